"""The month as a view of the Queue's page: which month, the day under the cursor, what was read of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist import clock
from ui.letters import letters_of
from ui.planning_words import warning_words
from ui.queue.month.days import Day, Month, days_of, month_after, month_of
from ui.queue.month.grid import MonthGrid
from ui.queue.month.lifting import Lifting
from ui.queue.month.noted import Noted
from ui.queue.month.reading import MonthRead, read_month
from ui.queue.month.side import MonthSide
from ui.queue.month.words import standing_words, title
from ui.queue.presenter import MOVABLE, Post, Snapshot
from ui.queue.views import View
from ui.screen import KeyHint, letter_hint
from ui.sentences import sentence_of
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from ui.queue.deciding import Decisions
    from ui.services import Services

DAY = timedelta(days=1)
KEPT = 13  # months known, so that the last year is there at once


class MonthView(View):
    """Arrows go by day, Page Up and Page Down by month; the page reads the day, the view its month."""

    day_opened = Signal(object)  # the date whose week is wanted

    def __init__(self, services: Services, decisions: Decisions) -> None:
        super().__init__()
        self._services, self._decisions = services, decisions
        self.grid, self.side = MonthGrid(), MonthSide()
        self.lifting = Lifting(services, decisions, self)
        self.noted = Noted(services, decisions, self)
        self.trouble = InlineError(self.tr("Try again"))
        self.trouble.setContentsMargins(24, 0, 24, 0)
        self._zone = "UTC"
        self.day = clock.now().astimezone().date()
        self._known: dict[date, MonthRead] = {}
        self._seen: Snapshot | None = None
        self._posts: list[Post] = []  # of the day under the cursor
        self._from = self.day  # where a lifted post was taken up
        self._fillable = self._reading = self._again = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        self._connect()
        self._present()

    def _connect(self) -> None:
        grid, side = self.grid, self.side
        grid.chosen.connect(self._day_chosen)
        grid.left.connect(self.show_day)
        grid.opened.connect(self.day_opened)
        grid.lift.connect(self.lift)
        grid.dragged.connect(self._drag)
        grid.hovered.connect(self._over)
        grid.dropped.connect(self.drop)
        grid.escaped.connect(self.cancel_move)
        grid.paged.connect(self.go)
        self.lifting.changed.connect(self._show_lifted)
        self._decisions.pending_changed.connect(self._present)
        side.week_wanted.connect(self.day_opened)
        side.post_chosen.connect(self.chosen)
        side.post_opened.connect(self.opened)
        side.note_asked.connect(self.noted.act)
        side.posts.set_letters("queue", {"M": self.lift_chosen})
        self.noted.day_wanted.connect(self.show_day)
        self.noted.failed.connect(side.error.show_problem)
        self.trouble.acted.connect(self._read)

    # -- what the page asks -----------------------------------------------------------------------------------

    def span(self) -> tuple[date, date]:
        days = days_of(self.first)
        return days[0], days[-1] + DAY

    def reads(self) -> tuple[date, date]:
        return self.day, self.day + DAY

    def show_range(self, snapshot: Snapshot) -> None:
        self._zone, self._fillable = snapshot.zone, bool(snapshot.drafts)
        if snapshot.since == self.day:
            self._posts = snapshot.posts
        self._present()
        if snapshot is not self._seen:
            self._seen = snapshot
            self._read()

    def title(self) -> str:
        return title(self.first)

    def figures(self) -> str:
        known = self.known()
        return standing_words(known.month.standing) if known is not None and known.month.standing is not None else ""

    def context(self) -> str:
        lifted = self.lifting.words()
        warned = " ".join(warning_words(each, self._zone) for each in self.lifting.warnings)
        return f"{lifted}. {warned}" if warned else lifted

    def go(self, steps: int) -> None:
        first = month_after(self.first, steps)
        last = (month_after(first, 1) - DAY).day
        self.show_day(first.replace(day=min(self.day.day, last)))

    def today(self) -> None:
        self.show_day(self._today())

    def show_day(self, day: date) -> None:
        if day != self.day:
            before, self.day, self._posts = self.first, day, []
            self._present()
            self.range_wanted.emit(*self.reads())
            if self.first != before:
                self._read()
        if self.lifting.post is not None:
            self._over(day)
        self.titled.emit()

    def choose(self, key: str) -> bool:
        return self.side.posts.choose(key)

    def current(self) -> Post | None:
        return self.side.posts.current()

    def set_warned(self, warned: Callable[[Post], Sequence[str]]) -> None:
        self.side.warned = warned

    def beside(self) -> QWidget | None:
        return self.side

    def hints(self) -> list[KeyHint]:
        letters = {each.id: letter_hint(each) for each in letters_of("queue")}
        named = [letters[each] for each in ("lift", "today", "view") if each in letters]
        return [
            KeyHint("← → ↑ ↓", self.tr("Days")),
            KeyHint("↵", self.tr("Open the week")),
            *named,
            KeyHint("PgUp PgDn", self.tr("Month")),
        ]

    def set_keys(self, letters: Mapping[str, Callable[[], None]], delete: Callable[[], None]) -> None:
        own = {key: act for key, act in letters.items() if key != "M"}
        self.grid.set_letters(own)
        self.side.posts.set_letters("queue", {**own, "M": self.lift_chosen})
        self.side.posts.delete = delete

    # -- reading ----------------------------------------------------------------------------------------------

    def known(self) -> MonthRead | None:
        """What was read of the month in front."""
        return self._known.get(self.first)

    @property
    def first(self) -> date:
        """The first day of the month in front."""
        return month_of(self.day)

    def _today(self) -> date:
        return clock.now().astimezone(ZoneInfo(self._zone)).date()

    def _read(self) -> None:
        """The month in front, one reading at a time; asked again while it is read, once more after."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        work = partial(read_month, self._services.workspace, self.first, clock.now())
        self._services.background.run(self, work, self._took, self._could_not)

    def _took(self, read: MonthRead) -> None:
        self._reading = False
        self.trouble.show_problem("")
        self._known.pop(read.month.first, None)
        self._known[read.month.first] = read
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        self._present()
        self.titled.emit()
        self._read_again()

    def _could_not(self, error: Exception) -> None:
        self._reading = False
        self.trouble.show_problem(sentence_of(error))
        self._read_again()

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self._read()

    # -- showing ----------------------------------------------------------------------------------------------

    def _month(self) -> Month:
        """What is known of the month in front; the days alone until it was read."""
        known = self.known()
        if known is not None:
            return known.month
        first = self.first
        return Month(first, self._zone, tuple(Day(day, month_of(day) == first) for day in days_of(first)))

    def _present(self) -> None:
        month, today = self._month(), self._today()
        self.grid.show_month(month, today, frozenset(self._decisions.pending))
        landing = self.lifting.landing
        self.grid.choose(landing.day if landing is not None else self.day)
        day = month.at(self.day)
        if day is not None:
            self.side.show_day(day, today)
        self.side.posts.viewport().update()  # what is worth a look may read otherwise
        self.side.show_posts(self._posts or (day.posts if day is not None else ()))
        known = self.known()
        if known is not None:
            self.side.show_month(month, known.notes, self._fillable)

    def _day_chosen(self, day: date) -> None:
        """The cursor moved in the grid."""
        if day != self.day:
            self.show_day(day)

    # -- moving a post ----------------------------------------------------------------------------------------

    def lift(self) -> None:
        """The first post of the day that can be moved; again: the one after it, of the day it stands on."""
        held = self.lifting.post
        movable = [post for post in self._posts if post.some(MOVABLE)]
        keys = [post.key for post in movable]
        if held is not None and held.key in keys:
            self._take(movable[(keys.index(held.key) + 1) % len(movable)])
        elif held is None and movable:
            self._take(movable[0])
        elif held is None:
            self._services.shell.say(self.tr("Nothing on this day can be moved."))

    def lift_chosen(self) -> None:
        """The post under the cursor of the day's list; the days are then walked through in the grid."""
        post = self.side.posts.current()
        if isinstance(post, Post) and self._take(post):
            self.grid.setFocus()

    def _drag(self, post: Post) -> None:
        self._take(post)

    def _take(self, post: Post) -> bool:
        day = self._month().at(self.day)
        self._from = self.day if self.lifting.post is None else self._from
        return day is not None and self.lifting.lift(post, day)

    def drop(self) -> None:
        """The lifted post moves to the day it is over, and the cursor stays there."""
        to = self.lifting.landing
        self.lifting.drop()
        if to is not None:
            self.show_day(to.day)

    def cancel_move(self) -> None:
        """The lifted post stays where it was, and the cursor goes back to it."""
        self.lifting.cancel()
        self.show_day(self._from)

    def _over(self, day: date) -> None:
        found = self._month().at(day)
        if found is not None:
            self.lifting.over(found)

    def _show_lifted(self) -> None:
        lifting = self.lifting
        self.grid.show_lifted(lifting.post, lifting.landing, bool(lifting.warnings))
        self.titled.emit()
