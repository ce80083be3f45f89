"""Trips planned, changed and brought in from a calendar, each in its dialog over the diary."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.diary.entry.facts import Facts
from ui.diary.presenter import DiaryPresenter
from ui.diary.trips.calendar_dialog import CalendarDialog
from ui.diary.trips.trip_dialog import TripDialog
from ui.diary.trips.trips_dialog import TripsDialog
from ui.travelling.asking import AskingFirst

if TYPE_CHECKING:
    from brandassist.diary.trips import Trips
    from brandassist.store.database import Transaction
    from brandassist.store.diary.trips import Trip


class TripDesk(QObject):
    """Opens the dialogs; what they bring goes to the presenter."""

    def __init__(self, presenter: DiaryPresenter, facts: Facts, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._facts, self._page = presenter, facts, page
        self._trip = ""  # in the dialog that is open
        self._over: QWidget = page  # what that dialog stands over
        facts.trip_wanted.connect(self.plan_with_entry)
        facts.trip_edited.connect(self.change)
        facts.calendar_wanted.connect(self.ask_calendar)

    def plan_with_entry(self) -> None:
        """A new trip from the entry's day on, and the entry on it."""
        self._plan(self._page.window(), with_entry=True)

    def plan(self) -> None:
        """A new trip from the entry's day on."""
        self._plan(self._page.window(), with_entry=False)

    def _plan(self, over: QWidget, with_entry: bool) -> None:
        day = self._facts.day.date()
        first = day if day.isValid() else QDate.currentDate()
        write = self._presenter.planner(with_entry)
        services = self._presenter.services
        TripDialog(over, services, first, services.workspace.trips.create_in, write).open()

    def change(self, trip_id: str) -> None:
        """A trip as it is now."""
        self._read(trip_id, self._page.window())

    def _read(self, trip_id: str, over: QWidget) -> None:
        self._over = over
        services = self._presenter.services
        services.background.run(over, lambda: services.workspace.trips.get(trip_id), self._open, self._failed)

    def _open(self, trip: Trip) -> None:
        self._trip = trip.id
        services = self._presenter.services
        trips = services.workspace.trips
        attempt, write = partial(_changed, trips, trip.id), partial(trips.change, trip.id)
        dialog = TripDialog(self._over, services, self._facts.day.date(), attempt, write, trip)
        dialog.removed.connect(self._removed)
        dialog.open()

    def _removed(self) -> None:
        services, trip = self._presenter.services, self._trip
        trips = services.workspace.trips
        asking = AskingFirst(
            self._page.window(), services, lambda tx: trips.remove_in(tx, trip), lambda: trips.remove(trip)
        )
        asking.refused.connect(self._failed)
        asking.begin()

    def _failed(self, error: Exception) -> None:
        self._presenter.failed.emit(error)

    def list_all(self) -> None:
        """All trips, planned and past."""
        dialog = TripsDialog(self._page.window(), self._presenter.services)
        dialog.wanted.connect(self._change_listed)
        dialog.new_wanted.connect(self._plan_listed)
        dialog.calendar_wanted.connect(self.ask_calendar)
        dialog.open()

    def _change_listed(self, trip_id: str) -> None:
        self._read(trip_id, self._listing())

    def _plan_listed(self) -> None:
        self._plan(self._listing(), with_entry=False)

    def _listing(self) -> QWidget:
        dialog = self.sender()
        return dialog if isinstance(dialog, QWidget) else self._page.window()

    def ask_calendar(self) -> None:
        """Ask for a calendar file, then show what it would bring."""
        kinds = self.tr("Calendars") + " (*.ics *.ical)"
        chosen, _ = QFileDialog.getOpenFileName(self._page.window(), self.tr("Trips from a calendar"), "", kinds)
        if chosen:
            self.show_calendar(Path(chosen))

    def show_calendar(self, path: Path) -> None:
        """What a calendar file would bring."""
        CalendarDialog(self._page.window(), self._presenter.services, path).open()


def _changed(trips: Trips, trip_id: str, tx: Transaction, *trip: Any) -> None:
    trips.change_in(tx, trip_id, *trip)
