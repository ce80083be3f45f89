"""A strict X of our own (API v2): `with ContractX() as x: ...`.

What it says comes from X's OpenAPI description 2.167 (X-SPEC), from docs.x.com (X-DOC), or from answers seen in 2026
(SEEN); what none of them settles is a switch, or is marked UNCONFIRMED. It is stricter in one way: a field or
parameter that X-SPEC does not know is refused everywhere, though X-SPEC says `additionalProperties: false` of bodies.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from tests.support.contract_server import ContractServer, Reply, Request
from tests.support.x import media, oauth, posts, reading
from tests.support.x.state import Person, Refused, State

__all__ = ["ContractX"]

WINDOW = 15 * 60  # seconds
# Calls in a window for one user (X-DOC fundamentals/rate-limits).
LIMITS = {
    "POST /2/tweets": 100,
    "DELETE /2/tweets/:id": 50,
    "GET /2/users/me": 75,
    "GET /2/users/:id/tweets": 900,
    "GET /2/users/:id/mentions": 300,
    "GET /2/tweets/search/recent": 300,
}
UNTOLD = 500  # for the endpoints whose number was not looked up


class ContractX(ContractServer):
    """`state` holds what is there and every switch; `limits` may be changed by a test."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State(Person("2244994945", "irene_v", "Irene Valli"))
        self.limits = dict(LIMITS)
        self._used: dict[tuple[str, int], int] = {}

    def token(self, scopes: str = oauth.ALL) -> str:
        """An access token as a finished signing in gives it."""
        self._tick()
        return oauth.issue(self.state, scopes)["access_token"]

    def says(self, who: str, text: str, **more: Any) -> str:
        """Somebody else posts; `reply_to`, `quotes`: an id, `mentions=False`: the names before a reply were removed."""
        self._tick()
        return posts.said(self.state, self.state.person(who), text, **more).id

    @property
    def spent(self) -> Decimal:
        """What all calls so far cost, in dollars."""
        return sum((price for _, price in self.state.ledger), Decimal(0))

    def truth(self) -> list[dict[str, Any]]:
        mine = (post for post in self.state.posts.values() if post.author is self.state.me)
        return [{"id": post.id, "text": post.text, "reply_to": post.reply_to or ""} for post in mine]

    def refusal(self, status: int) -> Reply:
        """X-DOC fundamentals/response-codes-and-errors."""
        titles = {401: "Unauthorized", 429: "Too Many Requests", 503: "Service Unavailable"}
        return Reply(status, Refused(status, titles[status], titles[status]).body())

    def _tick(self) -> None:
        self.state.now = datetime.now(UTC) + timedelta(seconds=self.ahead)

    def answer(self, request: Request) -> Reply:
        self._tick()
        headers: dict[str, str] = {}
        try:
            reply = self._routed(request, headers)
        except Refused as no:
            reply = Reply(no.status, no.body())
        return Reply(reply.status, reply.body, {**reply.headers, **headers})

    def _routed(self, request: Request, headers: dict[str, str]) -> Reply:
        parts = request.path.strip("/").split("/")
        match request.method, parts:
            case "GET", ["i", "oauth2", "authorize"]:
                return oauth.authorize(self.state, request)
            case "POST", ["2", "oauth2", "token"]:
                return oauth.token(self.state, request)
        scopes = oauth.scopes_of(self.state, request)
        if scopes is None:
            raise Refused(401, "Unauthorized", "Unauthorized")
        route = f"{request.method} /{'/'.join(':id' if each.isdecimal() and len(each) > 1 else each for each in parts)}"
        self._count(route, headers)
        needed, run = self._handler(route)
        if missing := [each for each in needed if each not in scopes]:
            # X-DOC: 403 where the token lacks a scope; the words are UNCONFIRMED.
            raise Refused(403, "Forbidden", f"Your token lacks the scope {missing[0]}.")
        return run(self.state, request)

    def _handler(self, route: str) -> tuple[tuple[str, ...], Any]:
        """X-SPEC securitySchemes: what scopes a call needs; 404: X-DOC fundamentals/response-codes-and-errors."""
        read = ("tweet.read", "users.read")
        handlers: dict[str, tuple[tuple[str, ...], Any]] = {
            "GET /2/users/me": (read, reading.me),
            "GET /2/tweets": (read, reading.lookup),
            "POST /2/tweets": (("tweet.write", *read), posts.create),
            "DELETE /2/tweets/:id": (("tweet.write", *read), posts.delete),
            "GET /2/users/:id/tweets": (read, reading.own),
            "GET /2/users/:id/mentions": (read, reading.mentions),
            "GET /2/tweets/search/recent": (read, reading.search),
            "POST /2/media/upload": (("media.write",), media.upload),
            "GET /2/media/upload": (("media.write",), media.status),
            "POST /2/media/metadata": (("media.write",), media.describe),
        }
        if route not in handlers:
            raise Refused(404, "Not Found", "Not Found")
        return handlers[route]

    def _count(self, route: str, headers: dict[str, str]) -> None:
        """x-rate-limit-* stand on every answer, reset in seconds since 1970 (X-DOC fundamentals/rate-limits)."""
        window = int(self.state.now.timestamp()) // WINDOW
        limit = self.limits.get(route, UNTOLD)
        used = self._used[route, window] = self._used.get((route, window), 0) + 1
        headers["x-rate-limit-limit"] = str(limit)
        headers["x-rate-limit-remaining"] = str(max(limit - used, 0))
        headers["x-rate-limit-reset"] = str((window + 1) * WINDOW)
        if used > limit:
            raise Refused(429, "Too Many Requests", "Too Many Requests")
