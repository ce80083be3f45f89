from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.tokens import Token, hashtags, links, mentions, whole


def found(tokens: tuple[Token, ...], text: str) -> list[str]:
    return [text[t.start : t.end] for t in tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("これはshop.com/path中国語shop.org/a", ["shop.com/path", "shop.org/a"]),
        ("shop.comこれは。shop.org中国", ["shop.com", "shop.org"]),
        ("http://shop.com/これはshop.orgです", ["http://shop.com/", "shop.org"]),
        ("https://a.com,https://b.com", ["https://a.com", "https://b.com"]),
        ("https://a.com https://b.com", ["https://a.com", "https://b.com"]),
        ("\u200ehttps://a.com\u200e", ["https://a.com"]),
        ("xhttps://a.com", []),
        ("foo.com.nothing9", ["foo.com"]),
        ("http://shop.com/@alma/1", ["http://shop.com/@alma/1"]),
        ("http:// shop.com", ["shop.com"]),
        ("'shop.com' \"shop.org\"", ["shop.com", "shop.org"]),
    ],
)
def test_links_as_x_finds_them(text: str, expected: list[str]):
    assert found(links(text), text) == expected


def test_mentions_stand_outside_links_and_mails():
    text = "@alma, (@bo.bsky.social) ciao@mail.org https://x.com/@no @eva@mastodon.social!"
    assert found(mentions(text), text) == ["@alma", "@bo.bsky.social", "@eva@mastodon.social"]
    assert [text[t.start : t.local_end] for t in mentions(text)] == ["@alma", "@bo.bsky.social", "@eva"]


def test_hashtags_are_words_and_not_numbers_or_headings():
    text = "#retail #Città2026 #2026 # Titolo https://a.com/#frag a#b ##c"
    assert found(hashtags(text), text) == ["#retail", "#Città2026"]


def test_an_address_without_a_public_name_is_still_one_thing():
    text = "see http://intranet:8080/a_b?c and {link}"
    assert found(whole(text), text) == ["http://intranet:8080/a_b?c", "{link}"]


@given(st.text(alphabet="ab.@#:/日-_ht{}link ?=()com,"))
def test_tokens_are_in_order_and_do_not_overlap(text: str):
    for tokens in (links(text), links(text, bare=False), mentions(text), hashtags(text), whole(text)):
        spans = [(t.start, t.end) for t in tokens]
        assert all(start < end for start, end in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
