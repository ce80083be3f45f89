"""What is said of a place beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from brandassist.store.diary.places import Place


def beside(place: Place, address: bool = False) -> str:
    """Its number and city, where the name does not say them: "no. 14, Torino"."""
    said = set(place.name.casefold().split())
    number = place.number if place.number.casefold() not in said else ""
    city = place.city if place.city.casefold() not in place.name.casefold() else ""
    words = QCoreApplication.translate("Places", "no. {number}").format(number=number) if number else ""
    return ", ".join(each for each in (words, place.address if address else "", city) if each)


def point_words(latitude: float | None, longitude: float | None) -> str:
    """A point as it is written and read again: "45.07049, 7.68682"."""
    if latitude is None or longitude is None:
        return ""
    return f"{latitude:.5f}".rstrip("0").rstrip(".") + ", " + f"{longitude:.5f}".rstrip("0").rstrip(".")
