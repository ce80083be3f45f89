"""Empty lines of the sheet are half as high: a gap between paragraphs, not a hole."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from ui.theme import line_height

LONGEST = 300_000  # characters of a text whose empty lines are still drawn narrower
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Spacing:
    """Keeps the heights right after each change; `busy` while it is at it, `off` while a text is put in."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.busy = self.off = False
        document.contentsChange.connect(self.changed)

    def again(self) -> None:
        """The whole text."""
        if self._document.characterCount() <= LONGEST:
            self._space(self._document.firstBlock(), self._document.lastBlock())

    def changed(self, position: int, removed: int, added: int) -> None:
        """What stands around a change."""
        document = self._document
        if self.off or self.busy or document.characterCount() > LONGEST:
            return
        block = document.findBlock(position)
        in_it = position + added < block.position() + block.length()
        if not removed and in_it and block.length() > added + 1:  # there were words, and there are
            return
        self._space(block, document.findBlock(position + added))

    def _space(self, first: QTextBlock, last: QTextBlock) -> None:
        wrong = self._wrong(first, last)
        if not wrong:
            return
        self.busy = True
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for position, height in wrong:
            cursor.setPosition(position)
            spacing = QTextBlockFormat()
            spacing.setLineHeight(height, FIXED)
            cursor.mergeBlockFormat(spacing)
        cursor.endEditBlock()
        self.busy = False

    def _wrong(self, first: QTextBlock, last: QTextBlock) -> list[tuple[int, int]]:
        full, half = line_height("writing"), line_height("writing") // 2
        wrong: list[tuple[int, int]] = []
        block, end = first, (last if last.isValid() else self._document.lastBlock()).blockNumber()
        while block.isValid() and block.blockNumber() <= end:
            height = half if block.length() == 1 and block.next().isValid() and block.previous().isValid() else full
            if round(block.blockFormat().lineHeight()) != height:
                wrong.append((block.position(), height))
            block = block.next()
        return wrong
