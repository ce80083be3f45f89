"""What no document settles, played either way: docs/unconfirmed.md names for each question the test that shows it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from brandassist import clock
from brandassist.http import HttpFailure, NotJson, Status
from brandassist.networks import BUILT_IN, by_hand
from brandassist.networks.by_hand import compose_page
from brandassist.networks.contract import Absent, Found, NotYet, OutgoingPart, Published, Unknowable
from tests.networks import places
from tests.networks.places import Place
from tests.support.hooks import ContractSlack, ContractTeams
from tests.support.linkedin import ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.meta.facebook import PAGE
from tests.support.meta.graph import ContractGraph, Refused
from tests.support.sockets import answering, reply
from tests.support.x import ContractX


def judged(place: Place, part: OutgoingPart, *, publishing: bool = True) -> tuple[str, str]:
    """Publish what is not taken; its meaning, and the network's words."""
    with pytest.raises(Exception) as caught:
        place.publish(part)
    told = place.network.classify(caught.value, publishing=publishing)
    return told.meaning, told.words


# X


@pytest.mark.parametrize("hours", [0, 24, 24 * 365])
def test_however_long_x_remembers_a_text(contract_x: ContractX, hours: int) -> None:
    place, contract_x.state.remembers = places.x(contract_x), timedelta(hours=hours)
    part = place.part("Said once.", tried_at=clock.now())
    contract_x.fail("reset-after-body", match="POST /2/tweets")
    assert judged(place, part)[0] == "unconfirmed"
    assert isinstance(place.find(part), Found)  # so it is never sent again, whether X would refuse it or not
    contract_x.ahead = 30 * 3600
    place.login = replace(place.login, secret=contract_x.token())
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(hours=30)):
        again = place.part("Said once.", tried_at=clock.now())
        if hours < 30:
            place.publish(again)  # a person meant it: rehearsal told them beforehand
        else:
            assert judged(place, again)[0] == "look"
            assert place.find(again) == Unknowable("same_text_earlier")
    assert len(place.live()) == (2 if hours < 30 else 1)


@pytest.mark.parametrize("status", [400, 403])
def test_with_whatever_status_x_refuses_what_is_too_much(contract_x: ContractX, status: int) -> None:
    place, contract_x.state.too_much = places.x(contract_x), status
    for text, said in (("x" * 281, "too long"), ("Buy $AAA and $BBB.", "cashtag")):
        meaning, words = judged(place, place.part(text))
        assert meaning == "refused" and said in words
    assert place.live() == []


@pytest.mark.parametrize(
    "answer", [reply("404 No", b'{"title": "Not Found"}'), reply("200 OK", b'{"data": {"deleted": true}}')]
)
def test_what_is_gone_from_x_may_be_taken_back_again(answer: bytes) -> None:
    with answering(answer) as server, ContractX() as real:
        place = places.x(real)
        place.network.withdraw(replace(place.login, url=server.url), "17")  # type: ignore[attr-defined]
    assert [each.split(b" HTTP", 1)[0] for each in server.requests] == [b"DELETE /2/tweets/17"]  # asked once, and fine


# Mastodon


@pytest.mark.parametrize("known_as", ["refused", "published at once", "held"])
def test_a_time_that_is_past_on_the_servers_clock(practice_folder: Path, known_as: str) -> None:
    """Never sent by our clock, which may be behind the server's."""
    place, at = places.mastodon(practice_folder), clock.now() + timedelta(minutes=10)
    part = place.part("For ten minutes from now.")
    status = {
        "id": "9",
        "uri": "u",
        "url": "https://social.example/@irene/9",
        "content": "<p>For ten minutes from now.</p>",
    }
    answer = {
        "refused": reply("422 No", b'{"error": "Validation failed: Scheduled at must be in the future"}'),
        "published at once": reply("200 OK", json.dumps(status | {"created_at": at.isoformat()}).encode()),
        "held": reply("200 OK", json.dumps({"id": "4", "scheduled_at": at.isoformat(), "params": {}}).encode()),
    }[known_as]
    with answering(answer) as server:
        login = replace(place.login, url=server.url)
        if known_as == "held":
            assert place.network.hand_over(login, part, at, {}) == "4"  # type: ignore[attr-defined]
            return
        with pytest.raises((Status, NotJson)) as caught:
            place.network.hand_over(login, part, at, {})  # type: ignore[attr-defined]
    meaning = place.network.classify(caught.value, publishing=True).meaning
    assert meaning == {"refused": "refused", "published at once": "unconfirmed"}[known_as]  # unconfirmed: read back


# LinkedIn


@pytest.mark.parametrize("status", [400, 403, 404, 426])
def test_with_whatever_status_linkedin_refuses_an_old_version(
    contract_linkedin: ContractLinkedIn, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    place, contract_linkedin.switched_off = places.linkedin(contract_linkedin), status
    monkeypatch.setattr("brandassist.networks.linkedin.version_on", lambda _: "202504")
    meaning, words = judged(place, place.part())
    assert meaning == "refused" and "is not active" in words
    assert contract_linkedin.truth() == []


# Meta


@pytest.mark.parametrize("life", [None, timedelta(days=60)])
def test_a_pages_login_may_end_or_not(contract_facebook: ContractFacebook, life: timedelta | None) -> None:
    server = contract_facebook
    token = server.desk.token(PAGE, server.now, life)
    place = places.facebook(server)
    place.login = replace(place.login, secret=json.dumps({"access_token": token, "page": PAGE}))
    server.ahead = timedelta(days=61).total_seconds()
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(days=61)):
        if life is None:
            place.publish(place.part())
        else:
            assert judged(place, place.part())[0] == "sign_in"
    assert len(server.truth()) == (1 if life is None else 0)


@pytest.mark.parametrize("status", [400, 403, 429, 500])
@pytest.mark.parametrize("name", ["facebook", "instagram", "threads"])
def test_with_whatever_status_meta_slows_down(
    name: str, status: int, request: pytest.FixtureRequest, public_site: PublicSite
) -> None:
    server: ContractGraph = request.getfixturevalue(f"contract_{name}")
    server.throttled = status
    more = (public_site,) if name == "instagram" else ()
    place: Place = getattr(places, name)(server, *more)
    before = place.live()
    server.fail("429", 9)
    with pytest.raises(Status) as caught:
        place.publish(place.part())
    verdict = place.network.classify(caught.value, publishing=True)
    assert verdict.meaning == "later" and verdict.wait is not None and verdict.wait > timedelta()
    assert place.live() == before


@pytest.mark.parametrize("usage", ['{"call_count": 100}', '{"call_volume": 101, "cpu_time": 3}', "[]", "{", ""])
def test_whatever_stands_in_the_apps_usage(usage: str) -> None:
    body = b'{"error": {"message": "Application request limit reached", "code": 4}}'
    with answering(reply("400 No", body, f"X-App-Usage: {usage}")) as server, ContractFacebook() as real:
        place = places.facebook(real)
        with pytest.raises(Status) as caught:
            place.network.who_am_i(replace(place.login, url=server.url))
    verdict = place.network.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.wait) == ("later", timedelta(minutes=5))


@pytest.mark.parametrize("longest", [None, 63206, 5000])
def test_however_much_text_facebook_takes(contract_facebook: ContractFacebook, longest: int | None) -> None:
    place, contract_facebook.longest = places.facebook(contract_facebook), longest
    part = place.part("So it goes on. " * 5000)
    if longest is None:
        assert place.find(part) == Absent()
        sent = place.publish(part)
        assert place.find(part) == Found(sent)
    else:
        assert judged(place, part) == ("refused", "(#100) Param message is too long")
        assert place.live() == []


def test_no_call_to_facebook_counts_on_its_client_mutation_id(contract_facebook: ContractFacebook) -> None:
    place = places.facebook(contract_facebook)
    part = place.part()
    contract_facebook.fail("5xx-after", match="POST */feed")
    assert judged(place, part)[0] == "unconfirmed"
    assert isinstance(place.find(part), Found)
    assert not place.network.info.idempotency.create_only
    assert not [each for each in contract_facebook.requests if b"client_mutation_id" in each.body]


COUNTED = {
    "code points": len,
    "UTF-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "bytes": lambda text: len(text.encode()),
}


@pytest.mark.parametrize("unit", COUNTED)
def test_however_instagram_counts_a_caption(
    contract_instagram: ContractInstagram, public_site: PublicSite, unit: str
) -> None:
    place, contract_instagram.counted = places.instagram(contract_instagram, public_site), COUNTED[unit]
    part = place.part("🙂" * 1500)  # 1500, 3000 and 6000
    if unit == "code points":
        place.publish(part)
        assert place.live() == [part.text]
    else:
        assert judged(place, part, publishing=False)[0] == "refused"
        assert place.live() == []


@pytest.mark.parametrize("quota", [50, 100])
def test_whatever_a_day_of_instagram_holds(
    contract_instagram: ContractInstagram, public_site: PublicSite, quota: int
) -> None:
    place, contract_instagram.quota = places.instagram(contract_instagram, public_site), quota
    sent = place.publish(place.part("The first."))
    post = contract_instagram.media[sent.remote_id]
    for number in range(quota - 1):
        contract_instagram.media[f"more-{number}"] = replace(post, id=f"more-{number}")
    with pytest.raises(NotYet) as caught:
        place.network.steps(place.login, place.part("One too many."))[0].run({})
    assert caught.value.code == "quota"
    assert len(contract_instagram.media) == quota


TWINS: dict[str, tuple[Refused | None, str]] = {
    "taken": (None, ""),
    "as facebook": (Refused(506, "Duplicate posts cannot be published consecutively"), "look"),
    "as a wrong parameter": (Refused(100, "This was posted before"), "refused"),
    "as a fault of its own": (Refused(2, "Service temporarily unavailable", status=500), "unconfirmed"),
    "in words of its own": (Refused(7777, "This was posted before"), "unconfirmed"),
}


@pytest.mark.parametrize("answered", TWINS)
def test_threads_may_take_the_same_text_twice_or_not(contract_threads: ContractThreads, answered: str) -> None:
    place, (contract_threads.twins, meaning) = places.threads(contract_threads), TWINS[answered]
    earlier = place.publish(place.part("The same words."))
    again = place.part("The same words.", others=(earlier.remote_id,), tried_at=clock.now())
    if not meaning:
        assert place.publish(again).remote_id != earlier.remote_id
        return
    assert judged(place, again)[0] == meaning
    assert place.find(again) == Absent()
    assert len(place.live()) == 1


FULL = {
    "as instagram": (Refused(9, "You reached the maximum number of posts", 2207042), "later"),
    "as throttling": (Refused(4, "Application request limit reached"), "later"),
    "in a business's words": (Refused(80001, "There have been too many calls", status=429), "later"),
    "in words of its own": (Refused(7777, "That is enough for today"), "unconfirmed"),
}


@pytest.mark.parametrize("answered", FULL)
def test_however_threads_says_that_a_day_is_full(contract_threads: ContractThreads, answered: str) -> None:
    place, (contract_threads.full, meaning) = places.threads(contract_threads), FULL[answered]
    contract_threads.quota = 0
    part = place.part()
    assert judged(place, part)[0] == meaning
    assert place.find(part) == Absent()
    assert place.live() == []


# Webhooks


def sent(place: Place, answer: bytes) -> Published | str:
    """What becomes of a post a hook answers like that: accepted, or the meaning of the error."""
    with answering(answer) as server:
        secret = str(place.login.secret).replace(place.login.url, server.url)
        login = replace(place.login, url=server.url, secret=secret)
        try:
            return place.network.steps(login, place.part())[-1].run({})
        except HttpFailure as error:
            return place.network.classify(error, publishing=True).meaning


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (reply("400 No", b"invalid_payload"), "refused"),
        (reply("403 No", b"action_prohibited"), "refused"),
        (reply("404 No", b"channel_not_found"), "refused"),
        (reply("410 No", b"channel_is_archived"), "refused"),
        (reply("400 No", b"a_word_nobody_listed"), "refused"),
        (reply("403 No", b"invalid_token"), "sign_in"),
        (reply("404 No", b"no_service"), "sign_in"),
        (reply("400 No", b'{"ok": false, "error": "invalid_payload"}'), "unconfirmed"),
        (reply("400 No", b"Sorry, something went wrong."), "unconfirmed"),
        (reply("418 No", b"invalid_payload"), "unconfirmed"),
        (reply("500 No", b"rollup_error"), "unconfirmed"),
        (reply("200 OK", b'{"ok": true}'), "unconfirmed"),
    ],
)
def test_whatever_word_slack_refuses_with(answer: bytes, meaning: str) -> None:
    with ContractSlack() as slack:
        assert sent(places.webhook("slack", slack), answer) == meaning


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        (reply("202 Accepted", b""), True),
        (reply("200 OK", b""), True),
        (reply("200 OK", b"1"), True),
        (reply("200 OK", b"<html>Sign in</html>"), False),
        (reply("201 Created", b""), False),
        (reply("204 No Content", b""), False),
    ],
)
def test_whatever_teams_says_when_it_took_a_card(answer: bytes, accepted: bool) -> None:
    with ContractTeams() as teams:
        made = sent(places.webhook("teams", teams), answer)
    if accepted:
        assert isinstance(made, Published) and made.mark == "accepted"
    else:
        assert made == "unconfirmed"  # a person is asked, nothing is sent again


# By hand


@pytest.mark.parametrize("name", BUILT_IN)
def test_no_compose_page_is_given_the_words_in_its_address(name: str) -> None:
    page = compose_page(by_hand.Place(name, "https://social.example", "", {}))
    assert not {"text", "url", "description"} & set(parse_qs(urlsplit(page).query))
