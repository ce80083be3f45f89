"""A passage is found again where its text went, and never where it is gone."""

from hypothesis import given
from hypothesis import strategies as st

from drafts.anchoring import anchor, find, place_of

TEXT = "Nine people came to the counter. They asked one thing. We change the shelf, not Sofia. They asked one thing."


def hold(words: str, text: str = TEXT, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return anchor(text, start, start + len(words))


@given(st.text(max_size=60), st.text(min_size=1, max_size=30), st.text(max_size=60), st.text(max_size=30))
def test_words_written_before_or_after_only_move_it(before: str, quote: str, after: str, added: str):
    text = before + quote + after
    held = anchor(text, len(before), len(before) + len(quote))
    place = find(added + text + added, held)
    assert (place is None) == (not quote.strip())
    assert place is None or (added + text + added)[place[0] : place[1]] == quote


def test_of_two_the_one_in_its_old_surroundings_is_meant():
    held = hold("They asked one thing.", nth=1)
    text = "New. " + TEXT
    assert find(text, held) == (text.rindex("They"), len(text))


def test_words_changed_inside_it_stay_its_words():
    text = TEXT.replace("We change the shelf, not Sofia.", "We move the shelf and keep Sofia.")
    place = find(text, hold("We change the shelf, not Sofia."))
    assert place is not None
    assert text[place[0] : place[1]] == "We move the shelf and keep Sofia."


def test_most_of_it_is_found_where_its_surroundings_are_gone():
    text = "Altogether new. We change the shelf, says everybody who was there."
    place = find(text, hold("We change the shelf, not Sofia."))
    assert place is not None
    assert text[place[0] : place[1]] == "We change the shelf"


def test_a_removed_passage_is_told():
    assert find(TEXT.replace("We change the shelf, not Sofia. ", ""), hold("We change the shelf, not Sofia.")) is None
    assert find("", hold("Nine people")) is None


def test_where_it_was_removed_from_is_known():
    held = hold("We change the shelf, not Sofia.")
    cut = TEXT.replace("We change the shelf, not Sofia.", "")
    assert place_of(cut, held) == TEXT.index("We change")
    assert place_of("New. " + cut, held) == 5 + TEXT.index("We change")
    assert place_of(TEXT, held) == TEXT.index("We change")
    assert place_of("", held) == 0


@given(st.text(max_size=80), st.text(min_size=1, max_size=30), st.text(max_size=80), st.text(max_size=200))
def test_the_place_lies_in_the_text(before: str, quote: str, after: str, other: str):
    held = anchor(before + quote + after, len(before), len(before) + len(quote))
    assert 0 <= place_of(other, held) <= len(other)
