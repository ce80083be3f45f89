"""One server per workspace: a lock of the system's own, which ends with its process, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def take(file: Path) -> int | None:
    """An open descriptor that holds the lock, or None when another process holds it."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
