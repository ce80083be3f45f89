"""What can be taken back in the texts of the open draft: the title, the master text, each own version."""

from __future__ import annotations

from collections.abc import Mapping

from brandassist.writing.past import Batch
from drafts.undoing import Past


class Pasts:
    """One `Past` for each text, and the text as it was when its moves were last handed over."""

    def __init__(self) -> None:
        self._pasts: dict[str, Past] = {}
        self._stood: dict[str, str] = {}

    def opened(self, texts: Mapping[str, str], kept: Mapping[str, Past] | None) -> None:
        """These texts are shown now. Without `kept` (the same draft again) a text that is another begins anew."""
        if kept is None:
            kept = {what: self.of(what) for what, text in texts.items() if self._stood.get(what) == text}
        self._pasts, self._stood = dict(kept), dict(texts)

    def of(self, what: str) -> Past:
        """What can be taken back there."""
        return self._pasts.setdefault(what, Past())

    def begins(self, what: str, text: str) -> None:
        """A text that was not there before."""
        self._pasts[what], self._stood[what] = Past(), text

    def news(self, texts: Mapping[str, str]) -> tuple[Batch, ...]:
        """What was done in these since the last time."""
        batches = tuple(
            Batch(what, self._stood.get(what, ""), text, moves)
            for what, text in texts.items()
            if (moves := self.of(what).news())
        )
        self._stood.update(texts)
        return batches
