"""Pictures read on worker threads: small ones for the strip, a large one to look at. Never on the UI thread."""

from __future__ import annotations

import tempfile
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from brandassist.errors import Problem
from ui.images import read_image
from ui.services import Services

K = TypeVar("K")
V = TypeVar("V")
SMALL, LARGE = 480, 2000
MOST, MOST_CUT = 80, 400  # kept of a diary of any length: what was read, what was cut of it for its place


class Latest(OrderedDict[K, V]):
    """Keeps the last `most` that were put in."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)


class Thumbnails(QObject):
    """Small pictures by hash: what is known at once, the rest when it is made."""

    arrived = Signal(str)
    lost = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._known = Latest[str, QImage](MOST)
        self._cut = Latest[str, QImage](MOST_CUT)
        self._asked: set[str] = set()
        self.missing: set[str] = set()

    def get(self, sha256: str) -> QImage | None:
        """The picture, or None: then it is being made and `arrived` will tell, or `lost`."""
        if sha256 in self._known:
            return self._known[sha256]
        if sha256 not in self._asked:
            self._asked.add(sha256)
            folder = self._services.workspace.media_folder
            self._services.background.run(
                self, lambda: (sha256, _small(sha256, folder)), self._take, self._failed, lane="network"
            )
        return None

    def filling(self, sha256: str, size: QSize) -> QImage | None:
        """The middle of the picture in just this size, cut once and not at each painting; None as `get`."""
        cut = self._cut.get(sha256)
        if cut is None or cut.size() != size:
            image = self.get(sha256)
            if image is None:
                return None
            cut = self._cut[sha256] = cropped(image, size)
        return cut

    def ask_again(self, sha256: str) -> None:
        """The file may be back."""
        self._asked.discard(sha256)
        self.missing.discard(sha256)

    def _take(self, made: tuple[str, QImage | None]) -> None:
        sha256, image = made
        if image is None:
            self.missing.add(sha256)
            self.lost.emit(sha256)
        else:
            self._asked.discard(sha256)  # it may be forgotten and asked for again
            self._known[sha256] = image
            self.arrived.emit(sha256)

    def _failed(self, error: Exception) -> None:
        del error  # _small names what it could not read; anything else leaves the place empty


def _small(sha256: str, folder: Path) -> QImage | None:
    from brandassist import media

    try:
        return _image(media.thumbnail(sha256, folder, SMALL))
    except Problem:
        return None


def large(sha256: str, folder: Path) -> QImage:
    """The picture, up to 2000 pixels wide; raises Problem `picture_missing` and others."""
    from brandassist import media

    return _image(media.thumbnail(sha256, folder, LARGE))


def _image(path: Path) -> QImage:
    image = read_image(path)
    if image.isNull():
        raise Problem("picture_missing", sha256=path.stem[:12])
    return image


def cropped(image: QImage, size: QSize) -> QImage:
    """The middle of the picture, filling `size`."""
    wide = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    grown = image.scaled(size, wide, Qt.TransformationMode.SmoothTransformation)
    left, top = (grown.width() - size.width()) // 2, (grown.height() - size.height()) // 2
    return grown.copy(left, top, size.width(), size.height())


@dataclass(frozen=True)
class Pasted:
    """A pasted picture as a file, in a folder that goes when it was taken in."""

    folder: tempfile.TemporaryDirectory[str]
    path: Path


def pasted_file(image: QImage) -> Callable[[], Pasted]:
    """Work for a lane: the pasted picture as a file."""

    def write() -> Pasted:
        folder = tempfile.TemporaryDirectory(prefix="brandassist-")
        path = Path(folder.name) / "pasted.png"
        if not image.save(str(path)):
            folder.cleanup()
            raise Problem("disk_full")
        return Pasted(folder, path)

    return write
