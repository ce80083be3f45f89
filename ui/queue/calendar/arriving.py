"""What was dropped glides the last stretch to its place, once the calendar shows it there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QRect, QVariantAnimation, Signal

from ui.motion import motion_ms

GLIDE_MS = 150


@dataclass(frozen=True)
class Left:
    """Where a card was let go: `place` in the hand, `before` where it stood (empty for what had no place)."""

    place: QRect
    before: QRect


class Arriving(QObject):
    """Cards are known by their deliveries' ids, a draft by its own."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: dict[str, Left] = {}
        self._away: dict[str, QPoint] = {}  # how far from its place each began
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._moved)
        self._glide.finished.connect(self._arrived)

    def let_go(self, ids: Iterable[str], place: QRect, before: QRect) -> None:
        """The hand opened over `place`."""
        self.forget()
        self._left = dict.fromkeys(ids, Left(place, before))

    def forget(self) -> None:
        """Other days are shown, or something else is in the hand."""
        self._glide.stop()
        self._left, self._away = {}, {}

    def seen(self, ids: Iterable[str], place: QRect) -> None:
        """A card has this place now: where it was let go elsewhere, it sets out."""
        for each in ids:
            left = self._left.get(each)
            if left is not None and place != left.before:
                self._left.clear()
                if (duration := motion_ms(GLIDE_MS)) and place != left.place:
                    self._away = {each: left.place.topLeft() - place.topLeft()}
                    self._glide.setDuration(duration)
                    self._glide.start()
                return

    def off(self, ids: Iterable[str]) -> QPoint:
        """How far a card still is from its place."""
        for each in ids:
            if each in self._away:
                return QPoint(self._away[each] * float(self._glide.currentValue()))
        return QPoint()

    def _moved(self, value: object) -> None:
        del value
        self.changed.emit()

    def _arrived(self) -> None:
        self._away = {}
        self.changed.emit()
