"""Offsets: Qt counts UTF-16 units, the diary counts characters; they part at the first emoji."""

from __future__ import annotations


def to_qt(text: str, at: int) -> int:
    """The position in a QTextDocument of the character `at` of its text."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """The character of the text at a position of its QTextDocument."""
    if text.isascii():
        return min(position, len(text))
    head = text.encode("utf-16-le", "surrogatepass")[: position * 2]
    return len(head.decode("utf-16-le", "ignore"))
