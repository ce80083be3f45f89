"""What another diary wrote out, as names and bytes: a zip read where it lies, a folder, or one file."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from brandassist.errors import Problem
from brandassist.importing.parts import refuse_unsound

LARGEST = 200_000_000  # bytes of one file of entries: many years of writing


class Packed:
    """The files of one source. Their names are only compared: nothing is unpacked, no link leads out of a folder."""

    def __init__(self, source: Path, holder: zipfile.ZipFile | None = None) -> None:
        self.source, self.name = source, source.name
        self._holder = holder
        if holder is not None:
            self._zipped = {each.filename: each for each in holder.infolist() if not each.is_dir()}
            self.names = list(self._zipped)
        elif source.is_dir():
            self._root = source.resolve()
            self.names = sorted(_below(self._root))
        else:
            self._root, self.names = source.parent, [source.name]

    @property
    def single(self) -> bool:
        """Whether one file was given, no folder or zip."""
        return self._holder is None and not self.source.is_dir()

    def size(self, name: str) -> int:
        """Bytes unpacked."""
        return self._zipped[name].file_size if self._holder is not None else (self._root / name).stat().st_size

    def read(self, name: str, most: int = LARGEST) -> bytes:
        """A file whole. Raises Problem `zip_bomb`, `zip_locked`, `journal_too_large`, `file_unreadable`."""
        try:
            if self._holder is not None:
                refuse_unsound(self._zipped[name], self.name)
            if self.size(name) > most:
                raise Problem("journal_too_large", name=_last(name), megabytes=most // 1_000_000)
            opened = self._holder.open(name) if self._holder is not None else (self._root / name).open("rb")
            with opened as file:
                return file.read(most)
        except (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error) as error:
            raise Problem("file_unreadable", name=_last(name)) from error

    def head(self, name: str) -> bytes:
        """How a file begins; nothing where it cannot be read."""
        try:
            opened = self._holder.open(name) if self._holder is not None else (self._root / name).open("rb")
            with opened as file:
                return file.read(4096)
        except (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
            return b""

    @property
    def there(self) -> bool:
        """Whether the source can still be read, or its card was pulled."""
        try:
            return self.source.exists()
        except OSError:
            return False


@contextmanager
def packed(source: Path) -> Generator[Packed]:
    """Open a source; raises Problem `zip_broken`, `folder_unreadable`."""
    if source.is_dir() or not zipfile.is_zipfile(source):
        try:
            found = Packed(source)
        except OSError as error:
            raise Problem("folder_unreadable", folder=str(source)) from error
        yield found
        return
    try:
        holder = zipfile.ZipFile(source)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Problem("zip_broken", name=source.name) from error
    with holder:
        yield Packed(source, holder)


def _below(root: Path) -> Iterator[str]:
    """Files of a folder and of those in it: another diary's lie no deeper."""
    for path in (*root.glob("*"), *root.glob("*/*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(root):
            yield path.relative_to(root).as_posix()


def _last(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name.encode("utf-8", "replace").decode()[:100]
