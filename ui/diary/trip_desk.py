"""Trips planned, changed and brought in from a calendar, each in its dialog over the diary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.diary.calendar_dialog import CalendarDialog
from ui.diary.facts import Facts
from ui.diary.presenter import DiaryPresenter
from ui.diary.trip_dialog import TripDialog

if TYPE_CHECKING:
    from brandassist.store.trips import Stop, Trip


class TripDesk(QObject):
    """Opens the dialogs; what they bring goes to the presenter."""

    def __init__(self, presenter: DiaryPresenter, facts: Facts, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._facts, self._page = presenter, facts, page
        self._trip = ""  # in the dialog that is open
        facts.trip_wanted.connect(self.plan)
        facts.trip_edited.connect(self.change)
        facts.calendar_wanted.connect(self.ask_calendar)

    def plan(self) -> None:
        """A new trip from the entry's day on."""
        day = self._facts.day.date()
        first = day if day.isValid() else QDate.currentDate()
        dialog = TripDialog(self._page.window(), self._presenter.services.background, first)
        dialog.planned.connect(self._presenter.plan_trip)
        dialog.open()

    def change(self, trip_id: str) -> None:
        """A trip as it is now."""
        services = self._presenter.services
        services.background.run(self, lambda: services.workspace.trips.get(trip_id), self._open, self._failed)

    def _open(self, trip: Trip) -> None:
        self._trip = trip.id
        dialog = TripDialog(self._page.window(), self._presenter.services.background, self._facts.day.date(), trip)
        dialog.planned.connect(self._changed)
        dialog.removed.connect(self._removed)
        dialog.open()

    def _changed(self, name: str, starts: str, ends: str, stops: list[Stop]) -> None:
        self._presenter.change_trip(self._trip, name, starts, ends, stops)

    def _removed(self) -> None:
        self._presenter.remove_trip(self._trip)

    def _failed(self, error: Exception) -> None:
        self._presenter.failed.emit(error)

    def ask_calendar(self) -> None:
        """Ask for a calendar file, then show what it would bring."""
        kinds = self.tr("Calendars") + " (*.ics *.ical)"
        chosen, _ = QFileDialog.getOpenFileName(self._page.window(), self.tr("Trips from a calendar"), "", kinds)
        if chosen:
            self.show_calendar(Path(chosen))

    def show_calendar(self, path: Path) -> None:
        """What a calendar file would bring."""
        CalendarDialog(self._page.window(), self._presenter.services, path).open()
