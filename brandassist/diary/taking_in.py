"""Photos copied into the workspace one after another, and written down a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from brandassist import media
from brandassist.errors import Problem
from brandassist.store.diary.photos import Hung, Photo

TOGETHER = 8  # written down in one transaction: waiting for the disk takes as long for one
STOPS = {"disk_full": "photos_disk_full", "folder_read_only": "photos_folder_read_only"}  # no use in trying the next

Each = Callable[[Callable[[Path], "Copied | Problem"], Sequence[Path]], Iterable["Copied | Problem"]]  # as `map`
GoOn = Callable[[int, int], bool]  # hears how many are done, of how many; says whether to go on


def to_the_end(done: int, total: int) -> bool:
    """Nobody watches, so nobody cancels."""
    del done, total
    return True


@dataclass(frozen=True)
class Copied:
    """A photo in the media folder, not written down yet."""

    path: Path | None  # None: it came from inside an archive
    photo: Photo
    bytes: int


def copied(path: Path, folder: Path, alt: str = "") -> Copied:
    """Copy one photo in; raises what `media.keep` raises."""
    return _copied(media.keep(path, folder), path.name, alt, path)


def copied_bytes(data: bytes, name: str, folder: Path) -> Copied:
    """Copy in a photo that came from inside an archive; raises what `media.keep` raises."""
    return _copied(media.keep(data, folder), name, "", None)


def _copied(kept: media.Kept, name: str, alt: str, path: Path | None) -> Copied:
    name = name.encode("utf-8", "replace").decode()
    facts = dict(kept.facts)
    photo = Photo(kept.sha256, name, alt, kept.mime, kept.width, kept.height, facts, kept.likeness)
    return Copied(path, photo, kept.bytes)


def take_in(
    paths: Sequence[Path],
    folder: Path,
    hang: Callable[[Sequence[Copied]], None],
    go_on: GoOn,
    each: Each = map,
) -> list[tuple[Path, Problem]]:
    """Copy photos in and `hang` them, a few in one transaction; returns which were refused, and why.

    A file that is no picture stops no other; a disk that takes nothing more stops all: `photos_disk_full` or
    `photos_folder_read_only` with how many are `left`. What was hung stays, and nothing is there by half. `each` may
    copy the next ones while one is waited for.
    """
    together: list[Copied] = []
    refused: list[tuple[Path, Problem]] = []
    if not go_on(0, len(paths)):
        return refused
    for done, (path, got) in enumerate(zip(paths, each(partial(_tried, folder), paths), strict=False), 1):
        if isinstance(got, Copied):
            together.append(got)
        elif got.code in STOPS:
            refused.append((path, Problem(STOPS[got.code], left=len(paths) - done + 1)))
            break
        else:
            refused.append((path, got))
        if len(together) == TOGETHER:
            hang(together)
            together = []
        if not go_on(done, len(paths)):
            break
    if together:
        hang(together)
    return refused


def _tried(folder: Path, path: Path) -> Copied | Problem:
    try:
        return copied(path, folder)
    except Problem as problem:
        return problem


class Known:
    """Where each picture hangs already: the very file, else the same picture saved again."""

    def __init__(self, hung: Iterable[Hung]) -> None:
        self._exact: dict[str, list[Hung]] = {}
        self._looks: list[tuple[int, Hung]] = []
        for each in hung:
            self.add(each)

    def add(self, hung: Hung) -> None:
        """One more."""
        self._exact.setdefault(hung.sha256, []).append(hung)
        if hung.likeness:
            self._looks.append((int(hung.likeness, 16), hung))

    def where(self, sha256: str, likeness: str, beside: str = "") -> Hung | None:
        """An entry that shows it; the same file in the entry `beside` does not count."""
        exact = (each for each in self._exact.get(sha256, ()) if each.entry_id != beside)
        if (found := next(exact, None)) is not None or not likeness:
            return found
        looks = int(likeness, 16)
        return next((each for bits, each in self._looks if media.close(bits, looks) and each.sha256 != sha256), None)
