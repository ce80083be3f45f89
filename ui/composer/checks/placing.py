"""Where what was found stands by now: it belongs to the text of a moment ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafts.quoting import Span
from ui.composer.sheet.places import unchanged

if TYPE_CHECKING:
    from ui.composer.presenter import Composer


def as_it_stands(composer: Composer, now: str, target_id: str, span: Span) -> Span | None:
    """A stretch of a target's own version, "" for the master text, as it was rendered last; None where it is gone."""
    owns = composer.owns
    texts = {each.target_id if each.target_id in owns else "": each.written for each in composer.previews}
    return unchanged(texts[target_id], now, [span])[0] if texts.get(target_id) else span
