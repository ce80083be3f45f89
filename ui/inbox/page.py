"""The Inbox: who waits, the conversation with a reply, the person; worked through by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.by_hand.adding import Adding
from ui.inbox.checking import Checking
from ui.inbox.deciding import Decisions
from ui.inbox.hints import key_hints
from ui.inbox.opening import Opening
from ui.inbox.presenter import Item, Opened, Snapshot, Wanted
from ui.inbox.reading import read_items, read_list, read_split
from ui.inbox.reply.closing import ClosingDialog
from ui.inbox.view import InboxView
from ui.inbox.words import checked_words
from ui.screen import KeyHint, Screen, hint
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.store.inbox.splits import Split

PAGE, TICK_MS = 100, 30_000
TOPICS = {"inbox", "diary", "drafts", "queue", "accounts", "settings"}


class InboxPage(Screen):
    """Reads on the database lane, shows at once what was last known, decides through Decisions.

    Arriving with a message's id shows that message, wherever it is.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._snapshot: Snapshot | None = None
        self._reading = self._again = False
        self._wanted = ""  # the message to bring to the front as soon as its list is read
        self._failed_reply = ""
        self.decisions = Decisions(services)
        self.view = view = InboxView(services, self.decisions, self.key_hints)
        self.waiting, self.conversation, self.person = view.waiting, view.conversation, view.person
        self.signals, self.unread = view.signals, view.unread
        self.adding, self._opening = Adding(services, self), Opening(services, self)
        self.checking = Checking(self.decisions, self.waiting.busy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._read)
        self._tick.start()
        self._read()

    # -- the parts ----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        talk, waiting, deciding, asks = self.conversation, self.waiting, self.decisions, self.conversation.questions
        waiting.splits.chosen.connect(self._filtered)
        waiting.sought.connect(self._filtered)
        waiting.chosen.connect(self._chosen)
        waiting.more_wanted.connect(self._read_more)
        waiting.list.opened.connect(self._write)
        waiting.list.several.connect(self._chose_several)
        waiting.set_letters(
            {
                "R": talk.write,
                "E": talk.close_message,
                "S": asks.ask_until,
                "A": asks.ask_who,
                "W": asks.ask_reason,
                "N": self.write_note,
                "!": talk.mark_spam,
                "Z": self.take_back,
            }
        )
        waiting.trouble.acted.connect(self._show_failed)
        waiting.summary_asked.connect(self.show_summary)
        talk.moved_on.connect(waiting.move_on)
        talk.changed.connect(self._possible_changed)
        self.person.opened.connect(self.arrive)
        self.unread.add_wanted.connect(self.add_by_hand)
        self.adding.shown.connect(self.arrive)
        deciding.done.connect(self._decided)
        sending = deciding.sending
        sending.gone.connect(self._decided)
        sending.ended.connect(self._window_over)
        sending.failed.connect(self._failed)
        sending.late.connect(self._too_late)
        sending.undone.connect(self._undone)
        deciding.failed.connect(self._failed)
        self.checking.began.connect(self._checking)
        self.checking.ended.connect(self._read)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self._could_not)
        self.look_after(TOPICS, self._read)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self.view.panes.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        talk, asks = self.conversation, self.conversation.questions
        return {
            "main": talk.main,
            "find_here": self.waiting.seek,
            "save": talk.reply.keep_now,
            "check_now": self.checking.check_now,
            "reply": talk.write,
            "done": talk.close_message,
            "snooze": asks.ask_until,
            "assign": asks.ask_who,
            "sort_as": asks.ask_sort,
            "sorting_rules": asks.show_rules,
            "waive": asks.ask_reason,
            "spam": talk.mark_spam,
            "reopen": talk.reopen,
            "make_idea": talk.make_idea,
            "note_person": self.write_note,
            "never_answered": self.person.show_unanswered,
            "where_from": talk.go_where_from,
            "answering_summary": self.show_summary,
            "add_by_hand": self.add_by_hand,
        }

    def possible(self) -> set[str]:
        noted = {"note_person"} if self.person.who else set[str]()
        checks = set[str]() if self.decisions.checking else {"check_now"}
        always = {"never_answered", "find_here", "sorting_rules", "answering_summary"}
        always |= {"add_by_hand"} if self._snapshot is not None else set()
        return self.conversation.possible() | noted | checks | always

    def on_server(self) -> set[str]:
        return {"main"}

    def key_hints(self) -> list[KeyHint]:
        if self.conversation.row is None:
            return [hint("check_now")]
        return key_hints(self.conversation.reply.action.text() if self.conversation.can_send() else "")

    def context_line(self) -> str:
        if self._snapshot is None or self.decisions.checking:
            return self.tr("Checking")
        line = checked_words(self._snapshot.health, self.waiting.ink.now)
        new = self.tr("%n new", "", self.checking.new) if self.checking.new else ""
        return f"{line}, {new}" if new else line

    def arrive(self, target: object) -> None:
        if isinstance(target, str):
            find = partial(read_split, self.services.workspace, target)
            self.services.background.run(self, find, partial(self._found, target), self._could_not)
        elif not self.conversation.writing:
            self.waiting.list.setFocus()

    def asks_first(self, close: Callable[[], None]) -> bool:
        if not self.decisions.sending.waiting():
            return False
        if not any(each.isVisible() for each in self.window().findChildren(ClosingDialog)):
            ClosingDialog(self.window(), self.services, self.decisions.sending, close).open()
        return True

    def leave(self) -> None:
        self.conversation.put_away()

    # -- reading ------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        most = max(PAGE, self.waiting.model.rowCount()) if self._snapshot is not None else PAGE
        read = partial(read_list, self.services.workspace, self.waiting.wanted(), most)
        self.services.background.run(self, read, self._took, self._could_not_read)

    def _took(self, snapshot: Snapshot) -> None:
        self._reading = False
        if snapshot.wanted != self.waiting.wanted():
            self._read()
            return
        self._snapshot = snapshot
        self.signals.look()
        self.unread.show_accounts(snapshot.by_hand)
        self.waiting.ink.now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.conversation.members, self.conversation.trip_ends = snapshot.members, snapshot.after_trip
        writing = self.conversation.writing and not self._wanted
        self.waiting.show_snapshot(snapshot, keep_empty=writing or bool(self._wanted))
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            if not self.waiting.choose(wanted):
                self._chosen(wanted)
        else:
            self._opening.read()
        self.conversation.reply.show_saved(snapshot.saved)
        self.view.fit()
        self._possible_changed()
        self.context_changed.emit()
        if self._again:
            self._read()

    def _read_more(self) -> None:
        shown, after = self.waiting.wanted(), self.waiting.model.rowCount()
        read = partial(read_items, self.services.workspace, shown, PAGE, after)
        self.services.background.run(self, read, partial(self._took_more, shown), self._could_not)

    def _took_more(self, shown: Wanted, items: tuple[Item, ...]) -> None:
        if shown == self.waiting.wanted():
            self.waiting.append(items)

    def _opened(self, opened: Opened) -> None:
        if self._snapshot is not None:
            self.conversation.show_opened(opened, self.waiting.ink.now, self._snapshot.may_approve)
            self.person.show_view(opened.view, self.waiting.ink.now)

    def _could_not_read(self, error: Exception) -> None:
        self._reading = False
        self._could_not(error)

    def _could_not(self, error: Exception) -> None:
        self._failed_reply = ""
        self.waiting.show_trouble(sentence_of(error), "")

    # -- choosing -----------------------------------------------------------------------------------------------

    def _filtered(self) -> None:
        self._opening.come_to("")
        self.conversation.come_to("")
        self.waiting.forget()
        self._read()

    def _chosen(self, message_id: str) -> None:
        self._opening.come_to(message_id)
        self.conversation.come_to(message_id)
        if not message_id and not self.conversation.writing:
            self.conversation.show_nothing()
            self.person.show_nobody()

    def _chose_several(self, count: int) -> None:
        self.conversation.choose(self.waiting.list.ids() if count else ())
        self._possible_changed()

    def _found(self, message_id: str, split: str) -> None:
        self._wanted = message_id
        if self.waiting.wanted() != Wanted(cast("Split", split)):
            self.waiting.show_split(split)
        else:
            self._read()
        self.waiting.list.setFocus()

    def _show_failed(self) -> None:
        self.waiting.show_trouble("", "")
        if self._failed_reply:
            self.arrive(self._failed_reply)

    def _write(self, _: object) -> None:
        self.conversation.write()

    # -- what was decided ---------------------------------------------------------------------------------------

    def take_back(self) -> None:
        """Z: what waits in the undo window does not go; else the last decision is taken back."""
        if self.decisions.sending.pending:
            self.services.shell.trigger("undo")
        elif (message_id := self.decisions.take_back_last()) is not None:
            self._wanted = message_id

    def write_note(self) -> None:
        """N: a note about who wrote; where the window is too narrow for the person, they are opened as by F6."""
        if self.person.who:
            if not self.view.right.isVisible():
                self.view.panes.reveal(self.view.right)
            self.person.write_note()

    def show_summary(self) -> None:
        """How soon people were answered in the last four weeks."""
        from ui.inbox.figures.summary import Summary

        Summary(self, self.services).open()

    def add_by_hand(self) -> None:
        """Bring in what no program may read, or what did not come."""
        if self._snapshot is not None:
            zone = self._snapshot.zone
            self.adding.ask(self, clock.now().astimezone(ZoneInfo(zone)), zone)

    def _decided(self, message_id: str) -> None:
        if self._failed_reply in ("", message_id):
            self.waiting.show_trouble("", "")
        if self._wanted == message_id:  # taken back: it comes to the front again, in whichever list it is now
            self.arrive(message_id)
        else:
            self._read()

    def _failed(self, message_id: str, sentence: str) -> None:
        self._wanted = "" if self._wanted == message_id else self._wanted
        if message_id and message_id == self._opening.front:
            self.conversation.show_error(message_id, sentence)
        else:
            self._failed_reply = message_id
            self.waiting.show_trouble(sentence, message_id)
        self._read()

    def _undone(self, message_id: str) -> None:
        self.arrive(message_id)

    def _too_late(self, message_id: str, delivery_id: str) -> None:
        del delivery_id  # the conversation offers what can still be done
        self.arrive(message_id)

    def _window_over(self, message_id: str) -> None:
        del message_id
        self._read()

    def _checking(self) -> None:
        self._possible_changed()
        self.context_changed.emit()

    def _possible_changed(self) -> None:
        self.services.shell.refresh_actions()
