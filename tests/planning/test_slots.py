"""Slots: kept, changed, taken back; when they come and which are free; what cannot be one is told, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.diary.trips import Stop
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.support.builders import SetClock

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday


@pytest.fixture(autouse=True)
def sunday() -> Iterator[SetClock]:
    told = SetClock(NOW)
    with clock.set_to(told):
        yield told


def draft(workspace: Workspace, text: str = "One thought.", kind: str = "post") -> str:
    return workspace.drafts.new(kind, "A title", text)  # type: ignore[arg-type]


def walls(workspace: Workspace, weeks: int = 1) -> list[str]:
    return [each.time.planned.wall for each in workspace.slots.between(NOW, NOW + timedelta(weeks=weeks))]


def test_a_slot_comes_each_week_on_the_clock_of_its_readers(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 0, "8.30")
    workspace.slots.add(practice, 3, "18:00", zone="America/New_York", kind="post")
    assert walls(workspace, 2) == ["2026-11-23T08:30", "2026-11-26T18:00", "2026-11-30T08:30", "2026-12-03T18:00"]
    first, second = workspace.slots.between(NOW, NOW + timedelta(weeks=1))
    assert first.time.planned.zone == "Europe/Rome"
    assert second.time.at == datetime(2026, 11, 26, 23, 0, tzinfo=UTC)


def test_a_slot_where_she_is_comes_on_her_own_clock(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 2, "08:30", means="here", zone="Europe/Rome")
    stop = Stop("Tokyo", "2026-11-24", "2026-11-28", zone="Asia/Tokyo")
    workspace.trips.create("Japan", "2026-11-24", "2026-11-28", [stop])
    away, home = workspace.slots.between(NOW, NOW + timedelta(weeks=2))
    assert away.time.planned == WallTime("2026-11-25T08:30", "Asia/Tokyo")
    assert away.time.at == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert home.time.planned == WallTime("2026-12-02T08:30", "Europe/Rome")
    assert workspace.slots.list()[0].zone == ""


def test_every_second_week_is_counted_from_its_start(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 4, "09:00", every=2, starts="2026-11-30", name="Friday number")
    assert walls(workspace, 6) == ["2026-12-04T09:00", "2026-12-18T09:00", "2027-01-01T09:00"]
    workspace.slots.add(practice, 4, "10:00", every=3)
    assert workspace.slots.list()[1].starts == "2026-11-22"


def test_what_is_planned_at_its_time_fills_a_slot(workspace: Workspace, practice: str, site: str) -> None:
    for kind in ("", "article"):
        workspace.slots.add(practice, 0, "08:30", kind=kind)
    workspace.slots.add(site, 0, "08:30", kind="article")
    planned = WallTime("2026-11-23T08:30", "Europe/Rome")
    [made] = workspace.queue.schedule(draft(workspace), [practice], planned)
    taken = {
        (each.time.slot.account_id, each.time.slot.kind): each.taken_by
        for each in workspace.slots.between(NOW, NOW + timedelta(days=2))
    }
    assert taken == {(practice, ""): made, (practice, "article"): None, (site, "article"): None}
    workspace.queue.cancel(made)
    assert {each.taken_by for each in workspace.slots.between(NOW, NOW + timedelta(days=2))} == {None}


def test_the_next_free_time_is_one_that_all_accounts_have(workspace: Workspace, practice: str, site: str) -> None:
    workspace.slots.add(practice, 0, "08:30")
    workspace.slots.add(practice, 2, "08:30", kind="post")
    workspace.slots.add(site, 2, "08:30")
    found = workspace.slots.next_free([practice, site], NOW)
    assert found is not None
    assert (found.planned.wall, found.slot.account_id) == ("2026-11-25T08:30", practice)
    assert workspace.slots.next_free([practice, site], NOW, "article") is not None  # the first account's own
    workspace.queue.schedule(draft(workspace), [practice], WallTime("2026-11-23T08:30", "Europe/Rome"))
    free = workspace.slots.next_free([practice], NOW)
    assert free is not None and free.planned.wall == "2026-11-25T08:30"
    after = workspace.slots.next_free([practice], free.at)
    assert after is not None and after.planned.wall == "2026-11-30T08:30"
    assert workspace.slots.next_free(["nobody"], NOW) is None


def test_an_hour_the_clock_change_touches_is_asked_about(workspace: Workspace, practice: str, sunday: SetClock) -> None:
    sunday.at = datetime(2027, 3, 26, tzinfo=UTC)
    workspace.slots.add(practice, 6, "02:30")
    skipped = workspace.slots.between(sunday.at, sunday.at + timedelta(days=3))[0].time
    assert (skipped.clock, [each.wall for each in skipped.choices]) == (
        "skipped",
        ["2027-03-28T03:30", "2027-03-28T01:30"],
    )
    free = workspace.slots.next_free([practice], sunday.at)
    assert free is not None and free.planned.wall == "2027-04-04T02:30"
    autumn = datetime(2027, 10, 30, tzinfo=UTC)
    doubled = workspace.slots.between(autumn, autumn + timedelta(days=2))[0].time
    assert (doubled.clock, [each.fold for each in doubled.choices]) == ("doubled", [0, 1])
    [made] = workspace.queue.schedule(draft(workspace), [practice], doubled.choices[1])
    assert workspace.slots.between(autumn, autumn + timedelta(days=2))[0].taken_by == made


def test_a_slot_is_changed_removed_and_put_back(workspace: Workspace, practice: str) -> None:
    slot_id = workspace.slots.add(practice, 0, "08:30")
    workspace.slots.change(slot_id, weekday=1, means="here")
    [changed] = workspace.slots.list()
    assert (changed.weekday, changed.means, changed.zone, changed.wall) == (1, "here", "", "08:30")
    workspace.slots.change(slot_id, means="readers")
    assert workspace.slots.list()[0].zone == "Europe/Rome"
    gone = workspace.slots.remove(slot_id)
    assert workspace.slots.list() == []
    workspace.slots.put_back(gone)
    workspace.slots.put_back(gone)
    assert workspace.slots.list() == [gone]


def test_three_mornings_are_a_beginning(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 2, "08:30")
    assert len(workspace.slots.add_mornings(practice)) == 2
    assert workspace.slots.add_mornings(practice) == []
    assert walls(workspace) == ["2026-11-23T08:30", "2026-11-25T08:30", "2026-11-27T08:30"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("bad_hour", {"wall": "25:00"}),
        ("bad_hour", {"wall": ""}),
        ("bad_weekday", {"weekday": 7}),
        ("bad_weeks", {"every": 0}),
        ("bad_weeks", {"every": 53}),
        ("bad_date", {"every": 2, "starts": "yesterday"}),
        ("unknown_zone", {"zone": "Europe/Milano"}),
        ("unknown_means", {"means": "instant"}),
        ("unknown_slot_kind", {"kind": "novel"}),
        ("not_found", {"account_id": "nobody"}),
        ("not_found", {"template_id": "none"}),
    ],
)
def test_what_cannot_be_a_slot_is_told_and_nothing_changes(
    workspace: Workspace, practice: str, code: str, said: dict[str, Any]
) -> None:
    kept = workspace.slots.add(practice, 0, "08:30")
    before = workspace.slots.list()
    with pytest.raises(Problem, match=code):
        workspace.slots.add(**{"account_id": practice, "weekday": 1, "wall": "09:00"} | said)  # type: ignore[arg-type]
    with pytest.raises(Problem, match=code):
        workspace.slots.change(kept, **said)
    assert workspace.slots.list() == before


def test_the_same_slot_is_not_kept_twice_nor_ever_more_of_them(workspace: Workspace, practice: str, site: str) -> None:
    workspace.slots.add(practice, 0, "00:00")
    with pytest.raises(Problem, match="slot_known"):
        workspace.slots.add(practice, 0, "0:00", zone="Europe/Rome")
    for minute in range(1, 100):
        workspace.slots.add(practice, minute % 7, f"08:{minute % 60:02d}", kind="post" if minute < 60 else "article")
    with pytest.raises(Problem, match="too_many_slots"):
        workspace.slots.add(practice, 0, "23:00")
    workspace.slots.add(site, 0, "23:00")
    assert len(workspace.slots.list()) == 101


def test_slots_of_a_forgotten_account_come_back_with_it(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 0, "08:30")
    workspace.accounts.forget(practice)
    assert workspace.slots.list() == [] == workspace.slots.between(NOW, NOW + timedelta(weeks=1))


def test_a_zone_this_computer_does_not_know_harms_no_other_slot(workspace: Workspace, practice: str) -> None:
    from brandassist.store.publishing import slots

    workspace.slots.add(practice, 0, "08:30")
    with workspace.db.write("queue") as tx:  # as a newer computer may have written it
        known = workspace.slots.list()[0]
        slots.add(tx, account_id=practice, kind="", weekday=1, wall="08:30", means="readers", zone="Mars/Olympus")
    assert known.zone == "Europe/Rome"
    assert walls(workspace) == ["2026-11-23T08:30"]


def test_whose_clock_a_post_means_goes_with_it(workspace: Workspace, practice: str) -> None:
    planned = WallTime("2026-11-23T08:30", "Europe/Rome")
    plain, travelling = draft(workspace), draft(workspace, "Another.")
    [kept] = workspace.queue.schedule(plain, [practice], planned)
    [made] = workspace.queue.schedule(travelling, [practice], planned, means="here")
    assert [each.means for each in workspace.queue.list()] == ["readers", "here"]
    workspace.queue.move(made, WallTime("2026-11-24T08:30", "Europe/Rome"))
    workspace.queue.move(kept, planned, means="instant")
    assert {each.id: each.means for each in workspace.queue.list()} == {kept: "instant", made: "here"}


def test_an_instant_stands_where_zone_data_change(workspace: Workspace, practice: str) -> None:
    """The wall time of the others stands."""
    from brandassist.store.deliveries import plan
    from brandassist.store.tables import delivery

    planned = WallTime("2026-11-23T08:30", "Europe/Rome")
    moved = planned.instant() + timedelta(hours=1)
    for text, means in (("One.", "readers"), ("Two.", "instant")):
        workspace.queue.schedule(draft(workspace, text), [practice], planned, means=means)  # type: ignore[arg-type]
    with workspace.db.write("queue") as tx:
        tx.execute(delivery.update().values(due_at=moved))
        plan.keep_times(tx)
    assert {(each.means, each.wall, each.due_at) for each in workspace.queue.list()} == {
        ("readers", "2026-11-23T08:30", planned.instant()),
        ("instant", "2026-11-23T09:30", moved),
    }
