from dataclasses import replace
from typing import Any

import pytest

from drafts.checks.check import check
from drafts.checks.finding import Finding
from drafts.checks.pictures import PictureFacts, ratio
from drafts.limits import Limits, PictureLimits, of_answers
from drafts.rendering import render
from tests.drafts.rules import BLUESKY, LIMITS, MASTODON, X


def rules(found: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in found]


def test_a_good_text_has_no_findings():
    assert check("Una **bella** idea: https://shop.com", X, pictures=[picture(alt="Una porta")]) == ()


def test_nothing_to_send_is_an_error_unless_there_is_a_picture():
    assert rules(check(" \n", X)) == ["empty"]
    assert rules(check("![solo](x.jpg)", X)) == ["empty"]
    assert check("", X, pictures=[picture(alt="Una porta")]) == ()


@pytest.mark.parametrize(
    "nothing",
    [
        "<!-- only a note -->",
        "<!-- a --> \n<!-- b -->",
        "**",
        "#",
        "---\n\n***",
        "> \n>",
        "<p></p>&nbsp;",
        "- \n* ",
        "\u200b",
    ],
)
def test_an_article_that_shows_nothing_is_empty(nothing: str):
    assert rules(check(nothing, LIMITS["wordpress"])) == ["empty"]


@pytest.mark.parametrize(
    "something", ["?", "1", "![a door](1)", '<img src="a.jpg">', "<!-- a --> b", "`x`", "<!-- open", "😀"]
)
def test_an_article_that_shows_anything_is_not_empty(something: str):
    assert check(something, LIMITS["wordpress"]) == ()


def test_a_thread_of_nothing_but_seams_is_empty():
    assert rules(check("---\n---\n", MASTODON)) == ["empty"]


@pytest.mark.parametrize("network", [X, BLUESKY, MASTODON, LIMITS["threads"]], ids=lambda limits: limits.network)
@pytest.mark.parametrize(
    "text", ["parola " * 60_000, "a" * 200_000, "👩‍👩‍👧‍👦" * 60_000, "https://example.com/a " * 15_000, "一" * 90_000]
)
def test_a_thread_too_long_for_anybody_is_cut_no_further(text: str, network: Limits):
    (finding,) = check(text, network)
    assert (finding.rule, finding.level, finding.data) == ("too-many-parts", "error", {"limit": 100})
    rendered = render(text, network)
    assert len(rendered.parts) == 100 and not rendered.complete
    assert text.startswith(rendered.parts[0])


def test_a_hundred_parts_are_not_too_many():
    text = "\n---\n".join(f"Part {number}." for number in range(100))
    assert check(text, MASTODON) == ()
    assert rules(check(text + "\n---\nOne more.", MASTODON)) == ["too-many-parts"]


def test_a_long_text_is_a_thread_where_there_are_threads_and_else_an_error():
    text = "parola " * 600
    assert check(text, X) == ()
    (finding,) = check(text, LIMITS["linkedin"])
    assert finding.rule == "length"
    assert finding.level == "error"
    assert finding.data == {"length": 4199, "limit": 3000, "unit": "codepoints", "part": 1, "parts": 1}


def test_a_link_or_mention_that_fits_no_part_is_an_error_where_it_stands():
    link = "https://shop.com/" + "a" * 300
    (finding,) = check(f"Vedi {link} ora", BLUESKY)
    assert (finding.rule, finding.span) == ("link-too-long", (5, 5 + len(link)))
    assert finding.data["length"] == len(link)
    assert check(f"Vedi {link} ora", MASTODON) == ()
    (finding,) = check("Ciao @alma.del.negozio.bsky.social", replace(BLUESKY, max_length=20))
    assert (finding.rule, finding.span) == ("mention-too-long", (5, 34))


def test_a_grapheme_too_long_for_the_bytes_is_told_in_bytes():
    (finding,) = check("e" + "\u0301" * 2000, BLUESKY)
    assert (finding.rule, finding.data["unit"], finding.data["length"]) == ("length", "bytes", 4001)


@pytest.mark.parametrize(
    "text", ["Ecco: il margine cala del dieci.", "IL **margine** cala\ndel dieci", "il margine cala del"]
)
def test_locked_words_are_found_however_they_are_set(text: str):
    (finding,) = check(text, X, locked=["Il margine cala del dieci per cento"])
    assert (finding.rule, finding.level) == ("locked-passage", "error")
    assert finding.span is not None
    assert "margine" in text[slice(*finding.span)]


def test_locked_words_are_found_behind_marks_and_in_descriptions():
    locked = ["margine segreto"]
    assert rules(check("mar**gine** segreto", X, locked=locked)) == ["locked-passage"]
    told = picture(alt="Il margine segreto")
    (finding,) = check("testo", X, locked=locked, pictures=[told])
    assert finding.data == {"text": "margine segreto", "picture": "a.jpg"}


def picture(name: str = "a.jpg", **other: Any) -> PictureFacts:
    facts = {"alt": "x", "bytes": 1, "kind": "jpeg", "width": 800, "height": 600, **other}
    return PictureFacts(name, **facts)


def test_pictures():
    pictures = [picture(f"{i}.jpg") for i in range(3)]
    pictures += [picture("big.jpg", alt="x" * 1001, bytes=5_000_001), picture("bare.jpg", alt=" ")]
    found = check("testo", X, pictures=pictures)
    assert rules(found) == ["too-many-pictures", "alt-too-long", "picture-too-large", "alt-missing"]
    by_rule: dict[str, Any] = {f.rule: f.data for f in found}
    assert by_rule["too-many-pictures"] == {"count": 5, "limit": 4}
    assert by_rule["alt-too-long"] == {"picture": "big.jpg", "length": 1001, "limit": 1000}
    assert by_rule["picture-too-large"] == {"picture": "big.jpg", "bytes": 5_000_001, "limit": 5_000_000}
    assert by_rule["alt-missing"] == {"picture": "bare.jpg"}


def test_a_network_that_takes_no_pictures_says_so():
    found = check("testo", replace(X, pictures=PictureLimits(most=0)), pictures=[picture()])
    assert [(f.rule, f.level) for f in found] == [("no-pictures", "error")]


def test_a_cover_with_more_words_than_it_holds():
    two = [picture("a.jpg", alt="x" * 192), picture("b.jpg", alt="x" * 192)]
    for text, name in (("Text", "a.jpg"), ("![](picture:1)", "b.jpg"), ("![](picture:2)", "a.jpg")):
        (finding,) = check(text, LIMITS["ghost"], pictures=two)
        assert (finding.rule, finding.level, finding.data["picture"]) == ("alt-too-long-for-cover", "warning", name)
    assert check("![](picture:2) ![](picture:1)", LIMITS["ghost"], pictures=two) == ()
    assert check("Text", LIMITS["wordpress"], pictures=two) == ()


INSTAGRAM = LIMITS["instagram"]


@pytest.mark.parametrize(
    ("width", "height", "rule", "limit"),
    [
        (1440, 1800, None, ""),
        (1440, 754, None, ""),
        (750, 1000, "picture-too-tall", "4:5"),
        (1440, 740, "picture-too-wide", "1.91:1"),
    ],
)
def test_a_shape_that_is_not_taken(width: int, height: int, rule: str | None, limit: str):
    found = check("testo", INSTAGRAM, pictures=[picture(width=width, height=height)])
    assert rules(found) == ([rule] if rule else [])
    assert [f.data["limit"] for f in found] == ([limit] if rule else [])


def test_what_the_network_would_change_is_a_warning():
    found = check("testo", INSTAGRAM, pictures=[picture(width=300, height=300), picture("b.jpg", stopped=True)])
    assert [(f.rule, f.level) for f in found] == [("picture-enlarged", "warning"), ("picture-stands-still", "warning")]


def test_what_moves_stands_alone_on_x():
    moving = picture("m.gif", kind="gif", bytes=14_000_000)
    assert check("testo", X, pictures=[moving]) == ()
    (finding,) = check("testo", X, pictures=[moving, picture()])
    assert (finding.rule, finding.level, finding.data["picture"]) == ("picture-not-alone", "error", "m.gif")
    assert check("testo", MASTODON, pictures=[moving, picture()]) == ()


def test_what_was_approved_in_a_kind_or_size_that_is_no_longer_taken():
    for other in ({"kind": "webp"}, {"kind": "gif"}):
        assert rules(check("testo", INSTAGRAM, pictures=[picture(**other)])) == ["picture-not-taken"]
    huge = picture(width=6000, height=7000)
    assert rules(check("testo", MASTODON, pictures=[huge])) == ["picture-not-taken"]


RATIOS = [(0.8, "4:5"), (1.91, "1.91:1"), (0.1, "1:10"), (10.0, "10:1"), (1.0, "1:1")]


@pytest.mark.parametrize(("value", "words"), RATIOS)
def test_a_shape_in_words(value: float, words: str):
    assert ratio(value) == words


def test_null_bytes_are_an_error_with_a_remedy():
    (finding,) = check("a\0b", X)
    assert (finding.rule, finding.span, finding.suggestion) == ("null-bytes", (1, 2), "")


def test_the_own_version_is_what_is_checked():
    assert rules(check("buono", X, own_version="")) == ["empty"]


def test_who_may_see_it_must_be_a_word_the_network_keeps():
    words = ("public", "private")
    assert check("Ciao", X) == check("Ciao", X, visibility="private", visibilities=words) == ()
    (finding,) = check("Ciao", X, visibility="private")
    assert (finding.rule, finding.level, finding.data["visibility"]) == ("visibility-not-possible", "error", "private")
    assert rules(check("Ciao", X, visibility="secret", visibilities=words)) == ["visibility-unknown"]
    assert rules(check("Ciao", X, visibility="Public", visibilities=words)) == ["visibility-unknown"]
    assert check("Ciao", X, visibility="circle", visibilities=("public", "circle")) == ()


def test_more_links_than_a_post_may_hold_is_said_at_the_first_beyond():
    links = [f"https://site{number}.com/a" for number in range(6)]
    threads = LIMITS["threads"]
    assert check(" ".join([*links[:5], *links[:5]]), threads) == ()  # the same again is none
    text = "See " + " ".join(links)
    (found,) = check(text, threads)
    assert (found.rule, found.level) == ("too-many-links", "error")
    assert found.data == {"count": 6, "limit": 5}
    assert found.origin == threads.origin
    assert found.span is not None and text[slice(*found.span)] == links[5]
    assert check("\n\n---\n\n".join([" ".join(links[:4]), " ".join(links[4:])]), threads) == ()  # each part by itself
    assert check(text, X) == ()


@pytest.mark.parametrize(("sign", "limit", "rule"), [("#", 30, "hashtags"), ("@", 20, "mentions")])
def test_hashtags_and_names_are_counted_where_a_network_counts_them(sign: str, limit: int, rule: str):
    words = [f"{sign}word{number}" for number in range(limit + 1)]
    shown = [picture(alt="Una porta")]
    assert check(" ".join(words[:-1]), LIMITS["instagram"], pictures=shown) == ()
    (found,) = check(" ".join(words), LIMITS["instagram"], pictures=shown)
    assert (found.rule, found.level, found.data["count"]) == (f"too-many-{rule}", "error", limit + 1)


def test_words_alone_are_an_error_where_a_network_wants_a_picture_except_in_an_answer():
    instagram = LIMITS["instagram"]
    (found,) = check("A till.", instagram)
    assert (found.rule, found.level) == ("picture-needed", "error")
    assert check("A till.", of_answers(instagram)) == ()
    assert "no-pictures" in rules(check("A till.", of_answers(instagram), pictures=[picture(alt="Una porta")]))
    assert "no-pictures" in rules(check("A till.", of_answers(LIMITS["facebook"]), pictures=[picture(alt="Una porta")]))
    assert of_answers(X) == X
