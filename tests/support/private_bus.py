"""A message bus of a test's own (a real dbus-daemon), and what sits on one: logind, the notices of a desktop.

After org.freedesktop.login1 (systemd 252) and the Desktop Notifications Specification 1.2; strict: what is asked
otherwise than documented is refused.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

jeepney: Any = import_module("jeepney")  # which has no types
blocking: Any = import_module("jeepney.io.blocking")


def possible() -> bool:
    """Whether a bus can be started here."""
    return shutil.which("dbus-daemon") is not None


@contextmanager
def private_bus() -> Generator[str]:
    """The address of a bus that ends with the block."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert daemon.stdout is not None
        with daemon.stdout as said:
            yield said.readline().strip()
    finally:
        daemon.kill()
        daemon.wait()


class _Service:
    """One name on the bus, answering on a thread of its own until `stop`."""

    name = path = interface = ""

    def __init__(self, address: str) -> None:
        self.bus = address
        self._connection: Any = blocking.open_dbus_connection(address, enable_fds=True)
        blocking.Proxy(jeepney.message_bus, self._connection).RequestName(self.name)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._connection.close()

    def say(self, member: str, signature: str, *body: object) -> None:
        """Send a signal."""
        address = jeepney.DBusAddress(self.path, self.name, self.interface)
        self._connection.send(jeepney.new_signal(address, member, signature, body))

    def _serve(self) -> None:
        while not self._stopping.is_set():
            try:
                asked = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if asked.header.message_type != jeepney.MessageType.method_call:
                continue
            fields = {key.name: value for key, value in asked.header.fields.items()}
            try:
                assert (fields["path"], fields["interface"]) == (self.path, self.interface), fields
                signature, body = self.answer(fields["member"], fields.get("signature", ""), asked.body)
                self._connection.send(jeepney.new_method_return(asked, signature, body))
            except AssertionError as wrong:
                said = "org.freedesktop.DBus.Error.InvalidArgs"
                self._connection.send(jeepney.new_error(asked, said, "s", (str(wrong),)))

    def answer(self, member: str, signature: str, body: Any) -> tuple[str, tuple[Any, ...]]:
        raise AssertionError(member)


class Logind(_Service):
    """It says that a sleep is near, and who still holds it up."""

    name, path = "org.freedesktop.login1", "/org/freedesktop/login1"
    interface = "org.freedesktop.login1.Manager"

    def __init__(self, address: str) -> None:
        self.locks: list[int] = []
        super().__init__(address)

    def answer(self, member: str, signature: str, body: Any) -> tuple[str, tuple[Any, ...]]:
        assert (member, signature) == ("Inhibit", "ssss"), (member, signature)
        what, who, why, mode = body
        assert (what, mode) == ("sleep", "delay"), body
        assert who, why
        ours, theirs = os.pipe()
        self.locks.append(ours)
        given = os.fdopen(theirs, "wb", buffering=0)
        threading.Timer(0.2, given.close).start()  # the message has taken a copy of it by then
        return "h", (given,)

    def held(self) -> int:
        """How many locks are held: the other end of each is open."""
        return sum(not select.select([each], [], [], 0)[0] for each in self.locks)

    def stop(self) -> None:
        super().stop()
        for each in self.locks:
            os.close(each)


class Desktop(_Service):
    """Shows notices; `click` is a person's."""

    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    interface = "org.freedesktop.Notifications"

    def __init__(self, address: str, *can: str) -> None:
        self.shown: list[tuple[str, str]] = []
        self.can = list(can or ("body", "actions", "body-markup"))
        self.as_it_is_shown: Callable[[], object] | None = None  # before whoever asked hears that it was
        super().__init__(address)

    def answer(self, member: str, signature: str, body: Any) -> tuple[str, tuple[Any, ...]]:
        if member == "GetCapabilities":
            assert signature == ""
            return "as", (self.can,)
        assert (member, signature) == ("Notify", "susssasa{sv}i"), (member, signature)
        program, replaces, _icon, title, words, actions, hints, _timeout = body
        assert (program, replaces) == ("Brand Assist", 0)
        assert hints == {"desktop-entry": ("s", "brandassist")}
        assert len(actions) == (2 if "actions" in self.can else 0)
        assert actions[:1] in ([], ["default"])
        self.shown.append((title, words))
        if self.as_it_is_shown is not None:
            self.as_it_is_shown()
        return "u", (len(self.shown),)

    def click(self, number: int) -> None:
        self.say("ActionInvoked", "us", number, "default")
