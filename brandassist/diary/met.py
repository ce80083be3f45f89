"""The place of an entry as another diary tells it: by its name, and where that is not enough by where it lies."""

from __future__ import annotations

from brandassist import gazetteer
from brandassist.store.database import Transaction
from brandassist.store.diary import places
from brandassist.store.diary.places import Place

SAME_KM = 1.0  # a choice of ours: a shopping street is one place, two branches of a chain are not


def place_met(tx: Transaction, met: Place) -> str:
    """The id of the place, made if new; what is empty here is filled in.

    One of the same name that lies more than a kilometre away is another: it is told apart by city, then by degrees.
    """
    known = places.get(tx, places.named(tx, _free_name(tx, met)))
    told = {"city": met.city, "zone": met.zone}
    new: dict[str, str | float | None] = {
        name: value for name, value in told.items() if value and not getattr(known, name)
    }
    if known.latitude is None and met.latitude is not None:
        new |= {"latitude": met.latitude, "longitude": met.longitude}
    return places.change(tx, known.id, **new).id if new else known.id


def _free_name(tx: Transaction, met: Place) -> str:
    """The shortest name that no place elsewhere has."""
    taken = [each for each in places.every(tx) if _km(each, met) > SAME_KM]
    elsewhere = {name.casefold() for each in taken for name in (each.name, *each.former)}
    names = [met.name, f"{met.name}, {met.city}"] if met.city else [met.name]
    exact = f"{met.name} ({met.latitude}, {met.longitude})"
    return next((name for name in names if " ".join(name.split()).casefold() not in elsewhere), exact)


def _km(one: Place, other: Place) -> float:
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return 0.0
    return gazetteer.distance(one.latitude, one.longitude, other.latitude, other.longitude)
