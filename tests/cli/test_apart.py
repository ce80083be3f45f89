"""`brandassist apart` on a workspace in which two changed the same words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brandassist.cli import main
from brandassist.workspace import open_workspace
from tests.ui.merging.scenes import apart


def said(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, str, str]:
    code = main(["--workspace", str(folder), *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_it_is_listed_shown_and_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "workspace"
    workspace = open_workspace(folder)
    draft_id = apart(workspace)
    name = workspace.me.member_id or ""
    workspace.close()
    member = ("--as", name)
    _, out, _ = said(capsys, folder, *member, "apart", "list", "--json")
    assert [(each["id"], each["choices"]) for each in json.loads(out)] == [(draft_id, 4)]
    _, out, _ = said(capsys, folder, *member, "apart", "show", draft_id, "--json")
    rows = json.loads(out)
    assert (rows[2]["base"], rows[2]["yours"], rows[2]["theirs"]) == ("two", "four", "five")
    code, _, err = said(capsys, folder, *member, "apart", "take", draft_id, "yours", "--at", "9", "theirs")
    assert code == 1 and "'9' is no choice here" in err
    take = ("apart", "take", draft_id, "yours", "--at", "3", "theirs", "--write", "4", "seven")
    code, _, err = said(capsys, folder, *member, *take)
    assert (code, err) == (0, "")
    workspace = open_workspace(folder, as_member=name)
    text = workspace.drafts.show(draft_id).text
    workspace.close()
    assert "We should use what they come for. From June five workshops in Liguria" in text
    assert "for seven weeks" in text
    code, _, err = said(capsys, folder, *member, "apart", "two", draft_id)
    assert code == 1 and "nothing to choose" in err
