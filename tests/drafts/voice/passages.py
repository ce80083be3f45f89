"""Read the labelled passages; README.md says how they were made."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

LANGUAGES = ("it", "en")
KINDS = ("jargon", "superlative", "passive", "announcement", "nobody")


@dataclass(frozen=True)
class Passage:
    part: Literal["dev", "held-out"]
    label: Literal["corporate", "plain"]
    text: str
    kinds: tuple[str, ...] = ()
    hard: bool = False


@cache
def passages(language: str) -> tuple[Passage, ...]:
    lines = Path(__file__).with_name(f"{language}.jsonl").read_text("utf-8").splitlines()
    rows = map(json.loads, lines)
    return tuple(Passage(**{**row, "kinds": tuple(row.get("kinds", ()))}) for row in rows)
