"""Joins the visit form with the entry's text, and makes follow-ups of what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from drafts import visit
from drafts.visit import Prompt
from ui.diary.entry.offsets import to_qt
from ui.diary.entry.sheet import EntrySheet
from ui.diary.list.lines import now_here
from ui.diary.presenter import DiaryPresenter
from ui.diary.visits.form import heading_of
from ui.diary.visits.promises import PromisesDialog

if TYPE_CHECKING:
    from brandassist.store.diary.follow_ups import FollowUp
    from brandassist.workspace import Workspace


class VisitDesk(QObject):
    """What is typed into the form is typed into the text, by its one way to the database."""

    def __init__(self, presenter: DiaryPresenter, sheet: EntrySheet, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._sheet, self._form = presenter, sheet, sheet.visit
        self._form.written.connect(self._write)
        self._form.done.connect(self.close)
        self._form.promises_wanted.connect(self.list_promises)
        sheet.text.textChanged.connect(self._show)
        presenter.turned.connect(self._turned)

    def open(self) -> None:
        """Show the form with the caret in it; the same again puts it away."""
        if self._form.isVisible():
            self.close()
            return
        self._form.show()
        self._show()
        self._form.fields["seen"].setFocus()

    def close(self) -> None:
        """Put the form away; each line that was promised is followed up from now on."""
        if self._form.isHidden():
            return
        self._form.hide()
        self._sheet.text.setFocus()
        lines = visit.promised(self._sheet.text.text())
        if lines:

            def promise(workspace: Workspace, entry_id: str) -> int:
                return workspace.promises.take(entry_id, lines)

            self._presenter.do(promise, self._promised)

    def keep(self, promise: FollowUp) -> None:
        """It was done; while the strip counts it can be owed again."""
        services = self._presenter.services
        promises, background = services.workspace.promises, services.background

        def undo() -> None:
            background.run(self, lambda: promises.reopen(promise.id), _done, self._failed)

        background.run(self, lambda: promises.done(promise.id), _done, self._failed)
        services.shell.count_down(self.tr("The promise is kept"), _nothing, undo)

    def _failed(self, error: Exception) -> None:
        self._presenter.failed.emit(error)

    def list_promises(self) -> None:
        """What is owed, of the whole diary."""
        self.close()
        dialog = PromisesDialog(self._sheet.window(), self._presenter.services)
        dialog.entry_wanted.connect(self._presenter.open)
        dialog.open()

    def _turned(self) -> None:
        self._form.hide()

    def _show(self) -> None:
        if self._form.isVisible():
            self._form.show_text(self._sheet.text.text(), now_here().date())

    def _write(self, prompt: str, body: str) -> None:
        editor, which = self._sheet.text, cast("Prompt", prompt)
        text = editor.text()
        edit = visit.put(text, which, body, heading_of(which))
        if edit.applied(text) == text:
            return
        cursor = QTextCursor(editor.document())
        cursor.setPosition(to_qt(text, edit.start))
        cursor.setPosition(to_qt(text, edit.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.words)

    def _promised(self, count: int) -> None:
        if count:
            self._presenter.services.shell.say(self.tr("%n promises are followed up", "", count))


def _done(_: None) -> None:
    """The change itself brings the new reading."""


def _nothing() -> None:
    """It is kept already; only undoing does something."""
