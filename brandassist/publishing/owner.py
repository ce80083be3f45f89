"""Who holds a claim: this device, this process, and when it began; so that a dead process is told from a busy one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil


def owner_here(device_id: str) -> str:
    """The name under which this process claims."""
    return f"{device_id}:{os.getpid()}:{_began(os.getpid())}"


def is_gone(owner: str, device_id: str, *, expired: bool) -> bool:
    """Whether nobody will finish what `owner` claimed.

    On this device the process itself is asked, because a clock that jumps would lie; elsewhere the lease decides.
    """
    device, pid, began = owner.split(":", 2)
    if device != device_id:
        return expired
    try:
        return _began(int(pid)) != began
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return expired


def _began(pid: int) -> str:
    process = psutil.Process(pid)
    if process.status() == psutil.STATUS_ZOMBIE:
        raise psutil.NoSuchProcess(pid)
    return _ticks(pid) if sys.platform == "linux" else f"{process.create_time():.2f}"


def _ticks(pid: int) -> str:
    # Linux tells the start as ticks since boot; psutil adds the boot time, which moves when the clock is set.
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError as error:
        raise psutil.NoSuchProcess(pid) from error
