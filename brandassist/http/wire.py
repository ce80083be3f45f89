"""One request on one connection, with a deadline no server can stretch. Imported at the first call: httpx is slow."""

from __future__ import annotations

import logging
import socket
import ssl
import time
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult

import httpcore
import httpx
import truststore

from brandassist.http import Answer, Broken, HttpFailure, Limits, NeverOpened, TooLarge, Untrusted, is_loopback

SLICE = 65_536  # written at once, so that a slow reader cannot hold a write beyond the deadline

for _name in ("httpx", "httpcore"):  # they log addresses and headers
    logging.getLogger(_name).setLevel(logging.WARNING)


def prepare(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    params: Mapping[str, Any] | None,
    json: Any,
    form: Mapping[str, str] | None,
    body: bytes | None,
    files: Mapping[str, tuple[str, bytes, str]] | None,
) -> httpx.Request:
    """Encode a request; raises NeverOpened `bad_request` for what cannot be sent, such as a line break in a header."""
    if not any("\r" in value or "\n" in value or "\0" in value for value in headers.values()):
        try:
            return httpx.Request(
                method, url, headers=dict(headers), params=params, json=json, data=form, content=body, files=files
            )
        except (ValueError, TypeError, httpx.InvalidURL):
            pass  # the reason may quote a secret
    raise NeverOpened("bad_request")


@cache
def _system_certificates() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _proxy_for(place: SplitResult) -> httpx.Proxy | None:
    """Return the system's proxy for this address; loopback never has one."""
    host = place.hostname or ""
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    address = proxies.get(place.scheme) or proxies.get("all")
    if not address:
        return None
    try:
        return httpx.Proxy(address if "://" in address else f"http://{address}")
    except ValueError:
        pass
    raise NeverOpened("proxy_unsupported", host)


_ANYWHERE = ("192.0.2.1", "2001:db8::1")  # kept for documentation (RFC 5737, RFC 3849): nobody is there
KNOCK = Limits(connect=3, read=3, whole=3)


def has_route(place: SplitResult) -> bool:
    """Ask the system's routes: a datagram socket that connects sends nothing. A name is taken for far away."""
    host = place.hostname or ""
    if is_loopback(host) or _proxy_for(place) is not None:
        return True
    try:
        targets: tuple[str, ...] = (str(ip_address(host)),)
    except ValueError:
        targets = _ANYWHERE
    return any(_routed(each) for each in targets)


def _routed(address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asked:
            asked.connect((address, 9))
    except OSError:
        return False
    return True


def opens(place: SplitResult) -> bool:
    """Open a connection as a call would, also through the proxy, and close it again."""
    proxy = _proxy_for(place)
    host, port = place.hostname or "", place.port or (443 if place.scheme == "https" else 80)
    if proxy is not None:
        host, port = proxy.url.host, proxy.url.port or (443 if proxy.url.scheme == "https" else 80)
    try:
        Trip(place, KNOCK, time.monotonic() + KNOCK.whole, None).open(host, port, KNOCK.connect).close()
    except NeverOpened:
        return False
    return True


class Trip:
    """One request's way there and back: what may still be waited for, and whether a byte of it has left."""

    def __init__(
        self, place: SplitResult, limits: Limits, deadline: float, before_send: Callable[[], None] | None
    ) -> None:
        self._place = place
        self._host = place.hostname or ""
        self._limits = limits
        self._deadline = deadline
        self._before_send = before_send
        self._armed = False  # the request itself is next on the wire, not a proxy's CONNECT
        self._left = False
        self._stopped = False
        self._stream: httpcore.NetworkStream | None = None

    @property
    def towards(self) -> str:
        """Where it leads, without path and query."""
        return f"{self._place.scheme}://{self._place.netloc}"

    def run(self, request: httpx.Request) -> Answer:
        """Send the request and read its whole answer; raises HttpFailure or what `before_send` raises."""
        failure: HttpFailure
        try:
            with self._pool() as pool:
                return self._exchange(pool, request)
        except HttpFailure as caught:
            failure = caught
        except httpcore.ProxyError:
            failure = NeverOpened("proxy_refused", self._host)
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as caught:
            failure = self._failed("timeout" if isinstance(caught, httpcore.TimeoutException) else "connection_lost")
        except httpcore.UnsupportedProtocol:
            failure = NeverOpened("proxy_unsupported", self._host)
        # Raised out here so that no exception of the library, which may quote a header, hangs on to ours.
        failure.__context__ = None
        raise failure

    def abort(self) -> None:
        """Wake the call from another thread: its next read or write fails."""
        self._stopped = True
        stream = self._stream
        sock = stream.get_extra_info("socket") if stream else None
        if isinstance(sock, socket.socket):
            with suppress(OSError):  # already closed
                # Not SSLSocket.shutdown: that takes the cipher away under a thread that is reading.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def _pool(self) -> httpcore.ConnectionPool:
        proxy = _proxy_for(self._place)
        context = _system_certificates() if self._place.scheme == "https" else None
        if proxy is None:
            return httpcore.ConnectionPool(ssl_context=context, max_connections=1, network_backend=_Backend(self))
        if proxy.url.scheme not in ("http", "https"):
            raise NeverOpened("proxy_unsupported", self._host)
        return httpcore.HTTPProxy(
            str(proxy.url), proxy.raw_auth, None, context, max_connections=1, network_backend=_Backend(self)
        )

    def _exchange(self, pool: httpcore.ConnectionPool, request: httpx.Request) -> Answer:
        limits = self._limits
        timeout = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.connect}
        outgoing = httpcore.Request(
            request.method,
            str(request.url),
            headers=[*request.headers.raw, (b"Connection", b"close")],
            content=request.stream,
            extensions={"timeout": timeout, "trace": self._trace},
        )
        answer = pool.handle_request(outgoing)
        try:
            headers = _headers(answer.headers)
            body = self._body(answer, headers.get("content-length", ""))
        finally:
            answer.close()
        return Answer(answer.status, headers, body)

    def _body(self, answer: httpcore.Response, length: str) -> bytes:
        limit = self._limits.answer_bytes
        if length.isdigit() and int(length) > limit:
            raise TooLarge("too_large", self._host)
        body = bytearray()
        for chunk in answer.iter_stream():
            body += chunk
            if len(body) > limit:
                raise TooLarge("too_large", self._host)
        return bytes(body)

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
            self._armed = True

    def _failed(self, code: str) -> HttpFailure:
        return (Broken if self._left else NeverOpened)(code, self._host)

    def allow(self, timeout: float | None) -> float:
        """Return how long the next wait may last; raises when the call's time is over."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise self._failed("deadline")
        if self._stopped:
            raise self._failed("closed")
        return left if timeout is None else min(left, timeout)

    def about_to_write(self) -> None:
        """Ask `before_send` once, right before the request's first byte."""
        if self._armed and not self._left:
            if self._before_send is not None:
                self._before_send()
            self._left = True

    def open(self, host: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        """Connect to the first address of a host that takes the connection, all within one time limit."""
        until = time.monotonic() + self.allow(timeout)
        error = NeverOpened("unreachable", host)
        for address in _addresses(host, port):
            left = until - time.monotonic()
            if left <= 0:
                error = NeverOpened("connect_timeout", host)
                break
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, timeout=left)
            except httpcore.ConnectTimeout:
                error = NeverOpened("connect_timeout", host)
            except httpcore.ConnectError as caught:
                refused = isinstance(caught.__cause__ or caught.__context__, ConnectionRefusedError)
                error = NeverOpened("connection_refused" if refused else "unreachable", host)
            else:
                return self.watch(stream)
        raise error

    def watch(self, stream: httpcore.NetworkStream) -> _Stream:
        """Remember the stream, so that `abort` finds it, and put it under the deadline."""
        self._stream = stream
        return _Stream(stream, self)


def _addresses(host: str, port: int) -> list[str]:
    """Resolve a host name. The system's resolver knows no deadline; what it costs is taken off the connect time."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise NeverOpened("name_not_found", host)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if is_loopback(host):
        addresses = [address for address in addresses if ip_address(address).is_loopback]
    return addresses


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


class _Backend(httpcore.NetworkBackend):
    def __init__(self, trip: Trip) -> None:
        self._trip = trip

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        return self._trip.open(host, port, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection whose every wait is cut to what is left of the whole call."""

    def __init__(self, inner: httpcore.NetworkStream, trip: Trip) -> None:
        self._inner = inner
        self._trip = trip

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._trip.allow(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._trip.about_to_write()
        for start in range(0, len(buffer), SLICE):
            self._inner.write(buffer[start : start + SLICE], self._trip.allow(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            stream = self._inner.start_tls(ssl_context, server_hostname, self._trip.allow(timeout))
        except httpcore.ConnectError as caught:
            wrong = isinstance(caught.__cause__ or caught.__context__, ssl.SSLCertVerificationError)
        else:
            return self._trip.watch(stream)
        raise (Untrusted if wrong else NeverOpened)("untrusted" if wrong else "tls_failed", server_hostname or "")

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
