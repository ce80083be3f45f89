"""Type by role: what people wrote is serif, what the program says is Inter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from ui.resource import resource, resource_names

Role = Literal[
    "wordmark", "title", "draftTitle", "figure", "section", "writing", "message", "note",
    "listTitle", "cardTitle", "body", "heading", "secondary", "meta",
]  # fmt: skip
SERIF = ["Source Serif 4", "Georgia", "Noto Serif"]
SANS = ["Inter", "Segoe UI", "SF Pro", "Noto Sans"]


@dataclass(frozen=True)
class Face:
    """Size and line height in pixels at 100 %, weight as in CSS, letter spacing in pixels."""

    families: list[str]
    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0


FACES: dict[Role, Face] = {
    "wordmark": Face(SERIF, 19, 24, 600),
    "title": Face(SERIF, 30, 38, 400, -0.3),
    "draftTitle": Face(SERIF, 30, 38, 600),
    "figure": Face(SERIF, 40, 48),
    "section": Face(SERIF, 20, 27),
    "writing": Face(SERIF, 18, 29),
    "message": Face(SERIF, 17, 26),
    "note": Face(SERIF, 16, 24),
    "listTitle": Face(SERIF, 15, 20),
    "cardTitle": Face(SERIF, 13, 17),
    "body": Face(SANS, 14, 20),
    "heading": Face(SANS, 14, 20, 600),
    "secondary": Face(SANS, 13, 18),
    "meta": Face(SANS, 12, 16),
}


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; called once, after QApplication exists."""
    for name in resource_names("fonts"):
        if name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(QByteArray(resource("fonts", name)))


def make_font(role: Role, percent: int, weight: int | None, italic: bool) -> QFont:
    """The font of a role at a text scale in percent."""
    face = FACES[role]
    font = QFont(face.families)
    font.setPixelSize(round(face.size * percent / 100))
    font.setWeight(QFont.Weight(weight or face.weight))
    font.setItalic(italic)
    if face.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing)
    return font
