"""Which calendar events trips came from, and what was taken from each."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store.tables import calendar_event


def known(tx: Connection) -> dict[str, tuple[str, str]]:
    """Each event by its uid: its trip, and the fingerprint of what was taken from it."""
    columns = (calendar_event.c.uid, calendar_event.c.trip_id, calendar_event.c.fingerprint)
    return {row[0]: (row[1], row[2]) for row in tx.execute(select(*columns))}


def keep(tx: Connection, trip_id: str, fingerprints: Mapping[str, str]) -> None:
    """A trip comes from these events, and from no other."""
    tx.execute(delete(calendar_event).where(calendar_event.c.trip_id == trip_id))
    for uid, fingerprint in fingerprints.items():
        tx.execute(delete(calendar_event).where(calendar_event.c.uid == uid))
        row = {"uid": uid, "trip_id": trip_id, "fingerprint": fingerprint, "at": clock.now()}
        tx.execute(insert(calendar_event).values(**row))
