"""The state of the contract blog, its words (slugs, entities, dates), and how it refuses."""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.support.contract_server import Reply, Request

ZONE = ZoneInfo("Europe/Rome")
ROLES = ("administrator", "editor", "author", "contributor")
_MAY = {
    "edit_posts": ROLES,
    "unfiltered_html": ROLES[:2],
    "moderate_comments": ROLES[:2],
    "edit_others_posts": ROLES[:2],
    "publish_posts": ROLES[:3],
    "upload_files": ROLES[:3],
}


class Refused(Exception):
    """The error WordPress answers with; `data` comes beside the status."""

    def __init__(self, status: int, code: str, message: str, **data: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.data = status, code, message, data

    def body(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message, "data": {"status": self.status, **self.data}}


def invalid(name: str, why: str) -> Refused:
    return Refused(400, "rest_invalid_param", f"Invalid parameter(s): {name}", params={name: why})


NEVER = datetime.min.replace(tzinfo=UTC)
SOON = timedelta(seconds=60)  # WordPress publishes at once what is due within a minute


@dataclass(frozen=True)
class User:
    id: int
    role: str

    def may(self, capability: str) -> bool:
        return self.role in _MAY[capability]

    def capabilities(self) -> dict[str, bool]:
        return {name: True for name, roles in _MAY.items() if self.role in roles}


def may(user: User | None, capability: str) -> bool:
    return user is not None and user.may(capability)


def denied(user: User | None) -> int:
    """401 for a stranger, 403 for one who is known."""
    return 403 if user else 401


@dataclass
class Post:
    id: int
    author: int
    date: datetime
    title: str = ""
    content: str = ""
    excerpt: str = ""
    slug: str = ""
    status: str = "draft"
    tags: list[int] = field(default_factory=list)
    featured_media: int = 0
    comment_status: str = "open"
    modified: datetime = NEVER
    guid: str = ""  # its address as it was first made; it never changes


@dataclass
class Tag:
    id: int
    name: str
    slug: str
    description: str = ""


@dataclass
class Medium:
    id: int
    author: int
    date: datetime
    file_name: str
    slug: str
    type: str
    data: bytes
    title: str
    alt_text: str = ""
    caption: str = ""
    description: str = ""


@dataclass
class Comment:
    id: int
    post: int
    parent: int
    author: int  # 0: a visitor
    author_name: str
    author_email: str
    author_ip: str
    date: datetime
    content: str
    status: str


@dataclass
class Blog:
    url: str
    users: list[User]
    now: datetime = NEVER
    posts: dict[int, Post] = field(default_factory=dict)
    tags: dict[int, Tag] = field(default_factory=dict)
    media: dict[int, Medium] = field(default_factory=dict)
    comments: dict[int, Comment] = field(default_factory=dict)
    _last_id: int = 3

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def publish_what_is_due(self) -> None:
        for post in self.posts.values():
            if post.status == "future" and post.date <= self.now:
                post.status = "publish"

    def post_slug(self, wanted: str, own: int) -> str:
        return _free(wanted, {post.slug for post in self.posts.values() if post.id != own})

    def medium_slug(self, wanted: str) -> str:
        rows = [*self.posts.values(), *self.media.values()]
        return _free(wanted, {row.slug for row in rows})

    def tag_slug(self, wanted: str) -> str:
        return _free(wanted, {tag.slug for tag in self.tags.values()})


def address(blog: Blog, medium: Medium) -> str:
    """Where a picture lies."""
    return f"{blog.url}/wp-content/uploads/{medium.date.astimezone(ZONE).strftime('%Y/%m')}/{medium.file_name}"


def _free(wanted: str, taken: set[str]) -> str:
    number, slug = 2, wanted
    while slug and slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug


def slug_of(text: str) -> str:
    """WordPress's sanitize_title for Latin letters."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", without_tags(text)) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9\s_-]", "", re.sub(r"&[a-z#0-9]+;", "", plain.lower()))
    return re.sub(r"-+", "-", re.sub(r"\s+", "-", words)).strip("-")[:200]


def without_tags(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


def stored(text: str, user: User | None) -> str:
    """What is kept: those who may not write any HTML lose scripts, and their bare ampersands become entities."""
    if may(user, "unfiltered_html"):
        return text
    return re.sub(r"&(?!#?\w+;)", "&amp;", re.sub(r"</?script[^>]*>", "", text, flags=re.I))


def rendered(text: str) -> str:
    """A reader's view: numeric entities and curly quotes, so that whoever compares without decoding is caught."""
    text = re.sub(r"&(?!#?\w+;)", "&#038;", text)
    return re.sub(r"(?<=\w)'", "&#8217;", re.sub(r'(?<![=\w])"([^"<>]*)"', r"&#8220;\1&#8221;", text))


def local(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%Y-%m-%dT%H:%M:%S")


def gmt(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def moment(name: str, value: Any, zone: Any = UTC) -> datetime:
    """An instant out of a parameter; a time without an offset is in `zone`."""
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise invalid(name, "Invalid date.") from error
    return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)


def fields(request: Request, known: set[str]) -> dict[str, Any]:
    """The JSON body. Raises `Refused` for what is no JSON, and for a field that WordPress would drop in silence."""
    try:
        body = json.loads(request.body or b"{}")
    except ValueError as error:
        raise Refused(400, "rest_invalid_json", "Invalid JSON body passed.") from error
    if "application/json" not in request.headers.get("Content-Type", "application/json"):
        raise Refused(400, "contract_not_json", "This contract is about JSON bodies.")
    if unknown := sorted(set(body) - known):
        raise Refused(400, "contract_unknown_field", f"WordPress would drop: {', '.join(unknown)}")
    return body


PAGING = {"page", "per_page", "order", "orderby", "context", "search", "after", "before", "include", "_fields"}


def asked(request: Request, known: set[str]) -> dict[str, str]:
    """The query. Raises `Refused` for values out of bounds and for parameters this collection does not know."""
    query = request.query
    if unknown := sorted(set(query) - known):
        raise Refused(400, "contract_unknown_parameter", f"WordPress would ignore: {', '.join(unknown)}")
    if (context := query.get("context", "view")) not in ("view", "embed", "edit"):
        raise invalid("context", f"context is not one of view, embed, and edit ({context}).")
    if not query.get("per_page", "10").isdecimal() or not 1 <= int(query.get("per_page", "10")) <= 100:
        raise invalid("per_page", "per_page must be between 1 (inclusive) and 100 (inclusive)")
    return query


def paged(query: dict[str, str], rows: list[dict[str, Any]], hidden: int = 0, noun: str = "post") -> Reply:
    """One page of rows; `hidden` rows are counted but not shown, as WordPress does with what one may not read."""
    size, page, total = int(query.get("per_page", "10")), int(query.get("page", "1")), len(rows) + hidden
    pages = -(-total // size)
    if page > max(pages, 1) and noun == "post":
        why = "The page number requested is larger than the number of pages available."
        raise Refused(400, "rest_post_invalid_page_number", why)
    shown = rows[(page - 1) * size : page * size]
    if names := [name.split(".")[0] for name in query.get("_fields", "").split(",") if name]:
        shown = [{name: row[name] for name in names if name in row} for row in shown]
    return Reply(200, shown, {"X-WP-Total": str(total), "X-WP-TotalPages": str(pages)})


def in_window(query: dict[str, str], date: datetime) -> bool:
    """Whether a date lies strictly between `after` and `before`; those without an offset are the blog's time."""
    after = moment("after", query["after"], ZONE) if "after" in query else None
    before = moment("before", query["before"], ZONE) if "before" in query else None
    whole = date.replace(microsecond=0)
    return (after is None or whole > after) and (before is None or whole < before)
