from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.day_words import find

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("oggi", "2026-11-22"), ("Ieri sera", "2026-11-21"), ("l’altro ieri", "2026-11-20"),
        ("lunedì scorso", "2026-11-16"), ("lo scorso venerdì", "2026-11-20"), ("domenica scorsa", "2026-11-15"),
        ("3 giorni fa", "2026-11-19"), ("due settimane fa", "2026-11-08"), ("12 novembre", "2026-11-12"),
        ("il 1° dicembre", "2025-12-01"), ("29 febbraio", "2024-02-29"), ("12 novembre 2024", "2024-11-12"),
        ("today", "2026-11-22"), ("yesterday", "2026-11-21"), ("the day before yesterday", "2026-11-20"),
        ("last Monday", "2026-11-16"), ("a week ago", "2026-11-15"), ("12th of November", "2026-11-12"),
        ("November 12, 2024", "2024-11-12"), ("2026-11-03", "2026-11-03"), ("this morning", "2026-11-22"),
    ],
)  # fmt: skip
def test_days_that_were(words: str, day: str) -> None:
    for text in (words, f"({words}) e poi", words.upper()):
        assert [each.day.isoformat() for each in find(text, SUNDAY)] == [day], text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("domani", "2026-11-23"), ("dopodomani", "2026-11-24"), ("entro venerdì", "2026-11-27"),
        ("lunedì prossimo", "2026-11-23"), ("domenica", "2026-11-29"), ("tra 3 giorni", "2026-11-25"),
        ("12 novembre", "2027-11-12"), ("il 12 dicembre", "2026-12-12"), ("tomorrow", "2026-11-23"),
        ("by Friday", "2026-11-27"), ("in two weeks", "2026-12-06"), ("December 12", "2026-12-12"),
    ],
)  # fmt: skip
def test_days_to_come(words: str, day: str) -> None:
    assert [each.day.isoformat() for each in find(f"Sedie {words}", SUNDAY, ahead=True)] == [day]


@pytest.mark.parametrize(
    "text", ["31 febbraio 2026", "lunedì", "domani", "oggigiorno", "2026-13-40", "12 set of keys", "999", "today's"]
)
def test_what_is_no_day_that_was(text: str) -> None:
    assert find(text, SUNDAY) == ()


@given(st.text(max_size=60), st.dates(), st.booleans())
def test_any_text_is_read_without_a_fault(text: str, today: date, ahead: bool) -> None:
    found = find(text, today, ahead)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 7))
def test_last_weekday_lies_in_the_week_before(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    assert [each.day for each in find(f"last {name}", today)] == [day]
