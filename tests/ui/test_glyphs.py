"""Each state has a shape of its own, in every size and theme, cut out in the colour behind."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.glyphs import PROMISES, STATES, Glyph, one_for_many, paint_glyph, text_token
from ui.theme import colour, theme

GLYPHS: list[Glyph] = [*STATES, *PROMISES]


def painted(glyph: Glyph, size: int, behind: QColor) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(behind)
    painter = QPainter(image)
    paint_glyph(painter, glyph, QRectF(0, 0, size, size), behind)
    painter.end()
    return image


def shape(glyph: Glyph, size: int) -> list[bool]:
    """Where it differs clearly from the ground: the shape without its colour."""
    ground = colour("paper")
    image = painted(glyph, size, ground)
    return [abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40 for x in range(size) for y in range(size)]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [12, 14, 24])
def test_shapes_differ_without_colour(themed: QApplication, mode: str, size: int) -> None:
    theme.choose(mode)  # type: ignore[arg-type]
    shapes = {glyph: shape(glyph, size) for glyph in GLYPHS}
    assert all(any(pixels) for pixels in shapes.values())
    for one, other in combinations(GLYPHS, 2):
        different = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert different >= 6, (one, other, different)


def test_cut_outs_take_the_colour_behind(themed: QApplication) -> None:
    selected = colour("sel")
    image = painted("held", 24, selected)
    assert selected in [image.pixelColor(x, 12) for x in range(4, 20)]


def test_amber_words_are_darker_than_amber_marks() -> None:
    assert text_token("awaiting") == "awaiting"
    assert text_token("published") == "published"


def test_one_word_for_several_targets_names_the_worst() -> None:
    assert one_for_many(["published", "scheduled", "refused"]) == "refused"
    assert one_for_many(["published", "recalling"]) == "recalling"
    assert one_for_many(["cancelled", "draft"]) == "draft"
    assert all(one_for_many([state]) == state for state in STATES)
