"""An article as it will be sent, in a text view."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.theme import colour, font, scaled, theme

PAD, TALLEST = 14, 300
_IMG = re.compile(r"<img\b[^>]*>")
_SAID = re.compile(r'\b(src|alt)="([^"]*)"')


class _Edge(QWidget):
    """The card's edge, around its scroll bar too."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class ArticleView(QTextBrowser):
    """An article's HTML in a text view; nothing is fetched, no link is followed."""

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self._images: Mapping[str, QImage | None] = {}
        self._wide = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalScrollBar().setAutoFillBackground(True)
        self._edge = _Edge(self)
        self.document().setDocumentMargin(PAD)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._again)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The draft's own pictures; else nothing from anywhere: no network, no file an article may name."""
        del kind
        return self._images.get(name.toString() if isinstance(name, QUrl) else name)

    def show_article(self, title: str, html: str, name: str, images: Mapping[str, QImage | None]) -> None:
        """Show it, with its title on top and its own pictures in it (`images`, by what it calls them)."""
        self.setAccessibleName(name)
        head = f"font-size: {font('section').pixelSize()}px; font-weight: 600"
        made = f'<p style="{head}">{escape(title)}</p>{html}' if title.strip() else html
        if made != self._html or list(map(id, images.values())) != list(map(id, self._images.values())):
            self._html, self._images = made, dict(images)
            self._again()

    def _picture(self, found: re.Match[str]) -> str:
        """A picture no wider than the card; what stands for it in words where it is not here."""
        said = dict(_SAID.findall(found[0]))
        image = self._images.get(said.get("src", ""))
        if image is None:  # also without an address: Qt would open a file of no name
            return f"<i>[{said['alt']}]</i>" if said.get("alt", "").strip() else ""
        wide = min(image.width(), self.viewport().width() - 2 * PAD)
        return f'<img src="{said["src"]}" alt="{said.get("alt", "")}" width="{max(1, wide)}">'

    def _again(self) -> None:
        at = self.verticalScrollBar().value()
        self.document().setDefaultFont(font("note"))
        self.document().setDefaultStyleSheet(
            f"a {{ color: {colour('accent').name()} }} blockquote {{ color: {colour('ink2').name()} }}"
            "td, th { padding-right: 12px }"
        )
        self._wide = self.viewport().width()
        self.setHtml(_IMG.sub(self._picture, self._html))
        self.verticalScrollBar().setValue(at)

    def _fit(self, size: QSizeF) -> None:
        # As far as it is laid out: to ask the document itself would lay all of it out.
        self.setFixedHeight(max(scaled(64), min(scaled(TALLEST), round(size.height()) + 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()
        if self._images and self.viewport().width() != self._wide:
            self._again()
