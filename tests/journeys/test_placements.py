"""Locked passages placed at random: no way out of the program holds one, and a lock that is broken is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from brandassist.archive import shared
from brandassist.writing import from_entry, rendering
from drafts import locking
from drafts.checks.check import check
from drafts.quoting import Span
from tests.journeys.placements import PLACES, Escaped, run

A_FEW = 20  # a thousand: `python -m tests.journeys.placements 1000`


def test_no_locked_word_gets_out(tmp_path: Path) -> None:
    tally = run(A_FEW, 7, tmp_path)
    assert sum(tally.placed.values()) == A_FEW == tally.looked["passages marked in the archive"]
    assert len(tally.placed) > len(PLACES) // 2
    ways = ("previews", "payloads approved", "files shared", "files published", "texts for the clipboard")
    assert all(tally.looked[each] for each in (*ways, "drafts in the search index", "lines of the log")), tally


def _nothing_cut(text: str, spans: Sequence[Span]) -> str:
    del spans
    return text


def _without_locks(*given: Any, **named: Any) -> object:
    return check(*given, **{**named, "locked": ()})


def _nothing_quoted(*_: object) -> bool:
    return False


@pytest.mark.parametrize(
    ("where", "name", "broken"),
    [
        (from_entry.locking, "without_locked", _nothing_cut),
        (rendering, "check", _without_locks),
        (shared, "quotes_locked", _nothing_quoted),
    ],
)
def test_a_lock_that_is_broken_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, broken: object
) -> None:
    assert from_entry.locking is locking
    monkeypatch.setattr(where, name, broken)
    with pytest.raises(Escaped):
        run(A_FEW, 7, tmp_path)
