"""The keys a person chose instead of those delivered; one for the program, as there is one keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

LETTERS = "letters"  # among the keys: "" switches all plain letters off


class Keymap(QObject):
    """What was chosen, by an action's id or a letter's ("inbox.reply"); "" switches one off."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, str] = {}

    @property
    def letters_act(self) -> bool:
        """Whether plain letters act in lists."""
        return self.own.get(LETTERS) != ""

    def take(self, own: Mapping[str, str]) -> None:
        """From now on these hold."""
        if self.own != own:
            self.own = dict(own)
            self.changed.emit()


keymap = Keymap()
