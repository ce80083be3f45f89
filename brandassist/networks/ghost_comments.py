"""Ghost's comments: written as replies in the name of the member the executive is there, found again, counted."""

from __future__ import annotations

import re
from html import escape
from typing import Any, Protocol

from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import comparable, number_of, record, records, text_of_html
from brandassist.networks.contract import (
    Absent,
    Counts,
    Found,
    Handles,
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
    rows = rows_of(blog.ask(login, "GET", f"/comments/{number}/"))
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
    rows = rows_of(blog.ask(login, "POST", "/comments/", json=body))
    if not rows:
        raise NotJson("unexpected_json")
    return _published(rows[0])


def _html(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "".join(f"<p>{escape(one, quote=False).replace(chr(10), '<br>')}</p>" for one in paragraphs)


def _published(row: dict[str, Any]) -> Published:
    return Published(f"{MARK}{row['id']}", address_of(row))


def address_of(row: dict[str, Any]) -> str:
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
        rows = rows_of(blog.ask(login, "GET", path, params={"limit": PAGE, "page": page}))
        for row in rows:
            if (
                row.get("status") == "published"
                and writer_of(row) == login.facts.get("member")
                and row.get("in_reply_to_id") == parent.get("in_reply_to_id")
                and f"{MARK}{row['id']}" not in part.others
                and comparable(text_of_html(str(row.get("html") or ""))) == comparable(part.text)
            ):
                return Found(_published(row))
        if len(rows) < PAGE:
            return Absent()
    return Unknowable("too_much_above")


def writer_of(row: dict[str, Any]) -> str:
    member: dict[str, Any] = row.get("member") or {}
    return str(member.get("id") or "")


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


def hide(blog: Asks, login: Login, remote_id: str) -> None:
    """Hide a comment from readers; Ghost's interface removes none."""
    number = remote_id.removeprefix(MARK)
    try:
        blog.ask(login, "PUT", f"/comments/{number}/", json={"comments": [{"status": "hidden"}]})
    except Status as error:
        if error.answer.status != 404:  # gone already
            raise


def rows_of(answer: Answer) -> list[dict[str, Any]]:
    return [record(row, "id") for row in records(record(answer.json(), "comments")["comments"])]
