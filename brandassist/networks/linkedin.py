"""LinkedIn, as the signed-in member (LI-DOC: learn.microsoft.com/linkedin, Posts API and Images API, 2026-11).

What is published cannot be read back (r_member_social is granted to select developers only), so an unclear outcome
asks a person, and there is no inbox. LinkedIn fetches no preview for a link; the address stands in the text. Own posts
are commented (`linkedin_comments`).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from urllib.parse import urlsplit

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, Http, NotJson, Status, origin
from brandassist.networks import linkedin_comments as comments
from brandassist.networks import linkedin_sign_in as sign_in
from brandassist.networks.calls import called, picture_bytes, plain_words, record, undecided, wait_of, words_of
from brandassist.networks.contract import (
    App,
    Handles,
    Idempotency,
    Info,
    Login,
    NotYet,
    OutgoingPart,
    Picture,
    Published,
    Renewed,
    Step,
    Verdict,
    WhoAmI,
)
from brandassist.networks.linkedin_text import little
from brandassist.networks.linkedin_urn import POST, in_address, made_at

API = "https://api.linkedin.com"
WRITTEN_FOR = date(2026, 6, 1)
SERVED = timedelta(days=330)  # a version is switched off about a year after it came (LI-DOC versioning)
RECENT = timedelta(days=90)
REFUSALS = (400, 403, 404, 405, 413, 422, 426)
LOST_LOGIN = ("invalid_grant", "invalid_client", "unauthorized_client")  # RFC 6749 5.2, when a token is made new
PICTURE_WAIT = timedelta(seconds=3)
EVERYBODY: dict[str, Any] = {
    "feedDistribution": "MAIN_FEED",
    "targetEntities": [],
    "thirdPartyDistributionChannels": [],
}
CLOCKS = timedelta(minutes=10)  # LinkedIn's clock and ours may be this far apart

INFO = Info(
    name="linkedin",
    label="LinkedIn",
    kind="short",
    ways=("computer", "you"),
    idempotency=Idempotency(create_only=False, refuses_twins=("post",)),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
)


def version_on(day: date) -> str:
    """Return the version to ask for: the one this was written for; once that must be dead, one of late."""
    return f"{WRITTEN_FOR if day - WRITTEN_FOR < SERVED else day - RECENT:%Y%m}"


class LinkedIn:
    info = INFO
    return_address = sign_in.RETURN_ADDRESS

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        return sign_in.consent(app, back_to, state)

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        return sign_in.exchange(http, app, code, back_to)

    def renew(self, login: Login) -> Renewed | None:
        return sign_in.renew(login)

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call."""
        headers = {
            "Authorization": f"Bearer {sign_in.kept(login.secret).get('access_token')}",
            "LinkedIn-Version": version_on(clock.now().date()),
            "X-Restli-Protocol-Version": "2.0.0",
            **what.pop("headers", {}),
        }
        url = (login.url or API) + path
        return called(login, method, url, secrets=sign_in.secrets_of(login), headers=headers, **what)

    def who_am_i(self, login: Login) -> WhoAmI:
        me = record(self.ask(login, "GET", "/v2/userinfo").json(), "sub")
        facts = {"id": str(me["sub"]), **sign_in.facts(sign_in.kept(login.secret))}
        return WhoAmI(str(me.get("name") or me["sub"]), "", facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        if part.reply_to:
            return (Step("publish", True, lambda _: comments.publish(self.ask, login, self._author(login), part)),)
        steps: list[Step] = []
        for number in range(len(part.pictures)):
            steps.append(Step(f"picture-{number}", False, lambda _, n=number: self._upload(login, part.pictures[n])))
            steps.append(Step(f"ready-{number}", False, lambda done, n=number: self._ready(login, done, n)))
        return (*steps, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, picture: Picture) -> dict[str, str]:
        data = picture_bytes(picture)
        body = {"initializeUploadRequest": {"owner": self._author(login)}}
        told = self.ask(login, "POST", "/rest/images", params={"action": "initializeUpload"}, json=body).json()
        place = record(record(told, "value")["value"], "uploadUrl", "image")
        url, headers = words_of(place, "uploadUrl"), {"Content-Type": picture.mime}
        if _is_theirs(url, login):  # documented with the token; elsewhere the address alone must do
            headers["Authorization"] = f"Bearer {sign_in.kept(login.secret).get('access_token')}"
        called(login, "PUT", url, secrets=sign_in.secrets_of(login), headers=headers, body=data, upload=True)
        return {"image": words_of(place, "image")}

    def _ready(self, login: Login, done: Handles, number: int) -> dict[str, str]:
        """Wait until the picture is taken in, where LinkedIn says: a member's token may not ask (403)."""
        try:
            made = record(
                self.ask(login, "GET", f"/rest/images/{in_address(done[f'picture-{number}']['image'])}").json()
            )
        except Status as error:
            if error.answer.status != 403:
                raise
            return {"status": "not_told"}
        status = str(made.get("status", ""))
        if status == "PROCESSING_FAILED":
            raise Problem("picture_refused")
        if status in ("WAITING_UPLOAD", "PROCESSING"):
            raise NotYet("picture_in_preparation", PICTURE_WAIT)
        return {"status": status}

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        body: dict[str, Any] = {
            "author": self._author(login),
            "commentary": little(part.text),
            "visibility": "PUBLIC",
            "distribution": EVERYBODY,
            "lifecycleState": "PUBLISHED",
            "isReshareDisabledByAuthor": False,
        }
        if part.pictures:
            body["content"] = _content(part, done)
        try:
            answer = self.ask(login, "POST", "/rest/posts", json=body)
        except Status as error:
            if urn := _earlier_try(error.answer, part):
                return _published(urn)
            raise
        return _published(answer.headers.get("x-restli-id", ""))

    def _author(self, login: Login) -> str:
        return f"urn:li:person:{login.facts.get('id') or self.who_am_i(login).facts['id']}"

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer, told = error.answer, _told(error.answer)
        words = plain_words(told.get("message") or told.get("error_description") or "")
        code = str(told.get("code") or told.get("error") or answer.status)
        if answer.status == 401 or code in LOST_LOGIN:
            return Verdict("sign_in", code, words)
        if answer.status == 429:
            return Verdict("later", code, words, _until_allowed(answer))
        if _is_duplicate(answer):
            return Verdict("look", code, words)
        # A page instead of JSON comes from something in front of LinkedIn: it proves nothing about a post.
        if answer.status in REFUSALS and (words or not publishing):
            return Verdict("refused", code, words)
        return Verdict("unconfirmed" if publishing else "not_sent", code, words)

    def withdraw(self, login: Login, remote_id: str) -> None:
        """Delete a post or a comment; deleting a post again is answered alike (LI-DOC posts-api)."""
        try:
            if comments.is_comment(remote_id):
                comments.withdraw(self.ask, login, self._author(login), remote_id)
                return
            self.ask(login, "DELETE", f"/rest/posts/{in_address(remote_id)}", headers={"X-RestLi-Method": "DELETE"})
        except Status as error:
            if error.answer.status != 404:  # gone already
                raise


def _is_theirs(url: str, login: Login) -> bool:
    place = urlsplit(url)
    if login.url:
        return origin(url) == origin(login.url)
    return place.scheme == "https" and f".{place.hostname or ''}".endswith(".linkedin.com")


def _content(part: OutgoingPart, done: Handles) -> dict[str, Any]:
    images: list[dict[str, str]] = []
    for number, picture in enumerate(part.pictures):
        image = {"id": str(done[f"picture-{number}"]["image"])}
        images.append(image | ({"altText": picture.alt} if picture.alt else {}))
    return {"media": images[0]} if len(images) == 1 else {"multiImage": {"images": images}}


def _published(urn: str) -> Published:
    if not POST.fullmatch(urn):
        raise NotJson("unexpected_json")
    return Published(urn, f"https://www.linkedin.com/feed/update/{urn}")


def _told(answer: Answer) -> dict[str, Any]:
    try:
        return record(answer.json())
    except NotJson:
        return {}


def _is_duplicate(answer: Answer) -> bool:
    details: object = _told(answer).get("errorDetails")
    errors: object = cast(dict[str, Any], details).get("inputErrors") if isinstance(details, dict) else None
    found = cast(list[Any], errors) if isinstance(errors, list) else []
    codes = [cast(dict[str, Any], each).get("code") for each in found if isinstance(each, dict)]
    return answer.status == 422 and "DUPLICATE_POST" in codes


def _earlier_try(answer: Answer, part: OutgoingPart) -> str:
    """Return the post LinkedIn names as the same one, if it can only be an earlier try of this part.

    The same words of last month, or a post that was deleted, are named too (for a day or two: composio issue 2710);
    where an id no longer told its time, a person is asked.
    """
    named = POST.search(str(_told(answer).get("message", "")))
    if part.tried_at is None or named is None or not _is_duplicate(answer) or named[0] in part.others:
        return ""
    made = made_at(named[1])
    return named[0] if made is not None and part.tried_at - CLOCKS <= made <= clock.now() + CLOCKS else ""


def _until_allowed(answer: Answer) -> timedelta:
    """Wait as told; LinkedIn documents no header, but that its limits are counted per day in UTC."""
    if "retry-after" in answer.headers:
        return wait_of(answer)
    now = clock.now()
    midnight = datetime(now.year, now.month, now.day, tzinfo=UTC) + timedelta(days=1)
    return midnight - now


NETWORK = LinkedIn()
