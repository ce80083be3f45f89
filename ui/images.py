"""Pictures read from the disk, away from the UI thread."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_READING = Lock()  # three readers at once, each its thread's first, ended the program in Qt (PySide 6.11)


def read_image(path: Path, cover: QSize | None = None) -> QImage:
    """The picture, no larger than covers that size; null where Qt cannot read it. From any thread."""
    with _READING:
        reader = QImageReader(str(path))
        size = reader.size()
        if cover is not None and size.isValid():
            reader.setScaledSize(size.scaled(cover, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        return reader.read()
