"""Writing files whole or not at all, so that a kill or a loss of power leaves the old ones or the new ones."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, mkstemp
from threading import get_ident

from brandassist.errors import Problem

FULL = (errno.ENOSPC, errno.EDQUOT)
PREFIX = ".new-"


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place, flush to the disk, and move into it; folders are made.

    Raises Problem `disk_full`, `folder_read_only`; then nothing has changed.
    """
    write_together([(path, data)])


def write_unsynced(path: Path, data: bytes) -> None:
    """As `write_whole`, but what can be made again need not wait for the disk."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(name := f"{PREFIX}{path.name}.{os.getpid()}-{get_ident()}").write_bytes(data)
        path.with_name(name).replace(path)
    except OSError as error:
        code = "disk_full" if error.errno in FULL else "folder_read_only"
        raise Problem(code, folder=str(path.parent)) from error


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


@contextmanager
def whole_file(path: Path) -> Generator[Path]:
    """Give a file to fill beside the place; only when all went well it moves into it.

    Raises Problem `disk_full`, `folder_read_only`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=PREFIX)
        os.close(handle)
        made = Path(name)
        try:
            yield made
            with made.open("rb+") as file:
                os.fsync(file.fileno())
            made.chmod(0o644)
            made.replace(path)
            _flush_folder(path.parent)
        finally:
            with suppress(OSError):
                made.unlink()
    except OSError as error:
        raise Problem("disk_full" if error.errno in FULL else "folder_read_only", folder=str(path.parent)) from error


@contextmanager
def whole_folder(target: Path) -> Generator[Path]:
    """Give a folder to fill; only when all went well it stands at `target`, which must be absent or empty.

    Raises Problem `folder_not_empty`, `folder_read_only`.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Problem("folder_not_empty", folder=str(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as room:
            made = Path(room) / "whole"
            made.mkdir()
            yield made
            if target.exists():
                target.rmdir()
            made.replace(target)
    except OSError as error:
        raise Problem("folder_read_only", folder=str(target)) from error


@contextmanager
def only_one(file: Path, *, wait: bool) -> Generator[bool]:
    """Hold the lock of this file against all threads and processes of this computer; it ends with its process.

    Without `wait` it yields False at once where somebody else holds it, and then holds nothing.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _locked(descriptor, wait)
    finally:
        os.close(descriptor)


def _locked(descriptor: int, wait: bool) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError if wait else ()):  # it gives up after ten seconds
                    msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                    return True
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
