"""Takes over into one text what changed in another that both grew from."""

from collections.abc import Sequence
from typing import NamedTuple

from drafts.merging.aligning import opcodes
from drafts.patterns import pattern

# A sentence, or the blanks between two: together they are the text, whatever it is.
_SENTENCE = pattern(r"\s+|(?:[^\s.!?…]|[.!?…](?=[^\s.!?…)\]\"'”’»])|[ \t](?=\S))+[.!?…]*[)\]\"'”’»]*|\S")


class TakenOver(NamedTuple):
    """The text with the changes; `left`: how many were not made, as their sentences read otherwise there."""

    text: str
    left: int


def take_over(base: str, changed: str, own: str) -> TakenOver:
    """Make in `own` the changes that led from `base` to `changed`, sentence by sentence.

    A change is made only where `own` still has the very sentences of `base`; every other word of it stays.
    """
    if own == changed:
        return TakenOver(own, 0)
    old, new, mine = (_SENTENCE.findall(text) for text in (base, changed, own))
    place = _places(old, mine)
    made, left = list(mine), 0
    for tag, a, b, c, d in reversed(list(opcodes(old, new))):
        if tag == "equal":
            continue
        at = _where(old, place, a, b)
        if at is None:
            left += 1
        else:
            made[at : at + b - a] = new[c:d]
    return TakenOver("".join(made), left)


def _places(old: Sequence[str], mine: Sequence[str]) -> dict[int, int]:
    """Where each piece of `old` stands unchanged in `mine`."""
    return {a + step: c + step for tag, a, b, c, _ in opcodes(old, mine) if tag == "equal" for step in range(b - a)}


def _where(old: Sequence[str], place: dict[int, int], a: int, b: int) -> int | None:
    """Where in the other text the pieces `a` to `b` stand, or what lies between two of them."""
    if a == b:
        before = a - 1
        while before >= 0 and old[before].isspace():
            before -= 1
        if before < 0:
            return 0 if a == 0 else None
        return place[a - 1] + 1 if before in place and a - 1 in place else None
    standing = [place.get(number) for number in range(a, b)]
    first = standing[0]
    whole = first is not None and standing == list(range(first, first + b - a))
    return first if whole else None
