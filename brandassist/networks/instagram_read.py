"""Reading Instagram: is this part there, and who has commented (instagram-platform, comment-moderation, 2026-11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol

from brandassist import clock
from brandassist.http import Answer
from brandassist.networks import graph, graph_collect
from brandassist.networks.calls import number_of, record, records, same_words
from brandassist.networks.collecting import Mark
from brandassist.networks.contract import (
    Absent,
    Collected,
    Counts,
    Found,
    Handles,
    Incoming,
    Login,
    Look,
    OutgoingPart,
    Published,
    Unknowable,
)
from brandassist.networks.graph_collect import Listed

SITE = "https://www.instagram.com"
MEDIA = "id,caption,timestamp,permalink"
ANSWER = "id,text,username,timestamp,from"
COMMENT = f"{ANSWER},replies{{{ANSWER}}}"
PAGE = 50  # "a maximum of 50 comments per query"
FIND_PAGES = 3
COLLECT_PAGES = 10  # of one post's comments: in what order they come is written nowhere
CONVERSATIONS = 20  # own posts whose comments are read at each collection


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...

    def state(self, login: Login, container: str) -> tuple[str, str]: ...


def me(login: Login) -> str:
    return str(login.facts.get("id") or "me")


def published(row: Mapping[str, Any]) -> Published:
    return Published(str(row["id"]), str(row.get("permalink") or ""))


def published_comment(row: Mapping[str, Any]) -> Published:
    return Published(str(row["id"]), "")  # a comment has no address of its own


def find(server: Asks, login: Login, part: OutgoingPart, handles: Handles) -> Look:
    """Look among the own posts, or the answers under the comment; then ask the containers whether one is published."""
    if part.reply_to:
        return _find_answer(server, login, part)
    listed = _pages(server, login, f"/{me(login)}/media", MEDIA, FIND_PAGES)
    look = graph.find(listed, part, "timestamp", lambda row: same_words(row.get("caption"), part.text), published)
    if isinstance(look, Found) and not part.text.strip():
        return Unknowable("no_words")  # any other picture without a caption would be taken for it
    if not isinstance(look, Absent):
        return look
    containers = [str(record(made, "id")["id"]) for name, made in handles.items() if name.startswith("container-")]
    if any(server.state(login, each)[0] == "PUBLISHED" for each in containers):
        return Unknowable("published_unseen")
    return Absent()


def _find_answer(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """A first comment stands under its post, an answer under the top-level comment, in an order nobody documents."""
    if part.reply_to == part.root:
        path = f"/{part.reply_to}/comments"
    else:
        asked = server.ask(login, "GET", f"/{part.reply_to}", params={"fields": "id,parent_id"})
        path = f"/{record(asked.json()).get('parent_id') or part.reply_to}/replies"
    listed = list(_pages(server, login, path, ANSWER, COLLECT_PAGES))
    rows = sorted((row for page in listed for row in page.rows), key=_came, reverse=True)
    return graph.find(
        [graph.Page(rows, page.answer, page.last) for page in listed[-1:]],
        part,
        "timestamp",
        lambda row: _is_own(row, login) and same_words(row.get("text"), part.text),
        published_comment,
    )


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read each post's likes and comments (reference/instagram-media); what its owner hides is not told."""

    def asked(post: str) -> Answer:
        return server.ask(login, "GET", f"/{post}", params={"fields": "id,like_count,comments_count"})

    return {
        post: Counts(likes=number_of(row, "like_count"), replies=number_of(row, "comments_count"))
        for post, row in graph.there(posts, asked)
        if record(row, "id")
    }


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read the comments under own recent posts with their answers, all anew each time; there is no feed of all.

    A deleted comment takes its answers with it, so what is missing under a post that was read to its end is gone.
    """
    mark, go = Mark.read(cursor), graph_collect.go_of(server, login)
    asked = {"fields": COMMENT, "limit": PAGE}
    lists = [
        Listed(f"/{post}/comments", asked, "timestamp", post, most=COLLECT_PAGES) for post in posts[:CONVERSATIONS]
    ]
    read = graph_collect.read(go, lists, mark.below)
    found: dict[str, Incoming] = {}
    partly: set[str] = set()  # posts where a comment has more answers than were told
    for post, row in read.rows:
        answers = record(row.get("replies") or {"data": []}, "data")
        if record(answers.get("paging") or {}).get("next"):
            partly.add(post)
        found[str(row["id"])] = _incoming(row, login, post, post)
        for answer in records(answers["data"]):
            found[str(answer["id"])] = _incoming(answer, login, post, str(row["id"]))
    mark = mark.read_on([*(one.received_at for one in found.values())] or [clock.now()], read.below)
    return Collected(
        tuple(sorted((one for ident, one in found.items() if ident not in posts), key=_by_time)),
        mark.kept(),
        more=bool(read.below) and go.wait is None,
        whole=tuple(post for post in read.whole if post not in partly),
        wait=go.wait,
    )


def _pages(server: Asks, login: Login, path: str, fields: str, most: int) -> Iterator[graph.Page]:
    def asked(params: Mapping[str, Any]) -> Answer:
        return server.ask(login, "GET", path, params=params)

    return graph.pages(asked, {"fields": fields, "limit": PAGE}, most)


def _came(row: Mapping[str, Any]) -> datetime:
    return graph.moment(row, "timestamp")


def _by_time(message: Incoming) -> tuple[datetime, int, str]:
    return message.received_at, len(message.remote_id), message.remote_id  # times are told to the second


def _is_own(row: Mapping[str, Any], login: Login) -> bool:
    mine = str(login.facts.get("username") or login.handle.removeprefix("@"))
    return str(row.get("username") or mine) == mine


def _incoming(row: dict[str, Any], login: Login, post: str, above: str) -> Incoming:
    who = record(row.get("from") or {})
    name = str(row.get("username") or who.get("username") or "")
    return Incoming(
        remote_id=str(record(row, "id")["id"]),
        author=name,
        handle=name,
        text=str(row.get("text") or ""),
        received_at=_came(row),
        in_reply_to=above,
        root=post,
        own=bool(name) and _is_own({"username": name}, login),
        ref=str(who.get("id") or ""),
        profile_url=f"{SITE}/{name}/" if name else "",
    )
