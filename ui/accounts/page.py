"""Accounts: what is connected and what is promised for it; connecting, testing, signing in again, forgetting."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from brandassist.errors import Problem
from ui.accounts import SIGN_IN
from ui.accounts.presenter import OWN, PRACTICE, AccountsPresenter, Shown
from ui.accounts.promises import ways_of
from ui.accounts.setup import WIDTH, SetUp
from ui.accounts.table import AccountTable
from ui.letters import letters_of
from ui.reach import needs_server
from ui.rights import acting, needs_right
from ui.screen import KeyHint, Screen, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import icon
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import EmptyState, InlineError
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from ui.accounts.connect import ConnectDialog

EDGE = 24  # the table's lines reach 16 beyond the page's margin of 40


@cache
def offered() -> tuple[str, ...]:
    """The networks that can be connected here."""
    from brandassist.networks import names

    return names()


class AccountsPage(Screen):
    """Arriving with an account's id puts the cursor on it; with "connect" opens the choice of networks."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.presenter = AccountsPresenter(services, self)
        self.dialog: ConnectDialog | None = None
        self._wanted: object = None
        self.setup = SetUp(self.presenter)
        self.table = AccountTable(self.presenter)
        self.error = InlineError()
        self.connect_button = Button(self.tr("Connect an account"), icon="plus")
        self.practice = LinkButton("")
        needs_right("account", self.connect_button)
        needs_server(self.connect_button, self.practice)
        self.empty = EmptyState(self.tr("No accounts yet. The diary and Composer work without any."))
        self._lay_out()
        self.connect_button.clicked.connect(self.choose_network)
        self.practice.clicked.connect(self._switch_practice)
        self.table.chosen.connect(self._chosen)
        self.table.connecting.connect(self.choose_network)
        self.table.signing.connect(self.sign_in)
        self.setup.asked.connect(self._set_up)
        self.presenter.loaded.connect(self._show_values)
        self.presenter.failed.connect(self.error.show_problem)

    def _lay_out(self) -> None:
        self.panes_row = Panes("accounts", self.services.device)
        self._left = Pane(self.tr("Set up"), ground="sunken", bar=False)
        self._left.column.addWidget(self.setup)
        middle = Pane(self.tr("Accounts"), bar=False)
        middle.hints = self._hints
        middle.column.addWidget(self._page())
        self._middle = middle
        self.panes_row.add(self._left, "left", WIDTH, 240)
        self.panes_row.add(middle, "middle", 1128, 640)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes_row)

    def _page(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, 28, EDGE, 32)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(40 - EDGE, 0, 40 - EDGE, 12)
        head.addWidget(Label(self.tr("Accounts"), "title"), 1)
        head.addWidget(self.connect_button)
        column.addLayout(head)
        for widget in (self.error, self.table):
            column.addWidget(widget)
        column.addWidget(self.empty, 1)
        self.empty.hide()
        self.practice.hide()  # until it is known whether it is there
        foot = QHBoxLayout()
        foot.setContentsMargins(40 - EDGE, 16, 40 - EDGE, 0)
        foot.addWidget(self.practice)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self._scroll = scroll
        return scroll

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self.panes_row.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"connect": self.choose_network, "test_account": self.table.test, "sign_in": self.sign_in}

    def possible(self) -> set[str]:
        shown = self.table.current()
        found = {"connect"}
        if shown is not None and shown.row.here and shown.row.info is not None:
            found.add("test_account")
        if shown is not None and self._can_sign_in(shown):
            found.add("sign_in")
        return found

    def key_hints(self) -> list[KeyHint]:
        return self._hints()

    def _hints(self) -> list[KeyHint]:
        shown = self.table.current()
        several = shown is not None and len(ways_of(shown)) > 1
        letters = [letter for letter in letters_of("accounts") if several or letter.id != "choose_way"]
        return [*map(letter_hint, letters), KeyHint("↑ ↓", self.tr("Accounts"))]

    def context_line(self) -> str:
        rows = self.presenter.rows()
        connected = sum(shown.row.account.state == "connected" and shown.row.here for shown in rows)
        words = self.tr("%n connected", "", connected)
        waiting = sum(shown.sign_in for shown in rows)
        again = self.tr("%n to sign in again", "", waiting)
        return f"{words}, {again}" if waiting else words

    def arrive(self, target: object) -> None:
        self._wanted = target
        self.presenter.load()
        self._focus_table()

    def leave(self) -> None:
        if self.dialog is not None:
            self.dialog.leave_now()

    # -- showing ----------------------------------------------------------------------------------------------

    def _show_values(self) -> None:
        rows = self.presenter.rows()
        had_focus = self.table.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.error.show_problem("")
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(self.presenter.read and not rows)
        self._show_set_up()
        self._show_practice()
        self._middle.first_focus = self.table.current_line() or self.connect_button
        wanted = self._wanted if self.presenter.read else None
        if isinstance(wanted, str) and wanted:
            self._wanted = None
            self._go_to(wanted)
        elif not had_focus and rows:
            self._focus_table()
        self.context_changed.emit()
        self.services.shell.refresh_actions()

    def _go_to(self, wanted: str) -> None:
        again = wanted.removeprefix(SIGN_IN)
        if wanted == "connect":
            self.choose_network()
        elif again != wanted:
            self._go_to(again)
            self.sign_in()
        elif any(shown.id == wanted for shown in self.presenter.rows()):
            self.table.choose(wanted)
            self._focus_table()

    def _focus_table(self) -> None:
        line = self.table.current_line()
        if line is not None and self.isVisible():
            line.setFocus()

    def _show_set_up(self) -> None:
        left = self.setup.show_values() if self.presenter.read else True
        self.panes_row.dismiss(self._left, gone=not left)

    def _show_practice(self) -> None:
        there, hidden = PRACTICE in self.presenter.networks(), PRACTICE in self.presenter.hidden
        self.practice.setVisible(there)
        self.practice.set_text(self.tr("Show the practice account") if hidden else self.tr("Hide the practice account"))

    def _chosen(self) -> None:
        self._middle.first_focus = self.table.current_line()
        QTimer.singleShot(0, self._reveal)  # what opened below the line is laid out first
        self.services.shell.refresh_actions()

    def _reveal(self) -> None:
        for widget in (self.table.details, self.table.current_line()):
            if widget is not None:
                self._scroll.ensureWidgetVisible(widget)

    def _switch_practice(self) -> None:
        self.presenter.show_practice(PRACTICE in self.presenter.hidden)

    def _set_up(self, step: str) -> None:
        if step == "accounts":
            self.choose_network()
        else:
            self.services.shell.go("settings")

    # -- connecting -------------------------------------------------------------------------------------------

    def network_menu(self) -> QMenu:
        """The networks that can be connected now; those of one's own only once."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in offered():
            if name not in OWN or name not in self.presenter.networks():
                menu.addAction(icon(network_icon(name)), network_name(name)).setData(name)
        menu.triggered.connect(self._network_chosen)
        return menu

    def choose_network(self) -> None:
        """Ask which network, under the button."""
        if not acting.may("account"):
            acting.refused.emit()
            return
        menu = self.network_menu()
        corner = self.connect_button.mapToGlobal(self.connect_button.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), -4))
        menu.setActiveAction(menu.actions()[0])

    def sign_in(self) -> None:
        """Sign in again to the account under the cursor."""
        shown = self.table.current()
        if shown is None or not self._can_sign_in(shown) or shown.row.info is None or not acting.may("account"):
            return
        if shown.row.info.needs_secret:
            self.open_dialog(shown.row.account.network, shown)
        else:
            self.presenter.connect_here(shown)

    @staticmethod
    def _can_sign_in(shown: Shown) -> bool:
        return shown.row.info is not None and (shown.row.info.needs_secret or shown.nobodys)

    def _network_chosen(self, action: QAction) -> None:
        self.open_dialog(str(action.data()))

    def open_dialog(self, name: str, again: Shown | None = None) -> None:
        """Open what this network asks for; one dialog at a time."""
        from brandassist.accounts.needs import needs_of
        from brandassist.networks import network
        from ui.accounts.browser import BrowserDialog
        from ui.accounts.connect import ConnectDialog
        from ui.accounts.wordpress import WordPressDialog

        self.error.show_problem("")
        try:
            info, needs = network(name).info, needs_of(name)
        except Problem as problem:  # a network of another package may be broken
            self.error.show_problem(sentence_of(problem))
            return
        kind: type[ConnectDialog] = ConnectDialog
        if name == "wordpress":
            kind = WordPressDialog
        elif needs.sign_in in ("browser", "own_keys"):
            kind = BrowserDialog
        self.dialog = kind(self.window(), self.services, self.presenter, info, needs, again)
        self.dialog.connected.connect(self._connected)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _connected(self, account_id: str) -> None:
        self._wanted = account_id
        self.presenter.load()

    def _closed(self) -> None:
        self.dialog = None
        self._focus_table()
