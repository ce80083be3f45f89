"""Pictures on their way into a draft: one by one, so that many can be stopped and one that fails fails alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QTextCursor

from brandassist.errors import Problem
from brandassist.workspace import Workspace
from brandassist.writing.pictures import attach
from drafts.pasting.pictures import Picture
from ui.background import Task
from ui.composer.presenter import Composer
from ui.composer.writing_pane import Paper
from ui.sentences import sentence_of

TOLD = 3  # of those that could not be read, with their names
Work = Callable[[], list[str]]


class Attaching(QObject):
    """Attaches to the draft that was open when they came; an article gets a mark where they were dropped."""

    def __init__(self, composer: Composer, paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._composer, self._paper = composer, paper
        self._waiting: list[Work] = []
        self._task: Task | None = None
        self._draft_id, self._total = "", 0
        self._come: list[str] = []
        self._refused: list[str] = []
        self._told: tuple[str, ...] = ()
        self._at = QTextCursor()

    def files(self, paths: Sequence[Path]) -> None:
        """These files."""
        self._take([partial(_attach, self._composer.workspace, self._composer.draft_id, path) for path in paths])

    def pictures(self, pictures: Sequence[Picture], told: Sequence[str] = ()) -> None:
        """Pictures that came inside a text; `told` stays said beside what goes wrong."""
        workspace, draft_id = self._composer.workspace, self._composer.draft_id
        self._take([partial(_attach_data, workspace, draft_id, each) for each in pictures], tuple(told))

    def image(self, image: QImage) -> None:
        """A picture from the clipboard."""
        self._take([partial(_attach_image, self._composer.workspace, self._composer.draft_id, QImage(image))])

    def stop(self) -> None:
        """Leave out those not begun."""
        self._total -= len(self._waiting)
        self._waiting = []

    def _take(self, works: list[Work], told: tuple[str, ...] = ()) -> None:
        if not works or not self._composer.draft_id:
            return
        if self._task is None:
            self._draft_id, self._total = self._composer.draft_id, 0
            self._come, self._refused = [], []
            self._at = self._paper.sheet.textCursor()
            self._paper.pictures.flush()
        self._told = told
        self._total += len(works)
        self._waiting += works
        if self._task is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._task = None
            self._ended()
            return
        done = self._total - len(self._waiting)
        if self._total > 1:
            words = self.tr("Adding pictures, {done} of {total}").format(done=done + 1, total=self._total)
            self._paper.busy.show_progress(words, done, self._total)
        run = self._composer.services.background.run
        self._task = run(self, self._waiting.pop(0), self._attached, self._not_attached, lane="network")

    def _attached(self, hashes: list[str]) -> None:
        self._come += hashes
        self._next()

    def _not_attached(self, error: Exception) -> None:
        known = error if isinstance(error, Problem) else Problem("file_unreadable")
        self._refused.append(sentence_of(known))
        self._next()

    def _ended(self) -> None:
        self._paper.busy.hide()
        if self._refused:
            more = len(self._refused) - TOLD
            told = [*self._told, *dict.fromkeys(self._refused[:TOLD])]
            if more > 0:
                told.append(self.tr("And %n more could not be read.", "", more))
            self._paper.paste_notice.tell(" ".join(told), [(self.tr("Close"), self._close)])
        if self._come and self._composer.draft_id == self._draft_id and self._article():
            work = partial(_numbers, self._composer.workspace, self._draft_id, tuple(self._come))
            self._composer.run(work, self._mark, self._composer.failed.emit)

    def _close(self) -> None:
        self._paper.paste_notice.tell("")

    def _article(self) -> bool:
        shown = [each.rendered for each in self._composer.previews if each.rendered is not None]
        return any(each.payload.kind == "article" for each in shown) and not self._paper.sheet.isReadOnly()

    def _mark(self, numbers: list[int]) -> None:
        if self._composer.draft_id != self._draft_id or self._at.document() is not self._paper.sheet.document():
            return
        put_marks(self._at, numbers)


def put_marks(at: QTextCursor, numbers: Sequence[int]) -> None:
    """Place pictures in an article's text, each in a paragraph of its own."""
    before, after = at.block().text()[: at.positionInBlock()], at.block().text()[at.positionInBlock() :]
    marks = "\n\n".join(f"![](picture:{number})" for number in numbers)
    at.insertText(("\n\n" if before.strip() else "") + marks + ("\n\n" if after.strip() else ""))


def _attach(workspace: Workspace, draft_id: str, path: Path, alt: str = "") -> list[str]:
    return attach(workspace.db, workspace.media_folder, draft_id, [path], [alt])


def _attach_data(workspace: Workspace, draft_id: str, picture: Picture) -> list[str]:
    with TemporaryDirectory(prefix="brandassist-") as place:
        path = Path(place) / f"pasted.{picture.kind}"
        path.write_bytes(picture.data)
        return _attach(workspace, draft_id, path, picture.alt)


def _attach_image(workspace: Workspace, draft_id: str, image: QImage) -> list[str]:
    with TemporaryDirectory(prefix="brandassist-") as place:
        path = Path(place) / "pasted.png"
        if not image.save(str(path)):
            raise Problem("disk_full", folder=place)
        return _attach(workspace, draft_id, path)


def _numbers(workspace: Workspace, draft_id: str, hashes: tuple[str, ...]) -> list[int]:
    """What the text calls them."""
    known = {each.media: each.number for each in workspace.drafts.show(draft_id).pictures}
    return [known[each] for each in dict.fromkeys(hashes) if each in known]
