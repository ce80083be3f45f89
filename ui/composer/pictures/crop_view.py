"""A picture with the frame around what is shown of it: dragged by its handles, moved and stretched by the arrows."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from brandassist.media import WHOLE, Cut, cut_as_seen
from ui.theme import colour, scaled

TALL, HANDLE, REACH = 360, 8, 14
STEP, LEAST = 0.01, 0.05
Grip = Literal["", "move", "l", "t", "r", "b", "lt", "rt", "lb", "rb"]
CURSORS = {
    "l": Qt.CursorShape.SizeHorCursor,
    "r": Qt.CursorShape.SizeHorCursor,
    "t": Qt.CursorShape.SizeVerCursor,
    "b": Qt.CursorShape.SizeVerCursor,
    "lt": Qt.CursorShape.SizeFDiagCursor,
    "rb": Qt.CursorShape.SizeFDiagCursor,
    "rt": Qt.CursorShape.SizeBDiagCursor,
    "lb": Qt.CursorShape.SizeBDiagCursor,
    "move": Qt.CursorShape.SizeAllCursor,
}


class CropView(QWidget):
    """Works on the picture as it is seen; `changed` says that the cut is another. `ratio` None: any shape."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._image: QImage | None = None
        self._seen = QRectF(0, 0, 1, 1)
        self._turns = 0
        self._ratio: float | None = None
        self._grip: Grip = ""
        self._at = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(scaled(TALL))
        self._named()

    # -- what it shows ----------------------------------------------------------------------------------------

    def show_image(self, image: QImage) -> None:
        """The whole picture, upright and not turned."""
        self._image = image
        self.update()

    @property
    def cut(self) -> Cut:
        """What the frame says."""
        box = self._seen
        return cut_as_seen((box.left(), box.top(), box.right(), box.bottom()), self._turns)

    def set_cut(self, cut: Cut) -> None:
        """Put the frame there."""
        left, top, right, bottom = cut.seen()
        self._turns = cut.turns
        self._take(QRectF(QPointF(left, top), QPointF(right, bottom)))

    def set_ratio(self, ratio: float | None) -> None:
        """Keep this shape, as seen, from now on; the frame takes it around its middle."""
        self._ratio = ratio
        if ratio is not None and self._image is not None:
            self.set_cut(self.cut.shaped(ratio, self._image.width(), self._image.height()))

    def _take(self, box: QRectF) -> None:
        self._seen = box
        self._named()
        self.update()
        self.changed.emit()

    def _named(self) -> None:
        box = self._seen
        told = self.tr("{name}: {width} by {height} per cent, {left} from the left, {top} from the top")
        figures = {"width": box.width(), "height": box.height(), "left": box.left(), "top": box.top()}
        self.setAccessibleName(
            told.format(name=self._name, **{key: round(100 * each) for key, each in figures.items()})
        )

    # -- places -----------------------------------------------------------------------------------------------

    def _size(self) -> tuple[float, float]:
        """Width and height of the turned picture."""
        if self._image is None:
            return 1.0, 1.0
        wide, high = self._image.width(), self._image.height()
        return (high, wide) if self._turns % 2 else (wide, high)

    def _ground(self) -> QRectF:
        """Where the turned picture is painted."""
        wide, high = self._size()
        room = QRectF(self.rect()).adjusted(HANDLE, HANDLE, -HANDLE, -HANDLE)
        scale = min(room.width() / wide, room.height() / high)
        ground = QRectF(0, 0, wide * scale, high * scale)
        ground.moveCenter(room.center())
        return ground

    def _frame(self) -> QRectF:
        ground, box = self._ground(), self._seen
        return QRectF(
            ground.left() + box.left() * ground.width(),
            ground.top() + box.top() * ground.height(),
            box.width() * ground.width(),
            box.height() * ground.height(),
        )

    def _grip_at(self, at: QPointF) -> Grip:
        frame = self._frame()
        if not frame.adjusted(-REACH, -REACH, REACH, REACH).contains(at):
            return ""
        across = "l" if abs(at.x() - frame.left()) <= REACH else "r" if abs(at.x() - frame.right()) <= REACH else ""
        down = "t" if abs(at.y() - frame.top()) <= REACH else "b" if abs(at.y() - frame.bottom()) <= REACH else ""
        grips: dict[str, Grip] = {each: each for each in ("l", "t", "r", "b", "lt", "rt", "lb", "rb")}
        return grips.get(across + down, "move")

    # -- moving and stretching --------------------------------------------------------------------------------

    def _move(self, right: float, down: float) -> None:
        box = QRectF(self._seen)
        box.moveLeft(max(0.0, min(1 - box.width(), box.left() + right)))
        box.moveTop(max(0.0, min(1 - box.height(), box.top() + down)))
        self._take(box)

    def _stretch(self, grip: str, right: float, down: float) -> None:
        box = QRectF(self._seen)
        if "l" in grip:
            box.setLeft(max(0.0, min(box.right() - LEAST, box.left() + right)))
        if "r" in grip:
            box.setRight(min(1.0, max(box.left() + LEAST, box.right() + right)))
        if "t" in grip:
            box.setTop(max(0.0, min(box.bottom() - LEAST, box.top() + down)))
        if "b" in grip:
            box.setBottom(min(1.0, max(box.top() + LEAST, box.bottom() + down)))
        self._take(self._kept_shape(box, grip) if self._ratio is not None else box)

    def _kept_shape(self, box: QRectF, grip: str) -> QRectF:
        """Of the shape wanted, from the corner or side that stands still, and within the picture."""
        wide, high = self._size()
        ratio = (self._ratio or 1.0) * high / wide  # in fractions of the picture
        width = box.height() * ratio if grip in ("t", "b") else box.width()
        left_fixed, top_fixed = "l" not in grip, "t" not in grip
        room_x = 1 - self._seen.left() if left_fixed else self._seen.right()
        room_y = 1 - self._seen.top() if top_fixed else self._seen.bottom()
        width = min(width, room_x, room_y * ratio)
        kept = QRectF(0, 0, width, width / ratio)
        corner = QPointF(
            self._seen.left() if left_fixed else self._seen.right() - kept.width(),
            self._seen.top() if top_fixed else self._seen.bottom() - kept.height(),
        )
        kept.moveTopLeft(corner)
        return kept

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip, self._at = self._grip_at(event.position()), event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            grip = self._grip_at(event.position())
            self.setCursor(CURSORS.get(grip, Qt.CursorShape.ArrowCursor))
            return
        ground, by = self._ground(), event.position() - self._at
        right, down = by.x() / ground.width(), by.y() / ground.height()
        self._at = event.position()
        if self._grip == "move":
            self._move(right, down)
        elif self._grip:
            self._stretch(self._grip, right, down)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._grip = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._stretch("r" if way[0] else "b", *way)
        else:
            self._move(*way)

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), colour("sunken"))
        if self._image is None:
            return
        ground, frame = self._ground(), self._frame()
        painter.drawImage(ground, self._image.transformed(QTransform().rotate(90 * self._turns)))
        veil = QColor(colour("paper"))
        veil.setAlphaF(0.72)
        for left, top, right, bottom in (
            (ground.left(), ground.top(), ground.right(), frame.top()),
            (ground.left(), frame.bottom(), ground.right(), ground.bottom()),
            (ground.left(), frame.top(), frame.left(), frame.bottom()),
            (frame.right(), frame.top(), ground.right(), frame.bottom()),
        ):
            painter.fillRect(QRectF(QPointF(left, top), QPointF(right, bottom)), veil)
        self._paint_frame(painter, frame)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        tint = colour("accent" if self.hasFocus() else "ink2")
        painter.setPen(QPen(tint, 2))
        painter.drawRect(frame)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface"))
        painter.setPen(QPen(tint, 1))
        xs, ys = (frame.left(), frame.center().x(), frame.right()), (frame.top(), frame.center().y(), frame.bottom())
        for x in xs:
            for y in ys:
                if (x, y) != (xs[1], ys[1]):
                    painter.drawRect(QRectF(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE))

    def reset(self) -> None:
        """All of it, as it was taken."""
        self._ratio = None
        self.set_cut(WHOLE)
