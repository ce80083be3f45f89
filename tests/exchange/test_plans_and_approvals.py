"""Times as proposals, and approvals of the very words: from who may give them, and as that member."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from brandassist.store import settings
from brandassist.store.deliveries import plan
from brandassist.store.tables import approval, delivery, hold, member, payload
from tests.support.two_workspaces import End, planned, practice, two_ends, when


@pytest.fixture
def ends(tmp_path: Path) -> Iterator[tuple[End, End]]:
    both = two_ends(tmp_path)
    for each in both:
        with each.write("settings") as tx:
            settings.put(tx, each.me, "approval_rule", "every")
    yield both
    for each in both:
        each.close()


def deliveries(end: End, draft_id: str) -> list[tuple[str, str, bool, set[str]]]:
    """Wall time, state, whether it has a payload, and what holds it."""
    with end.read() as tx:
        found = tx.execute(select(delivery).where(delivery.c.draft_id == draft_id)).all()
        return [
            (
                each.wall,
                each.state,
                each.payload_id is not None,
                set(tx.execute(select(hold.c.reason).where(hold.c.delivery_id == each.id)).scalars()),
            )
            for each in found
        ]


def standing(end: End, draft_id: str) -> list[str]:
    """Who approved it, by name, where that holds."""
    with end.read() as tx:
        asked = select(member.c.name).join(approval, approval.c.member_id == member.c.id)
        these = (approval.c.draft_id == draft_id) & approval.c.withdrawn_at.is_(None)
        return list(tx.execute(asked.where(these)).scalars())


def test_a_plan_comes_as_a_proposal_that_never_goes_by_itself(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, delivery_id = planned(luca)
    path = luca.out("1")
    for _ in range(2):
        anna.exchange_files.read(path)
    wall = when(1).wall
    assert deliveries(anna, draft_id) == [(wall, "scheduled", False, set())]
    with luca.write("queue") as tx:
        tx.execute(delivery.update().where(delivery.c.id == delivery_id).values(**plan.timed(when(2))))
    anna.exchange_files.read(luca.out("2"))
    assert deliveries(anna, draft_id) == [(when(2).wall, "scheduled", False, set())]
    with luca.write("queue") as tx:
        tx.execute(delivery.update().where(delivery.c.id == delivery_id).values(state="cancelled"))
    anna.exchange_files.read(luca.out("3"))
    assert [state for _, state, *_ in deliveries(anna, draft_id)] == ["cancelled"]


def test_an_approval_fills_what_the_other_planned(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    anna.speaking_as(anna.me.member_id or "").approve(draft_id)
    path = anna.out("2")
    for _ in range(2):
        assert luca.exchange_files.read(path).problems == ()
    assert standing(luca, draft_id) == ["Anna"]
    assert deliveries(luca, draft_id) == [(when(1).wall, "scheduled", True, set())]
    with luca.read() as tx:
        frozen = tx.execute(select(payload.c.content)).scalar_one()
    assert frozen["account_id"] == practice(luca)
    assert frozen["parts"][0]["text"] == "Twelve minutes at the till, and nobody moves."


def test_an_approval_taken_back_is_taken_back_at_the_other(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    anna.speaking_as(anna.me.member_id or "").approve(draft_id)
    luca.exchange_files.read(anna.out("2"))
    anna.speaking_as(anna.me.member_id or "").take_back(draft_id)
    luca.exchange_files.read(anna.out("3"))
    assert standing(luca, draft_id) == []
    assert not deliveries(luca, draft_id)[0][2]


def test_an_approval_of_other_words_is_refused_and_said(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    anna.speaking_as(anna.me.member_id or "").approve(draft_id)
    luca.person.drafts.autosave(draft_id, "", "Twenty minutes at the till.")
    read = luca.exchange_files.read(anna.out("2"))
    assert [each.code for each in read.problems] == ["exchange_approval_differs"]
    assert standing(luca, draft_id) == []


def test_who_may_not_approve_does_not_by_file_either(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, _ = planned(luca)
    luca.speaking_as(luca.me.member_id or "").approve(draft_id)  # in his own workspace he may
    read = anna.exchange_files.read(luca.out("1"))
    assert [each.code for each in read.problems] == ["not_allowed"]
    assert standing(anna, draft_id) == []


def test_an_approval_that_was_read_and_not_taken_yet_is_taken_the_next_time(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id, _ = planned(luca)
    anna.exchange_files.read(luca.out("1"))
    anna.speaking_as(anna.me.member_id or "").approve(draft_id)
    path = anna.out("2")

    def stop(step: str, *_: int) -> None:
        if step == "approvals":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        luca.exchange_files.read(path, stop)
    assert standing(luca, draft_id) == []
    luca.exchange_files.read(path)
    assert standing(luca, draft_id) == ["Anna"]
