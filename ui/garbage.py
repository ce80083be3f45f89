"""What Python finds to be garbage goes on the UI thread, never on a worker's.

Python collects cycles on whichever thread happens to allocate. A QObject among them that ends on a worker holds one of
Qt's locks while it asks for the interpreter, and a window's thread that has the interpreter asks for that lock: the
program stands still (seen 2026-11-22), or ends in the middle. So collecting by itself is off once there is a window.
"""

from __future__ import annotations

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Garbage(QObject):
    """Collects now and then while it lives; create it on the UI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(EVERY_MS)


def collect_due() -> None:
    """Collect those generations that have grown as far as Python itself would let them."""
    linecache.clearcache()  # PySide reads the source of each imported module and leaves it there: 7 MB at the start
    for generation, (grown, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if grown <= most:
            return
        gc.collect(generation)
