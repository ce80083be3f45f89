"""The program's one entrance: with a verb the command line, without one the window."""

from __future__ import annotations

import importlib
import os
import sys

from brandassist.cli import main as run
from brandassist.errors import Problem


def main() -> int:
    """Run the command line or open the window; returns the process's exit code."""
    return run(sys.argv[1:], window=_open_window)


def _open_window(where: str | None, as_member: str | None) -> int:
    display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not display:
        raise Problem("no_display")
    window = importlib.import_module("ui.app")  # only here, and only when it is wanted: the engine runs without Qt
    return window.open_window(where, as_member)


if __name__ == "__main__":
    sys.exit(main())
