"""An article as it will be sent, in a text view."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui.theme import colour, font, scaled, theme

PAD, TALLEST = 14, 300
# A picture of the draft (`picture:N`) has no address before it is sent: Qt would open a file without a name.
_NO_ADDRESS = re.compile(r"<img(?![^>]*\bsrc=)[^>]*>")


class ArticleView(QTextBrowser):
    """An article's HTML in a text view; nothing is fetched, no link is followed."""

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(PAD)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._again)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing from anywhere: neither the network nor a file an article may name."""
        del kind, name
        return None

    def show_article(self, title: str, html: str, name: str) -> None:
        """Show it, with its title on top."""
        self.setAccessibleName(name)
        head = f"font-size: {font('section').pixelSize()}px; font-weight: 600"
        html = _NO_ADDRESS.sub("", html)
        made = f'<p style="{head}">{escape(title)}</p>{html}' if title.strip() else html
        if made != self._html:
            self._html = made
            self._again()

    def _again(self) -> None:
        at = self.verticalScrollBar().value()
        self.document().setDefaultFont(font("note"))
        self.document().setDefaultStyleSheet(
            f"a {{ color: {colour('accent').name()} }} blockquote {{ color: {colour('ink2').name()} }}"
        )
        self.setHtml(self._html)
        self.verticalScrollBar().setValue(at)

    def _fit(self, _: object = None) -> None:
        self.setFixedHeight(max(scaled(64), min(scaled(TALLEST), round(self.document().size().height()) + 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
