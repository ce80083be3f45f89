"""What is pasted into the sheet or dropped on it: words become Markdown, pictures the draft's pictures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QWidget

from drafts.pasting.cleaning import clean
from drafts.pasting.reader import Pasted, Unwanted, from_html
from ui.background import Task
from ui.composer.pictures.attaching import Attaching
from ui.composer.presenter import Composer
from ui.composer.reading import Opened
from ui.composer.shot import Wish
from ui.composer.writing_pane import Paper

AT_ONCE = 60_000  # signs of HTML that are read on the spot
LONGEST = 5_000_000  # bytes a draft can hold
BLOCKS = ("#", "- ", ">", "|", "```", "* * *")


class Taking(QObject):
    """Nothing is fetched; what takes long is read beside the typing and can be cancelled."""

    def __init__(self, composer: Composer, paper: Paper, page: QWidget) -> None:
        super().__init__(page)
        self._composer, self._paper, self._sheet = composer, paper, paper.sheet
        self.attaching = Attaching(composer, paper, self)
        self._task: Task | None = None
        self._wish = Wish()
        self._at = QTextCursor()
        self._plain = ""
        self._shown, self._awaited = "", ("", Pasted(""))
        self._sheet.given.connect(self.take)
        composer.opened.connect(self._opened)
        paper.busy.cancelled.connect(self.cancel)

    def take(self, source: QMimeData) -> None:
        """What was pasted or dropped, at the caret."""
        self._paper.paste_notice.tell("")
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        image = source.imageData() if source.hasImage() and not source.hasText() else None
        if files:
            self.attaching.files(files)
        elif isinstance(image, QImage):
            self.attaching.image(image)
        elif source.hasHtml():
            self._read(source.html(), source.text())
        elif source.hasText():
            self._write(source.text())

    def paste_plain(self) -> None:
        """The words on the clipboard as they are."""
        if not self._sheet.isReadOnly():
            self._write(QGuiApplication.clipboard().text())

    # -- words ------------------------------------------------------------------------------------------------------

    def _read(self, html: str, plain: str) -> None:
        self.cancel()
        self._at, self._plain = self._sheet.textCursor(), plain
        if len(html) <= AT_ONCE:
            self._have(from_html(html))
            return
        self._wish = Wish()
        work = partial(_converted, html, self._wish)
        run = self._composer.services.background.run
        self._task = run(self, work, self._have, self._composer.failed.emit, lane="text")
        self._paper.busy.show_progress(self.tr("Reading what was pasted"))

    def cancel(self) -> None:
        """Paste nothing, attach no more."""
        self._wish.wanted = False
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.attaching.stop()
        self._paper.busy.hide()

    def _have(self, pasted: Pasted | None) -> None:
        self._task = None
        self._paper.busy.hide()
        if pasted is None:
            return
        self._sheet.setTextCursor(self._at)
        if pasted.marked or not self._plain.strip():
            self._write(_apart(self._at, pasted.text))
        else:
            self._write(self._plain)
        self._take_pictures(pasted)

    def _write(self, text: str) -> None:
        text = clean(text)
        standing = self._sheet.document().characterCount()
        if len(text) + standing > LONGEST // 4 and len((text + self._sheet.text()).encode()) > LONGEST:
            words = self.tr(
                "That is longer than a draft can hold (5 MB). Nothing was pasted; the clipboard still has it."
            )
            self._tell(words)
        elif text:
            self._sheet.pour(text)

    # -- pictures -----------------------------------------------------------------------------------------------------

    def expect(self, draft_id: str, pasted: Pasted) -> None:
        """Take these pictures once this draft is open: it began with their words."""
        self._awaited = (draft_id, pasted)

    def _opened(self, draft: Opened | None) -> None:
        now = draft.view.id if draft is not None else ""
        if now != self._shown:
            self._shown = now
            self._close()
            awaited, pasted = self._awaited
            if awaited and awaited == now:
                self._awaited = ("", Pasted(""))
                self._take_pictures(pasted)

    def _take_pictures(self, pasted: Pasted) -> None:
        """Those that came inside become the draft's; what did not come along is told."""
        told: list[str] = []
        if pasted.elsewhere:
            words = self.tr(
                "%n pictures of the page were not taken: they stand elsewhere. Add them as files.", "", pasted.elsewhere
            )
            told.append(words)
        if pasted.no_pictures:
            told.append(self.tr("%n pictures in it are none that a draft takes.", "", pasted.no_pictures))
        if told:
            self._tell(" ".join(told))
        self.attaching.pictures(pasted.pictures, told)

    def _tell(self, sentence: str) -> None:
        self._paper.paste_notice.tell(sentence, [(self.tr("Close"), self._close)])

    def _close(self) -> None:
        self._paper.paste_notice.tell("")


def _converted(html: str, wish: Wish) -> Pasted | None:
    try:
        return from_html(html, lambda: wish.wanted)
    except Unwanted:
        return None


def _apart(cursor: QTextCursor, text: str) -> str:
    """A list, a heading, a table begin a paragraph of their own, also in the middle of a line."""
    start = cursor.document().findBlock(cursor.selectionStart())
    end = cursor.document().findBlock(cursor.selectionEnd())
    before = start.text()[: cursor.selectionStart() - start.position()]
    after = end.text()[cursor.selectionEnd() - end.position() :]
    if "\n\n" not in text and not text.startswith(BLOCKS):
        return text
    opens = "\n\n" if before.strip() and text.startswith(BLOCKS) else ""
    return f"{opens}{text}" + ("\n\n" if after.strip() else "")
