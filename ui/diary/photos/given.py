"""What a drop or the clipboard holds: files of this computer, or a picture without one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


def pictured(source: QMimeData) -> list[Path] | QImage | None:
    """The files, else the picture itself, as a browser gives it beside its address; None where it is words.

    Office programs lay a picture of the words beside them: where there is formatted text without an image tag, or
    plain text that is no address, the words count.
    """
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if files:
        return files
    if not source.hasImage() or _speaks(source):
        return None
    image = source.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def _speaks(source: QMimeData) -> bool:
    if source.hasHtml():
        return "<img" not in source.html().lower()
    words = source.text().strip()
    return bool(words) and not (words.startswith(("http://", "https://", "data:", "blob:")) and " " not in words)
