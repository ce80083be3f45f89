"""A look at a folder of photos: what is new there and whole, told from the heads of the files. Reads, never writes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from brandassist import clock, media
from brandassist.diary.taking_in import GoOn
from brandassist.errors import Problem
from brandassist.store.diary.shots import ShotRow

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif")
SETTLED = 5_000_000_000  # nanoseconds a file must have been left alone, unless two looks find it the same
Seen = dict[str, tuple[int, int]]  # size and time of each file at the last look


def files_in(folder: Path) -> list[tuple[Path, os.stat_result]]:
    """The pictures in a folder and those below, by path; raises Problem `watched_folder_gone`.

    Hidden ones are left out: programs that bring files in from a telephone begin with those.
    """
    if not folder.is_dir():
        raise Problem("watched_folder_gone", folder=str(folder))
    found: list[tuple[Path, os.stat_result]] = []
    for where, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(PICTURES) and _speakable(where, name):
                with suppress(OSError):  # gone in this moment
                    path = Path(where, name)
                    found.append((path, path.stat()))
    return found


def whole_and_new(
    files: list[tuple[Path, os.stat_result]], known: Mapping[str, ShotRow], seen: Seen
) -> tuple[list[Path], Seen]:
    """The files to be read: not known as they are, and no longer being written. Also what the next look compares."""
    now = int(clock.now().timestamp() * 1_000_000_000)
    wanted: list[Path] = []
    for path, stat in files:
        row, key, marks = known.get(str(path)), str(path), (stat.st_size, stat.st_mtime_ns)
        same = row is not None and (row.size, row.modified) == marks
        quiet = now - stat.st_mtime_ns >= 0 and now - stat.st_mtime_ns >= SETTLED
        if not same and (quiet or seen.get(key) == marks):
            wanted.append(path)
    return wanted, {str(path): (stat.st_size, stat.st_mtime_ns) for path, stat in files}


def read_heads(paths: list[Path], sizes: Collection[int], go_on: GoOn) -> Iterator[ShotRow]:
    """What each file tells. `sizes` are those of kept pictures: a file of one of them is read whole, for its hash."""
    for done, path in enumerate(paths):
        if not go_on(done, len(paths)):
            return
        with suppress(FileNotFoundError):
            yield _read(path, sizes)


def _read(path: Path, sizes: Collection[int]) -> ShotRow:
    stat = path.stat()
    row = ShotRow(str(path), stat.st_size, stat.st_mtime_ns)
    try:
        facts = media.facts_of(path)
        digest = _sha256(path) if stat.st_size in sizes else ""
    except Problem as problem:
        return ShotRow(row.path, row.size, row.modified, "refused", problem.code)
    except OSError:
        return ShotRow(row.path, row.size, row.modified, "refused", "file_unreadable")
    return ShotRow(row.path, row.size, row.modified, facts=facts, sha256=digest)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _speakable(where: str, name: str) -> bool:
    """Whether the name is text: the database keeps no other."""
    try:
        os.path.join(where, name).encode()  # noqa: PTH118 - a path that is none could not be made
    except UnicodeEncodeError:
        return False
    return True


def unfolded(paths: list[Path]) -> list[Path]:
    """The paths as they are given, each folder as the pictures in it and below; one without any stays, to be named."""
    found: list[Path] = []
    for path in paths:
        inside = [each for each, _ in files_in(path)] if path.is_dir() else []
        found += inside or [path]
    return found
