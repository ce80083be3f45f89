"""Today: the day and how much work is left, what waits for approval, who waits; beside it a note, and what is ahead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.language import spoken
from ui.letters import letters_of
from ui.rights import acting
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.today.answered import AnsweredLine
from ui.today.approving import Approving
from ui.today.beside import Accounts, OnThisDay, Tomorrow
from ui.today.beside_words import tomorrow_words
from ui.today.capture import CaptureBox
from ui.today.columns import Columns
from ui.today.heading import Head, Heading
from ui.today.known import Known, keep_known, known_draft
from ui.today.people import PeopleList
from ui.today.presenter import Person, Snapshot
from ui.today.reading import read_all
from ui.today.settling import Settling
from ui.today.timeline import Timeline
from ui.today.words import day_title, nothing_waits, work_left
from ui.when import city, clock_time, short_day_month
from ui.widgets.label import Label, SectionHeading
from ui.widgets.notices import Notices
from ui.widgets.states import InlineError

TOPICS = {"drafts", "queue", "inbox", "diary", "settings", "accounts"}
TICK_MS = 30_000


class TodayPage(Screen):
    """Reads on the database lane; what waits for approval is Approving's, what a notice does Settling's."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.snapshot: Snapshot | None = None
        self._reading = self._again = False
        self._was_known: Known | None = None
        self._arrived = ""  # what to put the cursor on as soon as it is read
        self.columns = Columns(self.tr("Today"), self.tr("Beside today"))
        self.day, self.work = Label("", "title"), Label("", "body", "ink2")
        self.timeline, self.notices, self.settling = Timeline(), Notices(), Settling(services, self)
        self.capture, self.memory = CaptureBox(services), OnThisDay(services)
        self.tomorrow, self.accounts = Tomorrow(), Accounts()
        self._lay_out()
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._read)
        self._tick.start()
        self._read()

    # -- the parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = self.columns.inset()
        top.addWidget(Head(self.day, self.work))
        self.trouble = InlineError(self.tr("Try again"))
        top.addWidget(self.trouble)
        top.addSpacing(20)
        top.addWidget(self.timeline)
        top.addWidget(self.notices)
        top.addSpacing(22)
        self.approving = Approving(self.services, self.columns, self)
        self.approvals, self.deciding = self.approving.list, self.approving.deciding
        self._lay_out_people()
        self._lay_out_beside()
        self.columns.main.column.addStretch(1)
        self.columns.main.first_focus = self.approvals
        self.columns.main.hints = self.key_hints
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)

    def _lay_out_people(self) -> None:
        self.nothing = Label("", "note", "ink2", wrap=True)
        self.answered = AnsweredLine(self.services)
        self.owed, self.people = Heading(self.tr("People waiting for you"), 24), PeopleList()
        below = self.columns.inset()
        for widget in (self.nothing, self.owed, self.people):
            below.addWidget(widget)
            widget.hide()
        below.addWidget(self.answered)

    def _lay_out_beside(self) -> None:
        side = self.columns.side.column
        heading = SectionHeading(self.tr("What did you see today?"))
        heading.setBuddy(self.capture.line)
        side.addWidget(heading)
        side.addSpacing(10)
        side.addWidget(self.capture)
        if not acting.may("entry"):
            heading.hide()
            self.capture.hide()
        side.addSpacing(32)
        for widget in (self.memory, self.tomorrow):
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self.accounts)
        self.columns.side.first_focus = self.capture.line
        self.columns.side.hints = self._side_hints

    def _connect(self) -> None:
        self.approving.shown.connect(self._show_work)
        self.approving.stepped.connect(self._show_stepping)
        self.approving.ended.connect(self._read)
        self.people.opened.connect(self._answer)
        self.timeline.opened.connect(self._to_queue)
        self.notices.asked.connect(self.settling.settle)
        self.settling.failed.connect(self.trouble.show_problem)
        self.memory.opened.connect(self._to_entry)
        self.accounts.asked.connect(self._to_accounts)
        self.owed.link.clicked.connect(self._to_inbox)
        self.trouble.acted.connect(self._read)
        self.look_after(TOPICS, self._read)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return [self.columns.main] if self._stepping else [self.columns.main, self.columns.side]

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "main": self.act,
            "ask_changes": self.approvals.ask_changes,
            "add_photos": self.capture.choose_photos,
            "new_note": self.note,
        }

    def possible(self) -> set[str]:
        current = self.approvals.current()
        always = ({"add_photos"} if acting.may("entry") else set[str]()) | {"main"}
        always |= {"new_note"} if self.window().isActiveWindow() else set[str]()
        return always | ({"ask_changes"} if current is not None and current.mine else set[str]())

    def key_hints(self) -> list[KeyHint]:
        letters = [letter_hint(each) for each in letters_of("today")]
        opens, moves = KeyHint("↵", self.tr("Open")), KeyHint("↑↓", self.tr("Move"))
        return [*letters, opens, moves, hint("new_note", self.tr("New note")), hint("shortcuts")]

    def _side_hints(self) -> list[KeyHint]:
        if not acting.may("entry"):
            return [hint("next_pane"), hint("shortcuts")]
        save = hint("main", self.tr("Save to diary"))
        return [save, hint("add_photos", self.tr("Add photos")), hint("next_pane"), hint("shortcuts")]

    def context_line(self) -> str:
        if self.snapshot is None:
            return self.tr("Checking")
        at = self.snapshot.at
        return self.tr("{city} time, {day}, {time}").format(
            city=city(self.snapshot.zone), day=short_day_month(at.date()), time=clock_time(at)
        )

    def arrive(self, target: object) -> None:
        self._arrived = target if isinstance(target, str) else ""
        self._focus_first()

    def leave(self) -> None:
        self.approving.leave()
        self.capture.leave()

    def _focus_first(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus) or not focus.isVisible()):
            first = self.approvals if self.approvals.rows.rowCount() else self.people
            if not first.isHidden():
                first.setFocus()
            elif self.snapshot is not None and acting.may("entry"):
                self.capture.setFocus()

    # -- reading ------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        work = partial(read_all, self.services.workspace)
        took = partial(self._took, self.deciding.done)
        self.services.background.run(self, work, took, self._not_read)

    def _took(self, done: frozenset[str], snapshot: Snapshot) -> None:
        self._reading = False
        self.snapshot = snapshot
        self.trouble.show_problem("")
        self.day.setText(day_title(snapshot.at.date()))
        self.approving.show(snapshot, done)
        self._show_people(snapshot)
        self._show_beside(snapshot)
        if self._arrived:
            arrived, self._arrived = self._arrived, ""
            (self.approvals if self.approvals.choose(arrived) else self.people).setFocus()
            self.people.choose(arrived)
        self._focus_first()
        self._keep_known()
        self.answered.look()
        self.context_changed.emit()
        if self._again:
            self._read()

    def _keep_known(self) -> None:
        """For the next start, as it is shown now."""
        if self.snapshot is None:
            return
        lines = [known_draft(each, self.deciding.of(each), self.snapshot) for each in self.approvals.rows.items()]
        known = Known(spoken(), self.work.text(), tuple(lines), self.snapshot.people, self.snapshot.owed)
        if known != self._was_known:
            self._was_known = known
            folder = self.services.workspace.folder
            self.services.background.run(self, partial(keep_known, folder, known), self._kept, self._kept)

    def _kept(self, _: object) -> None:
        """Where it could not be kept, the next start shows the page a moment later."""

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self.trouble.show_problem(sentence_of(error))

    # -- showing ------------------------------------------------------------------------------------------------

    @property
    def _stepping(self) -> bool:
        return self.approving.stepping.on

    def _show_work(self) -> None:
        if self.snapshot is None:
            return
        drafts = self.approving.waiting()
        self.work.setText(work_left(sum(each.mine for each in drafts), self.snapshot.late))
        self.nothing.setText(nothing_waits(self.snapshot))
        self.nothing.setVisible(bool(self.nothing.text()) and not drafts and not self.snapshot.owed)
        self.services.shell.refresh_actions()

    def _show_stepping(self, on: bool) -> None:
        self.columns.show_side(not on)
        self.timeline.setVisible(not on)
        self.answered.step_aside(on)
        if self.snapshot is not None:
            self._show_people(self.snapshot)
            self.notices.setVisible(bool(self.notices.lines) and not on)

    def _show_people(self, snapshot: Snapshot) -> None:
        there = self.services.shell.has("inbox")
        self.people.show_people(snapshot.people, snapshot.at)
        left = snapshot.owed - len(snapshot.people)
        self.owed.count.setText(str(snapshot.owed))
        self.owed.link.set_text(self.tr("%n more in Inbox", "", left) if left > 0 else self.tr("Inbox"))
        self.owed.link.setVisible(there)
        for widget in (self.owed, self.people):
            widget.setVisible(bool(snapshot.people) and not self._stepping)

    def _show_beside(self, snapshot: Snapshot) -> None:
        shell = self.services.shell
        self.timeline.show_days(snapshot.days, snapshot.home, snapshot.at)
        self.notices.show_notices([each for each in snapshot.notices if shell.has(each.screen)])
        self.notices.setVisible(bool(self.notices.lines) and not self._stepping)
        self.memory.show_memory(snapshot.memory)
        self.tomorrow.show_lines(tomorrow_words(snapshot.days[1].place), snapshot.ahead)
        self.accounts.show_health(snapshot.health, shell.has("accounts"))

    def _to_queue(self, delivery_id: str) -> None:
        self.services.shell.go("queue", delivery_id)

    def _to_entry(self, entry_id: str) -> None:
        self.services.shell.go("diary", entry_id)

    def _to_accounts(self, where: object) -> None:
        self.services.shell.go("accounts", where)

    def _answer(self, person: Person) -> None:
        self.services.shell.go("inbox", person.id)

    def _to_inbox(self) -> None:
        self.services.shell.go("inbox")

    def note(self) -> None:
        """The note of this page is the one of the capture window."""
        self.columns.reveal(self.capture)
        self.capture.setFocus()

    def act(self) -> None:
        """The main action where the focus is: the note is saved, else what is selected, or being typed, is approved."""
        focus = QApplication.focusWidget()
        if focus is not None and self.capture.isAncestorOf(focus):
            self.capture.save()
        else:
            self.approvals.card.main.click()  # which waits while the server is away

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.approving.look_soon()
