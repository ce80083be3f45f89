"""Pictures read on worker threads: small ones for the strip, a large one to look at. Never on the UI thread."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from brandassist.errors import Problem
from ui.background import Task
from ui.services import Services

SMALL, LARGE = 480, 2000


class Thumbnails(QObject):
    """Small pictures by hash: what is known at once, the rest when it is made."""

    arrived = Signal(str)
    lost = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._known: dict[str, QImage] = {}
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
    image = QImageReader(str(path)).read()
    if image.isNull():
        raise Problem("picture_missing", sha256=path.stem[:12])
    return image


def cropped(image: QImage, size: QSize) -> QImage:
    """The middle of the picture, filling `size`."""
    wide = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    grown = image.scaled(size, wide, Qt.TransformationMode.SmoothTransformation)
    left, top = (grown.width() - size.width()) // 2, (grown.height() - size.height()) // 2
    return grown.copy(left, top, size.width(), size.height())


class Intake(QObject):
    """Takes photos in one by one, so that it can be stopped, and tells which could not be taken."""

    moved = Signal(int, int)  # done, of how many
    ended = Signal(list)  # the Problems of those refused

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._waiting: list[tuple[str, Path]] = []
        self._refused: list[Problem] = []
        self._total = 0
        self._task: Task | None = None

    def take(self, entry_id: str, paths: list[Path]) -> None:
        """Copy these in and hang them on the entry, after those already on their way."""
        if self._task is None:
            self._total, self._refused = 0, []
        self._total += len(paths)
        self._waiting += [(entry_id, path) for path in paths]
        if self._task is None:
            self._next()

    def stop(self) -> None:
        """Leave out those not begun."""
        self._total -= len(self._waiting)
        self._waiting = []

    def _next(self) -> None:
        self.moved.emit(self._total - len(self._waiting), self._total)
        if not self._waiting:
            self._task = None
            self.ended.emit(self._refused)
            return
        (entry_id, path), diary = self._waiting.pop(0), self._services.workspace.diary

        def add() -> list[Problem]:
            return [problem for _, problem in diary.add_photos(entry_id, [path]).refused]

        self._task = self._services.background.run(self, add, self._added, self._not_added, lane="network")

    def _added(self, refused: list[Problem]) -> None:
        self._refused += refused
        self._next()

    def _not_added(self, error: Exception) -> None:
        self._refused.append(error if isinstance(error, Problem) else Problem("file_unreadable"))
        self._next()


def pasted_file(image: QImage) -> Callable[[], Path]:
    """Work for a lane: the pasted picture as a file."""

    def write() -> Path:
        place = Path(tempfile.mkdtemp(prefix="brandassist-")) / "pasted.png"
        if not image.save(str(place)):
            raise Problem("disk_full")
        return place

    return write
