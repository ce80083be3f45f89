"""The steps of a text from before the program was opened: taken back one by one, and done again."""

from __future__ import annotations

from collections.abc import Sequence

from drafts.undoing import Step, applied


class Past:
    """Knows for each step whether it is the one for the text that stands there; any other text ends it."""

    def __init__(self, steps: Sequence[Step] = ()) -> None:
        self._steps = list(steps)
        self._undone: list[Step] = []

    def back(self, text: str) -> Step | None:
        """The change that takes the last step back."""
        return self._moved(self._steps, self._undone, text)

    def forth(self, text: str) -> Step | None:
        """The change that does again what was taken back last."""
        return self._moved(self._undone, self._steps, text)

    def _moved(self, source: list[Step], other: list[Step], text: str) -> Step | None:
        if not source:
            return None
        change = source.pop().back()
        try:
            applied(text, change)
        except ValueError:
            self._steps, self._undone = [], []
            return None
        other.append(change)
        return change
