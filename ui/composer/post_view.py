"""A short post or a thread as it will be sent, painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
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

from ui.composer.places import to_qt
from ui.composer.reading import Preview
from ui.theme import colour, font, line_height, scaled, theme
from ui.widgets.small import paint_avatar

PAD, AVATAR, PICTURE = 14, 32, 104
MOST_PARTS, MOST_TEXT = 12, 6_000


@dataclass(frozen=True)
class CardFacts:
    """What stands around a preview. `pictures`: small views, None for one that is not here."""

    target_id: str
    name: str
    icon: str
    own: bool
    account: str
    handle: str
    pictures: tuple[QImage | None, ...]


class PostView(QWidget):
    """A short post or a thread, painted; its accessible name is its text."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: CardFacts | None = None
        self._preview: Preview | None = None
        self._parts: list[QTextDocument] = []
        self._rest = 0
        self._images: list[QPixmap] = []
        self._loaded: tuple[QImage | None, ...] = ()
        theme.changed.connect(self._again)

    def show_post(self, facts: CardFacts, preview: Preview) -> None:
        """Show what will be sent."""
        self._facts, self._preview = facts, preview
        assert preview.rendered is not None
        parts = [part.text for part in preview.rendered.payload.parts]
        self._rest = max(0, len(parts) - MOST_PARTS)
        self.setAccessibleName("\n".join(parts[:MOST_PARTS]))
        self._load(facts.pictures)
        shown = list(zip(parts, preview.over, strict=True))[:MOST_PARTS]
        self._parts = [self._document(text, over) for text, over in shown]
        self._fit()

    def _load(self, pictures: tuple[QImage | None, ...]) -> None:
        if list(map(id, pictures)) != list(map(id, self._loaded)):
            self._loaded = pictures
            self._images = [QPixmap.fromImage(image) for image in pictures if image is not None]

    def _document(self, text: str, over: int | None) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(font("secondary"))
        shown = text[:MOST_TEXT]
        document.setPlainText(shown + (" …" if len(text) > MOST_TEXT else ""))
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(line_height("body"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(spacing)
        if over is not None and over < len(shown):
            cursor.setPosition(to_qt(shown, over))
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(colour("refusedTint"))
            look.setForeground(colour("refused"))
            look.setFontUnderline(True)
            cursor.mergeCharFormat(look)
        return document

    def _height(self) -> int:
        return PAD + scaled(AVATAR) + 10

    def _fit(self) -> None:
        width, height = max(80, self.width() - 2 * PAD), self._height()
        for number, document in enumerate(self._parts):
            document.setTextWidth(width)
            height += round(document.size().height()) + (scaled(33) if number else 0)
            if number == 0 and self._images:
                height += scaled(PICTURE) + 10
        height += scaled(24) if self._rest else 0
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
        top = self._height()
        for number, document in enumerate(self._parts):
            if number:
                top = self._paint_between(painter, top, number)
            self._paint_text(painter, document, top)
            top += round(document.size().height())
            if number == 0 and self._images:
                self._paint_pictures(painter, top + 10)
                top += scaled(PICTURE) + 10
        if self._rest:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink3"))
            words = self.tr("and %n more posts", "", self._rest)
            painter.drawText(QRectF(PAD, top, self.width(), scaled(24)), Qt.AlignmentFlag.AlignVCenter, words)

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
            painter.setFont(font("meta"))
            painter.setPen(colour("ink3"))
            below = QRectF(left, PAD + disc / 2, wide, disc / 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, facts.handle)

    def _paint_between(self, painter: QPainter, top: int, number: int) -> int:
        assert self._preview is not None and self._preview.rendered is not None
        gap = scaled(33)
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawLine(PAD, top + scaled(10), self.width() - PAD, top + scaled(10))
        painter.setFont(font("meta"))
        painter.setPen(colour("ink3"))
        count = len(self._preview.rendered.payload.parts)
        words = self.tr("{number} of {count}").format(number=number + 1, count=count)
        room = QRectF(PAD, top + scaled(12), self.width() - 2 * PAD, scaled(18))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        return top + gap

    def _paint_text(self, painter: QPainter, document: QTextDocument, top: int) -> None:
        painter.save()
        painter.translate(PAD, top)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(colour("ink")))
        context.palette = palette  # pyright: ignore[reportAttributeAccessIssue] - a field, typed as a method there
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_pictures(self, painter: QPainter, top: int) -> None:
        """Beside each other, cropped to the height of the row."""
        shown = self._images[:4]
        wide = (self.width() - 2 * PAD - 4 * (len(shown) - 1)) / len(shown)
        for number, image in enumerate(shown):
            box = QRectF(PAD + number * (wide + 4), top, wide, scaled(PICTURE))
            scale = max(box.width() / image.width(), box.height() / image.height())
            source = QRectF(0, 0, box.width() / scale, box.height() / scale)
            source.moveCenter(QRectF(image.rect()).center())
            painter.save()
            clip = QPainterPath()
            clip.addRoundedRect(box, 4, 4)
            painter.setClipPath(clip)
            painter.drawPixmap(box, image, source)
            painter.restore()

    def _again(self) -> None:
        if self._facts is not None and self._preview is not None and self._preview.rendered is not None:
            self.show_post(self._facts, self._preview)
