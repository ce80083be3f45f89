"""Commands a person typed: split into arguments, run one after the other without a shell, watched, ended in time."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Literal

import psutil

from brandassist.errors import Problem
from brandassist.log import redact

DEADLINE = 300.0  # seconds for all of them
PAUSE = 0.05
KINDLY = 2.0  # seconds between asking a command to end and ending it
MOST = 4_000_000  # bytes of output kept on the disk while it runs
LINES, LONGEST = 8, 1200  # of what it said, for a person to read
TAIL = 8 * LONGEST  # bytes that surely hold them
NEEDS_SHELL = {"|", "||", "&", ";", "<", ">", ">>", "2>", "2>&1", "&>"}
# Forms in which programs take a password as an argument. `--password-file` and the like are how it should be done.
SECRET = re.compile(r"(?i)--?(?:[\w-]*-)?(?:password|passwd|secret|token|api-?key)(?:=.+)?")

Command = tuple[str, ...]
Outcome = Literal["done", "failed", "too_long", "stopped", "not_started"]


@dataclass(frozen=True)
class Ended:
    """How it went. `status` is the exit status (below 0: ended by that signal); `said` its last lines, no secrets."""

    outcome: Outcome
    status: int | None = None
    said: str = ""


def parsed(line: str) -> tuple[Command, ...]:
    """Split what a person typed; `&&` divides commands of which each waits for the one before.

    Raises Problem `command_empty`, `command_quotes`, `command_needs_shell` (with `mark`), `command_secret`.
    """
    words = _words(line)
    for word in words:
        found = re.search(r";$|`|\$[({\w]", word)
        if found or word in NEEDS_SHELL:
            raise Problem("command_needs_shell", mark=found[0] if found else word)
    commands: list[list[str]] = [[]]
    for word in words:
        if word == "&&":
            commands.append([])
        else:
            commands[-1].append(_at_home(word))
    if not all(commands):
        raise Problem("command_empty")
    if any(_holds_secret(each) for each in commands):
        raise Problem("command_secret")
    return tuple(tuple(each) for each in commands)


def as_run(commands: Sequence[Command]) -> str:
    """The commands exactly as they are run, for a person to read."""
    return " && ".join(subprocess.list2cmdline(each) if os.name == "nt" else shlex.join(each) for each in commands)


def run(
    commands: Sequence[Command],
    folder: Path,
    *,
    started: Callable[[int], None],
    stopped: Callable[[], bool],
    deadline: float = DEADLINE,
) -> Ended:
    """Run them in the folder until one fails; `started` hears each process id, `stopped` ends it from outside."""
    until = time.monotonic() + deadline
    with TemporaryDirectory(prefix="brandassist-", ignore_cleanup_errors=True) as place:
        said, ended = Path(place) / "said", Ended("done", 0)
        with said.open("ab") as output:
            for each in commands:
                outcome, status = _run(each, folder, output, started, lambda: "stopped" if stopped() else _late(until))
                ended = Ended(outcome, status, _last_lines(said))
                if outcome != "done":
                    break
        return ended


def end_group(pid: int) -> None:
    """End a command and all it started, kindly first."""
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        if os.name != "posix":
            for each in [*process.children(recursive=True), process]:
                with suppress(psutil.Error):
                    each.kill()
            return
        with suppress(OSError):
            os.killpg(pid, signal.SIGTERM)
        with suppress(psutil.TimeoutExpired):
            process.wait(KINDLY)
    with suppress(OSError):  # what did not listen; nobody is left as a rule
        os.killpg(pid, signal.SIGKILL)


def _words(line: str) -> list[str]:
    split = shlex.shlex(line, posix=True, punctuation_chars=False)
    split.whitespace_split, split.commenters = True, ""
    if os.name == "nt":
        split.escape = ""  # there it divides folders
    try:
        return list(split)
    except ValueError:
        raise Problem("command_quotes") from None


def _at_home(word: str) -> str:
    """As a terminal reads it; a slash at the end means something to rsync, so it stays."""
    return f"{Path.home()}{word[1:]}" if word == "~" or word.startswith("~/") else word


def _holds_secret(command: Sequence[str]) -> bool:
    program, line = Path(command[0]).stem, " ".join(command)
    if redact(line) != line or any(SECRET.fullmatch(word) for word in command):
        return True
    if program == "sshpass":
        return any(word.startswith("-p") for word in command)
    pairs = pairwise(command)  # curl -u name:password, lftp -u name,password
    return program != "rsync" and any(flag in ("-u", "--user") and re.search("[:,].", name) for flag, name in pairs)


def _run(
    command: Command,
    folder: Path,
    output: IO[bytes],
    started: Callable[[int], None],
    over: Callable[[], Outcome | None],
) -> tuple[Outcome, int | None]:
    try:
        process = subprocess.Popen(
            [_program(command[0], folder), *command[1:]],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},  # nobody is there to answer
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        output.write(f"{command[0]}: {getattr(error, 'strerror', None) or error}\n".encode())
        output.flush()
        return "not_started", None
    try:
        started(process.pid)
        while True:
            with suppress(subprocess.TimeoutExpired):
                status = process.wait(PAUSE)
                return ("failed" if status else "done"), status
            if os.fstat(output.fileno()).st_size > MOST:
                with _standing_still(process.pid):
                    _shorten(output)
            if outcome := over():
                return outcome, None
    finally:
        if process.poll() is None:
            end_group(process.pid)
            process.wait()


@contextmanager
def _standing_still(pid: int) -> Generator[None]:
    """While a command and all it started write nothing."""
    held: list[psutil.Process] = []
    try:
        with suppress(psutil.Error):
            process = psutil.Process(pid)
            held = [process, *process.children(recursive=True)]
        for each in held:
            with suppress(psutil.Error):
                each.suspend()
                _wait_until_still(each)
        yield
    finally:
        for each in held:
            with suppress(psutil.Error):
                each.resume()


def _wait_until_still(process: psutil.Process) -> None:
    """It may be in the middle of writing when it is told to stop; that takes no longer than one writing."""
    until = time.monotonic() + KINDLY
    while process.status() not in (psutil.STATUS_STOPPED, psutil.STATUS_ZOMBIE) and time.monotonic() < until:
        pass


def _shorten(output: IO[bytes]) -> None:
    """Only the end is told, so only the end is kept; nobody may write meanwhile, it could be the last word."""
    end = last_bytes(Path(output.name))
    output.truncate(0)
    output.write(end)
    output.flush()


def last_bytes(said: Path) -> bytes:
    with said.open("rb") as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - TAIL))
        return file.read()


def _program(name: str, folder: Path) -> str:
    """A bare name is looked for as a terminal would; any other is a file, counted from the folder."""
    if Path(name).name != name:
        return str(folder / name)
    return shutil.which(name) or name


def _late(until: float) -> Outcome | None:
    return "too_long" if time.monotonic() > until else None


def _last_lines(said: Path) -> str:
    """The end of what was said, as a terminal would have left it standing; without secrets, however they came there."""
    text = last_bytes(said).decode("utf-8", "replace")
    plain = re.sub(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)", "", text)
    lines = [line.rstrip("\r").rpartition("\r")[2].rstrip() for line in plain.split("\n")]
    whole = "\n".join([line for line in lines if line][-LINES:])
    return redact("".join(sign for sign in whole if sign == "\n" or sign.isprintable()))[-LONGEST:]
