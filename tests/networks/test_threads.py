from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import clock
from brandassist.accounts import sign_in
from brandassist.accounts.listener import Page
from brandassist.assets import limits_by_network
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits, Status
from brandassist.networks import graph
from brandassist.networks.contract import Absent, App, Counts, Found, NotYet, Renewed, Unknowable
from brandassist.networks.threads import NETWORK
from brandassist.networks.threads_sign_in import LOGIN
from drafts.counting import length
from tests.networks.places import CANARY, Place, picture, threads
from tests.support.meta import ContractThreads
from tests.support.meta.browser import agree
from tests.support.meta.graph import CLIENT_ID, CLIENT_SECRET
from tests.support.meta.threads import ME
from tests.support.sockets import answering, reply

PAGE = Page("Done.", "Not done.")


@pytest.fixture
def server(contract_threads: ContractThreads) -> ContractThreads:
    return contract_threads


@pytest.fixture
def place(server: ContractThreads) -> Place:
    return threads(server)


def failure(place: Place, **more: Any) -> Exception:
    with pytest.raises(Exception) as caught:
        place.publish(place.part(**more))
    return caught.value


def verdict(error: Exception, *, publishing: bool = True) -> tuple[str, str]:
    told = NETWORK.classify(error, publishing=publishing)
    return told.meaning, told.code


def later(**how_far: float) -> Any:
    return clock.set_to(lambda: datetime.now(UTC) + timedelta(**how_far))


# Containers


def test_a_container_settles_before_it_is_published(server: ContractThreads, place: Place) -> None:
    prepare, ready, publish = NETWORK.steps(place.login, place.part("A thought."))
    done = {prepare.name: prepare.run({})}
    with pytest.raises(NotYet) as caught:
        ready.run(done)
    assert timedelta(seconds=25) < caught.value.wait <= timedelta(seconds=30)
    assert server.asked("GET", f"/v1.0/{done[prepare.name]['id']}") == []
    server.processing = 50
    with later(seconds=31), pytest.raises(NotYet) as still:
        ready.run(done)
    assert still.value.wait == timedelta(minutes=1)  # "at most once a minute"
    assert server.truth() == []
    server.ahead = 60
    with later(seconds=100):
        assert ready.run(done) == {"status": "FINISHED"}
    publish.run(done)
    assert [post["text"] for post in server.truth()] == ["A thought."]


def test_a_clock_that_is_set_back_makes_nobody_wait(place: Place) -> None:
    prepare, ready, _ = NETWORK.steps(place.login, place.part())
    done = {prepare.name: prepare.run({})}
    with later(hours=-5):
        assert ready.run(done) == {"status": "FINISHED"}


def test_publishing_too_early_is_tried_again(server: ContractThreads, place: Place) -> None:
    server.settling = 40  # it says FINISHED, and is not yet to be had
    part = place.part()
    prepare, ready, publish = NETWORK.steps(place.login, part)
    done = {prepare.name: prepare.run({})}
    with later(seconds=31):
        done[ready.name] = ready.run(done)
        with pytest.raises(Status) as caught:
            publish.run(done)
    assert verdict(caught.value) == ("later", "post_in_preparation")
    server.ahead = 60
    tried = NETWORK.steps(place.login, replace(part, tried_at=datetime.now(UTC)))
    assert tried[-1].run(done).remote_id
    assert len(server.truth()) == 1


@pytest.mark.parametrize("forgets", [False, True])
@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after", "malformed"])
def test_a_container_is_never_published_twice(server: ContractThreads, place: Place, kind: str, forgets: bool) -> None:
    server.forgets = forgets
    part = place.part()
    prepare, _, publish = NETWORK.steps(place.login, part)
    done = {prepare.name: prepare.run({})}
    server.fail(kind, match="POST */threads_publish")
    with pytest.raises(HttpFailure) as caught:
        publish.run(done)
    assert verdict(caught.value)[0] == "unconfirmed"
    again = replace(part, tried_at=datetime.now(UTC))
    with pytest.raises(Exception) as twice:
        NETWORK.steps(place.login, again)[-1].run(done)
    assert verdict(twice.value) == ("look", "already_published")
    assert isinstance(NETWORK.find(place.login, again, done), Found)
    server.hides = True  # not in the lists yet: still not called absent
    assert NETWORK.find(place.login, again, done) == Unknowable("published_unseen")
    assert len(server.truth()) == 1
    assert len(server.asked("POST", "/v1.0/me/threads_publish")) == 1


def test_what_was_prepared_and_not_published_is_absent(server: ContractThreads, place: Place) -> None:
    part = place.part()
    prepare, _, _ = NETWORK.steps(place.login, part)
    done = {prepare.name: prepare.run({})}
    assert NETWORK.find(place.login, part, done) == Absent()
    server.ahead = 25 * 3600
    assert NETWORK.find(place.login, part, done) == Absent()  # expired
    assert NETWORK.find(place.login, part, {prepare.name: {"id": "77"}}) == Absent()


def test_what_threads_gives_up_on_is_refused_with_its_words(server: ContractThreads, place: Place) -> None:
    prepare, ready, _ = NETWORK.steps(place.login, place.part())
    done = {prepare.name: prepare.run({})}
    server.containers[done[prepare.name]["id"]].failed = "UNKNOWN"
    with later(seconds=31), pytest.raises(Exception) as caught:
        ready.run(done)
    told = NETWORK.classify(caught.value, publishing=False)
    assert (told.meaning, told.code, told.words) == ("refused", "post_refused", "UNKNOWN")


def test_an_expired_container_is_not_used_again(place: Place) -> None:
    part = place.part()
    first = NETWORK.steps(place.login, part)[0].name
    with later(hours=1):
        assert NETWORK.steps(place.login, part)[0].name == first
    with later(hours=23):
        assert NETWORK.steps(place.login, part)[0].name != first
    moved = replace(part, intended_at=part.intended_at + timedelta(days=3))
    with later(days=3):
        assert NETWORK.steps(place.login, moved)[0].name != first


# What is refused


def test_pictures_are_refused_before_anything_leaves(server: ContractThreads, place: Place, tmp_path: Path) -> None:
    error = failure(place, pictures=(picture(tmp_path),))
    assert verdict(error, publishing=False) == ("refused", "pictures_need_address")
    assert server.asked("POST", "/v1.0/me/threads") == []


@pytest.mark.parametrize(
    "text",
    ["x" * 501, "🙂" * 126, " ".join(f"https://brand.example/{n}" for n in range(6)), " "],
)
def test_what_threads_refuses_is_refused_in_a_word(server: ContractThreads, place: Place, text: str) -> None:
    error = failure(place, text=text)
    assert verdict(error, publishing=False) == ("refused", "100")
    assert NETWORK.classify(error, publishing=False).words
    assert server.truth() == []


@given(st.text(st.sampled_from("aé 🙂☕️👩‍🍳🇮🇹漢") | st.characters(exclude_categories=["Cs"]), max_size=200))
def test_an_emoji_counts_its_bytes_and_nothing_counts_less_than_a_character(text: str) -> None:
    counted = length(text, limits_by_network()["threads"])
    assert len(text) <= counted <= len(text.encode())
    assert length(text + "🙂", limits_by_network()["threads"]) >= counted + 1
    assert length("🙂", limits_by_network()["threads"]) == 4


def test_a_full_day_waits(server: ContractThreads, place: Place) -> None:
    server.quota = 0
    assert verdict(failure(place)) == ("later", "quota")
    assert server.truth() == []


@pytest.mark.parametrize("status", [400, 403, 429, 500])
@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        *((code, "later") for code in (4, 17, 32, 613, 80001)),
        *((code, "refused") for code in (10, 100, 200, 368)),
        *((code, "unconfirmed") for code in (1, 2, 77)),
        (190, "sign_in"),
    ],
)
def test_the_code_decides_and_not_the_status(status: int, code: int, meaning: str) -> None:
    body = json.dumps({"error": {"message": "No", "type": "OAuthException", "code": code}}).encode()
    with answering(reply(f"{status} No", body)) as other, pytest.raises(Status) as caught:
        Http().call("GET", other.url)
    assert NETWORK.classify(caught.value, publishing=True).meaning == meaning


def test_throttling_says_how_long() -> None:
    usage = '{"1": [{"type": "threads", "call_count": 100, "estimated_time_to_regain_access": 19}]}'
    body = b'{"error": {"message": "Slow", "code": 80001}}'
    answer = reply("400 No", body, f"X-Business-Use-Case-Usage: {usage}")
    with answering(answer) as other, pytest.raises(Status) as caught:
        Http().call("GET", other.url)
    assert NETWORK.classify(caught.value, publishing=True).wait == timedelta(minutes=19)


@pytest.mark.parametrize("usage", ["", "[]", "{", '{"1": 3}', '{"1": [{"estimated_time_to_regain_access": "x"}]}'])
def test_a_usage_that_makes_no_sense_waits_as_usual(usage: str) -> None:
    body = b'{"error": {"message": "Slow", "code": 4}}'
    answer = reply("400 No", body, f"X-Business-Use-Case-Usage: {usage}")
    with answering(answer) as other, pytest.raises(Status) as caught:
        Http().call("GET", other.url)
    assert graph.regained(caught.value.answer) == timedelta(minutes=5)


# Threads and replies


def test_a_thread_hangs_together_and_its_parts_are_told_apart(server: ContractThreads, place: Place) -> None:
    first = place.publish(place.part("The same words."))
    second = place.part("The same words.", ordinal=2, reply_to=first.remote_id, root=first.remote_id)
    assert place.find(second) == Absent()
    sent = place.publish(second)
    assert place.find(second) == Found(sent)
    assert [post["replied_to"] for post in server.truth()] == [None, {"id": first.remote_id}]
    assert place.find(replace(second, others=(sent.remote_id,))) == Absent()


def test_an_older_twin_asks_a_person(server: ContractThreads, place: Place) -> None:
    place.publish(place.part("The same words."))
    part = place.part("The same words.", intended_at=datetime.now(UTC) + timedelta(hours=1))
    assert place.find(part) == Unknowable("same_text_earlier")


def test_many_posts_above_it_are_gone_through(server: ContractThreads, place: Place) -> None:
    part = place.part("Deep down.")
    sent = place.publish(part)
    for _ in range(60):
        place.publish(place.part())
    assert place.find(part) == Found(sent)
    for _ in range(120):
        server.posts[str(next(server.ids))] = replace(server.posts[sent.remote_id], id=str(next(server.ids)), text="x")
    assert place.find(part) == Unknowable("too_much_above")


def test_answers_and_mentions_are_read_and_answered(server: ContractThreads, place: Place) -> None:
    post = place.publish(place.part("How long do you wait?"))
    answer = server.somebody("Twelve minutes!", post.remote_id)
    deeper = server.somebody("Same here.", answer, name="jo")
    mention = server.somebody("Ask @irene.valli", mentions=True)
    collected = NETWORK.collect(place.login, None, (post.remote_id,))
    assert collected.warning == ""
    assert [(one.remote_id, one.handle, one.in_reply_to, one.root) for one in collected.messages] == [
        (answer, "mara", post.remote_id, post.remote_id),
        (deeper, "jo", answer, post.remote_id),
        (mention, "mara", None, None),
    ]
    back = place.part("Thank you.", reply_to=answer, root=post.remote_id)
    sent = place.publish(back)
    again = NETWORK.collect(place.login, collected.cursor, (post.remote_id,))
    own = [one.remote_id for one in again.messages if one.own]
    assert own == [sent.remote_id]


def test_what_the_login_may_not_read_is_told(server: ContractThreads, place: Place) -> None:
    few = server.desk.token(
        "x", server.now, timedelta(days=1), scopes=tuple(set(LOGIN.scopes) - {"threads_manage_mentions"})
    )
    login = replace(place.login, secret=few)
    assert NETWORK.collect(login, None, ()).warning == "mentions_unreadable"
    fewer = server.desk.token("x", server.now, timedelta(days=1), scopes=LOGIN.scopes[:2])
    above = server.somebody("Hello")
    look = NETWORK.find(replace(place.login, secret=fewer), place.part(reply_to=above), {})
    assert look == Absent()


# Signing in


def test_signing_in_ends_with_a_login_for_sixty_days(server: ContractThreads) -> None:
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    started = sign_in.begin(NETWORK, server.url, Http(), PAGE, app)
    assert started.listener is None  # no loopback address is taken: the browser's address line is copied
    asked = parse_qs(urlsplit(started.address_for_code).query)
    assert asked["redirect_uri"] == ["https://localhost/brandassist"]
    back = agree(started.address_for_code)
    secret = started.paste(back)
    place = threads(server)
    who = NETWORK.who_am_i(replace(place.login, secret=secret))
    assert who.handle == "@irene.valli"
    assert datetime.fromisoformat(who.facts["expires_at"]) > datetime.now(UTC) + timedelta(days=59)
    assert sign_in.kept_keys(secret, server.url) == app  # signing in again asks for nothing
    assert started.paste(f"{server.desk.code()}#_")  # the code alone, with what the address ends in
    with pytest.raises(Problem) as caught:
        started.paste(back)
    assert caught.value.code == "sign_in_failed"
    assert CLIENT_SECRET not in str(caught.value)


def test_a_login_is_made_new_long_before_its_end(server: ContractThreads, place: Place) -> None:
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    secret = NETWORK.exchange(Http(), app, server.desk.code(), "https://localhost/brandassist", "")
    login = replace(place.login, secret=secret)
    assert NETWORK.renew(login) is None
    server.ahead = timedelta(days=21).total_seconds()
    with later(days=21):
        fresh = NETWORK.renew(login)
        assert isinstance(fresh, Renewed)
        assert datetime.fromisoformat(fresh.facts["expires_at"]) > clock.now() + timedelta(days=59)
        assert NETWORK.renew(replace(login, secret=fresh.secret)) is None
        assert NETWORK.who_am_i(replace(login, secret=fresh.secret)).handle == "@irene.valli"
        assert json.loads(fresh.secret)["access_token"] not in repr(fresh)
        assert sign_in.kept_keys(fresh.secret, server.url) == app


def test_a_refresh_that_fails_costs_nothing_while_the_login_is_good(server: ContractThreads, place: Place) -> None:
    secret = json.dumps({"access_token": server.token, "expires_at": None, "renew_after": "2026-01-01T00:00:00+00:00"})
    login = replace(place.login, secret=secret)
    server.fail("5xx-before", 1, "GET /refresh*")
    kept = NETWORK.renew(login)
    assert kept is not None
    assert NETWORK.who_am_i(replace(login, secret=kept.secret)).handle == "@irene.valli"
    assert NETWORK.renew(replace(login, secret=kept.secret)) is None  # not at every use


def test_a_token_that_was_typed_is_kept_and_made_new_once_it_is_old_enough(
    server: ContractThreads, place: Place
) -> None:
    typed = NETWORK.renew(place.login)
    assert typed is not None and typed.facts == {}
    login = replace(place.login, secret=typed.secret)
    assert NETWORK.renew(login) is None
    server.ahead = timedelta(hours=26).total_seconds()
    with later(hours=26):
        fresh = NETWORK.renew(login)
    assert fresh is not None and fresh.facts["expires_at"]


def test_a_lost_login_is_told_without_its_token(server: ContractThreads, place: Place) -> None:
    with pytest.raises(Status) as caught:
        NETWORK.who_am_i(replace(place.login, secret=CANARY, http=Http(limits=Limits(read=5))))
    assert verdict(caught.value, publishing=False)[0] == "sign_in"
    assert CANARY not in repr(vars(caught.value))


# Figures


def test_figures_of_a_post_and_none_that_does_not_come(server: ContractThreads, place: Place) -> None:
    post = place.publish(place.part()).remote_id
    server.figures[post] = {"views": 120, "likes": 12, "reposts": 3}
    server.somebody("Twelve minutes!", post)
    assert NETWORK.measure(place.login, (post, "1")) == {post: Counts(12, 3, 1, 120)}
    server.untold = {"views"}  # "in development"
    assert NETWORK.measure(place.login, (post,)) == {post: Counts(12, 3, 1)}


def test_without_the_permission_nothing_is_counted_and_that_is_told(server: ContractThreads, place: Place) -> None:
    post = place.publish(place.part()).remote_id
    few = server.desk.token(ME, server.now, None, scopes=LOGIN.scopes)
    login = replace(place.login, secret=few)
    facts = NETWORK.who_am_i(login).facts
    assert facts["counts"] is False and "missing_scopes" not in facts  # nobody needs it to post
    before = len(server.requests)
    assert NETWORK.measure(replace(login, facts=facts), (post,)) == {}
    assert len(server.requests) == before
    assert place.login.facts["counts"] is True
