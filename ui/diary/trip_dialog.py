"""A trip: its name, its days, and the cities it stops at, whose clock counts then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.errors import Problem
from brandassist.walltime import zone_named
from ui.background import Background
from ui.diary.stop_row import ISO, StopRow, day_field
from ui.sentences import sentence_of
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import SectionHeading
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.trips import Trip

WIDE, LABELS, MOST_STOPS = 720, 88, 12


class TripDialog(Dialog):
    """`planned` carries name, both days (ISO) and the stops; `removed` asks to forget the trip. None: a new one."""

    planned = Signal(str, str, str, list)
    removed = Signal()

    def __init__(self, parent: QWidget, background: Background, day: QDate, trip: Trip | None = None) -> None:
        super().__init__(parent, self.tr("New trip") if trip is None else self.tr("Trip"), WIDE)
        self._background = background
        self.name = Field(self.tr("Name"), self.tr("Where it goes"))
        first = day if trip is None else QDate.fromString(trip.starts, ISO)
        last = day if trip is None else QDate.fromString(trip.ends, ISO)
        self.starts, self.ends = day_field(first, self.tr("From")), day_field(last, self.tr("To"))
        self.ends.setMinimumDate(first)
        self.starts.dateChanged.connect(self._moved)
        self.ends.dateChanged.connect(self._moved)
        for words, field in ((self.tr("Name"), self.name), (self.tr("From"), self.starts), (self.tr("To"), self.ends)):
            self.body.addWidget(Labelled(words, field, LABELS))
        self.body.addWidget(SectionHeading(self.tr("Stops")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.stops: list[StopRow] = []
        self.more = LinkButton(self.tr("Add a stop"))
        self.more.clicked.connect(self.add_stop)
        self.body.addWidget(self.more)
        self.problem = InlineError()
        self.body.addWidget(self.problem)
        self._make_foot(trip is not None)
        if trip is not None:
            self.name.setText(trip.name)
        for stop in trip.stops if trip is not None else ():
            self._add(StopRow(background, first, last, stop))
        self.name.setFocus()

    def _make_foot(self, known: bool) -> None:
        foot: QHBoxLayout = self.add_foot()
        if known:
            remove = LinkButton(self.tr("Remove the trip; its entries stay"))
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.plan = Button(self.tr("Save") if known else self.tr("Plan the trip"), "primary")
        self.plan.setEnabled(known)
        self.plan.setDefault(True)
        self.plan.clicked.connect(self._done)
        self.name.textChanged.connect(self._named)
        foot.addWidget(cancel)
        foot.addWidget(self.plan)

    def add_stop(self) -> None:
        """One stop more, from where the last one ends."""
        first = self.stops[-1].ends.date() if self.stops else self.starts.date()
        row = StopRow(self._background, first, self.ends.date())
        self._add(row)
        row.city.setFocus()

    def _add(self, row: StopRow) -> None:
        before = self.stops[-1] if self.stops else self.ends
        self.stops.append(row)
        self._rows.addWidget(row)
        QWidget.setTabOrder(before, row)
        row.keep_within(self.starts.date(), self.ends.date())
        row.removed.connect(self._drop)
        self.more.setVisible(len(self.stops) < MOST_STOPS)

    def _drop(self, row: StopRow) -> None:
        self.stops.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.more.show()
        self.more.setFocus()

    def _moved(self) -> None:
        self.ends.setMinimumDate(self.starts.date())
        for row in self.stops:
            row.keep_within(self.starts.date(), self.ends.date())

    def _named(self, name: str) -> None:
        self.plan.setEnabled(bool(name.strip()))

    def _done(self) -> None:
        name = self.name.text().strip()
        stops = [stop for stop in (row.stop() for row in self.stops) if stop is not None]
        try:
            for stop in stops:
                zone_named(stop.zone or "UTC")
        except Problem as problem:
            self.problem.show_problem(sentence_of(problem))
            return
        self.planned.emit(name, self.starts.date().toString(ISO), self.ends.date().toString(ISO), stops)
        self.accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()
