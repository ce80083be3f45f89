"""What is asked of the list: an entry opened, drafted of, or put into the bin with the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.diary.entry.text import EntryText
from ui.diary.list.lines import FRESH
from ui.diary.list.pane import ListPane
from ui.diary.presenter import DiaryPresenter
from ui.rights import acting
from ui.services import Services
from ui.writers import Writers


class ListDesk(QObject):
    """Joins the list with the presenter; Enter goes on into the words."""

    def __init__(self, services: Services, presenter: DiaryPresenter, pane: ListPane, text: EntryText) -> None:
        super().__init__(pane)
        self._shell, self._presenter, self._pane, self._text = services.shell, presenter, pane, text
        self.writers = Writers(services, self)
        self.writers.told.connect(pane.show_writers)
        presenter.filled.connect(pane.fill)
        pane.chosen.connect(self._open)
        pane.entered.connect(self._enter)
        pane.returned.connect(self._return)
        pane.filtered.connect(presenter.find)
        pane.wanted.connect(presenter.look_at)
        pane.again.connect(presenter.refresh)
        pane.draft_wanted.connect(self._draft_of)
        pane.delete_wanted.connect(self.delete)

    def delete(self, entry_id: str) -> None:
        """Take it away at once, for good when the time to undo is over; the one after it is opened."""
        if not entry_id or not acting.may("entry"):
            return
        presenter = self._presenter
        presenter.put_aside(entry_id)
        following = self._pane.after(entry_id)
        if presenter.sheet.id == entry_id:
            self._return(following)
        presenter.refresh()

        def commit() -> None:
            presenter.delete(entry_id)

        def undo() -> None:
            presenter.bring_back(entry_id)
            presenter.open(entry_id)

        self._shell.count_down(self.tr("The entry goes to the bin"), commit, undo)

    def _open(self, entry_id: str) -> None:
        if entry_id != FRESH:
            self._presenter.open(entry_id)

    def _return(self, entry_id: str) -> None:
        if entry_id:
            self._presenter.open(entry_id)
        else:
            self._presenter.new_note()

    def _enter(self) -> None:
        self._text.setFocus()

    def _draft_of(self, entry_id: str) -> None:
        if entry_id:
            self._presenter.draft_of(entry_id)
