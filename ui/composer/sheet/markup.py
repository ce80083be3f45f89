"""Markdown as it is written: quiet marks, and the commands that put them around what is selected."""

from __future__ import annotations

import re
from collections.abc import Callable
from re import Match

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument

from ui.theme import Token, colour

LONGEST = 400_000  # characters of a text whose marks are still tinted
SEAM = re.compile(r"^[ \t]*-{3,}[ \t]*$")
_HEAD = re.compile(r"^(#{1,6} |>+ ?|\s*(?:[-*+]|\d{1,9}[.)]) )")
_ANY = re.compile(r"[*_\[`{]")  # most paragraphs have no mark at all
_PAIR = re.compile(r"(?<![\\*\w])(\*{1,3}|_{1,3})(?=\S)([^\n]{1,800}?)(?<=\S)\1(?![\w*])")
_LINK = re.compile(r"(!?\[)([^\]\n]{0,400})(\]\([^)\n]{0,800}\))")
_BLANK = re.compile(r"(?<![\\\w$^{}])\{(?!link\})[^\W\d_][^{}\n]{0,39}\}(?!\})")  # as drafts.blanks, on one line
_CODE = re.compile(r"(`+)([^`\n]{1,400})(\1)")


class Marks(QSyntaxHighlighter):
    """Marks in ink3, the text between them as it will be meant; nothing moves."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.on = True
        self._made: dict[object, QTextCharFormat] = {}

    def again(self) -> None:
        """In the colours of now."""
        self._made.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if not self.on or not text:
            return
        if SEAM.match(text):
            self._quiet(0, len(text))
            return
        base = 0
        if head := _HEAD.match(text):
            self._quiet(0, head.end())
            base = head.end()
            if text[0] == "#":
                self._weigh(base, len(text) - base, bold=True)
        if not _ANY.search(text, base):
            return
        for pair in _PAIR.finditer(text, base):
            marks = len(pair[1])
            self._weigh(pair.start(2), len(pair[2]), bold=marks > 1, italic=marks != 2)
            self._quiet(pair.start(1), marks)
            self._quiet(pair.end(2), marks)
        for link in _LINK.finditer(text):
            self._around(link)
        for code in _CODE.finditer(text):
            self._around(code)
        for blank in _BLANK.finditer(text) if "{" in text else ():
            self.setFormat(blank.start(), len(blank[0]), self._look(_ground, "awaitingTint"))

    def _around(self, found: Match[str]) -> None:
        self._quiet(found.start(1), len(found[1]))
        self._quiet(found.start(3), len(found[3]))

    def _quiet(self, start: int, count: int) -> None:
        self.setFormat(start, count, self._look(_ink, "ink3"))

    def _weigh(self, start: int, count: int, bold: bool = False, italic: bool = False) -> None:
        self.setFormat(start, count, self._look(_weight, bold, italic))

    def _look(self, make: Callable[..., QTextCharFormat], *how: object) -> QTextCharFormat:
        """Made once: a paragraph is tinted anew at each key in it."""
        if (make, how) not in self._made:
            self._made[make, how] = make(*how)
        return self._made[make, how]


def _weight(bold: bool, italic: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    if bold:
        look.setFontWeight(QFont.Weight.DemiBold.value)
    look.setFontItalic(italic)
    return look


def _ground(token: Token) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(colour(token))
    return look


def _ink(token: Token) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour(token))
    return look


# -- commands; each is one step to undo ---------------------------------------------------------------------------


def wrap(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Put `mark` around the selection, or take it away; with nothing selected the caret goes between two marks."""
    text, start = cursor.selectedText(), cursor.selectionStart()
    size = len(mark)
    if len(text) >= 2 * size and text.startswith(mark) and text.endswith(mark):
        text = text[size:-size]
    else:
        text = f"{mark}{text}{mark}"
    had = cursor.hasSelection()
    cursor.insertText(text)
    if had:
        _select(cursor, start, start + _units(text))
    else:
        cursor.setPosition(start + size)
    return cursor


def link(cursor: QTextCursor, address: str) -> QTextCursor:
    """Make the selection a link; the address is left selected where none is known yet."""
    text, start = cursor.selectedText(), cursor.selectionStart()
    address = address or "https://"
    cursor.insertText(f"[{text}]({address})")
    inside = start + 1 + _units(text)
    if not text:
        cursor.setPosition(start + 1)
    else:
        _select(cursor, inside + 2, inside + 2 + len(address))
    return cursor


def prefix(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Begin every line of the selection with `mark` ("## ", "> ", "- "), or take it away where all have it."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    blocks = [first]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    filled = [block for block in blocks if block.text().strip()] or [first]
    off = all(block.text().startswith(mark) for block in filled)
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for block in filled:
        edit.setPosition(block.position())
        if off:
            edit.setPosition(block.position() + len(mark), QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
        else:
            old = re.match(r"#{1,6} ", block.text()) if mark.startswith("#") else None
            edit.setPosition(block.position() + (old.end() if old else 0), QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(mark)
    edit.endEditBlock()
    return cursor


def split(cursor: QTextCursor) -> QTextCursor:
    """A fixed split at the caret: `---` on a line of its own."""
    cursor.beginEditBlock()
    cursor.clearSelection()
    before = cursor.block().text()[: cursor.positionInBlock()]
    after = cursor.block().text()[cursor.positionInBlock() :]
    if not before.strip() and cursor.block().previous().isValid() and not cursor.block().previous().text().strip():
        cursor.insertText("---\n\n" if after.strip() else "---\n")
    else:
        cursor.insertText("\n\n---\n\n" if before.strip() else "\n---\n\n")
    while cursor.block().text().startswith(" "):
        cursor.deleteChar()
    cursor.endEditBlock()
    return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
