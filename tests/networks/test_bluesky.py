"""Bluesky's own rules: sessions, record keys, facets, threads, pictures, who answered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, Status
from brandassist.ids import new_id
from brandassist.networks import bluesky_text
from brandassist.networks.bluesky import NETWORK, UPLOAD_KEPT
from brandassist.networks.contract import Absent, Found, Login, OutgoingPart, Published, Renewed, Unknowable
from tests.networks.places import Place, bluesky, picture
from tests.support.bluesky import ContractBluesky
from tests.support.bluesky.posts import TID
from tests.support.builders import SetClock

SIGN_IN, REFRESH = "/xrpc/com.atproto.server.createSession", "/xrpc/com.atproto.server.refreshSession"
PUT = "/xrpc/com.atproto.repo.putRecord"
PLAN = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@pytest.fixture
def at(pds: ContractBluesky) -> Place:
    return bluesky(pds)


class SharedClock(SetClock):
    """A clock that this computer and the server share."""

    def __init__(self, server: ContractBluesky) -> None:
        super().__init__(datetime.now(UTC))
        self._server = server

    def advance(self, **how_far: float) -> None:
        super().advance(**how_far)
        self._server.ahead = (self.at - datetime.now(UTC)).total_seconds()


@pytest.fixture
def time(pds: ContractBluesky) -> Iterator[SetClock]:
    shared = SharedClock(pds)
    with clock.set_to(shared):
        yield shared


def typed(pds: ContractBluesky, handle: str = "", password: str = "") -> Login:
    """A login as a person types it."""
    return Login("", pds.url, handle or pds.me.handle, {}, Http(), password or pds.me.app_password)


def renewed(login: Login) -> Renewed:
    made = NETWORK.renew(login)
    assert made is not None
    return made


def last(pds: ContractBluesky) -> dict[str, Any]:
    return pds.truth()[-1]


def refused(place: Place, part: OutgoingPart) -> Status:
    with pytest.raises(Status) as caught:
        place.publish(part)
    return caught.value


class TestSigningIn:
    def test_the_app_password_becomes_a_session_that_is_kept_and_used(self, pds: ContractBluesky) -> None:
        login = typed(pds)
        made = renewed(login)
        assert made.facts == {"id": pds.me.did}
        login = replace(login, secret=made.secret)
        assert NETWORK.renew(login) is None
        me = NETWORK.who_am_i(login)
        assert (me.handle, me.url) == ("@irene.bsky.social", "https://bsky.app/profile/irene.bsky.social")
        assert len(pds.asked("POST", SIGN_IN)) == 1

    @pytest.mark.parametrize("handle", ["@irene.bsky.social", " irene.bsky.social ", "\u202airene.bsky.social\u202c"])
    def test_a_handle_is_taken_as_people_copy_it(self, pds: ContractBluesky, handle: str) -> None:
        assert renewed(typed(pds, handle)).facts == {"id": pds.me.did}

    def test_at_the_home_server_the_first_word_is_enough(self) -> None:
        class Heard(Http):
            def call(self, method: str, url: str, **what: Any) -> Any:
                raise LookupError(url, what["json"]["identifier"])

        for name, whole in (("irene", "irene.bsky.social"), ("irene.example", "irene.example"), ("i@x.example",) * 2):
            with pytest.raises(LookupError) as caught:
                NETWORK.renew(Login("", "", name, {}, Heard(), "pass"))
            assert caught.value.args == ("https://bsky.social/xrpc/com.atproto.server.createSession", whole)

    def test_a_wrong_password_asks_to_sign_in_and_is_not_told(self, pds: ContractBluesky) -> None:
        with pytest.raises(Status) as caught:
            NETWORK.renew(typed(pds, password="c4n4ry"))
        verdict = NETWORK.classify(caught.value, publishing=False)
        assert (verdict.meaning, verdict.code) == ("sign_in", "AuthenticationRequired")
        assert "c4n4ry" not in repr(verdict)

    def test_after_most_of_its_life_a_session_is_refreshed(self, pds: ContractBluesky, time: SetClock) -> None:
        login = replace(typed(pds), secret=renewed(typed(pds)).secret)
        time.advance(minutes=89)
        assert NETWORK.renew(login) is None
        time.advance(minutes=2)
        second = replace(login, secret=renewed(login).secret)
        assert second.secret != login.secret
        assert NETWORK.renew(second) is None
        time.advance(minutes=60)  # what was replaced is old by now, what replaced it is not
        assert NETWORK.who_am_i(second).facts["id"] == pds.me.did
        assert len(pds.asked("POST", SIGN_IN)) == 1

    def test_an_answer_that_was_lost_loses_no_session(self, pds: ContractBluesky, time: SetClock) -> None:
        login = replace(typed(pds), secret=renewed(typed(pds)).secret)
        time.advance(hours=3)
        first = renewed(login)
        assert json.loads(renewed(login).secret)["refresh"] == json.loads(first.secret)["refresh"]

    def test_a_lost_refresh_token_is_cured_by_the_password(self, pds: ContractBluesky, time: SetClock) -> None:
        login = replace(typed(pds), secret=renewed(typed(pds)).secret)
        pds.expire()
        time.advance(hours=2)
        pds.me.handle = "irene-valli.bsky.social"  # signing in goes by the account's own id
        cured = replace(login, secret=renewed(login).secret)
        assert NETWORK.who_am_i(cured).handle == "@irene-valli.bsky.social"
        pds.expire()
        pds.me.app_password = "another"
        time.advance(hours=2)
        with pytest.raises(Status) as caught:
            NETWORK.renew(cured)
        assert NETWORK.classify(caught.value, publishing=False).meaning == "sign_in"

    def test_a_busy_server_is_no_lost_login(self, pds: ContractBluesky, time: SetClock) -> None:
        login = replace(typed(pds), secret=renewed(typed(pds)).secret)
        time.advance(hours=2)
        pds.fail("5xx-before", match=f"POST {REFRESH}")
        with pytest.raises(Status) as caught:
            NETWORK.renew(login)
        assert NETWORK.classify(caught.value, publishing=False).meaning == "not_sent"
        assert len(pds.asked("POST", SIGN_IN)) == 1

    def test_a_clock_that_went_back_makes_the_session_new(self, pds: ContractBluesky, time: SetClock) -> None:
        login = replace(typed(pds), secret=renewed(typed(pds)).secret)
        time.advance(hours=-9)
        assert NETWORK.renew(login) is not None

    def test_too_many_sign_ins_wait_as_long_as_the_server_says(self, pds: ContractBluesky, time: SetClock) -> None:
        for _ in range(30):
            NETWORK.renew(typed(pds))
        time.advance(seconds=100)
        with pytest.raises(Status) as caught:
            NETWORK.renew(typed(pds))
        verdict = NETWORK.classify(caught.value, publishing=False)
        assert verdict.meaning == "later" and verdict.wait is not None
        assert timedelta(seconds=190) < verdict.wait <= timedelta(seconds=201)

    def test_a_deactivated_account_is_told(self, pds: ContractBluesky, at: Place) -> None:
        pds.me.active = False
        with pytest.raises(Problem) as caught:
            NETWORK.who_am_i(at.login)
        assert caught.value.data["words"] == "deactivated"

    def test_a_token_that_ran_out_is_no_refusal_of_the_post(self, pds: ContractBluesky, at: Place) -> None:
        part = at.part()
        pds.fail("expired-token")
        verdict = NETWORK.classify(refused(at, part), publishing=True)
        assert (verdict.meaning, verdict.code) == ("sign_in", "ExpiredToken")
        pds.expire()
        verdict = NETWORK.classify(refused(at, part), publishing=True)
        assert (verdict.meaning, verdict.code) == ("sign_in", "InvalidToken")
        assert at.live() == []

    def test_what_is_no_session_asks_to_sign_in(self, at: Place) -> None:
        for secret in (None, "", "plain", "[]", '{"did": "did:plc:1"}'):
            with pytest.raises(Problem) as caught:
                NETWORK.who_am_i(replace(at.login, secret=secret))
            assert caught.value.code == "sign_in_needed"


class TestKeys:
    @given(st.uuids(version=4) | st.text())
    def test_every_key_gives_one_valid_tid(self, key: object) -> None:
        made = bluesky_text.record_key(str(key))
        assert TID.fullmatch(made)
        assert made == bluesky_text.record_key(str(key))

    def test_later_keys_stand_above_earlier_ones(self) -> None:
        made: list[str] = []
        for second in range(5):
            with clock.set_to(lambda second=second: PLAN + timedelta(seconds=second)):
                made.append(bluesky_text.record_key(new_id()))
        assert made == sorted(set(made))

    def test_keys_of_one_moment_differ(self) -> None:
        with clock.set_to(lambda: PLAN):  # by twenty bits: of two hundred a pair meets in one run of fifty
            assert len({bluesky_text.record_key(new_id()) for _ in range(200)}) > 195

    def test_the_same_key_at_another_time_is_still_one_post(self, pds: ContractBluesky, at: Place) -> None:
        part = at.part(intended_at=PLAN)
        sent = at.publish(part)
        moved = replace(part, intended_at=PLAN + timedelta(days=1))
        verdict = NETWORK.classify(refused(at, moved), publishing=True)
        assert (verdict.meaning, verdict.code) == ("look", "InvalidSwap")
        assert at.find(moved) == Found(sent)
        assert [post["createdAt"] for post in pds.truth()] == ["2026-11-23T08:30:00.000Z"]

    def test_another_text_under_the_key_is_left_to_a_person(self, at: Place) -> None:
        part = at.part("One thing.")
        at.publish(part)
        assert isinstance(at.find(replace(part, text="Another thing.")), Unknowable)


class TestWords:
    def marked(self, post: dict[str, Any]) -> list[tuple[str, str]]:
        data = post["text"].encode()
        found: list[tuple[str, str]] = []
        for facet in post.get("facets", []):
            shown = data[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode()
            (feature,) = facet["features"]
            found.append((shown, feature.get("uri") or feature.get("tag") or feature["did"]))
        return found

    def test_links_tags_and_mentions_can_be_clicked_where_they_stand(self, pds: ContractBluesky, at: Place) -> None:
        bob = pds.person("bob.bsky.social")
        at.publish(
            at.part(
                "Città 👩‍👩‍👧 @Bob.bsky.social, @nobody.bsky.social #Code #città: "
                "(https://brand.com/ä?x=1#y) brand.com. "
                "http://intranet/queues! @irene@social.example @a_b.com @2.5 C#1",
            )
        )
        assert self.marked(last(pds)) == [
            ("@Bob.bsky.social", bob.did),
            ("#Code", "Code"),
            ("#città", "città"),
            ("https://brand.com/ä?x=1#y", "https://brand.com/ä?x=1#y"),
            ("brand.com", "https://brand.com"),
            ("http://intranet/queues", "http://intranet/queues"),
        ]

    def test_a_tag_too_long_for_the_network_stays_text(self, pds: ContractBluesky, at: Place) -> None:
        at.publish(at.part("#" + "x" * 65 + " #" + "y" * 64))
        assert self.marked(last(pds)) == [("#" + "y" * 64, "y" * 64)]

    @given(
        st.lists(
            st.sampled_from([*"aé👩‍👧 .@#/:\n(", "https://brand.com", "@bob.bsky.social", "#tag", "x.org"]), max_size=30
        )
    )
    def test_facets_always_mark_whole_characters_in_order(self, pieces: list[str]) -> None:
        text = "".join(pieces)
        data, before = text.encode(), 0
        for facet in bluesky_text.facets(text, dict.fromkeys(bluesky_text.handles(text), "did:plc:x")):
            start, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
            assert before <= start < end <= len(data)
            shown = data[start:end].decode()
            (feature,) = facet["features"]
            assert shown.startswith(("@", "#")) or feature["uri"].endswith(shown)
            before = end

    def test_the_approved_text_and_language_leave_as_they_are(self, pds: ContractBluesky, at: Place) -> None:
        text = "  Due spazi  \n\n\tfine "
        at.publish(at.part(text, language="it"))
        assert (last(pds)["text"], last(pds)["langs"]) == (text, ["it"])

    @pytest.mark.parametrize(
        ("text", "told"),
        [("x" * 301, "grapheme too big (maximum 300, got 301)"), ("👨‍👩‍👧‍👦" * 121, "(maximum 3000, got 3025)")],
    )
    def test_what_is_too_long_is_refused_in_the_networks_words(self, at: Place, text: str, told: str) -> None:
        verdict = NETWORK.classify(refused(at, at.part(text)), publishing=True)
        assert verdict.meaning == "refused"
        assert told in verdict.words


class TestThreads:
    def test_parts_hang_on_each_other_and_on_the_first(self, pds: ContractBluesky, at: Place) -> None:
        first = at.publish(at.part("One."))
        second = at.publish(at.part("Two.", ordinal=2, reply_to=first.remote_id, root=first.remote_id))
        at.publish(at.part("Three.", ordinal=3, reply_to=second.remote_id, root=first.remote_id))
        reply = last(pds)["reply"]
        assert (reply["root"]["uri"], reply["parent"]["uri"]) == (first.remote_id, second.remote_id)
        assert first.url == f"https://bsky.app/profile/irene.bsky.social/post/{first.remote_id.rpartition('/')[2]}"

    def test_a_part_that_a_person_found_is_known_by_the_end_of_its_link(self, pds: ContractBluesky, at: Place) -> None:
        first = at.publish(at.part("One."))
        at.publish(at.part("Two.", reply_to=first.url.rpartition("/")[2]))
        assert last(pds)["reply"]["parent"]["uri"] == first.remote_id

    def test_an_answer_to_what_is_gone_is_refused_before_it_leaves(self, pds: ContractBluesky, at: Place) -> None:
        gone = f"at://{pds.me.did}/app.bsky.feed.post/3kabcdefghijk"
        verdict = NETWORK.classify(refused(at, at.part(reply_to=gone)), publishing=False)
        assert (verdict.meaning, verdict.code) == ("refused", "RecordNotFound")
        assert pds.asked("POST", PUT) == []


class TestPictures:
    def test_pictures_have_their_words_and_shape(self, pds: ContractBluesky, at: Place, tmp_path: Path) -> None:
        at.publish(at.part(pictures=(picture(tmp_path, "A queue"), picture(tmp_path, "", 4))))
        images = last(pds)["embed"]["images"]
        assert [(one["alt"], one["aspectRatio"]) for one in images] == [
            ("A queue", {"width": 3, "height": 2}),
            ("", {"width": 4, "height": 2}),
        ]

    def test_a_picture_the_server_has_dropped_is_uploaded_again(
        self, pds: ContractBluesky, at: Place, tmp_path: Path, time: SetClock
    ) -> None:
        part = at.part(pictures=(picture(tmp_path),))
        handles: dict[str, Any] = {}
        *uploads, publish = NETWORK.steps(at.login, part)
        handles |= {step.name: step.run(handles) for step in uploads}
        pds.world.blobs.clear()
        with pytest.raises(Status) as caught:
            publish.run(handles)
        verdict = NETWORK.classify(caught.value, publishing=True)
        assert (verdict.meaning, verdict.wait) == ("later", UPLOAD_KEPT)
        time.advance(minutes=10)
        steps = NETWORK.steps(at.login, part)
        assert not {step.name for step in steps[:-1]} & set(handles)
        for step in steps:
            handles[step.name] = step.run(handles)
        assert isinstance(handles["publish"], Published)

    def test_a_picture_too_large_for_the_network_is_refused(self, at: Place, tmp_path: Path) -> None:
        large = picture(tmp_path)
        large.path.write_bytes(large.path.read_bytes() + b"\0" * 1_000_000)
        large = replace(large, sha256=hashlib.sha256(large.path.read_bytes()).hexdigest())
        verdict = NETWORK.classify(refused(at, at.part(pictures=(large,))), publishing=True)
        assert verdict.meaning == "refused" and "blob too big" in verdict.words


class TestReading:
    def test_mentions_and_answers_come_with_their_conversation(self, pds: ContractBluesky, at: Place) -> None:
        post = at.publish(at.part("Why do we queue?"))
        bob = pds.person("bob.example", "Bob Meier")
        says = pds.says(bob, "Because of the tills.", reply_to=post.remote_id)
        hello = pds.says(bob, "Have you seen this?", mentions=pds.me)
        found = {one.text: one for one in NETWORK.collect(at.login, None, (post.remote_id,)).messages}
        answer = found["Because of the tills."]
        assert (answer.author, answer.handle, answer.own) == ("Bob Meier", "bob.example", False)
        assert (answer.in_reply_to, answer.root) == (post.remote_id, post.remote_id)
        assert answer.url == f"https://bsky.app/profile/bob.example/post/{says.rkey}"
        assert (found["Have you seen this?"].root, found["Have you seen this?"].remote_id) == (None, hello.uri)

    def test_an_answer_to_an_answer_hangs_on_both(self, pds: ContractBluesky, at: Place) -> None:
        post = at.publish(at.part("Why do we queue?"))
        says = pds.says(pds.person("bob.example"), "Because.", reply_to=post.remote_id)
        sent = at.publish(at.part("Thank you.", reply_to=says.uri, root=post.remote_id))
        reply = last(pds)["reply"]
        assert (reply["root"]["uri"], reply["parent"]["uri"]) == (post.remote_id, says.uri)
        own = [one for one in NETWORK.collect(at.login, None, (post.remote_id,)).messages if one.own]
        assert [one.remote_id for one in own] == [sent.remote_id]

    def test_own_parts_are_no_messages_and_others_under_them_are(self, pds: ContractBluesky, at: Place) -> None:
        first = at.publish(at.part("One."))
        second = at.publish(at.part("Two.", reply_to=first.remote_id))
        bob = pds.person("bob.example")
        deep = pds.says(bob, "A.", reply_to=second.remote_id)
        pds.says(pds.person("eve.example"), "B.", reply_to=deep.uri)
        came = NETWORK.collect(at.login, None, (second.remote_id, first.remote_id))
        assert [one.text for one in came.messages] == ["A.", "B."]
        assert len(pds.asked("GET", "/xrpc/app.bsky.feed.getPostThread")) == 1

    def test_nothing_is_missed_over_several_pages(self, pds: ContractBluesky, at: Place, time: SetClock) -> None:
        bob = pds.person("bob.example")
        pds.says(bob, "before", mentions=pds.me)
        cursor = NETWORK.collect(at.login, None, ()).cursor
        for number in range(230):
            time.advance(seconds=1)
            pds.says(bob, f"number {number}", mentions=pds.me)
        came = NETWORK.collect(at.login, cursor, ())
        assert {f"number {number}" for number in range(230)} <= {one.text for one in came.messages}
        assert NETWORK.collect(at.login, came.cursor, ()).cursor == came.cursor

    def test_a_post_with_an_old_date_of_its_own_is_not_missed(self, pds: ContractBluesky, at: Place) -> None:
        bob = pds.person("bob.example")
        cursor = NETWORK.collect(at.login, None, ()).cursor
        pds.says(bob, "now", mentions=pds.me)
        cursor = NETWORK.collect(at.login, cursor, ()).cursor
        late = pds.says(bob, "dated back", mentions=pds.me)
        late.value["createdAt"] = "2026-01-01T00:00:00.000Z"
        assert "dated back" in [one.text for one in NETWORK.collect(at.login, cursor, ()).messages]

    def test_a_post_that_was_taken_back_is_passed_over(self, at: Place) -> None:
        post = at.publish(at.part())
        NETWORK.withdraw(at.login, post.remote_id)
        assert NETWORK.collect(at.login, None, (post.remote_id,)).messages == ()
        assert at.find(at.part()) == Absent()
