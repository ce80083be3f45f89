"""Words that hold only for a while ("today", "see you at 5"), and whether they still do when a post goes out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, Literal, cast, get_args

from drafts.origins import Origin
from drafts.patterns import pattern
from drafts.quoting import Span
from drafts.wording.shapes import Shapes

Until = Literal["fine", "day", "week", "month", "year", "moment", "weekday", "clock", "greeting"]
ADDED = "A word a person added to the list."  # where it comes from
_A_MOMENT = timedelta(hours=1)


@dataclass(frozen=True)
class Moment:
    """When a text was written and when it goes out: both wall times in the zone of the post, without zone."""

    written: datetime
    due: datetime


@dataclass(frozen=True)
class Passing:
    """One shape, until when it holds, and of which weekday (Monday is 0) or hours it speaks."""

    shape: str
    until: Until
    number: int = 0
    hours: tuple[int, int] = (0, 24)
    added: str = ""  # by a person, on this ISO date; "": it is on our list


@dataclass(frozen=True)
class Meaning:
    """One shape and what it speaks of: so many days, weeks, months, years or minutes from when it is said.

    Of kind "weekday" the last such day before (Monday is 0).
    """

    shape: str
    kind: str
    number: int


OwnUntil = Literal["day", "week", "month", "year", "moment"]


@dataclass(frozen=True)
class OwnWord:
    """A word or phrase (as `alike` text) that a person added to a language's list on a day (ISO date)."""

    language: str
    word: str
    until: OwnUntil
    added: str


@dataclass(frozen=True)
class Stale:
    """The words of one language. `as_of`: ISO date."""

    language: str
    as_of: str
    words: tuple[Passing, ...]
    source: str = ""
    meant: tuple[Meaning, ...] = ()

    def origin(self, word: Passing) -> Origin:
        """Of one of its words."""
        if word.added:
            return Origin("person", ADDED, word.added)
        return Origin("stale", self.source, self.as_of)

    def __hash__(self) -> int:
        return hash((self.language, self.as_of))

    @cached_property
    def shapes(self) -> Shapes:
        """All shapes, what is fine first."""
        return Shapes(tuple(each.shape for each in self.words))

    @cached_property
    def meanings(self) -> Shapes:
        """The shapes of `meant`."""
        return Shapes(tuple(each.shape for each in self.meant))


def stale_from(data: Mapping[str, Any]) -> Stale:
    """The words as a file holds them."""
    words = [_passing(cast(Until, until), shape, data[until]) for until in get_args(Until) for shape in data[until]]
    told = tuple(Meaning(shape, kind, number) for kind, box in data["meant"].items() for shape, number in box.items())
    return Stale(data["language"], data["as_of"], tuple(words), data["source"], told)


def _passing(until: Until, shape: str, box: Any) -> Passing:
    if until == "weekday":
        return Passing(shape, until, number=box[shape])
    if until == "greeting":
        first, second = box[shape]
        return Passing(shape, until, hours=(first, second))
    return Passing(shape, until)


def with_own(stale: Stale, own: Iterable[OwnWord]) -> Stale:
    """The list of a language with the words a person added to it before our own."""
    added = [Passing(each.word, each.until, added=each.added) for each in own if each.language == stale.language]
    return replace(stale, words=(*added, *stale.words)) if added else stale


def stale_places(
    small: str, stale: Stale, moment: Moment | None, allowed: frozenset[str] = frozenset()
) -> Iterator[tuple[Span, Passing]]:
    """Where a text (as `alike` makes it) says what no longer holds when it goes out, and by which word of the list.

    Without a moment: what would not hold on another day. allowed: words a person lets pass.
    """
    let_pass = {stale.shapes.whole(word) for word in allowed}
    for (start, end), number in stale.shapes.find(small):
        word = stale.words[number]
        hour = _HOUR.match(small, end) if word.until == "clock" else None
        if number in let_pass or word.until == "fine" or (word.until == "clock" and hour is None):
            continue
        said = _hours(hour.groups()) if hour is not None else ()
        if _holds_only_once(word) if moment is None else _wrong(word, moment, said):
            yield (start, hour.end() if hour is not None else end), word


_HOUR = pattern(r" ++(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\b\.?)?(?!\w)")


def _hours(said: tuple[str | None, ...]) -> tuple[int, ...]:
    """The minutes of the day that an hour may mean: "at 5" is in the morning or in the afternoon."""
    hour, minutes = int(said[0] or 0), int(said[1] or 0)
    if said[2] is not None:
        return ((hour % 12 + 12 * (said[2] == "p")) * 60 + minutes,)
    return tuple(each * 60 + minutes for each in ((hour, hour + 12) if hour < 8 else (hour,)))


def _holds_only_once(word: Passing) -> bool:
    """Whether it would say something else on another day, whichever that is: a bare weekday may mean each week's."""
    return word.until != "greeting" and (word.until != "weekday" or word.shape.startswith("("))


def _wrong(word: Passing, moment: Moment, said: tuple[int, ...]) -> bool:
    written, due = moment.written, moment.due
    first, last = word.hours
    match word.until:
        case "day":
            return written.date() != due.date()
        case "week":
            return _week(written.date()) != _week(due.date())
        case "month":
            return (written.year, written.month) != (due.year, due.month)
        case "year":
            return written.year != due.year
        case "moment":
            return abs(due - written) > _A_MOMENT
        case "weekday":
            return _comes_between(word.number, written.date(), due.date())
        case "clock":
            return written.date() != due.date() or due.hour * 60 + due.minute > max(said)
        case "greeting":
            return not (first <= due.hour < last or first <= due.hour + 24 < last)
        case "fine":
            return False


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _comes_between(weekday: int, written: date, due: date) -> bool:
    """Whether that weekday comes after the day it was written, up to and with the day it goes out."""
    ahead = (weekday - written.weekday()) % 7 or 7
    return (due - written).days >= ahead
