"""Whether the server of a shared workspace is there: one state for the window, and buttons that wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from brandassist.workspace.opened import Reach
    from ui.widgets.button import Holdable


ACTS = frozenset({"today", "queue", "missed", "turn", "inbox", "accounts"})
"""The screens that show what only the server changes: they say how old that is while it is away."""


class ReachState(QObject):
    """What was last known; `changed` when it is different. None: the workspace is this computer's alone."""

    changed = Signal()
    in_vain = Signal()  # somebody pressed a key for what must wait

    def __init__(self) -> None:
        super().__init__()
        self.now: Reach | None = None

    @property
    def away(self) -> bool:
        """Whether what acts on the server must wait."""
        return self.now is not None and self.now.away

    def waiting(self) -> str:
        """How many texts wait to be handed over, in words; empty: none."""
        left = self.now.left if self.now is not None else 0
        return self.tr("%n texts wait to be handed over", "", left) if left else ""

    def take(self, found: Reach | None) -> None:
        """It is so from now on."""
        if found != self.now:
            self.now = found
            self.changed.emit()


reach = ReachState()


def why_held() -> str:
    """Why what needs the server cannot be done now; empty: it can."""
    words = QCoreApplication.translate("Reach", "This needs the connection to the shared workspace.")
    return words if reach.away else ""


def needs_server(*buttons: Holdable) -> None:
    """Have these be held, and say why, while the server is away."""
    for each in buttons:
        _Waits(each)


class _Waits(QObject):
    """Lives as long as its button."""

    def __init__(self, button: Holdable) -> None:
        super().__init__(button)
        self._button = button
        reach.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        self._button.hold(why_held())
