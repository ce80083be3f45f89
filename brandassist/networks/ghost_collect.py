"""Who commented on a Ghost blog, and whether it still stands there as it did.

A deleted comment is left out of every list and a changed one keeps its date, so the comments under own recent posts
are read anew each time. Others are read by date, oldest first; the cursor is the newest date seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from brandassist import clock
from brandassist.http import NotJson
from brandassist.networks.calls import moment_of, record, records, text_of_html
from brandassist.networks.collecting import Enough, Go, Mark
from brandassist.networks.contract import Collected, Incoming, Login
from brandassist.networks.ghost_comments import MARK, Asks, address_of, rows_of, writer_of

PAGE = 100
PAGES = 5  # of each list in one go
POSTS = 10  # own posts whose comments are read anew each time
OVERLAP = timedelta(hours=1)  # comments show at once; this covers clocks and what was written meanwhile
FIRST_LOOK = timedelta(days=30)


def collect(blog: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read the comments since the cursor, some pages of them, and all under own recent posts."""
    mark, go = Mark.read(cursor), Go(lambda path, params: blog.ask(login, "GET", path, params=params))
    own = [post for post in posts if post.isalnum()][:POSTS]
    page, after = mark.page()
    after = after or _stamp((moment_of(mark.seen) or clock.now() - FIRST_LOOK + OVERLAP) - OVERLAP)
    since = _listed(go, f"created_at:>'{after}'", page)
    quoted = ",".join(f"'{post}'" for post in own)
    under = _listed(go, f"post_id:[{quoted}]") if own and not mark.below else _Listed()
    rows = {str(row["id"]): row for row in (*since.rows, *under.rows)}
    mine = _own_posts(blog, login, {_post_of(row) for row in rows.values()}, posts)
    ours = [row for row in rows.values() if _post_of(row) in mine]
    mark = mark.read_on(map(_moment, since.rows), f"{since.further} {after}" if since.further else "")
    return Collected(
        tuple(
            sorted(
                (_incoming(row, login) for row in ours if row.get("status") == "published"),
                key=lambda one: one.received_at,
            )
        ),
        mark.kept(),
        more=bool(mark.below) and go.wait is None and mark.kept() != cursor,
        gone=tuple(f"{MARK}{row['id']}" for row in ours if row.get("status") != "published"),  # hidden by who runs it
        whole=tuple(own) if under.whole else (),
        wait=go.wait,
    )


@dataclass
class _Listed:
    """`further`: the page to read next, 0 for none; `whole`: it was read to its end."""

    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    further: int = 0
    whole: bool = False


def _listed(go: Go, chosen: str, first: int = 1) -> _Listed:
    listed, seen = _Listed(), set[str]()
    for page in range(first, first + PAGES):
        listed.further = page
        params = {"filter": chosen, "order": "created_at asc", "limit": PAGE, "page": page}
        try:
            rows = rows_of(go.get("/comments/", params))
        except Enough:
            return listed
        unread = [row for row in rows if str(row["id"]) not in seen]
        seen |= {str(row["id"]) for row in unread}
        listed.rows += unread
        listed.whole = len(rows) < PAGE
        if listed.whole or not unread:  # a blog that shows the same page again has nothing more to tell
            listed.further = 0
            return listed
    listed.further = first + PAGES
    return listed


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _post_of(row: dict[str, Any]) -> str:
    post: dict[str, Any] = row.get("post") or {}
    return str(post.get("id") or "")


def _own_posts(blog: Asks, login: Login, seen: set[str], posts: tuple[str, ...]) -> set[str]:
    """Return which of these posts are this person's: those the program published, and others of the same author."""
    mine = set(posts)
    unknown = sorted(filter(None, seen - mine))
    for start in range(0, len(unknown), PAGE):
        some = ",".join(f"'{post}'" for post in unknown[start : start + PAGE])
        params = {"filter": f"id:[{some}]", "include": "authors", "fields": "id", "limit": PAGE}
        answer = blog.ask(login, "GET", "/posts/", params=params)
        for post in records(record(answer.json(), "posts")["posts"]):
            if login.facts.get("id") in [author.get("id") for author in records(post.get("authors") or [])]:
                mine.add(str(post.get("id")))
    return mine


def _moment(row: dict[str, Any]) -> datetime:
    moment = moment_of(str(row.get("created_at") or ""))
    if moment is None:
        raise NotJson("unexpected_json")
    return moment


def _incoming(row: dict[str, Any], login: Login) -> Incoming:
    member: dict[str, Any] = row.get("member") or {}
    name, who = str(member.get("name") or ""), writer_of(row)
    above = row.get("in_reply_to_id") or row.get("parent_id")
    return Incoming(
        remote_id=f"{MARK}{row['id']}",
        author=name,
        handle=name,
        text=text_of_html(str(row.get("html") or ""), links=True),
        received_at=_moment(row),
        url=address_of(row),
        in_reply_to=f"{MARK}{above}" if above else _post_of(row),
        root=_post_of(row),
        own=bool(who) and who == login.facts.get("member"),
        ref=f"{who}@{urlsplit(login.url).netloc}" if who else "",
    )
