"""Slots and times that follow her, from the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brandassist import clock
from tests.cli.conftest import Brandassist
from tests.support.builders import SetClock


@pytest.fixture(autouse=True)
def sunday(brandassist: Brandassist) -> Iterator[None]:
    with clock.set_to(SetClock(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))):
        brandassist("settings", "set", "zone", "Europe/Rome")
        brandassist("settings", "set", "approval_rule", "alone")
        yield


def test_slots_are_kept_changed_and_forgotten(brandassist: Brandassist) -> None:
    slot = brandassist("slot", "add", "practice", "--day", "monday", "--at", "8.30").id
    brandassist("slot", "add", "practice", "--day", "Fri", "--at", "9", "--every", "2", "--name", "Friday number")
    brandassist("slot", "change", slot, "--means", "here", "--kind", "article", "--account", "site")
    first, second = brandassist("slot", "list", "--json").json
    assert (first["id"], first["day"], first["wall"], first["means"], first["zone"], first["kind"]) == (
        slot,
        "Mon",
        "08:30",
        "here",
        "",
        "article",
    )
    assert (second["every"], second["starts"], second["name"]) == (2, "2026-11-22", "Friday number")
    assert "Friday number" in brandassist("slot", "list").out
    assert brandassist("slot", "remove", slot).code == 0
    assert len(brandassist("slot", "list", "--json").json) == 1


def test_free_slots_are_listed_until_a_post_takes_them(brandassist: Brandassist, tmp_path: Path) -> None:
    brandassist("slot", "add", "practice", "--day", "Wed", "--at", "08:30")
    brandassist("slot", "add", "site", "--day", "Thu", "--at", "08:30", "--kind", "article")
    free = brandassist("slot", "free", "--json", "--days", "7").json
    assert [(each["wall"], each["account"]) for each in free] == [
        ("2026-11-25T08:30", "Practice"),
        ("2026-11-26T08:30", "Your site"),
    ]
    schedule(brandassist, tmp_path, "2026-11-25T08:30")
    left = brandassist("slot", "free", "--json", "--days", "7", "--account", "practice").json
    assert left == []
    assert "No slot is free" in brandassist("slot", "free", "--days", "0").out


def schedule(brandassist: Brandassist, folder: Path, at: str, *more: str) -> str:
    path = folder / "post.md"
    path.write_text("One thought.\n")
    draft = brandassist("draft", "new", path, "--to", "practice").id
    return brandassist("schedule", draft, "--to", "practice", "--at", at, *more).id


def test_whose_clock_a_post_means_is_said_and_shown(brandassist: Brandassist, tmp_path: Path) -> None:
    brandassist("trip", "add", "Japan", "--stop", "Tokyo 2026-11-24..2026-11-28 Asia/Tokyo")
    made = schedule(brandassist, tmp_path, "2026-11-25T08:30", "--means", "here")
    [row] = brandassist("queue", "list", "--json").json
    assert (row["means"], row["zone"], row["due_at"][:16]) == ("here", "Asia/Tokyo", "2026-11-24T23:30")
    brandassist("queue", "move", made, "--at", "2026-11-26T08:30", "--zone", "Europe/Rome", "--means", "readers")
    [row] = brandassist("queue", "list", "--json").json
    assert (row["means"], row["zone"]) == ("readers", "Europe/Rome")
    refused = brandassist("queue", "move", made, "--at", "2026-11-26T08:30", "--zone", "UTC", "--means", "here")
    assert refused.code == 1 and "--zone" in refused.err


def test_a_trip_tells_what_would_move_and_moves_it_when_told_to(brandassist: Brandassist, tmp_path: Path) -> None:
    made = schedule(brandassist, tmp_path, "2026-11-25T08:30", "--means", "here")
    told = brandassist("trip", "add", "Japan", "--stop", "Tokyo 2026-11-24..2026-11-28 Asia/Tokyo")
    assert f"{made}: 2026-11-25T08:30 Europe/Rome becomes 2026-11-25T08:30 Asia/Tokyo" in told.err
    assert "trip moves --move" in told.err
    [row] = brandassist("queue", "list", "--json").json
    assert row["zone"] == "Europe/Rome"
    [waits] = brandassist("trip", "moves", "--json").json
    assert (waits["id"], waits["there"]) == (made, "Asia/Tokyo")
    moved = brandassist("trip", "moves", "--move")
    assert moved.code == 0 and f"{made} moved to 2026-11-25T08:30 Asia/Tokyo" in moved.err
    back = brandassist("trip", "remove", told.id, "--move")
    assert f"{made} moved to 2026-11-25T08:30 Europe/Rome" in back.err
    assert "Every post stands" in brandassist("trip", "moves").out


def test_another_home_tells_and_a_doubtful_hour_asks(brandassist: Brandassist, tmp_path: Path) -> None:
    made = schedule(brandassist, tmp_path, "2027-03-14T02:30", "--means", "here")
    told = brandassist("settings", "set", "zone", "America/New_York", "--move")
    assert told.code == 1
    assert "say which with --fold" in told.err and f"{made} stays" in told.err
    assert brandassist("trip", "moves", "--move", "--fold", "0").code == 0
    [row] = brandassist("queue", "list", "--json").json
    assert row["wall"] == "2027-03-14T03:30"


def test_what_is_left_is_told_no_more(brandassist: Brandassist, tmp_path: Path) -> None:
    schedule(brandassist, tmp_path, "2026-11-25T08:30", "--means", "here")
    brandassist("settings", "set", "zone", "Asia/Tokyo")
    assert brandassist("trip", "moves", "--leave").code == 0
    assert brandassist("trip", "moves", "--json").json == []
    assert brandassist("queue", "list", "--json").json[0]["means"] == "readers"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("--day", "Mon", "--at", "25:00"), "25:00"),
        (("--day", "Someday", "--at", "08:00"), "Someday"),
        (("--day", "Mon", "--at", "08:00", "--every", "0"), "every 2 to 52 weeks"),
        (("--day", "Mon", "--at", "08:00", "--zone", "Mars/Olympus"), "Mars/Olympus"),
    ],
)
def test_what_cannot_be_a_slot_is_told(brandassist: Brandassist, said: tuple[str, ...], words: str) -> None:
    refused = brandassist("slot", "add", "practice", *said)
    assert refused.code == 1 and words in refused.err and refused.err.count("\n") == 1
    assert brandassist("slot", "list", "--json").json == []
