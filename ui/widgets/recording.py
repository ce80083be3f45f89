"""Hears each change of the sheet's document as a step that can be taken back, and makes such steps.

Qt's own undo knows nothing of what was there before the program was closed, and both at once would take back
each other's steps; so it is off, and this is the only one (ADR 0016).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu

from drafts.undoing import Past, Step, step, units
from ui.widgets.writing import plain_lines

UTF16, PASS = "utf-16-le", "surrogatepass"


class Recorder:
    """Keeps a copy of the text: Qt tells where something changed, but not what had been there."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._copy = bytearray()
        self.past = Past()
        self.deaf = False  # while a text is put in by pieces
        document.contentsChange.connect(self._changed)

    def begin(self, past: Past) -> None:
        """Another text stands there, with this behind it."""
        self.past = past
        self._copy[:] = self._whole()

    def catch_up(self) -> None:
        """Hear as one step what was put in by pieces."""
        self._note(0, len(self._copy) // 2, self._whole())

    def cursor_for(self, change: Step) -> QTextCursor | None:
        """What a change takes out, selected; None, and nothing to take back any more, where the text is another."""
        end = change.at + units(change.gone)
        if change.at < 0 or bytes(self._copy[2 * change.at : 2 * end]) != _bytes(change.gone):
            self.past.forget()
            return None
        cursor = QTextCursor(self._document)
        cursor.setPosition(change.at)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _changed(self, position: int, removed: int, added: int) -> None:
        if self.deaf:
            return
        length, stood = self._document.characterCount() - 1, len(self._copy) // 2
        removed, added = min(removed, stood - position), min(added, length - position)
        if removed < 0 or added < 0 or stood - removed + added != length:
            self.catch_up()  # Qt counts the end of the text in, now and then
        elif not removed and added == 1:  # a key: it is felt
            self._note(position, 0, _bytes(plain_lines(self._document.characterAt(position))))
        else:
            cursor = QTextCursor(self._document)
            cursor.setPosition(position)
            cursor.setPosition(position + added, QTextCursor.MoveMode.KeepAnchor)
            self._note(position, removed, _bytes(plain_lines(cursor.selectedText())))

    def _note(self, position: int, removed: int, new: bytes) -> None:
        there = slice(2 * position, 2 * (position + removed))
        old = bytes(self._copy[there])
        if old == new:  # only its looks changed, or what is being composed
            return
        self._copy[there] = new
        change = step(old.decode(UTF16, PASS), new.decode(UTF16, PASS), position)
        if change is not None:
            self.past.changed(change)

    def _whole(self) -> bytes:
        return _bytes(plain_lines(self._document.toRawText()))


def offer(menu: QMenu, past: Past, undo: Callable[[], None], redo: Callable[[], None]) -> None:
    """Let the two entries that Qt put into the menu of a field mean this past."""
    for name, act, possible in (("edit-undo", undo, past.can_go_back), ("edit-redo", redo, past.can_go_forth)):
        entry = next((each for each in menu.actions() if each.objectName() == name), None)
        if entry is not None:
            entry.setEnabled(possible)
            entry.triggered.connect(act)


def _bytes(text: str) -> bytes:
    return text.encode(UTF16, PASS)
