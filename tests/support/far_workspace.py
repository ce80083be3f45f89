"""A workspace moved to a real server, opened through a line that takes its time: its copy is here already."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from brandassist import settings as device_settings
from brandassist import sharing
from brandassist.opening import located
from tests.live.postgres import running_postgres
from tests.support.relay import Relay, relay


@dataclass(frozen=True)
class Far:
    """The address to open, the environment to open it in, and the line to it."""

    address: str
    environment: Mapping[str, str]
    line: Relay


@contextmanager
def far_workspace(folder: Path, home: Path) -> Generator[Far]:
    """Move the workspace in `folder` to a server of its own; this computer's files for it lie in `home`.

    The device is the one whose settings are in `home`/config, where there are any.
    """
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    with running_postgres() as server, server.fresh_database() as url, relay(server.port) as line:
        address = url.replace("+psycopg", "").replace(f":{server.port}/", f":{line.port}/")
        with patch.dict(os.environ, folders):
            settings = device_settings.load()
            sharing.move(located(folder), sharing.on_server(address), settings, lambda *_: True)
        yield Far(address, folders, line)
