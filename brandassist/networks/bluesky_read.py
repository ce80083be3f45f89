"""Reading Bluesky: is this part there, what does a reply hang on, and who has answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple, Protocol
from urllib.parse import quote

from brandassist.http import Answer, NotJson, Status
from brandassist.networks.bluesky_sign_in import name_of, session_of
from brandassist.networks.bluesky_text import record_key
from brandassist.networks.calls import moment_of, number_of, record, records, words_of
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

POST = "app.bsky.feed.post"
PROFILE = "https://bsky.app/profile"
PAGE = 100  # the most listNotifications gives
COLLECT_PAGES = 20
THREADS = 10  # own posts whose whole conversation is read at each collection
DEEP = 20  # levels of answers under an own post


class Asks(Protocol):
    def ask(self, login: Login, method: str, name: str, **what: Any) -> Answer: ...


class Place(NamedTuple):
    """Where a record is: at://repo/collection/rkey."""

    repo: str
    collection: str
    rkey: str

    def __str__(self) -> str:
        return f"at://{self.repo}/{self.collection}/{self.rkey}"


def place_of(login: Login, remote_id: str) -> Place:
    """Read a remote id; one that is no at:// address is the key of an own post, as a person's link ends with it."""
    parts = remote_id.removeprefix("at://").split("/")
    if remote_id.startswith("at://") and len(parts) == 3 and all(parts):
        return Place(*parts)
    return Place(session_of(login).did, POST, parts[-1])


def published(login: Login, uri: str) -> Published:
    """Return the proof; a remote id is the record's at:// address, which is all a reply to it needs."""
    return Published(uri, _page(login.handle.removeprefix("@"), place_of(login, uri)))


def _page(handle: str, at: Place) -> str:
    return f"{PROFILE}/{quote(handle or at.repo)}/post/{at.rkey}"


def find(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the part under its own key."""
    there = _record(server, login, Place(session_of(login).did, POST, record_key(part.key)))
    if there is None:
        return Absent()
    same = record(there["value"]).get("text") == part.text
    return Found(published(login, words_of(there, "uri"))) if same else Unknowable("other_text_under_key")


def reply_of(server: Asks, login: Login, above: str) -> dict[str, dict[str, str]]:
    """Return what a reply must carry: the post above it and the first of the conversation, each with its CID.

    The post above says itself which one is the first. Raises what a call raises when it is gone.
    """
    there = record(_get(server, login, place_of(login, above)), "uri", "cid", "value")
    parent = {"uri": words_of(there, "uri"), "cid": words_of(there, "cid")}
    root = record(there["value"]).get("reply")
    first = record(record(root, "root")["root"], "uri", "cid") if root else parent
    return {"root": {"uri": words_of(first, "uri"), "cid": words_of(first, "cid")}, "parent": parent}


def _get(server: Asks, login: Login, at: Place) -> Any:
    return server.ask(login, "GET", "com.atproto.repo.getRecord", params=at._asdict()).json()


def _record(server: Asks, login: Login, at: Place) -> dict[str, Any] | None:
    try:
        return record(_get(server, login, at), "uri", "cid", "value")
    except Status as error:
        # The lexicon's name for "no such record"; an account that is not there is another (RepoNotFound).
        if error.answer.status == 400 and name_of(error.answer) == "RecordNotFound":
            return None
        raise


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read mentions and replies since the cursor, and the conversations under own recent posts."""
    own = [str(place_of(login, each)) for each in posts]
    found: dict[str, Incoming] = {}
    for uri in reversed(own[:THREADS]):  # the first of a thread before its other parts, which stand in its tree
        if uri not in found:
            found |= {one.remote_id: one for one in _thread(server, login, uri)}
    newest = cursor
    for told in _notifications(server, login, cursor):
        newest = max(newest or "", words_of(told, "indexedAt"))
        if told.get("reason") in ("mention", "reply"):
            message = _incoming(login, told)
            found.setdefault(message.remote_id, message)
    kept = [message for uri, message in found.items() if uri not in own]
    return Collected(tuple(sorted(kept, key=lambda one: one.received_at)), newest)


def _notifications(server: Asks, login: Login, cursor: str | None) -> Iterator[dict[str, Any]]:
    """Yield what was told since the cursor, an `indexedAt`, newest page first; without one, only the newest page.

    A page is always read whole: the list is in the order of the posts' own dates, which need not be their arrival's.
    """
    below: dict[str, Any] = {}
    for _ in range(COLLECT_PAGES):
        params = {"limit": PAGE, "reasons": ["mention", "reply"]} | below
        answer = server.ask(login, "GET", "app.bsky.notification.listNotifications", params=params)
        told = record(answer.json(), "notifications")
        page = records(told["notifications"])
        yield from page
        further = told.get("cursor")
        if cursor is None or not page or not further or words_of(page[-1], "indexedAt") < cursor:
            return
        below = {"cursor": further}


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read the counts of up to 25 posts (lexicon app.bsky.feed.getPosts); a server without an AppView refuses."""
    asked = {str(place_of(login, each)): each for each in posts}
    told = record(server.ask(login, "GET", "app.bsky.feed.getPosts", params={"uris": list(asked)}).json(), "posts")
    return {
        asked[words_of(post, "uri")]: Counts(
            number_of(post, "likeCount"), number_of(post, "repostCount"), number_of(post, "replyCount")
        )
        for post in records(told["posts"])
        if words_of(post, "uri") in asked
    }


def _thread(server: Asks, login: Login, uri: str) -> Iterator[Incoming]:
    params = {"uri": uri, "depth": DEEP, "parentHeight": 0}
    try:
        answer = server.ask(login, "GET", "app.bsky.feed.getPostThread", params=params)
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
            yield _incoming(login, record(post))
        waiting += records(node.get("replies") or [])


def _incoming(login: Login, post: dict[str, Any]) -> Incoming:
    """Read a post, as a notification or a thread shows it."""
    author, told = record(post.get("author"), "did", "handle"), record(post.get("record"))
    uri, handle = words_of(post, "uri"), words_of(author, "handle")
    reply: dict[str, Any] = told.get("reply") or {}
    return Incoming(
        remote_id=uri,
        author=str(author.get("displayName") or handle),
        handle=handle,
        text=str(told.get("text", "")),
        received_at=_moment(words_of(post, "indexedAt")),
        url=_page(handle, place_of(login, uri)),
        in_reply_to=words_of(record(reply.get("parent")), "uri") if reply else None,
        root=words_of(record(reply.get("root")), "uri") if reply else None,
        own=author["did"] == session_of(login).did,
        visibility="public",
    )


def _moment(text: str) -> datetime:
    moment = moment_of(text)
    if moment is None:
        raise NotJson("unexpected_json")
    return moment
