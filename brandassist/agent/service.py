"""The agent as a service of this user: put in, taken out, and how it stands. One for each workspace.

On Linux systemd's user manager runs it. For macOS and Windows the same is written by their documentation and marked as
untried. It runs while this person is logged in: their keychain is open then.
"""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brandassist import desktop, files, paths
from brandassist.agent import written
from brandassist.errors import Problem

Kind = Literal["systemd", "launchd", "task"]
# Where this user keeps things otherwise than usual, the agent must look in the same places; nothing else is passed on.
# The language is that of the notices.
PASSED_ON = (
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "PYTHON_KEYRING_BACKEND"),
    *("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"),
)
PATIENCE = 30  # seconds the system's manager has to answer
ENDING = written.FINISHING + PATIENCE  # what is in flight may be finished first


@dataclass(frozen=True)
class Standing:
    """How the service stands. `state` is the manager's own word (active, failed, inactive), "" where there is none."""

    kind: Kind
    installed: bool
    state: str
    at_work: bool  # an agent works on this workspace now, whoever started it
    tried: bool  # whether this way was ever tried on such a system
    file: Path


def kind_here() -> Kind:
    """What starts programs for a user on this system."""
    return "launchd" if sys.platform == "darwin" else "task" if sys.platform == "win32" else "systemd"


def lock_of(workspace_id: str) -> Path:
    """Who holds it is the agent of this workspace on this computer."""
    return paths.locks_folder() / f"agent-{workspace_id}"


@contextmanager
def the_only_one(workspace_id: str) -> Generator[None]:
    """Be the agent of a workspace. Raises Problem `agent_runs` where another process is."""
    with files.only_one(lock_of(workspace_id), wait=False) as mine:
        if not mine:
            raise Problem("agent_runs")
        yield


def at_work(workspace_id: str) -> bool:
    """Whether an agent works on this workspace, on this computer."""
    with files.only_one(lock_of(workspace_id), wait=False) as mine:
        return not mine


def standing(address: str, workspace_id: str) -> Standing:
    """How it stands; asks the system's manager, so not for the window's own thread."""
    kind, file = kind_here(), _file(address)
    installed = file.is_file()
    state = _state(address) if installed and kind == "systemd" else ""
    return Standing(kind, installed, state, at_work(workspace_id), kind == "systemd", file)


def install(address: str, as_member: str | None = None) -> None:
    """Start the agent now and at each login. Again: it starts anew, as the program is now.

    Raises Problem `no_user_services` (this system has no manager of a user's services that answers), `service_failed`
    with its `words`, `disk_full`, `folder_read_only`.
    """
    command = [*desktop.program(), "--workspace", address, *(["--as", as_member] if as_member else []), "agent"]
    environment = {name: os.environ[name] for name in PASSED_ON if os.environ.get(name)}
    file, name = _file(address), _name(address)
    match kind_here():
        case "systemd":
            _must_answer()
            files.write_whole(file, written.unit(command, environment, address).encode())
            _manage("systemctl", "--user", "daemon-reload")
            _manage("systemctl", "--user", "enable", "--quiet", file.name)
            _manage("systemctl", "--user", "reset-failed", file.name, may_fail=True)
            _manage("systemctl", "--user", "restart", file.name, patience=ENDING)
        case "launchd":
            files.write_whole(file, written.plist(command, environment, name))
            _manage("launchctl", "bootout", f"{_gui()}/{name}", may_fail=True, patience=ENDING)
            _manage("launchctl", "bootstrap", _gui(), str(file))
        case "task":
            files.write_whole(file, written.task(command, getpass.getuser(), address))
            _manage("schtasks", "/Create", "/F", "/TN", name, "/XML", str(file))
            _manage("schtasks", "/Run", "/TN", name)


def remove(address: str) -> None:
    """Stop it, once what is in flight is finished, and start it no more.

    Raises Problem `service_failed`, `folder_read_only`; where it stands in nothing, nothing happens.
    """
    file, name = _file(address), _name(address)
    if not file.is_file():
        return
    match kind_here():
        case "systemd":
            _manage("systemctl", "--user", "disable", "--quiet", "--now", file.name, may_fail=True, patience=ENDING)
        case "launchd":
            _manage("launchctl", "bootout", f"{_gui()}/{name}", may_fail=True, patience=ENDING)
        case "task":
            _manage("schtasks", "/End", "/TN", name, may_fail=True)
            _manage("schtasks", "/Delete", "/F", "/TN", name, may_fail=True)
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise Problem("folder_read_only", folder=str(file.parent)) from error
    if kind_here() == "systemd":
        _manage("systemctl", "--user", "daemon-reload", may_fail=True)


def _name(address: str) -> str:
    told = f"{zlib.crc32(address.encode()):08x}"
    return f"brandassist.agent.{told}" if sys.platform == "darwin" else f"brandassist-agent-{told}"


def _file(address: str) -> Path:
    match kind_here():
        case "launchd":
            return Path.home() / "Library" / "LaunchAgents" / f"{_name(address)}.plist"
        case "task":
            return paths.device_settings().parent / f"{_name(address)}.xml"
        case "systemd":
            told = os.environ.get("XDG_CONFIG_HOME", "")
            config = Path(told) if told.startswith("/") else Path.home() / ".config"
            return config / "systemd" / "user" / f"{_name(address)}.service"


def _state(address: str) -> str:
    try:
        return _manage("systemctl", "--user", "show", "--property=ActiveState", "--value", _file(address).name).strip()
    except Problem:
        return ""


def _must_answer() -> None:
    """A machine without a user manager (a container, another init) is told as such, before anything is written."""
    try:
        _manage("systemctl", "--user", "show", "--property=Version")
    except Problem as problem:
        raise Problem("no_user_services", words=problem.data.get("words", "")) from problem


def _gui() -> str:
    return f"gui/{os.getuid()}" if sys.platform != "win32" else ""


def _manage(*command: str, may_fail: bool = False, patience: float = PATIENCE) -> str:
    words = ""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=patience, stdin=subprocess.DEVNULL
        )
        if done.returncode == 0 or may_fail:
            return done.stdout
        words = (done.stderr.strip() or done.stdout.strip()).split("\n")[-1]
    except FileNotFoundError:
        words = command[0]
    except (OSError, subprocess.TimeoutExpired) as error:
        words = f"{command[0]}: {type(error).__name__}"
    if may_fail:
        return ""
    raise Problem("service_failed", words=words)
