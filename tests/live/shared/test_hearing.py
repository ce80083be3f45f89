"""Two processes on one server: what one changes is told to the other, which asks for nothing meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from brandassist.store.shared import shared as shared_module
from brandassist.store.shared.shared import Shared
from tests.support.two_computers import a_computer, founded

pytestmark = [pytest.mark.live, pytest.mark.timeout(300)]


@pytest.fixture
def member(postgres_url: str) -> str:
    return founded(postgres_url)


@pytest.fixture
def hearer(postgres_url: str, tmp_path: Path, member: str, here: Shared) -> Iterator[subprocess.Popen[str]]:
    del here  # first, for its coming is a change too
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.live.shared.hearer", postgres_url, tmp_path / "hearer", member],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.communicate()


@pytest.fixture
def here(postgres_url: str, tmp_path: Path, member: str) -> Iterator[Shared]:
    computer = a_computer(postgres_url, tmp_path / "here", member, "here")
    yield computer
    computer.close()


def rename(computer: Shared, name: str) -> None:
    with computer.write("settings") as tx:
        tx.execute(text("UPDATE member SET name = :name"), {"name": name})


def ask(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{word}\n")
    process.stdin.flush()


def told(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return process.stdout.readline().split()


def test_a_change_is_told_to_another_process_without_a_question(here: Shared, hearer: subprocess.Popen[str]) -> None:
    for name in ("Alma", "Bruna", "Carla"):
        ask(hearer, "first")
        rename(here, name)
        assert told(hearer) == ["first", name, "0"]


def test_a_line_that_was_ended_is_made_anew_and_hears(here: Shared, hearer: subprocess.Popen[str]) -> None:
    rename(here, "Alma")
    ask(hearer, "before")
    assert told(hearer)[:2] == ["before", "Alma"]
    with here.acting.write() as tx:
        ended = tx.execute(
            text(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid() AND datname = current_database()"
            )
        ).scalar()
    assert ended
    ask(hearer, "broken")
    assert told(hearer)[0] == "broken"  # it looked, for nobody knows what was told meanwhile
    ask(hearer, "after")
    rename(here, "Bruna")
    assert told(hearer)[:2] == ["after", "Bruna"]


def test_it_looks_after_half_a_minute_though_nothing_was_told(here: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    while here.due():
        here.exchange()
    assert not here.due()
    later = shared_module.time.monotonic() + shared_module.LOOK_EVERY
    monkeypatch.setattr(shared_module.time, "monotonic", lambda: later)
    assert here.due()
