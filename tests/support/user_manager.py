"""A real systemd user manager of a test's own: in namespaces of its own, with a bus of its own. Needs root on Linux."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

SYSTEMD = Path("/lib/systemd/systemd")
PATIENCE = 60
# A folder /run/systemd/system is how systemd is told that the machine runs it; here only this namespace sees one.
_SCRIPT = """
set -eu
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
mount -t cgroup2 cgroup2 /sys/fs/cgroup
place=$(mktemp -d /sys/fs/cgroup/brandassist-XXXXXX)
echo $$ > "$place/cgroup.procs"
dbus-daemon --session --address="$DBUS_SESSION_BUS_ADDRESS" --fork --nopidfile
/lib/systemd/systemd --user --log-target=null &
manager=$!
until systemctl --user is-system-running --wait >&2; do kill -0 $manager; done
echo ready
read -r _ || true
kill -KILL -1
wait || true
echo $$ > /sys/fs/cgroup/cgroup.procs
until find "$place" -depth -type d -exec rmdir {} +; do read -r -t 0.1 _ <> <(:) || true; done
"""


@dataclass(frozen=True)
class UserManager:
    """`wrapper` runs a command where the manager is, `environment` says where that is; `bus` is its bus from here."""

    wrapper: tuple[str, ...]
    environment: dict[str, str]
    bus: str

    def __call__(self, *command: str) -> str:
        done = subprocess.run(
            [*self.wrapper, *command], env=self.environment, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout.strip()


def possible() -> bool:
    """Whether one can be started here."""
    tools = ("unshare", "nsenter", "systemctl", "dbus-daemon")
    if not SYSTEMD.exists() or os.geteuid() != 0 or not all(map(shutil.which, tools)):
        return False
    tried = ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "mount", "-t", "tmpfs", "tmpfs", "/run"]
    return subprocess.run(tried, capture_output=True).returncode == 0


@contextmanager
def user_manager(home: Path) -> Generator[UserManager]:
    """Run one for as long as the block lasts; `home` is its user's."""
    runtime = "/run/user/0"
    bus = f"unix:path={runtime}/bus"
    environment = {**os.environ, "XDG_RUNTIME_DIR": runtime, "DBUS_SESSION_BUS_ADDRESS": bus, "HOME": str(home)}
    outer = subprocess.Popen(
        ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child", "bash", "-c", _SCRIPT],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert outer.stdout is not None
        with outer.stdout as told:
            assert told.readline().strip() == "ready"
        [inner] = psutil.Process(outer.pid).children()
        seen_from_here = f"unix:path=/proc/{inner.pid}/root{runtime}/bus"
        yield UserManager(("nsenter", "-t", str(inner.pid), "-m", "-p"), environment, seen_from_here)
    finally:
        assert outer.stdin is not None
        outer.stdin.close()  # it ends the manager and clears up after it
        try:
            outer.wait(PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(outer.pid, signal.SIGKILL)  # all in the namespace goes with its first process
            outer.wait()
