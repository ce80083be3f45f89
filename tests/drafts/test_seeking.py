"""Finding and replacing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.seeking import Wanted, find, replaced

LETTERS = st.text("aAbBèÈeE ßsİi’'\n", max_size=30)


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Kettle, kettle", Wanted("kettle"), ["Kettle", "kettle"]),
        ("Kettle, kettle", Wanted("kettle", case=True), ["kettle"]),
        ("kettles kettle", Wanted("kettle", whole=True), ["kettle"]),
        ("perché perche", Wanted("perche"), ["perche"]),
        ("perché perche\u0301 perche", Wanted("perche", accents=False), ["perché", "perche\u0301", "perche"]),
        ("l’idea", Wanted("l'idea"), ["l’idea"]),
        ("Straße", Wanted("strasse", accents=False), ["Straße"]),
        ("Straße", Wanted("s", accents=False), ["S"]),
        ("東京の東京", Wanted("東京"), ["東京", "東京"]),
        ("aaa", Wanted("aa"), ["aa"]),
        ("a", Wanted(""), []),
        ("👩‍🔧 plug", Wanted("plug"), ["plug"]),
    ],
)
def test_what_is_found(text: str, wanted: Wanted, found: list[str]) -> None:
    assert [text[start:end] for start, end in find(text, wanted)] == found


@given(LETTERS, st.text("aAbBèe ", min_size=1, max_size=3), LETTERS)
def test_replacing_by_the_letter_is_what_a_text_does_itself(text: str, words: str, by: str) -> None:
    assert replaced(text, find(text, Wanted(words, case=True)), by) == text.replace(words, by)


@given(LETTERS, st.text("aAbBèe ßsİi'", min_size=1, max_size=3), st.booleans(), st.booleans(), st.booleans())
def test_places_are_in_order_and_apart(text: str, words: str, case: bool, whole: bool, accents: bool) -> None:
    spans = find(text, Wanted(words, case, whole, accents))
    assert all(start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
