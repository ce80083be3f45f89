"""Trips, their stops, and places."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TRAVELLING = {
    "ambiguous_place": str(QT_TRANSLATE_NOOP("Problems", "“{word}” may be one of several places: {names}.")),
    "ambiguous_trip": str(QT_TRANSLATE_NOOP("Problems", "Several trips are called “{word}”.")),
    "bad_coordinates": str(
        QT_TRANSLATE_NOOP("Problems", "That is no point on the earth. Write degrees like 45.03, 7.66 (latitude first).")
    ),
    "bad_country": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a country. Write its two letters, like IT.")),
    "bad_hour": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a time of day. Write it like 08:30.")),
    "bad_stop": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a stop. It needs a city and its days.")),
    "calendar_cut_off": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The calendar file breaks off in line {line}. Export it again; nothing was brought in."
        )
    ),
    "calendar_not_one": str(QT_TRANSLATE_NOOP("Problems", "That is no calendar file. Export your calendar as .ics.")),
    "calendar_unreadable": str(QT_TRANSLATE_NOOP("Problems", "{name} could not be read. Nothing was brought in.")),
    "place_into_itself": str(QT_TRANSLATE_NOOP("Problems", "{name} is one place already.")),
    "place_known": str(QT_TRANSLATE_NOOP("Problems", "There is a place called {name} already.")),
    "stop_backwards": str(QT_TRANSLATE_NOOP("Problems", "The stay in {name} cannot end before it starts.")),
    "stop_outside": str(
        QT_TRANSLATE_NOOP("Problems", "The stay in {name} lies outside the trip ({starts} to {ends}).")
    ),
    "unknown_city": str(QT_TRANSLATE_NOOP("Problems", "No city is known as “{name}”.")),
    "stop_without_days": str(QT_TRANSLATE_NOOP("Problems", "Nothing says when “{text}” is. Give the stop its days.")),
}
