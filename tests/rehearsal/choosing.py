"""From which data the length of a shingle and the threshold were chosen: `python -m tests.rehearsal.choosing`."""

from __future__ import annotations

import json
from pathlib import Path

from drafts.similarity import likeness, shingles

PAIRS: dict[str, list[tuple[str, str]]] = json.loads(Path(__file__).with_name("pairs.json").read_text("utf-8"))


def shares(kind: str, length: int) -> list[float]:
    """How alike each pair of this kind is, the least first."""
    return sorted(likeness(shingles(one, length), shingles(other, length)) for one, other in PAIRS[kind])


def long_texts(length: int) -> float:
    """How alike two articles on different things are: both made of all English texts of one side."""
    one, other = (" ".join(pair[side] for pair in PAIRS["different"]) for side in (0, 1))
    return likeness(shingles(one, length), shingles(other, length))


if __name__ == "__main__":
    print("words  least alike of the alike  most alike of the different  gap    two long texts")
    for length in (1, 2, 3, 4):
        alike, different = shares("alike", length)[0], shares("different", length)[-1]
        print(f"{length:5}  {alike:24.2f}  {different:28.2f}  {alike - different:+.2f}  {long_texts(length):14.2f}")
