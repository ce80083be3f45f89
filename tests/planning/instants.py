"""The engine and the oracle beside each other."""

from __future__ import annotations

from datetime import UTC, datetime, time

from brandassist.diary.zones import stays_of
from brandassist.planning.occurrences import SlotTime, occurrences
from brandassist.store.diary.trips import Stop, Trip
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import WallTime
from tests.planning import oracle
from tests.planning.cases import Case, case


def wrong(seeds: range) -> list[str]:
    """What the engine says otherwise than the oracle, case by case."""
    found: list[str] = []
    for seed in seeds:
        this = case(seed)
        expected = oracle.comes(this.slot, this.since, this.until, this.trips, this.home)
        told = _told(this)
        if [_as_expected(each) for each in told] != expected or not all(_holds(this, each) for each in told):
            found.append(f"case({seed}): {this}\nengine: {told}\noracle: {expected}")
    return found


def clocks(seeds: range) -> dict[str, int]:
    """How many times of which kind the cases hold, so that nobody counts empty ones."""
    counted: dict[str, int] = {}
    for seed in seeds:
        for each in _told(case(seed)):
            counted[each.clock] = counted.get(each.clock, 0) + 1
    return counted


def _told(this: Case) -> list[SlotTime]:
    weekly = this.slot
    slot = Slot(
        id="s",
        account_id="a",
        kind="",
        weekday=weekly.weekday,
        wall=weekly.at.strftime("%H:%M"),
        means="readers" if weekly.zone else "here",
        zone=weekly.zone,
        every=weekly.every,
        starts=weekly.starts.isoformat() if weekly.starts else "",
    )
    trips = [_trip(halts) for halts in this.trips]
    return occurrences([slot], this.since, this.until, stays_of(trips), this.home)


def _trip(halts: list[oracle.Halt]) -> Trip:
    stops = [
        Stop("x", str(each.first), str(each.last), "", each.zone, None, None, _hour(each.arrives), _hour(each.leaves))
        for each in halts
    ]
    return Trip("t", "x", stops[0].starts, max(each.ends for each in stops), tuple(stops))


def _hour(at: time | None) -> str:
    return at.strftime("%H:%M") if at is not None else ""


def _as_expected(told: SlotTime) -> oracle.Expected:
    instants = [told.at] if not told.clock else [_means(each) for each in told.choices]
    return oracle.Expected(tuple(instants), told.clock)


def _holds(this: Case, told: SlotTime) -> bool:
    """Whether what is planned is shown by that zone's clock at that instant, and by her own where hers is meant."""
    for planned in (told.planned, *told.choices):
        at = _means(planned)
        if oracle.clock_of(planned.zone)(at).isoformat("T", "minutes") != planned.wall:
            return False
        where = this.slot.zone or oracle.whereabouts(this.trips, this.home)(at)
        if where != planned.zone:
            return False
    return _means(told.planned) == told.at and (not told.clock or told.planned == told.choices[0])


def _means(planned: WallTime) -> datetime:
    local = datetime.fromisoformat(planned.wall).replace(tzinfo=oracle.zone_named(planned.zone), fold=planned.fold)
    return local.astimezone(UTC)
