"""Signing in at a server that speaks Mastodon's API: the system's browser, a code, a token.

OAuth 2 for programs on a person's computer (RFC 8252): loopback address, state, PKCE with S256 (RFC 7636); where the
loopback cannot be used, the person copies a code (docs.joinmastodon.org/methods/oauth and methods/apps, 2026).
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

from brandassist.accounts.listener import Listener, Page
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Status, checked

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
SCOPES = "read write"
CLIENT_NAME = "Brand Assist"
PATIENCE = 300.0  # seconds a person has in the browser


@dataclass
class SignIn:
    """One signing in under way; `close` it in the end, from any thread, also to cancel.

    `address` is for the system's browser; without a listener (None) only `address_for_code` and `paste` are left.
    """

    url: str
    http: Http
    client_id: str
    client_secret: str = field(repr=False)
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    listener: Listener | None

    @property
    def address(self) -> str:
        """Where consent is given and the browser then comes back by itself."""
        return self._consent(self.listener.address if self.listener else OUT_OF_BAND)

    @property
    def address_for_code(self) -> str:
        """Where consent is given and a code is shown to copy."""
        return self._consent(OUT_OF_BAND)

    def wait(self, seconds: float = PATIENCE) -> str:
        """Wait for the browser and return the token.

        Raises Problem `sign_in_refused`, `sign_in_timeout`, `sign_in_cancelled`, `no_loopback`, `sign_in_failed`.
        """
        if self.listener is None:
            raise Problem("no_loopback")
        code = self.listener.wait(seconds)
        return self._token(code, self.listener.address)

    def paste(self, code: str) -> str:
        """Return the token for a code a person copied; raises Problem `sign_in_failed`."""
        return self._token(code.strip(), OUT_OF_BAND)

    def close(self) -> None:
        if self.listener is not None:
            self.listener.close()

    def _consent(self, back_to: str) -> str:
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": back_to,
            "scope": SCOPES,
            "state": self.state,
            "code_challenge": _challenge(self.verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.url}/oauth/authorize?{urlencode(asked)}"

    def _token(self, code: str, back_to: str) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "redirect_uri": back_to,
            "code_verifier": self.verifier,
            "scope": SCOPES,
        }
        return _field(_post(self.http, f"{self.url}/oauth/token", form), "access_token")


def begin(url: str, http: Http, page: Page) -> SignIn:
    """Register this program at the server and be ready for the browser; nothing is opened yet.

    Raises Problem `bad_address`, `plain_http_refused`, `sign_in_failed` (with `why`).
    """
    checked(url)
    url = url.rstrip("/")
    state = secrets.token_urlsafe(24)
    try:
        listener = Listener(state, page)
    except OSError:  # a policy forbids listening: the code is copied instead
        listener = None
    try:
        # The port is new each time and servers compare addresses to the letter, so the program registers each time.
        back_to = "\n".join([listener.address, OUT_OF_BAND] if listener else [OUT_OF_BAND])
        form = {"client_name": CLIENT_NAME, "redirect_uris": back_to, "scopes": SCOPES}
        app = _post(http, f"{url}/api/v1/apps", form)
        return SignIn(
            url=url,
            http=http,
            client_id=_field(app, "client_id"),
            client_secret=_field(app, "client_secret"),
            state=state,
            verifier=secrets.token_urlsafe(64),
            listener=listener,
        )
    except BaseException:
        if listener is not None:
            listener.close()
        raise


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _post(http: Http, url: str, form: dict[str, str]) -> dict[str, Any]:
    # The cause is cut off: what was sent holds the code and the client's secret.
    try:
        found: object = http.call("POST", url, form=form).json()
    except Status as error:
        raise Problem("sign_in_failed", why=_why(error)) from None
    except HttpFailure as error:
        raise Problem("sign_in_failed", why=error.code) from None
    if not isinstance(found, dict):
        raise Problem("sign_in_failed", why="not_json")
    return cast("dict[str, Any]", found)


def _why(error: Status) -> str:
    try:
        told: object = error.answer.json()
    except HttpFailure:
        return str(error.answer.status)
    if not isinstance(told, dict):
        return str(error.answer.status)
    said = cast("dict[str, Any]", told)
    return str(said.get("error_description") or said.get("error") or error.answer.status)[:200]


def _field(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    if not isinstance(value, str) or not value:
        raise Problem("sign_in_failed", why="not_json")
    return value
