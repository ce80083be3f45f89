"""A short post or a thread as it will be sent, painted."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from drafts.previews import Card, Shown
from ui.composer.previews import attached
from ui.composer.previews.card_pictures import CardPictures
from ui.composer.sheet.places import to_qt
from ui.composer.shot import MOST_SHOWN, Preview
from ui.theme import Token, colour, font, line_height, scaled, theme
from ui.widgets.small import paint_avatar

PAD, AVATAR, BETWEEN = 14, 32, 33
MOST_PARTS = 12


@dataclass(frozen=True)
class CardFacts:
    """What stands around a preview."""

    target_id: str
    name: str
    icon: str
    own: bool
    account: str
    handle: str
    pictures: CardPictures = field(default_factory=CardPictures)


@dataclass
class _Part:
    """One post of a card: its text, and the card of its link."""

    document: QTextDocument
    card: Card | None


class PostView(QWidget):
    """A short post or a thread, painted; its accessible name is its text."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: CardFacts | None = None
        self._parts: list[_Part] = []
        self._count = 0
        self._carousel = False
        self._images: list[QPixmap] = []
        self._loaded: tuple[QImage | None, ...] = ()
        theme.changed.connect(self._again)
        self._preview: Preview | None = None

    def show_post(self, facts: CardFacts, preview: Preview) -> None:
        """Show what will be sent."""
        self._facts, self._preview, self._carousel = facts, preview, preview.look.pictures == "carousel"
        assert preview.rendered is not None
        parts = [part.text for part in preview.rendered.payload.parts]
        self._count = len(parts)
        self.setAccessibleName("\n".join(parts[:MOST_PARTS]))
        self._load(facts.pictures.first)
        shown = list(zip(parts, preview.over, preview.shown, strict=True))[:MOST_PARTS]
        self._parts = [_Part(self._document(text, over, look), look.card) for text, over, look in shown]
        self._fit()

    def _load(self, pictures: tuple[QImage | None, ...]) -> None:
        if list(map(id, pictures)) != list(map(id, self._loaded)):
            self._loaded = pictures
            self._images = [QPixmap.fromImage(image) for image in pictures if image is not None]

    def _document(self, text: str, over: int | None, look: Shown) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(font("secondary"))
        fold = look.fold if over is None else None  # what is too much is shown, not folded away
        shown = text[: MOST_SHOWN if fold is None else fold]
        document.setPlainText(shown)
        cursor = QTextCursor(document)
        for each in look.marked:
            if each.end <= len(shown):
                _colour(cursor, to_qt(shown, each.start), to_qt(shown, each.end), "accent")
        if over is not None and over < len(shown):
            _refuse(cursor, to_qt(shown, over))
        if len(shown) < len(text):
            cursor.movePosition(QTextCursor.MoveOperation.End)
            rest = QTextCharFormat()
            rest.setForeground(colour("ink3"))
            cursor.insertText(self.tr(" …more"), rest)
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(line_height("body"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(spacing)
        return document

    def _top(self) -> int:
        return PAD + scaled(AVATAR) + 10

    def _pictures_height(self, number: int) -> int:
        """Under the first part only."""
        return attached.height(len(self._images), self._carousel) + 10 if number == 0 and self._images else 0

    def _fit(self) -> None:
        width, height = max(80, self.width() - 2 * PAD), self._top()
        for number, part in enumerate(self._parts):
            part.document.setTextWidth(width)
            height += round(part.document.size().height()) + (scaled(BETWEEN) if number else 0)
            height += self._pictures_height(number) + (attached.card_height() + 10 if part.card is not None else 0)
        height += scaled(24) if self._count > MOST_PARTS else 0
        self.setFixedHeight(height + PAD)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(colour("hair"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._facts is None:
            return
        self._paint_head(painter, self._facts)
        top, wide = self._top(), self.width() - 2 * PAD
        for number, part in enumerate(self._parts):
            top = self._paint_between(painter, top, number) if number else top
            self._paint_text(painter, part.document, top)
            top += round(part.document.size().height())
            if above := self._pictures_height(number):
                attached.paint_pictures(
                    painter,
                    QRectF(PAD, top + 10, wide, above - 10),
                    self._images,
                    self._facts.pictures.count,
                    self._carousel,
                )
                top += above
            if part.card is not None:
                attached.paint_card(painter, QRectF(PAD, top + 10, wide, attached.card_height()), part.card)
                top += attached.card_height() + 10
        if self._count > MOST_PARTS:
            words = self.tr("and %n more posts", "", self._count - MOST_PARTS)
            _write(painter, QRectF(PAD, top, self.width(), scaled(24)), words)

    def _paint_head(self, painter: QPainter, facts: CardFacts) -> None:
        disc = scaled(AVATAR)
        paint_avatar(painter, QRectF(PAD, PAD, disc, disc), facts.account)
        left, wide = PAD + disc + 10, self.width() - PAD - disc - 10 - PAD
        painter.setFont(font("secondary", 600))
        painter.setPen(colour("ink"))
        single = not facts.handle
        name = QRectF(left, PAD, wide, disc if single else disc / 2)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, facts.account)
        if not single:
            _write(painter, QRectF(left, PAD + disc / 2, wide, disc / 2), facts.handle)

    def _paint_between(self, painter: QPainter, top: int, number: int) -> int:
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawLine(PAD, top + scaled(10), self.width() - PAD, top + scaled(10))
        words = self.tr("{number} of {count}").format(number=number + 1, count=self._count)
        _write(painter, QRectF(PAD, top + scaled(12), self.width() - 2 * PAD, scaled(18)), words)
        return top + scaled(BETWEEN)

    def _paint_text(self, painter: QPainter, document: QTextDocument, top: int) -> None:
        painter.save()
        painter.translate(PAD, top)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(colour("ink")))
        context.palette = palette  # pyright: ignore[reportAttributeAccessIssue] - a field, typed as a method there
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _again(self) -> None:
        if self._facts is not None and self._preview is not None and self._preview.rendered is not None:
            self.show_post(self._facts, self._preview)


def _write(painter: QPainter, rect: QRectF, words: str) -> None:
    painter.setFont(font("meta"))
    painter.setPen(colour("ink3"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)


def _colour(cursor: QTextCursor, start: int, end: int, tint: Token) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setForeground(colour(tint))
    cursor.mergeCharFormat(look)


def _refuse(cursor: QTextCursor, start: int) -> None:
    """From here on it is too much."""
    cursor.setPosition(start)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(colour("refusedTint"))
    look.setForeground(colour("refused"))
    look.setFontUnderline(True)
    cursor.mergeCharFormat(look)
