"""The process itself: one lock, one port kept for good, one server, one timer."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import random
import secrets
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from typing import Any

from . import address, lock, scheduled
from .handler import Handler
from .network import Network
from .switchboard import Switchboard, parse

OWN_PORTS = range(20_000, 32_000)  # below those the system lends out, so that ours stays free while we are away
IDLE = 60.0  # seconds without a request, after which a server without its parent ends
STARTING = 10.0  # seconds another server of this folder may take to start or to end
LONGEST = 30.0  # seconds between two looks at the schedule: while a laptop sleeps, waiting stands still
CHECK = 2.0  # seconds between two looks for the parent


class Server(ThreadingMixIn, TCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers share a port

    def __init__(self, port: int, network: Network) -> None:
        self.connections: set[socket.socket] = set()
        handler = type("PracticeHandler", (Handler,), {"network": network})
        super().__init__(("127.0.0.1", port), handler)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hangs up is no error of ours; anything else belongs in the log."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def hang_up(self) -> None:
        for connection in list(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def serve(
    folder: Path,
    port: int | None = None,
    fail: str = "",
    *,
    delay: float = 0.0,
    unlimited: bool = False,
    parent: int | None = None,
    ready: Callable[[str], None] = lambda url: None,
) -> str:
    """Serve the practice network kept in `folder` until stopped; returns its address.

    `ready` is called with the address once requests are answered; when another process already serves this
    folder, with that one's, and then serve returns at once. `port` is kept for later starts; without it the
    kept one is used, or a new one when that is taken. Raises ValueError for an unknown `fail`, OSError when
    `port` is taken or the folder cannot be written.
    """
    faults = parse(fail)
    folder.mkdir(parents=True, exist_ok=True)
    held = _lock_or_address(folder)
    if isinstance(held, str):
        ready(held)
        return held
    network = None
    try:
        network = Network(folder, Switchboard(faults), delay, unlimited)
        return _run(folder, network, port, parent, ready)
    finally:
        if network is not None:
            network.db.close()
        (folder / "address.json").unlink(missing_ok=True)
        os.close(held)


def _lock_or_address(folder: Path) -> int | str:
    """The lock, or the address of the server that holds it; one that is starting or ending is waited for."""
    end = time.monotonic() + STARTING
    pause = threading.Event()
    while (held := lock.take(folder / "lock")) is None:
        if (url := address.running(folder)) is not None:
            return url
        if time.monotonic() > end:
            raise OSError("another practice network holds this folder but does not answer")
        pause.wait(0.05)
    return held


def _run(folder: Path, network: Network, port: int | None, parent: int | None, ready: Callable[[str], None]) -> str:
    server = _listening(network, port)
    network.url = server.url
    nonce = secrets.token_hex(8)
    with network.db.transaction():
        network.keep("port", str(server.port))
        network.keep("nonce", nonce)
    threads = [
        threading.Thread(target=_accept, args=(server, network), daemon=True),
        threading.Thread(target=_keep_time, args=(network,), daemon=True),
    ]
    for thread in threads:
        thread.start()
    scratch = folder / f"address.{os.getpid()}"
    scratch.write_text(json.dumps({"url": server.url, "pid": os.getpid(), "nonce": nonce}))
    scratch.replace(folder / "address.json")
    ready(server.url)
    try:
        _wait(network, parent)
    finally:
        network.stopping.set()
        network.wake.set()
        with contextlib.suppress(OSError):  # one more caller, so that accepting ends without polling
            socket.create_connection(("127.0.0.1", server.port), 1.0).close()
        for thread in threads:
            thread.join(5)
        server.server_close()
        server.hang_up()
    return server.url


def _listening(network: Network, port: int | None) -> Server:
    if port is not None:
        return Server(port, network)
    kept = network.setting("port")
    candidates = ([int(kept)] if kept else []) + random.sample(OWN_PORTS, 20)
    for candidate in candidates:
        try:
            return Server(candidate, network)
        except OSError as taken:
            if taken.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    return Server(0, network)


def _accept(server: Server, network: Network) -> None:
    while not network.stopping.is_set():
        server.handle_request()


def _keep_time(network: Network) -> None:
    """Publishes scheduled posts when due; sleeps until the next one, or until something is added."""
    while not network.stopping.is_set():
        network.wake.clear()
        wait = scheduled.publish_due(network)
        network.wake.wait(wait if wait is None else min(wait, LONGEST))


def _wait(network: Network, parent: int | None) -> None:
    while not network.stopping.wait(CHECK):
        idle = time.monotonic() - network.last_request > IDLE
        if parent is not None and idle and not alive(parent):
            return


def alive(pid: int) -> bool:
    """Whether a process with this id runs."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x00100000, False, pid)  # SYNCHRONIZE
        if not handle:
            return False
        waiting = kernel.WaitForSingleObject(handle, 0) != 0
        kernel.CloseHandle(handle)
        return waiting
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
