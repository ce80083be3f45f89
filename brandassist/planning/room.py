"""What is still free while one post after the other takes its time. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from brandassist.planning.beside import Around, minute_of
from brandassist.planning.free_time import free_time
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.slots import TOGETHER, Opening, free
from brandassist.walltime import WallTime


@dataclass(frozen=True)
class Wanting:
    """A post that wants a time on these accounts, told by the clock of its first one's slot."""

    account_ids: Sequence[str]
    kind: str  # its draft's
    own: Collection[str] = ()  # its deliveries, which are nothing it could be too close to
    not_before: datetime | None = None  # an entry it came from is not to be told before


@dataclass
class Room:
    """Openings and everything that stands around, as it was at `now` (UTC)."""

    openings: Sequence[Opening]
    around: Around
    now: datetime
    _taken: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict[str, list[datetime]](list))

    def slot_for(self, wanting: Wanting) -> SlotTime | None:
        """The first time all of its accounts have free, else the first account has; taken as soon as it is told.

        None of them is touched by a clock change, in the quiet hours, too close to another post, before an embargo
        ends, or one of a recurring format.
        """
        together = self.now + TOGETHER if len(wanting.account_ids) > 1 else None
        found = self._first(wanting, wanting.account_ids, together) or self._first(wanting, wanting.account_ids[:1])
        if found is not None:
            self._take(wanting, found.at)
        return found

    def time_for(self, wanting: Wanting, since: datetime) -> WallTime:
        """The first time from then on, slot or none, that is too close to nothing and not quiet; taken at once."""
        least, since = self.around.least, max(since, wanting.not_before or since)
        others = [at for account_id in wanting.account_ids for at in self._standing(wanting, account_id)]
        planned = free_time(since, others, least, self.around.quiet, self.around.home)
        self._take(wanting, planned.instant())
        return planned

    def _take(self, wanting: Wanting, at: datetime) -> None:
        for account_id in wanting.account_ids:
            self._taken[account_id].append(at)

    def _first(self, wanting: Wanting, account_ids: Sequence[str], until: datetime | None = None) -> SlotTime | None:
        shared = free(self.openings, account_ids, wanting.kind)
        many = len(set(account_ids))
        fitting = (at for at in sorted(shared) if len(shared[at]) == many and (until is None or at < until))
        at = next((at for at in fitting if self._may(wanting, shared[at][account_ids[0]])), None)
        return shared[at][account_ids[0]] if at is not None else None

    def _may(self, wanting: Wanting, time: SlotTime) -> bool:
        wall = datetime.fromisoformat(time.planned.wall).time()
        kept = wanting.not_before is not None and time.at < wanting.not_before
        return not kept and not self.around.quiet.hold(wall) and not self._close(wanting, time.at)

    def _close(self, wanting: Wanting, at: datetime) -> bool:
        """Whether something on one of its accounts is nearer than wished, or there already."""
        least = max(self.around.least, timedelta(minutes=1))
        near = (each for account_id in wanting.account_ids for each in self._standing(wanting, account_id, at, least))
        return any(abs(at - each) < least for each in near)

    def _standing(
        self, wanting: Wanting, account_id: str, at: datetime | None = None, least: timedelta = timedelta(0)
    ) -> Iterator[datetime]:
        """The minutes at which others stand on an account, near a time or all of them."""
        row = self.around.by_account.get(account_id)
        if row is not None:
            near = row.others if at is None else row.within(at - least, at + least)
            yield from (minute_of(each.at) for each in near if each.id not in wanting.own)
        yield from self._taken[account_id]
