"""The list of messages in which several can be chosen: Shift and arrows, Ctrl and click, or X and on from there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.inbox.list.kept import KeptRows
from ui.inbox.list.rows import HEIGHT, Messages, RowInk
from ui.widgets.rows import Index, RowList

Flag = QItemSelectionModel.SelectionFlag


class MessageList(RowList):
    """`several` tells how many are chosen, 0 while it is only the one under the cursor.

    After X moving leaves what is chosen alone, until Esc, a plain click, or something is done about it.
    """

    several = Signal(int)

    def __init__(self, model: Messages, ink: RowInk, name: str) -> None:
        self._collecting = False  # X was pressed: moving chooses nothing
        self._told = 0
        self._chosen_before: frozenset[object] = frozenset()
        super().__init__(model, HEIGHT, ink.paint, name)
        self._ink, self._messages = ink, model
        self._pictures = KeptRows(self, ink)
        self.setItemDelegate(self._pictures)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._count)

    def ids(self) -> tuple[str, ...]:
        """The messages that are chosen, in the list's order; else the one under the cursor, if there is one."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not rows and not self._collecting and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return tuple(self._messages.item(row).row.id for row in rows)

    def toggle(self) -> None:
        """X: choose the message under the cursor too, or no more."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not self._collecting and len(self.selectionModel().selectedRows()) <= 1:
            self._collecting = True  # it is chosen already, being under the cursor
            self._count()
            return
        self._collecting = True
        self.selectionModel().select(index, Flag.Toggle)
        if not self.selectionModel().hasSelection():
            self.only_current()

    def only_current(self) -> None:
        """Choose nothing but the message under the cursor."""
        self._collecting = False
        self.selectionModel().select(self.currentIndex(), Flag.ClearAndSelect)
        self._count()

    def setCurrentIndex(self, index: Index) -> None:
        """The program moves the cursor; Qt itself would ask which keys are held down just now, as after Ctrl+Enter."""
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate if self._collecting else Flag.ClearAndSelect)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        plain = not isinstance(event, QKeyEvent) or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self._collecting and plain and not isinstance(event, QMouseEvent):
            return Flag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._told:
            self.only_current()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not event.modifiers():
            self._collecting = False
        super().mousePressEvent(event)

    def _count(self) -> None:
        count = len(self.selectionModel().selectedRows())
        told = count if count > 1 or self._collecting else 0
        self._ink.choosing = bool(told)
        if told or self._told:
            self._told = told
            self.viewport().update()
            self.several.emit(told)

    def _keep(self) -> None:
        super()._keep()
        rows = self.selectionModel().selectedRows() if self._told else []
        self._chosen_before = frozenset(self._messages.key(index.row()) for index in rows)

    def _restore(self) -> None:
        super()._restore()
        wanted = self._chosen_before
        if not wanted:
            return
        found = QItemSelection()
        for row in range(self._messages.rowCount()):
            if self._messages.key(row) in wanted:
                index = self._messages.index(row, 0)
                found.select(index, index)
        if found.isEmpty():
            self._collecting = False
        else:
            self.selectionModel().select(found, Flag.ClearAndSelect)
        self._count()
