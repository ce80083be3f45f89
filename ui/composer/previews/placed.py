"""An article's own pictures where its preview shows them; pure text."""

from __future__ import annotations

import re

from brandassist.store.writing.drafts import PictureRef
from drafts.placing import numbers, replaced

MOST_BELOW = 8  # pictures under the text: laying out very many would be felt at every key
NAME = "picture-"  # how an article's preview calls the draft's own pictures; nothing else is ever loaded


def with_pictures(text: str, shown: str, pictures: tuple[PictureRef, ...]) -> str:
    """The beginning (`shown`) of an article's text with its own pictures: where it places them, else as blogs do.

    Blogs put the first that is not placed on top and the others below (`networks.articles`).
    """
    known = {each.number: each for each in pictures}
    placed = set(numbers(text))
    loose = [_mark(each) for each in pictures if each.number not in placed]
    made = replaced(shown, lambda _, number: _mark(known[number]) if number in known else "")
    below = loose[1 : MOST_BELOW + 1] if len(shown) == len(text) else []
    return "\n\n".join([*loose[:1], made, *below])


def _mark(picture: PictureRef) -> str:
    words = re.sub(r"([][\\])", r"\\\1", " ".join(picture.alt.split()))
    return f"![{words}]({NAME}{picture.number})"
