"""What becomes of the entry in front: drafts of its words, ideas of it and of its photos, and the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.diary.entry.margin import SCREENS, Margin
from ui.diary.entry.pane import EntryPane
from ui.diary.presenter import DiaryPresenter
from ui.diary.side_pane import SidePane
from ui.services import Services
from ui.widgets.pane import Panes

if TYPE_CHECKING:
    from brandassist.store.diary.photos import Photo


class DraftingDesk(QObject):
    """Asks of the presenter, and goes to the Composer where that is built."""

    def __init__(
        self, services: Services, presenter: DiaryPresenter, entry: EntryPane, side: SidePane, panes: Panes
    ) -> None:
        super().__init__(panes)
        self._shell, self._presenter = services.shell, presenter
        self._entry, self._text, self._side, self._panes = entry, entry.sheet.text, side, panes
        self.margin = Margin(entry.sheet, frozenset(each for each in SCREENS if self._shell.has(each)))
        self.margin.opened.connect(self._go)
        self.margin.idea_wanted.connect(presenter.draft_of_idea)
        presenter.drafted.connect(self._drafted)
        entry.draft.clicked.connect(self.make_draft)
        entry.draft_wanted.connect(self.make_draft)
        entry.whole_draft_wanted.connect(self._draft_whole)
        entry.became_wanted.connect(self.ask_what_became)
        entry.sheet.photos.idea_wanted.connect(self._idea_of)
        side.draft_wanted.connect(presenter.draft_idea)
        side.draft_opened.connect(self._open_draft)
        side.written.connect(self._write_idea)
        side.all_ideas_wanted.connect(self._go_ideas)

    def make_draft(self) -> None:
        """Of the selection or the paragraph; of the whole entry where the caret is in neither."""
        self._presenter.make_draft(self._text.passage())

    def ask_what_became(self) -> None:
        """All that came of the entry in front, to choose from."""
        if not self.margin.choose():
            self._shell.say(self.tr("Nothing has come of this entry yet."))

    def photo_idea(self) -> None:
        """Ask beside the entry for an idea of the photo chosen in its strip."""
        self._entry.sheet.photos.ask_idea()

    def _draft_whole(self) -> None:
        self._presenter.make_draft(None)

    def _idea_of(self, photo: Photo) -> None:
        if self._side.isHidden():
            self._panes.reveal(self._side)
        self._side.ideas.begin_with(photo)

    def _write_idea(self, text: str, photo: str) -> None:
        if photo:
            self._presenter.add_photo_idea(text, photo)
            return
        passage = self._text.passage()
        if passage is not None and self._text.touches_lock(passage):
            passage = None
        self._presenter.add_idea(text, passage)

    def _drafted(self, draft_id: str) -> None:
        if self._shell.has("composer"):
            self._open_draft(draft_id)
        else:
            self._shell.say(self.tr("The draft is made; it stands under Ideas from this entry"))

    def _open_draft(self, draft_id: str) -> None:
        self._shell.go("composer", draft_id)

    def _go(self, screen: str, subject: str) -> None:
        self._shell.go(screen, subject)

    def _go_ideas(self) -> None:
        self._shell.go("ideas")
