"""The chip that says whose clock the calendar shows; where she travels, it puts the clock of there beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.queue.bands import Band
from ui.queue.words import aside_words, both_clocks_words, travel_words, zone_words
from ui.theme import colour, draw_ring, font, paint_icon, scaled, theme
from ui.widgets.small import text_width

SIDE, ICON, GAP = 9, 14, 6


class ZoneChip(QAbstractButton):
    """Pressed, it shows the clock of the next place that differs, then ours alone again."""

    turned = Signal(str)  # the zone whose clock is wanted beside ours, "" for none

    def __init__(self) -> None:
        super().__init__()
        self._aside = ""
        self._zones: list[str] = []  # of the places in sight whose clocks differ
        self._second = ""
        self._brief = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._turn)
        theme.changed.connect(self.updateGeometry)
        self.hide()  # until it has words to say

    def show_clocks(self, home: str, bands: Sequence[Band], today: date, second: Band | None) -> None:
        """`bands` in sight and the one whose clock stands beside ours."""
        band = next((each for each in bands if each.ahead), None)
        band = band or next((each for each in bands if each.last >= today), None) or next(iter(bands), None)
        self._zones = list(dict.fromkeys(each.zone for each in bands if each.ahead))
        self._second = second.zone if second is not None else ""
        self.setText(travel_words(home, band, today) if band is not None else zone_words(home))
        self._aside = aside_words(band) if band is not None else ""
        name = ", ".join(filter(None, (self.text(), self._aside)))
        self.setAccessibleName(f"{name}. {both_clocks_words(home, self._second)}" if self._second else name)
        self.setToolTip(self._hint(home))
        self.setAccessibleDescription(self._hint(home))
        self.setEnabled(bool(self._zones))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._zones else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._zones else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def _hint(self, home: str) -> str:
        """What a press does; without one to do, all that the chip says."""
        if not self._zones:
            return ", ".join(filter(None, (self.text(), self._aside)))
        following = self._next()
        return both_clocks_words(home, following) if following else self.tr("One clock again")

    def be_brief(self, brief: bool) -> None:
        """The icon alone, where there is no room."""
        self._brief = brief
        self.updateGeometry()
        self.update()

    def _next(self) -> str:
        at = self._zones.index(self._second) + 1 if self._second in self._zones else 0
        return self._zones[at] if at < len(self._zones) else ""

    def _turn(self) -> None:
        self.turned.emit(self._next())

    def sizeHint(self) -> QSize:
        wide = 2 * SIDE + scaled(ICON)
        if not self._brief:
            wide += GAP + text_width(self.text(), "meta", 500)
            wide += GAP + text_width(self._aside, "meta") if self._aside else 0
        return QSize(wide + 1, scaled(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, box = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent" if self._second else "hair2"), 1))
        painter.setBrush(colour("sel" if self._second else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        icon = scaled(ICON)
        paint_icon(painter, QRectF(SIDE, (self.height() - icon) / 2, icon, icon), "clock", "ink2")
        if not self._brief:
            left = self._text(painter, SIDE + icon + GAP, self.text(), 500)
            self._text(painter, left + GAP, self._aside, 400)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, box, colour("accent"), 4)

    def _text(self, painter: QPainter, left: int, words: str, weight: int) -> int:
        painter.setFont(font("meta", weight))
        painter.setPen(colour("ink2"))
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return left + wide
