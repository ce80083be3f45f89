"""Figures against a count by hand; the ledger of a week that is over; both as a table; both quick by their index."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from brandassist import clock
from brandassist.inbox.figures import figures_of
from brandassist.inbox.rules import keeping_in
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.inbox import messages, splits
from brandassist.store.inbox.answers import Answer
from tests.support.builders import SetClock, an_account

BEGAN = datetime(2026, 11, 23, 8, tzinfo=UTC)  # a Monday
ROME = ZoneInfo("Europe/Rome")

times = st.integers(0, 60 * 24 * 40).map(lambda minutes: BEGAN + timedelta(minutes=minutes))
answers = st.builds(
    lambda network, at, waited: Answer(network, at, None if waited is None else at + timedelta(minutes=waited)),
    st.sampled_from(["x", "bluesky"]),
    times,
    st.none() | st.integers(0, 5000),
)


@given(st.lists(answers, max_size=40))
def test_figures_are_what_counting_by_hand_gives(some: list[Answer]) -> None:
    told = figures_of(BEGAN, BEGAN, some, None, ROME)
    assert (told.total.network, told.total.weekday, told.total.owed) == ("", None, len(some))
    for figure in told.table:
        mine = [
            each
            for each in some
            if figure.network in ("", each.network)
            and figure.weekday in (None, each.received_at.astimezone(ROME).weekday())
        ]
        waited = [each.answered_at - each.received_at for each in mine if each.answered_at]
        assert (figure.owed, figure.answered) == (len(mine), len(waited))
        assert figure.share == (len(waited) / len(mine) if mine else None)
        assert figure.median == (median(waited) if waited else None)
        if waited:
            assert figure.ninetieth in waited
            assert sum(each <= figure.ninetieth for each in waited) * 10 >= 9 * len(waited)
            assert sum(each < figure.ninetieth for each in waited) * 10 < 9 * len(waited)
    assert len(told.table) == 8 * (1 + len({each.network for each in some}))


@pytest.fixture
def now(database: Database) -> SetClock:
    return SetClock(BEGAN)


def test_a_week_in_both_books(inbox: Inbox, database: Database, tmp_path: Path, now: SetClock) -> None:
    with clock.set_to(now):
        places = {name: an_account(database, name) for name in ("mastodon", "bluesky", "practice")}

        def came(network: str, name: str, text: str, **more: object) -> None:
            with database.write("inbox") as tx:
                told = Incoming(name, "Ada Bo", "ada", text, now(), **more)  # type: ignore[arg-type]
                messages.keep(tx, places[network], [told], keeping_in(tx, network))

        for each in ("1", "2", "3", "4"):
            came("mastodon", each, "A word.")
        came("bluesky", "5", "Grazie!")
        came("bluesky", "6", "When?")
        came("practice", "7", "A word.")
        now.advance(hours=2)
        came("mastodon", "own", "At nine.", own=True, in_reply_to="1")
        now.advance(hours=2)
        came("mastodon", "own2", "At ten.", own=True, in_reply_to="2")
        by_name = {row.remote_id: row.id for row in inbox.list()}
        inbox.waive(by_name["3"], "met")
        inbox.spam(by_name["4"])
        now.advance(days=8)
        inbox.reopen(by_name["3"])  # in the week after
        came("mastodon", "8", "Another.")

        since, until = BEGAN, BEGAN + timedelta(days=7)
        told = inbox.ledger(since, until)
        assert [(line.network, line.came, line.closing) for line in told.lines] == [
            ("bluesky", 2, 1),
            ("mastodon", 4, 0),
        ]
        line = told.total
        assert (line.opening, line.came, line.answered, line.waived, line.spam) == (0, 6, 2, 1, 1)
        assert (line.nothing_owed, line.reopened, line.closing) == (1, 0, 1) and line.adds_up()
        assert told.practice is not None and told.practice.closing == 1
        after = inbox.ledger(until, now() + timedelta(seconds=1)).total
        assert (after.opening, after.reopened, after.came, after.closing) == (1, 1, 1, 3)

        figures = inbox.figures(since, until)
        whole = figures.total
        assert (whole.owed, whole.answered) == (4, 2)  # 1, 2, 3, 6: no thanks, no spam, no practice
        assert (whole.median, whole.ninetieth) == (timedelta(hours=3), timedelta(hours=4))
        assert figures.oldest is not None and figures.oldest.received_at == BEGAN

        later = BEGAN + timedelta(hours=3)
        assert (inbox.answered(since, later).total.answered, inbox.answered(later, until).total.answered) == (1, 1)
        assert inbox.answered(later, until).total.median == timedelta(hours=4)  # by when it was answered
        assert inbox.answered(until, until + timedelta(days=1)).total.answered == 0
        assert inbox.next_back() is None
        for name, days in (("3", 3), ("8", 1)):
            inbox.snooze(next(row.id for row in inbox.list() if row.remote_id == name), now() + timedelta(days=days))
        assert inbox.next_back() == now() + timedelta(days=1)

        inbox.export_ledger(tmp_path / "week.csv", since, until)
    with (tmp_path / "week.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [row["network"] for row in rows] == ["bluesky", "mastodon", "all"]
    assert (rows[2]["closing"], rows[2]["share_answered"], rows[1]["median_hours"]) == ("1", "0.500", "3.00")
    assert (rows[0]["share_answered"], rows[0]["median_hours"]) == ("0.000", "")


def test_nothing_at_all(inbox: Inbox) -> None:
    since, until = inbox.days()
    assert inbox.ledger(since, until).total.adds_up() and inbox.figures(since, until).total.share is None
    assert inbox.figures(since, until).oldest is None


def test_a_split_is_read_in_the_order_of_its_index(inbox: Inbox, database: Database) -> None:
    """No sorting of what is open: the plan of SQLite says so."""
    if not database.url.startswith("sqlite"):
        pytest.skip("PostgreSQL plans by its statistics")
    with database.read() as tx:
        asked = inbox._asked(tx)
        ids = splits._ids(asked, "owed", None).limit(100)
        compiled = ids.compile(tx.engine, compile_kwargs={"literal_binds": True})
        steps = tx.execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    plan = [row[3] for row in steps if row[1] == 0]  # not those of the questions inside
    assert any("ix_message_open" in each for each in plan) and not any("ORDER BY" in each for each in plan)
