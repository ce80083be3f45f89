"""The open draft made two, or added to another; the strip offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.composer.presenter import Composer
from ui.composer.sheet.sheet import Sheet
from ui.composer.words import row_when, title_of
from ui.theme import scaled
from ui.widgets.picking import Choice, PickDialog
from ui.widgets.rows import RowPainter

if TYPE_CHECKING:
    from brandassist.store.before import Done
    from brandassist.workspace import Workspace
    from brandassist.writing.library import DraftRow


class Pieces(QObject):
    """`made` brings the draft to look at now."""

    made = Signal(str)

    def __init__(self, composer: Composer, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer, self._sheet, self._page = composer, sheet, parent

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the table of actions asks for."""
        return {"split_draft": self.split, "merge_draft": self.ask_merge}

    @property
    def can_merge(self) -> bool:
        """Whether a draft is open that is not in the bin."""
        draft = self._composer.draft
        return draft is not None and draft.view.binned_at is None

    @property
    def can_split(self) -> bool:
        """Whether the master text is on the sheet: it is what is split."""
        return self.can_merge and self._composer.current not in self._composer.owns

    def split(self) -> None:
        """What stands from the caret on becomes a draft of its own."""
        if self.can_split:
            at, draft_id = self._sheet.selection()[0], self._composer.draft_id
            self._composer.do(partial(self._composer.workspace.draft_pieces.split, draft_id, at), self._was_split)

    def _was_split(self, done: Done) -> None:
        self._done(self.tr("Two drafts now; this is the second."), done)

    def ask_merge(self) -> None:
        """Ask to which draft the open one is added."""
        if self.can_merge:
            dialog = DraftDialog(self._page, self._composer)
            dialog.picked.connect(self._picked)
            dialog.open()

    def _picked(self, row: DraftRow) -> None:
        work = partial(self._composer.workspace.draft_pieces.merge, self._composer.draft_id, row.id)
        self._composer.do(work, self._was_merged)

    def _was_merged(self, done: Done) -> None:
        self._done(self.tr("One draft now; the words stand at its end."), done)

    def _done(self, words: str, done: Done) -> None:
        self.made.emit(done.shown)
        self._composer.services.shell.count_down(words, self._stays, partial(self._take_back, done))

    def _stays(self) -> None:
        pass  # it was done at once: only the offer to take it back ends

    def _take_back(self, done: Done) -> None:
        work = partial(self._composer.workspace.draft_pieces.take_back, done)
        self._composer.do(work, partial(self._taken_back, done.kept[0]))

    def _taken_back(self, draft_id: str, _: None) -> None:
        if draft_id == self._composer.draft_id:
            self._composer.reopen()
        else:
            self.made.emit(draft_id)


class DraftDialog(PickDialog):
    """All drafts but the open one, latest touched first."""

    def __init__(self, parent: QWidget, composer: Composer) -> None:
        translate = QCoreApplication.translate
        choice = Choice(
            title=translate("Pieces", "Add this draft to another"),
            find=translate("Pieces", "Find a draft"),
            rows=translate("Pieces", "Drafts"),
            act=translate("Pieces", "Add to it"),
            none=translate("Pieces", "There is no other draft."),
            name_of=_name,
            paint=_paint,
        )
        super().__init__(parent, composer.services, choice, partial(_others, composer.workspace, composer.draft_id))


def _others(workspace: Workspace, draft_id: str) -> list[DraftRow]:
    return [row for row in workspace.drafts.list() if row.id != draft_id and row.message_id is None]


def _name(row: DraftRow) -> str:
    return title_of(row.title, row.opening)


def _paint(row: RowPainter, item: DraftRow) -> None:
    from brandassist import clock

    rect = row.rect.adjusted(16, 0, -16, 0)
    top = rect.top() + scaled(8)
    row.text(QRect(rect.left(), top, rect.width(), scaled(22)), _name(item), "listTitle")
    below = row_when(item, clock.now().astimezone())
    row.text(QRect(rect.left(), top + scaled(22), rect.width(), scaled(16)), below, "meta", "ink3")
