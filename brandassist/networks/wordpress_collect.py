"""Who commented on a WordPress blog, and whether it still stands there as it did.

The blog tells neither of edits nor of deletions, so the comments under own recent posts are read anew each time: what
is missing there was taken away. Other comments are read by date, oldest first; the cursor is the newest date seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from brandassist import clock
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import moment_of, record, records, text_of_html
from brandassist.networks.collecting import Enough, Go, Mark, Person
from brandassist.networks.contract import Collected, Incoming, Login
from brandassist.networks.wordpress_comments import MARK, Asks, number_in, rendered

PAGE = 100
PAGES = 5  # of each list in one go
POSTS = 10  # own posts whose comments are read anew each time
OVERLAP = timedelta(days=14)  # a comment keeps its date while it waits for approval
FIRST_LOOK = timedelta(days=30)
AVATAR = re.compile(r"/avatar/([0-9a-f]{32,64})\b")


def collect(blog: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read the comments since the cursor, some pages of them, and all under own recent posts."""
    mark, go = Mark.read(cursor), Go(lambda path, params: blog.ask(login, "GET", path, params=params))
    own = [post for post in posts if number_in(post)][:POSTS]
    page, after = mark.page()
    after = after or _stamp((moment_of(mark.seen) or clock.now() - FIRST_LOOK + OVERLAP) - OVERLAP)
    since = _listed(go, {"after": after, "order": "asc"}, page)
    under = _listed(go, {"post": ",".join(own), "order": "asc"}) if own and not mark.below else _Listed()
    rows = {int(record(row, "id", "post")["id"]): row for row in (*since.rows, *under.rows)}
    mine = _own_posts(blog, login, {int(row["post"]) for row in rows.values()}, posts)
    messages = [
        _incoming(row, login)
        for row in rows.values()
        if row.get("type", "comment") == "comment" and int(row["post"]) in mine
    ]
    mark = mark.read_on(map(_moment, since.rows), f"{since.further} {after}" if since.further else "")
    return Collected(
        tuple(sorted(messages, key=lambda one: one.received_at)),
        mark.kept(),
        "pending_unreadable" if since.hidden else "",
        more=bool(mark.below) and go.wait is None and mark.kept() != cursor,
        whole=tuple(own) if under.whole and not under.hidden else (),
        wait=go.wait,
    )


@dataclass
class _Listed:
    """`further`: the page to read next, 0 for none; `whole`: it was read to its end; `hidden`: the blog counts more."""

    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    further: int = 0
    whole: bool = False
    hidden: bool = False


def _listed(go: Go, params: dict[str, Any], first: int = 1) -> _Listed:
    """Read some pages of comments, those that wait too where this login may see them."""
    listed, seen = _Listed(), set[int]()
    params = {**params, "per_page": PAGE, "status": "all"}
    for page in range(first, first + PAGES):
        listed.further = page
        try:
            answer = _page(go, {**params, "page": page})
            if answer is None:  # this login may only see what everybody sees
                params.pop("status")
                listed.hidden = True
                answer = go.get("/comments", {**params, "page": page})
        except Enough:
            return listed
        rows, told = records(answer.json()), answer.headers.get("x-wp-total", "")
        total = int(told) if told.isdigit() else 0
        listed.hidden |= len(rows) < min(PAGE, total - (page - 1) * PAGE)
        unread = [row for row in rows if row.get("id") not in seen]
        seen |= {row["id"] for row in unread}
        listed.rows += unread
        listed.whole = len(listed.rows) >= total
        if page * PAGE >= total or not unread:  # a blog that shows the same page again has nothing more to tell
            listed.further = 0
            return listed
    listed.further = first + PAGES
    return listed


def _page(go: Go, params: dict[str, Any]) -> Answer | None:
    try:
        return go.get("/comments", params)
    except Status as error:
        if error.answer.status != 403 or "status" not in params:
            raise
        return None


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _own_posts(blog: Asks, login: Login, seen: set[int], posts: tuple[str, ...]) -> set[int]:
    """Return which of these posts are this person's: those the program published, and others of the same author."""
    mine = {number for number in map(number_in, posts) if number}
    unknown = sorted(seen - mine)
    for start in range(0, len(unknown), PAGE):
        some = ",".join(map(str, unknown[start : start + PAGE]))
        params = {"include": some, "per_page": PAGE, "_fields": "id,author"}
        for row in records(blog.ask(login, "GET", "/posts", params=params).json()):
            if str(row.get("author")) == str(login.facts.get("id")):
                mine.add(int(row["id"]))
    return mine


def _moment(row: dict[str, Any]) -> datetime:
    moment = moment_of(str(row.get("date_gmt", "")))
    if moment is None:
        raise NotJson("unexpected_json")
    return moment


def _incoming(row: dict[str, Any], login: Login) -> Incoming:
    post, parent = str(row["post"]), int(row.get("parent") or 0)
    return Incoming(
        remote_id=f"{MARK}{row['id']}",
        text=text_of_html(rendered(row), links=True),
        received_at=_moment(row),
        url=str(row.get("link") or ""),
        in_reply_to=f"{MARK}{parent}" if parent else post,
        root=post,
        own=str(row.get("author")) == str(login.facts.get("id")) and row.get("author") != 0,
        pending=row.get("status") == "hold",
        **_person(row, login),
    )


def _person(row: dict[str, Any], login: Login) -> Person:
    """A user by number; a visitor by what the blog shows everybody of their address: the digest in their picture's."""
    name, number = text_of_html(str(row.get("author_name") or "")), row.get("author")
    shown = AVATAR.search(str(row.get("author_avatar_urls") or ""))
    visitor = f"gravatar-{shown[1]}" if shown else ""
    return Person(
        author=name,
        handle=name,
        ref=f"user-{number}@{urlsplit(login.url).netloc}" if number else visitor,
        profile_url=str(row.get("author_url") or ""),
    )
