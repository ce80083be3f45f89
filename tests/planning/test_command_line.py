"""Filling, warnings and formats from the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist, brandassist, own_home
from tests.support.builders import SetClock
from tests.support.program import Program, Said

__all__ = ["brandassist", "own_home"]  # fixtures

MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def monday() -> Iterator[SetClock]:
    told = SetClock(MONDAY)
    with clock.set_to(told):
        yield told


@pytest.fixture
def run(brandassist: Brandassist, monday: SetClock) -> Brandassist:
    """At noon of a Monday in Rome, working alone."""
    for key, value in (("zone", "Europe/Rome"), ("approval_rule", "alone")):
        assert brandassist("settings", "set", key, value).code == 0
    return brandassist


def draft(run: Callable[..., Said], tmp_path: Path, words: str, *to: str) -> str:
    file = tmp_path / "post.md"
    file.write_text(words)
    return run("draft", "new", file, *(["--to", *to] if to else [])).id


def slots(where: Path | str, *weekdays: int) -> None:
    """Mornings on the practice network."""
    workspace = open_workspace(where)
    practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    workspace.slots.add_mornings(practice, weekdays)
    workspace.close()


def test_scheduling_warns_and_schedules_all_the_same(run: Brandassist, tmp_path: Path) -> None:
    first, second = draft(run, tmp_path, "One thought."), draft(run, tmp_path, "Quite another, on bread.")
    assert run("schedule", first, "--to", "practice", "--at", "2026-11-24T08:30").err == ""
    said = run("schedule", second, "--to", "practice", "--at", "2026-11-24T09:10")
    delivery = said.id
    assert said.err == "Warning: Only 40 minutes after One thought. on practice; 120 are wished.\n"
    told = run("queue", "warnings", "--json").json
    assert [(each["code"], each["data"]["minutes"]) for each in told] == [("too_close", 40), ("too_close", 40)]
    assert "Only 40 minutes before Quite another" in run("queue", "warnings").out
    said = run("queue", "move", delivery, "--at", "2026-11-24T10:29")
    assert (said.code, said.err) == (0, "Warning: Only 119 minutes after One thought. on practice; 120 are wished.\n")
    assert run("queue", "warnings", delivery).out.count("119 minutes") == 1
    assert run("queue", "move", delivery, "--at", "2026-11-24T10:30").err == ""
    assert run("queue", "warnings").out == "Nothing to warn of.\n"
    assert run("queue", "warnings", "none").problem


def test_the_shelf_is_filled(run: Brandassist, tmp_path: Path, monday: SetClock) -> None:
    one, two = (draft(run, tmp_path, f"Thought {each}.", "practice") for each in ("one", "two"))
    assert run("approve", two).code == 0
    said = run("queue", "fill")
    assert (said.code, said.out) == (0, "") and "2 without a free slot" in said.err
    slots(tmp_path / "workspace", 1, 3)
    proposed = run("queue", "fill", "--dry-run", "--json").json
    assert [(each["draft"], each["wall"]) for each in proposed] == [
        (two, "2026-11-24T08:30"),
        (one, "2026-11-26T08:30"),
    ]
    assert run("queue", "list", "--json").json == []
    made = run("queue", "fill").out.split()
    rows = {each["id"]: each for each in run("queue", "list", "--json").json}
    assert [(rows[each]["draft"], rows[each]["wall"], rows[each]["approved"]) for each in made] == [
        (two, "2026-11-24T08:30", True),
        (one, "2026-11-26T08:30", False),
    ]
    assert run("queue", "fill", "--dry-run").out == "No draft waits for a time.\n"
    monday.advance(days=1)  # it was not run meanwhile
    assert run("queue", "run", "--until-idle").code == 0
    assert next(each for each in run("queue", "list", "--json").json if each["draft"] == two)["state"] == "missed"
    assert run("queue", "fill", two).out.split() == [made[0]]
    moved = next(each for each in run("queue", "list", "--json").json if each["draft"] == two)
    assert (moved["state"], moved["wall"]) == ("scheduled", "2026-12-01T08:30")
    assert run("queue", "freeze").code == 0
    assert "frozen" in run("queue", "fill").problem
    assert run("queue", "fill", "none").problem


def test_what_cannot_be_a_format_is_told(run: Brandassist) -> None:
    assert run("format", "list").out == "There are no recurring formats.\n"
    added = ("format", "add", "Friday number", "practice", "--day")
    assert run(*added, "friday", "--at", "9:00").code == 0
    assert "called friday Number" in run("format", "add", "friday Number", *added[3:], "friday", "--at", "8:00").problem
    assert run("format", "add", "Other", *added[3:], "someday", "--at", "9:00").problem
    assert run("format", "add", "Other", *added[3:], "friday", "--at", "25:00").problem
    assert run("format", "draft", "Monday number").problem
    assert len(run("format", "list", "--json").json) == 1
    assert run("format", "remove", "Friday number").code == 0
    assert run("format", "list", "--json").json == []


def test_a_format_is_changed(run: Brandassist, tmp_path: Path) -> None:
    text = tmp_path / "number.md"
    text.write_text("{number} baskets.")
    template = run("template", "add", "Number of the week", text).id
    run("format", "add", "Friday number", "practice", "--day", "Fri", "--at", "9:00", "--template", template)
    changed = ("--name", "Monday number", "--day", "mon", "--at", "8.30", "--means", "here", "--every", "2")
    assert run("format", "change", "friday number", *changed).code == 0
    [told] = run("format", "list", "--json").json
    about = ("name", "day", "wall", "means", "zone", "every", "starts", "template", "next")
    assert [told[each] for each in about] == [
        "Monday number", "Mon", "08:30", "here", "", 2, "2026-11-23", template, "2026-12-07T08:30",
    ]  # fmt: skip
    assert run("format", "change", "Monday number", "--template", "").code == 0
    assert run("format", "list", "--json").json[0]["template"] is None
    assert run("format", "change", "Friday number", "--day", "mon").problem


def test_a_format_from_beginning_to_publishing(tmp_path: Path, own_folders: Path) -> None:
    """Each command line in a process of its own."""
    run = Program(tmp_path / "workspace").later(MONDAY - datetime.now(UTC))
    added = ("format", "add", "Friday number", "practice", "--day", "Fri", "--at", "9:00", "--zone", "Europe/Rome")
    run(*added, "--every", "2", "--from", "2026-11-27")
    said = run("format", "list")
    assert "Friday number" in said.out and said.err == "Friday number has nothing yet for 2026-11-27 09:00.\n"
    begun = run("format", "draft", "Friday number").id
    [row] = run("queue", "list", "--json").json
    assert (row["draft"], row["wall"], row["approved"]) == (begun, "2026-11-27T09:00", False)
    file = tmp_path / "number.md"
    file.write_text("31 baskets.")
    assert run("draft", "edit", begun, file).code == 0 and run("approve", begun).code == 0
    friday = run.later(timedelta(seconds=30) + datetime(2026, 11, 27, 8, 0, tzinfo=UTC) - datetime.now(UTC))
    assert friday("queue", "run", "--until-idle").code == 0
    assert friday("queue", "list", "--json").json[0]["state"] == "published"
    assert friday("format", "list", "--json").json[0]["next"] == "2026-12-11T09:00"
