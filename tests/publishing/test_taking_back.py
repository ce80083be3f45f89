"""Taking approval back, or approving other words, after an attempt: only where nothing of it is on the network."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store import members, settings
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor
from brandassist.store.tables import delivery
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import later, row
from tests.support.builders import DEVICE


@pytest.fixture
def me(database: Database) -> Actor:
    with database.write() as tx:
        who = Actor(members.add(tx, None, "Chief", "executive"), DEVICE)
        settings.put(tx, who, "approval_rule", "alone")
    return who


@pytest.fixture
def library(database: Database, me: Actor) -> Drafts:
    return Drafts(database, me)


@pytest.fixture
def approvals(database: Database, me: Actor, tmp_path: Path) -> Approvals:
    return Approvals(database, me, Rendering(database, tmp_path / "media"))


@pytest.fixture
def queue(database: Database, me: Actor, approvals: Approvals, post: Post) -> Queue:
    return Queue(database, me, approvals, post)


@pytest.fixture
def planned(library: Drafts, queue: Queue, account_id: str) -> Callable[..., tuple[str, str]]:
    """Writes, approves and schedules for now; returns the draft and its delivery."""

    def plan_it(text: str = "First words.") -> tuple[str, str]:
        draft_id = library.new("post", "", text, to=[account_id])
        [delivery_id] = queue.schedule(draft_id, [account_id], from_instant(clock.now(), "UTC"))
        return draft_id, delivery_id

    return plan_it


Planned = Callable[..., tuple[str, str]]


def latest(database: Database, draft_id: str) -> DeliveryRow:
    with database.read() as tx:
        return max(read.of_draft(tx, draft_id), key=lambda each: (each.created_at, each.id))


def refusal_of(approvals: Approvals, draft_id: str) -> str:
    with pytest.raises(Problem) as caught:
        approvals.take_back(draft_id)
    return caught.value.code


def texts(practice: Practice) -> list[str]:
    return [each["text"] for each in practice.posts()]


@pytest.mark.parametrize("again", ["take_back", "approve"])
def test_what_a_network_refused_can_be_rewritten_and_approved_anew(
    database: Database,
    practice: Practice,
    lanes: Lanes,
    library: Drafts,
    approvals: Approvals,
    queue: Queue,
    planned: Planned,
    again: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from brandassist.networks.contract import Verdict
    from brandassist.networks.practice import Practice as Adapter

    draft_id, delivery_id = planned()
    with monkeypatch.context() as patch:
        practice.fail("5xx-before")
        patch.setattr(Adapter, "classify", lambda *_, **__: Verdict("refused", "422", "Not these words."))
        lanes.run_until_idle()
    assert row(database, delivery_id).state == "refused"
    if again == "take_back":
        approvals.take_back(draft_id)
        assert not latest(database, draft_id).approved
    library.autosave(draft_id, "", "Better words.")
    [outcome] = approvals.approve(draft_id)
    assert outcome.problem is None
    tried, fresh = row(database, delivery_id), latest(database, draft_id)
    assert (tried.state, tried.asks, fresh.id != tried.id) == ("cancelled", False, True)
    assert queue.show(delivery_id)[1], "the attempts stay with what was tried"
    assert queue.frozen(delivery_id) != queue.frozen(fresh.id)
    lanes.run_until_idle()
    later(lanes, minutes=11)
    fresh = row(database, fresh.id)
    assert (fresh.state, fresh.asks, texts(practice)) == ("missed", True, []), "nothing late goes by itself"
    queue.retry(fresh.id, "UTC")
    lanes.run_until_idle()
    assert row(database, fresh.id).state == "published"
    assert texts(practice) == ["Better words."]
    assert row(database, delivery_id).state == "cancelled"


def test_what_waits_after_a_try_keeps_its_time_and_its_holds(
    database: Database, practice: Practice, lanes: Lanes, approvals: Approvals, queue: Queue, planned: Planned
) -> None:
    practice.fail("429")
    draft_id, delivery_id = planned()
    lanes.run_until_idle()
    waits = row(database, delivery_id)
    assert (waits.state, waits.tries) == ("scheduled", 1)
    queue.hold(delivery_id)
    approvals.take_back(draft_id)
    fresh = latest(database, draft_id)
    assert (fresh.state, fresh.wall, fresh.due_at, fresh.holds) == ("scheduled", waits.wall, waits.due_at, ("by_hand",))
    queue.release(fresh.id)
    lanes.run_until_idle()
    assert texts(practice) == [], "it waits for approval"
    approvals.approve(draft_id)
    lanes.run_until_idle()
    assert texts(practice) == ["First words."]


def test_a_teaser_follows_the_article_that_was_planned_anew(
    database: Database, practice: Practice, lanes: Lanes, approvals: Approvals, planned: Planned
) -> None:
    practice.fail("429")
    draft_id, delivery_id = planned("The article.")
    lanes.run_until_idle()
    _, teaser = planned("The teaser.")
    with database.write() as tx:
        plan.depend(tx, teaser, delivery_id)
    approvals.take_back(draft_id)
    assert row(database, teaser).depends_on == latest(database, draft_id).id != delivery_id


@pytest.mark.parametrize(
    ("there", "said"), [(True, "nothing_to_take_back"), (False, "")], ids=["it is there", "it is not"]
)
def test_what_may_be_out_is_settled_first(
    database: Database,
    practice: Practice,
    lanes: Lanes,
    approvals: Approvals,
    library: Drafts,
    queue: Queue,
    planned: Planned,
    there: bool,
    said: str,
) -> None:
    practice.fail("5xx-after" if there else "5xx-before")
    draft_id, delivery_id = planned()
    lanes.run_until_idle()
    assert refusal_of(approvals, draft_id) == "settle_first"
    library.autosave(draft_id, "", "Other words.")
    [outcome] = approvals.approve(draft_id)
    assert outcome.problem is not None and outcome.problem.code == "settle_first"
    queue.settle(delivery_id, published=practice.url + "/@you/1" if there else None)
    if there:
        assert refusal_of(approvals, draft_id) == said
        return
    approvals.take_back(draft_id)
    assert (row(database, delivery_id).state, latest(database, draft_id).state) == ("cancelled", "missed")


def test_a_thread_that_is_partly_live_keeps_what_was_approved(
    database: Database, practice: Practice, lanes: Lanes, approvals: Approvals, queue: Queue, planned: Planned
) -> None:
    draft_id, delivery_id = planned(f"{'One. ' * 80}\n\n---\n\n{'Two. ' * 80}")
    practice.fail("duplicate,429")
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "partly_published"
    assert refusal_of(approvals, draft_id) == "partly_live"
    queue.retry(delivery_id, "UTC")
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "published"


@pytest.mark.parametrize(
    ("state", "said"),
    [("sending", "being_sent"), ("handed_over", "recall_first"), ("recalling", "recall_first")],
)
def test_what_is_elsewhere_in_this_moment_says_what_to_do(
    database: Database, approvals: Approvals, planned: Planned, state: str, said: str
) -> None:
    draft_id, delivery_id = planned()
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state=state))
    assert refusal_of(approvals, draft_id) == said


def test_a_held_handover_can_be_taken_back(
    database: Database, practice: Practice, lanes: Lanes, approvals: Approvals, queue: Queue, planned: Planned
) -> None:
    """As the sentence says: hold it, it is recalled, then it is free."""
    draft_id, delivery_id = planned()
    queue.move(delivery_id, from_instant(clock.now() + timedelta(hours=1), "UTC"))
    with database.write() as tx:
        tx.execute(update(delivery).values(promise="server"))
    lanes.run_until_idle()
    assert refusal_of(approvals, draft_id) == "recall_first"
    queue.hold(delivery_id)
    lanes.run_until_idle()
    approvals.take_back(draft_id)
    assert practice.held() == []
    fresh = latest(database, draft_id)
    assert (fresh.state, fresh.promise, fresh.holds) == ("scheduled", "server", ("by_hand",))
