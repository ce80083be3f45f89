"""What stands under the words of a post in its preview: its pictures in their grid, and the card of its link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from drafts.previews import Card
from ui.theme import Role, Token, colour, font, scaled

ONE, SEVERAL, CARD, GAP, GRID, PEEK = 104, 152, 52, 4, 4, 36


def height(count: int, carousel: bool) -> int:
    """How much room so many pictures take."""
    return scaled(ONE if count == 1 else SEVERAL) if count and (carousel or count != 2) else scaled(ONE if count else 0)


def boxes(count: int, room: QRectF, carousel: bool) -> list[QRectF]:
    """Where each picture that shows stands: a grid of four at most, or the first of a row with the next one peeping."""
    if count < 2:
        return [room] if count else []
    left, top, wide, high = room.left(), room.top(), room.width(), room.height()
    if carousel:
        first = wide - PEEK - GAP
        return [QRectF(left, top, first, high), QRectF(left + first + GAP, top, PEEK, high)]
    half, low = (wide - GAP) / 2, (high - GAP) / 2
    right, below = left + half + GAP, top + low + GAP
    if count == 2:
        return [QRectF(left, top, half, high), QRectF(right, top, half, high)]
    beside = [QRectF(right, top, half, low), QRectF(right, below, half, low)]
    if count == 3:
        return [QRectF(left, top, half, high), *beside]
    return [QRectF(left, top, half, low), beside[0], QRectF(left, below, half, low), beside[1]]


def paint_pictures(painter: QPainter, room: QRectF, images: Sequence[QPixmap], count: int, carousel: bool) -> None:
    """All that show, cropped to their boxes, and how many there are of `count` beyond them."""
    places = boxes(len(images), room, carousel)
    for box, image in zip(places, images, strict=False):
        _paint_cropped(painter, box, image)
    if carousel and len(images) > 1:
        _paint_count(painter, places[0], f"1/{count}")
    elif len(images) >= GRID and count > GRID:
        _paint_count(painter, places[-1], f"+{count - GRID}")


def _paint_cropped(painter: QPainter, box: QRectF, image: QPixmap) -> None:
    scale = max(box.width() / image.width(), box.height() / image.height())
    source = QRectF(0, 0, box.width() / scale, box.height() / scale)
    source.moveCenter(QRectF(image.rect()).center())
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(box, 4, 4)
    painter.setClipPath(clip)
    painter.drawPixmap(box, image, source)
    painter.restore()


def _paint_count(painter: QPainter, box: QRectF, words: str) -> None:
    face = font("meta", 500)
    wide = QFontMetrics(face).horizontalAdvance(words) + 14
    chip = QRectF(box.right() - wide - 6, box.top() + 6, wide, scaled(20))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setFont(face)
    painter.setPen(colour("ink"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


def card_height() -> int:
    """How high the card of a link is."""
    return scaled(CARD)


def paint_card(painter: QPainter, rect: QRectF, card: Card) -> None:
    """The host above, the words for the link below."""
    painter.setPen(QPen(colour("hair"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    line = QRectF(rect.left() + 10, rect.top() + scaled(6), rect.width() - 20, scaled(18))
    lines: tuple[tuple[Role, Token, str], ...] = (("meta", "ink3", card.host), ("secondary", "ink", card.title))
    for role, tint, words in lines:
        face = font(role)
        painter.setFont(face)
        painter.setPen(colour(tint))
        elided = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, round(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
        line.translate(0, scaled(20))
