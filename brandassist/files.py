"""Writing files whole or not at all, so that a kill or a loss of power leaves the old ones or the new ones."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from brandassist.errors import Problem

FULL = (errno.ENOSPC, errno.EDQUOT)
PREFIX = ".new-"


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place, flush to the disk, and move into it; folders are made.

    Raises Problem `disk_full`, `folder_read_only`; then nothing has changed.
    """
    write_together([(path, data)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all files beside their places first, then move them in, in this order; raises as `write_whole` does.

    Running out of space is noticed before the first move. A kill between two moves leaves the earlier ones done;
    a move that fails raises the OSError itself, because then something may have changed.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        _stage(files, staged)
        for temporary, path in staged:
            temporary.replace(path)
        for folder in {path.parent for _, path in staged}:
            _flush_folder(folder)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink()


def _stage(files: Sequence[tuple[Path, bytes]], staged: list[tuple[Path, Path]]) -> None:
    folder = Path()
    try:
        for path, data in files:
            folder = path.parent
            folder.mkdir(parents=True, exist_ok=True)
            staged.append((_staged(folder, data), path))
    except OSError as error:
        code = "disk_full" if error.errno in FULL else "folder_read_only"
        raise Problem(code, folder=str(folder)) from error


def _staged(folder: Path, data: bytes) -> Path:
    handle, name = mkstemp(dir=folder, prefix=PREFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)  # mkstemp's 0600 would hide a web page from its server
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return Path(name)


def _flush_folder(folder: Path) -> None:
    """Make the new names themselves last; Windows has no such thing, and some network drives refuse it."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)
