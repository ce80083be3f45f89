"""What part of the world is seen, and how large; and where labels go so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.diary.map.atlas import projected

WIDEST, CLOSEST = 360.0, 0.05  # degrees across
LEAST_SPAN = 14.0  # a single place is shown in its country
MARGIN = 0.18  # around the dots, of the width
LOOSE = 4.0  # pixels between a dot and its label


@dataclass(frozen=True)
class View:
    """The middle of what is seen, in Mercator degrees, and how many pixels a degree has."""

    x: float
    y: float
    scale: float

    def on_screen(self, point: QPointF, size: QSizeF) -> QPointF:
        """Where a point of the map is painted."""
        across, down = (point.x() - self.x) * self.scale, (point.y() - self.y) * self.scale
        return QPointF(size.width() / 2 + across, size.height() / 2 + down)

    def seen(self, size: QSizeF) -> QRectF:
        """What of the map is in the window."""
        width, height = size.width() / self.scale, size.height() / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def zoomed(self, factor: float, size: QSizeF, at: QPointF | None = None) -> View:
        """Nearer (more than 1) or farther; the point at `at` stays where it is on the screen."""
        scale = min(size.width() / CLOSEST, max(size.width() / WIDEST, self.scale * factor))
        if at is None:
            return replace(self, scale=scale)
        off = QPointF(at.x() - size.width() / 2, at.y() - size.height() / 2)
        kept = 1 / self.scale - 1 / scale
        return View(self.x + off.x() * kept, self.y + off.y() * kept, scale)._held()

    def moved(self, across: float, down: float) -> View:
        """Moved by pixels."""
        return replace(self, x=self.x + across / self.scale, y=self.y + down / self.scale)._held()

    def _held(self) -> View:
        return replace(self, x=(self.x + 180) % 360 - 180, y=max(-165.0, min(165.0, self.y)))


def fitting(points: Sequence[QPointF], size: QSizeF) -> View:
    """The view in which all points are seen, with room around them."""
    across, down = sorted(each.x() for each in points), sorted(each.y() for each in points)
    box = QRectF(QPointF(across[0], down[0]), QPointF(across[-1], down[-1]))
    wide = max(box.width() * (1 + 2 * MARGIN), LEAST_SPAN)
    high = max(box.height() * (1 + 3 * MARGIN), LEAST_SPAN * 0.6)
    scale = min(size.width() / wide, size.height() / high)
    return View(box.center().x(), box.center().y(), scale)


def unrolled(places: Iterable[tuple[float, float]]) -> list[QPointF]:
    """Points (latitude, longitude) as they follow each other the short way, also over the date line."""
    found: list[QPointF] = []
    for latitude, longitude in places:
        point = projected(latitude, longitude)
        if found:
            off = point.x() - found[-1].x()
            point.setX(point.x() - 360 * round(off / 360))
        found.append(point)
    return found


def place_label(dot: QPointF, radius: float, words: QSizeF, taken: Sequence[QRectF], room: QRectF) -> QRectF | None:
    """Where the words beside a dot can stand: right, left, above or below it; None where all is taken."""
    off, wide, high = radius + LOOSE, words.width(), words.height()
    tries = (
        QPointF(dot.x() + off, dot.y() - high / 2),
        QPointF(dot.x() - off - wide, dot.y() - high / 2),
        QPointF(dot.x() - wide / 2, dot.y() - off - high),
        QPointF(dot.x() - wide / 2, dot.y() + off),
        QPointF(dot.x() + off, dot.y() + off / 2),
        QPointF(dot.x() - off - wide, dot.y() + off / 2),
    )
    boxes = (QRectF(corner, words) for corner in tries)
    free = (box for box in boxes if room.contains(box) and not any(box.intersects(other) for other in taken))
    return next(free, None)
