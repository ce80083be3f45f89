"""Where the answer stands: written, or under way; who sends it, what it settles, and who writes one too."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.deciding import Decisions
from ui.inbox.presenter import Opened, deeds_of, in_hand, state_of_reply, text_in_hand
from ui.inbox.reply.away import AwayView
from ui.inbox.reply.beside import Presence, offered
from ui.inbox.reply.box import ReplyBox
from ui.inbox.reply.counting import Counting
from ui.inbox.reply.looking_over import LookingOver
from ui.inbox.reply.sending import Outgoing
from ui.inbox.words import finding_words, reply_words
from ui.rights import acting
from ui.sentences import sentence_of
from ui.services import Services
from ui.when import clock_time
from ui.widgets.states import InlineError
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.inbox.filling import Filled
    from brandassist.inbox.viewing import ReplyView
    from brandassist.store.inbox.obligations import MessageRow
    from brandassist.store.presence import Writer
    from brandassist.workspace import Workspace


class AnswerPane(QWidget):
    """Shows the reply of what is opened, keeps what is typed, sends it. `moved_on`: the next message may come."""

    moved_on = Signal()
    changed = Signal()  # what is possible
    refused = Signal(str)  # why it may not go; empty: it may

    def __init__(self, services: Services, decisions: Decisions) -> None:
        super().__init__()
        self._services, self._decisions = services, decisions
        self._sending = decisions.sending
        self._opened: Opened | None = None
        self._may_approve = True
        self._now = clock.now()
        self._stored = ""  # the reply as the store last told it
        self._looked_at: datetime | None = None  # when the message came to the front
        self._chosen: tuple[str, ...] = ()
        self._meant: Outgoing | None = None  # what somebody else's answer kept from being sent
        self._gone: dict[str, str] = {}  # by message, the delivery that Undo came too late for
        self.counting, self._presence = Counting(services, self), Presence(services, self)
        self.reply, self.away = ReplyBox(), AwayView()
        self._looking_over = LookingOver(services, self.reply, self.counting)
        self.meanwhile = InlineError(self.tr("Send all the same"), warning=True)
        self.late = InlineError(self.tr("Delete on the network"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for notice in (self.meanwhile, self.late):
            notice.setContentsMargins(32, 0, 24, 0)
        for widget in (self.meanwhile, self.late, self.away, self.reply):
            column.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self.reply.kept.connect(self._keep)
        self.reply.typed.connect(self._typed)
        self.reply.asked.connect(self.send)
        self.reply.direct.clicked.connect(self.send_directly)
        self.counting.counted.connect(self.reply.show_count)
        self.reply.save_asked.connect(self._decisions.save_reply)
        self.reply.insert_asked.connect(self._fill)
        self.reply.manage_asked.connect(self._manage)
        self.meanwhile.acted.connect(self._send_all_the_same)
        self.late.acted.connect(self._delete)
        self.reply.beside.written.taken.connect(self.reply.insert)
        self.reply.beside.ticked_changed.connect(self._name_people)
        self._presence.others.connect(self._others)
        self._sending.gone.connect(self._went)
        self._sending.meanwhile.connect(self._answered_meanwhile)
        self._sending.late.connect(self._too_late)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def row(self) -> MessageRow | None:
        """The message in front."""
        return self._opened.view.message if self._opened is not None else None

    def show_opened(self, opened: Opened, now: datetime, may_approve: bool) -> None:
        """Show its reply; what is being typed stays as it is."""
        another = self.row is None or self.row.id != opened.view.message.id
        if another:
            self.put_away()
            self._looked_at = opened.view.at
            self.reply.names = ()
            self._show_late(opened.view.message.id)
        self._opened, self._now, self._may_approve = opened, now, may_approve
        self._take_text(text_in_hand(opened.view.reply), another)
        self.reply.beside.show_others(opened.view.others, now)
        self.reply.beside.show_written(opened.view.written, now)
        self.reply.prefer(opened.view.language)
        self.refresh(now)
        self._offer()
        self._count(self.reply.editor.text())

    def show_nothing(self) -> None:
        """No message is chosen."""
        self.put_away()
        self._opened = None
        self.refresh(self._now)

    def choose(self, ids: tuple[str, ...]) -> None:
        """Several messages are chosen in the list: the reply may settle those of this conversation."""
        self._chosen = ids
        self._offer()

    def put_away(self) -> None:
        """Hand over what is unsaved, before another message comes or the window closes."""
        self.reply.keep_now()
        self._presence.left()
        self._meant = None
        self.meanwhile.show_problem("")
        self.late.show_problem("")

    def refresh(self, now: datetime) -> None:
        """Again with the present minute, and what waits in the undo window."""
        self._now = now
        if self._opened is None:
            self.away.hide()
            self.reply.hide()
            return
        view = self._opened.view
        row, reply = view.message, view.reply
        waits = row.id in self._sending.pending
        away = waits or not (in_hand(reply) or self._own_words(reply))
        self.reply.setVisible(not away)
        self.away.setVisible(away)
        state = state_of_reply(reply) if reply is not None else None
        words = reply_words(reply, self._opened.delivery, self._now) if reply is not None else ""
        if waits:
            self.away.show_reply(self.reply.editor.text(), "sending", "", row.network, ["undo"])
        elif away and reply is not None:
            self.away.show_reply(reply.text, state or "sending", words, row.network, deeds_of(self._opened.delivery))
        if away:
            return
        self.reply.show_account(account_words(row.account, row.network))
        self._show_actions()
        if state == "awaiting" or (state is None and not self._may_approve):
            words = self.tr("Sends when approved") if state is None else self.tr("Waits for approval")
            state = "awaiting"
        self.reply.show_state(state, words if acting.may("message") else "")

    def _show_actions(self) -> None:
        possible = bool(self._sendable())
        directly = self._opened is not None and self._opened.view.may_send
        self.reply.show_action(self._may_approve, possible, directly and bool(self.reply.words()))

    def _take_text(self, text: str, another: bool) -> None:
        untouched = self.reply.editor.text() == self._stored
        if another or (text != self._stored and untouched):
            self.reply.show_text(text)
        self._stored = text

    def _offer(self) -> None:
        if self._opened is not None:
            self.reply.beside.show_messages(*offered(self._opened.view, self._chosen))

    def _own_words(self, reply: ReplyView | None) -> bool:
        """Whether somebody is typing other words than those under way: the field stays under their hands."""
        return self.writing and (reply is None or self.reply.editor.text() != reply.text)

    def _name_people(self) -> None:
        """Who is answered beside is named where the network tells nobody else, before anything is sent."""
        if self._opened is not None and not self.reply.isHidden():
            named = (self._opened.mentions.get(each, "") for each in self.reply.beside.ticked())
            self.reply.show_names(list(dict.fromkeys(filter(None, named))))

    def _others(self, others: tuple[Writer, ...]) -> None:
        self.reply.beside.show_others(others, self._now)

    # -- writing ------------------------------------------------------------------------------------------------

    def write(self) -> None:
        """The caret into the reply, or focus where one may act on it."""
        if not self.reply.isHidden():
            self.reply.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.away.buttons:
            next(iter(self.away.buttons.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def writing(self) -> bool:
        """Whether somebody is at it right now."""
        return self.reply.editor.hasFocus() and bool(self.reply.editor.text().strip())

    def _keep(self, text: str) -> None:
        if self.row is not None:
            self._decisions.keep(self.row.id, text)

    def _typed(self, text: str) -> None:
        self.refused.emit("")
        if self.row is not None:
            self._presence.typed(self.row.id)
        self._show_actions()
        self._count(text)
        self.changed.emit()

    def _fill(self, saved_id: str) -> None:
        if self.row is not None:
            work = partial(_filled, self._services.workspace, saved_id, self.row.id)
            self._services.background.run(self, work, self._insert, self._not_filled)

    def _insert(self, filled: Filled) -> None:
        self.reply.insert(filled.text, filled.left)

    def _not_filled(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))

    def _manage(self) -> None:
        from ui.inbox.reply.saved import SavedReplies

        SavedReplies(self, self._services).open()

    def _sendable(self) -> str:
        reply = self._opened.view.reply if self._opened is not None else None
        text = self.reply.editor.text()
        same = reply is not None and reply.review == "awaiting" and reply.text.strip() == text.strip()
        return "" if same and not self._may_approve else self.reply.words()

    def _count(self, text: str) -> None:
        if self._opened is None:
            self.counting.count(text, None)
            return
        row, reply = self._opened.view.message, self._opened.view.reply
        self.counting.count(text, self._opened.source)
        self._looking_over.look(row.id, row.network, reply.draft_id if reply is not None else "", self._now)

    # -- sending ------------------------------------------------------------------------------------------------

    def can_send(self) -> bool:
        """Whether the main action makes sense."""
        return self.row is not None and not self.reply.isHidden() and bool(self._sendable())

    def send(self) -> None:
        """The main action: Send for whoever approves, else Queue for approval."""
        if self.can_send():
            self._send(hand_in=not self._may_approve)

    def send_directly(self) -> None:
        """Send without approval, where the executive allows it for this kind of message."""
        if self.row is not None and self.reply.words():
            self._send(hand_in=False)

    def _send(self, *, hand_in: bool) -> None:
        row, text = self.row, self.reply.editor.text()
        if row is None:
            return
        rendered = self.counting.rendered(text)
        if rendered is not None and rendered.errors:
            self.refused.emit(finding_words(rendered.errors[0], row.network))
            return
        self.reply.drop_unkept()  # sending keeps it
        self.refused.emit("")
        name, settles = row.author or row.handle, self.reply.beside.ticked()
        words = self.tr("Reply to {name} goes").format(name=name)
        self._sending.send(Outgoing(row.id, text, words, settles, self._looked_at, hand_in, name))
        self.refresh(self._now)

    def _went(self, message_id: str) -> None:
        if self.row is not None and self.row.id == message_id:
            self.moved_on.emit()

    def _answered_meanwhile(self, reply: Outgoing, who: str, at: str) -> None:
        if self.row is None or self.row.id != reply.message_id:
            return
        self._meant = reply
        time = clock_time(datetime.fromisoformat(at).astimezone(self._now.tzinfo))
        words = self.tr("{name} answered at {time}.") if who else self.tr("It was answered at {time}.")
        self.meanwhile.show_problem(words.format(name=who, time=time))
        self.refresh(self._now)

    def _send_all_the_same(self) -> None:
        self.meanwhile.show_problem("")
        if self._meant is not None:
            self._sending.send(replace(self._meant, text=self.reply.editor.text(), looked_at=None))
            self._meant = None
            self.refresh(self._now)

    def _too_late(self, message_id: str, delivery_id: str) -> None:
        self._gone[message_id] = delivery_id
        if self.row is not None and self.row.id == message_id:
            self._show_late(message_id)

    def _show_late(self, message_id: str) -> None:
        self.late.show_problem(self.tr("The reply is out already.") if message_id in self._gone else "")

    def _delete(self) -> None:
        self.late.show_problem("")
        if self.row is not None and (delivery_id := self._gone.pop(self.row.id, "")):
            self._decisions.deal_with(self.row.id, "delete", delivery_id)


def _filled(workspace: Workspace, saved_id: str, message_id: str) -> Filled:
    filled = workspace.inbox.fill(saved_id, message_id)
    workspace.inbox.use(saved_id, message_id)
    return filled
