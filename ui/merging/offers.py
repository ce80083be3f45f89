"""What is offered at one place of a text, as joined buttons: the words of each side, and what else was chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from drafts.merging.three_way import Choice, Written
from ui.merging.choosing import Choosing, Place
from ui.merging.words import offer_words
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.framed import RINGED

WIDEST, LEAST, SIDE, TICK, GAP = 240, 44, 11, 14, 5
OTHER = "other"


class Offer(QAbstractButton):
    """One of them; a tick says that it is chosen."""

    focused = Signal()

    def __init__(self, value: str) -> None:
        super().__init__()
        self.value = value
        self.first = self.last = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, words: str, whose: str) -> None:
        """Show these words, cut where they are long; read aloud whole, with whose they are."""
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(f"{whose}: {words}")
        self.updateGeometry()

    def _shown(self, room: float) -> str:
        return QFontMetrics(font("note", 600)).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font("note", 600)).horizontalAdvance(self._shown(scaled(WIDEST)))
        return QSize(wide + 2 * SIDE + (scaled(TICK) + GAP if self.isChecked() else 0), scaled(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(LEAST)), self.sizeHint().height())

    def nextCheckState(self) -> None:
        """Whoever hears the click decides what stands here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = 0 if self.first else -8, 0 if self.last else 8
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5 + left, 0.5, -0.5 + right, -0.5), 6, 6)
        painter.setPen(QPen(colour("hair2"), 1))
        painter.setBrush(colour("sel" if on else "surface"))
        painter.drawPath(path)
        if not self.first:
            painter.drawLine(0, 1, 0, self.height() - 2)
        at = float(SIDE)
        if on:
            size = scaled(TICK)
            paint_icon(painter, QRectF(at, (self.height() - size) / 2, size, size), "check", "ink")
            at += size + GAP
        painter.setFont(font("note", 600 if on else 400))
        painter.setPen(colour("ink" if on or self.underMouse() else "ink2"))
        room = QRectF(at, 0, self.width() - at - SIDE + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown(room.width()))


class Offers(QWidget):
    """Those of one place; `chosen` brings the place and the choice. Arrows move, Space chooses."""

    chosen = Signal(object, str)
    focused = Signal()

    def __init__(self, choosing: Choosing, place: Place, heads: dict[str, str]) -> None:
        super().__init__()
        self.place, self._heads = place, heads
        self.setProperty(RINGED, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.offers: dict[str, Offer] = {}
        for value in (*choosing.offers(place), OTHER):
            offer = Offer(value)
            self.offers[value] = offer
            self._group.addButton(offer)
            offer.focused.connect(self.focused)
            row.addWidget(offer)
        self._group.buttonClicked.connect(self._clicked)
        self.refresh(choosing)

    def refresh(self, choosing: Choosing) -> None:
        """Show what is chosen here now."""
        choice = choosing.choice(self.place)
        for value, words in choosing.offers(self.place).items():
            self.offers[value].say(offer_words(words), self._heads[value])
            self.offers[value].setChecked(choice == value)
        other = self.offers[OTHER]
        apart = choice is not None and choice not in self.offers
        other.setVisible(apart)
        other.setChecked(apart)
        if choice is not None and apart:
            other.say(offer_words(choosing.words(self.place, choice)), self._heads[_kind(choice)])
        shown = [each for each in self.offers.values() if each is not other or apart]
        for each in shown:
            each.first, each.last = each is shown[0], each is shown[-1]
            each.updateGeometry()
            each.update()
        state = self._heads["open"] if choice is None else self._heads["chosen"]
        self.setAccessibleName(f"{self._heads['choice']}, {state}")

    def take_focus(self) -> None:
        """The keys to what is chosen, or to the first."""
        on = next((each for each in self.offers.values() if each.isChecked()), None)
        (on or next(iter(self.offers.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def has_focus(self) -> bool:
        return any(each.hasFocus() for each in self.offers.values())

    def _clicked(self, offer: QAbstractButton) -> None:
        assert isinstance(offer, Offer)
        if offer.value != OTHER:
            self.chosen.emit(self.place, offer.value)


def _kind(choice: Choice) -> str:
    return "written" if isinstance(choice, Written) else "both"
