"""Paragraphs put together to a Markdown text: quotations, lists and notes stand in front of each line."""

from collections.abc import Sequence

INDENT = "    "  # four: python-markdown takes nothing less for what stands inside an item


class Frame:
    """What stands before the lines of a quotation, an item or a note: once, then before all others.

    Frames of one `list` follow each other without an empty line.
    """

    def __init__(self, first: str, rest: str, list_: object = None) -> None:
        self._first, self.rest, self.list = first, rest, list_
        self.begun = False

    def take(self) -> str:
        """What stands before the next line."""
        taken = self.rest if self.begun else self._first
        self.begun = True
        return taken


class Blocks:
    """Takes one block after the other, each within its frames."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._last: Sequence[Frame] = ()

    def add(self, block: str, frames: Sequence[Frame]) -> None:
        """A block of one or more lines."""
        self._part(frames)
        for line in block.split("\n"):
            before = "".join(frame.take() for frame in frames)
            self._lines.append(before + line if line else before.rstrip())
        self._last = tuple(frames)

    def _part(self, frames: Sequence[Frame]) -> None:
        if not self._lines:
            return
        fresh = next((frame for frame in frames if frame.list is not None and not frame.begun), None)
        if fresh is not None and any(frame.list is not None and frame.list in _lists(frames) for frame in self._last):
            return
        shared = [one for one, other in zip(self._last, frames, strict=False) if one is other]
        self._lines.append("".join(frame.rest for frame in shared).rstrip())

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._lines)


def _lists(frames: Sequence[Frame]) -> list[object]:
    return [frame.list for frame in frames if frame.list is not None]


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells; its first row is its head."""
    wide = max(map(len, rows))
    full = [[cell.replace("|", "\\|") for cell in row] + [""] * (wide - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in full]
    return "\n".join([lines[0], f"|{' --- |' * wide}", *lines[1:]])


def fenced(code: str) -> str:
    """Code as it stands."""
    fence = "```"
    while fence in code:
        fence += "`"
    return f"{fence}\n{code}\n{fence}"
