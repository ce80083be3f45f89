"""A merge paragraph by paragraph, as it is read side by side."""

from typing import NamedTuple

from drafts.merging.three_way import Merge, Piece
from drafts.patterns import pattern

_ENDS = pattern(r"\n\s*\n\s*\Z")
_BEGINS = pattern(r"\s*\n\s*\n")


class Row(NamedTuple):
    """The pieces `first` to before `end` of a merge, and what stands there in each text, without blanks at its ends."""

    first: int
    end: int
    base: str
    mine: str
    theirs: str


def rows(merge: Merge) -> tuple[Row, ...]:
    """The rows in order: a cut comes where a paragraph ends in all three texts; rows of blanks alone are left out."""
    cuts = [number for number in range(1, len(merge.pieces)) if _is_cut(merge.pieces, number)]
    found = (
        Row(first, end, *("".join(each).strip() for each in zip(*map(_texts, merge.pieces[first:end]), strict=True)))
        for first, end in zip([0, *cuts], [*cuts, len(merge.pieces)], strict=True)
        if first < end
    )
    return tuple(row for row in found if row.base or row.mine or row.theirs)


def _texts(piece: Piece) -> tuple[str, str, str]:
    return piece.base.text, piece.mine.text, piece.theirs.text


def _is_cut(pieces: tuple[Piece, ...], number: int) -> bool:
    before, after = pieces[:number], pieces[number:]
    return all(_parts(_last(before, side), _next(after, side)) for side in range(3))


def _last(pieces: tuple[Piece, ...], side: int) -> str:
    return next((text for piece in reversed(pieces) if (text := _texts(piece)[side])), "")


def _next(pieces: tuple[Piece, ...], side: int) -> str:
    return next((text for piece in pieces if (text := _texts(piece)[side])), "")


def _parts(before: str, after: str) -> bool:
    """Whether a paragraph ends between the two; nothing on one side is the text's end."""
    return not before or not after or _ENDS.search(before) is not None or _BEGINS.match(after) is not None
