"""Qt's own behaviour that this program relies on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject


def test_void_qt_calls_leave_none_its_references() -> None:
    """PySide6 6.12 takes one at each void call, which kills Python 3.11 (PYSIDE-3474): hence the pin."""
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500


@pytest.mark.skipif(sys.platform != "linux", reason="only here is the screen a program that can be started")
def test_a_window_opens_on_a_real_screen() -> None:
    """What .ci/setup.sh installs is enough for Qt's xcb platform, not only for offscreen."""
    script = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("here")
label.show()
app.processEvents()
print(app.platformName())
"""
    screen = shutil.which("xvfb-run")
    assert screen, "run make setup: the tests bring their own screen"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    command = [screen, "-a", sys.executable, "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "xcb"), done.stderr
