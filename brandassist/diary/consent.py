"""Consent of the people in a photo, and the posts that wait because somebody refused after they were approved."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple
from typing import Any

from brandassist.diary.days import checked_day
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary import consents
from brandassist.store.diary.consents import SAID, Consent
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import payloads


class Consents:
    """What is known of the people in the photos of one workspace."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def say(self, photo: str, said: str, *, who: str = "", day: str = "", note: str = "") -> None:
        """Say of a photo (SHA-256, or how it begins) one of `store.diary.consents.SAID`.

        Where somebody refused, approved posts that still hold the photo wait; they go when that is taken back. Raises
        Problem `consent_unknown`, `bad_date`, `not_found`.
        """
        if said not in SAID:
            raise Problem("consent_unknown", said=said, known=", ".join(filter(None, SAID)))
        day = checked_day(day) if day else ""
        told = Consent(said, " ".join(storable(who).split()), day, " ".join(storable(note).split()))
        with self._db.write("diary", "drafts") as tx:
            sha256 = consents.called(tx, photo)
            consents.put(tx, sha256, told)
            self._db.afterwards(tx, said_of, {"photo": sha256, "said": astuple(told)})
            history.record(tx, self._me, "said of people", "photo", sha256, said=said)
        self._db.say("queue")


def said_of(tx: Transaction, photo: str, said: Sequence[Any]) -> bool:
    """Have posts with a photo wait, or go, by what was said of it (a `Consent`); whether there are any."""
    with suppress(Problem):  # a photo that hangs only on what is locked is in no post
        consents.put(tx, photo, Consent(*said))
    rows = [row for row in read.leaving(tx) if photo in _photos(tx, row)]
    for row in rows:
        planned(tx, row.id)
    return bool(rows)


def planned(tx: Transaction, delivery_id: str) -> None:
    """Hold a delivery with a photo in which somebody refused to be shown; let it go where nobody does any more."""
    row = read.get(tx, delivery_id)
    if "refused" in consents.of(tx, _photos(tx, row)).values():
        plan.put_hold(tx, row.id, "consent_refused")
    else:
        plan.take_hold(tx, row.id, "consent_refused")


def _photos(tx: Transaction, row: DeliveryRow) -> set[str]:
    """The originals of what is still to leave."""
    if row.payload_id is None:
        return set()
    try:
        payload = payloads.get(tx, row.payload_id)
    except (KeyError, TypeError):  # written over from outside: nobody can read it, so it does not leave anyway
        return set()
    out = {part.ordinal for part in row.parts if part.state == "published"}
    parts = [part for ordinal, part in enumerate(payload.parts) if ordinal not in out]
    return {picture.original for part in parts for picture in part.pictures}
