"""“Not before I have left”: nothing of an entry leaves before its time, whatever becomes of trip, clock and process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.archive.private import archive, bring_back
from brandassist.errors import Problem
from brandassist.store.deliveries import claim as claims
from brandassist.store.deliveries import server
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary.trips import Stop
from brandassist.store.tables import delivery
from brandassist.walltime import WallTime, from_instant
from brandassist.workspace import Workspace, open_workspace

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TURIN = Stop("Torino", "2026-11-19", "2026-11-21", zone="Europe/Rome", ends_at="18:00")
LISBON = Stop("Lisboa", "2026-11-21", "2026-11-23", zone="Europe/Lisbon")


class House:
    """A workspace of one person who approves by scheduling, with an entry of a stop and its draft."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        workspace.set_rule("approval_rule", "alone")
        workspace.set_rule("zone", "Europe/Rome")
        self.trip = workspace.trips.create("Stores", "2026-11-19", "2026-11-23", [TURIN, LISBON])
        self.entry = workspace.diary.new(day="2026-11-20", text="Tins in the window of the shop.", trip=self.trip)
        self.site = next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")

    def draft(self) -> str:
        return self.workspace.from_entry.begin(self.entry, to=[self.site])

    def plan(self, draft_id: str, due: datetime) -> str:
        (made,) = self.workspace.queue.schedule(draft_id, [self.site], from_instant(due, "Etc/UTC"))
        return made

    def row(self) -> DeliveryRow:
        (row,) = self.workspace.queue.list()
        return row

    def until(self) -> datetime:
        embargo = self.workspace.diary.show(self.entry).entry.embargo
        assert embargo is not None
        assert embargo.planned.instant() == embargo.until
        return embargo.until

    def at(self, now: datetime) -> DeliveryRow:
        """The row after the lanes worked at that moment."""
        with clock.set_to(lambda: now):
            self.workspace.lanes.run_until_idle()
            return self.row()

    def move_end(self, ends: str, ends_at: str = "") -> None:
        stop = Stop("Torino", "2026-11-19", ends, zone="Europe/Rome", ends_at=ends_at)
        self.workspace.trips.change(self.trip, "Stores", "2026-11-19", "2026-11-29", [stop])


@pytest.fixture
def house(tmp_path: Path) -> House:
    with clock.set_to(lambda: START):
        place = tmp_path / "work"
        return House(open_workspace(place, settings=device_settings.load(tmp_path / "device.json")))


@pytest.fixture(autouse=True)
def at_start(house: House) -> object:
    with clock.set_to(lambda: START):
        yield
    house.workspace.close()


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def rules(house: House, draft_id: str) -> list[tuple[str, str]]:
    (target,) = house.workspace.drafts.show(draft_id).targets
    found = house.workspace.rendering.render(target.id).findings
    return [(each.rule, each.level) for each in found if each.rule == "embargoed"]


# -- which time ------------------------------------------------------------------------------------------------------


def test_by_itself_it_is_the_end_of_the_stop_of_that_day(house: House) -> None:
    assert house.workspace.embargoes.put(house.entry) == WallTime("2026-11-21T18:00", "Europe/Rome")
    assert house.until() == utc(21, 17)


def test_a_stop_of_whole_days_ends_with_its_last_night(house: House) -> None:
    house.workspace.diary.describe(house.entry, day="2026-11-22")
    assert house.workspace.embargoes.put(house.entry) == WallTime("2026-11-24T00:00", "Europe/Lisbon")


def test_of_two_stops_on_one_day_the_one_at_the_entrys_place_counts_else_the_later(house: House) -> None:
    workspace = house.workspace
    workspace.diary.describe(house.entry, day="2026-11-21")
    assert workspace.embargoes.put(house.entry).zone == "Europe/Lisbon"
    place = workspace.places.add("Store 214", city="Torino", zone="Europe/Rome")
    stop = Stop("", "2026-11-19", "2026-11-21", place_id=place, ends_at="18:00")
    workspace.trips.change(house.trip, "Stores", "2026-11-19", "2026-11-23", [stop, LISBON])
    workspace.diary.describe(house.entry, place="Store 214")
    assert house.until() == utc(21, 17)


def test_a_day_between_stops_waits_for_the_end_of_the_trip(house: House) -> None:
    house.workspace.trips.change(house.trip, "Stores", "2026-11-19", "2026-11-23", [])
    assert house.workspace.embargoes.put(house.entry) == WallTime("2026-11-24T00:00", "Europe/Rome")


def test_an_entry_on_no_trip_takes_the_trip_of_its_day_and_else_needs_a_time(house: House) -> None:
    workspace = house.workspace
    workspace.diary.describe(house.entry, trip="")
    assert workspace.embargoes.put(house.entry) == WallTime("2026-11-21T18:00", "Europe/Rome")
    alone = workspace.diary.new(day="2026-12-24", text="At home.")
    with pytest.raises(Problem) as caught:
        workspace.embargoes.put(alone)
    assert caught.value.code == "no_leaving"
    assert workspace.diary.show(alone).entry.embargo is None
    when = WallTime("2026-12-26T08:00", "Asia/Tokyo")
    assert workspace.embargoes.put(alone, when) == when


def test_it_follows_the_trip_the_day_the_place_and_home(house: House) -> None:
    workspace = house.workspace
    workspace.embargoes.put(house.entry)
    house.move_end("2026-11-25", "12:00")
    assert house.until() == utc(25, 11)
    house.move_end("2026-11-20")
    assert house.until() == utc(20, 23)
    workspace.trips.change(house.trip, "Stores", "2026-11-19", "2026-11-22", [])
    assert house.until() == utc(22, 23)
    workspace.set_rule("zone", "America/New_York")
    assert house.until() == datetime(2026, 11, 23, 5, tzinfo=UTC)
    workspace.diary.describe(house.entry, trip="", day="2026-12-24")
    workspace.trips.remove(house.trip)
    assert house.until() == datetime(2026, 11, 23, 5, tzinfo=UTC)  # nobody knows better


def test_a_time_that_was_given_follows_nothing(house: House) -> None:
    house.workspace.embargoes.put(house.entry, WallTime("2026-11-30T08:00", "Europe/Rome"))
    house.move_end("2026-11-20")
    assert house.until() == utc(30, 7)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ends=st.lists(st.tuples(st.integers(20, 29), st.sampled_from(["", "00:00", "23:59"])), min_size=1, max_size=5))
def test_whatever_becomes_of_the_trip_it_stands_at_the_end_of_its_stop(
    house: House, ends: list[tuple[int, str]]
) -> None:
    house.workspace.embargoes.put(house.entry)
    for day, hour in ends:
        house.move_end(f"2026-11-{day}", hour)
        midnight = utc(day, 23)  # in Rome
        known = {"": midnight, "00:00": midnight - timedelta(days=1), "23:59": midnight - timedelta(minutes=1)}
        assert house.until() == known[hour]


# -- what it stops ---------------------------------------------------------------------------------------------------


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


def test_a_draft_is_told_so_and_gets_no_time_before(house: House) -> None:
    house.workspace.embargoes.put(house.entry)
    draft_id = house.draft()
    assert rules(house, draft_id) == [("embargoed", "warning")]
    assert refused(lambda: house.plan(draft_id, house.until() - timedelta(minutes=1))) == "embargoed"
    assert house.workspace.queue.list() == []
    house.plan(draft_id, house.until())
    assert rules(house, draft_id) == []
    sooner = from_instant(house.until() - timedelta(minutes=1), "Etc/UTC")
    assert refused(lambda: house.workspace.queue.move(house.row().id, sooner)) == "embargoed"
    assert house.at(house.until() - timedelta(seconds=1)).state == "scheduled"
    assert house.at(house.until() + timedelta(seconds=1)).state == "published"


def test_what_has_a_time_is_not_approved_while_that_lies_before(house: House) -> None:
    workspace = house.workspace
    workspace.set_rule("approval_rule", "every")
    draft_id = house.draft()
    house.plan(draft_id, START + timedelta(hours=1))
    workspace.embargoes.put(house.entry)
    assert rules(house, draft_id) == [("embargoed", "error")]
    (outcome,) = workspace.approvals.approve(draft_id)
    assert outcome.problem is not None
    assert (outcome.problem.code, outcome.problem.data["rules"]) == ("check_failed", "embargoed")
    workspace.embargoes.lift(house.entry)
    (outcome,) = workspace.approvals.approve(draft_id)
    assert outcome.problem is None


def test_what_was_approved_before_does_not_leave_and_then_goes_by_itself(house: House) -> None:
    due = START + timedelta(minutes=10)
    house.plan(house.draft(), due)
    assert house.row().approved
    house.workspace.embargoes.put(house.entry, from_instant(due + timedelta(minutes=5), "Etc/UTC"))
    assert house.row().holds == ("embargoed",)
    assert house.at(due + timedelta(minutes=4)).state == "scheduled"
    assert house.at(due + timedelta(minutes=5, seconds=1)).state == "published"


def test_beyond_the_grace_it_asks_and_nothing_late_goes_by_itself(house: House) -> None:
    due = START + timedelta(minutes=10)
    house.plan(house.draft(), due)
    house.workspace.embargoes.put(house.entry)
    assert house.at(house.until() - timedelta(seconds=1)).state == "scheduled"
    row = house.at(house.until() + timedelta(hours=1))
    assert (row.state, row.asks) == ("missed", True)
    with clock.set_to(lambda: house.until() + timedelta(hours=1)):
        house.workspace.queue.retry(row.id, "Etc/UTC")
    assert house.at(house.until() + timedelta(hours=1, seconds=1)).state == "published"


def test_a_trip_that_is_made_longer_holds_what_was_planned_for_after_it_and_a_shorter_one_lets_it_go(
    house: House,
) -> None:
    house.workspace.embargoes.put(house.entry)
    due = house.until() + timedelta(minutes=1)
    house.plan(house.draft(), due)
    assert (house.row().approved, house.row().holds) == (True, ())
    house.move_end("2026-11-25")
    assert house.row().holds == ("embargoed",)
    assert house.at(due + timedelta(minutes=2)).state == "scheduled"
    house.move_end("2026-11-20")
    assert house.row().holds == ()
    assert house.at(due + timedelta(minutes=3)).state == "published"


def test_sending_now_does_not_help(house: House) -> None:
    due = START + timedelta(minutes=10)
    house.plan(house.draft(), due)
    row = house.row()
    house.workspace.embargoes.put(house.entry)
    with clock.set_to(lambda: due):
        house.workspace.queue.release(row.id)
        assert refused(lambda: house.workspace.queue.move(row.id, from_instant(due, "Etc/UTC"))) == "embargoed"
    assert house.at(due + timedelta(seconds=5)).state == "scheduled"


def test_a_claimed_thread_stops_at_its_next_step(house: House) -> None:
    house.plan(house.draft(), START)
    asked = {"account_id": house.site, "device_id": house.workspace.me.device_id, "owner": "me"}
    lease = timedelta(minutes=5)
    taken = claims.claim(house.workspace.db, **asked, now=START, lease=lease, grace=lease)
    assert taken is not None
    house.workspace.embargoes.put(house.entry)
    with house.workspace.db.write() as tx:
        assert claims.renew(tx, taken, START, lease) is None


def test_what_a_server_holds_is_asked_back(house: House) -> None:
    delivery_id = house.plan(house.draft(), START + timedelta(hours=2))
    me, db = house.workspace.me.device_id, house.workspace.db
    with db.write("queue") as tx:
        there = {"state": "handed_over", "server_ref": "9", "next_look_at": START + timedelta(hours=3)}
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**there))
    with db.read() as tx:
        assert server.to_recall(tx, house.site, me, START) == []
    house.workspace.embargoes.put(house.entry)
    with db.read() as tx:
        assert server.to_recall(tx, house.site, me, START) == [delivery_id]
    house.workspace.embargoes.lift(house.entry)
    with db.read() as tx:
        assert server.to_recall(tx, house.site, me, START) == []


def test_a_draft_of_an_idea_of_the_entry_waits_too(house: House) -> None:
    workspace = house.workspace
    idea = workspace.ideas.add("Tins sell", entry_id=house.entry)
    house.plan(workspace.from_entry.begin_idea(idea, to=[house.site]), START + timedelta(minutes=1))
    workspace.embargoes.put(house.entry)
    assert house.row().holds == ("embargoed",)


def test_a_piece_split_off_and_an_entry_it_goes_into_are_kept_back_too(house: House) -> None:
    workspace = house.workspace
    workspace.diary.autosave(house.entry, "", "Tins in the window. Bread at the door.")
    house.plan(house.draft(), START + timedelta(minutes=1))
    workspace.embargoes.put(house.entry)
    second = workspace.entry_pieces.split(house.entry, 20).made[0]
    assert workspace.diary.show(second).entry.embargo == workspace.diary.show(house.entry).entry.embargo
    other = workspace.diary.new(day="2026-11-19", text="At home.")
    workspace.entry_pieces.merge(house.entry, other)
    workspace.entry_pieces.merge(second, other)
    embargo = workspace.diary.show(other).entry.embargo
    assert embargo is not None
    assert (embargo.kind, embargo.until) == ("time", utc(21, 17))
    assert house.row().holds == ("embargoed",)


def test_of_two_entries_made_one_the_later_time_counts(house: House) -> None:
    workspace = house.workspace
    workspace.embargoes.put(house.entry)
    for day, until in ((20, utc(21, 17)), (30, utc(30, 7))):
        other = workspace.diary.new(day="2026-11-20", text="Bread.")
        workspace.embargoes.put(other, WallTime(f"2026-11-{day}T08:00", "Europe/Rome"))
        workspace.entry_pieces.merge(other, house.entry)
        assert house.until() == until


def test_a_draft_of_another_entry_goes(house: House) -> None:
    house.workspace.embargoes.put(house.entry)
    house.entry = house.workspace.diary.new(day="2026-11-20", text="Bread.", trip=house.trip)
    house.plan(house.draft(), START)
    assert house.at(START + timedelta(seconds=1)).state == "published"


# -- killed, and taken elsewhere -------------------------------------------------------------------------------------

_CHILD = """
import os, signal, sys
from pathlib import Path
from brandassist import settings
from brandassist.store.diary import embargoes
from brandassist.walltime import WallTime
from brandassist.workspace import open_workspace
place, device, entry, when = sys.argv[1:]
workspace = open_workspace(place, settings=settings.load(Path(device)))
if when == "after":
    workspace.embargoes.put(entry)
    os.kill(os.getpid(), signal.SIGKILL)
with workspace.db.write("diary", "queue") as tx:
    embargoes.put(tx, entry, "time", WallTime("2027-01-01T08:00", "Europe/Rome"))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("when", ["after", "within"])
def test_a_killed_process_leaves_an_embargo_whole_or_not_at_all(house: House, tmp_path: Path, when: str) -> None:
    house.plan(house.draft(), START)
    told = [str(tmp_path / "work"), str(tmp_path / "device.json"), house.entry, when]
    done = subprocess.run([sys.executable, "-c", _CHILD, *told], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr.decode()
    embargo = house.workspace.diary.show(house.entry).entry.embargo
    if when == "within":
        assert embargo is None
        assert house.at(START + timedelta(seconds=1)).state == "published"
    else:
        assert embargo is not None and embargo.until == utc(21, 17)
        assert house.at(START + timedelta(seconds=1)).state == "scheduled"
        assert house.at(START - timedelta(days=3650)).state == "scheduled"  # a clock that was put back
        house.workspace.close()
        house.workspace = open_workspace(tmp_path / "work", settings=device_settings.load(tmp_path / "device.json"))
        assert house.at(START + timedelta(minutes=1)).holds == ("embargoed",)


def test_an_archive_keeps_it(house: House, tmp_path: Path) -> None:
    house.workspace.embargoes.put(house.entry)
    archive(house.workspace.db, house.workspace.folder, tmp_path / "out")
    place = tmp_path / "again"
    other = open_workspace(place, settings=device_settings.load(tmp_path / "other.json"))
    bring_back(tmp_path / "out", other.db, other.folder, other.me, "another computer")
    embargo = other.diary.show(house.entry).entry.embargo
    assert embargo is not None
    assert (embargo.kind, embargo.until) == ("leaving", utc(21, 17))
    other.close()
