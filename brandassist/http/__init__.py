"""The one door to the network: deadlines, size limits, and errors that say how far a call came.

Each call opens its own connection, so a connection the server closed meanwhile is never mistaken for an answer.
No exception raised here holds an address beyond its host, a header, or a body that was sent.
"""

from __future__ import annotations

import json as jsonlib
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urljoin, urlsplit

from brandassist import clock
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.http.wire import Trip

USER_AGENT = "BrandAssist/0.1"
MAX_REDIRECTS = 5


class HttpFailure(Exception):
    """A call that brought no usable answer; subclasses say how far it came. `code` is stable, `host` is public."""

    def __init__(self, code: str = "", host: str = "") -> None:
        super().__init__(f"{code} ({host})" if host else code)
        self.code = code
        self.host = host
        self.towards = ""  # scheme, host and port of the call, as an address


class NeverOpened(HttpFailure):
    """No connection was opened, or it was lost before one byte of the request left."""


class Broken(HttpFailure):
    """The connection failed after the request began to leave: the server may have acted."""


class Untrusted(HttpFailure):
    """The server's certificate is not trusted; no request left."""


class Redirected(HttpFailure):
    """The server pointed elsewhere (`host`): another host, or at all for what is not a GET. Nothing followed."""

    def __init__(self, status: int, host: str) -> None:
        super().__init__("redirected", host)
        self.status = status


class TooLarge(HttpFailure):
    """The answer was larger than the limit; the server may have acted."""


class NotJson(HttpFailure):
    """JSON was due and something else came."""


class Status(HttpFailure):
    """An answer with a status of 400 or more."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"HTTP {answer.status}")
        self.answer = answer


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str] = field(repr=False)  # names in lower case
    body: bytes = field(repr=False)  # may echo what was sent
    url: str = field(default="", repr=False)  # that it came from, after redirects

    def json(self) -> Any:
        """Return the body's JSON; raises NotJson."""
        try:
            return jsonlib.loads(self.body)
        except (ValueError, RecursionError):
            pass
        raise NotJson("not_json")


@dataclass(frozen=True)
class Limits:
    """Seconds and bytes. `whole` ends a call whatever the server does, `upload` does so for uploads."""

    connect: float = 10
    read: float = 60
    whole: float = 120
    upload: float = 300
    answer_bytes: int = 20_000_000


class Http:
    """Makes calls; safe to share between threads.

    `before_send` is called right before the first byte of each request leaves (the lane checks its lease there);
    what it raises goes to the caller, and nothing has left.
    """

    def __init__(self, *, before_send: Callable[[], None] | None = None, limits: Limits | None = None) -> None:
        self._before_send = before_send
        self._limits = limits or Limits()
        self._trips: set[Trip] = set()
        self._lock = threading.Lock()
        self._closed = False
        self.ahead: timedelta | None = None  # of this computer's clock, before the last server that told its time

    def call(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        form: Mapping[str, str] | None = None,
        body: bytes | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        upload: bool = False,
        anywhere: bool = False,
    ) -> Answer:
        """Send one request and return its answer, following only a GET's redirects within the same host.

        anywhere: for what carries nothing of the person's: redirects are followed to other hosts too, but never from
        outside into this computer or its own network.
        Raises an HttpFailure, or Problem `bad_address`, `address_with_password`, `plain_http_refused`.
        """
        from brandassist.http import wire

        limits = self._limits
        deadline = time.monotonic() + (limits.upload if upload else limits.whole)
        sent = {"user-agent": USER_AGENT, "accept": "application/json, */*;q=0.5", "accept-encoding": "identity"}
        sent |= {name.lower(): value for name, value in (headers or {}).items()}
        place = checked(url)
        for hop in range(MAX_REDIRECTS + 1):
            request = wire.prepare(
                method, url, headers=sent, params=params, json=json, form=form, body=body, files=files
            )
            answer = self._one(wire.Trip(place, limits, deadline, self._before_send), request)
            location = answer.headers.get("location", "")
            if answer.status >= 400:
                raise Status(answer)
            if answer.status < 300 or not location:
                return replace(answer, url=url)
            url, params = urljoin(url, location), None
            follows = _leads_on(place, url) if anywhere else method == "GET" and origin(url) == origin(place.geturl())
            if not follows or hop == MAX_REDIRECTS:
                raise Redirected(answer.status, origin(url)[1])
            place = checked(url) if anywhere else place
        raise AssertionError("the last hop returns or raises")

    def _one(self, trip: Trip, request: Any) -> Answer:
        with self._lock:
            if self._closed:
                raise NeverOpened("closed")
            self._trips.add(trip)
        begun = clock.now()
        try:
            answer = trip.run(request)
        except HttpFailure as failure:
            failure.towards = trip.towards
            raise
        finally:
            with self._lock:
                self._trips.discard(trip)
        ahead = _ahead(answer.headers, begun, clock.now())
        self.ahead = self.ahead if ahead is None else ahead
        return answer

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    def close(self) -> None:
        """End all calls under way, from any thread; later ones raise NeverOpened."""
        with self._lock:
            self._closed = True
            trips = tuple(self._trips)
        for trip in trips:
            trip.abort()


def _ahead(headers: Mapping[str, str], begun: datetime, ended: datetime) -> timedelta | None:
    """Read the Date header (RFC 9110, 6.6.1: whole seconds) against our clock; what a cache gave tells nothing."""
    if headers.get("age", "0") != "0":
        return None
    try:
        told = parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    told = told.replace(tzinfo=UTC) if told.tzinfo is None else told
    if begun - told > timedelta(seconds=1):
        return begun - told
    return min(ended - told, timedelta(0))


def can_be_reached(url: str) -> bool:
    """Whether the system knows a way to this address and a connection to it opens. Not one byte is sent.

    Where there is no route at all, that is known at once and nothing leaves.
    """
    from brandassist.http import wire

    return wire.opens(checked(url))


def has_route(url: str) -> bool:
    """Whether the system knows a way out for this address; asks nobody, nothing leaves."""
    from brandassist.http import wire

    return wire.has_route(checked(url))


def is_loopback(host: str) -> bool:
    """Return whether this host name or address can only be this computer."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _leads_on(place: SplitResult, url: str) -> bool:
    """Whether a server at `place` may point there: one out in the world never at what only this computer reaches."""
    host = origin(url)[1]
    try:
        inside = not ip_address(host).is_global
    except ValueError:
        inside = is_loopback(host)
    return not inside or is_loopback(place.hostname or "")


def checked(url: str) -> SplitResult:
    """Return the parts of an address a request may go to; raises Problem."""
    try:
        place = urlsplit(url)
        host, _ = place.hostname, place.port
    except ValueError:
        host, place = None, urlsplit("")
    if not host or place.scheme not in ("http", "https") or any(mark.isspace() for mark in url):
        raise Problem("bad_address")
    if place.username is not None or place.password is not None:
        raise Problem("address_with_password", host=host)
    if place.scheme == "http" and not is_loopback(host):
        raise Problem("plain_http_refused", host=host)
    return place


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port: what credentials may not leave. Empty where the address makes no sense."""
    try:
        place = urlsplit(url)
        return place.scheme, place.hostname or "", place.port or (443 if place.scheme == "https" else 80)
    except ValueError:
        return "", "", 0
