"""The cities zones are named after, as each language calls them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from brandassist import gazetteer
from ui.language import speak
from ui.settings.rules import zone_words, zones
from ui.when import city


@pytest.fixture
def italian(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "it")
    yield
    speak(qapp, "en")


def test_an_italian_reads_italian_names(italian: None) -> None:
    del italian
    assert [city(zone) for zone in ("Europe/Rome", "Europe/London", "America/Mexico_City", "Asia/Tokyo", "UTC")] == [
        "Roma", "Londra", "Città del Messico", "Tokyo", "UTC",
    ]  # fmt: skip
    assert zone_words("Europe/Rome") == "Roma, Europa"
    assert zone_words("America/Argentina/Salta") == "Salta, Argentina, America"
    places = [zone_words(zone) for zone in zones()[1:]]
    assert places == sorted(places)


def test_what_the_gazetteer_calls_another_name_in_italian_the_window_does_too(italian: None) -> None:
    del italian
    other = {}
    for zone in zones():
        place = gazetteer.plain(zone.rsplit("/", 1)[-1].replace("_", " "))
        named = next((each for each in gazetteer.named(place) if gazetteer.plain(each.name) == place), None)
        if named is not None and named.italian and named.zone == zone:
            other[zone] = named.italian.replace("'", "’")
    assert len(other) > 20
    assert {zone: city(zone) for zone in other} == other


def test_in_english_they_stay(qapp: QApplication) -> None:
    del qapp
    assert (city("Europe/Rome"), zone_words("America/New_York")) == ("Rome", "New York, America")
