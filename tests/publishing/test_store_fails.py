"""A store that fails in the wrong moment: what has left is never sent again for want of a line about it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import later, row
from tests.support.builders import a_delivery, an_account

FULL = "BEFORE INSERT ON attempt WHEN NEW.outcome = '{outcome}' BEGIN SELECT RAISE(ABORT, '{words}'); END"


@pytest.fixture
def keyless(database: Database, practice: Practice) -> str:
    """An account on a server that pays no heed to keys: a second call is a second post."""
    practice.fail("duplicate:50")
    return an_account(database, "mastodon", practice.url)


@pytest.mark.parametrize("words", ["database or disk is full", "database is locked"])
@pytest.mark.parametrize(
    ("fault", "outcome"), [("duplicate:50", "published"), ("5xx-after,duplicate:50", "unconfirmed")]
)
def test_what_left_and_could_not_be_written_down_is_looked_for(
    database: Database, keyless: str, practice: Practice, lanes: Lanes, fault: str, outcome: str, words: str
) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("the trigger is SQLite's")
    practice.fail(fault)
    delivery_id = a_delivery(database, keyless)
    with database.write() as tx:
        tx.execute(text("CREATE TRIGGER full " + FULL.format(outcome=outcome, words=words)))
    lanes.run_until_idle()
    with database.write() as tx:
        tx.execute(text("DROP TRIGGER full"))
    later(lanes, seconds=40)
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, minutes=2)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_a_disk_that_is_full_before_the_post_leaves_lets_it_go_later(
    database: Database, keyless: str, practice: Practice, lanes: Lanes
) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("the trigger is SQLite's")
    delivery_id = a_delivery(database, keyless)
    with database.write() as tx:
        tx.execute(text("CREATE TRIGGER full " + FULL.format(outcome="", words="database or disk is full")))
    lanes.run_until_idle()
    assert practice.posts() == []
    with database.write() as tx:
        tx.execute(text("DROP TRIGGER full"))
    later(lanes, seconds=40)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1
