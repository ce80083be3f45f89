"""What a typing robot is told, and what it tells; without Qt, so that whoever starts it need not open it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import regex

_ROOT = Path(__file__).parents[2]
_SIGN = regex.compile(r"\X")


@dataclass(frozen=True)
class Orders:
    """`strokes`: a key's sign; after a tab what an input method shows before it has composed a sign, then that sign; or
    "undo", "redo", "keep"."""

    draft: str
    strokes: list[str]
    per_second: float

    def given(self, folder: Path, **environment: str) -> subprocess.Popen[str]:
        """Start the robot at the window of this workspace."""
        return subprocess.Popen(
            [sys.executable, "-m", "tests.support.typist", json.dumps(asdict(self))],
            cwd=_ROOT,
            env={**os.environ, "BRANDASSIST_WORKSPACE": str(folder), **environment},
            stdout=subprocess.PIPE,
            text=True,
        )


class Report(NamedTuple):
    """After a stroke: the moment (monotonic), the mark of what stands on the sheet, how late the stroke was."""

    at: float
    text: str
    late: float


def reports_in(lines: Iterable[str]) -> list[Report]:
    """What was told; a line that a kill cut off is none."""
    told = [line.split() for line in lines]
    return [Report(float(words[0]), words[1], float(words[2])) for words in told if len(words) == 3]


def strokes_of(text: str) -> list[str]:
    """What is typed for this text: ASCII by a key, every other sign composed first."""
    found: list[str] = []
    for sign in _SIGN.findall(text):
        found.extend([sign] if sign.isascii() else ["\t" + sign[:1], sign])
    return found


def mark(text: str) -> str:
    """Stands for a text in a report."""
    return blake2b(text.encode(), digest_size=8).hexdigest()
