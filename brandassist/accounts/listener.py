"""Waits on 127.0.0.1 for the browser to come back from signing in (RFC 8252, 7.3). Its thread ends with it."""

from __future__ import annotations

import hmac
import html
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from brandassist.errors import Problem

PATH = "/signed-in"


@dataclass(frozen=True)
class Page:
    """What the browser shows at the end, plain text in the person's language."""

    done: str
    failed: str


class Listener:
    """Listens from the moment it is made, on a free port or as `address` says; raises OSError where it may not.

    Only an answer carrying `state` counts: any page open in the browser can call this port.
    """

    def __init__(self, state: str, page: Page, address: str = "") -> None:
        self._state = state
        self._page = page
        self._came = threading.Event()
        self._first_wins = threading.Lock()
        self._answer: str | Problem | None = None
        given = urlsplit(address)
        self._path = given.path or PATH
        self._server = _Server(("127.0.0.1", given.port or 0), self)
        self.address = address or f"http://127.0.0.1:{self._server.server_port}{PATH}"
        threading.Thread(target=self._server.serve_forever, args=(0.1,), name="sign-in", daemon=True).start()

    def wait(self, seconds: float) -> str:
        """Return the code; raises Problem `sign_in_refused` (with the network's `why`), `sign_in_timeout`, or
        `sign_in_cancelled` after `close`."""
        self._came.wait(seconds)
        if isinstance(self._answer, Problem):
            raise self._answer
        if self._answer is None:
            raise Problem("sign_in_timeout")
        return self._answer

    def take(self, target: str) -> tuple[int, str] | None:
        """Read what the browser brought; returns a status and the words to show, None for another address."""
        parts = urlsplit(target)
        asked = parse_qs(parts.query)
        if parts.path != self._path or not hmac.compare_digest(_first(asked, "state").encode(), self._state.encode()):
            return None
        if code := _first(asked, "code"):
            self._settle(code)
            return 200, self._page.done
        self._settle(Problem("sign_in_refused", why=_first(asked, "error_description") or _first(asked, "error")))
        return 200, self._page.failed

    def close(self) -> None:
        """Stop listening; whoever waits is told that it was cancelled."""
        self._settle(Problem("sign_in_cancelled"))
        self._server.shutdown()
        self._server.server_close()

    def _settle(self, answer: str | Problem) -> None:
        with self._first_wins:
            if not self._came.is_set():
                self._answer = answer
                self._came.set()


def _first(asked: dict[str, list[str]], name: str) -> str:
    return asked.get(name, [""])[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, place: tuple[str, int], listener: Listener) -> None:
        self.listener = listener
        super().__init__(place, _Handler)


class _Handler(BaseHTTPRequestHandler):
    timeout = 10  # seconds; browsers open connections ahead and leave them silent

    def do_GET(self) -> None:
        told = cast(_Server, self.server).listener.take(self.path)
        status, words = told or (404, "")
        body = f"<!doctype html><meta charset=utf-8><title>Brand Assist</title><p>{html.escape(words)}".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the request line holds the code."""
