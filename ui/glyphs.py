"""The seventeen state glyphs and three promise marks, painted by one function on a 12-unit grid.

Shape first, colour second, word always: a glyph stands beside its word or carries it as a tooltip.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Token, colour

State = Literal[
    "draft", "awaiting", "changes_requested", "approved", "scheduled", "handed_over", "your_turn", "sending",
    "published", "partly_published", "refused", "unconfirmed", "missed", "held", "recalling", "cancelled",
    "taken_back",
]  # fmt: skip
Promise = Literal["this_computer", "server", "you"]
Glyph = State | Promise
STATES: tuple[State, ...] = get_args(State)
PROMISES: tuple[Promise, ...] = get_args(Promise)

MARK: dict[Glyph, Token] = {
    "draft": "ink3", "awaiting": "awaitingMark", "changes_requested": "awaitingMark", "approved": "published",
    "scheduled": "scheduled", "handed_over": "scheduled", "your_turn": "accent", "sending": "scheduled",
    "published": "published", "partly_published": "awaitingMark", "refused": "refused",
    "unconfirmed": "awaitingMark", "missed": "refused", "held": "held", "recalling": "scheduled",
    "cancelled": "ink3", "taken_back": "ink3", "this_computer": "ink2", "server": "ink2", "you": "ink2",
}  # fmt: skip

_SAME_ORDER: tuple[State, ...] = (
    "refused", "unconfirmed", "partly_published", "missed", "your_turn", "sending", "held", "awaiting",
    "changes_requested", "approved", "handed_over", "scheduled", "published", "taken_back", "draft", "cancelled",
)  # fmt: skip


def text_token(state: Glyph) -> Token:
    """The colour of the word beside a glyph (amber has a darker one for text)."""
    mark = MARK[state]
    return "awaiting" if mark == "awaitingMark" else mark


def one_for_many(states: list[State]) -> State:
    """Which state one word must show for several targets; recalling counts as handed over's elder."""
    return min(states, key=_rank)


def _rank(state: State) -> int:
    # recalling is on its way out of "handed over" and asks for as much attention
    return _SAME_ORDER.index("handed_over" if state == "recalling" else state)


def paint_glyph(painter: QPainter, glyph: Glyph, rect: QRectF, behind: QColor) -> None:
    """Paint a glyph into a square (12, 14 or 24 px); cut-outs take the colour `behind` it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 12, rect.height() / 12)
    pen = _Pen(painter, colour(MARK[glyph]), behind)
    _SHAPES[glyph](pen)
    painter.restore()


class _Pen:
    """Strokes and fills in one ink, cuts in the colour behind; units are twelfths of the glyph."""

    def __init__(self, painter: QPainter, ink: QColor, behind: QColor) -> None:
        self.painter, self.ink, self.behind = painter, ink, behind

    def stroke(self, width: float, cut: bool = False) -> None:
        pen = QPen(self.behind if cut else self.ink, width, Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def fill(self, cut: bool = False) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.behind if cut else self.ink)

    def disc(self, x: float = 6, y: float = 6, radius: float = 5.5) -> None:
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def line(self, *points: tuple[float, float]) -> None:
        self.painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def arc(self, start: float, sweep: float, radius: float = 4.6) -> None:
        """Degrees from three o'clock, counter-clockwise."""
        box = QRectF(6 - radius, 6 - radius, 2 * radius, 2 * radius)
        self.painter.drawArc(box, round(start * 16), round(sweep * 16))


def _draft(pen: _Pen) -> None:
    pen.stroke(1.5)
    pen.disc(radius=4.6)


def _awaiting(pen: _Pen) -> None:
    pen.stroke(1.4)
    pen.disc(radius=4.7)
    pen.fill()
    pen.painter.drawPie(QRectF(1.1, 1.1, 9.8, 9.8), 90 * 16, 180 * 16)


def _changes_requested(pen: _Pen) -> None:
    pen.stroke(1.4)
    corners = [(1.6, 1.7), (10.4, 1.7), (10.4, 8.1), (6.0, 8.1), (3.9, 10.3), (3.9, 8.1), (1.6, 8.1)]
    pen.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _approved(pen: _Pen) -> None:
    pen.stroke(1.4)
    pen.arc(62, 270, 4.7)
    pen.stroke(1.5)
    pen.line((3.9, 5.9), (5.9, 7.9), (11.0, 2.4))


def _scheduled(pen: _Pen) -> None:
    pen.fill()
    pen.disc()
    pen.stroke(1.3, cut=True)
    pen.line((6, 2.9), (6, 6.2), (8.3, 7.5))


def _handed_over(pen: _Pen) -> None:
    pen.fill()
    pen.painter.drawRoundedRect(QRectF(0.8, 0.8, 10.4, 10.4), 1.8, 1.8)
    pen.stroke(1.4, cut=True)
    _arrow_up(pen)


def _recalling(pen: _Pen) -> None:
    pen.stroke(1.2)
    pen.painter.drawRoundedRect(QRectF(1.4, 1.4, 9.2, 9.2), 1.5, 1.5)
    pen.stroke(1.3)
    _arrow_up(pen)


def _arrow_up(pen: _Pen) -> None:
    pen.line((6, 9.0), (6, 3.2))
    pen.line((3.6, 5.5), (6, 3.1), (8.4, 5.5))


def _your_turn(pen: _Pen) -> None:
    pen.fill()
    pen.disc(6, 3.2, 2.5)
    path = QPainterPath(QPointF(0.9, 11.4))
    path.cubicTo(0.9, 8.0, 3.2, 6.7, 6, 6.7)
    path.cubicTo(8.8, 6.7, 11.1, 8.0, 11.1, 11.4)
    path.closeSubpath()
    pen.painter.drawPath(path)


def _sending(pen: _Pen) -> None:
    pen.stroke(1.5)
    pen.arc(180, 270, 4.7)
    pen.fill()
    pen.disc(6, 6, 2.1)


def _published(pen: _Pen) -> None:
    pen.fill()
    pen.disc()
    pen.stroke(1.5, cut=True)
    pen.line((3.5, 6.2), (5.3, 8.0), (8.6, 4.3))


def _partly_published(pen: _Pen) -> None:
    pen.fill()
    pen.disc(6, 3.1, 2.8)
    pen.stroke(1.3)
    pen.line((6, 5.5), (6, 7.4))
    pen.stroke(1.2)
    pen.disc(6, 9.4, 1.8)


def _refused(pen: _Pen) -> None:
    pen.fill()
    near, far = 0.6, 11.4
    a, b = 3.75, 8.25
    corners = [(a, near), (b, near), (far, a), (far, b), (b, far), (a, far), (near, b), (near, a)]
    pen.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    pen.stroke(1.9, cut=True)
    pen.line((3.7, 6), (8.3, 6))


def _unconfirmed(pen: _Pen) -> None:
    pen.stroke(1.25)
    for start in (10, 100, 190, 280):
        pen.arc(start + 10, 50, 5.1)
    # the mark itself carries meaning as text does, so it takes the darker amber
    pen.ink = colour("awaiting")
    pen.stroke(1.3)
    path = QPainterPath(QPointF(4.5, 4.7))
    path.cubicTo(4.5, 2.7, 7.6, 2.7, 7.6, 4.7)
    path.cubicTo(7.6, 5.9, 6.05, 5.8, 6.05, 7.0)
    pen.painter.drawPath(path)
    pen.fill()
    pen.disc(6.05, 8.8, 0.8)


def _missed(pen: _Pen) -> None:
    pen.stroke(0.8)
    pen.painter.setBrush(pen.ink)
    corners = [(2.0, 1.0), (10.0, 1.0), (10.0, 2.4), (7.2, 6), (10.0, 9.6), (10.0, 11.0),
               (2.0, 11.0), (2.0, 9.6), (4.8, 6), (2.0, 2.4)]  # fmt: skip
    pen.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _held(pen: _Pen) -> None:
    pen.fill()
    pen.disc()
    pen.fill(cut=True)
    for x in (3.9, 6.7):
        pen.painter.drawRoundedRect(QRectF(x, 3.4, 1.4, 5.2), 0.5, 0.5)


def _cancelled(pen: _Pen) -> None:
    pen.stroke(1.4)
    pen.disc(radius=4.7)
    pen.line((2.9, 9.1), (9.1, 2.9))


def _taken_back(pen: _Pen) -> None:
    pen.stroke(1.4)
    pen.disc(radius=4.7)
    pen.line((8.4, 6), (3.8, 6))
    pen.line((5.7, 4.0), (3.7, 6), (5.7, 8.0))


def _this_computer(pen: _Pen) -> None:
    pen.stroke(1.2)
    pen.painter.drawRoundedRect(QRectF(0.9, 1.6, 10.2, 6.8), 0.9, 0.9)
    pen.line((6, 8.4), (6, 10.6))
    pen.line((3.9, 10.6), (8.1, 10.6))


def _server(pen: _Pen) -> None:
    pen.stroke(1.2)
    pen.painter.drawRoundedRect(QRectF(0.9, 1.2, 10.2, 3.9), 0.9, 0.9)
    pen.painter.drawRoundedRect(QRectF(0.9, 6.9, 10.2, 3.9), 0.9, 0.9)
    pen.fill()
    pen.disc(3.2, 3.15, 0.65)
    pen.disc(3.2, 8.85, 0.65)


def _you(pen: _Pen) -> None:
    pen.stroke(1.2)
    pen.disc(6, 3.6, 2.4)
    path = QPainterPath(QPointF(1.5, 11.0))
    path.cubicTo(1.9, 8.3, 3.8, 7.5, 6, 7.5)
    path.cubicTo(8.2, 7.5, 10.1, 8.3, 10.5, 11.0)
    pen.painter.drawPath(path)


_SHAPES: dict[Glyph, Callable[[_Pen], None]] = {
    "draft": _draft, "awaiting": _awaiting, "changes_requested": _changes_requested, "approved": _approved,
    "scheduled": _scheduled, "handed_over": _handed_over, "your_turn": _your_turn, "sending": _sending,
    "published": _published, "partly_published": _partly_published, "refused": _refused,
    "unconfirmed": _unconfirmed, "missed": _missed, "held": _held, "recalling": _recalling,
    "cancelled": _cancelled, "taken_back": _taken_back, "this_computer": _this_computer, "server": _server, "you": _you,
}  # fmt: skip
