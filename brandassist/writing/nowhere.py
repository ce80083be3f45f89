"""What the checks find in a draft that goes nowhere yet: its words, its links, what is locked or left open."""

from __future__ import annotations

from dataclasses import dataclass

from brandassist import assets
from brandassist.writing.known_names import spelling_of
from drafts.checks.addresses import Answers
from drafts.checks.check import check_words
from drafts.checks.embargo import KeptBack
from drafts.checks.finding import Finding
from drafts.checks.leaks import InternalName
from drafts.language import detect
from drafts.wording.stale import OwnWord


@dataclass(frozen=True)
class Nowhere:
    """All that looking at the words of a draft needs. language: as said, "": to be seen. names: None: no spelling."""

    language: str
    locked: tuple[str, ...]
    allowed: frozenset[str]
    stale: tuple[OwnWord, ...]
    names: frozenset[str] | None
    heard: Answers
    internal: tuple[InternalName, ...] = ()
    kept_back: KeptBack | None = None

    def language_of(self, text: str) -> str:
        """What a text is written in; "" where nobody said and nothing shows."""
        return self.language or detect(text)

    def found(self, text: str) -> tuple[Finding, ...]:
        """As for any network, in a text as it is being written; no database."""
        language = self.language_of(text)
        return check_words(
            text,
            locked=self.locked,
            words=assets.words_of(language, self.stale),
            spelling=spelling_of(language, self.names),
            allowed=self.allowed,
            heard=self.heard,
            internal=self.internal,
            kept_back=self.kept_back,
        )
