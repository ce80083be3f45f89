"""Times as people say them, in the language in force: "Today 12:30", "Thu 08:00", "26 h".

Days are content: month and weekday names come from Qt's locale, not from translations.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brandassist import clock
from ui.cities import called


def clock_time(at: datetime) -> str:
    """Hours and minutes on 24 hours, e.g. 08:30; pass local time."""
    return f"{at.hour:02d}:{at.minute:02d}"


def day_month(day: date) -> str:
    """Short: "12 Nov"."""
    return f"{day.day} {_capital(QLocale().toString(_q(day), 'MMM'))}".rstrip(".")


def short_day_month(day: date) -> str:
    """With the weekday, short: "Wed 18 Nov"."""
    weekday = _capital(QLocale().toString(_q(day), "ddd")).rstrip(".")
    return f"{weekday} {day_month(day)}"


def day_month_of(day: str) -> str:
    """Short, from ISO 8601, with the year where it is not this one: "12 Nov", "12 Nov 2025"."""
    found = date.fromisoformat(day)
    return day_month(found) if found.year == clock.now().astimezone().year else f"{day_month(found)} {found.year}"


def long_day(day: date, year: bool = True) -> str:
    """In full: "Wednesday 18 November 2026"."""
    pattern = "dddd d MMMM yyyy" if year else "dddd d MMMM"
    return _capital(QLocale().toString(_q(day), pattern))


def month_name(day: date) -> str:
    """The month alone: "November"."""
    return _capital(QLocale().standaloneMonthName(day.month))


def month_words(month: str) -> str:
    """A month and its year, from "2026-11": "Nov 2026"; nothing from nothing."""
    if not month:
        return ""
    year, number = map(int, month.split("-")[:2])
    return f"{_capital(QLocale().toString(QDate(year, number, 1), 'MMM')).rstrip('.')} {year}"


def dated_words(day: str) -> str:
    """A day or a month of a year, from "2026-11-22" or "2026-11": "22 Nov 2026", "Nov 2026"."""
    return f"{day_month(date.fromisoformat(day))} {day[:4]}" if len(day) > len("2026-11") else month_words(day)


def short_when(at: datetime, now: datetime) -> str:
    """Near days by name, others by date: "Today 12:30", "Thu 08:00", "12 Nov 08:00"; both local times."""
    days = (at.date() - now.date()).days
    translate = QCoreApplication.translate
    if days == 0:
        day = translate("When", "Today")
    elif days == -1:
        day = translate("When", "Yesterday")
    elif days == 1:
        day = translate("When", "Tomorrow")
    elif -7 < days < 7:
        day = _capital(QLocale().toString(_q(at.date()), "ddd")).rstrip(".")
    else:
        day = day_month(at.date()) if at.year == now.year else f"{day_month(at.date())} {at.year}"
    return f"{day} {clock_time(at)}"


def inside(when: str) -> str:
    """What `short_when` gave, as it stands inside a sentence: English writes Today small there, a weekday never."""
    translate = QCoreApplication.translate
    near = (translate("When", "Today"), translate("When", "Yesterday"), translate("When", "Tomorrow"))
    return when[:1].lower() + when[1:] if when.startswith(near) else when


def day_at(at: datetime, now: datetime) -> str:
    """A day and a time inside a sentence: "today at 12:30", "Thursday at 08:00"; both local."""
    translate = QCoreApplication.translate
    days, time = (at.date() - now.date()).days, clock_time(at)
    if days == 0:
        return translate("When", "today at {time}").format(time=time)
    if days == 1:
        return translate("When", "tomorrow at {time}").format(time=time)
    day = short_when(at, now).rsplit(" ", 1)[0]
    if 1 < days < 7:
        day = QLocale().toString(_q(at.date()), "dddd")
    return translate("When", "{day} at {time}").format(day=inside(day), time=time)


def age(waited: timedelta) -> str:
    """How long someone waits: "8 min", "26 h", "3 d" from three days on."""
    translate = QCoreApplication.translate
    minutes = max(0, int(waited.total_seconds() // 60))
    if minutes < 60:
        return translate("When", "{minutes} min").format(minutes=minutes)
    if minutes < 72 * 60:
        return translate("When", "{hours} h").format(hours=minutes // 60)
    return translate("When", "{days} d").format(days=minutes // (24 * 60))


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:] if QLocale().language() == QLocale.Language.English else words


def city(zone: str) -> str:
    """What a person calls a zone: "Europe/Rome" is Rome, in Italian Roma."""
    return called(zone.rsplit("/", 1)[-1])


def wall_words(wall: str, zone: str) -> str:
    """A planned time on its own clock, with its city where that clock shows another hour than ours."""
    from zoneinfo import ZoneInfo  # not before the first paint, which needs no zones

    at = datetime.fromisoformat(wall)
    said = f"{day_month_of(wall[:10])}, {clock_time(at)}"
    here, there = at.astimezone().utcoffset(), at.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    return said if here == there else f"{said} {city(zone)}"
