"""The Inbox: who waits, the conversation with a reply, the person; worked through by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.by_hand.adding import Adding
from ui.inbox.by_hand.unread import UnreadLine
from ui.inbox.conversation.view import Conversation
from ui.inbox.deciding import Decisions
from ui.inbox.list.waiting import WaitingList
from ui.inbox.person.view import PersonView
from ui.inbox.presenter import Item, Opened, Snapshot, Wanted
from ui.inbox.reading import read_conversation, read_items, read_list, read_split
from ui.inbox.reply.closing import ClosingDialog
from ui.inbox.signals import SignalLine
from ui.inbox.words import checked_words
from ui.letters import letters_of
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import theme
from ui.widgets.pane import Pane, Panes

if TYPE_CHECKING:
    from brandassist.store.inbox.splits import Split

PAGE, TICK_MS, PATIENCE_MS = 100, 30_000, 1000
REST_MS = 40  # longer than between two repeats of a key: the conversation follows when the cursor rests
HINTS = ("done", "snooze", "reply", "assign", "move", "main", "waive", "note", "spam", "select", "undo")
TOPICS = {"inbox", "diary", "drafts", "queue", "accounts", "settings"}


class InboxPage(Screen):
    """Reads on the database lane, shows at once what was last known, decides through Decisions.

    Arriving with a message's id shows that message, wherever it is.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._snapshot: Snapshot | None = None
        self._reading = self._again = self._opening = self._open_again = False
        self._front = ""  # the message in front
        self._wanted = ""  # the message to bring to the front as soon as its list is read
        self._failed_reply = ""
        self._new = 0
        self._slow_words = ("", 0, 0)
        self.decisions = Decisions(services)
        self.waiting = WaitingList(services, self.decisions.sending.pending)
        self.signals, self.unread = SignalLine(services), UnreadLine(services)
        self.adding = Adding(services, self)
        self.conversation, self.person = Conversation(services, self.decisions), PersonView(services)
        self._lay_out()
        self._connect()
        self._tick, self._slow, self._rest = QTimer(self), QTimer(self), QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._open_front)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._read)
        self._tick.start()
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(self._show_busy)
        self._read()

    # -- the parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.splitter = Panes("inbox", self.services.device)
        left, middle = Pane(self.tr("Messages")), Pane(self.tr("Conversation"))
        self.right = Pane(self.tr("Person"), bar=False)
        left.bar.insertWidget(0, self.waiting.splits.tabs)
        left.column.addWidget(self.signals)
        left.column.addWidget(self.waiting, 1)
        left.column.addWidget(self.unread)
        middle.bar.insertWidget(0, self.conversation.head, 1)
        middle.bar.setStretch(1, 0)  # the head takes all the room
        middle.column.addWidget(self.conversation, 1)
        self.right.column.addWidget(self.person, 1)
        left.first_focus, middle.first_focus = self.waiting.list, self.conversation.said
        for pane in (left, middle, self.right):
            pane.hints = self.key_hints
        self.splitter.add(left, "left", 408, 320)
        self._left = left
        self.splitter.add(middle, "middle", 680, 480)
        self.splitter.add(self.right, "right", 352, 280, 1180)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _fit(self) -> None:
        """The words above the list stay readable at every text size."""
        self._left.setMinimumWidth(max(320, self.waiting.splits.tabs.sizeHint().width() + 28))

    def _connect(self) -> None:
        talk, waiting, deciding = self.conversation, self.waiting, self.decisions
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
                "S": talk.open_snooze,
                "A": talk.open_assign,
                "W": talk.ask_reason,
                "N": self.write_note,
                "!": talk.mark_spam,
                "Z": self.take_back,
            }
        )
        waiting.trouble.acted.connect(self._show_failed)
        waiting.summary_asked.connect(self.show_summary)
        waiting.busy.cancelled.connect(deciding.stop_checking)
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
        deciding.progressed.connect(self._progressed)
        deciding.checked.connect(self._checked)
        theme.changed.connect(self._fit)
        self.look_after(TOPICS, self._read)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self.splitter.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        talk = self.conversation
        return {
            "main": talk.main,
            "find_here": self.waiting.seek,
            "save": talk.reply.keep_now,
            "check_now": self.check_now,
            "reply": talk.write,
            "done": talk.close_message,
            "snooze": talk.open_snooze,
            "assign": talk.open_assign,
            "sort_as": talk.open_sorting,
            "sorting_rules": talk.open_rules,
            "waive": talk.ask_reason,
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
        noted = {"note_person"} if self.conversation.row is not None and self.right.isVisible() else set[str]()
        checks = set[str]() if self.decisions.checking else {"check_now"}
        always = {"never_answered", "find_here", "sorting_rules", "answering_summary"}
        always |= {"add_by_hand"} if self._snapshot is not None else set()
        return self.conversation.possible() | noted | checks | always

    def key_hints(self) -> list[KeyHint]:
        if self.conversation.row is None:
            return [hint("check_now")]
        words = {letter.id: letter_hint(letter) for letter in letters_of("inbox")}
        words = {name: replace(each, text=each.text.rstrip("…")) for name, each in words.items()}
        if "next" in words and "previous" in words:
            one, other = words.pop("next"), words.pop("previous")
            pair = self.tr("{one}, {other}").format(one=one.text, other=other.text.lower())
            words["move"] = KeyHint(f"{one.keys} {other.keys}", pair, letter=True)
        if self.conversation.can_send():
            words["main"] = hint("main", self.conversation.reply.action.text())
        return [words[name] for name in HINTS if name in words]

    def context_line(self) -> str:
        if self._snapshot is None or self.decisions.checking:
            return self.tr("Checking")
        line = checked_words(self._snapshot.health, self.waiting.ink.now)
        new = self.tr("%n new", "", self._new) if self._new else ""
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
        elif self._front:
            self._open_front()
        self.conversation.reply.show_saved(snapshot.saved)
        self._fit()
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

    def _open_front(self) -> None:
        """One at a time: while keys repeat only the last row they reach is read."""
        if self._opening:
            self._open_again = True
        elif self._front:
            self._opening = True
            read = partial(read_conversation, self.services.workspace, self._front)
            self.services.background.run(self, read, self._opened, self._could_not_open)

    def _could_not_open(self, error: Exception) -> None:
        self._opening = self._open_again = False
        self._could_not(error)

    def _opened(self, opened: Opened) -> None:
        self._opening = False
        if self._open_again or opened.view.message.id != self._front:
            self._open_again = False
            self._open_front()
        if opened.view.message.id == self._front and self._snapshot is not None:
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
        self._front = ""
        self.conversation.come_to("")
        self.waiting.forget()
        self._read()

    def _chosen(self, message_id: str) -> None:
        self._front = message_id
        self.conversation.come_to(message_id)
        if message_id:
            self._rest.start()
        elif not self.conversation.writing:
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
        """N: a note about who wrote, where the pane is seen."""
        if self.right.isVisible():
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

    def check_now(self) -> None:
        """Ask every network who has written."""
        if self.decisions.check_networks():
            self._slow.start()
            self._possible_changed()
            self.context_changed.emit()

    def _decided(self, message_id: str) -> None:
        if self._failed_reply in ("", message_id):
            self.waiting.show_trouble("", "")
        if self._wanted == message_id:  # taken back: it comes to the front again, in whichever list it is now
            self.arrive(message_id)
        else:
            self._read()

    def _failed(self, message_id: str, sentence: str) -> None:
        self._wanted = "" if self._wanted == message_id else self._wanted
        if message_id and message_id == self._front:
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

    def _progressed(self, told: tuple[str, int, int]) -> None:
        self._slow_words = told
        if not self.waiting.busy.isHidden():
            self._show_busy()

    def _show_busy(self) -> None:
        name, done, total = self._slow_words
        self.waiting.busy.show_progress(self.tr("Checking {account}").format(account=name), done, total)

    def _checked(self, new: int) -> None:
        self._new = new
        self._slow.stop()
        self.waiting.busy.hide()
        self._read()

    def _possible_changed(self) -> None:
        self.services.shell.refresh_actions()
