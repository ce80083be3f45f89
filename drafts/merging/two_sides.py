"""Two texts whose base is gone, by whole paragraphs: what both hold is the same, for the rest a person chooses."""

from collections.abc import Iterator

from drafts.merging.aligning import opcodes
from drafts.merging.three_way import Merge, Piece, Stretch, both
from drafts.patterns import pattern

_BREAK = pattern(r"(\n\s*\n)")


def two_sides(mine: str, theirs: str) -> Merge:
    """Lay two texts side by side; nobody can tell any more which of them added and which took away.

    Together the pieces are each of the two texts; all stretches of a base are empty.
    """
    return Merge(tuple(_pieces(_paragraphs(mine), _paragraphs(theirs))))


def _paragraphs(text: str) -> list[str]:
    """The paragraphs and what parts them, by turns."""
    return [each for each in _BREAK.split(text) if each]


def _pieces(mine: list[str], theirs: list[str]) -> Iterator[Piece]:
    one = two = 0
    for tag, a, b, c, d in opcodes(mine, theirs):
        if tag == "equal":
            for each in mine[a:b]:
                yield Piece("same", each, Stretch("", 0), Stretch(each, one), Stretch(each, two))
                one, two = one + len(each), two + len(each)
            continue
        ours, other = "".join(mine[a:b]), "".join(theirs[c:d])
        yield Piece("conflict", both(ours, other, whole=True), Stretch("", 0), Stretch(ours, one), Stretch(other, two))
        one, two = one + len(ours), two + len(other)
