"""The program's one entrance: with a verb the command line, without one the window."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

from brandassist import paths
from brandassist.errors import Problem

NOTE = "note"


def main() -> int:
    """Run the command line or open the window; returns the process's exit code."""
    if sys.argv[1:] in ([], [NOTE]) and _has_display():
        opens = _open_note if sys.argv[1:] else _open_window
        return opens(
            paths.named_workspace(), None
        )  # without the command line's code, which would hold up the first paint
    from brandassist.cli import main as run

    return run(sys.argv[1:], window=_open_window, note=_open_note)


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _open_window(where: str | None, as_member: str | None, place: str = "") -> int:
    return _windows().open_window(where, as_member, place)


def _open_note(where: str | None, as_member: str | None, _: str = "") -> int:
    return _windows().open_note(where, as_member)


def _windows() -> Any:
    if not _has_display():
        raise Problem("no_display")
    return importlib.import_module("ui.app")  # only here, and only when it is wanted: the engine runs without Qt


if __name__ == "__main__":
    sys.exit(main())
