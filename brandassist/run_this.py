"""Run this: the person's own command that puts a folder online (rsync, git push), and how it last went.

Both stand in a file of this device, one per account: they never travel with a workspace, an archive or a share.
"""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psutil

from brandassist import clock, commands, files
from brandassist.commands import DEADLINE, Ended
from brandassist.errors import Problem

AGAIN_AFTER = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))  # a server that is down comes back
SAME_PROCESS = 5.0  # seconds by which a process's start may be told otherwise after the clock was set


@dataclass(frozen=True)
class RunThis:
    """One account's command. `outcome`: "" before the first time, "running", or one of `commands.Outcome`.

    `since`: what was written after this moment (UTC) is not online yet. `wanted`: when something else asked for it.
    `failures` in a row; `again_at`: when it is run again by itself after the last of them, None: no more.
    """

    command: str
    since: datetime
    wanted: datetime | None = None
    began: datetime | None = None
    ended: datetime | None = None
    outcome: str = ""
    status: int | None = None
    said: str = ""
    failures: int = 0
    again_at: datetime | None = None
    process: tuple[int, float] | None = None  # of what runs now: its id and when it began

    def owed(self, *changed: datetime | None) -> bool:
        """Whether something was changed or wanted after `since`; a clock set back means better once more than never."""
        moments = [at for at in (self.wanted, *changed) if at is not None]
        return any(at > self.since or self.since > clock.now() for at in moments)

    @property
    def given_up(self) -> bool:
        """Whether it failed and is not run again by itself: a person is to look."""
        return self.failures > 0 and self.again_at is None

    @property
    def tried_again(self) -> bool:
        """Whether its time has come to be run again after it failed; also where the clock was set back since."""
        now = clock.now()
        return self.again_at is not None and not now < self.again_at <= now + AGAIN_AFTER[-1]

    @property
    def as_run(self) -> str:
        """The command exactly as it is run, for a person to read."""
        return commands.as_run(commands.parsed(self.command))


class Commands:
    """The commands of this device, by account."""

    def __init__(self, folder: Path, deadline: float = DEADLINE) -> None:
        """`folder` is this device's own; `deadline` in seconds."""
        self._folder = folder
        self._deadline = deadline
        self._stopping = threading.Event()

    def of(self, account_id: str) -> RunThis | None:
        """What is kept for an account; a file that cannot be read counts as none."""
        with suppress(OSError, ValueError, TypeError, KeyError, Problem):
            told: dict[str, Any] = json.loads(self._file(account_id).read_bytes())
            commands.parsed(told["command"])
            for name in ("since", "wanted", "began", "ended", "again_at"):
                told[name] = datetime.fromisoformat(told[name]) if told[name] else None
            told["process"] = tuple(told["process"]) if told["process"] else None
            return RunThis(**told)
        return None

    def all(self) -> dict[str, RunThis]:
        """Every account of this device that has one."""
        found = {path.stem: self.of(path.stem) for path in self._folder.glob("*.json")}
        return {account_id: kept for account_id, kept in found.items() if kept is not None}

    def keep(self, account_id: str, line: str) -> RunThis:
        """Keep a command; what is written from now on is put online by it. Raises what `commands.parsed` raises."""
        commands.parsed(line)
        kept = RunThis(line.strip(), since=clock.now())
        self._write(account_id, kept)
        return kept

    def drop(self, account_id: str) -> None:
        """Keep none for this account from now on."""
        self._file(account_id).unlink(missing_ok=True)

    def want(self, account_id: str) -> None:
        """Something in the folder has changed that no newly written post tells of."""
        if kept := self.of(account_id):
            self._write(account_id, replace(kept, wanted=clock.now()))

    def run(self, account_id: str, where: Path) -> RunThis:
        """Run an account's command in its folder and keep how it went; ends with the deadline or with `stop`.

        Raises Problem `no_command`, `command_runs` (one at a time per account, in all processes), `folder_missing`,
        and what `commands.parsed` raises.
        """
        with files.only_one(self._lock(account_id), wait=False) as mine:
            kept = self.of(account_id)
            if kept is None:
                raise Problem("no_command")
            if not mine:
                raise Problem("command_runs")
            if not where.is_dir():
                raise Problem("folder_missing", folder=str(where))
            parsed = commands.parsed(kept.command)
            _end_left_over(kept)
            began = clock.now()
            self._note(account_id, began=began, ended=None, outcome="running", status=None, said="", process=None)
            ended = commands.run(
                parsed,
                where,
                started=lambda pid: self._note(account_id, process=(pid, _began(pid))),
                stopped=self._stopping.is_set,
                deadline=self._deadline,
            )
            return self._ended(account_id, replace(kept, began=began), ended)

    def not_started(self, account_id: str, said: str) -> None:
        """It could not even be begun, which counts as a failure."""
        now = clock.now()
        if kept := self.of(account_id):
            told = {"since": now, "began": now, "ended": now, "outcome": "not_started", "status": None, "said": said}
            self._write(account_id, replace(kept, **told, **_failed(kept)))

    def runs(self, account_id: str) -> bool:
        """Whether it runs now, in any process of this computer."""
        with files.only_one(self._lock(account_id), wait=False) as free:
            return not free

    def stop(self) -> None:
        """End what runs, and begin nothing more; what was cut short is run again when the program is."""
        self._stopping.set()

    @property
    def stopping(self) -> bool:
        return self._stopping.is_set()

    def _ended(self, account_id: str, before: RunThis, ended: Ended) -> RunThis:
        told: dict[str, Any] = {"outcome": ended.outcome, "status": ended.status, "said": ended.said, "process": None}
        if ended.outcome != "stopped":  # else all that was owed before is owed still
            told["since"] = before.began
            told |= {"failures": 0, "again_at": None} if ended.outcome == "done" else _failed(before)
        self._note(account_id, ended=clock.now(), **told)
        return self.of(account_id) or replace(before, **told)

    def _note(self, account_id: str, **told: Any) -> None:
        if kept := self.of(account_id):  # a person may have dropped it meanwhile
            self._write(account_id, replace(kept, **told))

    def _write(self, account_id: str, kept: RunThis) -> None:
        plain = {name: _plain(value) for name, value in asdict(kept).items()}
        files.write_whole(self._file(account_id), json.dumps(plain, ensure_ascii=False, indent=1).encode())

    def _lock(self, account_id: str) -> Path:
        return self._folder / f"{account_id}.lock"

    def _file(self, account_id: str) -> Path:
        return self._folder / f"{account_id}.json"


def _failed(before: RunThis) -> dict[str, Any]:
    """One more failure; the pauses grow, and after the last of them a person is asked. What follows counts anew."""
    failures = before.failures + 1 if before.again_at else 1
    pause = AGAIN_AFTER[failures - 1] if failures <= len(AGAIN_AFTER) else None
    return {"failures": failures, "again_at": clock.now() + pause if pause else None}


@dataclass(frozen=True)
class OwnCommand:
    """One account's command, for a network that needs its folder online before it goes on."""

    commands: Commands
    account_id: str

    def last(self) -> RunThis | None:
        """The command and how it last went; None where the account has none on this device."""
        return self.commands.of(self.account_id)

    def want(self) -> None:
        """Have it run soon, in the account's lane."""
        self.commands.want(self.account_id)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _began(pid: int) -> float:
    try:
        return psutil.Process(pid).create_time()
    except psutil.Error:
        return 0.0


def _end_left_over(kept: RunThis) -> None:
    """End what a killed program left running: two at once would undo each other."""
    if kept.process is not None and abs(_began(kept.process[0]) - kept.process[1]) < SAME_PROCESS:
        commands.end_group(kept.process[0])
