"""What the week says: its title, heads and cards, and the same read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from brandassist.walltime import zone_named
from ui.glyphs import text_token
from ui.queue.presenter import Post
from ui.queue.words import ahead_words, networks_words, note_of
from ui.theme import Token
from ui.when import city, clock_time, day_month, long_day, month_name
from ui.words import state_words

if TYPE_CHECKING:
    from ui.queue.bands import Band
    from ui.queue.calendar.week import Week

NOTED = ("refused", "missed")  # their reason takes the last line of the card


def week_title(monday: date, today: date) -> str:
    """ "16 to 22 November", "30 November to 6 December"; with the year where it is not this one."""
    sunday = monday + timedelta(days=6)
    first = str(monday.day) if monday.month == sunday.month else f"{monday.day} {_month(monday)}"
    last = f"{sunday.day} {_month(sunday)}"
    words = QCoreApplication.translate("Queue", "{first} to {last}").format(first=first, last=last)
    return words if sunday.year == today.year else f"{words} {sunday.year}"


def _month(day: date) -> str:
    name = month_name(day)
    return name if QLocale().language() == QLocale.Language.English else name.lower()


def day_head(day: date) -> tuple[str, str]:
    """ "Mon", "16"."""
    name = QLocale().toString(QDate(day.year, day.month, day.day), "ddd").rstrip(".")
    return name[:1].upper() + name[1:], str(day.day)


def axis_hour(minutes: int) -> str:
    """ "08:00"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def card_time(post: Post) -> str:
    """The time on the card, on the clock of the axis; the second of two is told apart."""
    return clock_time(post.at) + (" (2)" if post.at.fold else "")


def card_note(post: Post, others: int, now: datetime, warnings: int = 0) -> tuple[str, Token]:
    """The last line of a card where it is needed: how many stand behind it, why it did not go, what is worth a look."""
    if others:
        return more_words(others), "ink2"
    if post.state in NOTED:
        return note_of(post, now) or state_words(post.state), text_token(post.state)
    return (_Counted().warnings(warnings), "awaiting") if warnings else ("", "ink2")


def more_words(count: int) -> str:
    """What stands behind a card, or is moved with it."""
    return _Counted().more(count)


class _Counted(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def warnings(self, count: int) -> str:
        return self.tr("%n warnings", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %n more", "", count)


def card_words(post: Post, now: datetime, warnings: Sequence[str] = (), second: Band | None = None) -> str:
    """A card read aloud: when (by a second clock too), where, what, how it stands, what is worth a look."""
    when = QCoreApplication.translate("Queue", "{when} {city}")
    when = when.format(when=f"{long_day(post.at.date(), year=False)} {clock_time(post.at)}", city=city(str(now.tzinfo)))
    if post.at.fold:
        when = QCoreApplication.translate("Queue", "{when}, the second time").format(when=when)
    there = {post.other_zone: post.planned} if post.other_zone else {}
    if second is not None:
        there.setdefault(city(second.zone), post.at.astimezone(zone_named(second.zone)))
    at = QCoreApplication.translate("Queue", "{time} in {city}")
    elsewhere = ", ".join(at.format(time=clock_time(time), city=place) for place, time in there.items())
    when = f"{when} ({elsewhere})" if elsewhere else when
    parts = [when, networks_words(post.rows), post.title, state_words(post.state), note_of(post, now), *warnings]
    return ", ".join(part for part in parts if part)


def free_words(wall: datetime, zone: str) -> str:
    """A free slot read aloud."""
    said = QCoreApplication.translate("Queue", "{when} {city}, free slot")
    return said.format(when=f"{long_day(wall.date(), year=False)} {clock_time(wall)}", city=city(zone))


def band_words(band: Band) -> str:
    """A trip read aloud, and as a tooltip: "Tokyo, Thursday 19 November to Sunday 22 November, +8 h"."""
    first, last = (long_day(each, year=False) for each in (band.first, band.last))
    days = first if first == last else QCoreApplication.translate("Queue", "{first} to {last}")
    return ", ".join(filter(None, (band.name, days.format(first=first, last=last), ahead_words(band.ahead))))


def hand_words(week: Week) -> str:
    """What is in the hand and where: "Moving: Friday 20 Nov, 12:30, 2 warnings. Press Enter to drop."."""
    lift = week.hand.lift
    if lift is None:
        return ""
    wall = lift.wall(week.axis())
    day = QLocale().toString(QDate(wall.year, wall.month, wall.day), "dddd")
    where = f"{day[:1].upper()}{day[1:]} {day_month(wall.date())}, {clock_time(wall)}"
    if week.hand.past():
        said = QCoreApplication.translate("Queue", "{when} has passed. Choose a later time.")
    elif lift.stop is not None and lift.stop.full:
        said = QCoreApplication.translate("Queue", "Moving: {when}, where another post is. Press Enter to drop")
    else:
        said = QCoreApplication.translate("Queue", "Moving: {when}. Press Enter to drop")
    return ". ".join([said.format(when=where), *week.hand.warnings[:1]])
