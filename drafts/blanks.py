"""Blanks: `{store}` in a template's text, filled where its word is known, else still to be filled by a person.

`{link}` is none (it stands for an article's address), nor is anything in code or in a comment, and a backslash before
the brace keeps it as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafts.patterns import pattern

# What must not be looked into comes first; a name is letters, and may hold blanks and numbers after them.
_PLACE = pattern(
    r"(?ms)^ {0,3}(?:```|~~~).*?(?:^ {0,3}(?:```|~~~)[ \t]*$|\Z)|(?<!`)(`++)(?:(?!\n\n).){1,2000}?(?<!`)\1(?!`)"
    r"|<!--.*?-->|(?<![\\\w$^{}])\{(?P<name>\p{L}[\p{L}\p{M}\p{N} '’_-]{0,39})\}(?!\})"
)
LINK = "link"


@dataclass(frozen=True)
class Blank:
    """One blank: its offsets (code points), braces included, and its name."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Calendar:
    """How a language writes a day: its words, Monday and January first; `date` holds {day}, {month} and {year}."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    date: str


def blanks(text: str) -> Iterator[Blank]:
    """The blanks of a text, in their order."""
    if "{" not in text:
        return
    for found in _PLACE.finditer(text):
        name = found["name"]
        if name is not None and name != LINK:
            yield Blank(found.start(), found.end(), name)


def fill(text: str, words: Mapping[str, str]) -> str:
    """The text with the blanks filled whose name (in small letters) is in `words`; the others stay.

    A blank whose name begins with a capital gets its word with one.
    """
    kept: list[str] = []
    at = 0
    for each in blanks(text):
        word = words.get(each.name.casefold())
        if word:
            kept += (text[at : each.start], word[0].upper() + word[1:] if each.name[0].isupper() else word)
            at = each.end
    return "".join(kept) + text[at:]


def of_day(day: date, calendar: Calendar | None) -> dict[str, str]:
    """What is known of a day: date, weekday, week (ISO 8601), month, year. Without a calendar the date is ISO 8601."""
    known = {"week": str(day.isocalendar().week), "year": str(day.year), "date": day.isoformat()}
    if calendar is not None:
        month = calendar.months[day.month - 1]
        known |= {"month": month, "weekday": calendar.weekdays[day.weekday()]}
        known["date"] = calendar.date.format(day=day.day, month=month, year=day.year)
    return known
