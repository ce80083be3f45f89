"""The ways to look at the queue in the middle of its page: week, month. A view paints one stretch of days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.queue.bands import Band
from ui.queue.deciding import Decisions
from ui.queue.presenter import Plan, Post, Snapshot, Waiting
from ui.screen import KeyHint
from ui.services import Services
from ui.widgets.rows import RowList

WORDS = {
    "week": str(QT_TRANSLATE_NOOP("Queue", "Week")),
    "month": str(QT_TRANSLATE_NOOP("Queue", "Month")),
}


@dataclass(frozen=True)
class Clocks:
    """The travel bands in sight, and the one whose clock stands beside ours."""

    bands: Sequence[Band] = ()
    second: Band | None = None


class View(QWidget):
    """What the page asks of a view. Days are local days of the workspace; it asks for what it shows by itself."""

    chosen = Signal(object)  # the Post under the cursor, None for none
    opened = Signal(object)  # Enter or double click on a Post
    range_wanted = Signal(object, object)  # since, until: dates, the second not included
    titled = Signal()  # `title`, `figures` or `context` reads otherwise, or the place in time changed
    day_opened = Signal(object)  # the date whose week is wanted
    dropped = Signal(object)  # a Drop
    lifted = Signal(object)  # a Load goes into the hand: `set_warn` is awaited
    stays = Signal(object)  # a Post that was to be lifted and does not move by hand
    back = Signal(object)  # a Load that was not dropped

    def span(self) -> tuple[date, date]:
        """The days in sight, the second not included."""
        raise NotImplementedError

    def reads(self) -> tuple[date, date]:
        """The days the page is to read for it, the second not included: those in sight, unless it reads its own."""
        return self.span()

    def figures(self) -> str:
        """How the posts in sight stand, where it counts them itself."""
        return ""

    def context(self) -> str:
        """What is under way, for the strip; empty where nothing is."""
        return ""

    def show_range(self, snapshot: Snapshot) -> None:
        """Show what was read; a snapshot of other days than those in sight is left alone."""
        raise NotImplementedError

    def title(self) -> str:
        """What is in sight: "16 to 22 November"."""
        raise NotImplementedError

    def go(self, steps: int) -> None:
        """On or back by its own step: weeks, or months."""
        raise NotImplementedError

    def today(self) -> None:
        """The days around now, the cursor on what comes next."""
        raise NotImplementedError

    def show_day(self, day: date) -> None:
        """The days around this one."""
        raise NotImplementedError

    def choose(self, key: str) -> bool:
        """Put the cursor on the post with this key; whether it is in sight."""
        raise NotImplementedError

    def current(self) -> Post | None:
        """The post under the cursor."""
        raise NotImplementedError

    def set_keys(self, letters: Mapping[str, Callable[[], None]], delete: Callable[[], None]) -> None:
        """What plain keys and Delete do to the post under the cursor."""
        raise NotImplementedError

    def show_pending(self, pending: Mapping[str, str], plans: Sequence[Plan]) -> None:
        """What the undo window holds: words by delivery or draft, and drafts where they will be."""

    def take_from(self, shelf: RowList) -> None:
        """Let drafts be dragged from the shelf."""

    def lift_draft(self, draft: Waiting, proposed: datetime | None) -> bool:
        """Take a draft into the hand by keyboard, over the slot it might take; whether this view can."""
        del draft, proposed
        return False

    def set_warn(self, warn: Callable[[datetime], Sequence[str]]) -> None:
        """What is worth a look about what is in the hand, at an instant; it reads nothing."""

    def set_warned(self, warned: Callable[[Post], Sequence[str]]) -> None:
        """What says of a post in sight what is worth a look about its time; asked as often as wished."""
        raise NotImplementedError

    def clocks(self) -> Clocks | None:
        """Whose clocks it shows; None where it shows no hours."""
        return None

    def show_clock(self, zone: str) -> None:
        """Put the clock of a zone beside ours, where a place in sight has it; "" for ours alone."""

    def beside(self) -> QWidget | None:
        """Its own widget for the pane at the right; None: the details of the post under the cursor."""
        return None

    def hints(self) -> list[KeyHint]:
        """The keys it takes, for the strip."""
        return []


def views(services: Services, decisions: Decisions) -> dict[str, View]:
    """All views by name, in the order of the bar."""
    from ui.queue.calendar.view import WeekView
    from ui.queue.month.view import MonthView

    return {"week": WeekView(services), "month": MonthView(services, decisions)}


def view_words(name: str) -> str:
    """What a view is called, in the language in force."""
    return QCoreApplication.translate("Queue", WORDS[name])
