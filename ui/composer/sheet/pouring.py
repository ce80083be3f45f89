"""A long text put into the sheet piece by piece, so that the window stays alive; one step to undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

PIECE = 100_000  # characters put in at a time


class Pouring(QObject):
    """At a place of a document that keeps its place while the rest comes."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = ""
        self._cursor: QTextCursor | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def under_way(self) -> bool:
        """Whether something is still to come."""
        return self._cursor is not None

    def begin(self, cursor: QTextCursor, text: str) -> None:
        """Put this in the place of the selection."""
        self._cursor, self._rest = cursor, text
        cursor.beginEditBlock()
        self._put(PIECE)
        cursor.endEditBlock()
        self._timer.start() if self._rest else self._end()

    def hurry(self) -> None:
        """All of it now: somebody needs the whole text."""
        if self._cursor is not None and self._rest:
            self._cursor.beginEditBlock()
            self._put(len(self._rest))
            self._cursor.endEditBlock()
            self._end()

    def drop(self) -> None:
        """Put in no more."""
        self._timer.stop()
        self._cursor, self._rest = None, ""

    def _next(self) -> None:
        if self._cursor is not None:
            self._cursor.beginEditBlock()
            self._put(PIECE)
            self._cursor.endEditBlock()
            if not self._rest:
                self._end()

    def _put(self, most: int) -> None:
        cut = len(self._rest) if len(self._rest) <= most else (self._rest.rfind("\n", 0, most) + 1 or most)
        piece, self._rest = self._rest[:cut], self._rest[cut:]
        if self._cursor is not None:
            self._cursor.insertText(piece)

    def _end(self) -> None:
        self._timer.stop()
        self._cursor = None
        self.ended.emit()
