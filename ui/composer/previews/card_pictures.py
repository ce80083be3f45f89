"""The pictures on a target's card: the few a short post shows, or those an article places in its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from brandassist.store.drafts import PictureRef, going
from drafts.placing import numbers, replaced

if TYPE_CHECKING:
    from brandassist.store.targets import TargetView
    from ui.composer.pictures.picture_views import PictureViews
    from ui.composer.reading import Opened, Preview

SHOWN = 5  # of a short post: what its grid shows, and one more
MOST_PLACED, MOST_BELOW = 24, 8  # of an article: laying out very many would be felt at every key
NAME = "picture-"  # how an article's preview calls the draft's own pictures; nothing else is ever loaded


@dataclass(frozen=True)
class CardPictures:
    """`first`: small views, None for one that is not here; `count`: how many go; `placed`: by name, in an article."""

    first: tuple[QImage | None, ...] = ()
    count: int = 0
    placed: Mapping[str, QImage | None] = field(default_factory=dict[str, QImage | None])


def card_pictures(draft: Opened, target: TargetView, preview: Preview | None, views: PictureViews) -> CardPictures:
    """Those of one target, as far as they were read."""
    pictures = going(draft.view.pictures, target.chosen)
    if preview is None or not preview.html:
        return CardPictures(tuple(views.get(each) for each in pictures[:SHOWN]), len(pictures))
    named = {f"{NAME}{each.number}": each for each in pictures}
    seen = [name for name in dict.fromkeys(re.findall(rf'src="({NAME}\d+)"', preview.html)) if name in named]
    return CardPictures(count=len(pictures), placed={name: views.get(named[name]) for name in seen[:MOST_PLACED]})


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
