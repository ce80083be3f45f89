"""Two computers as people have them: each with its own folders, settings and line to one server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.live.postgres import Postgres
from tests.support.relay import Relay, relay
from tests.support.two_computers import created


class Desks:
    """Computers by a name; each reaches the server over a line of its own."""

    def __init__(self, postgres: Postgres, url: str, folder: Path, patched: pytest.MonkeyPatch) -> None:
        self._postgres, self._url, self._folder, self._patched = postgres, url, folder, patched
        self._ending = ExitStack()
        self.line: dict[str, Relay] = {}

    def at(self, name: str) -> Workspace:
        """Open the workspace there."""
        if name not in self.line:
            self.line[name] = self._ending.enter_context(relay(self._postgres.port))
        for kind in ("CONFIG", "DATA", "STATE"):
            self._patched.setenv(f"XDG_{kind}_HOME", str(self._folder / name / kind.lower()))
        port = self.line[name].port
        address = self._url.replace("+psycopg", "").replace(f":{self._postgres.port}/", f":{port}/")
        settings = device_settings.load()
        if not settings.shared:
            created(address, settings)
        workspace = open_workspace(address, settings=settings)
        self._ending.callback(workspace.close)
        return workspace

    def close(self) -> None:
        self._ending.close()


@pytest.fixture
def desks(postgres: Postgres, postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desks]:
    made = Desks(postgres, postgres_url, tmp_path, monkeypatch)
    yield made
    made.close()
