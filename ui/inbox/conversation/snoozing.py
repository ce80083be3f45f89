"""Snoozing: a menu of times people say, and a dialog for any other."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QMenu, QTimeEdit, QWidget

from brandassist.errors import Problem
from brandassist.walltime import plan
from ui.inbox.presenter import snooze_times
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.theme import scaled, theme
from ui.when import inside, short_when
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Labelled
from ui.widgets.states import InlineError


class SnoozeMenu(QMenu):
    """`until` brings an instant; `other` wants any other time."""

    until = Signal(object)
    other = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._times: dict[QAction, datetime] = {}
        self.triggered.connect(self._picked)

    def fill(self, now: datetime, after_trip: datetime | None = None) -> None:
        """Offer what lies ahead of this local time; `after_trip` where she travels."""
        self.clear()
        self._times = {}
        words = {
            "evening": self.tr("This evening"),
            "tomorrow": self.tr("Tomorrow"),
            "monday": self.tr("Next Monday"),
            "trip": self.tr("After the trip"),
            "later": self.tr("In three hours"),
        }
        for name, at in snooze_times(now, after_trip):
            line = self.tr("{day}, {time}").format(day=words[name], time=inside(short_when(at, now)))
            action = self.addAction(line if name in ("monday", "trip") else f"{words[name]} {at:%H:%M}")
            self._times[action] = at
        self.addSeparator()
        self.addAction(self.tr("Choose…"))

    def _picked(self, action: QAction) -> None:
        if action in self._times:
            self.until.emit(self._times[action])
        else:
            self.other.emit()


class SnoozeDialog(Dialog):
    """A date and a time in the workspace's zone; `chosen` brings the instant."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, start: datetime, zone: str) -> None:
        super().__init__(parent, self.tr("Snooze until"), 420)
        self._zone = zone
        self.date, self.time, self.error = QDateEdit(), QTimeEdit(), InlineError()
        self.date.setLocale(QLocale())
        self.date.setDisplayFormat("ddd d MMM yyyy")
        self.date.setDate(QDate(start.year, start.month, start.day))
        self.time.setDisplayFormat("HH:mm")
        self.time.setTime(QTime(start.hour, start.minute))
        for edit in (self.date, self.time):
            edit.lineEdit().setTextMargins(8, 0, 0, 0)
        self._size()
        theme.changed.connect(self._size)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(Labelled(self.tr("Day"), self.date, above=True), 3)
        fields.addWidget(Labelled(self.tr("Time"), self.time, above=True), 2)
        self.body.addLayout(fields)
        self.body.addWidget(self.error)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.accept_button = Button(self.tr("Cancel")), Button(self.tr("Snooze"), "primary")
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        needs_server(self.accept_button)
        self.accept_button.setDefault(True)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        self.date.setFocus()

    def _size(self) -> None:
        for edit in (self.date, self.time):
            edit.setFixedHeight(scaled(32))

    def _accept(self) -> None:
        wall = f"{self.date.date().toString('yyyy-MM-dd')}T{self.time.time().toString('HH:mm')}"
        try:
            planned = plan(wall, self._zone, None)
        except Problem as problem:
            if problem.code != "ambiguous_time":
                self.error.show_problem(sentence_of(problem))
                return
            planned = plan(wall, self._zone, 0)  # to rest an hour less harms nobody
        self.chosen.emit(planned.instant())
        self.accept()
