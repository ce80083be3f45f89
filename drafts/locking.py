"""Locked passages of a diary entry: `%%only for me%%` as it is typed, spans beside the clean text as it is
kept.

Unclear always means locked.
"""

from collections.abc import Sequence
from typing import NamedTuple

from drafts.patterns import pattern
from drafts.quoting import WORDS_OF_A_QUOTE, Span, merged, quotes
from drafts.tokens import hashtags, links

MARK = "%%"
# old [a, b) became new [c, d)
Change = tuple[int, int, int, int]

_WORD = pattern(r"\w+")
_PIECE = pattern(r"\s+|\w+|[^\w\s]")
_PERSON = pattern(r"(?<![\w@/.])@(\w(?:[\w.'’\-]*\w)?)")
# Beyond this many words in the edited stretch the difference is not looked into: all of it counts as
# replaced.
_COMPARED = 4000


class Captured(NamedTuple):
    """What a typed entry holds: clean text, `#tag` and `@person` names without their sign, the locked spans.

    Names inside a locked passage are no records: a record would tell what the lock hides.
    """

    text: str
    tags: tuple[str, ...]
    people: tuple[str, ...]
    spans: tuple[Span, ...]


class Words(NamedTuple):
    """A title, a text, and the spans of the text that are locked."""

    title: str
    text: str
    locks: tuple[Span, ...]


def parse(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its `%%` marks, and the spans they enclosed; with one mark too many all of it is
    locked."""
    pieces = text.split(MARK)
    clean = "".join(pieces)
    if len(pieces) % 2 == 0:
        return clean, ((0, len(clean)),) if clean else ()
    spans: list[Span] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2 and piece:
            spans.append((at, at + len(piece)))
        at += len(piece)
    return clean, merged(spans)


def marked(text: str, spans: Sequence[Span]) -> str:
    """The text with its locked passages between `%%`, as the archive writes it and a person may edit it."""
    pieces: list[str] = []
    at = 0
    for start, end in merged(_within(spans, text)):
        pieces += (text[at:start], MARK, text[start:end], MARK)
        at = end
    return "".join(pieces) + text[at:]


def without_locked(text: str, spans: Sequence[Span]) -> str:
    """The text with the locked passages left out; where one goes at most one space and one blank line
    remain."""
    open_text = ""
    at = 0
    for start, end in merged(_within(spans, text)):
        open_text = _joined(open_text, text[at:start])
        at = end
    return _joined(open_text, text[at:])


def _within(spans: Sequence[Span], text: str) -> list[Span]:
    cut = ((max(0, start), min(end, len(text))) for start, end in spans)
    return [(start, end) for start, end in cut if start < end]


def _joined(before: str, after: str) -> str:
    if not before or before[-1] == "\n":
        return before + (after.lstrip("\n") if before.endswith("\n\n") else after.lstrip(" ") if before else after)
    return before + (after.lstrip(" ") if before[-1].isspace() else after)


def locked_texts(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """The passages themselves, for the checks."""
    return tuple(text[start:end] for start, end in merged(_within(spans, text)))


def shift(spans: Sequence[Span], old: str, new: str) -> tuple[Span, ...]:
    """Where the locked spans of `old` lie in `new`, after an edit.

    What is typed inside or at the border of a span is locked, and so is what replaces any of it. A passage
    that was
    moved or copied, whole or four words of it, is locked where it now stands.
    """
    locked = merged(_within(spans, old))
    if not locked or old == new:
        return locked
    changes = _gathered(_changes(old, new), locked, old)
    kept = [_moved(span, changes) for span in locked]
    quoted = quotes(new, (old[start:end] for start, end in locked))
    # Only what this edit wrote: words that stood open before were open on purpose.
    elsewhere = [(start, end) for start, end in quoted if any(start < d and c < end for _, _, c, d in changes)]
    return merged(_within([*kept, *elsewhere], new))


def _gathered(changes: Sequence[Change], locked: Sequence[Span], old: str) -> list[Change]:
    """Changes that lie close together, one of them at a lock, are one change: who retypes, retypes the words
    between."""
    kept: list[Change] = []
    for change in changes:
        if kept:
            before, gap = kept[-1], (kept[-1][1], change[0])
            near = len(_WORD.findall(old[gap[0] : gap[1]])) < WORDS_OF_A_QUOTE
            at_lock = any(c[0] <= end and c[1] >= start for c in (before, change) for start, end in locked)
            if near and at_lock and not any(gap[0] <= start and end <= gap[1] for start, end in locked):
                kept[-1] = (before[0], change[1], before[2], change[3])
                continue
        kept.append(change)
    return kept


def _moved(span: Span, changes: Sequence[Change]) -> Span:
    """The span after the changes; one that touches it is taken in."""
    start, end = span
    new_start, new_end = start, end
    for a, b, c, d in changes:
        if b < start or (b == start and a < b and c == d):
            new_start, new_end = start + d - b, end + d - b
        elif a > end or (a == end and c == d):
            break
        else:
            new_start = min(new_start, c) if a <= start else new_start
            new_end = d + max(0, end - b)
    return new_start, new_end


def _changes(old: str, new: str) -> list[Change]:
    """The stretches that differ, in order. What is equal at both ends is left out of the comparison."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    one, two = _pieces(old, head, len(old) - tail), _pieces(new, head, len(new) - tail)
    if len(one) + len(two) > _COMPARED or not one or not two:
        return [(head, len(old) - tail, head, len(new) - tail)]
    starts_one, starts_two = _offsets(one, head), _offsets(two, head)
    from difflib import SequenceMatcher  # only who edits beside a lock pays for loading it

    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return [
        (starts_one[a], starts_one[b], starts_two[c], starts_two[d])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _common(one: str, two: str) -> int:
    """How many characters two texts share at their start."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == two[low:middle] else (low, middle - 1)
    return low


def _pieces(text: str, start: int, end: int) -> list[str]:
    return _PIECE.findall(text[start:end])


def _offsets(pieces: Sequence[str], start: int) -> list[int]:
    offsets = [start]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def capture(text: str) -> Captured:
    """What `diary add` keeps of a typed text."""
    clean, spans = parse(text)
    hidden = [*spans, *((link.start, link.end) for link in links(clean))]

    def seen(start: int, end: int) -> bool:
        return all(end <= a or start >= b for a, b in hidden)

    tags = (clean[t.start + 1 : t.end] for t in hashtags(clean) if seen(t.start, t.end))
    people = (m[1] for m in _PERSON.finditer(clean) if seen(*m.span()))
    return Captured(clean, tuple(dict.fromkeys(tags)), tuple(dict.fromkeys(people)), spans)
