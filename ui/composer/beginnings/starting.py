"""How drafts begin and end: new, from the diary, an idea, a file, the clipboard, a link; into the bin, back, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from brandassist.errors import Problem
from brandassist.files import write_whole
from ui.composer.asking import EntryDialog
from ui.composer.beginnings.ideas import IdeaDialog
from ui.composer.beginnings.links import LinkDialog
from ui.composer.presenter import Composer
from ui.composer.shot import Wish

if TYPE_CHECKING:
    from brandassist.store.diary.ideas import Idea
    from brandassist.workspace import Workspace
    from brandassist.writing.from_file import Begun, Read
    from drafts.page_head import PageHead
    from drafts.pasting.reader import Pasted


class Starting(QObject):
    """`began` brings the id of a draft that was not there before."""

    began = Signal(str)
    shaped = Signal(str)  # the same, before, where a template may have left blanks
    pasted = Signal(str, object)  # the same, before, with the pictures that come with it (Pasted)
    left = Signal(str, object)  # the same, before, with what stayed behind of its file (Begun.left)
    reading = Signal(str, int, int)  # a file: what is done, how far of how much; "" when it is over
    binning = Signal(str, bool)  # a draft leaves the list, or comes back

    def __init__(self, composer: Composer, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer, self._page = composer, parent
        self._wish = Wish()

    def new(self) -> None:
        """An empty draft."""
        self._begin(partial(_new, self._composer))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the table of actions asks for."""
        return {
            "new_draft": self.new,
            "from_entry": self.from_entry,
            "from_idea": self.from_idea,
            "from_file": self.from_file,
            "from_clipboard": self.from_clipboard,
            "from_link": self.from_link,
        }

    def from_clipboard(self) -> None:
        """A draft of what was copied, also from Word or from a page of the web."""
        copied = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # None where it holds nothing
        if copied is None or not (copied.hasText() or copied.hasHtml()):
            self._composer.failed.emit(Problem("nothing_given"))
            return
        work = partial(_read_copied, copied.html() if copied.hasHtml() else "", copied.text())
        run = self._composer.services.background.run
        run(self, work, self._have_copied, self._composer.failed.emit, lane="text")

    def _have_copied(self, copied: Pasted) -> None:
        if copied.text.strip() or copied.pictures:
            work = partial(self._composer.workspace.documents.take_in, copied.text.encode("utf-8", "replace"))
            self._composer.do(work, partial(self._begun_copied, copied))
        else:
            self._composer.failed.emit(Problem("nothing_given"))

    def _begun_copied(self, copied: Pasted, draft_id: str) -> None:
        self.pasted.emit(draft_id, copied)
        self.began.emit(draft_id)

    def from_entry(self) -> None:
        """Ask which entry, and in which shape, then begin from it."""
        dialog = EntryDialog(self._page, self._composer.services)
        dialog.picked.connect(self._picked)
        dialog.open()

    def _picked(self, entry_id: str, template_id: str) -> None:
        self._composer.do(partial(_from_entry, self._composer.workspace, entry_id, template_id), self._shaped)

    def from_idea(self) -> None:
        """Ask which idea, then begin from it; one that has a draft opens that."""
        self.show_idea("")

    def show_idea(self, idea_id: str) -> None:
        """The same with this one chosen."""
        dialog = IdeaDialog(self._page, self._composer.services)
        dialog.choose_soon(idea_id)
        dialog.picked.connect(self._picked_idea)
        dialog.open()

    def _picked_idea(self, idea: Idea) -> None:
        if idea.draft_id is not None:
            self.began.emit(idea.draft_id)
        else:
            self._begin(partial(self._composer.workspace.from_entry.begin_idea, idea.id))

    def from_link(self) -> None:
        """Ask for a link, and whether its page may be read."""
        dialog = LinkDialog(self._page, self._composer.services)
        dialog.given.connect(self._given)
        dialog.open()

    def _given(self, page: PageHead) -> None:
        self._begin(partial(self._composer.workspace.from_link.begin, page))

    def from_template(self, template_id: str) -> None:
        """Begin from this one, and go through what it leaves open."""
        self._composer.do(partial(self._composer.workspace.templates.begin, template_id), self._shaped)

    def _shaped(self, draft_id: str) -> None:
        self.shaped.emit(draft_id)
        self.began.emit(draft_id)

    def from_file(self) -> None:
        """Ask for a file, then take it in."""
        kinds = self.tr("Texts (*.md *.markdown *.txt *.html *.htm)")
        dialog = QFileDialog(self._page, self.tr("Begin from a file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Begin from this file, with the pictures in it and beside it."""
        self.stop()
        self._wish = Wish()
        background, name = self._composer.services.background, Path(path).name
        work = partial(
            _read_file,
            self._composer.workspace,
            Path(path),
            self._wish,
            background.progress(self, partial(self._reading, name, self._wish)),
        )
        background.run(self, work, partial(self._have_file, name), self._not_read, lane="text")

    def stop(self) -> None:
        """Begin from no file after all."""
        self._wish.wanted = False
        self.reading.emit("", 0, 0)

    def _reading(self, name: str, wish: Wish, far: tuple[int, int]) -> None:
        if wish.wanted:
            self.reading.emit(self.tr("Reading {name}").format(name=name), *far)

    def _not_read(self, error: Exception) -> None:
        self.stop()
        self._composer.failed.emit(error)

    def _have_file(self, name: str, read: Read | None) -> None:
        if read is not None:
            self.stop()
            self._composer.do(partial(self._composer.workspace.from_file.keep, read), partial(self._taken, name))

    def _taken(self, name: str, begun: Begun) -> None:
        if begun.encoding:
            told = self.tr("{name} is in an old encoding ({encoding}): look at its accents.")
            self._composer.services.shell.say(told.format(name=name, encoding=begun.encoding))
        if begun.left:
            self.left.emit(begun.draft_id, begun.left)
        self.began.emit(begun.draft_id)

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


def _from_entry(workspace: Workspace, entry_id: str, template_id: str) -> str:
    draft_id = workspace.from_entry.begin(entry_id)
    if template_id:
        workspace.templates.apply(template_id, draft_id)
    return draft_id


def _read_file(workspace: Workspace, path: Path, wish: Wish, told: Callable[[tuple[int, int]], None]) -> Read | None:
    def go_on(done: int, total: int) -> bool:
        told((done, total))
        return wish.wanted

    read = workspace.from_file.read(path, go_on)
    return read if wish.wanted else None


def _read_copied(html: str, plain: str) -> Pasted:
    from drafts.pasting.cleaning import clean
    from drafts.pasting.reader import Pasted, from_html

    pasted = from_html(html) if html else Pasted("")
    return pasted if pasted.marked or not plain.strip() else replace(pasted, text=clean(plain))


def _write(path: Path, text: str) -> str:
    write_whole(path, text.encode("utf-8", "replace"))
    return path.name
