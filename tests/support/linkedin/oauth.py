"""Signing in at the contract LinkedIn: the consent page is agreed to by whoever opens it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from urllib.parse import parse_qsl, urlencode

from tests.support.contract_server import Reply, Request

CLIENT_ID = "77contract"
CLIENT_SECRET = "contract-client-secret"
RETURNS_TO = "http://localhost:8917/linkedin"
GRANTED = ("openid", "profile", "w_member_social")  # "Sign In with LinkedIn" and "Share on LinkedIn": open to all
TOKEN_LIFE = timedelta(days=60)  # [LI-DOC programmatic-refresh-tokens]
REFRESH_LIFE = timedelta(days=365)
CODE_LIFE = timedelta(minutes=30)  # [LI-DOC authorization-code-flow]: "has a 30-minute lifespan"


@dataclass
class Token:
    scopes: tuple[str, ...]
    ends: datetime
    revoked: bool = False


@dataclass
class Desk:
    """`partner`: an app whose logins may be refreshed, which LinkedIn grants to approved partners only."""

    partner: bool = False
    returns_to: str = RETURNS_TO
    tokens: dict[str, Token] = field(default_factory=dict)
    codes: dict[str, tuple[str, tuple[str, ...], datetime]] = field(default_factory=dict)
    refreshing: dict[str, tuple[tuple[str, ...], datetime]] = field(default_factory=dict)
    _numbers: count = field(default_factory=lambda: count(1))

    def token(self, now: datetime, scopes: tuple[str, ...] = GRANTED, life: timedelta = TOKEN_LIFE) -> str:
        name = f"AQX-token-{next(self._numbers)}"
        self.tokens[name] = Token(scopes, now + life)
        return name

    def consent(self, request: Request, now: datetime) -> Reply:
        """[LI-DOC authorization-code-flow, step 2]; errors about the client are shown, never sent back."""
        asked = request.query
        if asked.get("client_id") != CLIENT_ID or asked.get("redirect_uri") != self.returns_to:
            return Reply(400, b"<p>The redirect_uri does not match the registered value</p>")
        back = {"state": asked.get("state", "")}
        scopes = tuple(asked.get("scope", "").split())
        if asked.get("response_type") != "code" or not asked.get("state"):
            back |= {"error": "invalid_request", "error_description": "A required parameter is missing"}
        elif set(scopes) - set(GRANTED):
            wrong = sorted(set(scopes) - set(GRANTED))[0]
            # seen with apps that lack the product
            back |= {"error": "unauthorized_scope_error", "error_description": f'Scope "{wrong}" is not authorized'}
        else:
            back["code"] = f"AQT-code-{next(self._numbers)}"
            self.codes[back["code"]] = (asked["redirect_uri"], scopes, now + CODE_LIFE)
        return Reply(302, b"", {"Location": f"{self.returns_to}?{urlencode(back)}"})

    def access_token(self, request: Request, now: datetime) -> Reply:
        """[LI-DOC authorization-code-flow, step 3] and [LI-DOC programmatic-refresh-tokens]."""
        if "application/x-www-form-urlencoded" not in request.headers.get("Content-Type", ""):
            return _no("invalid_request", "The content type must be application/x-www-form-urlencoded")
        form = dict(parse_qsl(request.body.decode()))
        if form.get("client_id") != CLIENT_ID or form.get("client_secret") != CLIENT_SECRET:
            return _no("invalid_client", "Client authentication failed", 401)
        if "code_verifier" in form:  # UNCONFIRMED: no PKCE flow is documented for these keys
            return _no("invalid_request", "Unexpected parameter: code_verifier")
        match form.get("grant_type"):
            case "authorization_code":
                back_to, scopes, ends = self.codes.pop(form.get("code", ""), ("", (), now))
                if ends <= now or form.get("redirect_uri") != back_to:
                    why = "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
                    return _no("invalid_request", why)
                return self._issued(scopes, now, REFRESH_LIFE)
            case "refresh_token":
                scopes, ends = self.refreshing.get(form.get("refresh_token", ""), ((), now))
                if ends <= now:
                    return _no("invalid_grant", "The provided refresh token is invalid, expired or revoked")
                return self._issued(scopes, now, ends - now, form["refresh_token"])
        return _no("unsupported_grant_type", "The grant type is not supported")

    def _issued(self, scopes: tuple[str, ...], now: datetime, left: timedelta, same: str = "") -> Reply:
        told = {
            "access_token": self.token(now, scopes),
            "expires_in": int(TOKEN_LIFE.total_seconds()),
            "scope": ",".join(scopes),
            "token_type": "Bearer",
        }
        if self.partner:
            refresh = same or f"AQR-refresh-{next(self._numbers)}"
            self.refreshing[refresh] = (scopes, now + left)
            told |= {"refresh_token": refresh, "refresh_token_expires_in": int(left.total_seconds())}
        return Reply(200, told)


def _no(error: str, why: str, status: int = 400) -> Reply:
    """[LI-DOC authorization-code-flow]; the names are those of RFC 6749, 5.2."""
    return Reply(status, {"error": error, "error_description": why})
