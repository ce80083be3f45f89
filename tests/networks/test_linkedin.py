from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits, NotJson, Status
from brandassist.networks.abilities import Finds, Reads
from brandassist.networks.contract import App, NotYet
from brandassist.networks.linkedin import NETWORK, version_on
from brandassist.networks.linkedin_text import RESERVED, little
from tests.networks.places import CANARY, Place, linkedin, picture
from tests.support.linkedin import MEMBER, ContractLinkedIn
from tests.support.linkedin.little import hashtags, shown
from tests.support.linkedin.oauth import CLIENT_ID, CLIENT_SECRET, GRANTED, RETURNS_TO
from tests.support.sockets import answering, reply

TEXTS = st.text(st.sampled_from(RESERVED + "abé7 \n/:.-_#＃🙂") | st.characters(exclude_categories=["Cs"]), max_size=80)


@pytest.fixture
def server(contract_linkedin: ContractLinkedIn) -> ContractLinkedIn:
    return contract_linkedin


@pytest.fixture
def place(server: ContractLinkedIn) -> Place:
    return linkedin(server)


def refused(place: Place, **more: object) -> Status:
    with pytest.raises(Status) as caught:
        place.publish(place.part(**more))
    return caught.value


# The text


@given(TEXTS)
def test_any_text_is_shown_to_the_letter(text: str) -> None:
    assert shown(little(text)) == text


@given(st.lists(st.sampled_from(["#retail", "#Perché", "a#b", "https://x.example/p#top", "(#due)", "#a_b", "# no"])))
def test_hashtags_can_be_pressed_and_addresses_are_none(words: list[str]) -> None:
    text = " ".join(words)
    assert shown(little(text)) == text
    live = {"#retail": "retail", "#Perché": "Perché", "(#due)": "due"}
    assert hashtags(little(text)) == [live[word] for word in words if word in live]


def test_the_contract_server_cuts_a_text_off_as_linkedin_does(server: ContractLinkedIn, place: Place) -> None:
    assert shown("Twelve (12) people") == "Twelve "
    text = "Twelve (12) people_waiting *today*\n\n#queues <3 \\o/ https://brand.example/a_b?x=(1)#y @you {z} [k] ~"
    place.publish(place.part(text))
    assert server.truth()[-1]["text"] == text
    assert server.truth()[-1]["visibility"] == "PUBLIC"


def test_what_a_person_reads_is_what_counts(server: ContractLinkedIn, place: Place) -> None:
    place.publish(place.part("(" * 3000))
    server.shelf.escapes_count = True  # nobody documents which: refused in a word, if it is the other
    error = refused(place, text="[" * 3000)
    verdict = NETWORK.classify(error, publishing=True)
    assert (verdict.meaning, verdict.code) == ("refused", "FIELD_LENGTH_TOO_LONG")
    assert len(server.truth()) == 1


# Proof, duplicates


def test_the_proof_is_the_id_and_nothing_else(server: ContractLinkedIn, place: Place) -> None:
    sent = place.publish(place.part())
    assert re.fullmatch(r"urn:li:share:\d+", sent.remote_id)
    assert sent.url == f"https://www.linkedin.com/feed/update/{sent.remote_id}"
    assert sent.mark == "live"
    assert not isinstance(NETWORK, Finds) and not isinstance(NETWORK, Reads)
    for answer in (reply("201 Created", b""), reply("201 Created", b"", "x-restli-id: 12")):
        with answering(answer) as other, pytest.raises(NotJson) as caught:
            login = replace(place.login, url=other.url)
            NETWORK.steps(login, place.part())[-1].run({})
        assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"


def test_a_duplicate_at_the_first_try_asks_for_a_look(server: ContractLinkedIn, place: Place) -> None:
    first = place.publish(place.part("The same words."))
    verdict = NETWORK.classify(refused(place, text="The same words."), publishing=True)
    assert verdict.meaning == "look"
    assert first.remote_id in verdict.words
    assert len(server.truth()) == 1


@pytest.mark.parametrize("kind", ["hang", "reset-after-body", "5xx-after", "malformed"])
def test_a_duplicate_after_an_unclear_try_is_that_try(server: ContractLinkedIn, place: Place, kind: str) -> None:
    part = place.part("Sent twice, there once.")
    server.fail(kind)
    with pytest.raises(HttpFailure) as caught:
        place.publish(part) if kind != "hang" else NETWORK.steps(
            replace(place.login, http=Http(limits=Limits(read=0.3))), part
        )[-1].run({})
    assert NETWORK.classify(caught.value, publishing=True).meaning == "unconfirmed"
    again = place.publish(replace(part, tried_at=datetime.now(UTC)))
    assert [again.remote_id] == [post["id"] for post in server.truth()]


def test_an_older_post_or_a_deleted_one_is_not_taken_for_it(server: ContractLinkedIn, place: Place) -> None:
    old = place.publish(place.part("The same words."))
    tried = datetime.now(UTC) + timedelta(hours=1)
    error = refused(place, text="The same words.", tried_at=tried)
    assert NETWORK.classify(error, publishing=True).meaning == "look"
    refused(place, text="The same words.", tried_at=datetime.now(UTC), others=(old.remote_id,))
    NETWORK.withdraw(place.login, old.remote_id)
    refused(place, text="The same words.", tried_at=tried)  # LinkedIn still names it
    assert server.truth() == []


# Pictures


def test_pictures_are_taken_in_before_the_post(server: ContractLinkedIn, place: Place, tmp_path: Path) -> None:
    part = place.part(pictures=(picture(tmp_path),))
    place.publish(part)
    (image,) = server.truth()[0]["images"]
    assert server.shelf.images[image["id"]].data == part.pictures[0].path.read_bytes()
    assert [request.headers["Authorization"] for request in server.requests if request.method == "PUT"] == [
        f"Bearer {server.token}"
    ]


def test_who_may_look_waits_for_a_picture(server: ContractLinkedIn, place: Place, tmp_path: Path) -> None:
    server.token = server.desk.token(server.now, (*GRANTED, "r_member_social"))
    place.login = replace(place.login, secret=server.token)
    part = place.part(pictures=(picture(tmp_path), picture(tmp_path, "", 4)))
    steps = {step.name: step for step in NETWORK.steps(place.login, part)}
    done = {"picture-0": steps["picture-0"].run({})}
    with pytest.raises(NotYet) as caught:
        steps["ready-0"].run(done)
    verdict = NETWORK.classify(caught.value, publishing=False)
    assert verdict.meaning == "later" and verdict.wait and verdict.wait > timedelta()
    server.ahead = 5
    assert steps["ready-0"].run(done) == {"status": "AVAILABLE"}
    server.shelf.broken_pictures = True
    with pytest.raises(Problem) as broken:
        steps["ready-0"].run(done)
    assert NETWORK.classify(broken.value, publishing=False).meaning == "refused"
    assert server.truth() == []


@pytest.mark.parametrize("kind", ["hang", "reset-after-body", "5xx-after", "429"])
@pytest.mark.parametrize("where", ["POST /rest/images", "PUT /*"])
def test_a_picture_that_fails_is_made_again(
    server: ContractLinkedIn, place: Place, tmp_path: Path, kind: str, where: str
) -> None:
    place.login = replace(place.login, http=Http(limits=Limits(read=0.4)))
    part = place.part(pictures=(picture(tmp_path),))
    server.fail(kind, match=where)
    with pytest.raises(HttpFailure) as caught:
        place.publish(part)
    assert NETWORK.classify(caught.value, publishing=False).meaning == ("later" if kind == "429" else "not_sent")
    place.publish(part)
    assert len(server.truth()) == 1


def test_the_token_goes_to_linkedin_only(server: ContractLinkedIn, place: Place, tmp_path: Path) -> None:
    with ContractLinkedIn() as elsewhere:
        server.shelf.url = elsewhere.url
        step = NETWORK.steps(place.login, place.part(pictures=(picture(tmp_path),)))[0]
        with pytest.raises(Status):
            step.run({})
        assert [request.headers["Authorization"] for request in elsewhere.requests] == [None]


# Logins


def test_a_login_says_whose_it_is_and_until_when(server: ContractLinkedIn, place: Place) -> None:
    me = NETWORK.who_am_i(place.login)
    assert (me.handle, me.facts["id"]) == ("Irene Valli", MEMBER)
    assert me.facts["expires_at"] is None  # a bare token tells nothing
    signed_in = replace(place.login, secret=sign_in(server))
    facts = NETWORK.who_am_i(signed_in).facts
    left = datetime.fromisoformat(facts["expires_at"]) - datetime.now(UTC)
    assert timedelta(days=59) < left < timedelta(days=61)
    assert facts["scopes"] == list(GRANTED)
    assert facts["missing_scopes"] == ["r_member_social"]
    assert server.truth() == []


def sign_in(server: ContractLinkedIn) -> str:
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    address = urlsplit(NETWORK.consent(app, RETURNS_TO, "a state", "a challenge"))
    assert "challenge" not in address.query
    with pytest.raises(HttpFailure):
        Http().call("GET", address.geturl())  # leads back to this computer, which is another host
    code = next(reversed(server.desk.codes))
    return NETWORK.exchange(Http(), app, code, RETURNS_TO, "a verifier")


def test_the_consent_page_asks_for_no_more_than_is_open_to_all() -> None:
    address = urlsplit(NETWORK.consent(App("id"), RETURNS_TO, "s", "c"))
    assert (address.scheme, address.netloc, address.path) == ("https", "www.linkedin.com", "/oauth/v2/authorization")
    assert set(parse_qs(address.query)["scope"][0].split()) == set(GRANTED)
    assert NETWORK.return_address == RETURNS_TO


def test_a_code_counts_once(server: ContractLinkedIn) -> None:
    sign_in(server)
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    with pytest.raises(Status):
        NETWORK.exchange(Http(), app, "AQT-code-1", RETURNS_TO, "")


def test_without_a_refresh_token_it_ends_after_sixty_days(server: ContractLinkedIn, place: Place) -> None:
    login = replace(place.login, secret=sign_in(server))
    assert NETWORK.renew(login) is None
    ahead = timedelta(days=61)
    server.ahead = ahead.total_seconds()
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        assert NETWORK.renew(login) is None
        with pytest.raises(Status) as caught:
            NETWORK.who_am_i(login)
    verdict = NETWORK.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code) == ("sign_in", "EXPIRED_ACCESS_TOKEN")


def test_a_partners_login_is_made_new_and_its_year_is_not_longer_for_it(server: ContractLinkedIn, place: Place) -> None:
    server.desk.partner = True
    login = replace(place.login, secret=sign_in(server))
    before = NETWORK.who_am_i(login).facts["expires_at"]
    assert datetime.fromisoformat(before) - datetime.now(UTC) > timedelta(days=364)
    ahead = timedelta(days=70)
    server.ahead = ahead.total_seconds()
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        renewed = NETWORK.renew(login)
        assert renewed is not None
        fresh = replace(login, secret=renewed.secret)
        assert NETWORK.renew(fresh) is None
        assert NETWORK.who_am_i(fresh).facts["expires_at"] == renewed.facts["expires_at"]
        assert abs(datetime.fromisoformat(renewed.facts["expires_at"]) - datetime.fromisoformat(before)) < timedelta(
            seconds=5
        )
        server.desk.refreshing.clear()  # revoked by the member
        with pytest.raises(Status) as caught:
            NETWORK.renew(login)
    assert NETWORK.classify(caught.value, publishing=False).meaning == "sign_in"
    held = json.loads(login.secret or "")
    assert not [name for name in ("access_token", "refresh_token", "client_secret") if held[name] in repr(caught.value)]


def test_a_login_without_the_scope_is_refused_in_words(server: ContractLinkedIn, place: Place) -> None:
    place.login = replace(place.login, secret=server.desk.token(server.now, ("openid", "profile")))
    verdict = NETWORK.classify(refused(place), publishing=True)
    assert (verdict.meaning, verdict.code) == ("refused", "ACCESS_DENIED")
    assert "Not enough permissions" in verdict.words


def test_a_secret_is_in_no_error(place: Place) -> None:
    secret = json.dumps({"access_token": CANARY, "refresh_token": f"{CANARY}-r", "client_secret": f"{CANARY}-s"})
    echo = json.dumps({"message": f"no {CANARY} {CANARY}-r {CANARY}-s", "code": "ACCESS_DENIED"}).encode()
    with answering(reply("403 No", echo)) as server, pytest.raises(Status) as caught:
        NETWORK.who_am_i(replace(place.login, url=server.url, secret=secret))
    assert CANARY not in repr(NETWORK.classify(caught.value, publishing=False))


# Versions, limits of use


def test_a_version_that_is_switched_off_is_told_as_such(
    server: ContractLinkedIn, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brandassist.networks.linkedin.version_on", lambda _: "202504")
    verdict = NETWORK.classify(refused(place), publishing=True)
    assert (verdict.meaning, verdict.code) == ("refused", "NONEXISTENT_VERSION")
    assert "is not active" in verdict.words


@given(st.dates(date(2026, 11, 1), date(2036, 12, 31)))
def test_the_version_asked_for_is_never_an_old_one(day: date) -> None:
    version = version_on(day)
    months = (day.year - int(version[:4])) * 12 + day.month - int(version[4:])
    assert 0 <= months <= 11


def test_years_later_posts_still_leave(server: ContractLinkedIn, place: Place) -> None:
    ahead = timedelta(days=1000)
    server.ahead = ahead.total_seconds()
    place.login = replace(place.login, secret=server.desk.token(server.now))
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        place.publish(place.part())
    assert len(server.truth()) == 1


def test_what_is_spent_for_today_comes_back_at_midnight_utc(server: ContractLinkedIn, place: Place) -> None:
    server.daily = 0
    error = refused(place)
    with clock.set_to(lambda: datetime(2026, 11, 23, 21, 30, tzinfo=UTC)):
        verdict = NETWORK.classify(error, publishing=True)
    assert (verdict.meaning, verdict.wait) == ("later", timedelta(hours=2, minutes=30))


def test_an_answer_to_somebody_is_not_made_a_post(server: ContractLinkedIn, place: Place) -> None:
    with pytest.raises(Problem) as caught:
        place.publish(place.part(reply_to="urn:li:comment:(urn:li:activity:1,2)"))
    assert NETWORK.classify(caught.value, publishing=True).meaning == "refused"
    assert server.truth() == []
