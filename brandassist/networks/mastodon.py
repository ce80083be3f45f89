"""Mastodon and servers that speak its API (docs.joinmastodon.org, 2026; measured on GoToSocial 0.20)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from urllib.parse import quote, urlsplit

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, Http, NotJson, Status
from brandassist.networks import mastodon_collect as inbox
from brandassist.networks import mastodon_read as read
from brandassist.networks import mastodon_sign_in as sign_in
from brandassist.networks import people
from brandassist.networks.calls import called, picture_bytes, plain_words, record, undecided, wait_of
from brandassist.networks.contract import (
    Absent,
    App,
    Collected,
    Counts,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    NotYet,
    OutgoingPart,
    Published,
    Step,
    Verdict,
    WhoAmI,
)

NO_KEY = Idempotency(create_only=False)
ONE_HOUR_KEY = Idempotency(create_only=True, lifetime=timedelta(hours=1))
SOONEST_HANDOVER = timedelta(minutes=5)
PICTURE_WAIT = timedelta(seconds=2)
REFUSALS = (400, 403, 404, 410, 413, 415, 422)

INFO = Info(
    name="mastodon",
    label="Mastodon",
    kind="short",
    ways=("computer", "server", "you"),
    idempotency=NO_KEY,
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    visibilities=("public", "unlisted", "private", "direct"),
)


def honours_key(instance: dict[str, Any]) -> bool:
    """Tell real Mastodon from servers that only speak its API: those ignore the key and would post twice."""
    version, source = str(instance.get("version", "")), str(instance.get("source_url", "mastodon"))
    found = re.match(r"(\d+)\.\d+\.\d+", version)
    return bool(found) and int(found[1]) >= 3 and "compatible" not in version and "mastodon" in source


class Mastodon:
    info = INFO
    return_address = ""
    code_page = sign_in.CODE_PAGE

    def register(self, http: Http, url: str, back_to: list[str]) -> App:
        return sign_in.register(http, url, back_to)

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        return sign_in.consent(app, back_to, state, challenge)

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        return sign_in.exchange(http, app, code, back_to, verifier)

    def base(self, login: Login) -> str:
        """Return the server's address without a slash at its end."""
        return login.url.rstrip("/")

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call."""
        headers = {"Authorization": f"Bearer {login.secret}", **what.pop("headers", {})}
        return called(login, method, self.base(login) + path, secrets=(login.secret or "",), headers=headers, **what)

    def reply_text(self, handle: str, text: str) -> str:
        return people.addressed(handle, text)

    def knows(self, login: Login, name: str) -> bool | None:
        """Its own people the server tells (docs.joinmastodon.org, accounts/lookup), those of others their server."""
        local, _, host = name.partition("@")
        if host and host.lower() not in (urlsplit(self.base(login)).netloc, login.handle.rpartition("@")[2]):
            return people.by_webfinger(login.http, local, host.lower())
        return people.answers(login.http, f"{self.base(login)}/api/v1/accounts/lookup?acct={quote(local)}")

    def idempotency_for(self, login: Login) -> Idempotency:
        return ONE_HOUR_KEY if login.facts.get("honours_key") else NO_KEY

    def who_am_i(self, login: Login) -> WhoAmI:
        me = record(self.ask(login, "GET", "/api/v1/accounts/verify_credentials").json(), "id", "acct")
        try:
            instance = record(self.ask(login, "GET", "/api/v2/instance").json())
        except Status as error:
            if error.answer.status != 404:  # servers before 4.0 only have version 1
                raise
            instance = record(self.ask(login, "GET", "/api/v1/instance").json())
        domain = instance.get("domain") or urlsplit(self.base(login)).netloc
        facts = {"id": str(me["id"]), "honours_key": honours_key(instance), "limits": _limits(instance)}
        return WhoAmI(f"@{me['acct']}@{domain}", str(me.get("url") or self.base(login)), facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        steps: list[Step] = []
        for number in range(len(part.pictures)):
            steps.append(Step(f"picture-{number}", False, lambda _, n=number: self._upload(login, part, n)))
            steps.append(Step(f"ready-{number}", False, lambda done, n=number: self._ready(login, done, n)))
        return (*steps, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, Any]:
        picture = part.pictures[number]
        name = f"{picture.sha256[:12]}.{picture.mime.partition('/')[2]}"
        answer = self.ask(
            login,
            "POST",
            "/api/v2/media",
            form={"description": picture.alt},
            files={"file": (name, picture_bytes(picture), picture.mime)},
            upload=True,
        )
        return {"id": str(record(answer.json(), "id")["id"]), "ready": answer.status != 202}

    def _ready(self, login: Login, done: Handles, number: int) -> dict[str, Any]:
        made = done[f"picture-{number}"]
        if not made["ready"] and self.ask(login, "GET", f"/api/v1/media/{made['id']}").status == 206:
            raise NotYet("picture_in_preparation", PICTURE_WAIT)
        return {"ready": True}

    def _body(self, part: OutgoingPart, done: Handles) -> dict[str, Any]:
        # Left out, visibility and sensitivity would follow the account's own defaults, which nobody approved.
        body: dict[str, Any] = {"status": part.text, "visibility": part.visibility, "sensitive": False}
        if part.language:
            body["language"] = part.language
        if part.reply_to:
            body["in_reply_to_id"] = part.reply_to
        if part.pictures:
            body["media_ids"] = [done[f"picture-{number}"]["id"] for number in range(len(part.pictures))]
        return body

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        answer = self.ask(
            login, "POST", "/api/v1/statuses", headers={"Idempotency-Key": part.key}, json=self._body(part, done)
        )
        return read.published(record(answer.json(), "id"))

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        *uploads, _ = self.steps(login, part)
        return (*uploads, Step("publish", True, lambda done: self._edit(login, part, remote_id, done)))

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str, done: Handles) -> Published:
        """Replace text and pictures; who may see it and what it answers stay (docs.joinmastodon.org, PUT statuses)."""
        body = {
            name: value
            for name, value in self._body(part, done).items()
            if name not in ("visibility", "in_reply_to_id")
        }
        answer = self.ask(login, "PUT", f"/api/v1/statuses/{remote_id}", json=body)
        return read.published(record(answer.json(), "id"))

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        return read.find_edited(self, login, part, remote_id)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer = error.answer
        words = _words(answer)
        if answer.status == 401:
            return Verdict("sign_in", "401", words)
        if answer.status == 429:
            return Verdict("later", "429", words, wait_of(answer))
        # A page instead of JSON comes from something in front of the server: it proves nothing about a post.
        if answer.status in REFUSALS and (words or not publishing):
            return Verdict("refused", str(answer.status), words)
        return Verdict("unconfirmed" if publishing else "not_sent", str(answer.status), words)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        return read.find(self, login, part)

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return inbox.collect(self, login, cursor, posts)

    def look_again(self, login: Login, remote_ids: tuple[str, ...]) -> Collected:
        return inbox.look_again(self, login, remote_ids)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> dict[str, Counts]:
        return read.measure(self, login, remote_ids)

    def hand_over(self, login: Login, part: OutgoingPart, at: datetime, handles: Handles) -> str:
        """Let the server hold the post; raises Problem `too_soon_to_hand_over` within its five minutes."""
        if at - clock.now() < SOONEST_HANDOVER:
            raise Problem("too_soon_to_hand_over")
        body = {**self._body(part, handles), "scheduled_at": at.astimezone(UTC).isoformat()}
        # Its own key: after a recall the post's key must be fresh, or Mastodon looks for the recalled one.
        key = f"{part.key}-{int(at.timestamp())}-{handles.get('recalled', 0)}"
        answer = self.ask(login, "POST", "/api/v1/statuses", headers={"Idempotency-Key": key}, json=body)
        return str(record(answer.json(), "id", "scheduled_at")["id"])

    def find_held(self, login: Login, part: OutgoingPart, at: datetime) -> str | None:
        return read.find_held(self, login, part, at)

    def recall(self, login: Login, server_ref: str) -> bool:
        try:
            self.ask(login, "DELETE", f"/api/v1/scheduled_statuses/{server_ref}")
        except Status as error:
            if error.answer.status != 404:
                raise
            return False
        return True

    def status(self, login: Login, server_ref: str, part: OutgoingPart) -> Look:
        try:
            self.ask(login, "GET", f"/api/v1/scheduled_statuses/{server_ref}")
        except Status as error:
            if error.answer.status != 404:
                raise
            return read.find(self, login, part)
        return Absent()

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            self.ask(login, "DELETE", f"/api/v1/statuses/{remote_id}")
        except Status as error:
            if error.answer.status != 404:  # gone already
                raise


def _words(answer: Answer) -> str:
    try:
        return plain_words(record(answer.json(), "error")["error"])
    except NotJson:
        return ""


def _limits(instance: dict[str, Any]) -> dict[str, Any]:
    """Read the server's own limits; what it does not say is left to the dated data."""
    configuration: dict[str, Any] = instance.get("configuration") or {}
    statuses: dict[str, Any] = configuration.get("statuses") or {}
    media: dict[str, Any] = configuration.get("media_attachments") or {}
    said = {
        "characters": statuses.get("max_characters"),
        "pictures": statuses.get("max_media_attachments"),
        "link": statuses.get("characters_reserved_per_url"),
        "picture_bytes": media.get("image_size_limit"),
        "picture_pixels": media.get("image_matrix_limit"),
        "alt": media.get("description_limit"),
    }
    told = media.get("supported_mime_types")
    taken = cast(list[Any], told) if isinstance(told, list) else []
    kinds = [each.removeprefix("image/") for each in taken if isinstance(each, str)]
    known = {name: value for name, value in said.items() if isinstance(value, int)}
    return known | ({"picture_kinds": kinds} if kinds else {})


NETWORK = Mastodon()
