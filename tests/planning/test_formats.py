"""Recurring formats: they come by the wall clock, an empty one is told, a draft begun for it has its time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from brandassist.writing.templates import Templates
from tests.support.builders import SetClock

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday


@pytest.fixture(autouse=True)
def sunday() -> Iterator[SetClock]:
    told = SetClock(NOW)
    with clock.set_to(told):
        yield told


def test_an_empty_one_is_told_until_something_stands_there(workspace: Workspace, practice: str) -> None:
    workspace.slots.add_mornings(practice)  # plain slots wait for nothing
    number = workspace.formats.add("  Friday   number ", practice, 4, "9.00")
    [time] = workspace.formats.empty()
    assert (time.slot.name, time.planned.wall, time.slot.id) == ("Friday number", "2026-11-27T09:00", number)
    [known] = workspace.formats.list()
    assert (known.next, known.taken_by) == (time, None)
    draft_id = workspace.formats.make_draft("friday number")
    [row] = workspace.queue.list()
    assert (row.draft_id, row.wall, row.approved, row.account_id) == (draft_id, "2026-11-27T09:00", False, practice)
    assert workspace.formats.empty() == [] and workspace.formats.list()[0].taken_by == row.id
    assert workspace.drafts.show(draft_id).title == "Friday number"
    assert [each.planned.wall for each in workspace.formats.empty(timedelta(days=14))] == ["2026-12-04T09:00"]


def test_every_second_week_by_the_wall_clock(workspace: Workspace, practice: str) -> None:
    with clock.set_to(lambda: datetime(2027, 3, 14, 12, 0, tzinfo=UTC)):
        workspace.formats.add("Number", practice, 4, "09:00", every=2, starts="2027-03-19")
        times = workspace.formats.empty(timedelta(days=30))
    assert [each.planned.wall for each in times] == ["2027-03-19T09:00", "2027-04-02T09:00"]
    assert [each.at.hour for each in times] == [8, 7]  # the clocks change between them


def test_it_begins_from_its_template(workspace: Workspace, practice: str) -> None:
    template = workspace.saved_texts.add("template", Content("Number of the week", "{number} of {what}."))
    workspace.formats.add("Friday number", practice, 4, "09:00", template_id=template)
    shown = workspace.drafts.show(workspace.formats.make_draft("Friday number"))
    assert shown.text == "{number} of {what}."
    assert [each.account_id for each in shown.targets] == [practice]


def test_a_second_draft_takes_the_next_time(workspace: Workspace, practice: str) -> None:
    workspace.formats.add("Friday number", practice, 4, "09:00")
    for _ in range(2):
        workspace.formats.make_draft("Friday number")
    assert [each.wall for each in workspace.queue.list()] == ["2026-11-27T09:00", "2026-12-04T09:00"]
    with pytest.raises(Problem, match="format_filled"):
        workspace.formats.make_draft("Friday number", workspace.queue.list()[0].due_at)


def test_what_cannot_be_a_format_is_told(workspace: Workspace, practice: str) -> None:
    workspace.formats.add("Friday number", practice, 4, "09:00")
    for code, name, more in (
        ("empty_name", " ", {}),
        ("format_known", "friday NUMBER", {}),
        ("bad_weeks", "Other", {"every": 0}),
        ("not_found", "Other", {"template_id": "none"}),
    ):
        with pytest.raises(Problem, match=code):
            workspace.formats.add(name, practice, 4, "09:00", **more)
    for ask in (workspace.formats.remove, workspace.formats.make_draft):
        with pytest.raises(Problem, match="unknown_format"):
            ask("Monday number")
    assert len(workspace.slots.list()) == 1
    workspace.formats.remove("Friday number")
    assert workspace.formats.list() == [] and workspace.slots.list() == []


def test_a_changed_one_keeps_what_is_not_said(workspace: Workspace, practice: str, site: str) -> None:
    workspace.formats.add("Friday number", practice, 4, "09:00")
    other = workspace.formats.add("Essay", site, 1, "10:00", kind="article")
    workspace.formats.change("friday number", name=" Monday  number", weekday=0)
    [number] = [each.slot for each in workspace.formats.list() if each.slot.id != other]
    assert (number.name, number.weekday, number.wall, number.account_id) == ("Monday number", 0, "09:00", practice)
    workspace.formats.change(number.id, name="Monday Number")  # its own name is no other's
    workspace.formats.change("Essay", name="Monday number")  # on another account it is free
    for code, said in (
        ("format_known", {"account_id": site}),
        ("empty_name", {"name": " "}),
        ("bad_hour", {"wall": "25"}),
    ):
        with pytest.raises(Problem, match=code):
            workspace.formats.change(number.id, **said)
    with pytest.raises(Problem, match="unknown_format"):
        workspace.formats.change("Friday number", weekday=0)
    assert workspace.formats.named(number.id).account_id == practice


def test_a_plain_slot_is_no_format(workspace: Workspace, practice: str) -> None:
    slot = workspace.slots.add(practice, 4, "09:00")
    with pytest.raises(Problem, match="unknown_format"):
        workspace.formats.remove(slot)
    assert workspace.formats.list() == [] and len(workspace.slots.list()) == 1


@pytest.mark.parametrize(("day", "code", "fold", "wall"), [
    ("2027-03-27", "skipped_time", 0, "2027-03-28T03:30"), ("2027-03-27", "skipped_time", 1, "2027-03-28T01:30"),
    ("2026-10-24", "ambiguous_time", 0, "2026-10-25T02:30"), ("2026-10-24", "ambiguous_time", 1, "2026-10-25T02:30"),
])  # fmt: skip
def test_an_hour_the_clock_change_touches_is_asked_about(
    workspace: Workspace, practice: str, day: str, code: str, fold: int, wall: str
) -> None:
    with clock.set_to(lambda: datetime.fromisoformat(f"{day}T12:00+00:00")):
        workspace.formats.add("Owls", practice, 6, "02:30")
        with pytest.raises(Problem, match=code) as told:
            workspace.formats.make_draft("Owls")
        assert workspace.drafts.list() == [] and workspace.queue.list() == []
        workspace.formats.make_draft("Owls", fold=fold)
        [row] = workspace.queue.list()
        assert row.wall == wall
        assert row.due_at.isoformat() == told.value.data["second" if fold else "first"]


def test_where_it_cannot_begin_nothing_is_left_behind(
    workspace: Workspace, practice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = workspace.saved_texts.add("template", Content("Number of the week", "{number}."))
    workspace.formats.add("Friday number", practice, 4, "09:00", template_id=template)

    def full(*_: object, **__: object) -> str:
        raise Problem("disk_full")

    monkeypatch.setattr(Templates, "_shape", full)
    with pytest.raises(Problem, match="disk_full"):
        workspace.formats.make_draft("Friday number")
    assert workspace.drafts.list() == [] and len(workspace.formats.empty()) == 1
