from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.blanks import Blank, Calendar, blanks, fill, of_day
from drafts.plain import plain

MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
DAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")


def names(text: str) -> list[str]:
    return [each.name for each in blanks(text)]


def test_a_blank_is_a_name_in_braces() -> None:
    assert list(blanks("In {store}, {second thing with a number}.")) == [
        Blank(3, 10, "store"),
        Blank(12, 40, "second thing with a number"),
    ]
    assert names("Di {di che cosa ti occupi} e {che cos’è}") == ["di che cosa ti occupi", "che cos’è"]


@pytest.mark.parametrize(
    "text",
    [
        "Read it here: {link}",
        "`{name}` in code, and ``a `{b}` c``",
        "```\nf'{name}'\n```",
        "~~~ python\nprint(f'{x}')",
        "<!-- {later} -->",
        r"\{name} stays, as do ${HOME}, \frac{a}{b} and x^{n}",
        "{} {1} {{name}} { name} {a\nb} {" + "x" * 60 + "}",
        "no braces at all",
    ],
)
def test_what_is_no_blank(text: str) -> None:
    assert names(text) == []


def test_a_brace_that_is_kept_is_sent_without_its_backslash() -> None:
    assert plain(r"Write \{name} in the form") == "Write {name} in the form"


def test_what_is_known_is_filled_and_the_rest_stays() -> None:
    words = {"store": "Bari", "giorno": "lunedì", "empty": ""}
    assert fill("{store}, {Giorno}: {who} {empty} {STORE}", words) == "Bari, Lunedì: {who} {empty} Bari"


def test_a_word_that_looks_like_a_blank_is_not_filled_again() -> None:
    assert fill("{text}", {"text": "a {store}", "store": "Bari"}) == "a {store}"


def test_a_day_in_the_words_of_a_language() -> None:
    known = of_day(date(2026, 1, 1), Calendar(MONTHS, DAYS, "{day} {month} {year}"))
    assert known == {"week": "1", "year": "2026", "date": "1 gen 2026", "month": "gen", "weekday": "gio"}
    assert of_day(date(2027, 1, 1), None) == {"week": "53", "year": "2027", "date": "2027-01-01"}


@given(st.text(alphabet="{}`\\ab ~<!->\n$é", max_size=60))
def test_places_are_those_of_the_text_and_filling_with_itself_changes_nothing(text: str) -> None:
    found = list(blanks(text))
    assert all(text[each.start : each.end] == f"{{{each.name}}}" for each in found)
    assert fill(text, {each.name.casefold(): f"{{{each.name}}}" for each in found if each.name.islower()}) == text


def test_a_long_text_full_of_braces_and_ticks_ends_soon() -> None:
    assert names("{a" * 100_000) == []
    assert len(names("{a} ` " * 50_000)) > 0
