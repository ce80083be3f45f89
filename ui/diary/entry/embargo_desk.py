"""What is asked of an entry's menu and line about its embargo: done by the engine, and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brandassist import clock
from brandassist.walltime import WallTime, zone_named
from ui.diary.entry.embargo import LEFT_IT, EmbargoLine
from ui.diary.list.lines import now_here
from ui.diary.presenter import DiaryPresenter
from ui.widgets.moment import Chosen, TimeDialog, first_guess

if TYPE_CHECKING:
    from brandassist.store.diary.entries import Entry
    from brandassist.workspace import Workspace


class EmbargoDesk(QObject):
    """What is asked of the entry's menu and of its line, done by the engine and shown again."""

    def __init__(self, presenter: DiaryPresenter, line: EmbargoLine, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._line, self._page = presenter, line, page
        self._entry: Entry | None = None
        line.changed.connect(self.ask)
        line.lifted.connect(self.lift)

    def show_entry(self, entry: Entry | None) -> None:
        """The entry in front."""
        self._entry = entry
        self._line.show_entry(entry)

    @property
    def entry_id(self) -> str:
        """The entry it speaks of, "" for a new sheet."""
        return self._entry.id if self._entry is not None else ""

    def put(self, kind: str) -> None:
        """Until the end of the stop it lies in, whatever becomes of the trip; or a time that is asked for."""
        if kind == LEFT_IT:
            self._put(None)
        else:
            self.ask()

    def ask(self) -> None:
        """Ask for a time."""
        embargo = self._entry.embargo if self._entry is not None else None
        zone = embargo.planned.zone if embargo is not None else self._entry.zone if self._entry is not None else "UTC"
        start = first_guess(now_here(), None)
        if embargo is not None and embargo.until > clock.now():
            start = embargo.until.astimezone(zone_named(zone))
        asks, title = self.tr("Not to leave before"), self.tr("Nothing of this entry is sent before.")
        dialog = TimeDialog(self._page, self._presenter.services, title, start, zone, asks=asks)
        dialog.chosen.connect(self._chosen)
        dialog.open()

    def lift(self) -> None:
        """It may leave at any time."""
        self._presenter.do(lambda workspace, entry_id: workspace.embargoes.lift(entry_id))

    def _chosen(self, chosen: Chosen) -> None:
        self._put(chosen.planned)

    def _put(self, planned: WallTime | None) -> None:
        def put(workspace: Workspace, entry_id: str) -> WallTime:
            return workspace.embargoes.put(entry_id, planned)

        self._presenter.do(put)
