"""The contract server answers as the real WordPress does: the same questions to both, the answers compared.

Each scene asks one blog and yields what matters of each answer. A scene that differs is a mistake of the contract.
"""

import hashlib
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import httpx
import pytest

from tests.live.wordpress import WordPress
from tests.support.wordpress import ContractWordPress

pytestmark = pytest.mark.live

Blog = WordPress | ContractWordPress
Answers = Iterator[tuple[Any, ...]]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cf00000003000100a5f7d1fd0000000049454e44ae426082"
)
_run = count(1)
_asker = httpx.Client(timeout=60, trust_env=False)  # one for all: making a client takes longer than an answer


def ask(blog: Blog, role: str | None, method: str, path: str, **more: Any) -> httpx.Response:
    auth = blog.users[role].basic if role else None
    return _asker.request(method, f"{blog.url}/wp-json/{path}", auth=auth, **more)


def said(answer: httpx.Response, *names: str) -> tuple[Any, ...]:
    """The status, the error's code and message, and the named facts of an answer."""
    body = answer.json()
    if isinstance(body, dict) and answer.status_code >= 400:
        return answer.status_code, body["code"], body["message"], body["data"]["status"]
    rows = body if isinstance(body, list) else [body]
    facts = [tuple(_inside(row, name) for name in names) for row in rows]
    return answer.status_code, answer.headers.get("X-WP-Total"), facts


def _inside(row: Any, name: str) -> Any:
    for step in name.split("."):
        row = row[step]
    return row


def published(blog: Blog, slug: str, role: str = "author", **more: Any) -> int:
    body = {"title": slug, "slug": slug, "status": "publish", "content": "Words.", **more}
    return ask(blog, role, "POST", "wp/v2/posts", json=body).raise_for_status().json()["id"]


def logins(blog: Blog, key: str) -> Answers:
    path = "wp/v2/users/me?context=edit"
    for role in (*blog.users, None):
        yield said(ask(blog, role, "GET", path), *(["username", "roles", "slug", "name"] if role else []))
    editor = blog.users["editor"]
    for password in (editor.password, "wrong", editor.application_password.replace(" ", "")):
        for method, where in (("GET", path), ("POST", "wp/v2/posts"), ("GET", "wp/v2/posts?per_page=1&slug=none")):
            body = {"json": {"title": key}} if method == "POST" else {}
            answer = _asker.request(method, f"{blog.url}/wp-json/{where}", auth=(editor.user, password), **body)
            yield (method, *said(answer))
    index = ask(blog, None, "GET", "").json()
    yield sorted(index["authentication"]), "wp/v2" in index["namespaces"], index["timezone_string"]
    yield index["url"] == blog.url, index["authentication"]["application-passwords"]["endpoints"]["authorization"][-27:]


def who_may_publish(blog: Blog, key: str) -> Answers:
    for role in (*blog.users, None):
        for status in ("publish", "draft", "future"):
            body = {"title": f"{key} {role}", "status": status, "date_gmt": "2099-02-03T04:05:06"}
            yield role, status, said(ask(blog, role, "POST", "wp/v2/posts", json=body), "status", "slug", "date")


def what_a_post_must_hold(blog: Blog, key: str) -> Answers:
    bodies: list[dict[str, Any]] = [
        {},
        {"title": ""},
        {"title": key, "status": "nope"},
        {"title": key, "tags": "a"},
        {"title": key, "date_gmt": "nope"},
        {"title": key, "comment_status": "x"},
        {"title": {"raw": key}, "content": {"raw": "Words."}},
        {"content": "only words"},
    ]
    for body in bodies:
        yield said(ask(blog, "editor", "POST", "wp/v2/posts", json=body), "status")
    broken = {"content": b"{", "headers": {"Content-Type": "application/json"}}
    yield said(ask(blog, "editor", "POST", "wp/v2/posts", **broken))


def slugs(blog: Blog, key: str) -> Answers:
    wanted = [key, key, f"{key} È già ora! 50% più", ""]
    for status in ("publish", "draft"):
        for slug in wanted:
            body = {"title": f"Title of {key}", "slug": slug, "status": status}
            yield said(ask(blog, "author", "POST", "wp/v2/posts", json=body), "slug", "status")
    for query in (f"slug={key}&status=any", f"slug={key}-2&status=any", f"slug={key}", f"slug={key}-3", "slug=none"):
        yield query, said(ask(blog, "author", "GET", f"wp/v2/posts?context=edit&{query}"), "slug", "title.raw")


def reading(blog: Blog, key: str) -> Answers:
    shown, facts = published(blog, key, "editor"), ("slug", "status")
    hidden = published(blog, f"{key}-draft", "editor", status="draft")
    for role in (*blog.users, None):
        for query in ("context=edit", "context=view", "status=any", "status=draft", "status=foo", "context=zzz"):
            yield role, query, said(ask(blog, role, "GET", f"wp/v2/posts?slug={key},{key}-draft&{query}"), *facts)
        for number in (shown, hidden, 999999):
            for context in ("view", "edit"):
                yield role, said(ask(blog, role, "GET", f"wp/v2/posts/{number}?context={context}"), *facts)
    for query in ("per_page=0", "per_page=101", "page=99", "after=nope"):
        yield said(ask(blog, "editor", "GET", f"wp/v2/posts?{query}"))
    for path in ("wp/v2/nope", "wp/v2/posts/abc"):
        yield said(ask(blog, "editor", "GET", path))
    for query in ({"rest_route": "/wp/v2/posts", "slug": key},):
        yield said(_asker.get(f"{blog.url}/", params=query), *facts)
    yield [_asker.get(f"{blog.url}/{slug}/").status_code for slug in (key, f"{key}-draft", f"{key}-nowhere")]


def times(blog: Blog, key: str) -> Answers:
    for number, (status, date) in enumerate(
        [
            ("future", {"date_gmt": "2099-01-02T03:04:05"}),
            ("future", {"date_gmt": "2099-07-02T03:04:05Z"}),
            ("future", {"date_gmt": "2099-01-02T03:04:05+02:00"}),
            ("future", {"date": "2099-07-02T03:04:05"}),
            ("publish", {"date_gmt": "2099-01-02T03:04:05"}),
            ("future", {"date_gmt": "2020-01-02T03:04:05"}),
            ("publish", {"date_gmt": "2020-07-02T03:04:05"}),
            ("draft", {"date_gmt": "2099-01-02T03:04:05"}),
        ]
    ):
        body = {"title": key, "slug": f"{key}-{number}", "status": status, **date}
        yield said(ask(blog, "author", "POST", "wp/v2/posts", json=body), "status", "date", "date_gmt")
    now = published(blog, f"{key}-now")
    yield said(ask(blog, "author", "POST", "wp/v2/posts", json={"title": key, "status": "future"}), "status")
    move = {"status": "future", "date_gmt": "2099-01-02T03:04:05"}
    yield said(ask(blog, "author", "POST", f"wp/v2/posts/{now}", json=move), "status", "date_gmt")
    yield said(ask(blog, "author", "POST", f"wp/v2/posts/{now}", json={"status": "draft"}), "status", "slug")


def changing(blog: Blog, key: str) -> Answers:
    number = published(blog, key, "editor")
    for role in ("contributor", "author", None, "administrator"):
        for method, where in (("POST", number), ("PUT", number), ("PATCH", 999999), ("DELETE", number)):
            more = {} if method == "DELETE" else {"json": {"title": f"{key} by {role}"}}
            answer = ask(blog, role, method, f"wp/v2/posts/{where}", **more)
            yield role, method, said(answer, "title.raw", "status", "slug")
    yield said(ask(blog, "editor", "DELETE", f"wp/v2/posts/{number}"))
    for slug in (key, f"{key}__trashed"):
        yield said(ask(blog, "editor", "GET", f"wp/v2/posts?status=any&context=edit&slug={slug}"))
    yield said(ask(blog, "editor", "DELETE", f"wp/v2/posts/{number}?force=true"), "deleted", "previous.slug")
    yield said(ask(blog, "editor", "GET", f"wp/v2/posts/{number}"))
    again = published(blog, key)
    yield said(ask(blog, "author", "GET", f"wp/v2/posts/{again}"), "slug")


def words(blog: Blog, key: str) -> Answers:
    text = 'A & "B" it\'s <b>bold</b>'
    for role in ("editor", "author"):
        body = {"title": text, "content": f"<p>{text}</p><script>x</script>", "excerpt": text, "slug": f"{key}-{role}"}
        facts = ("title.raw", "title.rendered", "content.raw", "excerpt.raw")
        yield said(ask(blog, role, "POST", "wp/v2/posts", json=body), *facts)


def tags(blog: Blog, key: str) -> Answers:
    made: list[int] = []
    for role, name in [
        ("editor", f"Cafés & Co {key}"),
        ("author", f"Cafés & Co {key}"),
        ("contributor", f"Lower {key}"),
        ("editor", f"lower {key}"),
        ("editor", f"lower {key}!"),
        (None, "stranger"),
    ]:
        answer = ask(blog, role, "POST", "wp/v2/tags", json={"name": name})
        yield said(answer, "name", "slug", "count")
        if answer.status_code == 201:
            made.append(answer.json()["id"])
        elif answer.status_code == 400:
            yield answer.json()["data"]["term_id"] in made
    yield said(ask(blog, "editor", "POST", "wp/v2/tags", json={}))
    yield said(ask(blog, None, "GET", f"wp/v2/tags?slug=cafes-co-{key}"), "name", "slug")
    yield said(ask(blog, None, "GET", f"wp/v2/tags?search={key}&per_page=100&orderby=id"), "slug")
    yield said(ask(blog, None, "GET", "wp/v2/tags/999999"))
    post = ask(blog, "author", "POST", "wp/v2/posts", json={"title": key, "status": "publish", "tags": made[:2]})
    yield sorted(post.json()["tags"]) == sorted(made[:2])
    yield said(ask(blog, None, "GET", f"wp/v2/tags/{made[0]}"), "count")


def pictures(blog: Blog, key: str) -> Answers:
    def upload(role: str | None, data: bytes = PNG, **headers: str) -> httpx.Response:
        usual = {"Content-Type": "image/png", "Content-Disposition": f'attachment; filename="{key} one.png"'}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in {**usual, **named}.items() if value}
        return ask(blog, role, "POST", "wp/v2/media", content=data, headers=kept)

    facts = ("slug", "title.raw", "mime_type", "alt_text", "status")
    for role in (*blog.users, None):
        yield role, said(upload(role), *facts)
    good = hashlib.md5(PNG, usedforsecurity=False).hexdigest()
    for sent in (good, "0" * 32, "abc"):
        yield said(upload("author", Content_MD5=sent), *facts)
    yield said(upload("author", Content_Disposition=""))
    yield said(upload("author", Content_Disposition="inline"))
    yield said(upload("author", Content_Type=""))
    yield said(upload("author", b""))
    yield said(upload("author", b"only words"))
    yield said(upload("author", b"<?php", Content_Disposition="attachment; filename=a.php", Content_Type="text/x-php"))
    found = ask(blog, "author", "GET", f"wp/v2/media?slug={key}-one&context=edit")
    yield said(found, *facts)
    own = ask(blog, "author", "GET", f"wp/v2/media?slug={key}-one-2&context=edit").json()[0]
    yield own["source_url"].rsplit("/", 1)[1]
    for role in ("contributor", None, "author"):
        yield said(ask(blog, role, "POST", f"wp/v2/media/{own['id']}", json={"alt_text": "A dot"}), "alt_text")
    yield said(ask(blog, "editor", "GET", "wp/v2/media?status=any&context=edit"))[:2]
    yield said(ask(blog, "editor", "GET", "wp/v2/media/999999"))
    body = {"title": key, "status": "publish", "slug": f"{key}-one", "featured_media": own["id"]}
    post = ask(blog, "author", "POST", "wp/v2/posts", json=body).json()
    yield post["featured_media"] == own["id"], post["slug"]


def visitors(blog: Blog, key: str) -> Answers:
    post, closed = published(blog, key), published(blog, f"{key}-c", comment_status="closed")
    draft = published(blog, f"{key}-d", status="draft")
    text = f'Hello & "you" <b>x</b> <script>1</script> {key}'
    ann = {"author": f"Ann & {key}", "email": f"ann@{key}.example"}
    yield blog.visitor_comment(post, text, **ann), "taken"
    yield blog.visitor_comment(post, text, **ann), "said before"
    yield blog.visitor_comment(post, f"{text} more", **ann), "too soon"
    yield [blog.visitor_comment(number, f"x {key}") for number in (closed, 999999)]
    yield blog.visitor_comment(draft, f"x {key}"), "drafts take none"
    yield blog.visitor_comment(post, ""), "empty"
    facts = ("author_name", "content.raw", "content.rendered", "status", "author", "parent")
    yield said(ask(blog, "editor", "GET", f"wp/v2/comments?status=hold&context=edit&post={post}"), *facts)
    held = ask(blog, "editor", "GET", f"wp/v2/comments?status=hold&post={post}").json()[0]["id"]
    for role in (*blog.users, None):
        for query in ("status=hold&context=edit", "context=edit", "status=hold", "status=all", "context=view"):
            yield role, query, said(ask(blog, role, "GET", f"wp/v2/comments?post={post}&{query}"), "status")
        yield role, said(ask(blog, role, "GET", f"wp/v2/comments/{held}"), "status")
        yield role, said(ask(blog, role, "GET", f"wp/v2/comments/{held}?context=edit"), "status")
    for role in ("contributor", None):
        yield role, said(ask(blog, role, "POST", f"wp/v2/comments/{held}", json={"status": "approved"}))
    for status in ("approved", "hold", "approve", "spam", "approved"):
        for _ in range(2):
            yield said(ask(blog, "author", "POST", f"wp/v2/comments/{held}", json={"status": status}), "status")
        for query in ("approve", "approved", "hold", "all", "spam"):
            yield query, said(ask(blog, "editor", "GET", f"wp/v2/comments?post={post}&status={query}"), "status")
    other = {**ann, "email": f"bob@{key}.example", "author": f"Bob {key}"}
    yield blog.visitor_comment(post, f"y {key}", **other), "another"
    yield said(ask(blog, "editor", "GET", f"wp/v2/comments?post={post}&status=all&order=asc"), "status", "author_name")
    yield said(ask(blog, None, "GET", f"wp/v2/comments?post={post}"), "status")


def replies(blog: Blog, key: str) -> Answers:
    post, closed = published(blog, key), published(blog, f"{key}-c", comment_status="closed")
    others, draft = published(blog, f"{key}-o", "editor"), published(blog, f"{key}-d", "editor", status="draft")
    blog.visitor_comment(post, f"A question {key}")
    asked = ask(blog, "editor", "GET", f"wp/v2/comments?status=hold&post={post}").json()[0]["id"]
    reply = {"post": post, "parent": asked, "content": f"Thanks & bye {key}"}
    facts = ("status", "author_name", "content.rendered")
    for role in ("editor", "editor", "administrator", None):
        answer = ask(blog, role, "POST", "wp/v2/comments", json=reply)
        yield role, said(answer, *facts)
        if answer.status_code == 201:
            yield answer.json()["parent"] == asked, answer.json()["content"]["raw"]
    for body in (
        {"post": closed, "content": "x"},
        {"post": draft, "content": "x"},
        {"post": 999999, "content": "x"},
        {"content": "x"},
        {"post": post, "content": ""},
    ):
        yield said(ask(blog, "editor", "POST", "wp/v2/comments", json=body))
    yield said(ask(blog, "author", "POST", "wp/v2/comments", json={"post": post, "content": f"1 {key}"}), *facts)
    yield said(ask(blog, "author", "POST", "wp/v2/comments", json={"post": post, "content": f"2 {key}"}))
    yield said(ask(blog, "author", "POST", "wp/v2/comments", json={"post": post, "content": f"1 {key}"}))
    yield said(ask(blog, "contributor", "POST", "wp/v2/comments", json={"post": others, "content": key}), *facts)
    for method in ("GET", "POST"):
        yield said(ask(blog, "editor", method, "wp/v2/comments/999999"))
    for _ in range(2):
        yield said(ask(blog, "editor", "DELETE", f"wp/v2/comments/{asked}"), "status")
    for query in ("after=nope", "per_page=500"):
        yield said(ask(blog, "editor", "GET", f"wp/v2/comments?{query}"))


SCENES = (
    logins, who_may_publish, what_a_post_must_hold, slugs, reading, times, changing, words, tags, pictures, visitors,
    replies,
)  # fmt: skip


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_the_contract_server_says_what_wordpress_says(
    scene: Callable[[Blog, str], Answers], wordpress: WordPress
) -> None:
    key = f"p{next(_run)}q"
    with ContractWordPress() as contract:
        real, ours = list(scene(wordpress, key)), list(scene(contract, key))
    assert len(real) == len(ours)
    different = [f"WordPress: {a}\nContract:  {b}" for a, b in zip(real, ours, strict=True) if a != b]
    assert not different, "\n".join(different)
