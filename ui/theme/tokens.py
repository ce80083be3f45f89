"""The colours by name: one palette for light, one for dark, read from resources/palettes."""

from __future__ import annotations

import json
from typing import Literal, get_args

from PySide6.QtGui import QColor, QPalette

from ui.resource import resource

Token = Literal[
    "paper", "surface", "sunken", "tag", "hair", "hair2", "ctl",
    "ink", "ink2", "ink3", "accent", "accentHover", "onAccent", "sel",
    "scheduled", "awaiting", "awaitingMark", "published", "refused", "held",
    "refusedTint", "heldTint", "scheduledTint", "awaitingTint", "publishedTint",
    "mapLand", "mapHome", "mapSea",
]  # fmt: skip
Colours = dict[Token, QColor]


def load_colours(name: Literal["light", "dark"]) -> Colours:
    """All tokens of one palette; raises KeyError naming a token the file lacks."""
    raw: dict[str, str] = json.loads(resource("palettes", f"{name}.json"))
    return {token: QColor(raw[token]) for token in get_args(Token)}


def qt_palette(colours: Colours) -> QPalette:
    """The tokens in Qt's own roles, so that stock widgets follow them too."""
    roles: dict[QPalette.ColorRole, Token] = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "onAccent",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "onAccent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "hair",
        QPalette.ColorRole.Mid: "hair2",
        QPalette.ColorRole.Dark: "ctl",
        QPalette.ColorRole.Shadow: "hair2",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, colours[token])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours["ink3"])
    return palette


def contrast(one: QColor, other: QColor) -> float:
    """The ratio between two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
