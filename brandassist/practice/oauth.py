"""Signing in: app registration, consent, codes with PKCE, tokens.

After docs.joinmastodon.org/methods/oauth and methods/apps (2026).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import secrets
import sqlite3
from urllib.parse import urlencode, urlsplit

from . import pages
from .network import Network
from .wire import Json, Refusal, Request, Response, answer

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
CODE_LIFETIME = 10 * 60 * 1000  # milliseconds
SCOPES = ("read", "write", "follow", "push", "profile")
PARTS = (
    "accounts",
    "statuses",
    "media",
    "notifications",
    "search",
    "favourites",
    "lists",
    "follows",
    "conversations",
)


def allows(granted: str, wanted: str) -> bool:
    """`write` allows `write:statuses`, not the other way round."""
    return any(wanted == scope or wanted.startswith(f"{scope}:") for scope in granted.split())


def _known(scope: str) -> bool:
    head, _, part = scope.partition(":")
    return head in SCOPES and (not part or part in PARTS)


def register(net: Network, request: Request) -> Response:
    name, scopes = request.text("client_name").strip(), request.text("scopes") or "read"
    uris = [uri for item in request.items("redirect_uris") for uri in str(item).split()]
    if not name:
        raise Refusal(422, "Validation failed: Application name can't be blank")
    if not uris:
        raise Refusal(422, "Validation failed: Redirect URI can't be blank")
    if any(uri != OUT_OF_BAND and (not urlsplit(uri).scheme or urlsplit(uri).fragment) for uri in uris):
        raise Refusal(422, "Validation failed: Redirect URI must be an absolute URI.")
    if not all(_known(scope) for scope in scopes.split()):
        raise Refusal(422, "Validation failed: Scopes doesn't match configured on the server.")
    ident = net.new_id()
    net.db.insert(
        "app",
        id=ident,
        name=name,
        website=request.text("website") or None,
        redirect_uris="\n".join(uris),
        scopes=scopes,
        client_id=secrets.token_urlsafe(32),
        client_secret=secrets.token_urlsafe(32),
    )
    row = net.db.row("select * from app where id = ?", ident)
    if row is None:
        raise Refusal(503, "Service Unavailable")
    keys = {
        "client_id": row["client_id"],
        "client_secret": row["client_secret"],
        "client_secret_expires_at": 0,
    }
    return answer(_app(row) | keys)


def _app(row: sqlite3.Row) -> Json:
    uris = row["redirect_uris"].split("\n")
    return {
        "id": str(row["id"]),
        "name": row["name"],
        "website": row["website"],
        "scopes": row["scopes"].split(),
        "redirect_uri": row["redirect_uris"],
        "redirect_uris": uris,
    }


def verify_app(net: Network, request: Request) -> Response:
    token = request.headers.get("Authorization", "").partition(" ")[2].strip()
    row = net.db.row("select app.* from app join token on token.app = app.id where token = ?", token)
    if row is None:
        raise Refusal(401, "The access token is invalid")
    return answer(_app(row))


def metadata(net: Network, request: Request) -> Response:
    return answer(
        {
            "issuer": f"{net.url}/",
            "authorization_endpoint": f"{net.url}/oauth/authorize",
            "token_endpoint": f"{net.url}/oauth/token",
            "revocation_endpoint": f"{net.url}/oauth/revoke",
            "app_registration_endpoint": f"{net.url}/api/v1/apps",
            "scopes_supported": [
                *SCOPES,
                *(f"{head}:{part}" for head in ("read", "write") for part in PARTS),
            ],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "code_challenge_methods_supported": ["S256"],
            "grant_types_supported": ["authorization_code", "client_credentials"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        }
    )


def _asked(net: Network, request: Request) -> sqlite3.Row:
    """The app that asks for consent. Raises Refusal(400) where redirecting would be unsafe or pointless."""
    app = net.db.row("select * from app where client_id = ?", request.text("client_id") or "?")
    if app is None:
        raise Refusal(400, "Client authentication failed due to unknown client")
    if not _matches(request.text("redirect_uri"), app["redirect_uris"].split("\n")):
        raise Refusal(400, "The redirect URI included is not valid.")
    if request.text("response_type") != "code":
        raise Refusal(400, "The authorization server does not support this response type.")
    scopes = (request.text("scope") or "read").split()
    if not all(allows(app["scopes"], scope) for scope in scopes):
        raise Refusal(400, "The requested scope is invalid, unknown, or malformed.")
    if request.text("code_challenge") and request.text("code_challenge_method") != "S256":
        raise Refusal(400, "The code_challenge_method must be S256.")
    return app


def _matches(uri: str, registered: list[str]) -> bool:
    """Exact, but for the port of a loopback address (RFC 8252, 7.3)."""

    def portless(address: str) -> str:
        return re.sub(r"^(http://(?:127\.0\.0\.1|\[::1\])):\d+", r"\1", address)

    return any(portless(uri) == portless(known) for known in registered)


def ask(net: Network, request: Request) -> Response:
    app = _asked(net, request)
    return pages.consent(request, app["name"], (request.text("scope") or "read").split())


def consent(net: Network, request: Request) -> Response:
    """The button was pressed: an account (made if new), a code, and back to the program that asked."""
    if request.headers.get("Origin", net.url) not in (net.url, f"http://{request.headers['Host']}"):
        raise Refusal(403, "Not from another web page")
    app = _asked(net, request)
    username = request.text("account", "you").strip().lower()
    if not re.fullmatch(r"[a-z0-9_]{1,30}", username):
        raise Refusal(422, "Validation failed: Username must contain only letters, numbers and underscores")
    row = net.account_named(username)
    if row is not None and row["follower"]:
        raise Refusal(422, "Validation failed: Username has already been taken")
    account = row["id"] if row else net.add_account(username, username.replace("_", " ").title())
    code, redirect = secrets.token_urlsafe(32), request.text("redirect_uri")
    net.db.insert(
        "code",
        code=code,
        app=app["id"],
        account=account,
        redirect_uri=redirect,
        scopes=request.text("scope") or "read",
        challenge=request.text("code_challenge"),
        created=net.now(),
    )
    if redirect == OUT_OF_BAND:
        return pages.code(request, code)
    state = {"state": request.text("state")} if request.text("state") else {}
    joint = "&" if urlsplit(redirect).query else "?"
    return Response(b"", 302, {"Location": redirect + joint + urlencode({"code": code, **state})}, "text/html")


def _refused(status: int, error: str, why: str) -> Refusal:
    return Refusal(status, error, error_description=why)


def _client(net: Network, request: Request) -> sqlite3.Row:
    ident, secret = request.text("client_id"), request.text("client_secret")
    kind, _, encoded = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() == "basic":
        try:
            ident, _, secret = base64.b64decode(encoded).decode().partition(":")
        except ValueError:
            ident = ""
    app = net.db.row("select * from app where client_id = ?", ident or "?")
    if app is None or not hmac.compare_digest(app["client_secret"].encode(), secret.encode()):
        raise _refused(401, "invalid_client", "Client authentication failed")
    return app


def token(net: Network, request: Request) -> Response:
    app = _client(net, request)
    grant = request.text("grant_type")
    if grant == "client_credentials":
        scopes = request.text("scope") or "read"
        if not all(allows(app["scopes"], scope) for scope in scopes.split()):
            raise _refused(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed.")
        return _issue(net, app["id"], None, scopes)
    if grant != "authorization_code":
        raise _refused(400, "unsupported_grant_type", "The authorization grant type is not supported")
    row = net.db.row("select * from code where code = ? and app = ?", request.text("code"), app["id"])
    good = (
        row is not None
        and row["redirect_uri"] == request.text("redirect_uri")
        and net.now() < row["created"] + CODE_LIFETIME
        and _proves(request.text("code_verifier"), row["challenge"])
    )
    if row is None or not good:
        raise _refused(400, "invalid_grant", "The provided authorization grant is invalid, expired or revoked")
    net.db.run("delete from code where code = ?", row["code"])
    return _issue(net, app["id"], row["account"], row["scopes"])


def _proves(verifier: str, challenge: str) -> bool:
    if not challenge:
        return True
    digest = hashlib.sha256(verifier.encode()).digest()
    return hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"="), challenge.encode())


def _issue(net: Network, app: int, account: int | None, scopes: str) -> Response:
    made = secrets.token_urlsafe(32)
    now = net.now()
    net.db.insert("token", token=made, app=app, account=account, scopes=scopes, created=now)
    data = {"access_token": made, "token_type": "Bearer", "scope": scopes, "created_at": now // 1000}
    return Response(json.dumps(data).encode(), 200, {"Cache-Control": "no-store"})


def revoke(net: Network, request: Request) -> Response:
    app = _client(net, request)
    row = net.db.row("select app from token where token = ?", request.text("token"))
    if row is not None and row["app"] != app["id"]:
        raise _refused(403, "unauthorized_client", "You are not authorized to revoke this token")
    net.db.run("delete from token where token = ? and app = ?", request.text("token"), app["id"])
    return answer({})
