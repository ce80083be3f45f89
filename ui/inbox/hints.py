"""The keys the strip tells of while the Inbox is in front."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.letters import letters_of
from ui.screen import KeyHint, hint, letter_hint

ORDER = ("done", "snooze", "reply", "assign", "move", "main", "waive", "note", "spam", "select", "undo")


def key_hints(main: str) -> list[KeyHint]:
    """In the order of their use; `main` is what the main action would do, empty where it makes no sense."""
    words = {letter.id: letter_hint(letter) for letter in letters_of("inbox")}
    words = {name: replace(each, text=each.text.rstrip("…")) for name, each in words.items()}
    if "next" in words and "previous" in words:
        one, other = words.pop("next"), words.pop("previous")
        pair = QCoreApplication.translate("InboxPage", "{one}, {other}")
        words["move"] = KeyHint(
            f"{one.keys} {other.keys}", pair.format(one=one.text, other=other.text.lower()), letter=True
        )
    if main:
        words["main"] = hint("main", main, server=True)
    return [words[name] for name in ORDER if name in words]
