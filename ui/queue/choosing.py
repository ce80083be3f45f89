"""Where the cursor of the days goes by itself: to what was asked for, to what was missed, else to what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from ui.queue.presenter import Post
from ui.widgets.rows import RowList, Rows


class Choosing:
    """Remembers what is wanted until the list holds it."""

    def __init__(self, model: Rows[Any], days: RowList) -> None:
        self._model, self._days = model, days
        self._wanted = ""
        self._to_missed = False

    def want(self, target_id: str) -> None:
        """The post with this draft or delivery, as soon as it is there."""
        self._wanted = target_id

    def want_missed(self) -> None:
        """The first that was missed, as soon as one is there."""
        self._to_missed = True

    def settle(self, posts: Sequence[Post]) -> bool:
        """Go to what is wanted where it is there; whether that is what was missed."""
        for post in posts if self._wanted else ():
            ids = {each for row in post.rows for each in (row.id, row.draft_id)}
            if self._wanted in ids and self._days.choose(post.key):
                self._wanted = ""
                break
        missed = [post for post in posts if post.state == "missed"] if self._to_missed else []
        if not missed or not self._days.choose(min(missed, key=_at).key):
            return False
        self._to_missed = False
        return True

    def next(self, today: date) -> None:
        """The first post of today or later; missed ones come before."""
        rows = [(row, item) for row, item in enumerate(self._model.items()) if isinstance(item, Post)]
        coming = [row for row, post in rows if post.at.date() >= today and post.state != "missed"]
        self._days.choose_row(next(iter(coming), 0))
        self._days.scrollTo(self._days.currentIndex(), self._days.ScrollHint.EnsureVisible)


def _at(post: Post) -> datetime:
    return post.at
