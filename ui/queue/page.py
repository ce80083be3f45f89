"""The Queue: what has no time, the days with their posts, one post in full; pause and crisis mode over all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from brandassist import clock
from ui.letters import letters_of
from ui.provenance import go_there
from ui.queue.acting import Acting
from ui.queue.bar import QueueBar
from ui.queue.choosing import Choosing
from ui.queue.crisis import ReasonBar, Review
from ui.queue.days import DaysOrNone
from ui.queue.deciding import Decisions
from ui.queue.details import DetailsView
from ui.queue.freezing import Freezing
from ui.queue.front import Front
from ui.queue.lists import DayPainter, day_list, waiting_list
from ui.queue.presenter import (
    Post,
    Snapshot,
    View,
    counts_of,
    frozen_rows,
    list_of,
    posts_of,
    waiting_of,
)
from ui.queue.reader import Reader
from ui.queue.reading import Details
from ui.screen import KeyHint, Screen, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.shell.crisis import END_FREEZE
from ui.shell.missed import MISSED
from ui.when import clock_time
from ui.widgets.label import Label
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.links import Origin

TICK_MS = 20_000
TOPICS = {"queue", "drafts", "diary", "inbox", "accounts", "settings"}


class QueuePage(Screen):
    """Reads on the database lane, shows what was last known at once, decides through Decisions."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._posts: list[Post] = []
        self._at = ""  # the post the shown error is about
        self.decisions = Decisions(services)
        self.freezing = Freezing(services)
        self.bar, self.reason, self.review = QueueBar(), ReasonBar(), Review()
        self.painter = DayPainter(self.decisions.pending)
        self.model, self.days = day_list(self.painter, self.tr("Posts by day"))
        self.waiting_model, self.waiting = waiting_list(self.tr("To schedule"))
        self.choosing, self.reader = Choosing(self.model, self.days), Reader(services, self)
        self.front = Front(self.days, self.choosing, self.bar)
        self.details, self.error = DetailsView(), InlineError()
        self.notice = InlineError(self.tr("Understood"), warning=True)
        self.trouble = InlineError(self.tr("Try again"))
        self.empty = DaysOrNone(self.days)
        self.stack = QStackedWidget()
        self._lay_out()
        self.acting = Acting(self, self.front, self.decisions, self.details, self.waiting, self.error)
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._present)
        self._tick.start()
        self.reader.read()

    # -- the parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.splitter = Panes("queue", self.services.device)
        left = Pane(self.tr("To schedule"), self.tr("To schedule"))
        self.waiting_count = Label("", "secondary", "ink2")
        left.bar.insertWidget(1, self.waiting_count)
        left.column.addWidget(self.waiting, 1)
        self.waiting_foot = Label("", "secondary", "ink3", wrap=True)
        self.waiting_foot.setContentsMargins(16, 12, 16, 16)
        left.column.addWidget(self.waiting_foot)
        left.first_focus, left.hints = self.waiting, self._waiting_hints
        middle = Pane(self.tr("Posts by day"), bar=False)
        for note in (self.trouble, self.notice):
            note.setContentsMargins(24, 0, 24, 0)
            middle.column.addWidget(note)
        middle.column.addWidget(self.empty, 1)
        middle.first_focus, middle.hints = self.days, self._day_hints
        right = Pane(self.tr("Details"), bar=False)
        self.error.setContentsMargins(20, 8, 20, 0)
        right.column.addWidget(self.error)
        right.column.addWidget(self.details, 1)
        self.splitter.add(left, "left", 224, 176)
        self.splitter.add(middle, "middle", 872, 440)
        self.splitter.add(right, "right", 344, 280)
        self.right = right
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.reason):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.bar.today.clicked.connect(self.go_today)
        self.bar.view.chosen.connect(self._present)
        self.bar.rehearse.clicked.connect(self.rehearse)
        self.bar.pause.clicked.connect(self._pause_or_resume)
        self.bar.crisis.clicked.connect(self.freeze)
        self.days.chosen.connect(self._chosen)
        self.days.opened.connect(self._open)
        self.reader.took.connect(self._took)
        self.reader.took_post.connect(self._took_details)
        self.reader.failed.connect(self._could_not)
        self.decisions.done.connect(self._decided)
        self.decisions.failed.connect(self.error.show_problem)
        self.decisions.pending_changed.connect(self.days.viewport().update)
        self.details.came_from.connect(self._go_there)
        self.reason.written.connect(self.freezing.explain)
        self.freezing.froze.connect(self._froze)
        self.freezing.failed.connect(self.error.show_problem)
        self.freezing.ended.connect(self._leave_review)
        self.review.ended.connect(self.freezing.end)
        self.review.left.connect(self._leave_review)
        self.notice.acted.connect(self.notice.hide)
        self.trouble.acted.connect(self.reader.read)
        acting = self.acting
        letters = {"H": acting.hold_or_release, "M": acting.move, "T": self.go_today, "P": acting.post_now}
        self.days.set_letters(letters)
        self.days.delete = acting.cancel
        self.waiting.set_letters({"M": acting.schedule, "T": self.go_today})
        self.look_after(TOPICS, self.reader.read)

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
            "where_from": self.go_where_from,
        }

    def possible(self) -> set[str]:
        standing = self.front.snapshot.standing if self.front.snapshot is not None else None
        paused, frozen = (standing.paused, standing.frozen_since is not None) if standing else (False, False)
        able = {"resume" if paused else "pause"} if not frozen else set[str]()
        details = self.front.details()
        able |= {"where_from"} if details is not None and details.origins else set()
        return able | {"freeze", "rehearse"} | (set() if frozen else {"run_now"})

    def key_hints(self) -> list[KeyHint]:
        return [] if self.stack.currentWidget() is self.review else self._day_hints()

    def context_line(self) -> str:
        if self.front.snapshot is None:
            return self.tr("Checking")
        place = self.bar.zone.accessibleName()
        return self.tr("{place}, {time}").format(place=place, time=clock_time(self.painter.now))

    def arrive(self, target: object) -> None:
        if target == MISSED:
            self.bar.view.set_value("coming")
            self.choosing.want_missed()
            self._present()
            self.days.setFocus()
        elif target == END_FREEZE:
            self.stack.setCurrentWidget(self.review)
            self._present()
            self.review.end_button.setFocus()
        elif isinstance(target, str):
            self.choosing.want(target)
            self._settle()
        elif self.stack.currentWidget() is not self.review:
            self.days.setFocus()

    # -- reading ----------------------------------------------------------------------------------------------

    def _decided(self, _: object = None) -> None:
        self.reader.read()

    def _took(self, snapshot: Snapshot) -> None:
        self.front.snapshot = snapshot
        self.trouble.show_problem("")
        self._present()
        self._read_details()

    def _could_not(self, error: Exception) -> None:
        self.trouble.show_problem(sentence_of(error))

    def _read_details(self) -> None:
        if (post := self.front.post()) is not None:
            self.reader.read_details(post)

    def _took_details(self, details: Details) -> None:
        post = self.front.post()
        if post is not None and post.key == details.key:
            self.front.read = details
            self._show_details()
            self.services.shell.refresh_actions()

    # -- showing ----------------------------------------------------------------------------------------------

    def _present(self, _: object = None) -> None:
        snapshot = self.front.snapshot
        if snapshot is None:
            return
        now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.painter.now = now
        self._posts = posts_of([row for row in snapshot.rows if row.kind == "post"], snapshot.zone, snapshot.late)
        view = cast(View, self.bar.view.value())
        rows = list_of(self._posts, view, now.date())
        if rows != self.model.items():
            self.model.reset(rows)
        self.days.viewport().update()
        waiting = waiting_of(snapshot.drafts)
        if waiting != self.waiting_model.items():
            self.waiting_model.reset(waiting)
        self.waiting_count.setText(str(len(waiting)) if waiting else "")
        give = self.tr("Press M or Enter to give a draft its time.")
        self.waiting_foot.setText(give if waiting else self.tr("Drafts with no time wait here."))
        self.empty.show_posts(bool(rows), view, len(waiting))
        frozen = self.painter.frozen = self.front.frozen()
        counts = counts_of(posts_of(snapshot.rows, snapshot.zone))
        self.bar.show_state(counts, now, snapshot.zone, snapshot.standing.paused, frozen)
        self.review.review(posts_of(frozen_rows(snapshot.rows), snapshot.zone), now)
        if not frozen:
            self.reason.hide()
        self._settle()
        if not self.days.currentIndex().isValid():
            self.choosing.next(now.date())
        self._show_details()
        self.services.shell.refresh_actions()
        self.context_changed.emit()

    def _show_details(self) -> None:
        post, details = self.front.post(), self.front.details()
        has, frozen = self.services.shell.has, self.front.frozen()
        ways = {"composer": has("composer"), "diary": has("diary")}
        self.details.show_post(post, details, self.painter.now, **ways, frozen=frozen)

    def _settle(self) -> None:
        """After an absence: the first that was missed under the cursor, and said first that nothing was sent."""
        if self.choosing.settle(self._posts):
            told = self.tr("Nothing has been sent.")
            ask = self.tr("Their time passed: post each one now, move it, or drop it.")
            self.notice.show_problem(f"{told} {ask}")

    def _chosen(self, item: object) -> None:
        key = item.key if isinstance(item, Post) else ""
        if key != self._at:  # not when the list was only read again
            self._at = key
            self.error.show_problem("")
            self.acting.forget_warning()
        self._show_details()
        if isinstance(item, Post):
            self._read_details()

    def _open(self, _: object) -> None:
        if self.right.isHidden():
            self.splitter.reveal(self.right)
        if (button := self.details.first_button()) is not None:
            button.setFocus()

    def go_today(self) -> None:
        """The cursor on the first post of today or later; missed ones come before."""
        self.bar.view.set_value("coming")
        self.choosing.next(self.painter.now.date())

    # -- everything at once -----------------------------------------------------------------------------------

    def _pause_or_resume(self) -> None:
        paused = self.front.snapshot is not None and self.front.snapshot.standing.paused
        self.decisions.pause(not paused)

    def pause(self) -> None:
        self.decisions.pause(True)

    def resume(self) -> None:
        self.decisions.pause(False)

    def freeze(self) -> None:
        """Everything stops now; the reason is asked after."""
        self.freezing.freeze()

    def go_where_from(self) -> None:
        """To what the post in front came from."""
        if (details := self.front.details()) is not None and details.origins:
            self._go_there(details.origins[0])

    def _go_there(self, origin: Origin) -> None:
        if (post := self.front.post()) is not None:
            go_there(self.services.shell, origin, post.first.draft_id)

    def rehearse(self) -> None:
        """The coming week tried before it leaves."""
        self.services.shell.go("rehearsal")

    def _froze(self, flying: list[DeliveryRow]) -> None:
        if flying:
            names = ", ".join(row.title for row in flying)
            self.notice.show_problem(self.tr("Was being sent at that moment: {posts}").format(posts=names))
        self.reason.ask()
        self.reader.read()

    def _leave_review(self) -> None:
        self.stack.setCurrentWidget(self.splitter)
        self.days.setFocus()
        self.reader.read()

    # -- keys -------------------------------------------------------------------------------------------------

    def _day_hints(self) -> list[KeyHint]:
        return [letter_hint(each) for each in letters_of("queue")]

    def _waiting_hints(self) -> list[KeyHint]:
        lift = [letter_hint(each) for each in letters_of("queue") if each.id == "lift"]
        return [KeyHint("↵", self.tr("Give it a time")), *lift]
