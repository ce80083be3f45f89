"""What people do under a post on Mastodon, on the practice network: answer, change, delete, like, share."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from brandassist.http import Answer, Http, Status
from brandassist.networks import mastodon_collect
from brandassist.networks.contract import Collected, Incoming, Login
from brandassist.networks.practice import NETWORK
from brandassist.practice import address
from tests.networks.places import Place, ask, practice


class Crowd:
    """The followers of a practice account, doing as they are told."""

    def __init__(self, folder: Path) -> None:
        self.place: Place = practice(folder)
        self._url = address.ensure(folder)

    def do(self, deed: str, post: str, **more: str) -> str:
        body = {"do": deed, "post": post, "who": "philippa_thornbury", **more}
        return ask(f"{self._url}/_followers", body)["id"]

    def collect(self, cursor: str | None, *posts: str) -> Collected:
        return NETWORK.collect(self.place.login, cursor, posts)


def by_id(came: Collected) -> dict[str, Incoming]:
    return {each.remote_id: each for each in came.messages}


@pytest.fixture
def crowd(practice_folder: Path) -> Crowd:
    return Crowd(practice_folder)


def test_an_answer_changes_and_goes_and_what_stood_below_it_does_not(crowd: Crowd) -> None:
    post = crowd.place.publish(crowd.place.part()).remote_id
    cursor = crowd.collect(None, post).cursor
    first = crowd.do("answer", post, text="Why <b>twelve</b>? https://brand.example/a/long/way")
    below = crowd.do("answer", first, who="desmond_okereke", text="@you asks the same")
    came = crowd.collect(cursor, post)
    told = by_id(came)[first]
    assert told.text == "@you Why <b>twelve</b>? https://brand.example/a/long/way"
    assert (told.author, told.kind, told.root, told.in_reply_to) == ("Philippa Thornbury", "reply", post, post)
    assert told.ref == f"{told.ref.partition('@')[0]}@practice" and told.ref[0].isdigit()
    assert told.profile_url.endswith("/@philippa_thornbury") and told.reach is not None
    assert (by_id(came)[below].ref, by_id(came)[below].root) != (told.ref, None)

    crowd.do("edit", first, text="Why ten?")
    assert by_id(crowd.collect(came.cursor, post))[first].text == "@you Why ten?"
    crowd.do("delete", first)
    after = crowd.collect(came.cursor, post)
    assert (after.gone, after.whole) == ((), ())  # nobody tells, and the answer below it is not seen from here either
    assert not {first, below} & set(by_id(after))
    looked = NETWORK.look_again(crowd.place.login, (first, below))
    assert (looked.gone, set(by_id(looked))) == ((first,), {below})


def test_likes_and_shares_say_who_and_stay_one_each(crowd: Crowd) -> None:
    post = crowd.place.publish(crowd.place.part()).remote_id
    cursor = crowd.collect(None, post).cursor
    for _ in range(2):
        crowd.do("like", post)
        crowd.do("share", post, who="saskia_lindholm")
    came = crowd.collect(cursor, post)
    like, share = sorted((each for each in came.messages if each.kind != "reply"), key=lambda each: each.kind)
    assert (like.kind, like.author, like.in_reply_to, like.text) == ("like", "Philippa Thornbury", post, "")
    assert (share.kind, share.author, share.in_reply_to) == ("share", "Saskia Lindholm", post)
    assert like.remote_id != share.remote_id and post not in (like.remote_id, share.remote_id)
    assert by_id(crowd.collect(cursor, post)) == by_id(came)
    assert NETWORK.look_again(crowd.place.login, (like.remote_id,)) == Collected((), None)


def test_a_long_list_is_read_page_by_page_and_nothing_twice(crowd: Crowd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mastodon_collect, "PAGE", 3)
    monkeypatch.setattr(mastodon_collect, "PAGES", 2)
    post = crowd.place.publish(crowd.place.part()).remote_id
    cursor = crowd.collect(None).cursor
    wanted = [crowd.do("answer", post, text=f"Number {number}.") for number in range(14)]
    came, read = crowd.collect(cursor), list[str]()
    while came.more:
        read += by_id(came)
        assert came.cursor != cursor
        cursor = came.cursor
        came = crowd.collect(cursor)
    assert read + list(by_id(came)) == wanted
    assert crowd.collect(came.cursor).messages == ()


class Repeats:
    """A server that shows the same page for ever, and may be short of patience."""

    def __init__(self, **headers: str) -> None:
        self.calls = 0
        self.headers = headers
        self.fails_after = 10**9

    def base(self, login: Login) -> str:
        return "https://m.example"

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        self.calls += 1
        who = {"id": "9", "acct": "bob"}
        status = {"id": "77", "created_at": "2026-11-23T01:00:00Z", "content": "Hi", "account": who}
        if self.calls > self.fails_after:
            raise Status(Answer(429, {**self.headers, "retry-after": "90"}, b'{"error":"Too many"}'))
        page = [{"id": "5", "type": "mention", "status": status, "account": who}]
        body: Any = page if "notifications" in path else {"ancestors": [], "descendants": []}
        return Answer(200, self.headers, json.dumps(body).encode())


LOGIN = Login("a1", "https://m.example", "@me@m.example", {"id": "1"}, Http(), "secret")


def test_a_server_that_repeats_itself_is_soon_left_alone() -> None:
    server = Repeats()
    came = mastodon_collect.collect(server, LOGIN, "4", ())
    assert (server.calls, came.more, came.cursor, list(by_id(came))) == (2, False, "5", ["77"])
    assert by_id(came)["77"].ref == "9@m.example"


def test_reading_leaves_a_quarter_of_what_is_allowed_to_publishing() -> None:
    now = datetime.now(UTC)
    reset = {"x-ratelimit-reset": (now + timedelta(seconds=200)).isoformat(), "date": format_datetime(now, usegmt=True)}
    server = Repeats(**{"x-ratelimit-limit": "300", "x-ratelimit-remaining": "74", **reset})
    came = mastodon_collect.collect(server, LOGIN, "4", ("1", "2"))
    assert (server.calls, came.more, list(by_id(came))) == (1, False, ["77"])
    assert came.wait is not None and timedelta(seconds=190) < came.wait <= timedelta(seconds=201)
    plenty = Repeats(**{"x-ratelimit-limit": "300", "x-ratelimit-remaining": "75", **reset})
    assert mastodon_collect.collect(plenty, LOGIN, "4", ("1", "2")).wait is None


def test_a_limit_met_midway_keeps_what_was_read() -> None:
    server = Repeats()
    server.fails_after = 1
    came = mastodon_collect.collect(server, LOGIN, "4", ("1",))
    assert (list(by_id(came)), came.more, came.wait) == (["77"], False, timedelta(seconds=90))
    assert mastodon_collect.Mark.read(came.cursor).seen == "5"
    with pytest.raises(Status) as caught:
        mastodon_collect.collect(server, LOGIN, "4", ())
    verdict = NETWORK.classify(caught.value, publishing=False)
    assert (verdict.meaning, verdict.wait) == ("later", timedelta(seconds=90))
