"""Signing in with the system's browser: an address to consent at, a code, a secret.

OAuth 2 for programs on a person's computer (RFC 8252): loopback address, state, PKCE with S256 (RFC 7636); where the
browser cannot come back by itself, the person copies the code, or the address the browser was sent to.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar, cast
from urllib.parse import parse_qs, urlsplit

from brandassist.accounts.listener import Listener, Page
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Status, checked
from brandassist.networks.abilities import Registers, SignsIn
from brandassist.networks.calls import plain_words
from brandassist.networks.contract import App, Network

SECRETS_FROM = 6  # signs; a code that somebody mistyped shorter than that is none, and stands in many words
PATIENCE = 300.0  # seconds a person has in the browser
T = TypeVar("T")


@dataclass
class SignIn:
    """One signing in under way; `close` it in the end, from any thread, also to cancel.

    `address` is for the system's browser; without a listener (None) only `address_for_code` and `paste` are left.
    """

    adapter: SignsIn
    http: Http
    app: App
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    listener: Listener | None

    @property
    def address(self) -> str:
        """Where consent is given and the browser then comes back by itself."""
        return self._consent(self.listener.address if self.listener else self._code_address)

    @property
    def address_for_code(self) -> str:
        """Where consent is given and a code is shown to copy, or stands in the address the browser is sent to."""
        return self._consent(self._code_address)

    def wait(self, seconds: float = PATIENCE) -> str:
        """Wait for the browser and return the secret.

        Raises Problem `sign_in_refused`, `sign_in_timeout`, `sign_in_cancelled`, `no_loopback`, `sign_in_failed`.
        """
        if self.listener is None:
            raise Problem("no_loopback")
        return self._exchanged(self.listener.wait(seconds), self.listener.address)

    def paste(self, copied: str) -> str:
        """Return the secret for a code, or the whole address it came in.

        Raises Problem `sign_in_failed`, `sign_in_refused`, `another_sign_in` where the address is an older one's.
        """
        copied = copied.strip()
        asked = {name: values[0] for name, values in parse_qs(urlsplit(copied).query).items()}
        if not {"code", "error"} & set(asked):
            return self._exchanged(copied, self._code_address)
        if not hmac.compare_digest(asked.get("state", "").encode(), self.state.encode()):
            raise Problem("another_sign_in")
        if "code" not in asked:
            raise Problem("sign_in_refused", why=asked.get("error_description") or asked["error"])
        return self._exchanged(asked["code"], self._code_address)

    def close(self) -> None:
        if self.listener is not None:
            self.listener.close()

    @property
    def _code_address(self) -> str:
        return self.adapter.code_page if isinstance(self.adapter, Registers) else self.adapter.return_address

    def _consent(self, back_to: str) -> str:
        return self.adapter.consent(self.app, back_to, self.state, _challenge(self.verifier))

    def _exchanged(self, code: str, back_to: str) -> str:
        secrets = (code, self.verifier, self.app.client_secret)
        return _told(lambda: self.adapter.exchange(self.http, self.app, code, back_to, self.verifier), secrets)


def begin(adapter: Network, url: str, http: Http, page: Page, app: App | None = None) -> SignIn:
    """Be ready for the browser; nothing is opened yet. `app`: the person's developer keys, where none are given out.

    Raises Problem `no_browser_sign_in`, `keys_needed`, `bad_address`, `plain_http_refused`, `sign_in_failed`.
    """
    if not isinstance(adapter, SignsIn):
        raise Problem("no_browser_sign_in", network=adapter.info.label)
    if app is None and not isinstance(adapter, Registers):
        raise Problem("keys_needed", network=adapter.info.label, address=adapter.return_address)
    if url or adapter.info.needs_url:
        checked(url)
    state = secrets.token_urlsafe(24)
    listener = _listener(adapter.return_address, state, page)
    try:
        given = app or _registered(cast(Registers, adapter), http, url.rstrip("/"), listener)
        return SignIn(adapter, http, given, state, secrets.token_urlsafe(64), listener)
    except BaseException:
        if listener is not None:
            listener.close()
        raise


def kept_keys(secret: str | None, url: str) -> App | None:
    """Return the developer keys an adapter keeps in its secret (a JSON text), so that nobody types them twice."""
    try:
        told: object = json.loads(secret or "")
    except ValueError:
        return None
    kept = cast("dict[str, object]", told) if isinstance(told, dict) else {}
    client_id = str(kept.get("client_id") or "")
    return App(client_id, str(kept.get("client_secret") or ""), url) if client_id else None


def _registered(adapter: Registers, http: Http, url: str, listener: Listener | None) -> App:
    # The port is new each time and servers compare addresses to the letter, so the program registers each time.
    back_to = [listener.address, adapter.code_page] if listener else [adapter.code_page]
    return _told(lambda: adapter.register(http, url, back_to))


def _listener(return_address: str, state: str, page: Page) -> Listener | None:
    parts = urlsplit(return_address)
    if parts.scheme == "https" or parts.hostname not in (None, "127.0.0.1", "localhost"):
        return None  # nothing of ours answers there: what stands in its address is copied
    try:
        return Listener(state, page, return_address)
    except OSError:  # a policy forbids listening, or the port is taken: the code is copied instead
        return None


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _told(call: Callable[[], T], secrets: Iterable[str] = ()) -> T:
    # The cause is cut off: what was sent holds the code and the client's secret, and an answer may quote them.
    try:
        return call()
    except Status as error:
        why = _why(error)
        for secret in (each for each in secrets if len(each) >= SECRETS_FROM):
            why = why.replace(secret, "*")
        raise Problem("sign_in_failed", why=plain_words(why)) from None
    except HttpFailure as error:
        raise Problem("sign_in_failed", why=error.code) from None


def _why(error: Status) -> str:
    try:
        told: object = error.answer.json()
    except HttpFailure:
        return str(error.answer.status)
    if not isinstance(told, dict):
        return str(error.answer.status)
    said = cast("dict[str, object]", told)
    return str(said.get("error_description") or said.get("error") or error.answer.status)
