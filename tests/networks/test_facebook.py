from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.accounts import sign_in
from brandassist.accounts.listener import Page
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Status
from brandassist.networks.contract import Absent, App, Counts, Found, NotYet, Unknowable
from brandassist.networks.facebook import NETWORK
from brandassist.networks.facebook_sign_in import RETURN_ADDRESS, WANTED
from tests.networks.places import CANARY, Place, facebook, picture
from tests.support.meta import ContractFacebook
from tests.support.meta.browser import agree
from tests.support.meta.facebook import ME, NAME, PAGE
from tests.support.meta.graph import CLIENT_ID, CLIENT_SECRET


@pytest.fixture
def server(contract_facebook: ContractFacebook) -> ContractFacebook:
    return contract_facebook


@pytest.fixture
def place(server: ContractFacebook) -> Place:
    return facebook(server)


def failure(place: Place, **more: Any) -> Status:
    with pytest.raises(Status) as caught:
        place.publish(place.part(**more))
    return caught.value


def verdict(error: Exception, *, publishing: bool = True) -> tuple[str, str]:
    told = NETWORK.classify(error, publishing=publishing)
    return told.meaning, told.code


# Posts


def test_the_first_link_gets_its_card(server: ContractFacebook, place: Place) -> None:
    place.publish(place.part("Read https://brand.example/a?x=1, and https://brand.example/b."))
    (post,) = server.truth()
    assert post["link"] == "https://brand.example/a?x=1"
    assert post["message"].endswith("/b.")


def test_photos_are_nothing_until_the_post_holds_them(server: ContractFacebook, place: Place, tmp_path: Path) -> None:
    part = place.part("With https://brand.example/a", pictures=(picture(tmp_path), picture(tmp_path, "", 4)))
    *uploads, publish = NETWORK.steps(place.login, part)
    done = {step.name: step.run({}) for step in uploads}
    assert server.truth() == []
    publish.run(done)
    (post,) = server.truth()
    assert post["alts"] == ["A queue of twelve people", ""]
    assert post["link"] == ""  # a card and photos exclude each other
    assert [photo.data for photo in server.photos.values()] == [each.path.read_bytes() for each in part.pictures]


def test_photos_without_a_word_ask_a_person(place: Place, tmp_path: Path) -> None:
    part = replace(place.part(pictures=(picture(tmp_path),)), text="")
    assert place.find(part) == Absent()
    place.publish(part)
    assert place.find(part) == Unknowable("no_words")


def test_the_same_words_again_ask_for_a_look(server: ContractFacebook, place: Place) -> None:
    sent = place.publish(place.part("The same words."))
    again = place.part("The same words.")
    assert verdict(failure(place, text="The same words.")) == ("look", "506")
    assert place.find(again) == Found(sent)
    assert len(server.truth()) == 1


def test_a_link_that_cannot_be_shown_refuses_the_post(server: ContractFacebook, place: Place) -> None:
    server.unreachable.add("https://gone.example/")
    error = failure(place, text="See https://gone.example/")
    assert verdict(error) == ("refused", "1609005")
    assert server.truth() == []


@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after", "malformed"])
def test_an_unclear_post_is_found_and_not_made_again(server: ContractFacebook, place: Place, kind: str) -> None:
    part = place.part()
    server.fail(kind)
    with pytest.raises(HttpFailure) as caught:
        place.publish(part)
    assert verdict(caught.value)[0] == "unconfirmed"
    assert isinstance(place.find(part), Found)
    assert verdict(failure(place, text=part.text))[0] == "look"
    assert len(server.truth()) == 1


def test_an_older_twin_asks_a_person(place: Place) -> None:
    place.publish(place.part("The same words."))
    part = place.part("The same words.", intended_at=datetime.now(UTC) + timedelta(hours=1))
    assert place.find(part) == Unknowable("same_text_earlier")


def test_a_scope_that_is_missing_is_a_refusal_in_facebooks_words(server: ContractFacebook, place: Place) -> None:
    few = server.desk.token(PAGE, server.now, None, scopes=("pages_read_engagement",))
    place.login = replace(place.login, secret=json.dumps({"access_token": few, "page": PAGE}))
    told = NETWORK.classify(failure(place), publishing=True)
    assert (told.meaning, told.code) == ("refused", "10")
    assert "pages_manage_posts" in told.words


# What is out is changed in its place


def edited(place: Place, post: str, text: str) -> None:
    (step,) = NETWORK.edit_steps(place.login, place.part(text), post)
    step.run({})


def test_only_the_words_change(server: ContractFacebook, place: Place, tmp_path: Path) -> None:
    sent = place.publish(place.part("See https://brand.example/a", pictures=(picture(tmp_path),)))
    edited(place, sent.remote_id, "See https://brand.example/b")
    (post,) = server.truth()
    assert (post["message"], post["alts"]) == ("See https://brand.example/b", ["A queue of twelve people"])
    (asked,) = server.asked("POST", f"{server.version}/{sent.remote_id}")
    assert asked.body == b"message=See+https%3A%2F%2Fbrand.example%2Fb"


def test_what_was_posted_by_hand_no_program_changes(server: ContractFacebook, place: Place) -> None:
    sent = place.publish(place.part("One."))
    server.by_hand.add(sent.remote_id)
    with pytest.raises(Status) as caught:
        edited(place, sent.remote_id, "Two.")
    assert verdict(caught.value) == ("refused", "200")
    assert server.truth()[0]["message"] == "One."


# Held by the server


def test_the_server_holds_a_post_until_its_time(server: ContractFacebook, place: Place) -> None:
    part, at = place.part("For later."), datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)
    ref = NETWORK.hand_over(place.login, part, at, {})
    assert server.truth() == []
    assert NETWORK.find_held(place.login, part, at) == ref
    assert NETWORK.find_held(place.login, part, at + timedelta(hours=1)) is None
    assert NETWORK.find_held(place.login, place.part("Other."), at) is None
    assert NETWORK.status(place.login, ref, part) == Absent()
    server.ahead = 7300
    look = NETWORK.status(place.login, ref, part)
    assert isinstance(look, Found) and look.published.remote_id == ref
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=7300)):
        assert place.find(replace(part, intended_at=at)) == look


def test_what_is_recalled_is_gone_and_what_is_live_stays(server: ContractFacebook, place: Place) -> None:
    part, at = place.part(), datetime.now(UTC) + timedelta(hours=2)
    ref = NETWORK.hand_over(place.login, part, at, {})
    assert NETWORK.recall(place.login, ref)
    assert not NETWORK.recall(place.login, ref)
    assert NETWORK.status(place.login, ref, part) == Absent()
    ref = NETWORK.hand_over(place.login, place.part(), at, {})
    server.ahead = 7300
    assert not NETWORK.recall(place.login, ref)  # its time came: the id is the live post's now
    assert [post["id"] for post in server.truth()] == [ref]


def test_a_held_post_keeps_its_photos(server: ContractFacebook, place: Place, tmp_path: Path) -> None:
    part = place.part(pictures=(picture(tmp_path),))
    done = {step.name: step.run({}) for step in NETWORK.steps(place.login, part)[:-1]}
    NETWORK.hand_over(place.login, part, datetime.now(UTC) + timedelta(hours=2), done)
    server.ahead = 7300
    assert [post["alts"] for post in server.truth()] == []  # nothing was asked of the server since
    NETWORK.who_am_i(place.login)
    assert [post["alts"] for post in server.truth()] == [["A queue of twelve people"]]


def test_too_soon_and_too_early_are_told_before_anything_leaves(server: ContractFacebook, place: Place) -> None:
    asked = len(server.requests)
    with pytest.raises(Problem) as soon:
        NETWORK.hand_over(place.login, place.part(), datetime.now(UTC) + timedelta(minutes=9), {})
    assert soon.value.code == "too_soon_to_hand_over"
    with pytest.raises(NotYet) as early:
        NETWORK.hand_over(place.login, place.part(), datetime.now(UTC) + timedelta(days=40), {})
    assert timedelta(days=10) < early.value.wait < timedelta(days=12)
    assert len(server.requests) == asked


# Figures


def test_figures_of_a_post_and_none_that_is_not_told(server: ContractFacebook, place: Place) -> None:
    one, two = (place.publish(place.part()).remote_id for _ in range(2))
    server.posts[one].reactions, server.posts[one].shares = 12, 3
    server.somebody("Same here.", one, server.somebody("Twelve minutes!", one))
    counted = NETWORK.measure(place.login, (one, two))
    assert counted == {one: Counts(12, 3, 2), two: Counts(0, None, 0)}  # where nobody shared, nothing is told of it


# Comments


def test_comments_and_mentions_are_read_and_answered(server: ContractFacebook, place: Place) -> None:
    post = place.publish(place.part("How long do you wait?")).remote_id
    first = server.somebody("Twelve minutes!", post)
    deeper = server.somebody("Same here.", post, first, "Jo")
    named = server.tags("They wait at your till.")
    collected = NETWORK.collect(place.login, None, (post,))
    assert {(one.remote_id, one.author, one.in_reply_to, one.root) for one in collected.messages} == {
        (first, "Mara Conti", post, post),
        (deeper, "Jo", first, post),
        (named, "Mara Conti", None, None),
    }
    back = place.part("Thank you.", reply_to=first, root=post)
    assert place.find(back) == Absent()
    sent = place.publish(back)
    assert place.find(back) == Found(sent)
    to_deeper = place.part("You too.", reply_to=deeper, root=post)  # it lands under the same comment
    assert place.find(to_deeper) == Absent()
    deep = place.publish(to_deeper)
    assert place.find(to_deeper) == Found(deep)
    again = NETWORK.collect(place.login, collected.cursor, (post,))
    assert {one.remote_id for one in again.messages if one.own} == {sent.remote_id, deep.remote_id}
    NETWORK.withdraw(place.login, sent.remote_id)
    assert place.find(back) == Absent()


def test_names_that_are_not_told_do_not_hide_an_own_comment(server: ContractFacebook, place: Place) -> None:
    post = place.publish(place.part()).remote_id
    server.hides_names = True
    back = place.part("Thank you.", reply_to=server.somebody("Hello", post), root=post)
    assert place.find(back) == Absent()
    sent = place.publish(back)
    assert place.find(back) == Found(sent)
    assert {one.author for one in NETWORK.collect(place.login, None, (post,)).messages} == {""}


def test_a_post_taken_back_and_a_scope_not_granted_do_not_end_collecting(
    server: ContractFacebook, place: Place
) -> None:
    scopes = tuple(set(WANTED) - {"pages_read_user_content"})
    few = server.desk.token(PAGE, server.now, None, scopes=scopes)
    login = replace(place.login, secret=json.dumps({"access_token": few, "page": PAGE}))
    collected = NETWORK.collect(login, None, (f"{PAGE}_1",))
    assert (collected.messages, collected.warning) == ((), "mentions_unreadable")


# Signing in


def test_signing_in_ends_with_the_pages_own_token(server: ContractFacebook, place: Place) -> None:
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    started = sign_in.begin(NETWORK, server.url, Http(), Page("Done.", "Not done."), app)
    assert started.listener is None
    back = agree(started.address_for_code)
    assert back.startswith(RETURN_ADDRESS)
    login = replace(place.login, secret=started.paste(back), handle="", facts={})
    page = NETWORK.renew(login)
    assert page is not None
    assert page.facts == {"scopes": list(WANTED), "missing_scopes": []}
    login = replace(login, secret=page.secret)
    assert sign_in.kept_keys(page.secret, server.url) == app  # signing in again asks for nothing
    assert NETWORK.renew(login) is None
    who = NETWORK.who_am_i(login)
    assert (who.handle, who.facts) == (NAME, {"id": PAGE})
    with pytest.raises(Problem) as caught:
        started.paste(back)  # a code is good once
    assert caught.value.code == "sign_in_failed"
    assert CLIENT_SECRET not in str(caught.value)


def test_of_several_pages_the_one_named_is_taken(server: ContractFacebook, place: Place) -> None:
    server.pages["105"] = "Another page"
    token = server.desk.token(ME, server.now, None)
    login = replace(place.login, secret=token, handle="", facts={})
    with pytest.raises(Problem) as caught:
        NETWORK.renew(login)
    assert (caught.value.code, caught.value.data) == ("which_page", {"pages": f"{NAME}, Another page"})
    for more in ({"handle": "another PAGE"}, {"handle": "105"}, {"facts": {"id": "105"}, "handle": "renamed since"}):
        page = NETWORK.renew(replace(login, **more))
        assert page is not None and json.loads(page.secret)["page"] == "105"
    server.pages.clear()
    with pytest.raises(Problem) as none:
        NETWORK.renew(login)
    assert none.value.code == "no_page"


def test_a_lost_login_is_told_without_its_token(server: ContractFacebook, place: Place) -> None:
    for call in (NETWORK.who_am_i, NETWORK.renew):
        with pytest.raises(Status) as caught:
            call(replace(place.login, secret=CANARY))
        assert verdict(caught.value, publishing=False)[0] == "sign_in"
        assert CANARY not in repr(vars(caught.value))
