"""A field that takes the next key pressed instead of writing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.letters import pressed
from ui.widgets.field import Field

ALONE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
WAYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyField(Field):
    """`taken` brings the key as it is kept ("Ctrl+Shift+N", "R", "Space"). Tab and Esc lead away as everywhere."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New key"), self.tr("Press a key"))
        self.setParent(parent)
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        # The window's own keys come here first: what is pressed to be kept must not act.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() not in WAYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in WAYS:
            event.ignore()
        elif event.key() not in ALONE:
            text = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            self.taken.emit(pressed(event) or text)
