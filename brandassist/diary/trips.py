"""Trips: a name, the days they take, and the stops that say where she is and so in which zone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from brandassist.diary.cities import completed
from brandassist.diary.days import checked_day, checked_hour
from brandassist.diary.journeys import BESIDE_DAYS, Visit, visits_of
from brandassist.diary.zones import Stay, stays_of
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries, places, whereabouts
from brandassist.store.diary import trips as rows
from brandassist.store.diary.trips import Stop, Trip
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.walltime import zone_named


class Trips:
    """The trips of one workspace, and the names places and people are known by. Unknown ids: Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def create(self, name: str, starts: str, ends: str, stops: Iterable[Stop] = ()) -> str:
        """Write a trip down; returns its id.

        Raises Problem `bad_date`, `empty_name`, `trip_backwards`, `stop_backwards`, `stop_outside`, `bad_hour`,
        `unknown_zone`.
        """
        with self._db.write("diary") as tx:
            return self.create_in(tx, name, starts, ends, stops)

    def create_in(self, tx: Transaction, name: str, starts: str, ends: str, stops: Iterable[Stop] = ()) -> str:
        """`create` inside a transaction."""
        starts, ends = _day(starts), _day(ends)
        checked = checked_stops(stops, starts, ends)
        trip_id = rows.create(tx, storable(name), starts, ends)
        _set_stops(tx, trip_id, checked)
        history.record(tx, self._me, "planned", "trip", trip_id, name=name)
        return trip_id

    def change(self, trip_id: str, name: str, starts: str, ends: str, stops: Iterable[Stop]) -> None:
        """Write a trip anew; its entries stay on it. Raises what `create` raises."""
        with self._db.write("diary") as tx:
            self.change_in(tx, trip_id, name, starts, ends, stops)

    def change_in(
        self, tx: Transaction, trip_id: str, name: str, starts: str, ends: str, stops: Iterable[Stop]
    ) -> None:
        """`change` inside a transaction."""
        starts, ends = _day(starts), _day(ends)
        checked = checked_stops(stops, starts, ends)
        rows.change(tx, trip_id, storable(name), starts, ends)
        _set_stops(tx, trip_id, checked)
        history.record(tx, self._me, "changed", "trip", trip_id, name=name, starts=starts, ends=ends)

    def remove(self, trip_id: str) -> None:
        """Forget a trip; its entries stay in the diary."""
        with self._db.write("diary") as tx:
            self.remove_in(tx, trip_id)

    def remove_in(self, tx: Transaction, trip_id: str) -> None:
        """`remove` inside a transaction."""
        name = rows.get(tx, trip_id).name
        freed = rows.remove(tx, trip_id)
        history.record(tx, self._me, "removed", "trip", trip_id, name=name, entries=freed)

    def list(self) -> list[Trip]:
        """All trips, the latest first."""
        with self._db.read() as tx:
            return rows.every(tx)

    def get(self, trip_id: str) -> Trip:
        """One trip with its stops."""
        with self._db.read() as tx:
            return rows.get(tx, trip_id)

    def entry_counts(self) -> dict[str, int]:
        """How many entries each trip has that has any."""
        with self._db.read() as tx:
            return rows.entry_counts(tx)

    def stays(self) -> tuple[Stay, ...]:
        """Where she is when, for `zones.zone_at` and `zones.zone_of_wall`; home is the workspace's rule `zone`."""
        return stays_of(self.list())

    def visits(self, entry_id: str) -> tuple[str, list[Visit]]:
        """The name of the entry's trip ("" for none), and where that took her, for `journeys.laid_out`."""
        with self._db.read() as tx:
            trip_id = entries.get(tx, entry_id).trip_id
            trips = rows.every(tx) if trip_id is not None else []
            own = [each for each in trips if each.id == trip_id]
            aside = _beside(trips, own[0]) if own and len({stop.name for stop in own[0].stops}) < 2 else []
            written = whereabouts.written_at(tx, [each.id for each in own], entry_id)
        name = own[0].name if own else ""
        return name, visits_of([*((each, False) for each in own), *((each, True) for each in aside)], written)

    def places(self) -> list[str]:
        """The names of places used so far, for completion."""
        with self._db.read() as tx:
            return whereabouts.place_names(tx)

    def people(self) -> list[str]:
        """The names of people used so far, for completion."""
        with self._db.read() as tx:
            return whereabouts.person_names(tx)


def _beside(trips: list[Trip], own: Trip) -> list[Trip]:
    """The trip before and the two after, where they are not long past or far off."""
    reach = timedelta(days=BESIDE_DAYS)
    first, last = (date.fromisoformat(each) for each in (own.starts, own.ends))
    before = [each for each in trips if each.ends < own.starts and date.fromisoformat(each.ends) > first - reach]
    after = [each for each in trips if each.starts > own.ends and date.fromisoformat(each.starts) < last + reach]
    others = (sorted(before, key=_end)[-1:], sorted(after, key=_start)[:2])
    return [each for found in others for each in found]


def _start(trip: Trip) -> str:
    return trip.starts


def _end(trip: Trip) -> str:
    return trip.ends


def _day(text: str) -> str:
    """A day that has one before and one after it in every zone."""
    day = checked_day(text)
    if not "1800" <= day[:4] <= "2999":
        raise Problem("bad_date", text=text)
    return day


def checked_stops(stops: Iterable[Stop], starts: str, ends: str) -> list[Stop]:
    """The stops as they can be kept, each within the trip's days, with what is known of its city.

    Raises what `Trips.create` raises.
    """
    return [completed(_checked(stop, starts, ends)) for stop in stops]


def _checked(stop: Stop, starts: str, ends: str) -> Stop:
    found = replace(
        stop,
        city=" ".join(storable(stop.city).split()),
        starts=_day(stop.starts),
        ends=_day(stop.ends),
        starts_at=checked_hour(stop.starts_at),
        ends_at=checked_hour(stop.ends_at),
    )
    if not found.city and found.place_id is None:
        raise Problem("empty_name")
    # Without an hour a day is whole: 09:00 to a day without an hour is not backwards.
    if (found.ends, found.ends_at or "24:00") < (found.starts, found.starts_at):
        raise Problem("stop_backwards", name=found.name)
    if found.starts < starts or found.ends > ends:
        raise Problem("stop_outside", name=found.name, starts=starts, ends=ends)
    if found.zone:
        zone_named(found.zone)
    return found


def _set_stops(tx: Transaction, trip_id: str, stops: Iterable[Stop]) -> None:
    rows.set_stops(tx, trip_id, [replace(each, place_id=_place_of(tx, each)) for each in stops])


def _place_of(tx: Transaction, stop: Stop) -> str | None:
    """The known place of a stop, also where it is only called so: a trip stops at stores as well as in cities."""
    if stop.place_id is not None:
        return places.get(tx, stop.place_id).id
    called = [each for each in places.find(tx, stop.city) if each.name.casefold() == stop.city.casefold()]
    return called[0].id if called and not stop.event else None
