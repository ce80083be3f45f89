"""Which diary wrote a file or folder, told by its names and first lines."""

from __future__ import annotations

from brandassist.importing import day_one, jrnl, rednotebook
from brandassist.importing.journals import Found
from brandassist.importing.packed import Packed


def recognised(files: Packed) -> Found | None:
    """Read it as the diary it is of, or None; raises what the readers raise."""
    return day_one.found(files) or rednotebook.found(files) or jrnl.found(files)
