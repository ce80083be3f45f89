"""Clocks that jump, and local times that never are or come twice."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from brandassist import clock
from brandassist.practice import address
from tests.cli.conftest import Brandassist
from tests.journeys.conftest import Unchanged
from tests.support.builders import SetClock

AT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@pytest.fixture
def draft(brandassist: Brandassist, tmp_path: Path) -> str:
    file = tmp_path / "words.md"
    file.write_text("Twelve minutes.\n")
    return brandassist("draft", "new", file).id


def pages(workspace: Path) -> list[str]:
    return [each.parent.name for each in (workspace / "site").glob("posts/*/post.json")]


def _control(url: str, method: str, path: str, body: Any = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    headers = {"User-Agent": "test", "Content-Type": "application/json"}
    with urlopen(Request(url + path, data=data, headers=headers, method=method), timeout=10) as answer:
        return json.loads(answer.read() or b"null")


def state(brandassist: Brandassist) -> tuple[str, int]:
    (row,) = brandassist("--json", "queue", "list").json
    return row["state"], row["attempts"]


def test_a_clock_that_leaps_sends_no_backlog_and_a_clock_that_falls_back_nothing_early(
    brandassist: Brandassist, draft: str, workspace: Path
) -> None:
    with clock.set_to(now := SetClock(AT - timedelta(hours=2))):
        number = brandassist("schedule", draft, "--to", "site", "--at", "2026-11-23T08:30", "--zone", "UTC").id
        for hours, expected in ((-30, "scheduled"), (-2, "scheduled"), (9, "missed"), (-24, "missed"), (0, "missed")):
            now.at = AT + timedelta(hours=hours)
            assert brandassist("queue", "run", "--until-idle").code == 0
            assert (state(brandassist), pages(workspace)) == ((expected, 0), []), hours
        assert brandassist("queue", "retry", number).code == 0
        assert brandassist("queue", "run", "--until-idle").code == 0
        assert (state(brandassist)[0], len(pages(workspace))) == ("published", 1)
        for hours in (-24, 9):
            now.at = AT + timedelta(hours=hours)
            assert brandassist("queue", "run", "--until-idle").code == 0
        assert len(pages(workspace)) == 1


def test_a_clock_that_jumps_between_sending_and_looking_posts_once(
    brandassist: Brandassist, draft: str, workspace: Path
) -> None:
    assert brandassist("accounts", "test", "practice").code == 0
    url = address.ensure(workspace / "practice")
    try:
        _control(url, "POST", "/_switchboard", {"fail": "5xx-after"})
        with clock.set_to(now := SetClock(datetime.now(UTC))):
            wall = f"{now.at:%Y-%m-%dT%H:%M}"
            brandassist("schedule", draft, "--to", "practice", "--at", wall, "--zone", "UTC")
            for jump in (0, -48, 1, 72):
                now.advance(hours=jump)
                assert brandassist("queue", "run", "--until-idle").code == 0
        assert state(brandassist)[0] == "published"
        assert [post["text"] for post in _control(url, "GET", "/_posts") if post["author"] == "you"] == [
            "Twelve minutes."
        ]
    finally:
        address.stop(workspace / "practice")


SKIPPED = ("2026-03-29T02:30", "Europe/Rome", "2026-03-29T00:30", "2026-03-29T01:30")
DOUBLED = ("2026-10-25T02:30", "Europe/Rome", "2026-10-25T00:30", "2026-10-25T01:30")
DOUBLED_WEST = ("2026-11-01T01:30", "America/New_York", "2026-11-01T05:30", "2026-11-01T06:30")
SKIPPED_BY_HALF = ("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:15", "2026-10-03T15:45")


@pytest.mark.parametrize(
    ("told", "kind"),
    [(SKIPPED, "set forward"), (DOUBLED, "set back"), (DOUBLED_WEST, "set back"), (SKIPPED_BY_HALF, "set forward")],
)
def test_a_local_time_that_is_not_or_is_twice_names_both(
    brandassist: Brandassist, unchanged: Unchanged, draft: str, told: tuple[str, str, str, str], kind: str
) -> None:
    wall, zone, one, other = told
    with clock.set_to(SetClock(datetime(2026, 1, 1, tzinfo=UTC))):
        plan = ("schedule", draft, "--to", "site", "--at", wall, "--zone", zone)
        with unchanged():
            said = brandassist(*plan).problem
        assert one in said
        assert other in said
        assert kind in said or "twice" in said
        number = brandassist(*plan, "--fold", "0").id
        first = _due(brandassist)
        with unchanged():
            assert one in brandassist("queue", "move", number, "--at", wall, "--zone", zone).problem
        assert brandassist("queue", "move", number, "--at", wall, "--zone", zone, "--fold", "1").code == 0
        assert {first, _due(brandassist)} == {f"{one}:00Z", f"{other}:00Z"}


def _due(brandassist: Brandassist) -> str:
    (row,) = brandassist("--json", "queue", "list").json
    return row["due_at"]


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        ("2026-13-01T08:30", "UTC"), ("tomorrow", "UTC"), ("2026-11-23T08:30+01:00", "UTC"), ("", "UTC"),
        ("2026-11-23T08:30", "Mars/Base"), ("2026-11-23T08:30", "../../etc/passwd"),
        ("0001-01-01T00:00", "Pacific/Kiritimati"), ("9999-12-31T23:59", "Pacific/Pago_Pago"),
        ("2020-01-01T08:30", "UTC"),
    ],
)  # fmt: skip
def test_a_time_that_is_none(brandassist: Brandassist, unchanged: Unchanged, draft: str, at: str, zone: str) -> None:
    with unchanged():
        said = brandassist("schedule", draft, "--to", "site", "--at", at, "--zone", zone)
        assert said.problem
