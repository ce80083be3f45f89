"""The sheet: the text as it is written, with thread marks in a painted gutter and a dashed line at each split."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu

from drafts.undoing import Past, Step, place_after
from ui.composer.sheet import keys, markup
from ui.composer.sheet.gutter import Gutter, dashes
from ui.composer.sheet.places import from_qt, to_qt
from ui.composer.sheet.pouring import Pouring
from ui.composer.sheet.spacing import Spacing
from ui.theme import scaled, theme
from ui.widgets.followed import follow
from ui.widgets.recording import Recorder, offer
from ui.widgets.writing import SerifTextEdit

LEFT, RIGHT = 88, 56
PIECE = 150_000  # characters put into the view at a time
SHIFT = Qt.KeyboardModifier.ShiftModifier
MENU_BY_KEY = sys.platform != "win32"  # there the system asks for the menu itself
PART_GAP = 7  # pixels between the dashed line and the text under it


class Sheet(SerifTextEdit):
    """Plain Markdown. `starts` are offsets (code points) where the parts of a thread begin."""

    written = Signal()
    given = Signal(object)  # QMimeData: pasted or dropped at the caret
    replaced = Signal()  # another text stands here
    menu_wanted = Signal(object, int)  # QMenu that is about to open, and the place in the document it is for

    def __init__(self, name: str) -> None:
        self.starts: tuple[int, ...] = ()
        self.icon_name = "circle"
        self._positions: list[int] = []
        self._seen: list[tuple[int, QRect, bool]] | None = None  # the parts in view, as long as nothing moved
        self._spacing: Spacing | None = None
        self._loading = False
        self._rest = ""  # of a long text, what is not in the view yet
        self._read_only = False
        self.language = ""  # whose quotation marks are set while typing, "" for none
        super().__init__(name, left=LEFT, right=RIGHT)
        self.document().setUndoRedoEnabled(False)
        self._recorder, self._remaking = Recorder(self.document()), False
        self._spacing, self._pouring = Spacing(self.document()), Pouring(self)
        self._pouring.ended.connect(self._poured)
        self._load_timer = QTimer(self)
        self._load_timer.setInterval(0)
        self._load_timer.timeout.connect(self._load_more)
        self.gutter = Gutter(self)
        self.marks = markup.Marks(self.document())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.document().documentLayout().documentSizeChanged.connect(self._moved)
        self.textChanged.connect(self._text_changed)
        theme.changed.connect(self._again)

    def set_text(self, text: str, past: Past | None = None, *, stay: bool = False) -> None:
        """Replace the whole text by one with another `past`; the caret may `stay` in its words. A very long one comes
        in pieces, read only until all of it is there."""
        place = place_after(self.text(), text, self.textCursor().position()) if stay else 0
        self._pouring.drop()
        cut = text.find("\n", PIECE) + 1 if len(text) > 2 * PIECE else 0
        self._rest = text[cut:] if cut else ""
        self._quiet(True)
        self.marks.on = len(text) <= markup.LONGEST
        super().set_text(text[:cut] if cut else text)
        self.document().setUndoRedoEnabled(False)
        self._quiet(False)
        self._recorder.begin(past or Past())
        self.show_parts((), self.icon_name)
        self.setReadOnly(self._read_only)
        if 0 < place < self.document().characterCount():
            cursor = self.textCursor()
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self._load_timer.start() if self._rest else self._load_timer.stop()
        self.replaced.emit()

    def text(self) -> str:
        self._pouring.hurry()
        return super().text() + self._rest

    def setReadOnly(self, ro: bool) -> None:
        self._read_only = ro
        super().setReadOnly(ro or bool(self._rest) or self._pouring.under_way)

    def _load_more(self) -> None:
        at = self._rest.find("\n", PIECE) + 1
        piece, self._rest = (self._rest[:at], self._rest[at:]) if at else (self._rest, "")
        self._quiet(True)
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(piece)  # takes the line height of the line it is put in
        self._quiet(False)
        if not self._rest:
            self._load_timer.stop()
            self._recorder.begin(self._recorder.past)
            self.setReadOnly(self._read_only)

    def _quiet(self, on: bool) -> None:
        """While a text is put in, nothing is written by anybody."""
        self._loading = self._recorder.deaf = on
        if self._spacing is not None:
            self._spacing.off = on

    def show_parts(self, starts: Sequence[int], icon_name: str) -> None:
        """Mark where the parts of a thread begin; fewer than two are no thread."""
        text = self.text() if starts else ""
        self.starts, self.icon_name = tuple(starts), icon_name
        self._positions = [to_qt(text, at) for at in self.starts]
        self._moved()
        self.gutter.update()
        self.viewport().update()

    def visible_marks(self) -> list[tuple[int, QRect, bool]]:
        """The parts that begin in view: number, the line's rectangle, whether they begin a line."""
        if self._seen is None:
            self._seen = self._look() if self._positions else []
        return self._seen

    def _look(self) -> list[tuple[int, QRect, bool]]:
        first = self.document().findBlock(max(0, self._hit(0, 0))).position()
        last = self._hit(self.viewport().width(), self.viewport().height())
        found: list[tuple[int, QRect, bool]] = []
        end = self.document().characterCount() - 1
        for number, position in enumerate(self._positions):
            if first <= position <= min(last, end):
                cursor = QTextCursor(self.document())
                cursor.setPosition(position)
                found.append((number, self.cursorRect(cursor), not cursor.block().text()[: cursor.positionInBlock()]))
        return found

    def _hit(self, x: int, y: int) -> int:
        """The place there; beyond the text where something is being composed, which cursorForPosition dislikes."""
        place = QPointF(x, y + self.verticalScrollBar().value())
        return self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)

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

    def focusNextPrevChild(self, next: bool) -> bool:
        """In a list Tab moves the item; everywhere else it goes on to the next field, and F6 always does."""
        if not self.isReadOnly() and keys.move_items(self.textCursor(), not next):
            return True
        return super().focusNextPrevChild(next)

    turned = frozenset("'\"")

    def took(self, e: QKeyEvent) -> bool:
        if e.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif e.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif e.key() == Qt.Key.Key_F10 and e.modifiers() == SHIFT and MENU_BY_KEY:
            place = self.cursorRect().bottomLeft()
            globally = self.viewport().mapToGlobal(place)
            self.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, globally))
        else:
            return (not self.isReadOnly() and self._set(e)) or super().took(e)
        return True

    def _set(self, event: QKeyEvent) -> bool:
        """Lists and quotation marks."""
        cursor, plain = self.textCursor(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            done = keys.enter(cursor)
        else:
            done = event.text() in ("'", '"') and keys.quote(cursor, event.text(), self.language)
        if done:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return done

    # -- taking back ------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back, also one from before the program was closed."""
        if not self.isReadOnly():
            self._make(self._recorder.past.back())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.isReadOnly():
            self._make(self._recorder.past.forth())

    def _make(self, change: Step | None) -> None:
        cursor = self._recorder.cursor_for(change) if change is not None else None
        if change is None or cursor is None:
            return
        self.setTextCursor(cursor)
        self._recorder.deaf = self._remaking = True
        self.pour(change.come)

    def _heard(self) -> None:
        """What was put in is one step, unless it was a step already."""
        if self._remaking:
            self._recorder.begin(self._recorder.past)
        else:
            self._recorder.catch_up()
        self._recorder.deaf = self._remaking = False

    def createStandardContextMenu(self, *place: QPoint) -> QMenu:
        menu = super().createStandardContextMenu(*place)
        if not self.isReadOnly():
            offer(menu, self._recorder.past, self.undo, self.redo)
        return menu

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(e.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = e.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(e.pos())
        self.menu_wanted.emit(menu, cursor.selectionStart() if by_key else cursor.position())
        menu.popup(self.under_caret() if by_key else e.globalPos())

    def under_caret(self) -> QPoint:
        """Where a menu about the words at the caret opens, on the screen."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    # -- another hand -----------------------------------------------------------------------------------------

    def follow(self, some: Sequence[Step]) -> None:
        """Write what another hand wrote; caret, selection and what is seen stay with their words."""
        self.text()  # all of it is there
        bar = self.verticalScrollBar()
        with self._dressing():
            self._recorder.deaf = True
            stood = bar.value()
            lower = follow(self, some)
            bar.setValue(stood + lower)
            self._recorder.deaf = False
        self._recorder.begin(self._recorder.past)

    # -- pasting and dropping -----------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasImage() or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly():
            self.given.emit(source)

    def pour(self, text: str) -> None:
        """Write this at the caret, in the place of what is selected: one step to undo, in pieces where it is long."""
        if len(text) <= PIECE:
            self.textCursor().insertText(text)
            self._heard()
            self.ensureCursorVisible()
            return
        if self.document().characterCount() + len(text) > markup.LONGEST:
            self.marks.on = False
        self._quiet(True)
        super().setReadOnly(True)
        self._pouring.begin(self.textCursor(), text)

    def settle(self) -> None:
        """Have all of what is being put in, before another text comes."""
        self._pouring.hurry()

    def _poured(self) -> None:
        self._quiet(False)
        self._heard()
        self.setReadOnly(self._read_only)
        self.written.emit()

    def _text_changed(self) -> None:
        if not self._loading and (self._spacing is None or not self._spacing.busy):
            self.written.emit()

    def _space_lines(self) -> None:
        with self._dressing():
            super()._space_lines()
            if self._spacing is not None:  # not before the document is there
                self._spacing.again()

    @contextmanager
    def _dressing(self) -> Generator[None]:
        """Only looks change: nobody wrote."""
        loading, self._loading = self._loading, True
        yield
        self._loading = loading

    # -- painting -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()
        self.gutter.setGeometry(0, 0, scaled(LEFT), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        marks = [each for each in self.visible_marks() if each[0]]
        if not marks:
            return
        painter = QPainter(self.viewport())
        painter.setPen(dashes())
        for _, rect, begins_line in marks:
            if begins_line:
                top = self.line_above(rect)
                painter.drawLine(0, top, self.viewport().width(), top)
            else:
                painter.drawLine(rect.left() - 2, rect.top() + 2, rect.left() - 2, rect.bottom())

    def _set_margins(self) -> None:
        self._left, self._right = scaled(LEFT), RIGHT
        super()._set_margins()

    def _scrolled(self, _: int) -> None:
        self._moved()
        self.gutter.update()

    def _moved(self, _: object = None) -> None:
        self._seen = None

    def _again(self) -> None:
        self._moved()
        with self._dressing():
            self.marks.again()
        self.gutter.setGeometry(0, 0, scaled(LEFT), self.height())
        self.gutter.update()
