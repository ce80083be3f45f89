"""Names put before a text are there once, taken off it is what it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.naming import holds, named, unnamed

NAMES = st.lists(st.from_regex(r"@[a-z0-9_]{1,6}(@[a-z]{1,4}\.example)?", fullmatch=True), max_size=4)
TEXTS = st.text(st.sampled_from("ab @.\n\tX"), max_size=30)


@given(TEXTS.filter(lambda text: not text.startswith(("@", " ", "\t"))), NAMES)
def test_what_was_put_there_is_taken_off_again(text: str, names: list[str]) -> None:
    there = [name for name in names if holds(text, name)]
    with_them = named(text, names)
    assert with_them.endswith(text) and all(holds(with_them, name) for name in names)
    assert named(with_them, names) == with_them
    assert unnamed(with_them, [name for name in names if name not in there]) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("@bo yes", "yes"),
        ("@Bo @cai yes, @bo", "@cai yes, @bo"),  # in the words it is the writer's own
        ("@bo@b.example yes", "@bo@b.example yes"),  # somebody else
        ("@bo", ""),
        ("@bo,\nyes", "@bo,\nyes"),
        ("yes @bo", "yes @bo"),
    ],
)
def test_only_the_run_at_the_start_loses_a_name(text: str, left: str) -> None:
    assert unnamed(text, ["@bo"]) == left


def test_a_name_that_is_part_of_another_is_put_there() -> None:
    assert named("@bobby said so", ["@bob"]) == "@bob @bobby said so"
    assert named("Ask @BOB.", ["@bob"]) == "Ask @BOB."
