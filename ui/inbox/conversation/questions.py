"""What is asked before something is decided about a message: why, until when, who answers, what it is, where it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.inbox.conversation.assigning import AssignMenu
from ui.inbox.conversation.head import AskLine
from ui.inbox.conversation.snoozing import SnoozeDialog, SnoozeMenu
from ui.inbox.deciding import Decisions
from ui.inbox.sorting.rules import RulesDialog
from ui.inbox.sorting.sorts import SortMenu
from ui.services import Services
from ui.widgets.label import HairLine

if TYPE_CHECKING:
    from ui.inbox.conversation.view import Conversation

REASON, ADDRESS = "reason", "address"


class Questions(QObject):
    """Menus under their buttons, `line` in place; answers go to Decisions. `left`: back without an answer."""

    left = Signal()

    def __init__(self, talk: Conversation, services: Services, decisions: Decisions) -> None:
        super().__init__(talk)
        self._talk, self._services, self._decisions = talk, services, decisions
        self._asked = REASON
        self.line, self.rule = AskLine(), HairLine()
        self.rule.hide()
        self.snoozing, self.assigning, self.sorting = SnoozeMenu(talk), AssignMenu(talk), SortMenu(talk)
        self.line.given.connect(self._given)
        self.line.left.connect(self._left)
        self.snoozing.until.connect(self._snooze)
        self.snoozing.other.connect(self._choose_time)
        self.assigning.picked.connect(self._assign)
        self.sorting.picked.connect(self._sort)
        decisions.owed.connect(self._owed)

    def put_away(self) -> None:
        """Another message comes."""
        self.line.hide()
        self.rule.hide()

    # -- in place -----------------------------------------------------------------------------------------------

    def ask_reason(self) -> None:
        """Needs no answer: one word why."""
        self._ask_reason(self.tr("Why does this need no answer?"))

    def _owed(self, message_id: str) -> None:
        if message_id in self._talk.about():
            self._ask_reason(self.tr("An answer is owed. Why is there none?"))

    def _ask_reason(self, sentence: str) -> None:
        if not self._talk.about() or (not self._talk.head.waive.isVisible() and not self._talk.chosen):
            return
        self._asked = REASON
        self.rule.show()
        self.line.ask(sentence, self.tr("Reason"), self.tr("Needs no answer"), self.tr("One word is enough"))

    def deal(self, deed: str) -> None:
        """What is to be done about a reply under way; where it stands is asked for its address."""
        if deed == "undo":
            self._services.shell.trigger("undo")
        elif deed == "there":
            self._asked = ADDRESS
            self.rule.show()
            self.line.ask(self.tr("Paste its address"), self.tr("Address"), self.tr("It is this one"), "https://")
        else:
            self._deal_with(deed)

    def _given(self, text: str) -> None:
        self.rule.hide()
        if self._asked == REASON and (ids := self._talk.about()):
            self._decisions.waive(ids, text)
        elif self._asked == ADDRESS:
            self._deal_with("there", text)

    def _left(self) -> None:
        self.rule.hide()
        self.left.emit()

    def _deal_with(self, deed: str, url: str | None = None) -> None:
        opened = self._talk.opened
        reply = opened.view.reply if opened is not None else None
        if opened is not None and reply is not None and reply.delivery_id is not None:
            self._decisions.deal_with(opened.view.message.id, deed, reply.delivery_id, url)

    # -- by menu ------------------------------------------------------------------------------------------------

    def ask_until(self) -> None:
        """Snooze: the menu of times, under its button."""
        if self._talk.about() and (self._talk.chosen or not self._talk.head.snooze.isHidden()):
            self.snoozing.fill(self._talk.now, self._talk.trip_ends)
            self.snoozing.popup(_below(self._talk.head.snooze))

    def ask_who(self) -> None:
        """Assign: the menu of who may answer, under its button."""
        if self._talk.row is not None and self._talk.about():
            now = self._talk.row.assigned_to or ""
            self.assigning.fill(self._talk.members, self._services.workspace.member.id, now)
            self.assigning.popup(_below(self._talk.head.assign))

    def ask_sort(self) -> None:
        """The menu of what it may be instead, under the line that says what it is."""
        if self._talk.row is not None and self._talk.about():
            said = self._talk.sorted
            self.sorting.ask(self._talk.row.sort, _below(said.correct if said.isVisible() else self._talk.head))

    def show_rules(self) -> None:
        """The rules by which messages are sorted."""
        RulesDialog(self._talk.window(), self._services).open()

    def _snooze(self, until: datetime) -> None:
        if ids := self._talk.about():
            self._decisions.snooze(ids, until)

    def _choose_time(self) -> None:
        now = self._talk.now
        tomorrow = (now + timedelta(days=1)).replace(hour=8, minute=0)
        dialog = SnoozeDialog(self._talk, tomorrow, getattr(now.tzinfo, "key", "UTC"))
        dialog.chosen.connect(self._snooze)
        dialog.open()

    def _assign(self, member_id: str) -> None:
        if ids := self._talk.about():
            self._decisions.assign(ids, member_id or None)

    def _sort(self, sort: str) -> None:
        if ids := self._talk.about():
            self._decisions.sort(ids, sort)


def _below(widget: QWidget):
    return widget.mapToGlobal(widget.rect().bottomLeft())
