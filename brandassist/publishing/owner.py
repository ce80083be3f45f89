"""Who holds a claim: this device, this process, and when it began; so that a dead process is told from a busy one."""

from __future__ import annotations

from functools import cache

import psutil


@cache
def start_time(pid: int) -> str:
    return f"{psutil.Process(pid).create_time():.2f}"


def owner_here(device_id: str) -> str:
    """The name under which this process claims."""
    import os

    return f"{device_id}:{os.getpid()}:{start_time(os.getpid())}"


def is_gone(owner: str, device_id: str, *, expired: bool) -> bool:
    """Whether nobody will finish what `owner` claimed.

    On this device the process itself is asked, because a clock that jumps would lie; elsewhere the lease decides.
    """
    device, pid, began = owner.split(":", 2)
    if device != device_id:
        return expired
    try:
        return f"{psutil.Process(int(pid)).create_time():.2f}" != began
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return expired
