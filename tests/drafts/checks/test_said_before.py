"""The same words again: found in every network's own form of them, told once, about the nearest."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.checks.check import check
from drafts.checks.said_before import Said, said_before
from tests.drafts.rules import BLUESKY, LIMITS, X

WORDS = "Nine people waited at the repair desk on Monday, and seven of them came back with a neighbour on Tuesday."
NEARLY = WORDS.replace("seven", "eight").replace("Monday, and", "Monday:")
OTHER = "The bakery in the old station opens at five, and the first loaf goes to whoever swept the step."


def said(text: str, name: str) -> Said:
    return Said(text, {"title": name})


def test_the_same_words_are_told_with_the_post_that_said_them() -> None:
    (found,) = check(f"**{WORDS}** https://shop.example/1", X, earlier=[said(OTHER, "other"), said(WORDS, "this")])
    assert (found.rule, found.level, found.data["title"], found.data["likeness"]) == ("duplicate", "warning", "this", 1)
    assert found.origin.as_of.startswith("2026")


def test_nearly_the_same_is_told_about_the_nearest_only() -> None:
    (found,) = check(NEARLY, X, earlier=[said(WORDS, "near"), said(OTHER, "other"), said(f"{WORDS} {OTHER}", "far")])
    assert (found.rule, found.data["title"]) == ("nearly-the-same", "near")
    assert 0.4 <= found.data["likeness"] < 1


def test_an_article_and_a_thread_are_compared_whole() -> None:
    said_then = [" ".join(f"{word}{number}" for word in OTHER.split()) for number in range(8)]
    long = "\n\n".join([WORDS, *said_then])
    for limits in (LIMITS["wordpress"], BLUESKY, replace(X, threads=True)):
        assert [each.rule for each in check(long, limits, earlier=[said(long, "")])] == ["duplicate"]
        assert check(long, limits, earlier=[said(WORDS, "")]) == ()


def test_other_words_and_no_words_are_nothing_new() -> None:
    assert check(OTHER, X, earlier=[said(WORDS, "")]) == ()
    assert list(said_before(Said("!!!"), [Said("?"), Said("")])) == []


@given(st.lists(st.text("ab .", max_size=20), max_size=4), st.text("ab .", max_size=20))
@settings(max_examples=60)
def test_one_is_told_at_most_and_the_same_words_always(earlier: list[str], text: str) -> None:
    found = list(said_before(Said(text), map(Said, earlier)))
    assert len(found) <= 1
    same = any(Said(each).words == Said(text).words for each in earlier) and bool(Said(text).words)
    assert same == (bool(found) and found[0].rule == "duplicate")
