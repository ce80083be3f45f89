"""The program in the system's menu: what is written, that it is valid, and that nothing of it is left."""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from brandassist import assets, desktop
from brandassist.errors import Problem

ICON = assets.read_bytes("desktop", "brandassist.svg")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def entry(data: Path) -> configparser.ConfigParser:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str  # type: ignore[method-assign,assignment]
    found.read(data / "applications" / "brandassist.desktop", encoding="utf-8")
    return found


def test_a_new_note_is_an_action_that_runs_the_program(data: Path) -> None:
    desktop.install(ICON)
    found = entry(data)
    assert found["Desktop Entry"]["Actions"] == "NewNote;"
    assert found["Desktop Action NewNote"]["Name[it]"] == "Nuova nota"
    *program, verb = shlex.split(found["Desktop Action NewNote"]["Exec"])
    assert (verb, found["Desktop Entry"]["Exec"]) == ("note", found["Desktop Action NewNote"]["Exec"][:-5])
    done = subprocess.run([*program, verb, "--help"], capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert "capture window" in done.stdout
    assert (data / "icons/hicolor/scalable/apps/brandassist.svg").read_bytes() == ICON


def test_a_path_with_signs_of_its_own_is_quoted(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", '/opt/a "b" $c %d/python')
    desktop.install(ICON)
    written = entry(data)["Desktop Entry"]["Exec"]
    assert "%%d" in written
    assert written.startswith('"/opt/a \\\\"b\\\\" \\\\$c ')


def test_it_is_taken_out_whole_and_twice_is_no_fault(data: Path) -> None:
    assert not desktop.installed()
    desktop.install(ICON)
    assert desktop.installed()
    desktop.remove()
    desktop.remove()
    assert [each for each in data.rglob("*") if each.is_file()] == []


def test_a_folder_that_cannot_be_written_is_said(data: Path) -> None:
    data.mkdir()
    (data / "icons").write_text("a file where a folder should be")
    with pytest.raises((Problem, OSError)):
        desktop.install(ICON)
    assert not desktop.installed()


def test_elsewhere_it_is_not_offered(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not desktop.offered()
    with pytest.raises(Problem, match="no_desktop_menu"):
        desktop.install(ICON)
