"""Every rule says where it comes from and of which day: each is provoked once, none is left out."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from brandassist.assets import conventions_of
from brandassist.writing.first_comment import first_comment
from drafts.checks.addresses import Answer, Answers
from drafts.checks.check import check
from drafts.checks.embargo import KeptBack
from drafts.checks.finding import Rule
from drafts.checks.leaks import InternalName
from drafts.checks.pictures import PictureFacts
from drafts.checks.said_before import Said
from drafts.limits import Limits
from drafts.origins import Whose
from drafts.wording.spelling import Dictionary, Spelling
from tests.drafts.rules import LIMITS, X
from tests.drafts.words import words

INSTAGRAM, LINKEDIN, SLACK = LIMITS["instagram"], LIMITS["linkedin"], LIMITS["slack"]
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ASKED = Answers({"https://a.example/b": Answer("gone", AT)}, {"ann": Answer("nobody", AT)})
EN: dict[str, Any] = {"words": words("en")}
KEPT_BACK = KeptBack(AT, "2026-11-20T10:30", "Europe/Rome", "an entry", "Torino", None)
KNOWS_ALL = Dictionary("en", "2020-12-07", lambda _: False, "a list")


def of(**facts: Any) -> dict[str, Any]:
    given = {"alt": "A bench", "bytes": 1, "kind": "jpeg", "width": 800, "height": 700, **facts}
    return {"pictures": [PictureFacts("a.jpg", **given)]}


Case = tuple[str, Limits, Mapping[str, Any], Whose]
CASES: dict[Rule, Case] = {
    "empty": ("", X, {}, "ours"),
    "null-bytes": ("a\0b", X, {}, "ours"),
    "length": ("word " * 800, LINKEDIN, {}, "network"),
    "too-many-parts": ("word " * 60_000, X, {}, "ours"),
    "link-too-long": ("See https://a.example/" + "a" * 300, LIMITS["bluesky"], {}, "network"),
    "mention-too-long": ("Hello @anna.example", replace(LIMITS["bluesky"], max_length=10), {}, "network"),
    "locked-passage": ("The margin is ten.", X, {"locked": ["The margin is ten"]}, "ours"),
    "blank-left": ("At {place} we open.", X, {}, "ours"),
    "stale-words": ("We open today.", X, EN, "stale"),
    "corporate-speak.announcement": ("We are thrilled to announce it.", X, EN, "voice"),
    "corporate-speak.superlative": ("A world-class shop in Fano.", X, EN, "voice"),
    "corporate-speak.jargon": ("All stakeholders came.", X, EN, "voice"),
    "corporate-speak.passive": ("Mistakes were made.", X, EN, "voice"),
    "corporate-speak.slogan": ("Together we are stronger together.", X, EN, "voice"),
    "corporate-speak.nobody": (
        "Excellence and commitment and dedication bring innovation, transformation and collaboration to completion.",
        X,
        EN,
        "voice",
    ),
    "hard-to-read": ("Organisational responsibilities necessitate " * 40 + ".", LINKEDIN, EN, "ours"),
    "spelling": ("The bnch.", X, {"spelling": Spelling(KNOWS_ALL)}, "dictionary"),
    "no-dictionary": ("The bench.", X, {"spelling": Spelling(replace(KNOWS_ALL, knows=None))}, "ours"),
    "people-refused": ("A bench.", X, of(consent="refused"), "ours"),
    "people-not-asked": ("A bench.", X, of(consent="not_asked"), "ours"),
    "alt-missing": ("A bench.", X, of(alt=""), "ours"),
    "alt-file-name": ("A bench.", X, of(alt="IMG_1234.JPG"), "ours"),
    "alt-says-picture": ("Una panca.", X, of(alt="Foto di una panca"), "ours"),
    "alt-too-long": ("A bench.", X, of(alt="x" * 1001), "network"),
    "alt-too-long-for-cover": ("A bench.", LIMITS["ghost"], of(alt="x" * 200), "network"),
    "picture-too-large": ("A bench.", X, of(bytes=9_000_000), "network"),
    "picture-too-wide": ("A bench.", INSTAGRAM, of(width=4000), "network"),
    "picture-too-tall": ("A bench.", INSTAGRAM, of(height=4000), "network"),
    "picture-enlarged": ("A bench.", INSTAGRAM, of(width=200, height=200), "network"),
    "picture-not-taken": ("A bench.", INSTAGRAM, of(kind="webp"), "network"),
    "picture-stands-still": ("A bench.", X, of(stopped=True), "network"),
    "picture-not-alone": ("A bench.", X, {"pictures": of(kind="gif")["pictures"] * 2}, "network"),
    "picture-missing": ("A bench.", X, of(gone=True), "ours"),
    "too-many-pictures": ("A bench.", X, {"pictures": of()["pictures"] * 5}, "network"),
    "no-pictures": ("A bench.", SLACK, of(), "network"),
    "picture-needed": ("A bench.", INSTAGRAM, {}, "network"),
    "too-many-links": (" ".join(f"https://a.example/{n}" for n in range(6)), LIMITS["threads"], {}, "network"),
    "too-many-hashtags": (" ".join(f"#a{n}" for n in range(31)), INSTAGRAM, of(), "network"),
    "too-many-mentions": (" ".join(f"@a{n}" for n in range(21)), INSTAGRAM, of(), "network"),
    "hashtag-stuffing": ("A #bench #shop #fano", X, {}, "network"),
    "visibility-not-possible": ("A bench.", X, {"visibility": "direct"}, "ours"),
    "visibility-unknown": ("A bench.", X, {"visibility": "aunts"}, "ours"),
    "duplicate": ("A bench in Fano.", X, {"earlier": [Said("A bench in Fano.")]}, "ours"),
    "nearly-the-same": (
        "At nine the bench in Fano is full and Anna counts the loaves that are left.",
        X,
        {"earlier": [Said("At nine the bench in Fano is full and Anna counts the loaves that are left there.")]},
        "ours",
    ),
    "link-http": ("See http://a.example/b", X, {}, "ours"),
    "link-dead": ("See https://a.example/b", X, {"heard": ASKED}, "asked"),
    "mention-unknown": ("Thanks @ann", X, {"heard": ASKED}, "asked"),
    "coordinates": ("We stand at 45.0703, 7.6869.", X, {}, "ours"),
    "booking-number": ("My booking is X7K9QP.", X, {}, "ours"),
    "internal-name": ("Falcon opens.", X, {"internal": (InternalName("Falcon", "2026-11-22"),)}, "person"),
    "embargoed": (
        "We opened.",
        X,
        {"kept_back": KEPT_BACK},
        "ours",
    ),
    "mention-impossible": ("Thanks @anna.rossi", X, {}, "network"),
}
COMMENTS: dict[Rule, Case] = {
    "first-comment-length": ("x" * 1251, LINKEDIN, {}, "network"),
    "first-comment-hashtags": ("#a " * 31, INSTAGRAM, {}, "network"),
    "first-comment-mentions": ("@ann " * 21, INSTAGRAM, {}, "network"),
    "first-comment-left-out": ("A bench.", SLACK, {}, "ours"),
}
"""What is found in a first comment, which is looked through beside the text."""


def test_no_rule_is_left_out() -> None:
    assert set(CASES) | set(COMMENTS) == set(get_args(Rule))


@pytest.mark.parametrize("rule", get_args(Rule))
def test_a_rule_says_whose_it_is_from_which_source_and_of_which_day(rule: Rule) -> None:
    text, limits, given, whose = (CASES | COMMENTS)[rule]
    if rule in COMMENTS:
        _, found = first_comment(text, limits)
    else:
        found = check(text, limits, conventions=conventions_of(limits.network), **given)
    origins = [each.origin for each in found if each.rule == rule]
    assert origins, [each.rule for each in found]
    assert {each.whose for each in origins} == {whose}
    for each in origins:
        assert each.source.strip()
        assert re.fullmatch(r"20\d\d-\d\d(-\d\d)?", each.as_of)


def test_what_no_document_gives_is_called_our_own_choice() -> None:
    (found,) = check("#a #b #c #d", LIMITS["bluesky"], conventions=conventions_of("bluesky"))
    assert (found.rule, found.origin.whose, found.origin.as_of) == ("hashtag-stuffing", "ours", "2026-11-22")
    assert "own choice" in found.origin.source
