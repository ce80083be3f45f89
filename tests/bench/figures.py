"""Medians and ratios, printed so that they can go into docs/figures.md as they are."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

RUNS = 7


def show(what: str, ours: Sequence[float], bare: Sequence[float], unit: str, target: float) -> float:
    """Print the medians of ours and of the bare thing, and their ratio beside its target; returns the ratio."""
    middle, other = statistics.median(ours), statistics.median(bare)
    ratio = middle / other
    verdict = ("within" if ratio <= target else "ABOVE") + f" {target}" if target else "for the record"
    spread = f"{min(ours):.4g} to {max(ours):.4g}, bare {min(bare):.4g} to {max(bare):.4g}"
    print(f"\n{what}: {middle:.4g} {unit}, bare {other:.4g} {unit}: {ratio:.2f} times, {verdict} ({spread})")
    return ratio
