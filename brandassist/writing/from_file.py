"""Drafts from a file of a person's own, whatever program wrote it: Markdown, plain text, HTML with its pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import Kept
from brandassist.store.writing.drafts import Kind
from brandassist.writing.documents import Documents, told
from drafts.decoding import Taken, take
from drafts.documents import LARGEST, Document, DocumentError
from drafts.pasting.pictures import Beside, Picture
from drafts.placing import renumbered

MOST_BYTES = 300_000_000  # of all pictures of one file
Left = Literal["elsewhere", "outside", "missing", "refused"]


@dataclass(frozen=True)
class Read:
    """A file and its pictures, which are in the media folder; nothing of it is a draft yet. `left`: how many stayed
    behind, and why: on the web, outside the file's folder, not there, no picture or too much."""

    document: Document
    encoding: str = ""
    pictures: tuple[tuple[str, str, Kept], ...] = ()  # names, descriptions
    left: Mapping[Left, int] = field(default_factory=dict[Left, int])


@dataclass(frozen=True)
class Begun:
    """`encoding`: what the file was read as where it was not UTF-8; `left`: as in `Read`."""

    draft_id: str
    encoding: str = ""
    left: Mapping[Left, int] = field(default_factory=dict[Left, int])


def _go_on(done: int, total: int) -> bool:
    del done, total
    return True


@dataclass(frozen=True)
class FromFile:
    """Nothing is fetched, and nothing outside the file's own folder is read, whatever the file says."""

    documents: Documents
    media_folder: Path

    def begin(self, path: Path, *, kind: Kind | None = None, to: Iterable[str] = ()) -> Begun:
        """Make a draft of a file; raises what `read` and `keep` raise."""
        read = self.read(path)
        assert read is not None  # nobody stopped it
        return self.keep(read, kind=kind, to=to)

    def read(self, path: Path, go_on: Callable[[int, int], bool] = _go_on) -> Read | None:
        """Read a file and take in its pictures. `go_on` is told how many of them are done; None once it says no.

        Raises Problem `file_missing`, `file_unreadable`, `not_a_text`, and what `documents.read` raises.
        """
        try:
            taken = take(_bytes_of(path), path.name)
        except DocumentError as error:
            raise told(error, path.name) from error
        return self._with_pictures(path.resolve().parent, taken, go_on)

    def keep(self, read: Read, *, kind: Kind | None = None, to: Iterable[str] = ()) -> Begun:
        """Make a draft of what was read; raises what `Documents.keep` raises."""
        draft_id = self.documents.keep(read.document, kind=kind, to=to, with_pictures=read.pictures)
        return Begun(draft_id, read.encoding, read.left)

    def _with_pictures(self, folder: Path, taken: Taken, go_on: Callable[[int, int], bool]) -> Read | None:
        left = Counter[Left]({"elsewhere": taken.elsewhere, "refused": taken.no_pictures})
        come, places = dict[str, tuple[str, str, Kept]](), dict[int, int]()
        for number, each in enumerate(taken.pictures, start=1):
            if not go_on(number - 1, len(taken.pictures)):
                return None
            try:
                if sum(one.bytes for _, _, one in come.values()) > MOST_BYTES:
                    raise Problem("picture_too_large")
                name, source = _source_of(folder, each)
                kept = media.keep(source, self.media_folder)
            except Problem as problem:
                left[_WHY.get(problem.code, "refused")] += 1
                continue
            come.setdefault(kept.sha256, (name, each.alt, kept))
            places[number] = list(come).index(kept.sha256) + 1
        document = replace(taken.document, text=renumbered(taken.document.text, places).strip())
        return Read(
            document, taken.encoding, tuple(come.values()), {why: count for why, count in left.items() if count}
        )


_WHY: dict[str, Left] = {"picture_outside": "outside", "file_missing": "missing"}


def _source_of(folder: Path, picture: Picture | Beside) -> tuple[str, Path | bytes]:
    """Its name, and its file or its bytes; raises Problem `picture_outside`, `file_missing`."""
    if isinstance(picture, Picture):
        return f"picture.{picture.kind}", picture.data
    outside = False
    for named in dict.fromkeys((picture.path, unquote(picture.path))):
        try:
            found = (folder / named.replace("\\", "/")).resolve()
            if not found.is_relative_to(folder):
                outside = True
            elif found.is_file():
                return found.name, found
        except (OSError, ValueError, RuntimeError):  # a name too long, with a NUL, links in a circle
            continue
    raise Problem("picture_outside" if outside else "file_missing", name=picture.path[:200])


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Problem("file_missing", name=str(path)) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", name=str(path)) from error
    if len(data) > LARGEST:
        raise Problem("too_large", megabytes=LARGEST // 1_000_000)
    return data
