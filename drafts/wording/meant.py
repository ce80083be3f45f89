"""What a word that holds only for a while meant when it was said: "tomorrow", said on a Friday, was the Saturday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from drafts.wording.shapes import alike

if TYPE_CHECKING:
    from drafts.wording.stale import Passing, Stale

Kind = Literal["day", "week", "weekend", "month", "year", "moment"]
SATURDAY = 5


@dataclass(frozen=True)
class Meant:
    """What was spoken of: the day, or the first of the week, weekend, month or year; of a moment the wall time."""

    kind: Kind
    at: datetime


def meant(found: str, word: Passing, stale: Stale, said: datetime) -> Meant:
    """What the words `found` in a text meant, by the list's word they were found by, said at the wall time `said`."""
    if word.until == "weekday":
        return _day(said, ((word.number - said.weekday() - 1) % 7) + 1)  # the next one, never the day itself
    if word.until == "clock":
        return _day(said, 0)
    number = stale.meanings.whole(alike(found).strip())
    if number is None:  # a person's own word, or a greeting: it spoke of the time it was said
        return _of(word.until if word.until in ("day", "week", "month", "year") else "moment", 0, said)
    meaning = stale.meant[number]
    return _of(meaning.kind, meaning.number, said)


def _of(kind: str, number: int, said: datetime) -> Meant:
    match kind:
        case "weekday":
            return _day(said, -(((said.weekday() - number - 1) % 7) + 1))
        case "week":
            return Meant("week", _midnight(_monday(said.date()) + timedelta(weeks=number)))
        case "weekend":
            return Meant("weekend", _midnight(_monday(said.date()) + timedelta(weeks=number, days=SATURDAY)))
        case "month":
            months = said.year * 12 + said.month - 1 + number
            return Meant("month", _midnight(date(months // 12, months % 12 + 1, 1)))
        case "year":
            return Meant("year", _midnight(date(said.year + number, 1, 1)))
        case "moment":
            return Meant("moment", said.replace(tzinfo=None, second=0, microsecond=0) + timedelta(minutes=number))
        case _:
            return _day(said, number)


def _day(said: datetime, days: int) -> Meant:
    return Meant("day", _midnight(said.date() + timedelta(days=days)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
