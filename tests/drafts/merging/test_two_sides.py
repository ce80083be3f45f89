"""Two texts without a base: all words of both stay until a person chooses."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.merging.rows import rows
from drafts.merging.three_way import Choice, resolved
from drafts.merging.two_sides import two_sides

TEXTS = st.lists(st.sampled_from(("One.", "Two two.", "Three", "")), max_size=5).map("\n\n".join)


def test_whole_paragraphs_are_chosen_and_the_same_ones_are_not():
    found = two_sides("One.\n\nMine here.\n\nLast.", "One.\n\nTheirs here.\n\nLast.\n\nMore.")
    assert [found.pieces[each][2:] for each in found.conflicts] == [
        (("", 0), ("Mine here.", 6), ("Theirs here.", 6)),
        (("", 0), ("", 23), ("\n\nMore.", 25)),
    ]
    first, second = found.conflicts
    assert resolved(found, {first: "mine", second: "theirs"}) == "One.\n\nMine here.\n\nLast.\n\nMore."
    both = resolved(found, {first: "both", second: "mine"})
    assert both == "One.\n\nMine here.\n\nTheirs here.\n\nLast."


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_either_side_chosen_throughout_is_that_side(mine: str, theirs: str):
    found = two_sides(mine, theirs)
    assert "".join(each.mine.text for each in found.pieces) == mine
    assert "".join(each.theirs.text for each in found.pieces) == theirs
    words = found.text.split()
    assert all(words.count(each) >= max(mine.split().count(each), theirs.split().count(each)) for each in set(words))
    sides: tuple[tuple[str, Choice], ...] = ((mine, "mine"), (theirs, "theirs"))
    for text, side in sides:
        chosen = resolved(found, dict.fromkeys(found.conflicts, side))
        assert chosen.split() == text.split()


@settings(max_examples=100)
@given(TEXTS, TEXTS)
def test_its_rows_hold_every_word_once(mine: str, theirs: str):
    found = rows(two_sides(mine, theirs))
    assert " ".join(row.mine for row in found).split() == mine.split()
    assert " ".join(row.theirs for row in found).split() == theirs.split()
