"""The photo strip: arrows move, Enter looks closely, the words for those who do not see it stand below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.diary.photos.consent import ConsentFields
from ui.diary.photos.pictures import Thumbnails
from ui.rights import acting, needs_right
from ui.theme import colour, draw_ring, font, paint_icon, scaled, theme
from ui.when import clock_time, long_day
from ui.widgets.button import LinkButton
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.rows import ITEM, Rows
from ui.widgets.small import text_width

if TYPE_CHECKING:
    from brandassist.store.diary.photos import Photo

TIMES = ("taken", "said", "file_time")  # of the facts, those that are times
ACROSS, GAP, RING, RATIO = 5, 8, 4, 88 / 115
Index = QModelIndex | QPersistentModelIndex


class _Place(QStyledItemDelegate):
    """A photo's place has its size before the photo is there."""

    def __init__(self, view: _Strip, thumbnails: Thumbnails) -> None:
        super().__init__(view)
        self._view, self._thumbnails = view, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return self._view.place_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo: Photo = index.data(ITEM)
        place = QRect(option.rect.topLeft(), option.rect.size() - QSize(GAP, GAP))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.describing
        rect = place.adjusted(RING, RING, -RING, -RING) if chosen else place  # the ring takes its room inside
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect), 4, 4)
        painter.fillPath(path, colour("tag"))
        image = self._thumbnails.filling(photo.sha256, rect.size() * painter.device().devicePixelRatioF())
        if image is not None:
            painter.setClipPath(path)
            painter.drawImage(rect, image)
            painter.setClipping(False)
        elif photo.sha256 in self._thumbnails.missing:
            middle = rect.center()
            paint_icon(painter, QRectF(middle.x() - 9, middle.y() - 9, 18, 18), "warning", "awaiting")
        if chosen:
            draw_ring(painter, QRectF(place), colour("accent" if self._view.hasFocus() else "hair2"), 6)
        painter.restore()


class _Strip(QListView):
    """Five across, as many lines as it takes."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, rows: Rows[Photo], thumbnails: Thumbnails) -> None:
        super().__init__()
        self.describing = False
        self.setModel(rows)
        self.setAccessibleName(self.tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 0, -GAP, 0)  # the gap after the last photo of a line falls outside
        self.setItemDelegate(_Place(self, thumbnails))
        self.doubleClicked.connect(self._open)
        rows.modelReset.connect(self.fit)

    def place_size(self) -> QSize:
        """One photo, and the gap to the next."""
        width = (self.viewport().width() - 1) // ACROSS  # Qt wraps what reaches the very edge
        return QSize(width, round((width - GAP) * RATIO) + GAP)

    def repaint_photo(self, sha256: str) -> None:
        """The place of one photo."""
        rows = self.model()
        for row in range(rows.rowCount()):
            index = rows.index(row, 0)
            if index.data(ITEM).sha256 == sha256:
                self.update(index)

    def fit(self) -> None:
        """As high as its lines."""
        lines = -(-self.model().rowCount() // ACROSS)
        self.setFixedHeight(max(1, lines * self.place_size().height()))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and acting.may("entry"):
            self.removed.emit(index.data(ITEM))
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ITEM))


class Photos(QWidget):
    """The strip and the field below it; hidden while the entry has none."""

    opened = Signal(object)
    removed = Signal(object)
    described = Signal(str, str)  # hash, words
    idea_wanted = Signal(object)
    consented = Signal(str, dict)  # hash, what was said of the people in it

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._rows = Rows["Photo"](self._name, _key)
        self.strip = _Strip(self._rows, thumbnails)
        self.alt = Field(self.tr("What this photo shows"), self.tr("What it shows, for those who do not see it"))
        self.alt.setMaxLength(1500)
        self._note = Label("", "meta", "ink3")
        self.idea = LinkButton(self.tr("Make an idea of this photo"))
        self.consent = ConsentFields()
        needs_right("entry", self.alt, self.consent)
        needs_right("idea", self.idea)
        self._shown = self._alt_known = ""
        self.leaving: set[str] = set()  # in the undo window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.strip)
        column.addWidget(self.alt)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self.idea)
        column.addLayout(foot)
        column.addWidget(self.consent)
        self.consent.said.connect(self._consent_said)
        self.alt.hide()
        self._note.hide()
        self.idea.hide()
        self.idea.clicked.connect(self.ask_idea)
        self.alt.editingFinished.connect(self._alt_left)
        self.strip.selectionModel().currentChanged.connect(self._moved)
        self.strip.opened.connect(self.opened)
        self.strip.removed.connect(self.removed)
        thumbnails.arrived.connect(self._repaint)
        thumbnails.lost.connect(self._repaint)
        theme.changed.connect(self.strip.fit)
        self.hide()

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """The photos of the entry; the one chosen stays chosen while it is there."""
        photos = [each for each in photos if each.sha256 not in self.leaving]
        if photos != self._rows.items():
            chosen = self._shown
            self._rows.reset(photos)
            at = next((number for number, each in enumerate(photos) if each.sha256 == chosen), -1)
            if at >= 0:
                self.strip.setCurrentIndex(self._rows.index(at, 0))
            else:
                self._describe(None)
        self.setVisible(bool(photos))

    def ask_idea(self) -> None:
        """Ask for an idea of the photo chosen, with its words as they stand in the field."""
        photo = next((each for each in self._rows.items() if each.sha256 == self._shown), None)
        if photo is not None:
            self._alt_left()
            self.idea_wanted.emit(replace(photo, alt=self._alt_known))

    def photos(self) -> list[Photo]:
        """What is shown."""
        return self._rows.items()

    def _moved(self, index: QModelIndex) -> None:
        self._describe(self._rows.item(index.row()) if index.isValid() else None)

    def _describe(self, photo: Photo | None) -> None:
        self._alt_left()
        self.consent.leave()
        self.strip.describing = photo is not None
        self._shown = photo.sha256 if photo is not None else ""
        self.alt.setVisible(photo is not None)
        self._note.setVisible(photo is not None)
        self.idea.setVisible(photo is not None)
        self.consent.setVisible(photo is not None)
        if photo is not None:
            self._alt_known = photo.alt
            self.alt.setText(photo.alt)
            self.consent.show_consent(photo.consent)
            number = next(at for at, each in enumerate(self._rows.items(), 1) if each.sha256 == photo.sha256)
            words = self.tr("Photo {number} of {count}, {name}")
            place = words.format(number=number, count=self._rows.rowCount(), name=photo.name)
            self._note.setText(". ".join(each for each in (place, self._when(photo)) if each))

    def _when(self, photo: Photo) -> str:
        """When it was taken; a date that cannot be right is said, and that nobody goes by it."""
        told = {name: datetime.fromisoformat(str(photo.facts[name])) for name in TIMES if name in photo.facts}
        if "taken" in told:
            return f"{long_day(told['taken'].date())}, {clock_time(told['taken'])}"
        words: list[str] = []
        if "said" in told:
            said = self.tr("Its camera says {day}, which cannot be.")
            words.append(said.format(day=long_day(told["said"].date())))
        if "file_time" in told:
            by_file = self.tr("Its file is from {day}.")
            words.append(by_file.format(day=long_day(told["file_time"].astimezone().date())))
        return " ".join(words)

    def _alt_left(self) -> None:
        if self._shown and self.alt.text().strip() != self._alt_known:
            self._alt_known = self.alt.text().strip()
            self.described.emit(self._shown, self._alt_known)

    def _consent_said(self, said: dict[str, str]) -> None:
        if self._shown:
            self.consented.emit(self._shown, said)

    def _repaint(self, sha256: str) -> None:
        """One photo arrived or is lost: its place alone."""
        self.strip.repaint_photo(sha256)

    def _name(self, photo: Photo) -> str:
        return photo.alt or self.tr("Photo {name}, not described yet").format(name=photo.name)


def _key(photo: Photo) -> str:
    return photo.sha256


class DropZone(QWidget):
    """Where photos are dropped while the entry has none; the whole sheet takes them all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Drop photos here"))
        self.warm = False
        theme.changed.connect(self._fit)
        self._fit()

    def set_warm(self, warm: bool) -> None:
        """Photos hang over the sheet."""
        self.warm = warm
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(scaled(112))

    def paintEvent(self, event: object) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("accent" if self.warm else "ctl"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(colour("sel") if self.warm else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        words, size = self.tr("Drop photos here"), scaled(16)
        width = size + 9 + text_width(words, "secondary")
        left = (self.width() - width) / 2
        paint_icon(painter, QRectF(left, (self.height() - size) / 2, size, size), "image", "ink2")
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        room = QRect(round(left) + size + 9, 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
