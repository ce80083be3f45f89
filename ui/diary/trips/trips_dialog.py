"""All trips, the latest first: what is planned, where she is now, and where she was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QWidget

from brandassist.events import Changed
from ui.diary.list.lines import now_here
from ui.language import spoken
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.when import city as zone_city
from ui.when import day_month_of
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brandassist.store.diary.trips import Stop, Trip
    from brandassist.workspace import Workspace

    Found = tuple[list[Trip], dict[str, str]]

ROW, SHOWN = 56, 6


class TripsDialog(Dialog):
    """Enter opens a trip; read again whenever the diary changes, since a trip is changed in a dialog over this one."""

    wanted = Signal(str)
    new_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Trips"), 640)
        self._services = services
        self._today = now_here().date().isoformat()
        self._clocks: dict[str, str] = {}
        self.rows = Rows["Trip"](self._name, _key)
        self.view = RowList(self.rows, ROW, self._paint, self.tr("Trips"), ground="surface")
        self.nothing = Label(self.tr("No trip is planned, and none was written down."), "note", "ink2", wrap=True)
        self.problem = InlineError()
        for widget in (self.nothing, self.view, self.problem):
            self.body.addWidget(widget)
        self.new_button = Button(self.tr("New trip…"))
        self.calendar_button = Button(self.tr("From a calendar…"), "quiet")
        self.change_button = Button(self.tr("Change"), "primary")
        foot = self.add_foot()
        foot.addWidget(self.calendar_button)
        foot.addStretch(1)
        for button in (self.new_button, self.change_button):
            foot.addWidget(button)
        for button in (self.new_button, self.calendar_button, self.change_button):
            button.setAutoDefault(False)
        self.view.opened.connect(self._open)
        self.change_button.clicked.connect(self._open_current)
        self.new_button.clicked.connect(self.new_wanted)
        self.calendar_button.clicked.connect(self._to_calendar)
        self._show(([], {}))
        self._size()
        theme.changed.connect(self._size)
        services.events.subscribe(Changed, self._changed)
        self._read()

    def _size(self) -> None:
        self.view.setFixedHeight(scaled(ROW) * SHOWN)

    def _changed(self, event: Changed) -> None:
        if "diary" in event.topics:
            self._read()

    def _read(self) -> None:
        workspace, language = self._services.workspace, spoken()
        self._services.background.run(self, lambda: _read(workspace, language), self._show, self._failed)

    def _show(self, found: Found) -> None:
        trips, self._clocks = found
        row = self.view.currentIndex().row()
        self.rows.reset(trips)
        self.view.choose_row(max(0, min(row, len(trips) - 1)) if row >= 0 else self._next(trips))
        self.view.setVisible(bool(trips))
        self.nothing.setVisible(not trips)
        self.change_button.setEnabled(bool(trips))
        if trips and row < 0:
            self.view.setFocus()

    def _next(self, trips: list[Trip]) -> int:
        """The one she is on, or the next to come, or the last that was."""
        ahead = [row for row, each in enumerate(trips) if each.ends >= self._today]
        return ahead[-1] if ahead else 0

    def _failed(self, error: Exception) -> None:
        self.problem.show_problem(sentence_of(error))

    def _open_current(self) -> None:
        self._open(self.view.current())

    def _open(self, trip: Trip | None) -> None:
        if trip is not None:
            self.wanted.emit(trip.id)

    def _to_calendar(self) -> None:
        self.accept()
        self.calendar_wanted.emit()

    # -- painting -----------------------------------------------------------------------------------------------

    def _name(self, trip: Trip) -> str:
        return ", ".join(
            each for each in (trip.name, when_words(trip, self._today), where_words(trip, self._clocks)) if each
        )

    def _paint(self, row: RowPainter, trip: Trip) -> None:
        rect, planned = row.rect.adjusted(16, 6, -16, -6), trip.starts > self._today
        half = rect.height() // 2
        row.text(
            QRect(rect.left(), rect.top(), rect.width(), half), trip.name, "listTitle", "ink3" if planned else "ink"
        )
        below = QRect(rect.left(), rect.top() + half, rect.width(), half)
        here = trip.starts <= self._today <= trip.ends
        wide = row.text(below, when_words(trip, self._today), "meta", "accent" if here else "ink2", weight=500)
        row.text(below.adjusted(wide + 16, 0, 0, 0), where_words(trip, self._clocks), "meta", "ink3")


def _key(trip: Trip) -> str:
    return trip.id


def when_words(trip: Trip, today: str) -> str:
    """The days of a trip, and whether they are to come or now: "19 Nov to 20 Nov, planned"."""
    translate = QCoreApplication.translate
    days = days_words(trip.starts, trip.ends)
    if trip.starts > today:
        return translate("TripsDialog", "{days}, planned").format(days=days)
    return translate("TripsDialog", "{days}, now").format(days=days) if trip.ends >= today else days


def days_words(starts: str, ends: str) -> str:
    """Two days as people say them, one where they are the same."""
    first, last = day_month_of(starts), day_month_of(ends)
    if first == last:
        return first
    return QCoreApplication.translate("TripsDialog", "{first} to {last}").format(first=first, last=last)


def where_words(trip: Trip, clocks: Mapping[str, str]) -> str:
    """Its stops, each with the clock that counts there where that is not the one at home: "Lyon (Paris time)"."""
    return ", ".join(dict.fromkeys(_stop_words(stop, clocks) for stop in trip.stops))


def _stop_words(stop: Stop, clocks: Mapping[str, str]) -> str:
    clock = clocks.get(stop.zone, "")
    if not clock or clock == stop.name:
        return stop.name
    return QCoreApplication.translate("TripsDialog", "{place} ({city} time)").format(place=stop.name, city=clock)


def _read(workspace: Workspace, language: str) -> Found:
    """The trips, and what the zones of their stops are called, but for the one at home."""
    from brandassist.gazetteer import largest_in

    trips, home = workspace.trips.list(), workspace.rule("zone")
    clocks: dict[str, str] = {}
    for zone in {stop.zone for trip in trips for stop in trip.stops} - {home, ""}:
        city = largest_in(zone)
        same = city is not None and city.name == zone_city(zone)
        clocks[zone] = city.called(language) if city is not None and same else zone_city(zone)
    return trips, clocks
