"""Harsh words thrown at somebody: what is folded away in the inbox, kept and still owed an answer.

The lists are our own (`resources/words/abuse_*`, dated there), small on purpose: a hard complaint stays in sight. All
languages are looked for in every text, for nobody insults in the language of the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafts.unmasking import unmasked
from drafts.wording.shapes import Shapes, addresses_hidden

LOOKED_AT = 5_000  # characters; more is no message


@dataclass(frozen=True)
class HarshWords:
    """`fine` are shapes in which the words are not thrown at anybody."""

    harsh: Shapes
    fine: Shapes


def harsh_from(lists: Sequence[Mapping[str, Any]]) -> HarshWords:
    """Read the word lists of all languages."""
    return HarshWords(
        Shapes(tuple(shape for each in lists for shape in each["harsh"])),
        Shapes(tuple(shape for each in lists for shape in each["fine"])),
    )


@lru_cache(maxsize=4096)
def is_harsh(text: str, words: HarshWords) -> bool:
    """Whether a text throws harsh words at somebody, also where invisible characters stand between the letters."""
    looked = addresses_hidden(unmasked(text[:LOOKED_AT]).text)
    fine = [span for span, _ in words.fine.find(looked)]
    return any(
        not any(start <= span[0] and span[1] <= end for start, end in fine) for span, _ in words.harsh.find(looked)
    )
