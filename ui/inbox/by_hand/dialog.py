"""Bringing in a message by hand: for which account, its link, who wrote it, what, and when."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from brandassist.errors import Problem
from ui.actions import ACTIONS, key_text
from ui.inbox.by_hand.typed import BESIDE, Typed, add, looked_at
from ui.inbox.by_hand.unread import reason_words
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import line_height, scaled, theme
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled, Select
from ui.widgets.framed import Framed
from ui.widgets.label import Label
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit
from ui.words import full_account_words

if TYPE_CHECKING:
    from brandassist.inbox.by_hand import Understood
    from brandassist.store.accounts import Account

LINES, INSIDE = 4, 8  # of the text that are seen; its distance from the edge
REST_MS = 250  # a link is looked at when typing rests
QUOTED = 80  # characters of our post that stand under its link


class ByHandDialog(Dialog):
    """`added` brings the message's id; `there` that of one that was in the inbox before."""

    added = Signal(str)
    there = Signal(str)

    def __init__(self, parent: QWidget, services: Services, now: datetime, zone: str) -> None:
        super().__init__(parent, "", 568)
        self.set_title(self.tr("Add a message by hand"))
        self._services, self._inbox, self._zone = services, services.workspace.inbox, zone
        self._codes: dict[str, tuple[str, str]] = {}  # network and reason by account
        self._wanted = self._found = ""  # the account of what was typed before; the message that is there already
        self._dated = self._pasted = self._again = False
        self.account = Select(self.tr("Account"), [])
        self.reason, self.understood = Label("", "meta", "ink2", wrap=True), Label("", "meta", "ink2", wrap=True)
        self.link = Field(self.tr("Link to the message or the post (optional)"))
        self.author, self.handle = Field(self.tr("Who wrote")), Field(self.tr("Called there (optional)"), "@")
        self.text = SerifTextEdit(self.tr("What they wrote"), "message")
        self.date, self.time = QDateEdit(), QTimeEdit()
        self.errors = {name: InlineError() for name in ("author", "text", "at", "")}
        self.errors |= {name: InlineError(self.tr("Show it"), warning=name == "again") for name in ("link", "again")}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._lay_out()
        self._add_foot()
        self._set_time(now)
        self._connect()
        self.link.setFocus()
        services.background.run(self, self._inbox.takes_by_hand, self._took, self._failed)

    def _lay_out(self) -> None:
        self.body.setSpacing(14)
        for each in (self.account, self.link):
            field = Labelled(each.accessibleName(), each, above=True)
            field.below.addWidget(self.reason if each is self.account else self.understood)
            self.body.addWidget(field)
        self.understood.hide()
        self.body.addWidget(self.errors["link"])
        who, when = QHBoxLayout(), QHBoxLayout()
        for row in (who, when):
            row.setSpacing(16)
        for field in (self.author, self.handle):
            who.addWidget(Labelled(field.accessibleName(), field, above=True), 1)
        for words, edit in ((self.tr("Day"), self.date), (self.tr("Time"), self.time)):
            when.addWidget(Labelled(words, edit, above=True), 1)
        self.body.addLayout(who)
        self.body.addWidget(self.errors["author"])
        self.body.addWidget(Labelled(self.text.accessibleName(), Framed(self.text), above=True))
        self.body.addWidget(self.errors["text"])
        self.body.addLayout(when)
        self.body.addWidget(self.errors["at"])
        self.body.addWidget(self.errors["again"])
        self.body.addWidget(self.errors[""])

    def _add_foot(self) -> None:
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.add = Button(self.tr("Cancel")), Button(self.tr("Add"), "primary")
        main = next(each for each in ACTIONS if each.id == "main").sequences(self._services.device.keys)
        for button in (cancel, self.add):
            button.setAutoDefault(False)  # Enter in a field is no decision
            foot.addWidget(button)
        cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.keep)
        needs_server(self.add)
        self.add.setEnabled(False)
        shortcut = QShortcut(self)
        shortcut.setKeys(main)
        shortcut.activated.connect(self.add.click)
        if main:
            self.add.setToolTip(key_text(main[0]))

    def _connect(self) -> None:
        self.account.currentIndexChanged.connect(self._other_account)
        self.link.textChanged.connect(self._typed_link)
        self.author.textChanged.connect(self._named)
        self.text.textChanged.connect(self._wrote)
        for changed in (self.date.dateChanged, self.time.timeChanged):
            changed.connect(self._said_when)
        self._rest.timeout.connect(self._look)
        for name in ("link", "again"):
            self.errors[name].acted.connect(self._show_there)
        theme.changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        self.text.setFixedHeight(LINES * line_height("message") + 2 * INSIDE)
        for edit in (self.date, self.time):
            edit.setFixedHeight(scaled(32))
            edit.lineEdit().setTextMargins(INSIDE, 0, 0, 0)

    # -- what was typed -----------------------------------------------------------------------------------------

    def typed(self) -> Typed:
        """What stands in the fields now."""
        at = datetime.fromisoformat(self._wall()) if self._dated else None
        fields = (self.link.text(), self.author.text(), self.handle.text(), self.text.text())
        return Typed(str(self.account.value() or self._wanted), *fields, at)

    def show_typed(self, typed: Typed) -> None:
        """Go on with what was typed before."""
        self._wanted = typed.account
        self.account.set_value(typed.account)
        self.link.setText(typed.link)
        self.author.setText(typed.author)
        self.handle.setText(typed.handle)
        self.text.set_text(typed.text)
        if typed.at is not None:
            self._set_time(typed.at)

    def _set_time(self, at: datetime) -> None:
        self.date.setLocale(QLocale())
        self.date.setDisplayFormat("ddd d MMM yyyy")
        self.date.setDate(QDate(at.year, at.month, at.day))
        self.time.setDisplayFormat("HH:mm")
        self.time.setTime(QTime(at.hour, at.minute))

    def _named(self, _: object = None) -> None:
        self._ask_again(False)
        self.errors["author"].show_problem("")

    def _wrote(self) -> None:
        self._ask_again(False)
        self.errors["text"].show_problem("")

    def _ask_again(self, on: bool) -> None:
        """Whether Add means once more: the same words of that day are there."""
        self._again = on
        self.add.set_text(self.tr("Add all the same") if on else self.tr("Add"))
        if not on:
            self.errors["again"].show_problem("")

    def _said_when(self, _: object = None) -> None:
        self._ask_again(False)
        self._dated = True
        self.errors["at"].show_problem("")

    def _wall(self) -> str:
        return f"{self.date.date().toString('yyyy-MM-dd')}T{self.time.time().toString('HH:mm')}"

    # -- accounts -----------------------------------------------------------------------------------------------

    def _took(self, found: list[tuple[Account, str]]) -> None:
        self._codes = {each.id: (each.network, code) for each, code in found}
        for each, _ in found:
            self.account.addItem(full_account_words(each.label, each.network), each.id)
        self.account.set_value(self._wanted)
        self.add.setEnabled(bool(found))
        if not found:
            self.reason.setText(self.tr("None of your accounts takes messages by hand. Connect one first (Accounts)."))

    def _other_account(self, _: object = None) -> None:
        self._say_reason()
        self._other_link()

    def _say_reason(self) -> None:
        network, code = self._codes.get(str(self.account.value()), ("", ""))
        self.reason.setText(reason_words(network, code) if network else "")

    # -- the link -----------------------------------------------------------------------------------------------

    def _typed_link(self, _: object = None) -> None:
        self._pasted = True
        self._other_link()

    def _other_link(self, _: object = None) -> None:
        self._ask_again(False)
        self.understood.hide()
        self.errors["link"].show_problem("")
        self._rest.start()

    def _look(self) -> None:
        account, link = str(self.account.value() or ""), self.link.text()
        if account and link.strip():
            read = partial(looked_at, self._inbox, account, link, self._pasted)
            took = partial(self._understood, (account, link))
            self._services.background.run(self, read, took, partial(self._not_understood, (account, link)))

    def _is_of_now(self, asked: tuple[str, str]) -> bool:
        return asked == (self.account.value(), self.link.text())

    def _understood(self, asked: tuple[str, str], looked: tuple[str, Understood]) -> None:
        if not self._is_of_now(asked):
            return
        account, found = looked
        self._pasted = False  # from here on whoever chooses another account has the last word
        self.account.blockSignals(True)
        self.account.set_value(account)
        self.account.blockSignals(False)
        self._say_reason()
        if found.there is not None:
            self._failed(Problem("message_there", message=found.there))
            return
        self.understood.setText(self._link_words(found))
        self.understood.show()

    def _link_words(self, found: Understood) -> str:
        if found.post is not None:
            words = " ".join((found.post.title or " ".join(found.post.texts)).split())
            short = words if len(words) <= QUOTED else words[:QUOTED].rstrip() + "…"
            return self.tr("It stands under your post “{words}”.").format(words=short)
        if found.names_message:
            return self.tr("The address of the message itself.")
        return self.tr("This is none of the posts known here; the address is kept with the message.")

    def _not_understood(self, asked: tuple[str, str], error: Exception) -> None:
        if self._is_of_now(asked):
            self._failed(error)

    def _show_there(self) -> None:
        self.there.emit(self._found)
        self.reject()

    # -- adding -------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Bring it in; what is refused is said beside its field, and all that was typed stays."""
        for error in self.errors.values():
            error.show_problem("")
        self.add.setEnabled(False)
        work = partial(add, self._services.workspace, self.typed(), self._zone, self._again)
        self._services.background.run(self, work, self._added, self._refused)

    def _added(self, message_id: str) -> None:
        self.added.emit(message_id)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.add.setEnabled(True)
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        code = error.code if isinstance(error, Problem) else ""
        self._found = str(error.data.get("message", "")) if isinstance(error, Problem) else ""
        beside = BESIDE.get(code, "")
        nothing = self.tr("There are no words yet. Paste what they wrote.")
        self.errors["link"].offer(code == "message_there")
        if code == "message_alike":
            self._ask_again(True)
        self.errors[beside].show_problem(nothing if code == "nothing_written" else sentence_of(error))
        fields = {"author": self.author, "text": self.text, "at": self.date}
        if beside in fields:
            fields[beside].setFocus()
