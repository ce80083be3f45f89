"""The marks a person sets with a key or a button, at the caret of the sheet."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from ui.composer import markup
from ui.composer.sheet import Sheet


class Editing:
    """One method per tool above the sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def bold(self) -> None:
        """Strong, or no longer."""
        self._sheet.edit(partial(_wrap, "**"))

    def italic(self) -> None:
        """Emphasis, or no longer."""
        self._sheet.edit(partial(_wrap, "*"))

    def link(self) -> None:
        """A link, to the address on the clipboard where there is one."""
        self._sheet.edit(_link)

    def split_here(self) -> None:
        """A fixed split at the caret."""
        self._sheet.edit(markup.split)
        self._sheet.setFocus()

    def copy_text(self) -> None:
        """All of the text on the sheet, for the clipboard."""
        QGuiApplication.clipboard().setText(self._sheet.text())


def _wrap(mark: str, cursor: markup.QTextCursor) -> markup.QTextCursor:
    return markup.wrap(cursor, mark)


def _link(cursor: markup.QTextCursor) -> markup.QTextCursor:
    copied = QGuiApplication.clipboard().text().strip()
    address = copied if copied.startswith(("http://", "https://")) and len(copied.split()) == 1 else ""
    return markup.link(cursor, address)
