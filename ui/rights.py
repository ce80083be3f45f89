"""What the role of whoever works here lets them change: one state for the window, controls that are withheld by it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.widgets.button import Holdable

EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Acting(QObject):
    """Who acts in this window; `refused` when a key was pressed that is not theirs."""

    changed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.role = ""  # until a workspace is open

    def take(self, role: str) -> None:
        """From now on it is this role."""
        if role != self.role:
            self.role = role
            self.changed.emit()

    def may(self, table: str) -> bool:
        """Whether they ever write there (`store.rights`)."""
        if not self.role:
            return True
        from brandassist.store.rights import may_write  # read after the first paint

        return may_write(self.role, table)

    def may_do(self, name: str) -> bool:
        """Whether they may do an action of the table, or press a list's key ("inbox.reply")."""
        if not self.role:
            return True
        from ui.actions.rights import LETTERS, WRITES  # after the first paint, too

        table = {**WRITES, **LETTERS}.get(name)
        return table is None or self.may(table)


acting = Acting()


def needs_right(table: str, *controls: QWidget | QAction) -> None:
    """Have these be withheld, and say why, from whoever may not write there.

    A button is held, a text is read only, and any other widget is disabled with all that is in it.
    """
    for each in controls:
        _Withheld(table, each)


class _Withheld(QObject):
    """Lives as long as its control."""

    def __init__(self, table: str, control: QWidget | QAction) -> None:
        super().__init__(control)
        self._table, self._control, self._before = table, control, False
        acting.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        withheld = not acting.may(self._table)
        if withheld == self._before:
            return
        self._before = withheld
        control, why = self._control, why_not() if withheld else ""
        if isinstance(control, Holdable):
            control.hold(why, "role")
            return
        if isinstance(control, EDITORS):
            control.setReadOnly(withheld)
        else:
            control.setEnabled(not withheld)
        if isinstance(control, QWidget):
            control.setAccessibleDescription(why)
        control.setToolTip(why)


def why_not() -> str:
    """What is read beside what is withheld."""
    return QCoreApplication.translate("Rights", "This is not for you to do on this workspace.")
