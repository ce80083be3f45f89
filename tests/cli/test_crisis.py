"""`brandassist crisis` from the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Brandassist


def test_a_crisis_from_the_terminal(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "protocol.md"
    file.write_text("# Broken freezer\n- Hold everything | app\n- Call the store | Assistant\n- Write it down\n")
    made = brandassist("crisis", "protocol", "write", file).id
    assert "Call the store | Assistant" in brandassist("crisis", "protocol", "show", "Broken freezer").out
    assert any(each["id"] == made for each in brandassist("--json", "crisis", "protocols").json)
    brandassist("crisis", "start", "--reason", "A freezer broke", "--protocol", "Broken freezer", "--told", "The store")
    assert brandassist("crisis", "tick", "2", "--note", "They know").code == 0
    assert brandassist("crisis", "skip", "3", "--why", "No paper").code == 0
    assert brandassist("crisis", "log", "The batch is known").code == 0
    shown = brandassist("--json", "crisis", "show").json
    assert [each["state"] for each in shown["steps"]] == ["done", "done", "skipped"]
    told = brandassist("crisis", "export", "--zone", "Europe/Rome").out
    assert "Europe/Rome" in told
    assert "The batch is known" in told
    assert "No paper" in told
    assert "Crisis mode started" in told
    assert brandassist("queue", "thaw").code == 0
    assert "no" in brandassist("crisis", "log", "too late").problem.lower()
    assert brandassist("crisis", "protocol", "remove", "Broken freezer").code == 0
    assert brandassist("crisis", "tick", "99").problem
