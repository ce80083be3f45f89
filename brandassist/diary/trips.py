"""Trips: a name and the days they take; entries belong to at most one."""

from __future__ import annotations

from brandassist.diary.days import checked_day
from brandassist.store import history, whereabouts
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.whereabouts import Trip


class Trips:
    """The trips of one workspace, and the names places and people are known by."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def create(self, name: str, starts: str, ends: str) -> str:
        """Write a trip down; returns its id; raises Problem `bad_date`, `empty_name`, `trip_backwards`."""
        starts, ends = checked_day(starts), checked_day(ends)
        with self._db.write("diary") as tx:
            trip_id = whereabouts.create_trip(tx, storable(name), starts, ends)
            history.record(tx, self._me, "planned", "trip", trip_id, name=name)
        return trip_id

    def list(self) -> list[Trip]:
        """All trips, the latest first."""
        with self._db.read() as tx:
            return whereabouts.trips(tx)

    def places(self) -> list[str]:
        """The names of places used so far, for completion."""
        with self._db.read() as tx:
            return whereabouts.place_names(tx)

    def people(self) -> list[str]:
        """The names of people used so far, for completion."""
        with self._db.read() as tx:
            return whereabouts.person_names(tx)
