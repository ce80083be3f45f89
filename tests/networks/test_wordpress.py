from __future__ import annotations

import socket
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.errors import Problem
from brandassist.http import Http, Limits, NotJson, Status
from brandassist.networks.articles import article, own_slug
from brandassist.networks.contract import Absent, Counts, Found, Login, OutgoingPart, Published, Unknowable
from brandassist.networks.wordpress import NETWORK
from brandassist.networks.wordpress_comments import untextured
from tests.networks.places import CANARY, Place, picture, wordpress
from tests.support.sockets import Bare, answering, read_request, reply, reset, serve
from tests.support.wordpress import ContractWordPress

PART = OutgoingPart("k" * 20, 1, "Hello", (), "en", "public", datetime.now(UTC), title="T", slug="t")


@pytest.fixture
def place(blog: ContractWordPress) -> Place:
    return wordpress(blog)


def test_a_login_is_told_what_it_may_do(blog: ContractWordPress) -> None:
    facts = {role: wordpress(blog, role).login.facts for role in ("editor", "author", "contributor")}
    assert [facts[role]["may_publish"] for role in facts] == [True, True, False]
    assert [facts[role]["reads_pending"] for role in facts] == [True, True, False]
    assert facts["editor"]["route"] == "pretty"
    assert blog.truth() == []


def test_a_wrong_password_is_noticed_though_public_reading_works(place: Place) -> None:
    wrong = replace(place.login, secret="wrong")
    with pytest.raises(Status) as caught:
        NETWORK.who_am_i(wrong)
    verdict = NETWORK.classify(caught.value, publishing=False)
    assert (verdict.meaning, verdict.code) == ("sign_in", "rest_not_logged_in")


def test_a_blog_without_pretty_addresses_is_spoken_to_all_the_same() -> None:
    def handle(server: Bare, conn: socket.socket) -> None:
        request = read_request(conn)
        server.requests.append(request)
        me = b'{"id": 7, "name": "Irene", "capabilities": {"publish_posts": true}}'
        conn.sendall(reply("200 OK", me) if b"rest_route=" in request else reply("404 Not Found", b"<html>"))

    with serve(handle) as server:
        login = Login("a1", server.url, "irene", {"user": "irene"}, Http(), "abcd efgh")
        me = NETWORK.who_am_i(login)
        assert (me.handle, me.facts["route"], me.facts["id"]) == ("Irene", "query", "7")
        assert b64encode(b"irene:abcd efgh") in server.requests[-1]
        assert b"/?rest_route=%2Fwp%2Fv2%2Fusers%2Fme&context=edit" in server.requests[-1]


def test_what_is_no_wordpress_says_so() -> None:
    with answering(reply("404 Not Found", b"<html>")) as server, pytest.raises(Problem) as caught:
        NETWORK.who_am_i(Login("a1", server.url, "m", {}, Http(), "x"))
    assert caught.value.code == "not_wordpress"
    with answering(reply("503 Unavailable", b"<html>")) as server, pytest.raises(Status):
        NETWORK.who_am_i(Login("a1", server.url, "m", {}, Http(), "x"))


def test_a_post_arrives_with_tags_title_excerpt_and_pictures(
    blog: ContractWordPress, place: Place, tmp_path: Path
) -> None:
    shown = (picture(tmp_path, 'A "queue"'), picture(tmp_path, "Chairs", 4))
    for _ in range(2):  # the second finds the tags there
        part = place.part(
            "Some *words*.\n\n![](picture:2)",
            title="Q & A <b>",
            excerpt="Short",
            tags=("Retail", "Café"),
            pictures=shown,
        )
        result = place.publish(part)
    post = blog.posts()[0]
    assert post["slug"] == own_slug(part)
    assert result.url == post["link"]
    assert post["title"]["raw"] == "Q &amp; A &lt;b&gt;"
    assert post["excerpt"]["raw"] == "Short"
    assert [blog.blog.tags[tag].name for tag in post["tags"]] == ["Retail", "Café"]
    content = post["content"]["raw"]
    assert content.index("<em>words</em>") < content.index('alt="Chairs"')
    assert content.count("/wp-content/uploads/") == 1  # the cover is not shown twice
    assert blog.blog.media[post["featured_media"]].alt_text == 'A "queue"'
    assert len({medium.slug for medium in blog.blog.media.values()}) == 4


def test_a_picture_is_uploaded_once_whatever_becomes_of_the_answer(
    blog: ContractWordPress, place: Place, tmp_path: Path
) -> None:
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    for number, kind in enumerate(("hang", "reset-after-body", "5xx-after", "malformed"), 1):
        part = place.part(pictures=(picture(tmp_path),))
        blog.fail(kind, match="POST /wp-json/wp/v2/media")
        first = NETWORK.steps(place.login, part)[0]
        with pytest.raises(Exception) as caught:
            first.run({})
        assert NETWORK.classify(caught.value, publishing=False).meaning == "not_sent"
        place.publish(part)
        assert len(blog.blog.media) == number


def test_a_tag_that_exists_under_another_slug_is_used(blog: ContractWordPress, place: Place) -> None:
    with blog.client("editor") as api:
        made = api.post("wp/v2/tags", json={"name": "Retail", "slug": "shops"}).json()
    place.publish(place.part(tags=("Retail",)))
    assert blog.posts()[0]["tags"] == [made["id"]]


@pytest.mark.parametrize(
    "kind", ["hang", "reset-before", "reset-after-body", "429", "5xx-before", "5xx-after", "expired-token", "malformed"]
)
def test_every_fault_is_judged_and_settled(blog: ContractWordPress, place: Place, kind: str) -> None:
    happened = {"hang", "reset-after-body", "5xx-after", "malformed"}
    meanings = {"429": "later", "expired-token": "sign_in"}
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    part = place.part()
    blog.fail(kind, match="POST /wp-json/wp/v2/posts")
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert NETWORK.classify(caught.value, publishing=True).meaning == meanings.get(kind, "unconfirmed")
    assert isinstance(place.find(part), Found if kind in happened else Absent)
    place.publish(part)
    assert place.live().count(own_slug(part)) == 1
    assert len(place.live()) == 1


def test_a_double_made_on_the_way_is_taken_back(blog: ContractWordPress, place: Place) -> None:
    """The earlier try arrives between the look and the post."""
    part = place.part()
    blog.fail("duplicate", match="POST /wp-json/wp/v2/posts")  # a proxy sends it twice, answers for the first
    first = place.publish(part)
    assert len(place.live()) == 2
    assert place.find(part) == Found(first)

    late = place.part()
    looked = iter([[], [{"id": 1, "slug": own_slug(late), "status": "publish", "link": "u"}]])

    class Late(type(NETWORK)):
        def _with_slug(self, login: Login, part: OutgoingPart) -> list[dict[str, Any]]:
            return next(looked)

    made = reply("201 Created", f'{{"id": 2, "slug": "{own_slug(late)}-2", "status": "publish"}}'.encode())
    with answering(made, reply("200 OK", b"{}")) as server:
        login = replace(place.login, url=server.url)
        assert Late().steps(login, late)[-1].run({}) == Published("1", "u")
        assert server.requests[1].startswith(b"DELETE /wp-json/wp/v2/posts/2?force=true")


@pytest.mark.parametrize("status", ["draft", "pending", "future", "private"])
def test_a_post_that_is_held_back_is_not_called_live(blog: ContractWordPress, place: Place, status: str) -> None:
    part = place.part()
    with blog.client("editor") as api:
        body = {"title": "T", "slug": own_slug(part), "status": status}
        body |= {"date_gmt": "2099-01-01T00:00:00"} if status == "future" else {}
        api.post("wp/v2/posts", json=body).raise_for_status()
    assert place.find(part) == Unknowable(f"status_{status}")
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"
    assert len(blog.posts()) == 1


def test_who_may_not_publish_is_refused_and_leaves_nothing(blog: ContractWordPress) -> None:
    place = wordpress(blog, "contributor")
    with pytest.raises(Status) as caught:
        place.publish(place.part(tags=()))
    verdict = NETWORK.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code) == ("refused", "rest_cannot_publish")
    assert verdict.words.startswith("Sorry, you are not allowed")
    assert blog.truth() == []


@pytest.mark.parametrize(
    ("answer", "publishing", "meaning"),
    [
        (reply("400 Bad", b'{"code": "rest_invalid_param", "message": "Invalid parameter(s): x"}'), True, "refused"),
        (reply("403 Forbidden", b"<html>Firewall</html>"), True, "unconfirmed"),
        (reply("500 Error", b'{"code": "db_insert_error", "message": "Could not insert"}'), True, "unconfirmed"),
        (reply("500 Error", b'{"code": "rest_upload_sideload_error", "message": "No"}'), False, "refused"),
        (reply("413 Too Large", b"<html>nginx</html>"), False, "refused"),
        (reply("409 Conflict", b'{"code": "comment_duplicate", "message": "You&#8217;ve said that"}'), True, "look"),
        (reply("429 Slow", b"<html>", "Retry-After: 30"), True, "later"),
        (reply("401 No", b"<html>"), True, "sign_in"),
        (reply("200 OK", b"<b>Warning</b>: something {}"), True, "unconfirmed"),
        (reply("301 Moved", b"", "Location: https://www.blog.example/"), True, "refused"),
    ],
)
def test_what_an_answer_means(answer: bytes, publishing: bool, meaning: str) -> None:
    with answering(answer) as server:
        login = Login("a1", server.url, "m", {}, Http(), CANARY)
        with pytest.raises(Exception) as caught:
            NETWORK.ask(login, "POST", "/posts", json={}).json()
    verdict = NETWORK.classify(caught.value, publishing=publishing)
    assert verdict.meaning == meaning
    assert "<" not in verdict.words
    assert "&#" not in verdict.words
    assert CANARY not in repr(caught.value) + repr(verdict)


def test_the_blog_holds_a_post_and_gives_it_back(blog: ContractWordPress, place: Place) -> None:
    part, at = place.part(), datetime.now(UTC) + timedelta(hours=1)
    ref = NETWORK.hand_over(place.login, part, at, {"tags": []})
    assert NETWORK.hand_over(place.login, part, at, {"tags": []}) == ref  # asked again, it names what it holds
    assert NETWORK.find_held(place.login, part, at) == ref
    assert NETWORK.find_held(place.login, part, at + timedelta(minutes=1)) is None
    assert NETWORK.status(place.login, ref, part) == Absent()
    assert place.find(part) == Unknowable("status_future")
    assert place.live() == []
    assert NETWORK.recall(place.login, ref)
    assert not NETWORK.recall(place.login, ref)
    assert (place.find(part), NETWORK.status(place.login, ref, part)) == (Absent(), Absent())
    assert NETWORK.hand_over(place.login, part, at + timedelta(hours=1), {"tags": []}) != ref
    with pytest.raises(Problem) as soon:
        NETWORK.hand_over(place.login, part, datetime.now(UTC) + timedelta(seconds=70), {"tags": []})
    assert soon.value.code == "too_soon_to_hand_over"
    assert NETWORK.status(place.login, "99999", part) == Absent()


def test_what_went_live_or_is_going_is_not_recalled(blog: ContractWordPress, place: Place) -> None:
    part = place.part()
    ref = NETWORK.hand_over(place.login, part, datetime.now(UTC) + timedelta(hours=1), {"tags": []})
    post = blog.blog.posts[int(ref)]
    post.date = datetime.now(UTC) + timedelta(seconds=5)
    with pytest.raises(Problem) as caught:
        NETWORK.recall(place.login, ref)
    assert caught.value.code == "recall_unclear"
    blog.ahead = 10
    assert not NETWORK.recall(place.login, ref)
    assert isinstance(NETWORK.status(place.login, ref, part), Found)
    assert len(place.live()) == 1


def test_what_the_blog_publishes_at_once_is_not_called_held(blog: ContractWordPress, place: Place) -> None:
    part = place.part()
    blog.ahead = 3600  # its clock is an hour ahead
    with pytest.raises(NotJson) as caught:
        NETWORK.hand_over(place.login, part, datetime.now(UTC) + timedelta(minutes=30), {"tags": []})
    assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"
    assert isinstance(place.find(part), Found)


def commented(blog: ContractWordPress, post: Published, text: str, number: int) -> None:
    blog.ahead += 60  # visitors may not say two things within fifteen seconds
    who = {"author": f"Visitor {number}", "email": f"v{number}@mail.example"}
    assert blog.visitor_comment(int(post.remote_id), text, **who) == 302


def test_comments_come_in_and_replies_go_out(blog: ContractWordPress, place: Place) -> None:
    post = place.publish(place.part())
    other = wordpress(blog, "author")
    theirs = other.publish(other.part())
    commented(blog, post, 'Why "twelve" minutes & not ten?', 1)
    commented(blog, theirs, "Not for us", 2)
    found = NETWORK.collect(place.login, None, (post.remote_id,))
    assert found.warning == ""
    (message,) = found.messages
    assert message.text == "Why “twelve” minutes & not ten?"
    assert (message.author, message.pending, message.own) == ("Visitor 1", True, False)
    assert (message.in_reply_to, message.root) == (post.remote_id, post.remote_id)

    answer = OutgoingPart(
        "reply-key", 1, 'It\'s "ten" <now> & -- soon...', (), "en", "public", datetime.now(UTC),
        reply_to=message.remote_id, root=message.root,
    )  # fmt: skip
    assert isinstance(place.find(answer), Absent)
    sent = place.publish(answer)
    assert sent.mark == "live"
    assert place.find(answer) == Found(sent)
    assert place.find(replace(answer, others=(sent.remote_id,))) == Absent()
    visitor = blog.blog.comments[int(message.remote_id.removeprefix("comment-"))]
    assert visitor.status == "approved"  # else nobody would see the answer under it

    with pytest.raises(Status) as caught:
        place.publish(answer)
    assert NETWORK.classify(caught.value, publishing=True).meaning == "look"
    again = NETWORK.collect(place.login, found.cursor, (post.remote_id,))
    assert [(one.own, one.in_reply_to) for one in again.messages] == [
        (False, post.remote_id),
        (True, message.remote_id),
    ]
    NETWORK.withdraw(place.login, sent.remote_id)
    NETWORK.withdraw(place.login, sent.remote_id)
    assert isinstance(place.find(answer), Absent)


def test_posts_of_the_same_person_written_elsewhere_count_too(blog: ContractWordPress, place: Place) -> None:
    post = place.publish(place.part())
    commented(blog, post, "Hello", 1)
    assert len(NETWORK.collect(place.login, None, ()).messages) == 1


def test_many_comments_are_all_read(blog: ContractWordPress, place: Place) -> None:
    post = place.publish(place.part())
    for number in range(130):
        commented(blog, post, f"Comment {number}", number)
    found = NETWORK.collect(place.login, None, (post.remote_id,))
    assert [message.text for message in found.messages] == [f"Comment {number}" for number in range(130)]
    commented(blog, post, "One more", 131)
    more = NETWORK.collect(place.login, found.cursor, (post.remote_id,))
    assert more.messages[-1].text == "One more"


def test_who_may_not_read_what_waits_is_told(blog: ContractWordPress, place: Place) -> None:
    post = place.publish(place.part())
    commented(blog, post, "Held", 1)
    poor = wordpress(blog, "contributor")
    found = NETWORK.collect(poor.login, None, (post.remote_id,))
    assert (found.messages, found.warning) == ((), "pending_unreadable")
    assert NETWORK.collect(place.login, None, (post.remote_id,)).warning == ""


def test_a_reply_to_a_comment_that_is_gone(blog: ContractWordPress, place: Place) -> None:
    answer = replace(PART, reply_to="comment-999", root=None)
    with pytest.raises(Status) as caught:
        place.publish(answer)
    assert NETWORK.classify(caught.value, publishing=False).meaning == "refused"
    assert place.find(answer) == Unknowable("parent_missing")


def test_an_author_who_answers_quickly_is_told_to_wait(blog: ContractWordPress) -> None:
    place = wordpress(blog, "author")
    post = place.publish(place.part())
    place.publish(replace(PART, text="One", reply_to=post.remote_id, root=post.remote_id))
    with pytest.raises(Status) as caught:
        place.publish(replace(PART, text="Two", reply_to=post.remote_id, root=post.remote_id))
    verdict = NETWORK.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code, verdict.wait) == ("later", "comment_flood", timedelta(seconds=20))
    assert len(blog.blog.comments) == 1


@pytest.mark.parametrize("text", ["it's", '"x"', "a -- b", "a---b", "wait...", "5x3", "à la « carte »"])
def test_typography_does_not_hide_a_comment(text: str) -> None:
    curly = text.replace("'", "’").replace('"', "“").replace("---", "—").replace("--", "–").replace("...", "…")
    assert untextured(curly) == untextured(text)


def test_connections_that_break(place: Place) -> None:
    def cut(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        reset(conn)

    with serve(cut) as server:
        login = replace(place.login, url=server.url)
        with pytest.raises(Exception) as caught:
            NETWORK.ask(login, "POST", "/posts", json={})
        assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"
    with pytest.raises(Exception) as caught:
        NETWORK.ask(login, "POST", "/posts", json={})
    assert NETWORK.classify(caught.value, publishing=True).meaning == "not_sent"


def test_an_article_without_pictures_is_just_its_text() -> None:
    assert article(replace(PART, text="A <script>x</script> b"), {}, str) == "<p>A  b</p>"


def test_waiting_is_as_long_as_the_server_says() -> None:
    slow = reply("429 Slow", b'{"code": "x", "message": "y"}', "Retry-After: 30")
    with answering(slow) as server, pytest.raises(Status) as caught:
        NETWORK.ask(Login("a", server.url, "m", {}, Http(), "x"), "GET", "/posts")
    assert NETWORK.classify(caught.value, publishing=True).wait == timedelta(seconds=30)


def test_comments_that_everybody_sees_are_counted(blog: ContractWordPress, place: Place) -> None:
    one, two = (place.publish(place.part()).remote_id for _ in range(2))
    waiting = blog.visitor_comment(int(one), "Twelve minutes!", author="Mara", email="mara@reader.example")
    assert waiting == 302  # it waits for approval: nobody sees it yet
    assert NETWORK.measure(place.login, (one, two, "comment-1")) == {one: Counts(replies=0), two: Counts(replies=0)}
    (message,) = NETWORK.collect(place.login, None, (one,)).messages
    place.publish(place.part("Thank you.", reply_to=message.remote_id, root=one))  # it is approved by being answered
    assert NETWORK.measure(place.login, (one,)) == {one: Counts(replies=2)}
    assert NETWORK.measure(place.login, ("comment-1",)) == {}
