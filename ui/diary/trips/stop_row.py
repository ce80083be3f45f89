"""One stop of a trip in its dialog: city and the clock that counts there; when she arrives and leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from ui.background import Background
from ui.diary.places.city_field import CityField
from ui.theme import scaled, theme
from ui.widgets.button import IconButton
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.gazetteer import City
    from brandassist.store.diary.trips import Stop

ISO = Qt.DateFormat.ISODate
HOUR, GAP = 64, 8


def day_field(day: QDate, name: str) -> QDateEdit:
    """A date to choose."""
    field = QDateEdit(day)
    field.setDisplayFormat("d MMM yyyy")
    field.setAccessibleName(name)
    field.lineEdit().setTextMargins(8, 0, 0, 0)  # as the text fields beside it
    return field


class StopRow(QWidget):
    """What the city tells (country, zone, coordinates) goes with it; an hour left empty is the whole day."""

    removed = Signal(object)

    def __init__(self, background: Background, first: QDate, last: QDate, stop: Stop | None = None) -> None:
        super().__init__()
        self._stop = stop
        self.city = CityField(background, self.tr("City of the stop"), self.tr("City"))
        self.zone = Field(self.tr("Time zone of the stop"), self.tr("Time zone of the city"))
        self.starts, self.ends = day_field(first, self.tr("There from")), day_field(last, self.tr("There until"))
        self.arrives, self.leaves = (
            Field(words, self.tr("hour")) for words in (self.tr("Arrives at"), self.tr("Leaves at"))
        )
        self.away = IconButton("x", self.tr("Remove this stop"), 14)
        self.away.clicked.connect(self._remove)
        self._lay_out()
        if stop is not None:
            self._fill(stop)
        self.city.typed.connect(self.zone.clear)
        self.city.meant.connect(self._take_zone)
        self.starts.dateChanged.connect(self.ends.setMinimumDate)
        self.ends.setMinimumDate(self.starts.date())

    def _lay_out(self) -> None:
        where, when = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in ((self.city, 3), (self.zone, 2), (self.away, 0)):
            where.addWidget(widget, stretch)
        for widget in (
            Label(self.tr("from"), "secondary", "ink2"), self.starts, self.arrives,
            Label(self.tr("until"), "secondary", "ink2"), self.ends, self.leaves,
        ):  # fmt: skip
            when.addWidget(widget)
        when.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in (where, when):
            line.setSpacing(GAP)
            column.addLayout(line)
        self._dress()
        theme.changed.connect(self._dress)

    def _fill(self, stop: Stop) -> None:
        self.city.setText(stop.name)
        self.zone.setText(stop.zone)
        self.starts.setDate(QDate.fromString(stop.starts, ISO))
        self.ends.setDate(QDate.fromString(stop.ends, ISO))
        self.arrives.setText(stop.starts_at)
        self.leaves.setText(stop.ends_at)

    def keep_within(self, first: QDate, last: QDate) -> None:
        """The trip's days: a stop is never outside them."""
        for field in (self.starts, self.ends):
            field.setDateRange(first, last)
        self.ends.setMinimumDate(self.starts.date())

    def stop(self) -> Stop | None:
        """What stands here; None where no city does."""
        from brandassist.store.diary.trips import Stop

        words = self.city.words()
        if not words:
            return None
        days = (self.starts.date().toString(ISO), self.ends.date().toString(ISO))
        zone, city = self.zone.text().strip(), self.city.city()
        if self._stop is not None and words == self._stop.name:
            found = replace(self._stop, starts=days[0], ends=days[1], zone=zone)
        elif city is None:
            found = Stop(words, *days, zone=zone)
        else:
            found = Stop(city.name, *days, city.country, zone or city.zone, city.latitude, city.longitude)
        return replace(found, starts_at=self.arrives.text(), ends_at=self.leaves.text())

    def _take_zone(self, city: City) -> None:
        self.zone.setText(city.zone)

    def _remove(self) -> None:
        self.removed.emit(self)

    def _dress(self) -> None:
        for field in (self.arrives, self.leaves):
            field.setFixedWidth(scaled(HOUR))
