"""Beside each passage what it became: idea, draft, post, replies. A mark opens the furthest of it, its menu each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.diary.entry.offsets import to_qt
from ui.diary.entry.sheet import LEFT, EntrySheet
from ui.diary.ideas import FATES
from ui.glyphs import Glyph, paint_glyph, text_token
from ui.provenance import choose
from ui.theme import colour, draw_ring, font, paint_icon, scaled, theme
from ui.widgets.small import text_width
from ui.widgets.told import by_key, tell
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.diary.margin import Thread

SCREENS = ("composer", "queue", "inbox")
HIGH, GAP, BESIDE = 28, 16, 120  # of a mark; from the words; the room in which its own words can stand
STRAND = 2


@dataclass(frozen=True)
class Step:
    """One thing a passage became: its words, and the screen and id that show it ("" for an idea that is no draft)."""

    words: str
    screen: str
    subject: str
    glyph: Glyph | None = None


class _Said(QObject):
    """Counts are collected for translation from `tr` alone."""

    def replies(self, count: int) -> str:
        """How many answered."""
        return self.tr("%n replies", "", count)


def steps(thread: Thread) -> list[Step]:
    """What a passage became, from the idea to the answers."""
    translate = QCoreApplication.translate
    found: list[Step] = []
    if thread.idea_id:
        words = translate("DiaryMargin", "Idea: {idea}").format(idea=thread.idea)
        found.append(Step(words, "", thread.idea_id))
    if thread.draft_id:
        glyph, words = FATES[thread.fate]
        words = translate("DiaryIdeas", words)
        found.append(Step(f"{words}: {thread.draft}" if thread.draft else words, "composer", thread.draft_id, glyph))
    for post in thread.posts:
        words = translate("DiaryMargin", "Post on {network}").format(network=network_name(post.network))
        found.append(Step(words, "queue", post.delivery_id, "published"))
        if post.message_id:
            found.append(Step(_Said().replies(post.replies), "inbox", post.message_id))
    return found


def shortly(thread: Thread) -> str:
    """The furthest of it in two or three words."""
    if thread.replies:
        return _Said().replies(thread.replies)
    if thread.draft_id:
        return QCoreApplication.translate("DiaryIdeas", FATES[thread.fate][1])
    return QCoreApplication.translate("DiaryMargin", "Idea")


class Mark(QAbstractButton):
    """The mark of one passage. Its words stand beside its glyph where there is room, else they are its tooltip, which
    the keyboard brings up too. Enter opens, Up and Down go from mark to mark, Esc goes back to the words."""

    opened = Signal(object)  # a Step
    moved = Signal(int)  # one up or down
    left = Signal()

    def __init__(self, thread: Thread, built: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.of, self._worded = thread, False
        self.steps = [each for each in steps(thread) if not each.screen or each.screen in built]
        said = ", ".join(each.words for each in self.steps)
        name = QCoreApplication.translate("DiaryMargin", "What became of it: {steps}").format(steps=said)
        self.setAccessibleName(name)
        self.setToolTip("\n".join(each.words for each in self.steps))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def set_worded(self, worded: bool) -> None:
        """Whether its words have room beside the glyph."""
        self._worded = worded
        self.update()

    def sizeHint(self) -> QSize:
        wide = text_width(shortly(self.of), "meta", 500) + scaled(14) + 14 if self._worded else scaled(HIGH)
        return QSize(wide, scaled(HIGH))

    def _open(self) -> None:
        self.opened.emit(self.steps[-1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if by_key(event) and not self._worded:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        tell(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        choose(
            self, self.mapToGlobal(QPoint(0, self.height())), [(each.words, each) for each in self.steps], self._picked
        )
        event.accept()

    def _picked(self, action: QAction) -> None:
        self.opened.emit(action.data())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, middle = scaled(14), self.height() / 2
        left = 4.0 if self._worded else (self.width() - size) / 2
        room = QRectF(left, middle - size / 2, size, size)
        glyph = FATES[self.of.fate][0] if self.of.draft_id else None
        if self.of.replies:
            paint_icon(painter, room, "chat-teardrop-text", "published")
        elif glyph is not None:
            paint_glyph(painter, glyph, room, colour("surface"))
        else:
            paint_icon(painter, room, "bookmark-simple", "ink2")
        if self._worded:
            painter.setFont(font("meta", 500))
            painter.setPen(colour(text_token(glyph) if glyph is not None else "ink2"))
            words = QRectF(left + size + 6, 0, self.width() - left - size - 6, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shortly(self.of))
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), colour("accent"), 4)


class Strand(QWidget):
    """The line along the passage that a mark belongs to."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(self.rect(), colour("hair2"))


class Margin(QObject):
    """The marks of the entry in front. They keep to their words while these are edited."""

    opened = Signal(str, str)  # a screen, and what it shows
    idea_wanted = Signal(str)  # an idea that is no draft yet

    def __init__(self, sheet: EntrySheet, built: frozenset[str]) -> None:
        super().__init__(sheet)
        self._sheet, self._text, self._built = sheet, sheet.text, built
        self._page = sheet.page
        self.marks: list[Mark] = []
        self._threads: tuple[Thread, ...] = ()
        self._of: object = None
        self._strands: list[Strand] = []
        self._cursors: list[QTextCursor | None] = []
        self._page.installEventFilter(self)
        self._text.installEventFilter(self)
        self._text.document().documentLayout().documentSizeChanged.connect(self._place)
        theme.changed.connect(self._place)

    def show_threads(self, entry_id: str, threads: tuple[Thread, ...]) -> None:
        """Show what the passages of this entry became."""
        if (entry_id, threads) == (self._of, self._threads):
            return self._place()
        self._of, self._threads = entry_id, threads
        focused = next((at for at, mark in enumerate(self.marks) if mark.hasFocus()), -1)
        for old in (*self.marks, *self._strands):
            old.hide()
            old.deleteLater()
        self.marks = [Mark(each, self._built, self._page) for each in threads]
        self.marks = [mark for mark in self.marks if mark.steps]
        self._strands = [Strand(self._page) for _ in self.marks]
        self._cursors = [self._cursor(mark.of) for mark in self.marks]
        before: QWidget = self._text
        for mark, strand in zip(self.marks, self._strands, strict=True):
            mark.opened.connect(self._open)
            mark.moved.connect(self._go)
            mark.left.connect(self._leave)
            QWidget.setTabOrder(before, mark)
            before = mark
            mark.show()
            strand.setVisible(mark.of.span is not None)
        self._place()
        if 0 <= focused < len(self.marks):
            self.marks[focused].setFocus()
        return None

    def choose(self) -> bool:
        """Offer everything that came of the entry in one menu; False where there is nothing."""
        offered = [(each.words, each) for mark in self.marks for each in mark.steps]
        if offered:
            beside = self._sheet.mapToGlobal(QPoint(LEFT, scaled(HIGH)))
            choose(self._sheet, beside, offered, self._chosen)
        return bool(offered)

    def _chosen(self, action: QAction) -> None:
        self._open(action.data())

    def _cursor(self, thread: Thread) -> QTextCursor | None:
        if thread.span is None:
            return None
        text, last = self._text.text(), self._text.document().characterCount() - 1
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(min(to_qt(text, thread.span[0]), last))
        cursor.setPosition(min(to_qt(text, thread.span[1]), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _open(self, step: Step) -> None:
        if step.screen:
            self.opened.emit(step.screen, step.subject)
        else:
            self.idea_wanted.emit(step.subject)

    def _go(self, step: int) -> None:
        at = next(at for at, mark in enumerate(self.marks) if mark is self.sender()) + step
        if 0 <= at < len(self.marks):
            self.marks[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._sheet.ensureWidgetVisible(self.marks[at])

    def _leave(self) -> None:
        """Back to the words, at the passage."""
        cursor = next(cursor for mark, cursor in zip(self.marks, self._cursors, strict=True) if mark is self.sender())
        self._text.setFocus()
        if cursor is not None:
            start = QTextCursor(cursor)
            start.setPosition(cursor.selectionStart())
            self._text.setTextCursor(start)

    # -- where they stand ---------------------------------------------------------------------------------------

    def _place(self) -> None:
        if not self.marks:
            return
        words = QRect(self._text.mapTo(self._page, QPoint(0, 0)), self._text.size())
        worded = self._page.width() - words.right() - GAP >= scaled(BESIDE)
        under = 0
        for mark, strand, cursor in zip(self.marks, self._strands, self._cursors, strict=True):
            mark.set_worded(worded)
            top, end = self._reach(cursor) if cursor is not None else (-scaled(HIGH) // 2, 0)
            top, end = words.top() + top, words.top() + end
            size = mark.sizeHint()
            at = max(top, under)
            left = words.right() + GAP if worded else LEFT - GAP - size.width()
            mark.setGeometry(left, at, min(size.width(), self._page.width() - left), size.height())
            strand.setGeometry(
                words.right() + GAP - 6 if worded else LEFT - GAP + 4, top, STRAND, max(STRAND, end - top)
            )
            under = at + size.height()

    def _reach(self, cursor: QTextCursor) -> tuple[int, int]:
        """From where to where a passage goes, in pixels of the text."""
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        return self._text.cursorRect(first).top(), self._text.cursorRect(last).bottom()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page grew, or the words moved on it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)
