"""Micropub: any site that takes posts that way (W3C Recommendation, 2017), by a token the site gave.

A post's remote id is its address. The standard knows no key against doubles and no list of posts; where a site lists
its posts all the same (q=source without an address), what is unclear is read back there.
"""

from __future__ import annotations

import re
from datetime import timedelta
from html import escape
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.articles import EXTENSIONS, article, own_slug, picture_name, reads
from brandassist.networks.calls import (
    called,
    comparable,
    moment_of,
    picture_bytes,
    plain_words,
    record,
    records,
    text_of_html,
    undecided,
    wait_of,
)
from brandassist.networks.contract import (
    Absent,
    Found,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    OutgoingPart,
    Published,
    Step,
    Unknowable,
    Verdict,
    WhoAmI,
)
from brandassist.networks.micropub_endpoint import discovered

PAGE = 50
PUBLIC = {"post-status": ["published"], "visibility": ["public"]}
OPTIONAL = ("summary", "category")
SLACK = timedelta(minutes=5)
REFUSALS = (400, 403, 413, 415)  # the standard's own (3.8) and those that HTTP gives before a body is looked at
NO_QUERY = (400, 404, 405, 501)  # a site that does not answer this question

CONFIG = {"media-endpoint", "syndicate-to", "post-types", "q"}  # by these an endpoint is known that no page named

INFO = Info(
    name="micropub",
    label="Micropub",
    kind="article",
    ways=("computer",),
    idempotency=Idempotency(create_only=False),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
)


class Micropub:
    info = INFO

    def ask(self, login: Login, method: str, url: str, **what: Any) -> Answer:
        """Make one authorised call to an endpoint of the site."""
        headers = {"Authorization": f"Bearer {login.secret}"}
        return called(login, method, url, secrets=(login.secret or "",), headers=headers, **what)

    def who_am_i(self, login: Login) -> WhoAmI:
        """Find the endpoint and ask it what it can do; raises Problem `no_micropub` besides what a call raises."""
        endpoint = discovered(login)
        config = self._query(login, endpoint or login.url, "config")
        if endpoint is None and not (config and set(config) & CONFIG):
            raise Problem("no_micropub")
        endpoint, told = endpoint or login.url, config or {}
        media = told.get("media-endpoint")
        facts = {
            "endpoint": endpoint,
            "media": urljoin(endpoint, media) if isinstance(media, str) and media else "",
            "lists": isinstance((self._query(login, endpoint, "source", limit=1) or {}).get("items"), list),
        }
        return WhoAmI(urlsplit(login.url).netloc, login.url.rstrip("/"), facts)

    def _query(self, login: Login, endpoint: str, question: str, **more: Any) -> dict[str, Any] | None:
        """Ask the endpoint; None where it does not answer this question."""
        try:
            answer = self.ask(login, "GET", endpoint, params={"q": question, **more})
            return record(answer.json())
        except Status as error:
            if error.answer.status not in NO_QUERY:
                raise
        except NotJson:
            pass
        return None

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        pictures = [
            Step(f"picture-{n}", False, lambda _, n=n: self._upload(login, part, n)) for n in range(len(part.pictures))
        ]
        return (*pictures, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, Any]:
        picture, media = part.pictures[number], str(login.facts.get("media") or "")
        data = picture_bytes(picture)
        if not media:
            raise Problem("no_media_endpoint")
        name = f"{picture_name(part, number + 1)}.{EXTENSIONS.get(picture.mime, 'jpg')}"
        answer = self.ask(login, "POST", media, files={"file": (name, data, picture.mime)}, upload=True)
        return {"url": _location(answer, media)}

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        properties = _properties(part, done) | {"mp-slug": [own_slug(part)], **PUBLIC}
        endpoint = _endpoint(login)
        answer = self.ask(login, "POST", endpoint, json={"type": ["h-entry"], "properties": properties})
        address = _location(answer, endpoint)
        return Published(address, address, "accepted" if answer.status == 202 else "live")

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        *pictures, _ = self.steps(login, part)
        return (
            *pictures,
            Step("there", False, lambda _: self._there(login, remote_id)),
            Step("publish", True, lambda done: self._edit(login, part, remote_id, done)),
        )

    def _there(self, login: Login, remote_id: str) -> list[str]:
        """Ask which properties an older text gave the post that a newer one may not have."""
        there = self._source(login, remote_id) or {}
        return [name for name in OPTIONAL if there.get(name)]

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str, done: Handles) -> Published:
        """Replace what the part says (3.4.1), and take away (3.4.3) what an older text had and this one has not."""
        endpoint, wanted = _endpoint(login), _properties(part, done)
        body: dict[str, Any] = {"action": "update", "url": remote_id, "replace": wanted}
        if left := [name for name in done["there"] if name not in wanted]:
            body["delete"] = left
        answer = self.ask(login, "POST", endpoint, json=body)
        if answer.status == 201:  # the change gave the post another address (3.4.4)
            address = _location(answer, endpoint)
            return Published(address, address)
        # A 200 tells what changed, or comes from something in front of the site: only the post itself proves it.
        if answer.status != 204 and not isinstance(self.find_edited(login, part, remote_id), Found):
            raise NotJson("not_published")
        return Published(remote_id, remote_id)

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        """Compare title, words and excerpt with the post's source (3.7.2); pictures are told by their places alone."""
        there = self._source(login, remote_id)
        if there is None or _first(there, "post-status") not in ("", "published"):
            return Unknowable("gone")
        same = reads(part, _first(there, "name"), _first(there, "content"), _first(there, "summary"))
        return Found(Published(remote_id, remote_id)) if same else Absent()

    def _source(self, login: Login, address: str) -> dict[str, Any] | None:
        """Ask for a post as it is kept; None where the site says that it has none, or never answers this."""
        try:
            answer = self.ask(login, "GET", _endpoint(login), params={"q": "source", "url": address})
        except Status as error:
            if error.answer.status not in (404, 410) and _said(error.answer)[0] != "invalid_request":
                raise
            return None
        told: dict[str, Any] = record(answer.json(), "properties")["properties"]
        return record(told)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer = error.answer
        code, words = _said(answer)
        code = code or str(answer.status)
        if code == "insufficient_scope":  # the login stands, it may not do this (3.8)
            return Verdict("refused", code, words)
        if answer.status == 401:
            return Verdict("sign_in", code, words)
        if answer.status == 429:
            return Verdict("later", code, words, wait_of(answer))
        # A page comes from something in front of the site: it proves nothing about a post.
        if answer.status in REFUSALS and (words or not publishing):
            return Verdict("refused", code, words)
        return Verdict("unconfirmed" if publishing else "not_sent", code, words)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        """Look among the newest posts that the site lists: by the own slug, else by title and words."""
        if login.facts.get("lists") is False:
            return Unknowable("no_reading")
        answer = self.ask(login, "GET", _endpoint(login), params={"q": "source", "limit": PAGE})
        items = records(record(answer.json(), "items")["items"])
        moments: list[Any] = []
        for item in items:
            told: dict[str, Any] = record(item.get("properties") or {})
            address = _first(told, "url")
            if address and address not in part.others and _is_it(told, part):
                return Found(Published(address, address))
            moments.append(moment_of(_first(told, "published")))
        since = (part.tried_at or part.intended_at) - SLACK
        reached = len(items) < PAGE or any(moment is not None and moment < since for moment in moments)
        return Absent() if reached else Unknowable("too_much_above")

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            self.ask(login, "POST", _endpoint(login), json={"action": "delete", "url": remote_id})
        except Status as error:
            if error.answer.status not in (404, 410):  # gone already
                raise


def _properties(part: OutgoingPart, done: Handles) -> dict[str, list[Any]]:
    """What the part says, its pictures at the addresses they were uploaded to (`done`, by step)."""
    addresses = {n + 1: str(done[f"picture-{n}"]["url"]) for n in range(len(part.pictures))}
    html = article(part, addresses, lambda n: _figure(addresses[n], part.pictures[n - 1].alt))
    properties: dict[str, list[Any]] = {"name": [part.title], "content": [{"html": html}]}
    if part.excerpt:
        properties["summary"] = [part.excerpt]
    if tags := [tag.strip() for tag in part.tags if tag.strip()]:
        properties["category"] = tags
    return properties


def _endpoint(login: Login) -> str:
    return str(login.facts.get("endpoint") or login.url)


def _location(answer: Answer, base: str) -> str:
    address = answer.headers.get("location", "")
    if answer.status not in (201, 202) or not address:
        raise NotJson("no_address")
    return urljoin(base, address)


def _figure(address: str, alt: str) -> str:
    return f'<figure><img src="{escape(address)}" alt="{escape(alt)}"></figure>'


def _said(answer: Answer) -> tuple[str, str]:
    """Return the standard's error code and the site's words: JSON by the standard, plain text on some sites."""
    try:
        told = record(answer.json())
        code = told.get("error")
        words = plain_words(told.get("error_description") or code or "")
        return (code if isinstance(code, str) and re.fullmatch(r"[a-z_]{3,40}", code) else ""), words
    except NotJson:
        if answer.headers.get("content-type", "").lower().startswith("text/plain"):
            return "", plain_words(answer.body.decode("utf-8", "replace"))
        return "", ""


def _first(properties: dict[str, Any], name: str) -> str:
    """Return the first value of a property as text; content may come as HTML in an object of its own."""
    value: Any = properties.get(name)
    if isinstance(value, list):
        value = next(iter(cast(list[Any], value)), None)
    if isinstance(value, dict):
        told = cast(dict[str, Any], value)
        value = text_of_html(str(told["html"])) if "html" in told else told.get("value")
    return value if isinstance(value, str) else ""


def _is_it(told: dict[str, Any], part: OutgoingPart) -> bool:
    from drafts.rendering import article_html

    if own_slug(part) in (_first(told, "mp-slug"), urlsplit(_first(told, "url")).path.rstrip("/").rpartition("/")[2]):
        return True
    same_title = comparable(_first(told, "name")) == comparable(part.title)
    return same_title and comparable(_first(told, "content")) == comparable(text_of_html(article_html(part.text)))


NETWORK = Micropub()
