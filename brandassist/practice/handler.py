"""One connection: reads a request whole, answers it, or fails the way the switchboard asks."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import time
import traceback
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import unquote, urlsplit

from .network import Network
from .routes import dispatch, fault_answer
from .wire import MAX_BODY, Refusal, Request, Response, answer

SLOW = 3.0  # seconds
DRAIN = 8 * 1024 * 1024  # bytes read of a refused body, so that the refusal is not lost in a reset


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Practice"
    sys_version = ""
    timeout = 75
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024
    network: Network  # set on the subclass the server makes for itself

    def _serve(self) -> None:
        net = self.network
        net.last_request = time.monotonic()
        try:
            target = urlsplit(self.path)
            path = unquote(target.path)
            length = self._length()
        except ValueError:
            self._send(answer({"error": "Bad Request"}, 400), last=True)
            return
        except Refusal as refused:
            self._send(refused.response, last=True)
            self._drain()
            return
        fault = net.switchboard.take(self.command, path)
        if fault == "reset-before":
            self._reset()
            return
        body = self.rfile.read(length) if length else b""
        if len(body) < length:  # the sender gave up in the middle: nothing was asked
            self.close_connection = True
            return
        response = (
            self._refused_caller()
            or fault_answer(fault, net.now())
            or self._dispatched(path, target.query, body, fault)
        )
        self._finish(response, fault)
        if net.asked_to_stop:
            net.stopping.set()

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = _serve

    def _dispatched(self, path: str, query: str, body: bytes, fault: str) -> Response:
        method = "GET" if self.command == "HEAD" else self.command
        headers: Any = self.headers
        try:
            return dispatch(self.network, Request(method, path, query, headers, body, self.network.url), fault)
        except Exception:  # noqa: BLE001 - the outermost frame of a request: log it, answer, serve the next
            traceback.print_exc()
            return answer({"error": "Internal Server Error"}, 500)

    def _finish(self, response: Response, fault: str) -> None:
        """The request has had its effect; what the caller hears of it is the fault's choice."""
        if fault == "hang":
            self._hang()
        elif fault == "reset-after-body":
            self._reset()
        elif fault == "5xx-after":
            self._send(answer({"error": "Service Unavailable"}, 503))
        elif fault == "malformed":
            page = b"<html><body><h1>Welcome</h1><p>Please sign in to the guest network.</p>"
            self._send(Response(page, 200, {}, "text/html"))
        else:
            if fault == "slow":
                self.network.stopping.wait(SLOW)
            self._send(response)

    def _length(self) -> int:
        """Of the body, in bytes. Raises Refusal(400, 411, 413)."""
        if self.headers.get("Transfer-Encoding"):
            raise Refusal(411, "Length Required")
        said = {value.strip() for value in self.headers.get_all("Content-Length", [])}
        if not said:
            return 0
        value = said.pop()
        if said or not value.isascii() or not value.isdigit():
            raise Refusal(400, "Bad Request: Content-Length is no number")
        if int(value) > MAX_BODY:
            raise Refusal(413, "Payload Too Large")
        return int(value)

    def _refused_caller(self) -> Response | None:
        """No User-Agent: many servers refuse. Another Host: a web page that names us its own."""
        host = self.headers.get("Host", "")
        if host.partition(":")[0] not in ("127.0.0.1", "localhost"):
            return answer({"error": "Blocked host"}, 403)
        if not self.headers.get("User-Agent", "").strip():
            return answer({"error": "Requests without a User-Agent are refused"}, 403)
        return None

    def _send(self, response: Response, last: bool = False) -> None:
        if last:
            self.close_connection = True
        self.send_response(response.status)
        self.send_header("Content-Type", response.type)
        self.send_header("Content-Length", str(len(response.body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:
            self.send_header("Connection", "close")
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)
        self.wfile.flush()

    def _drain(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(1.0)
            left = DRAIN
            while left > 0 and (read := len(self.connection.recv(65536))):
                left -= read

    def _hang(self) -> None:
        """Silent until the caller goes away or the server stops."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.settimeout(None)
            while self.connection.recv(4096):
                pass

    def _reset(self) -> None:
        """A real RST: closing with nothing to linger for, before anyone can send an orderly end."""
        self.close_connection = True
        now = struct.pack("ii" if os.name == "posix" else "hh", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
        socket.close(self.connection.detach())

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: what was posted is nobody's business, and tokens stay out of logs."""
