"""A server of our own that answers as a network does, on a real socket, and fails on purpose when told to.

The rules of one network are a function from `Request` to `Reply`; here are the socket, the switchboard and the truth.
"""

import json
import socket
import struct
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

FAULTS = {
    "hang": "does it, then never answers",
    "reset-before": "does nothing, cuts the connection before reading the body",
    "reset-after-body": "does it, then cuts the connection",
    "429": "does nothing, answers 429 with Retry-After: 2",
    "5xx-before": "does nothing, answers 503",
    "5xx-after": "does it, then answers 503",
    "expired-token": "does nothing, answers 401",
    "slow": "does it, answers after `slow_seconds`",
    "malformed": "does it, answers 200 with a page where JSON belongs",
    "duplicate": "does it twice, as a proxy that repeats a request, and answers for the first",
}
REFUSALS = {"429": 429, "5xx-before": 503, "expired-token": 401}


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: Message
    body: bytes
    client: str  # the address it came from
    pairs: tuple[tuple[str, str], ...] = ()  # the query as it came, repeated names too


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any = b""  # bytes as they are; anything else becomes JSON
    headers: dict[str, str] = field(default_factory=dict)

    def encoded(self) -> tuple[bytes, str]:
        if isinstance(self.body, bytes):
            return self.body, "text/html; charset=UTF-8"
        return json.dumps(self.body).encode(), "application/json; charset=UTF-8"


@dataclass
class _Fault:
    kind: str
    match: str
    left: int


class ContractServer:
    """Answers on 127.0.0.1 while its `with` block lasts. A subclass says `answer`, `refusal` and `truth`.

    Tests in this process call the methods; those in another POST {"fail": "kind:count", "match": "POST /*"} to
    /_switchboard ("fail": "" ends all faults, "ahead": seconds moves the clock) and GET /_posts.
    """

    slow_seconds = 3.0

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.used: list[str] = []
        self.ahead = 0.0  # seconds this server's clock is ahead
        self._faults: list[_Fault] = []
        self._one_at_a_time = threading.RLock()
        self.stopping = threading.Event()
        self._http = _Listener(("127.0.0.1", 0), _Handler)
        self._http.contract = self
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(0.05,), name="contract server", daemon=True
        )
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def answer(self, request: Request) -> Reply:
        raise NotImplementedError

    def refusal(self, status: int) -> Reply:
        """What the network says with this status when it fails for no reason of the request."""
        raise NotImplementedError

    def truth(self) -> list[dict[str, Any]]:
        """Everything that is live or kept there, oldest first."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def fail(self, kind: str, count: int = 1, match: str = "POST /*") -> None:
        """The next `count` requests whose "METHOD /path" fits the pattern `match` fail like `kind` (FAULTS)."""
        if kind not in FAULTS:
            raise ValueError(f"{kind} is no fault; known are {', '.join(FAULTS)}")
        with self._one_at_a_time:
            self._faults.append(_Fault(kind, match, count))

    def mend(self) -> None:
        """Ends all faults."""
        with self._one_at_a_time:
            self._faults.clear()

    def asked(self, method: str, path: str) -> list[Request]:
        """The requests that came, by method and exact path; those cut before their body are not among them."""
        with self._one_at_a_time:
            return [request for request in self.requests if (request.method, request.path) == (method, path)]

    def take_fault(self, method: str, path: str) -> str:
        with self._one_at_a_time:
            for fault in self._faults:
                if fault.left > 0 and fnmatchcase(f"{method} {path}", fault.match):
                    fault.left -= 1
                    self.used.append(fault.kind)
                    return fault.kind
        return ""

    def carry_out(self, request: Request, fault: str) -> Reply:
        """What the network does with the request under this fault, one request at a time."""
        with self._one_at_a_time:
            self.requests.append(request)
            if fault in REFUSALS:
                reply = self.refusal(REFUSALS[fault])
                return Reply(reply.status, reply.body, {"Retry-After": "2"} if fault == "429" else {})
            reply = self.answer(request)
            if fault == "duplicate":
                self.answer(request)
            if fault == "malformed":
                return Reply(200, b"<html><body>Just a moment...</body></html>")
            return self.refusal(503) if fault == "5xx-after" else reply

    def control(self, request: Request) -> Reply | None:
        if (request.method, request.path) == ("GET", "/_posts"):
            return Reply(200, self.truth())
        if (request.method, request.path) != ("POST", "/_switchboard"):
            return None
        told = json.loads(request.body)
        self.ahead = float(told.get("ahead", self.ahead))
        for spec in filter(None, told.get("fail", "").split(",")):
            kind, _, count = spec.partition(":")
            self.fail(kind, int(count or 1), told.get("match", "POST /*"))
        if told.get("fail") == "":
            self.mend()
        return Reply(200, {"used": self.used, "faults": [vars(fault) for fault in self._faults]})


class _Listener(HTTPServer):
    """Each connection has a thread, and the threads are kept: starting one takes longer than most answers."""

    request_queue_size = 64
    contract: ContractServer

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self._threads = ThreadPoolExecutor(64, thread_name_prefix="contract server")
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        self._threads.submit(self._answer, request, client_address)

    def _answer(self, request: Any, client_address: Any) -> None:
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self._open.discard(request)
            self.shutdown_request(request)

    def server_close(self) -> None:
        super().server_close()
        for request in self._open.copy():
            with suppress(OSError):  # closed meanwhile
                request.shutdown(socket.SHUT_RDWR)  # a kept connection: nobody asks any more
        self._threads.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body leave in two writes: no 40 ms between them on a kept connection
    server: _Listener

    def log_message(self, format: str, *args: object) -> None:
        pass

    def date_time_string(self, timestamp: float | None = None) -> str:
        return super().date_time_string((time.time() if timestamp is None else timestamp) + self.server.contract.ahead)

    def _serve(self) -> None:
        contract, parts = self.server.contract, urlsplit(self.path)
        pairs = tuple(parse_qsl(parts.query, keep_blank_values=True))
        query = dict(pairs)
        path = f"/wp-json{query.pop('rest_route')}" if "rest_route" in query else parts.path
        controlling = path in ("/_posts", "/_switchboard")
        fault = "" if controlling else contract.take_fault(self.command, path)
        if fault == "reset-before":
            return self._reset()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(self.command, path, query, self.headers, body, self.client_address[0], pairs)
        reply = (contract.control(request) if controlling else None) or contract.carry_out(request, fault)
        if fault == "reset-after-body":
            return self._reset()
        if fault in ("hang", "slow"):
            contract.stopping.wait(contract.slow_seconds if fault == "slow" else None)
        if contract.stopping.is_set():
            return self._reset()
        return self._send(reply)

    def _send(self, reply: Reply) -> None:
        body, kind = reply.encoded()
        with suppress(ConnectionError):  # the client may have given up
            self.send_response(reply.status)
            for name, value in {"Content-Type": kind, **reply.headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

    def _reset(self) -> None:
        """A reset rather than a polite end: what a client sees when a server or a tunnel dies."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()  # the writer stays open: it is flushed once more after every answer
        self.connection.close()

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _serve
