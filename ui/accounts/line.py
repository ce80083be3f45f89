"""One account as a line under the heads of its columns: who it is, its state, who sends, who holds the key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.accounts.details import PAD, text_left
from ui.accounts.presenter import Shown
from ui.glyphs import paint_glyph
from ui.letters import heard
from ui.reach import needs_server
from ui.rights import needs_right
from ui.shell.focus import OWN_RING
from ui.theme import colour, draw_ring, font, scaled, theme
from ui.theme.typeface import Role
from ui.widgets.button import Button
from ui.widgets.rows import RowPainter
from ui.words import state_words

BAR, HEIGHT, HEAD = 3, 60, 34
COLUMNS = {"state": 0.225, "sends": 0.4, "key": 0.57, "tested": 0.755}
NARROW = {"state": 0.36, "sends": 0.58}
ROOM = 1000  # content narrower than this, at the text scale, shows only what NARROW names


def columns(width: int) -> dict[str, int]:
    """Where each column begins inside a line of this width; names missing are not shown."""
    inner = width - 2 * PAD
    chosen = COLUMNS if inner >= scaled(ROOM) else NARROW
    return {"account": text_left(), **{name: PAD + round(share * inner) for name, share in chosen.items()}}


class Heads(QWidget):
    """The names of the columns over a line in ink."""

    def __init__(self) -> None:
        super().__init__()
        self._dress()
        theme.changed.connect(self._dress)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        names = {
            "account": self.tr("Account"),
            "state": self.tr("State"),
            "sends": self.tr("Who sends"),
            "key": self.tr("Who holds the key"),
            "tested": self.tr("Tested"),
        }
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        for name, left in columns(self.width()).items():
            painter.drawText(
                QRect(left, 0, self.width(), self.height() - 8), Qt.AlignmentFlag.AlignVCenter, names[name]
            )
        painter.fillRect(PAD, self.height() - 1, self.width() - 2 * PAD, 1, colour("ink"))

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEAD))


class AccountLine(QWidget):
    """One account. Of all lines only the one under the cursor is a tab stop."""

    chosen = Signal(str)
    moved = Signal(int)
    opened = Signal()
    pressed_letter = Signal(str)
    test = Signal(str)
    sign_in = Signal(str)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self.selected = False
        self.setProperty(OWN_RING, True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._test = Button(self.tr("Test"), small=True)
        self._sign_in = Button(self.tr("Sign in again"), small=True)
        needs_right("account", self._test, self._sign_in)
        needs_server(self._test, self._sign_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, PAD, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for button, told in ((self._sign_in, self._ask_sign_in), (self._test, self._ask_test)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the letters do it; the list is one tab stop
            button.clicked.connect(told)
            row.addWidget(button)
        self.show_row(shown)
        theme.changed.connect(self.updateGeometry)

    def show_row(self, shown: Shown) -> None:
        """Show the account as it is now."""
        self.shown = shown
        self.setAccessibleName(shown.words)
        self._test.setVisible(shown.row.here and shown.row.info is not None)
        self._test.setEnabled(shown.state_icon != "circle-notch")
        self._sign_in.set_text(self.tr("Connect here") if shown.nobodys else self.tr("Sign in again"))
        self._sign_in.setVisible(shown.sign_in)
        self.update()

    def select(self, on: bool) -> None:
        """Put the cursor here, or take it away."""
        self.selected = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, scaled(HEIGHT))

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        behind = colour("sel" if self.selected else "paper")
        painter.fillRect(self.rect(), behind)
        if self.selected:
            painter.fillRect(0, 0, BAR, self.height(), colour("accent"))
        else:
            painter.fillRect(PAD, self.height() - 1, self.width() - 2 * PAD, 1, colour("hair"))
        row = RowPainter(painter, self.rect(), self.selected, behind)
        at = columns(self.width())
        ends = [*list(at.values())[1:], self._buttons_from()]
        room = {
            name: min(end, self._buttons_from()) - left - 12 for (name, left), end in zip(at.items(), ends, strict=True)
        }
        self._paint_account(row, at["account"], room["account"])
        middle = self.height() // 2
        row.icon(at["state"], middle, self.shown.state_icon, self.shown.state_tint)
        self._cell(row, at["state"] + scaled(18), room["state"] - scaled(18), self.shown.state, "meta", True)
        size, beside = scaled(14), scaled(20)
        paint_glyph(painter, self.shown.sends, QRectF(at["sends"], middle - size / 2, size, size), behind)
        sends = state_words(self.shown.sends)
        self._cell(row, at["sends"] + beside, room["sends"] - beside, sends, "secondary", False)
        if "key" in at:
            row.icon(at["key"], middle, "key")
            self._cell(row, at["key"] + beside, room["key"] - beside, self.shown.key, "secondary", False)
            self._cell(row, at["tested"], room["tested"], self.shown.tested, "secondary", False)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), colour("accent"), 4)

    def _paint_account(self, row: RowPainter, left: int, room: int) -> None:
        row.icon(PAD, self.height() // 2, self.shown.icon, "ink2", 22)
        half = scaled(20)
        top = self.height() // 2 - half
        row.text(QRect(left, top, room, half), self.shown.label, "body", "ink", 500)
        row.text(QRect(left, top + half, room, half), self.shown.below, "secondary", "ink2")

    def _cell(self, row: RowPainter, left: int, room: int, text: str, role: Role, state: bool) -> None:
        tint = self.shown.state_tint if state else "ink2"
        row.text(QRect(left, 0, max(0, room), self.height()), text, role, tint, 500 if state else 400)

    def _buttons_from(self) -> int:
        lefts = [each.x() for each in (self._test, self._sign_in) if not each.isHidden()]
        return min(lefts, default=self.width() - PAD)

    # -- hands ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self.shown.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
        if plain and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif (letter := heard("accounts", event)) in ("C", "T", "S", "Space"):
            self.pressed_letter.emit(letter)
        else:
            super().keyPressEvent(event)

    def _ask_test(self) -> None:
        self.chosen.emit(self.shown.id)
        self.test.emit(self.shown.id)

    def _ask_sign_in(self) -> None:
        self.chosen.emit(self.shown.id)
        self.sign_in.emit(self.shown.id)
