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
from ui.queue.crisis.mode import CrisisMode
from ui.queue.crisis.review import Review
from ui.queue.deciding import Decisions
from ui.queue.desk import Desk
from ui.queue.details import DetailsView
from ui.queue.dropping import Dropping
from ui.queue.exporting import Exporting
from ui.queue.formats import EmptyFormats
from ui.queue.front import Front
from ui.queue.going import Going
from ui.queue.presenter import Post, Snapshot, Waiting, posts_of, shown_at, waiting_of
from ui.queue.reader import Reader
from ui.queue.reading import Details, Looks
from ui.queue.views import View, views
from ui.queue.words import zone_words
from ui.screen import KeyHint, Screen, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.shell.crisis import END_FREEZE
from ui.shell.freezing import STARTED
from ui.when import clock_time

if TYPE_CHECKING:
    from brandassist.store.links import Origin

TICK_MS = 20_000
TOPICS = {"queue", "drafts", "diary", "inbox", "accounts", "settings"}


class QueuePage(Screen):
    """Reads on the database lane, shows what was last known at once, decides through Decisions."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._read: Snapshot | None = None  # as it came; in front it stands with what the undo window holds
        self._at = ""  # the post the shown error is about
        self.front = Front()
        self.decisions = Decisions(services)
        self.views = views(services, self.decisions)
        self.bar, self.review = QueueBar(list(self.views)), Review(services)
        self.reader = Reader(services, self, self._span)
        self.details, self.exporting = DetailsView(), Exporting(services)
        self.desk = Desk(services.device, self.views, self.details, self.exporting)
        self.waiting, self.error = self.desk.shelf.list, self.desk.error
        self.formats, self.stack = EmptyFormats(services), QStackedWidget()
        self._lay_out()
        self.acting = Acting(self, self.front, self.decisions, self.details, self.waiting, self.error)
        self.dropping, self.going = Dropping(self), Going(self)
        self.mode = CrisisMode(self, self.desk, services)
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._present)
        self._tick.start()
        self._look_again()

    @property
    def view(self) -> View:
        """The view in front: week or month."""
        return self.views[self.bar.view.value()]

    def _span(self) -> tuple[date, date]:
        return self.view.reads()

    # -- the parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.desk.left.hints, self.desk.middle.hints = self._waiting_hints, self._hints
        self.stack.addWidget(self.desk)
        self.stack.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.formats):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.bar.rehearse.clicked.connect(self.rehearse)
        self.bar.pause.clicked.connect(self._pause_or_resume)
        self.bar.crisis.clicked.connect(self.freeze)
        for view in self.views.values():
            self._connect_view(view)
        self.reader.took.connect(self._took)
        self.reader.looked.connect(self._looked)
        self.reader.took_post.connect(self._took_details)
        self.reader.failed.connect(self._could_not)
        self.decisions.done.connect(self._decided)
        self.decisions.failed.connect(self.error.show_problem)
        self.decisions.pending_changed.connect(self._present)
        self.details.came_from.connect(self._go_there)
        self.mode.presenter.ended.connect(self._leave_review)
        self.mode.presenter.not_ended.connect(self.review.error.show_problem)
        self.review.ended.connect(self.mode.presenter.end)
        self.review.left.connect(self._leave_review)
        self.desk.notice.acted.connect(self.desk.notice.hide)
        self.desk.trouble.acted.connect(self.reader.read)
        self.waiting.set_letters("queue", {"M": self.lift_draft, "T": self.going.today})
        self.formats.failed.connect(self.error.show_problem)
        self.look_after(TOPICS, self._look_again)
        self.show_title()

    def _connect_view(self, view: View) -> None:
        view.chosen.connect(self._chosen)
        view.range_wanted.connect(self.reader.read)
        view.titled.connect(self.show_title)
        view.dropped.connect(self.dropping.drop)
        view.lifted.connect(self.dropping.read_warnings)
        view.stays.connect(self.acting.move)
        view.back.connect(self._went_back)
        view.take_from(self.waiting)
        view.set_warned(self.front.warned)
        self.bar.zone.turned.connect(view.show_clock)
        view.set_keys(self.letters(), self.acting.cancel)

    def _look_again(self) -> None:
        self.reader.read()
        self.formats.read()

    def letters(self) -> dict[str, Callable[[], None]]:
        """What the plain keys of a view do."""
        acting = self.acting
        return {
            "H": acting.hold_or_release,
            "M": acting.move,
            "T": self.going.today,
            "P": acting.post_now,
            "V": self.going.turn_view,
        }

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return [self.review] if self.stack.currentWidget() is self.review else self.desk.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "freeze": self.freeze,
            "pause": self.pause,
            "resume": self.resume,
            "run_now": self.decisions.run_now,
            "rehearse": self.rehearse,
            "export_trail": self.exporting.ask,
            "where_from": self.go_where_from,
            "main": self.mode.main_action,
        }

    def possible(self) -> set[str]:
        paused, frozen = self.front.paused, self.front.frozen
        able = {"resume" if paused else "pause"} if self.front.snapshot is not None and not frozen else set[str]()
        able |= {"main"} if self.mode.can_approve() else set()
        able |= {"where_from"} if self.front.details is not None and self.front.details.origins else set()
        return able | {"freeze", "rehearse", "export_trail"} | (set() if frozen else {"run_now"})

    def on_server(self) -> set[str]:
        return {"main"}

    def key_hints(self) -> list[KeyHint]:
        return [] if self.stack.currentWidget() is self.review else self._hints()

    def _hints(self) -> list[KeyHint]:
        return self.view.hints()

    def _waiting_hints(self) -> list[KeyHint]:
        lift = [letter_hint(each) for each in letters_of("queue") if each.id == "lift"]
        return [KeyHint("↵", self.tr("Give it a time")), *lift]

    def context_line(self) -> str:
        snapshot = self.front.snapshot
        if under_way := self.view.context():
            return under_way
        if self.mode.on:
            return self.tr("Every step here is written to the log")
        if snapshot is None or (snapshot.since, snapshot.until) != self._span():
            return self.tr("Checking")
        time = clock_time(clock.now().astimezone(ZoneInfo(snapshot.zone)))
        return self.tr("{place}, {time}").format(place=zone_words(snapshot.zone), time=time)

    def arrive(self, target: object) -> None:
        if target == STARTED:
            self.mode.ask()
            self.reader.read()
        elif target == END_FREEZE:
            self.stack.setCurrentWidget(self.review)
            self._present()
            self.review.end_button.setFocus()
        elif isinstance(target, str):
            self.stack.setCurrentWidget(self.desk)
            self.mode.show_post()
            self.reader.find(target)
        elif self.stack.currentWidget() is not self.review:
            self.view.setFocus()

    def leave(self) -> None:
        self.mode.leave()

    # -- reading ----------------------------------------------------------------------------------------------

    def _decided(self, _: object = None) -> None:
        self.reader.read()

    def _took(self, snapshot: Snapshot) -> None:
        self._read = snapshot
        self.decisions.forget_landed()
        self.desk.trouble.show_problem("")
        self._present()
        self._read_details()

    def _looked(self, looks: Looks) -> None:
        self.front.looks = looks
        if self.front.snapshot is not None:
            self._show_days(self.front.snapshot)
            self._show_details()

    def _could_not(self, error: Exception) -> None:
        self.desk.trouble.show_problem(sentence_of(error))

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
        self._show_days(snapshot)
        now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.review.review(posts_of(snapshot.frozen, snapshot.zone), now)
        self.mode.follow(self.front.frozen)
        self.going.settle()
        self._show_details()
        self.services.shell.refresh_actions()
        self.show_title()

    def _show_days(self, snapshot: Snapshot) -> None:
        now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.view.show_range(snapshot)
        self.desk.shelf.show_drafts(waiting_of(snapshot.drafts), self.front.looks.proposed, now)

    def show_title(self) -> None:
        """Say anew which days are in sight and how their posts stand."""
        self.bar.show_title(self.view.title())
        if self.front.snapshot is not None:
            self.bar.show_state(self.front.snapshot, self.view.figures(), self.view.span(), self.view.clocks())
        self.context_changed.emit()

    def _show_details(self) -> None:
        snapshot = self.front.snapshot
        now = clock.now().astimezone(ZoneInfo(snapshot.zone) if snapshot is not None else None)
        ways = {each: self.services.shell.has(each) for each in ("composer", "diary")}
        self.details.warn(self.front.warned(self.front.post) if self.front.post is not None else ())
        self.details.show_post(self.front.post, self.front.details, now, **ways, frozen=self.front.frozen)

    def _chosen(self, post: Post | None) -> None:
        before, self.front.post = self.front.post, post
        if post is None or before is None or post.key != before.key:  # not when it was only read again
            if post is not None and post.key != self._at:
                self._at = post.key
                self.error.show_problem("")
                self.acting.forget_warning()
            self._read_details()
        self._show_details()

    # -- what a person does -----------------------------------------------------------------------------------

    def lift_draft(self) -> None:
        """M on the shelf: the draft goes into the hand over the calendar; one without networks goes to the Composer."""
        draft = self.waiting.current()
        slot = self.waiting.slot_of(draft) if isinstance(draft, Waiting) else None
        at = slot.at if slot is not None else None
        if not isinstance(draft, Waiting) or not draft.networks or not self.view.lift_draft(draft, at):
            self.acting.schedule()

    def _went_back(self, load: Load) -> None:
        if load.draft is not None:
            self.waiting.setFocus()

    def _pause_or_resume(self) -> None:
        self.decisions.pause(not self.front.paused)

    def pause(self) -> None:
        self.decisions.pause(True)

    def resume(self) -> None:
        self.decisions.pause(False)

    def freeze(self) -> None:
        """Everything stops now; the reason is asked after."""
        self.services.shell.freeze()

    def rehearse(self) -> None:
        """The coming week tried before it leaves."""
        self.services.shell.go("rehearsal")

    def go_where_from(self) -> None:
        """To what the post in front came from."""
        if (details := self.front.details) is not None and details.origins:
            self._go_there(details.origins[0])

    def _go_there(self, origin: Origin) -> None:
        if self.front.post is not None:
            go_there(self.services.shell, origin, self.front.post.first.draft_id)

    def _leave_review(self) -> None:
        self.stack.setCurrentWidget(self.desk)
        self.view.setFocus()
        self.reader.read()
