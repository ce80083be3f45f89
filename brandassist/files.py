"""Writing a file whole or not at all, so that a kill or a loss of power leaves the old one or the new one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from brandassist.errors import Problem

FULL = (errno.ENOSPC, errno.EDQUOT)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place, flush to the disk, and move into it; folders are made.

    Raises Problem `disk_full`, `folder_read_only`; then nothing has changed.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)  # mkstemp's 0600 would hide a web page from its server
            Path(temporary).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(temporary).unlink()
            raise
        _flush_folder(path.parent)
    except OSError as error:
        code = "disk_full" if error.errno in FULL else "folder_read_only"
        raise Problem(code, folder=str(path.parent)) from error


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last; Windows has no such thing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives refuse it
            os.fsync(handle)
    finally:
        os.close(handle)
