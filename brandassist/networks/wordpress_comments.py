"""WordPress's comments: read as messages, and written as replies."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, Protocol

from brandassist import clock
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import comparable, moment_of, record, records, text_of_html
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
    Step,
    Unknowable,
)

MARK = "comment-"
PAGE = 100
PAGES = 20
OVERLAP = timedelta(days=14)  # a comment keeps its date while it waits for approval
FIRST_LOOK = timedelta(days=30)
# What wptexturize makes of plain signs; both sides are brought back before comparing.
TEXTURE = str.maketrans(
    dict.fromkeys("“”„«»″", '"') | dict.fromkeys("‘’′", "'") | {"–": "-", "—": "-", "…": "...", "×": "x"}
)


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


def steps(blog: Asks, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
    """A comment that still waits is approved first: an answer under it would not be seen."""
    publish = Step("publish", True, lambda done: _publish(blog, login, part, done))
    if not (part.reply_to or "").startswith(MARK):
        return (publish,)
    return Step("parent", False, lambda _: _approve(blog, login, part)), publish


def _approve(blog: Asks, login: Login, part: OutgoingPart) -> dict[str, Any]:
    number = _parent(part)
    comment = record(blog.ask(login, "GET", f"/comments/{number}").json(), "post")
    if comment.get("status") == "hold":
        blog.ask(login, "POST", f"/comments/{number}", json={"status": "approved"})
    return {"post": comment["post"]}


def _parent(part: OutgoingPart) -> int:
    above = part.reply_to or ""
    return _number(above.removeprefix(MARK)) if above.startswith(MARK) else 0


def _post(part: OutgoingPart, done: Handles) -> int:
    known = done.get("parent", {}).get("post")
    return int(known) if known else _number(part.root or part.reply_to or "")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _publish(blog: Asks, login: Login, part: OutgoingPart, done: Handles) -> Published:
    body = {"post": _post(part, done), "parent": _parent(part), "content": escape(part.text, quote=False)}
    return _published(record(blog.ask(login, "POST", "/comments", json=body).json(), "id"))


def _published(comment: dict[str, Any]) -> Published:
    mark = "live" if comment.get("status", "approved") == "approved" else "accepted"
    return Published(f"{MARK}{comment['id']}", str(comment.get("link") or ""), mark)


def find(blog: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the own comment with this text under its parent; the blog itself refuses a second one like it."""
    post = _number(part.root or "")
    if not post and _parent(part):
        try:
            post = int(record(blog.ask(login, "GET", f"/comments/{_parent(part)}").json(), "post")["post"])
        except Status as error:
            if error.answer.status == 404:
                return Unknowable("parent_missing")
            raise
    params = {"post": post or _post(part, {}), "parent": _parent(part), "status": "all", "per_page": PAGE}
    for page in range(1, PAGES + 1):
        rows = records(blog.ask(login, "GET", "/comments", params={**params, "page": page}).json())
        for row in rows:
            own = str(row.get("author")) == str(login.facts.get("id"))
            if own and f"{MARK}{row['id']}" not in part.others and _text(row) == untextured(part.text):
                return Found(_published(row))
        if len(rows) < PAGE:
            return Absent()
    return Unknowable("too_much_above")


def untextured(text: str) -> str:
    """Reduce a text to what survives WordPress's typography and white space."""
    return re.sub(r"-+", "-", comparable(text).translate(TEXTURE))


def _text(row: dict[str, Any]) -> str:
    return untextured(text_of_html(_rendered(row)))


def _rendered(row: dict[str, Any]) -> str:
    content: dict[str, Any] = record(row.get("content") or {})
    return str(content.get("rendered") or "")


def collect(blog: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read comments under own posts. The cursor is the newest date seen; two weeks before it are read again."""
    last = moment_of(cursor) if cursor else None
    after = last - OVERLAP if last else clock.now() - FIRST_LOOK
    rows, hidden = _since(blog, login, after)
    mine = _own_posts(blog, login, {int(row["post"]) for row in rows}, posts)
    messages: list[Incoming] = []
    for row in rows:
        moment = _moment(row)
        last = moment if last is None or moment > last else last
        if row.get("type", "comment") == "comment" and int(row["post"]) in mine:
            messages.append(_incoming(row, login, moment))
    return Collected(tuple(messages), last.isoformat() if last else None, "pending_unreadable" if hidden else "")


def measure(blog: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Count the comments that everybody sees (X-WP-Total); the blog counts nothing else of a post."""
    numbers = ",".join(post for post in posts if post.isdigit())
    if not numbers:
        return {}
    params = {"include": numbers, "per_page": PAGE, "_fields": "id"}  # published ones only
    there = [str(record(row, "id")["id"]) for row in records(blog.ask(login, "GET", "/posts", params=params).json())]
    return {post: Counts(replies=_total(blog, login, post)) for post in there}


def _total(blog: Asks, login: Login, post: str) -> int | None:
    answer = blog.ask(login, "GET", "/comments", params={"post": post, "per_page": 1, "_fields": "id"})
    total = answer.headers.get("x-wp-total", "")
    return int(total) if total.isascii() and total.isdigit() else None


def _since(blog: Asks, login: Login, after: datetime) -> tuple[list[dict[str, Any]], bool]:
    """Return the comments since then, oldest first, and whether the blog counts more than it shows."""
    params: dict[str, Any] = {"after": _stamp(after), "order": "asc", "per_page": PAGE, "status": "all"}
    rows: list[dict[str, Any]] = []
    for page in range(1, PAGES + 1):
        try:
            answer = blog.ask(login, "GET", "/comments", params={**params, "page": page})
        except Status as error:
            if error.answer.status != 403 or "status" not in params:
                raise
            params.pop("status")  # this login may only see what everybody sees
            answer = blog.ask(login, "GET", "/comments", params={**params, "page": page})
        rows += records(answer.json())
        total = answer.headers.get("x-wp-total", "")
        if page * PAGE >= (int(total) if total.isdigit() else 0):
            return rows, "status" not in params or (total.isdigit() and int(total) > len(rows))
    return rows, False


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _own_posts(blog: Asks, login: Login, seen: set[int], posts: tuple[str, ...]) -> set[int]:
    """Return which of these posts are this person's: those the program published, and others of the same author."""
    mine = {number for number in map(_number, posts) if number}
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


def _incoming(row: dict[str, Any], login: Login, moment: datetime) -> Incoming:
    post, parent = str(row["post"]), int(row.get("parent") or 0)
    name = text_of_html(str(row.get("author_name") or ""))
    return Incoming(
        remote_id=f"{MARK}{row['id']}",
        author=name,
        handle=name,
        text=text_of_html(_rendered(row)),
        received_at=moment,
        url=str(row.get("link") or ""),
        in_reply_to=f"{MARK}{parent}" if parent else post,
        root=post,
        own=str(row.get("author")) == str(login.facts.get("id")) and row.get("author") != 0,
        pending=row.get("status") == "hold",
    )
