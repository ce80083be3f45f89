"""A copy misses nothing, whatever commits late: transactions that overlap any way, asked for in between."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from brandassist.ids import new_id
from brandassist.store.shared.shared import Shared
from tests.live.postgres import Postgres
from tests.support.two_computers import a_computer, differing, founded

pytestmark = pytest.mark.live

# What happens: transaction N writes place K, transaction N ends (kept or not), the copy asks.
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 3), st.integers(0, 5)),
        st.tuples(st.just("delete"), st.integers(0, 3), st.integers(0, 5)),
        st.tuples(st.just("end"), st.integers(0, 3), st.booleans()),
        st.tuples(st.just("ask"), st.just(0), st.just(0)),
    ),
    max_size=40,
)


@pytest.fixture
def copy(postgres: Postgres, tmp_path: Path):
    with postgres.fresh_database() as url:
        shared = a_computer(url, tmp_path, founded(url))
        yield shared
        shared.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(steps=STEPS)
def test_no_transaction_is_missed(copy: Shared, steps: list[tuple[str, int, int]]) -> None:
    opened: dict[int, Connection] = {}
    owner: dict[int, int] = {}  # nobody waits for another: a row is written by one open transaction at a time
    try:
        for what, number, value in steps:
            if what == "ask":
                copy.bring()
            elif what == "end":
                if number in opened:
                    connection = opened.pop(number)
                    connection.commit() if value else connection.rollback()
                    connection.close()
                    owner = {row: by for row, by in owner.items() if by != number}
            elif owner.setdefault(value, number) == number:
                connection = opened.setdefault(number, copy.acting.engine.connect())
                name = {"name": f"place {value}"}
                if what == "delete":
                    connection.execute(text("DELETE FROM place WHERE name = :name"), name)
                else:
                    connection.execute(
                        text(
                            "INSERT INTO place (id, name, city) VALUES (:id, :name, :id)"
                            " ON CONFLICT (name) DO UPDATE SET city = :id"
                        ),
                        name | {"id": new_id()},
                    )
    finally:
        for connection in opened.values():
            connection.rollback()
            connection.close()
    copy.bring()
    assert differing(copy, copy.acting) == {}
