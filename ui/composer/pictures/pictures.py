"""The pictures of a draft, one under the other. However many there are, only the rows in sight are widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.composer.pictures.picture_row import HEIGHT, PictureRow, RowFacts
from ui.composer.pictures.picture_views import PictureViews
from ui.theme import colour, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label

GAP, ROWS_SHOWN, TYPED_MS = 8, 3, 400
NEAR = 3  # rows beyond those in sight, so that Tab always finds the next one


class _DropLine(QWidget):
    """Where a dragged picture would come to stand."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("accent"))


class Pictures(QWidget):
    """Hidden where there are none."""

    asked = Signal(str, str)  # what, and which picture (SHA-256)
    moved = Signal(str, int)  # a picture and its new place, from 0
    described = Signal(str, str)  # a picture and what it shows
    all_asked = Signal()  # no choice for this target any more

    def __init__(self, views: PictureViews) -> None:
        super().__init__()
        self._views = views
        self._shown: tuple[RowFacts, ...] = ()
        self._fates: Mapping[str, str] = {}
        self._typed: dict[str, str] = {}  # descriptions not handed over yet
        self._free: list[PictureRow] = []
        self.rows: dict[str, PictureRow] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._timer.timeout.connect(self.flush)
        self.note, self.all = Label("", "meta", "ink3"), LinkButton(self.tr("Let all go there"))
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(32, 6, 24, 0)
        head.addWidget(self.note, 1)
        head.addWidget(self.all)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._scroll.setWidget(self._inner)
        self._scroll.viewport().setAutoFillBackground(False)  # the sheet's own ground
        self._inner.setAutoFillBackground(False)
        self._line = _DropLine(self._inner)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addWidget(self.head)
        column.addWidget(self._scroll)
        self.hide()
        theme.changed.connect(self._fit)
        views.came.connect(self.refresh)
        self.all.clicked.connect(self.all_asked)
        self._scroll.verticalScrollBar().valueChanged.connect(self.refresh)

    @property
    def fields(self) -> dict[str, Field]:
        """The descriptions in sight, by picture."""
        return {media: row.field for media, row in self.rows.items()}

    def show_pictures(self, shown: Sequence[RowFacts], note: str, chosen: bool) -> None:
        """Show these; `note` tells of the target in front, `chosen`: not all go there."""
        self._shown = tuple(shown)
        self.note.setText(note)
        self.all.setVisible(chosen)
        self.head.setVisible(bool(note))
        self._fit()
        self.setVisible(bool(shown))

    def show_fates(self, fates: Mapping[str, str]) -> None:
        """What becomes of each, as far as it was rendered."""
        self._fates = fates
        self.refresh()

    def describe(self, picture: str) -> None:
        """Go to the description of a picture."""
        place = self._place(picture)
        if place is None:
            return
        self._scroll.verticalScrollBar().setValue(max(0, self._top(place) - self._pitch() // 2))
        self.refresh()
        field = self.rows[picture].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def remove(self, picture: str) -> None:
        """Take one away; its file stays."""
        self._typed.pop(picture, None)
        self.asked.emit("remove", picture)

    def flush(self) -> None:
        """Hand over descriptions that were typed."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        known = {each.picture.media: each.picture.alt for each in self._shown}
        for media, alt in typed.items():
            if media in known and known[media] != alt:
                self.described.emit(media, alt)

    # -- the rows in sight ------------------------------------------------------------------------------------

    def _pitch(self) -> int:
        return scaled(HEIGHT) + GAP

    def _top(self, place: int) -> int:
        return GAP + place * self._pitch()

    def _place(self, picture: str) -> int | None:
        return next((place for place, each in enumerate(self._shown) if each.picture.media == picture), None)

    def refresh(self, _: object = None) -> None:
        """Give every row in sight a widget; rows that went out of sight serve again."""
        bar = self._scroll.verticalScrollBar()
        first = max(0, (bar.value() - GAP) // self._pitch() - NEAR)
        last = (bar.value() + self._scroll.viewport().height()) // self._pitch() + NEAR
        wanted = {each.picture.media: place for place, each in enumerate(self._shown[first : last + 1], start=first)}
        there = {each.picture.media for each in self._shown}
        writing = self.window().focusWidget() or self
        for media in [media for media in self.rows if media not in wanted]:
            if media not in there or not self.rows[media].isAncestorOf(writing):
                self._free.append(self.rows.pop(media))
        made = [media for media in wanted if media not in self.rows]
        for media in made:
            self.rows[media] = self._free.pop() if self._free else self._new_row()
        for row in self._free:
            row.hide()
        self._set_out()
        if made:
            self._chain()

    def _new_row(self) -> PictureRow:
        row = PictureRow()
        row.setParent(self._inner)
        row.typed.connect(self._type)
        row.asked.connect(self._ask)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        for each in row.stops():
            each.installEventFilter(self)
        return row

    def _set_out(self) -> None:
        wide = self._scroll.viewport().width()
        places = {each.picture.media: (place, each) for place, each in enumerate(self._shown)}
        for media, row in self.rows.items():
            place, facts = places[media]
            alt = self._typed.get(media, facts.picture.alt)
            gone = media in self._views.gone
            row.show_row(facts, self._views.get(facts.picture), gone, self._fates.get(media, ""), alt)
            row.setGeometry(0, self._top(place), wide, scaled(HEIGHT))
            row.show()

    def _chain(self) -> None:
        """Tab goes from row to row as they stand."""
        places = {each.picture.media: place for place, each in enumerate(self._shown)}
        rows = sorted(self.rows.items(), key=lambda row: places[row[0]])
        stops = [stop for _, row in rows for stop in row.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            row = next((each for each in self.rows.values() if each.isAncestorOf(watched)), None)
            if row is not None:
                self._scroll.ensureWidgetVisible(row, 0, GAP)
        return False

    def _fit(self) -> None:
        for row in (*self.rows.values(), *self._free):
            row.fit()
        self._inner.setFixedHeight(self._top(len(self._shown)))
        rows = min(ROWS_SHOWN, len(self._shown))
        head = self.head.sizeHint().height() if self.note.text() else 0
        self.setFixedHeight(1 + head + self._top(rows))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    # -- what a person does -----------------------------------------------------------------------------------

    def _type(self, picture: str, alt: str) -> None:
        self._typed[picture] = alt
        self._timer.start()

    def _ask(self, what: str, picture: str) -> None:
        self.flush()
        place = self._place(picture)
        if what in ("up", "down") and place is not None:
            wanted = place + (1 if what == "down" else -1)
            if 0 <= wanted < len(self._shown):
                self.moved.emit(picture, wanted)
            return
        self.asked.emit(what, picture)

    def _gap(self, at: QPointF) -> int:
        """Before which row the point lies."""
        y = self._inner.mapFromGlobal(at.toPoint()).y() - GAP / 2
        return max(0, min(len(self._shown), round(y / self._pitch())))

    def _drag(self, picture: str, at: QPointF) -> None:
        del picture
        y = self._inner.mapFromGlobal(at.toPoint()).y()
        bar, seen = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        if y < bar.value() or y > bar.value() + seen:
            bar.setValue(bar.value() + (self._pitch() if y > bar.value() else -self._pitch()) // 4)
        self._line.setGeometry(32, self._top(self._gap(at)) - GAP // 2 - 1, self._inner.width() - 56, 2)
        self._line.raise_()
        self._line.show()

    def _drop(self, picture: str, at: QPointF) -> None:
        self._line.hide()
        gap, place = self._gap(at), self._place(picture)
        if place is not None and gap not in (place, place + 1):
            self.flush()
            self.moved.emit(picture, gap if gap < place else gap - 1)
