"""Reading Facebook, Instagram, Threads and X: who for ever, what was taken away, long lists, limits."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from types import ModuleType
from typing import Any

import pytest

from brandassist.http import Answer, Http, Status
from brandassist.networks import facebook_read, instagram_read, threads_read, x_read
from brandassist.networks.contract import Collected, Login
from brandassist.networks.facebook import NETWORK as FACEBOOK
from tests.networks import places
from tests.support.meta import ContractFacebook

FACTS = {"id": "100", "username": "irene"}
LOGIN = Login("a1", "https://graph.example", "@irene", FACTS, Http(), json.dumps({"access_token": "t", "page": "100"}))
WHEN = "2026-11-23T01:00:00+0000"


def row(number: int, **more: Any) -> dict[str, Any]:
    who = {"from": {"id": "77", "name": "Mara", "username": "mara"}, "username": "mara"}
    return {"id": f"c{number}", "message": "Hi", "text": "Hi", "created_time": WHEN, "timestamp": WHEN, **who, **more}


class Graph:
    """Serves lists of any length in pages of three, or the same page for ever; slows down when told to."""

    def __init__(self, length: int, endless: bool = False) -> None:
        self.rows, self.endless, self.calls = [row(number) for number in range(length)], endless, 0
        self.fails_after, self.headers = 10**9, dict[str, str]()

    def state(self, login: Login, container: str) -> tuple[str, str]:
        raise AssertionError

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        self.calls += 1
        if self.calls > self.fails_after:
            raise Status(Answer(400, {}, b'{"error":{"code":32,"message":"Page request limit reached"}}'))
        start = 0 if self.endless else int(what["params"].get("after", 0))
        mine = [] if path.endswith(("tagged", "mentions")) else self.rows
        further = self.endless or start + 3 < len(mine)
        paging = {"cursors": {"after": str(self.calls if self.endless else start + 3)}} | (
            {"next": "https://graph.example/next"} if further else {}
        )
        return Answer(200, self.headers, json.dumps({"data": mine[start : start + 3], "paging": paging}).encode())


@pytest.fixture(params=[facebook_read, instagram_read, threads_read], ids=["facebook", "instagram", "threads"])
def read(request: pytest.FixtureRequest) -> Callable[[Graph, str | None], Collected]:
    at: ModuleType = request.param
    return lambda server, cursor: at.collect(server, LOGIN, cursor, ("p1",))


Read = Callable[[Graph, str | None], Collected]


def test_a_list_told_to_its_end_is_whole_where_deleting_takes_what_is_below(read: Read) -> None:
    came = read(Graph(5), None)
    assert [one.remote_id for one in came.messages] == [f"c{number}" for number in range(5)]
    assert (came.more, came.wait) == (False, None)
    known = {(one.ref, one.profile_url, one.handle) for one in came.messages}
    assert known in (
        {("77", "", "Mara")},
        {("77", "https://www.instagram.com/mara/", "mara")},
        {("", "https://www.threads.net/@mara", "mara")},
    )
    assert came.whole == (() if ("", "https://www.threads.net/@mara", "mara") in known else ("p1",))


def test_a_long_list_goes_on_where_the_go_ended(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instagram_read, "COLLECT_PAGES", 10**6)
    server, seen, cursor = Graph(200), set[str](), None
    came = read(server, cursor)
    assert came.more and came.whole == () and server.calls == 40
    while came.more:
        seen |= {one.remote_id for one in came.messages}
        assert came.cursor != cursor
        cursor = came.cursor
        came = read(server, cursor)
    assert len(seen | {one.remote_id for one in came.messages}) == 200
    assert came.cursor == "2026-11-23T01:00:00+00:00" and server.calls < 80


def test_a_page_that_comes_for_ever_is_soon_left_alone(read: Read) -> None:
    server = Graph(4, endless=True)
    came = read(server, None)
    assert (len(came.messages), came.more, came.whole) == (3, False, ())
    assert server.calls <= 4


def test_a_limit_keeps_what_was_read_and_says_how_long(read: Read) -> None:
    server = Graph(9)
    server.fails_after = 2
    came = read(server, None)
    assert 3 <= len(came.messages) <= 6 and not came.more and came.whole == ()
    assert came.wait == timedelta(minutes=5)  # nothing said how long
    slowed = Graph(9)
    usage = {"100": [{"type": "pages", "estimated_time_to_regain_access": 7}]}
    slowed.headers = {"x-business-use-case-usage": json.dumps(usage)}
    assert (read(slowed, None).wait, slowed.calls) == (timedelta(minutes=7), 1)


def test_what_was_changed_or_deleted_under_a_page_is_seen(contract_facebook: ContractFacebook) -> None:
    place = places.facebook(contract_facebook)
    post = place.publish(place.part()).remote_id
    one, two = (contract_facebook.somebody(text, post) for text in ("Why?", "How?"))
    came = FACEBOOK.collect(place.login, None, (post,))
    assert ({each.remote_id for each in came.messages}, came.whole) == ({one, two}, (post,))
    contract_facebook.posts[one].message = "Why not?"
    del contract_facebook.posts[two]
    after = FACEBOOK.collect(place.login, came.cursor, (post,))
    assert ([(each.remote_id, each.text) for each in after.messages], after.whole) == ([(one, "Why not?")], (post,))


class Mentions:
    """X: one mention that was edited, told as often as it is asked for."""

    def __init__(self, **headers: str) -> None:
        self.calls, self.headers = 0, headers

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        self.calls += 1
        post = {"id": "1900", "text": "Better", "author_id": "77", "edit_history_tweet_ids": ["1800", "1900"]}
        people = {"users": [{"id": "77", "name": "Mara", "username": "mara"}]}
        body = {"data": [post], "includes": people, "meta": {"next_token": f"again{self.calls}"}}
        return Answer(200, self.headers, json.dumps(body).encode())


def test_an_edited_mention_is_the_same_message_and_endless_pages_end() -> None:
    server = Mentions()
    came = x_read.collect(server, LOGIN, "1500", ())
    (message,) = came.messages
    assert (message.remote_id, message.text, message.ref) == ("1800", "Better", "77")
    assert message.profile_url == "https://x.com/mara"
    assert server.calls == x_read.MENTION_PAGES


def test_x_is_asked_no_more_when_little_is_left_and_the_cursor_stays() -> None:
    server = Mentions(**{"x-rate-limit-limit": "300", "x-rate-limit-remaining": "10", "retry-after": "60"})
    came = x_read.collect(server, LOGIN, "1500", ())
    assert (len(came.messages), came.cursor, came.wait, server.calls) == (1, "1500", timedelta(seconds=60), 1)
