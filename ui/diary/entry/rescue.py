"""What is done when the text cannot be saved: say so beside it, and two ways to keep it meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from brandassist.errors import Problem
from ui.diary.entry.sheet import EntrySheet
from ui.diary.list.lines import now_here
from ui.diary.presenter import DiaryPresenter
from ui.sentences import sentence_of

OF_THE_TEXT = ("null_bytes", "broken_characters", "too_long")


class Rescue(QObject):
    """Follows the saving of the sheet in front; the text stays in it whatever happens."""

    def __init__(self, presenter: DiaryPresenter, sheet: EntrySheet, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._sheet = presenter, sheet
        self._shell, self._background = presenter.services.shell, presenter.services.background
        presenter.saving.changed.connect(self._saving_changed)
        sheet.unsaved.copied.connect(self._copy)
        sheet.unsaved.elsewhere.connect(self._save_elsewhere)

    def _saving_changed(self) -> None:
        error = self._presenter.saving.error
        if error is None:
            self._sheet.unsaved.show_problem("")
            return
        of_the_text = isinstance(error, Problem) and error.code in OF_THE_TEXT
        plain = self.tr("Could not save to disk. The text is still here; copy it or choose another folder.")
        self._sheet.unsaved.show_problem(sentence_of(error) if of_the_text else plain)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._sheet.title.text()}\n\n{self._sheet.text.text()}".strip())
        self._shell.say(self.tr("Copied"))

    def _save_elsewhere(self) -> None:
        name = f"{now_here().date().isoformat()}.md"
        title = self.tr("Save a copy of this entry")
        chosen, _ = QFileDialog.getSaveFileName(self._sheet.window(), title, name)
        if chosen:
            path, words = Path(chosen), f"# {self._sheet.title.text()}\n\n{self._sheet.text.text()}\n"
            self._background.run(
                self, lambda: path.write_text(words, encoding="utf-8"), self._kept, self._not_kept, lane="network"
            )

    def _kept(self, _: int) -> None:
        self._shell.say(self.tr("A copy was saved"))

    def _not_kept(self, error: Exception) -> None:
        del error
        self._sheet.refused.show_problem(self.tr("The copy could not be written there. Choose another folder."))
