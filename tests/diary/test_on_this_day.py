"""What was written on this day of earlier years."""

from __future__ import annotations

import pytest

from brandassist.workspace import Workspace


def days(workspace: Workspace, day: str) -> list[str]:
    return [row.day for row in workspace.timeline.on_this_day(day)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-22", ["2025-11-22", "2021-11-22"]),
        ("2025-11-22", ["2021-11-22"]),
        ("2026-02-28", ["2024-02-29", "2023-02-28"]),
        ("2024-02-28", ["2023-02-28"]),
        ("2028-02-29", ["2024-02-29"]),
        ("2026-12-01", []),
    ],
)
def test_the_same_day_of_earlier_years(workspace: Workspace, day: str, expected: list[str]) -> None:
    for each in ("2021-11-22", "2025-11-22", "2026-11-22", "2026-11-21", "2024-02-29", "2023-02-28"):
        workspace.diary.new(day=each, text="Words.")
    assert days(workspace, day) == expected


def test_nothing_locked_whole_and_nothing_binned(workspace: Workspace) -> None:
    assert days(workspace, "2026-11-22") == []
    locked = workspace.diary.new(day="2025-11-22", text="Mine alone.")
    workspace.diary.lock(locked)
    in_part = workspace.diary.new(day="2022-11-22", text="Mine alone, and more.")
    workspace.diary.lock(in_part, (0, 10))
    workspace.diary.delete(workspace.diary.new(day="2024-11-22", text="Gone."))
    workspace.diary.new(day="2023-11-22", text="Seen.")
    assert days(workspace, "2026-11-22") == ["2023-11-22"]
