"""Keys typed at their times into a text: how long after its time each is on the screen, in milliseconds.

A key whose time comes while the window is busy waits, as a typist's does; that counts as its own.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

PAUSE = 0.083  # seconds between two keys: twelve a second, a fast typist
KEYS = "the second till stood open and nobody looked at the queue "


class Painted(QObject):
    """Whether the text was painted since `seen` was cleared."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def type_keys(editor: QPlainTextEdit, count: int) -> list[float]:
    """Type `count` keys in the middle of the text."""
    into_the_middle(editor)
    painted, told = Painted(), list[float]()
    editor.viewport().installEventFilter(painted)
    due = time.perf_counter() + PAUSE
    for number in range(count):
        rest_until(due)
        painted.seen = False
        press(editor, KEYS[number % len(KEYS)])
        while not painted.seen:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        told.append((time.perf_counter() - due) * 1000)
        due = max(due + PAUSE, time.perf_counter())
    editor.viewport().removeEventFilter(painted)
    return told


def into_the_middle(editor: QPlainTextEdit | QTextEdit) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    editor.setFocus()


def rest_until(due: float) -> None:
    """The event loop runs, as it does between two keys."""
    if (left := due - time.perf_counter()) > 0:
        loop, timer = QEventLoop(), QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start(round(left * 1000))
        loop.exec()


def press(editor: QPlainTextEdit | QTextEdit, key: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key))
