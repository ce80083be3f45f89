"""Comments of the contract blog: those of visitors, and the replies of those who run it."""

from datetime import timedelta
from hashlib import md5
from typing import Any
from urllib.parse import parse_qs

from tests.support.contract_server import Reply, Request
from tests.support.wordpress.blog import (
    PAGING,
    Blog,
    Comment,
    Post,
    Refused,
    User,
    asked,
    denied,
    fields,
    gmt,
    in_window,
    local,
    may,
    paged,
    rendered,
    stored,
)

FLOOD = timedelta(seconds=15)
SETTING = {"approved": "approved", "approve": "approved", "1": "approved", "hold": "hold", "0": "hold"}
SETTING |= {"spam": "spam", "trash": "trash"}
SAID_BEFORE = "Duplicate comment detected; it looks as though you&#8217;ve already said that!"


def _shown(blog: Blog, row: Comment, context: str) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": row.id,
        "post": row.post,
        "parent": row.parent,
        "author": row.author,
        "author_name": row.author_name,
        "author_url": "",
        "author_avatar_urls": {
            size: f"http://1.gravatar.com/avatar/{md5(row.author_email.encode()).hexdigest()}?s={size}&d=mm&r=g"
            for size in ("24", "48", "96")
        },
        "date": local(row.date),
        "date_gmt": gmt(row.date),
        "content": {"rendered": f"<p>{rendered(row.content)}</p>\n"},
        "link": f"{blog.url}/{blog.posts[row.post].slug}/#comment-{row.id}",
        "status": row.status,
        "type": "comment",
    }
    if context == "edit":
        shown["content"]["raw"] = row.content
        shown |= {"author_email": row.author_email, "author_ip": row.author_ip, "author_user_agent": ""}
    return shown


def _may_edit(blog: Blog, user: User | None, row: Comment) -> bool:
    """Who moderates, and an author under an own post."""
    if user is None or user.may("moderate_comments"):
        return user is not None
    return user.may("publish_posts") and blog.posts[row.post].author == user.id


def comments(blog: Blog, request: Request, user: User | None) -> Reply:
    return _reply(blog, request, user) if request.method == "POST" else _list(blog, request, user)


def _list(blog: Blog, request: Request, user: User | None) -> Reply:
    query = asked(request, PAGING | {"status", "post", "parent"})
    if query.get("context") == "edit" and not may(user, "moderate_comments"):
        raise Refused(denied(user), "rest_forbidden_context", "Sorry, you are not allowed to edit comments.")
    if "status" in query and not may(user, "edit_posts"):
        raise Refused(denied(user), "rest_forbidden_param", "Query parameter not permitted: status")
    found = [row for row in blog.comments.values() if _fits(query, row)]
    found.sort(key=lambda row: (row.date, row.id), reverse=query.get("order", "desc") == "desc")
    readable = [row for row in found if row.status == "approved" or _may_edit(blog, user, row)]
    rows = [_shown(blog, row, query.get("context", "view")) for row in readable]
    return paged(query, rows, hidden=len(found) - len(readable), noun="comment")


def _fits(query: dict[str, str], row: Comment) -> bool:
    wanted = query.get("status", "approve")
    statuses = {"approve": ["approved"], "all": ["approved", "hold"], "any": ["approved", "hold"]}
    return (
        row.status in statuses.get(wanted, [wanted if wanted != "approved" else ""])
        and ("post" not in query or str(row.post) in query["post"].split(","))
        and ("parent" not in query or str(row.parent) in query["parent"].split(","))
        and ("include" not in query or str(row.id) in query["include"].split(","))
        and query.get("search", "").lower() in row.content.lower()
        and in_window(query, row.date)
    )


def _reply(blog: Blog, request: Request, user: User | None) -> Reply:
    body = fields(request, {"post", "parent", "content"})
    if user is None:
        raise Refused(401, "rest_comment_login_required", "Sorry, you must be logged in to comment.")
    post = _open_post(blog, body)
    text = stored(body.get("content", ""), user).strip()
    if not text:
        raise Refused(400, "rest_comment_content_invalid", "Invalid comment content.")
    parent = body.get("parent", 0)
    if parent and (parent not in blog.comments or blog.comments[parent].post != post.id):
        raise Refused(400, "contract_unknown_parent", f"WordPress would take {parent} without looking.")
    email = f"{user.role}@blog.example"
    trusted = user.may("moderate_comments") or (user.may("publish_posts") and post.author == user.id)
    row = Comment(
        0, post.id, parent, user.id, user.role.capitalize(), email, request.client, blog.now, text,
        "approved" if trusted or _known(blog, user.role.capitalize(), email) else "hold",
    )  # fmt: skip
    if _said_before(blog, row):
        raise Refused(409, "comment_duplicate", SAID_BEFORE)
    if not user.may("moderate_comments") and _too_soon(blog, row):
        raise Refused(400, "comment_flood", "You are posting comments too quickly. Slow down.")
    _keep(blog, row)
    context = "edit" if _may_edit(blog, user, row) else "view"
    return Reply(201, _shown(blog, row, context), {"Location": f"{blog.url}/wp-json/wp/v2/comments/{row.id}"})


def _open_post(blog: Blog, body: dict[str, Any]) -> Post:
    post = blog.posts.get(body.get("post", 0))
    if post is None:
        why = "Sorry, you are not allowed to create this comment without a post."
        raise Refused(403, "rest_comment_invalid_post_id", why)
    if post.status == "draft":
        why = "Sorry, you are not allowed to create a comment on this post."
        raise Refused(403, "rest_comment_draft_post", why)
    if post.comment_status == "closed":
        raise Refused(403, "rest_comment_closed", "Sorry, comments are closed for this item.")
    return post


def _keep(blog: Blog, row: Comment) -> None:
    row.id = blog.next_id()
    blog.comments[row.id] = row


def _known(blog: Blog, name: str, email: str) -> bool:
    """WordPress's default: who was approved once is not held again."""
    return any(
        (row.author_name, row.author_email, row.status) == (name, email, "approved") for row in blog.comments.values()
    )


def _said_before(blog: Blog, new: Comment) -> bool:
    return any(
        (row.post, row.parent, row.content, row.author_email) == (new.post, new.parent, new.content, new.author_email)
        for row in blog.comments.values()
        if row.status != "trash"
    )


def _too_soon(blog: Blog, new: Comment) -> bool:
    return any(
        new.date - row.date < FLOOD
        and (
            (row.author == new.author and new.author) or row.author_email == new.author_email or _same_address(row, new)
        )
        for row in blog.comments.values()
    )


def _same_address(row: Comment, new: Comment) -> bool:
    return not new.author and row.author_ip == new.author_ip


def comment(blog: Blog, request: Request, user: User | None, number: int) -> Reply:
    row = blog.comments.get(number)
    if row is None:
        raise Refused(404, "rest_comment_invalid_id", "Invalid comment ID.")
    if request.method == "GET":
        return _read(blog, request, user, row)
    if not _may_edit(blog, user, row):
        raise Refused(denied(user), "rest_cannot_edit", "Sorry, you are not allowed to edit this comment.")
    if request.method == "DELETE":
        if row.status == "trash":
            raise Refused(410, "rest_already_trashed", "The comment has already been trashed.")
        row.status = "trash"
        return Reply(200, _shown(blog, row, "edit"))
    body = fields(request, {"status", "content"})
    if "content" in body and not body["content"].strip():
        raise Refused(400, "rest_comment_content_invalid", "Invalid comment content.")
    if body.get("status", "hold") not in SETTING:
        raise Refused(400, "contract_unknown_status", f"WordPress would change nothing for {body['status']}.")
    row.content = body.get("content", row.content)
    row.status = SETTING[body["status"]] if "status" in body else row.status
    return Reply(200, _shown(blog, row, "edit"))


def _read(blog: Blog, request: Request, user: User | None, row: Comment) -> Reply:
    context = asked(request, {"context", "_fields"}).get("context", "view")
    if context == "edit" and not may(user, "moderate_comments"):
        raise Refused(denied(user), "rest_forbidden_context", "Sorry, you are not allowed to edit comments.")
    if row.status != "approved" and not _may_edit(blog, user, row):
        raise Refused(denied(user), "rest_cannot_read", "Sorry, you are not allowed to read this comment.")
    return Reply(200, _shown(blog, row, context))


def from_form(blog: Blog, request: Request) -> Reply:
    """The form under a post: what a visitor without a login sends."""
    form = {name: values[0].strip() for name, values in parse_qs(request.body.decode()).items()}
    post = blog.posts.get(int(form.get("comment_post_ID") or 0))
    complete = all(form.get(name) for name in ("comment", "author", "email"))
    if post is None or not complete or post.status == "draft":
        return Reply(200, b"<html>Error</html>")  # WordPress really says 200
    if post.comment_status == "closed":
        return Reply(403, b"<html>Sorry, comments are closed for this item.</html>")
    text, name = stored(form["comment"], None), form["author"].replace("&", "&amp;")
    status = "approved" if _known(blog, name, form["email"]) else "hold"
    row = Comment(0, post.id, 0, 0, name, form["email"], request.client, blog.now, text, status)
    if _said_before(blog, row):
        return Reply(409, f"<html>{SAID_BEFORE}</html>".encode())
    if _too_soon(blog, row):
        return Reply(429, b"<html>You are posting comments too quickly. Slow down.</html>")
    _keep(blog, row)
    return Reply(302, b"", {"Location": f"{blog.url}/{post.slug}/?unapproved={row.id}#comment-{row.id}"})
