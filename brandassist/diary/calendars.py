"""Trips from a calendar file: shown first, chosen, then written in one piece; the same file again only changes them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brandassist import clock
from brandassist.diary.calendar import Proposal, home_of, may_be_away, proposals
from brandassist.diary.cities import city_called
from brandassist.diary.ics import WINDOW, Event, GoOn, Tally, events
from brandassist.diary.trips import checked_stops
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import calendar as rows
from brandassist.store.diary import trips
from brandassist.store.diary.trips import Trip
from brandassist.store.history import Actor
from brandassist.store.storable import storable

OFF = "off"  # the state of a trip that was called off
MOST = 5_000  # events looked at; of more, the latest


@dataclass(frozen=True)
class Preview:
    """What a file would bring, the latest first; before that what it calls off of the trips that came from calendars.

    `broken` events could not be read, `left_out` were too many.

    `home` is the city taken for home ("" where none stood out); `stopped`: the person ended the reading.
    """

    trips: tuple[Proposal, ...]
    home: str = ""
    broken: int = 0
    left_out: int = 0
    stopped: bool = False


class Calendars:
    """Calendar files for one workspace."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def preview(self, path: Path, *, home: str = "", go_on: GoOn = lambda done, total: True) -> Preview:
        """What the file would bring; nothing is written. `home` is the city at home, else found from the events.

        Raises Problem `calendar_unreadable`, `calendar_not_one`, `calendar_cut_off`, `unknown_city`.
        """
        at_home = city_called(home) if home else None
        if home and at_home is None:
            raise Problem("unknown_city", name=home)
        with self._db.read() as tx:
            known, kept = rows.known(tx), {each.id: each for each in trips.every(tx)}
        tally, off = Tally(), CalledOff(known)
        found: dict[str, Event] = {}
        left_out = 0
        for event in events(path, tally, go_on, may_be_away):
            off.hear(event)
            if event.gone and not event.alone:
                continue
            if event.uid not in found or not found[event.uid].alone:
                found[event.uid] = event
            if len(found) > 2 * MOST:
                left_out += _thinned(found)
        left_out += _thinned(found)
        if tally.stopped:
            return Preview((), stopped=True)
        standing = [event for event in found.values() if not event.gone]
        at_home = at_home or home_of(standing)
        gone = off.trips({event.uid for event in standing}, whole=not left_out)
        told = (_beside(each, known, kept) for each in proposals(standing, at_home))
        off_now = (_called_off(kept[trip_id], known) for trip_id in gone if trip_id in kept)
        return Preview((*off_now, *told), at_home.name if at_home else "", tally.broken, left_out)

    def take(self, chosen: Sequence[Proposal]) -> list[str]:
        """Write these trips, and remove those called off, all or none; returns the ids of what was written.

        Entries, names given since and own stops stay.
        """
        with self._db.write("diary") as tx:
            return self.take_in(tx, chosen)

    def take_in(self, tx: Transaction, chosen: Sequence[Proposal]) -> list[str]:
        """`take` inside a transaction."""
        known, kept = rows.known(tx), {each.id: each for each in trips.every(tx)}
        for each in chosen:
            if each.state == OFF and each.trip_id in kept:
                freed = trips.remove(tx, each.trip_id)
                history.record(tx, self._me, "called off", "trip", each.trip_id, name=each.name, entries=freed)
        written = [each for each in chosen if each.state != OFF]
        return [self._take(tx, _beside(each, known, kept), kept) for each in written]

    def _take(self, tx: Transaction, told: Proposal, kept: Mapping[str, Trip]) -> str:
        before = kept.get(told.trip_id) if told.trip_id is not None else None
        if before is not None and told.state == "same":
            return before.id
        own = [stop for stop in before.stops if not stop.event] if before is not None else []
        starts = min([told.starts, *(each.starts for each in own)])
        ends = max([told.ends, *(each.ends for each in own)])
        stops = checked_stops([*told.stops, *own], starts, ends)
        name = storable(told.name)
        if before is None:
            trip_id = trips.create(tx, name, starts, ends)
        else:
            trip_id = before.id
            name = before.name if _renamed(tx, before) else name
            trips.change(tx, trip_id, name, starts, ends)
        trips.set_stops(tx, trip_id, stops)
        rows.keep(tx, trip_id, told.events)
        verb = "imported" if before is None else "changed"
        history.record(tx, self._me, verb, "trip", trip_id, name=name, events=sorted(told.events))
        return trip_id


class CalledOff:
    """Which of the `known` events (by uid: trip, fingerprint) a calendar calls off, or has no longer in a series."""

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._known = known
        self._series = {uid.rpartition("#")[0] for uid in known if "#" in uid}
        self._seen: set[str] = set()  # series that go on
        self._off: set[str] = set()

    def hear(self, event: Event) -> None:
        """One event of the file."""
        if event.gone and (event.uid in self._known or event.uid in self._series):
            self._off.add(event.uid)
        elif event.series in self._series and not event.gone:
            self._seen.add(event.series)

    def trips(self, standing: Collection[str], *, whole: bool) -> list[str]:
        """The trips of which nothing stands; `whole`: no event was left out, so that what is missing is not there."""
        left: dict[str, bool] = {}
        for uid, (trip_id, _) in self._known.items():
            stands = uid in standing or not self._is_off(uid, whole)
            left[trip_id] = left.get(trip_id, False) or stands
        return [trip_id for trip_id, stands in left.items() if not stands]

    def _is_off(self, uid: str, whole: bool) -> bool:
        series, _, day = uid.rpartition("#")
        now = clock.now()
        looked_at = (now - WINDOW).date().isoformat() < day < (now + WINDOW).date().isoformat()
        vanished = whole and looked_at and series in self._seen
        return uid in self._off or (bool(series) and (series in self._off or vanished))


def _called_off(trip: Trip, known: Mapping[str, tuple[str, str]]) -> Proposal:
    """Never wanted by itself: a person says so."""
    events = {uid: mark for uid, (of, mark) in known.items() if of == trip.id}
    return Proposal(trip.name, trip.starts, trip.ends, trip.stops, events, wanted=False, state=OFF, trip_id=trip.id)


def _beside(told: Proposal, known: Mapping[str, tuple[str, str]], kept: Mapping[str, Trip]) -> Proposal:
    """The proposal beside what was taken from the same events before."""
    before = [known[uid] for uid in told.events if uid in known and known[uid][0] in kept]
    if not before:
        return replace(told, state="new", trip_id=None)
    trip_id = before[0][0]
    taken = {uid: mark for uid, (trip, mark) in known.items() if trip == trip_id}
    return replace(told, trip_id=trip_id, state="same" if taken == told.events else "changed", wanted=True)


def _renamed(tx: Transaction, trip: Trip) -> bool:
    """Whether a person gave the trip a name of her own: it is neither an event's nor its cities'."""
    said = [str(json.loads(mark)[0]) for of, mark in rows.known(tx).values() if of == trip.id]
    cities = " – ".join(dict.fromkeys(stop.city for stop in trip.stops if stop.event))
    return trip.name not in {cities, *(" ".join(each.split()) for each in said)}


def _thinned(found: dict[str, Event]) -> int:
    """Keep the latest; returns how many were left out."""
    over = len(found) - MOST
    for uid in sorted(found, key=lambda uid: found[uid].starts.isoformat())[: max(0, over)]:
        del found[uid]
    return max(0, over)


def chosen_of(preview: Preview, numbers: Iterable[int]) -> list[Proposal]:
    """The proposals by their place in the preview, counted from 1."""
    return [preview.trips[number - 1] for number in numbers if 0 < number <= len(preview.trips)]
