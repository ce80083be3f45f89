"""What Meta's three networks do alike: signing in at a desk of their own, and calls under the token it gave."""

from __future__ import annotations

from typing import Any, Protocol

from brandassist.http import Answer, Http
from brandassist.networks import graph
from brandassist.networks.contract import App, Login, Renewed


class Desk(Protocol):
    """Where a network signs people in. None of them documents PKCE: the client's secret and the state stand for it."""

    def consent(self, app: App, back_to: str, state: str) -> str: ...

    def exchange(self, http: Http, app: App, code: str, back_to: str) -> str: ...

    def renew(self, login: Login) -> Renewed | None: ...


class AtMeta:
    """Signs in at its `desk` (abilities SignsIn, Renews), and asks its `api` with the version in the address."""

    desk: Desk
    api: str
    version: str

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        return self.desk.consent(app, back_to, state)

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        return self.desk.exchange(http, app, code, back_to)

    def renew(self, login: Login) -> Renewed | None:
        return self.desk.renew(login)

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call."""
        return graph.ask(login, method, f"{login.url or self.api}{self.version}{path}", **what)
