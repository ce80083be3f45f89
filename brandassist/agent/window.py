"""Opening the window from a process that has none; a window that is open already comes to the front."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess

from brandassist import desktop
from brandassist.agent.service import PASSED_ON

log = logging.getLogger(__name__)

PLACES = ("today", "queue", "turn", "missed", "accounts", "inbox")  # screens a notice leads to
UNDER_SYSTEMD = "INVOCATION_ID"  # systemd tells it to each service it starts (systemd.exec(5), systemd 252)


def open_window(address: str, as_member: str | None, screen: str, target: str | None) -> None:
    """Start the program at a place of this workspace; where that fails the log says so."""
    member = ["--as", as_member] if as_member else []
    command = [*desktop.program(), "--workspace", address, *member, "open", screen, *([target] if target else [])]
    try:
        subprocess.Popen(
            [*_beside_the_service(), *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        log.warning("the window could not be started: %s", type(error).__name__)


def _beside_the_service() -> list[str]:
    """A unit of its own: with the display the desktop told systemd of since, and it outlives the agent."""
    runner = shutil.which("systemd-run")
    if runner is None or UNDER_SYSTEMD not in os.environ:
        return []
    kept = [f"--setenv={name}={os.environ[name]}" for name in PASSED_ON if os.environ.get(name)]
    return [runner, "--user", "--collect", "--quiet", *kept, "--"]
