from random import Random

from hypothesis import given
from hypothesis import strategies as st

from drafts.merging.own_words import own_words
from drafts.quoting import quotes

BEFORE = "The queue was long. We lost three large contracts to the competitor.\n\nThe fruit was fresh."


def test_only_what_was_added_is_left() -> None:
    after = BEFORE.replace("long.", "long and loud.") + "\n\nThe bakery sold out."
    assert own_words(BEFORE, after) == "long and loud.\n\nThe bakery sold out."
    assert own_words(BEFORE, BEFORE) == ""
    assert own_words("", BEFORE) == BEFORE


def test_a_passage_that_was_moved_is_nobodys_new_word() -> None:
    after = "The fruit was fresh.\n\nBefore noon: We lost three large contracts to the competitor. The queue was long."
    assert "contracts" not in own_words(BEFORE, after)
    assert "Before noon" in own_words(BEFORE, after)


@given(st.lists(st.sampled_from(["the", "queue", "we", "lost", "bread", "fruit.", "noon"]), max_size=30), st.randoms())
def test_no_four_words_in_a_row_are_of_the_text_before(words: list[str], random: Random) -> None:
    after = BEFORE.split() + words
    random.shuffle(after)
    assert quotes(own_words(BEFORE, " ".join(after)), [BEFORE]) == ()
