"""A record given out, and somebody deleted whole: how far it is, and a way to end it that leaves nothing half done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brandassist.errors import Stopped
from ui.inbox.person.dialogs import DeleteDialog
from ui.inbox.person.page_words import page_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.states import BusyLine

if TYPE_CHECKING:
    from brandassist.store.people.erasing import Goes

SOON_MS = 1_000  # what ends before is not worth a line


class Leaving(QWidget):
    """Hidden while nothing lasts. `told` brings the id of whom it was about and what to say; `failed` a sentence;
    `deleted` the id of who is no more."""

    told = Signal(str, str)
    failed = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, services: Services, side: int) -> None:
        super().__init__()
        self._services, self._people = services, services.workspace.people
        self._stop, self._who, self._words = Event(), "", ""
        self.busy = BusyLine()
        self.busy.cancelled.connect(self._cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_soon)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 0, side, 8)
        column.addWidget(self.busy)
        self.hide()

    @property
    def under_way(self) -> bool:
        """Whether something is not yet done: one at a time."""
        return bool(self._who)

    # -- given out ----------------------------------------------------------------------------------------------

    def ask_export(self, who: str) -> None:
        """Ask for a folder, then write there."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export this person to an empty folder"))
        if chosen:
            self.export_to(who, Path(chosen))

    def export_to(self, who: str, folder: Path) -> None:
        """Write everything about them there."""
        if not self.under_way:
            self._begin(who, self.tr("Exporting"))
            work = partial(self._people.export, who, folder, page_words(), self._go_on())
            self._services.background.run(self, work, self._exported, self._failed, lane="network")

    def _exported(self, folder: Path) -> None:
        words = self.tr("Written to {folder}. It is private.").format(folder=folder)
        self.told.emit(self._end(), words)

    # -- deleted ------------------------------------------------------------------------------------------------

    def ask_delete(self, who: str) -> None:
        """Say what would go and what would stay, and ask once."""
        asked = partial(self._people.goes, who)
        self._services.background.run(self, asked, partial(self._confirm, who), partial(self._not_asked, who))

    def _confirm(self, who: str, goes: Goes) -> None:
        dialog = DeleteDialog(self.window(), who, goes)
        dialog.agreed.connect(self.delete)
        dialog.open()

    def delete(self, who: str) -> None:
        """Delete them, without asking again; ended in the middle, nothing has changed."""
        if not self.under_way:
            self._begin(who, self.tr("Deleting"))
            self._services.background.run(
                self, partial(self._people.delete, who, self._go_on()), self._deleted, self._failed
            )

    def _deleted(self, clean: bool) -> None:
        said = self.tr("Deleted, in the file too.")
        left = self.tr("Deleted. Another program held the file, so old bytes may be left in it.")
        self._services.shell.say(said if clean else left)
        self.deleted.emit(self._end())

    # -- how far it is ------------------------------------------------------------------------------------------

    def _begin(self, who: str, words: str) -> None:
        self._who, self._words = who, words
        self._stop.clear()
        self.busy.show_progress(words)
        self._soon.start(SOON_MS)

    def _show_soon(self) -> None:
        self.setVisible(self.under_way)

    def _go_on(self) -> Callable[[int, int], bool]:
        stop, report = self._stop, self._services.background.progress(self, self._moved)

        def go_on(done: int, total: int) -> bool:
            report((done, total))
            return not stop.is_set()

        return go_on

    def _moved(self, how: tuple[int, int]) -> None:
        done, total = how
        if not self.under_way:
            return
        if done < total:
            self.busy.show_progress(self._words, done, total)
        else:
            self.busy.show_progress(self.tr("Writing the file anew"), stoppable=False)

    def _cancel(self) -> None:
        self._stop.set()

    def _end(self) -> str:
        who, self._who = self._who, ""
        self._soon.stop()
        self.hide()
        return who

    def _failed(self, error: Exception) -> None:
        who = self._end()
        if not isinstance(error, Stopped):
            self.failed.emit(who, sentence_of(error))

    def _not_asked(self, who: str, error: Exception) -> None:
        self.failed.emit(who, sentence_of(error))
