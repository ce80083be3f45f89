"""The rules that no document gives: this program's own choices, each with its reason and the day it was made."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafts.origins import Origin

if TYPE_CHECKING:
    from drafts.checks.finding import Rule


def _ours(day: str, why: str) -> Origin:
    return Origin("ours", why, day)


OWN_RULES: "Mapping[Rule, Origin]" = {
    "empty": _ours("2026-11-21", "Nothing is sent that says nothing and shows nothing."),
    "null-bytes": _ours("2026-11-21", "U+0000 is no text: databases and servers cut or refuse what holds it."),
    "too-many-parts": _ours("2026-11-21", "A thread of more than 100 posts is a mistake; it is looked at no further."),
    "locked-passage": _ours("2026-11-21", "What is locked in the diary never leaves."),
    "blank-left": _ours("2026-11-22", "What a template leaves open is filled in before it goes out."),
    "hard-to-read": _ours(
        "2026-11-22",
        "Gulpease (Lucisano and Piemontese, 1988) under 40, Flesch (1948) under 30, from 100 words.",
    ),
    "no-dictionary": _ours("2026-11-22", "Where spelling cannot be checked, that is said."),
    "alt-missing": _ours("2026-11-21", "W3C, WCAG 2.2 (2023-10-05), 1.1.1: pictures have a text alternative."),
    "alt-file-name": _ours("2026-11-22", "W3C, WCAG 2.2, failure F30: the name of a file is no text alternative."),
    "alt-says-picture": _ours(
        "2026-11-22", "W3C WAI, Images Tutorial, Tips and Tricks: screen readers say that it is an image by themselves."
    ),
    "picture-missing": _ours("2026-11-22", "A picture whose file is gone cannot be sent."),
    "visibility-not-possible": _ours("2026-11-21", "What is meant for a few never goes out where everybody sees it."),
    "first-comment-left-out": _ours("2026-11-22", "What was written goes out, or it is said that it does not."),
    "visibility-unknown": _ours("2026-11-21", "What is meant for a few never goes out where everybody sees it."),
    "duplicate": _ours("2026-11-22", "The same words of the last 90 days; docs/rehearsal.md."),
    "nearly-the-same": _ours(
        "2026-11-22", "Nearly the same words of the last 90 days, from measured pairs; docs/rehearsal.md."
    ),
    "link-http": _ours("2026-11-22", "Browsers warn before pages without encryption (as of 2026-11)."),
    "coordinates": _ours(
        "2026-11-22", "A place to some hundred metres (three decimals of a degree, a plus code) is where somebody is."
    ),
    "people-refused": _ours("2026-11-22", "Who refused to be shown in a photo is not shown."),
    "people-not-asked": _ours("2026-11-22", "Who can be recognised in a photo is asked before it is shown."),
    "embargoed": _ours("2026-11-22", "What a diary entry keeps back does not leave before its time."),
    "booking-number": _ours(
        "2026-11-22", "Who has the number of a booking, an order or a parcel can change or fetch it."
    ),
}
