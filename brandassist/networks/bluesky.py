"""Bluesky and other servers of the AT Protocol (lexicons of 2026-08; measured on pds 0.4.217).

A post is written with putRecord under a key of our own and `swapRecord: null`: the same record again changes nothing,
another one under the same key is refused (InvalidSwap). So sending the same key again is safe for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import quote

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks import bluesky_collect as inbox
from brandassist.networks import bluesky_read as read
from brandassist.networks import bluesky_sign_in as sign_in
from brandassist.networks import people
from brandassist.networks.bluesky_text import facets, handles, record_key
from brandassist.networks.calls import called, picture_bytes, plain_words, record, undecided, wait_of, words_of
from brandassist.networks.contract import (
    Collected,
    Counts,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    OutgoingPart,
    Picture,
    Published,
    Renewed,
    Step,
    Verdict,
    WhoAmI,
)

POST = read.POST
UPLOAD_KEPT = timedelta(minutes=10)  # servers drop pictures no post shows, after minutes (lexicon uploadBlob)
REFUSALS = (400, 403, 404, 413)

INFO = Info(
    name="bluesky",
    label="Bluesky",
    kind="short",
    ways=("computer", "you"),
    idempotency=Idempotency(create_only=True),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
    needs_user=True,
)


class Bluesky:
    info = INFO

    def ask(self, login: Login, method: str, name: str, **what: Any) -> Answer:
        """Make one authorised call of XRPC by its method's name."""
        session = sign_in.session_of(login)
        headers = {"Authorization": f"Bearer {session.access}", **what.pop("headers", {})}
        url = f"{sign_in.base(login)}/xrpc/{name}"
        return called(login, method, url, secrets=session.secrets, headers=headers, **what)

    def renew(self, login: Login) -> Renewed | None:
        session = sign_in.renewed(login)
        return Renewed(session.text(), {"id": session.did}) if session else None

    def who_am_i(self, login: Login) -> WhoAmI:
        """Raises Problem `network_refused` where the account is deactivated, besides what a call raises."""
        me = record(self.ask(login, "GET", "com.atproto.server.getSession").json(), "did", "handle")
        if me.get("active") is False:
            raise Problem("network_refused", network=INFO.label, words=plain_words(me.get("status") or "inactive"))
        handle = words_of(me, "handle")
        return WhoAmI(f"@{handle}", f"{read.PROFILE}/{handle}", {"id": words_of(me, "did"), "user": handle})

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        steps = [
            Step(_upload_name(number), False, lambda _, one=picture: self._upload(login, one))
            for number, picture in enumerate(part.pictures)
        ]
        uploads = [step.name for step in steps]
        if handles(part.text):
            steps.append(Step("mentions", False, lambda _: self._accounts(login, handles(part.text))))
        if part.reply_to:
            steps.append(Step("above", False, lambda _: read.reply_of(self, login, part.reply_to or "")))
        return (*steps, Step("publish", True, lambda done: self._publish(login, part, done, uploads)))

    def _upload(self, login: Login, picture: Picture) -> dict[str, Any]:
        headers = {"Content-Type": picture.mime}
        body = picture_bytes(picture)
        answer = self.ask(login, "POST", "com.atproto.repo.uploadBlob", headers=headers, body=body, upload=True)
        return record(record(answer.json(), "blob")["blob"], "ref")

    def _accounts(self, login: Login, mentioned: tuple[str, ...]) -> dict[str, str | None]:
        """Find the account of each handle; None where there is none of that name."""
        found: dict[str, str | None] = {}
        for handle in mentioned:
            try:
                answer = self.ask(login, "GET", "com.atproto.identity.resolveHandle", params={"handle": handle})
                found[handle] = words_of(answer.json(), "did")
            except Status as error:
                if error.answer.status != 400 or sign_in.spent(error.answer):
                    raise
                found[handle] = None
        return found

    def knows(self, login: Login, name: str) -> bool | None:
        """Any server of the network resolves the handle of anybody (com.atproto.identity.resolveHandle)."""
        if not handles(f"@{name}"):
            return None
        url = f"{sign_in.base(login)}/xrpc/com.atproto.identity.resolveHandle?handle={quote(name.lower())}"
        return people.answers(login.http, url, nobody=(400,))

    def _record(self, part: OutgoingPart, done: Handles, uploads: list[str]) -> dict[str, Any]:
        at = part.intended_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        made: dict[str, Any] = {"$type": POST, "text": part.text, "createdAt": at}
        if part.language:
            made["langs"] = [part.language]
        accounts: Mapping[str, str | None] = done.get("mentions") or {}
        if marked := facets(part.text, accounts):
            made["facets"] = marked
        if part.reply_to:
            made["reply"] = done["above"]
        if part.pictures:
            shown = [_shown(one, done[name]) for one, name in zip(part.pictures, uploads, strict=True)]
            made["embed"] = {"$type": "app.bsky.embed.images", "images": shown}
        return made

    def _publish(self, login: Login, part: OutgoingPart, done: Handles, uploads: list[str]) -> Published:
        me, key = sign_in.session_of(login).did, record_key(part.key)
        body = {"repo": me, "collection": POST, "rkey": key, "record": self._record(part, done, uploads)}
        answer = self.ask(login, "POST", "com.atproto.repo.putRecord", json={**body, "swapRecord": None})
        return read.published(login, words_of(record(answer.json(), "cid"), "uri"))

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer = error.answer
        name, words = sign_in.name_of(answer), _words(answer)
        if sign_in.spent(answer):
            return Verdict("sign_in", name or "401", words)
        if answer.status == 429:
            return Verdict("later", "429", words, wait_of(answer))
        if name == "InvalidSwap":
            return Verdict("look", name, words)  # something stands under this key already
        if name == "BlobNotFound":
            return Verdict("later", name, words, UPLOAD_KEPT)  # by then it is uploaded anew
        # A page instead of XRPC's error comes from something in front of the server: it proves nothing about a post.
        if answer.status in REFUSALS and (name or not publishing):
            return Verdict("refused", name or str(answer.status), words)
        return Verdict("unconfirmed" if publishing else "not_sent", name or str(answer.status), words)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        return read.find(self, login, part)

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return inbox.collect(self, login, cursor, posts)

    def look_again(self, login: Login, remote_ids: tuple[str, ...]) -> Collected:
        return inbox.look_again(self, login, remote_ids)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> dict[str, Counts]:
        return read.measure(self, login, remote_ids)

    def withdraw(self, login: Login, remote_id: str) -> None:
        at = read.place_of(login, remote_id)
        self.ask(login, "POST", "com.atproto.repo.deleteRecord", json=at._asdict())


def _upload_name(number: int) -> str:
    """Name an upload by its time too: a later attempt must not rely on bytes the server has dropped since."""
    return f"picture-{number}-{int(clock.now().timestamp() // UPLOAD_KEPT.total_seconds())}"


def _shown(picture: Picture, blob: Mapping[str, Any]) -> dict[str, Any]:
    ratio = {"width": picture.width, "height": picture.height}
    return {"image": blob, "alt": picture.alt, "aspectRatio": ratio}


def _words(answer: Answer) -> str:
    try:
        told = record(answer.json())
    except NotJson:
        return ""
    return plain_words(told.get("message") or told.get("error") or "")


NETWORK = Bluesky()
