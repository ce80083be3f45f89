"""The marks a person sets with a key or a button, at the caret of the sheet."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial

from PySide6.QtGui import QGuiApplication

from drafts.limits import Limits
from drafts.moving import moved
from drafts.rendering import render
from ui.composer.sheet import markup
from ui.composer.sheet.places import starts_in
from ui.composer.sheet.sheet import Sheet


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


def move_part(sheet: Sheet, limits: Limits, by: int, *, numbers: bool) -> None:
    """The part of a thread under the caret one place up (-1) or down (1), in one step to undo.

    Where the parts begin is asked anew: the marks on the sheet may be a key behind.
    """
    text = sheet.text()
    starts = starts_in(text, render(text, limits, numbers=numbers).bare)
    here, _ = sheet.selection()
    move = moved(text, starts, max(0, bisect_right(starts, here) - 1), by)
    if move is None or sheet.isReadOnly():
        return
    sheet.select((move.start, move.end))
    sheet.edit(partial(_insert, move.text))
    sheet.select((move.at, move.at))


def with_https(cursor: markup.QTextCursor) -> markup.QTextCursor:
    """The selected address, encrypted."""
    address = cursor.selectedText()
    if address[:5].lower() == "http:":
        cursor.insertText(f"https{address[4:]}")
    return cursor


def _insert(text: str, cursor: markup.QTextCursor) -> markup.QTextCursor:
    cursor.insertText(text)
    return cursor


def _wrap(mark: str, cursor: markup.QTextCursor) -> markup.QTextCursor:
    return markup.wrap(cursor, mark)


def _link(cursor: markup.QTextCursor) -> markup.QTextCursor:
    copied = QGuiApplication.clipboard().text().strip()
    address = copied if copied.startswith(("http://", "https://")) and len(copied.split()) == 1 else ""
    return markup.link(cursor, address)
