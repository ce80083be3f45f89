"""Which request goes where, and who may ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from . import accounts, control, media, oauth, pages, scheduled, statuses
from .limits import rate_headers
from .network import Network
from .wire import Refusal, Request, Response, answer, decode

Endpoint = Callable[..., Response]
INVALID_TOKEN = "The access token is invalid"  # noqa: S105 - a sentence, not a token
NUMBER = r"(\d+)"


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    endpoint: Endpoint
    scope: str = ""  # what the token must allow; any of several
    open: bool = False  # answers without a token too


ROUTES = (
    Route("POST", "/api/v1/statuses", statuses.create, "write:statuses"),
    Route("GET", f"/api/v1/statuses/{NUMBER}", statuses.show, "read:statuses", True),
    Route("PUT", f"/api/v1/statuses/{NUMBER}", statuses.edit, "write:statuses"),
    Route("DELETE", f"/api/v1/statuses/{NUMBER}", statuses.remove, "write:statuses"),
    Route("GET", f"/api/v1/statuses/{NUMBER}/source", statuses.source, "read:statuses"),
    Route("GET", f"/api/v1/statuses/{NUMBER}/context", statuses.context, "read:statuses", True),
    Route("GET", "/api/v1/timelines/home", statuses.home, "read:statuses"),
    Route("GET", "/api/v1/scheduled_statuses", scheduled.listed, "read:statuses"),
    Route("GET", f"/api/v1/scheduled_statuses/{NUMBER}", scheduled.show, "read:statuses"),
    Route("PUT", f"/api/v1/scheduled_statuses/{NUMBER}", scheduled.move, "write:statuses"),
    Route("DELETE", f"/api/v1/scheduled_statuses/{NUMBER}", scheduled.remove, "write:statuses"),
    Route("POST", "/api/v2/media", media.upload, "write:media"),
    Route("POST", "/api/v1/media", media.upload, "write:media"),
    Route("GET", f"/api/v1/media/{NUMBER}", media.show, "write:media"),
    Route("PUT", f"/api/v1/media/{NUMBER}", media.change, "write:media"),
    Route("DELETE", f"/api/v1/media/{NUMBER}", media.remove, "write:media"),
    Route("GET", "/api/v1/accounts/verify_credentials", accounts.verify, "read:accounts profile"),
    Route("GET", "/api/v1/accounts/lookup", accounts.lookup, "read:accounts", True),
    Route("GET", f"/api/v1/accounts/{NUMBER}", accounts.show, "read:accounts", True),
    Route("GET", f"/api/v1/accounts/{NUMBER}/statuses", statuses.of_account, "read:statuses", True),
    Route("GET", "/api/v1/notifications", accounts.notifications, "read:notifications"),
    Route("GET", "/api/v2/instance", accounts.instance, open=True),
    Route("POST", "/api/v1/apps", oauth.register, open=True),
    Route("GET", "/api/v1/apps/verify_credentials", oauth.verify_app, open=True),
    Route("GET", "/.well-known/oauth-authorization-server", oauth.metadata, open=True),
    Route("GET", "/oauth/authorize", oauth.ask, open=True),
    Route("POST", "/oauth/authorize", oauth.consent, open=True),
    Route("POST", "/oauth/token", oauth.token, open=True),
    Route("POST", "/oauth/revoke", oauth.revoke, open=True),
    Route("GET", f"/media/{NUMBER}", media.file, open=True),
    Route("GET", "/", pages.timeline, open=True),
    Route("GET", "/avatar.svg", pages.avatar, open=True),
    Route("GET", r"/tags/([^/]+)", pages.tagged, open=True),
    Route("GET", r"/@(\w+)", pages.profile, open=True),
    Route("GET", rf"/@(\w+)/{NUMBER}", pages.post, open=True),
    Route("GET", "/_health", control.health, open=True),
    Route("GET", "/_switchboard", control.switchboard, open=True),
    Route("POST", "/_switchboard", control.set_switchboard, open=True),
    Route("GET", "/_posts", control.posts, open=True),
    Route("POST", "/_followers", control.followers, open=True),
    Route("POST", "/_stop", control.stop, open=True),
)


def dispatch(net: Network, request: Request, fault: str) -> Response:
    """One request in one transaction, committed before the answer leaves. Never raises Refusal."""
    limits: dict[str, str] = {}
    try:
        with net.db.transaction():
            route, parts = _route(request)
            request = _recognised(net, request)
            if request.path.startswith("/api/"):
                limits = net.limits.count(_who(request), request.method, request.path, net.now())
            _allow(net, request, route)
            params, files = decode(request.body, request.headers.get("Content-Type", ""), request.query)
            request = replace(request, params=params, files=files)
            more = {"keyless": True} if fault == "duplicate" and route.endpoint is statuses.create else {}
            response = route.endpoint(net, request, *parts, **more)
    except Refusal as refused:
        response = refused.response
    return replace(response, headers={**limits, **response.headers})


def _route(request: Request) -> tuple[Route, tuple[str, ...]]:
    known = False
    path = request.path.rstrip("/") or "/"
    for route in ROUTES:
        found = re.fullmatch(route.path, path)
        if found and route.method == request.method:
            return route, found.groups()
        known = known or bool(found)
    raise Refusal(404, "Not Found") if not known else Refusal(405, "Method Not Allowed")


def bearer(request: Request) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _recognised(net: Network, request: Request) -> Request:
    row = net.db.row(
        "select token.account, app.name from token join app on app.id = token.app where token = ?",
        bearer(request),
    )
    return replace(request, account=row["account"] or 0, app=row["name"]) if row else request


def _who(request: Request) -> str:
    return bearer(request) or "nobody"


def _allow(net: Network, request: Request, route: Route) -> None:
    """401 without a good token (a wrong one is refused on open routes too), 403 outside its scopes."""
    token = bearer(request)
    if not token and route.open:
        return
    row = net.db.row("select account, scopes from token where token = ?", token)
    if row is None:
        raise Refusal(401, INVALID_TOKEN)
    if route.scope and not any(oauth.allows(row["scopes"], scope) for scope in route.scope.split()):
        raise Refusal(403, "This action is outside the authorized scopes")
    if not row["account"] and not route.open:
        raise Refusal(422, "This method requires an authenticated user")


def fault_answer(kind: str, now: int) -> Response | None:
    """The answer of a fault that keeps the request from having any effect."""
    if kind == "429":
        headers = {**rate_headers(300, 0, now / 1000 + 2), "Retry-After": "2"}
        return answer({"error": "Too many requests"}, 429, headers)
    if kind == "5xx-before":
        return answer({"error": "Service Unavailable"}, 503)
    if kind == "expired-token":
        return answer({"error": INVALID_TOKEN}, 401)
    return None
