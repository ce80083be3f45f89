"""Reading Threads: is this part there, and who has answered (threads/reply-management, threads-mentions, 2026-11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol

from brandassist.http import Answer, Status
from brandassist.networks import graph, graph_collect
from brandassist.networks.calls import moment_of, number_of, record, records, same_words
from brandassist.networks.collecting import Mark
from brandassist.networks.contract import (
    Absent,
    Collected,
    Counts,
    Handles,
    Incoming,
    Login,
    Look,
    OutgoingPart,
    Published,
    Unknowable,
)
from brandassist.networks.graph_collect import ANY_NUMBER, Listed

FIELDS = "id,text,timestamp,username,permalink,is_reply,root_post,replied_to"
PAGE = 50
FIND_PAGES = 3
CONVERSATIONS = 10  # own posts whose whole conversation is read at each collection
TOO_EARLY = (24, 4279009)  # "Media Not Found": seen right after a container was made, even when it said FINISHED


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...

    def state(self, login: Login, container: str) -> tuple[str, str]: ...


def published(row: Mapping[str, Any]) -> Published:
    return Published(str(row["id"]), str(row.get("permalink") or ""))


def is_gone(error: Exception) -> bool:
    said = graph.trouble(error)
    return graph.is_gone(error) or (said.code, said.subcode) == TOO_EARLY


def find(server: Asks, login: Login, part: OutgoingPart, handles: Handles) -> Look:
    """Look among the own posts, or the own replies; then ask the containers whether one of them was published."""
    for path in ("/me/replies", "/me/threads") if part.reply_to else ("/me/threads",):
        try:
            look = graph.find(_pages(server, login, path, FIND_PAGES), part, "timestamp", _fits(part), published)
        except Status as error:
            if path == "/me/replies" and graph.is_not_allowed(error):
                continue
            raise
        if not isinstance(look, Absent):
            return look
    containers = [str(record(made, "id")["id"]) for name, made in handles.items() if name.startswith("container-")]
    if any(server.state(login, each)[0] == "PUBLISHED" for each in containers):
        return Unknowable("published_unseen")
    return Absent()


def _fits(part: OutgoingPart) -> Callable[[dict[str, Any]], bool]:
    def fits(row: dict[str, Any]) -> bool:
        above = _ident(row, "replied_to")
        same_place = above == part.reply_to if above else bool(row.get("is_reply")) == bool(part.reply_to)
        return same_place and same_words(_untagged(row.get("text")), _untagged(part.text))

    return fits


def _untagged(text: object) -> str:
    # The first hashtag becomes the post's topic; whether its sign stays in the text is not written anywhere.
    return str(text or "").replace("#", "")


def collect(server: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read mentions since the cursor (the time of the latest seen), and the conversations under own recent posts.

    What is missing there is not taken for gone: whether answers below a deleted one are still told is unconfirmed.
    """
    mark, go = Mark.read(cursor), graph_collect.go_of(server, login)
    since = moment_of(mark.seen) if mark.seen else None
    asked = {"fields": FIELDS, "limit": PAGE}
    lists = [
        Listed("/me/mentions", asked, "timestamp", since=since, most=ANY_NUMBER if since else 1),
        *(
            Listed(f"/{post}/conversation", {**asked, "reverse": "true"}, "timestamp", post, since)
            for post in posts[:CONVERSATIONS]
        ),
    ]
    read = graph_collect.read(go, lists, mark.below)
    found = {str(row["id"]): _incoming(row, login, post or None) for post, row in read.rows}
    mark = mark.read_on((one.received_at for one in found.values()), read.below)
    return Collected(
        tuple(sorted((one for ident, one in found.items() if ident not in posts), key=_by_time)),
        mark.kept(),
        "mentions_unreadable" if read.refused else "",
        more=bool(read.below) and go.wait is None,
        wait=go.wait,
    )


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read each post's figures (threads/insights); nothing where the person did not grant that."""

    def asked(post: str) -> Answer:
        return server.ask(login, "GET", f"/{post}/insights", params={"metric": "views,likes,replies,reposts"})

    if login.facts.get("counts") is False:
        return {}
    found: dict[str, Counts] = {}
    for post, told in graph.there(posts, asked, is_gone):
        figures = {str(each.get("name")): _figure(each) for each in records(record(told, "data")["data"])}
        found[post] = Counts(*(figures.get(name) for name in ("likes", "reposts", "replies", "views")))
    return found


def _figure(metric: dict[str, Any]) -> int | None:
    values = records(metric.get("values") or [])
    return number_of(values[0], "value") if values else None


def may_count(server: Asks, login: Login, account: str) -> bool:
    """Whether figures are told under this login: what was granted Threads does not say when one signs in."""
    try:
        server.ask(login, "GET", f"/{account}/threads_insights", params={"metric": "likes"})
    except Status as error:
        if not graph.is_not_allowed(error):
            raise
        return False
    return True


def _pages(server: Asks, login: Login, path: str, most: int, **more: str) -> Iterator[graph.Page]:
    def asked(params: Mapping[str, Any]) -> Answer:
        return server.ask(login, "GET", path, params=params)

    return graph.pages(asked, {"fields": FIELDS, "limit": PAGE, **more}, most)


def _by_time(message: Incoming) -> tuple[datetime, int, str]:
    return message.received_at, len(message.remote_id), message.remote_id  # times are told to the second


def _ident(row: Mapping[str, Any], name: str) -> str | None:
    ident = record(row.get(name) or {}).get("id")
    return str(ident) if ident else None


def _incoming(row: dict[str, Any], login: Login, post: str | None) -> Incoming:
    name = str(row.get("username") or "")
    mine = str(login.facts.get("username") or login.handle.removeprefix("@"))
    return Incoming(
        remote_id=str(record(row, "id")["id"]),
        author=name,
        handle=name,
        text=str(row.get("text") or ""),
        received_at=graph.moment(row, "timestamp"),
        url=str(row.get("permalink") or ""),
        in_reply_to=_ident(row, "replied_to") or post,
        root=_ident(row, "root_post") or post,
        own=bool(name) and name == mine,
        profile_url=f"https://www.threads.net/@{name}" if name else "",
    )
