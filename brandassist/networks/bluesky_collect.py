"""Who answered, quoted, liked and shared on Bluesky, and whether what they wrote still stands there.

Notifications come newest first; the cursor is the `indexedAt` up to which they were read. A deleted answer takes those
below it out of the conversation that is shown, so nothing is taken for gone unless it was asked for by its address.
A post cannot be edited there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from brandassist.http import NotJson, Status
from brandassist.networks.bluesky_read import POST, Asks, page_of, place_of
from brandassist.networks.bluesky_sign_in import name_of, session_of
from brandassist.networks.calls import moment_of, number_of, record, records, words_of
from brandassist.networks.collecting import Enough, Go, Mark, Person
from brandassist.networks.contract import MOST_LOOKED_AT, Collected, Incoming, Login
from brandassist.networks.html_text import in_full

PAGE = 100  # the most listNotifications gives
PAGES = 5  # in one go
THREADS = 10  # own posts whose whole conversation is read at each collection
DEEP = 20  # levels of answers under an own post
KINDS = {"mention": "reply", "reply": "reply", "quote": "reply", "like": "like", "repost": "share"}
NAMELESS = "handle.invalid"  # what a server shows where a handle no longer leads to its account


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read what was notified since the cursor, some pages of it, and the conversations under own recent posts."""
    own, before = [str(place_of(login, each)) for each in posts], Mark.read(cursor)
    go = Go(lambda name, params: server.ask(login, "GET", name, params=params))
    told, mark = _notified(go, before)
    found: dict[str, Incoming] = {}
    with suppress(Enough):
        # The first of a thread before its other parts, which stand in its tree.
        for uri in () if before.below else reversed(own[:THREADS]):
            if uri not in found:
                for post in _thread(go, uri):
                    found[words_of(post, "uri")] = _post(login, post)
    for one in told:
        message = _message(login, one)
        if message is not None:
            found.setdefault(message.remote_id, message)
    kept = [message for uri, message in found.items() if uri not in own]
    after = mark.kept()
    more = bool(mark.below) and go.wait is None and after != cursor
    return Collected(tuple(sorted(kept, key=lambda one: one.received_at)), after, more=more, wait=go.wait)


def look_again(server: Asks, login: Login, remote_ids: tuple[str, ...]) -> Collected:
    """Read single posts of others (lexicon app.bsky.feed.getPosts): one that is no more is left out of the answer."""
    asked = [each for each in remote_ids if f"/{POST}/" in each][:MOST_LOOKED_AT]
    if not asked:
        return Collected((), None)
    told = record(server.ask(login, "GET", "app.bsky.feed.getPosts", params={"uris": asked}).json(), "posts")
    there = [_post(login, post) for post in records(told["posts"])]
    known = {message.remote_id for message in there}
    return Collected(tuple(there), None, gone=tuple(uri for uri in asked if uri not in known))


def _notified(go: Go, mark: Mark) -> tuple[list[dict[str, Any]], Mark]:
    """Read down to what was seen; without that, only the newest page. `below` is set where there may be more.

    A page is always read whole: the list is in the order of the posts' own dates, which need not be their arrival's.
    """
    found: dict[str, dict[str, Any]] = {}
    newest, below = mark.newest or mark.seen, mark.below
    with suppress(Enough):
        for _ in range(PAGES):
            params = {"limit": PAGE, "reasons": list(KINDS)} | ({"cursor": below} if below else {})
            told = record(go.get("app.bsky.notification.listNotifications", params).json(), "notifications")
            page = records(told["notifications"])
            unread = [one for one in page if words_of(one, "uri") not in found]
            found |= {words_of(one, "uri"): one for one in unread}
            newest = max([newest, *(words_of(one, "indexedAt") for one in page)])
            further = str(told.get("cursor") or "")
            # A server that shows the same page again has nothing more to tell.
            if not (mark.seen and unread and further) or words_of(page[-1], "indexedAt") < mark.seen:
                return list(found.values()), Mark(newest)
            below = further
    return list(found.values()), Mark(mark.seen, newest, below)


def _thread(go: Go, uri: str) -> Iterator[dict[str, Any]]:
    try:
        answer = go.get("app.bsky.feed.getPostThread", {"uri": uri, "depth": DEEP, "parentHeight": 0})
    except Status as error:
        if error.answer.status == 400 and name_of(error.answer) == "NotFound":
            return  # taken back, or not yet known to the network
        raise
    waiting = [record(record(answer.json(), "thread")["thread"])]
    while waiting:
        node = waiting.pop()
        post = node.get("post")
        if not post:  # one that is blocked or gone
            continue
        if post.get("uri") != uri:
            yield record(post)
        waiting += records(node.get("replies") or [])


def _message(login: Login, told: dict[str, Any]) -> Incoming | None:
    reason, about = str(told.get("reason")), str(told.get("reasonSubject") or "")
    kind = KINDS.get(reason)
    if kind is None:
        return None
    if kind == "reply":
        return _post(login, told, about if reason == "quote" else "")
    # Its own address is that of the like, which no post can have.
    place = place_of(login, about)
    return Incoming(
        remote_id=words_of(told, "uri"),
        text="",
        received_at=_moment(words_of(told, "indexedAt")),
        url=page_of(login.handle.removeprefix("@"), place) if about else "",
        in_reply_to=about or None,
        visibility="public",
        kind=kind,
        **_person(told),
    )


def _post(login: Login, post: dict[str, Any], quoted: str = "") -> Incoming:
    """Read a post, as a notification or a thread shows it."""
    uri, told, who = words_of(post, "uri"), record(post.get("record")), _person(post)
    reply: dict[str, Any] = told.get("reply") or {}
    return Incoming(
        remote_id=uri,
        text=_text(told),
        received_at=_moment(words_of(post, "indexedAt")),
        url=page_of(who["handle"], place_of(login, uri)),
        in_reply_to=words_of(record(reply.get("parent")), "uri") if reply else quoted or None,
        root=words_of(record(reply.get("root")), "uri") if reply else quoted or None,
        own=who["ref"] == session_of(login).did,
        visibility="public",
        **who,
    )


def _person(told: dict[str, Any]) -> Person:
    author = record(told.get("author"), "did", "handle")
    did, handle = words_of(author, "did"), words_of(author, "handle")
    handle = did if handle == NAMELESS else handle
    return Person(
        author=str(author.get("displayName") or handle),
        handle=handle,
        ref=did,
        profile_url=f"https://bsky.app/profile/{handle}",
    )


def _text(told: dict[str, Any]) -> str:
    """Return the words with their links in full: what a link leads to stands beside the text, by byte positions."""
    data = str(told.get("text", "")).encode("utf-8", "replace")
    for facet in reversed(records(told.get("facets") or [])):
        leads_to = next((str(one.get("uri")) for one in records(facet.get("features") or []) if one.get("uri")), "")
        place = record(facet.get("index") or {})
        begins, ends = number_of(place, "byteStart"), number_of(place, "byteEnd")
        if leads_to and begins is not None and ends is not None and begins < ends <= len(data):
            words = data[begins:ends].decode("utf-8", "replace")
            data = data[:begins] + in_full(words, leads_to).encode("utf-8", "replace") + data[ends:]
    return data.decode("utf-8", "replace")


def _moment(text: str) -> datetime:
    moment = moment_of(text)
    if moment is None:
        raise NotJson("unexpected_json")
    return moment
