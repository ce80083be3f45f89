"""How alike two texts are: the share of word pairs they have in common (Jaccard over word shingles).

How the length of a shingle and the threshold were chosen stands in docs/rehearsal.md, with the figures.
"""

from functools import lru_cache
from itertools import chain

from drafts.patterns import pattern
from drafts.plain import plain

SHINGLE = 2  # words
NEARLY_THE_SAME = 0.40

_LINK = pattern(r"\w+://\S+|\{link\}")
_WORD = pattern(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")

Shingles = frozenset[tuple[str, ...]]


def words(text: str) -> tuple[str, ...]:
    """A text's words as they are compared: small letters, no marks, no links."""
    return tuple(chain.from_iterable(map(_words_in, text.split("\n\n"))))


@lru_cache(maxsize=4096)  # while one writes, all paragraphs but one stay as they are
def _words_in(paragraph: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_LINK.sub(" ", plain(paragraph)).casefold()))


def runs(of: tuple[str, ...], length: int = SHINGLE) -> Shingles:
    """All runs of `length` words; fewer words than that are one run."""
    return frozenset(of[at : at + length] for at in range(max(1, len(of) - length + 1))) if of else frozenset()


def shingles(text: str, length: int = SHINGLE) -> Shingles:
    """All runs of `length` words in a text."""
    return runs(words(text), length)


def likeness(one: Shingles, other: Shingles) -> float:
    """0 for nothing in common, 1 for the same words in the same order; two texts without words are not alike."""
    both = len(one & other)
    either = len(one) + len(other) - both
    return both / either if either else 0.0
