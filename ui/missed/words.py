"""The missed screen's sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.missed.presenter import Act, Item
from ui.queue.words import networks_words
from ui.when import clock_time, day_month, month_name, short_when
from ui.words import state_words

if TYPE_CHECKING:
    from brandassist.publishing.absence import StaleWord
    from brandassist.walltime import WallTime
    from drafts.wording.meant import Meant

FAR = timedelta(days=6)  # from then on a weekday alone says too little
MOST = 3  # words explained on one line


def number_words(count: int, capital: bool = False) -> str:
    """Small numbers in words, as a sentence says them."""
    named = QCoreApplication.translate("Missed", "two three four five six seven eight nine ten").split()
    words = named[count - 2] if 2 <= count <= len(named) + 1 else str(count)
    return words[:1].upper() + words[1:] if capital else words


def title_words(count: int) -> str:
    """The first line of the screen."""
    if count == 1:
        return QCoreApplication.translate("Missed", "One post missed its time")
    words = QCoreApplication.translate("Missed", "{number} posts missed their time")
    return words.format(number=number_words(count, capital=True))


def late_words(late: timedelta) -> str:
    """How long ago: "40 min", "14 h", "2 d 14 h"."""
    minutes = max(0, int(late.total_seconds() // 60))
    if minutes < 60:
        return QCoreApplication.translate("Missed", "{minutes} min").format(minutes=minutes)
    hours = minutes // 60
    if hours < 24:
        return QCoreApplication.translate("Missed", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Missed", "{days} d {hours} h").format(days=hours // 24, hours=hours % 24)


def stamp(at: datetime, now: datetime) -> str:
    """ "Fri 20 Nov, 18:30", with the year where it is not this one."""
    year = f" {at.year}" if at.year != now.year else ""
    return f"{short_day(at)} {day_month(at.date())}{year}, {clock_time(at)}"


def span_stamp(at: datetime, now: datetime) -> str:
    """Inside a sentence: "Friday 17:52", or with its date where that is longer ago than a week."""
    if now - at < FAR:
        return f"{_long_day(at)} {clock_time(at)}"
    return f"{short_day(at)} {day_month(at.date())}, {clock_time(at)}"


def slot_words(slot: WallTime) -> str:
    """ "Tue 24, 18:30"."""
    at = datetime.fromisoformat(slot.wall)
    return f"{short_day(at)} {at.day}, {clock_time(at)}"


def short_day(at: datetime) -> str:
    """ "Tue", as the language in force writes it."""
    words = QLocale().standaloneDayName(at.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return words[:1].upper() + words[1:] if QLocale().language() == QLocale.Language.English else words


def _long_day(at: datetime) -> str:
    return QLocale().standaloneDayName(at.isoweekday(), QLocale.FormatType.LongFormat)


def meaning_words(stale: Sequence[StaleWord], planned: datetime, now: datetime) -> str:
    """“This morning” was Friday, “tomorrow” was Saturday."""
    one = QCoreApplication.translate("Missed", "“{word}” was {when}")
    each = {
        word.text.lower(): one.format(word=" ".join(word.text.split()), when=_meant(word.meant, planned, now))
        for word in stale
    }
    said = list(each.values())[:MOST]
    more = QCoreApplication.translate("Missed", "and more") if len(each) > MOST else ""
    return ", ".join([*said, *([more] if more else [])]) + "."


def _meant(meant: Meant, planned: datetime, now: datetime) -> str:
    translate, at = QCoreApplication.translate, meant.at
    far = abs(at - now.replace(tzinfo=None)) > FAR or abs(at - planned.replace(tzinfo=None)) > FAR
    day = f"{_long_day(at)} {day_month(at.date())}" if far else _long_day(at)
    match meant.kind:
        case "day":
            return day
        case "week":
            return translate("Missed", "the week of {day}").format(day=day_month(at.date()))
        case "weekend":
            return translate("Missed", "the weekend of {day}").format(day=day_month(at.date()))
        case "month":
            return month_name(at.date()) if at.year == now.year else f"{month_name(at.date())} {at.year}"
        case "year":
            return str(at.year)
        case "moment":
            return f"{day} {clock_time(at)}"


def note_words(item: Item, now: datetime) -> tuple[str, str, str]:
    """The line under the text: its icon ("" for none), its tint, and what it says."""
    translate = QCoreApplication.translate
    if item.pending:
        return "clock", "accent", item.pending
    if not item.sendable():
        return "warning", "awaiting", translate("Missed", "It was not approved in time. Posting it waits for approval.")
    if item.asked and item.stale:
        return "warning", "awaiting", translate("Missed", "Press Post now again to post it with these words.")
    if item.stale and item.words is not None:
        return "warning", "awaitingMark", meaning_words(item.words.stale, item.post.planned, now)
    if item.changed:
        return "pencil-simple", "ink2", translate("Missed", "Written anew since it was approved.")
    if item.past_grace is not None:
        words = translate("Missed", "{past} minutes past the grace time of {grace}.")
        return "", "ink2", words.format(past=item.past_grace[0], grace=item.past_grace[1])
    if item.words is not None:
        return "check", "published", translate("Missed", "No words that depend on the day.")
    return "", "ink2", ""


def act_words(act: Act, item: Item) -> str:
    """The words of a button."""
    translate = QCoreApplication.translate
    match act:
        case "post_now":
            asks = item.stale and not item.asked
            return translate("Missed", "Post now…") if asks else translate("Missed", "Post now")
        case "move":
            if item.slot is not None:
                return translate("Missed", "Move to {slot}").format(slot=slot_words(item.slot))
            looking = translate("Missed", "Looking for free slots")
            return looking if item.looking else translate("Missed", "Move to…")
        case "another":
            return translate("Missed", "Another slot")
        case "drop":
            return translate("Missed", "Drop")
        case "edit":
            return translate("Missed", "Edit the words") if item.stale else translate("Missed", "Open in Composer")


def item_name(item: Item, now: datetime) -> str:
    """A row read aloud, with what the keys do."""
    text = item.words.text if item.words is not None else item.post.title
    parts = [
        state_words("missed"),
        late_words(item.late),
        stamp(item.post.planned, now),
        " ".join(text.split())[:200],
        networks_words(item.post.rows),
        note_words(item, now)[2],
        act_words("move", item) if item.slot is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def moved_words(slot: WallTime, now: datetime) -> str:
    """What the strip counts down to."""
    when = short_when(datetime.fromisoformat(slot.wall), now.replace(tzinfo=None))
    return QCoreApplication.translate("Missed", "Moves to {when}").format(when=when)
