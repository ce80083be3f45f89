"""Micropub's own rules: finding the endpoint, what errors mean, what a site that lists nothing leaves open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.errors import Problem
from brandassist.http import Http, Limits, NotJson, Status
from brandassist.networks.contract import Absent, Found, Login, OutgoingPart, Published, Unknowable
from brandassist.networks.micropub import NETWORK
from tests.networks import places
from tests.networks.places import Place, picture
from tests.support.micropub import ContractMicropub
from tests.support.sockets import answering, reply

PART = OutgoingPart("k" * 20, 1, "Hello", (), "en", "public", datetime.now(UTC), title="T", slug="t")


@pytest.fixture
def place(micropub: ContractMicropub) -> Place:
    return places.micropub(micropub)


@pytest.mark.parametrize(
    ("header", "page"),
    [
        ("", '<link href="/other" rel="webmention"><link href="/micropub" rel="micropub">'),
        ("", '<a rel="micropub" href="micropub">post</a>'),
        ('<https://other.example/x>; rel="webmention", </micropub>; rel="micropub"', "<html></html>"),
        ("</micropub>; rel=micropub", '<link rel="micropub" href="/wrong">'),
    ],
)
def test_the_site_names_its_endpoint(micropub: ContractMicropub, header: str, page: str) -> None:
    micropub.link_header, micropub.page = header, page
    facts = places.micropub(micropub).login.facts
    assert facts["endpoint"] == f"{micropub.url}/micropub"
    assert facts["media"] == f"{micropub.url}/media"
    assert [request for request in micropub.asked("GET", "/") if "Authorization" in request.headers] == []


def test_the_endpoint_itself_will_do(micropub: ContractMicropub) -> None:
    login = Login("a1", f"{micropub.url}/micropub", "", {}, Http(), micropub.token)
    assert NETWORK.who_am_i(login).facts["endpoint"] == f"{micropub.url}/micropub"


def test_a_site_that_names_none_says_so(micropub: ContractMicropub) -> None:
    micropub.page = "<html></html>"
    with pytest.raises(Problem) as caught:
        places.micropub(micropub)
    assert caught.value.code == "no_micropub"


def test_the_token_goes_nowhere_without_encryption(micropub: ContractMicropub) -> None:
    micropub.page = '<link rel="micropub" href="http://plain.example/micropub">'
    with pytest.raises(Problem) as caught:
        places.micropub(micropub)
    assert caught.value.code == "plain_http_refused"


def test_a_post_arrives_with_its_pictures(micropub: ContractMicropub, place: Place, tmp_path: Path) -> None:
    shown = (picture(tmp_path, 'A "queue"'), picture(tmp_path, "Chairs", 4))
    part = place.part("Some *words*.\n\n![](picture:2)", excerpt="Short", tags=("retail", " "), pictures=shown)
    sent = place.publish(part)
    (post,) = micropub.truth()
    assert (post["name"], post["summary"], post["tags"]) == (part.title, "Short", ["retail"])
    html = post["content"]
    assert html.index("queue") < html.index("<em>words</em>") < html.index("Chairs")
    assert len(micropub.files) == 2 and sent.url.startswith(micropub.url)


def test_a_site_without_a_place_for_pictures(micropub: ContractMicropub, tmp_path: Path) -> None:
    micropub.takes_files = False
    place = places.micropub(micropub)
    with pytest.raises(Problem) as caught:
        place.publish(place.part(pictures=(picture(tmp_path),)))
    assert caught.value.code == "no_media_endpoint" and micropub.truth() == []
    place.publish(place.part())


def test_a_site_that_lists_nothing_cannot_say(micropub: ContractMicropub) -> None:
    micropub.lists = False
    place = places.micropub(micropub)
    assert place.login.facts["lists"] is False
    place.publish(part := place.part())
    assert place.find(part) == Unknowable("no_reading")


def test_a_site_that_names_posts_its_own_way_is_read_by_title_and_words(
    micropub: ContractMicropub, place: Place
) -> None:
    part = place.part('Twelve *minutes* & "more".')
    sent = place.publish(part)
    micropub.posts["/2026/1"] = micropub.posts.pop(sent.url.removeprefix(micropub.url))
    found = place.find(part)
    assert isinstance(found, Found) and found.published.url == f"{micropub.url}/2026/1"
    assert place.find(replace(part, others=(found.published.remote_id,))) == Absent()
    assert place.find(replace(part, key="other", title="Another")) == Absent()


def test_too_many_above_to_say(micropub: ContractMicropub, place: Place) -> None:
    for _ in range(50):
        place.publish(place.part())
    assert place.find(place.part()) == Unknowable("too_much_above")
    late = place.part(intended_at=datetime.now(UTC) + timedelta(hours=1))
    assert place.find(late) == Absent()


@pytest.mark.parametrize(
    ("answer", "publishing", "meaning", "words"),
    [
        (reply("400 Bad", b'{"error": "invalid_request", "error_description": "No."}'), True, "refused", "No."),
        (reply("400 Bad", b"Missing content", "Content-Type: text/plain"), True, "refused", "Missing content"),
        (reply("403 No", b"<html>Firewall</html>", "Content-Type: text/html"), True, "unconfirmed", ""),
        (reply("401 No", b'{"error": "insufficient_scope"}'), True, "refused", "insufficient_scope"),
        (reply("401 No", b"Token?", "Content-Type: text/plain"), True, "sign_in", "Token?"),
        (reply("500 Oops", b"Traceback", "Content-Type: text/plain"), True, "unconfirmed", "Traceback"),
        (reply("429 Slow", b"", "Retry-After: 5"), True, "later", ""),
        (reply("200 OK", b"posted"), True, "unconfirmed", ""),
        (reply("201 Created", b""), True, "unconfirmed", ""),
    ],
)
def test_what_an_answer_means(answer: bytes, publishing: bool, meaning: str, words: str) -> None:
    with answering(answer) as server, pytest.raises(Exception) as caught:
        NETWORK.steps(Login("a", server.url, "", {}, Http(), "x"), PART)[-1].run({})
    verdict = NETWORK.classify(caught.value, publishing=publishing)
    assert (verdict.meaning, verdict.words) == (meaning, words)


def test_what_is_only_accepted_is_not_called_live() -> None:
    with answering(reply("202 Accepted", b"", "Location: /later/1")) as server:
        sent = NETWORK.steps(Login("a", server.url, "", {}, Http(), "x"), PART)[-1].run({})
        assert (sent.mark, sent.url) == ("accepted", f"{server.url}/later/1")


@pytest.mark.parametrize(
    "kind", ["hang", "reset-before", "reset-after-body", "429", "5xx-before", "5xx-after", "expired-token", "malformed"]
)
def test_every_fault_is_judged_and_found_out(micropub: ContractMicropub, place: Place, kind: str) -> None:
    happened = {"hang", "reset-after-body", "5xx-after", "malformed"}
    meanings = {"429": "later", "expired-token": "sign_in"}
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    part = place.part()
    micropub.fail(kind, match="POST /micropub")
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert NETWORK.classify(caught.value, publishing=True).meaning == meanings.get(kind, "unconfirmed")
    assert isinstance(place.find(part), Found if kind in happened else Absent)


def test_a_token_that_may_not_delete_is_told(micropub: ContractMicropub, place: Place) -> None:
    sent = place.publish(place.part())
    micropub.scope = "create"
    with pytest.raises(Status) as caught:
        NETWORK.withdraw(place.login, sent.remote_id)
    assert NETWORK.classify(caught.value, publishing=False).code == "insufficient_scope"
    assert len(micropub.truth()) == 1


# What is out is changed in its place


def edited(place: Place, part: OutgoingPart, address: str) -> Published:
    handles: dict[str, Any] = {}
    for step in NETWORK.edit_steps(place.login, part, address):
        handles[step.name] = step.run(handles)
    return handles["publish"]


def test_what_a_newer_text_does_not_have_is_taken_away(micropub: ContractMicropub, place: Place) -> None:
    sent = place.publish(place.part("One.", excerpt="Short", tags=("retail", "tills")))
    newer = place.part("Two.", title="Another title", excerpt="", tags=("retail",))
    assert edited(place, newer, sent.remote_id) == sent
    (post,) = micropub.truth()
    assert (post["name"], post["summary"], post["tags"]) == ("Another title", "", ["retail"])
    edited(place, replace(newer, tags=()), sent.remote_id)
    assert micropub.truth()[0]["tags"] == []


def test_a_site_may_answer_a_change_in_other_ways(micropub: ContractMicropub, place: Place) -> None:
    sent = place.publish(place.part("One."))
    micropub.tells = True
    assert edited(place, place.part("Two."), sent.remote_id) == sent
    micropub.moves = True
    moved = edited(place, newer := place.part("Three."), sent.remote_id)
    assert moved.url == sent.url.replace("/notes/", "/moved/notes/")
    assert NETWORK.find_edited(place.login, newer, moved.remote_id) == Found(moved)


@pytest.mark.parametrize("plain", [False, True])
def test_a_change_that_is_not_taken_changes_nothing(micropub: ContractMicropub, place: Place, plain: bool) -> None:
    sent = place.publish(place.part("One."))
    micropub.scope, micropub.plain_errors = "create", plain
    before = micropub.truth()[0] | {}
    with pytest.raises(Status) as caught:
        edited(place, newer := place.part("Two."), sent.remote_id)
    assert NETWORK.classify(caught.value, publishing=True).meaning == "refused"
    assert micropub.truth() == [before] and NETWORK.find_edited(place.login, newer, sent.remote_id) == Absent()


def test_an_answer_that_says_nothing_is_held_against_the_post(micropub: ContractMicropub, place: Place) -> None:
    sent = place.publish(place.part("One."))
    micropub.fail("malformed", match="POST /micropub")  # the change arrived
    assert edited(place, place.part("Two."), sent.remote_id) == sent
    with answering(reply("200 OK", b'{"properties": {"name": ["T"], "content": ["Another text"]}}')) as server:
        login = Login("a", server.url, "", {}, Http(), "x")
        with pytest.raises(NotJson) as caught:
            NETWORK.edit_steps(login, PART, "7")[-1].run({"there": []})
    assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"
