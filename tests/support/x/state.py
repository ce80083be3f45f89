"""What is there on the contract X, its switches, its prices, and how it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from tests.support.contract_server import Request

EPOCH = 1288834974657  # of ids, milliseconds (X-DOC fundamentals/x-ids)
# X-DOC x-api/getting-started/pricing, changelog 2026-04-16.
PRICES = {
    "post": Decimal("0.015"),
    "post with a link": Decimal("0.200"),
    "summoned reply": Decimal("0.010"),
    "owned read": Decimal("0.001"),
    "read": Decimal("0.005"),
    "metadata": Decimal("0.005"),
    "delete": Decimal("0.010"),  # whether "Interaction: Delete" is this one is not stated
}


class Refused(Exception):
    """A problem as X-SPEC has it; `errors` are its details."""

    def __init__(self, status: int, title: str, detail: str, errors: Iterable[dict[str, Any]] = ()) -> None:
        super().__init__(detail)
        self.status, self.title, self.detail, self.errors = status, title, detail, list(errors)

    def body(self) -> dict[str, Any]:
        kind = "https://api.x.com/2/problems/invalid-request" if self.status == 400 else "about:blank"
        told = {"title": self.title, "detail": self.detail, "type": kind, "status": self.status}
        return told | ({"errors": self.errors} if self.errors else {})


def invalid(why: str, **parameters: str) -> Refused:
    """400 for bad JSON or parameters (X-DOC fundamentals/response-codes-and-errors)."""
    told = {"parameters": {name: [value] for name, value in parameters.items()}, "message": why}
    return Refused(400, "Invalid Request", "One or more parameters to your request was invalid.", [told])


@dataclass(frozen=True)
class Person:
    id: str
    username: str
    name: str


@dataclass
class Medium:
    id: str
    until: datetime
    polls: int  # how often it still says that it is being processed
    alt: str = ""


@dataclass
class Post:
    id: str
    author: Person
    text: str
    created: datetime
    conversation: str
    reply_to: str | None = None
    quotes: str | None = None
    mentions: tuple[str, ...] = ()  # user names put before a reply
    media: tuple[Medium, ...] = ()


@dataclass
class Token:
    scopes: str
    until: datetime


@dataclass
class Code:
    back_to: str
    challenge: str
    scopes: str
    until: datetime


LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass
class State:
    me: Person
    now: datetime = LONG_AGO
    posts: dict[str, Post] = field(default_factory=dict)
    media: dict[str, Medium] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    refreshes: dict[str, str] = field(default_factory=dict)  # token -> scopes
    codes: dict[str, Code] = field(default_factory=dict)
    ledger: list[tuple[str, Decimal]] = field(default_factory=list)
    read_today: set[tuple[str, str]] = field(default_factory=set)
    client_id: str = "client-x"
    client_secret: str = ""  # empty: a public client, as a native app is
    return_addresses: list[str] = field(default_factory=list)
    # Switches: what the documents leave open, and what a person may do.
    spelling: str = "both"  # tweet, post, both: the word in parameters and answers (X-SPEC 2.159, 2.167)
    own_threads: bool = True  # whether replies to own posts are exempt from the reply rule
    rotates: bool = True  # whether a refresh brings a new refresh token and ends the old one
    escapes: bool = True  # whether & < > come as entities
    searches: bool = True  # whether this client may search
    partial: bool = False  # answers 200 with data and errors
    grants: str | None = None  # the scopes the person leaves ticked; None: all that were asked for
    consents: bool = True
    polls: int = 0  # how often an upload is still being processed
    fails_pictures: bool = False  # what is processed turns out to be no picture
    remembers: timedelta = timedelta(days=1)  # how long the same text is refused
    too_much: int = 400  # the status of what is too long, or holds two cashtags
    credits: Decimal | None = None  # None: never used up
    _last: int = 0

    def new_id(self) -> str:
        """Time-ordered, as X's are."""
        milliseconds = int(self.now.timestamp() * 1000) - EPOCH
        self._last = max(self._last + 1, milliseconds << 22)
        return str(self._last)

    def person(self, username: str) -> Person:
        if username == self.me.username:
            return self.me
        return self.people.setdefault(
            username, Person(str(7000 + len(self.people)), username, username.capitalize() + " Rossi")
        )

    def charge(self, what: str) -> None:
        """SEEN 2026-06: 402 once the credits are used up."""
        price = PRICES[what]
        if self.credits is not None:
            if price > self.credits:
                raise Refused(402, "Payment Required", "credits depleted")
            self.credits -= price
        self.ledger.append((what, price))

    def charge_read(self, post: Post, what: str) -> None:
        """A resource is charged once a UTC day (X-DOC pricing)."""
        day = (post.id, self.now.date().isoformat())
        if day not in self.read_today:
            self.read_today.add(day)
            self.charge(what)


def asked(request: Request, known: set[str]) -> dict[str, str]:
    """The query; raises `Refused` for parameters this endpoint does not know."""
    # X-SPEC: the parameters it lists, see the head of x/__init__.py
    for name in request.query:
        if name not in known:
            raise invalid(f"The query parameter [{name}] is not one of [{','.join(sorted(known))}]", **{name: "?"})
    return request.query


def body(request: Request) -> dict[str, Any]:
    """X-SPEC: JSON bodies."""
    if request.headers.get_content_type() != "application/json":
        raise invalid("Content-Type must be application/json.")
    try:
        told = json.loads(request.body)
    except ValueError as error:
        raise invalid("Request body is not valid JSON.") from error
    if not isinstance(told, dict):
        raise invalid("Request body must be an object.")
    return told


def only(told: dict[str, Any], where: str, **kinds: type) -> None:
    """X-SPEC: `additionalProperties: false`, and each field of its type."""
    for name, value in told.items():
        if name not in kinds:
            raise invalid(f"$.{where}{name}: is not defined in the schema and the schema does not allow additional")
        if not isinstance(value, kinds[name]) or isinstance(value, bool) != (kinds[name] is bool):
            raise invalid(f"$.{where}{name}: {type(value).__name__} found, {kinds[name].__name__} expected")


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


DAY = timedelta(days=1)
