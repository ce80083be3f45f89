"""Beside the day: a note, what was written on this day, what tomorrow brings, how the accounts are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.services import Services
from ui.theme import colour, scaled, theme
from ui.today.beside_facts import Ahead, Health, Memory
from ui.today.runs import Run, RunText
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from ui.diary.photos.pictures import Thumbnails

PHOTO = (136, 104)


class OnThisDay(QWidget):
    """One entry of an earlier year, never a locked one."""

    opened = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._thumbnails: Thumbnails | None = None  # read with the first photo there is
        self.memory: Memory | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 32)
        column.setSpacing(8)
        column.addWidget(SectionHeading(self.tr("On this day")))
        row = QHBoxLayout()
        row.setSpacing(16)
        self.photo = Photo()
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        self.words, self.where = RunText("note", 4), Label("", "secondary", "ink3", wrap=True)
        self.open = LinkButton(self.tr("Open entry"))
        self.open.clicked.connect(self._open)
        for widget in (self.words, self.where):
            words.addWidget(widget)
        words.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addLayout(words, 1)
        column.addLayout(row)
        self.hide()

    def show_memory(self, memory: Memory | None) -> None:
        """Show it, or nothing."""
        self.memory = memory
        self.setVisible(memory is not None)
        if memory is not None:
            self.words.show_runs([Run(f"“{memory.words}”" if memory.quoted else memory.words)])
            self.where.setText(memory.where)
            self.photo.setVisible(bool(memory.picture))
            self.photo.setAccessibleName(memory.shows)
            self._show_photo()

    def _show_photo(self) -> None:
        if self.memory is None or not self.memory.picture:
            return
        if self._thumbnails is None:
            from ui.diary.photos.pictures import Thumbnails

            self._thumbnails = Thumbnails(self._services, self)
            self._thumbnails.arrived.connect(self._arrived)
            theme.changed.connect(self._show_photo)
        ratio = self.devicePixelRatioF()
        size = QSize(round(scaled(PHOTO[0]) * ratio), round(scaled(PHOTO[1]) * ratio))
        self.photo.image = self._thumbnails.filling(self.memory.picture, size)
        self.photo.update()

    def _arrived(self, sha256: str) -> None:
        if self.memory is not None and self.memory.picture == sha256:
            self._show_photo()

    def _open(self) -> None:
        if self.memory is not None:
            self.opened.emit(self.memory.entry_id)


class Photo(QWidget):
    """A small picture with round corners; its words stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedSize(scaled(PHOTO[0]), scaled(PHOTO[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(path)
        if self.image is None:
            painter.fillRect(self.rect(), colour("tag"))
        else:
            painter.drawImage(self.rect(), self.image)


class Tomorrow(QWidget):
    """What tomorrow brings, from trips and promises; one line each."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        self.heading = SectionHeading("")
        column.addWidget(self.heading)
        column.addSpacing(4)
        self._column = column
        self._lines: list[QWidget] = []
        self._shown: tuple[Ahead, ...] = ()
        self.hide()

    def show_lines(self, heading: str, lines: Sequence[Ahead]) -> None:
        """Show these; nothing where there are none."""
        self.heading.setText(heading)
        self.setVisible(bool(lines))
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        for each in self._lines:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._lines = []
        for number, line in enumerate(lines):
            if number:
                self._lines.append(HairLine())
            self._lines.append(_AheadLine(line))
        for each in self._lines:
            self._column.addWidget(each)


class _AheadLine(QWidget):
    def __init__(self, line: Ahead) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        self._time = Label(line.time, "secondary", "ink3")
        words = Label(line.words, "body", wrap=True)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._time.setFixedWidth(scaled(48))
        self._time.setMinimumHeight(scaled(20))


class Accounts(QWidget):
    """One amber line at most, then one quiet line."""

    asked = Signal(object)  # where on the screen of accounts

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(HairLine())
        self._amber = QWidget()
        row = QHBoxLayout(self._amber)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self.warning, self.link = Label("", "secondary", "ink2", wrap=True), LinkButton(self.tr("Sign in"))
        row.addWidget(IconMark("key", "awaiting"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.warning, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self._fine = QWidget()
        row = QHBoxLayout(self._fine)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.fine = Label("", "secondary", "ink3", wrap=True)
        row.addWidget(IconMark("check-circle", "published"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.fine, 1)
        column.addWidget(self._amber)
        column.addWidget(self._fine)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.link.clicked.connect(self._ask)
        self._where: object = None
        self.hide()

    def show_health(self, health: Health, leads: bool) -> None:
        """Show it; `leads`: whether there is a screen of accounts."""
        self._where = health.where
        self.warning.setText(health.warning)
        self._amber.setVisible(bool(health.warning))
        self.link.set_text(self.tr("Sign in") if health.sign_in else self.tr("Accounts"))
        self.link.setVisible(leads)
        self.fine.setText(health.fine)
        self._fine.setVisible(bool(health.fine))
        self.setVisible(bool(health.warning or health.fine))

    def _ask(self) -> None:
        self.asked.emit(self._where)
