"""The accounts, one line each; the line under the cursor opens what is promised for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accounts.details import Details
from ui.accounts.line import AccountLine, Heads
from ui.accounts.presenter import AccountsPresenter, Shown
from ui.accounts.promises import ways_of


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
