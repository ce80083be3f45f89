"""A stranger's text as it may be shown: nothing in it hides, reorders what stands beside it, or paints over it.

What is stored stays as it came; this is only how it is read. Left out: direction controls, characters that are not
seen, and marks heaped on one letter. What a script or an emoji needs to be written stays.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

MARKS = 5  # on one letter; no living script heaps more (Unicode 16, 2.11 counts two as usual; ours, 2026-11-23)
FIRST, LAST = "\u2068", "\u2069"  # what stands between them orders itself, and nothing around it

_LINES = pattern(r"\r\n?|[\u2028\u2029\u0085\v\f]")
_UNSEEN = pattern(
    r"[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164"
    r"\uFEFF\uFFA0\uFFF9-\uFFFB\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0100-\U000E0FFF]"
    r"|[\x00-\x08\x0E-\x1F\x7F-\x9F]"
    r"|(?<![^\x00-\u024F\u200C\u200D])[\u200C\u200D]|[\u200C\u200D](?![^\x00-\u024F])"  # joiners: where scripts join
    r"|(?<![^\x00-\x22\x24-\x29\x2B-\x2F\x3A-\xA8])[\uFE00-\uFE0F]"  # which look: after a sign that has two
    r"|(?<!\U0001F3F4[\U000E0020-\U000E007E]{0,8})[\U000E0000-\U000E007F]"  # letters of tags: of a flag alone
)
_HEAP = pattern(rf"(\p{{M}}{{{MARKS}}})\p{{M}}++")
_RIGHT_TO_LEFT = pattern(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")


@dataclass(frozen=True)
class Unmasked:
    """The text to show; `left_out` counts what is not seen in it."""

    text: str
    left_out: int


def unmasked(text: str) -> Unmasked:
    """A text as it may be shown."""
    if text.isascii() and text.isprintable():
        return Unmasked(text, 0)
    lines = _LINES.sub("\n", text)
    seen, unseen = _UNSEEN.subn("", lines)
    found: list[int] = []
    tidy = _HEAP.sub(lambda heap: _cut(heap, found), seen)
    return Unmasked(tidy, unseen + sum(found))


def _cut(heap: "regex.Match[str]", found: list[int]) -> str:
    found.append(len(heap[0]) - MARKS)
    return heap[1]


def one_line(text: str, most: int) -> str:
    """A name or a heading: at most `most` characters in one line, ordering nothing but itself."""
    line = " ".join(unmasked(text[: 4 * most]).text.split())
    line = line if len(line) <= most else line[: most - 1].rstrip() + "…"
    return f"{FIRST}{line}{LAST}" if _RIGHT_TO_LEFT.search(line) else line
