"""A line to a server that can be cut, hung and healed, and that takes its time."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Relay:
    """Listens on `port` and passes everything on; `delay` seconds each way."""

    def __init__(self, to: int, delay: float = 0) -> None:
        self._to, self.delay = to, delay
        self._whole = threading.Event()
        self._whole.set()
        self._flowing = threading.Event()
        self._flowing.set()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [self._start(self._accept)]

    def _start(self, work: object, *args: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=args, daemon=True)  # type: ignore[arg-type]
        thread.start()
        return thread

    def cut(self) -> None:
        """Every connection ends, and no new one comes about."""
        self._whole.clear()
        with self._lock:
            ending, self._open = self._open, set()
        for each in ending:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def hang(self) -> None:
        """Calls are taken, and nothing is passed on any more."""
        self._flowing.clear()

    def heal(self) -> None:
        self._whole.set()
        self._flowing.set()

    def close(self) -> None:
        self.cut()
        self._flowing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._threads:
            each.join(5)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if not self._whole.is_set():
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                near.close()
                continue
            for each in (near, far):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open |= {near, far}
            self._threads += [self._start(self._pass, near, far), self._start(self._pass, far, near)]

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                if self.delay:
                    _wait(self.delay)
                self._flowing.wait()
                other.sendall(data)
        for each in (one, other):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._open -= {one, other}
        one.close()


def _wait(seconds: float) -> None:
    end = monotonic() + seconds
    never = threading.Event()
    while (left := end - monotonic()) > 0:
        never.wait(left)


@contextmanager
def relay(to: int, delay: float = 0) -> Iterator[Relay]:
    """A line to a port of this computer."""
    line = Relay(to, delay)
    try:
        yield line
    finally:
        line.close()
