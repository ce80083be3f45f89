"""What is read before the window paints for the first time: nothing that takes long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LATER = [
    "sqlalchemy",
    "alembic",
    "httpx",
    "httpcore",
    "keyring",
    "apscheduler",
    "regex",
    "PIL",
    "nh3",
    "drafts",
    "psycopg",
    "uuid",
    "zoneinfo",
    "importlib.resources",
    "sqlite3",
    "brandassist.workspace",
    "brandassist.store",
    "brandassist.http",
    "brandassist.networks",
    "ui.diary",
    "ui.composer",
    "ui.queue",
    "ui.inbox",
    "ui.accounts",
    "ui.settings",
    "ui.find",
]
PROBE = """
import os, sys
import brandassist.__main__
import ui.app

def painted():
    print("\\n".join(sys.modules), flush=True)
    os._exit(0)

made = ui.app.Program._make_window

def make(program):
    made(program)
    program.window.painted.connect(painted)

ui.app.Program._make_window = make
ui.app.open_window(sys.argv[1])
"""


def test_nothing_heavy_is_read_before_the_first_paint(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONDEVMODE": ""}
    command = [sys.executable, "-c", PROBE, str(tmp_path / "workspace")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    read = set(done.stdout.split())
    assert "ui.shell.window" in read, done.stderr
    assert read & set(LATER) == set()
