"""Where everything of the week stands: its cards, the free slots. In the day's own pixels."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QRect

from ui.queue.calendar.axis import Axis
from ui.queue.calendar.cursor import minute_of
from ui.queue.calendar.layout import share
from ui.queue.calendar.lifting import Stop
from ui.queue.calendar.paint import CARD, LEAST, Card, card_of
from ui.queue.presenter import Post
from ui.theme import scaled

LEFT, RIGHT = 4, 3  # between a card and the edges of its column


@dataclass(frozen=True)
class Marks:
    """What is told of posts besides themselves: the cursor, those chosen with it, what happens to them, warnings."""

    key: str
    marked: frozenset[str]
    pending: Mapping[str, str]  # by delivery: what happens to it when the undo window ends
    warned: Callable[[Post], Sequence[str]]


def rect_of(axis: Axis, day: int, minutes: int) -> QRect:
    """The room of one card alone at a time."""
    left, wide = axis.column(day)
    top = min(axis.top(minutes), axis.height - scaled(CARD)) + 1
    return QRect(left + LEFT, top, wide - LEFT - RIGHT - 1, scaled(CARD))


def cards_of(posts: Sequence[Post], axis: Axis, now: datetime, marks: Marks) -> list[Card]:
    """Every post of the week its card, or its place behind one; the one under the cursor stands in front."""
    days: dict[int, list[Post]] = {}
    for post in posts:
        days.setdefault(axis.place(post.at.replace(tzinfo=None))[0], []).append(post)
    found: list[Card] = []
    for day, there in sorted(days.items()):
        found += _of_day(axis, day, there, now, marks) if 0 <= day <= 6 else ()
    return found


def _of_day(axis: Axis, day: int, posts: Sequence[Post], now: datetime, marks: Marks) -> list[Card]:
    (left, wide), high = axis.column(day), scaled(CARD)
    known = {post.key: post for post in posts}
    tops = [(post.key, rect_of(axis, day, minute_of(post)).top()) for post in posts]
    found: list[Card] = []
    for box in share(tops, wide - LEFT - RIGHT, high, scaled(LEAST)):
        key = marks.key if marks.key in box.keys else box.keys[0]
        rect = QRect(left + LEFT + box.left, box.top, box.width - 1, high)
        waits = next((marks.pending[row.id] for row in known[key].rows if row.id in marks.pending), "")
        card = card_of(known[key], rect, now, len(box.keys) - 1, waits, marks.warned(known[key]))
        chosen = key in marks.marked and len(marks.marked) > 1
        found.append(replace(card, current=key == marks.key, selected=chosen))
    return found


def free_of(stops: Sequence[Stop], axis: Axis, now: tuple[int, int], cards: Sequence[Card]) -> list[tuple[QRect, Stop]]:
    """The slots that are free, to come, and not covered by a card."""
    free = [(rect_of(axis, s.day, s.minutes), s) for s in stops if not s.full and (s.day, s.minutes) > now]
    return [each for each in free if not any(card.rect.intersects(each[0]) for card in cards)]


def aimed_of(
    stops: Sequence[Stop], axis: Axis, here: tuple[int, int], own: Collection[str], cards: Sequence[Card]
) -> list[tuple[QRect, Stop, bool]]:
    """The slots something in the hand can go to, and which it is over; where it stood its faint card says the time."""
    faint = [card.rect for card in cards if card.post is not None and any(row.id in own for row in card.post.rows)]
    found = [(rect_of(axis, s.day, s.minutes), s, (s.day, s.minutes) == here) for s in stops]
    return [each for each in found if each[2] or not any(rect.intersects(each[0]) for rect in faint)]
