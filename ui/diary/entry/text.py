"""The words of an entry, grown to their own height, with its locked passages marked beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from brandassist.diary import locks as spans
from drafts import locking
from drafts.quoting import quotes
from drafts.undoing import Past, Step
from ui.diary.entry.offsets import from_qt, to_qt
from ui.diary.photos.given import pictured
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.followed import follow
from ui.widgets.recording import Recorder, offer
from ui.widgets.writing import SerifTextEdit

Span = tuple[int, int]
BETWEEN, INDENT, HEAD, BAR = 12, 18, 27, 2
FEW = 3  # characters: what is typed, as against what is pasted or brought back by undo
SECRETS = 40


class EntryText(SerifTextEdit):
    """Locks are spans over characters, shifted with every edit by the rule the engine uses too.

    Undo never reaches back over a change of locks, and what it brings back of a locked passage is locked.
    """

    edited = Signal()  # by a person: words or locks
    pictures = Signal(object)  # a list of paths, or one QImage, dropped or pasted

    def __init__(self) -> None:
        super().__init__("", "writing")
        self.setAccessibleName(self.tr("What you saw"))
        self._invitation = self.tr("What did you see today? Three lines are enough.")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._known = ""
        self._locks: tuple[Span, ...] = ()
        self._secrets: list[str] = []
        self._whole = False
        self._quiet = False
        self.document().setUndoRedoEnabled(False)
        self._recorder = Recorder(self.document())
        self.textChanged.connect(self._follow)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self._mark)
        self.setMinimumHeight(scaled(96))

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_entry(self, text: str, locks: tuple[Span, ...]) -> None:
        """Show an entry's words; what could be undone before is forgotten."""
        self._quiet = True
        self._locks, self._secrets = locks, []
        self._recorder.deaf = True
        self.set_text(text)
        self.document().setUndoRedoEnabled(False)
        self._recorder.deaf = False
        self._recorder.begin(Past())
        self._known = self.text()
        self._quiet = False
        self._remember(self._known)
        self._mark()
        self._grow()

    def follow(self, some: Sequence[Step], locks: tuple[Span, ...]) -> int:
        """Write what another hand wrote; returns how far down (pixels) went what is looked at."""
        self._quiet = self._recorder.deaf = True
        lower = follow(self, some)
        self._recorder.deaf = False
        for each in some:
            self._recorder.past.follow(each)
        self._recorder.begin(self._recorder.past)
        self._known, self._locks = self.text(), locks
        self._quiet = False
        self._remember(self._known)
        self._mark()
        self._grow()
        return lower

    # -- taking back, never what another hand wrote -----------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back."""
        self._make(self._recorder.past.back())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._make(self._recorder.past.forth())

    def _make(self, change: Step | None) -> None:
        cursor = self._recorder.cursor_for(change) if change is not None and not self.isReadOnly() else None
        if change is None or cursor is None:
            return
        self.setTextCursor(cursor)
        self._recorder.deaf = True
        self.textCursor().insertText(change.come)
        self._recorder.deaf = False
        self._recorder.begin(self._recorder.past)

    def took(self, e: QKeyEvent) -> bool:
        if e.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif e.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            return super().took(e)
        return True

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(e.pos())
        offer(menu, self._recorder.past, self.undo, self.redo)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(e.globalPos())

    def show_whole_locked(self, whole: bool) -> None:
        """Whether the whole entry is private: then the bar runs along all of it."""
        self._whole = whole
        self._mark()

    def locks(self) -> tuple[Span, ...]:
        """The locked passages of the text as it stands."""
        return self._locks

    # -- passages -----------------------------------------------------------------------------------------------

    def passage(self) -> Span | None:
        """The selection, else the paragraph of the caret; None where there are no words."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            found = cursor.selectionStart(), cursor.selectionEnd()
        else:
            block = cursor.block()
            found = block.position(), block.position() + block.length() - 1
        start, end = (from_qt(self._known, at) for at in found)
        while start < end and self._known[start].isspace():
            start += 1
        while end > start and self._known[end - 1].isspace():
            end -= 1
        return (start, end) if start < end else None

    def is_locked(self, passage: Span) -> bool:
        """Whether all of it is locked."""
        return any(first <= passage[0] and passage[1] <= last for first, last in self._locks)

    def touches_lock(self, passage: Span) -> bool:
        """Whether any of it is locked."""
        return spans.touches(self._locks, *passage)

    def toggle_lock(self) -> bool | None:
        """Lock the selection or the paragraph, or unlock it where all of it is; None where there are no words."""
        passage = self.passage()
        if passage is None:
            return None
        length, locking_it = len(self._known), not self.is_locked(passage)
        if locking_it:
            self._locks = spans.settled([*self._locks, passage], length)
        else:
            self._locks = spans.without(self._locks, passage, length)
            opened = self._known[passage[0] : passage[1]]
            self._secrets = [each for each in self._secrets if not quotes(opened, [each])]
        self._remember(self._known)
        self._recorder.past.forget()  # the lock is a line that undo does not cross
        self._mark()
        self.edited.emit()
        return locking_it

    def _remember(self, text: str) -> None:
        """Words that were locked are recognised when undo or the clipboard brings them back."""
        for each in locking.locked_texts(text, self._locks):
            if not any(each in known for known in self._secrets):
                self._secrets = [*(known for known in self._secrets if known not in each), each][-SECRETS:]

    def _follow(self) -> None:
        if self._quiet:
            return
        old, new = self._known, self.text()
        if old == new:
            return
        self._known = new
        if self._locks or self._secrets:
            self._locks = self._shifted(old, new)
            self._mark()
        self.edited.emit()

    def _shifted(self, old: str, new: str) -> tuple[Span, ...]:
        self._remember(old)
        moved = locking.shift(self._locks, old, new)
        if len(new) - len(old) <= FEW:
            return moved
        head = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        end = head + len(new) - len(old)
        whole = [(new.find(each, 0), len(each)) for each in self._secrets if each in new]
        known = [*quotes(new, self._secrets), *((at, at + length) for at, length in whole)]
        back = [(a, b) for a, b in known if a < end and head < b]
        return spans.settled([*moved, *back], len(new))

    # -- marks --------------------------------------------------------------------------------------------------

    def _qt_locks(self) -> list[Span]:
        if self._whole:
            return [(0, self.document().characterCount() - 1)]
        return [(to_qt(self._known, start), to_qt(self._known, end)) for start, end in self._locks]

    def _mark(self) -> None:
        """Give locked paragraphs their room, and locked words their colour."""
        locked = self._qt_locks()
        self._quiet = True
        cursor = QTextCursor(self.document())
        if self.document().isUndoAvailable():
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        undo = self.document().isUndoAvailable()
        before, block = False, self.document().begin()
        while block.isValid():
            inside = _touched(block, locked)
            _room(cursor, block, inside, inside and not before)
            before, block = inside, block.next()
        cursor.endEditBlock()
        if not undo and self.document().isUndoAvailable():  # room is nothing a person did
            self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoAndRedoStacks)
        self._quiet = False
        self.setExtraSelections([self._tinted(*each) for each in locked])
        count = len(self._locks)
        self.setAccessibleDescription(self.tr("%n locked passages", "", count) if count else "")
        self.viewport().update()

    def _tinted(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        first, last = self.document().findBlock(start), self.document().findBlock(max(start, end - 1))
        whole = start <= first.position() and end >= last.position() + last.length() - 1
        look.setForeground(colour("ink2" if whole else "held"))
        if not whole:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(colour("held"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue] - stubs say property
        return selection

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._known:
            self._paint_invitation(painter)
        locked = self._qt_locks()
        if not locked or not self._known.strip():
            return
        held = colour("held")
        before, block = False, self.document().begin()
        while block.isValid():
            inside = _touched(block, locked)
            if inside:
                self._paint_bar(painter, block, held, head=not before, whole=self._covers(block, locked))
            before, block = inside, block.next()

    def _paint_invitation(self, painter: QPainter) -> None:
        # Qt's own placeholder stands higher than the first line will.
        line = self.cursorRect()
        painter.setFont(font("writing"))
        painter.setPen(colour("ink3"))
        room = QRectF(line.x() + 1, line.y(), self.viewport().width(), line.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, self._invitation)

    def _paint_bar(self, painter: QPainter, block: QTextBlock, held: QColor, head: bool, whole: bool) -> None:
        room = self.document().documentLayout().blockBoundingRect(block)
        above = scaled(HEAD) if head else scaled(BETWEEN)
        painter.fillRect(QRectF(0, room.top() - above, BAR, room.height() + above), held)
        if not head:
            return
        middle = room.top() - scaled(HEAD) / 2
        size = scaled(14)
        paint_icon(painter, QRectF(scaled(INDENT), middle - size / 2, size, size), "lock-simple", "held")
        painter.setFont(font("meta", 500))
        painter.setPen(held)
        words = self.tr("Not for publication") if whole else self.tr("The marked words are not for publication")
        left = scaled(INDENT) + size + 6
        painter.drawText(QRectF(left, middle - 12, 600, 24), Qt.AlignmentFlag.AlignVCenter, words)

    def _covers(self, block: QTextBlock, locked: list[Span]) -> bool:
        start, end = block.position(), block.position() + block.length() - 1
        return any(a <= start and end <= b for a, b in locked)

    # -- size, pictures -----------------------------------------------------------------------------------------

    def _grow(self) -> None:
        height = round(self.document().size().height()) + scaled(8)
        self.setFixedHeight(max(height, scaled(112)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the sheet scrolls, not the text in it

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return pictured(source) is not None or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        pictures = pictured(source)
        if pictures is not None:
            self.pictures.emit(pictures)
        elif source.hasText():
            self.textCursor().insertText(source.text().replace("\0", ""))
            self.ensureCursorVisible()


def _touched(block: QTextBlock, locked: list[Span]) -> bool:
    start, end = block.position(), block.position() + block.length() - 1
    return any(a < end and start < b for a, b in locked) or any(a < start and end < b for a, b in locked)


def _room(cursor: QTextCursor, block: QTextBlock, inside: bool, first: bool) -> None:
    top = scaled(HEAD) + (scaled(BETWEEN) if block.position() else 0) if first else 0
    left = scaled(INDENT) if inside else 0
    now = block.blockFormat()
    if (now.topMargin(), now.leftMargin(), now.bottomMargin()) == (top, left, scaled(BETWEEN)):
        return
    wanted = QTextBlockFormat()
    wanted.setTopMargin(top)
    wanted.setLeftMargin(left)
    wanted.setBottomMargin(scaled(BETWEEN))
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(wanted)
