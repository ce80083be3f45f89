"""A new trip: its name, and from when to when."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled


class TripDialog(Dialog):
    """`planned` carries name and both days, ISO; the entry's own day stands in both at first."""

    planned = Signal(str, str, str)

    def __init__(self, parent: QWidget, day: QDate) -> None:
        super().__init__(parent, self.tr("New trip"), 440)
        self.name = Field(self.tr("Name"), self.tr("Where it goes"))
        self.starts, self.ends = self._date(day, self.tr("From")), self._date(day, self.tr("To"))
        self.starts.dateChanged.connect(self.ends.setMinimumDate)
        self.ends.setMinimumDate(day)
        for words, field in ((self.tr("Name"), self.name), (self.tr("From"), self.starts), (self.tr("To"), self.ends)):
            self.body.addWidget(Labelled(words, field, 88))
        foot: QHBoxLayout = self.add_foot()
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._plan = Button(self.tr("Plan the trip"), "primary")
        self._plan.setEnabled(False)
        self._plan.setDefault(True)
        self._plan.clicked.connect(self._done)
        self.name.textChanged.connect(self._named)
        foot.addWidget(cancel)
        foot.addWidget(self._plan)
        self.name.setFocus()

    def _date(self, day: QDate, name: str) -> QDateEdit:
        field = QDateEdit(day)
        field.setDisplayFormat("d MMMM yyyy")
        field.setAccessibleName(name)
        return field

    def _named(self, name: str) -> None:
        self._plan.setEnabled(bool(name.strip()))

    def _done(self) -> None:
        iso = Qt.DateFormat.ISODate
        name = self.name.text().strip()
        self.planned.emit(name, self.starts.date().toString(iso), self.ends.date().toString(iso))
        self.accept()
