"""Another time for what missed its own: a free slot for each, and no slot for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.planning.free_time import Quiet, free_time
from brandassist.planning.slots import Opening, Slots, fits
from brandassist.store import absences, settings
from brandassist.store.database import Database

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.walltime import WallTime

SOON = timedelta(hours=1)  # the first time that is named without slots: nothing follows at once on what was missed
AHEAD = timedelta(weeks=8)  # what finds no slot within this is asked for by hand


class Again:
    """Names free slots; moving there is the queue's."""

    def __init__(self, db: Database, slots: Slots) -> None:
        self._db = db
        self._slots = slots

    def times(self, posts: Sequence[tuple[Sequence[DeliveryRow], str]]) -> list[WallTime | None]:
        """For each post (its deliveries, and its draft's kind) the next slot all its accounts have free, or None.

        Where none of its accounts has slots: the next time that is not close to another post, outside quiet hours.
        """
        now = clock.now()
        found = free_slots(posts, self._slots.between(now + timedelta(microseconds=1), now + AHEAD))
        slotted = {each.account_id for each in self._slots.list()}
        without = [
            number for number, (rows, _) in enumerate(posts) if slotted.isdisjoint(row.account_id for row in rows)
        ]
        if without:
            for number, at in zip(without, self._apart([posts[each][0] for each in without], now), strict=True):
                found[number] = at
        return found

    def _apart(self, posts: Sequence[Sequence[DeliveryRow]], now: datetime) -> list[WallTime]:
        with self._db.read() as tx:
            ahead = absences.times_ahead(tx, {row.account_id for rows in posts for row in rows}, now)
            rules = settings.every(tx)
        least, quiet = (
            timedelta(minutes=rules["spacing_minutes"]),
            Quiet.between(rules["quiet_from"], rules["quiet_to"]),
        )
        found: list[WallTime] = []
        for rows in posts:
            others = [at for row in rows for at in ahead[row.account_id]]
            planned = free_time(now + SOON, others, least, quiet, rules["zone"])
            for row in rows:
                ahead[row.account_id].append(planned.instant())
            found.append(planned)
        return found


def free_slots(
    posts: Iterable[tuple[Sequence[DeliveryRow], str]], openings: Iterable[Opening]
) -> list[WallTime | None]:
    """In this order of posts, each the first time that is left; one of several accounts goes by the first's slots.

    Times that a clock change touches are passed over: a person is asked about those.
    """
    free: dict[str, dict[datetime, list[Opening]]] = defaultdict(lambda: defaultdict(list))
    for each in openings:
        if each.taken_by is None and not each.time.clock:
            free[each.time.slot.account_id][each.time.at].append(each)
    return [_take(free, list(dict.fromkeys(row.account_id for row in rows)), kind) for rows, kind in posts]


def _take(free: dict[str, dict[datetime, list[Opening]]], accounts: list[str], kind: str) -> WallTime | None:
    first = [at for at, there in free[accounts[0]].items() if _fitting(there, kind)]
    shared = [at for at in first if all(_fitting(free[each].get(at, []), kind) for each in accounts[1:])]
    if not first:
        return None
    at = min(shared or first)
    planned = next(each for each in free[accounts[0]][at] if fits(each.time.slot, kind)).time.planned
    for account_id in accounts:
        if fitting := _fitting(free[account_id].get(at, []), kind):
            free[account_id][at].remove(fitting[0])
    return planned


def _fitting(openings: Iterable[Opening], kind: str) -> list[Opening]:
    return [each for each in openings if fits(each.time.slot, kind)]
