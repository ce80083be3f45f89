"""A dot on the map: a button of its own, so that Tab reaches it and a screen reader reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from ui.theme import colour
from ui.widgets.told import by_key, tell

if TYPE_CHECKING:
    from brandassist.diary.journeys import Spot

HIT = 28  # pixels, whatever the dot's own size
PLACE, TRIP = "place", "trip"
LARGE, SMALL = 6.0, 4.5


class Dot(QAbstractButton):
    """Filled where she was, hollow where she will be, accent where the shown entry was written. The keyboard brings it
    into sight and says it; Esc goes back to the map."""

    reached = Signal()  # by keyboard
    menu_wanted = Signal(QPoint)  # where, on the screen

    def __init__(self, spot: Spot, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot, self._map = spot, parent
        self.setFixedSize(HIT, HIT)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        leads = spot.entries or spot.places or spot.trip_id
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    @property
    def radius(self) -> float:
        """Of what is painted, in pixels."""
        return LARGE if self.spot.here else SMALL

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if by_key(event):
            self.reached.emit()
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        tell(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._map.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the map's: they move it
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """What can be done with the dot; an action's data is what it leads to, and its id."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self.spot.entries:
            menu.addAction(self.tr("Open an entry from here"), self.click)
        for place_id, name in self.spot.places:
            words = self.tr("Describe {place}…").format(place=name.replace("&", "&&"))
            menu.addAction(words).setData((PLACE, place_id))
        if self.spot.trip_id:
            menu.addAction(self.tr("Change the trip…")).setData((TRIP, self.spot.trip_id))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.mapToGlobal(self.rect().center()) if keyboard else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(HIT / 2, HIT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("mapHome"))  # a rim that parts it from lines and borders
        painter.drawEllipse(middle, self.radius + 2, self.radius + 2)
        ink = colour("accent" if self.spot.here else "ink2")
        box = QRectF(middle.x() - self.radius, middle.y() - self.radius, 2 * self.radius, 2 * self.radius)
        if self.spot.planned:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
        else:
            painter.setBrush(ink)
            painter.drawEllipse(box)
