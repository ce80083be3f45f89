"""The trips a calendar would bring, each with a tick: as many as there are, since only those in sight are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.diary.trips.trips_dialog import days_words
from ui.theme import font, theme

if TYPE_CHECKING:
    from brandassist.diary.calendar import Proposal

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class ProposalRows(QAbstractListModel):
    """What is here already cannot be ticked; what was called off is ticked by a person alone."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._trips: tuple[Proposal, ...] = ()
        self._ticks: list[bool] = []

    def show_trips(self, trips: Sequence[Proposal]) -> None:
        """Show these, those worth it ticked."""
        self.beginResetModel()
        self._trips = tuple(trips)
        self._ticks = [each.wanted and each.state != "same" for each in trips]
        self.endResetModel()

    def ticked(self) -> list[Proposal]:
        """What a person wants, in order."""
        return [each for each, on in zip(self._trips, self._ticks, strict=True) if on]

    def takeable(self) -> int:
        """How many `tick_all` ticks: those that would be brought in."""
        return sum(each.state not in ("same", "off") for each in self._trips)

    def tick_all(self, on: bool) -> None:
        """All that would be brought in, or nothing at all."""
        self._ticks = [on and each.state not in ("same", "off") for each in self._trips]
        self.dataChanged.emit(self.index(0), self.index(len(self._trips) - 1), [Role.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._trips)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._trips):
            return None
        trip = self._trips[index.row()]
        if role == Role.CheckStateRole:
            on = trip.state == "same" or self._ticks[index.row()]
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return self.words(trip)
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self._ticks[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        here = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._trips[index.row()].state == "same":
            return here
        return here | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable

    def words(self, trip: Proposal) -> str:
        """As "Paint fair, 19 Nov to 20 Nov, Lyon", and what is special about it."""
        where = ", ".join(dict.fromkeys(stop.city for stop in trip.stops))
        states = {
            "changed": self.tr("changed"),
            "same": self.tr("already here"),
            "off": self.tr("called off: remove the trip"),
        }
        said = (trip.name, days_words(trip.starts, trip.ends), where, states.get(trip.state, ""))
        return ", ".join(each for each in said if each)


class ProposalList(QListView):
    """One tab stop: arrows move, Space ticks."""

    def __init__(self, rows: ProposalRows, name: str) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(font("body"))
