"""The title above the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from drafts.following import made, place
from drafts.undoing import Past, Step, applied, step, units
from ui.composer.sheet.sheet import LEFT, RIGHT
from ui.theme import font, scaled, theme
from ui.widgets.recording import offer


class TitleField(QLineEdit):
    """The title on the sheet; Enter and Down go on to the text."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setAccessibleName(self.tr("Title"))
        self.setPlaceholderText(self.tr("Title"))
        self._past, self._shown = Past(), ""
        self.textEdited.connect(self._edited)
        self._dress()
        theme.changed.connect(self._dress)

    def show_title(self, title: str, past: Past) -> None:
        """Replace it by one with another past."""
        self._past, self._shown = past, title
        if self.text() != title:
            self.setText(title)

    def follow(self, some: Sequence[Step]) -> None:
        """Write what another hand wrote; the caret stays in its words."""
        anchor = self.selectionStart()
        start, end = (place(at, some) for at in (anchor, anchor + len(self.selectedText())))
        caret = place(self.cursorPosition(), some)
        self._shown = made(self.text(), some)
        self.setText(self._shown)
        self.setCursorPosition(caret)
        if anchor >= 0:
            self.setSelection(start, end - start) if caret != start else self.setSelection(end, start - end)

    def _edited(self, title: str) -> None:
        change = step(self._shown, title)
        self._shown = title
        if change is not None:
            self._past.changed(change)

    def undo(self) -> None:
        """Take the last step back, also one from before the program was closed."""
        self._make(self._past.back())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._make(self._past.forth())

    def _make(self, change: Step | None) -> None:
        made = applied(self._shown, change) if change is not None else None
        if change is None or made is None:
            return
        self._shown = made
        self.setText(made)
        self.setCursorPosition(change.at + units(change.come))
        self.textEdited.emit(made)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        offer(menu, self._past, self.undo, self.redo)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(e.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setTextMargins(scaled(LEFT) - 2, 0, RIGHT, 0)
        self.setFont(font("draftTitle"))
        self.setFixedHeight(scaled(44))
