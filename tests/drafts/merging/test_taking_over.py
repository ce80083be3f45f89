"""What changed elsewhere is taken over where nothing else was written; every word knows its writer."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.merging.authorship import Passage, authorship
from drafts.merging.taking_over import take_over

SENTENCES = st.lists(
    st.sampled_from(["Uno.", "Due!", "Tre?", "È tardi…", "quattro", "«Sì.»", "5.50 euro."]), max_size=8
)
TEXTS = st.tuples(SENTENCES, st.sampled_from([" ", "\n\n"])).map(lambda each: each[1].join(each[0])) | st.text()


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS)
def test_taking_over_holds_at_its_edges(base: str, changed: str, own: str):
    assert take_over(base, base, own) == (own, 0)
    assert take_over(base, changed, base).text == changed or take_over(base, changed, base).left
    assert take_over(base, changed, changed) == (changed, 0)


def test_a_changed_sentence_comes_where_it_was_left_as_it_was():
    base = "Nine people came. They asked one thing.\n\nWe change the shelf."
    changed = "Eleven people came. They asked one thing.\n\nWe change the shelf. From Monday."
    own = "Nine people came. What did they ask?\n\nWe change the shelf."
    assert take_over(base, changed, own) == (
        "Eleven people came. What did they ask?\n\nWe change the shelf. From Monday.",
        0,
    )


def test_a_sentence_of_ones_own_stays_and_is_told():
    assert take_over("One came.", "Two came.", "Nobody came.") == ("Nobody came.", 1)


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(["A", "B", None]), TEXTS), max_size=5))
def test_the_passages_are_the_last_text(revisions: list[tuple[str | None, str]]):
    assert "".join(each.text for each in authorship(revisions)) == (revisions[-1][1] if revisions else "")


def test_each_word_is_of_whoever_brought_it():
    told = authorship([("A", "One two three."), ("B", "One too three. Four.")])
    assert told == [Passage("A", "One "), Passage("B", "too "), Passage("A", "three. "), Passage("B", "Four.")]
