"""Reading a Facebook Page: is this part there, and who has commented (pages-api/posts, pages-api/comments-mentions)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from brandassist.http import Answer, Status
from brandassist.networks import graph, graph_collect
from brandassist.networks.calls import comparable, moment_of, number_of, record, same_words
from brandassist.networks.collecting import Mark
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
from brandassist.networks.graph_collect import ANY_NUMBER, Listed

SITE = "https://www.facebook.com"
POST = "id,message,created_time"
COMMENT = "id,message,created_time,from{id,name},parent{id}"
TAGGED = "id,message,created_time,from{id,name}"
# Reactions of every kind count as likes, answers to comments as replies; `shares` does not come where there are none.
FIGURES = "id,shares,reactions.limit(0).summary(total_count),comments.filter(stream).limit(0).summary(total_count)"
ALL_LEVELS = {"filter": "stream", "order": "reverse_chronological"}
PAGE = 50
FIND_PAGES = 3
HELD_PAGES = 10
CONVERSATIONS = 20  # own posts whose comments are read at each collection
SLACK = timedelta(seconds=5)


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


def page_of(login: Login) -> str:
    """Return the Page's id, as signing in kept it."""
    return str(graph.kept(login.secret).get("page") or login.facts.get("id") or "me")


def published(row: Mapping[str, Any]) -> Published:
    return Published(str(row["id"]), f"{SITE}/{row['id']}")


def published_comment(row: Mapping[str, Any], part: OutgoingPart) -> Published:
    ident = str(row["id"])
    return Published(ident, _address(ident, part.root or part.reply_to or ""))


def published_as(part: OutgoingPart, row: Mapping[str, Any]) -> Published:
    return published_comment(row, part) if part.reply_to else published(row)


def _address(comment: str, post: str) -> str:
    return f"{SITE}/{post}?comment_id={comment.rpartition('_')[2]}"


def find(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the part among what the Page published, or among the comments under the post it answers."""
    me = page_of(login)

    def reads(row: dict[str, Any]) -> bool:
        return same_words(row.get("message"), part.text)

    def is_own(row: dict[str, Any]) -> bool:
        return reads(row) and str(record(row.get("from") or {}).get("id") or me) == me

    if not part.reply_to:
        listed = _pages(server, login, f"/{me}/published_posts", POST, FIND_PAGES)
        look = graph.find(listed, part, "created_time", reads, published)
        # Photos without a word: any other of the kind would be taken for it.
        return Unknowable("no_words") if isinstance(look, Found) and not part.text.strip() else look
    listed = _pages(server, login, f"/{part.root or part.reply_to}/comments", COMMENT, FIND_PAGES, **ALL_LEVELS)
    return graph.find(listed, part, "created_time", is_own, lambda row: published_comment(row, part))


def find_held(server: Asks, login: Login, part: OutgoingPart, at: datetime) -> str | None:
    """Look for the part among the posts that wait for their time."""
    fields = "id,message,scheduled_publish_time"
    for page in _pages(server, login, f"/{page_of(login)}/scheduled_posts", fields, HELD_PAGES):
        for row in page.rows:
            if same_words(row.get("message"), part.text) and abs(_due(row) - at) < SLACK:
                return str(record(row, "id")["id"])
    return None


def find_edited(server: Asks, login: Login, part: OutgoingPart, remote_id: str) -> Look:
    """Tell whether the post reads like the part by now, letter by letter: the two may differ by one capital."""
    try:
        row = record(server.ask(login, "GET", f"/{remote_id}", params={"fields": "id,message"}).json(), "id")
    except Status as error:
        if not graph.is_gone(error):
            raise
        return Unknowable("gone")
    return Found(published_as(part, row)) if comparable(row.get("message")) == comparable(part.text) else Absent()


def _due(row: Mapping[str, Any]) -> datetime:
    """Read a planned time, which comes as seconds since 1970; the documents also show ISO 8601."""
    told = row.get("scheduled_publish_time")
    if isinstance(told, int) or (isinstance(told, str) and told.isascii() and told.isdigit()):
        return datetime.fromtimestamp(min(int(told), 10**10), UTC)
    return graph.moment(row, "scheduled_publish_time")


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read each post's own figures (graph-api/reference/page-post); views are told to those with another permission."""

    def asked(post: str) -> Answer:
        return server.ask(login, "GET", f"/{post}", params={"fields": FIGURES})

    found: dict[str, Counts] = {}
    for post, row in graph.there(posts, asked):
        shares = number_of(record(record(row, "id").get("shares") or {}), "count")
        found[post] = Counts(_summed(row, "reactions"), shares, _summed(row, "comments"))
    return found


def _summed(row: Mapping[str, Any], name: str) -> int | None:
    return number_of(record(record(row.get(name) or {}).get("summary") or {}), "total_count")


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read the comments under own recent posts, all levels, and posts of others that name the Page.

    The cursor is the time of the latest seen. Of a long list only what is new is read, of a short one all, so that what
    was changed or taken away in it is seen.
    """
    mark, go, tagged = Mark.read(cursor), graph_collect.go_of(server, login), f"/{page_of(login)}/tagged"
    since = moment_of(mark.seen) if mark.seen else None
    under = {"fields": COMMENT, "limit": PAGE, **ALL_LEVELS}
    lists = [
        Listed(tagged, {"fields": TAGGED, "limit": PAGE}, "created_time", since=since, most=ANY_NUMBER if since else 1),
        *(Listed(f"/{post}/comments", under, "created_time", post, since) for post in posts[:CONVERSATIONS]),
    ]
    read = graph_collect.read(go, lists, mark.below)
    found = {str(row["id"]): _incoming(row, login, post or None) for post, row in read.rows}
    mark = mark.read_on((one.received_at for one in found.values()), read.below)
    kept = sorted((one for ident, one in found.items() if ident not in posts), key=_by_time)
    return Collected(
        tuple(kept),
        mark.kept(),
        "mentions_unreadable" if read.refused else "",
        more=bool(read.below) and go.wait is None,
        whole=tuple(read.whole),
        wait=go.wait,
    )


def _by_time(message: Incoming) -> tuple[datetime, int, str]:
    return message.received_at, len(message.remote_id), message.remote_id  # times are told to the second


def _pages(server: Asks, login: Login, path: str, fields: str, most: int, **more: str) -> Iterator[graph.Page]:
    def asked(params: Mapping[str, Any]) -> Answer:
        return server.ask(login, "GET", path, params=params)

    return graph.pages(asked, {"fields": fields, "limit": PAGE, **more}, most)


def _incoming(row: dict[str, Any], login: Login, post: str | None) -> Incoming:
    author, ident = record(row.get("from") or {}), str(row["id"])
    above = record(row.get("parent") or {}).get("id") or post
    return Incoming(
        remote_id=ident,
        author=str(author.get("name") or ""),
        handle=str(author.get("name") or ""),
        text=str(row.get("message") or ""),
        received_at=graph.moment(row, "created_time"),
        url=_address(ident, post) if post else f"{SITE}/{ident}",
        in_reply_to=str(above) if above else None,
        root=post,
        own=str(author.get("id") or "") == page_of(login),
        ref=str(author.get("id") or ""),
    )
