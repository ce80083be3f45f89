"""Counting against an independent implementation of grapheme clusters, and Mastodon's concessions."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from brandassist.practice import text

PIECES = st.sampled_from(
    [
        *"ab é\n\r",
        "e\u0301",
        "👍",
        "👍🏽",
        "👩",
        "\u200d",
        "❤",
        "\ufe0f",
        "🇮",
        "🇹",
        "한",
        "ᄒ",
        "ᅡ",
        "ᆫ",
        "的",
        "\u0903",
        "1\ufe0f\u20e3",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example("👍\u200d\u200d👍")
@example("👍\u200d\u0301\u200d👍")
def test_grapheme_clusters(sample: str) -> None:
    assert text.graphemes(sample) == len(regex.findall(r"\X", sample))


@given(st.text(st.characters(codec="utf-8", max_codepoint=0x24F, exclude_categories=["Cs"]), max_size=60))
def test_grapheme_clusters_of_latin(sample: str) -> None:
    assert text.graphemes(sample) == len(regex.findall(r"\X", sample))


@pytest.mark.parametrize(
    ("sample", "length"),
    [
        ("https://a.example/" + "x" * 300, 23),
        ("(https://a.example/x).", 26),
        ("see https://a.example, and", 4 + 23 + 5),
        ("https://a.example/?q=1&r=2#top", 23),
        ("https://en.example/wiki/Till_(shop)", 23),
        ("http://localhost/x", 18),
        ("http://127.0.0.1:1/", 19),
        ("a.example/x", 11),
        ("@alma", 5),
        ("@alma@a.example", 5),
        ("mail alma@a.example", 19),
        ("@alma@a.example.", 6),
        ("x@alma", 6),
    ],
)
def test_length(sample: str, length: int) -> None:
    assert text.length(sample) == length


def test_mentions_and_tags() -> None:
    assert text.mentions("@Alma and @bo_b, @c@a.example; d@e @alma") == ["alma", "bo_b"]
    assert text.tags("#One #two, (#three) a#four #5 https://a.example/#six") == ["one", "two", "three"]


@given(st.text(max_size=200))
def test_html_never_lets_markup_through(sample: str) -> None:
    shown = text.html(sample, "http://s", lambda _: True)
    allowed = r'</?(p|br|a|span)( (href|class|target|rel|translate)="[^"<>]*")*( /)?>'
    assert not regex.search("[<>]", regex.sub(allowed, "", shown))
