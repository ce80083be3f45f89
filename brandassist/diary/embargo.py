"""“Not before I have left”: nothing of an entry leaves before the end of its stop, or before a time that was given."""

from __future__ import annotations

from brandassist.diary.zones import end_of
from brandassist.errors import Problem
from brandassist.store import history, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import embargoes, entries, trips
from brandassist.store.diary.entries import Entry
from brandassist.store.diary.trips import Stop, Trip
from brandassist.store.history import Actor
from brandassist.walltime import WallTime, from_instant


class Embargoes:
    """The embargoes of one workspace's entries. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def put(self, entry_id: str, planned: WallTime | None = None) -> WallTime:
        """Let no draft of the entry leave before a time; None: before the end of its stop, and it follows the trip.

        Returns the time. Raises Problem `no_leaving` where the entry lies in no trip.
        """
        with self._db.write("diary") as tx:
            entry = entries.get(tx, entry_id)
            when = planned or _leaving(trips.every(tx), entry.day, entry.trip_id, entry.place_id, _home(tx))
            if when is None:
                raise Problem("no_leaving", entry=entry.id)
            embargoes.put(tx, entry.id, "leaving" if planned is None else "time", when)
            history.record(tx, self._me, "embargoed", "entry", entry.id, wall=when.wall, zone=when.zone)
        self._db.say("queue")
        return when

    def lift(self, entry_id: str) -> None:
        """Let its drafts leave at any time."""
        with self._db.write("diary") as tx:
            entry = entries.get(tx, entry_id)
            embargoes.lift(tx, entry.id)
            history.record(tx, self._me, "lifted embargo", "entry", entry.id)
        self._db.say("queue")


def follow(tx: Transaction) -> None:
    """Make every embargo agree with the trips, places, zones and zone data as they are now.

    Where an entry lies in no trip any more, the time that was known stays.
    """
    kept = embargoes.every(tx)
    if not kept:
        return
    known, home = trips.every(tx), _home(tx)
    for each in kept:
        planned = each.embargo.planned
        if each.embargo.kind == "leaving":
            planned = _leaving(known, each.day, each.trip_id, each.place_id, home) or planned
        if (planned, planned.instant()) != (each.embargo.planned, each.embargo.until):
            embargoes.put(tx, each.entry_id, each.embargo.kind, planned)


def take_over(tx: Transaction, gone: Entry, kept: Entry) -> None:
    """Let an entry that takes in another's words keep them back as long: the later of the two embargoes counts.

    It goes on following the trip only where that is the same stop's.
    """
    told, own = gone.embargo, kept.embargo
    if told is not None and (own is None or own.until < told.until):
        same = (gone.trip_id, gone.day, gone.place_id) == (kept.trip_id, kept.day, kept.place_id)
        embargoes.put(tx, kept.id, told.kind if same else "time", told.planned)


def _home(tx: Transaction) -> str:
    return settings.get(tx, "zone")


def _leaving(known: list[Trip], day: str, trip_id: str | None, place_id: str | None, home: str) -> WallTime | None:
    """When she has left the stop of that day: the one at the entry's place, else the last to end, else the trip."""
    here = [each for each in known if (each.id == trip_id if trip_id else each.starts <= day <= each.ends)]
    if not here:
        return None
    trip = here[0]
    stops = [stop for stop in trip.stops if stop.starts <= day <= stop.ends]
    stops = [stop for stop in stops if place_id and stop.place_id == place_id] or stops
    last = Stop("", trip.starts, trip.ends, zone=trip.stops[-1].zone if trip.stops else "")
    ends = [(end_of(stop, home), stop.zone or home) for stop in stops or [last]]
    return from_instant(*max(ends))
