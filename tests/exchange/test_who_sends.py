"""One computer of the two sends a post, never both; what is out is known at both, whatever happened to the files."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from sqlalchemy import select

from brandassist.errors import Problem
from brandassist.store import settings
from brandassist.store.deliveries import plan, read, turn
from brandassist.store.tables import account, delivery
from tests.support.two_workspaces import (
    End,
    differing,
    loses_key,
    planned,
    plans,
    sends,
    there_and_back,
    two_ends,
    when,
)

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking takes longer than reading the steps


def approving(both: tuple[End, End]) -> tuple[End, End]:
    for each in both:
        with each.write("settings") as tx:
            settings.put(tx, each.me, "approval_rule", "every")
    return both


@pytest.fixture
def ends(tmp_path: Path) -> Iterator[tuple[End, End]]:
    both = approving(two_ends(tmp_path))
    yield both
    for each in both:
        each.close()


def approve(end: End, draft_id: str) -> None:
    end.speaking_as(end.me.member_id or "").approve(draft_id)


def states(end: End, draft_id: str) -> list[tuple[str, str | None]]:
    with end.read() as tx:
        return [(each.state, each.url) for each in read.of_draft(tx, draft_id)]


def proofs(end: End, draft_id: str) -> set[str | None]:
    return {url for state, url in states(end, draft_id) if state == "published"}


def holds(end: End, draft_id: str) -> list[tuple[str, ...]]:
    with end.read() as tx:
        return [each.holds for each in read.of_draft(tx, draft_id)]


def test_what_the_assistant_plans_goes_from_the_only_computer_with_the_key(ends: tuple[End, End]) -> None:
    anna, luca = ends
    loses_key(luca)
    there_and_back(anna, luca)
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    assert holds(luca, draft_id) == [("elsewhere",)]
    assert sends(anna) == []  # nobody approved it
    approve(anna, draft_id)
    assert sends(anna) == [draft_id]
    luca.exchange_files.read(anna.out("2"))
    assert states(luca, draft_id) == states(anna, draft_id)
    assert states(luca, draft_id)[0][0] == "published"
    assert sends(luca) == []


def test_what_the_executive_approves_goes_from_the_assistants_computer_where_only_that_has_the_key(
    ends: tuple[End, End],
) -> None:
    anna, luca = ends
    loses_key(anna)
    there_and_back(anna, luca)
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    approve(anna, draft_id)
    path = anna.out("2")
    for _ in range(2):
        luca.exchange_files.read(path)
    assert sends(luca) == [draft_id]
    assert sends(luca) == []
    anna.exchange_files.read(luca.out("3"))
    assert [state for state, _ in states(anna, draft_id)] == ["published"]


@pytest.mark.parametrize("inviter_sends", [True, False])
def test_where_both_could_it_goes_from_where_it_was_agreed(tmp_path: Path, inviter_sends: bool) -> None:
    anna, luca = approving((End(tmp_path / "anna", "Anna", "Luca", 0), End(tmp_path / "luca", "Luca", "Anna", 0)))
    luca.exchange_files.join("Anna", anna.exchange_files.begin("Luca", sends=inviter_sends))
    luca.exchange_files.read(anna.out("0"))
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    assert sends(anna) == sends(luca) == []
    approve(anna, draft_id)
    luca.exchange_files.read(anna.out("2"))
    assert (sends(anna), sends(luca)) == (([draft_id], []) if inviter_sends else ([], [draft_id]))
    for each in (anna, luca):
        each.close()


def test_nobody_sends_what_is_on_its_way_from_one_to_the_other(ends: tuple[End, End]) -> None:
    anna, luca = ends
    there_and_back(anna, luca)
    draft_id, _ = planned(luca)
    approve(luca, draft_id)
    luca.out("given, and lost")
    assert sends(luca) == []
    assert holds(luca, draft_id) == [("elsewhere",)]


def test_both_planned_the_same_and_one_of_them_goes(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id = anna.person.drafts.new("post", "", "Twelve minutes at the till.")
    plans(anna, draft_id)
    luca.exchange_files.read(anna.out("1"))
    with luca.write("queue") as tx:
        tx.execute(delivery.update().values(state="cancelled"))
    plans(luca, draft_id, 2)
    for end in ends:
        approve(end, draft_id)
    assert sends(luca) == []  # it was written at the other end
    assert sends(anna) == [draft_id]
    there_and_back(anna, luca, 2)
    assert sends(luca) == sends(anna) == []


def test_what_is_out_is_neither_proposed_nor_planned_again(ends: tuple[End, End]) -> None:
    anna, luca = ends
    loses_key(luca)
    there_and_back(anna, luca)
    draft_id, delivery_id = planned(luca)
    early = luca.out("1")
    anna.exchange_files.read(early)
    approve(anna, draft_id)
    assert sends(anna) == [draft_id]
    with luca.write("queue") as tx:
        tx.execute(delivery.update().where(delivery.c.id == delivery_id).values(state="cancelled"))
    plans(luca, draft_id, 3)
    anna.exchange_files.read(luca.out("2"))
    assert [state for state, _ in states(anna, draft_id)] == ["published"]
    luca.exchange_files.read(anna.out("3"))
    assert sorted(state for state, _ in states(luca, draft_id)) == ["cancelled", "published"]


def test_a_time_changed_where_it_is_sent_is_known_where_it_was_planned(ends: tuple[End, End]) -> None:
    anna, luca = ends
    loses_key(luca)
    there_and_back(anna, luca)
    draft_id, delivery_id = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    with anna.write("queue") as tx:
        its = delivery.c.draft_id == draft_id
        tx.execute(delivery.update().where(its).values(**plan.timed(when(5))))
    there_and_back(anna, luca, 2)
    for end in ends:
        with end.read() as tx:
            assert tx.execute(select(delivery.c.wall)).scalar_one() == when(5).wall
    with anna.write("queue") as tx:
        tx.execute(delivery.update().values(state="cancelled"))
    there_and_back(anna, luca, 2)
    with luca.read() as tx:
        assert tx.execute(select(delivery.c.state).where(delivery.c.id == delivery_id)).scalar_one() == "cancelled"


def test_what_a_person_posts_by_hand_is_the_turn_of_one_of_the_two(ends: tuple[End, End]) -> None:
    anna, luca = ends
    for end in ends:
        loses_key(end)
        with end.write("accounts") as tx:
            tx.execute(account.update().where(account.c.network == "practice").values(way="you"))
    there_and_back(anna, luca)
    draft_id, delivery_id = planned(luca)
    with luca.write("queue") as tx:
        tx.execute(delivery.update().values(promise="you"))
    approve(luca, draft_id)
    with luca.read() as tx:
        assert turn.next_part(read.get(tx, delivery_id)).ordinal == 0
    anna.exchange_files.read(luca.out("1"))
    approve(anna, draft_id)
    with luca.read() as tx, pytest.raises(Problem, match="not_your_turn"):
        turn.next_part(read.get(tx, delivery_id))
    with anna.read() as tx:
        assert turn.next_part(read.of_draft(tx, draft_id)[0]).ordinal == 0


def test_who_stops_exchanging_looks_at_what_waited_for_the_other(ends: tuple[End, End]) -> None:
    anna, luca = ends
    there_and_back(anna, luca)
    draft_id, _ = planned(luca)
    approve(luca, draft_id)
    luca.out("1")
    luca.exchange_files.end()
    assert holds(luca, draft_id) == [("by_hand",)]
    assert luca.exchange_files.pair() is None
    assert luca.person.drafts.list() != []


@pytest.mark.timeout(600)
@given(
    seed=st.integers(0, 2**32),
    steps=st.lists(st.sampled_from("ppPPaaAABBrrrrdsSnm"), min_size=8, max_size=20),
    keys=st.sampled_from(("both", "anna", "luca")),
)
@rounds(max_examples=4, suppress_health_check=[HealthCheck.too_slow], deadline=None, phases=PHASES)
def test_at_random_nothing_goes_twice(seed: int, steps: list[str], keys: str) -> None:
    """`p`, `P`: somebody writes and plans; `n`, `m`: plans what is there; `a`: Anna approves what she has; `A`, `B`: a
    file is written; `r`: one of the last arrives, `d`: twice; `s`, `S`: a computer sends what it may."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        anna, luca = approving(two_ends(Path(folder), seed))
        for end, other in ((anna, "luca"), (luca, "anna")):
            if keys == other:
                loses_key(end)
        files: list[tuple[Path, bool]] = []
        out: list[str] = []
        for place, each in enumerate(steps):
            _do(each, anna, luca, chance, files, out, str(place))
        for turn in range(3):
            there_and_back(anna, luca)
            for draft_id in [each.id for each in anna.person.drafts.list()]:
                _approve(anna, draft_id)
            out += sends(anna) + sends(luca)
            assert len(out) == len(set(out)), turn
        there_and_back(anna, luca, 2)
        assert differing(anna, luca) == {}
        for draft_id in out:
            (ours,), (theirs,) = (
                {url for state, url in states(end, draft_id) if state == "published"} for end in (anna, luca)
            )
            assert ours == theirs
        planned_for = {each.id for each in anna.person.drafts.list() if states(anna, each.id)}
        assert planned_for <= set(out)  # and all of it went
        anna.close()
        luca.close()


def _do(
    what: str, anna: End, luca: End, chance: random.Random, files: list[tuple[Path, bool]], out: list[str], name: str
) -> None:
    end = anna if what in "pnsaA" else luca
    if what in "pP":
        planned(end)
    elif what in "nm":
        for each in end.person.drafts.list()[:1]:
            if {state for state, _ in states(end, each.id)} <= {"cancelled"}:
                plans(end, each.id, 2)
    elif what == "a":
        for each in anna.person.drafts.list():
            _approve(anna, each.id)
    elif what in "AB":
        files.append((end.out(name), what == "B"))
    elif what in "sS":
        out += sends(end)
    elif files:
        path, to_anna = chance.choice(files[-4:])
        for _ in range(2 if what == "d" else 1):
            (anna if to_anna else luca).exchange_files.read(path)


def _approve(end: End, draft_id: str) -> None:
    try:
        approve(end, draft_id)
    except Problem as problem:
        assert problem.code in ("no_target", "published")
