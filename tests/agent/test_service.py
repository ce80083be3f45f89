"""The agent as a service: under a real systemd where one can be started, and what is written for the other systems."""

from __future__ import annotations

import os
import plistlib
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

from brandassist import files
from brandassist.agent import service, written
from brandassist.errors import Problem
from brandassist.workspace import open_workspace
from tests.agent.notices import an_own_account, of_mine
from tests.support.private_bus import Desktop
from tests.support.program import Program
from tests.support.user_manager import UserManager, possible, user_manager

PATIENCE = 60.0
BETWEEN = 0.3  # seconds: each look starts a program, and they would keep what is waited for from the processor
ODD = 'a "b" $HOME 50%n \\ c\'d'


def until(true: Callable[[], object]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < give_up
        time.sleep(BETWEEN)


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[UserManager]:
    if not possible():
        pytest.skip("no systemd user manager can be started here")
    with user_manager(tmp_path) as running:
        yield running


@pytest.fixture
def program(tmp_path: Path, manager: UserManager) -> Program:
    return Program(tmp_path / ODD, manager.environment, wrapper=manager.wrapper)


def at_work(program: Program) -> bool:
    return program("agent", "--status", "--json").json["at_work"]


def pid_of(manager: UserManager, name: str) -> int:
    return int(manager("systemctl", "--user", "show", "--property=MainPID", "--value", name))


def test_put_in_it_works_comes_back_after_a_crash_and_is_taken_out(program: Program, manager: UserManager) -> None:
    assert program("agent", "--status").out.startswith("Not put in. No agent works")
    done = program("agent", "--install")
    assert done.code == 0, done.err
    until(lambda: at_work(program))
    stands = program("agent", "--status", "--json").json
    assert (stands["installed"], stands["state"], stands["tried"]) == (True, "active", True)
    name = Path(stands["file"]).name
    assert manager("systemctl", "--user", "is-enabled", name) == "enabled"
    shown = manager("systemctl", "--user", "show", "--property=ExecStart", name)
    assert str(program.workspace) in shown.replace("\\\\", "\\") or ODD.split(" ")[0] in shown
    assert (Path(program.workspace) / "workspace.sqlite").is_file()

    first = pid_of(manager, name)
    manager("kill", "-KILL", str(first))
    until(lambda: pid_of(manager, name) not in (0, first))  # systemd started it anew
    until(lambda: at_work(program))
    again = program("agent", "--install")  # twice is once
    assert again.code == 0, again.err

    assert program("agent", "--remove").code == 0
    assert not at_work(program)
    assert not Path(stands["file"]).exists()
    assert manager("systemctl", "--user", "is-enabled", name) != "enabled"


def test_a_click_on_its_notice_opens_a_window_that_outlives_it(
    tmp_path: Path, program: Program, manager: UserManager
) -> None:
    with closing(open_workspace(program.workspace)) as workspace:
        of_mine(workspace, an_own_account(workspace), -1)
    manager("systemctl", "--user", "unset-environment", "QT_QPA_PLATFORM")  # it begins before the desktop does
    desktop = Desktop(manager.bus)
    try:
        assert program("agent", "--install").code == 0
        until(lambda: desktop.shown)
        manager("systemctl", "--user", "set-environment", "QT_QPA_PLATFORM=offscreen")
        desktop.click(1)
        until(lambda: windows(manager))
        assert program("agent", "--remove").code == 0
        assert "open turn" in manager("systemctl", "--user", "show", "--property=ExecStart", *windows(manager))
    finally:
        desktop.stop()


def windows(manager: UserManager) -> list[str]:
    """The units in which a window runs."""
    running = ("--type=service", "--state=running", "--plain", "--no-legend", "run-*")
    return [each.split()[0] for each in manager("systemctl", "--user", "list-units", *running).splitlines()]


def test_what_fails_at_every_start_is_given_up(program: Program, manager: UserManager) -> None:
    assert program("agent", "--install").code == 0
    stands = program("agent", "--status", "--json").json
    file = Path(stands["file"])
    text = file.read_text().replace("RestartSec=10", "RestartSec=0").splitlines()
    file.write_text("\n".join("ExecStart=/bin/false" if each.startswith("ExecStart") else each for each in text))
    manager("systemctl", "--user", "daemon-reload")
    manager("systemctl", "--user", "restart", file.name)
    until(lambda: program("agent", "--status", "--json").json["state"] == "failed")
    assert "given up" in program("agent", "--status").out


def test_without_a_manager_it_says_so_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Problem) as told:
        service.install(str(tmp_path / "work"))
    assert told.value.code == "no_user_services"
    assert not list(tmp_path.rglob("*.service"))


def test_a_second_agent_says_so_plainly_and_the_first_ends_cleanly(tmp_path: Path) -> None:
    program = Program(tmp_path / "work")
    first = program.start("agent")
    assert first.stderr is not None
    assert first.stderr.readline().startswith("At work")
    assert "already" in program("agent").problem
    assert program("agent", "--status", "--json").json["at_work"]
    first.send_signal(signal.SIGTERM)
    assert first.communicate(timeout=PATIENCE) == ("", "")
    assert first.returncode == 0
    assert not program("agent", "--status", "--json").json["at_work"]


def answered(*_command: str, **_how: object) -> str:
    return ""


def test_no_secret_of_the_environment_gets_into_what_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOME_TOKEN", "canary-6121")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(service, "_manage", answered)
    service.install(str(tmp_path / "work"))
    [written_file] = Path(os.environ["XDG_CONFIG_HOME"]).rglob("*.service")
    assert "canary-6121" not in written_file.read_text()
    assert os.environ["XDG_CONFIG_HOME"] in written_file.read_text()


COMMAND = ["/opt/my tools/python", "-m", "brandassist", "--workspace", f"/srv/me/{ODD}\nx & <y>", "agent"]


def test_what_is_written_for_launchd_keeps_every_sign_and_says_that_it_is_untried() -> None:
    made = written.plist(COMMAND, {"XDG_DATA_HOME": "/data"}, "brandassist.agent.1")
    read = plistlib.loads(made)
    assert read["ProgramArguments"] == COMMAND
    assert read["KeepAlive"] == {"SuccessfulExit": False}
    assert written.UNTRIED.encode() in made


def test_what_is_written_for_windows_keeps_every_sign_and_says_that_it_is_untried() -> None:
    made = written.task(COMMAND, "OFFICE\\me & you", "C:\\work")
    read = ElementTree.fromstring(made.decode("utf-16").replace('encoding="UTF-16"', ""))
    told = {each.tag.partition("}")[2]: each.text or "" for each in read.iter()}
    assert told["Command"] == COMMAND[0]
    assert told["UserId"] == "OFFICE\\me & you"
    assert '"/srv/me/a \\"b\\" $HOME' in told["Arguments"]
    assert written.UNTRIED in told["Description"]


def test_the_lock_is_one_of_the_workspace(tmp_path: Path) -> None:
    with service.the_only_one("one"), service.the_only_one("two"):
        assert service.at_work("one")
    assert not service.at_work("one")
    assert files.only_one.__doc__
