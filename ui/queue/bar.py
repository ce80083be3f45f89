"""The Queue's bar: the day, coming or earlier, whose clock, how many, Pause and Crisis mode."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.queue.presenter import Counts
from ui.queue.words import zone_words
from ui.theme import colour, font, scaled, theme
from ui.when import long_day
from ui.widgets.button import Button
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.label import HairLine, Label
from ui.widgets.small import Chip, StateMark

HEIGHT, WIDE, MIDDLING = 48, 1240, 1000


class Figures(QWidget):
    """The counts at the right, elided where there is no room; read aloud in full."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def say(self, words: str) -> None:
        """Show other figures."""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, face = QPainter(self), font("secondary")
        painter.setFont(face)
        painter.setPen(colour("ink2"))
        words = QFontMetrics(face).elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


class QueueBar(QWidget):
    """48 high, over the panes."""

    def __init__(self) -> None:
        super().__init__()
        self.day = Label("", "section")
        self.today = Button(self.tr("Today"))
        self.view = FilterTabs(
            self.tr("Which posts"), [Option("coming", self.tr("Coming")), Option("earlier", self.tr("Earlier"))]
        )
        self.zone = Chip("", "clock")
        self.mark = StateMark("held", "", role="secondary")
        self.counts = Figures()
        self.rehearse = Button(self.tr("Rehearse"), icon="eye")
        self.pause = Button(self.tr("Pause"), icon="pause")
        self.crisis = Button(self.tr("Crisis mode"), icon="shield-warning")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.day)
        row.addSpacing(16)
        row.addWidget(self.today)
        row.addSpacing(16)
        row.addWidget(self.view)
        row.addSpacing(16)
        row.addWidget(self.zone)
        row.addWidget(self.counts, 1)
        row.addSpacing(8)
        row.addWidget(self.mark)
        row.addSpacing(8)
        row.addWidget(self.rehearse)
        row.addWidget(self.pause)
        row.addWidget(self.crisis)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(HairLine())
        self.mark.hide()

    def show_state(self, counts: Counts, now: datetime, zone: str, paused: bool, frozen: bool) -> None:
        """Say how the queue stands."""
        self.day.setText(long_day(now.date(), year=False))
        self.zone.set_text(zone_words(zone))
        said = "" if frozen else self._figures(counts)
        self.counts.say(said)
        self.pause.set_text(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(self.tr("Resume the queue") if paused else self.tr("Hold all posts; replies still go"))
        self.pause.setVisible(not frozen)
        self.rehearse.setVisible(not frozen)
        self.crisis.setVisible(not frozen)
        held = self.tr("%n posts held, nothing is lost", "", counts.held)
        self.mark.set_state("held", held if frozen else self.tr("Queue paused"))
        self.mark.setVisible(frozen or paused)

    def _figures(self, counts: Counts) -> str:
        said = [self.tr("%n posts to go", "", counts.to_go)] if counts.to_go else []
        if counts.missed:
            said.append(self.tr("%n missed", "", counts.missed))
        if counts.awaiting:
            said.append(self.tr("%n awaiting approval", "", counts.awaiting))
        if counts.refused:
            said.append(self.tr("%n refused", "", counts.refused))
        if counts.unconfirmed:
            said.append(self.tr("%n unconfirmed", "", counts.unconfirmed))
        return ", ".join(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
        self._fit()

    def _fit(self) -> None:
        room = self.width() * 100 // theme.percent
        self.zone.setVisible(room >= WIDE)
        self.day.setVisible(room >= MIDDLING)
