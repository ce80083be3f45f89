"""Where somebody comes from another screen to: a draft, and in it the words that are meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AtWords:
    """A draft, opened with the first place of these words selected."""

    draft_id: str
    words: str

    def span(self, text: str) -> tuple[int, int] | None:
        """Where they stand in a text; None where they do not."""
        start = text.find(self.words) if self.words else -1
        return (start, start + len(self.words)) if start >= 0 else None
