"""What another hand wrote is put into a text in which somebody writes, and nothing moves under their eyes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafts.following import place
from drafts.undoing import Step, units

KEEP = QTextCursor.MoveMode.KeepAnchor


def follow(editor: QTextEdit, some: Sequence[Step]) -> int:
    """Make these steps, in order from the last place to the first; returns how far down (pixels) went what is seen.

    The caret and what is selected stay with their signs.
    """
    caret, seen = editor.textCursor(), _seen(editor)
    anchor, position = place(caret.anchor(), some), place(caret.position(), some)
    stood = _top(editor, seen)
    cursor = QTextCursor(editor.document())
    cursor.beginEditBlock()
    for each in some:
        cursor.setPosition(each.at)
        cursor.setPosition(each.at + units(each.gone), KEEP)
        cursor.insertText(each.come)
    cursor.endEditBlock()
    now = editor.textCursor()
    if (now.anchor(), now.position()) != (anchor, position):
        now.setPosition(anchor)
        now.setPosition(position, KEEP)
        editor.setTextCursor(now)
    return _top(editor, seen) - stood


def _seen(editor: QTextEdit) -> QTextCursor:
    """A place that the reader looks at: the caret, else the top of what is in view."""
    caret = editor.textCursor()
    caret.clearSelection()
    if not editor.viewport().rect().contains(editor.cursorRect(caret).center()):
        caret = editor.cursorForPosition(QPoint(0, 0))
    caret.setKeepPositionOnInsert(True)
    return caret


def _top(editor: QTextEdit, cursor: QTextCursor) -> int:
    """In the document, however far it is scrolled."""
    return editor.cursorRect(cursor).top() + editor.verticalScrollBar().value()


def word_at(editor: QTextEdit, typing: bool) -> tuple[int, int] | None:
    """What is being written: the word at the caret, all of the paragraph while an input method composes."""
    cursor = editor.textCursor()
    block = cursor.block()
    if block.layout().preeditAreaText():
        return block.position(), block.position() + block.length()
    if not typing or not editor.hasFocus():
        return None
    text, at = block.text(), cursor.positionInBlock()
    before, after = text[:at], text[at:]
    start = len(before) - len(before.split(" ")[-1])
    return block.position() + start, block.position() + at + len(after.split(" ", 1)[0])
