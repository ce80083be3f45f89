"""Trips from a calendar file: what it would bring, and which of it to take."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.diary.trips.proposal_list import ProposalList, ProposalRows
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.travelling.asking import AskingFirst
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandassist.diary.calendars import Preview
    from brandassist.workspace import Workspace

ROW, SHOWN = 30, 10


class CalendarDialog(Dialog):
    """Reads the file in the background; nothing is written before a person says which trips."""

    def __init__(self, parent: QWidget, services: Services, path: Path) -> None:
        super().__init__(parent, self.tr("Trips from a calendar"), 560)
        self._services = services
        self._stop = Event()
        self._removed = 0
        self.trips = ProposalRows()
        self.trips.ticks_changed.connect(self._ticked)
        self.view = ProposalList(self.trips, self.tr("Trips of the calendar"))
        self.all = LinkButton(self.tr("Take all"))
        self.all.clicked.connect(self._all)
        self.told = Label("", "secondary", "ink2", wrap=True)
        self.busy, self.problem = BusyLine(), InlineError()
        self.busy.cancelled.connect(self.reject)
        self.finished.connect(self._end)
        for widget in (self.busy, self.problem, self.told, self.view):
            self.body.addWidget(widget)
        self.view.hide()
        self.all.hide()
        theme.changed.connect(self._size)
        foot = self.add_foot()
        foot.addWidget(self.all)
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = Button(self.tr("Bring in"), "primary")
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        self._read(path)

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
        found = sum(each.state != "off" for each in seen.trips)
        said += [self.tr("%n trips were found.", "", found)] if found else []
        said += [self.tr("Nothing in it looks like a trip.")] if not seen.trips else []
        said += [self.tr("%n events could not be read.", "", seen.broken)] if seen.broken else []
        said += [self.tr("%n older events were left out.", "", seen.left_out)] if seen.left_out else []
        off = len(seen.trips) - found
        said += [self.tr("%n trips were called off. Tick one to remove it; its entries stay.", "", off)] if off else []
        self.told.setText(" ".join(said))
        self.trips.show_trips(seen.trips)
        self.view.setVisible(bool(seen.trips))
        self.all.setVisible(len(seen.trips) > 1)
        self._size()
        self._ticked()
        if seen.trips:
            self.view.setCurrentIndex(self.trips.index(0))
            self.view.setFocus()

    def _size(self) -> None:
        """As high as the trips, up to some of them; then they scroll."""
        self.view.setFixedHeight(scaled(ROW) * max(1, min(SHOWN, self.trips.rowCount())) + 2)

    def _ticked(self) -> None:
        count = len(self.trips.ticked())
        self.take.setEnabled(count > 0)
        self.all.setText(self.tr("Take all") if count < self.trips.takeable() else self.tr("Take none"))

    def _all(self) -> None:
        self.trips.tick_all(len(self.trips.ticked()) < self.trips.takeable())

    def _take(self) -> None:
        chosen = self.trips.ticked()
        self.take.setEnabled(False)
        self._removed = sum(each.state == "off" for each in chosen)
        calendars = self._services.workspace.calendars
        asking = AskingFirst(
            self, self._services, lambda tx: calendars.take_in(tx, chosen), lambda: calendars.take(chosen)
        )
        asking.made.connect(self._taken)
        asking.refused.connect(self._failed)
        asking.kept.connect(self._ticked)
        asking.begin()

    def _taken(self, ids: list[str]) -> None:
        said = [self.tr("%n trips brought in", "", len(ids))] if ids else []
        said += [self.tr("%n trips removed", "", self._removed)] if self._removed else []
        self._services.shell.say(", ".join(said))
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
