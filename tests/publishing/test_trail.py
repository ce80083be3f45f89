"""What happened, on its way out: complete, in order, free of secrets and of locked words."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from sqlalchemy import select

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.publishing.trail import COLUMNS, clean
from brandassist.store.tables import attempt
from brandassist.workspace import Workspace, open_workspace
from tests.ui.queue.scenes import Builder

CANARY = "Qz7canaryXk93fPw5vTr"
LOCKED = "the vixen behind till seven"
WORDS = f"No: token={CANARY}, Bearer {CANARY}, {CANARY}. You wrote “{LOCKED}” there."


@pytest.fixture
def workspace(own_folders: Path, tmp_path: Path) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "workspace")
    yield made
    made.close()


def filled(workspace: Workspace) -> tuple[Builder, str, str]:
    """A post refused in words that hold what must not leave, and another; both decided about."""
    make = Builder(workspace)
    make.account("linkedin", "LinkedIn")
    workspace.diary.capture(f"Out loud. %%{LOCKED}%% And on.", day="2026-11-12")
    [refused] = make.post(LOCKED, f"Said {LOCKED}", make.at(1, "08:00"), "linkedin")
    [other] = make.post("Plain", "Words", make.at(2, "08:00"), "linkedin")
    make.attempts(refused, ("started", "", make.now))
    told = {"event": "ended", "outcome": "refused", "detail": {"code": "422", "words": WORDS, "body": WORDS}}
    with workspace.db.write("queue") as tx:
        row = dict(tx.execute(select(attempt)).mappings().one())
        tx.execute(attempt.insert().values(row | told | {"id": new_id(), "at": make.now + timedelta(seconds=2)}))
    workspace.queue.hold(refused)
    workspace.queue.release(refused)
    workspace.queue.hold(other)
    workspace.queue.freeze(f"Because of {LOCKED}, see {CANARY}")
    return make, refused, other


@pytest.mark.parametrize("name", ["trail.csv", "trail.jsonl"])
def test_neither_a_secret_nor_locked_words_leave(workspace: Workspace, tmp_path: Path, name: str) -> None:
    filled(workspace)
    target = tmp_path / name
    count = workspace.trail.export(target)
    text = target.read_text(encoding="utf-8")
    assert count > 5
    assert CANARY not in text
    assert LOCKED not in text
    assert "422" in text  # what may be told is told
    assert "You wrote" in text


def test_each_happening_and_attempt_is_a_line_in_its_order(workspace: Workspace) -> None:
    make, refused, other = filled(workspace)
    lines = workspace.trail.lines()
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    told = [(line.delivery, line.what, line.outcome) for line in lines if line.delivery]
    assert (refused, "started", "") in told
    assert (refused, "ended", "refused") in told
    assert {each[1] for each in told if each[0] == refused} >= {"held", "released"}
    assert (other, "held", "") in told
    held = next(line for line in lines if line.what == "held")
    assert held.who == workspace.member.name
    assert datetime.fromisoformat(held.local) == datetime.fromisoformat(held.at)
    assert (held.zone, held.account, held.network) == ("Europe/Rome", "LinkedIn", "linkedin")
    assert any(line.what == "froze" and line.detail["reason"].startswith("Because of") for line in lines)
    assert make.now.tzinfo is not None


def test_of_one_delivery_and_since_a_moment(workspace: Workspace) -> None:
    _, refused, other = filled(workspace)
    assert {line.delivery for line in workspace.trail.lines(other)} <= {other, ""}
    assert refused not in {line.delivery for line in workspace.trail.lines(other)}
    later = datetime.now(UTC) + timedelta(hours=1)
    assert workspace.trail.lines(since=later) == []
    with pytest.raises(Problem, match="unknown_delivery"):
        workspace.trail.lines("nothing")


def test_both_forms_say_the_same(workspace: Workspace) -> None:
    filled(workspace)
    rows = list(csv.DictReader(StringIO(workspace.trail.text("csv"))))
    lines = [json.loads(line) for line in workspace.trail.text("jsonl").splitlines()]
    assert tuple(rows[0]) == COLUMNS
    assert [row["at"] for row in rows] == [line["at"] for line in lines]
    assert [json.loads(row["detail"] or "{}") for row in rows] == [line["detail"] for line in lines]


def test_a_file_that_is_there_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    filled(workspace)
    target = tmp_path / "trail.csv"
    target.write_text("mine")
    with pytest.raises(Problem, match="file_exists"):
        workspace.trail.export(target)
    assert target.read_text() == "mine"


def test_cancelled_it_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    filled(workspace)
    told: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    assert workspace.trail.export(tmp_path / "trail.csv", go_on=go_on) == 0
    assert told == [(0, len(workspace.trail.lines()))]
    assert not (tmp_path / "trail.csv").exists()


def test_a_cell_is_never_a_formula(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.account("mastodon", "=cmd()")
    [made] = make.post("One", "Two", make.at(1, "08:00"), "mastodon")
    workspace.queue.hold(made)
    rows = list(csv.DictReader(StringIO(workspace.trail.text("csv", made))))
    assert {row["account"] for row in rows if row["delivery"]} == {"'=cmd()"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The text is longer than 500 characters.", "The text is longer than 500 characters."),
        (f"key {CANARY} is not known", "key [hidden] is not known"),
        ("https://network.example/@me/0193a7b2c4d5e6f70819", "https://network.example/@me/0193a7b2c4d5e6f70819"),
        ("https://network.example/?token=abc123", "https://network.example/?token=[hidden]"),
    ],
)
def test_what_looks_like_a_key_is_hidden(text: str, kept: str) -> None:
    assert clean(text, ()) == kept
