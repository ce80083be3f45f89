from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist import clock
from brandassist.assets import limits_for
from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks.calls import text_of_html
from brandassist.networks.contract import Absent, Found, Login, OutgoingPart, Published, Unknowable
from brandassist.networks.mastodon import Mastodon, honours_key
from brandassist.networks.mastodon_read import readable
from brandassist.networks.people import addressed
from brandassist.networks.practice import Practice
from brandassist.practice import address
from tests.networks.places import CANARY, ask, picture, practice
from tests.support.sockets import Bare, answering, read_request, reply, reset, serve

NETWORK = Mastodon()
PRACTICE = Practice()
PART = OutgoingPart("k" * 20, 1, "Hello", (), "en", "public", datetime.now(UTC))


def login_to(url: str, **more: Any) -> Login:
    http = Http(limits=Limits(read=0.4, whole=1))
    return Login("a1", url, "@irene", {"id": "1"}, http, secret=CANARY, **more)


def failure(url: str, part: OutgoingPart = PART) -> Exception:
    with pytest.raises(Exception) as caught:
        for step in NETWORK.steps(login_to(url), part):
            step.run({})
    assert CANARY not in repr(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (reply("401 Unauthorized", b'{"error": "The access token is invalid"}'), "sign_in"),
        (reply("401 Unauthorized", b"<html>"), "sign_in"),
        (reply("429 Too Many", b'{"error": "Too many requests"}', "Retry-After: 7"), "later"),
        (reply("422 Unprocessable", '{"error": "文字が多すぎます"}'.encode()), "refused"),
        (reply("400 Bad Request", b'{"error": "Bad Request: text too long"}'), "refused"),
        (reply("404 Not Found", b'{"error": "Record not found"}'), "refused"),
        (reply("403 Forbidden", b'{"error": "This action is not allowed"}'), "refused"),
        (reply("403 Forbidden", b"<html>Attention required</html>"), "unconfirmed"),
        (reply("404 Not Found", b"<html>"), "unconfirmed"),
        (reply("500 Internal", b'{"error": "oops"}'), "unconfirmed"),
        (reply("503 Unavailable", b""), "unconfirmed"),
        (reply("200 OK", b"<html>"), "unconfirmed"),
        (reply("200 OK", b"{}"), "unconfirmed"),
        (reply("200 OK", b"[]"), "unconfirmed"),
        (reply("308 Permanent", b"", "Location: https://moved.example/"), "refused"),
        (reply("302 Found", b"", "Location: https://moved.example/"), "unconfirmed"),
        (b"garbage", "unconfirmed"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n", "unconfirmed"),
    ],
)
def test_what_an_answer_to_publishing_means(answer: bytes, meaning: str) -> None:
    with answering(answer) as server:
        verdict = NETWORK.classify(failure(server.url), publishing=True)
    assert verdict.meaning == meaning
    assert "<" not in verdict.words


def test_a_lost_connection_is_unconfirmed_and_one_that_never_opened_is_not() -> None:
    def hang(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        server.ended.wait(10)

    def cut(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        reset(conn)

    for handle in (hang, cut):
        with serve(handle) as server:
            assert NETWORK.classify(failure(server.url), publishing=True).meaning == "unconfirmed"
    assert NETWORK.classify(failure(server.url), publishing=True).meaning == "not_sent"
    assert NETWORK.classify(failure("http://brand.example"), publishing=True).meaning == "refused"
    assert NETWORK.classify(ZeroDivisionError(), publishing=True).meaning == "unconfirmed"
    assert NETWORK.classify(ZeroDivisionError(), publishing=False).meaning == "not_sent"


def test_how_long_to_wait() -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)

    def waited(*headers: str) -> timedelta:
        with answering(reply("429 Too Many", b'{"error": "x"}', *headers)) as server:
            error = failure(server.url)
        with clock.set_to(lambda: now):
            verdict = NETWORK.classify(error, publishing=True)
        assert verdict.wait is not None
        return verdict.wait

    assert waited("Retry-After: 7") == timedelta(seconds=7)
    assert waited("X-RateLimit-Reset: 2026-11-21T12:03:00.000000Z") == timedelta(minutes=3)
    assert waited("Retry-After: Sat, 21 Nov 2026 12:00:30 GMT") == timedelta(seconds=30)
    assert waited(f"X-RateLimit-Reset: {int(now.timestamp()) + 40}") == timedelta(seconds=40)
    assert waited() == waited("Retry-After: soon") == timedelta(minutes=5)
    assert waited("Retry-After: 999999999") == timedelta(days=1)
    assert waited("X-RateLimit-Reset: 2020-01-01T00:00:00Z") == timedelta(seconds=1)


def test_every_fault_of_the_practice_network_is_judged_and_settled(practice_folder: Path) -> None:
    place = practice(practice_folder)
    url = address.ensure(practice_folder)
    place.login = replace(place.login, http=Http(limits=Limits(read=0.5)))
    happened = {"hang", "reset-after-body", "5xx-after", "slow", "malformed"}
    meanings = {"429": "later", "expired-token": "sign_in"}
    for kind in ("hang", "reset-before", "reset-after-body", "429", "5xx-before", "5xx-after", "expired-token"):
        part = place.part()
        ask(f"{url}/_switchboard", {"fail": f"{kind}:1"})
        with pytest.raises(Exception) as caught:
            place.publish(part)
        assert place.network.classify(caught.value, publishing=True).meaning == meanings.get(kind, "unconfirmed"), kind
        assert isinstance(place.find(part), Found if kind in happened else Absent), kind
        place.publish(part)  # the key makes this safe
        assert place.live().count(part.text) == 1, kind


def test_always_says_visibility_language_and_parent() -> None:
    sent = b'{"id": "7", "url": "https://m.example/@irene/7"}'
    with answering(reply("200 OK", sent)) as server:
        part = replace(PART, reply_to="5", visibility="unlisted", language="it")
        NETWORK.steps(login_to(server.url), part)[-1].run({})
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert b"idempotency-key: " + part.key.encode() in head.lower()
    assert json.loads(body) == {
        "status": "Hello",
        "visibility": "unlisted",
        "sensitive": False,
        "language": "it",
        "in_reply_to_id": "5",
    }


def test_a_picture_still_in_preparation_is_waited_for(tmp_path: Path) -> None:
    part = replace(PART, pictures=(picture(tmp_path),))
    answers = (
        reply("202 Accepted", b'{"id": "9", "url": null}'),
        reply("206 Partial Content", b'{"id": "9", "url": null}'),
        reply("200 OK", b'{"id": "9"}'),
        reply("200 OK", b'{"id": "11", "url": "u"}'),
    )
    with answering(*answers) as server:
        upload, ready, publish = NETWORK.steps(login_to(server.url), part)
        done = {"picture-0": upload.run({})}
        with pytest.raises(Exception) as caught:
            ready.run(done)
        verdict = NETWORK.classify(caught.value, publishing=False)
        assert (verdict.meaning, verdict.wait) == ("later", timedelta(seconds=2))
        done["ready-0"] = ready.run(done)
        publish.run(done)
    assert json.loads(server.requests[3].partition(b"\r\n\r\n")[2])["media_ids"] == ["9"]


def status(ident: int, content: str, created: datetime, **more: Any) -> dict[str, Any]:
    return {"id": str(ident), "content": content, "created_at": created.isoformat(), "url": f"u{ident}", **more}


def looked(pages: list[list[dict[str, Any]]], part: OutgoingPart) -> Any:
    """Look for a part on a server that shows these pages of own posts."""
    with answering(*(reply("200 OK", json.dumps(page).encode()) for page in pages)) as server:
        return NETWORK.find(login_to(server.url), part, {})


def test_reading_back_knows_what_a_server_makes_of_a_text() -> None:
    part = replace(PART, text="Hi @ottavia@far.example, see https://brand.example/long/path?x=1&y=2 #retail\nYes & no")
    content = (
        '<p>Hi <span class="h-card"><a href="#">@<span>ottavia</span></a></span>, see '
        '<a href="#"><span class="invisible">https://</span><span class="ellipsis">brand.example/long</span>'
        '<span class="invisible">/path?x=1&amp;y=2</span></a> <a href="#">#<span>retail</span></a>'
        "<br />Yes &amp; no</p>"
    )
    now = part.intended_at
    assert isinstance(looked([[status(2, content, now)], []], part), Found)
    assert looked([[status(2, content, now, in_reply_to_id="1")], []], part) == Absent()
    assert looked([[status(2, content, now, media_attachments=[{}])], []], part) == Absent()


def test_reading_back_asks_a_person_rather_than_guess() -> None:
    now = PART.intended_at
    earlier = status(2, "<p>Hello</p>", now - timedelta(minutes=7))
    assert looked([[earlier], []], PART) == Unknowable("same_text_earlier")
    assert looked([[earlier], []], replace(PART, others=("2",))) == Absent()  # that one is known to be another
    assert looked([[status(2, "<p>Hello</p>", now - timedelta(days=30))]], PART) == Absent()
    many = [status(number, "<p>Other</p>", now, in_reply_to_id="1") for number in range(40)]
    assert looked([many], PART) == Unknowable("too_much_above")
    older = [status(1, "<p>Other</p>", now - timedelta(days=3))]
    assert looked([many, older], PART) == Absent()


def test_reading_back_goes_by_the_clock_of_the_server() -> None:
    now = PART.intended_at
    wrong = now - timedelta(hours=5)  # ours runs five hours ahead of the server's
    date = f"Date: {format_datetime(wrong, usegmt=True)}"
    page = json.dumps([status(2, "<p>Hello</p>", wrong)]).encode()
    with answering(reply("200 OK", page, date)) as server:
        assert isinstance(NETWORK.find(login_to(server.url), PART, {}), Found)


def test_reading_back_asks_for_the_source_of_what_was_rendered_freely() -> None:
    page = json.dumps([status(2, "<blockquote>Hello</blockquote>quoted", PART.intended_at)]).encode()
    source = b'{"id": "2", "text": "Hello"}'
    with answering(reply("200 OK", page), reply("200 OK", b"[]"), reply("200 OK", source)) as server:
        assert NETWORK.find(login_to(server.url), PART, {}) == Found(Published("2", "u2"))


@pytest.mark.parametrize(
    ("instance", "honoured"),
    [
        ({"version": "4.7.3", "source_url": "https://github.com/mastodon/mastodon"}, True),
        ({"version": "4.3.0+glitch", "source_url": "https://github.com/glitch-soc/mastodon"}, True),
        ({"version": "0.20.0+git-1", "source_url": "https://codeberg.org/superseriousbusiness/gotosocial"}, False),
        ({"version": "2.7.2 (compatible; Pleroma 2.6.0)"}, False),
        ({"version": "3.5.3 (compatible; Pixelfed 0.12)"}, False),
        ({}, False),
    ],
)
def test_only_mastodon_itself_honours_the_key(instance: dict[str, Any], honoured: bool) -> None:
    assert honours_key(instance) is honoured


def test_a_reply_names_the_person_once() -> None:
    assert addressed("ottavia@far.example", "Thanks") == "@ottavia@far.example Thanks"
    assert addressed("@ottavia", "@Ottavia thanks") == "@Ottavia thanks"
    assert addressed("ottavia", "@ottavia.b hi") == "@ottavia @ottavia.b hi"


def until(condition: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if result := condition():
            return result
        time.sleep(0.05)
    raise AssertionError("it did not come")


def test_replies_are_collected_once_with_their_conversation(practice_folder: Path) -> None:
    place = practice(practice_folder)
    url = address.ensure(practice_folder)
    start = PRACTICE.collect(place.login, None, ())
    ask(f"{url}/_switchboard", {"delay": 0})
    try:
        part = place.part("What did you change first in your stores, and why?")
        post = place.publish(part)

        def gathered() -> Any:
            found = PRACTICE.collect(place.login, start.cursor, (post.remote_id,))
            return found if any(message.root == post.remote_id for message in found.messages) else None

        found = until(gathered)
    finally:
        ask(f"{url}/_switchboard", {"delay": 3600})
    message = next(message for message in found.messages if message.root == post.remote_id)
    assert message.in_reply_to == post.remote_id
    assert message.text and "<" not in message.text
    assert message.handle and not message.own
    assert post.remote_id not in [message.remote_id for message in found.messages]
    again = PRACTICE.collect(place.login, found.cursor, ())
    assert message.remote_id not in [one.remote_id for one in again.messages]

    answer = place.part(addressed(message.handle, "Thank you!"), reply_to=message.remote_id, root=post.remote_id)
    sent = place.publish(answer)
    assert place.find(answer) == Found(sent)
    own = PRACTICE.collect(place.login, found.cursor, (post.remote_id,)).messages
    assert [one.own for one in own if one.remote_id == sent.remote_id] == [True]


def test_the_server_holds_a_post_and_gives_it_back(practice_folder: Path) -> None:
    place = practice(practice_folder)
    part = place.part()
    with pytest.raises(Problem) as caught:
        PRACTICE.hand_over(place.login, part, datetime.now(UTC) + timedelta(minutes=2), {})
    assert caught.value.code == "too_soon_to_hand_over"
    ref = PRACTICE.hand_over(place.login, part, datetime.now(UTC) + timedelta(hours=1), {})
    assert PRACTICE.status(place.login, ref, part) == Absent()
    PRACTICE.recall(place.login, ref)
    assert PRACTICE.status(place.login, ref, part) == Absent()
    assert part.text not in place.live()
    assert place.find(part) == Absent()
    place.publish(part)  # its key was not used up
    assert part.text in place.live()


def test_a_practice_network_that_was_stopped_starts_again(tmp_path: Path) -> None:
    place = practice(tmp_path)
    try:
        place.publish(place.part("Before"))
        address.stop(tmp_path)
        place.publish(place.part("After"))
        assert place.live() == ["Before", "After"]
    finally:
        address.stop(tmp_path)


def test_html_becomes_what_a_person_reads() -> None:
    assert text_of_html("<p>One<br>two</p><p>three &amp; <b>four</b></p>") == "One\ntwo\n\nthree & four"
    assert text_of_html("a<script>alert(1)</script><style>x</style>b") == "ab"
    assert text_of_html("<ul><li>x</li><li>y</li></ul>") == "- x\n- y"


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_html_gives_plain_text(text: str) -> None:
    assert isinstance(text_of_html(text), str)
    assert readable(text_of_html(f"<p>{escape(text)}</p>")) == readable(text.replace("\r", " ")) or "\r" in text


SAID: list[tuple[object, dict[str, object]]] = [
    (["image/png", "image/jpeg", "video/mp4"], {"picture_kinds": ["png", "jpeg", "video/mp4"]}),
    (["image/png", 7], {"picture_kinds": ["png"]}),
    ("image/png", {}),
    (12, {}),
    (None, {}),
]


@pytest.mark.parametrize(("taken", "kinds"), SAID)
def test_what_a_server_takes_of_pictures_is_learnt(taken: object, kinds: dict[str, object]) -> None:
    media = {"image_size_limit": 2_000_000, "image_matrix_limit": 4_000_000, "description_limit": "many"}
    instance = {"configuration": {"media_attachments": {**media, "supported_mime_types": taken}}}

    def answer(_: Bare, conn: socket.socket) -> None:
        told = {"id": "1", "acct": "irene"} if b"verify_credentials" in read_request(conn) else instance
        conn.sendall(reply("200 OK", json.dumps(told).encode()))

    with serve(answer) as server:
        limits = NETWORK.who_am_i(login_to(server.url)).facts["limits"]
    assert limits == {"picture_bytes": 2_000_000, "picture_pixels": 4_000_000, **kinds}


def test_what_a_server_says_of_pictures_goes_before_the_dated_data() -> None:
    said = {"pictures": 6, "picture_bytes": 2_000_000, "picture_pixels": 4_000_000, "picture_kinds": ["png", "jpeg"]}
    takes = limits_for("mastodon", {"limits": {**said, "alt": 900}}).pictures
    assert (takes.most, takes.bytes, takes.pixels, takes.alt) == (6, 2_000_000, 4_000_000, 900)
    assert (takes.kinds, takes.gif) == (("jpeg", "png"), None)
    assert limits_for("mastodon", {"limits": {"picture_kinds": ["tiff"]}}).pictures.kinds == ("jpeg", "png", "webp")
