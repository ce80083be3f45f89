"""The Queue's bar: which days, week or month, whose clock, how many, Pause and Crisis mode."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brandassist import clock
from ui.queue.presenter import Counts, Snapshot, counts_of
from ui.queue.views import Clocks, view_words
from ui.queue.zone_chip import ZoneChip
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import colour, font, scaled, theme
from ui.widgets.button import Button, IconButton, LinkButton
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.label import HairLine, Label
from ui.widgets.small import StateMark

HEIGHT, WIDE = 48, 1240


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

    def __init__(self, views: Sequence[str]) -> None:
        super().__init__()
        self.back, self.on = IconButton("caret-left", self.tr("Earlier")), IconButton("caret-right", self.tr("Later"))
        self.title = Label("", "section")
        self.today = Button(self.tr("Today"))
        self.view = FilterTabs(self.tr("Week or month"), [Option(each, view_words(each)) for each in views])
        self.view.setVisible(len(views) > 1)
        self.zone = ZoneChip()
        self.mark = StateMark("held", "", role="secondary")
        self.counts = Figures()
        self.elsewhere = LinkButton("")  # what asks for a person in other weeks
        self.rehearse = IconButton("eye", self.tr("Rehearse"))
        self.pause = Button(self.tr("Pause"), icon="pause")
        self.crisis = Button(self.tr("Crisis mode"), icon="shield-warning")
        needs_server(self.pause)
        needs_right("delivery", self.pause, self.crisis)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for widget in (self.back, self.title, self.on):
            row.addWidget(widget)
        for widget in (self.today, self.view, self.zone):
            row.addSpacing(12)
            row.addWidget(widget)
        row.addWidget(self.counts, 1)
        row.addWidget(self.elsewhere)
        row.addSpacing(8)
        row.addWidget(self.mark)
        row.addSpacing(8)
        for widget in (self.rehearse, self.pause, self.crisis):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(HairLine())
        self.mark.hide()
        self.elsewhere.hide()

    def show_title(self, words: str) -> None:
        """Which days are in sight; at once, before they are read."""
        self.title.setText(words)

    def show_state(self, snapshot: Snapshot, figures: str, sight: tuple[date, date], clocks: Clocks | None) -> None:
        """Say how the queue stands; `figures` instead of the posts that were read, `sight` the days in sight."""
        paused, frozen = snapshot.standing.paused, snapshot.standing.frozen_since is not None
        today = clock.now().astimezone(ZoneInfo(snapshot.zone)).date()
        told = clocks or Clocks()
        self.zone.show_clocks(snapshot.zone, told.bands, today, told.second)
        self.zone.setVisible(clocks is not None)
        self.counts.say("" if frozen else figures or self._figures(counts_of(snapshot.posts)))
        self._show_elsewhere(snapshot, sight)
        self.pause.set_text(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(self.tr("Resume the queue") if paused else self.tr("Hold all posts; replies still go"))
        for button in (self.pause, self.rehearse, self.crisis):
            button.setVisible(not frozen)
        posts = len(
            {(row.draft_id, row.due_at) for row in snapshot.frozen if row.kind == "post" and row.state == "scheduled"}
        )
        held = self.tr("%n posts held, nothing is lost", "", posts)
        self.mark.set_state("held", held if frozen else self.tr("Queue paused"))
        self.mark.setVisible(frozen or paused)

    def _show_elsewhere(self, snapshot: Snapshot, sight: tuple[date, date]) -> None:
        days = [at.astimezone(ZoneInfo(snapshot.zone)).date() for at in snapshot.asking]
        count = sum(not sight[0] <= day < sight[1] for day in days)
        self.elsewhere.set_text(self.tr("%n ask for you in other weeks", "", count))
        self.elsewhere.setVisible(count > 0)

    def _figures(self, counts: Counts) -> str:
        said = [self.tr("%n posts", "", counts.posts)]
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
        self.zone.be_brief(room < WIDE)
