"""Whether a text, or nearly the same, was out before on the network it is meant for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Any

from drafts.checks.finding import Finding, Rule
from drafts.similarity import NEARLY_THE_SAME, Shingles, likeness, runs, words

LOOKED_BACK = timedelta(days=90)


@dataclass(frozen=True)
class Said:
    """A text as it went or will go out; `about`: what a finding tells of it."""

    text: str
    about: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words(self.text)

    @cached_property
    def runs(self) -> Shingles:
        return runs(self.words)


def said_before(said: Said, earlier: Iterable[Said]) -> Iterator[Finding]:
    """One warning, about what of `earlier` is most like it: the same words, or nearly (`similarity`)."""
    alike = [(said.words == each.words, likeness(said.runs, each.runs), each) for each in earlier if said.words]
    same, share, other = max(alike, key=lambda each: each[:2], default=(False, 0.0, said))
    if same or share >= NEARLY_THE_SAME:
        rule: Rule = "duplicate" if same else "nearly-the-same"
        yield Finding(rule, "warning", None, {**other.about, "likeness": round(share, 2)})
