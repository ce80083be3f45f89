"""What is in the hand and where it would land: at a slot, or at a time between. Pure; the week is Monday 0 to Sunday 6.

By mouse what lies over a slot lands in it; by keyboard arrows go from slot to slot. With Alt both go by five minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.queue.calendar.axis import DAY, Axis
from ui.queue.presenter import Post, Waiting
from ui.rights import acting

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening

FINE, COARSE = 5, 30  # minutes, with Alt and where there is no slot
STAY = ("published", "partly_published", "unconfirmed", "refused", "sending", "cancelled")


@dataclass(frozen=True)
class Load:
    """What is moved: posts, the one that was grabbed first, or a draft that has no time yet."""

    posts: tuple[Post, ...] = ()
    draft: Waiting | None = None
    proposed: datetime | None = None  # the slot a draft might take

    @property
    def deliveries(self) -> frozenset[str]:
        """The ids of all that moves."""
        return frozenset(row.id for post in self.posts for row in post.rows)

    @property
    def account_ids(self) -> tuple[str, ...]:
        """The accounts of what was grabbed."""
        rows = [row.account_id for row in self.posts[0].rows] if self.posts else []
        return tuple(rows) if self.draft is None else tuple(each for each, _, _ in self.draft.networks)


@dataclass(frozen=True)
class Stop:
    """A time of a slot in the week. `full`: another post has it."""

    day: int
    minutes: int
    opening: Opening
    full: bool = False


@dataclass(frozen=True)
class Lift:
    """The load over a place; `stop` where that is a slot."""

    load: Load
    day: int
    minutes: int
    stop: Stop | None = None

    def wall(self, axis: Axis) -> datetime:
        """The local time of the place, naive."""
        return axis.wall(self.day, self.minutes)


def liftable(post: Post) -> bool:
    """Whether who works here moves it by hand: what is out, or may be, stays; it has its own ways."""
    return acting.may("delivery") and not any(row.state in STAY for row in post.rows)


def stops_of(openings: Iterable[Opening], load: Load | None, axis: Axis, zone: str) -> list[Stop]:
    """The slots of the week a load can go to, each time once; without a load those that are free."""
    found: dict[tuple[int, int], Stop] = {}
    for opening in openings:
        if load is not None and opening.time.slot.account_id not in load.account_ids:
            continue
        own = load.deliveries if load is not None else frozenset[str]()
        day, minutes = axis.place(opening.time.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None))
        full = opening.taken_by is not None and opening.taken_by not in own
        known = found.get((day, minutes))
        if known is None or (full and load is not None) or (known.full and load is None):
            found[day, minutes] = Stop(day, minutes, opening, full)
    return sorted((stop for stop in found.values() if 0 <= stop.day <= 6), key=_order)


def over(lift: Lift, axis: Axis, day: int, y: float, stops: Sequence[Stop], high: int, fine: bool) -> Lift:
    """The load held by mouse over a day, its upper edge at `y`; it lands in the slot that it covers by half."""
    if not fine:
        near = [stop for stop in stops if stop.day == day and abs(axis.top(stop.minutes) - y) < high / 2]
        if near:
            stop = min(near, key=lambda each: abs(axis.top(each.minutes) - y))
            return replace(lift, day=day, minutes=stop.minutes, stop=stop)
    return replace(lift, day=day, minutes=axis.minutes(y, FINE if fine else COARSE), stop=None)


def stepped(lift: Lift, by: int, stops: Sequence[Stop], fine: bool) -> Lift:
    """By arrow up or down: to the slot before or after; where there is none, and with Alt, by minutes."""
    here = (lift.day, lift.minutes)
    if not fine:
        beyond = [stop for stop in stops if ((stop.day, stop.minutes) > here) == (by > 0) and _order(stop) != here]
        if beyond:
            stop = beyond[0] if by > 0 else beyond[-1]
            return replace(lift, day=stop.day, minutes=stop.minutes, stop=stop)
        if stops:
            return lift
    step, at = FINE if fine else COARSE, lift.day * DAY + lift.minutes
    at = at - at % step + step if by > 0 else at - (at % step or step)
    at = max(0, min(7 * DAY - step, at))
    return replace(lift, day=at // DAY, minutes=at % DAY, stop=_at(stops, at // DAY, at % DAY))


def to_day(lift: Lift, day: int, stops: Sequence[Stop], fine: bool) -> Lift:
    """By arrow left or right: the same time on another day, or that day's nearest slot."""
    there = [stop for stop in stops if stop.day == day]
    if there and not fine:
        stop = min(there, key=lambda each: abs(each.minutes - lift.minutes))
        return replace(lift, day=day, minutes=stop.minutes, stop=stop)
    return replace(lift, day=day, stop=_at(stops, day, lift.minutes))


def begin(load: Load, axis: Axis, now: datetime, stops: Sequence[Stop]) -> Lift:
    """Lifted by keyboard: a post where it is, a draft at the slot proposed for it, else at the next that is free, else
    at the next half hour."""
    if load.posts:
        day, minutes = axis.place(load.posts[0].at.replace(tzinfo=None))
        return Lift(load, max(0, min(6, day)), minutes, _at(stops, day, minutes))
    day, minutes = axis.place(now.replace(tzinfo=None))
    free = [stop for stop in stops if not stop.full and (stop.day, stop.minutes) > (day, minutes)]
    if free:
        stop = next((stop for stop in free if stop.opening.time.at == load.proposed), free[0])
        return Lift(load, stop.day, stop.minutes, stop)
    if not 0 <= day <= 6:
        return Lift(load, 0, 8 * 60)
    at = min(7 * DAY - COARSE, day * DAY + (minutes // COARSE + 1) * COARSE)
    return Lift(load, at // DAY, at % DAY)


def shifted(lift: Lift, axis: Axis) -> list[tuple[Post, datetime]]:
    """Where each of several goes: the first where it is held, the others as far from it as they were (local times)."""
    if not lift.load.posts:
        return []
    first = lift.load.posts[0].at.replace(tzinfo=None, second=0, microsecond=0)
    off: timedelta = lift.wall(axis) - first
    return [(post, post.at.replace(tzinfo=None, second=0, microsecond=0) + off) for post in lift.load.posts]


def _at(stops: Sequence[Stop], day: int, minutes: int) -> Stop | None:
    return next((stop for stop in stops if (stop.day, stop.minutes) == (day, minutes)), None)


def _order(stop: Stop) -> tuple[int, int]:
    return stop.day, stop.minutes
