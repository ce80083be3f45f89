"""Who answers a message: a menu of the people on this workspace."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class AssignMenu(QMenu):
    """`picked` brings a member's id, "" for nobody in particular."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._members: dict[QAction, str] = {}
        self.triggered.connect(self._picked)

    def fill(self, members: Mapping[str, str], me: str, now: str) -> None:
        """Offer everybody by name, `me` first; who answers `now` bears a check."""
        self.clear()
        self._members = {}
        for member_id in sorted(members, key=lambda each: (each != me, members[each].casefold())):
            name = members[member_id]
            self._offer(self.tr("{name} (you)").format(name=name) if member_id == me else name, member_id, now)
        self.addSeparator()
        self._offer(self.tr("Nobody in particular"), "", now)

    def _offer(self, text: str, member_id: str, now: str) -> None:
        action = self.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(member_id == now)
        self._members[action] = member_id

    def _picked(self, action: QAction) -> None:
        self.picked.emit(self._members[action])
