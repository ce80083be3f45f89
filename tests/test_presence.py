"""Who is writing where, as others are told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from brandassist import clock
from brandassist.presence import Presence
from brandassist.store.history import Actor
from brandassist.store.tables import presence
from brandassist.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(tmp_path / "work")


def two(workspace: Workspace) -> tuple[Presence, Presence]:
    luca = workspace.add_member("Luca", "assistant")
    return workspace.presence, Presence(workspace.db, Actor(luca, workspace.settings.device_id))


def rows(workspace: Workspace) -> int:
    with workspace.db.read() as tx:
        return tx.execute(select(func.count()).select_from(presence)).scalar_one()


def test_one_is_told_who_else_writes_until_they_stop(workspace: Workspace) -> None:
    anna, luca = two(workspace)
    draft = workspace.drafts.new("post", "", "Words.")
    luca.typing(draft)
    assert [each.name for each in anna.others()[draft]] == ["Luca"]
    assert luca.others() == {}
    luca.stopped(draft)
    assert anna.others() == {}


def test_it_is_past_after_a_minute_and_goes_on_where_it_is_said_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, luca = two(workspace)
    began = clock.now()
    luca.typing("a draft")
    monkeypatch.setattr(clock, "now", lambda: began + timedelta(seconds=50))
    luca.typing("a draft")
    monkeypatch.setattr(clock, "now", lambda: began + timedelta(seconds=100))
    (told,) = anna.others()["a draft"]
    assert abs(told.since - began) < timedelta(seconds=5)
    monkeypatch.setattr(clock, "now", lambda: began + timedelta(seconds=111))
    assert anna.others() == {}


def test_where_nobody_else_works_nothing_is_written(workspace: Workspace) -> None:
    workspace.presence.typing("a draft")
    workspace.presence.stopped("a draft")
    assert rows(workspace) == 0


def test_of_an_entry_that_stays_here_nothing_is_said(workspace: Workspace) -> None:
    anna, luca = two(workspace)
    entry = workspace.diary.new(text="Only mine.")
    anna.typing(entry)
    assert luca.others().keys() == {entry}
    anna.stopped(entry)
    workspace.diary.lock(entry)
    anna.typing(entry)
    assert rows(workspace) == 0


def test_others_are_told_to_look_again(workspace: Workspace) -> None:
    _, luca = two(workspace)
    before = workspace.db.changes()
    luca.typing("a draft")
    changed = {topic for topic, count in workspace.db.changes().items() if count != before[topic]}
    assert changed == {"presence"}
