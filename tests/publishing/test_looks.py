"""Looking on the network while somebody else decides, and telling posts that read the same apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.networks.contract import Absent, Found, Look, Published
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.publishing.settle import look_for
from brandassist.store.database import Database
from brandassist.store.deliveries.settle import to_look_for
from brandassist.store.history import Actor
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import at_once, later, row
from tests.support.builders import DEVICE, a_delivery, an_account

NONE_THERE = "https://practice.example/@you/999"


@pytest.fixture
def queue(database: Database, post: Post) -> Queue:
    return Queue(database, Actor(None, DEVICE), None, post)  # type: ignore[arg-type] - nothing is approved here


def while_looking(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], None], answer: Look) -> None:
    def find(*_: object) -> Look:
        monkeypatch.undo()
        meanwhile()
        return answer

    monkeypatch.setattr(Adapter, "find", find)


@pytest.mark.parametrize("answer", [Absent(), Found(Published("77", "https://practice.example/@you/77"))])
def test_a_look_about_one_part_says_nothing_about_the_next(
    database: Database,
    account_id: str,
    practice: Practice,
    post: Post,
    lanes: Lanes,
    queue: Queue,
    monkeypatch: pytest.MonkeyPatch,
    answer: Look,
) -> None:
    practice.fail("5xx-after:2")
    delivery_id = a_delivery(database, account_id, "One.", "Two.")
    lanes.run_until_idle()
    seen = to_look_for(row(database, delivery_id))

    def meanwhile() -> None:
        queue.settle(delivery_id, published=practice.url + f"/@you/{practice.posts()[0]['id']}")
        at_once(lanes)
        assert [part.state for part in row(database, delivery_id).parts] == ["published", "unconfirmed"]

    while_looking(monkeypatch, meanwhile, answer)
    look_for(post, seen)
    left = row(database, delivery_id)
    assert (left.state, left.looks) == ("unconfirmed", 0)
    assert left.next_look_at is not None, "it must be looked for"
    later(lanes, seconds=2)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 2


def test_a_look_that_ends_after_a_person_settled_changes_nothing(
    database: Database,
    account_id: str,
    practice: Practice,
    post: Post,
    lanes: Lanes,
    queue: Queue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    practice.fail("5xx-before")
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    while_looking(monkeypatch, lambda: queue.settle(delivery_id, published=None), Absent())
    look_for(post, to_look_for(row(database, delivery_id)))
    assert (row(database, delivery_id).state, row(database, delivery_id).asks) == ("missed", True)
    assert queue.show(delivery_id)[1][-1].event == "looked"


def test_a_part_in_the_middle_that_was_there_after_all_lets_the_rest_go(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_delivery(database, account_id, "One.", "Two.", "Three.")
    practice.fail("duplicate,5xx-after")
    at_once(lanes)
    assert [part.state for part in row(database, delivery_id).parts] == ["published", "unconfirmed", "waiting"]
    later(lanes, seconds=1.5)
    later(lanes, seconds=2)
    parts = row(database, delivery_id).parts
    assert row(database, delivery_id).state == "published"
    assert [one["in_reply_to"] for one in practice.posts()] == [None, parts[0].remote_id, parts[1].remote_id]


def test_parts_that_read_the_same_are_each_found_once(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("5xx-after:3")
    delivery_id = a_delivery(database, account_id, "Again.", "Again.", "Again.")
    for seconds in range(0, 12, 3):
        later(lanes, seconds=seconds)
    parts = row(database, delivery_id).parts
    assert row(database, delivery_id).state == "published"
    assert len({part.remote_id for part in parts}) == len(practice.posts()) == 3


def test_the_same_words_days_later_are_not_taken_for_the_post_that_never_came(
    database: Database, practice: Practice, lanes: Lanes
) -> None:
    """A laptop sleeps for ten days on an unconfirmed post; meanwhile the same words went out from elsewhere."""
    account_id = an_account(database, "mastodon", practice.url)
    practice.fail("5xx-before")
    lost = a_delivery(database, account_id, "Every Monday the same words.")
    at_once(lanes)
    assert row(database, lost).state == "unconfirmed"
    four_days = clock.now() + timedelta(days=4)
    practice.at_hour(4 * 24)
    with clock.set_to(lambda: four_days):
        again = a_delivery(database, account_id, "Every Monday the same words.")
        # Only this one goes: looking for the other is another device's, which sleeps.
        from brandassist.publishing import lanes as module

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "look", lambda *_: None)
            lanes.look_now()[0].result()
    assert row(database, again).state == "published"
    practice.at_hour(10 * 24)
    later(lanes, days=10)
    assert row(database, lost).parts[0].remote_id is None
    assert row(database, lost).state == "unconfirmed"


def test_two_that_read_the_same_never_share_one_proof(
    database: Database, account_id: str, practice: Practice, post: Post, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.fail("5xx-after,5xx-before")
    first, second = (a_delivery(database, account_id, "The same.") for _ in range(2))
    lanes.run_until_idle()
    [there] = practice.posts()
    found = Found(Published(there["id"], "https://practice.example/1"))
    then = clock.now() + timedelta(seconds=2)
    with clock.set_to(lambda: then):
        # Both were asked about before either was written down.
        while_looking(monkeypatch, lambda: look_for(post, to_look_for(row(database, second))), found)
        look_for(post, to_look_for(row(database, first)))
    proofs = [row(database, each).parts[0].remote_id for each in (first, second)]
    assert sorted(map(str, proofs)) == sorted(["None", there["id"]])


def test_checking_where_the_key_is_not_says_so(database: Database, practice: Practice, post: Post) -> None:
    from brandassist.errors import Problem
    from tests.publishing.conftest import a_post_office

    account_id = an_account(database, url=practice.url)
    office = a_post_office(database, practice)
    lanes = Lanes(office)
    practice.fail("5xx-before")
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    lanes.stop()

    def nobody(account_id: str) -> object:
        raise Problem("no_key_here", account=account_id)

    elsewhere = Post(database, "device-2", nobody, office.picture, office.grace, office.limits)  # type: ignore[arg-type]
    queue = Queue(database, Actor(None, None), None, elsewhere)  # type: ignore[arg-type]
    with pytest.raises(Problem, match="no_key_here"):
        queue.check(delivery_id)
