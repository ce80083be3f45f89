"""Five thousand keys at thirty a second: none is dropped or misplaced, and how long one waits."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from tests.support.robot import type_into
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

KEYS = 5_000


def test_five_thousand_keys(tmp_path: Path) -> None:
    with screen() as display:
        typed = type_into(tmp_path / "workspace", display, KEYS)
    late = sorted(typed.late)
    middle, most = (each * 1000 for each in (statistics.median(late), late[-1]))
    print(
        f"\n{KEYS} keys, three languages: none dropped or misplaced, five previews made {typed.rendered} times; a key "
        f"waited {middle:.0f} ms in the middle, {late[KEYS * 95 // 100] * 1000:.0f} ms at p95, {most:.0f} ms at most"
    )
