"""The state of the contract blog, and how it refuses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

NEVER = datetime.min.replace(tzinfo=UTC)


class Refused(Exception):
    """The error Ghost answers with."""

    def __init__(self, status: int, kind: str, message: str, context: str | None = None, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.error = {"message": message, "context": context, "type": kind, "details": None, "code": None, **more}

    def body(self) -> dict[str, Any]:
        return {"errors": [self.error]}


def missing(context: str, what: str = "read post") -> Refused:
    return Refused(404, "NotFoundError", f"Resource not found error, cannot {what}.", context)


def invalid(context: str, why: str | None = None) -> Refused:
    details = [{"message": why}] if why else None
    return Refused(422, "ValidationError", "Validation error, cannot save post.", context, details=details)


def strange(names: set[str]) -> Refused:
    return Refused(400, "BadRequestError", f"Ghost would drop: {sorted(names)}", code="CONTRACT_UNKNOWN")


def stamp(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z") if moment else None  # whole seconds, as measured


@dataclass
class Post:
    id: str
    slug: str
    title: str
    html: str
    status: str
    visibility: str
    updated_at: datetime
    published_at: datetime | None
    authors: list[str]
    tags: list[str] = field(default_factory=list)
    custom_excerpt: str | None = None
    feature_image: str | None = None
    feature_image_alt: str | None = None

    def shown(self, blog: Blog) -> dict[str, Any]:
        own = {name: getattr(self, name) for name in SHOWN}
        return own | {
            "url": f"{blog.url}/{self.slug}/",
            "updated_at": stamp(self.updated_at),
            "published_at": stamp(self.published_at),
            "tags": [{"name": name} for name in self.tags],
            "authors": [{"id": author} for author in self.authors],
        }


SHOWN = ("id", "slug", "title", "html", "status", "visibility", "custom_excerpt", "feature_image", "feature_image_alt")


@dataclass
class Comment:
    id: str
    post: str
    member: str
    html: str
    created_at: datetime
    parent_id: str | None
    in_reply_to_id: str | None
    status: str = "published"


@dataclass
class Blog:
    url: str
    now: datetime = NEVER
    posts: dict[str, Post] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    members: dict[str, dict[str, str]] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)
    comments_enabled: bool = True
    _last: int = 0

    def next_id(self) -> str:
        self._last += 1
        return f"{self._last:024x}"

    def publish_what_is_due(self) -> None:
        for post in self.posts.values():
            if post.status == "scheduled" and post.published_at and post.published_at <= self.now:
                post.status, post.updated_at = "published", self.now

    def free_slug(self, wanted: str, own: str = "") -> str:
        taken = {post.slug for post in self.posts.values() if post.id != own}
        number, slug = 2, wanted
        while slug in taken:
            slug, number = f"{wanted}-{number}", number + 1
        return slug

    def member(self, name: str, email: str) -> str:
        ident = self.next_id()
        self.members[ident] = {"id": ident, "name": name, "email": email}
        return ident

    def members_by(self, query: str) -> list[dict[str, str]]:
        found = re.fullmatch(r"email:'(.*)'", query)
        if not found:
            raise Refused(400, "BadRequestError", "Error parsing filter", code="CONTRACT_FILTER")
        email = found[1].replace("\\'", "'").replace("\\\\", "\\")
        return [member for member in self.members.values() if member["email"] == email]
