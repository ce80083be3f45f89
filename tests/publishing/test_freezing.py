"""What a freeze does beyond the rows: the brake, a store that cannot write, servers asked back, what is told."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import wire
from brandassist.publishing import freezing
from brandassist.publishing.brake import FILE, Brake
from brandassist.publishing.handover import recall
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store.database import Database
from brandassist.store.deliveries import stop
from brandassist.store.history import Actor
from brandassist.store.tables import delivery
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import row
from tests.publishing.test_handover import a_server_delivery, in_an_hour
from tests.support.builders import DEVICE, a_delivery

ME = Actor(None, DEVICE)


@pytest.fixture
def braked(post: Post, tmp_path: Path) -> Post:
    """The same post office with a brake that other processes share."""
    return replace(post, brake=Brake(tmp_path))


@pytest.fixture
def queue(database: Database, braked: Post) -> Queue:
    return Queue(database, ME, None, braked)  # type: ignore[arg-type] - nothing is approved here


@contextmanager
def a_store_that_cannot_write(database: Database) -> Generator[None]:
    """As SQLite does on a full disk: reading goes on, and each write fails."""

    def full(_conn: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            raise Problem("disk_full")

    event.listen(database.engine, "before_cursor_execute", full)
    try:
        yield
    finally:
        event.remove(database.engine, "before_cursor_execute", full)


def test_the_brake_stops_what_is_about_to_leave_in_another_process(
    database: Database,
    account_id: str,
    practice: Practice,
    braked: Post,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lanes, elsewhere = Lanes(braked), Brake(tmp_path)
    really, pulled = wire.Trip.open, list[bool]()

    def open_and_be_stopped(self: wire.Trip, *args: object) -> object:
        stream = really(self, *args)  # type: ignore[arg-type]
        if not pulled:
            elsewhere.pull()
            pulled.append(True)
        return stream

    monkeypatch.setattr(wire.Trip, "open", open_and_be_stopped)
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    lanes.stop()
    assert pulled
    assert practice.posts() == []
    shown = row(database, delivery_id)
    assert (shown.state, shown.holds) == ("scheduled", ("frozen",)), "the lanes wrote down what the brake meant"


def test_a_freeze_that_cannot_be_written_stops_this_computer_and_is_written_later(
    database: Database, account_id: str, practice: Practice, braked: Post, queue: Queue
) -> None:
    lanes = Lanes(braked)
    there = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    assert row(database, there).state == "handed_over"
    here = a_delivery(database, account_id, "Now.", due=clock.now() + timedelta(seconds=1))
    with a_store_that_cannot_write(database):
        with pytest.raises(Problem, match="freeze_not_written"):
            queue.freeze("the batch")
        assert queue.ask_back_unwritten() == []
        assert practice.held() == [], "what a server holds can be stopped without writing"
    assert braked.brake.pulled
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == here).values(due_at=clock.now()))
    lanes.run_until_idle()  # there is room again: the freeze is written before anything else
    lanes.stop()
    assert practice.posts() == []
    assert queue.standing().frozen_since is not None
    assert not braked.brake.pulled
    assert (row(database, here).state, row(database, there).state) == ("scheduled", "scheduled")


def test_a_brake_left_behind_by_a_kill_becomes_a_freeze(braked: Post, queue: Queue, tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    Lanes(braked).look_now()
    assert queue.standing().frozen_since is not None
    assert not braked.brake.pulled


def test_a_freeze_that_was_written_leaves_no_brake(queue: Queue, braked: Post) -> None:
    queue.freeze("a reason \u202e of somebody \0 and " + "more. " * 200_000)
    assert not braked.brake.pulled
    assert "\0" not in queue.standing().reason


def test_two_that_recall_the_same_post_are_both_told_that_it_is_back(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.publishing import handover

    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        stop.freeze_all(tx, None, "")
    really = handover.take_back

    def the_other_is_quicker(*given: object) -> object:
        monkeypatch.undo()
        assert recall(post, delivery_id)
        return really(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(handover, "take_back", the_other_is_quicker)
    assert recall(post, delivery_id)
    assert row(database, delivery_id).state == "scheduled"


def test_each_post_is_told_as_what_became_of_it(
    database: Database, account_id: str, practice: Practice, braked: Post, queue: Queue
) -> None:
    lanes = Lanes(braked)
    before = a_delivery(database, account_id, "Out before.")
    back, stays = (a_server_delivery(database, account_id, in_an_hour(), text) for text in ("Back.", "Stays."))
    lanes.run_until_idle()
    here = a_delivery(database, account_id, "Here.", due=in_an_hour())
    dropped = a_delivery(database, account_id, "Dropped.", due=in_an_hour())
    queue.cancel(dropped)
    queue.freeze()
    assert recall(braked, back)
    practice.fail("5xx-before:9", "DELETE /api/v1/scheduled_statuses/*")
    assert [each.id for each in queue.recall_held()] == [stays]
    told = queue.sorting()
    assert [[each.id for each in kind] for kind in (told.sent, told.recalled, told.not_recalled, told.held)] == [
        [],
        [back],
        [stays],
        [here],
    ]
    practice.at_hour(1.1)  # its server sends it
    at = clock.now() + timedelta(hours=1.1)
    with clock.set_to(lambda: at):
        practice.fail("")
        lanes.run_until_idle()
    lanes.stop()
    told = queue.sorting()
    assert [each.id for each in told.sent] == [stays]
    assert before not in {each.id for kind in (told.sent, told.held) for each in kind}, "it had ended before"


def test_a_freeze_of_a_long_queue_is_a_handful_of_statements(database: Database, account_id: str, queue: Queue) -> None:
    for number in range(30):
        a_delivery(database, account_id, f"Post {number}", due=in_an_hour())
    said: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    queue.freeze()
    assert len(said) < 25
    assert len(queue.sorting().held) == 30


def test_without_a_freeze_nothing_is_sorted(queue: Queue) -> None:
    assert queue.sorting() == freezing.Sorting()
