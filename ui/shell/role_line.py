"""What whoever only reads or proposes is told, once, over a screen that others write on."""

from __future__ import annotations

from ui.rights import acting
from ui.shell.quiet_line import QuietLine

_WRITES = {
    "composer": "draft",
    "ideas": "idea",
    "diary": "entry",
    "queue": "delivery",
    "missed": "delivery",
    "turn": "delivery",
    "inbox": "message",
    "accounts": "account",
    "settings": "setting",
}


class RoleLine(QuietLine):
    """`show_for` the screen in front: nothing is said where they may write."""

    def __init__(self) -> None:
        super().__init__("eye")
        self._screen = ""
        acting.changed.connect(self._show)

    def show_for(self, screen: str) -> None:
        """Another screen is in front."""
        self._screen = screen
        self._show()

    def _show(self) -> None:
        theirs = self._screen not in _WRITES or acting.may(_WRITES[self._screen])
        self.say("" if theirs else self._said())

    def _said(self) -> str:
        if self._screen == "settings":
            return self.tr("What all share here is for others to set; what is of this computer is yours.")
        if acting.may("draft"):
            return self.tr("You read here. What you propose, you write in Composer and Ideas.")
        return self.tr("You read here; writing and deciding are for the others.")
