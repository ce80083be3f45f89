"""Other times for what was missed: a free slot each, never one for two; without slots a time apart from the others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import clock
from brandassist.planning.again import SOON, free_slots
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.slots import Opening
from brandassist.store.slots import Slot
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.support.builders import SetClock, a_delivery

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "workspace")
    opened.set_rule("zone", "UTC")
    yield opened
    opened.close()


def opening(account_id: str, hours: int, kind: str = "", taken: str | None = None) -> Opening:
    at = NOON + timedelta(hours=hours)
    slot = Slot(f"{account_id}{hours}", account_id, kind, 0, "12:00", "readers", "UTC")
    return Opening(SlotTime(slot, from_instant(at, "UTC"), at), taken)


class Row:
    """As much of a delivery as choosing a slot asks."""

    def __init__(self, account_id: str) -> None:
        self.account_id = account_id


def chosen(posts: list[tuple[list[str], str]], openings: list[Opening]) -> list[int | None]:
    asked = [([Row(each) for each in accounts], kind) for accounts, kind in posts]
    found = free_slots(asked, openings)  # type: ignore[arg-type]
    return [each and round((each.instant() - NOON).total_seconds() / 3600) for each in found]


def test_the_longest_missed_takes_the_next_and_none_is_named_twice():
    openings = [opening("x", 1, taken="another"), opening("x", 2), opening("x", 3)]
    assert chosen([(["x"], "post")] * 3, openings) == [2, 3, None]


def test_a_post_to_several_goes_where_all_have_a_slot_else_by_the_first():
    openings = [opening("x", 1), opening("x", 2), opening("y", 2)]
    assert chosen([(["x", "y"], "post")], openings) == [2]
    assert chosen([(["x", "y"], "post")], openings[:2]) == [1]


def test_an_article_takes_no_slot_of_posts():
    assert chosen([(["x"], "article")], [opening("x", 1, "post"), opening("x", 2, "article")]) == [2]


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.integers(1, 12)), max_size=20), st.integers(1, 8))
def test_of_any_slots_no_account_gets_one_twice(slots: list[tuple[str, int]], posts: int):
    openings = [opening(account_id, hours) for account_id, hours in dict.fromkeys(slots)]
    for account_id in "xyz":
        given_times = [each for each in chosen([([account_id], "post")] * posts, openings) if each is not None]
        free = sorted(hours for its, hours in dict.fromkeys(slots) if its == account_id)
        assert given_times == free[:posts]


def test_without_slots_times_keep_apart_from_each_other_and_from_quiet_hours(workspace: Workspace):
    workspace.set_rule("quiet_from", "14:00")
    workspace.set_rule("quiet_to", "20:00")
    time = SetClock(NOON)
    with clock.set_to(time):
        account_id = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
        for slot in workspace.slots.list():
            workspace.slots.remove(slot.id)
        missed = [a_delivery(workspace.db, account_id, due=NOON - timedelta(hours=hours)) for hours in (9, 8, 7)]
        rows = {row.id: row for row in workspace.queue.list()}
        times = workspace.again.times([([rows[each]], "post") for each in missed])
    instants = [each.instant() for each in times if each is not None]
    assert len(instants) == 3
    assert instants[0] == NOON + SOON
    assert all(later - earlier >= timedelta(hours=2) for earlier, later in itertools.pairwise(instants))
    assert not any(14 <= each.hour < 20 for each in instants)
