"""Places: stores and wherever else an entry was written, with what is known of them.

What a place does not say of country, coordinates and zone its city tells; what was said is never written over.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from brandassist import clock
from brandassist.diary.cities import left_with_city, told_by_city
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.diary import places as rows
from brandassist.store.diary.places import Place
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.walltime import zone_named

BIN_DAYS = 30
FACTS = ("number", "address", "city", "country", "zone", "latitude", "longitude")


def point_of(text: str) -> tuple[float, float]:
    """A point as it is written, latitude first: "45.03, 7.66" or "45,03; 7,66". Raises Problem `bad_coordinates`."""
    apart = text.split(";") if ";" in text else text.split(",") if text.count(",") == 1 else text.split()
    try:
        latitude, longitude = (float(each.strip().strip(",°").replace(",", ".")) for each in apart)
    except ValueError as error:
        raise Problem("bad_coordinates") from error
    if not _on_earth(latitude, longitude):
        raise Problem("bad_coordinates")
    return latitude, longitude


class Places:
    """The places of one workspace. Ids not known raise Problem `not_found`; a merged one's id leads to the other."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def list(self, *, binned: bool = False) -> list[Place]:
        """All places, or those in the bin, by name."""
        with self._db.read() as tx:
            return rows.every(tx, binned=binned)

    def used(self) -> dict[str, int]:
        """How many entries were written at each place that has any."""
        with self._db.read() as tx:
            return rows.used(tx)

    def get(self, place_id: str) -> Place:
        """One place."""
        with self._db.read() as tx:
            return rows.get(tx, place_id)

    def find(self, words: str, *, binned: bool = False) -> list[Place]:
        """The places meant by a store number or a name, the surest first; a part will do, accents do not matter."""
        with self._db.read() as tx:
            return rows.find(tx, words, binned=binned)

    def named(self, word: str) -> Place:
        """The one place meant by an id, a store number or a name.

        Raises Problem `not_found`, or `ambiguous_place` where several have that number.
        """
        with self._db.read() as tx:
            found = [each for each in rows.find(tx, word) if _is(each, word)]
            if len(found) > 1:
                raise Problem("ambiguous_place", word=word, names=", ".join(each.name for each in found))
            return found[0] if found else rows.get(tx, word)

    def add(self, name: str, **facts: Any) -> str:
        """Write a place down with any of `FACTS`; returns its id.

        Raises Problem `place_known` where the name is taken, and what `change` raises.
        """
        facts = _checked(facts)
        facts |= told_by_city(Place("", name, **facts))
        with self._db.write("diary") as tx:
            known = {each.id for each in rows.every(tx)}
            place_id = rows.named(tx, storable(name))
            if place_id in known:
                raise Problem("place_known", name=rows.get(tx, place_id).name, id=place_id)
            rows.change(tx, place_id, **facts)
            history.record(tx, self._me, "added", "place", place_id, name=name)
        return place_id

    def change(self, place_id: str, *, name: str | None = None, **facts: Any) -> None:
        """Set a place's name or any of `FACTS`; its entries stay with it.

        Raises Problem `empty_name`, `unknown_zone`, `bad_coordinates`, `bad_country`, and `place_known` where another
        place has the name: `merge` makes them one.
        """
        facts = _checked(facts)
        was = self.get(place_id)
        if facts.get("city", was.city) != was.city:
            facts = {**left_with_city(was), **facts}
        facts |= told_by_city(replace(was, **facts))
        values = facts if name is None else {**facts, "name": storable(name)}
        with self._db.write("diary") as tx:
            before = rows.get(tx, place_id)
            rows.change(tx, before.id, **values)
            history.record(tx, self._me, "changed", "place", before.id, was=before.name, facts=sorted(values))

    def merge(self, place_id: str, into_id: str) -> None:
        """Make a place one with another, whose name stays: entries and stops go over, both names find it."""
        with self._db.write("diary") as tx:
            gone = rows.get(tx, place_id)
            kept = rows.merge(tx, gone.id, into_id)
            history.record(tx, self._me, "merged", "place", kept.id, gone=gone.id, name=gone.name)

    def delete(self, place_id: str) -> None:
        """Into the bin for 30 days: nobody is offered it any more; entries and stops keep it, and its name finds it."""
        self._set_binned(place_id, "deleted")

    def restore(self, place_id: str) -> None:
        """Take a place out of the bin."""
        self._set_binned(place_id, "restored")

    def _set_binned(self, place_id: str, verb: str) -> None:
        with self._db.write("diary") as tx:
            found = rows.get(tx, place_id)
            rows.set_binned(tx, found.id, clock.now() if verb == "deleted" else None)
            history.record(tx, self._me, verb, "place", found.id, name=found.name)

    def empty_bin(self) -> int:
        """Forget places that lay in the bin for 30 days and that nothing names; returns how many."""
        with self._db.write("diary") as tx:
            return rows.empty_bin(tx, clock.now() - timedelta(days=BIN_DAYS))


def _is(place: Place, word: str) -> bool:
    said = " ".join(word.split()).casefold()
    return said in (place.number.casefold(), place.name.casefold(), *(each.casefold() for each in place.former))


def _checked(facts: dict[str, Any]) -> dict[str, Any]:
    checked = {name: _text(value) if isinstance(value, str) else value for name, value in facts.items()}
    if checked.get("zone"):
        zone_named(checked["zone"])
    if country := checked.get("country"):
        checked["country"] = country.upper()
        if len(country) != 2 or not country.isascii() or not country.isalpha():
            raise Problem("bad_country", text=country)
    if ("latitude" in checked) != ("longitude" in checked):
        raise Problem("bad_coordinates")
    if not _on_earth(facts.get("latitude"), facts.get("longitude")):
        raise Problem("bad_coordinates")
    return checked


def _text(value: str) -> str:
    return " ".join(storable(value).split())


def _on_earth(latitude: float | None, longitude: float | None) -> bool:
    if latitude is None or longitude is None:
        return latitude is longitude
    return -90 <= latitude <= 90 and -180 <= longitude <= 180
