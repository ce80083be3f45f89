"""Pictures read from the disk, away from the UI thread."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from PySide6.QtGui import QImage, QImageReader

_READING = Lock()  # three readers at once, each its thread's first, ended the program in Qt (PySide 6.11)


def read_image(path: Path) -> QImage:
    """The picture as it is; null where Qt cannot read it. From any thread."""
    with _READING:
        return QImageReader(str(path)).read()
