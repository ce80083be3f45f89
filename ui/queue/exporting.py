"""Export what happened: a file the person chooses, written with progress; what went wrong stands in its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brandassist import clock
from ui.sentences import sentence_of
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.services import Services


class Exporting(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._stop = services, Event()
        self.busy, self.error = BusyLine(), InlineError(self.tr("Another place…"))
        self.busy.cancelled.connect(self._cancel)
        self.error.acted.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.addWidget(self.busy)
        column.addWidget(self.error)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._cancel)
        self.hide()

    def ask(self) -> None:
        """Ask for a file, then write it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = clock.now().astimezone().date().isoformat()
        name = self.tr("What happened {day}.csv").format(day=day)
        dialog = QFileDialog(self, self.tr("Export what happened"), documents)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("JSON lines (*.jsonl)")])
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that is there is never written over
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, chosen: str) -> None:
        path = Path(chosen)
        dialog = self.sender()
        if not path.suffix and isinstance(dialog, QFileDialog):
            path = path.with_suffix(".jsonl" if "jsonl" in dialog.selectedNameFilter() else ".csv")
        self.write(path)

    def write(self, path: Path) -> None:
        """Write the file in the background; cancelled, it leaves nothing."""
        self._stop.clear()
        self.error.show_problem("")
        self.busy.show_progress(self.tr("Writing down what happened"))
        self.show()
        progress = self._services.background.progress(self, self._moved)
        work = partial(_export, self._services.workspace, path, self._stop, progress)
        self._services.background.run(self, work, self._written, self._failed, lane="network")

    def _cancel(self) -> None:
        self._stop.set()

    def _moved(self, how: tuple[int, int]) -> None:
        self.busy.show_progress(self.tr("Writing down what happened"), *how)

    def _written(self, done: tuple[Path, int]) -> None:
        path, lines = done
        self.hide()
        if lines:
            told = self.tr("%n lines written to {file}", "", lines).format(file=path.name)
            self._services.shell.say(told)

    def _failed(self, error: Exception) -> None:
        self.busy.hide()
        self.error.show_problem(sentence_of(error))


def _export(workspace: Workspace, path: Path, stop: Event, progress: Callable[[object], None]) -> tuple[Path, int]:
    def go_on(done: int, total: int) -> bool:
        progress((done, total))
        return not stop.is_set()

    return path, workspace.trail.export(path, go_on=go_on)
