"""Where a network folds a post, in words, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.composer.checks.origin_words import origin_words
from ui.composer.words import number

if TYPE_CHECKING:
    from ui.composer.shot import Preview


def fold_words(preview: Preview, name: str) -> str:
    """For under the card of a post whose rest is folded away; `name`: of its target. "": all of it shows."""
    look, translate = preview.look, QCoreApplication.translate
    if not preview.folded:
        return ""
    if look.cut is not None:
        words = translate("Composer", "{network} shows about the first {count} characters; the rest is behind “…more”.")
    else:
        words = translate("Composer", "{network} shows the first {count} lines; the rest is behind “…more”.")
    told = words.format(network=name, count=number(look.cut or look.lines or 0))
    return f"{told} {origin_words(look.origin, name)}."
