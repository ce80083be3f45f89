"""Nearly the same: the choice of shingle and threshold parts the pairs it was chosen from, with room on both sides."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.similarity import NEARLY_THE_SAME, SHINGLE, likeness, shingles, words
from tests.rehearsal.choosing import long_texts, shares

text = st.text(alphabet="ab cd.,'#\n", max_size=60)


def test_every_pair_is_on_its_side_of_the_threshold() -> None:
    alike, different = shares("alike", SHINGLE), shares("different", SHINGLE)
    assert (len(alike), len(different)) == (20, 20)
    assert different[-1] < NEARLY_THE_SAME - 0.05
    assert alike[0] > NEARLY_THE_SAME + 0.05
    assert long_texts(SHINGLE) < NEARLY_THE_SAME / 2


def test_marks_links_and_large_letters_do_not_count() -> None:
    assert words("**Bread**, and https://a.example/x BUTTER: l'olio!") == words("bread and {link} butter l'olio")
    assert likeness(shingles("One thought."), shingles("one THOUGHT")) == 1
    assert likeness(shingles("!!!"), shingles("")) == 0


@given(text, text)
@settings(max_examples=60)
def test_it_is_the_same_both_ways_and_between_nothing_and_all(one: str, other: str) -> None:
    share = likeness(shingles(one), shingles(other))
    assert 0 <= share <= 1
    assert share == likeness(shingles(other), shingles(one))
    assert likeness(shingles(one), shingles(one)) == bool(words(one))
