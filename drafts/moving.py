"""Moves a part of a thread up or down in what its author wrote."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafts.threads import SEAM

_FIXED = "\n\n---\n\n"
# All that parts words (`drafts.threads`): spaces that forbid a break belong to them.
_BLANK = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and c not in "\xa0\u2007\u202f")


class Move(NamedTuple):
    """`text` goes in place of `source[start:end]`; the part that moved then begins at `at`."""

    start: int
    end: int
    text: str
    at: int


def moved(source: str, starts: Sequence[int], number: int, by: int) -> Move | None:
    """The part `number` one place up (`by` -1) or down (1); None where there is no such place.

    starts: where each part begins in `source`. Every joint the move touches becomes the author's own `---`, so that
    the parts stay as they were cut; no word is lost or changed.
    """
    first = min(number, number + by)
    rising = all(one < two for one, two in pairwise(starts))
    if not (first >= 0 and max(number, number + by) < len(starts) and rising):
        return None
    bounds = [*starts, len(source)]
    begin, middle, end = bounds[first : first + 3]
    one, between = _apart(source[begin:middle])
    two, after = _apart(source[middle:end])
    last = first + 2 == len(starts)
    before = "" if first == 0 else _apart(source[starts[first - 1] : begin])[1]
    # The joint before the pair lies outside what is replaced, so a soft one is replaced with it.
    start, lead = (begin, "") if first == 0 or _is_fixed(before) else (begin - len(before), _FIXED)
    seam = between if _is_fixed(between) else _FIXED
    tail = after if last or _is_fixed(after) else _FIXED
    at = start + len(lead) + (0 if by < 0 else len(two) + len(seam))
    return Move(start, end, f"{lead}{two}{seam}{one}{tail}", at)


def _apart(piece: str) -> tuple[str, str]:
    """A part's own words, and the blank lines and seams after it."""
    words = piece.rstrip(_BLANK)
    while (line := words.rfind("\n") + 1) and SEAM.fullmatch(words, line):
        words = words[:line].rstrip(_BLANK)
    return words, piece[len(words) :]


def _is_fixed(gap: str) -> bool:
    return SEAM.search(gap) is not None
