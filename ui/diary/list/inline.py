"""Small pictures in the list: read on a worker once scrolling rests, so that no page waits for one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath

from ui.diary.list import lines
from ui.diary.list.lines import Item, Line
from ui.diary.photos.pictures import SMALL, Latest, cropped
from ui.images import read_image
from ui.services import Services
from ui.widgets.rows import RowPainter

MOST, AT_ONCE = 400, 6  # pictures kept; read before those in sight are asked for anew


class Inline(QObject):
    """What was read is kept, the latest of it. Only what was wanted last is read."""

    arrived = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._known = Latest[tuple[str, int], QImage | None](MOST)  # None: there is no such picture
        self._wanted: list[tuple[str, int]] = []
        self._reading = False

    def paint(self, row: RowPainter, item: Item) -> None:
        """A row of the list, its picture in its place."""
        lines.paint(row, item)
        place = lines.picture_place(row.rect, item)
        if place is not None and isinstance(item, Line):
            side = round(place.width() * row.painter.device().devicePixelRatioF())
            image = self._known.get((item.picture, side))
            if image is not None:
                row.painter.drawImage(place, image)

    def has(self, sha256: str, side: int) -> bool:
        """Whether it stands there."""
        return self._known.get((sha256, side)) is not None

    def want(self, sha256s: Sequence[str], side: int) -> None:
        """Read these, the first first, `side` pixels of the screen wide; what was wanted before is dropped."""
        asked = dict.fromkeys((each, side) for each in sha256s)
        self._wanted = [each for each in asked if each not in self._known]
        self._read_on()

    def look_again(self) -> None:
        """What was not there may be."""
        for each in [each for each, image in self._known.items() if image is None]:
            del self._known[each]

    def _read_on(self) -> None:
        if self._wanted and not self._reading:
            self._reading = True
            some, self._wanted = self._wanted[:AT_ONCE], self._wanted[AT_ONCE:]
            folder, run = self._services.workspace.media_folder, self._services.background.run
            run(self, lambda: [(each, _read(*each, folder)) for each in some], self._take, self._failed, lane="network")

    def _take(self, made: list[tuple[tuple[str, int], QImage | None]]) -> None:
        self._reading = False
        for each, image in made:
            self._known[each] = image
        self.arrived.emit()
        self._read_on()

    def _failed(self, error: Exception) -> None:
        del error  # the places stay empty; the entry itself says what is the matter with its photos
        self._reading = False
        self._wanted = []


def _read(sha256: str, side: int, folder: Path) -> QImage | None:
    from brandassist import media
    from brandassist.errors import Problem

    size = QSize(side, side)
    try:
        image = read_image(media.thumbnail(sha256, folder, SMALL), size)
    except (Problem, OSError):
        return None
    return None if image.isNull() else _rounded(cropped(image, size))


def _rounded(image: QImage) -> QImage:
    """Its corners cut here, so that painting it is one stroke."""
    found = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path, corner = QPainterPath(), image.width() / 10
    path.addRoundedRect(QRectF(found.rect()), corner, corner)
    painter.setClipPath(path)
    painter.drawImage(0, 0, image)
    painter.end()
    return found
