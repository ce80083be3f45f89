"""Words a person adds to what holds only for a while: the checks, the rehearsal and the queue follow."""

from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.assets import words_of
from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from brandassist.writing.stale_words import UNTIL, StaleWords
from drafts.wording.stale import Moment, stale_places
from tests.writing.conftest import Account


@pytest.fixture
def words(db: Database, me: Actor) -> StaleWords:
    return StaleWords(db, me)


def test_a_word_is_added_changed_and_removed(words: StaleWords) -> None:
    words.add(" The big  Sale ", "en-GB")
    words.add("i saldi", "it", "month")
    words.add("THE BIG SALE", "en", "week")
    told = [(each.language, each.word, each.said, each.until) for each in words.list()]
    assert told == [("en", "the big sale", "THE BIG SALE", "week"), ("it", "i saldi", "i saldi", "month")]
    words.remove("The Big Sale", "en")
    with pytest.raises(Problem, match="not_found"):
        words.remove("i saldi", "en")
    assert [each.word for each in words.list()] == ["i saldi"]


@pytest.mark.parametrize(
    ("said", "language", "until", "code"),
    [
        (" ", "en", "day", "no_word"),
        ("-", "en", "day", "no_word"),
        ("(sale|offer)", "en", "day", "word_signs"),
        ("sale", "de", "day", "language_not_listed"),
        ("sale", "", "day", "language_not_listed"),
        ("sale", "en", "decade", "until_unknown"),
        ("a\0b", "en", "day", "null_bytes"),
        ("a" * 201, "en", "day", "too_long"),
    ],
)
def test_what_is_no_word_of_a_list_is_refused(
    words: StaleWords, said: str, language: str, until: str, code: str
) -> None:
    with pytest.raises(Problem, match=code):
        words.add(said, language, until)
    assert words.list() == []


def test_the_checks_know_it_with_its_day_and_in_its_language_only(
    words: StaleWords, library: Drafts, rendering: Rendering, account: Account
) -> None:
    day = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with clock.set_to(lambda: day):
        words.add("the sale", "en")
    text = "Anna told me about the sale in our shop, and we laughed."
    draft = library.new("post", "", text, to=[account()])
    (target,) = library.show(draft).targets
    (found,) = rendering.render(target.id).findings
    assert found.rule == "stale-words" and found.span is not None
    assert text[slice(*found.span)] == "the sale"
    assert (found.origin.whose, found.origin.as_of) == ("person", "2026-11-20")
    words.remove("the sale", "en")
    words.add("the sale", "it")
    assert rendering.render(target.id).findings == ()


@pytest.mark.parametrize("until", UNTIL)
def test_a_word_holds_as_long_as_was_said(until: str, words: StaleWords) -> None:
    words.add("la svendita", "it", until)
    known = words_of("it", words.own())
    assert known is not None
    written = datetime.fromisoformat("2026-01-14T09:00")

    def told(later: timedelta) -> bool:
        return bool(list(stale_places("arriva la svendita!", known.stale, Moment(written, written + later))))

    lasts = {"moment": 0, "day": 0, "week": 4, "month": 17, "year": 351}[until]
    assert not told(timedelta(days=lasts))
    assert told(timedelta(days=lasts + 1))
