"""What a word meant when it was said, against the calendar and against the check that told it."""

from __future__ import annotations

import itertools
import re
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.wording.meant import Meant, meant
from drafts.wording.shapes import addresses_hidden
from drafts.wording.stale import Moment, OwnWord, Stale, stale_places, with_own
from tests.drafts.words import words

at = datetime.fromisoformat
FRIDAY = at("2026-11-20T18:30")
TIMES = st.datetimes(at("2020-01-01"), at("2035-12-31"))


def all_meant(text: str, stale: Stale, said: datetime, due: datetime | None = None) -> list[Meant]:
    small = addresses_hidden(text)
    places = stale_places(small, stale, Moment(said, due) if due else None)
    return [meant(text[start:end], word, stale, said) for (start, end), word in places]


@pytest.mark.parametrize(
    ("language", "text", "kind", "on"),
    [
        ("en", "This morning at nine", "day", "2026-11-20"),
        ("en", "I ask for the bell tomorrow.", "day", "2026-11-21"),
        ("en", "Yesterday the carts were back", "day", "2026-11-19"),
        ("en", "It rained last\nnight", "day", "2026-11-19"),
        ("en", "the day after tomorrow we count", "day", "2026-11-22"),
        ("en", "We open on Monday", "day", "2026-11-23"),
        ("en", "See you on Friday", "day", "2026-11-27"),
        ("en", "Last Friday we closed", "day", "2026-11-13"),
        ("en", "See you at 5 in the yard", "day", "2026-11-20"),
        ("en", "next week we count", "week", "2026-11-23"),
        ("en", "last weekend in Lyon", "weekend", "2026-11-14"),
        ("en", "last month", "month", "2026-10-01"),
        ("en", "next year", "year", "2027-01-01"),
        ("en", "in twenty minutes", "moment", "2026-11-20T18:50"),
        ("en", "right now", "moment", "2026-11-20T18:30"),
        ("it", "Stamattina alle nove", "day", "2026-11-20"),
        ("it", "Domani mattina si conta", "day", "2026-11-21"),
        ("it", "L’altroieri ero a Bari", "day", "2026-11-18"),
        ("it", "Lunedì apriamo", "day", "2026-11-23"),
        ("it", "venerdì scorso", "day", "2026-11-13"),
        ("it", "il prossimo fine settimana", "weekend", "2026-11-28"),
        ("it", "il mese scorso", "month", "2026-10-01"),
        ("it", "l'anno prossimo", "year", "2027-01-01"),
        ("it", "mezz’ora fa", "moment", "2026-11-20T18:00"),
    ],
)
def test_what_a_word_meant_on_a_friday_evening(language: str, text: str, kind: str, on: str):
    due = FRIDAY + timedelta(days=800)
    assert all_meant(text, words(language).stale, FRIDAY, due) == [Meant(kind, at(on))]


def test_a_greeting_was_for_the_hour_it_was_planned_for():
    late = FRIDAY.replace(hour=23)
    assert all_meant("Good morning", words("en").stale, FRIDAY.replace(hour=8), late) == [
        Meant("moment", FRIDAY.replace(hour=8))
    ]


def test_a_persons_own_word_speaks_of_the_day_it_was_said():
    own = with_own(words("en").stale, [OwnWord("en", "market day", "day", "2026-11-01")])
    assert all_meant("It is market day", own, FRIDAY) == [Meant("day", at("2026-11-20"))]


def examples(shape: str) -> list[str]:
    """Everything a shape of this list can say: it uses only choices and what may be there."""
    pieces = re.findall(r"\(([^)]*)\)|\[\(?([^\])]*)\)?\]|([^()\[\]]+)", shape)
    choices = [one.split("|") if one else ["", *may.split("|")] if may else [plain] for one, may, plain in pieces]
    return [" ".join("".join(each).split()) for each in itertools.product(*choices)]


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_day_week_month_and_year_of_the_list_has_its_meaning(language: str):
    stale = words(language).stale
    plain = {"day", "week", "month", "year"}
    for word in (each for each in stale.words if each.until in plain):
        for said in examples(word.shape):
            assert stale.meanings.whole(said) is not None, said


@given(st.sampled_from(["en", "it"]), TIMES, st.data())
def test_a_day_is_told_as_stale_just_when_what_it_meant_has_moved(language: str, said: datetime, data: st.DataObject):
    stale = words(language).stale
    near = {"en": {"yesterday": -1, "today": 0, "tomorrow": 1}, "it": {"ieri": -1, "oggi": 0, "domani": 1}}[language]
    word = data.draw(st.sampled_from(sorted(near)))
    later = said + data.draw(st.timedeltas(timedelta(0), timedelta(days=400)))
    (before,) = all_meant(word, stale, said)
    assert before.at.date() - said.date() == timedelta(days=near[word])
    (after,) = all_meant(word, stale, later)
    assert bool(all_meant(word, stale, said, later)) == (before != after)


@given(TIMES, st.integers(0, 6))
def test_a_weekday_is_the_next_one_and_last_the_one_before(said: datetime, number: int):
    stale = words("en").stale
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[number]
    (ahead,) = all_meant(f"on {name}", stale, said)
    (behind,) = all_meant(f"last {name}", stale, said)
    assert ahead.at.weekday() == behind.at.weekday() == number
    assert 1 <= (ahead.at.date() - said.date()).days <= 7
    assert 1 <= (said.date() - behind.at.date()).days <= 7


@given(TIMES)
def test_weeks_months_and_years_begin_where_the_calendar_says(said: datetime):
    stale = words("en").stale
    (week,), (month,), (year,) = (all_meant(text, stale, said) for text in ("this week", "this month", "this year"))
    assert week.at.weekday() == 0 and timedelta(0) <= said - week.at < timedelta(days=7)
    assert (month.at.year, month.at.month, month.at.day) == (said.year, said.month, 1)
    assert (year.at.year, year.at.month, year.at.day) == (said.year, 1, 1)
