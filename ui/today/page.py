"""Today: the day and how much work is left, what waits for approval, who waits; beside it a note, and what is ahead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.language import spoken
from ui.letters import letters_of
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.today.approvals import MOST, ApprovalList
from ui.today.beside import Accounts, OnThisDay, Tomorrow
from ui.today.beside_facts import Notice
from ui.today.beside_words import tomorrow_words
from ui.today.capture import CaptureBox
from ui.today.columns import Columns
from ui.today.deciding import Deciding
from ui.today.editing import Editing
from ui.today.heading import Head, Heading
from ui.today.known import Known, keep_known, known_draft
from ui.today.notices import Notices
from ui.today.people import PeopleList
from ui.today.presenter import Person, Snapshot
from ui.today.reading import read_all
from ui.today.stepping import Stepping
from ui.today.timeline import Timeline
from ui.today.words import day_title, nothing_waits, work_left
from ui.when import city, clock_time, short_day_month
from ui.widgets.button import IconButton, LinkButton
from ui.widgets.label import Label, SectionHeading
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.awaiting import AwaitingDraft
    from brandassist.writing.awaiting import Checked

TOPICS = {"drafts", "queue", "inbox", "diary", "settings", "accounts"}
TICK_MS = 30_000


class TodayPage(Screen):
    """Reads on the database lane, looks the shown approvals through on the text lane, decides through Deciding."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.snapshot: Snapshot | None = None
        self._reading = self._again = False
        self._most = MOST
        self._was_known: Known | None = None
        self._arrived = ""  # what to put the cursor on as soon as it is read
        self._to_edit = ""  # a draft whose text is opened as soon as it is known
        self.deciding = Deciding(services, self)
        self.day, self.work = Label("", "title"), Label("", "body", "ink2")
        self.editing, self.stepping = Editing(services, self), Stepping(self)
        self.people = PeopleList()
        self.timeline, self.notices = Timeline(), Notices()
        self.capture, self.memory = CaptureBox(services), OnThisDay(services)
        self.tomorrow, self.accounts = Tomorrow(), Accounts()
        self.approvals = ApprovalList(self._known, self.deciding, services.shell.has)
        self._lay_out()
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._read)
        self._tick.start()
        self._read()

    def _known(self) -> Snapshot | None:
        return self.snapshot

    # -- the parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.columns = Columns(self.tr("Today"), self.tr("Beside today"))
        top = self.columns.inset()
        top.addWidget(Head(self.day, self.work))
        self.trouble = InlineError(self.tr("Try again"))
        top.addWidget(self.trouble)
        top.addSpacing(20)
        top.addWidget(self.timeline)
        top.addWidget(self.notices)
        top.addSpacing(22)
        self._lay_out_approvals()
        self._lay_out_beside()
        self.columns.main.column.addStretch(1)
        self.columns.main.first_focus = self.approvals
        self.columns.main.hints = self.key_hints
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)

    def _lay_out_approvals(self) -> None:
        self.waiting = Heading(self.tr("Waiting for your approval"))
        self.before = IconButton("caret-left", self.tr("The one before"), 16)
        self.after = IconButton("caret-right", self.tr("The next one"), 16)
        for button in (self.before, self.after):
            self.waiting.row.insertWidget(self.waiting.row.count() - 1, button)
            button.hide()
        self.more = LinkButton("")
        self.nothing = Label("", "note", "ink2", wrap=True)
        self.columns.inset().addWidget(self.waiting)
        self.columns.main.column.addWidget(self.approvals)
        below = self.columns.inset()
        below.addWidget(self.more)
        below.addWidget(self.nothing)
        self.owed = Heading(self.tr("People waiting for you"), 24)
        self.columns.inset().addWidget(self.owed)
        self.columns.inset().addWidget(self.people)
        self.owed.hide()
        self.people.hide()
        self.more.hide()
        self.waiting.hide()
        self.nothing.hide()

    def _lay_out_beside(self) -> None:
        side = self.columns.side.column
        heading = SectionHeading(self.tr("What did you see today?"))
        heading.setBuddy(self.capture.line)
        side.addWidget(heading)
        side.addSpacing(10)
        side.addWidget(self.capture)
        side.addSpacing(32)
        for widget in (self.memory, self.tomorrow):
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self.accounts)
        self.columns.side.first_focus = self.capture.line
        self.columns.side.hints = self._side_hints

    def _connect(self) -> None:
        self.approvals.approved.connect(self._approve)
        self.approvals.asked.connect(self.deciding.ask_changes)
        self.approvals.opened.connect(self._open)
        self.approvals.shown.connect(self._look_soon)
        self.approvals.chosen.connect(self._chosen)
        self.deciding.changed.connect(self._show_drafts)
        self.deciding.ended.connect(self._read)
        self.deciding.checked_one.connect(self._checked_one)
        self.approvals.edit_wanted.connect(self._edit)
        self.approvals.card.typed.connect(self.editing.typed)
        self.approvals.card.closed.connect(self.editing.end)
        self.editing.looked.connect(self._looked_at_typed)
        self.editing.ready.connect(self._approve_typed)
        self.editing.failed.connect(self._not_kept)
        self.more.clicked.connect(self._show_more)
        self.waiting.link.clicked.connect(self.review)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.approvals.stepped.connect(self._stepped)
        self.stepping.changed.connect(self._show_stepping)
        self.people.opened.connect(self._answer)
        self.timeline.opened.connect(self._to_queue)
        self.notices.asked.connect(self._settle)
        self.memory.opened.connect(self._to_entry)
        self.accounts.asked.connect(self._to_accounts)
        self.owed.link.clicked.connect(self._to_inbox)
        self.trouble.acted.connect(self._read)
        self.columns.scrolled.connect(self._look_soon)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(60)
        self._looking.timeout.connect(self._look_through)
        self.look_after(TOPICS, self._read)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return [self.columns.main] if self.stepping.on else [self.columns.main, self.columns.side]

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "main": self.act,
            "ask_changes": self.approvals.ask_changes,
            "add_photos": self.capture.choose_photos,
            "new_note": self.note,
        }

    def possible(self) -> set[str]:
        may = self.snapshot is not None and self.snapshot.may_approve and self.approvals.current() is not None
        always = {"add_photos", "main"} | ({"new_note"} if self.window().isActiveWindow() else set[str]())
        return always | ({"ask_changes"} if may else set[str]())

    def key_hints(self) -> list[KeyHint]:
        letters = [letter_hint(each) for each in letters_of("today")]
        opens, moves = KeyHint("↵", self.tr("Open")), KeyHint("↑↓", self.tr("Move"))
        return [*letters, opens, moves, hint("new_note", self.tr("New note")), hint("shortcuts")]

    def _side_hints(self) -> list[KeyHint]:
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
        self.approvals.card.end_editing()
        self.stepping.end()
        self.capture.leave()

    def _focus_first(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus) or not focus.isVisible()):
            first = self.approvals if self.approvals.rows.rowCount() else self.people
            if not first.isHidden():
                first.setFocus()
            elif self.snapshot is not None:
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
        self.deciding.release(done)
        self.deciding.forget_others(snapshot.drafts)
        self.trouble.show_problem("")
        self.day.setText(day_title(snapshot.at.date()))
        self._show_drafts()
        self._show_people(snapshot)
        self._show_beside(snapshot)
        if self._arrived:
            arrived, self._arrived = self._arrived, ""
            (self.approvals if self.approvals.choose(arrived) else self.people).setFocus()
            self.people.choose(arrived)
        self._focus_first()
        self._keep_known()
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

    # -- approvals ----------------------------------------------------------------------------------------------

    def _show_drafts(self) -> None:
        if self.snapshot is None:
            return
        drafts = [each for each in self.snapshot.drafts if each.id not in self.deciding.gone]
        was = self.stepping.on
        self.approvals.show_drafts(self.stepping.shown(drafts, self._most))
        if was and not self.stepping.on:
            self._show_stepping()
            return
        place = self.tr("{number} of {count}").format(number=self.stepping.at + 1, count=len(drafts))
        self.waiting.count.setText(place if self.stepping.on else str(len(drafts)))
        self.waiting.link.set_text(self.tr("Back to the day") if self.stepping.on else self.tr("Review one by one"))
        self.waiting.link.setVisible(self.snapshot.may_approve)
        self.waiting.setVisible(bool(drafts))
        self.approvals.setVisible(bool(drafts))
        left = 0 if self.stepping.on else len(drafts) - self._most
        self.more.setVisible(left > 0)
        self.more.set_text(self.tr("%n more", "", left) if left > 0 else "")
        late = self.snapshot.late
        self.work.setText(work_left(len(drafts) if self.snapshot.may_approve else 0, late))
        self.nothing.setText(nothing_waits(self.snapshot))
        self.nothing.setVisible(not drafts and not self.snapshot.owed)
        self.services.shell.refresh_actions()

    def _show_people(self, snapshot: Snapshot) -> None:
        there = self.services.shell.has("inbox")
        self.people.show_people(snapshot.people, snapshot.at)
        left = snapshot.owed - len(snapshot.people)
        self.owed.count.setText(str(snapshot.owed))
        self.owed.link.set_text(self.tr("%n more in Inbox", "", left) if left > 0 else self.tr("Inbox"))
        self.owed.link.setVisible(there)
        for widget in (self.owed, self.people):
            widget.setVisible(bool(snapshot.people) and not self.stepping.on)

    def _show_beside(self, snapshot: Snapshot) -> None:
        shell = self.services.shell
        self.timeline.show_days(snapshot.days, snapshot.home, snapshot.at)
        self.notices.show_notices([each for each in snapshot.notices if shell.has(each.screen)])
        self.notices.setVisible(bool(self.notices.lines) and not self.stepping.on)
        self.memory.show_memory(snapshot.memory)
        self.tomorrow.show_lines(tomorrow_words(snapshot.days[1].place), snapshot.ahead)
        self.accounts.show_health(snapshot.health, shell.has("accounts"))

    def _to_queue(self, delivery_id: str) -> None:
        self.services.shell.go("queue", delivery_id)

    def _settle(self, notice: Notice) -> None:
        if notice.begins is None:
            self.services.shell.go(notice.screen, notice.target)
            return
        begin = partial(self.services.workspace.formats.make_draft, *notice.begins)
        self.services.background.run(self, begin, self._to_draft, self._not_begun)

    def _to_draft(self, draft_id: str) -> None:
        self.services.shell.go("composer", draft_id)

    def _not_begun(self, error: Exception) -> None:
        self.trouble.show_problem(sentence_of(error))

    def _to_entry(self, entry_id: str) -> None:
        self.services.shell.go("diary", entry_id)

    def _to_accounts(self, where: object) -> None:
        self.services.shell.go("accounts", where)

    def _answer(self, person: Person) -> None:
        self.services.shell.go("inbox", person.id)

    def _to_inbox(self) -> None:
        self.services.shell.go("inbox")

    def review(self) -> None:
        """One by one over the whole width, or back."""
        if self.stepping.on:
            self.stepping.end()
        else:
            self.stepping.begin(self.approvals.currentIndex().row())

    def _step_on(self) -> None:
        self.stepping.step(1)

    def _step_back(self) -> None:
        self.stepping.step(-1)

    def _stepped(self, by: int) -> None:
        self.stepping.step(by) if by else self.stepping.end()

    def _show_stepping(self) -> None:
        on = self.stepping.on
        current = self.approvals.current()
        self.approvals.card.end_editing()
        self.approvals.step_through(on)
        self.columns.show_side(not on)
        self.timeline.setVisible(not on)
        self.before.setVisible(on)
        self.after.setVisible(on)
        if self.snapshot is not None:
            self._show_people(self.snapshot)
            self.notices.setVisible(bool(self.notices.lines) and not on)
        self._show_drafts()
        if not on and current is not None:
            self.approvals.choose(current.id)
        self.approvals.setFocus()

    def _show_more(self) -> None:
        self._most += MOST
        self._show_drafts()

    def _chosen(self, draft: AwaitingDraft | None) -> None:
        if draft is not None:
            self.columns.reveal(self.approvals.card)

    def note(self) -> None:
        """The note of this page is the one of the capture window."""
        self.columns.reveal(self.capture)
        self.capture.setFocus()

    def act(self) -> None:
        """The main action where the focus is: the note is saved, else what is selected, or being typed, is approved."""
        focus = QApplication.focusWidget()
        if focus is not None and self.capture.isAncestorOf(focus):
            self.capture.save()
        elif self.approvals.card.writing:
            self.editing.approve()
        else:
            self.approvals.approve()

    def _approve(self, drafts: list[AwaitingDraft]) -> None:
        if self.approvals.card.writing:
            self.editing.approve()
        else:
            self.deciding.approve(drafts)

    def _edit(self, draft: AwaitingDraft) -> None:
        found = self.deciding.of(draft)
        if found is None:
            self._to_edit = draft.id
            self.deciding.look([draft])
        elif len(found.own) == len(found.targets):  # there is no text they share
            self._open(draft)
        else:
            self.editing.begin(draft, found.text)
            self.approvals.card.write(found.text)
            self._show_drafts()

    def _checked_one(self, draft_id: str) -> None:
        wanted, self._to_edit = self._to_edit, ""
        draft = self.approvals.current()
        if wanted == draft_id and draft is not None and draft.id == draft_id:
            self._edit(draft)

    def _looked_at_typed(self, found: Checked) -> None:
        self.deciding.take(found)

    def _approve_typed(self, draft: AwaitingDraft) -> None:
        self.approvals.card.end_editing()
        self.deciding.approve([draft])

    def _not_kept(self, draft_id: str, sentence: str) -> None:
        self.deciding.problems[draft_id] = sentence
        self._show_drafts()

    def _open(self, draft: AwaitingDraft) -> None:
        if draft.message_id is not None:
            self.services.shell.go("inbox", draft.message_id)
        else:
            self.services.shell.go("composer", draft.id)

    def _look_soon(self) -> None:
        self._looking.start()

    def _look_through(self) -> None:
        self.approvals.look_through(self.columns.visible_part(self.approvals))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_soon()
