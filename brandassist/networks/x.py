"""X over its API version 2, under the person's own client (docs.x.com and OpenAPI 2.167, 2026).

X has no idempotency key, refuses the same text twice without naming the first, and charges for every call that
does something. Since 2026-02-23 it takes replies to others only where their author mentioned or quoted this account;
whether a thread's own replies are exempt is written nowhere, so a thread may be refused in its middle.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from brandassist import clock
from brandassist.http import Answer, Http, NotJson, Status
from brandassist.networks import x_read as read
from brandassist.networks import x_sign_in as sign_in
from brandassist.networks.calls import called, picture_bytes, plain_words, record, undecided, wait_of, words_of
from brandassist.networks.contract import (
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
    Renewed,
    Step,
    Verdict,
    WhoAmI,
)

PICTURE_WAIT = timedelta(seconds=2)
PICTURE_LIFE = 12 * 3600  # seconds for which an upload is used; X keeps it for a day
REFUSALS = (400, 402, 403, 404, 413)  # 402: the client's credits are used up (seen 2026-06, not in the documents)
DUPLICATE = "duplicate content"
LOST_LOGIN = ("invalid_grant", "invalid_request", "invalid_client", "unauthorized_client")  # RFC 6749, 5.2

INFO = Info(
    name="x",
    label="X",
    kind="short",
    ways=("computer", "you"),
    idempotency=Idempotency(create_only=False, refuses_twins=("post", "reply")),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
    measured_after=(timedelta(days=1), timedelta(days=7)),  # each look costs a post read
)


class X:
    info = INFO
    return_address = sign_in.RETURN_ADDRESS

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        return sign_in.consent(app, back_to, state, challenge)

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        return sign_in.exchange(http, app, code, back_to, verifier)

    def renew(self, login: Login) -> Renewed | None:
        return sign_in.renew(login)

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call."""
        keys = sign_in.kept(login.secret)
        headers = {"Authorization": f"Bearer {keys.access}"}
        url = f"{login.url.rstrip('/') or sign_in.API}{path}"
        return called(login, method, url, secrets=sign_in.hidden(keys), headers=headers, **what)

    def who_am_i(self, login: Login) -> WhoAmI:
        me = _data(self.ask(login, "GET", "/2/users/me"), "id", "username")
        facts = {"id": str(me["id"]), **sign_in.facts(sign_in.kept(login.secret))}
        return WhoAmI(f"@{me['username']}", f"https://x.com/{me['username']}", facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        # The half-day is in the names: an upload from before is forgotten by X, and is made anew.
        day = int(clock.now().timestamp()) // PICTURE_LIFE
        names = [f"picture-{number}-{day}" for number in range(len(part.pictures))]
        steps: list[Step] = []
        for number, name in enumerate(names):
            steps += [
                Step(name, False, lambda _, n=number: self._upload(login, part, n)),
                Step(f"ready-{name}", False, lambda done, n=name: self._ready(login, done[n])),
                Step(f"alt-{name}", False, lambda done, n=name, m=number: self._describe(login, part, m, done[n])),
            ]
        return (*steps, Step("publish", True, lambda done: self._publish(login, part, [done[n] for n in names])))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, Any]:
        picture = part.pictures[number]
        file = (f"{picture.sha256[:12]}.{picture.mime.partition('/')[2]}", picture_bytes(picture), picture.mime)
        category = "tweet_gif" if picture.mime == "image/gif" else "tweet_image"
        answer = self.ask(
            login, "POST", "/2/media/upload", form={"media_category": category}, files={"media": file}, upload=True
        )
        made = _data(answer, "id")
        return {"id": str(made["id"]), "ready": _is_ready(made)}

    def _ready(self, login: Login, made: dict[str, Any]) -> dict[str, Any]:
        if not made["ready"]:
            params = {"command": "STATUS", "media_id": made["id"]}
            if not _is_ready(_data(self.ask(login, "GET", "/2/media/upload", params=params), "id")):
                raise NotYet("picture_in_preparation", PICTURE_WAIT)
        return {}

    def _describe(self, login: Login, part: OutgoingPart, number: int, made: dict[str, Any]) -> dict[str, Any]:
        if alt := part.pictures[number].alt:
            body = {"id": made["id"], "metadata": {"alt_text": {"text": alt}}}
            self.ask(login, "POST", "/2/media/metadata", json=body)
        return {}

    def _publish(self, login: Login, part: OutgoingPart, pictures: list[dict[str, Any]]) -> Published:
        body: dict[str, Any] = {"text": part.text}
        if part.reply_to:
            body["reply"] = {"in_reply_to_tweet_id": part.reply_to}
        if pictures:
            body["media"] = {"media_ids": [each["id"] for each in pictures]}
        made = _data(self.ask(login, "POST", "/2/tweets", json=body), "id")
        return read.published(login, words_of(made, "id"))

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if isinstance(error, NotJson) and error.code == "picture_not_taken":
            return Verdict("refused", error.code)
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer = error.answer
        code, words, told = str(answer.status), _words(answer), _problem(answer)
        if answer.status == 401 or (not publishing and told.get("error") in LOST_LOGIN):
            return Verdict("sign_in", code, words)
        if answer.status == 429:
            return Verdict("later", code, words, wait_of(answer))
        if publishing and answer.status == 403 and DUPLICATE in words.lower():
            return Verdict("look", "duplicate", words)
        # A page instead of JSON comes from something in front of X: it proves nothing about a post.
        if answer.status in REFUSALS and (words or not publishing):
            return Verdict("refused", code, words)
        return Verdict("unconfirmed" if publishing else "not_sent", code, words)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        return read.find(self, login, part)

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return read.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> dict[str, Counts]:
        return read.measure(self, login, remote_ids)

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            answer = self.ask(login, "DELETE", f"/2/tweets/{remote_id}")
        except Status as error:
            if error.answer.status != 404:  # gone already
                raise
        else:
            if _data(answer, "deleted")["deleted"] is not True:
                raise NotJson("unexpected_json")


def _data(answer: Answer, *needed: str) -> dict[str, Any]:
    return record(record(answer.json(), "data")["data"], *needed)


def _is_ready(media: dict[str, Any]) -> bool:
    """Whether X is done with an upload; raises NotJson `picture_not_taken` where it gave up."""
    state = record(media.get("processing_info") or {"state": "succeeded"}).get("state")
    if state == "failed":
        raise NotJson("picture_not_taken")
    return state == "succeeded"


def _problem(answer: Answer) -> dict[str, Any]:
    try:
        return record(answer.json())
    except NotJson:
        return {}


def _words(answer: Answer) -> str:
    """X's own words: a problem (RFC 9457) with its first error, or the older code and message."""
    told = _problem(answer)
    errors = told.get("errors")
    first: Any = cast(list[Any], errors)[0] if isinstance(errors, list) and errors else {}
    inner = cast(dict[str, Any], first).get("message") if isinstance(first, dict) else ""
    names = ("detail", "message", "error_description", "title", "error")
    outer = next((told[name] for name in names if isinstance(told.get(name), str) and told[name]), "")
    return plain_words(inner or outer)


NETWORK = X()
