"""The adapter against a real WordPress: a post with a picture, read back, a visitor's comment, and the answer to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist.http import Http, Status
from brandassist.networks import network
from brandassist.networks.articles import own_slug
from brandassist.networks.contract import Absent, Counts, Found, Login, OutgoingPart, Unknowable
from brandassist.networks.wordpress import NETWORK
from brandassist.networks.wordpress_errors import FLOOD
from tests.live.wordpress import WordPress
from tests.networks.places import Place, picture

pytestmark = pytest.mark.live


@pytest.mark.parametrize(("role", "route"), [("editor", "pretty"), ("editor", "query"), ("author", "pretty")])
def test_a_post_goes_out_a_comment_comes_in_and_is_answered(
    wordpress: WordPress, tmp_path: Path, role: str, route: str
) -> None:
    user = wordpress.new_user(role)
    login = Login("a1", wordpress.url, user.user, {"user": user.user}, Http(), user.application_password)
    facts = NETWORK.who_am_i(login).facts
    assert (facts["route"], facts["may_publish"], facts["reads_pending"]) == ("pretty", True, True)
    login = replace(login, facts={**facts, "route": route})
    place = Place(network("wordpress"), login, lambda: [str(post["slug"]) for post in wordpress.posts()], list)

    words = f'Twelve *minutes* -- it\'s "long" ({role}, {route})\n\n![](picture:1)'
    part = place.part(words, title="Queues & <tills>", tags=("Città", role), pictures=(picture(tmp_path, 'A "queue"'),))
    part = replace(part, key=f"{part.key}-{role}-{route}")
    assert place.find(part) == Absent()
    sent = place.publish(part)
    assert place.find(part) == Found(sent)
    assert place.publish(part) == sent
    assert place.live().count(own_slug(part)) == 1

    visitor = f"{role}-{route}"
    text = f'Why "twelve" -- & not ten, {visitor}?'
    assert wordpress.visitor_comment(int(sent.remote_id), text, author=visitor, email=f"{visitor}@mail.example") == 302
    collected = NETWORK.collect(login, None, (sent.remote_id,))
    (message,) = [one for one in collected.messages if one.root == sent.remote_id]
    assert (message.author, message.own) == (visitor, False)
    assert message.text == f"Why “twelve” — & not ten, {visitor}?"
    assert NETWORK.measure(login, (sent.remote_id,)) == {sent.remote_id: Counts(replies=0)}  # nobody else sees it yet

    answer = OutgoingPart(
        f"answer-{visitor}", 1, f'It\'s "ten" <now> & -- soon... 5x3, {visitor}', (), "en", "public",
        datetime.now(UTC), reply_to=message.remote_id, root=message.root,
    )  # fmt: skip
    assert place.find(answer) == Absent()
    said = place.publish(answer)
    assert said.mark == "live"
    assert place.find(answer) == Found(said)
    assert NETWORK.measure(login, (sent.remote_id, "999999")) == {sent.remote_id: Counts(replies=2)}
    assert NETWORK.collect(login, collected.cursor, (sent.remote_id,)).messages[-1].remote_id == said.remote_id
    if role == "author":
        another = replace(answer, key=f"again-{visitor}", text="And one more.")
        with pytest.raises(Status) as too_soon:
            place.publish(another)
        verdict = NETWORK.classify(too_soon.value, publishing=True)
        assert (verdict.meaning, verdict.code, verdict.wait) == ("later", "comment_flood", FLOOD)
        assert place.find(another) == Absent()
    NETWORK.withdraw(login, said.remote_id)
    NETWORK.withdraw(login, sent.remote_id)
    assert (place.find(answer), place.find(part)) == (Absent(), Absent())


def test_a_post_with_a_cover_is_held_and_given_back(wordpress: WordPress, tmp_path: Path) -> None:
    user = wordpress.new_user("author")
    login = Login("a1", wordpress.url, user.user, {"user": user.user}, Http(), user.application_password)
    login = replace(login, facts=NETWORK.who_am_i(login).facts)
    place = Place(network("wordpress"), login, lambda: [str(post["slug"]) for post in wordpress.posts()], list)
    part = place.part("Held words.", slug="held", pictures=(picture(tmp_path, "Cover"),))
    part, at = replace(part, key=f"{part.key}-held"), datetime.now(UTC) + timedelta(hours=1)
    done: dict[str, object] = {}
    for step in NETWORK.steps(login, part)[:-1]:
        done[step.name] = step.run(done)
    ref = NETWORK.hand_over(login, part, at, done)
    (post,) = [post for post in wordpress.posts() if str(post["id"]) == ref]
    assert (post["status"], post["featured_media"]) == ("future", done["picture-0"]["id"])  # type: ignore[index]
    assert "<img" not in str(post["content"])
    assert NETWORK.hand_over(login, part, at, done) == NETWORK.find_held(login, part, at) == ref
    assert NETWORK.status(login, ref, part) == Absent()
    assert place.find(part) == Unknowable("status_future")
    assert NETWORK.recall(login, ref) and not NETWORK.recall(login, ref)
    assert (NETWORK.status(login, ref, part), place.find(part)) == (Absent(), Absent())

    again = NETWORK.hand_over(login, part, at, done)
    assert again != ref and own_slug(part) in place.live()
    with wordpress.client("administrator") as api:  # its time comes
        api.post(
            f"wp/v2/posts/{again}", json={"status": "publish", "date_gmt": "2026-01-02T03:04:05"}
        ).raise_for_status()
    assert not NETWORK.recall(login, again)
    assert NETWORK.status(login, again, part) == place.find(part)
    assert isinstance(place.find(part), Found)
