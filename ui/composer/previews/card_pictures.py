"""The pictures on a target's card: the few a short post shows, or those an article places in its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from brandassist.store.writing.drafts import going
from ui.composer.previews.placed import NAME

if TYPE_CHECKING:
    from brandassist.store.writing.targets import TargetView
    from ui.composer.pictures.picture_views import PictureViews
    from ui.composer.reading import Opened
    from ui.composer.shot import Preview

SHOWN = 5  # of a short post: what its grid shows, and one more
MOST_PLACED = 24  # of an article: laying out very many would be felt at every key


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
