"""The adapter against a real WordPress: a post with a picture, read back, a visitor's comment, and the answer to it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brandassist.http import Http, Status
from brandassist.networks import network
from brandassist.networks.contract import Absent, Found, Login, OutgoingPart
from brandassist.networks.wordpress import FLOOD, NETWORK, own_slug
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

    answer = OutgoingPart(
        f"answer-{visitor}", 1, f'It\'s "ten" <now> & -- soon... 5x3, {visitor}', (), "en", "public",
        datetime.now(UTC), reply_to=message.remote_id, root=message.root,
    )  # fmt: skip
    assert place.find(answer) == Absent()
    said = place.publish(answer)
    assert said.mark == "live"
    assert place.find(answer) == Found(said)
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
