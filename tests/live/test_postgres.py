"""A real PostgreSQL answers, and each test has a database of its own."""

import pytest
from sqlalchemy import create_engine, text

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


def test_a_restart_keeps_what_was_committed(postgres: Postgres, postgres_url: str) -> None:
    engine = create_engine(postgres_url, pool_pre_ping=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept AS SELECT 7 AS number"))
    postgres.restart()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT number FROM kept")) == 7
    engine.dispose()
