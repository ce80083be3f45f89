"""Members are renamed and change what they do; somebody who approves always stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.store.tables import revision
from brandassist.workspace import Workspace, open_workspace
from tests.ui.inbox.building import Builder


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "w", as_member="Alma", settings=device_settings.load(tmp_path / "device.json"))
    yield opened
    opened.close()


def known(workspace: Workspace) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in workspace.members()]


def test_a_member_gets_another_name_and_role(workspace: Workspace) -> None:
    added = workspace.add_member("Bruno", "assistant")
    workspace.change_member(added, "  Bruno   Neri ", "executive")
    workspace.change_member(workspace.member.id, "ALMA", "assistant")
    assert known(workspace) == [("ALMA", "assistant"), ("Bruno Neri", "executive")]


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [("", "executive", "empty_name"), ("bruno", "executive", "member_exists"), ("Alma", "boss", "unknown_role")],
)
def test_what_cannot_be_changes_nothing(workspace: Workspace, name: str, role: str, code: str) -> None:
    workspace.add_member("Bruno", "assistant")
    with pytest.raises(Problem) as refused:
        workspace.change_member(workspace.member.id, name, role)
    assert refused.value.code == code
    assert known(workspace) == [("Alma", "executive"), ("Bruno", "assistant")]


def test_the_only_one_who_approves_goes_on_approving(workspace: Workspace) -> None:
    with pytest.raises(Problem) as refused:
        workspace.change_member(workspace.member.id, "Alma", "assistant")
    assert refused.value.code == "executive_needed"
    with pytest.raises(Problem) as absent:
        workspace.change_member("Alma", "Alma", "executive")
    assert absent.value.code == "not_found"


def test_who_is_removed_is_offered_nowhere_and_what_they_wrote_keeps_their_name(workspace: Workspace) -> None:
    bruno = workspace.add_member("Bruno", "assistant")
    make = Builder(workspace)
    make.message("practice", "Gino", "When?", 2)
    message = make.id_of("Gino")
    draft = workspace.drafts.new("post", "The ferry", "It was late.")
    workspace.drafts.pause(draft)
    workspace.inbox.assign([message], bruno)
    with workspace.db.write("drafts") as tx:
        tx.execute(update(revision).where(revision.c.draft_id == draft).values(member_id=bruno))
    workspace.remove_member(bruno)
    assert known(workspace) == [("Alma", "executive")]
    assert {each.who for each in workspace.drafts.revisions(draft)} == {"Bruno"}
    assert workspace.inbox.show(message).message.assigned_to is None
    with pytest.raises(Problem) as gone:
        workspace.inbox.assign([message], bruno)
    assert gone.value.code == "not_found"
    with pytest.raises(Problem) as nobody:
        open_workspace(workspace.folder, as_member="Bruno", settings=device_settings.load())
    assert nobody.value.code == "unknown_member"


def test_who_was_removed_may_come_back_as_somebody_else(workspace: Workspace) -> None:
    bruno = workspace.add_member("Bruno", "assistant")
    workspace.remove_member(bruno)
    assert workspace.add_member("bruno", "reader") == bruno
    assert known(workspace) == [("Alma", "executive"), ("Bruno", "reader")]


def test_nobody_removes_themselves_nor_the_last_who_approves(workspace: Workspace) -> None:
    bruno = workspace.add_member("Bruno", "executive")
    with pytest.raises(Problem) as me:
        workspace.remove_member(workspace.member.id)
    workspace.change_member(workspace.member.id, "Alma", "assistant")
    with pytest.raises(Problem) as last:
        workspace.remove_member(bruno)
    with pytest.raises(Problem) as absent:
        workspace.remove_member("nobody")
    assert [each.value.code for each in (me, last, absent)] == ["member_is_you", "executive_needed", "not_found"]
