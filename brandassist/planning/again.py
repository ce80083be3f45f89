"""Another time for what missed its own: a free slot for each, and no slot for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.planning.slots import Opening, Slots, fits

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.walltime import WallTime

AHEAD = timedelta(weeks=8)  # what finds no slot within this is asked for by hand


class Again:
    """Names free slots; moving there is the queue's."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots

    def times(self, posts: Sequence[tuple[Sequence[DeliveryRow], str]]) -> list[WallTime | None]:
        """For each post (its deliveries, and its draft's kind) the next slot all its accounts have free, or None."""
        now = clock.now()
        return free_slots(posts, self._slots.between(now + timedelta(microseconds=1), now + AHEAD))


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
