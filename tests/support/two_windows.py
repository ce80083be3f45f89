"""Two computers at one draft, each with a real window in a process of its own and a line of its own to the server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from tests.live.postgres import Postgres
from tests.support.relay import relay
from tests.support.two_computers import created
from tests.support.xvfb import screen

PATIENCE = 60.0
TEXT = "The first paragraph of a text.\n\nThe second paragraph of it.\n\nThe third, and the last."
ROOT = Path(__file__).parents[2]


class Desk:
    """One computer with its window; what it says comes in order."""

    def __init__(self, address: str, member: str, environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.support.a_writer", address, member]
        self._running = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._said: Queue[list[str]] = Queue()
        Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        assert self._running.stdout
        for line in self._running.stdout:
            self._said.put(line.split())

    def when(self, *words: str) -> float:
        """The moment (s, monotonic) at which it said this."""
        while (said := self._said.get(timeout=PATIENCE))[:-1] != [*words]:
            pass
        return float(said[-1])

    def type(self, paragraph: int, word: str) -> float:
        assert self._running.stdin
        self._running.stdin.write(f"{paragraph} {word}\n")
        self._running.stdin.flush()
        return self.when("typing", word)

    def shows(self) -> tuple[str, str]:
        """The text in its window, and what stands beside the title."""
        assert self._running.stdin
        self._running.stdin.write("0 now\n")
        self._running.stdin.flush()
        while (said := self._said.get(timeout=PATIENCE))[0] != "text":
            pass
        text, line = json.loads(bytes.fromhex(said[2]))
        return text, line

    def end(self) -> None:
        self._running.kill()
        self._running.wait()


def two_windows(
    postgres: Postgres, folder: Path, monkeypatch: pytest.MonkeyPatch, ending: ExitStack, delay: float = 0
) -> list[Desk]:
    """Anna, the executive, and Luca, her assistant, both at the same text; `delay`: seconds each way."""
    url = ending.enter_context(postgres.fresh_database()).replace("+psycopg", "")
    display = ending.enter_context(screen())
    desks: list[Desk] = []
    for name in ("Anna", "Luca"):
        line = ending.enter_context(relay(postgres.port, delay))
        address = url.replace(f":{postgres.port}/", f":{line.port}/")
        folders = {f"XDG_{kind}_HOME": str(folder / name / kind) for kind in ("CONFIG", "DATA", "STATE")}
        for variable, there in folders.items():
            monkeypatch.setenv(variable, there)
        _begin(url, address, name)
        environment = {**os.environ, **folders, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        desks.append(Desk(address, name, environment))
        ending.callback(desks[-1].end)
    for desk in desks:
        desk.when("ready")
    return desks


def _begin(url: str, address: str, name: str) -> None:
    """Its own settings, its copy, and once the workspace and the text."""
    settings = device_settings.load()
    if name == "Anna":
        created(url, settings)
    with_member = open_workspace(address, settings=settings, as_member=None if name == "Anna" else name)
    if name == "Anna":
        with_member.change_member(with_member.member.id, "Anna", "executive")
        with_member.add_member("Luca", "assistant")
        with_member.drafts.new("post", "Shelves", TEXT)
        with_member.db.exchange()
    with_member.close()
