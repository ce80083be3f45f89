"""One thing the program can do: its words, its menu, its keys."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

Menu = Literal["file", "begin", "edit", "view", "go", "post", "queue", "inbox", "account", "help"]
MENUS: dict[Menu, str] = {
    "file": str(QT_TRANSLATE_NOOP("Menus", "&File")),
    "begin": str(QT_TRANSLATE_NOOP("Menus", "&Begin a draft from")),
    "edit": str(QT_TRANSLATE_NOOP("Menus", "&Edit")),
    "view": str(QT_TRANSLATE_NOOP("Menus", "&View")),
    "go": str(QT_TRANSLATE_NOOP("Menus", "&Go")),
    "post": str(QT_TRANSLATE_NOOP("Menus", "&Post")),
    "queue": str(QT_TRANSLATE_NOOP("Menus", "&Queue")),
    "inbox": str(QT_TRANSLATE_NOOP("Menus", "&Inbox")),
    "account": str(QT_TRANSLATE_NOOP("Menus", "&Account")),
    "help": str(QT_TRANSLATE_NOOP("Menus", "&Help")),
}
UNDER: dict[Menu, Menu] = {"begin": "file"}
"""Menus that open inside another, where their first action stands in the table."""


@dataclass(frozen=True)
class Action:
    """One thing the program can do.

    `screens` empty: the shell does it, or whichever screen is in front. `everywhere`: works from any
    screen, which first goes to `screens[0]`. `mac` empty: the same key with Ctrl read as Command. `server`: what it
    does is done on the server of a shared workspace, and waits while that is away.
    """

    id: str
    words: str
    menu: Menu
    key: str = ""
    mac: str = ""
    screens: tuple[str, ...] = ()
    everywhere: bool = False
    role: Literal["", "about", "settings", "quit"] = ""
    rule_above: bool = False
    server: bool = False

    @property
    def text(self) -> str:
        """The words in the language in force."""
        return QCoreApplication.translate("Actions", self.words)

    def sequences(self, remapped: dict[str, str]) -> list[QKeySequence]:
        """Its keys on this system, first the one to show; a remapped key replaces them all."""
        mac = sys.platform == "darwin" and self.mac
        keys = remapped.get(self.id, self.mac if mac else self.key)
        return [QKeySequence(each) for each in keys.split("; ") if each]


def key_text(sequence: QKeySequence) -> str:
    """How a key is written on a key cap: "Ctrl Shift N"."""
    words = sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "↵")
    parts = [*words[:-2].split("+"), "+"] if words.endswith("++") else words.split("+")
    return " ".join(parts)
