"""Posts, tags and the own user of the contract blog."""

import re
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.wordpress.blog import (
    PAGING,
    SOON,
    ZONE,
    Blog,
    Post,
    Refused,
    Tag,
    User,
    address,
    asked,
    denied,
    fields,
    gmt,
    in_window,
    invalid,
    local,
    may,
    moment,
    paged,
    rendered,
    slug_of,
    stored,
)

STATUSES = ("publish", "future", "draft", "pending", "private")
POST_FIELDS = {
    "title", "content", "excerpt", "slug", "status", "date", "date_gmt", "tags", "featured_media", "comment_status",
}  # fmt: skip


def me(blog: Blog, request: Request, user: User | None) -> Reply:
    if user is None:
        raise Refused(401, "rest_not_logged_in", "You are not currently logged in.")
    name = user.role.capitalize()
    row: dict[str, Any] = {"id": user.id, "name": name, "slug": user.role, "link": f"{blog.url}/author/{user.role}/"}
    if request.query.get("context") == "edit":
        row |= {"username": user.role, "email": f"{user.role}@blog.example", "roles": [user.role]}
        row |= {"capabilities": user.capabilities(), "locale": "en_US"}
    return Reply(200, row)


def shown(blog: Blog, post: Post, user: User | None, context: str) -> dict[str, Any]:
    guid = post.guid or f"{blog.url}/?p={post.id}"
    pretty = post.status in ("publish", "private") and post.slug
    row: dict[str, Any] = {
        "id": post.id,
        "date": local(post.date),
        "date_gmt": gmt(post.date),
        "modified": local(post.modified),
        "modified_gmt": gmt(post.modified),
        "guid": {"rendered": guid},
        "slug": post.slug,
        "status": post.status,
        "type": "post",
        "link": f"{blog.url}/{post.slug}/" if pretty else f"{blog.url}/?p={post.id}",
        "title": {"rendered": rendered(post.title)},
        "content": {"rendered": f"{rendered(post.content)}\n" if post.content else "", "protected": False},
        "excerpt": {"rendered": f"<p>{rendered(post.excerpt)}</p>\n" if post.excerpt else "", "protected": False},
        "author": post.author,
        "featured_media": post.featured_media,
        "comment_status": post.comment_status,
        "tags": post.tags,
        "categories": [1],
        "meta": {"footnotes": ""},
    }
    if context == "edit":
        row |= {"password": "", "guid": {"rendered": guid, "raw": guid}}
        for name in ("title", "content", "excerpt"):
            row[name] = {"raw": getattr(post, name), **row[name]}
    return row


def _may_edit(user: User | None, post: Post) -> bool:
    return user is not None and (user.id == post.author or user.may("edit_others_posts"))


def posts(blog: Blog, request: Request, user: User | None) -> Reply:
    return _create_post(blog, request, user) if request.method == "POST" else _list_posts(blog, request, user)


def _list_posts(blog: Blog, request: Request, user: User | None) -> Reply:
    query = asked(request, PAGING | {"status", "slug", "author", "_embed"})
    if "_embed" in query and "_links" not in query.get("_fields", "_links").split(","):
        raise Refused(400, "contract_embeds_nothing", "WordPress embeds what _links names, and _fields left that out")
    if query.get("context") == "edit" and not may(user, "edit_posts"):
        why = "Sorry, you are not allowed to edit posts in this post type."
        raise Refused(denied(user), "rest_forbidden_context", why)
    wanted = query.get("status", "publish").split(",")
    for status in wanted:
        if status not in (*STATUSES, "trash", "any"):
            raise invalid("status", f"status[0] is not one of {', '.join(STATUSES)}, and any.")
        if status != "publish" and not may(user, "edit_posts"):
            raise invalid("status", "Status is forbidden.")
    found = [post for post in blog.posts.values() if _fits(query, post, wanted)]
    if query.get("orderby", "date") not in ("date", "id"):
        raise invalid("orderby", "orderby is not one of author, date, id, include, modified, parent, …")
    by_id = query.get("orderby") == "id"
    found.sort(key=lambda post: post.id if by_id else (post.date, post.id), reverse=query.get("order") != "asc")
    readable = [post for post in found if post.status == "publish" or _may_edit(user, post)]
    rows = [shown(blog, post, user, query.get("context", "view")) for post in readable]
    if "_embed" in query:
        rows = [row | {"_links": {}, "_embedded": _embedded(blog, row, query["_embed"].split(","))} for row in rows]
    return paged(query, rows, hidden=len(found) - len(readable))


def _embedded(blog: Blog, row: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
    """Terms as groups by kind, categories first; the medium on top as readers see it."""
    told: dict[str, Any] = {}
    if "wp:term" in wanted:
        named = [{"id": 1, "name": "Uncategorized", "slug": "uncategorized", "taxonomy": "category"}]
        told["wp:term"] = [named, [_tag(blog, blog.tags[number]) for number in row["tags"]]]
    if "author" in wanted:
        told["author"] = [{"id": row["author"], "name": f"Author {row['author']}"}]
    if "wp:featuredmedia" in wanted and row["featured_media"]:
        medium = blog.media[row["featured_media"]]
        told["wp:featuredmedia"] = [{"id": medium.id, "alt_text": medium.alt_text, "source_url": address(blog, medium)}]
    return told


def _fits(query: dict[str, str], post: Post, statuses: list[str]) -> bool:
    return (
        (post.status in statuses or ("any" in statuses and post.status != "trash"))
        and ("slug" not in query or post.slug in query["slug"].split(","))
        and ("author" not in query or str(post.author) in query["author"].split(","))
        and ("include" not in query or str(post.id) in query["include"].split(","))
        and query.get("search", "").lower() in f"{post.title} {post.content}".lower()
        and in_window(query, post.date)
    )


def _create_post(blog: Blog, request: Request, user: User | None) -> Reply:
    body = _post_fields(blog, request)
    if not may(user, "edit_posts"):
        raise Refused(denied(user), "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.")
    assert user
    _check_publishing(user, body)
    if not any(text_of(body.get(name, "")) for name in ("title", "content", "excerpt")):
        raise Refused(400, "empty_content", "Content, title, and excerpt are empty.")
    post = Post(blog.next_id(), user.id, blog.now)
    _write(blog, post, body, user)
    blog.posts[post.id] = post
    post.guid = str(shown(blog, post, user, "view")["link"])
    where = {"Location": f"{blog.url}/wp-json/wp/v2/posts/{post.id}"}
    return Reply(201, shown(blog, post, user, "edit"), where)


def _check_publishing(user: User, body: dict[str, Any]) -> None:
    if body.get("status") in ("publish", "future", "private") and not user.may("publish_posts"):
        why = "Sorry, you are not allowed to publish posts in this post type."
        raise Refused(403, "rest_cannot_publish", why)


def _post_fields(blog: Blog, request: Request) -> dict[str, Any]:
    body = fields(request, POST_FIELDS)
    if body.get("status", "draft") not in STATUSES:
        raise invalid("status", "status is not one of publish, future, draft, pending, and private.")
    if body.get("comment_status", "open") not in ("open", "closed"):
        raise invalid("comment_status", "comment_status is not one of open and closed.")
    for name in ("date_gmt", "date"):
        if body.get(name) is not None:
            moment(name, body[name])
    tags = body.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, int) for tag in tags):
        raise invalid("tags", "tags[0] is not of type integer.")
    if strangers := [tag for tag in tags if tag not in blog.tags]:
        raise Refused(400, "contract_unknown_tag", f"WordPress would drop the tags {strangers}")
    if (medium := body.get("featured_media", 0)) and medium not in blog.media:
        raise Refused(400, "contract_unknown_media", f"WordPress would drop the medium {medium}")
    return body


def text_of(value: Any) -> str:
    return value["raw"] if isinstance(value, dict) else value


def _write(blog: Blog, post: Post, body: dict[str, Any], user: User) -> None:
    for name in ("title", "content", "excerpt"):
        if name in body:
            setattr(post, name, stored(text_of(body[name]), user))
    for name in ("status", "tags", "featured_media", "comment_status"):
        if name in body:
            setattr(post, name, body[name])
    if body.get("date_gmt"):
        post.date = moment("date_gmt", body["date_gmt"])
    elif body.get("date"):
        post.date = moment("date", body["date"], ZONE)
    if post.status in ("publish", "future"):
        post.status = "future" if post.date - blog.now >= SOON else "publish"
    wanted = slug_of(body["slug"]) if body.get("slug") else post.slug
    if not wanted and post.status not in ("draft", "pending"):
        wanted = slug_of(post.title) or str(post.id)
    post.slug = blog.post_slug(wanted, post.id)
    post.modified = blog.now


def post(blog: Blog, request: Request, user: User | None, number: int) -> Reply:
    found = blog.posts.get(number)
    if found is None:
        raise Refused(404, "rest_post_invalid_id", "Invalid post ID.")
    if request.method == "GET":
        return _read_post(blog, request, user, found)
    if request.method == "DELETE":
        return _delete_post(blog, request, user, found)
    body = _post_fields(blog, request)
    if not _may_edit(user, found):
        raise Refused(denied(user), "rest_cannot_edit", "Sorry, you are not allowed to edit this post.")
    assert user
    _check_publishing(user, body)
    _write(blog, found, body, user)
    return Reply(200, shown(blog, found, user, "edit"))


def _read_post(blog: Blog, request: Request, user: User | None, found: Post) -> Reply:
    context = asked(request, {"context", "_fields"}).get("context", "view")
    if context == "edit" and not _may_edit(user, found):
        raise Refused(denied(user), "rest_forbidden_context", "Sorry, you are not allowed to edit this post.")
    if found.status != "publish" and not _may_edit(user, found):
        raise Refused(denied(user), "rest_forbidden", "Sorry, you are not allowed to do that.")
    return Reply(200, shown(blog, found, user, context))


def _delete_post(blog: Blog, request: Request, user: User | None, found: Post) -> Reply:
    if not _may_edit(user, found):
        raise Refused(denied(user), "rest_cannot_delete", "Sorry, you are not allowed to delete this post.")
    if asked(request, {"force"}).get("force") in ("true", "1"):
        del blog.posts[found.id]
        return Reply(200, {"deleted": True, "previous": shown(blog, found, user, "edit")})
    if found.status == "trash":
        raise Refused(410, "rest_already_trashed", "The post has already been deleted.")
    found.status, found.slug = "trash", f"{found.slug}__trashed"
    return Reply(200, shown(blog, found, user, "edit"))


def tags(blog: Blog, request: Request, user: User | None) -> Reply:
    if request.method == "GET":
        query = asked(request, PAGING | {"slug", "hide_empty"})
        slugs, word = query.get("slug", "").split(","), query.get("search", "").lower()
        found = [tag for tag in blog.tags.values() if slugs in ([""], [tag.slug]) or tag.slug in slugs]
        return paged(query, [_tag(blog, tag) for tag in found if word in tag.name.lower()], noun="term")
    body = fields(request, {"name", "slug", "description"})
    if "name" not in body:
        raise Refused(400, "rest_missing_callback_param", "Missing parameter(s): name", params=["name"])
    if not may(user, "edit_posts"):
        raise Refused(
            denied(user), "rest_cannot_create", "Sorry, you are not allowed to create terms in this taxonomy."
        )
    name = re.sub(r"&(?!#?\w+;)", "&amp;", body["name"].strip())
    # SQLite folds ASCII only, so `Élan` and `élan` are two tags there; on MySQL they are one.
    for tag in blog.tags.values():
        if _folded(tag.name) == _folded(name):
            why = "A term with the name provided already exists in this taxonomy."
            raise Refused(400, "term_exists", why, term_id=tag.id)
    slug = blog.tag_slug(slug_of(body.get("slug") or name))
    tag = blog.tags.setdefault(number := blog.next_id(), Tag(number, name, slug, body.get("description", "")))
    return Reply(201, _tag(blog, tag), {"Location": f"{blog.url}/wp-json/wp/v2/tags/{number}"})


def _folded(name: str) -> bytes:
    return name.encode().lower()


def tag(blog: Blog, request: Request, user: User | None, number: int) -> Reply:
    if request.method != "GET":
        raise Refused(404, "contract_no_route", "Tags are made and read, never changed.")
    if number not in blog.tags:
        raise Refused(404, "rest_term_invalid", "Term does not exist.")
    return Reply(200, _tag(blog, blog.tags[number]))


def _tag(blog: Blog, tag: Tag) -> dict[str, Any]:
    uses = sum(tag.id in post.tags for post in blog.posts.values() if post.status == "publish")
    link = f"{blog.url}/tag/{tag.slug}/"
    row = {"id": tag.id, "count": uses, "description": tag.description, "link": link, "name": tag.name}
    return {**row, "slug": tag.slug, "taxonomy": "post_tag"}
