"""Templates and snippets at the sheet: put one in, keep what is written as one, change them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from brandassist.errors import Problem
from ui.composer.beginnings.filling import Filling
from ui.composer.beginnings.managing import ManageDialog
from ui.composer.beginnings.saved_texts import KeepDialog, SavedDialog, filled
from ui.composer.presenter import Composer
from ui.composer.sheet.sheet import Sheet

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import Content, SavedText
    from brandassist.writing.saved_texts import Use


class Reusing(QObject):
    """`chosen` brings the id of a template to begin with."""

    chosen = Signal(str)

    def __init__(self, composer: Composer, sheet: Sheet, filling: Filling, page: QWidget) -> None:
        super().__init__(page)
        self._composer, self._sheet, self._filling, self._page = composer, sheet, filling, page
        sheet.menu_wanted.connect(self._offer)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the table of actions asks for."""
        return {
            "from_template": self.from_template,
            "insert_snippet": self.insert_snippet,
            "save_snippet": self.save_snippet,
            "save_template": self.save_template,
        }

    def _offer(self, menu: QMenu, _: int) -> None:
        """At the sheet itself."""
        menu.addSeparator()
        put, keep = menu.addAction(self.tr("Insert a snippet…")), menu.addAction(self.tr("Save as a snippet…"))
        put.triggered.connect(self.insert_snippet)
        put.setEnabled(not self._sheet.isReadOnly())
        keep.triggered.connect(self.save_snippet)
        keep.setEnabled(self._sheet.textCursor().hasSelection())

    # -- one that is there ------------------------------------------------------------------------------------------

    def from_template(self) -> None:
        """Ask which template, then say so."""
        self._ask("template", self._begin)

    def _begin(self, saved: SavedText) -> None:
        self.chosen.emit(saved.id)

    def insert_snippet(self) -> None:
        """Ask which snippet, then put it at the caret."""
        if self._composer.draft is not None and not self._sheet.isReadOnly():
            self._ask("snippet", self._put)

    def _ask(self, kind: Use, act: Callable[[SavedText], None]) -> None:
        dialog = SavedDialog(self._page, self._composer, kind)
        dialog.picked.connect(act)
        dialog.manage_asked.connect(self._manage)
        dialog.open()

    def _put(self, saved: SavedText) -> None:
        work = partial(filled, self._composer.workspace, saved, self._composer.draft_id)
        self._composer.run(work, self._insert, self._composer.failed.emit)

    def _insert(self, text: str) -> None:
        if self._sheet.isReadOnly():
            return
        start, _ = self._sheet.selection()
        self._sheet.pour(text)
        self._sheet.setFocus()
        self._filling.begin_at(start, start + len(text))

    def _manage(self, kind: Use) -> None:
        ManageDialog(self._page, self._composer, kind).open()

    # -- a new one ------------------------------------------------------------------------------------------------

    def save_snippet(self) -> None:
        """Keep what is selected."""
        from brandassist.store.writing.saved_texts import Content

        start, end = self._sheet.selection()
        words = self._sheet.text()[start:end].strip()
        if not words:
            self._composer.failed.emit(Problem("no_selection"))
            return
        self._keep("snippet", Content(_named(words), words, self._composer.language))

    def save_template(self) -> None:
        """Keep the open draft as one, with its title, tags and targets."""
        from brandassist.store.writing.saved_texts import Content

        draft = self._composer.draft
        if draft is None:
            return
        view, typed = draft.view, self._composer.typed
        kind = view.kind if view.kind in ("article", "statement") else "post"
        to = tuple(each.account_id for each in view.targets)
        name = typed.title or _named(typed.text)
        language = self._composer.language
        self._keep("template", Content(name, typed.text, language, kind, typed.title, view.facts.tags, to))

    def _keep(self, kind: Use, content: Content) -> None:
        KeepDialog(self._page, self._composer, kind, content).open()


def _named(words: str) -> str:
    return " ".join(words.split())[:40].strip()
