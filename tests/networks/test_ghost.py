"""Ghost's own rules, on the contract server; tests/live/test_ghost.py asks the real one the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, Limits, Status
from brandassist.networks.contract import Absent, Counts, Found, Login, OutgoingPart, Published, Unknowable
from brandassist.networks.ghost import NETWORK, home
from brandassist.networks.ghost_token import signed
from tests.networks import places
from tests.networks.places import Place, picture
from tests.support.ghost import AUTHOR, OWNER, ContractGhost
from tests.support.sockets import answering, reply


@pytest.fixture
def place(ghost: ContractGhost) -> Place:
    return places.ghost(ghost)


def code_of(run: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        run()
    return caught.value.code


def test_the_token_is_the_one_of_the_standard() -> None:
    """RFC 7515's way, by hand: header.claims, signed with the key's bytes."""
    token = signed("kid", "00" * 32, datetime(2026, 11, 21, 22, 0, 30, tzinfo=UTC))
    assert token == (
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImtpZCJ9."
        "eyJpYXQiOjE3OTUyOTg0MDAsImV4cCI6MTc5NTI5ODcwMCwiYXVkIjoiL2FkbWluLyJ9."
        "W6ndh_Jf5vFn-LAC0X_xEhsUqNmG-UvrvROtywWNGdc"
    )


@pytest.mark.parametrize("url", ["https://a.example", "https://a.example/ghost/", "https://a.example/ghost/#/settings"])
def test_the_address_of_the_administration_will_do(url: str) -> None:
    assert home(Login("a", url, "", {}, Http())) == "https://a.example"
    assert home(Login("a", "https://a.example/blog/", "", {}, Http())) == "https://a.example/blog"


def test_whose_blog_it_is(ghost: ContractGhost) -> None:
    owner, author = places.ghost(ghost), places.ghost(ghost, AUTHOR.upper())
    assert (owner.login.handle, owner.login.facts["email"], owner.login.facts["member"]) == ("Irene Valli", OWNER, "")
    assert (author.login.handle, author.login.facts["id"]) == ("Ugo Sala", "user2")
    assert NETWORK.who_am_i(author.login).facts == author.login.facts  # again, with its handle
    author.publish(author.part())
    assert ghost.truth()[-1]["authors"] == [{"id": "user2"}]
    assert code_of(lambda: places.ghost(ghost, "nobody@blog.example")) == "no_such_author"


def test_what_is_no_key_is_not_sent(ghost: ContractGhost) -> None:
    for secret in ("", "hello", ghost.key[:-1], ghost.key.partition(":")[2]):
        login = Login("a1", ghost.url, "", {}, Http(), secret)
        assert code_of(lambda login=login: NETWORK.who_am_i(login)) == "bad_ghost_key"
    assert ghost.requests == []


def test_a_wrong_key_is_told_from_a_wrong_clock(place: Place) -> None:
    for secret in (f"{'0' * 24}:{'0' * 64}", f"{place.login.secret or ''}"[:-1] + "0"):
        with pytest.raises(Status) as caught:
            NETWORK.who_am_i(replace(place.login, secret=secret))
        assert NETWORK.classify(caught.value, publishing=False).meaning == "sign_in"
    with clock.set_to(lambda: datetime.now(UTC) - timedelta(minutes=10)), pytest.raises(Problem) as wrong:
        NETWORK.who_am_i(place.login)
    assert (wrong.value.code, wrong.value.data) == ("clock_wrong", {"minutes": 10})
    with clock.set_to(lambda: datetime.now(UTC) - timedelta(seconds=90)):
        NETWORK.who_am_i(place.login)


def test_what_is_no_ghost_says_so() -> None:
    key = f"{'0' * 24}:{'0' * 64}"
    with answering(reply("404 Not Found", b"<html>")) as server:
        assert code_of(lambda: NETWORK.who_am_i(Login("a", server.url, "", {}, Http(), key))) == "not_ghost"


def test_a_post_arrives_with_cover_excerpt_tags_and_is_public(
    ghost: ContractGhost, place: Place, tmp_path: Path
) -> None:
    shown = (picture(tmp_path, 'A "queue"'), picture(tmp_path, "Chairs", 4), picture(tmp_path, "Till", 5))
    text = "Some *words*.\n\n![](picture:2)"
    part = place.part(text, title="Q & A <b>", excerpt="Short", tags=("Retail", "#x", "Retail"), pictures=shown)
    sent = place.publish(part)
    post = ghost.truth()[0]
    assert (post["title"], post["custom_excerpt"], post["visibility"]) == ("Q & A <b>", "Short", "public")
    assert post["tags"] == [{"name": "Retail"}, {"name": "x"}]  # with its mark it would be hidden from readers
    assert (post["feature_image_alt"], post["url"]) == ('A "queue"', sent.url)
    html = post["html"]
    assert html.index("words") < html.index("Chairs") < html.index("Till")
    assert "queue" not in html  # the cover is not shown twice
    assert html.startswith("<p>")


def test_what_the_blog_would_drop_is_kept_whole(ghost: ContractGhost, place: Place, tmp_path: Path) -> None:
    long_words = picture(tmp_path, "z" * 200)
    place.publish(place.part("| a |\n|---|\n| 1 |\n\nNote[^1]\n\n[^1]: foot", pictures=(long_words,)))
    post = ghost.truth()[0]
    assert post["html"].startswith("<!--kg-card-begin: html-->") and "<table>" in post["html"]
    assert post["feature_image"] is None and "z" * 200 in post["html"]  # 191 signs at most describe a cover


def test_a_refusal_tells_what_is_wrong(place: Place) -> None:
    with pytest.raises(Status) as caught:
        place.publish(place.part(excerpt="x" * 301))
    verdict = NETWORK.classify(caught.value, publishing=True)
    told = "Validation failed for custom_excerpt. must NOT have more than 300 characters"
    assert (verdict.meaning, verdict.words) == ("refused", told)


@pytest.mark.parametrize(
    ("answer", "publishing", "meaning"),
    [
        (reply("403 Forbidden", b"<html>Firewall</html>"), True, "unconfirmed"),
        (reply("403 Forbidden", b"<html>Firewall</html>"), False, "refused"),
        (reply("404 Not Found", b'{"errors": [{"message": "m", "context": "c"}]}'), True, "refused"),
        (reply("503 Busy", b'{"errors": [{"message": "m"}]}'), True, "unconfirmed"),
        (reply("429 Slow", b'{"errors": [{"message": "m"}]}', "Retry-After: 9"), True, "later"),
        (reply("200 OK", b'{"posts": []}'), True, "unconfirmed"),
        (reply("301 Moved", b"", "Location: https://www.blog.example/"), True, "refused"),
    ],
)
def test_what_an_answer_means(answer: bytes, publishing: bool, meaning: str) -> None:
    key = f"{'0' * 24}:{'0' * 64}"
    part = OutgoingPart("k" * 20, 1, "Hello", (), "en", "public", datetime.now(UTC), title="T", slug="t")
    absent = reply("404 Not Found", b'{"errors": [{"message": "m", "type": "NotFoundError"}]}')
    with answering(absent, answer) as server, pytest.raises(Exception) as caught:
        NETWORK.steps(Login("a", server.url, "", {"id": "1"}, Http(), key), part)[-1].run({})
    assert NETWORK.classify(caught.value, publishing=publishing).meaning == meaning


def test_a_page_that_says_404_does_not_make_a_post_absent(place: Place) -> None:
    with answering(reply("404 Not Found", b"<html>gone</html>")) as server, pytest.raises(Status):
        NETWORK.find(replace(place.login, url=server.url), place.part(), {})


@pytest.mark.parametrize(
    "kind", ["hang", "reset-before", "reset-after-body", "429", "5xx-before", "5xx-after", "expired-token", "malformed"]
)
def test_every_fault_is_judged_and_settled(ghost: ContractGhost, place: Place, kind: str) -> None:
    happened = {"hang", "reset-after-body", "5xx-after", "malformed"}
    meanings = {"429": "later", "expired-token": "sign_in"}
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    part = place.part()
    ghost.fail(kind, match="POST /ghost/api/admin/posts/")
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert NETWORK.classify(caught.value, publishing=True).meaning == meanings.get(kind, "unconfirmed")
    assert isinstance(place.find(part), Found if kind in happened else Absent)
    place.publish(part)
    assert len(place.live()) == 1


def test_a_double_made_on_the_way_is_taken_back(ghost: ContractGhost, place: Place) -> None:
    """The earlier try arrives between the look and the post."""
    part = place.part()
    first = place.publish(part)

    class Late(type(NETWORK)):
        looked = 0

        def _with_slug(self, login: Login, part: OutgoingPart) -> dict[str, object] | None:
            self.looked += 1
            return None if self.looked == 1 else super()._with_slug(login, part)

    assert Late().steps(place.login, part)[-1].run({}) == first
    assert [post["id"] for post in ghost.truth()] == [first.remote_id]


def test_the_blog_holds_a_post_and_gives_it_back(ghost: ContractGhost, place: Place) -> None:
    part, at = place.part(), datetime.now(UTC) + timedelta(hours=1)
    ref = NETWORK.hand_over(place.login, part, at, {})
    assert NETWORK.hand_over(place.login, part, at, {}) == ref  # asked again, it names what it holds
    assert NETWORK.find_held(place.login, part, at) == ref
    assert NETWORK.find_held(place.login, part, at + timedelta(minutes=1)) is None
    assert NETWORK.status(place.login, ref, part) == Absent()
    assert place.find(part) == Unknowable("status_scheduled")
    assert place.live() == []
    assert NETWORK.recall(place.login, ref)
    assert not NETWORK.recall(place.login, ref)
    assert place.find(part) == Absent() and ghost.truth() == []
    with pytest.raises(Problem) as soon:
        NETWORK.hand_over(place.login, part, datetime.now(UTC) + timedelta(seconds=30), {})
    assert soon.value.code == "too_soon_to_hand_over"


def test_what_went_live_is_not_recalled(ghost: ContractGhost, place: Place) -> None:
    part, at = place.part(), datetime.now(UTC) + timedelta(hours=1)
    ref = NETWORK.hand_over(place.login, part, at, {})
    before = ghost.truth()[0]
    ghost.ahead = 3700
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=3700)):
        assert not NETWORK.recall(place.login, ref)
        assert isinstance(NETWORK.status(place.login, ref, part), Found)

        class Late(type(NETWORK)):
            def _read(self, login: Login, path: str) -> dict[str, object] | None:
                return before  # it goes live between the look and the change

        with pytest.raises(Status) as refused:
            Late().recall(place.login, ref)
        assert refused.value.answer.status == 409
    assert len(place.live()) == 1


def test_taken_back_it_is_a_draft_and_its_slug_is_free(ghost: ContractGhost, place: Place) -> None:
    part = place.part()
    sent = place.publish(part)
    NETWORK.withdraw(place.login, sent.remote_id)
    assert [(post["status"], post["slug"].endswith("-withdrawn")) for post in ghost.truth()] == [("draft", True)]
    place.publish(part)
    assert len(place.live()) == 1


@pytest.fixture
def as_member(ghost: ContractGhost) -> Place:
    ghost.member("Irene", OWNER)
    return places.ghost(ghost)


def answer_to(message: str, root: str | None, text: str = 'It\'s "ten" <now> & soon.\n\nTwo\nlines') -> OutgoingPart:
    moment = datetime.now(UTC)
    return OutgoingPart(f"r-{message}-{text}", 1, text, (), "en", "public", moment, reply_to=message, root=root)


def test_comments_come_in_and_replies_go_out(ghost: ContractGhost, as_member: Place) -> None:
    place, vera = as_member, ghost.member("Vera", "v@mail.example")
    post = place.publish(place.part())
    ghost.visitor_comment(post.remote_id, "Why &amp; how?", vera)
    found = NETWORK.collect(place.login, None, ())
    (message,) = found.messages
    assert (message.author, message.text, message.own) == ("Vera", "Why & how?", False)
    assert (message.in_reply_to, message.root) == (post.remote_id, post.remote_id)
    assert message.url.startswith(post.url)

    answer = answer_to(message.remote_id, message.root)
    assert place.find(answer) == Absent()
    sent = place.publish(answer)
    assert place.find(answer) == Found(sent)
    assert place.publish(answer) == sent  # Ghost itself would take it twice
    assert place.find(replace(answer, others=(sent.remote_id,))) == Absent()

    deeper = ghost.visitor_comment(post.remote_id, "And?", vera, message.remote_id.removeprefix("comment-"))
    ghost.blog.comments[deeper].in_reply_to_id = sent.remote_id.removeprefix("comment-")
    again = NETWORK.collect(place.login, found.cursor, (post.remote_id,)).messages
    assert [(one.own, one.in_reply_to) for one in again] == [
        (False, post.remote_id),
        (True, message.remote_id),
        (False, sent.remote_id),
    ]
    second = answer_to(f"comment-{deeper}", post.remote_id, "Yes.")
    said = place.publish(second)
    kept = ghost.blog.comments[said.remote_id.removeprefix("comment-")]
    assert (kept.parent_id, kept.in_reply_to_id) == (message.remote_id.removeprefix("comment-"), deeper)
    assert place.find(second) == Found(said)
    NETWORK.withdraw(place.login, sent.remote_id)
    assert place.find(answer) == Absent()
    NETWORK.withdraw(place.login, "comment-" + "f" * 24)  # gone is gone


def test_an_answer_right_under_the_post(ghost: ContractGhost, as_member: Place) -> None:
    post = as_member.publish(as_member.part())
    answer = answer_to(post.remote_id, post.remote_id)
    sent = as_member.publish(answer)
    assert as_member.find(answer) == Found(sent) and as_member.publish(answer) == sent


def test_who_is_no_member_cannot_answer_and_is_told(ghost: ContractGhost, place: Place) -> None:
    post = place.publish(place.part())
    comment = ghost.visitor_comment(post.remote_id, "Why?", ghost.member("Vera", "v@mail.example"))
    with pytest.raises(Problem) as caught:
        place.publish(answer_to(f"comment-{comment}", post.remote_id))
    assert (caught.value.code, caught.value.data) == ("not_a_member", {"email": OWNER})
    assert NETWORK.classify(caught.value, publishing=True).meaning == "refused"


def test_an_answer_to_what_is_gone(as_member: Place) -> None:
    answer = answer_to("comment-" + "f" * 24, None)
    assert as_member.find(answer) == Unknowable("parent_missing")
    with pytest.raises(Status) as caught:
        as_member.publish(answer)
    assert NETWORK.classify(caught.value, publishing=False).meaning == "refused"


def test_many_comments_are_all_read_and_only_under_own_posts(ghost: ContractGhost, as_member: Place) -> None:
    vera, other = ghost.member("Vera", "v@mail.example"), places.ghost(ghost, AUTHOR)
    post, theirs = as_member.publish(as_member.part()), other.publish(other.part())
    ghost.visitor_comment(theirs.remote_id, "Not for us", vera)
    for number in range(130):
        ghost.visitor_comment(post.remote_id, f"Comment {number}", vera)
    found = NETWORK.collect(as_member.login, None, (post.remote_id,))
    assert [message.text for message in found.messages] == [f"Comment {number}" for number in range(130)]


def test_published_knows_its_address(ghost: ContractGhost, place: Place) -> None:
    assert place.publish(place.part(slug="Ciao Città")) == Published(
        ghost.truth()[0]["id"], f"{ghost.url}/{ghost.truth()[0]['slug']}/"
    )
    assert ghost.truth()[0]["slug"].startswith("ciao-citta-")


def test_comments_that_readers_see_are_counted(ghost: ContractGhost, place: Place) -> None:
    post = place.publish(place.part()).remote_id
    member = ghost.member("Mara", "mara@reader.example")
    first = ghost.visitor_comment(post, "Twelve minutes!", member)
    ghost.visitor_comment(post, "Same here.", member, first)
    assert NETWORK.measure(place.login, (post,)) == {post: Counts(replies=2)}
    NETWORK.withdraw(place.login, f"comment-{first}")
    assert NETWORK.measure(place.login, (post, "x'y")) == {post: Counts(replies=1)}
    assert NETWORK.measure(place.login, ()) == {}
