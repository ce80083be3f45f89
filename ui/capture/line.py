"""The line itself, growing to more: plain words, the parts that mean something tinted, pictures dropped or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from drafts import locking
from drafts.capture import Chip
from ui.diary.entry.offsets import to_qt
from ui.theme import colour, font, scaled
from ui.widgets.writing import SerifTextEdit

LEAST, MOST = 56, 264


class NoteLine(SerifTextEdit):
    """As high as its words, up to a few lines; then it scrolls."""

    pictures = Signal(object)  # a list of paths, or one QImage

    def __init__(self, name: str, invitation: str) -> None:
        super().__init__(name, "note", measure=2000)
        self._invitation = invitation
        self._chips: tuple[Chip, ...] = ()
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Tint the parts that were understood."""
        self._chips = chips
        self.setExtraSelections([self._tinted(each) for each in chips])

    def _tinted(self, chip: Chip) -> QTextEdit.ExtraSelection:
        words, locked = self.text(), chip.kind == "locked"
        start, end = chip.start, chip.end
        if locked:  # with its marks
            start = start - 2 if words[:start].endswith(locking.MARK) else start
            end = end + 2 if words[end:].startswith(locking.MARK) else end
        look = QTextCharFormat()
        look.setForeground(colour("held" if locked else "accent"))
        cursor = QTextCursor(self.document())
        most = self.document().characterCount() - 1
        cursor.setPosition(min(to_qt(words, start), most))
        cursor.setPosition(min(to_qt(words, end), most), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue] - stubs say property
        return selection

    def lock_selection(self) -> bool:
        """Put the marks of a lock around what is selected; False where nothing is."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        if not words.strip():
            return False
        cursor.insertText(f"{locking.MARK}{words}{locking.MARK}")
        return True

    def replace(self, text: str) -> None:
        """Other words in its place, which undo takes back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _grow(self) -> None:
        high = round(self.document().size().height()) + scaled(4)
        self.setFixedHeight(min(max(high, scaled(LEAST)), scaled(MOST)))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        painter = QPainter(self.viewport())  # Qt's own placeholder stands higher than the first line will
        painter.setFont(font("note"))
        painter.setPen(colour("ink3"))
        line = self.cursorRect()
        room = QRectF(line.x() + 1, line.y(), self.viewport().width() - 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._invitation)

    # -- pictures -----------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_files(source)) or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        image = source.imageData() if source.hasImage() else None
        if _files(source):
            self.pictures.emit(_files(source))
        elif isinstance(image, QImage) and not source.hasText():
            self.pictures.emit(image)
        elif source.hasText():
            self.textCursor().insertText(source.text().replace("\0", ""))
            self.ensureCursorVisible()

    def dragEnterEvent(self, e: QDragEnterEvent) -> None:
        e.acceptProposedAction() if _files(e.mimeData()) else super().dragEnterEvent(e)

    def dragMoveEvent(self, e: QDragMoveEvent) -> None:
        e.acceptProposedAction() if _files(e.mimeData()) else super().dragMoveEvent(e)

    def dropEvent(self, e: QDropEvent) -> None:
        if _files(e.mimeData()):
            self.insertFromMimeData(e.mimeData())
            e.acceptProposedAction()
        else:
            super().dropEvent(e)


def _files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
