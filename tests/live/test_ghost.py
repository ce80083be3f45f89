"""The adapter against a real Ghost: a post with pictures, held and recalled, a reader's comment and the answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, Status
from brandassist.networks import network
from brandassist.networks.articles import own_slug
from brandassist.networks.contract import Absent, Counts, Found, Login, OutgoingPart, Unknowable
from brandassist.networks.ghost import NETWORK
from tests.live.ghost import OWNER, RunningGhost
from tests.networks.places import Place, picture

pytestmark = pytest.mark.live


def place_of(ghost: RunningGhost) -> Place:
    login = Login("a1", f"{ghost.url}/ghost/", "", {}, Http(), ghost.key)
    who = NETWORK.who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)
    return Place(network("ghost"), login, lambda: [post["slug"] for post in ghost.posts()], list)


def fresh(place: Place, text: str, **more: object) -> OutgoingPart:
    return replace(place.part(text, **more), key=uuid4().hex)


def test_a_post_goes_out_whole(ghost: RunningGhost, tmp_path: Path) -> None:
    place = place_of(ghost)
    assert (place.login.handle, place.login.facts["email"]) == ("Irene Valli", OWNER)
    shown = (picture(tmp_path, 'A "queue"'), picture(tmp_path, "Chairs", 4))
    words = "Twelve *minutes*.\n\n![](picture:2)\n\n| a |\n|---|\n| 1 |\n\nWhy?[^1]\n\n[^1]: A note."
    part = fresh(place, words, title="Queues & <tills>", excerpt="Short", tags=("Città", "#x"), pictures=shown)
    assert place.find(part) == Absent()
    sent = place.publish(part)
    assert place.find(part) == Found(sent)
    assert place.publish(part) == sent
    assert place.live().count(own_slug(part)) == 1
    (post,) = [post for post in ghost.posts() if post["id"] == sent.remote_id]
    assert (post["title"], post["visibility"], post["custom_excerpt"]) == ("Queues & <tills>", "public", "Short")
    assert post["feature_image_alt"] == 'A "queue"'
    assert [tag["name"] for tag in post["tags"]] == ["Città", "x"]
    page = httpx.get(sent.url, timeout=30).text
    assert 'alt="Chairs"' in page and "<table>" in page and "A note." in page and "<em>minutes</em>" in page
    NETWORK.withdraw(place.login, sent.remote_id)
    assert place.find(part) == Absent()
    assert httpx.get(sent.url, timeout=30).status_code == 404


def test_what_is_out_is_changed_in_its_place(ghost: RunningGhost, tmp_path: Path) -> None:
    place = place_of(ghost)
    first = fresh(place, "One *lamp*.", title="Lamps", excerpt="Short", pictures=(picture(tmp_path, "A cover"),))
    sent = place.publish(first)
    words = "Three lamps & “a” <bench>.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWhy?[^1]\n\n[^1]: A note."
    newer = fresh(place, words, title="More lamps")
    assert NETWORK.find_edited(place.login, first, sent.remote_id) == Found(sent)
    assert NETWORK.find_edited(place.login, newer, sent.remote_id) == Absent()
    for _ in range(2):
        handles: dict[str, object] = {}
        for step in NETWORK.edit_steps(place.login, newer, sent.remote_id):
            handles[step.name] = step.run(handles)
        assert NETWORK.find_edited(place.login, newer, sent.remote_id) == Found(sent)
    (post,) = [post for post in ghost.posts() if post["id"] == sent.remote_id]
    assert (post["title"], post["custom_excerpt"], post["feature_image"]) == ("More lamps", None, None)
    NETWORK.withdraw(place.login, sent.remote_id)
    assert isinstance(NETWORK.find_edited(place.login, newer, sent.remote_id), Unknowable)


def test_the_blog_holds_a_post_until_its_time(ghost: RunningGhost, monkeypatch: pytest.MonkeyPatch) -> None:
    place = place_of(ghost)
    part, at = fresh(place, "Held."), datetime.now(UTC) + timedelta(minutes=10)
    ref = NETWORK.hand_over(place.login, part, at, {})
    assert NETWORK.find_held(place.login, part, at) == ref
    assert NETWORK.status(place.login, ref, part) == Absent()
    assert NETWORK.recall(place.login, ref) and not NETWORK.recall(place.login, ref)
    assert place.find(part) == Absent()

    monkeypatch.setattr("brandassist.networks.ghost.SOONEST_HANDOVER", timedelta())
    part, at = fresh(place, "Goes out by itself."), datetime.now(UTC) + timedelta(seconds=4)
    ref = NETWORK.hand_over(place.login, part, at, {})
    held = NETWORK._read(place.login, f"/posts/{ref}/")
    assert held
    ghost.process.wait_until(lambda: isinstance(NETWORK.status(place.login, ref, part), Found), seconds=30)
    with pytest.raises(Status) as too_late:  # what was read before it went live no longer counts
        NETWORK._change(place.login, held, status="draft")
    assert too_late.value.answer.status == 409
    assert not NETWORK.recall(place.login, ref)
    assert place.find(part) == NETWORK.status(place.login, ref, part)


def test_a_comment_comes_in_and_is_answered(ghost: RunningGhost) -> None:
    place = place_of(ghost)
    post = place.publish(fresh(place, "Say something."))
    vera = ghost.member("Vera", "vera@mail.example")
    ghost.visitor_comment(post.remote_id, "Why &amp; how?", vera)
    (message,) = NETWORK.collect(place.login, None, (post.remote_id,)).messages
    assert (message.author, message.text, message.root) == ("Vera", "Why & how?", post.remote_id)
    answer = OutgoingPart(
        uuid4().hex, 1, 'It\'s "ten" <now> & soon...\n\nTwo\nlines', (), "en", "public", datetime.now(UTC),
        reply_to=message.remote_id, root=message.root,
    )  # fmt: skip
    with pytest.raises(Problem) as stranger:
        place.publish(answer)
    assert stranger.value.code == "not_a_member"
    ghost.member("Irene", OWNER)
    place = place_of(ghost)
    assert place.find(answer) == Absent()
    said = place.publish(answer)
    assert place.find(answer) == Found(said)
    assert place.publish(answer) == said
    (_, own) = NETWORK.collect(place.login, None, ()).messages
    assert (own.own, own.in_reply_to, own.text) == (True, message.remote_id, answer.text)
    NETWORK.withdraw(place.login, said.remote_id)
    assert place.find(answer) == Absent()


def test_refusals_are_told_apart(ghost: RunningGhost) -> None:
    place = place_of(ghost)
    for secret in (f"{'0' * 24}:{'0' * 64}", f"{ghost.key.partition(':')[0]}:{'0' * 64}"):
        with pytest.raises(Status) as wrong:
            NETWORK.who_am_i(replace(place.login, secret=secret))
        assert NETWORK.classify(wrong.value, publishing=False).meaning == "sign_in"
    with clock.set_to(lambda: datetime.now(UTC) - timedelta(minutes=10)), pytest.raises(Problem) as slow:
        NETWORK.who_am_i(place.login)
    assert (slow.value.code, slow.value.data) == ("clock_wrong", {"minutes": 10})
    with pytest.raises(Status) as refused:
        place.publish(fresh(place, "Hello", excerpt="x" * 301))
    verdict = NETWORK.classify(refused.value, publishing=True)
    assert (verdict.meaning, "300 characters" in verdict.words) == ("refused", True)


def test_comments_that_readers_see_are_counted(ghost: RunningGhost) -> None:
    place, vera = place_of(ghost), ghost.member("Vera", f"{uuid4().hex}@mail.example")
    one, two = (place.publish(fresh(place, "Count me.", title="Counted")).remote_id for _ in range(2))
    ghost.visitor_comment(one, "Why?", vera)
    hidden = ghost.visitor_comment(one, "How?", vera)
    assert NETWORK.measure(place.login, (one, two)) == {one: Counts(replies=2), two: Counts(replies=0)}
    NETWORK.withdraw(place.login, f"comment-{hidden}")
    NETWORK.withdraw(place.login, two)
    assert NETWORK.measure(place.login, (one, two)) == {one: Counts(replies=1)}
