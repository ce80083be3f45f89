"""The pieces of the steps: the mark of a step, a part to copy, a picture to drag."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.images import read_image
from ui.reach import needs_server
from ui.rights import needs_right
from ui.services import Services
from ui.theme import Token, colour, font, paint_icon, scaled, theme
from ui.when import clock_time
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.small import Painted

if TYPE_CHECKING:
    from brandassist.networks.contract import OutgoingPart, Picture

MARK, RADIUS = 20, 6
THUMB = QSize(112, 76)


class StepMark(Painted):
    """Its number in a ring: accent where it is next, a tick where it is done."""

    def __init__(self, number: int) -> None:
        super().__init__("")
        self._number = number
        self.state = "later"
        theme.changed.connect(self.update)

    def show_state(self, state: str) -> None:
        """later, next or done."""
        self.state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(MARK) + 2, scaled(MARK) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self._begin()
        box = QRectF(1, 1, scaled(MARK), scaled(MARK))
        if self.state == "done":
            paint_icon(painter, box, "check-circle-fill", "published")
            return
        tint: Token = "accent" if self.state == "next" else "ink3"
        painter.setPen(QPen(colour(tint), 1.2))
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
        painter.setFont(font("meta", 500))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class PartCard(QWidget):
    """One part as it was approved, and the button that copies it."""

    copied = Signal(int)

    def __init__(self, part: OutgoingPart, count: int) -> None:
        super().__init__()
        self._ordinal, self._next = part.ordinal, False
        number = part.ordinal + 1
        self._copy = self.tr("Copy part {number}").format(number=number) if count > 1 else self.tr("Copy the text")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(16)
        self.text = Label(part.text.strip(), "note", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.text, 1)
        self.button = Button(self._copy, "normal", "copy")
        self.button.clicked.connect(self._asked)
        needs_right("delivery", self.button)
        needs_server(self.button)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self.update)

    def show_state(self, at: datetime | None, *, proven: bool, is_next: bool, able: bool) -> None:
        """`at`: when it was copied; `proven`: its link passed; `is_next`: Enter copies it."""
        self._next = is_next
        words = self._copy
        if proven:
            words = self.tr("Posted")
        elif at is not None:
            words = self.tr("Copied {time}").format(time=clock_time(at))
        self.button.setText(words)
        again = self.tr("{copy} again, copied {time}")
        self.button.setAccessibleName(
            again.format(copy=self._copy, time=clock_time(at)) if at is not None and not proven else words
        )
        self.button.set_icon("check" if proven or at is not None else "copy")
        self.button.set_kind("primary" if is_next else "quiet" if at is not None or proven else "normal")
        self.button.setEnabled(able and not proven)
        self.text.set_tint("ink2" if at is not None or proven else "ink")
        self.update()

    def _asked(self) -> None:
        self.copied.emit(self._ordinal)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2.0 if self._next else 1.0
        painter.setPen(QPen(colour("accent" if self._next else "hair"), wide))
        painter.setBrush(colour("surface"))
        edge = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)


class PictureThumb(QWidget):
    """A small view of the very file that leaves; dragging it brings that file to another window."""

    def __init__(self, services: Services, picture: Picture, name: str) -> None:
        super().__init__()
        self._path = picture.path
        self._image: QPixmap | None = None
        self._pressed: QPoint | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(THUMB)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        path = picture.path
        services.background.run(self, lambda: read_image(path, THUMB), self._take, self._failed, lane="network")

    def mime(self) -> QMimeData:
        """What a drag carries."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path))])
        return data

    def _take(self, image: QImage) -> None:
        if not image.isNull():
            self._image = QPixmap.fromImage(image)
        self.update()

    def _failed(self, error: Exception) -> None:
        del error  # the place stays empty; the file can still be shown

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        if self._image is not None:
            drag.setPixmap(self._image)
        drag.exec(Qt.DropAction.CopyAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), colour("tag"))
        if self._image is not None:
            left, top = (self.width() - self._image.width()) // 2, (self.height() - self._image.height()) // 2
            painter.drawPixmap(left, top, self._image)
        grip = QRectF(4, 4, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(grip, 4, 4)
        paint_icon(painter, grip.adjusted(3, 3, -3, -3), "dots-six-vertical", "ink2")


class PictureRow(QWidget):
    """The picture, what it shows, and the ways to take it along without a mouse."""

    asked = Signal(str, object)  # describe | show, the picture

    def __init__(self, services: Services, picture: Picture, title: str) -> None:
        super().__init__()
        self._picture = picture
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.thumb = PictureThumb(services, picture, picture.alt or title)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(title, "heading", wrap=True))
        described = self.tr("Description: {alt}").format(alt=picture.alt) if picture.alt else self.tr("No description.")
        column.addWidget(Label(described, "secondary", "ink2", wrap=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(-8, 0, 0, 0)
        for what, words, icon in (
            ("describe", self.tr("Copy description"), "copy"),
            ("show", self.tr("Show the file"), "folder-open"),
        ):
            if what == "show" or picture.alt:
                button = Button(words, "quiet", icon, small=True)
                button.setAccessibleName(f"{words}: {title}")
                button.carry(what)
                button.asked.connect(self._ask)
                buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        row.addLayout(column, 1)

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self._picture)
