"""While a draft begins from a file: how far its pictures are, and once it is open, what stayed behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.composer.beginnings.starting import Starting
from ui.composer.presenter import Composer
from ui.composer.reading import Opened
from ui.composer.writing_pane import Paper

if TYPE_CHECKING:
    from brandassist.writing.from_file import Left


class FileReading(QObject):
    """Over the sheet where a draft is open, else in the strip; Cancel begins nothing."""

    def __init__(self, composer: Composer, paper: Paper, starting: Starting, page: QWidget) -> None:
        super().__init__(page)
        self._composer, self._paper = composer, paper
        self._busy = False
        self._awaited = ("", "")
        starting.reading.connect(self._far)
        starting.left.connect(self._expect)
        paper.busy.cancelled.connect(starting.stop)
        composer.opened.connect(self._opened)

    def _far(self, words: str, done: int, total: int) -> None:
        if words and self._paper.isVisible():
            self._busy = True
            self._paper.busy.show_progress(words, done, total)
        elif words:
            self._composer.services.shell.say(words)
        elif self._busy:
            self._busy = False
            self._paper.busy.hide()

    def _expect(self, draft_id: str, left: Mapping[Left, int]) -> None:
        self._awaited = (draft_id, self._words(left))

    def _words(self, left: Mapping[Left, int]) -> str:
        """One sentence for each reason."""
        said: list[str] = []
        if count := left.get("elsewhere", 0):
            words = self.tr("%n pictures stand on the web and were not fetched: add them as files.", "", count)
            said.append(words)
        if count := left.get("missing", 0):
            said.append(self.tr("%n pictures do not lie beside the file.", "", count))
        if count := left.get("outside", 0):
            said.append(self.tr("%n pictures lie outside the file’s folder and were not read.", "", count))
        if count := left.get("refused", 0):
            said.append(self.tr("%n pictures are none that a draft takes, or too many.", "", count))
        return " ".join(said)

    def _opened(self, draft: Opened | None) -> None:
        awaited, words = self._awaited
        if draft is not None and draft.view.id == awaited:
            self._awaited = ("", "")
            self._paper.paste_notice.tell(words, [(self.tr("Close"), self._close)])

    def _close(self) -> None:
        self._paper.paste_notice.tell("")
