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
    "ui.diary.page",
    "ui.composer",
    "ui.queue",
    "ui.inbox",
    "ui.accounts",
    "ui.settings",
    "ui.find",
]
PROBE = """
import os, sys
MOMENT = sys.argv[1]
from ui.frame import Frame

made = Frame.__init__

def watched(frame, theme, size, furnish):
    def painted():
        print("\\n".join(sys.modules), flush=True)
        if MOMENT == "painted":
            os._exit(0)
        furnish()
        from PySide6.QtWidgets import QApplication
        (window,) = [each for each in frame.children() if each.metaObject().className() == "Window"]
        window.painted.connect(furnished)

    made(frame, theme, size, painted)

def furnished():
    print("\\n".join(sys.modules), flush=True)
    os._exit(0)

Frame.__init__ = watched
sys.argv = ["brandassist"]
import brandassist.__main__
brandassist.__main__.main()
"""


def read_before(moment: str, folder: Path) -> set[str]:
    """The modules that were read when the frame was painted, or when the masthead stood in it."""
    own = {"HOME": str(folder), "BRANDASSIST_WORKSPACE": str(folder / "work"), "PYTHONDEVMODE": ""}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROBE, moment]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert "ui.frame" in done.stdout, done.stderr
    return set(done.stdout.split())


def test_nothing_but_the_frame_is_read_before_the_first_paint(tmp_path: Path) -> None:
    read = read_before("painted", tmp_path)
    assert read & {*LATER, "ui.program", "ui.theme", "ui.shell.window", "brandassist.cli"} == set()


def test_no_engine_and_no_screen_is_read_before_the_masthead_is_painted(tmp_path: Path) -> None:
    read = read_before("furnished", tmp_path)
    assert "ui.shell.window" in read
    assert read & set(LATER) == set()
