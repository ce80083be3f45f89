"""What is worth a look about a planned time, in words; and what recurring formats wait for."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist import clock
from ui.when import city, day_month, inside, short_when, wall_words
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.planning.warnings import Warning

LONGEST_TITLE = 48  # characters; a post without a title is named by its first words
SENTENCES: dict[str, str] = {
    "frozen": str(QT_TRANSLATE_NOOP("Planning", "Everything is frozen since {since}. It is held until you let it go.")),
    "paused": str(QT_TRANSLATE_NOOP("Planning", "The queue is paused. It waits until you resume.")),
    "embargoed": str(
        QT_TRANSLATE_NOOP("Planning", "“{entry}” in the diary is not to be told before {until}. Choose a later time.")
    ),
    "sign_in_over": str(
        QT_TRANSLATE_NOOP("Planning", "The sign-in to {network} ends on {day}, before this time. Sign in again first.")
    ),
    "sign_in_lost": str(QT_TRANSLATE_NOOP("Planning", "Sign in to {network} again, or this does not leave.")),
    "no_computer": str(
        QT_TRANSLATE_NOOP("Planning", "No computer can send to {network} any more. Connect the account here first.")
    ),
    "computer_away": str(
        QT_TRANSLATE_NOOP(
            "Planning",
            "“{computer}” must be on to send to {network}, and was last seen {seen_at}. Switch it on in time.",
        )
    ),
    "slot_full": str(QT_TRANSLATE_NOOP("Planning", "“{title}” has this slot on {network}. Choose a free one.")),
    "too_close_before": str(
        QT_TRANSLATE_NOOP("Planning", "Only {minutes} min before “{title}” on {network}; you keep {least} min apart.")
    ),
    "too_close_after": str(
        QT_TRANSLATE_NOOP("Planning", "Only {minutes} min after “{title}” on {network}; you keep {least} min apart.")
    ),
    "same_minute": str(
        QT_TRANSLATE_NOOP("Planning", "In the same minute as “{title}” on {network}; you keep {least} min apart.")
    ),
    "the_same": str(
        QT_TRANSLATE_NOOP("Planning", "The same words as on {day} on {network}: “{title}”. Say it another way.")
    ),
    "nearly_the_same": str(
        QT_TRANSLATE_NOOP("Planning", "{percent} % alike on {day} on {network}: “{title}”. Say it another way.")
    ),
    "same_hour_everywhere": str(
        QT_TRANSLATE_NOOP(
            "Planning",
            "The same words on {networks} in one minute: who follows you on all {count} sees them {count} times. "
            "Leave some time between.",
        )
    ),
    "on_the_way": str(
        QT_TRANSLATE_NOOP(
            "Planning", "You are on your way from {left} to {towards} then, {hours} before you can answer."
        )
    ),
    "night": str(QT_TRANSLATE_NOOP("Planning", "It is {here} for you in {city} then: replies come while you sleep.")),
    "quiet_hours": str(QT_TRANSLATE_NOOP("Planning", "{at} lies in the quiet hours, {from} to {to}.")),
}


def warning_words(warning: Warning, zone: str) -> str:
    """One warning as a sentence; `zone` (IANA) is the one times are told in."""
    data = dict[str, Any](warning.data)
    data["network"] = network_name(data.get("network", ""))
    if len(data.get("title", "")) > LONGEST_TITLE:
        data["title"] = data["title"][: LONGEST_TITLE - 1].rstrip() + "…"
    for name in ("since", "until"):
        if name in data:
            data[name] = wall_words(data[name], data["zone"])
    if "ends" in data:
        data["day"] = day_month(data["ends"].astimezone(ZoneInfo(zone)).date())
    elif "seen" in data:
        at, now = (each.astimezone(ZoneInfo(zone)) for each in (data["seen"], clock.now()))
        data["seen_at"] = inside(short_when(at, now))
    elif "wall" in data:
        data["day"] = day_month(datetime.fromisoformat(data["wall"]).date())
    if "networks" in data:
        data["networks"] = ", ".join(map(network_name, data["networks"]))
    if "likeness" in data:
        data["percent"] = round(data["likeness"] * 100)
    if "left" in data:
        data["hours"] = hours_words(data["minutes"])
    if "here" in data:
        data["city"] = city(data["zone"])
    return QCoreApplication.translate("Planning", SENTENCES[_which(warning)]).format(**data)


def hours_words(minutes: int) -> str:
    """A stretch of time as a clock tells it: 4 h 20, or 35 min."""
    if minutes < 60:
        return QCoreApplication.translate("Planning", "{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    return QCoreApplication.translate("Planning", "{hours} h {minutes:02d}").format(hours=hours, minutes=rest)


def format_words(name: str, at: datetime, now: datetime) -> str:
    """What a recurring format waits for; both times local."""
    words = QCoreApplication.translate("Planning", "“{name}” has nothing yet for {when}.")
    return words.format(name=name, when=inside(short_when(at, now)))


def begin_words() -> str:
    """What begins the draft a format waits for."""
    return QCoreApplication.translate("Planning", "Begin it")


def _which(warning: Warning) -> str:
    data = warning.data
    if warning.code == "too_close":
        side = "too_close_before" if data["after"] else "too_close_after"
        return side if data["minutes"] else "same_minute"
    if warning.code == "nearly_the_same":
        return "the_same" if data["same"] else "nearly_the_same"
    if warning.code == "while_travelling":
        return "night" if data["night"] else "on_the_way"
    if warning.code == "sign_in_over":
        return "sign_in_lost" if data["lost"] else "sign_in_over"
    return warning.code
