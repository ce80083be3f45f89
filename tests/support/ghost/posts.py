"""Posts and pictures of the contract blog."""

from __future__ import annotations

import json
import re
from datetime import datetime
from email import message_from_bytes
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.ghost.blog import Blog, Post, Refused, invalid, missing, strange

FIELDS = {"title", "slug", "html", "visibility", "tags", "custom_excerpt", "feature_image", "feature_image_alt"}
FIELDS |= {"authors", "status", "published_at", "updated_at"}
LIMITS = {"title": 255, "custom_excerpt": 300, "feature_image_alt": 191}  # schema.js; the last by post_revisions
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


def routed(blog: Blog, request: Request, rest: list[str]) -> Reply:
    match request.method, rest:
        case "POST", []:
            return _create(blog, request)
        case "GET", []:
            return _list(blog, request)
        case "GET", ["slug", slug]:
            found = [post for post in blog.posts.values() if post.slug == slug]
            if not found:
                raise missing("Post not found.")
            return _shown(blog, found[0])
        case "GET", [ident] if ident in blog.posts:
            if extra := set(request.query) - {"formats"}:
                raise strange(extra)
            return _shown(blog, blog.posts[ident], html="html" in request.query.get("formats", ""))
        case "PUT", [ident] if ident in blog.posts:
            return _change(blog, request, blog.posts[ident])
        case "DELETE", [ident] if ident in blog.posts:
            del blog.posts[ident]
            return Reply(204)
    raise missing("Post not found.")


def _shown(blog: Blog, post: Post, status: int = 200, *, html: bool = False) -> Reply:
    """Without `formats=html` the words come back in Ghost's own form only (measured on 6.65)."""
    told = post.shown(blog)
    return Reply(status, {"posts": [told if html else {name: told[name] for name in told if name != "html"}]})


def _list(blog: Blog, request: Request) -> Reply:
    if "filter" not in request.query:
        return _page(blog, request)
    found = re.fullmatch(r"id:\[(.*)\]", request.query.get("filter", ""))
    if not found or (extra := set(request.query) - {"filter", "include", "fields", "limit"}):
        raise strange(extra if found else {"filter"})
    wanted = [each.strip("'") for each in found[1].split(",")]
    return Reply(200, {"posts": [post.shown(blog) for post in blog.posts.values() if post.id in wanted]})


def _page(blog: Blog, request: Request) -> Reply:
    """All posts, drafts too, in the order of their making; at most 100 at once (Ghost 6)."""
    query = request.query
    if extra := set(query) - {"formats", "include", "order", "limit", "page"}:
        raise strange(extra)
    if query.get("order") != "created_at asc" or not 1 <= int(query.get("limit", "15")) <= 100:
        raise strange({"order", "limit"})
    size, page, total = int(query.get("limit", "15")), int(query.get("page", "1")), len(blog.posts)
    pages = max(-(-total // size), 1)
    rows = [post.shown(blog) for post in list(blog.posts.values())[(page - 1) * size : page * size]]
    for row in rows:
        row["authors"] = [{**each, "name": each["id"].capitalize()} for each in row["authors"]]
    left_out = {"tags", "authors"} - set(query.get("include", "").split(","))
    left_out |= set() if "html" in query.get("formats", "") else {"html"}
    rows = [{name: row[name] for name in row if name not in left_out} for row in rows]
    where = {"page": page, "limit": size, "pages": pages, "total": total, "next": page + 1 if page < pages else None}
    return Reply(200, {"posts": rows, "meta": {"pagination": where | {"prev": page - 1 or None}}})


def _fields(request: Request) -> dict[str, Any]:
    body = json.loads(request.body)
    if set(body) != {"posts"} or len(body["posts"]) != 1:
        raise strange(set(body))
    told = body["posts"][0]
    if extra := set(told) - FIELDS:
        raise strange(extra)
    for name, limit in LIMITS.items():
        if len(told.get(name) or "") > limit:
            raise invalid(f"Validation failed for {name}.", f"must NOT have more than {limit} characters")
    if told.get("status", "draft") not in ("draft", "published", "scheduled"):
        raise invalid("Validation failed for status.")
    if any(not 0 < len(tag["name"]) <= 191 for tag in told.get("tags", [])):
        raise invalid("Validation failed for name.", "must NOT have more than 191 characters")
    return told


def _create(blog: Blog, request: Request) -> Reply:
    told = _fields(request)
    if "html" in told and request.query != {"source": "html"}:
        raise strange({"html"})  # without source=html it is dropped
    if "title" not in told:
        raise invalid("Validation failed for title.", "must have required property 'title'")
    return _shown(blog, written(blog, told), 201)


def written(blog: Blog, told: dict[str, Any]) -> Post:
    status, at = told.get("status", "draft"), _moment(told.get("published_at"))
    if status == "scheduled" and (at is None or at <= blog.now):
        status = "published"  # "a past time goes live" (measured on 6.65)
    at = at if status == "scheduled" else blog.now if status == "published" else None
    post = Post(
        id=blog.next_id(),
        slug=blog.free_slug(told.get("slug") or "untitled"),
        title=told["title"],
        html=told.get("html", ""),
        status=status,
        visibility=told.get("visibility", "members"),  # the blog's own setting, when a program forgets to say
        updated_at=blog.now,
        published_at=at,
        authors=[author["id"] for author in told.get("authors", [{"id": "user1"}])],
        tags=[tag["name"] for tag in told.get("tags", [])],
        **{name: told.get(name) for name in ("custom_excerpt", "feature_image", "feature_image_alt")},
    )
    blog.posts[post.id] = post
    return post


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value).replace(microsecond=0) if value else None


def _change(blog: Blog, request: Request, post: Post) -> Reply:
    told = _fields(request)
    if "updated_at" not in told:
        raise invalid("Validation failed for 0.", "must have required property 'updated_at'")
    if _moment(told["updated_at"]) != post.updated_at.replace(microsecond=0):
        why = "Saving failed! Someone else is editing this post."
        raise Refused(409, "UpdateCollisionError", why, why, code="UPDATE_COLLISION")
    if "html" in told and request.query != {"source": "html"}:
        raise strange({"html"})  # without source=html it is dropped
    for name in ("status", "title", "html", "visibility", "custom_excerpt", "feature_image", "feature_image_alt"):
        setattr(post, name, told.get(name, getattr(post, name)))
    if "tags" in told:
        post.tags = [tag["name"] for tag in told["tags"]]
    if "authors" in told:
        post.authors = [author["id"] for author in told["authors"]]
    if "slug" in told:
        post.slug = blog.free_slug(told["slug"], post.id)
    post.updated_at = blog.now
    return _shown(blog, post)


def upload(blog: Blog, request: Request) -> Reply:
    head = f"Content-Type: {request.headers.get('Content-Type', '')}\r\n\r\n".encode()
    parts = message_from_bytes(head + request.body).get_payload()
    fields = {part.get_param("name", header="content-disposition"): part for part in parts}  # type: ignore[union-attr]
    if extra := set(fields) - {"file", "purpose", "ref"}:
        raise strange(extra)
    if "file" not in fields:
        raise Refused(422, "ValidationError", "Please select an image.")
    if not fields["file"].get_content_type().startswith("image/"):
        raise Refused(415, "UnsupportedMediaTypeError", "Please select a valid image.")
    data = fields["file"].get_payload(decode=True)
    if not data.startswith(PICTURES):
        why = "Image processing failed Unable to manipulate image."
        raise Refused(400, "BadRequestError", "Request not understood error, cannot upload image.", why)
    stem, _, ending = fields["file"].get_filename().rpartition(".")
    number, name = 0, f"{stem}.{ending}"
    while name in blog.images:
        number += 1
        name = f"{stem}-{number}.{ending}"
    blog.images[name] = data
    ref = fields["ref"].get_payload() if "ref" in fields else None
    return Reply(201, {"images": [{"url": f"{blog.url}/content/images/2026/11/{name}", "ref": ref}]})
