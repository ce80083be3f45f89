"""Reading Mastodon back: is this part there, and how was it taken up."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, Protocol

from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import (
    comparable,
    moment_of,
    number_of,
    on_its_clock,
    record,
    records,
    same_words,
    text_of_html,
)
from brandassist.networks.contract import (
    Absent,
    Counts,
    Found,
    Login,
    Look,
    OutgoingPart,
    Published,
    Unknowable,
)

PAGE = 40
FIND_PAGES = 3
HELD_PAGES = 10  # a server holds 300 at most
SOURCES = 5  # posts whose source is asked for
SLACK = timedelta(seconds=5)  # the server's clock as we read it is this much off at most
TWINS = timedelta(days=2)  # how far below the plan the same text makes us ask a person
MENTION = re.compile(r"(@\w+(?:[.-]\w+)*)@[\w.-]*\w")


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


def published(status: dict[str, Any]) -> Published:
    return Published(str(status["id"]), str(status.get("url") or status.get("uri") or ""))


def readable(text: str) -> str:
    """Reduce a text to what survives a server's HTML: no white space differences, mentions by their local part."""
    return MENTION.sub(r"\1", comparable(text))


def find(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the part among the account's own posts since it was first tried."""
    me = own_id(server, login)
    newest: str | None = None
    likely: list[dict[str, Any]] = []
    reached = False  # all that is as young as the plan has been read
    for _ in range(FIND_PAGES):
        params = {"limit": PAGE, "exclude_reblogs": "true"} | ({"max_id": newest} if newest else {})
        answer = server.ask(login, "GET", f"/api/v1/accounts/{me}/statuses", params=params)
        statuses = records(answer.json())
        since = on_its_clock(part.tried_at or part.intended_at, answer) - SLACK
        for status in statuses:
            created = written_at(status)
            if created < since - TWINS or not _fits(status, part):
                continue
            if _reads(str(status.get("content", "")), part):
                # Older than its plan: the same text posted before, or this one while a clock was wrong.
                return Found(published(status)) if created >= since else Unknowable("same_text_earlier")
            likely += [status] if created >= since else []
        reached = not statuses or written_at(statuses[-1]) < since
        if not statuses or written_at(statuses[-1]) < since - TWINS:
            break
        newest = str(statuses[-1]["id"])
    return _by_source(server, login, likely[-SOURCES:], part) if reached else Unknowable("too_much_above")


def find_edited(server: Asks, login: Login, part: OutgoingPart, remote_id: str) -> Look:
    """Tell whether the post reads like the part by now, letter by letter: the two may differ by one capital."""
    try:
        status = record(server.ask(login, "GET", f"/api/v1/statuses/{remote_id}").json(), "id")
    except Status as error:
        if error.answer.status != 404:
            raise
        return Unknowable("gone")
    pictures: list[Any] = status.get("media_attachments") or []
    if len(pictures) != len(part.pictures):
        return Absent()
    if readable(text_of_html(str(status.get("content", "")))) == readable(part.text):
        return Found(published(status))
    source = _source(server, login, status)
    same = source is not None and comparable(source) == comparable(part.text)
    return Found(published(status)) if same else Absent()


def find_held(server: Asks, login: Login, part: OutgoingPart, at: datetime) -> str | None:
    """Look for the part among the posts the server holds for later."""
    below: dict[str, Any] = {}
    for _ in range(HELD_PAGES):
        page = records(server.ask(login, "GET", "/api/v1/scheduled_statuses", params={"limit": PAGE} | below).json())
        for one in page:
            due, told = moment_of(str(one.get("scheduled_at", ""))), record(one.get("params") or {})
            if same_words(told.get("text"), part.text) and due is not None and abs(due - at) < SLACK:
                return str(one["id"])
        if not page:
            break
        below = {"max_id": str(page[-1]["id"])}
    return None


def _fits(status: dict[str, Any], part: OutgoingPart) -> bool:
    above = status.get("in_reply_to_id")
    pictures: list[Any] = status.get("media_attachments") or []
    same_place = (str(above) if above else None) == part.reply_to and len(pictures) == len(part.pictures)
    return same_place and str(status["id"]) not in part.others


def _reads(html: str, part: OutgoingPart) -> bool:
    return same_words(readable(text_of_html(html)), readable(part.text))


def _by_source(server: Asks, login: Login, likely: list[dict[str, Any]], part: OutgoingPart) -> Look:
    """Ask for the source of posts that may be it: a server may render freely (quotes, Markdown)."""
    for status in likely:
        source = _source(server, login, status)
        if source is not None and same_words(source, part.text):
            return Found(published(status))
    return Absent()


def _source(server: Asks, login: Login, status: dict[str, Any]) -> str | None:
    try:
        return str(record(server.ask(login, "GET", f"/api/v1/statuses/{status['id']}/source").json(), "text")["text"])
    except (Status, NotJson):
        return None


def own_id(server: Asks, login: Login) -> str:
    """Return the account's own id on its server, as signing in kept it."""
    known = login.facts.get("id")
    if known:
        return str(known)
    return str(record(server.ask(login, "GET", "/api/v1/accounts/verify_credentials").json(), "id")["id"])


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read each post's own counts (docs.joinmastodon.org/entities/Status); views are counted nowhere."""
    found: dict[str, Counts] = {}
    for post in posts:
        try:
            told = record(server.ask(login, "GET", f"/api/v1/statuses/{post}").json(), "id")
        except Status as error:
            if error.answer.status != 404:
                raise
            continue
        likes, reposts, replies = (number_of(told, f"{name}_count") for name in ("favourites", "reblogs", "replies"))
        found[post] = Counts(likes, reposts, replies)
    return found


def written_at(status: dict[str, Any]) -> datetime:
    moment = moment_of(str(status.get("created_at", "")))
    if moment is None:
        raise NotJson("unexpected_json")
    return moment
