"""Members are renamed and change what they do; somebody who approves always stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.workspace import Workspace, open_workspace


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
