"""The middle: one conversation with its bar, its thread, and the reply that is written or under way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.conversation.head import ConversationHead
from ui.inbox.conversation.idea import IdeaLine
from ui.inbox.conversation.questions import Questions
from ui.inbox.conversation.thread import ThreadView
from ui.inbox.deciding import Decisions
from ui.inbox.presenter import Opened
from ui.inbox.reply.pane import AnswerPane
from ui.inbox.sorting.sorts import SortLine
from ui.provenance import go_there
from ui.services import Services
from ui.widgets.label import HairLine
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.inbox.obligations import MessageRow
    from brandassist.store.links import Origin


class Conversation(QWidget):
    """Shows what it is given, keeps what is typed. `moved_on`: the reply was sent, the next may come."""

    moved_on = Signal()
    changed = Signal()  # what is possible

    def __init__(self, services: Services, decisions: Decisions) -> None:
        super().__init__()
        self._services, self._decisions = services, decisions
        self.opened: Opened | None = None
        self.now = clock.now()
        self.front: str = ""  # the message under the cursor, whose conversation may still be read
        self._write_soon: bool = False  # R was pressed before it was there
        self.chosen: tuple[str, ...] = ()  # several messages that what is decided is about
        self.trip_ends: datetime | None = None  # the first morning after the trip she is on, or the next
        self.members: Mapping[str, str] = {}  # names by id, of who may answer
        self.head, self.said = ConversationHead(), ThreadView()
        self.answer, self.error = AnswerPane(services, decisions), InlineError()
        self.reply, self.away, self.counting = self.answer.reply, self.answer.away, self.answer.counting
        self.idea, self.sorted = IdeaLine(), SortLine()
        self.questions = Questions(self, services, decisions)
        self.ask = self.questions.line
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.error.setContentsMargins(32, 8, 24, 0)
        self._idea_rule = HairLine()
        self._idea_rule.hide()
        for widget in (self.idea, self._idea_rule, self.ask, self.questions.rule, self.sorted, self.error):
            column.addWidget(widget)
        column.addWidget(self.said, 1)
        column.addWidget(self.answer)

    def _connect(self) -> None:
        self.head.assign.clicked.connect(self.questions.ask_who)
        self.head.snooze.clicked.connect(self.questions.ask_until)
        self.sorted.correct.clicked.connect(self.questions.ask_sort)
        self.sorted.rules.clicked.connect(self.questions.show_rules)
        self.head.waive.triggered.connect(self.questions.ask_reason)
        self.head.spam.triggered.connect(self.mark_spam)
        self.head.done.clicked.connect(self.close_message)
        self.head.reopen.clicked.connect(self.reopen)
        self.head.idea.triggered.connect(self.make_idea)
        self.idea.opened.connect(self._open_idea)
        self.idea.wanted.connect(self.make_idea)
        self.questions.left.connect(self._back)
        self.said.harsh_said.connect(self._say_harsh)
        self.said.came_from.connect(self._go_there)
        self.answer.moved_on.connect(self.moved_on)
        self.answer.changed.connect(self.changed)
        self.answer.refused.connect(self.error.show_problem)
        self.away.asked.connect(self.questions.deal)
        self._decisions.unkept.connect(self.show_error)
        self._decisions.sending.undone.connect(self._undone)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def row(self) -> MessageRow | None:
        """The message in front."""
        return self.opened.view.message if self.opened is not None else None

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where the post in front came from, where the diary can be opened."""
        return self.opened.origins if self.opened is not None and self._services.shell.has("diary") else ()

    def go_where_from(self) -> None:
        """To the first of them."""
        if self.origins:
            self._go_there(self.origins[0])

    def _go_there(self, origin: Origin) -> None:
        if self.opened is not None and (post := self.opened.view.post) is not None:
            go_there(self._services.shell, origin, post.draft_id)

    def show_opened(self, opened: Opened, now: datetime, may_approve: bool) -> None:
        """Show a conversation; what is being typed stays as it is."""
        row = opened.view.message
        another = self.row is None or self.row.id != row.id
        if another:
            self.answer.put_away()
            self.error.show_problem("")
        self.opened, self.now = opened, now
        self.answer.show_opened(opened, now, may_approve)
        self.refresh()
        if self._write_soon and row.id == self.front:
            self.write()

    def come_to(self, message_id: str) -> None:
        """The cursor went to another message: what is decided is about that one, though it is still to be read."""
        if message_id != self.front:
            self.front = message_id
            self._write_soon = False
            self.questions.put_away()  # now, not when it is read: what is asked from here on is about this one

    def choose(self, ids: tuple[str, ...]) -> None:
        """Several messages are chosen in the list: what is decided is about them, and a reply may settle them."""
        self.chosen = ids
        self.answer.choose(ids)

    def show_nothing(self) -> None:
        """No message is chosen."""
        self.put_away()
        self.answer.show_nothing()
        self.opened = None
        self.error.show_problem("")
        self.refresh()

    def refresh(self, now: datetime | None = None) -> None:
        """Again with the present minute, and what waits in the undo window."""
        self.now = now or self.now
        there = self.opened is not None
        for widget in (self.head, self.said):
            widget.setVisible(there)
        self.answer.refresh(self.now)
        if self.opened is None:
            self.sorted.hide()
        else:
            view = self.opened.view
            answers = self.members.get(view.message.assigned_to or "", "")
            mine = view.message.assigned_to == self._services.workspace.member.id
            self.head.show_view(view, self.now, answers, mine)
            self.sorted.show_sort(view.message.sort, view.message.sorted_by)
            self.said.show_view(view, self.tr("You"), self.now, self.origins, self.opened.tone)
        made = self.opened.view.ideas if self.opened is not None else ()
        asks = self.row is not None and self.row.sort == "question" and not self.row.own
        self.idea.show_idea(made[0] if made else None, offers=asks)
        self._idea_rule.setVisible(bool(made) or asks)
        self.changed.emit()

    def put_away(self) -> None:
        """Hand over what is unsaved, before another message comes or the window closes."""
        self.answer.put_away()
        self.questions.put_away()

    def show_error(self, message_id: str, sentence: str) -> None:
        """Beside what failed, while it is in front."""
        if self.row is not None and self.row.id == message_id:
            self.error.show_problem(sentence)

    # -- writing ------------------------------------------------------------------------------------------------

    def write(self) -> None:
        """The caret into the reply, or focus where one may act on it; as soon as it is read."""
        self._write_soon = self.row is not None and bool(self.front) and self.front != self.row.id
        if not self._write_soon:
            self.answer.write()

    @property
    def writing(self) -> bool:
        """Whether somebody is at it right now."""
        return self.answer.writing

    def can_send(self) -> bool:
        """Whether the main action makes sense."""
        return self.answer.can_send()

    def main(self) -> None:
        """Ctrl+Enter: what is asked in place, else the reply."""
        if self.ask.isHidden():
            self.answer.send()
        else:
            self.ask.give()

    def possible(self) -> set[str]:
        """The actions that make sense for the message in front."""
        if self.row is None:
            return set()
        able = {"reply", "sort_as"} | ({"where_from"} if self.origins else set[str]())
        if self.can_send() or not self.ask.isHidden():
            able.add("main")
        if not self.reply.isHidden():
            able.add("save")
        return able | self.head.possible() | ({"make_idea"} if self.chosen else set[str]())

    # -- deciding -----------------------------------------------------------------------------------------------

    def close_message(self) -> None:
        """Done: closes what is answered; on an owed one asks why there is no answer."""
        if ids := self.about():
            self._decisions.close(ids)

    def mark_spam(self) -> None:
        if ids := self.about():
            self._decisions.spam(ids)

    def reopen(self) -> None:
        if ids := self.about():
            self._decisions.reopen(ids)

    def make_idea(self) -> None:
        """What was asked becomes an idea, of several chosen one idea; messages and idea know each other."""
        if ids := self.chosen or (self.about() if self.row is not None and self.head.idea.isVisible() else ()):
            self._decisions.make_idea(ids)

    def _open_idea(self, idea_id: str) -> None:
        self._services.shell.go("ideas", idea_id)

    def about(self) -> tuple[str, ...]:
        """What is decided about: the messages chosen, else the one in front."""
        front = self.front or (self.row.id if self.row is not None else "")
        return self.chosen or ((front,) if front else ())

    def _back(self) -> None:
        self.said.setFocus()

    def _undone(self, message_id: str) -> None:
        if self.row is not None and self.row.id == message_id:
            self.refresh()

    def _say_harsh(self, message_id: str, harsh: bool) -> None:
        self._decisions.say_harsh(message_id, harsh)
