"""A stranger's text: nothing hides in it, scripts and emoji stay whole."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.unmasking import MARKS, one_line, unmasked

WHOLE = (
    "👨‍👩‍👧‍👦 and 🏳️‍🌈",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "می‌خواهم",
    "क्‍ष",
    "❤️ 1️⃣ #️⃣ ™️",
    "שָׁלוֹם",
    "Tiếng Việt, naïve café",
    "two\nlines",
)
MASKED = {
    "annexe\u202egnp.exe": "annexegnp.exe",
    "pay\u200bpal \u2066x\u2069 \ufeff": "paypal x ",
    "in\u200dvis\u200cible": "invisible",
    "\u05d0\u200d\u200d\u200d\u05d1": "\u05d0\u200d\u05d1",
    "a\U000e0041\U000e007fb": "ab",
    "\u3164\u115f\u2800name": "name",
    "a\x00\x1b[31mb": "a[31mb",
    "a\r\nb\u2028c": "a\nb\nc",
    "z" + "\u0301" * 10_000: "z" + "\u0301" * MARKS,
}


@pytest.mark.parametrize("text", WHOLE)
def test_what_a_script_needs_stays(text: str) -> None:
    assert (unmasked(text).text, unmasked(text).left_out) == (text, 0)


@pytest.mark.parametrize("text", MASKED)
def test_what_hides_is_left_out_and_counted(text: str) -> None:
    assert unmasked(text).text == MASKED[text]
    assert "\u2028" in text or unmasked(text).left_out > 0


@given(st.text())
def test_nothing_seen_is_lost_and_nothing_orders_what_stands_beside_it(text: str) -> None:
    shown = unmasked(text).text
    assert not any(unicodedata.bidirectional(each) in ("RLO", "LRO", "RLE", "LRE", "PDF") for each in shown)
    assert [each for each in text if each.isalnum() and each.isascii()] == [
        each for each in shown if each.isalnum() and each.isascii()
    ]


@given(st.text(max_size=300), st.integers(1, 80))
def test_a_name_is_one_short_line(text: str, most: int) -> None:
    line = one_line(text, most)
    assert len(line) <= most + 2 and "\n" not in line


def test_a_name_written_from_the_right_keeps_to_itself() -> None:
    assert one_line("\u202eאלמה", 40) == "\u2068אלמה\u2069"
    assert one_line("Alma", 40) == "Alma"
