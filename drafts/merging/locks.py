"""Locked passages through a merge: unclear always means locked."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from drafts.merging.three_way import Choice, Merge, Piece, Stretch, offsets, resolved
from drafts.quoting import Span, merged, quotes

Locks = tuple[Sequence[Span], Sequence[Span], Sequence[Span]]


def merged_locks(merge: Merge, locks: Locks, choices: Mapping[int, Choice] | None = None) -> tuple[Span, ...]:
    """Where the text as chosen (`resolved`) is locked.

    locks: the spans of base, mine and theirs. What is the same in all is open only where it is open in both sides, or
    where one side opened what the other left locked as it was. Anything that changed is locked whole as soon as it
    holds or touches a locked passage of any of the three, and where it quotes one that stands elsewhere in a side:
    one may have moved what the other locked.
    """
    found: list[Span] = []
    passages = [*_passages(merge, locks)]
    text = resolved(merge, choices or {})
    for piece, start, end in offsets(merge, choices or {}):
        if piece.kind == "same":
            found += [(start + a, start + b) for a, b in _same(piece, locks)]
        elif start < end and any(_touches(at, spans) for at, spans in zip(_places(piece), locks, strict=True)):
            found.append((start, end))
        else:
            found += [(start + a, start + b) for a, b in quotes(text[start:end], passages)]
    return merged(found)


def _passages(merge: Merge, locks: Locks) -> Iterator[str]:
    """What the two sides keep locked."""
    for side in (1, 2):
        text = "".join(_places(piece)[side].text for piece in merge.pieces)
        yield from (text[start:end] for start, end in locks[side])


def _places(piece: Piece) -> tuple[Stretch, Stretch, Stretch]:
    return piece.base, piece.mine, piece.theirs


def _touches(at: Stretch, spans: Sequence[Span]) -> bool:
    return any(start <= at.end and at.start <= end for start, end in spans)


def _same(piece: Piece, locks: Locks) -> Iterator[Span]:
    """The locked stretches of what all three hold, counted from its start."""
    cut = [list(_cut(at, spans)) for at, spans in zip(_places(piece), locks, strict=True)]
    borders = sorted({0, len(piece.text), *(edge for spans in cut for span in spans for edge in span)})
    for start, end in pairwise(borders):
        base, mine, theirs = (any(a <= start and end <= b for a, b in spans) for spans in cut)
        if (mine and theirs) or ((mine or theirs) and not base):
            yield start, end


def _cut(at: Stretch, spans: Sequence[Span]) -> Iterator[Span]:
    for start, end in spans:
        a, b = max(start, at.start) - at.start, min(end, at.end) - at.start
        if a < b:
            yield a, b
