"""Posting slots, recurring formats, and times that follow her travels."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PLANNING = {
    "bad_weekday": str(QT_TRANSLATE_NOOP("Problems", "Choose a day of the week.")),
    "bad_weeks": str(
        QT_TRANSLATE_NOOP("Problems", "A slot comes every week, or every 2 to {most} weeks; {weeks} does not work.")
    ),
    "choose_hour": str(QT_TRANSLATE_NOOP("Problems", "Choose which hour is meant; until then it stays.")),
    "flown_over": str(
        QT_TRANSLATE_NOOP("Problems", "You travel over that hour, so your watch never shows it. Which one instead?")
    ),
    "flown_twice": str(
        QT_TRANSLATE_NOOP("Problems", "You travel over that hour, so your watch shows it twice. Which one?")
    ),
    "here_has_no_zone": str(QT_TRANSLATE_NOOP("Problems", "Where you are decides the zone; do not give one.")),
    "moved_meanwhile": str(
        QT_TRANSLATE_NOOP("Problems", "Somebody gave it another time in the meantime. It stays there.")
    ),
    "format_filled": str(QT_TRANSLATE_NOOP("Problems", "“{name}” has its post already then.")),
    "format_known": str(QT_TRANSLATE_NOOP("Problems", "There is a format “{name}” on this account already.")),
    "queue_frozen": str(
        QT_TRANSLATE_NOOP("Problems", "Everything is frozen, so nothing is given a time. End the freeze first.")
    ),
    "several_formats": str(QT_TRANSLATE_NOOP("Problems", "Several formats are called “{name}”. Choose one of them.")),
    "slot_known": str(QT_TRANSLATE_NOOP("Problems", "This slot is there already.")),
    "too_many_slots": str(
        QT_TRANSLATE_NOOP("Problems", "{account} has {most} slots already, and that is as many as an account takes.")
    ),
    "unknown_format": str(QT_TRANSLATE_NOOP("Problems", "The format “{name}” is not there any more.")),
    "unknown_means": str(QT_TRANSLATE_NOOP("Problems", "Say whose clock is meant: the readers’ or yours.")),
    "unknown_slot_kind": str(QT_TRANSLATE_NOOP("Problems", "A slot is for posts, for articles, or for any.")),
}
