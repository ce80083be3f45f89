"""Wavy lines under words that a check stumbled over.

They are selections beside the text, not formats in it: Qt moves them with the words as one types, and a key costs
nothing. What was rendered belongs to the text of a moment ago; it is laid over what stands there now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafts.checks.finding import Finding
from ui.composer.sheet.places import to_qt_all, unchanged
from ui.composer.sheet.sheet import Sheet
from ui.theme import colour, theme

SETTLE_MS = 1_000  # after the last key the word under the caret is finished too
PASSAGE = "corporate-speak.nobody"  # about a whole paragraph: a wavy line under all of it would only be noise
Shown = tuple[str, Sequence[Finding]]


class Underlines(QObject):
    """`finished` tells that the word somebody was writing may be judged now."""

    finished = Signal()

    def __init__(self, sheet: Sheet, shown: Callable[[], Shown]) -> None:
        super().__init__(sheet)
        self._sheet, self._shown = sheet, shown
        self._marks: list[tuple[QTextCursor, Finding]] = []
        self.unfinished: Finding | None = None  # under the caret, while one types
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._finish)
        sheet.written.connect(self._timer.start)
        sheet.replaced.connect(self.show_marks)
        theme.changed.connect(self._dress)

    def show_marks(self) -> None:
        """Underline what is found in the text on the sheet."""
        text, findings = self._shown()
        now = self._sheet.text() if findings else ""
        kept = [each for each in findings if each.span is not None]
        moved = unchanged(text, now, [each.span for each in kept if each.span is not None])
        places = [(span, each) for span, each in zip(moved, kept, strict=True) if span is not None]
        starts = to_qt_all(now, [span[0] for span, _ in places])
        ends = to_qt_all(now, [span[1] for span, _ in places])
        marks = [(start, end, each) for start, end, (_, each) in zip(starts, ends, places, strict=True)]
        self._put([each for each in marks if each[2] is not self._writing(marks)])

    def at(self, position: int) -> tuple[QTextCursor, Finding] | None:
        """The word or phrase at a place of the document, selected, with what was found; the shortest of several."""
        under = [each for each in self._marks if each[0].selectionStart() <= position <= each[0].selectionEnd()]
        return min(under, key=lambda each: each[0].selectionEnd() - each[0].selectionStart(), default=None)

    def _writing(self, marks: Sequence[tuple[int, int, Finding]]) -> Finding | None:
        caret = self._sheet.textCursor().position()
        under = (each for _, end, each in marks if end == caret and each.rule == "spelling")
        self.unfinished = next(under, None) if self._timer.isActive() else None
        return self.unfinished

    def _finish(self) -> None:
        if self.unfinished is not None:
            self.show_marks()
            self.finished.emit()

    def _put(self, marks: Sequence[tuple[int, int, Finding]]) -> None:
        standing = [(cursor.selectionStart(), cursor.selectionEnd(), each) for cursor, each in self._marks]
        if standing != list(marks):
            self._marks = [(self._cursor(start, end), each) for start, end, each in marks]
            self._sheet.setExtraSelections([_wavy(cursor) for cursor, each in self._marks if each.rule != PASSAGE])

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._sheet.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind a word is not of it
        return cursor

    def _dress(self) -> None:
        self._marks = []
        self.show_marks()


def _wavy(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(colour("awaitingMark"))
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue] - stubs say property
    return selection
