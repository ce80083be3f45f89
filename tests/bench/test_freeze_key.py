"""From the freeze key to the database, while a draft of 20,000 words is being typed into.

Checks, spelling and previews of five targets are at work, as always; the key is pressed in the same breath as a letter.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brandassist.practice import address
from tests.bench.test_keystroke import a_draft, a_text, percentile, typed

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
PRESSES, WORDS, ALLOWED = 20, 20_000, 1_000.0  # milliseconds: nothing begins to be sent later than that


def test_the_freeze_key_while_a_long_draft_is_typed(own_folders: Path, tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    draft_id = a_draft(folder, "article", a_text(WORDS))
    # No screen: a window there has the keyboard only where somebody manages windows.
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    try:
        told = typed("our_freeze.py", surroundings, str(folder), draft_id, str(PRESSES))
    finally:
        address.stop(folder / "practice")
    middle, late = percentile(told, 50), percentile(told, 95)
    print(f"\nfreeze key to database, {PRESSES} times: {middle:.0f} ms, p95 {late:.0f} ms, slowest {max(told):.0f} ms")
    assert max(told) < ALLOWED
