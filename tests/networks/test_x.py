"""X's own rules, against a strict contract server: what it refuses, charges, hides and leaves open."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import clock
from brandassist.assets import prices_for
from brandassist.http import Answer, Http, NotJson, Status
from brandassist.networks.contract import Absent, App, Found, NotYet, OutgoingPart, Unknowable
from brandassist.networks.x import NETWORK
from drafts.prices import cost
from tests.networks import places
from tests.networks.places import Place, picture
from tests.support.x import ContractX
from tests.support.x.words import weighted

X = NETWORK


@pytest.fixture
def server(contract_x: ContractX) -> ContractX:
    return contract_x


@pytest.fixture
def place(server: ContractX) -> Place:
    return places.x(server)


def refused(place: Place, part: OutgoingPart) -> tuple[str, str]:
    """Publish what is not taken, and return what that means and in which words."""
    with pytest.raises(Status) as caught:
        place.publish(part)
    verdict = X.classify(caught.value, publishing=True)
    return verdict.meaning, verdict.words


def test_the_publishing_call_holds_documented_fields_only(server: ContractX, place: Place, tmp_path: Path) -> None:
    first = place.publish(place.part("One."))
    second = place.publish(place.part("Two.", reply_to=first.remote_id, pictures=(picture(tmp_path),)))
    bodies = [json.loads(request.body) for request in server.asked("POST", "/2/tweets")]
    assert bodies[0] == {"text": "One."}
    assert bodies[1]["reply"] == {"in_reply_to_tweet_id": first.remote_id}
    assert set(bodies[1]) == {"text", "reply", "media"}
    assert second.url == f"https://x.com/irene_v/status/{second.remote_id}"


def test_the_server_counts_as_x_does() -> None:
    assert [weighted(text) for text in ("abc", "日本", "👨‍👩‍👧", "see https://brand.example/a/b", "…", "è")] == [
        3,
        4,
        2,
        27,
        2,
        1,
    ]


def test_what_x_refuses_is_told_in_its_words(place: Place, tmp_path: Path) -> None:
    assert refused(place, place.part("x" * 281)) == ("refused", "text: the post is too long (281 of 280).")
    assert refused(place, place.part("Buy $AAA and $BBB."))[0] == "refused"
    five = tuple(picture(tmp_path, width=3 + number) for number in range(5))
    assert refused(place, place.part(pictures=five)) == ("refused", "Your media IDs are invalid.")
    assert place.live() == []


def test_used_up_credits_are_told_and_nothing_is_posted(server: ContractX, place: Place) -> None:
    server.state.credits = Decimal("0.020")
    place.publish(place.part("One for fifteen thousandths."))
    assert refused(place, place.part("Another.")) == ("refused", "credits depleted")
    assert len(place.live()) == 1


@pytest.mark.parametrize(
    "text",
    ["No link.", "See https://brand.example/a", "See brand.com, yes", "No. link", "a@b.com writes", "v1.2 is out"],
)
@pytest.mark.parametrize("what", ["post", "answer", "described", "not described"])
def test_what_is_told_beforehand_is_what_x_charges(
    server: ContractX, place: Place, tmp_path: Path, text: str, what: str
) -> None:
    asked = server.says("anna", "@irene_v what do you think?") if what == "answer" else None
    alt = {"described": "A till", "not described": ""}.get(what)
    shown = () if alt is None else (picture(tmp_path, alt),)
    known, before = prices_for("x"), server.spent
    assert known is not None
    told = cost(text, known, descriptions=int(bool(alt)), reply=asked is not None)
    place.publish(place.part(text, reply_to=asked, root=asked, pictures=shown))
    assert server.spent - before == told


def test_a_thread_refused_in_its_middle_keeps_what_is_live(server: ContractX, place: Place) -> None:
    server.state.own_threads = False
    first = place.publish(place.part("One."))
    meaning, words = refused(place, place.part("Two.", reply_to=first.remote_id, ordinal=2))
    assert (meaning, words.startswith("Reply to this conversation is not allowed")) == ("refused", True)
    assert place.live() == ["One."]


def test_a_reply_goes_only_to_who_named_the_account(server: ContractX, place: Place) -> None:
    stranger = server.says("anna", "What a week.")
    assert refused(place, place.part("Indeed.", reply_to=stranger))[0] == "refused"
    asked = server.says("anna", "@irene_v what do you think?")
    part = place.part("I think so & more.", reply_to=asked, root=asked)
    result = place.publish(part)
    assert place.find(part) == Found(result)  # though X puts her name before it
    assert [what for what, _ in server.state.ledger if "reply" in what] == ["summoned reply"]


def test_a_duplicate_means_look_and_is_found(server: ContractX, place: Place) -> None:
    part = place.part("Said once.", tried_at=clock.now())
    result = place.publish(part)
    with pytest.raises(Status) as caught:
        place.publish(part)
    assert X.classify(caught.value, publishing=True).meaning == "look"
    assert X.classify(caught.value, publishing=False).meaning == "refused"
    assert place.find(part) == Found(result)
    assert place.find(replace(part, others=(result.remote_id,))) == Absent()


def test_the_same_words_of_yesterday_are_not_todays_post(server: ContractX, place: Place) -> None:
    server.ahead = -20 * 3600
    server.says("irene_v", "Good morning.")
    server.ahead = 0
    part = place.part("Good morning.", tried_at=clock.now())
    assert refused(place, part)[0] == "look"
    assert place.find(part) == Unknowable("same_text_earlier")


def test_a_post_is_found_whatever_this_computers_clock_says(place: Place) -> None:
    for hours in (-9, 9):
        with clock.set_to(lambda: datetime.now(UTC) + timedelta(hours=hours)):  # noqa: B023 - used at once
            part = place.part(tried_at=clock.now())
            assert place.find(part) == Absent()
            result = place.publish(part)
            assert place.find(part) == Found(result)


@pytest.mark.parametrize("spelling", ["tweet", "post", "both"])
@pytest.mark.parametrize("escapes", [True, False])
def test_links_marks_and_pictures_read_back_in_either_spelling(
    server: ContractX, place: Place, tmp_path: Path, spelling: str, escapes: bool
) -> None:
    server.state.spelling, server.state.escapes = spelling, escapes
    texts = (
        "Fish & chips <b> at https://brand.example/a?x=1&copy=2 and brand.com/Perché/ today",
        "AT&amp;T, 5 < 6 > 4",
        "https://brand.example",
        "Perche\u0301 no? 👨‍👩‍👧",
    )
    for text in texts:
        plain = place.part(text)
        assert place.find(plain) == Absent()
        shown = place.part(text, pictures=(picture(tmp_path), picture(tmp_path, width=5)))
        results = [place.publish(plain), place.publish(shown)]
        assert [place.find(plain), place.find(shown)] == [Found(each) for each in results]
        assert place.find(place.part(text, reply_to=results[0].remote_id)) == Absent()
        assert place.find(place.part(text, pictures=(picture(tmp_path),))) == Absent()
    assert place.find(place.part("https://brand.example/other")) == Absent()


def test_an_answer_that_left_something_out_proves_no_absence(server: ContractX, place: Place) -> None:
    server.state.partial = True
    part = place.part()
    assert place.find(part) == Unknowable("partial_answer")
    result = place.publish(part)
    assert place.find(part) == Found(result)


def test_too_much_above_asks_a_person(server: ContractX, place: Place) -> None:
    part = place.part(tried_at=clock.now())
    place.publish(part)
    for number in range(101):
        server.says("irene_v", f"By hand, {number}.")
    assert place.find(part) == Unknowable("too_much_above")


def test_a_limit_says_when_it_ends(server: ContractX, place: Place) -> None:
    server.limits["POST /2/tweets"] = 1
    place.publish(place.part())
    with pytest.raises(Status) as caught:
        place.publish(place.part())
    verdict = X.classify(caught.value, publishing=True)
    reset = int(caught.value.answer.headers["x-rate-limit-reset"])
    assert verdict.meaning == "later" and verdict.wait is not None
    assert abs((clock.now() + verdict.wait).timestamp() - reset) < 5


@pytest.mark.parametrize("fault", ["5xx-after", "reset-after-body", "malformed"])
def test_what_nobody_answered_for_is_unconfirmed_and_found(server: ContractX, place: Place, fault: str) -> None:
    server.fail(fault, match="POST /2/tweets")
    part = place.part()
    with pytest.raises(Exception) as caught:
        place.publish(part)
    assert X.classify(caught.value, publishing=True).meaning == "unconfirmed"
    assert isinstance(place.find(part), Found)


def test_a_picture_still_in_preparation_is_waited_for(server: ContractX, place: Place, tmp_path: Path) -> None:
    server.state.polls = 2
    part = place.part(pictures=(picture(tmp_path, "A till"),))
    steps, done = X.steps(place.login, part), dict[str, Any]()
    done[steps[0].name] = steps[0].run(done)
    with pytest.raises(NotYet) as caught:
        steps[1].run(done)
    assert X.classify(caught.value, publishing=False).meaning == "later"
    for step in steps[1:]:
        done[step.name] = step.run(done)
    assert place.alts() == ["A till"]
    assert isinstance(place.find(part), Found)


def test_a_picture_x_cannot_read_is_refused(server: ContractX, place: Place, tmp_path: Path) -> None:
    server.state.polls, server.state.fails_pictures = 1, True
    with pytest.raises(NotJson) as caught:
        place.publish(place.part(pictures=(picture(tmp_path),)))
    verdict = X.classify(caught.value, publishing=False)
    assert (verdict.meaning, verdict.code) == ("refused", "picture_not_taken")


def test_an_upload_of_yesterday_is_made_anew(place: Place, tmp_path: Path) -> None:
    part = place.part(pictures=(picture(tmp_path),))
    today = {step.name for step in X.steps(place.login, part)}
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(days=1)):
        tomorrow = {step.name for step in X.steps(place.login, part)}
    assert today & tomorrow == {"publish"}


def test_a_picture_without_description_costs_no_call_for_one(server: ContractX, place: Place, tmp_path: Path) -> None:
    place.publish(place.part(pictures=(picture(tmp_path, ""),)))
    assert server.asked("POST", "/2/media/metadata") == []


# Signing in


def pressed(address: str) -> dict[str, str]:
    """A browser in which a person consents; returns what the address it is sent back to holds."""
    answer = httpx.get(address, follow_redirects=False, trust_env=False)
    assert answer.status_code == 302, answer.text
    return dict(httpx.URL(answer.headers["Location"]).params)


@pytest.fixture(params=["", "s3cr3t of the client"])
def client(request: pytest.FixtureRequest, server: ContractX) -> App:
    server.state.client_secret = request.param
    server.state.return_addresses = [X.return_address]
    return App("client-x", request.param, server.url)


VERIFIER = "v" * 64
CHALLENGE = urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


def signed_in(client: App) -> str:
    back = pressed(X.consent(client, X.return_address, "s t+a=te", CHALLENGE))
    assert back["state"] == "s t+a=te"
    return X.exchange(Http(), client, back["code"], X.return_address, VERIFIER)


def test_a_code_becomes_what_is_kept_and_it_works(place: Place, client: App) -> None:
    secret = signed_in(client)
    told = json.loads(secret)
    assert (told["client_id"], told["client_secret"]) == ("client-x", client.client_secret)
    me = X.who_am_i(replace(place.login, secret=secret))
    assert (me.handle, me.url) == ("@irene_v", "https://x.com/irene_v")
    assert me.facts["missing_scopes"] == [] and me.facts["expires_at"] is None
    assert "tweet.write" in me.facts["scopes"]


def test_what_the_person_did_not_grant_is_told(server: ContractX, place: Place, client: App) -> None:
    server.state.grants = "tweet.read users.read"
    login = replace(place.login, secret=signed_in(client))
    facts = X.who_am_i(login).facts
    assert facts["missing_scopes"] == ["tweet.write", "media.write", "offline.access"]
    until = datetime.fromisoformat(facts["expires_at"])
    assert timedelta(minutes=119) < until - clock.now() <= timedelta(hours=2)
    with clock.set_to(lambda: until + timedelta(minutes=1)):
        assert X.renew(login) is None  # nothing renews it: X refuses it, and the person is asked
    place.login = login
    assert refused(place, place.part())[0] == "refused"


def test_tokens_are_made_new_before_they_run_out(server: ContractX, place: Place, client: App) -> None:
    login = replace(place.login, secret=signed_in(client))
    assert X.renew(login) is None
    server.ahead = 2 * 3600 - 300
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=server.ahead)):
        renewed = X.renew(login)
        assert renewed is not None and renewed.facts["expires_at"] is None
        place.login = replace(login, secret=renewed.secret)
        assert X.renew(place.login) is None
        place.publish(place.part())
        with pytest.raises(Status) as caught:  # the refresh token before is worth nothing now
            X.renew(login)
        assert X.classify(caught.value, publishing=False).meaning == "sign_in"
        assert json.loads(login.secret or "")["refresh"] not in str(vars(caught.value.answer))


def test_a_refresh_token_that_stays_is_kept(server: ContractX, place: Place, client: App) -> None:
    server.state.rotates = False
    login = replace(place.login, secret=signed_in(client))
    for hours in (2, 4):
        server.ahead = hours * 3600
        with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=server.ahead)):
            renewed = X.renew(login)
            assert renewed is not None
            assert json.loads(renewed.secret)["refresh"] == json.loads(login.secret or "")["refresh"]
            login = replace(login, secret=renewed.secret)
            assert X.who_am_i(login).handle == "@irene_v"


def test_another_return_address_or_verifier_is_refused(server: ContractX, client: App) -> None:
    with pytest.raises(AssertionError):
        pressed(X.consent(client, "http://127.0.0.1:1/signed-in", "s", CHALLENGE))
    code = pressed(X.consent(client, X.return_address, "s", CHALLENGE))["code"]
    with pytest.raises(Status):
        X.exchange(Http(), client, code, X.return_address, "w" * 64)


def test_a_token_that_ran_out_asks_for_signing_in(server: ContractX, place: Place) -> None:
    server.ahead = 3 * 3600
    assert refused(place, place.part())[0] == "sign_in"


# Replies


def test_mentions_and_replies_that_name_nobody_are_collected(server: ContractX, place: Place) -> None:
    mine = place.publish(place.part("Why do people queue? https://brand.example/why")).remote_id
    server.says("anna", "Because of the till & the chairs, see https://anna.example/x", reply_to=mine)
    silent = server.says("bruno", "Boredom.", reply_to=mine, mentions=False)
    server.says("carla", "@bruno no", reply_to=silent, mentions=False)
    server.says("dora", "Have you read @irene_v?")
    server.says("irene_v", "Thanks.", reply_to=silent)
    server.says("emil", "Nothing to do with it.")
    got = X.collect(place.login, None, (mine,))
    by = {one.handle: one for one in got.messages}
    assert set(by) == {"anna", "bruno", "carla", "dora", "irene_v"}
    assert by["anna"].text == "@irene_v Because of the till & the chairs, see https://anna.example/x"
    assert (by["bruno"].in_reply_to, by["bruno"].root, by["bruno"].author) == (mine, mine, "Bruno Rossi")
    assert (by["carla"].in_reply_to, by["carla"].root) == (silent, mine)
    assert by["dora"].in_reply_to is None and by["dora"].url.startswith("https://x.com/dora/status/")
    assert [one.own for one in got.messages if one.handle == "irene_v"] == [True]
    assert got.warning == "" and list(got.messages) == sorted(got.messages, key=lambda one: one.received_at)


def test_reading_again_costs_nothing_and_brings_what_is_new(server: ContractX, place: Place) -> None:
    mine = place.publish(place.part()).remote_id
    server.says("anna", "First.", reply_to=mine)
    first = X.collect(place.login, None, (mine,))
    spent = server.spent
    again = X.collect(place.login, first.cursor, (mine,))
    assert (again.cursor, server.spent) == (first.cursor, spent)
    server.ahead = 3600
    place.login = replace(place.login, secret=server.token())
    server.says("bruno", "Second.", reply_to=mine, mentions=False)
    later = X.collect(place.login, first.cursor, (mine,))
    assert [one.handle for one in later.messages] == ["anna", "bruno"]  # ten minutes are read twice
    assert int(later.cursor or 0) > int(first.cursor or 0)


def test_more_than_a_page_of_mentions_is_read(server: ContractX, place: Place) -> None:
    start = server.says("anna", "@irene_v start")
    for number in range(230):
        server.says("anna", f"@irene_v {number}")
    assert len(X.collect(place.login, start, ()).messages) == 231
    assert len(X.collect(place.login, None, ()).messages) == 25


def test_an_old_cursor_and_old_posts_are_no_error(server: ContractX, place: Place) -> None:
    server.ahead = -9 * 86400
    old = server.says("anna", "@irene_v long ago")
    server.ahead = 0
    mine = place.publish(place.part()).remote_id
    server.says("bruno", "New.", reply_to=mine, mentions=False)
    got = X.collect(place.login, old, (mine, old))
    assert [one.handle for one in got.messages] == ["bruno"]
    assert got.warning == ""
    X.collect(place.login, old, (old,))
    assert len(server.asked("GET", "/2/tweets/search/recent")) == 1


def test_a_client_that_may_not_search_reads_mentions_and_says_so(server: ContractX, place: Place) -> None:
    mine = place.publish(place.part()).remote_id
    server.state.searches = False
    server.says("anna", "Hello.", reply_to=mine)
    got = X.collect(place.login, None, (mine,))
    assert ([one.handle for one in got.messages], got.warning) == (["anna"], "conversations_unreadable")


def test_what_is_not_json_is_no_refusal() -> None:
    for status, meaning in ((403, "unconfirmed"), (500, "unconfirmed"), (503, "unconfirmed"), (401, "sign_in")):
        error = Status(Answer(status, {}, b"<html>Just a moment...</html>"))
        assert X.classify(error, publishing=True).meaning == meaning


WORDS = st.sampled_from(
    [
        *("till", "Perché", "e\u0301", "日本", "👨\u200d👩\u200d👧", "…", "\n"),
        *("&", "<b>", "&amp;", "100%", "%41", "@anna", "#queues", "$AAA"),
        *("https://brand.com/a?x=1&copy=2", "brand.com", "http://brand.com/", "https://brand.com/Perché"),
    ]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=8), escapes=st.booleans(), answers=st.booleans())
def test_whatever_was_published_is_found_and_nothing_else(
    server: ContractX, place: Place, words: list[str], escapes: bool, answers: bool
) -> None:
    server.limits = dict.fromkeys(server.limits, 1_000_000)
    server.state.escapes = escapes
    number = len(server.state.posts)
    if words.count("$AAA") > 1:
        words = [word for word in words if word != "$AAA"]
    above = server.says("anna", f"@irene_v what of {number}?") if answers else None
    part = place.part(f"{number}: {' '.join(words)} end", reply_to=above, tried_at=clock.now())
    assert place.find(part) == Absent()
    result = place.publish(part)
    assert place.find(part) == Found(result)
    assert place.find(replace(part, text=part.text + " it")) == Absent()
    assert place.find(replace(part, reply_to=result.remote_id)) == Absent()
    server.state.posts.clear()
