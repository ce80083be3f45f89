"""The entry in front made two, or added to another; the strip offers to take it back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtWidgets import QWidget

from ui.diary.entry.offsets import from_qt
from ui.diary.entry.sheet import EntrySheet
from ui.diary.presenter import DiaryPresenter
from ui.theme import scaled
from ui.when import day_month
from ui.widgets.picking import Choice, PickDialog
from ui.widgets.rows import RowPainter

if TYPE_CHECKING:
    from brandassist.store.before import Done
    from brandassist.store.diary.entry_rows import Row
    from brandassist.workspace import Workspace


class PiecesDesk(QObject):
    """What is typed is saved before anything is cut or joined."""

    def __init__(self, presenter: DiaryPresenter, sheet: EntrySheet, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._sheet, self._page = presenter, sheet, page

    def split(self) -> None:
        """What stands from the caret on becomes an entry of its own."""
        text = self._sheet.text
        at = from_qt(text.text(), text.textCursor().selectionStart())
        self._presenter.do(lambda workspace, entry_id: workspace.entry_pieces.split(entry_id, at), self._was_split)

    def _was_split(self, done: Done) -> None:
        words = self.tr("Two entries now; this is the second.")
        if done.then["entry_photo"]:
            words = self.tr("Two entries now; this is the second. Photos stayed with the first.")
        self._done(words, done)

    def ask_merge(self) -> None:
        """Ask to which entry the one in front is added; those of days near it first."""
        if entry_id := self._presenter.sheet.id:
            dialog = EntryDialog(self._page, self._presenter, entry_id)
            dialog.picked.connect(self._picked)
            dialog.open()

    def _picked(self, row: Row) -> None:
        into = row.id
        self._presenter.do(lambda workspace, entry_id: workspace.entry_pieces.merge(entry_id, into), self._was_merged)

    def _was_merged(self, done: Done) -> None:
        self._done(self.tr("One entry now; the words stand at its end."), done)

    def _done(self, words: str, done: Done) -> None:
        self._presenter.open(done.shown)
        self._presenter.services.shell.count_down(words, self._stays, partial(self._take_back, done))

    def _stays(self) -> None:
        pass  # it was done at once: only the offer to take it back ends

    def _take_back(self, done: Done) -> None:
        back = partial(self._taken_back, done.kept[0])
        self._presenter.do(lambda workspace, _: workspace.entry_pieces.take_back(done), back)

    def _taken_back(self, entry_id: str, _: None) -> None:
        self._presenter.turn_to(entry_id)


class EntryDialog(PickDialog):
    """All entries but the one in front."""

    def __init__(self, parent: QWidget, presenter: DiaryPresenter, entry_id: str) -> None:
        translate = QCoreApplication.translate
        choice = Choice(
            title=translate("PiecesDesk", "Add this entry to another"),
            find=translate("PiecesDesk", "Find an entry"),
            rows=translate("PiecesDesk", "Entries"),
            act=translate("PiecesDesk", "Add to it"),
            none=translate("PiecesDesk", "There is no other entry."),
            name_of=_name,
            paint=_paint,
        )
        read = partial(_others, presenter.services.workspace, entry_id)
        super().__init__(parent, presenter.services, choice, read)


def _others(workspace: Workspace, entry_id: str) -> list[Row]:
    """Those of the same day first, then by how far their day is."""
    of = date.fromisoformat(workspace.diary.show(entry_id).entry.day)
    rows = [row for row in workspace.diary.list() if row.id != entry_id]
    return sorted(rows, key=lambda row: abs((date.fromisoformat(row.day) - of).days))


def _name(row: Row) -> str:
    return ", ".join(filter(None, (" ".join((row.title or row.opening).split()), _about(row))))


def _about(row: Row) -> str:
    day = date.fromisoformat(row.day)
    private = QCoreApplication.translate("PiecesDesk", "private, and so will be what is added") if row.locked else ""
    return ", ".join(filter(None, (f"{day_month(day)} {day.year}", row.place, private)))


def _paint(row: RowPainter, item: Row) -> None:
    rect = row.rect.adjusted(16, 0, -16, 0)
    top = rect.top() + scaled(8)
    title = " ".join((item.title or item.opening).split())
    row.text(QRect(rect.left(), top, rect.width(), scaled(22)), title, "listTitle")
    row.text(QRect(rect.left(), top + scaled(22), rect.width(), scaled(16)), _about(item), "meta", "ink3")
