"""Steps that can be taken back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.undoing import MOST_SIGNS, Step, applied, noted, step

TEXT = st.text("ab è\n👩", max_size=20)


@given(TEXT, TEXT)
def test_a_step_makes_the_new_text_and_its_way_back_the_old(old: str, new: str) -> None:
    change = step(old, new)
    assert applied(old, change) == new
    assert applied(new, change.back()) == old


@given(st.lists(TEXT, min_size=1, max_size=12))
def test_taking_all_back_gives_the_first_text(texts: list[str]) -> None:
    steps: list[Step] = []
    for old, new in pairwise(texts):
        steps = noted(steps, step(old, new))
    text = texts[-1]
    for each in reversed(steps):
        text = applied(text, each.back())
    assert text == texts[0]


def test_typing_is_taken_back_by_the_word() -> None:
    steps: list[Step] = []
    text = ""
    for sign in "one two":
        steps, text = noted(steps, step(text, text + sign)), text + sign
    assert [each.come for each in steps] == ["one ", "two"]


def test_the_oldest_go_first() -> None:
    steps = noted([Step(0, "", "a " * 10)], Step(3, "", "x" * MOST_SIGNS))
    assert steps == [Step(3, "", "x" * MOST_SIGNS)]


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another"):
        applied("abc", Step(1, "x", "y"))
