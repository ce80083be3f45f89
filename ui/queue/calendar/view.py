"""The week as a view of the Queue's page: which week, its title, and the sentence where nothing is planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout

from brandassist import clock
from ui.letters import letters_of
from ui.queue.calendar.accessible import announce
from ui.queue.calendar.axis import monday_of
from ui.queue.calendar.dragging import FromShelf
from ui.queue.calendar.empty import EmptyWeek
from ui.queue.calendar.lifting import Lift, Load, shifted
from ui.queue.calendar.week import Week
from ui.queue.calendar.words import hand_words, week_title
from ui.queue.presenter import Drop, Plan, Post, Snapshot, Waiting
from ui.queue.views import Clocks, View
from ui.screen import KeyHint, letter_hint
from ui.services import Services
from ui.widgets.rows import RowList

WEEK = timedelta(days=7)


class WeekView(View):
    """Page Up and Page Down go by weeks."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.week = Week()
        self.empty = EmptyWeek(services.shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.week, 1)
        self.setFocusProxy(self.week)
        self.week.chosen.connect(self.chosen)
        self.week.opened.connect(self.opened)
        self.week.paged.connect(self.go)
        self.week.stays.connect(self.stays)
        hand = self.week.hand
        hand.lifted.connect(self.lifted)
        hand.changed.connect(self._hand_changed)
        hand.dropped.connect(self._dropped)
        hand.cancelled.connect(self.back)
        self._to_next = True  # the cursor goes to what comes next as soon as it is known

    def span(self) -> tuple[date, date]:
        return self.week.monday, self.week.monday + WEEK

    def show_range(self, snapshot: Snapshot) -> None:
        if snapshot.since != self.week.monday:
            return
        self.week.show_posts(snapshot)
        if self._to_next and monday_of(self.week.now.date()) != self.week.monday:
            self.today()  # the computer's clock is in another week than the workspace's
        elif self._to_next and self.week.posts:
            self._to_next = False
            coming = [post for post in self.week.posts if post.at >= self.week.now]
            self.week.choose((coming or self.week.posts)[0].key)
        self.empty.say(snapshot, self.week.now)

    def title(self) -> str:
        return week_title(self.week.monday, self.week.now.date())

    def go(self, steps: int) -> None:
        self._to_next = False
        self._show(self.week.monday + steps * WEEK)

    def today(self) -> None:
        self._to_next = True
        self._show(monday_of(clock.now().astimezone(self.week.now.tzinfo).date()))

    def show_day(self, day: date) -> None:
        self._to_next = False
        if monday_of(day) != self.week.monday:
            self._show(monday_of(day))

    def _show(self, monday: date) -> None:
        if monday != self.week.monday:
            self.week.show_week(monday)
            self.empty.hide()
        self.titled.emit()
        self.range_wanted.emit(*self.span())

    def choose(self, key: str) -> bool:
        return self.week.choose(key)

    def current(self) -> Post | None:
        return self.week.current()

    def _hand_changed(self) -> None:
        self.titled.emit()
        announce(self.week, hand_words(self.week))

    def _dropped(self, lift: Lift) -> None:
        axis = self.week.axis()
        walls = tuple(wall for _, wall in shifted(lift, axis)) or (lift.wall(axis),)
        self.dropped.emit(Drop(walls, lift.load.posts, lift.load.draft, lift.stop.opening if lift.stop else None))

    def take_from(self, shelf: RowList) -> None:
        FromShelf(shelf, self.week)

    def lift_draft(self, draft: Waiting, proposed: datetime | None) -> bool:
        self.week.hand.take(Load(draft=draft, proposed=proposed))
        return True

    def show_pending(self, pending: Mapping[str, str], plans: Sequence[Plan]) -> None:
        self.week.pending, self.week.plans = pending, plans

    def set_warn(self, warn: Callable[[datetime], Sequence[str]]) -> None:
        self.week.hand.set_warn(warn)

    def set_warned(self, warned: Callable[[Post], Sequence[str]]) -> None:
        self.week.warned = warned

    def clocks(self) -> Clocks:
        return Clocks(self.week.bands, self.week.second)

    def show_clock(self, zone: str) -> None:
        self.week.show_clock(zone)
        self.titled.emit()

    def context(self) -> str:
        return hand_words(self.week)

    def set_keys(self, letters: Mapping[str, Callable[[], None]], delete: Callable[[], None]) -> None:
        self.week.letters, self.week.delete = {**letters, "M": self.week.lift}, delete

    def hints(self) -> list[KeyHint]:
        if self.week.hand.lift is not None:
            return [
                KeyHint("← →", self.tr("Move in time")),
                KeyHint("Alt", self.tr("Five minutes")),
                KeyHint("↵", self.tr("Drop")),
                KeyHint("Esc", self.tr("Cancel move")),
            ]
        letters = [letter_hint(each) for each in letters_of("queue")]
        return [KeyHint("← →", self.tr("Move")), *letters, KeyHint("PgUp PgDn", self.tr("Week"))]
