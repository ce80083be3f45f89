"""A post beside all that stands around it: read once, then asked about any number of times without waiting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from brandassist import clock
from brandassist.accounts.health import Forecast
from brandassist.diary.zones import Leg, Stay
from brandassist.planning import warnings
from brandassist.planning.free_time import Quiet
from brandassist.planning.occurrences import occurrences
from brandassist.planning.warnings import Warning
from brandassist.store.deliveries.stop import Standing
from brandassist.store.devices import Device
from brandassist.store.diary.embargoes import Kept
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import zone_named
from brandassist.writing.said_before import Other
from drafts.checks.finding import Finding
from drafts.checks.said_before import Said
from drafts.similarity import NEARLY_THE_SAME

MINUTE = timedelta(minutes=1)


class Row:
    """What stands on one account, in the order of its times, and how to find in it without looking at all."""

    def __init__(self, others: Iterable[Other]) -> None:
        self.others = sorted(others, key=lambda each: (each.at, each.id))
        self._times = [each.at for each in self.others]

    def within(self, since: datetime, until: datetime) -> Sequence[Other]:
        """From `since` to `until`, both included."""
        return self.others[bisect_left(self._times, since) : bisect_right(self._times, until)]

    def alike(self, text: Said) -> list[tuple[Other, Finding]]:
        """As `warnings.alike`, of those alone that share enough runs of words to be it."""
        shared = Counter(number for run in text.runs for number in self._with.get(run, ()))
        likely = [self.others[number] for number, runs in shared.items() if runs >= NEARLY_THE_SAME * len(text.runs)]
        return warnings.alike(text, likely)

    @cached_property
    def _with(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, other in enumerate(self.others):
            for run in other.said.runs:
                found[run].append(number)
        return found


@dataclass(frozen=True)
class Around:
    """All that posts are held against, read in one moment. `home` is the workspace's zone."""

    others: tuple[Other, ...]
    least: timedelta
    quiet: Quiet
    home: str
    stays: Sequence[Stay]
    legs: Sequence[Leg]
    slots: Sequence[Slot]
    forecasts: Mapping[str, Forecast]
    standing: Standing
    # accounts whose key this computer does not hold, with those that do; and when all this was read
    computers: Mapping[str, Sequence[Device]] = field(default_factory=dict[str, "Sequence[Device]"])
    read_at: datetime = field(default_factory=clock.now)

    @cached_property
    def by_account(self) -> Mapping[str, Row]:
        found: dict[str, list[Other]] = defaultdict(list)
        for each in self.others:
            found[each.account_id].append(each)
        return {account_id: Row(each) for account_id, each in found.items()}

    @cached_property
    def elsewhere(self) -> Mapping[str, Row]:
        """What was brought in, by network."""
        found: dict[str, list[Other]] = defaultdict(list)
        for each in self.others:
            if not each.account_id:
                found[each.network].append(each)
        return {network: Row(each) for network, each in found.items()}

    @cached_property
    def by_minute(self) -> Mapping[datetime, Sequence[Other]]:
        found: dict[datetime, list[Other]] = defaultdict(list)
        for each in self.others:
            if each.account_id:
                found[minute_of(each.at)].append(each)
        return found


@dataclass(frozen=True)
class Beside:
    """One post, on each of its accounts (`own`), beside everything else.

    zone: whose clock its time is told by; `here`: that is her own wherever she is. `by_hand`: accounts where she posts
    herself, so that no sign-in matters. `handed_over`: a server holds it, so that no computer matters.
    """

    own: tuple[Other, ...]
    zone: str
    around: Around
    kept: Kept | None = None
    here: bool = False
    by_hand: frozenset[str] = frozenset()
    handed_over: bool = False

    def at(self, instant: datetime) -> list[Warning]:
        """What is worth a look if it went out then; pure, and quick enough to be asked while somebody drags."""
        around = self.around
        local = instant.astimezone(zone_named(self.zone)).time()
        found = (
            *warnings.standing(around.standing, around.home),
            warnings.embargoed(instant, self.kept),
            *(each for own in self.own for each in self._on_account(own, instant)),
            warnings.same_hour_everywhere(self.own, self._others_at(instant)),
            self._travelling(instant),
            warnings.quiet_hours(local, around.quiet),
        )
        return [each for each in found if each is not None]

    def _on_account(self, own: Other, instant: datetime) -> Iterator[Warning | None]:
        around = self.around
        if own.account_id not in self.by_hand:
            yield warnings.sign_in_over(instant, around.forecasts.get(own.account_id), own.network)
            if not self.handed_over and (holding := around.computers.get(own.account_id)) is not None:
                yield warnings.computer(instant, holding, around.read_at, own)
        row = around.by_account.get(own.account_id, _NOTHING)
        near = [each for each in row.within(instant - around.least, instant + around.least) if each.id not in self._ids]
        same = [each for each in near if minute_of(each.at) == minute_of(instant)]
        full = warnings.slot_full(same if same and self._is_slot(own, instant) else ())
        yield full
        if full is None:
            yield warnings.too_close(instant, near, around.least)
        yield warnings.nearly_the_same(instant, self._alike[own.account_id])

    def _is_slot(self, own: Other, instant: datetime) -> bool:
        slots = [each for each in self.around.slots if each.account_id == own.account_id]
        begin = minute_of(instant)
        return bool(occurrences(slots, begin, begin + MINUTE, self.around.stays, self.around.home))

    def _others_at(self, instant: datetime) -> list[Other]:
        return [each for each in self.around.by_minute.get(minute_of(instant), ()) if each.id not in self._ids]

    def _travelling(self, instant: datetime) -> Warning | None:
        between = warnings.while_travelling(instant, self.around.legs)
        if between is not None or self.here:  # on her own clock she chose that hour herself
            return between
        return warnings.night_of_a_trip(instant, self.around.stays, self.around.home, self.around.quiet)

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(each.id for each in self.own if each.id)

    @cached_property
    def _alike(self) -> Mapping[str, Sequence[tuple[Other, Finding]]]:
        found: dict[str, list[tuple[Other, Finding]]] = {}
        for own in self.own:
            rows = (self.around.by_account.get(own.account_id), self.around.elsewhere.get(own.network))
            there = [each for row in rows if row is not None for each in row.alike(own.said)]
            found[own.account_id] = [each for each in there if each[0].id not in self._ids or not each[0].id]
        return found


def minute_of(at: datetime) -> datetime:
    """The minute an instant lies in."""
    return at.replace(second=0, microsecond=0)


_NOTHING = Row(())
