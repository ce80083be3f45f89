"""A line to a server that can be cut, reset, hung and healed, and that takes its time."""

from __future__ import annotations

import contextlib
import queue
import socket
import struct
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from time import monotonic

_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: closing resets the connection


class Relay:
    """Listens on `port` and passes everything on; `delay` seconds each way, however much is on its way."""

    def __init__(self, to: int, delay: float = 0) -> None:
        self._to, self.delay = to, delay
        self._whole = threading.Event()
        self._whole.set()
        self._flowing = threading.Event()
        self._flowing.set()
        self._open: set[socket.socket] = set()
        self.sent = bytearray()  # all that came from who called
        self.answers = 0  # how often a PostgreSQL server said that it waits for what comes next
        self._last_words = b""
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [self._start(self._accept)]

    def _start(self, work: Callable[..., None], *args: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=args, daemon=True)
        thread.start()
        return thread

    def cut(self) -> None:
        """Every connection ends, and no new one comes about."""
        self._whole.clear()
        for each in self._all_open():
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def reset(self) -> None:
        """Every connection breaks in the middle of a word; new ones come about."""
        for each in self._all_open():
            with contextlib.suppress(OSError):
                each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
                each.shutdown(socket.SHUT_RD)

    def cut_after(self, words: bytes) -> None:
        """What holds these words still arrives; then it is cut, before any answer."""
        self._last_words = words

    def hang(self) -> None:
        """Calls are taken, and nothing is passed on any more."""
        self._flowing.clear()

    def slow(self, seconds: float) -> None:
        """All takes so long each way."""
        self.delay = seconds

    def heal(self) -> None:
        self.delay, self._last_words = 0, b""
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

    def _all_open(self) -> set[socket.socket]:
        with self._lock:
            ending, self._open = self._open, set()
        return ending

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
            self._threads = [each for each in self._threads if each.is_alive()]
            self._threads += [self._start(self._pass, near, far, self.sent.extend)]
            self._threads += [self._start(self._pass, far, near, partial(self._count, bytearray()))]

    def _count(self, waiting: bytearray, data: bytes) -> None:
        """Each message is a letter, how long it is, and so many bytes less four; Z says that the server is ready."""
        waiting += b"" if data == b"N" else data  # alone: no TLS
        while len(waiting) >= 5 and len(waiting) > (length := int.from_bytes(waiting[1:5])):
            self.answers += waiting[:1] == b"Z"
            del waiting[: length + 1]

    def _pass(self, one: socket.socket, other: socket.socket, heard: Callable[[bytes], object]) -> None:
        on_its_way = queue.SimpleQueue[tuple[float, bytes]]()
        sending = self._start(self._send, other, on_its_way)
        handshake = 2 * self.delay  # a far server takes a call only after one way there and back
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                heard(data)
                if self._last_words and self._last_words in data:  # first, or the answer might be quicker
                    self._whole.clear()
                    one.shutdown(socket.SHUT_RDWR)
                on_its_way.put((monotonic() + self.delay + handshake, data))
                handshake = 0
        on_its_way.put((monotonic() + self.delay, b""))
        sending.join()
        with self._lock:
            self._open -= {one, other}
        one.close()

    def _send(self, other: socket.socket, on_its_way: queue.SimpleQueue[tuple[float, bytes]]) -> None:
        while True:
            due, data = on_its_way.get()
            _wait_until(due)
            self._flowing.wait()
            with contextlib.suppress(OSError):
                if data:
                    other.sendall(data)
                    continue
                if not other.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER):
                    other.shutdown(socket.SHUT_RDWR)
            return


def _wait_until(due: float) -> None:
    never = threading.Event()
    while (left := due - monotonic()) > 0:
        never.wait(left)


@contextmanager
def relay(to: int, delay: float = 0) -> Generator[Relay]:
    """A line to a port of this computer."""
    line = Relay(to, delay)
    try:
        yield line
    finally:
        line.close()
