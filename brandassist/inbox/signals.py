"""Whether more people write than usual: the last hour against the same hour of past days, and how it sounds.

Every judgement comes with the numbers it rests on, and proposes; nothing is started, closed or put in order by it.
The practice network's people are made up, so they count only where no other account was ever read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist.store import accounts, settings
from brandassist.store.inbox import arrivals, collections
from brandassist.walltime import zone_named

if TYPE_CHECKING:
    from brandassist.store.accounts import Account
    from brandassist.store.database import Transaction

HOUR = timedelta(hours=1)
MOST_DAYS, FEWEST_DAYS = 14, 7  # two weeks say what an hour is like; less than one knows no weekend
# The rule of a spike, our own choice of 2026-11-23 (no sourced one fits a single person's inbox): at least ten messages
# of at least five people, three times the upper end of the usual, and more than on any of the days.
SPIKE_MESSAGES, SPIKE_PEOPLE, SPIKE_TIMES = 10, 5, 3
HEARD = 200  # messages whose tone is guessed: of a flood, the latest


@dataclass(frozen=True)
class Heard:
    """How the last hour sounds, a guess of English alone: of `messages`, `english` could be judged."""

    messages: int
    english: int
    critical: int


@dataclass(frozen=True)
class Signals:
    """The last hour of `account_ids`, of so many people. `days`: the same hour of past days, latest first.

    `usual`: the middle half of them, None while the days are too few to judge (`days` says how many there are).
    `practice`: only the practice account is counted.
    """

    now: datetime
    last_hour: int
    people: int
    days: tuple[tuple[date, int], ...]
    usual: tuple[int, int] | None
    spike: bool
    tone: Heard
    practice: bool


def usual_of(counts: Sequence[int]) -> tuple[int, int] | None:
    """The middle half of past days: the quartiles, as whole counts that occurred; None of too few."""
    if len(counts) < FEWEST_DAYS:
        return None
    ordered = sorted(counts)
    return ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]


def is_spike(last_hour: int, people: int, counts: Sequence[int]) -> bool:
    """Whether so many wrote as no past day would explain. Of too few days nothing is judged."""
    usual = usual_of(counts)
    if usual is None or last_hour < SPIKE_MESSAGES or people < SPIKE_PEOPLE:
        return False
    return last_hour >= SPIKE_TIMES * max(1, usual[1]) and last_hour > max(counts)


def same_hours(now: datetime, days: int) -> list[tuple[date, datetime, datetime]]:
    """The hour that ends at this wall time, of each of the days before today, latest first. `now` is local."""
    found: list[tuple[date, datetime, datetime]] = []
    for back in range(1, days + 1):
        end = now - timedelta(days=back)  # on the wall clock: the zone says which instant that was
        until = end.astimezone(ZoneInfo("UTC"))
        found.append((end.date(), until - HOUR, until))
    return found


def counted(known: Sequence[Account]) -> tuple[list[Account], bool]:
    """Whose messages count, and whether that is the practice account alone."""
    real = [each for each in known if each.network != "practice"]
    return (real, False) if real else (list(known), bool(known))


def days_known(present: Sequence[Account], now: datetime) -> tuple[list[Account], int]:
    """The accounts that are here for long enough, and for how many whole days all of them are; else all, and fewer."""
    ages = {each.id: (now - each.created_at).days for each in present}
    old = [each for each in present if ages[each.id] >= FEWEST_DAYS] or list(present)
    return old, max(0, min((MOST_DAYS, *(ages[each.id] for each in old)))) if old else 0


def ever_read(tx: Transaction) -> list[Account]:
    """The accounts whose answers were read at least once."""
    return [each for each in accounts.every(tx) if collections.health(tx, each.id).answered_at is not None]


def spike_day(tx: Transaction, now: datetime) -> date | None:
    """The day at home, while a spike lasts. Cheap where few wrote: asked every few seconds."""
    if arrivals.counted(tx, None, now - HOUR, now) < SPIKE_MESSAGES:
        return None
    found = read(tx, now, hear=False)
    return found.now.date() if found.spike else None


def read(tx: Transaction, now: datetime, *, hear: bool = True) -> Signals:
    """The signals at `now`, by the wall clock of home; without `hear` nobody listens how they sound."""
    now = now.astimezone(zone_named(settings.get(tx, "zone")))
    present, practice = counted(ever_read(tx))
    present, days = days_known(present, now)
    ids = [each.id for each in present]
    until = now.astimezone(ZoneInfo("UTC"))
    hour = until - HOUR, until
    past = tuple((day, arrivals.counted(tx, ids, *edges)) for day, *edges in same_hours(now, days))
    counts = [count for _, count in past]
    came, people = arrivals.counted(tx, ids, *hour), arrivals.people(tx, ids, *hour)
    heard = _heard(arrivals.read(tx, ids, *hour, HEARD, 2_000)) if came and hear else Heard(0, 0, 0)
    return Signals(now, came, people, past, usual_of(counts), is_spike(came, people, counts), heard, practice)


def _heard(came: Sequence[arrivals.Arrival]) -> Heard:
    from brandassist.inbox.tone import tone_of  # reads a word list of its own

    tones = [tone_of(each.text) for each in came]
    english = [tone for tone in tones if tone is not None]
    return Heard(len(came), len(english), english.count("critical"))
