"""Steps that can be taken back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import undoing
from drafts.undoing import Move, Past, Step, applied, place_after, step

TEXT = st.text("ab è\n👩🔧", max_size=20)


def made(text: str, change: Step | None) -> str:
    assert change is not None
    after = applied(text, change)
    assert after is not None
    return after


def typed(past: Past, old: str, new: str) -> str:
    if (change := step(old, new)) is not None:
        past.changed(change)
    return new


@given(TEXT, TEXT)
def test_a_step_makes_the_new_text_and_its_way_back_the_old(old: str, new: str) -> None:
    change = step(old, new)
    if change is None:
        assert old == new
    else:
        assert made(old, change) == new
        assert made(new, change.back()) == old


@given(st.lists(TEXT | st.sampled_from(["back", "forth"]), min_size=1, max_size=15))
def test_all_that_was_taken_back_and_done_again_is_so_in_a_past_made_of_its_news(acts: list[str]) -> None:
    past, text = Past(), ""
    kept: list[Move] = []
    for act in acts:
        if act in ("back", "forth"):
            change = past.back() if act == "back" else past.forth()
            text = made(text, change) if change is not None else text
        else:
            text = typed(past, text, act)
        kept.extend(past.news())
        assert past.news() == ()
    for each in (past, Past(kept)):
        first = text
        while (change := each.back()) is not None:
            first = made(first, change)
        assert first == ""
        again = first
        while (change := each.forth()) is not None:
            again = made(again, change)


@given(st.lists(TEXT, min_size=2, max_size=12))
def test_taking_all_back_and_doing_it_again_gives_first_and_last(texts: list[str]) -> None:
    past = Past()
    for old, new in pairwise(texts):
        typed(past, old, new)
    text = texts[-1]
    while (change := past.back()) is not None:
        text = made(text, change)
    assert text == texts[0]
    while (change := past.forth()) is not None:
        text = made(text, change)
    assert text == texts[-1]


def backwards(text: str, past: Past) -> list[str]:
    found = [text]
    while (change := past.back()) is not None:
        found.append(made(found[-1], change))
    return found


def test_typing_is_taken_back_by_the_word_and_deleting_by_the_run() -> None:
    past, text = Past(), ""
    for sign in "one  two\nand":
        text = typed(past, text, text + sign)
    assert backwards(text, past) == ["one  two\nand", "one  two\n", "one  two", "one  ", ""]
    past, text = Past(), "one two"
    for _ in range(3):
        text = typed(past, text, text[:-1])
    for _ in range(2):
        text = typed(past, text, text[1:])
    assert backwards(text, past) == ["e ", "one ", "one two"]


def test_what_is_typed_after_taking_back_begins_a_step_and_forgets_what_was_taken_back() -> None:
    past = Past()
    text = typed(past, "", "one")
    text = typed(past, text, "one, and two")
    change = past.back()
    assert change is not None
    text = typed(past, made(text, change), "ones")
    assert past.forth() is None
    assert backwards(text, past) == ["ones", "one", ""]


def test_the_oldest_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "MOST_SIGNS", 50)
    past = Past()
    past.changed(Step(0, "", "a " * 20))
    past.changed(Step(3, "", "x" * 30))
    assert [past.back(), past.back()] == [Step(3, "x" * 30, ""), None]


def test_a_place_stays_with_its_words() -> None:
    assert place_after("one two", "one and two", 7) == 11
    assert place_after("one two", "one and two", 2) == 2
    assert place_after("one two", "one", 5) == 3
    assert place_after("👩 two", "👩 or two", 6) == 9


def test_another_text_is_refused() -> None:
    assert applied("abc", Step(1, "x", "y")) is None
    assert applied("a", Step(5, "x", "y")) is None
