"""From the shelf into free slots: never two in one, never past or quiet or too close, in the order of approval."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import clock
from brandassist.errors import Problem
from brandassist.planning.filling import Filled
from brandassist.planning.free_time import Quiet
from brandassist.planning.occurrences import SlotTime
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.tables import delivery
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.support.builders import SetClock

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday, 13:00 in Rome


@pytest.fixture(autouse=True)
def sunday() -> Iterator[SetClock]:
    told = SetClock(NOW)
    with clock.set_to(told):
        yield told


def draft(workspace: Workspace, text: str, *to: str, approved: bool = True, kind: str = "post") -> str:
    made = workspace.drafts.new(kind, "A title", text)  # type: ignore[arg-type]
    for each in to:
        workspace.drafts.add_target(made, each)
    if approved and to:
        assert all(each.problem is None for each in workspace.approvals.approve(made))
    return made


def ids(filled: list[Filled]) -> list[str]:
    return [each.delivery_id for each in filled]


def walls(times: dict[str, SlotTime | None]) -> dict[str, str | None]:
    return {draft_id: time.planned.wall if time else None for draft_id, time in times.items()}


def mornings(workspace: Workspace, *to: str) -> None:
    for each in to:
        workspace.slots.add_mornings(each)


def test_the_oldest_approval_goes_first_then_what_is_not_approved(
    workspace: Workspace, practice: str, sunday: SetClock
) -> None:
    mornings(workspace, practice)
    waiting = draft(workspace, "Not yet.", practice, approved=False)
    second, first = draft(workspace, "Two.", practice, approved=False), draft(workspace, "One.", practice)
    sunday.advance(minutes=1)
    workspace.approvals.approve(second)
    assert walls(workspace.filling.proposals()) == {
        first: "2026-11-23T08:30",
        second: "2026-11-25T08:30",
        waiting: "2026-11-27T08:30",
    }


def test_filling_does_what_was_proposed_and_approves_nothing(workspace: Workspace, practice: str) -> None:
    mornings(workspace, practice)
    ready, waiting = draft(workspace, "One.", practice), draft(workspace, "Two.", practice, approved=False)
    proposed = workspace.filling.proposals()
    made = workspace.filling.fill()
    rows = {each.draft_id: each for each in workspace.queue.list()}
    assert {each.id for each in rows.values()} == set(ids(made))
    assert {draft_id: each.due_at for draft_id, each in rows.items()} == {
        draft_id: each.at for draft_id, each in proposed.items() if each is not None
    }
    assert (rows[ready].approved, rows[waiting].approved) == (True, False)
    assert workspace.filling.proposals() == {} and workspace.filling.fill() == []
    workspace.filling.clear(made)
    assert {each.state for each in workspace.queue.list()} == {"cancelled"}
    assert walls(workspace.filling.proposals()) == walls(proposed)


def test_a_time_all_accounts_have_else_the_first_has(
    workspace: Workspace, practice: str, site: str, sunday: SetClock
) -> None:
    workspace.slots.add(practice, 0, "08:30")
    workspace.slots.add(practice, 2, "08:30")
    workspace.slots.add(site, 2, "08:30")
    both = draft(workspace, "One.", practice, site)
    sunday.advance(seconds=1)
    again = draft(workspace, "Two.", practice, site)
    assert walls(workspace.filling.proposals()) == {both: "2026-11-25T08:30", again: "2026-12-02T08:30"}
    workspace.slots.remove(next(each.id for each in workspace.slots.list() if each.account_id == site))
    assert walls(workspace.filling.proposals()) == {both: "2026-11-23T08:30", again: "2026-11-25T08:30"}


def test_kinds_keep_to_their_slots(workspace: Workspace, practice: str, site: str) -> None:
    workspace.slots.add(site, 0, "08:30", kind="post")
    article = draft(workspace, "# A long one", site, kind="article")
    assert walls(workspace.filling.proposals()) == {article: None}
    workspace.slots.add(site, 4, "17:00", kind="article")
    assert walls(workspace.filling.proposals()) == {article: "2026-11-27T17:00"}


def test_what_has_no_account_or_no_slot_gets_no_time(workspace: Workspace, practice: str) -> None:
    nowhere, somewhere = draft(workspace, "One."), draft(workspace, "Two.", practice)
    assert workspace.filling.proposals([nowhere, somewhere]) == {nowhere: None, somewhere: None}
    assert workspace.filling.fill() == []


def test_taken_close_and_quiet_slots_are_passed_over(workspace: Workspace, practice: str) -> None:
    mornings(workspace, practice)
    workspace.slots.add(practice, 1, "06:30")
    workspace.set_rule("quiet_from", "22:00")
    workspace.set_rule("quiet_to", "07:00")
    taken = draft(workspace, "Taken.", practice)
    workspace.queue.schedule(taken, [practice], WallTime("2026-11-23T08:30", "Europe/Rome"))
    close = draft(workspace, "Close.", practice)
    workspace.queue.schedule(close, [practice], WallTime("2026-11-25T09:00", "Europe/Rome"))
    new = draft(workspace, "New.", practice)
    assert walls(workspace.filling.proposals()) == {new: "2026-11-27T08:30"}


def test_slots_of_formats_and_of_changing_clocks_are_left(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 4, "09:00", name="Friday number")
    new = draft(workspace, "New.", practice)
    assert walls(workspace.filling.proposals()) == {new: None}
    assert workspace.slots.next_free([practice], NOW) is None
    with clock.set_to(lambda: datetime(2027, 3, 27, 12, 0, tzinfo=UTC)):  # the night after, 02:30 does not come
        workspace.slots.add(practice, 6, "02:30")
        assert walls(workspace.filling.proposals()) == {new: "2027-04-04T02:30"}


def test_an_embargo_is_waited_for(workspace: Workspace, practice: str) -> None:
    mornings(workspace, practice)
    entry = workspace.diary.new(text="Tins in the window.")
    kept = workspace.from_entry.begin(entry, to=[practice])
    workspace.embargoes.put(entry, WallTime("2026-11-25T08:31", "Europe/Rome"))
    other = draft(workspace, "Other.", practice)
    assert walls(workspace.filling.proposals()) == {other: "2026-11-23T08:30", kept: "2026-11-27T08:30"}


def test_nothing_is_filled_in_a_freeze(workspace: Workspace, practice: str) -> None:
    mornings(workspace, practice)
    new = draft(workspace, "New.", practice)
    workspace.queue.freeze()
    with pytest.raises(Problem, match="queue_frozen"):
        workspace.filling.fill()
    assert workspace.queue.list() == [] and walls(workspace.filling.proposals()) == {new: "2026-11-23T08:30"}


def missed_ones(workspace: Workspace, practice: str, sunday: SetClock, *texts: str) -> list[DeliveryRow]:
    """Posts whose time, 13:30, passed while nobody was there; it is 15:00."""
    half_past = WallTime("2026-11-22T13:30", "Europe/Rome")
    for text in texts:
        workspace.queue.schedule(draft(workspace, text, practice), [practice], half_past, means="here")
    with workspace.db.write("queue") as tx:
        values = {"state": "missed", "asks": True, "problem": {"code": "missed"}}
        tx.execute(delivery.update().where(delivery.c.due_at == half_past.instant()).values(**values))
    sunday.advance(hours=2)
    return workspace.absences.missed()


def test_what_was_missed_moves_only_where_it_is_named(workspace: Workspace, practice: str, sunday: SetClock) -> None:
    mornings(workspace, practice)
    new = draft(workspace, "New.", practice)
    [missed] = missed_ones(workspace, practice, sunday, "Late.")
    late = missed.draft_id
    assert walls(workspace.filling.proposals()) == {new: "2026-11-23T08:30"}
    assert walls(workspace.filling.proposals([late])) == {late: "2026-11-23T08:30"}
    assert ids(workspace.filling.fill([late])) == [missed.id]
    row = workspace.queue.show(missed.id)[0]
    assert (row.state, row.wall, row.asks) == ("scheduled", "2026-11-23T08:30", False)


def test_what_was_missed_is_sorted_while_the_queue_is_paused_and_can_be_taken_back(
    workspace: Workspace, practice: str, sunday: SetClock
) -> None:
    mornings(workspace, practice)
    missed_ones(workspace, practice, sunday, "Late.")
    new = draft(workspace, "New.", practice)
    workspace.queue.pause()
    [before] = workspace.absences.missed()
    filled = workspace.filling.fill([before.draft_id, new])
    assert {row.state for row in workspace.queue.list()} == {"scheduled"}
    workspace.filling.clear(filled)
    assert workspace.absences.missed() == [before]
    assert {each.draft_id: each.state for each in workspace.queue.list()} == {
        before.draft_id: "missed",
        new: "cancelled",
    }


def test_what_left_meanwhile_is_not_taken_back(workspace: Workspace, practice: str) -> None:
    mornings(workspace, practice)
    for words in ("One.", "Two."):
        draft(workspace, words, practice)
    gone, waits = workspace.filling.fill()
    with workspace.db.write("queue") as tx:
        tx.execute(delivery.update().where(delivery.c.id == gone.delivery_id).values(state="sending"))
    workspace.filling.clear([gone, waits])
    states = {each.id: each.state for each in workspace.queue.list()}
    assert states == {gone.delivery_id: "sending", waits.delivery_id: "cancelled"}


def test_other_times_for_the_missed_keep_every_rule_of_the_slots(
    workspace: Workspace, practice: str, site: str, sunday: SetClock
) -> None:
    workspace.slots.add(practice, 0, "09:00", name="Monday number")
    workspace.slots.add(practice, 0, "10:00")
    mornings(workspace, site)
    near = draft(workspace, "Near.", practice)
    workspace.queue.schedule(near, [practice], WallTime("2026-11-23T10:30", "Europe/Rome"))
    rows = missed_ones(workspace, practice, sunday, "One.", "Two.")
    times = workspace.filling.other_times([((row,), "post") for row in rows])
    assert [each and each.wall for each in times] == ["2026-11-30T10:00", "2026-12-07T10:00"]


def test_without_slots_other_times_keep_apart_and_out_of_quiet_hours(
    workspace: Workspace, practice: str, sunday: SetClock
) -> None:
    workspace.set_rule("quiet_from", "17:00")
    workspace.set_rule("quiet_to", "21:00")
    rows = missed_ones(workspace, practice, sunday, "One.", "Two.")
    times = workspace.filling.other_times([((row,), "post") for row in rows])
    assert [each and each.wall for each in times] == ["2026-11-22T16:00", "2026-11-22T21:00"]


def test_one_that_cannot_be_filled_leaves_all_as_it_was(
    workspace: Workspace, practice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mornings(workspace, practice)
    for words in ("One.", "Two."):
        draft(workspace, words, practice)
    plan_in, done = workspace.queue.plan_in, list[str]()

    def second_fails(*given: object) -> list[str]:
        if done:
            raise Problem("disk_full")
        done.extend(plan_in(*given))  # type: ignore[arg-type]
        return list(done)

    monkeypatch.setattr(workspace.queue, "plan_in", second_fails)
    with pytest.raises(Problem, match="disk_full"):
        workspace.filling.fill()
    assert done and workspace.queue.list() == []


SLOTS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 6), st.times(), st.sampled_from(["readers", "here"])), max_size=6
)
DRAFTS = st.lists(st.tuples(st.sampled_from(["p", "s", "ps", "sp"]), st.booleans()), max_size=6)
HOURS = st.times().map(lambda at: f"{at:%H:%M}") | st.just("")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SLOTS, DRAFTS, st.integers(0, 600), HOURS, HOURS, st.integers(0, 200))
def test_whatever_the_slots_the_rules_hold(
    workspace: Workspace,
    practice: str,
    site: str,
    slots: list[tuple[bool, int, datetime, str]],
    wanted: list[tuple[str, bool]],
    least: int,
    begin: str,
    end: str,
    days: int,
) -> None:
    _forget_all(workspace)
    told = SetClock(NOW + timedelta(days=days))
    with clock.set_to(told):
        for key, value in (("spacing_minutes", least), ("quiet_from", begin), ("quiet_to", end)):
            workspace.set_rule(key, value)
        for on_site, weekday, wall, means in slots:
            slot = (site if on_site else practice, weekday, f"{wall:%H:%M}")
            if slot not in [(each.account_id, each.weekday, each.wall) for each in workspace.slots.list()]:
                workspace.slots.add(*slot, means=means)  # type: ignore[arg-type]
        made: list[tuple[str, str]] = []
        for number, (to, approved) in enumerate(wanted):
            told.advance(seconds=1)
            accounts = [practice if each == "p" else site for each in to]
            made.append((to, draft(workspace, f"Thought {number}", *accounts, approved=approved)))
        workspace.filling.fill()
        rows = [each for each in workspace.queue.list() if each.state == "scheduled"]
    quiet, at = Quiet.between(begin, end), [(each.account_id, each.due_at) for each in rows]
    assert len(set(at)) == len(at)
    assert all(each.due_at > told.at for each in rows)
    assert not any(quiet.hold(datetime.fromisoformat(each.wall).time()) for each in rows)
    for account_id in (practice, site):
        times = sorted(due for account, due in at if account == account_id)
        assert all(later - sooner >= timedelta(minutes=least) for sooner, later in pairwise(times))
    due = {each.draft_id: each.due_at for each in rows}
    approved_of = {draft_id: approved for (_, draft_id), (_, approved) in zip(made, wanted, strict=True)}
    for kind in {to for to, _ in made}:
        same = [draft_id for to, draft_id in made if to == kind]
        ordered = sorted(same, key=lambda each: (not approved_of[each], same.index(each)))
        filled = [due[each] for each in ordered if each in due]
        assert filled == sorted(filled)
        assert all(each in due for each in ordered[: len(filled)])  # nobody is passed over by a later one


def _forget_all(workspace: Workspace) -> None:
    for each in workspace.queue.list():
        if each.state == "scheduled":
            workspace.queue.cancel(each.id)
    for each in workspace.drafts.list():
        workspace.drafts.delete(each.id)
    for each in workspace.slots.list():
        workspace.slots.remove(each.id)
