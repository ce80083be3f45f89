"""Where the machine has memory to spare, the tests' folders lie in it: none of their commits waits for a disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")  # Linux keeps this file system in memory
ROOM = 3 << 30  # many times what a whole run needs, since what a passed test made goes with it


def choose() -> None:
    """For this process and those it starts; whoever said where they want them is heeded."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
