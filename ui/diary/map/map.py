"""The map beside an entry: countries, the trip as a line, a dot for each of its places; nothing is asked online."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from brandassist.diary.journeys import Journey, Leg, Spot
from ui.diary.map.atlas import Atlas, projected
from ui.diary.map.dot import HIT, PLACE, TRIP, Dot
from ui.diary.map.view import View, fitting, place_label, unrolled
from ui.theme import Token, colour, font, theme
from ui.when import day_month_of
from ui.widgets.button import IconButton

TALL, LOW = 300, 180
STEP, CLOSER = 60.0, 1.5  # pixels an arrow key moves, and how much nearer + comes
EDGE = 12


class Map(QWidget):
    """`opened` carries the id of an entry of the dot that was chosen: its newest, then the one before, and round.

    A dot without entries is its place, else its trip; its menu (the Menu key too) has all of them.
    """

    opened = Signal(str)
    place_wanted = Signal(str)
    trip_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dots: list[Dot] = []
        self.labels: dict[Dot, QRectF] = {}
        self.view: View | None = None
        self.journey: Journey | None = None
        self._points: list[QPointF] = []
        self._atlas: Atlas | None = None
        self._home: int | None = None
        self._land: tuple[object, QPixmap] | None = None
        self._held: QPointF | None = None
        self._turn: dict[str, int] = {}
        self._moved = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(LOW)
        self.setMaximumHeight(TALL)
        self.nearer = _MapButton("plus", self.tr("Zoom in"), self)
        self.farther = _MapButton("minus", self.tr("Zoom out"), self)
        self.nearer.clicked.connect(self.zoom_in)
        self.farther.clicked.connect(self.zoom_out)
        theme.changed.connect(self._lay)

    def sizeHint(self) -> QSize:
        return QSize(320, TALL)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_atlas(self, atlas: Atlas) -> None:
        """The countries are there."""
        self._atlas, self._land = atlas, None
        self._find_home()
        self.update()

    def show_journey(self, journey: Journey) -> None:
        """Another trip, or the same as it is now: the view stays where the places are the same."""
        before = None if self.journey is None else [(each.latitude, each.longitude) for each in self.journey.spots]
        self.journey = journey
        self._points = unrolled((each.latitude, each.longitude) for each in journey.spots)
        self._find_home()
        self._make_dots(journey)
        self.setAccessibleDescription(self.told())
        if before != [(each.latitude, each.longitude) for each in journey.spots]:
            self._turn.clear()
            self._fit()
        self._lay()

    def told(self) -> str:
        """The map in words, for who does not see it."""
        if self.journey is None or not self.journey.spots:
            return self.tr("No place of this entry is on the map.")
        way = self.tr(", then ").join(self._name(each) for each in self.journey.spots)
        return f"{self.journey.name}: {way}" if self.journey.name else way

    def _name(self, spot: Spot) -> str:
        first, last = day_month_of(spot.first), day_month_of(spot.last)
        days = first if spot.first == spot.last else self.tr("{first} to {last}").format(first=first, last=last)
        said = [spot.name, days]
        if spot.planned:
            said.append(self.tr("planned"))
        if spot.here:
            said.append(self.tr("this entry"))
        if spot.entries:
            said.append(self.tr("%n entries", "", len(spot.entries)))
        return ", ".join(said)

    def _make_dots(self, journey: Journey) -> None:
        focused = next((dot.spot.name for dot in self.dots if dot.hasFocus()), None)
        for dot in self.dots:
            dot.hide()
            dot.deleteLater()
        self.dots = [Dot(spot, self._name(spot), self) for spot in journey.spots]
        before: QWidget = self.farther
        for dot in self.dots:
            dot.clicked.connect(self._open)
            dot.menu_wanted.connect(self._open_menu)
            dot.reached.connect(self._bring)
            QWidget.setTabOrder(before, dot)
            dot.show()
            before = dot
            if dot.spot.name == focused:
                dot.setFocus()

    def _find_home(self) -> None:
        home = self.journey.home if self.journey is not None else None
        self._home, self._land = None, None
        if home is not None and self._atlas is not None:
            country = self._atlas.around(projected(*home))
            self._home = None if country is None else self._atlas.countries.index(country)

    def _open(self) -> None:
        dot = self.sender()
        if isinstance(dot, Dot) and dot.spot.entries:
            newest_first = dot.spot.entries[::-1]
            turn = self._turn.get(dot.spot.name, 0)
            self._turn[dot.spot.name] = turn + 1
            self.opened.emit(newest_first[turn % len(newest_first)])
        elif isinstance(dot, Dot) and dot.spot.places:
            self.place_wanted.emit(dot.spot.places[0][0])
        elif isinstance(dot, Dot) and dot.spot.trip_id:
            self.trip_wanted.emit(dot.spot.trip_id)

    def _open_menu(self, at: QPoint) -> None:
        dot = self.sender()
        if isinstance(dot, Dot):
            menu = dot.menu()
            menu.triggered.connect(self._chosen)
            menu.popup(at)

    def _chosen(self, action: QAction) -> None:
        if action.data() is not None:
            kind, what = action.data()
            {PLACE: self.place_wanted, TRIP: self.trip_wanted}[kind].emit(what)

    # -- moving -------------------------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Nearer to the middle."""
        self._go(self.view.zoomed(CLOSER, self._size()) if self.view else None)

    def zoom_out(self) -> None:
        """Farther from it."""
        self._go(self.view.zoomed(1 / CLOSER, self._size()) if self.view else None)

    def _go(self, view: View | None) -> None:
        if view is not None:
            self.view, self._moved = view, True
            self._lay()

    def _fit(self) -> None:
        self._moved = False
        points = self._points or ([projected(*self.journey.home)] if self.journey and self.journey.home else [])
        if points:
            self.view = fitting(points, self._size())

    def _bring(self) -> None:
        """The dot that the keyboard came to, into sight."""
        dot = self.sender()
        if isinstance(dot, Dot) and not self.rect().contains(dot.geometry()) and self.view is not None:
            off = dot.geometry().center() - self.rect().center()
            self._go(self.view.moved(off.x(), off.y()))

    def _size(self) -> QSizeF:
        return QSizeF(max(1, self.width()), max(1, self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        key = Qt.Key(event.key())
        if self.view is not None and key in arrows:
            self._go(self.view.moved(*arrows[key]))
        elif event.text() in ("+", "="):
            self.zoom_in()
        elif event.text() in ("-", "_"):
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if self.view is not None and turned:
            self._go(self.view.zoomed(CLOSER ** (turned / 240), self._size(), event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and self.view is not None:
            off = self._held - event.position()
            self._held = event.position()
            self._go(self.view.moved(off.x(), off.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = None

    # -- laying out and painting --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            self._fit()
        self._lay()

    def _lay(self) -> None:
        """Put the dots where their places are, and their labels where there is room."""
        self.update()
        self.farther.move(self.width() - self.farther.width() - EDGE, EDGE)
        self.nearer.move(self.farther.x() - self.nearer.width() - 4, EDGE)
        if self.view is None:
            return
        size = self._size()
        for dot, point in zip(self.dots, self._points, strict=True):
            at = self._seen_at(point)
            dot.move(round(at.x() - HIT / 2), round(at.y() - HIT / 2))
        self.labels = {}
        taken = [QRectF(each.geometry()) for each in (self.nearer, self.farther)]
        taken.append(QRectF(0, size.height() - 28, size.width() * 0.6, 28))  # the line below
        taken += [QRectF(dot.geometry()).adjusted(8, 8, -8, -8) for dot in self.dots]
        room = QRectF(0, 0, size.width(), size.height()).adjusted(2, 2, -2, -2)
        for dot in sorted(self.dots, key=lambda each: (not each.spot.here, each.spot.aside)):
            metrics = QFontMetricsF(self._label_font(dot))
            words = QSizeF(metrics.horizontalAdvance(dot.spot.name) + 1, metrics.height())
            box = place_label(QRectF(dot.geometry()).center(), dot.radius, words, taken, room)
            if box is not None:
                self.labels[dot] = box
                taken.append(box)

    def _seen_at(self, point: QPointF) -> QPointF:
        """On the screen; of the copies of the world side by side, the one nearest to the middle."""
        assert self.view is not None
        turns = round((self.view.x - self._points[0].x()) / 360) if self._points else 0
        return self.view.on_screen(point + QPointF(360 * turns, 0), self._size())

    def _label_font(self, dot: Dot) -> QFont:
        return font("meta", 600 if dot.spot.here else 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("mapSea"))
        if self.view is not None and self._atlas is not None:
            painter.drawPixmap(0, 0, self._painted_land(self.view, self._atlas))
        for leg in self.journey.legs if self.journey is not None and self.view is not None else ():
            self._paint_leg(painter, leg)
        for dot, box in self.labels.items():
            token: Token = "ink" if dot.spot.here else "ink2"
            painter.setPen(colour(token))
            painter.setFont(self._label_font(dot))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, dot.spot.name)
        painter.setPen(colour("ink3"))
        painter.setFont(font("meta"))
        below = QRectF(16, self.height() - 30, self.width() - 32, 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self.tr("Works without a connection"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))

    def _paint_leg(self, painter: QPainter, leg: Leg) -> None:
        start, end = (self._seen_at(self._points[at]) for at in (leg.start, leg.end))
        along = end - start
        path = QPainterPath(start)
        path.quadTo((start + end) / 2 + QPointF(along.y(), -along.x()) * 0.14, end)  # bent to its left
        pen = QPen(colour("ink2"), 1.25)
        if leg.planned:
            pen.setDashPattern([3, 3])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _painted_land(self, view: View, atlas: Atlas) -> QPixmap:
        """Painted once for each view, size and theme."""
        key = (view, self.size(), self.devicePixelRatioF(), colour("mapLand").rgb(), self._home)
        if self._land is None or self._land[0] != key:
            ratio = self.devicePixelRatioF()
            land = QPixmap(self.size() * ratio)
            land.setDevicePixelRatio(ratio)
            land.fill(colour("mapSea"))
            painter = QPainter(land)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_countries(painter, view, atlas)
            painter.end()
            self._land = (key, land)
        return self._land[1]

    def _paint_countries(self, painter: QPainter, view: View, atlas: Atlas) -> None:
        size = self._size()
        border = QPen(colour("hair2"), 0.8)
        border.setCosmetic(True)
        painter.setPen(border)
        for turn in (-360, 0, 360):
            seen = view.seen(size).translated(-turn, 0)
            to_screen = QTransform.fromTranslate(size.width() / 2, size.height() / 2)
            to_screen.scale(view.scale, view.scale)
            to_screen.translate(turn - view.x, -view.y)
            painter.setTransform(to_screen)
            for number, (shape, reach) in enumerate(atlas.countries):
                if reach.intersects(seen):
                    painter.setBrush(colour("mapHome" if number == self._home else "mapLand"))
                    painter.drawPath(shape)


class _MapButton(IconButton):
    """On the map's own ground it needs one of its own."""

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(icon, name, 14, parent, least=(28, 28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hair2"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)
