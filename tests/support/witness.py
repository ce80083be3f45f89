"""A network that only takes notes: who posted what, and whether two calls of one account ever overlapped."""

from __future__ import annotations

import json
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

CALL_SECONDS = 0.01  # long enough for an overlap to show


class Witness:
    """Speaks just enough of the Mastodon API to be posted to; the token names the account."""

    def __init__(self) -> None:
        self.posted: list[tuple[str, str]] = []  # (account, text), in order of arrival
        self.overlapped: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._pause = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, account: str, text: str) -> int:
        with self._lock:
            self._inside[account] += 1
            self.overlapped[account] += self._inside[account] > 1
            self.posted.append((account, text))
            number = len(self.posted)
        self._pause.wait(CALL_SECONDS)
        with self._lock:
            self._inside[account] -= 1
        return number


def _handler(witness: Witness) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            account = self.headers["Authorization"].removeprefix("Bearer ")
            number = witness.take(account, body["status"])
            stamp = "2026-11-23T08:30:00.000Z"
            said = {"id": str(number), "url": f"http://network.example/{number}", "content": "", "created_at": stamp}
            answer = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
