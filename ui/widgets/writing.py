"""Where a person writes: serif, 18 on 29, a measure of 592 at most, an accent caret. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from ui.theme import Role, Token, colour, font, line_height, scaled, theme

MEASURE = 592
CARET = 2
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_COMMAND = _COMMANDS.value


class SerifTextEdit(QTextEdit):
    """A QTextEdit because QPlainTextEdit knows no line height; what it holds is plain text all the same.

    `left` and `right` are the margins of the sheet. Set the text with `set_text`, which cannot be undone.
    """

    turned: frozenset[str] = frozenset()  # signs that may become others while one types

    def __init__(
        self,
        name: str,
        role: Role = "writing",
        left: int = 0,
        right: int = 0,
        measure: int = MEASURE,
        ground: Token = "surface",
    ) -> None:
        super().__init__()
        self._ground: Token = ground
        self._role: Role = role
        self._left, self._right, self._measure = left, right, measure
        self._caret_on, self._caret_still = True, False
        self._caret = QRect()  # where it was painted last
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._flip_caret)
        self.cursorPositionChanged.connect(self._caret_moved)
        theme.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        """Replace the whole text, forgetting what could be undone."""
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space_lines()
        self.document().setUndoRedoEnabled(True)

    def text(self) -> str:
        """What was written, lines ended by \\n."""
        return plain_lines(self.document().toRawText())  # toPlainText would turn no-break spaces into plain ones

    def createMimeDataFromSelection(self) -> QMimeData:
        """What was written, no HTML made of it: pasted again it is the same Markdown."""
        copied = QMimeData()
        copied.setText(plain_lines(self.textCursor().selectedText()))
        return copied

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if (_is_sign(e) and e.text() not in self.turned) or not self.took(e):
            super().keyPressEvent(e)

    def took(self, e: QKeyEvent) -> bool:
        """Whether a key that does more than write its sign was dealt with here."""
        if not e.matches(QKeySequence.StandardKey.InsertParagraphSeparator) or self.isReadOnly():
            return False
        cursor = self.textCursor()  # Qt's own Enter on an empty line takes its height away instead of going on
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def keyReleaseEvent(self, e: QKeyEvent) -> None:
        """Nobody above waits for it: each would be asked, which is felt while typing."""
        e.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)
        self._caret_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._caret_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or self.isReadOnly():
            return
        rect = self._caret = self.cursorRect()
        seen = QRect(rect.x(), rect.y(), CARET, rect.height()) & self.viewport().rect()
        if not QRegion(seen).subtracted(event.region()).isEmpty():
            self._paint_caret()  # it moved away from what is painted now
        elif self._caret_on:
            painter = QPainter(self.viewport())
            painter.fillRect(rect.x(), rect.y() + 2, CARET, rect.height() - 2, colour("accent"))

    def _set_margins(self) -> None:
        spare = self.width() - self._left - scaled(self._measure)
        self.setViewportMargins(self._left, 0, max(self._right, spare), 0)
        if self.document().textWidth() != self.viewport().width():  # inside a resize Qt does not lay out again
            self.document().setTextWidth(self.viewport().width())

    def _caret_moved(self) -> None:
        self._caret_on = self._caret_still = True
        self._paint_caret()

    def _flip_caret(self) -> None:
        """It stands still while it moves."""
        self._caret_on, self._caret_still = self._caret_still or not self._caret_on, False
        self._paint_caret()

    def _paint_caret(self) -> None:
        """Where it was seen last, not the whole sheet at each key; painting finds out where it stands now."""
        self.viewport().update(self._caret.adjusted(-CARET, 0, 2 * CARET, 0))

    def _dress(self) -> None:
        self.setFont(font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, colour(self._ground))
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour("ink3"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # what was set once is not passed on a second time
        self.viewport().setFont(self.font())
        undo = self.document().isUndoRedoEnabled()
        if not self.document().isUndoAvailable():  # a change of size must not become a step to undo
            self.document().setUndoRedoEnabled(False)
        self._space_lines()
        self.document().setUndoRedoEnabled(undo)
        self._set_margins()

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(line_height(self._role), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)


def _is_sign(e: QKeyEvent) -> bool:
    """Whether a key only writes what stands on it: asking whether it is each of our shortcuts would be felt."""
    return e.text().isprintable() and e.text() != "" and not e.modifiers().value & _COMMAND


def plain_lines(raw: str) -> str:
    """Qt's ends of paragraphs and lines as \\n."""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")
