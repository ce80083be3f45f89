"""Posts that follow her: what moves is seen before it moves, holds and servers are minded, and it can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.publishing.queue import deciding
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary.trips import Stop
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.support.builders import SetClock

TOKYO = Stop("Tokyo", "2026-11-24", "2026-11-28", zone="Asia/Tokyo")


@pytest.fixture(autouse=True)
def sunday() -> Iterator[SetClock]:
    told = SetClock(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    with clock.set_to(told):
        yield told


def a_post(workspace: Workspace, account: str, wall: str, means: str = "here", zone: str = "Europe/Rome") -> str:
    draft = workspace.drafts.new("post", "A title", f"For {wall}.")
    [made] = workspace.queue.schedule(draft, [account], WallTime(wall, zone), means=means)  # type: ignore[arg-type]
    return made


def stands(workspace: Workspace, delivery_id: str) -> DeliveryRow:
    return workspace.queue.show(delivery_id)[0]


def to_tokyo(workspace: Workspace) -> str:
    return workspace.trips.create("Japan", "2026-11-24", "2026-11-28", [TOKYO])


def test_a_trip_moves_nothing_before_a_person_said_so(workspace: Workspace, practice: str) -> None:
    here = a_post(workspace, practice, "2026-11-25T08:30")
    for means in ("readers", "instant"):
        a_post(workspace, practice, "2026-11-25T08:30", means)
    after_it = a_post(workspace, practice, "2026-12-01T08:30")
    plan = partial(workspace.trips.create_in, name="Japan", starts="2026-11-24", ends="2026-11-28", stops=[TOKYO])
    [seen] = workspace.travel.would_move_after(plan)
    assert workspace.trips.list() == []
    assert (seen.delivery_id, seen.before, seen.after, seen.clock) == (
        here,
        WallTime("2026-11-25T08:30", "Europe/Rome"),
        WallTime("2026-11-25T08:30", "Asia/Tokyo"),
        "",
    )
    to_tokyo(workspace)
    assert stands(workspace, here).zone == "Europe/Rome"
    assert workspace.travel.would_move() == [seen]  # told again, whoever changed the trip
    applied = workspace.travel.apply([seen])
    assert [each.delivery_id for each, _ in applied.moved] == [here]
    assert stands(workspace, here).due_at == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert stands(workspace, after_it).zone == "Europe/Rome"
    assert workspace.travel.would_move() == []


def test_undo_brings_the_earlier_times_back(workspace: Workspace, practice: str) -> None:
    made = [a_post(workspace, practice, f"2026-11-2{day}T08:30") for day in (5, 6)]
    to_tokyo(workspace)
    applied = workspace.travel.apply(workspace.travel.would_move())
    workspace.queue.move(made[0], WallTime("2026-11-27T10:00", "Asia/Tokyo"))  # somebody went on deciding
    back = workspace.travel.put_back(applied)
    assert [each.delivery_id for each, _ in back.moved] == [made[1]]
    assert [problem.code for _, problem in back.stayed] == ["moved_meanwhile"]
    assert stands(workspace, made[1]).zone == "Europe/Rome"
    assert stands(workspace, made[0]).wall == "2026-11-27T10:00"


def test_what_is_left_stands_from_now_on(workspace: Workspace, practice: str) -> None:
    made = a_post(workspace, practice, "2026-11-25T08:30")
    to_tokyo(workspace)
    left = workspace.travel.would_move()
    workspace.travel.leave(left)
    assert (stands(workspace, made).means, stands(workspace, made).zone) == ("readers", "Europe/Rome")
    assert workspace.travel.would_move() == []
    workspace.travel.follow_again(left)
    assert workspace.travel.would_move() == left


def test_another_home_and_trips_that_are_only_thought_of(workspace: Workspace, practice: str) -> None:
    a_post(workspace, practice, "2026-11-25T08:30")
    [seen] = workspace.travel.would_move(home="America/New_York")
    assert seen.after == WallTime("2026-11-25T08:30", "America/New_York")
    trip = to_tokyo(workspace)
    assert workspace.travel.would_move(trips=[]) == []
    [away] = workspace.travel.would_move(trips=workspace.trips.list(), home="America/New_York")
    assert away.after.zone == "Asia/Tokyo"
    [again] = workspace.travel.would_move_after(lambda tx: workspace.set_rule_in(tx, "zone", "America/New_York"))
    assert again == away
    assert workspace.rule("zone") == "Europe/Rome"
    with pytest.raises(Problem, match="unknown_zone"):
        workspace.travel.would_move(home="Mars/Olympus")
    workspace.travel.apply(workspace.travel.would_move())
    [home] = workspace.travel.would_move_after(lambda tx: workspace.trips.remove_in(tx, trip))
    assert home.after.zone == "Europe/Rome"


def test_the_same_instant_elsewhere_is_no_move(workspace: Workspace, practice: str) -> None:
    a_post(workspace, practice, "2026-11-25T08:30")
    paris = Stop("Paris", "2026-11-24", "2026-11-28", zone="Europe/Paris")
    workspace.trips.create("France", "2026-11-24", "2026-11-28", [paris])
    assert workspace.travel.would_move() == []


@pytest.mark.parametrize(
    ("wall", "code", "walls"),
    [
        ("2027-03-14T02:30", "skipped", ["2027-03-14T03:30", "2027-03-14T01:30"]),
        ("2027-11-07T01:30", "doubled", ["2027-11-07T01:30", "2027-11-07T01:30"]),
    ],
)
def test_a_doubtful_hour_is_always_asked_about(
    workspace: Workspace, practice: str, wall: str, code: str, walls: list[str]
) -> None:
    made = a_post(workspace, practice, wall)
    workspace.set_rule("zone", "America/New_York")
    [seen] = workspace.travel.would_move()
    assert (seen.clock, [each.wall for each in seen.choices]) == (code, walls)
    first, second = (each.instant() for each in seen.choices)
    assert abs(second - first) == timedelta(hours=1)
    stayed = workspace.travel.apply([seen]).stayed
    assert [problem.code for _, problem in stayed] == ["choose_hour"]
    assert stands(workspace, made).zone == "Europe/Rome"
    workspace.travel.apply([seen], {made: 1})
    assert stands(workspace, made).due_at == second
    assert workspace.travel.would_move() == []


def test_an_hour_she_flies_over_is_asked_about(workspace: Workspace, practice: str) -> None:
    made = a_post(workspace, practice, "2026-11-24T14:00")
    landing = Stop("Tokyo", "2026-11-24", "2026-11-28", zone="Asia/Tokyo", starts_at="18:00")  # 10:00 in Rome
    workspace.trips.create("Japan", "2026-11-24", "2026-11-28", [landing])
    [seen] = workspace.travel.would_move()
    assert (seen.clock, seen.choices) == (
        "skipped",
        (WallTime("2026-11-24T22:00", "Asia/Tokyo"), WallTime("2026-11-24T06:00", "Europe/Rome")),
    )
    assert workspace.travel.apply([seen], {made: 0}).stayed == ()
    with pytest.raises(Problem, match="flown_over"):
        workspace.travel.plan("2026-11-24T14:00")
    assert workspace.travel.plan("2026-11-24T14:00", 1) == WallTime("2026-11-24T06:00", "Europe/Rome")
    assert workspace.travel.plan("2026-11-26T08:30") == WallTime("2026-11-26T08:30", "Asia/Tokyo")
    with pytest.raises(Problem, match="bad_time"):
        workspace.travel.plan("8 o'clock")


def test_an_hour_that_newly_comes_twice_is_asked_about_before(workspace: Workspace, practice: str) -> None:
    """It stands at one of the two, and all the same a person is asked while the trip is being changed."""
    a_post(workspace, practice, "2026-11-24T10:00")
    west = Stop("New York", "2026-11-24", "2026-11-28", zone="America/New_York", starts_at="08:00")  # 14:00 in Rome
    plan = partial(workspace.trips.create_in, name="West", starts="2026-11-24", ends="2026-11-28", stops=[west])
    [seen] = workspace.travel.would_move_after(plan)
    assert (seen.clock, [each.zone for each in seen.choices]) == ("doubled", ["Europe/Rome", "America/New_York"])


def test_over_the_date_line_her_day_is_another(workspace: Workspace, practice: str) -> None:
    made = a_post(workspace, practice, "2026-11-26T08:30")
    isles = [
        Stop("Kiritimati", "2026-11-25", "2026-11-25", zone="Pacific/Kiritimati"),
        Stop("Honolulu", "2026-11-26", "2026-11-28", zone="Pacific/Honolulu", starts_at="00:00"),
    ]
    workspace.trips.create("Isles", "2026-11-25", "2026-11-28", isles)
    [seen] = workspace.travel.would_move()
    assert (seen.clock, [each.zone for each in seen.choices]) == ("doubled", ["Pacific/Kiritimati", "Pacific/Honolulu"])
    workspace.travel.apply([seen], {made: 1})
    assert stands(workspace, made).due_at == datetime(2026, 11, 26, 18, 30, tzinfo=UTC)


def test_what_would_be_over_already_stays(workspace: Workspace, practice: str, sunday: SetClock) -> None:
    sunday.at = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
    made = a_post(workspace, practice, "2026-11-25T08:30")
    to_tokyo(workspace)
    [seen] = workspace.travel.would_move()
    assert seen.passed
    assert [problem.code for _, problem in workspace.travel.apply([seen]).stayed] == ["time_passed"]
    assert stands(workspace, made).zone == "Europe/Rome"


def test_holds_stay_on_and_other_deeds_in_between_win(workspace: Workspace, practice: str) -> None:
    held, cancelled = (a_post(workspace, practice, f"2026-11-2{day}T08:30") for day in (5, 6))
    workspace.queue.hold(held)
    to_tokyo(workspace)
    seen = workspace.travel.would_move()
    workspace.queue.freeze("a recall")
    workspace.queue.cancel(cancelled)
    applied = workspace.travel.apply(seen)
    assert [problem.code for _, problem in applied.stayed] == ["not_movable"]
    assert stands(workspace, held).holds == ("by_hand", "frozen")
    assert stands(workspace, held).zone == "Asia/Tokyo"


def test_what_a_server_holds_is_recalled_first(
    workspace: Workspace, practice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.store.tables import delivery

    made, unclear = (a_post(workspace, practice, f"2026-11-2{day}T08:30") for day in (5, 6))
    with workspace.db.write("queue") as tx:
        tx.execute(delivery.update().values(state="handed_over", server_ref="7"))
    to_tokyo(workspace)
    seen = workspace.travel.would_move()
    assert all(each.held_by_server for each in seen)
    asked: list[str] = []

    def recall(post: object, delivery_id: str) -> bool:
        asked.append(delivery_id)
        if delivery_id == unclear:
            return False
        with workspace.db.write("queue") as tx:
            this = delivery.update().where(delivery.c.id == delivery_id)
            tx.execute(this.values(state="scheduled", server_ref=None))
        return True

    monkeypatch.setattr(deciding, "recall", recall)
    applied = workspace.travel.apply(seen)
    assert sorted(asked) == sorted([made, unclear])
    assert [each.delivery_id for each, _ in applied.moved] == [made]
    assert [(each.delivery_id, problem.code) for each, problem in applied.stayed] == [(unclear, "recall_unclear")]
    assert stands(workspace, unclear).zone == "Europe/Rome"


def test_nothing_is_told_of_what_went_out(workspace: Workspace, practice: str, sunday: SetClock) -> None:
    a_post(workspace, practice, "2026-11-25T08:30")
    sunday.at = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    to_tokyo(workspace)
    assert workspace.travel.would_move() == []


def test_many_posts_move_in_one_transaction(workspace: Workspace, practice: str) -> None:
    made = [a_post(workspace, practice, f"2026-11-25T09:{each:02d}") for each in range(30)]
    to_tokyo(workspace)
    before = workspace.db.changes()["queue"]
    applied = workspace.travel.apply(workspace.travel.would_move())
    assert len(applied.moved) == len(made)
    assert workspace.db.changes()["queue"] == before + 1
