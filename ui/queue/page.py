"""The Queue: what has no time, the days with their posts, one post in full; pause and crisis mode over all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from brandassist import clock
from ui.letters import letters_of
from ui.provenance import go_there
from ui.queue.acting import Acting
from ui.queue.bar import QueueBar
from ui.queue.calendar.lifting import Load
from ui.queue.crisis import ReasonBar, Review
from ui.queue.deciding import Decisions
from ui.queue.details import DetailsView
from ui.queue.dropping import Dropping
from ui.queue.exporting import Exporting
from ui.queue.freezing import Freezing
from ui.queue.front import Front
from ui.queue.presenter import Post, Snapshot, Waiting, posts_of, shown_at, waiting_of
from ui.queue.reader import Reader
from ui.queue.reading import Details
from ui.queue.shelf import waiting_list
from ui.queue.views import View, views
from ui.screen import KeyHint, Screen, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.shell.crisis import END_FREEZE
from ui.shell.freezing import STARTED
from ui.when import clock_time
from ui.widgets.label import Label
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.links import Origin
    from brandassist.walltime import WallTime

TICK_MS = 20_000
TOPICS = {"queue", "drafts", "diary", "inbox", "accounts", "settings"}
NARROWEST, NARROWEST_IN_CRISIS, NARROWEST_MONTH = 620, 480, 720


class QueuePage(Screen):
    """Reads on the database lane, shows what was last known at once, decides through Decisions."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._read: Snapshot | None = None  # as it came; in front it stands with what the undo window holds
        self._at = ""  # the post the shown error is about
        self.front = Front()
        self.decisions = Decisions(services)
        self.freezing = Freezing(services)
        self.views = views(services, self.decisions)
        self.bar, self.reason, self.review = QueueBar(list(self.views)), ReasonBar(), Review()
        self.waiting_model, self.waiting = waiting_list(self.tr("To schedule"))
        self.reader = Reader(services, self, self._span)
        self.details, self.error = DetailsView(), InlineError()
        self.notice = InlineError(self.tr("Understood"), warning=True)
        self.exporting = Exporting(services)
        self.trouble = InlineError(self.tr("Try again"))
        self.stack, self.middle, self.left, self.right = (QStackedWidget() for _ in range(4))
        self._lay_out()
        self.acting = Acting(self, self.front, self.decisions, self.details, self.waiting, self.error)
        self.dropping = Dropping(self)
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._present)
        self._tick.start()
        self.reader.read()

    @property
    def view(self) -> View:
        """The view in front: week or month."""
        return self.views[self.bar.view.value()]

    def _span(self) -> tuple[date, date]:
        return self.view.reads()

    # -- the parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.splitter = Panes("queue", self.services.device)
        self.left_pane, self.right_pane = Pane(self.tr("To schedule"), bar=False), self._details_pane()
        self.shelf = self._shelf()
        self.left.addWidget(self.shelf)
        self.left_pane.column.addWidget(self.left, 1)
        self.left_pane.first_focus, self.left_pane.hints = self.waiting, self._waiting_hints
        self.middle_pane = Pane(self.tr("Calendar"), bar=False)
        self.middle_pane.column.addWidget(self.exporting)
        for note in (self.trouble, self.notice):
            note.setContentsMargins(24, 0, 24, 0)
            self.middle_pane.column.addWidget(note)
        for view in self.views.values():
            self.middle.addWidget(view)
        self.middle_pane.column.addWidget(self.middle, 1)
        self.middle_pane.first_focus, self.middle_pane.hints = self.view, self._hints
        self.splitter.add(self.left_pane, "left", 224, 176)
        self.splitter.add(self.middle_pane, "middle", 872, NARROWEST)
        self.splitter.add(self.right_pane, "right", 344, 280)
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.reason):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)

    def _shelf(self) -> Pane:
        pane = Pane(self.tr("To schedule"), self.tr("To schedule"))
        self.waiting_count = Label("", "secondary", "ink2")
        pane.bar.insertWidget(1, self.waiting_count)
        pane.column.addWidget(self.waiting, 1)
        self.waiting_foot = Label("", "secondary", "ink3", wrap=True)
        self.waiting_foot.setContentsMargins(16, 12, 16, 16)
        pane.column.addWidget(self.waiting_foot)
        return pane

    def _details_pane(self) -> Pane:
        pane = Pane(self.tr("Details"), bar=False)
        self.error.setContentsMargins(20, 8, 20, 0)
        pane.column.addWidget(self.error)
        self.right.addWidget(self.details)
        for view in self.views.values():
            if (own := view.beside()) is not None:
                self.right.addWidget(own)
        pane.column.addWidget(self.right, 1)
        return pane

    def _connect(self) -> None:
        self.bar.today.clicked.connect(self.go_today)
        self.bar.back.clicked.connect(self._back)
        self.bar.on.clicked.connect(self._on)
        self.bar.view.chosen.connect(self._show_view)
        self.bar.elsewhere.clicked.connect(self._go_elsewhere)
        self.bar.rehearse.clicked.connect(self.rehearse)
        self.bar.pause.clicked.connect(self._pause_or_resume)
        self.bar.crisis.clicked.connect(self.freeze)
        for view in self.views.values():
            view.chosen.connect(self._chosen)
            view.opened.connect(self._open)
            view.range_wanted.connect(self.reader.read)
            view.titled.connect(self._show_title)
            view.day_opened.connect(self._open_week)
            view.dropped.connect(self.dropping.drop)
            view.lifted.connect(self.dropping.read_warnings)
            view.stays.connect(self.acting.move)
            view.back.connect(self._went_back)
            view.take_from(self.waiting)
            view.set_keys(self.letters(), self.acting.cancel)
        self.reader.took.connect(self._took)
        self.reader.took_post.connect(self._took_details)
        self.reader.found.connect(self._found)
        self.reader.failed.connect(self._could_not)
        self.decisions.done.connect(self._decided)
        self.decisions.failed.connect(self.error.show_problem)
        self.decisions.pending_changed.connect(self._present)
        self.details.came_from.connect(self._go_there)
        self.reason.written.connect(self.freezing.explain)
        self.freezing.failed.connect(self.error.show_problem)
        self.freezing.ended.connect(self._leave_review)
        self.review.ended.connect(self.freezing.end)
        self.review.left.connect(self._leave_review)
        self.notice.acted.connect(self.notice.hide)
        self.trouble.acted.connect(self.reader.read)
        self.waiting.set_letters({"M": self.lift_draft, "T": self.go_today})
        self.look_after(TOPICS, self.reader.read)
        self._show_title()

    def letters(self) -> dict[str, Callable[[], None]]:
        """What the plain keys of a view do."""
        acting = self.acting
        return {
            "H": acting.hold_or_release,
            "M": acting.move,
            "T": self.go_today,
            "P": acting.post_now,
            "V": self.turn_view,
        }

    def side_panes(self, left: QWidget | None, right: QWidget | None) -> None:
        """Put other widgets into the panes at the sides (crisis mode); None gives the pane back its own."""
        for stack, pane, own, other in (
            (self.left, self.left_pane, self.shelf, left),
            (self.right, self.right_pane, self._beside(), right),
        ):
            if other is not None and stack.indexOf(other) < 0:
                stack.addWidget(other)
            stack.setCurrentWidget(other or own)
            pane.first_focus = other or (self.waiting if pane is self.left_pane else None)
        self._show_shelf()

    def _show_shelf(self) -> None:
        """A view with a pane of its own has no room for the shelf; what crisis mode put there stays."""
        shelf, month = self.left.currentWidget() is self.shelf, self.view.beside() is not None
        crisis = not shelf or self.right.currentWidget() is not self._beside()
        self.splitter.narrow(
            self.middle_pane, NARROWEST_IN_CRISIS if crisis else NARROWEST_MONTH if month else NARROWEST
        )
        self.splitter.dismiss(self.left_pane, shelf and month)

    def _beside(self) -> QWidget:
        return self.view.beside() or self.details

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return [self.review] if self.stack.currentWidget() is self.review else self.splitter.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "freeze": self.freeze,
            "pause": self.pause,
            "resume": self.resume,
            "run_now": self.decisions.run_now,
            "rehearse": self.rehearse,
            "export_trail": self.exporting.ask,
            "where_from": self.go_where_from,
        }

    def possible(self) -> set[str]:
        paused, frozen = self.front.paused, self.front.frozen
        able = {"resume" if paused else "pause"} if self.front.snapshot is not None and not frozen else set[str]()
        able |= {"where_from"} if self.front.details is not None and self.front.details.origins else set()
        return able | {"freeze", "rehearse", "export_trail"} | (set() if frozen else {"run_now"})

    def key_hints(self) -> list[KeyHint]:
        return [] if self.stack.currentWidget() is self.review else self._hints()

    def context_line(self) -> str:
        snapshot = self.front.snapshot
        if under_way := self.view.context():
            return under_way
        if snapshot is None or (snapshot.since, snapshot.until) != self._span():
            return self.tr("Checking")
        time = clock_time(clock.now().astimezone(ZoneInfo(snapshot.zone)))
        return self.tr("{place}, {time}").format(place=self.bar.zone.accessibleName(), time=time)

    def arrive(self, target: object) -> None:
        if target == STARTED:
            self.reason.ask()
            self.reader.read()
        elif target == END_FREEZE:
            self.stack.setCurrentWidget(self.review)
            self._present()
            self.review.end_button.setFocus()
        elif isinstance(target, str):
            self.reader.find(target)
        elif self.stack.currentWidget() is not self.review:
            self.view.setFocus()

    def _found(self, target_id: str, day: date | None) -> None:
        """What was asked for has its day: the cursor goes there."""
        self.front.wanted = target_id
        if day is not None:
            self.view.show_day(day)
        self._settle()

    def lift_draft(self) -> None:
        """M on the shelf: the draft goes into the hand over the calendar; one without networks goes to the Composer."""
        draft = self.waiting.current()
        if not isinstance(draft, Waiting) or not draft.networks or not self.view.lift_draft(draft):
            self.acting.schedule()

    def _went_back(self, load: Load) -> None:
        if load.draft is not None:
            self.waiting.setFocus()

    def follow(self, target_id: str, planned: WallTime) -> None:
        """Go where this delivery or draft is planned now; the cursor goes there with it."""
        self.front.wanted = target_id
        if self.front.snapshot is not None:
            self.view.show_day(planned.instant().astimezone(ZoneInfo(self.front.snapshot.zone)).date())

    def _go_elsewhere(self) -> None:
        """To the nearest post that waits for a person and is not in sight."""
        snapshot = self.front.snapshot
        days = [at.astimezone(ZoneInfo(snapshot.zone)).date() for at in snapshot.asking] if snapshot else []
        since, until = self._span()
        away = {abs((day - since).days): day for day in reversed(days) if not since <= day < until}
        if away:
            self.view.show_day(away[min(away)])

    # -- reading ----------------------------------------------------------------------------------------------

    def _decided(self, _: object = None) -> None:
        self.reader.read()

    def _took(self, snapshot: Snapshot) -> None:
        self._read = snapshot
        self.decisions.forget_landed()
        self.trouble.show_problem("")
        self._present()
        self._read_details()

    def _could_not(self, error: Exception) -> None:
        self.trouble.show_problem(sentence_of(error))

    def _read_details(self) -> None:
        if self.front.post is not None:
            self.reader.read_details(self.front.post)

    def _took_details(self, details: Details) -> None:
        if self.front.post is not None and self.front.post.key == details.key:
            self.front.read = details
            self._show_details()
            self.services.shell.refresh_actions()

    # -- showing ----------------------------------------------------------------------------------------------

    def _present(self, _: object = None) -> None:
        if self._read is None:
            return
        decisions = self.decisions
        snapshot = self.front.snapshot = shown_at(self._read, decisions.moving, decisions.plans)
        self.view.show_pending(decisions.pending, list(decisions.plans.values()))
        self.view.show_range(snapshot)
        waiting = waiting_of(snapshot.drafts)
        if waiting != self.waiting_model.items():
            self.waiting_model.reset(waiting)
        self.waiting_count.setText(str(len(waiting)) if waiting else "")
        give = self.tr("Drag to a slot, or press M and choose one.")
        self.waiting_foot.setText(give if waiting else self.tr("Drafts with no time wait here."))
        self._show_figures()
        self.review.review(posts_of(snapshot.frozen, snapshot.zone), clock.now().astimezone(ZoneInfo(snapshot.zone)))
        if not self.front.frozen:
            self.reason.hide()
        self._settle()
        self._show_details()
        self.services.shell.refresh_actions()
        self._show_title()

    def _show_figures(self) -> None:
        if self.front.snapshot is not None:
            self.bar.show_state(self.front.snapshot, self.view.figures(), self.view.span())

    def _show_title(self) -> None:
        self.bar.show_title(self.view.title())
        self._show_figures()
        self.context_changed.emit()

    def _show_view(self, _: object = None) -> None:
        """Week or month: the same place in time."""
        before = self.middle.currentWidget()
        self.middle.setCurrentWidget(self.view)
        self.middle_pane.first_focus = self.view
        if self.right.currentWidget() in (self.details, *(each.beside() for each in self.views.values())):
            self.right.setCurrentWidget(self._beside())
        self._show_shelf()
        if isinstance(before, View) and before is not self.view:
            self.view.show_day(self._place(before))
        self.reader.read()
        self._show_title()

    def _place(self, view: View) -> date:
        """The day another view takes over: today if it is in sight, else that of the post under the cursor."""
        since, until = view.reads()
        today = clock.now().astimezone(ZoneInfo(self.front.snapshot.zone) if self.front.snapshot else None).date()
        post = view.current()
        return today if since <= today < until else post.at.date() if post is not None else since

    def _show_details(self) -> None:
        snapshot = self.front.snapshot
        now = clock.now().astimezone(ZoneInfo(snapshot.zone) if snapshot is not None else None)
        ways = {each: self.services.shell.has(each) for each in ("composer", "diary")}
        self.details.show_post(self.front.post, self.front.details, now, **ways, frozen=self.front.frozen)

    def _settle(self) -> None:
        """The cursor on what was asked for, once it is in sight."""
        if key := self.front.settle():
            self.view.choose(key)

    def _chosen(self, post: Post | None) -> None:
        before, self.front.post = self.front.post, post
        if post is None or before is None or post.key != before.key:  # not when it was only read again
            if post is not None and post.key != self._at:
                self._at = post.key
                self.error.show_problem("")
                self.acting.forget_warning()
            self._read_details()
        self._show_details()

    def _open_week(self, day: date) -> None:
        """From the month to the week of a day."""
        self.bar.view.set_value("week")
        self.view.show_day(day)
        self.view.setFocus()

    def turn_view(self) -> None:
        """Week or month: the one that is not in front."""
        self.bar.view.set_value("month" if self.bar.view.value() == "week" else "week")
        self.view.setFocus()

    def _open(self, post: Post) -> None:
        if self.view.beside() is not None:  # its details stand beside the week
            self.front.wanted = post.key
            self._open_week(post.at.date())
            return
        if self.right_pane.isHidden():
            self.splitter.reveal(self.right_pane)
        if (button := self.details.first_button()) is not None:
            button.setFocus()

    def go_today(self) -> None:
        """The days around now, the cursor on what comes next."""
        self.view.today()

    def _back(self) -> None:
        self.view.go(-1)

    def _on(self) -> None:
        self.view.go(1)

    # -- everything at once -----------------------------------------------------------------------------------

    def _pause_or_resume(self) -> None:
        self.decisions.pause(not self.front.paused)

    def pause(self) -> None:
        self.decisions.pause(True)

    def resume(self) -> None:
        self.decisions.pause(False)

    def freeze(self) -> None:
        """Everything stops now; the reason is asked after."""
        self.services.shell.freeze()

    def go_where_from(self) -> None:
        """To what the post in front came from."""
        if (details := self.front.details) is not None and details.origins:
            self._go_there(details.origins[0])

    def _go_there(self, origin: Origin) -> None:
        if self.front.post is not None:
            go_there(self.services.shell, origin, self.front.post.first.draft_id)

    def rehearse(self) -> None:
        """The coming week tried before it leaves."""
        self.services.shell.go("rehearsal")

    def _leave_review(self) -> None:
        self.stack.setCurrentWidget(self.splitter)
        self.view.setFocus()
        self.reader.read()

    # -- keys -------------------------------------------------------------------------------------------------

    def _hints(self) -> list[KeyHint]:
        return self.view.hints()

    def _waiting_hints(self) -> list[KeyHint]:
        lift = [letter_hint(each) for each in letters_of("queue") if each.id == "lift"]
        return [KeyHint("↵", self.tr("Give it a time")), *lift]
