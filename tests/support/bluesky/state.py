"""The state of the contract PDS: people, their sessions, records and pictures, and how it refuses.

Sources named at each refusal: BSKY-RUN is measured on pds 0.4.217 (dev-env 0.3.215), BSKY-SRC its published source,
BSKY-LEX the lexicons of 2026-08.
"""

import hashlib
import json
import secrets
from base64 import b32encode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tests.support.contract_server import Reply

NEVER = datetime.min.replace(tzinfo=UTC)
POST = "app.bsky.feed.post"
_people = count(1)


class Refused(Exception):
    """The error XRPC answers with."""

    def __init__(self, status: int, error: str, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(error)
        self.reply = Reply(status, {"error": error, "message": message}, headers or {})


def invalid(message: str) -> Refused:
    return Refused(400, "InvalidRequest", message)


def cid_of(data: bytes, codec: int) -> str:
    """A CID of version 1: `codec` 0x55 for raw bytes (a picture's, exactly), 0x71 for records (of our own bytes)."""
    return "b" + b32encode(bytes((1, codec, 0x12, 0x20)) + hashlib.sha256(data).digest()).decode().lower().rstrip("=")


def tid(number: int) -> str:
    """A record key (atproto.com/specs/tid), later ones above earlier ones."""
    return "3" + "".join("234567abcdefghijklmnopqrstuvwxyz"[number >> shift & 31] for shift in range(55, -1, -5))


@dataclass
class Person:
    handle: str
    app_password: str
    did: str = ""
    name: str = ""
    active: bool = True

    def __post_init__(self) -> None:
        letters = b32encode(hashlib.sha256(f"{self.handle} {next(_people)}".encode()).digest()).decode().lower()
        self.did = self.did or f"did:plc:{letters[:24]}"

    def shown(self) -> dict[str, Any]:
        return {"did": self.did, "handle": self.handle, "displayName": self.name or self.handle.split(".")[0]}


@dataclass
class Record:
    author: Person
    rkey: str
    value: dict[str, Any]
    indexed_at: datetime

    @property
    def uri(self) -> str:
        return f"at://{self.author.did}/{POST}/{self.rkey}"

    @property
    def cid(self) -> str:
        return cid_of(json.dumps(self.value, sort_keys=True).encode(), 0x71)


@dataclass
class Applause:
    """A like or a repost: a record of its own, in a collection of its own."""

    author: Person
    rkey: str
    reason: str  # like | repost
    subject: str
    indexed_at: datetime

    @property
    def uri(self) -> str:
        return f"at://{self.author.did}/app.bsky.feed.{self.reason}/{self.rkey}"

    @property
    def value(self) -> dict[str, Any]:
        made = self.indexed_at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return {"$type": f"app.bsky.feed.{self.reason}", "subject": {"uri": self.subject}, "createdAt": made}


@dataclass
class Token:
    did: str
    kind: str  # access | refresh
    ends: datetime
    next: str = ""  # of a refresh token that was used: the pair that replaced it


@dataclass
class World:
    """Everything there is. `now` is set before each request."""

    now: datetime = NEVER
    people: dict[str, Person] = field(default_factory=dict)  # by DID
    records: dict[str, Record] = field(default_factory=dict)  # by address
    applause: list[Applause] = field(default_factory=list)
    blobs: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)  # by DID and CID
    tokens: dict[str, Token] = field(default_factory=dict)
    spent: dict[str, list[tuple[datetime, int]]] = field(default_factory=dict)  # points by bucket

    def person(self, name: str) -> Person | None:
        return next((one for one in self.people.values() if name in (one.did, one.handle)), None)

    def issue(self, did: str) -> dict[str, str]:
        """Access for 2 h, refresh for 90 d, scope of an app password (BSKY-RUN)."""
        return {
            "accessJwt": self._token(did, "access", timedelta(hours=2)),
            "refreshJwt": self._token(did, "refresh", timedelta(days=90)),
        }

    def _token(self, did: str, kind: str, life: timedelta) -> str:
        begins = int(self.now.timestamp())
        claims = {"scope": "com.atproto.appPass", "sub": did, "iat": begins, "exp": begins + int(life.total_seconds())}
        parts = ({"typ": f"{kind}+jwt", "alg": "HS256"}, claims, secrets.token_hex(16))
        token = ".".join(urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in parts)
        self.tokens[token] = Token(did, kind, self.now + life)
        return token

    def spend(self, bucket: str, limits: tuple[tuple[timedelta, int], ...], points: int = 1) -> dict[str, str]:
        """Count against limits; the headers of the tightest. Refuses with 429 (BSKY-SRC rate-limits.js)."""
        spent = self.spent.setdefault(bucket, [])
        headers: dict[str, str] = {}
        for window, most in limits:
            recent = [(at, cost) for at, cost in spent if at > self.now - window]
            left = most - sum(cost for _, cost in recent) - points
            reset = int(((recent[0][0] if recent else self.now) + window).timestamp())
            told = {
                "RateLimit-Limit": str(most),
                "RateLimit-Remaining": str(max(left, 0)),
                "RateLimit-Reset": str(reset),
                "RateLimit-Policy": f"{most};w={int(window.total_seconds())}",
            }
            if left < 0:
                raise Refused(429, "RateLimitExceeded", "Rate Limit Exceeded", told)
            if not headers or left < int(headers["RateLimit-Remaining"]):
                headers = told
        spent.append((self.now, points))
        return headers
