"""Pictures of the contract blog: raw uploads with a name and, if given, a hash to keep."""

import hashlib
import re
from pathlib import PurePosixPath
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.wordpress.blog import (
    PAGING,
    Blog,
    Medium,
    Refused,
    User,
    address,
    asked,
    denied,
    fields,
    gmt,
    invalid,
    may,
    paged,
    rendered,
    slug_of,
)
from tests.support.wordpress.content import text_of

PICTURES = {b"\x89PNG": ("image/png", ".png"), b"\xff\xd8\xff": ("image/jpeg", ".jpg"), b"GIF8": ("image/gif", ".gif")}


def media(blog: Blog, request: Request, user: User | None) -> Reply:
    if request.method == "POST":
        return _upload(blog, request, user)
    query = asked(request, PAGING | {"slug", "status"})
    if query.get("status", "inherit") not in ("inherit", "private", "trash"):
        raise invalid("status", "status[0] is not one of inherit, private, and trash.")
    if query.get("context") == "edit" and not may(user, "edit_posts"):
        why = "Sorry, you are not allowed to edit posts in this post type."
        raise Refused(denied(user), "rest_forbidden_context", why)
    found = [row for row in blog.media.values() if query.get("slug", row.slug) == row.slug]
    return paged(query, [_medium(blog, row, query.get("context", "view")) for row in reversed(found)])


def _upload(blog: Blog, request: Request, user: User | None) -> Reply:
    if not may(user, "upload_files"):
        raise Refused(denied(user), "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.")
    assert user
    file_name = _uploaded_name(request)
    expected = request.headers.get("Content-MD5")
    if expected and expected.strip() != hashlib.md5(request.body, usedforsecurity=False).hexdigest():
        raise Refused(412, "rest_upload_hash_mismatch", "Content hash did not match expected.")
    kind = next((kind for start, kind in PICTURES.items() if request.body.startswith(start)), None)
    if kind is None:
        raise Refused(500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.")
    stem, number = PurePosixPath(re.sub(r"[\s-]+", "-", file_name)).stem, 0
    names = {row.file_name for row in blog.media.values()}
    while (name := f"{stem}{f'-{number}' if number else ''}{kind[1]}") in names:
        number += 1
    title = PurePosixPath(name).stem
    row = Medium(
        blog.next_id(), user.id, blog.now, name, blog.medium_slug(slug_of(title)), kind[0], request.body, title
    )
    blog.media[row.id] = row
    return Reply(201, _medium(blog, row), {"Location": f"{blog.url}/wp-json/wp/v2/media/{row.id}"})


def _uploaded_name(request: Request) -> str:
    """The order of these refusals is WordPress's own."""
    if not request.body:
        raise Refused(400, "rest_upload_no_data", "No data supplied.")
    if "Content-Type" not in request.headers:
        raise Refused(400, "rest_upload_no_content_type", "No Content-Type supplied.")
    if "Content-Disposition" not in request.headers:
        raise Refused(400, "rest_upload_no_content_disposition", "No Content-Disposition supplied.")
    named = re.search(r'^attachment\s*;.*filename="?([^";]+)"?', request.headers["Content-Disposition"])
    if not named:
        why = (
            "Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as "
            '`attachment; filename="image.png"` or similar.'
        )
        raise Refused(400, "rest_upload_invalid_disposition", why)
    return named[1]


def medium(blog: Blog, request: Request, user: User | None, number: int) -> Reply:
    if number not in blog.media:
        raise Refused(404, "rest_post_invalid_id", "Invalid post ID.")
    row = blog.media[number]
    if request.method != "GET":
        if user is None or (user.id != row.author and not user.may("edit_others_posts")):
            raise Refused(denied(user), "rest_cannot_edit", "Sorry, you are not allowed to edit this post.")
        for name, value in fields(request, {"alt_text", "caption", "description", "title"}).items():
            setattr(row, name, text_of(value))
    context = "edit" if request.method != "GET" else asked(request, {"context", "_fields"}).get("context", "view")
    return Reply(200, _medium(blog, row, context))


def _medium(blog: Blog, row: Medium, context: str = "edit") -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": row.id,
        "date_gmt": gmt(row.date),
        "slug": row.slug,
        "status": "inherit",
        "type": "attachment",
        "link": f"{blog.url}/{row.slug}/",
        "title": {"rendered": rendered(row.title)},
        "author": row.author,
        "alt_text": row.alt_text,
        "caption": {"rendered": rendered(row.caption)},
        "media_type": "image",
        "mime_type": row.type,
        "source_url": address(blog, row),
    }
    if context == "edit":
        for name in ("title", "caption"):
            shown[name] = {"raw": getattr(row, name), **shown[name]}
    return shown
