"""A passage somebody wrote, shown in serif: plain text with its web addresses as links. Nothing is loaded."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy

from ui.theme import Role, Token, colour, line_height, theme
from ui.widgets.label import Label

LONGEST = 10_000  # characters shown of one message; the network has the rest
_LINK = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:!?)\]’']")
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # what makes an address look like another


class Passage(Label):
    """Selectable; an address is written out in full, so it shows where it goes, and Enter or a click opens it."""

    def __init__(self, text: str, role: Role, tint: Token = "ink") -> None:
        self._text = text
        self._passage_role: Role = role
        super().__init__("", role, tint, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(text[:LONGEST])
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if _LINK.search(text[:LONGEST]):
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.linkActivated.connect(_open)
        self.linkHovered.connect(self.setToolTip)
        self._write()
        theme.changed.connect(self._write)

    def _write(self) -> None:
        spaced = f"line-height:{line_height(self._passage_role)}px;-qt-line-height-type:fixed;margin:0"
        body = marked_up(self._text, colour("accent").name())
        self.setText(f'<p style="{spaced}">{body}</p>')


def marked_up(text: str, accent: str) -> str:
    """Rich text of a plain one: everything escaped, only web addresses become links, named by what they open."""
    cut = len(text) > LONGEST
    text = text[:LONGEST].strip() + (" …" if cut else "")
    pieces: list[str] = []
    end = 0
    for found in _LINK.finditer(text):
        address = _HIDDEN.sub("", found[0])
        pieces.append(html.escape(text[end : found.start()]))
        shown = html.escape(QUrl(address).toString() or address)
        pieces.append(f'<a style="color:{accent};text-decoration:none" href="{html.escape(address)}">{shown}</a>')
        end = found.end()
    pieces.append(html.escape(text[end:]))
    return "".join(pieces).replace("\n", "<br>")


def _open(address: str) -> None:
    url = QUrl(address)
    if url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)
