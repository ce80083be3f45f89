"""Ghost's comments: read as messages, and written as replies in the name of the member the executive is there."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, Protocol

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import comparable, moment_of, number_of, record, records, text_of_html
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
OVERLAP = timedelta(hours=1)  # comments show at once; this covers clocks and what was written meanwhile
FIRST_LOOK = timedelta(days=30)


class Asks(Protocol):
    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


def member_of(blog: Asks, login: Login, email: str) -> str:
    """Return the id of the member with this e-mail address, "" where there is none: only members comment."""
    if not email:
        return ""
    quoted = email.replace("\\", "\\\\").replace("'", "\\'")
    answer = blog.ask(login, "GET", "/members/", params={"filter": f"email:'{quoted}'", "limit": 1})
    members = records(record(answer.json(), "members")["members"])
    return str(members[0].get("id") or "") if members else ""


def steps(blog: Asks, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
    publish = Step("publish", True, lambda done: _publish(blog, login, part, done.get("parent", {})))
    if not (part.reply_to or "").startswith(MARK):
        return (publish,)
    return Step("parent", False, lambda _: _parent(blog, login, part)), publish


def _parent(blog: Asks, login: Login, part: OutgoingPart) -> dict[str, str]:
    """Return under which comment the answer belongs: Ghost knows one level, a further one is only named."""
    number = (part.reply_to or "").removeprefix(MARK)
    rows = _rows(blog.ask(login, "GET", f"/comments/{number}/"))
    if not rows:
        raise NotJson("unexpected_json")
    above = str(rows[0].get("parent_id") or "")
    return {"parent_id": above or number} | ({"in_reply_to_id": number} if above else {})


def _publish(blog: Asks, login: Login, part: OutgoingPart, parent: Handles) -> Published:
    """Ghost refuses no second answer like the first, so it is looked for before."""
    member = str(login.facts.get("member") or "")
    if not member:
        raise Problem("not_a_member", email=str(login.facts.get("email") or ""))
    if isinstance(earlier := _look(blog, login, part, parent), Found):
        return earlier.published
    where = dict(parent) or {"post_id": part.root or part.reply_to or ""}
    body = {"comments": [{**where, "member_id": member, "html": _html(part.text)}]}
    rows = _rows(blog.ask(login, "POST", "/comments/", json=body))
    if not rows:
        raise NotJson("unexpected_json")
    return _published(rows[0])


def _html(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "".join(f"<p>{escape(one, quote=False).replace(chr(10), '<br>')}</p>" for one in paragraphs)


def _published(row: dict[str, Any]) -> Published:
    return Published(f"{MARK}{row['id']}", _address(row))


def _address(row: dict[str, Any]) -> str:
    post: dict[str, Any] = row.get("post") or {}
    return f"{post['url']}#ghost-comments-{row['id']}" if post.get("url") else ""


def find(blog: Asks, login: Login, part: OutgoingPart) -> Look:
    parent: Handles = {}
    if (part.reply_to or "").startswith(MARK):
        try:
            parent = _parent(blog, login, part)
        except Status as error:
            if error.answer.status == 404:
                return Unknowable("parent_missing")
            raise
    return _look(blog, login, part, parent)


def _look(blog: Asks, login: Login, part: OutgoingPart, parent: Handles) -> Look:
    """Look for the own comment with this text in its place."""
    above = parent.get("parent_id")
    path = f"/comments/{above}/replies/" if above else f"/comments/post/{part.root or part.reply_to}/"
    for page in range(1, PAGES + 1):
        rows = _rows(blog.ask(login, "GET", path, params={"limit": PAGE, "page": page}))
        for row in rows:
            if (
                row.get("status") == "published"
                and _writer(row) == login.facts.get("member")
                and row.get("in_reply_to_id") == parent.get("in_reply_to_id")
                and f"{MARK}{row['id']}" not in part.others
                and comparable(text_of_html(str(row.get("html") or ""))) == comparable(part.text)
            ):
                return Found(_published(row))
        if len(rows) < PAGE:
            return Absent()
    return Unknowable("too_much_above")


def _writer(row: dict[str, Any]) -> str:
    member: dict[str, Any] = row.get("member") or {}
    return str(member.get("id") or "")


def collect(blog: Asks, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read comments under own posts. The cursor is the newest date seen; an hour before it is read again."""
    last = moment_of(cursor) if cursor else None
    after = last - OVERLAP if last else clock.now() - FIRST_LOOK
    rows = _since(blog, login, after)
    mine = _own_posts(blog, login, {_post_of(row) for row in rows}, posts)
    messages: list[Incoming] = []
    for row in rows:
        moment = moment_of(str(row.get("created_at") or ""))
        if moment is None:
            raise NotJson("unexpected_json")
        last = moment if last is None or moment > last else last
        if row.get("status") == "published" and _post_of(row) in mine:
            messages.append(_incoming(row, login, moment))
    return Collected(tuple(messages), last.isoformat() if last else None)


def measure(blog: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Count the comments and answers that readers see; the Admin API counts nothing else of a post."""
    quoted = ",".join(f"'{post}'" for post in posts if post.isalnum())
    params = {"filter": f"id:[{quoted}]", "fields": "id,status", "limit": PAGE}
    rows = records(record(blog.ask(login, "GET", "/posts/", params=params).json(), "posts")["posts"]) if quoted else []
    live = [str(record(row, "id")["id"]) for row in rows if row.get("status") == "published"]
    return {post: Counts(replies=_total(blog, login, post)) for post in live}


def _total(blog: Asks, login: Login, post: str) -> int | None:
    params = {"filter": f"post_id:'{post}'+status:published", "limit": 1}
    told = record(blog.ask(login, "GET", "/comments/", params=params).json(), "comments")
    return number_of(record(record(told.get("meta") or {}).get("pagination") or {}), "total")


def _since(blog: Asks, login: Login, after: datetime) -> list[dict[str, Any]]:
    stamp = after.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
    params: dict[str, Any] = {"filter": f"created_at:>'{stamp}'", "order": "created_at asc", "limit": PAGE}
    rows: list[dict[str, Any]] = []
    for page in range(1, PAGES + 1):
        more = _rows(blog.ask(login, "GET", "/comments/", params={**params, "page": page}))
        rows += more
        if len(more) < PAGE:
            break
    return rows


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


def _incoming(row: dict[str, Any], login: Login, moment: datetime) -> Incoming:
    member: dict[str, Any] = row.get("member") or {}
    name = str(member.get("name") or "")
    above = row.get("in_reply_to_id") or row.get("parent_id")
    return Incoming(
        remote_id=f"{MARK}{row['id']}",
        author=name,
        handle=name,
        text=text_of_html(str(row.get("html") or "")),
        received_at=moment,
        url=_address(row),
        in_reply_to=f"{MARK}{above}" if above else _post_of(row),
        root=_post_of(row),
        own=bool(_writer(row)) and _writer(row) == login.facts.get("member"),
    )


def hide(blog: Asks, login: Login, remote_id: str) -> None:
    """Hide a comment from readers; Ghost's interface removes none."""
    number = remote_id.removeprefix(MARK)
    try:
        blog.ask(login, "PUT", f"/comments/{number}/", json={"comments": [{"status": "hidden"}]})
    except Status as error:
        if error.answer.status != 404:  # gone already
            raise


def _rows(answer: Answer) -> list[dict[str, Any]]:
    return [record(row, "id") for row in records(record(answer.json(), "comments")["comments"])]
