"""A network in a package of its own: what `brandassist.networks.contract` asks for, and no more.

It speaks a small part of Mastodon's API: short texts in public, with developer keys of the person's own.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from brandassist.http import Answer, Http, Status
from brandassist.networks.calls import called, record, records, text_of_html, undecided, wait_of, words_of
from brandassist.networks.contract import (
    Absent,
    App,
    Found,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    OutgoingPart,
    Published,
    Step,
    Verdict,
    WhoAmI,
)

SCOPES = ("read", "write")


class Letterbox:
    info = Info(
        name="letterbox",
        label="Letterbox",
        kind="short",
        ways=("computer",),
        idempotency=Idempotency(create_only=True, lifetime=timedelta(hours=1)),
        settle_after=(timedelta(seconds=5), timedelta(minutes=20)),
    )

    # -- signing in with keys of one's own --------------------------------------------------------------------

    return_address = "http://127.0.0.1:47117/letterbox"

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        asked = {
            "response_type": "code",
            "client_id": app.client_id,
            "redirect_uri": back_to,
            "scope": " ".join(SCOPES),
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return f"{app.url}/oauth/authorize?{urlencode(asked)}"

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": app.client_id,
            "client_secret": app.client_secret,
            "redirect_uri": back_to,
            "code_verifier": verifier,
        }
        told = http.call("POST", f"{app.url}/oauth/token", form=form).json()
        token, scopes = words_of(told, "access_token"), words_of(told, "scope").split()
        kept = {"token": token, "scopes": scopes, "client_id": app.client_id, "client_secret": app.client_secret}
        return json.dumps(kept)

    # -- the core every network has ---------------------------------------------------------------------------

    def who_am_i(self, login: Login) -> WhoAmI:
        me = record(self._ask(login, "GET", "/api/v1/accounts/verify_credentials").json(), "id", "acct")
        granted = _kept(login).get("scopes", [])
        facts = {
            "id": str(me["id"]),
            "scopes": granted,
            "missing_scopes": [each for each in SCOPES if granted and each not in granted],
            "limits": {"characters": 480},  # no dated file knows this network, so it says its limits itself
        }
        return WhoAmI(f"@{me['acct']}", str(me.get("url") or ""), facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._publish(login, part)),)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        meanings = {401: "sign_in", 422: "refused", 429: "later"}
        if error.answer.status not in meanings:
            return undecided(error, publishing=publishing)
        wait = wait_of(error.answer) if error.answer.status == 429 else None
        return Verdict(meanings[error.answer.status], str(error.answer.status), wait=wait)  # type: ignore[arg-type]

    def _publish(self, login: Login, part: OutgoingPart) -> Published:
        body = {"status": part.text, "visibility": "public", "language": part.language}
        key = {"Idempotency-Key": part.key}
        return _published(self._ask(login, "POST", "/api/v1/statuses", json=body, headers=key).json())

    # -- abilities some have ----------------------------------------------------------------------------------

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        del handles
        posts = records(self._ask(login, "GET", f"/api/v1/accounts/{login.facts['id']}/statuses").json())
        here = [post for post in posts if _words(text_of_html(post["content"])) == _words(part.text)]
        return Found(_published(here[0])) if here else Absent()

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            self._ask(login, "DELETE", f"/api/v1/statuses/{remote_id}")
        except Status as error:
            if error.answer.status != 404:  # gone is gone
                raise

    def _ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        token = str(_kept(login)["token"])
        headers = {"Authorization": f"Bearer {token}", **what.pop("headers", {})}
        return called(login, method, login.url + path, secrets=(token,), headers=headers, **what)


def _kept(login: Login) -> dict[str, Any]:
    """What `exchange` made, or a bare token that a person typed."""
    try:
        return record(json.loads(login.secret or ""), "token")
    except ValueError:
        return {"token": login.secret or ""}


def _published(data: Any) -> Published:
    post = record(data, "id")
    return Published(str(post["id"]), str(post.get("url") or ""))


def _words(text: str) -> str:
    return " ".join(text.split())


NETWORK = Letterbox()
