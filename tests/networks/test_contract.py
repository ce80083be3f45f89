"""What every network must do, whatever it is. One test, all adapters."""

from __future__ import annotations

import json
import socket
import traceback
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.assets import limits_for
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits
from brandassist.networks import BUILT_IN, names, network, visibilities
from brandassist.networks.abilities import Edits, Finds, Measures, Reads, Withdraws, idempotency
from brandassist.networks.bluesky_sign_in import Session
from brandassist.networks.contract import Absent, Found, Login, NotYet, OutgoingPart, Published, Step, Unknowable
from drafts.checks.check import VISIBILITIES
from drafts.limits import of_first_comment
from tests.networks.every_call import WITH_A_SECRET
from tests.networks.places import CANARY, NAMES, Place
from tests.support.hooks import HOOKS
from tests.support.sockets import Bare, read_request, reply, reset, serve


def is_read_back(place: Place, part: OutgoingPart, result: Published) -> None:
    if isinstance(place.network, Finds):
        assert place.find(part) == Found(result)


def is_absent(place: Place, part: OutgoingPart) -> None:
    if isinstance(place.network, Finds):
        assert place.find(part) == Absent()


def test_all_built_in_networks_load() -> None:
    for name in BUILT_IN:
        assert network(name).info.name == name
    assert set(BUILT_IN) <= set(names())
    sending = {name for name in BUILT_IN if "computer" in network(name).info.ways}
    assert {*NAMES} == sending | {"letterbox"}, "every network that sends stands in the tests below"
    with pytest.raises(Problem) as caught:
        network("nonsense")
    assert caught.value.code == "unknown_network"


def test_who_am_i_says_whose_account_it_is_and_posts_nothing(place: Place) -> None:
    before = place.live()
    me = place.network.who_am_i(place.login)
    assert me.handle
    assert place.live() == before


def must_take_pictures(place: Place) -> None:
    if not limits_for(place.network.info.name, place.login.facts).pictures.most:
        pytest.skip("this network takes no pictures")


def test_building_steps_sends_nothing_and_the_last_one_publishes(place: Place, tmp_path: Path) -> None:
    def never() -> None:
        raise AssertionError("nothing may be sent")

    silent = replace(place.login, http=Http(before_send=never))
    before = place.live()
    steps = place.network.steps(silent, place.part(pictures=(place.picture(tmp_path),)))
    assert [step.publishes for step in steps] == [False] * (len(steps) - 1) + [True]
    assert len({step.name for step in steps}) == len(steps)
    assert place.live() == before


def test_what_is_published_is_live_and_is_read_back(place: Place) -> None:
    name = place.network.info.name  # practice and mastodon share a server
    part = place.part(
        f"Twelve minutes at the till of {name}.\n\nWhy? #queues https://brand.example/a/very/long/path?x=1&y=2"
    )
    is_absent(place, part)
    before = len(place.live())
    result = place.publish(part)
    assert len(place.live()) == before + 1
    is_read_back(place, part, result)


def test_a_picture_arrives_with_its_description(place: Place, tmp_path: Path) -> None:
    must_take_pictures(place)
    part = place.part(
        pictures=(place.picture(tmp_path, "A queue & “chairs”"), place.picture(tmp_path, "Perché no?", 4))
    )
    result = place.publish(part)
    assert {"A queue & “chairs”", "Perché no?"} <= set(place.alts())
    is_read_back(place, part, result)


def test_a_picture_that_changed_after_approval_is_not_sent(place: Place, tmp_path: Path) -> None:
    must_take_pictures(place)
    shown = place.picture(tmp_path)
    part = place.part(pictures=(shown,))
    shown.path.write_bytes(b"something else")
    before = place.live()
    with pytest.raises(Problem) as caught:
        place.publish(part)
    assert caught.value.code == "picture_changed"
    assert place.network.classify(caught.value, publishing=False).meaning == "refused"
    assert place.live() == before


def test_the_same_key_again_gives_the_same_post(place: Place) -> None:
    if not idempotency(place.network, place.login).create_only:
        pytest.skip("no create-only key on this network")
    part = place.part()
    before = len(place.live())
    first = place.publish(part)
    assert place.publish(part) == first
    assert len(place.live()) == before + 1


def test_who_may_see_it_is_kept_and_read_back(place: Place) -> None:
    words = place.network.info.visibilities
    assert words == visibilities(place.network.info.name)
    assert words[0] == "public" and set(words) <= set(VISIBILITIES)
    for word in words:
        part = place.part(visibility=word)
        is_absent(place, part)
        is_read_back(place, part, place.publish(part))


def test_of_a_network_that_is_not_here_only_public_is_sure() -> None:
    assert visibilities("nowhere") == ("public",)


def can_comment(place: Place) -> None:
    if of_first_comment(limits_for(place.network.info.name, place.login.facts)) is None:
        pytest.skip("no first comment goes under a post on this network")


def test_a_first_comment_stands_under_its_post_and_is_read_back(place: Place) -> None:
    can_comment(place)
    post = place.publish(place.part())
    text = f"What it is about, at {place.network.info.name}: https://brand.example/a?x=1&y=2 (twelve) #queues"
    comment = place.part(text, ordinal=2, pictures=(), reply_to=post.remote_id, root=post.remote_id)
    is_absent(place, comment)
    before = len(place.live())
    result = place.publish(comment)
    assert result.remote_id != post.remote_id
    assert len(place.live()) == before + 1
    assert any("(twelve) #queues" in words for words in place.live())
    is_read_back(place, comment, result)
    if isinstance(place.network, Edits):
        newer = replace(comment, text="What it is about, in other words.")
        assert isinstance(place.network.find_edited(place.login, newer, result.remote_id), Absent)
        changed = made(place, place.network.edit_steps(place.login, newer, result.remote_id))
        assert changed == place.network.find_edited(place.login, newer, result.remote_id).published  # type: ignore[union-attr]
        assert (changed.remote_id, changed.url) == (result.remote_id, result.url)
    if isinstance(place.network, Withdraws):
        place.network.withdraw(place.login, result.remote_id)
        assert len(place.live()) == before
        place.network.withdraw(place.login, post.remote_id)
        with pytest.raises((HttpFailure, Problem, NotYet)) as caught:
            place.publish(replace(comment, key="another-key-0123456789"))
        assert place.network.classify(caught.value, publishing=True).meaning in ("refused", "later")
        assert len(place.live()) == before - 1


def test_two_parts_are_two_posts(place: Place) -> None:
    one, two = place.publish(place.part()), place.publish(place.part())
    assert one.remote_id != two.remote_id


def test_another_text_is_not_taken_for_this_one(place: Place) -> None:
    if not isinstance(place.network, Finds):
        pytest.skip("nothing is read back on this network")
    place.publish(place.part("Something nearly the same."))
    assert isinstance(place.find(place.part("Something nearly the same!")), Absent)


def test_withdrawn_is_gone(place: Place) -> None:
    if not isinstance(place.network, Withdraws):
        pytest.skip("nothing is taken back on this network")
    part = place.part()
    before = len(place.live())
    result = place.publish(part)
    place.network.withdraw(place.login, result.remote_id)
    assert len(place.live()) == before
    is_absent(place, part)
    place.network.withdraw(place.login, result.remote_id)  # again: gone is gone


def made(place: Place, steps: tuple[Step, ...]) -> Published:
    """What the last of these steps returns."""
    handles: dict[str, Any] = {}
    for step in steps:
        handles[step.name] = json.loads(json.dumps(step.run(handles))) if not step.publishes else step.run(handles)
    return handles[steps[-1].name]


def test_what_is_out_is_changed_in_its_place_and_twice_is_once(place: Place, tmp_path: Path) -> None:
    here = place.network
    if not isinstance(here, Edits):
        pytest.skip("nothing is changed in its place on this network")
    shown = (place.picture(tmp_path, "Three lamps"),)
    one = place.publish(place.part("One lamp & a <bench>.", pictures=shown if here.info.pictures_stay else ()))
    newer = place.part("Three lamps & “a” <bench>.\n\nWhy?", pictures=shown)
    assert here.find_edited(place.login, newer, one.remote_id) == Absent()
    before = len(place.live())
    for _ in range(2):
        changed = made(place, here.edit_steps(place.login, newer, one.remote_id))
        assert (changed.remote_id, changed.url) == (one.remote_id, one.url)
        assert here.find_edited(place.login, newer, one.remote_id) == Found(changed)
    assert len(place.live()) == before and "Three lamps" in place.alts()
    for other in ("Three lamps.", "Three Lamps & “a” <bench>.\n\nWhy?"):
        part = replace(newer, text=other)
        assert isinstance(here.find_edited(place.login, part, one.remote_id), Absent)
    assert isinstance(here, Withdraws)
    here.withdraw(place.login, one.remote_id)
    assert isinstance(here.find_edited(place.login, newer, one.remote_id), Unknowable)


def test_what_became_of_a_post_is_counted(place: Place) -> None:
    if not isinstance(place.network, Measures):
        pytest.skip("nothing is counted on this network")
    one, two = place.publish(place.part()), place.publish(place.part())
    counted = place.network.measure(place.login, (one.remote_id, two.remote_id))
    assert set(counted) == {one.remote_id, two.remote_id}
    for each in counted.values():
        told = [each.likes, each.reposts, each.replies, each.views]
        assert any(figure is not None for figure in told)  # what is not told is None, and never 0
        assert all(figure is None or figure >= 0 for figure in told)
    if isinstance(place.network, Withdraws):
        place.network.withdraw(place.login, one.remote_id)
        assert place.network.measure(place.login, (one.remote_id, two.remote_id)).keys() == {two.remote_id}


def test_every_network_is_looked_at_in_its_own_time(place: Place) -> None:
    first, second = place.network.info.settle_after
    assert timedelta() < first < second


def test_what_is_refused_leaves_nothing(place: Place) -> None:
    texts = {
        "wordpress": "",
        "micropub": "",
        "facebook": "",
        "site": "A text",
        "ghost": "A text",
        "linkedin": "x" * 3001,
        "instagram": "x" * 2201,
    }
    texts |= dict.fromkeys(HOOKS, "")
    title = "t" * 256 if place.network.info.name == "ghost" else ""
    part = place.part("y", title=title, excerpt="", slug="refused")
    part = replace(part, text=texts.get(place.network.info.name, "x" * 600))
    if place.network.info.name == "site":
        assert place.login.folder is not None
        place.login = replace(place.login, folder=place.login.folder / "no" / "such")
    if place.network.info.name == "folder":
        place.login = replace(place.login, facts={**place.login.facts, "folder": str(Path("no") / "such")})
    before = place.live()
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert place.network.classify(caught.value, publishing=True).meaning == "refused"
    assert place.live() == before


def hang(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    server.ended.wait(10)


def cut(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    reset(conn)


def saying(answer: bytes) -> Callable[[Bare, socket.socket], None]:
    def handle(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        conn.sendall(answer)

    return handle


GHOST_KEY = f"{'c4' * 12}:{'f4' * 32}"  # a key that is none is not sent at all
SAID = f"no {CANARY} {GHOST_KEY}"
ECHO = json.dumps({"error": SAID, "code": "no", "message": SAID, "errors": [{"message": SAID}]}).encode()
WRONG = {
    "hang": hang,
    "cut": cut,
    "garbage": saying(b"SSH-2.0\r\n"),
    "huge": saying(b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n"),
    "html": saying(reply("200 OK", b"<html>")),
    "other-json": saying(reply("200 OK", b'{"a": [1]}')),
    "list": saying(reply("200 OK", b"[1, null]")),
    "401": saying(reply("401 No", ECHO)),
    "422": saying(reply("422 No", ECHO)),
    "400": saying(reply("400 No", ECHO)),
    "429": saying(reply("429 Slow", ECHO, "Retry-After: 2")),
    "500": saying(reply("500 Oops", ECHO)),
    "elsewhere": saying(reply("302 Found", b"", f"Location: https://elsewhere.example/{CANARY}")),
}
SESSION = Session("did:plc:1", CANARY, CANARY, CANARY, 0, 1e12)
SECRETS = {"ghost": GHOST_KEY, "bluesky": SESSION.text()}  # of the others it is what was typed
UNSAID = [(name, "400") for name in ("threads", "facebook", "instagram")]  # a status says nothing there, a code would
UNCOUNTED: tuple[tuple[str, str], ...] = ()  # answers after which a network merely counts nothing
MEANINGS = {"401": "sign_in", "429": "later", "400": "refused"}


@pytest.mark.parametrize("name", [name for name in WITH_A_SECRET if name not in HOOKS])  # those are in test_webhooks
@pytest.mark.parametrize("kind", sorted(WRONG))
def test_whatever_a_server_does_is_judged_and_gives_no_secret_away(name: str, kind: str) -> None:
    here: Any = network(name)
    part = OutgoingPart("k" * 20, 1, "Hi", (), "en", "public", datetime.now(UTC), title="T", slug="t")
    with serve(WRONG[kind]) as server:
        http = Http(limits=Limits(read=0.2))
        login = Login("a1", server.url, "@irene", {"id": "1", "user": "irene"}, http, SECRETS.get(name, CANARY))
        calls: dict[str, Callable[[], Any]] = {
            "who": lambda: here.who_am_i(login),
            "publish": lambda: here.steps(login, part)[-1].run(defaultdict(lambda: {"id": "7"})),
        }
        if isinstance(here, Finds):
            calls["find"] = lambda: here.find(login, part, {})
        if isinstance(here, Reads):
            calls["collect"] = lambda: here.collect(login, None, ("7",))
            calls["more"] = lambda: here.collect(login, "8", ("7",))
        if isinstance(here, Edits):
            calls["edit"] = lambda: here.edit_steps(login, part, "7")[-1].run(defaultdict(lambda: {"id": "7"}))
            calls["find edited"] = lambda: here.find_edited(login, part, "7")
        if isinstance(here, Measures) and (name, kind) not in UNCOUNTED:
            calls["measure"] = lambda: here.measure(login, ("7",))
        if isinstance(here, Withdraws) and kind not in ("html", "other-json", "list"):  # it reads no answer
            calls["withdraw"] = lambda: here.withdraw(login, "7")
        for call, run in calls.items():
            with pytest.raises((HttpFailure, Problem)) as caught:
                run()
            verdict = here.classify(caught.value, publishing=call == "publish")
            if call == "publish":
                refused = "refused" if kind == "422" and name in ("mastodon", "ghost", "linkedin") else "unconfirmed"
                expected = "unconfirmed" if (name, kind) in UNSAID else MEANINGS.get(kind, refused)
                assert verdict.meaning == expected
            else:
                assert verdict.meaning in ("not_sent", "refused", "sign_in", "later")
            told = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value)) + repr(verdict)
            if name == "ghost":
                assert GHOST_KEY not in told and "f4" * 32 not in told
                continue
            assert CANARY not in told
            assert b64encode(f"irene:{CANARY}".encode()).decode() not in told
