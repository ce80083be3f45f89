"""Slots as a person keeps them, when they come, and which are still free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.diary.days import checked_day, checked_hour
from brandassist.diary.zones import Stay, stays_of
from brandassist.errors import Problem
from brandassist.planning.occurrences import SlotTime, occurrences
from brandassist.store import accounts, history, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import trips
from brandassist.store.history import Actor
from brandassist.store.publishing import slots as rows
from brandassist.store.publishing.slots import Means, Slot, Taking
from brandassist.store.storable import storable
from brandassist.store.writing import saved_texts
from brandassist.walltime import zone_named

KINDS = ("", "post", "article")
MOST = 100  # slots of one account; more than fourteen a day is no plan
MOST_WEEKS = 52
_DAY = timedelta(days=1)
TOGETHER = timedelta(weeks=8)  # how far ahead a time that all accounts have free is worth waiting for
AHEAD = timedelta(weeks=MOST_WEEKS + 8)


@dataclass(frozen=True)
class Opening:
    """One time of a slot, and the delivery that fills it, if one does."""

    time: SlotTime
    taken_by: str | None


class Slots:
    """The posting slots of one workspace. Unknown ids: Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    # -- keeping ------------------------------------------------------------------------------------------------

    def add(
        self,
        account_id: str,
        weekday: int,
        wall: str,
        *,
        means: Means = "readers",
        zone: str = "",
        kind: str = "",
        every: int = 1,
        starts: str = "",
        name: str = "",
        template_id: str | None = None,
    ) -> str:
        """Keep a slot; returns its id. Without a zone the readers are at home; weeks count from today unless said.

        Raises Problem `bad_hour`, `bad_weekday`, `bad_weeks`, `bad_date`, `unknown_zone`, `unknown_slot_kind`,
        `unknown_means`, `slot_known`, `too_many_slots`.
        """
        new = Slot("", account_id, kind, weekday, wall, means, zone, every, starts, name, template_id)
        with self._db.write("queue") as tx:
            return self._add(tx, new)

    def add_mornings(self, account_id: str, weekdays: Sequence[int] = (0, 2, 4), wall: str = "08:30") -> list[str]:
        """Begin with a few mornings a week, for readers at home; days that have this slot stay as they are."""
        with self._db.write("queue") as tx:
            present = {each.weekday for each in rows.every(tx) if (each.account_id, each.wall) == (account_id, wall)}
            wanted = [Slot("", account_id, "", each, wall, "readers", "") for each in weekdays if each not in present]
            return [self._add(tx, each) for each in wanted]

    def change(self, slot_id: str, **said: Any) -> None:
        """Give a slot other values, of those `add` takes; what is not said stays. What stands in it does not move.

        Raises what `add` raises.
        """
        with self._db.write("queue") as tx:
            known = rows.get(tx, slot_id)
            new = _checked(tx, replace(known, **said))
            _not_known(tx, new)
            rows.change(tx, slot_id, **_values(new))
            history.record(tx, self._me, "changed", "slot", slot_id, **_told(new))

    def remove(self, slot_id: str) -> Slot:
        """Forget a slot and return it, for `put_back`; what was planned into it keeps its time."""
        with self._db.write("queue") as tx:
            known = rows.get(tx, slot_id)
            rows.remove(tx, slot_id)
            history.record(tx, self._me, "removed", "slot", slot_id, **_told(known))
        return known

    def put_back(self, slot: Slot) -> None:
        """Undo `remove`; twice is once."""
        with self._db.write("queue") as tx:
            rows.put_back(tx, slot)
            history.record(tx, self._me, "put back", "slot", slot.id, **_told(slot))

    def _add(self, tx: Transaction, new: Slot) -> str:
        new = _checked(tx, new)
        _not_known(tx, new)
        if sum(each.account_id == new.account_id for each in rows.every(tx)) >= MOST:
            raise Problem("too_many_slots", account=accounts.get(tx, new.account_id).label, most=MOST)
        made = rows.add(tx, **_values(new))
        history.record(tx, self._me, "added", "slot", made, **_told(new))
        return made

    # -- asking -------------------------------------------------------------------------------------------------

    def list(self) -> list[Slot]:
        """All slots of accounts that are connected, through the week."""
        with self._db.read() as tx:
            return rows.every(tx)

    def between(self, since: datetime, until: datetime) -> list[Opening]:
        """All times of slots from one instant until before another, in their order, and what fills them."""
        with self._db.read() as tx:
            return openings(tx, since, until)

    def next_free(self, account_ids: Sequence[str], after: datetime, kind: str = "post") -> SlotTime | None:
        """The first free time after an instant that all of these accounts have, else the first account's; or None.

        `kind` is the draft's. Hours that a clock change touches are passed over: a person is asked about those.
        """
        after += timedelta(microseconds=1)
        shared = free(self.between(after, after + TOGETHER), account_ids, kind)
        together = [each for each in shared if len(shared[each]) == len(set(account_ids))]
        if not together:
            shared = free(self.between(after, after + AHEAD), account_ids[:1], kind)
            together = list(shared)
        return shared[min(together)][account_ids[0]] if together else None


def openings(tx: Transaction, since: datetime, until: datetime) -> list[Opening]:
    """As `Slots.between`."""
    times = occurrences(rows.every(tx), since, until, *whereabouts(tx))
    # An hour that the clock change touches may be filled at its other instant.
    return _filled(times, rows.takings(tx, since - _DAY, until + _DAY))


def whereabouts(tx: Transaction) -> tuple[tuple[Stay, ...], str]:
    """Where she is when, and her home zone, for `occurrences`."""
    return stays_of(trips.every(tx)), settings.get(tx, "zone")


def fits(slot: Slot, kind: str) -> bool:
    """Whether a draft of this kind may go into the slot: an article into its own, anything else counts as a post."""
    return slot.kind in ("", "article" if kind == "article" else "post")


def free(times: Iterable[Opening], account_ids: Sequence[str], kind: str) -> dict[datetime, dict[str, SlotTime]]:
    """The free ones by instant and account. One of a recurring format waits for its own post."""
    found: dict[datetime, dict[str, SlotTime]] = defaultdict(dict)
    for each in times:
        slot, asked = each.time.slot, bool(each.time.clock)
        if each.taken_by is None and not (asked or slot.name) and slot.account_id in account_ids and fits(slot, kind):
            found[each.time.at].setdefault(slot.account_id, each.time)
    return found


def _filled(times: Iterable[SlotTime], takings: Iterable[Taking]) -> list[Opening]:
    waiting: dict[tuple[str, datetime], list[Taking]] = defaultdict(list)
    for each in takings:
        waiting[each.account_id, each.due_at].append(each)
    # Of several at one time, those for one kind alone are filled first.
    ordered = sorted(times, key=lambda each: (each.at, each.slot.kind == ""))
    return [Opening(each, _taker(each, waiting)) for each in ordered]


def _taker(time: SlotTime, waiting: dict[tuple[str, datetime], list[Taking]]) -> str | None:
    for instant in dict.fromkeys([time.at, *(each.instant() for each in time.choices)]):
        here = waiting.get((time.slot.account_id, instant), [])
        taker = next((each for each in here if fits(time.slot, each.kind)), None)
        if taker is not None:
            here.remove(taker)
            return taker.delivery_id
    return None


def _checked(tx: Transaction, slot: Slot) -> Slot:
    """The slot as it can be kept; raises what `Slots.add` raises."""
    accounts.get(tx, slot.account_id)
    if slot.kind not in KINDS:
        raise Problem("unknown_slot_kind", kind=slot.kind)
    if slot.means not in ("readers", "here"):
        raise Problem("unknown_means", means=slot.means)
    if not 0 <= slot.weekday <= 6:
        raise Problem("bad_weekday", weekday=slot.weekday)
    if not 1 <= slot.every <= MOST_WEEKS:
        raise Problem("bad_weeks", weeks=slot.every, most=MOST_WEEKS)
    wall = checked_hour(slot.wall)
    if not wall:
        raise Problem("bad_hour", text=slot.wall)
    if slot.template_id is not None:
        saved_texts.get(tx, "template", slot.template_id)
    home = settings.get(tx, "zone")
    zone = "" if slot.means == "here" else slot.zone.strip() or home
    if zone:
        zone_named(zone)
    starts = _starts(slot, zone or home)
    return replace(slot, wall=wall, zone=zone, starts=starts, name=" ".join(storable(slot.name).split()))


def _starts(slot: Slot, zone: str) -> str:
    if slot.every == 1:
        return ""
    return checked_day(slot.starts) if slot.starts else clock.now().astimezone(zone_named(zone)).date().isoformat()


def _not_known(tx: Transaction, new: Slot) -> None:
    same = [each for each in rows.every(tx) if each.id != new.id and _values(each) == _values(new)]
    if same:
        raise Problem("slot_known", weekday=new.weekday, wall=new.wall, id=same[0].id)


def _values(slot: Slot) -> dict[str, Any]:
    return {name: value for name, value in asdict(slot).items() if name != "id"}


def _told(slot: Slot) -> dict[str, Any]:
    return {"account": slot.account_id, "weekday": slot.weekday, "wall": slot.wall, "means": slot.means}
