"""Words for ideas: how far one has come, why it is for this week, where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.theme import Token
from ui.when import day_month
from ui.words import full_account_words, network_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandassist.diary.ranking import Reason
    from brandassist.store.diary.ideas import Idea, State


@dataclass(frozen=True)
class Mark:
    """A state's icon, its colour, its word, and the word over a list of them."""

    icon: str
    tint: Token
    word: str
    many: str


MARKS: dict[State, Mark] = {
    "seed": Mark(
        "circle", "ink2", str(QT_TRANSLATE_NOOP("IdeaWords", "Seed")), str(QT_TRANSLATE_NOOP("IdeaTabs", "Seeds"))
    ),
    "shaping": Mark(
        "pencil-simple",
        "scheduled",
        str(QT_TRANSLATE_NOOP("IdeaWords", "Shaping")),
        str(QT_TRANSLATE_NOOP("IdeaTabs", "Shaping")),
    ),
    "used": Mark(
        "check-circle",
        "published",
        str(QT_TRANSLATE_NOOP("IdeaWords", "Used")),
        str(QT_TRANSLATE_NOOP("IdeaTabs", "Used")),
    ),
    "dropped": Mark(
        "x", "ink3", str(QT_TRANSLATE_NOOP("IdeaWords", "Dropped")), str(QT_TRANSLATE_NOOP("IdeaTabs", "Dropped"))
    ),
}
SHOWN = 48  # characters of a title that stand in a line


def state_words(state: State) -> str:
    """How far an idea has come, in a word."""
    return QCoreApplication.translate("IdeaWords", MARKS[state].word)


def states_words(state: State) -> str:
    """Over a list of ideas in this state."""
    return QCoreApplication.translate("IdeaTabs", MARKS[state].many)


def reason_words(why: Reason) -> str:
    """Why an idea is for this week."""
    if why.code == "fresh":
        return _fresh(why.days)
    if why.code == "season" and why.day is not None:
        return _season(why.years, f"{day_month(why.day)} {why.day.year}")
    if why.code == "occasion":
        return QCoreApplication.translate("IdeaWords", "Its time of the year is near: {word}").format(word=why.word)
    words = QCoreApplication.translate("IdeaWords", "Nothing planned in the next seven days: {account}")
    return words.format(account=full_account_words(why.label, why.network))


def _fresh(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("IdeaWords", "Fresh: written today")
    if days == 1:
        return QCoreApplication.translate("IdeaWords", "Fresh: written yesterday")
    return QCoreApplication.translate("IdeaWords", "Fresh: written {days} days ago").format(days=days)


def _season(years: int, day: str) -> str:
    if years == 1:
        return QCoreApplication.translate("IdeaWords", "A year ago, in these weeks: {day}").format(day=day)
    words = QCoreApplication.translate("IdeaWords", "{years} years ago, in these weeks: {day}")
    return words.format(years=years, day=day)


def reasons_words(reasons: Iterable[Reason]) -> str:
    """All reasons in one line."""
    return " · ".join(reason_words(each) for each in reasons)


def source_words(idea: Idea) -> str:
    """Where an idea came from, and when where it came from nothing."""
    translate = QCoreApplication.translate
    if idea.entry_id:
        return _from_entry(idea)
    if idea.message_id:
        return translate("IdeaWords", "From a message of {name}").format(name=idea.author)
    if idea.url:
        return translate("IdeaWords", "From {page}").format(page=urlsplit(idea.url).hostname or idea.page)
    if idea.out_at is not None:
        day = f"{day_month(idea.out_at.date())} {idea.out_at.year}"
        return translate("IdeaWords", "Posted on {network}, {day}").format(network=network_name(idea.network), day=day)
    written = f"{day_month(idea.created_at.date())} {idea.created_at.year}"
    if idea.photos:
        return translate("IdeaWords", "With a photo, {day}").format(day=written)
    return translate("IdeaWords", "Written {day}").format(day=written)


def _from_entry(idea: Idea) -> str:
    day = day_month(date.fromisoformat(idea.day))
    if idea.photos:
        words = QCoreApplication.translate("IdeaWords", "From a photo: {title}, {day}")
    else:
        words = QCoreApplication.translate("IdeaWords", "From the diary: {title}, {day}")
    title = idea.entry_title or " ".join(idea.quote.split())[:SHOWN]
    return words.format(title=title, day=day) if title else words.replace("{title}, ", "").format(day=day)


def open_words(idea: Idea) -> str:
    """The button that leads to where it came from; "" where it came from nothing."""
    translate = QCoreApplication.translate
    if idea.entry_id:
        return translate("IdeaWords", "Open the entry")
    if idea.message_id:
        return translate("IdeaWords", "Open the message")
    return translate("IdeaWords", "Open the page") if idea.url else ""
