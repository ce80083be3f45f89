"""Comments of the contract blog: one level of answers, written in the name of a member."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.ghost.blog import Blog, Comment, Refused, missing, stamp, strange


def written(blog: Blog, post: str, html: str, member: str, parent: str | None, answered: str | None) -> Comment:
    """The refusals are those of comments-service.js of 6.65, in its order."""
    if not blog.comments_enabled:
        raise Refused(405, "MethodNotAllowedError", "Comments are not enabled for this site.")
    if member not in blog.members:
        raise missing("Resource could not be found.", "save comment")
    if parent is not None:
        above = blog.comments.get(parent)
        if above is None or above.status == "deleted":
            raise missing("Comment could not be found", "save comment")
        if above.parent_id is not None:
            why = "Can not reply to a reply"
            raise Refused(400, "BadRequestError", "Request not understood error, cannot save comment.", why)
        post = above.post
    if post not in blog.posts:
        raise missing("Resource could not be found.", "save comment")
    comment = Comment(blog.next_id(), post, member, html, max(blog.now, datetime.now(UTC)), parent, answered)
    blog.comments[comment.id] = comment
    return comment


def routed(blog: Blog, request: Request, rest: list[str]) -> Reply:
    rows = list(blog.comments.values())
    match request.method, rest:
        case "POST", []:
            return _create(blog, request)
        case "GET", []:
            return _browse(blog, request)
        case "GET", ["post", post]:
            return _page(blog, request, [row for row in rows if row.post == post and row.parent_id is None])
        case "GET", [ident, "replies"] if ident in blog.comments:
            return _page(blog, request, [row for row in rows if row.parent_id == ident])
        case "GET", [ident] if ident in blog.comments:
            return Reply(200, {"comments": [_shown(blog, blog.comments[ident], post=False)]})
        case "PUT", [ident] if ident in blog.comments:
            blog.comments[ident].status = _told(request, {"status", "pinned"})["status"]
            return Reply(200, {"comments": [_shown(blog, blog.comments[ident], post=False)]})
    raise missing("Comment could not be found", "read comment")


def _told(request: Request, known: set[str]) -> dict[str, Any]:
    body = json.loads(request.body)
    if set(body) != {"comments"} or (extra := set(body["comments"][0]) - known):
        raise strange(set(body) if set(body) != {"comments"} else extra)
    return body["comments"][0]


def _create(blog: Blog, request: Request) -> Reply:
    told = _told(request, {"post_id", "parent_id", "in_reply_to_id", "member_id", "html"})
    if not told.get("member_id") or not told.get("html"):
        raise Refused(422, "ValidationError", "Validation (FieldIsRequired) failed for member_id or html")
    made = written(
        blog,
        told.get("post_id", ""),
        told["html"],
        told["member_id"],
        told.get("parent_id"),
        told.get("in_reply_to_id"),
    )
    return Reply(201, {"comments": [_shown(blog, made, post=False)]})


def _browse(blog: Blog, request: Request) -> Reply:
    if extra := set(request.query) - {"filter", "order", "limit", "page", "include_nested"}:
        raise strange(extra)
    of_post = re.fullmatch(r"post_id:'(\w+)'\+status:published", request.query.get("filter", ""))
    if of_post:  # answers are among them, as include_nested is left out (comments-controller.js of 6.65)
        rows = [row for row in blog.comments.values() if (row.post, row.status) == (of_post[1], "published")]
        return _page(blog, request, rows, post=True)
    of_posts = re.fullmatch(r"post_id:\[('\w+'(?:,'\w+')*)\]", request.query.get("filter", ""))
    if of_posts:  # what is deleted is in no list, what is hidden is in those of who runs the blog (models/comment.js)
        posts = of_posts[1].replace("'", "").split(",")
        rows = [row for row in blog.comments.values() if row.post in posts and row.status != "deleted"]
        return _page(blog, request, sorted(rows, key=lambda row: row.created_at), post=True)
    after = re.fullmatch(r"created_at:>'([\d :-]+)'", request.query.get("filter", ""))
    if not after:
        raise Refused(400, "BadRequestError", "Error parsing filter", code="CONTRACT_FILTER")
    since = datetime.fromisoformat(after[1]).replace(tzinfo=UTC)
    rows = [row for row in blog.comments.values() if row.created_at > since and row.status != "deleted"]
    rows.sort(key=lambda row: row.created_at, reverse=request.query.get("order", "created_at desc").endswith("desc"))
    return _page(blog, request, rows, post=True)


def _page(blog: Blog, request: Request, rows: list[Comment], *, post: bool = False) -> Reply:
    limit, page = int(request.query.get("limit", "15")), int(request.query.get("page", "1"))
    if limit > 100:
        raise strange({"limit"})
    some = rows[(page - 1) * limit : page * limit]
    paging = {"page": page, "limit": limit, "total": len(rows), "next": page + 1 if page * limit < len(rows) else None}
    return Reply(200, {"comments": [_shown(blog, row, post=post) for row in some], "meta": {"pagination": paging}})


def _shown(blog: Blog, row: Comment, *, post: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": row.id,
        "parent_id": row.parent_id,
        "in_reply_to_id": row.in_reply_to_id,
        "status": row.status,
        "html": row.html.replace("<br>", "<br />") if row.status != "deleted" else None,
        "created_at": stamp(row.created_at),
        "member": blog.members[row.member],
    }
    if post:
        shown["post"] = {"id": row.post, "url": blog.posts[row.post].shown(blog)["url"]}
    return shown
