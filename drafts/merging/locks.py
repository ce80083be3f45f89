"""Locked passages through a merge: unclear always means locked."""

from collections.abc import Iterator, Mapping, Sequence

from drafts.merging.three_way import Choice, Merge, Piece, Stretch, offsets, resolved
from drafts.patterns import pattern
from drafts.quoting import Span, merged, quotes

_WORD = pattern(r"\w+")

Locks = tuple[Sequence[Span], Sequence[Span], Sequence[Span]]


def merged_locks(merge: Merge, locks: Locks, choices: Mapping[int, Choice] | None = None) -> tuple[Span, ...]:
    """Where the text as chosen (`resolved`) is locked.

    locks: the spans of base, mine and theirs. What either side keeps locked stays so: who opened a passage opens it
    again. Anything that changed is locked whole as soon as it holds or touches a locked passage of any of the three,
    or holds a word that a side has in locked passages alone: one may have moved what the other locked. A whole passage
    that stands in it is locked by itself.
    """
    found: list[Span] = []
    passages, words = [*_passages(merge, locks)], _words_locked_alone(merge, locks)
    text = resolved(merge, choices or {})
    for piece, start, end in offsets(merge, choices or {}):
        if piece.kind == "same":
            found += [(start + a, start + b) for a, b in _same(piece, locks)]
        elif start < end and any(_touches(at, spans) for at, spans in zip(_places(piece), locks, strict=True)):
            found.append((start, end))
        else:
            found += [(start + a, start + b) for a, b in _moved(text[start:end], passages, words)]
    return merged(found)


def _passages(merge: Merge, locks: Locks) -> Iterator[str]:
    """What the two sides keep locked."""
    for side in (1, 2):
        text = "".join(_places(piece)[side].text for piece in merge.pieces)
        yield from (text[start:end] for start, end in locks[side])


def _words_locked_alone(merge: Merge, locks: Locks) -> set[str]:
    found: set[str] = set()
    for side in (1, 2):
        text = "".join(_places(piece)[side].text for piece in merge.pieces)
        inside, outside = set[str](), set[str]()
        for word in _WORD.finditer(text):
            closed = any(start < word.end() and word.start() < end for start, end in locks[side])
            (inside if closed else outside).add(word[0].casefold())
        found |= inside - outside
    return found


def _moved(text: str, passages: Sequence[str], words: set[str]) -> Sequence[Span]:
    """What stands locked in new words: the passages they quote; all of them where a locked word stands beside those."""
    found = quotes(text, passages)
    beside = (word for word in _WORD.finditer(text) if not any(a <= word.start() and word.end() <= b for a, b in found))
    return [(0, len(text))] if any(word[0].casefold() in words for word in beside) else found


def _places(piece: Piece) -> tuple[Stretch, Stretch, Stretch]:
    return piece.base, piece.mine, piece.theirs


def _touches(at: Stretch, spans: Sequence[Span]) -> bool:
    return any(start <= at.end and at.start <= end for start, end in spans)


def _same(piece: Piece, locks: Locks) -> Iterator[Span]:
    """The locked stretches of what all three hold, counted from its start."""
    for at, spans in zip(_places(piece)[1:], locks[1:], strict=True):
        yield from _cut(at, spans)


def _cut(at: Stretch, spans: Sequence[Span]) -> Iterator[Span]:
    for start, end in spans:
        a, b = max(start, at.start) - at.start, min(end, at.end) - at.start
        if a < b:
            yield a, b
