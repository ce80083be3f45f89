"""The sheet: the text as it is written, with thread marks in a painted gutter and a dashed line at each split."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ui.composer import markup
from ui.composer.places import from_qt, to_qt
from ui.theme import colour, font, line_height, paint_icon, scaled, theme
from ui.widgets.writing import SerifTextEdit

LEFT, RIGHT, EDGE = 88, 56, 16
PIECE = 150_000  # characters put into the view at a time
SPACED = 300_000  # characters of a text whose empty lines are still drawn narrower
PART_GAP = 7  # pixels between the dashed line and the text under it
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Gutter(QWidget):
    """The margin at the left of the text; what it shows is read aloud with the cell of the target."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setFont(font("meta"))
        marks = self._sheet.visible_marks()
        for number, rect, begins_line in marks:
            size = scaled(14)
            middle = rect.top() + rect.height() / 2 + 1
            paint_icon(painter, QRectF(EDGE, middle - size / 2, size, size), self._sheet.icon_name, "ink2")
            painter.setPen(colour("ink2"))
            words = self.tr("{number} of {count}").format(number=number + 1, count=len(self._sheet.starts))
            room = QRectF(EDGE + size + 5, middle - 10, self.width() - EDGE - size - 5, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            if number and begins_line:
                painter.setPen(_dashes())
                top = self._sheet.line_above(rect)
                painter.drawLine(EDGE, top, self.width(), top)


class Sheet(SerifTextEdit):
    """Plain Markdown. `starts` are offsets (code points) where the parts of a thread begin."""

    written = Signal()

    def __init__(self, name: str) -> None:
        self.starts: tuple[int, ...] = ()
        self.icon_name = "circle"
        self._positions: list[int] = []
        self._spacing = False
        self._loading = False
        self._rest = ""  # of a long text, what is not in the view yet
        self._read_only = False
        super().__init__(name, left=LEFT, right=RIGHT)
        self._load_timer = QTimer(self)
        self._load_timer.setInterval(0)
        self._load_timer.timeout.connect(self._load_more)
        self.gutter = Gutter(self)
        self.marks = markup.Marks(self.document())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.document().contentsChange.connect(self._space_changed)
        self.textChanged.connect(self._text_changed)
        theme.changed.connect(self._again)

    def set_text(self, text: str) -> None:
        """Replace the whole text. A very long one comes in pieces, read only until all of it is there."""
        cut = text.find("\n", PIECE) + 1 if len(text) > 2 * PIECE else 0
        self._rest = text[cut:] if cut else ""
        self._loading = True
        self.marks.on = len(text) <= markup.LONGEST
        super().set_text(text[:cut] if cut else text)
        self._loading = False
        self.show_parts((), self.icon_name)
        self.setReadOnly(self._read_only)
        self._load_timer.start() if self._rest else self._load_timer.stop()

    def text(self) -> str:
        return super().text() + self._rest

    def setReadOnly(self, ro: bool) -> None:
        self._read_only = ro
        super().setReadOnly(ro or bool(self._rest))

    def _load_more(self) -> None:
        at = self._rest.find("\n", PIECE) + 1
        piece, self._rest = (self._rest[:at], self._rest[at:]) if at else (self._rest, "")
        self._loading = True
        self.document().setUndoRedoEnabled(False)
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(piece)  # takes the line height of the line it is put in
        self.document().setUndoRedoEnabled(True)
        self._loading = False
        if not self._rest:
            self._load_timer.stop()
            self.setReadOnly(self._read_only)

    def show_parts(self, starts: Sequence[int], icon_name: str) -> None:
        """Mark where the parts of a thread begin; fewer than two are no thread."""
        text = self.text() if starts else ""
        self.starts, self.icon_name = tuple(starts), icon_name
        self._positions = [to_qt(text, at) for at in self.starts]
        self.gutter.update()
        self.viewport().update()

    def visible_marks(self) -> list[tuple[int, QRect, bool]]:
        """The parts that begin in view: number, the line's rectangle, whether they begin a line."""
        if not self._positions:
            return []
        first = self.cursorForPosition(QPoint(0, 0)).block().position()
        last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).position()
        found: list[tuple[int, QRect, bool]] = []
        end = self.document().characterCount() - 1
        for number, position in enumerate(self._positions):
            if first <= position <= min(last, end):
                cursor = QTextCursor(self.document())
                cursor.setPosition(position)
                found.append((number, self.cursorRect(cursor), not cursor.block().text()[: cursor.positionInBlock()]))
        return found

    def line_above(self, rect: QRect) -> int:
        """Where the dashed line over a part runs, in the middle of the space above it."""
        return rect.top() - scaled(PART_GAP)

    # -- places ---------------------------------------------------------------------------------------------

    def select(self, span: tuple[int, int]) -> None:
        """Select offsets of the text (code points) and bring them into view."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(min(to_qt(text, span[0]), self.document().characterCount() - 1))
        end = min(to_qt(text, span[1]), self.document().characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def remove(self, span: tuple[int, int]) -> None:
        """Take a stretch out; one step to undo."""
        self.select(span)
        self.textCursor().removeSelectedText()

    def selection(self) -> tuple[int, int]:
        """The selection as offsets (code points)."""
        text, cursor = self.text(), self.textCursor()
        return from_qt(text, cursor.selectionStart()), from_qt(text, cursor.selectionEnd())

    def edit(self, command: Callable[[QTextCursor], QTextCursor]) -> None:
        """One of the commands of `markup`, at the caret."""
        if not self.isReadOnly():
            self.setTextCursor(command(self.textCursor()))
            self.ensureCursorVisible()

    # -- typing ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly() and self._item():
            return
        super().keyPressEvent(event)

    def _item(self) -> bool:
        """Enter in a list: the next item, or the end of the list."""
        cursor = self.textCursor()
        begins = None if cursor.hasSelection() else markup.next_item(cursor.block().text())
        if begins is None or not cursor.atBlockEnd():
            return False
        if begins:
            cursor.insertText("\n" + begins)
        else:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.insertText("\n")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _text_changed(self) -> None:
        if not self._loading and not self._spacing:
            self.written.emit()

    # -- empty lines are half as high: a gap between paragraphs, not a hole -------------------------------------

    def _space_lines(self) -> None:
        super()._space_lines()
        if self.document().characterCount() <= SPACED:
            self._space(self.document().firstBlock(), self.document().lastBlock(), join=False)

    def _space_changed(self, position: int, removed: int, added: int) -> None:
        del removed
        if self._loading or self._spacing or self.document().characterCount() > SPACED:
            return
        if self.document().isRedoAvailable():  # an undo brings its own spacing back
            return
        self._space(self.document().findBlock(position), self.document().findBlock(position + added), join=True)

    def _space(self, first: QTextBlock, last: QTextBlock, join: bool) -> None:
        full, half = line_height("writing"), line_height("writing") // 2
        wrong: list[tuple[int, int]] = []
        block, end = first, (last if last.isValid() else self.document().lastBlock()).blockNumber()
        while block.isValid() and block.blockNumber() <= end:
            height = half if block.length() == 1 and block.next().isValid() and block.previous().isValid() else full
            if round(block.blockFormat().lineHeight()) != height:
                wrong.append((block.position(), height))
            block = block.next()
        if not wrong:
            return
        self._spacing = True
        cursor = QTextCursor(self.document())
        if join:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        for position, height in wrong:
            cursor.setPosition(position)
            spacing = QTextBlockFormat()
            spacing.setLineHeight(height, FIXED)
            cursor.mergeBlockFormat(spacing)
        cursor.endEditBlock()
        self._spacing = False

    # -- painting -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gutter.setGeometry(0, 0, scaled(LEFT), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(_dashes())
        for number, rect, begins_line in self.visible_marks():
            if number and begins_line:
                top = self.line_above(rect)
                painter.drawLine(0, top, self.viewport().width(), top)
            elif number:
                painter.drawLine(rect.left() - 2, rect.top() + 2, rect.left() - 2, rect.bottom())

    def _set_margins(self) -> None:
        self._left, self._right = scaled(LEFT), RIGHT
        super()._set_margins()

    def _scrolled(self, _: int) -> None:
        self.gutter.update()

    def _again(self) -> None:
        self.marks.rehighlight()
        self.gutter.setGeometry(0, 0, scaled(LEFT), self.height())
        self.gutter.update()


def _dashes() -> QPen:
    pen = QPen(colour("hair2"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 3])
    return pen
