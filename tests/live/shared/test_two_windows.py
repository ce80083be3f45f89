"""Two windows on two computers at one draft: what one types comes to the other, and nobody's word is lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.live.postgres import Postgres
from tests.support.two_windows import PATIENCE, two_windows

pytestmark = [pytest.mark.live, pytest.mark.timeout(600)]


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never came about"


def test_both_type_in_one_draft(postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as ending:
        anna, luca = two_windows(postgres, tmp_path, monkeypatch, ending)
        words: set[str] = set()
        for turn in range(6):
            for paragraph, desk, name in ((1, anna, "a"), (3, luca, "l")):
                word = f"word{name}{turn}"
                desk.type(paragraph, word)
                words.add(word)
        until(lambda: words <= set(anna.shows()[0].split()) and anna.shows()[0] == luca.shows()[0])
        first, second, third = anna.shows()[0].split("\n\n")
        assert first == "The first paragraph of a text. " + " ".join(f"worda{turn}" for turn in range(6))
        assert second == "The second paragraph of it."
        assert third == "The third, and the last. " + " ".join(f"wordl{turn}" for turn in range(6))
        anna.type(1, "wordagain")
        until(lambda: luca.shows()[1].startswith("Anna is writing here since "))
