"""A post lifted in the month: where it would land as the day changes, what is worth a look there, and the drop."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from brandassist import clock
from ui.queue.month.days import Day
from ui.queue.month.landing import Landing, landing
from ui.queue.month.words import moving_words, past_words
from ui.queue.presenter import MOVABLE, Post
from ui.widgets.moment import Chosen, TimeDialog

if TYPE_CHECKING:
    from brandassist.planning.beside import Beside
    from brandassist.planning.warnings import Warning
    from ui.background import Task
    from ui.queue.deciding import Decisions
    from ui.services import Services


class Lifting(QObject):
    """By keyboard and by mouse the same: `lift`, `over` a day, `drop` or `cancel`."""

    changed = Signal()

    def __init__(self, services: Services, decisions: Decisions, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._decisions, self._page = services, decisions, page
        self._asked: tuple[Post, Landing] | None = None  # whose time a person is asked for
        self._beside: Beside | None = None
        self._reading: Task | None = None
        self.post: Post | None = None
        self.landing: Landing | None = None
        self.warnings: list[Warning] = []

    def lift(self, post: Post, day: Day) -> bool:
        """Take a post up; whether it can still be moved."""
        if not post.some(MOVABLE):
            self._services.shell.say(self.tr("What has left, or is just leaving, is not moved."))
            return False
        self.post, self._beside = post, None
        rows = post.some(MOVABLE)
        read = partial(
            self._services.workspace.warnings.beside,
            post.first.draft_id,
            [row.account_id for row in rows],
            post.first.zone,
            post.first.means,
            rows[0].id,
        )
        self._stop_reading()
        self._reading = self._services.background.run(self, read, self._took, self._unread)
        self.over(day)
        return True

    def over(self, day: Day) -> None:
        """The post is over another day."""
        if self.post is not None:
            self.landing = landing(self.post, day)
            self._warn()
            self.changed.emit()

    def cancel(self) -> None:
        """It stays where it was."""
        self._stop_reading()
        self.post = self.landing = self._beside = None
        self.warnings = []
        self.changed.emit()

    def drop(self) -> None:
        """Move it there; what the clock change touches, and what would be in the past, is not done unasked."""
        post, to = self.post, self.landing
        self.cancel()
        if post is None or to is None or to.at == post.at:
            return
        if to.at <= clock.now():
            self._services.shell.say(past_words(to))
        elif to.asks:
            self._ask(post, to)
        else:
            self._move(post, to)

    def words(self) -> str:
        """Where it is, and what is worth a look there; empty while nothing is lifted."""
        if self.post is None or self.landing is None:
            return ""
        if self.landing.at <= clock.now():
            return past_words(self.landing)
        return moving_words(self.post, self.landing)

    def _move(self, post: Post, to: Landing) -> None:
        now = clock.now().astimezone(to.at.tzinfo)
        self._decisions.move(post.some(MOVABLE), to.planned, now, to.means)

    def _ask(self, post: Post, to: Landing) -> None:
        """Which of two instants a doubled hour means, and what a skipped one: a person says."""
        self._asked = (post, to)
        start = datetime.fromisoformat(to.planned.wall)
        dialog = TimeDialog(self._page, self._services, post.title, start, to.planned.zone)
        dialog.chosen.connect(self._chosen)
        dialog.open()
        dialog.ask()

    def _chosen(self, chosen: Chosen) -> None:
        if self._asked is not None:
            post, to = self._asked
            now = clock.now().astimezone(to.at.tzinfo)
            self._decisions.move(post.some(MOVABLE), chosen.planned, now, to.means)

    def _took(self, beside: Beside) -> None:
        self._beside = beside
        self._warn()
        self.changed.emit()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    def _unread(self, error: Exception) -> None:
        del error  # a move is never kept from anybody because a warning could not be made

    def _warn(self) -> None:
        self.warnings = []
        if self._beside is not None and self.landing is not None and self.landing.at > clock.now():
            self.warnings = self._beside.at(self.landing.planned.instant())
