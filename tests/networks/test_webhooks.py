"""Mattermost, Slack and Teams by their incoming webhooks, against strict ones of our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits, Status
from brandassist.networks import network
from brandassist.networks.abilities import Finds, Reads, Withdraws
from brandassist.networks.contract import Login
from brandassist.networks.teams import NETWORK as TEAMS
from tests.networks.places import Place, picture, webhook
from tests.support.hooks import HOOKS, ContractHook, ContractSlack
from tests.support.sockets import answering, reply

REAL = {
    "mattermost": "https://chat.company.example/hooks/xqwerty1234567890abcdefghi",
    "slack": "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
    "teams": "https://prod-01.westeurope.logic.azure.com:443/workflows/0a1b/triggers/manual/paths/invoke?sv=1.0&sig=x",
}


@pytest.fixture(params=sorted(HOOKS))
def hook(request: pytest.FixtureRequest) -> Iterator[ContractHook]:
    with HOOKS[request.param]() as server:
        server.name = request.param  # type: ignore[attr-defined]
        yield server


@pytest.fixture
def place(hook: Any) -> Place:
    return webhook(hook.name, hook)


TEXT = """Twelve (12) people *waited* _today_ & <nobody> ~came~ `at` all.

Why? https://brand.example/a_b?x=1&y=2.
- #queues"""


def test_the_words_arrive_to_the_letter_and_are_called_accepted(hook: ContractHook, place: Place) -> None:
    part = place.part(TEXT)
    sent = place.publish(part)
    assert [post["text"] for post in hook.truth()] == [TEXT]
    assert (sent.mark, sent.url) == ("accepted", "")
    assert part.key in sent.remote_id
    assert not any(isinstance(place.network, each) for each in (Finds, Reads, Withdraws))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip), min_size=1))
def test_any_lines_are_on_a_card_as_they_are(lines: list[str]) -> None:
    (attachment,) = TEAMS.body("\n".join(lines))["attachments"]
    shown = ["".join(run["text"] for run in block["inlines"]) for block in attachment["content"]["body"]]
    assert shown == lines


def test_an_address_on_a_card_can_be_pressed() -> None:
    (attachment,) = TEAMS.body("See (https://brand.example/a_(b), now).")["attachments"]
    runs = attachment["content"]["body"][0]["inlines"]
    assert [run["selectAction"]["url"] for run in runs if "selectAction" in run] == ["https://brand.example/a_(b"]


def test_only_the_shape_is_checked_and_nothing_is_asked(hook: ContractHook, place: Place) -> None:
    who = place.network.who_am_i(replace(place.login, handle=""))
    assert who.facts == {"checked": "shape"}
    assert who.handle.startswith("127.0.0.1 ")
    assert hook.requests == []
    again = place.network.who_am_i(replace(place.login, handle=who.handle, secret=hook.hook))
    assert again.handle == who.handle
    assert place.network.who_am_i(replace(place.login, handle="#leadership")).handle == "#leadership"


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_addresses_are_known_by_their_shape(name: str) -> None:
    def never() -> None:
        raise AssertionError("nothing may be sent")

    login = Login("a1", "", "", {}, Http(before_send=never), REAL[name])
    here = network(name)
    assert str(urlsplit(REAL[name]).hostname) in here.who_am_i(login).handle
    for other, address in REAL.items():
        if other != name:
            with pytest.raises(Problem) as caught:
                here.who_am_i(replace(login, secret=address))
            assert caught.value.code == "not_a_hook"
    for secret, code in (
        (REAL[name].replace("https", "http"), "plain_http_refused"),
        (REAL[name].partition("//")[0] + "//evil.example/services", "not_a_hook"),
        (REAL[name].replace("//", "//user:word@"), "address_with_password"),
        ("a password", "bad_address"),
    ):
        with pytest.raises(Problem) as caught:
            here.who_am_i(replace(login, secret=secret))
        assert caught.value.code == code
        assert secret not in str(caught.value)
    with pytest.raises(Problem) as open_lying:
        here.who_am_i(replace(login, url=REAL[name]))
    assert open_lying.value.code == "hook_in_the_open"


def test_a_hook_that_is_gone_asks_for_a_new_one(hook: ContractHook, place: Place) -> None:
    hook.gone = True
    with pytest.raises(Status) as caught:
        place.publish(place.part())
    verdict = place.network.classify(caught.value, publishing=True)
    assert verdict.meaning == "sign_in"
    assert verdict.words
    assert hook.truth() == []


def test_an_archived_channel_refuses(hook: ContractHook) -> None:
    with ContractSlack() as slack:
        slack.archived = True
        place = webhook("slack", slack)
        with pytest.raises(Status) as caught:
            place.publish(place.part())
    verdict = place.network.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code, verdict.words) == ("refused", "channel_is_archived", "channel is archived")


@pytest.mark.parametrize("kind", ["hang", "reset-after-body", "5xx-after", "5xx-before", "malformed"])
def test_what_is_unclear_is_never_called_accepted_or_refused(hook: ContractHook, place: Place, kind: str) -> None:
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    hook.fail(kind)
    with pytest.raises(HttpFailure) as caught:
        place.publish(place.part())
    assert place.network.classify(caught.value, publishing=True).meaning == "unconfirmed"


def test_too_many_waits_as_long_as_told(hook: ContractHook, place: Place) -> None:
    hook.fail("429")
    with pytest.raises(Status) as caught:
        place.publish(place.part())
    verdict = place.network.classify(caught.value, publishing=True)
    assert verdict.meaning == "later" and verdict.wait and verdict.wait.total_seconds() == 2


def test_pictures_and_answers_are_refused_rather_than_dropped(hook: ContractHook, place: Place, tmp_path: Path) -> None:
    for more, code in (
        ({"pictures": (picture(tmp_path),)}, "pictures_not_possible"),
        ({"reply_to": "7"}, "replies_not_possible"),
    ):
        with pytest.raises(Problem) as caught:
            place.publish(place.part(**more))
        assert caught.value.code == code
    assert hook.requests == []


def test_a_page_in_front_proves_nothing_and_the_address_is_in_no_error(hook: ContractHook, place: Place) -> None:
    echo = f"<p>{hook.hook}</p>".encode()
    for status in ("200 OK", "400 No", "403 No", "404 No"):
        with answering(reply(status, echo)) as other:
            secret = hook.hook.replace(hook.url, other.url)
            login = replace(place.login, url=other.url, secret=secret)
            with pytest.raises(HttpFailure) as caught:
                place.network.steps(login, place.part())[-1].run({})
        verdict = place.network.classify(caught.value, publishing=True)
        assert verdict.meaning == "unconfirmed"
        tail = hook.path.rpartition("/")[2]
        assert hook.path not in repr(vars(caught.value)) + repr(verdict)
        if isinstance(caught.value, Status):
            assert tail.encode() not in caught.value.answer.body
