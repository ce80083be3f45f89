"""A merge by paragraphs, by the texts of a draft, by names; and its locked passages."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.merging.locks import Locks, merged_locks
from drafts.merging.rows import rows
from drafts.merging.three_way import Choice, Written, merge, resolved
from drafts.merging.versions import merge_names, merge_versions, merge_whole


def test_rows_are_the_paragraphs_of_all_three():
    found = merge(
        "One.\n\nTwo two.\n\nThree.", "One.\n\nIn between.\n\nTwo 2.\n\nThree.", "One.\n\nTwo too.\n\nThree. Four."
    )
    assert [row[2:] for row in rows(found)] == [
        ("One.", "One.", "One."),
        ("", "In between.", ""),
        ("Two two.", "Two 2.", "Two too."),
        ("Three.", "Three.", "Three. Four."),
    ]


def test_a_paragraph_one_parted_and_one_added_at_the_end_have_their_rows():
    found = merge("One two. Three.\n\nFour.", "One two.\n\nThree.\n\nFour.", "One two. Three.\n\nFour.\n\nFive.")
    assert [row[2:] for row in rows(found)] == [
        ("One two. Three.", "One two.\n\nThree.", "One two. Three."),
        ("Four.", "Four.", "Four."),
        ("", "", "Five."),
    ]


@settings(max_examples=100)
@given(*[st.lists(st.sampled_from(("a", "b c", "d")), max_size=4).map("\n\n".join) for _ in range(3)])
def test_rows_hold_every_word_once(base: str, mine: str, theirs: str):
    found = rows(merge(base, mine, theirs))
    for side, text in enumerate((base, mine, theirs), 2):
        assert " ".join(str(row[side]) for row in found).split() == text.split()


def test_each_text_of_a_draft_is_merged_by_itself():
    base = {"title": "Bread", "": "One two three.", "x": "One two.", "blog": "Long.", "site": "Old."}
    mine = {"title": "Bread", "": "One 2 three.", "x": "One two!", "blog": "Long."}
    theirs = {"title": "Fresh bread", "": "One two 3.", "blog": "Long.", "site": "Old.", "ghost": "New."}
    found = merge_versions(base, mine, theirs)
    texts = {key: each and (each.text, len(each.conflicts)) for key, each in found.items()}
    assert texts == {
        "title": ("Fresh bread", 0),
        "": ("One 2 3.", 0),
        "x": ("One two!", 1),  # theirs took it away, mine edited it
        "blog": ("Long.", 0),
        "site": None,
        "ghost": ("New.", 0),
    }


def test_one_thing_is_not_merged_by_words():
    assert merge_whole("it", "en-GB", "it").text == "en-GB"
    found = merge_whole("Bread today", "Bread tomorrow", "Milk today")
    assert found.conflicts == (0,)
    assert resolved(found, {0: "theirs"}) == "Milk today"
    assert not merge_whole("a", "b", "b").conflicts


def test_names_are_sets():
    assert merge_names(("a", "b", "c"), ("c", "a", "new"), ("a", "b", "c", "also")) == ("a", "c", "also", "new")


@settings(max_examples=100)
@given(*[st.lists(st.sampled_from("abcdef"), max_size=5) for _ in range(3)])
def test_a_name_stays_unless_somebody_took_it_away(base: list[str], mine: list[str], theirs: list[str]):
    found = merge_names(base, mine, theirs)
    assert found == merge_names(base, theirs, mine)
    old, one, two = set(base), set(mine), set(theirs)
    assert set(found) == (old & one & two) | (one - old) | (two - old)
    assert len(found) == len(set(found))


TEXT = "Open words here. A secret name stands here. More words."
SECRET = (17, 42)


def locked(base: str, mine: str, theirs: str, locks: Locks) -> list[str]:
    found = merge(base, mine, theirs)
    return [found.text[start:end] for start, end in merged_locks(found, locks)]


def test_a_passage_stays_locked_wherever_it_comes_to_stand():
    theirs = "Before. " + TEXT
    locks = ([SECRET], [SECRET], [(25, 50)])
    assert locked(TEXT, TEXT.replace("More", "Some more"), theirs, locks) == ["A secret name stands here"]


SECRET_WORD, SECRET_SIGN = TEXT.replace("name", "word"), TEXT.replace("name", "sign")
CLOSED, OPEN = (SECRET,), tuple[tuple[int, int], ...]()


def test_what_one_moved_and_the_other_locked_is_locked_where_it_went():
    first, second, third = "One came in early today.", "Nobody may know this name.", "Then we all went home."
    base = "\n\n".join((first, second, third))
    closed = ((len(first) + 2, len(first) + 2 + len(second)),)
    assert locked(base, "\n\n".join((second, first, third)), base, (OPEN, OPEN, closed)) == [second[:-1]]


@pytest.mark.parametrize(
    ("mine", "theirs", "locks", "expected"),
    [
        (TEXT, TEXT, (CLOSED, OPEN, CLOSED), "A secret name stands here"),  # whoever opened it opens it again
        (TEXT, TEXT, (OPEN, OPEN, CLOSED), "A secret name stands here"),
        (SECRET_WORD, TEXT, (OPEN, OPEN, CLOSED), "A secret word stands here"),
        (SECRET_WORD, TEXT, (CLOSED, OPEN, CLOSED), "A secret word stands here"),
        (SECRET_WORD, SECRET_SIGN, (CLOSED, OPEN, CLOSED), "A secret sign word stands here"),
    ],
    ids=["opened", "closed", "edited while closed", "edited and opened", "asked"],
)
def test_unclear_means_locked(mine: str, theirs: str, locks: Locks, expected: str):
    assert "|".join(locked(TEXT, mine, theirs, locks)) == expected


def test_what_is_written_in_place_of_locked_words_is_locked():
    base = "Tell nobody the name."
    found = merge(base, "Tell nobody the word.", "Tell nobody the sign.")
    lock = [(12, 21)]
    choices = {found.conflicts[0]: Written("number")}
    text = resolved(found, choices)
    assert text == "Tell nobody the number"
    assert [text[a:b] for a, b in merged_locks(found, (lock, lock, lock), choices)] == ["the number"]


WORDS = [f"w{number}" for number in range(12)]


@st.composite
def edited(draw: st.DrawFn, name: str) -> str:
    """The words with some gone, some changed, some new ones and one moved; no word stands twice."""
    made = list(WORDS)
    for at in sorted(draw(st.sets(st.integers(0, 11), max_size=3)), reverse=True):
        made[at : at + 1] = draw(st.sampled_from(([], [f"{name}{at}"], [made[at], f"{name}{at}"])))
    if draw(st.booleans()):
        made.insert(draw(st.integers(0, len(made) - 1)), made.pop(draw(st.integers(0, len(made) - 1))))
    breaks = draw(st.sets(st.integers(0, 12), max_size=2))
    return "".join(word + ("\n\n" if at in breaks else " ") for at, word in enumerate(made)).rstrip()


@st.composite
def closed(draw: st.DrawFn, text: str) -> list[tuple[int, int]]:
    """Where some of its words are locked, each with those up to another."""
    ends = [at.span() for at in re.finditer(r"\S+", text)]
    found = draw(st.lists(st.tuples(st.integers(0, len(ends) - 1), st.integers(0, 3)), max_size=2))
    return [(ends[first][0], ends[min(first + more, len(ends) - 1)][1]) for first, more in found]


@settings(max_examples=300)
@given(st.data())
def test_no_word_that_one_locked_is_open_after_a_merge_whatever_is_chosen(data: st.DataObject):
    base, (mine, theirs) = " ".join(WORDS), (data.draw(edited(name)) for name in ("m", "t"))
    spans: Locks = (data.draw(closed(base)), data.draw(closed(mine)), data.draw(closed(theirs)))
    found = merge(base, mine, theirs)
    sides = st.sampled_from(list[Choice](["base", "mine", "theirs", "both"]))
    choices: dict[int, Choice] = {each: data.draw(sides) for each in found.conflicts}
    text = resolved(found, choices)
    locked_there = {at for start, end in merged_locks(found, spans, choices) for at in range(start, end)}
    for side, of in ((mine, spans[1]), (theirs, spans[2])):
        for word in {word for start, end in of for word in side[start:end].split()}:
            for at in re.finditer(rf"(?<!\S){word}(?!\S)", text):
                assert locked_there.issuperset(range(*at.span())), word


def test_two_paragraphs_taken_both_stay_paragraphs():
    base = "First stays.\n\nOld words here.\n\nLast stays."
    both: Choice = "both"
    found = merge(
        base, base.replace("Old words here.", "Mine is new."), base.replace("Old words here.", "Theirs, too!")
    )
    text = resolved(found, dict.fromkeys(found.conflicts, both))
    assert text == "First stays.\n\nMine is new.\n\nTheirs, too!\n\nLast stays."
    found = merge(base, base.replace("Old", "Our"), base.replace("Old", "Their"))
    assert resolved(found, dict.fromkeys(found.conflicts, both)) == base.replace("Old", "Our Their")
