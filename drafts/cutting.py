"""A text with locked passages cut in two, and two of them made one: what was locked stays locked."""

from collections.abc import Sequence
from typing import NamedTuple

from drafts.quoting import Span, merged

GAP = "\n\n"


class Piece(NamedTuple):
    """A text and its locked passages."""

    text: str
    locks: tuple[Span, ...] = ()


def cut(whole: Piece, at: int) -> tuple[Piece, Piece]:
    """What stands before a place and what stands from there on, without the blank between; either may be empty."""
    at = max(0, min(at, len(whole.text)))
    first = len(whole.text[:at].rstrip())
    second = len(whole.text) - len(whole.text[at:].lstrip())
    return _part(whole, 0, first), _part(whole, second, len(whole.text))


def joined(first: Piece, second: Piece) -> Piece:
    """One text of two, a blank line between them; an empty one adds nothing."""
    if not first.text.strip() or not second.text.strip():
        return second if not first.text.strip() else first
    begins = len(first.text) + len(GAP)
    moved = [(start + begins, end + begins) for start, end in second.locks]
    return Piece(first.text + GAP + second.text, merged([*first.locks, *moved]))


def sides(span: Span, text: str, at: int) -> tuple[bool, bool]:
    """Whether words of a passage stand before the place, and whether some stand after it."""
    start, end = span
    return bool(text[start : min(end, at)].strip()), bool(text[max(start, at) : end].strip())


def _part(whole: Piece, begins: int, ends: int) -> Piece:
    inside: Sequence[Span] = [(max(a, begins) - begins, min(b, ends) - begins) for a, b in whole.locks]
    return Piece(whole.text[begins:ends], merged(span for span in inside if span[0] < span[1]))
