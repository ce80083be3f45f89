import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.events import Changed, Event
from brandassist.settings import DeviceSettings
from brandassist.workspace import open_workspace


@pytest.fixture
def settings(tmp_path: Path) -> DeviceSettings:
    return device_settings.load(tmp_path / "device.json")


def test_a_new_workspace_has_one_person_and_two_accounts(tmp_path: Path, settings: DeviceSettings) -> None:
    opened = open_workspace(tmp_path / "a" / "b", settings=settings)
    assert (opened.member.role, len(opened.members()), opened.rule("approval_rule")) == ("executive", 1, "alone")
    with opened.db.read() as tx:
        rows = tx.execute(text("SELECT network, label, state FROM account ORDER BY network")).all()
        keys = tx.execute(text("SELECT count(*) FROM account_key")).scalar()
    assert [tuple(row) for row in rows] == [("practice", "Practice", "connected"), ("site", "Your site", "connected")]
    assert keys == 2
    opened.close()
    again = open_workspace(str(tmp_path / "a" / "b"), settings=settings)
    assert (again.id, again.member) == (opened.id, opened.member)
    assert settings.recent == [str(tmp_path / "a" / "b")]
    again.close()


def test_opened_by_many_at_once_it_is_founded_once(tmp_path: Path, settings: DeviceSettings) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_workspace(tmp_path / "w", settings=settings), range(4)))
    assert len({each.id for each in opened}) == 1
    assert len(opened[0].members()) == 1
    for each in opened:
        each.close()


def test_on_another_computer_someone_of_several_must_say_who_they_are(tmp_path: Path, settings: DeviceSettings) -> None:
    first = open_workspace(tmp_path / "w", settings=settings)
    first.add_member("Alma", "assistant")
    first.close()
    elsewhere = device_settings.load(tmp_path / "elsewhere.json")
    with pytest.raises(Problem, match="choose_member"):
        open_workspace(tmp_path / "w", settings=elsewhere)
    with open_workspace(tmp_path / "w", as_member="alma", settings=elsewhere).db.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM account_key")).scalar() == 4
    elsewhere.bind_member(first.id, next(each.id for each in first.members() if each.name == "Alma"))
    assert open_workspace(tmp_path / "w", settings=elsewhere).member.name == "Alma"


def _code(where: Path | str, settings: DeviceSettings) -> str:
    with pytest.raises(Problem) as caught:
        open_workspace(where, settings=settings)
    return caught.value.code


def test_what_cannot_be_opened_says_why_and_is_left_alone(tmp_path: Path, settings: DeviceSettings) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert _code(tmp_path / "file" / "w", settings) == "workspace_unwritable"
    assert _code("postgresql://alma:secret@localhost/brand", settings) == "password_in_address"
    assert _code("postgresql://localhost/brand?password=secret", settings) == "password_in_address"
    assert _code("mysql://localhost/brand", settings) == "unknown_address"
    assert _code("postgresql://127.0.0.1:9/brand", settings) == "database_unreachable"
    noise = os.urandom(20_000)
    (tmp_path / "noise").mkdir()
    (tmp_path / "noise" / "workspace.sqlite").write_bytes(noise)
    assert _code(tmp_path / "noise", settings) == "workspace_corrupt"
    assert (tmp_path / "noise" / "workspace.sqlite").read_bytes() == noise


def test_a_newer_schema_is_refused(tmp_path: Path, settings: DeviceSettings) -> None:
    open_workspace(tmp_path / "w", settings=settings).close()
    with sqlite3.connect(tmp_path / "w" / "workspace.sqlite") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    assert _code(tmp_path / "w", settings) == "newer_schema"


@pytest.fixture
def nobody() -> Iterator[None]:
    """Lay down root's rights, who may write anywhere."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_a_read_only_folder_says_so(tmp_path: Path, settings: DeviceSettings, request: pytest.FixtureRequest) -> None:
    for folder in (tmp_path, *list(tmp_path.parents)[:-1]):
        if folder.owner() == Path.home().owner() and folder != Path("/tmp") and "pytest" in str(folder):
            folder.chmod(0o755)
    open_workspace(tmp_path / "w", settings=settings).close()
    for each in (tmp_path / "w").rglob("*"):
        each.chmod(0o555 if each.is_dir() else 0o444)
    (tmp_path / "w").chmod(0o555)
    request.getfixturevalue("nobody")
    assert _code(tmp_path / "w", settings) in ("workspace_read_only", "workspace_unreadable")
    assert _code(tmp_path / "w" / "inside", settings) == "workspace_unwritable"


def test_a_grace_of_nothing_still_lets_a_post_go_within_its_minute(tmp_path: Path, settings: DeviceSettings) -> None:
    workspace = open_workspace(tmp_path / "w", settings=settings)
    workspace.set_rule("grace_minutes", 0)
    assert workspace.grace() == timedelta(minutes=1)
    workspace.set_rule("grace_minutes", 7)
    assert workspace.grace() == timedelta(minutes=7)
    with pytest.raises(Problem):
        workspace.set_rule("grace_minutes", -1)
    workspace.close()


def test_changes_of_others_are_told_and_own_are_not_told_twice(tmp_path: Path, settings: DeviceSettings) -> None:
    mine, theirs = (open_workspace(tmp_path / "w", settings=settings) for _ in range(2))
    mine.poll_changes()
    heard: list[Event] = []
    mine.events.subscribe(heard.append)
    mine.set_rule("grace_minutes", 11)
    with pytest.raises(Problem):
        mine.set_rule("grace_minutes", "never")
    mine.poll_changes()
    assert heard == [Changed(frozenset({"settings"}))]
    theirs.set_rule("grace_minutes", 12)
    mine.set_rule("undo_seconds", 3)
    heard.clear()
    mine.poll_changes()
    mine.poll_changes()
    assert heard == [Changed(frozenset({"settings"}))]
    mine.close()
    theirs.close()
