"""A real PostgreSQL answers, and each test has a database of its own."""

from contextlib import ExitStack

import pytest
from sqlalchemy import create_engine, text

from brandassist.events import Events
from brandassist.store.database import Database
from tests.live.postgres import Postgres

pytestmark = pytest.mark.live


def test_it_is_postgresql_with_what_the_search_needs(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE EXTENSION unaccent"))
        found = connection.scalar(
            text("SELECT to_tsvector('italian', unaccent('le città')) @@ to_tsquery('italian', 'citta')")
        )
    assert engine.dialect.server_version_info >= (15,)
    assert found is True
    engine.dispose()


def test_databases_do_not_see_each_other(postgres: Postgres) -> None:
    with postgres.fresh_database() as one, postgres.fresh_database() as other:
        engine = create_engine(one)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE only_here (id integer)"))
        with create_engine(other).connect() as connection:
            assert connection.scalar(text("SELECT to_regclass('only_here')")) is None


def test_after_the_server_went_no_connection_that_rested_is_used(postgres: Postgres, postgres_url: str) -> None:
    database = Database(postgres_url, Events())
    with ExitStack() as together:
        for _ in range(3):
            together.enter_context(database.read()).execute(text("SELECT 1"))
    postgres.kill()
    postgres.start()
    for _ in range(3):
        with database.read() as tx:
            assert tx.execute(text("SELECT 1")).scalar() == 1
    database.close()


def test_a_restart_keeps_what_was_committed(postgres: Postgres, postgres_url: str) -> None:
    engine = create_engine(postgres_url, pool_pre_ping=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept AS SELECT 7 AS number"))
    postgres.restart()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT number FROM kept")) == 7
    engine.dispose()
