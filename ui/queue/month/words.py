"""The month's sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.queue.bands import Band, band_on
from ui.queue.month.counts import counts
from ui.queue.month.days import Day
from ui.queue.month.fullness import Crowded, Empty, Note, Travelling
from ui.when import age, clock_time, day_month, long_day, month_name
from ui.words import account_words, network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.month import Standing
    from ui.queue.month.landing import Landing
    from ui.queue.presenter import Post


def title(first: date) -> str:
    """The month with its year: "November 2026"."""
    return f"{month_name(first)} {first.year}"


def weekday(day: int, full: bool = False) -> str:
    """The name of a day of the week, Monday is 0: "Mon"."""
    kind = QLocale.FormatType.LongFormat if full else QLocale.FormatType.ShortFormat
    name = QLocale().standaloneDayName(day + 1, kind).rstrip(".")
    return name[:1].upper() + name[1:]


def short_month(day: date) -> str:
    """ "Oct"."""
    return day_month(day).split(" ", 1)[1]


def day_words(day: date) -> str:
    """ "Fri 27"."""
    name = QLocale().standaloneDayName(day.weekday() + 1, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{name} {day.day}"


def long_words(day: date) -> str:
    """ "Wednesday 18 November"."""
    return long_day(day, year=False)


def slots_words(day: Day) -> str:
    """How many of a day's slots are filled; empty where it has none."""
    if not day.slots:
        return ""
    return counts.used(day.used, len(day.slots))


def band_words(band: Band) -> str:
    """ "Marseille, planned"."""
    if not band.planned:
        return band.name
    return QCoreApplication.translate("Month", "{place}, planned").format(place=band.name)


def more_words(count: int) -> str:
    """What there is no room for."""
    return counts.more(count)


def post_words(post: Post) -> str:
    """One post read aloud."""
    networks = ", ".join(dict.fromkeys(network_name(row.network) for row in post.rows))
    return f"{clock_time(post.planned)} {post.title}, {networks}, {state_words(post.state)}"


def day_read(day: Day, bands: Sequence[Band], today: date) -> str:
    """A day read aloud: all that is painted in it."""
    said = [long_words(day.day)]
    if day.day == today:
        said.append(QCoreApplication.translate("When", "Today"))
    if (band := band_on(bands, day.day)) is not None:
        said.append(band_words(band))
    said.append(slots_words(day))
    if day.inside:
        said += [post_words(post) for post in day.posts]
        if day.count > len(day.posts):
            said.append(more_words(day.count - len(day.posts)))
    elif day.count:
        said.append(posts_words(day.count))
    return ". ".join(each for each in said if each)


def posts_words(count: int) -> str:
    """ "3 posts"."""
    return counts.posts(count)


def week_words(monday: date) -> str:
    """ "Week 47"."""
    number = monday.isocalendar().week
    return QCoreApplication.translate("Month", "Week {number}").format(number=number)


def used_words(used: int, slots: int) -> tuple[str, str]:
    """ "15" and "of 17": what is filled, and of how many."""
    return str(used), QCoreApplication.translate("Month", "of {all}").format(all=slots)


def slots_head() -> str:
    """The head of the first column."""
    return QCoreApplication.translate("Month", "Slots used")


def week_read(days: Sequence[Day]) -> str:
    """A week's first cell read aloud."""
    used, slots = sum(day.used for day in days), sum(len(day.slots) for day in days)
    words = week_words(days[0].day)
    if not slots:
        return words
    return f"{words}. {counts.used(used, slots)}"


def standing_words(standing: Standing) -> str:
    """The figures of the bar."""
    return counts.standing(standing)


def moving_words(post: Post, to: Landing) -> str:
    """Where a lifted post is: the strip says it, and who hears it knows as much as who sees it."""
    translate = QCoreApplication.translate
    when = f"{long_words(to.day)}, {clock_time(to.at)}"
    if to.in_slot:
        words = translate("Month", "Moving “{title}”: {when}. Press Enter to drop")
    else:
        words = translate("Month", "Moving “{title}”: {when}, no free slot. Press Enter to drop")
    return words.format(title=post.title, when=when)


def past_words(to: Landing) -> str:
    """Nothing is moved into the past."""
    when = f"{long_words(to.day)}, {clock_time(to.at)}"
    return QCoreApplication.translate("Month", "{when} has passed.").format(when=when)


def day_head(day: Day, today: date) -> str:
    """Above the day at the right: "Today, no free slot"."""
    translate = QCoreApplication.translate
    away = (day.day - today).days
    near = {0: translate("When", "Today"), 1: translate("When", "Tomorrow"), -1: translate("When", "Yesterday")}
    if not day.slots:
        slots = translate("Month", "no slots")
    elif not day.free:
        slots = translate("Month", "no free slot")
    else:
        slots = counts.free(day.free)
    if away in near:
        return f"{near[away]}, {slots}"
    return slots[:1].upper() + slots[1:]


def when_short(at: datetime) -> str:
    """ "Fri 20, 12:30"."""
    return f"{day_words(at.date())}, {clock_time(at)}"


def note_words(note: Note) -> str:
    """One thing worth a look."""
    match note:
        case Empty():
            return _empty_words(note)
        case Crowded():
            words = QCoreApplication.translate("Month", "{account} twice on {day}, {apart} apart.")
            name = account_words(note.later.account, note.later.network)
            return words.format(account=name, day=day_words(note.day), apart=age(note.apart))
        case _:
            return _travel_words(note)


def _empty_words(note: Empty) -> str:
    return counts.empty(day_words(note.first), day_words(note.last), len(note.slots))


def _travel_words(note: Travelling) -> str:
    translate, band = QCoreApplication.translate, note.band
    days = day_words(band.first)
    if band.last != band.first:
        days = translate("Month", "{first} to {last}").format(first=days, last=day_words(band.last))
    posts = posts_words(note.posts) if note.posts else translate("Month", "nothing goes out")
    if note.turns:
        posts = f"{posts}, {counts.by_hand(note.turns)}"
    return f"{band.name}, {days}: {posts}."


def note_action(note: Note) -> str:
    """What the link beside it says."""
    translate = QCoreApplication.translate
    match note:
        case Empty():
            return translate("Month", "Fill")
        case Crowded():
            return translate("Month", "Move one")
        case _:
            return translate("Month", "Show")
