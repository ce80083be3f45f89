"""Trips from a calendar file: what it would bring, and which of it to take."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled
from ui.when import day_month_of
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandassist.diary.calendar import Proposal
    from brandassist.diary.calendars import Preview
    from brandassist.workspace import Workspace

TALL, MOST = 320, 200


class CalendarDialog(Dialog):
    """Reads the file in the background; nothing is written before a person says which trips."""

    def __init__(self, parent: QWidget, services: Services, path: Path) -> None:
        super().__init__(parent, self.tr("Trips from a calendar"), 560)
        self._services = services
        self._stop = Event()
        self.boxes: list[tuple[QCheckBox, Proposal]] = []
        self.told = Label("", "secondary", "ink2", wrap=True)
        self.busy, self.problem = BusyLine(), InlineError()
        self.busy.cancelled.connect(self.reject)
        self.finished.connect(self._end)
        for widget in (self.busy, self.problem, self.told):
            self.body.addWidget(widget)
        self._list = self._make_list()
        self.body.addWidget(self._list)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = Button(self.tr("Bring in"), "primary")
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        self._read(path)

    def _make_list(self) -> QScrollArea:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        area.hide()
        return area

    def _read(self, path: Path) -> None:
        self.busy.show_progress(self.tr("Reading the calendar"))
        progress = self._services.background.progress(self, self._moved)
        work = partial(_preview, self._services.workspace, path, self._stop, progress)
        self._services.background.run(self, work, self._show, self._failed, lane="network")

    def _moved(self, how: tuple[int, int]) -> None:
        done, total = how
        self.busy.show_progress(self.tr("Reading the calendar"), done // 1024, total // 1024)

    def _show(self, seen: Preview) -> None:
        self.busy.hide()
        said = [self.tr("Home is taken to be {city}.").format(city=seen.home)] if seen.home else []
        said += [self.tr("%n trips were found.", "", len(seen.trips))] if seen.trips else []
        said += [self.tr("Nothing in it looks like a trip.")] if not seen.trips else []
        said += [self.tr("%n events could not be read.", "", seen.broken)] if seen.broken else []
        said += [self.tr("%n older events were left out.", "", seen.left_out)] if seen.left_out else []
        self.told.setText(" ".join(said))
        for each in seen.trips[:MOST]:
            box = QCheckBox(self._words(each))
            box.setAccessibleName(self._words(each))
            box.setChecked(each.wanted and each.state != "same")
            box.setEnabled(each.state != "same")
            box.toggled.connect(self._ticked)
            self.boxes.append((box, each))
            self._column.addWidget(box)
        self._column.addStretch(1)
        self._list.setVisible(bool(self.boxes))
        self._list.setFixedHeight(min(scaled(TALL), scaled(34) * len(self.boxes) + 8))
        self._ticked()

    def _words(self, trip: Proposal) -> str:
        first, last = day_month_of(trip.starts), day_month_of(trip.ends)
        days = first if first == last else self.tr("{first} to {last}").format(first=first, last=last)
        where = ", ".join(dict.fromkeys(stop.city for stop in trip.stops))
        states = {"changed": self.tr("changed"), "same": self.tr("already here")}
        return ", ".join(each for each in (trip.name, days, where, states.get(trip.state, "")) if each)

    def _ticked(self) -> None:
        self.take.setEnabled(any(box.isChecked() for box, _ in self.boxes))

    def _take(self) -> None:
        chosen = [each for box, each in self.boxes if box.isChecked()]
        self.take.setEnabled(False)
        take = self._services.workspace.calendars.take
        self._services.background.run(self, lambda: take(chosen), self._taken, self._failed)

    def _taken(self, ids: list[str]) -> None:
        self._services.shell.say(self.tr("%n trips brought in", "", len(ids)))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.busy.hide()
        self.problem.show_problem(sentence_of(error))
        self._ticked()

    def _end(self) -> None:
        self._stop.set()


def _preview(workspace: Workspace, path: Path, stop: Event, progress: Callable[[object], None]) -> Preview:
    def go_on(done: int, total: int) -> bool:
        progress((done, total))
        return not stop.is_set()

    return workspace.calendars.preview(path, go_on=go_on)
