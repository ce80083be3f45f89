"""Heads that are no YAML and no TOML, as people and templates write them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.front_matter_lines import by_lines

NAMES = st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20).filter(
    lambda words: words[0] not in "#\"'[{|>-=" and words[-1] not in "\"'"
)


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ("title: Tills: a story", {"title": "Tills: a story"}),
        ("title: A\n\tlayout: post", {"title": "A", "layout": "post"}),
        ("tags:\n\t- ops\n  - retail # 2\n", {"tags": ["ops", "retail # 2"]}),
        ("tags: [ops, 'night shift', ]", {"tags": ["ops", "night shift"]}),
        ("title: {{ title }}", {"title": "{{ title }}"}),
        ("# by hand\n\ntitle: @all 100% *done*", {"title": "@all 100% *done*"}),
        ("title = Tills", {"title": "Tills"}),
        ("link: https://shop.example:80/a", {"link": "https://shop.example:80/a"}),
        ("title: a\ntitle: b\ntitle: c", {"title": "c", "title_2": "a", "title_3": "b"}),
    ],
)
def test_lines_say_what_was_meant(head: str, fields: dict[str, Any]) -> None:
    assert by_lines(head) == fields


@pytest.mark.parametrize(
    "head",
    ["", "just words", "- a\n- b", "a:\n  b: c", "a: |\n  words", "a: >-", "a: [b,", "a: {", "[a]\nb = c", "a: 1\n- b"],
)
def test_what_is_more_than_lines_is_not_guessed_at(head: str) -> None:
    assert by_lines(head) is None


@given(st.dictionaries(NAMES, WORDS, min_size=1, max_size=6))
def test_every_field_is_read_as_it_stands(fields: dict[str, str]) -> None:
    assert by_lines("".join(f"{name}: {words}\n" for name, words in fields.items())) == fields
