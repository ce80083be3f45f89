"""One stop of a trip in its dialog: city, days, and the clock that counts there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QDateEdit, QHBoxLayout, QWidget

from ui.background import Background, Task
from ui.language import spoken
from ui.widgets.button import IconButton
from ui.widgets.field import Field

if TYPE_CHECKING:
    from brandassist.gazetteer import City
    from brandassist.store.trips import Stop

PAUSE_MS = 150
ISO = Qt.DateFormat.ISODate


def day_field(day: QDate, name: str) -> QDateEdit:
    """A date to choose."""
    field = QDateEdit(day)
    field.setDisplayFormat("d MMM yyyy")
    field.setAccessibleName(name)
    field.lineEdit().setTextMargins(8, 0, 0, 0)  # as the text fields beside it
    return field


class StopRow(QWidget):
    """Cities are completed as one types; what the city tells (country, zone, coordinates) goes with it."""

    removed = Signal(object)
    changed = Signal()

    def __init__(self, background: Background, first: QDate, last: QDate, stop: Stop | None = None) -> None:
        super().__init__()
        self._background = background
        self._stop, self._cities = stop, dict[str, "City"]()
        self._asked: Task | None = None
        self.city = Field(self.tr("City of the stop"), self.tr("City"))
        self.starts = day_field(first, self.tr("There from"))
        self.ends = day_field(last, self.tr("There until"))
        self.zone = Field(self.tr("Time zone of the stop"), self.tr("Time zone of the city"))
        away = IconButton("x", self.tr("Remove this stop"), 14)
        away.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, stretch in ((self.city, 3), (self.starts, 0), (self.ends, 0), (self.zone, 2), (away, 0)):
            row.addWidget(widget, stretch)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._chosen)
        self.city.setCompleter(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        if stop is not None:
            self.city.setText(stop.name)
            self.zone.setText(stop.zone)
            self.starts.setDate(QDate.fromString(stop.starts, ISO))
            self.ends.setDate(QDate.fromString(stop.ends, ISO))
        self.city.textEdited.connect(self._typed)
        self.starts.dateChanged.connect(self.ends.setMinimumDate)
        self.ends.setMinimumDate(self.starts.date())

    def keep_within(self, first: QDate, last: QDate) -> None:
        """The trip's days: a stop is never outside them."""
        for field in (self.starts, self.ends):
            field.setDateRange(first, last)
        self.ends.setMinimumDate(self.starts.date())

    def stop(self) -> Stop | None:
        """What stands here; None where no city does."""
        from brandassist.store.trips import Stop

        words = " ".join(self.city.text().split())
        if not words:
            return None
        days = (self.starts.date().toString(ISO), self.ends.date().toString(ISO))
        zone = self.zone.text().strip()
        if self._stop is not None and words == self._stop.name:
            return replace(self._stop, starts=days[0], ends=days[1], zone=zone)
        city = self._cities.get(words)
        if city is None:
            return Stop(words, *days, zone=zone)
        return Stop(city.name, *days, city.country, zone or city.zone, city.latitude, city.longitude)

    def _typed(self) -> None:
        self._pause.start()
        self.zone.clear()
        self.changed.emit()

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        words, language = self.city.text(), spoken()
        self._asked = self._background.run(
            self, lambda: _named(words, language), self._offer, self._failed, lane="text"
        )

    def _offer(self, cities: dict[str, City]) -> None:
        self._cities = cities
        self._offered.setStringList(list(cities))
        typed = self.city.text().strip().casefold()
        sure = next((words for words in cities if words.partition(", ")[0].casefold() == typed), None)
        if sure is not None:
            self._cities[self.city.text().strip()] = cities[sure]
            self.zone.setText(cities[sure].zone)
        if self.city.hasFocus() and cities:
            self.city.completer().complete()

    def _chosen(self, words: str) -> None:
        if words in self._cities:
            self.zone.setText(self._cities[words].zone)
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        del error  # without the table a city is what one types

    def _remove(self) -> None:
        self.removed.emit(self)


def _named(words: str, language: str) -> dict[str, City]:
    """Cities by how they are offered: "Lyon, France"."""
    from brandassist.gazetteer import named

    found: dict[str, City] = {}
    for city in named(words)[:8]:
        found.setdefault(f"{city.name}, {country_name(city.country, language)}", city)
    return found


def country_name(code: str, language: str) -> str:
    """A country (ISO 3166-1 alpha-2) by its name, where Qt knows that in the language: in English. Else by its code."""
    from PySide6.QtCore import QLocale

    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyCountry or language != "en":
        return code
    return QLocale.territoryToString(territory)
