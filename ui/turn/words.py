"""The sentences of "Your turn": when it is due, what the check looks for, what happened."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.queue.words import happened, stamp
from ui.turn.presenter import Point
from ui.when import age, clock_time, short_when
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.publishing.turns import Turn
    from brandassist.store.deliveries.read import DeliveryRow

POINTS: dict[Point, str] = {
    "answers": str(QT_TRANSLATE_NOOP("Turn", "The page at the link answers")),
    "place": str(QT_TRANSLATE_NOOP("Turn", "It is a post on {place}")),
    "account": str(QT_TRANSLATE_NOOP("Turn", "It is by {handle}")),
    "words": str(QT_TRANSLATE_NOOP("Turn", "The words are the approved words")),
    "order": str(QT_TRANSLATE_NOOP("Turn", "Each part has a link of its own")),
}


def say(template: str, **facts: object) -> str:
    """A sentence of this screen in the language in force."""
    return QCoreApplication.translate("Turn", template).format(**facts)


def due_words(row: DeliveryRow, now: datetime) -> str:
    """In the list: since when, or when."""
    at = row.due_at.astimezone(now.tzinfo)
    when = clock_time(at) if at.date() == now.date() and row.your_turn else short_when(at, now)
    return say(str(QT_TRANSLATE_NOOP("Turn", "Due {time}")), time=when) if row.your_turn else when


def late_words(row: DeliveryRow, now: datetime) -> str:
    """At the head: how long it has been due, or when its time comes."""
    if row.your_turn:
        return say(str(QT_TRANSLATE_NOOP("Turn", "Your turn, due {age} ago")), age=age(now - row.due_at))
    if row.holds:
        return say(str(QT_TRANSLATE_NOOP("Turn", "Held")))
    return say(
        str(QT_TRANSLATE_NOOP("Turn", "Its time comes {time}")), time=short_when(row.due_at.astimezone(now.tzinfo), now)
    )


def point_words(point: Point, turn: Turn) -> str:
    """One thing the check looks for."""
    place = urlsplit(turn.example).hostname or network_name(turn.row.network)
    return say(POINTS[point], handle=turn.handle, place=place.removeprefix("www."))


def trail(turn: Turn, now: datetime) -> list[tuple[str, str]]:
    """What happened, oldest first."""
    lines = [(each.at, happened(each)) for each in turn.happened]
    for each in turn.attempts:
        part = each.ordinal + 1
        if each.outcome == "handed":
            lines.append((each.at, say(str(QT_TRANSLATE_NOOP("Turn", "Part {part} copied")), part=part)))
    return [(_at(at, now), words) for at, words in sorted(lines, key=lambda line: line[0]) if words]


def _at(at: datetime, now: datetime) -> str:
    local = at.astimezone(now.tzinfo)
    return clock_time(local) if local.date() == now.date() else stamp(at, now)
