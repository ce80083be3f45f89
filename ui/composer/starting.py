"""How drafts begin and end: new, from the diary, a file or the clipboard; into the bin, back, out as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from brandassist.errors import Problem
from brandassist.files import write_whole
from ui.composer.asking import EntryDialog
from ui.composer.presenter import Composer


class Starting(QObject):
    """`began` brings the id of a draft that was not there before."""

    began = Signal(str)
    binning = Signal(str, bool)  # a draft leaves the list, or comes back

    def __init__(self, composer: Composer, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer, self._page = composer, parent

    def new(self) -> None:
        """An empty draft."""
        self._begin(partial(_new, self._composer))

    def from_clipboard(self) -> None:
        """A draft of the text that was copied."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._begin(partial(self._composer.workspace.documents.take_in, text.encode("utf-8", "replace")))

    def from_entry(self) -> None:
        """Ask which entry, then begin from it."""
        dialog = EntryDialog(self._page, self._composer.services)
        dialog.picked.connect(self._picked)
        dialog.open()

    def _picked(self, entry_id: str) -> None:
        self._begin(partial(self._composer.workspace.from_entry.begin, entry_id))

    def from_file(self) -> None:
        """Ask for a Markdown file, then take it in."""
        kinds = self.tr("Texts (*.md *.markdown *.txt)")
        dialog = QFileDialog(self._page, self.tr("Begin from a file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Begin from this file."""
        self._begin(partial(_take_in, self._composer, Path(path)))

    def _begin(self, work: Callable[[], str]) -> None:
        self._composer.do(work, self.began.emit)

    def export(self) -> None:
        """Ask where, then write what stands on the screen there."""
        dialog = QFileDialog(self._page, self.tr("Save a copy"), "", self.tr("Texts (*.md *.markdown *.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(self.write_file)
        dialog.open()

    def write_file(self, path: str) -> None:
        """Write the text on the screen to a file: it may be what the workspace could not keep."""
        typed = self._composer.typed
        text = f"# {typed.title}\n\n{typed.text}\n" if typed.title else f"{typed.text}\n"
        self._composer.run(partial(_write, Path(path), text), self._written, self._composer.failed.emit)

    def _written(self, name: str) -> None:
        self._composer.services.shell.say(self.tr("Saved as {name}").format(name=name))

    # -- the bin ------------------------------------------------------------------------------------------------

    def delete(self, draft_id: str, title: str) -> None:
        """Into the bin after the undo window."""
        self.binning.emit(draft_id, True)
        words = self.tr("“{title}” goes to the bin").format(title=title[:40])
        undo = partial(self.binning.emit, draft_id, False)
        self._composer.services.shell.count_down(words, partial(self._delete, draft_id), undo)

    def _delete(self, draft_id: str) -> None:
        if draft_id == self._composer.draft_id:
            self._composer.close()
        failed = partial(self._kept, draft_id)
        done = partial(self._gone, draft_id)
        self._composer.run(partial(self._composer.workspace.drafts.delete, draft_id), done, failed)

    def _gone(self, draft_id: str, _: None) -> None:
        self.binning.emit(draft_id, False)

    def _kept(self, draft_id: str, error: Exception) -> None:
        self.binning.emit(draft_id, False)
        self._composer.failed.emit(error)

    def restore(self, draft_id: str) -> None:
        """Out of the bin."""
        self._composer.do(partial(self._composer.workspace.drafts.restore, draft_id))


def _new(composer: Composer) -> str:
    return composer.workspace.drafts.new("post", "", "")


def _take_in(composer: Composer, path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Problem("file_unreadable") from error
    return composer.workspace.documents.take_in(data)


def _write(path: Path, text: str) -> str:
    write_whole(path, text.encode("utf-8", "replace"))
    return path.name
