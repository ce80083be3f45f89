"""Sending on the practice network: what each way of failing leaves behind, and that nothing goes out twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.read import DeliveryRow
from tests.publishing.conftest import Practice
from tests.support.builders import a_delivery, an_account


def row(database: Database, delivery_id: str) -> DeliveryRow:
    with database.read() as tx:
        return read.get(tx, delivery_id)


def later(lanes: Lanes, **how_far: float) -> None:
    """Run the lanes as if that much time had passed."""
    then = clock.now() + timedelta(**how_far)
    with clock.set_to(lambda: then):
        lanes.run_until_idle()


def at_once(lanes: Lanes) -> None:
    """Run the lanes while the clock stands still: however slow the computer, no look is due yet."""
    later(lanes)


def test_a_post_is_published_with_proof(database: Database, account_id: str, practice: Practice, lanes: Lanes) -> None:
    delivery_id = a_delivery(database, account_id, "Twelve minutes, no chairs.")
    lanes.run_until_idle()
    sent = row(database, delivery_id)
    assert (sent.state, sent.mark) == ("published", "live")
    assert sent.url and sent.url.startswith(practice.url)
    [there] = practice.posts()
    assert there["id"] == sent.parts[0].remote_id


def test_a_thread_hangs_together(database: Database, account_id: str, practice: Practice, lanes: Lanes) -> None:
    delivery_id = a_delivery(database, account_id, "One.", "Two.", "Three.")
    lanes.run_until_idle()
    parts = row(database, delivery_id).parts
    assert [part.state for part in parts] == ["published"] * 3
    assert [post["in_reply_to"] for post in practice.posts()] == [None, parts[0].remote_id, parts[1].remote_id]


@pytest.mark.parametrize("kind", ["hang", "reset-after-body", "5xx-after", "malformed", "slow"])
def test_an_unclear_answer_is_looked_up_and_never_sent_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, kind: str
) -> None:
    practice.fail(kind)
    delivery_id = a_delivery(database, account_id)
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, seconds=1.5)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


@pytest.mark.parametrize("kind", ["5xx-before", "reset-before"])
def test_what_is_absent_twice_goes_again_with_its_key(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, kind: str
) -> None:
    practice.fail(kind)
    delivery_id = a_delivery(database, account_id)
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, seconds=1.5)
    assert (row(database, delivery_id).state, row(database, delivery_id).looks) == ("unconfirmed", 1)
    later(lanes, seconds=5)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_not_now_waits_as_long_as_the_network_says(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("429")
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    waiting = row(database, delivery_id)
    assert waiting.state == "scheduled" and waiting.not_before is not None
    assert practice.posts() == []
    later(lanes, seconds=10)
    assert row(database, delivery_id).state == "published"


def test_a_login_no_longer_taken_holds_the_account(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("expired-token:5")
    first, second = a_delivery(database, account_id), a_delivery(database, account_id)
    lanes.run_until_idle()
    for delivery_id in (first, second):
        assert (row(database, delivery_id).state, row(database, delivery_id).holds) == ("scheduled", ("signing_in",))
    assert practice.posts() == []


def test_a_refusal_is_final_and_keeps_the_networks_words(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_delivery(database, account_id, "x" * 501)
    lanes.run_until_idle()
    refused = row(database, delivery_id)
    assert (refused.state, refused.asks) == ("refused", True)
    assert refused.problem["words"]


def test_a_thread_that_stops_in_the_middle_resumes_at_its_first_unsent_part(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_delivery(database, account_id, "One.", "Two.", "x" * 501, "Four.")
    lanes.run_until_idle()
    stopped = row(database, delivery_id)
    assert stopped.state == "partly_published"
    assert [part.state for part in stopped.parts] == ["published", "published", "refused", "waiting"]
    lanes.run_until_idle()
    assert len(practice.posts()) == 2


def test_a_network_that_does_not_open_is_tried_again_within_the_grace_then_missed(
    database: Database, practice: Practice, lanes: Lanes
) -> None:
    account_id = an_account(database, "mastodon", practice.url)
    delivery_id = a_delivery(database, account_id)
    address.stop(practice.folder)
    lanes.run_until_idle()
    waiting = row(database, delivery_id)
    assert waiting.state == "scheduled" and waiting.not_before is not None
    later(lanes, minutes=9)
    later(lanes, minutes=12)
    assert (row(database, delivery_id).state, row(database, delivery_id).asks) == ("missed", True)


def test_what_is_overdue_at_start_is_missed_and_never_fires(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    approved = a_delivery(database, account_id, due=clock.now() - timedelta(hours=9))
    unapproved = a_delivery(database, account_id, due=clock.now() - timedelta(hours=9), approved=False)
    lanes.run_until_idle()
    assert {row(database, each).state for each in (approved, unapproved)} == {"missed"}
    assert practice.posts() == []


def test_a_freeze_stops_a_thread_between_two_parts_and_nothing_thaws_by_itself(
    database: Database, account_id: str, practice: Practice, post: Post, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.store.deliveries import steps

    really = steps.published

    def freeze_after_the_first(tx, claimed, *args, **kwargs):  # type: ignore[no-untyped-def]
        really(tx, claimed, *args, **kwargs)
        stop.freeze_all(tx, None, "a recall")

    monkeypatch.setattr(steps, "published", freeze_after_the_first)
    delivery_id = a_delivery(database, account_id, "One.", "Two.")
    lanes.run_until_idle()
    stopped = row(database, delivery_id)
    assert (stopped.state, stopped.holds) == ("partly_published", ("frozen",))
    monkeypatch.undo()
    with database.write() as tx:
        stop.end_freeze(tx)
    lanes.run_until_idle()
    assert len(practice.posts()) == 1
    with database.write() as tx:
        stop.thaw(tx, delivery_id)
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 2
