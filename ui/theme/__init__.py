"""Colours, type and icons. Screens import from here: `from ui.theme import colour, font, icon`."""

from ui.theme.current import Mode, colour, font, line_height, scaled, theme
from ui.theme.icons import icon, paint_icon
from ui.theme.style import draw_ring
from ui.theme.tokens import Token
from ui.theme.typeface import Role

__all__ = [
    "Mode",
    "Role",
    "Token",
    "colour",
    "draw_ring",
    "font",
    "icon",
    "line_height",
    "paint_icon",
    "scaled",
    "theme",
]
