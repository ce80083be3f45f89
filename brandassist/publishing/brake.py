"""The brake: stops all sending on this computer at once, before a freeze is written down.

A freeze is a row, and a row may have to wait: for a long writer, for a disk with no room. The brake is a file's mere
being there, which waits for neither; every process of this workspace on this computer asks for it before a first byte.
It goes when the freeze is written. Left behind by a full disk or a kill, the lanes write the freeze when they can.
"""

from __future__ import annotations

import logging
from pathlib import Path

log = logging.getLogger(__name__)
FILE = "stopped"


class Brake:
    """Without a folder it stops this process alone."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE if folder is not None else None
        self._here = False

    def pull(self) -> None:
        """From now on nothing begins to leave; this process is stopped also where the file cannot be made."""
        self._here = True
        if self._file is not None:
            try:
                self._file.touch()
            except OSError:
                log.warning("the brake could be pulled for this process only", exc_info=True)

    def release(self) -> None:
        """The freeze is written: from here its row stops everything."""
        if self._file is not None:
            try:
                self._file.unlink(missing_ok=True)
            except OSError:
                log.exception("the brake cannot be taken away")
        self._here = False

    @property
    def pulled(self) -> bool:
        """Whether nothing may begin to leave; a call of microseconds."""
        return self._here or (self._file is not None and self._file.exists())
