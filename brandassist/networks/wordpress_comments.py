"""WordPress's comments: written as replies, found again, counted."""

from __future__ import annotations

import re
from html import escape
from typing import Any, Protocol

from brandassist.http import Answer, Status
from brandassist.networks.calls import comparable, record, records, text_of_html
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
    return number_in(above.removeprefix(MARK)) if above.startswith(MARK) else 0


def _post(part: OutgoingPart, done: Handles) -> int:
    known = done.get("parent", {}).get("post")
    return int(known) if known else number_in(part.root or part.reply_to or "")


def number_in(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _publish(blog: Asks, login: Login, part: OutgoingPart, done: Handles) -> Published:
    body = {"post": _post(part, done), "parent": _parent(part), "content": escape(part.text, quote=False)}
    return _published(record(blog.ask(login, "POST", "/comments", json=body).json(), "id"))


def _published(comment: dict[str, Any]) -> Published:
    mark = "live" if comment.get("status", "approved") == "approved" else "accepted"
    return Published(f"{MARK}{comment['id']}", str(comment.get("link") or ""), mark)


def find(blog: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the own comment with this text under its parent; the blog itself refuses a second one like it."""
    post = number_in(part.root or "")
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
    return untextured(text_of_html(rendered(row)))


def rendered(row: dict[str, Any]) -> str:
    content: dict[str, Any] = record(row.get("content") or {})
    return str(content.get("rendered") or "")


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
