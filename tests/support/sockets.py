"""A server made of a bare socket: each connection is handed to a function that does exactly what a test wants."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Bare:
    """`requests` holds what each connection had sent when its handler read it."""

    port: int
    requests: list[bytes] = field(default_factory=list[bytes])
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def read_request(conn: socket.socket) -> bytes:
    """Read one request with its whole body (by Content-Length)."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = conn.recv(65536)
        if not more:
            return data
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    while len(body) < length:
        more = conn.recv(65536)
        if not more:
            break
        body += more
    return head + b"\r\n\r\n" + body


def reply(status: str, body: bytes = b"{}", *headers: str) -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def reset(conn: socket.socket) -> None:
    """Close so that the other side sees a reset."""
    conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    conn.close()


@contextmanager
def serve(handle: Callable[[Bare, socket.socket], None], tls: ssl.SSLContext | None = None) -> Iterator[Bare]:
    """Run `handle(server, connection)` for each connection, in a thread each, until the block ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Bare(listener.getsockname()[1])
    conns: list[socket.socket] = []

    def one(conn: socket.socket) -> None:
        with suppress(OSError), conn:
            handle(server, tls.wrap_socket(conn, server_side=True) if tls else conn)

    def accept() -> None:
        with suppress(OSError):
            while True:
                conn, _ = listener.accept()
                conns.append(conn)
                threading.Thread(target=one, args=(conn,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for conn in conns:
            with suppress(OSError):
                conn.shutdown(socket.SHUT_RDWR)
        thread.join(5)


@contextmanager
def answering(*answers: bytes) -> Iterator[Bare]:
    """Give each connection the next answer, the last one for ever."""
    left = list(answers)

    def handle(server: Bare, conn: socket.socket) -> None:
        server.requests.append(read_request(conn))
        conn.sendall(left.pop(0) if len(left) > 1 else left[0])

    with serve(handle) as server:
        yield server
