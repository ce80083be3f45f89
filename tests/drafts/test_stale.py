from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.wording.shapes import addresses_hidden
from drafts.wording.stale import Moment, stale_places
from tests.drafts.words import words

at = datetime.fromisoformat
SUNDAY = at("2026-11-22T09:00")


def told(language: str, text: str, due: datetime | None = None, allowed: tuple[str, ...] = ()) -> list[str]:
    moment = Moment(SUNDAY, due) if due is not None else None
    places = stale_places(addresses_hidden(text), words(language).stale, moment, frozenset(allowed))
    return [text[start:end] for (start, end), _ in places]


def after(**time: int) -> datetime:
    return SUNDAY + timedelta(**time)


def test_without_a_time_every_passing_word_is_told():
    text = "Oggi apriamo; l’anno scorso no. https://shop.example/oggi Oggigiorno."
    assert told("it", text) == ["Oggi", "l’anno scorso"]
    assert told("en", "We open this\nmorning, not yesterday's way") == ["this\nmorning", "yesterday"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "Today we open.", after(hours=10), after(hours=16)),
        ("en", "See you tomorrow!", after(hours=14), after(days=1)),
        ("en", "This morning the heating broke.", after(hours=3), after(days=1)),
        ("en", "This week we count.", at("2026-11-22T23:00"), after(days=1)),
        ("en", "Last year we closed.", after(days=30), at("2027-01-02T09:00")),
        ("en", "A bench, this month.", after(days=8), at("2026-12-01T09:00")),
        ("en", "The bread is warm right now.", after(minutes=50), after(hours=2)),
        ("en", "On Tuesday we open.", after(days=1), after(days=2)),
        ("en", "See you at 5 in the yard.", after(hours=7), after(hours=9)),
        ("en", "See you at 5 am in the yard.", at("2026-11-22T04:00"), after(hours=1)),
        ("en", "See you at 17:30.", at("2026-11-22T17:00"), at("2026-11-22T18:00")),
        ("en", "Good morning from Crewe.", after(days=3), after(hours=10)),
        ("it", "Oggi apriamo.", after(hours=10), after(hours=16)),
        ("it", "Domani mattina alle sette.", after(hours=2), after(days=1)),
        ("it", "Questa mattina pioveva.", after(hours=4), after(days=1)),
        ("it", "Stamattina pioveva.", after(hours=4), after(days=1)),
        ("it", "La settimana scorsa ero a Lecco.", at("2026-11-22T23:00"), after(days=1)),
        ("it", "Quest’anno chiudiamo.", after(days=30), at("2027-01-02T09:00")),
        ("it", "Il pane è caldo adesso.", after(minutes=50), after(hours=2)),
        ("it", "Martedì apriamo.", after(days=1), after(days=2)),
        ("it", "Ci vediamo alle 17 nel cortile.", after(hours=7), after(hours=9)),
        ("it", "Vi aspettiamo alle 9:30.", after(minutes=20), after(hours=1)),
        ("it", "Buongiorno da Cuneo.", after(days=3), after(hours=10)),
        ("it", "Buonasera a tutti.", after(hours=9), after(hours=1)),
    ],
)
def test_a_word_is_told_only_where_it_would_be_wrong(language: str, text: str, right: datetime, wrong: datetime):
    assert told(language, text, right) == []
    assert len(told(language, text, wrong)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We close on Mondays, and every Monday I count."),
        ("en", "The todays of a shop; the morning shift; see you at the shop."),
        ("en", "A clock at 5 and a yearbook."),
        ("it", "Il lunedì chiudiamo. Ogni martedì arriva il pesce, di sabato no."),
        ("it", "L'oggigiorno, la domenica, ci vediamo alle casse."),
        ("it", "Al giorno d'oggi il pane finisce dall'oggi al domani."),
    ],
)
def test_near_misses(language: str, text: str):
    assert told(language, text) == told(language, text, after(days=400)) == []


def test_a_word_that_was_allowed_passes():
    assert told("it", "Oggi e domani", after(days=3), allowed=("oggi",)) == ["domani"]


@given(st.datetimes(at("2020-01-01T00:00"), at("2030-01-01T00:00")))
def test_nothing_is_stale_at_once(now: datetime):
    text = "today yesterday this morning next week last year right now on friday"
    assert list(stale_places(text, words("en").stale, Moment(now, now))) == []


@given(st.datetimes(at("2020-01-01T00:00"), at("2030-01-01T00:00")), st.integers(7, 400))
def test_a_weekday_is_stale_after_a_week(now: datetime, days: int):
    moment = Moment(now, now + timedelta(days=days))
    assert len(list(stale_places("on friday", words("en").stale, moment))) == 1
