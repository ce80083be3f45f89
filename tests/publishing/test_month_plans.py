"""How SQLite means to find what a calendar shows: by an index of times, never by reading every delivery."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from brandassist.store.deliveries import month, read
from brandassist.workspace import Workspace, open_workspace
from ui.queue.month.days import bounds_of, days_of

FIRST = date(2026, 11, 1)
BOUNDS = bounds_of(days_of(FIRST), "Europe/Rome")
ASKED: dict[str, Callable[[Connection], object]] = {
    "the days of a week": lambda tx: read.between(tx, BOUNDS[0], BOUNDS[7]),
    "the days of a month": lambda tx: month.days(tx, BOUNDS, 3),
    "what is coming": lambda tx: month.coming(tx, BOUNDS[0], BOUNDS[-1]),
    "how a month stands": lambda tx: month.standing(tx, BOUNDS[0], BOUNDS[-1]),
    "its networks": lambda tx: month.by_network(tx, BOUNDS[0], BOUNDS[-1]),
}


@pytest.fixture
def workspace(own_folders: Path, tmp_path: Path) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "workspace")
    yield made
    made.close()


@contextmanager
def statements(tx: Connection) -> Generator[list[tuple[str, Any]]]:
    """What is asked of the database meanwhile, with its parameters."""
    said: list[tuple[str, Any]] = []

    def hear(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        said.append((statement, parameters))

    event.listen(tx.engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(tx.engine, "before_cursor_execute", hear)


@pytest.mark.parametrize("what", ASKED)
def test_times_are_found_by_their_index(workspace: Workspace, what: str) -> None:
    if workspace.db.engine.dialect.name != "sqlite":
        pytest.skip("another database plans in another way")
    with workspace.db.read() as tx:
        with statements(tx) as said:
            ASKED[what](tx)
        [(statement, parameters)] = [each for each in said if "delivery.due_at" in each[0]][:1]
        plan = [row[3] for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any("INDEX ix_delivery_" in line and "due_at>?" in line for line in plan), plan
    assert not any(line.startswith("SCAN delivery") for line in plan), plan
