"""A trip: its name, its days, and the cities it stops at, whose clock counts then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.diary.trips.stop_row import ISO, StopRow, day_field
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled
from ui.travelling.asking import AskingFirst
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import SectionHeading
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.database import Transaction
    from brandassist.store.diary.trips import Stop, Trip

    Write = Callable[[str, str, str, list[Stop]], object]
    Attempt = Callable[[Transaction, str, str, str, list[Stop]], object]

WIDE, LABELS, MOST_STOPS, TALL = 640, 88, 12, 264


class TripDialog(Dialog):
    """`write` takes name, both days (ISO) and the stops, on the database lane; what it refuses is told here.

    `attempt` does the same in a transaction that is not kept: posts that would move are shown before.
    `removed` asks to forget the trip. Without a `trip` it is a new one.
    """

    removed = Signal()

    def __init__(
        self,
        parent: QWidget,
        services: Services,
        day: QDate,
        attempt: Attempt,
        write: Write,
        trip: Trip | None = None,
    ) -> None:
        super().__init__(parent, self.tr("New trip") if trip is None else self.tr("Trip"), WIDE)
        self._services, self._attempt, self._write = services, attempt, write
        self._background = services.background
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
        self.stops: list[StopRow] = []
        self._area = self._make_rows()
        self.body.addWidget(self._area)
        self.more = LinkButton(self.tr("Add a stop"))
        self.more.clicked.connect(self.add_stop)
        self.body.addWidget(self.more)
        self.problem = InlineError()
        self.body.addWidget(self.problem)
        self._make_foot(trip is not None)
        if trip is not None:
            self.name.setText(trip.name)
        for stop in trip.stops if trip is not None else ():
            self._add(StopRow(self._background, first, last, stop))
        self.name.setFocus()

    def _make_rows(self) -> QScrollArea:
        page = QWidget()
        page.installEventFilter(self)
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(3, 3, 3, 3)
        self._rows.setSpacing(16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        area.hide()
        return area

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
        self._area.ensureWidgetVisible(row)

    def _add(self, row: StopRow) -> None:
        before = self.stops[-1].leaves if self.stops else self.ends
        self.stops.append(row)
        self._rows.addWidget(row)
        for widget in (row.city, row.zone, row.away, row.starts, row.arrives, row.ends, row.leaves, self.more):
            QWidget.setTabOrder(before, widget)
            before = widget
        row.keep_within(self.starts.date(), self.ends.date())
        row.removed.connect(self._drop)
        self._fit_rows()

    def _drop(self, row: StopRow) -> None:
        self.stops.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._fit_rows()
        self.more.setFocus()

    def _fit_rows(self) -> None:
        """As high as the stops, up to a few of them; then they scroll."""
        self._area.setVisible(bool(self.stops))
        self._area.setFixedHeight(min(self._rows.sizeHint().height(), scaled(TALL)))
        self.more.setVisible(len(self.stops) < MOST_STOPS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stops want another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_rows()
        return super().eventFilter(watched, event)

    def _moved(self) -> None:
        self.ends.setMinimumDate(self.starts.date())
        for row in self.stops:
            row.keep_within(self.starts.date(), self.ends.date())

    def _named(self, name: str) -> None:
        self.plan.setEnabled(bool(name.strip()))

    def _done(self) -> None:
        stops = [stop for stop in (row.stop() for row in self.stops) if stop is not None]
        days = self.starts.date().toString(ISO), self.ends.date().toString(ISO)
        self.plan.setEnabled(False)
        trip = (self.name.text().strip(), *days, stops)
        asking = AskingFirst(self, self._services, partial(_tried, self._attempt, trip), partial(self._write, *trip))
        asking.made.connect(self._written)
        asking.refused.connect(self._refused)
        asking.kept.connect(self._kept)
        asking.begin()

    def _kept(self) -> None:
        self.plan.setEnabled(True)

    def _written(self, _: object) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.plan.setEnabled(True)
        self.problem.show_problem(sentence_of(error))

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()


def _tried(attempt: Attempt, trip: tuple[str, str, str, list[Stop]], tx: Transaction) -> object:
    return attempt(tx, *trip)
