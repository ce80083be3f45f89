"""What the sheet does with a key beyond writing it: lists go on, items move, quotation marks are set."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from drafts import lists
from drafts.typography import fence_of, quotation

FARTHEST = 2_000  # lines of one list that are numbered anew


def enter(cursor: QTextCursor) -> bool:
    """The next item of a list, or its end on an empty one; False where there is no list at the caret."""
    line = cursor.block().text()
    begins = None if cursor.hasSelection() else lists.next_item(line)
    if begins is None or cursor.positionInBlock() < lists.words_begin(line):
        return False
    cursor.beginEditBlock()
    if begins:
        cursor.insertText("\n" + begins)
        _number(cursor)
    elif (outer := lists.moved(line, out=True)) is not None:
        _rewrite(cursor, cursor.block(), outer)
        _number(cursor)
    else:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.insertText("\n")
    cursor.endEditBlock()
    return True


def move_items(cursor: QTextCursor, out: bool) -> bool:
    """The items of the selection one step in or out; False where none of them can."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    changed: list[tuple[QTextBlock, str]] = []
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        if (line := lists.moved(block.text(), out)) is not None:
            changed.append((block, line))
        block = block.next()
    if not changed:
        return False
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for each, line in changed:
        _rewrite(edit, each, line)
    _number(cursor)
    edit.endEditBlock()
    return True


def _number(cursor: QTextCursor) -> None:
    """Number the list at the caret anew."""
    first = cursor.block()
    while (
        first.previous().isValid()
        and _of_list(first.previous())
        and cursor.blockNumber() - first.blockNumber() < FARTHEST
    ):
        first = first.previous()
    blocks: list[QTextBlock] = []
    block = first
    while block.isValid() and _of_list(block) and len(blocks) < 2 * FARTHEST:
        blocks.append(block)
        block = block.next()
    changed = lists.renumbered([each.text() for each in blocks])
    if not changed:
        return
    edit = QTextCursor(cursor.document())
    for place, line in changed.items():
        _rewrite(edit, blocks[place], line)


def _of_list(block: QTextBlock) -> bool:
    text = block.text()
    return lists.is_item(text) or (text[:1] in (" ", "\t") and bool(text.strip()))


def _rewrite(edit: QTextCursor, block: QTextBlock, line: str) -> None:
    """Change only the beginning of the line that differs, so that the caret keeps its place in the words."""
    old = block.text()
    same = 0
    while same < min(len(old), len(line)) and old[-1 - same] == line[-1 - same]:
        same += 1
    edit.setPosition(block.position())
    edit.setPosition(block.position() + len(old) - same, QTextCursor.MoveMode.KeepAnchor)
    edit.insertText(line[: len(line) - same])


def quote(cursor: QTextCursor, sign: str, language: str) -> bool:
    """Write `"` or `'` and then set it as the language does: two steps, so that one undo leaves the plain sign."""
    before = cursor.document().findBlock(cursor.selectionStart())
    words = before.text()[: cursor.selectionStart() - before.position()]
    wanted = quotation(words, sign, language)
    if wanted is None or _in_code(before):
        return False
    cursor.insertText(sign)
    cursor.beginEditBlock()
    cursor.deletePreviousChar()
    cursor.insertText(wanted)
    cursor.endEditBlock()
    return True


def _in_code(block: QTextBlock) -> bool:
    """Whether a block of code is open there."""
    open_mark = ""
    line = block.document().firstBlock()
    while line != block:
        mark = fence_of(line.text())
        if mark and not open_mark:
            open_mark = mark
        elif mark and mark[0] == open_mark[0] and len(mark) >= len(open_mark):
            open_mark = ""
        line = line.next()
    return bool(open_mark)
