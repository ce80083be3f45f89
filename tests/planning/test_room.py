"""One post after the other takes a time: a free slot each, never one for two."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brandassist.planning.beside import Around
from brandassist.planning.free_time import Quiet
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.room import Room, Wanting
from brandassist.planning.slots import Opening
from brandassist.store.deliveries.stop import Standing
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import from_instant

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def opening(account_id: str, hours: int, kind: str = "", taken: str | None = None, name: str = "") -> Opening:
    at = NOON + timedelta(hours=hours)
    slot = Slot(f"{account_id}{hours}", account_id, kind, 0, "12:00", "readers", "UTC", name=name)
    return Opening(SlotTime(slot, from_instant(at, "UTC"), at), taken)


def chosen(posts: list[tuple[list[str], str]], openings: list[Opening]) -> list[int | None]:
    """How many hours from noon each post gets its slot."""
    nothing = Around((), timedelta(0), Quiet(None, None), "UTC", (), (), (), {}, Standing(False, None, ""))
    room = Room(openings, nothing, NOON)
    found = [room.slot_for(Wanting(accounts, kind)) for accounts, kind in posts]
    return [each and round((each.at - NOON).total_seconds() / 3600) for each in found]


def test_the_longest_missed_takes_the_next_and_none_is_named_twice():
    openings = [opening("x", 1, taken="another"), opening("x", 2), opening("x", 3)]
    assert chosen([(["x"], "post")] * 3, openings) == [2, 3, None]


def test_a_post_to_several_goes_where_all_have_a_slot_else_by_the_first():
    openings = [opening("x", 1), opening("x", 2), opening("y", 2)]
    assert chosen([(["x", "y"], "post")], openings) == [2]
    assert chosen([(["x", "y"], "post")], openings[:2]) == [1]


def test_an_article_takes_no_slot_of_posts_and_nothing_one_of_a_format():
    openings = [opening("x", 1, "post"), opening("x", 2, "article", name="Essay"), opening("x", 3, "article")]
    assert chosen([(["x"], "article")], openings) == [3]


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.integers(1, 12)), max_size=20), st.integers(1, 8))
def test_of_any_slots_no_account_gets_one_twice(slots: list[tuple[str, int]], posts: int):
    openings = [opening(account_id, hours) for account_id, hours in dict.fromkeys(slots)]
    for account_id in "xyz":
        given_times = [each for each in chosen([([account_id], "post")] * posts, openings) if each is not None]
        free = sorted(hours for its, hours in dict.fromkeys(slots) if its == account_id)
        assert given_times == free[:posts]
