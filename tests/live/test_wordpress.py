"""What our adapter leans on, seen on a real WordPress."""

import httpx
import pytest

from tests.live.wordpress import WordPress

pytestmark = pytest.mark.live


def publish(api: httpx.Client, slug: str, **more: object) -> dict[str, object]:
    body = {"title": slug, "slug": slug, "status": "publish", "content": "<p>Words.</p>", **more}
    return api.post("wp/v2/posts", json=body).raise_for_status().json()


def test_a_login_is_proved_by_the_edit_context_of_me(wordpress: WordPress) -> None:
    for role in wordpress.users:
        with wordpress.client(role) as api:
            me = api.get("wp/v2/users/me?context=edit")
        assert (me.status_code, me.json()["roles"]) == (200, [role])


def test_neither_a_wrong_nor_the_login_password_opens_the_api(wordpress: WordPress) -> None:
    login = wordpress.users["editor"]
    for password in ("wrong", login.password):
        answer = httpx.get(
            f"{wordpress.url}/wp-json/wp/v2/users/me?context=edit", auth=(login.user, password), timeout=30
        )
        assert (answer.status_code, answer.json()["code"]) == (401, "rest_not_logged_in")


def test_the_index_tells_where_a_person_consents(wordpress: WordPress) -> None:
    with wordpress.client() as visitor:
        index = visitor.get("").json()
    assert index["authentication"]["application-passwords"]["endpoints"]["authorization"].startswith(wordpress.url)


def test_the_same_slug_again_becomes_another_post(wordpress: WordPress) -> None:
    with wordpress.client("author") as api:
        first, second = publish(api, "harvest-k3f9"), publish(api, "harvest-k3f9")
        found = api.get("wp/v2/posts?slug=harvest-k3f9&status=any&context=edit").json()
    assert (first["slug"], second["slug"]) == ("harvest-k3f9", "harvest-k3f9-2")
    assert [post["id"] for post in found] == [first["id"]]


def test_a_visitors_comment_is_held_and_an_author_may_not_list_it(wordpress: WordPress) -> None:
    with wordpress.client("author") as author, wordpress.client("editor") as editor:
        post = publish(author, "a-visit-7c1d")["id"]
        assert wordpress.visitor_comment(int(str(post)), "Where is this shop?") == 302
        held = editor.get(f"wp/v2/comments?status=hold&context=edit&post={post}").json()
        refused = author.get("wp/v2/comments?status=hold&context=edit")
        public = httpx.get(f"{wordpress.url}/wp-json/wp/v2/comments?post={post}", timeout=30).json()
    assert [(row["status"], row["content"]["raw"]) for row in held] == [("hold", "Where is this shop?")]
    assert refused.status_code == 403
    assert public == []


def test_the_same_reply_twice_is_refused(wordpress: WordPress) -> None:
    with wordpress.client("editor") as api:
        post = publish(api, "answers-2b8e")["id"]
        wordpress.visitor_comment(int(str(post)), "And on Sundays?")
        comment = api.get(f"wp/v2/comments?status=hold&context=edit&post={post}").json()[0]["id"]
        reply = {"post": post, "parent": comment, "content": "Until noon."}
        first, again = api.post("wp/v2/comments", json=reply), api.post("wp/v2/comments", json=reply)
    assert first.status_code == 201
    assert (again.status_code, again.json()["code"]) == (409, "comment_duplicate")


def test_a_restart_keeps_what_was_posted(wordpress: WordPress) -> None:
    with wordpress.client("author") as api:
        publish(api, "still-here-9a40")
    wordpress.restart()
    assert "still-here-9a40" in [post["slug"] for post in wordpress.posts()]
