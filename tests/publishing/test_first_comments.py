"""A first comment that is refused or unclear: the post stays published, the comment is told and sent alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.queue import Queue
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.history import Actor
from brandassist.store.inbox import conversations, placing
from brandassist.store.publishing import metrics
from brandassist.store.tables import delivery
from tests.faults.stages import Stage, linkedin_stage
from tests.support.builders import DEVICE, a_delivery, an_account, open_database
from tests.support.linkedin import ContractLinkedIn

POST, COMMENT = "One thought.", "And what it is about."


class OnLinkedIn:
    def __init__(self, server: ContractLinkedIn, folder: Path) -> None:
        self.server, self.database = server, open_database(folder)
        self.stage: Stage = linkedin_stage(server)
        self.account = an_account(self.database, "linkedin", server.url)
        self.id = a_delivery(self.database, self.account, POST, COMMENT, comments=1)

    @property
    def row(self) -> DeliveryRow:
        with self.database.read() as tx:
            return get(tx, self.id)

    @property
    def queue(self) -> Queue:
        return Queue(self.database, Actor(None, DEVICE), None, self.stage.post_office(self.database))

    def run(self, minutes: float = 0) -> DeliveryRow:
        with clock.set_to(lambda: datetime.now(UTC) + timedelta(minutes=minutes)):
            lanes = Lanes(self.stage.post_office(self.database))
            lanes.run_until_idle()
            lanes.stop()
        return self.row

    def there(self) -> list[str]:
        return [post["text"] for post in self.server.truth()]


@pytest.fixture
def on(tmp_path: Path) -> Iterator[OnLinkedIn]:
    with ContractLinkedIn() as server:
        made = OnLinkedIn(server, tmp_path)
        yield made
        made.database.close()


def refuse(on: OnLinkedIn) -> DeliveryRow:
    on.server.under.scope = "w_member_social_feed"
    return on.run()


def test_it_goes_right_after_its_post(on: OnLinkedIn) -> None:
    row = on.run()
    assert row.state == "published" and not row.only_comment_left
    assert on.there() == [POST, COMMENT]
    assert [part.comment for part in row.parts] == [False, True]
    assert all(part.url for part in row.parts)


def test_refused_the_post_stays_and_the_reason_is_kept(on: OnLinkedIn) -> None:
    row = refuse(on)
    assert [part.state for part in row.parts] == ["published", "refused"]
    assert (row.state, row.asks, row.only_comment_left) == ("partly_published", True, True)
    assert row.problem["code"] == "ACCESS_DENIED" and "Not enough permissions" in row.problem["words"]
    assert on.run(minutes=30).parts[1].state == "refused"  # nothing goes by itself
    assert on.there() == [POST]


def test_sent_again_it_alone_goes_once(on: OnLinkedIn) -> None:
    before = refuse(on).parts
    on.server.under.scope = "w_member_social"
    on.queue.retry(on.id, "UTC")
    row = on.run()
    assert (row.state, on.there()) == ("published", [POST, COMMENT])
    assert [part.key for part in row.parts] == [part.key for part in before]
    assert row.parts[0].published_at == before[0].published_at


def test_left_it_is_done_with(on: OnLinkedIn) -> None:
    refuse(on)
    on.queue.cancel(on.id)
    assert on.row.left
    assert on.run(minutes=30).left and on.there() == [POST]


@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after"])
def test_unclear_it_asks_and_is_never_sent_by_itself(on: OnLinkedIn, kind: str) -> None:
    on.server.fail(kind, match="POST /rest/socialActions/*")
    for minutes in (0, 2, 25, 60):
        row = on.run(minutes)
    assert (row.state, row.asks, row.only_comment_left) == ("unconfirmed", True, True)
    assert on.there() == [POST, COMMENT]
    on.queue.settle(on.id, published="https://www.linkedin.com/feed/update/urn:li:share:1/", part=2)
    assert on.row.state == "published" and on.there() == [POST, COMMENT]


def test_the_post_of_a_refused_comment_lets_what_waits_for_it_go(on: OnLinkedIn) -> None:
    other = an_account(on.database, "linkedin", on.server.url)
    second = a_delivery(on.database, other, "The same on another account.")
    with on.database.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == second).values(after=on.id))
    refuse(on)
    on.run()
    with on.database.read() as tx:
        assert get(tx, second).state == "published"


def test_it_is_no_post_whose_replies_are_read_or_whose_likes_are_counted(on: OnLinkedIn) -> None:
    post, comment = on.run().parts
    later = clock.now() + timedelta(days=2)
    with on.database.read() as tx:
        assert conversations.recent_posts(tx, on.account) == (post.remote_id,)
        due = metrics.due(tx, on.account, [timedelta(hours=1)], later, 20)
        assert [each.part_id for each in due] == [post.id]
        assert comment.remote_id in placing.own_parts(tx, on.account, [comment.remote_id or ""])


def test_both_are_taken_back_the_comment_first(on: OnLinkedIn) -> None:
    on.run()
    row = on.queue.withdraw(on.id)
    assert row.taken_back_at is not None and on.there() == []
    deleted = [each.path for each in on.server.requests if each.method == "DELETE"]
    assert [path.startswith("/rest/socialActions/") for path in deleted] == [True, False]
