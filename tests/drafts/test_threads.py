"""No part exceeds its limit, nothing that belongs together is cut, and the parts give the text back."""

from dataclasses import replace
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafts.counting import fits, length
from drafts.limits import Limits
from drafts.threads import SEAM, Piece, mark, number, numbered, split
from drafts.tokens import whole
from tests.drafts.rules import BLUESKY, LIMITS, MASTODON, X

FAMILY = "👨‍👩‍👧‍👦"
# fmt: off
PIECES = st.sampled_from([
    "parola", "perché", "Fine.", "E poi?", "日本語の文章。", "ok", "\n", "\n\n", "\n---\n", " ",
    "  ", "\u00a0", FAMILY,
    "https://shop.com/a/path?x=1", "shop.com", "@alma@mastodon.social", "@bo", "#tag", "{link}", "e\u0301",
    "👍🏽",
    "x" * 90, "日" * 60, "👩🏽‍🚀" * 9, ",", "(", ")", "http://intranet/x", ".",
])
# fmt: on
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join), st.text())
SMALL = [replace(rules, max_length=limit) for rules in (X, MASTODON) for limit in (40, 280)] + [
    replace(BLUESKY, max_length=250, max_bytes=400)
]


def without_space(text: str) -> str:
    return "".join(SEAM.sub("", text).split())


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(SMALL))
def test_no_part_exceeds_its_limit_and_nothing_is_lost(text: str, limits: Limits):
    pieces = split(text, limits)
    for piece in pieces:
        assert piece.text == text[piece.start : piece.end]
        assert piece.text.strip()
        assert fits(piece.text, limits) or _indivisible(piece.text)
    assert without_space("".join(p.text for p in pieces)) == without_space(text)
    for one, two in pairwise(pieces):
        assert not SEAM.sub("", text[one.end : two.start]).strip()


def _indivisible(text: str) -> bool:
    clusters = [m.span() for m in regex.finditer(r"\X", text)]
    return len(clusters) == 1 or any(t.start == 0 and t.end > clusters[-1][0] for t in whole(text))


@example("http://intranet/x{link}e\u0301", replace(X, max_length=40))
@settings(max_examples=150)
@given(TEXTS, st.sampled_from(SMALL))
def test_no_cut_goes_through_a_grapheme_a_link_or_a_mention(text: str, limits: Limits):
    pieces = split(text, limits)
    cuts = {p.start for p in pieces} | {p.end for p in pieces}
    graphemes = {m.start() for m in regex.finditer(r"\X", text)} | {len(text)}
    spaces = {i for i in cuts if text[i - 1 : i].isspace() or text[i : i + 1].isspace()}
    assert cuts - spaces <= graphemes
    for word in regex.finditer(r"\S+", text):
        inside = {cut - word.start() for cut in cuts if word.start() < cut < word.end()}
        for token in whole(word[0]):
            if token.kind != "hashtag":
                assert not any(token.start < cut < token.end for cut in inside)


@settings(max_examples=60)
@given(TEXTS)
def test_words_that_fit_are_never_cut(text: str):
    limits = replace(MASTODON, max_length=120)
    pieces = split(text, limits)
    inside = [p.end for p in pieces if 0 < p.end < len(text) and not regex.match(r"\s", text[p.end])]
    for cut in inside:
        word = next(w for w in regex.finditer(r"[\S\xa0]+", text) if w.start() < cut < w.end())
        assert not fits(word[0], limits) or text[cut - 1] in "。！？」』）”’"


def test_a_text_that_fits_is_one_part():
    assert split("  Una riga.\n\nUn'altra.  ", X) == (Piece("Una riga.\n\nUn'altra.", 2, 22, False),)
    assert split(" \n\t ", X) == ()


def test_the_authors_own_seams_are_kept():
    pieces = split("Uno\n---\nDue --- ancora due\n\n  ---  \n\nTre", X)
    assert [(p.text, p.fixed) for p in pieces] == [
        ("Uno", False),
        ("Due --- ancora due", True),
        ("Tre", True),
    ]


def test_empty_sections_make_no_part():
    assert [p.text for p in split("---\nUno\n---\n---\nDue\n---", X)] == ["Uno", "Due"]


def test_breaks_at_a_paragraph_before_a_sentence_before_a_word():
    first, second = "Una frase. " * 12, "Altra frase. " * 15
    assert [p.text for p in split(first + "\n\n" + second, X)] == [first.strip(), second.strip()]
    sentences = split("Questa frase conta. " * 20, X)
    assert all(p.text.endswith(".") for p in sentences)
    words = split("parola " * 100, X)
    assert all(set(p.text.split()) == {"parola"} for p in words)


def test_a_long_word_is_cut_between_graphemes():
    pieces = split("a" + FAMILY * 300, BLUESKY)
    assert all(p.text.replace("a", "") in FAMILY * 300 for p in pieces)
    assert "".join(p.text for p in pieces) == "a" + FAMILY * 300
    assert [len(p.text) for p in split("x" * 700, X)] == [280, 280, 140]


def test_a_link_longer_than_the_limit_stays_whole():
    link = "https://shop.com/" + "a" * 400
    pieces = split(f"Prima {link} dopo", BLUESKY)
    assert link in [p.text for p in pieces]
    assert all(fits(p.text, BLUESKY) for p in pieces if p.text != link)


def test_a_mention_longer_than_the_limit_stays_whole():
    limits = replace(BLUESKY, max_length=20)
    mention = "@alma.the.second.of.that.name.bsky.social"
    assert [p.text for p in split(f"Ciao {mention} ciao", limits)] == ["Ciao", mention, "ciao"]


def test_where_there_are_no_threads_a_text_stays_one_part():
    long = "parola " * 800
    assert [p.text for p in split(long, LIMITS["linkedin"])] == [long.strip()]


@pytest.mark.parametrize(
    "unit", ["Una frase, con shop.com e @alma@a.social. ", "x", "日", "日。", "\n", "---\n", FAMILY]
)
def test_long_texts_are_split_in_time(unit: str):
    text = unit * (400_000 // len(unit))
    for limits in (X, BLUESKY, MASTODON):
        pieces = split(text, limits)
        assert sum(len(p.text) for p in pieces) <= len(text)
        assert all(length(p.text, limits) <= (limits.max_length or 0) for p in pieces[:20])


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(SMALL))
def test_numbers_are_counted_within_the_limit_and_taken_off_give_the_text_back(text: str, limits: Limits):
    pieces = numbered(text, limits)
    parts = number(pieces, limits)
    for at, (piece, part) in enumerate(zip(pieces, parts, strict=True), start=1):
        assert part in (piece.text, piece.text + mark(at, len(pieces)))
        assert fits(part, limits) or _indivisible(piece.text)
    bare = "".join(part.removesuffix(mark(at, len(parts))) for at, part in enumerate(parts, start=1))
    assert without_space(bare) == without_space(text)


def test_every_part_of_a_thread_carries_its_number():
    parts = number(numbered("Questa frase conta. " * 200, X), X)
    assert len(parts) > 9
    assert [part.rsplit("\n\n", 1)[1] for part in parts] == [f"{at}/{len(parts)}" for at in range(1, len(parts) + 1)]
    assert all(length(part, X) <= 280 for part in parts)


def test_one_part_alone_has_no_number():
    assert number(numbered("Una riga.", X), X) == ("Una riga.",)


def test_a_link_as_long_as_the_limit_stays_without_a_number():
    link = "https://shop.com/" + "a" * 283
    parts = number(numbered(f"Prima.\n---\n{link}", BLUESKY), BLUESKY)
    assert parts == ("Prima.\n\n1/2", link)
