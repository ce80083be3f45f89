"""A real Secret Service (gnome-keyring on a message bus of its own), with no screen and nobody to ask.

`keyring` picks its backend once per process, so what is tested against a keychain runs in a process of its
own: `keychain.python("import keyring; ...")`, or any command with `env=keychain.environment`.
"""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from tests.live.machine import require_packages
from tests.live.processes import ServerProcess

MASTER_PASSWORD = token_hex(16)
_UNLOCKED = """
import secretstorage, sys
from contextlib import closing
with closing(secretstorage.dbus_init()) as bus:
    ready = secretstorage.check_service_availability(bus)
    sys.exit(not ready or secretstorage.get_default_collection(bus).is_locked())
"""
_LOCK = """
import secretstorage
from contextlib import closing
with closing(secretstorage.dbus_init()) as bus:
    secretstorage.get_default_collection(bus).lock()
"""
# What the window that asks for the password calls; there is no public way without a screen.
_UNLOCK = """
import secretstorage, sys
from contextlib import closing
from secretstorage.util import DBusAddressWrapper, format_secret, open_session
with closing(secretstorage.dbus_init()) as bus:
    path = secretstorage.get_default_collection(bus).collection_path
    secret = format_secret(open_session(bus), sys.stdin.buffer.read(), "text/plain")
    window = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
    service = DBusAddressWrapper("/org/freedesktop/secrets", window, bus)
    service.call("UnlockWithMasterPassword", "o(oayays)", path, secret)
"""


@dataclass(frozen=True)
class Keychain:
    """What programs see: `environment` leads them to this keychain and to no other."""

    environment: dict[str, str] = field(repr=False)

    def python(self, code: str, *, given: str = "") -> subprocess.CompletedProcess[str]:
        """Runs `code` as a program of a person whose keychain this is; `given` is its standard input."""
        return subprocess.run(
            [sys.executable, "-c", code],
            env=self.environment, input=given, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    def lock(self) -> None:
        """As when the person locks the keychain; with nobody to type the password, it stays locked."""
        self.python(_LOCK).check_returncode()

    def unlock(self) -> None:
        """As when the person types the password."""
        self.python(_UNLOCK, given=MASTER_PASSWORD).check_returncode()

    def is_unlocked(self) -> bool:
        return self.python(_UNLOCKED).returncode == 0


def _environment(home: Path) -> dict[str, str]:
    """Everything of the person's own session stays out: home, bus, screen, a backend chosen by variable."""
    own = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "GNOME_KEYRING_CONTROL")
    return {
        **{name: value for name, value in os.environ.items() if name not in own},
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'bus'}",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


@contextmanager
def running_keychain() -> Iterator[Keychain]:
    """An empty, unlocked keychain with its own bus; both end with the block."""
    require_packages()
    with tempfile.TemporaryDirectory(prefix="live-keychain-") as folder:  # short: a socket's path may be 107 bytes
        home = Path(folder)
        keychain = Keychain(_environment(home))
        bus = ServerProcess(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={home / 'bus'}"],
            home / "bus.log",
            env=keychain.environment,
        )
        try:
            bus.wait_until(lambda: _accepts(home / "bus"), seconds=20)
            service = ServerProcess(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                home / "service.log",
                env=keychain.environment,
                given=MASTER_PASSWORD.encode(),
            )
            try:
                service.wait_until(keychain.is_unlocked, seconds=20)
                yield keychain
            finally:
                service.stop()
        finally:
            bus.stop()


@contextmanager
def absent_keychain() -> Iterator[Keychain]:
    """A computer with no keychain: there is no message bus to ask."""
    with tempfile.TemporaryDirectory(prefix="no-keychain-") as folder:
        yield Keychain(_environment(Path(folder)))


def _accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except (FileNotFoundError, ConnectionRefusedError):
            return False
    return True
