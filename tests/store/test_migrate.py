"""The schema: made, upgraded with a copy, refused when newer, and never drifting from its migrations."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from brandassist.errors import Problem
from brandassist.events import TOPICS, Events
from brandassist.store import links, migrate
from brandassist.store.database import Database, begun, open_engine, sqlite_url
from brandassist.store.diary import ideas
from brandassist.store.migrate import HEAD, alembic_config, ours, prepare, schema_version
from brandassist.store.publishing import slots
from brandassist.store.tables import metadata
from brandassist.store.writing import saved_texts
from tests.support import builders


def test_the_migrations_make_the_very_tables(tmp_path: Path) -> None:
    engine = open_engine(builders.bare_address_in(tmp_path))
    with begun(engine, writes=True) as connection:
        command.upgrade(alembic_config(connection), "head")
        context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert schema_version(connection) == HEAD
    engine.dispose()


def test_what_is_made_at_once_is_what_the_migrations_make(database: Database) -> None:
    with database.read() as tx:
        context = MigrationContext.configure(tx, opts={"include_name": ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert set(database.changes()) == set(TOPICS)


def test_a_newer_schema_is_refused_and_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "workspace.sqlite"
    builders.empty_database(tmp_path).close() if builders.address_in is builders.sqlite_file else None
    engine = open_engine(sqlite_url(file))
    prepare(engine)
    with begun(engine, writes=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_from_the_future'"))
    engine.dispose()
    before = file.read_bytes()
    with pytest.raises(Problem, match="newer_schema"):
        prepare(open_engine(sqlite_url(file)))
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.glob("*.sqlite")] == ["workspace.sqlite"]


def test_before_an_upgrade_the_file_is_copied_with_all_that_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(sqlite_url(tmp_path / "workspace.sqlite"))
    prepare(engine)
    with begun(engine, writes=True) as connection:
        connection.execute(text("INSERT INTO setting (key, value) VALUES ('kept', 'yes')"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0000_before'"))
    monkeypatch.setattr(migrate, "KNOWN", ("0000_before", HEAD))

    def upgrade(connection: object) -> None:
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})  # type: ignore[attr-defined]

    monkeypatch.setattr(migrate, "_upgrade", upgrade)
    prepare(engine)
    engine.dispose()
    [copy] = tmp_path.glob("workspace-0000_before-*.sqlite")
    kept = Database(sqlite_url(copy), Events())
    with kept.read() as tx:
        assert tx.execute(text("SELECT value FROM setting WHERE key = 'kept'")).scalar() == "yes"
        assert schema_version(tx) == "0000_before"
    kept.close()


def test_an_upgrade_that_fails_leaves_the_old_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(sqlite_url(tmp_path / "workspace.sqlite"))
    prepare(engine)
    with begun(engine, writes=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000_before'"))
    monkeypatch.setattr(migrate, "KNOWN", ("0000_before", HEAD))

    def break_off(connection: object) -> None:
        connection.execute(text("DROP TABLE metric"))  # type: ignore[attr-defined]
        raise RuntimeError("the power went")

    monkeypatch.setattr(migrate, "_upgrade", break_off)
    with pytest.raises(RuntimeError):
        prepare(engine)
    with engine.connect() as connection:
        assert schema_version(connection) == "0000_before"
        assert connection.execute(text("SELECT count(*) FROM metric")).scalar() == 0
    engine.dispose()


def test_saved_replies_and_links_outlast_the_upgrade(tmp_path: Path) -> None:
    engine = open_engine(builders.bare_address_in(tmp_path))
    with begun(engine, writes=True) as connection:
        command.upgrade(alembic_config(connection), "0013_asked")
        for row in (
            "INSERT INTO saved_reply (id, title, text, created_at) VALUES ('r', 'Thanks', 'Thank you.', '2026-11-01')",
            "INSERT INTO entry (id, title, day, zone, text, locks, created_at, updated_at)"
            " VALUES ('e', 'Bari', '2026-11-01', 'UTC', 'Paint.', '[]', '2026-11-01', '2026-11-01')",
            "INSERT INTO entry_revision (id, entry_id, title, text, locks, at)"
            " VALUES ('v', 'e', 'Bari', 'Paint.', '[]', '2026-11-01')",
            "INSERT INTO idea (id, text, created_at) VALUES ('i', 'Paint', '2026-11-01')",
            "INSERT INTO link (id, entry_id, entry_revision_id, starts, ends, quote, idea_id, at)"
            " VALUES ('l', 'e', 'v', 0, 6, 'Paint.', 'i', '2026-11-01')",
        ):
            connection.execute(text(row))
        command.upgrade(alembic_config(connection), "head")
        [reply] = saved_texts.every(connection, "reply")
        assert (reply.title, reply.text, reply.tags, reply.accounts) == ("Thanks", "Thank you.", (), ())
        [origin] = links.origins(connection, idea_id="i")
        assert (origin.entry_id, origin.quote, origin.entry_title, origin.url) == ("e", "Paint.", "Bari", "")
        assert [each.quote for each in ideas.every(connection, entry_id="e")] == ["Paint."]
    engine.dispose()


def test_slots_from_before_go_to_the_first_account(tmp_path: Path) -> None:
    engine = open_engine(builders.bare_address_in(tmp_path))
    with begun(engine, writes=True) as connection:
        command.upgrade(alembic_config(connection), "0026_consent")
        connection.execute(text("INSERT INTO slot (id, weekday, wall, zone) VALUES ('s', 0, '08:30', 'Europe/Rome')"))
        for name, day in (("later", 2), ("first", 1)):
            row = f"('{name}', 'practice', '', '{{}}', '2026-11-0{day}')"
            connection.execute(text(f"INSERT INTO account (id, network, label, facts, created_at) VALUES {row}"))
        command.upgrade(alembic_config(connection), "head")
        [kept] = slots.every(connection)
        assert kept == slots.Slot("s", "first", "", 0, "08:30", "readers", "Europe/Rome")
    engine.dispose()


def test_people_who_wrote_before_the_upgrade_are_known_by_their_handles(tmp_path: Path) -> None:
    engine = open_engine(builders.bare_address_in(tmp_path))
    with begun(engine, writes=True) as connection:
        command.upgrade(alembic_config(connection), "0036_comment_parts")
        for name, network in (("a", "x"), ("b", "x"), ("c", "bluesky")):
            row = f"('{name}', '{network}', '', '{{}}', '2026-11-01')"
            connection.execute(text(f"INSERT INTO account (id, network, label, facts, created_at) VALUES {row}"))
            talk = f"('t{name}', '{name}', 'root', '2026-11-01')"
            connection.execute(text(f"INSERT INTO conversation (id, account_id, root, created_at) VALUES {talk}"))
        for number, (name, handle, own) in enumerate(
            (("a", "anna", "false"), ("b", "anna", "false"), ("c", "anna", "false"), ("a", "us", "true"))
        ):
            row = f"'m{number}', '{name}', 't{name}', 'r{number}', 'Anna', '{handle}', 'Hello', {own}, 'answered'"
            names = "id, account_id, conversation_id, remote_id, author, handle, text, own, status, received_at"
            connection.execute(text(f"INSERT INTO message ({names}) VALUES ({row}, '2026-11-0{number + 1}')"))
        command.upgrade(alembic_config(connection), "head")
        profiles = connection.execute(text("SELECT network, key, name FROM profile ORDER BY network")).all()
        assert [tuple(each) for each in profiles] == [("bluesky", "anna", "Anna"), ("x", "anna", "Anna")]
        found = connection.execute(text("SELECT profile_id FROM message ORDER BY id")).scalars().all()
        assert found[0] == found[1] != found[2] and found[2] is not None and found[3] is None
    engine.dispose()
