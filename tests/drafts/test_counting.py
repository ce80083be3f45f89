"""Lengths against the networks' published rules: X's twitter-text 3.1, Bluesky's lexicon, Mastodon's
validator."""

import unicodedata
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from drafts.counting import LONGEST_LINK, fits, length, size
from tests.drafts.rules import BLUESKY, LIMITS, MASTODON, X

FAMILY = "👨‍👩‍👧‍👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"

WEIGHTED = [
    ("", 0),
    ("A plain line.", 13),
    ("two\nlines", 9),
    # links
    ("http://shop.com", 23),
    ("https://shop.com", 23),
    ("shop.com", 23),
    ("Read https://shop.com/a/very/long/path?with=query&and=more#too now", 32),
    ("Read shop.com and www.shop.co.uk, then t.co/abc", 86),
    ("(https://shop.com/a_(b))", 25),
    ("https://shop.com.", 24),
    ("https://shop.com/path.", 24),
    ("https://shop.com/a,b;c", 23),
    ("https://shop.com:8080/x", 23),
    ("https://no-such-top.level9", 26),
    ("http://localhost/x", 18),
    ("http://under_score.com", 22),
    ("http://sub_domain.shop.com", 23),
    ("http://-dash.com", 16),
    ("mail alma@shop.com", 18),
    ("#shop.com", 9),
    ("$shop.com", 9),
    ("see -shop.com", 13),
    ("dir/shop.com", 12),
    ("shop.communication", 18),
    ("shop.com-and-more", 17),
    ("HTTPS://SHOP.COM/PATH", 23),
    ("https://" + "a" * 63 + ".com", 23),
    ("https://" + "a" * 64 + ".com", 76),
    ("https://t.co/" + "a" * 41, 54),
    ("https://t.co/abcdefgh/more", 28),
    # names beyond ASCII
    ("http://müller.de", 23),
    ("http://xn--mller-kva.de", 23),
    ("https://例え.jp/x", 23),
    ("https://пример.рф", 23),
    ("https://shop.xn--p1ai", 23),
    ("日本語shop.com日本語", 35),
    ("https://shop.com/これ", 27),
    ("https://shop.com/perché", 23),
    ("https://shop.com/привет", 23),
    # weights
    ("perché è così", 13),
    ("дом", 3),
    ("日本語", 6),
    ("한국", 4),
    ("’“”–—", 5),
    ("…", 2),
    ("€", 2),
    ("a\u200bb", 3),
    ("\u200e", 2),
    ("e\u0301", 1),
    ("\ufb2c", 3),
    # emoji
    ("👍", 2),
    ("👍🏽", 2),
    (FAMILY, 2),
    ("👩🏽‍🚀", 2),
    ("🇮🇹", 2),
    ("🇮🇹🇫🇷", 4),
    ("🇽🇽", 4),
    (ENGLAND, 2),
    ("1️⃣", 2),
    ("#⃣", 2),
    ("❤️", 2),
    ("❤", 2),
    ("❤\ufe0e", 4),
    ("©", 1),
    ("©️", 2),
    ("☕ caffè", 8),
    ("👍" * 140, 280),
    ("日" * 140, 280),
]


@pytest.mark.parametrize(("text", "expected"), WEIGHTED)
def test_x_counts(text: str, expected: int):
    assert length(text, X) == expected


def test_x_limit_is_280_units_of_weight():
    assert fits("a" * 280, X)
    assert not fits("a" * 281, X)
    assert not fits("日" * 141, X)


@pytest.mark.parametrize(
    ("text", "expected", "octets"),
    [
        ("ciao", 4, 4),
        ("perché", 6, 7),
        ("e\u0301", 1, 3),
        (FAMILY, 1, 25),
        ("🇮🇹🇫🇷", 2, 16),
        ("\r\n", 1, 2),
        ("한국", 2, 6),
        ("\u1112\u1161\u11ab", 1, 9),
        ("https://shop.com", 16, 16),
        ("@alma.bsky.social", 17, 17),
    ],
)
def test_bluesky_counts_graphemes_and_bytes(text: str, expected: int, octets: int):
    assert (length(text, BLUESKY), size(text)) == (expected, octets)


def test_bluesky_has_two_limits():
    assert fits(FAMILY * 120, BLUESKY)
    assert not fits(FAMILY * 121, BLUESKY)  # 3,025 bytes, though only 121 graphemes
    assert fits("a" * 300, BLUESKY)
    assert not fits("a" * 301, BLUESKY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ciao", 4),
        (FAMILY, 1),
        ("https://shop.com/a/very/long/path", 23),
        ("http://a.it", 23),
        ("shop.com", 8),
        ("https://shop.com/日本語", 23),
        ("https://nowhere.invalid9/x", 26),
        ("@alma@mastodon.social", 5),
        ("@alma@mastodon.social, ciao", 11),
        ("@alma", 5),
        ("alma@mastodon.social", 20),
        ("https://mastodon.social/@alma@other.org", 23),
        ("(@alma@mastodon.social)", 7),
    ],
)
def test_mastodon_counts(text: str, expected: int):
    assert length(text, MASTODON) == expected


def test_a_server_may_reserve_another_length_for_links():
    assert length("https://shop.com", replace(MASTODON, url_length=25)) == 25


def test_a_link_that_is_not_known_yet_counts_at_its_longest():
    assert length("Read {link}", X) == 28
    assert length("Read {link}", MASTODON) == 28
    assert length("Read {link}", BLUESKY) == 5 + LONGEST_LINK
    assert size("Read {link}") == 5 + LONGEST_LINK


def test_threads_counts_emoji_as_their_bytes():
    assert length("ciao 👍", LIMITS["threads"]) == 9
    assert length("perché", LIMITS["threads"]) == 6


@given(st.text())
def test_shortcuts_change_no_count(text: str):
    assert length(text, BLUESKY) == len(regex.findall(r"\X", text))
    assert size(text) == len(text.encode("utf-8", "surrogatepass"))


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF)).filter(lambda t: "." not in t))
def test_x_counts_latin_text_by_composed_letters(text: str):
    counted = unicodedata.normalize("NFC", text)
    assert length(text, X) == len(counted)


@given(st.text(), st.text())
def test_two_texts_apart_count_as_much_as_together_for_x(one: str, two: str):
    assert length(f"{one} \n {two}", X) == length(f"{one} ", X) + length(f"\n {two}", X)


@pytest.mark.parametrize(
    "unit", ["a", "日", "日.", "a.com日", "@a", "#1", "http://", "(", "a-", "e\u0301", "http://a.com/("]
)
def test_long_texts_without_spaces_are_counted(unit: str):
    text = unit * (200_000 // len(unit))
    assert all(length(text, rules) > 0 for rules in (X, BLUESKY, MASTODON))
