"""Ideas for this week: a short list with its reasons. Pure: facts in, reasons as codes with their data out.

What counts, and how much, is our own choice: an idea is fresh for a week, and each day takes a little away; what was
seen or posted in these weeks of an earlier year comes next, then what names a time of the year that is near; and each
account with nothing planned in the next seven days lifts the one best idea that suits it: no gap is named twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from drafts.quoting import quotes

MOST = 5
FRESH_DAYS = 7
SAME_WEEKS = 7  # days around the same date of another year
_FRESH, _SEASON, _OCCASION, _MISSING = 70, 50, 40, 30

Code = Literal["fresh", "season", "occasion", "missing"]
Spans = Mapping[str, tuple[str, str]]  # a word, and the first and last month-day on which it is near


@dataclass(frozen=True)
class Seed:
    """An idea nothing became of yet. `written` is her local day; `about` the day it speaks of, where it has its own
    (an entry's, or when a post of elsewhere was out)."""

    idea_id: str
    text: str
    written: date
    about: date | None = None
    pictured: bool = False


@dataclass(frozen=True)
class Gap:
    """An account with nothing planned in the next seven days; `pictured`: it takes no post without a picture."""

    account_id: str
    network: str
    label: str
    pictured: bool = False


@dataclass(frozen=True)
class Reason:
    """Why an idea is on the list: `fresh` (`days` ago), `season` (`years` ago, on `day`), `occasion` (its `word`),
    `missing` (an account: its `network` and `label`)."""

    code: Code
    days: int = 0
    years: int = 0
    day: date | None = None
    word: str = ""
    account_id: str = ""
    network: str = ""
    label: str = ""


@dataclass(frozen=True)
class Pick:
    """One idea of the list, its strongest reason first."""

    idea_id: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Ranked:
    seed: Seed
    reasons: tuple[tuple[int, Reason], ...]

    @property
    def order(self) -> tuple[int, date, str]:
        return sum(points for points, _ in self.reasons), self.seed.written, self.seed.idea_id


def this_week(
    seeds: Iterable[Seed], gaps: Iterable[Gap], today: date, occasions: Spans, most: int = MOST
) -> list[Pick]:
    """The ideas worth writing this week, best first; each has a reason. The order of what is given changes nothing."""
    near = [word for word, span in occasions.items() if _is_near(span, today)]
    ranked = sorted((_Ranked(each, tuple(_reasons(each, today, near))) for each in seeds), key=_order, reverse=True)
    ranked = sorted(_filled(ranked, gaps), key=_order, reverse=True)
    return [Pick(each.seed.idea_id, _told(each)) for each in ranked if each.reasons][:most]


def _order(each: _Ranked) -> tuple[int, date, str]:
    return each.order


def _told(each: _Ranked) -> tuple[Reason, ...]:
    return tuple(reason for _, reason in sorted(each.reasons, key=lambda pair: -pair[0]))


def _reasons(seed: Seed, today: date, near: Sequence[str]) -> Iterable[tuple[int, Reason]]:
    age = (today - seed.written).days
    if 0 <= age < FRESH_DAYS:
        yield _FRESH - 5 * age, Reason("fresh", days=age)
    about = seed.about or seed.written
    years, apart = _anniversary(about, today)
    if years > 0:
        yield _SEASON - apart, Reason("season", years=years, day=about)
    word = _held(seed.text, near)
    if word:
        yield _OCCASION, Reason("occasion", word=word)


def _anniversary(about: date, today: date) -> tuple[int, int]:
    """How many years ago these weeks were about it, and how many days beside today; no years where they were not."""
    for year in (today.year - 1, today.year, today.year + 1):
        apart = abs((_in_year(about, year) - today).days)
        if year > about.year and apart <= SAME_WEEKS:
            return year - about.year, apart
    return 0, 0


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # the 29th of February
        return day.replace(year=year, day=28)


def _is_near(span: tuple[str, str], today: date) -> bool:
    first, last = span
    now = f"{today:%m-%d}"
    return first <= now <= last if first <= last else now >= first or now <= last


def _held(text: str, words: Sequence[str]) -> str:
    """The first of the words, as listed, that the text holds; "" for none."""
    folded = text.casefold()
    return next((word for word in words if word in folded and quotes(text, [word])), "")


def _filled(ranked: Sequence[_Ranked], gaps: Iterable[Gap]) -> list[_Ranked]:
    """Each gap goes to the best idea that suits it and fills none yet; those hardest to fill choose first."""
    left: list[_Ranked] = list(ranked)
    taken: set[str] = set()
    for gap in sorted(gaps, key=lambda each: (not each.pictured, each.network, each.label, each.account_id)):
        at = _best(left, gap, taken)
        if at is not None:
            why = Reason("missing", account_id=gap.account_id, network=gap.network, label=gap.label)
            left[at] = replace(left[at], reasons=(*left[at].reasons, (_MISSING, why)))
            taken.add(left[at].seed.idea_id)
    return left


def _best(ranked: Sequence[_Ranked], gap: Gap, taken: Collection[str]) -> int | None:
    suits = (
        at
        for at, each in enumerate(ranked)
        if each.seed.idea_id not in taken and (each.seed.pictured or not gap.pictured)
    )
    return next(suits, None)
