"""Where in time the Queue is, and the ways from there: to what is asked for, to other days, to the other view."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from brandassist import clock
from ui.queue.presenter import Post
from ui.queue.views import View

if TYPE_CHECKING:
    from brandassist.walltime import WallTime
    from ui.queue.page import QueuePage


class Going(QObject):
    """On the page of a Queue. What is not read yet is wanted: the cursor goes there as soon as it is in sight."""

    def __init__(self, page: QueuePage) -> None:
        super().__init__(page)
        self._page = page
        page.bar.today.clicked.connect(self.today)
        page.bar.back.clicked.connect(self._back)
        page.bar.on.clicked.connect(self._on)
        page.bar.elsewhere.clicked.connect(self._elsewhere)
        page.bar.view.chosen.connect(self._show_view)
        page.reader.found.connect(self._found)
        for view in page.views.values():
            view.day_opened.connect(self.open_week)
            view.opened.connect(self.open_post)

    # -- to other days ----------------------------------------------------------------------------------------

    def today(self) -> None:
        """The days around now, the cursor on what comes next."""
        self._page.view.today()

    def _back(self) -> None:
        self._page.view.go(-1)

    def _on(self) -> None:
        self._page.view.go(1)

    def _elsewhere(self) -> None:
        """To the nearest post that waits for a person and is not in sight."""
        snapshot = self._page.front.snapshot
        days = [at.astimezone(ZoneInfo(snapshot.zone)).date() for at in snapshot.asking] if snapshot else []
        since, until = self._page.view.reads()
        away = {abs((day - since).days): day for day in reversed(days) if not since <= day < until}
        if away:
            self._page.view.show_day(away[min(away)])

    # -- to one post ------------------------------------------------------------------------------------------

    def _found(self, target_id: str, day: date | None) -> None:
        """What was asked for has its day."""
        self._page.front.wanted = target_id
        if day is not None:
            self._page.view.show_day(day)
        self.settle()

    def follow(self, target_id: str, planned: WallTime) -> None:
        """Go where this delivery or draft is planned now."""
        front = self._page.front
        front.wanted = target_id
        if front.snapshot is not None:
            self._page.view.show_day(planned.instant().astimezone(ZoneInfo(front.snapshot.zone)).date())

    def settle(self) -> None:
        """The cursor on what is wanted, once it is in sight."""
        if key := self._page.front.settle():
            self._page.view.choose(key)

    def open_post(self, post: Post) -> None:
        """To what can be done about it, beside the week."""
        page = self._page
        if page.view.beside() is not None:  # its details stand beside the week
            page.front.wanted = post.key
            self.open_week(post.at.date())
            return
        page.mode.show_post()
        if page.desk.right.isHidden():
            page.desk.reveal(page.desk.right)
        if (button := page.details.first_button()) is not None:
            button.setFocus()

    # -- to the other view ------------------------------------------------------------------------------------

    def open_week(self, day: date) -> None:
        """From the month to the week of a day."""
        self._page.bar.view.set_value("week")
        self._page.view.show_day(day)
        self._page.view.setFocus()

    def turn_view(self) -> None:
        """Week or month: the one that is not in front."""
        choice = self._page.bar.view
        choice.set_value("month" if choice.value() == "week" else "week")
        self._page.view.setFocus()

    def _show_view(self, _: object = None) -> None:
        """Week or month: the same place in time."""
        page = self._page
        before = page.desk.view
        page.desk.show_view(page.view)
        if before is not page.view:
            page.view.show_day(self._place(before))
        page.reader.read()
        page.show_title()

    def _place(self, view: View) -> date:
        """The day another view takes over: today if it is in sight, else that of the post under the cursor."""
        since, until = view.reads()
        snapshot = self._page.front.snapshot
        today = clock.now().astimezone(ZoneInfo(snapshot.zone) if snapshot else None).date()
        post = view.current()
        return today if since <= today < until else post.at.date() if post is not None else since
