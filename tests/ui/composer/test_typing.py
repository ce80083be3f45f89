"""Typing while everything is made anew."""

from __future__ import annotations

from pathlib import Path

from tests.support.robot import type_into
from tests.support.xvfb import screen


def test_no_key_is_dropped_or_misplaced_while_everything_is_made_anew(tmp_path: Path) -> None:
    with screen() as display:
        typed = type_into(tmp_path / "workspace", display, 300)
    assert len(typed.late) == 300 and typed.rendered >= 2
