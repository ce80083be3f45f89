"""The message buses of Linux (D-Bus): the system's, which says that this computer will sleep, and the session's.

The only importer of jeepney. Nothing here waits for longer than a moment, and where there is no bus there is none.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

ANSWER_WITHIN = 2.0  # seconds another program on the bus has for its answer


class NoBus(Exception):
    """There is no bus, nobody of that name is on it, or it went away."""


class Bus:
    """A connection to one bus, for one thread at a time."""

    def __init__(self, which: str) -> None:
        """`which`: SYSTEM or SESSION. Raises NoBus."""
        if not sys.platform.startswith("linux"):
            raise NoBus
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection: Any = open_dbus_connection(which, enable_fds=True)
        except Exception as error:  # no address, no socket, no greeting: there is no bus for us
            raise NoBus from error

    def call(self, name: str, path: str, interface: str, member: str, signature: str = "", *body: object) -> Any:
        """Call a method and return its answer's values. Raises NoBus."""
        import jeepney

        package: Any = jeepney  # which has no types
        address = jeepney.DBusAddress(path, name, interface)
        try:
            answer = self._connection.send_and_get_reply(
                package.new_method_call(address, member, signature or None, body), timeout=ANSWER_WITHIN
            )
        except Exception as error:
            raise NoBus from error
        if answer.header.message_type == jeepney.MessageType.error:
            raise NoBus(str(answer.body))
        return answer.body

    def hear(self, path: str, interface: str, member: str) -> Any:
        """From now on keep these signals; returns the queue they come into, oldest first."""
        from collections import deque

        from jeepney import MatchRule

        rule = MatchRule(type="signal", interface=interface, member=member, path=path)
        heard: deque[Any] = deque()
        self._connection.filter(rule, queue=heard)
        self.call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s", rule.serialise()
        )
        return heard

    def take_in(self) -> None:
        """Sort in what arrived, without waiting. Raises NoBus where the connection is gone."""
        while True:
            try:
                self._connection.recv_messages(timeout=0)
            except TimeoutError:
                return
            except Exception as error:
                raise NoBus from error

    def close(self) -> None:
        with suppress(Exception):
            self._connection.close()


def let_go(handle: Any) -> None:
    """Close a file descriptor that came over the bus."""
    with suppress(OSError, ValueError):
        os.close(handle.to_raw_fd())
