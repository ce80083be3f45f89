"""Reading X: is this part there, and who has answered.

Every post read costs money (resources/limits/prices.json), so nothing is read that need not be. Since 2026-08 the
OpenAPI description (2.167) says "post" where the pages and 2.159 say "tweet": both are asked for and understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, cast
from urllib.parse import unquote

from brandassist import clock
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import comparable, moment_of, number_of, on_its_clock, record, records
from brandassist.networks.collecting import Enough, Go, Within
from brandassist.networks.contract import (
    Absent,
    Collected,
    Counts,
    Found,
    Incoming,
    Login,
    Look,
    OutgoingPart,
    Published,
    Unknowable,
)

SPELLINGS = ("tweet", "post")
FIND_PAGE = 20
FIND_PAGES = 5
FIRST_PAGE = 25  # mentions read when nothing is known yet
PAGE = 100
MENTION_PAGES = 8  # X shows the newest 800
SEARCH_PAGES = 5
CONVERSATIONS = 10  # one query holds 512 characters
SEARCHABLE = timedelta(days=7)
OVERLAP = timedelta(minutes=10)  # a post may show up in the search after a younger one
SLACK = timedelta(seconds=5)
TWINS = timedelta(days=2)  # how far below the plan the same text makes us ask a person
SNOWFLAKE = datetime.fromtimestamp(1288834974.657, UTC)  # ids count milliseconds from here, times 2^22
PICTURE = re.compile(r"/status/\d+/(?:photo|video)/\d+$")


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


@dataclass(frozen=True)
class Page:
    posts: list[dict[str, Any]]
    people: dict[str, dict[str, Any]]
    more: str  # the token of the next page
    whole: bool  # False: X says that it left something out
    answer: Answer


def published(login: Login, ident: str) -> Published:
    name = login.handle.removeprefix("@") or "i/web"
    return Published(ident, f"https://x.com/{name}/status/{ident}")


def _page(server: Asks, login: Login, path: str, params: dict[str, Any]) -> Page:
    told = _told(server, login, path, params)
    meta, data = record(told[1].get("meta")), told[1].get("data")
    people = records(record(told[1].get("includes") or {}).get("users") or [])
    return Page(
        records(data or []),
        {str(each.get("id")): each for each in people},
        str(meta.get("next_token") or ""),
        not told[1].get("errors"),
        told[0],
    )


def _told(server: Asks, login: Login, path: str, params: dict[str, Any]) -> tuple[Answer, dict[str, Any]]:
    """Ask in one spelling, and in the other where the server does not know that."""
    for word in SPELLINGS:
        fields = f"author_id,attachments,conversation_id,created_at,entities,referenced_{word}s"
        try:
            answer = server.ask(login, "GET", path, params={**params, f"{word}.fields": fields})
            return answer, record(answer.json(), "meta")
        except Status as error:
            if error.answer.status != 400 or word == SPELLINGS[-1]:
                raise
    raise AssertionError("the last spelling returns or raises")


def _either(post: dict[str, Any], name: str) -> list[Any]:
    """A list, whose name may hold either word where {} stands."""
    found: Any = next((post[each] for word in SPELLINGS if post.get(each := name.format(word))), None)
    return cast(list[Any], found) if isinstance(found, list) else []


def own_id(server: Asks, login: Login) -> str:
    """Return the account's own id, as signing in kept it."""
    known = login.facts.get("id")
    return str(known or record(record(server.ask(login, "GET", "/2/users/me").json(), "data")["data"], "id")["id"])


def find(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the part among the account's own posts since it was first tried."""
    path, whole, more = f"/2/users/{own_id(server, login)}/tweets", True, ""
    for _ in range(FIND_PAGES):
        # No start_time: where this computer's clock is wrong, X refuses it or hides the post.
        params = {"max_results": FIND_PAGE, "exclude": "retweets"} | ({"pagination_token": more} if more else {})
        page = _page(server, login, path, params)
        whole, more = whole and page.whole, page.more
        since = on_its_clock(part.tried_at or part.intended_at, page.answer) - SLACK
        for post in page.posts:
            created = _created(post)
            if created >= since - TWINS and _fits(post, part) and _reads(post, part):
                # Older than its plan: the same text posted before, or this one while a clock was wrong.
                sure = created >= since
                return Found(published(login, str(post["id"]))) if sure else Unknowable("same_text_earlier")
        if not more or (page.posts and _created(page.posts[-1]) < since - TWINS):
            return Absent() if whole else Unknowable("partial_answer")
    return Unknowable("too_much_above")


def _fits(post: dict[str, Any], part: OutgoingPart) -> bool:
    idents = {str(post["id"]), *map(str, _either(post, "edit_history_{}_ids"))}  # an edited post has a new id
    pictures = _either(record(post.get("attachments") or {}), "media_keys")
    return _above(post) == part.reply_to and len(pictures) == len(part.pictures) and not idents & set(part.others)


def _above(post: dict[str, Any]) -> str | None:
    replied = [each for each in records(_either(post, "referenced_{}s")) if each.get("type") == "replied_to"]
    return str(replied[0].get("id")) if replied else None


def _reads(post: dict[str, Any], part: OutgoingPart) -> bool:
    # Whether &, < and > come as entities is not written anywhere: both count.
    shown = {_kept(readable(post, escaped=escaped), part) for escaped in (True, False)}
    return _kept(part.text, part) in shown


def _kept(text: str, part: OutgoingPart) -> str:
    """Reduce a text to what X keeps of it: links by their address, a reply without the names put before it."""
    if part.reply_to:
        text = re.sub(r"^\s*(?:@\w+\s+)+", "", text)
    text = re.sub(r"(?i)\bhttps?://", "", unquote(text))
    return re.sub(r"/(?=\s|$)", "", comparable(text)).casefold()


def readable(post: dict[str, Any], *, escaped: bool = True) -> str:
    """Return a post's text with its real links in place of t.co, and without those that stand for its pictures."""
    text = str(post.get("text") or "")
    if escaped:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    for link in records(record(post.get("entities") or {}).get("urls") or []):
        short, full = str(link.get("url") or ""), str(link.get("expanded_url") or "")
        if short and full:
            text = text.replace(short, "" if link.get("media_key") or PICTURE.search(full) else full)
    return text.strip()


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read mentions since the cursor (the highest id seen), and the conversations under own posts of the week.

    Where a limit ends it, the cursor stays: what is read twice on one day costs nothing more.
    """
    me, go = own_id(server, login), Go(lambda path, params: server.ask(login, "GET", path, params=params))
    since = str(max(int(cursor) - _span(OVERLAP), 1)) if cursor and cursor.isdecimal() else ""
    found: dict[str, Incoming] = {}
    warning, ended = "", False
    with suppress(Enough):
        for page in _mentions(Within(go), login, me, since):
            found |= _messages(page, me)
        try:
            for page in _conversations(Within(go), login, since, posts):
                found |= _messages(page, me)
        except Status as error:
            if error.answer.status not in (400, 403):  # this client may not search
                raise
            warning = "conversations_unreadable"
        ended = True
    kept = sorted((one for ident, one in found.items() if ident not in posts), key=lambda one: one.received_at)
    highest = max(int(ident) for ident in (cursor or "", *found, "0") if ident.isdecimal())
    after = str(highest) if highest and ended else cursor
    return Collected(tuple(kept), after, warning, wait=go.wait)


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Look up to 100 posts up at once (docs.x.com, posts/lookup); each costs a post read."""
    known = [each for each in posts if each.isdecimal()]
    return {str(post["id"]): _counts(post) for post in (_looked_up(server, login, known) if known else [])}


def _looked_up(server: Asks, login: Login, posts: list[str]) -> list[dict[str, Any]]:
    for word in SPELLINGS:
        params = {"ids": ",".join(posts), f"{word}.fields": "public_metrics"}
        try:
            told = record(server.ask(login, "GET", "/2/tweets", params=params).json())
        except Status as error:
            if error.answer.status != 400 or word == SPELLINGS[-1]:
                raise
            continue
        if "data" not in told and "errors" not in told:
            raise NotJson("unexpected_json")
        return [record(post, "id") for post in records(told.get("data") or [])]
    raise AssertionError("the last spelling returns or raises")


def _counts(post: dict[str, Any]) -> Counts:
    told = record(post.get("public_metrics") or {})
    reposts = number_of(told, "retweet_count")
    return Counts(
        number_of(told, "like_count"),
        reposts if reposts is not None else number_of(told, "repost_count"),
        number_of(told, "reply_count"),
        number_of(told, "impression_count"),
    )


def _mentions(server: Asks, login: Login, me: str, since: str) -> Iterator[Page]:
    """Yield mentions since then; without a since, only the newest page."""
    params: dict[str, Any] = {"max_results": PAGE, "since_id": since} if since else {"max_results": FIRST_PAGE}
    for _ in range(MENTION_PAGES if since else 1):
        page = _page(server, login, f"/2/users/{me}/mentions", {**params, **_PEOPLE})
        yield page
        if not page.more:
            return
        params["pagination_token"] = page.more


_PEOPLE = {"expansions": "author_id", "user.fields": "name,username"}


def _conversations(server: Asks, login: Login, since: str, posts: tuple[str, ...]) -> Iterator[Page]:
    """Yield what stands under own posts; those who answer need not mention."""
    week = clock.now() - SEARCHABLE + OVERLAP
    young = [each for each in posts[:CONVERSATIONS] if each.isdecimal() and _moment(each) > week]
    if not young:
        return
    params: dict[str, Any] = {"query": " OR ".join(f"conversation_id:{each}" for each in young), "max_results": PAGE}
    if since and _moment(since) > week:
        params["since_id"] = since
    for _ in range(SEARCH_PAGES):
        page = _page(server, login, "/2/tweets/search/recent", {**params, **_PEOPLE})
        yield page
        if not page.more:
            return
        params["next_token"] = page.more


def _messages(page: Page, me: str) -> dict[str, Incoming]:
    read = (_incoming(post, page.people, me) for post in page.posts)
    return {message.remote_id: message for message in read}


def _incoming(post: dict[str, Any], people: dict[str, dict[str, Any]], me: str) -> Incoming:
    author = str(post.get("author_id") or "")
    who = people.get(author, {})
    handle, ident = str(who.get("username") or ""), _first_id(post)
    conversation = post.get("conversation_id")
    return Incoming(
        remote_id=ident,
        author=str(who.get("name") or handle or author),
        handle=handle,
        text=readable(post),
        received_at=_created(post),
        url=f"https://x.com/{handle or 'i/web'}/status/{ident}",
        in_reply_to=_above(post),
        root=str(conversation) if conversation else None,
        own=author == me,
        ref=author,
        profile_url=f"https://x.com/{handle}" if handle else "",
    )


def _first_id(post: dict[str, Any]) -> str:
    """The id it was posted under: each edit has another one, and is the same message."""
    idents = [str(record(post, "id")["id"]), *map(str, _either(post, "edit_history_{}_ids"))]
    return min((each for each in idents if each.isdecimal()), key=int, default=idents[0])


def _created(post: dict[str, Any]) -> datetime:
    ident = str(record(post, "id")["id"])
    moment = moment_of(str(post.get("created_at") or "")) or (_moment(ident) if ident.isdecimal() else None)
    if moment is None:
        raise NotJson("unexpected_json")
    return moment


def _moment(ident: str) -> datetime:
    """When an id was given out (docs.x.com, fundamentals/x-ids)."""
    return SNOWFLAKE + timedelta(milliseconds=int(ident[:19]) >> 22)


def _span(length: timedelta) -> int:
    return int(length.total_seconds() * 1000) << 22
