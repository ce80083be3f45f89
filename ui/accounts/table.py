"""The accounts, one line each; the line under the cursor opens what is promised for it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accounts.details import PAD, Details, text_left
from ui.accounts.presenter import AccountsPresenter, Shown
from ui.accounts.promises import ways_of
from ui.glyphs import paint_glyph
from ui.shell.focus import OWN_RING
from ui.theme import colour, draw_ring, font, scaled, theme
from ui.theme.typeface import Role
from ui.widgets.button import Button
from ui.widgets.rows import RowList, RowPainter
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
        elif plain and event.key() == Qt.Key.Key_Space:
            self.pressed_letter.emit("Space")
        elif plain and RowList.letters_act and event.text().upper() in ("C", "T", "S"):
            self.pressed_letter.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def _ask_test(self) -> None:
        self.chosen.emit(self.shown.id)
        self.test.emit(self.shown.id)

    def _ask_sign_in(self) -> None:
        self.chosen.emit(self.shown.id)
        self.sign_in.emit(self.shown.id)


class AccountTable(QWidget):
    """All lines, and the details of the one under the cursor right below it."""

    chosen = Signal()
    connecting = Signal()
    signing = Signal()

    def __init__(self, presenter: AccountsPresenter) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Accounts"))
        self._presenter = presenter
        self._lines: list[AccountLine] = []
        self._current = ""
        self.details: Details | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Heads())
        self._column.addStretch(1)

    def current(self) -> Shown | None:
        """The account under the cursor."""
        return next((line.shown for line in self._lines if line.shown.id == self._current), None)

    def current_line(self) -> AccountLine | None:
        """Its line; F6 and the first Tab come here."""
        return next((line for line in self._lines if line.shown.id == self._current), None)

    def show_rows(self, rows: list[Shown]) -> None:
        """Show these; the cursor stays where it was, or goes to the first."""
        if [line.shown.id for line in self._lines] == [shown.id for shown in rows]:
            for line, shown in zip(self._lines, rows, strict=True):
                line.show_row(shown)
        else:
            self._make_lines(rows)
        if self.current() is None:
            self._current = rows[0].id if rows else ""
        self._show_cursor()

    def choose(self, account_id: str) -> None:
        """Put the cursor on an account and open what is promised for it."""
        self._current = account_id
        self._show_cursor()
        self.chosen.emit()

    def test(self) -> None:
        """Test the account under the cursor."""
        shown = self.current()
        if shown is not None and shown.row.here and shown.row.info is not None:
            self._presenter.test(shown.id)

    def next_way(self) -> None:
        """Let the account under the cursor send by its next way, if it has several."""
        shown = self.current()
        ways = ways_of(shown) if shown is not None else []
        if shown is not None and len(ways) > 1:
            now = ways.index(shown.row.account.way) if shown.row.account.way in ways else 0
            self._presenter.choose_way(shown.id, ways[(now + 1) % len(ways)])

    def _make_lines(self, rows: list[Shown]) -> None:
        focused = any(line.hasFocus() for line in self._lines)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [AccountLine(shown) for shown in rows]
        for place, line in enumerate(self._lines, 1):
            self._column.insertWidget(place, line)
            line.chosen.connect(self.choose)
            line.moved.connect(self._move)
            line.opened.connect(self._open)
            line.pressed_letter.connect(self._letter)
            line.test.connect(self._presenter.test)
            line.sign_in.connect(self._sign_in)
        if focused and self._lines:
            self._lines[0].setFocus()

    def _show_cursor(self) -> None:
        for line in self._lines:
            line.select(line.shown.id == self._current)
        line, shown = self.current_line(), self.current()
        if self.details is not None and (shown is None or self.details.shown.id != shown.id):
            self._column.removeWidget(self.details)
            self.details.hide()
            self.details.deleteLater()
            self.details = None
        if line is None or shown is None:
            return
        if self.details is None:
            self.details = Details(shown, self._presenter)
            self._column.insertWidget(self._column.indexOf(line) + 1, self.details)
            QWidget.setTabOrder(line, self.details)
        else:
            self.details.show_row(shown)

    def _move(self, step: int) -> None:
        places = [line.shown.id for line in self._lines]
        place = min(len(places) - 1, max(0, places.index(self._current) + step))
        self.choose(places[place])
        self._lines[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        if self.details is not None:
            self.details.focus_first()

    def _letter(self, letter: str) -> None:
        if letter == "C":
            self.connecting.emit()
        elif letter == "T":
            self.test()
        elif letter == "Space":
            self.next_way()
        else:
            self.signing.emit()

    def _sign_in(self, account_id: str) -> None:
        del account_id  # its line was chosen first
        self.signing.emit()
