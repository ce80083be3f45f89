"""How alike two texts are: the share of word pairs they have in common (Jaccard over word shingles).

How the length of a shingle and the threshold were chosen stands in docs/rehearsal.md, with the figures.
"""

from drafts.patterns import pattern
from drafts.plain import plain

SHINGLE = 2  # words
NEARLY_THE_SAME = 0.40

_LINK = pattern(r"\w+://\S+|\{link\}")
_WORD = pattern(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")

Shingles = frozenset[tuple[str, ...]]


def words(text: str) -> tuple[str, ...]:
    """A text's words as they are compared: small letters, no marks, no links."""
    return tuple(_WORD.findall(_LINK.sub(" ", plain(text)).casefold()))


def shingles(text: str, length: int = SHINGLE) -> Shingles:
    """All runs of `length` words in a text; a text shorter than that is one run."""
    found = words(text)
    if not found:
        return frozenset()
    return frozenset(found[at : at + length] for at in range(max(1, len(found) - length + 1)))


def likeness(one: Shingles, other: Shingles) -> float:
    """0 for nothing in common, 1 for the same words in the same order; two texts without words are not alike."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
