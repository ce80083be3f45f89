"""Micropub: any site that takes posts that way (W3C Recommendation, 2017), by a token the site gave.

A post's remote id is its address. The standard knows no key against doubles and no list of posts; where a site lists
its posts all the same (q=source without an address), what is unclear is read back there.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from html import escape
from html.parser import HTMLParser
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status, checked
from brandassist.networks.articles import EXTENSIONS, article, own_slug, picture_name
from brandassist.networks.calls import (
    called,
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

PAGE = 50
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
        endpoint = _discovered(login)
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
        addresses = {n + 1: str(done[f"picture-{n}"]["url"]) for n in range(len(part.pictures))}
        html = article(part, addresses, lambda n: _figure(addresses[n], part.pictures[n - 1].alt))
        properties: dict[str, list[Any]] = {
            "name": [part.title],
            "content": [{"html": html}],
            "mp-slug": [own_slug(part)],
            "post-status": ["published"],
            "visibility": ["public"],
        }
        if part.excerpt:
            properties["summary"] = [part.excerpt]
        if tags := [tag.strip() for tag in part.tags if tag.strip()]:
            properties["category"] = tags
        endpoint = _endpoint(login)
        answer = self.ask(login, "POST", endpoint, json={"type": ["h-entry"], "properties": properties})
        address = _location(answer, endpoint)
        return Published(address, address, "accepted" if answer.status == 202 else "live")

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


class _Links(HTMLParser):
    """The first link of a page that names its Micropub endpoint (4.1: Link header, else `<link>`, in order)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        named = "micropub" in (told.get("rel") or "").lower().split()
        if tag in ("link", "a") and named and self.found is None and told.get("href") is not None:
            self.found = told["href"]


def _discovered(login: Login) -> str | None:
    """Return the endpoint that the site names; it is asked without the token, which is not for a mere page."""
    try:
        answer = login.http.call("GET", login.url, headers={"Accept": "text/html, */*;q=0.5"})
    except Status:
        return None
    for address, relations in re.findall(r"<([^>]*)>\s*;[^,<]*?rel=\"?([^\",;]+)", answer.headers.get("link", "")):
        if "micropub" in relations.lower().split():
            return _checked(login.url, address)
    page = _Links()
    page.feed(answer.body.decode("utf-8", "replace"))
    return _checked(login.url, page.found) if page.found is not None else None


def _checked(site: str, address: str) -> str:
    endpoint = urljoin(site if urlsplit(site).path else f"{site}/", address)
    checked(endpoint)  # the token goes there
    return endpoint


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
    same_title = _comparable(_first(told, "name")) == _comparable(part.title)
    return same_title and _comparable(_first(told, "content")) == _comparable(text_of_html(article_html(part.text)))


def _comparable(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


NETWORK = Micropub()
