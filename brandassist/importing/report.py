"""What became of each thing that was to be brought in, and what of it was not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from brandassist.errors import Problem

GoOn = Callable[[int, int], bool]
"""Hears how much is done, of how much (files, posts or bytes); says whether to go on."""

Became = Literal["draft", "entry", "idea", "earlier", "here_already", "left_out", "refused"]
BECAME: tuple[Became, ...] = Became.__args__


@dataclass(frozen=True)
class Note:
    """Something that was not taken as it was: a code, and what it is about. The source still holds it."""

    code: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Brought:
    """One file or post. `id`: what it became, or had become before. `problem`: why it was refused."""

    source: str
    became: Became
    id: str = ""
    notes: tuple[Note, ...] = ()
    problem: Problem | None = None


@dataclass
class Report:
    """All of one run, in its order. `stopped`: it was ended in the middle; what came in until then is whole."""

    lines: list[Brought] = field(default_factory=list[Brought])
    stopped: bool = False

    @property
    def counts(self) -> Mapping[Became, int]:
        found = Counter(each.became for each in self.lines)
        return {kind: found[kind] for kind in BECAME}

    @property
    def told(self) -> list[Brought]:
        """The lines that a person should look at."""
        return [each for each in self.lines if each.notes or each.problem is not None]

    def as_data(self) -> dict[str, Any]:
        """The report as plain data; a problem is its code and data."""
        return {
            "counts": self.counts,
            "stopped": self.stopped,
            "items": [
                {
                    "source": each.source,
                    "became": each.became,
                    "id": each.id or None,
                    "notes": [{"code": note.code, "about": list(note.about)} for note in each.notes],
                    "problem": {"code": each.problem.code, **each.problem.data} if each.problem else None,
                }
                for each in self.lines
            ],
        }
