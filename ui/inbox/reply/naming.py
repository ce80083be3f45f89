"""The names at the start of a reply, of who is answered beside; what else is written stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from drafts.naming import named, unnamed
from ui.widgets.writing import SerifTextEdit


def rename(editor: SerifTextEdit, before: Sequence[str], names: Sequence[str]) -> None:
    """Name these people at its start, and of those named there `before` no others; undone as what is typed."""
    old = editor.text()
    new = named(unnamed(old, [each for each in before if each not in names]), names)
    if new == old:
        return
    kept = _alike_at_end(old, new)
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(in_qt(old[: len(old) - kept]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new[: len(new) - kept])


def in_qt(text: str) -> int:
    """How long it is as Qt counts: in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _alike_at_end(one: str, other: str) -> int:
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[-1 - at] != other[-1 - at]), most)
