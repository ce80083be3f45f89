"""The queue from the command line: what people script against (exit codes, JSON rows, one clear sentence)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.practice import address
from tests.cli.conftest import Brandassist

ROW = {
    *(
        "id",
        "draft",
        "account",
        "network",
        "state",
        "mark",
        "hold",
        "approved",
        "due_at",
        "wall",
        "zone",
        "means",
        "promise",
    ),
    *("attempts", "after", "parts", "problem", "meets_expired_sign_in", "taken_back_at", "edits"),
    *("computers", "computer_seen_at", "computer_away"),
}


def planned(brandassist: Brandassist, folder: Path, words: str, to: str = "practice", **ahead: float) -> str:
    file = folder / "post.md"
    file.write_text(words)
    draft = brandassist("draft", "new", file, "--to", to).id
    at = f"{clock.now() + timedelta(**ahead):%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", to, "--at", at, "--zone", "UTC").id


@pytest.fixture(autouse=True)
def practice(tmp_path: Path) -> Iterator[None]:
    yield
    address.stop(tmp_path / "workspace" / "practice")


def test_freeze_thaw_and_what_stays_held(brandassist: Brandassist, tmp_path: Path) -> None:
    first = planned(brandassist, tmp_path, "First.\n", hours=1)
    assert brandassist("queue", "freeze", "--reason", "a recall \udcff").code == 0
    second = planned(brandassist, tmp_path, "Second.\n", hours=1)
    assert "thaw" in brandassist("queue", "thaw", first).problem
    assert brandassist("queue", "thaw").code == 0
    rows = {each["id"]: each for each in brandassist("queue", "list", "--json").json}
    assert set(rows[first]) == ROW
    assert (rows[first]["hold"], rows[second]["hold"]) == (["frozen"], ["frozen"])
    assert brandassist("queue", "thaw", first).code == 0
    rows = {each["id"]: each for each in brandassist("queue", "list", "--json").json}
    assert (rows[first]["hold"], rows[second]["hold"]) == ([], ["frozen"])
    assert brandassist("queue", "thaw").problem == "Nothing is frozen."


def test_what_may_not_be_done_says_why(brandassist: Brandassist, tmp_path: Path) -> None:
    waiting = planned(brandassist, tmp_path, "Waiting.\n", hours=1)
    for verb in (["retry", waiting], ["check", waiting], ["settle", waiting, "--absent"]):
        assert brandassist("queue", *verb).problem
    yesterday = f"{clock.now() - timedelta(days=1):%Y-%m-%dT%H:%M}"
    assert "passed" in brandassist("queue", "move", waiting, "--at", yesterday, "--zone", "UTC").problem
    assert brandassist("queue", "settle", waiting).code == 2
    assert brandassist("queue", "cancel", waiting).code == 0
    assert "cancelled" in brandassist("queue", "cancel", waiting).problem


def test_hold_release_and_every_attempt_shown(brandassist: Brandassist, tmp_path: Path) -> None:
    due = planned(brandassist, tmp_path, "Due.\n")
    assert brandassist("queue", "hold", due).code == 0
    assert brandassist("queue", "run", "--until-idle").code == 0
    assert brandassist("queue", "show", due, "--json").json["state"] == "scheduled"
    assert brandassist("queue", "release", due).code == 0
    assert brandassist("queue", "run", "--until-idle").code == 0
    shown = brandassist("queue", "show", due, "--json").json
    assert (shown["state"], shown["mark"]) == ("published", "live")
    assert [(each["event"], each["outcome"]) for each in shown["tries"]] == [("started", ""), ("ended", "published")]


def test_how_a_post_was_taken_up(brandassist: Brandassist, tmp_path: Path) -> None:
    post = planned(brandassist, tmp_path, "Counted.\n")
    assert brandassist("queue", "run", "--until-idle").code == 0
    shown = brandassist("queue", "show", post, "--json").json
    assert [each["counts"] for each in shown["parts"]] == [None]
    then = clock.now() + timedelta(hours=2)
    with clock.set_to(lambda: then):
        assert brandassist("inbox", "collect").code == 0
    [part] = brandassist("queue", "show", post, "--json").json["parts"]
    assert set(part["counts"]) == {"likes", "reposts", "replies", "at"}
    said = brandassist("queue", "show", post).out
    number = part["counts"]["likes"]
    assert f"{number} {'like' if number == 1 else 'likes'}, " in said and ", counted " in said


def test_words_locked_after_approval_are_held_until_somebody_decides(brandassist: Brandassist, tmp_path: Path) -> None:
    words = "We lost three large contracts to the competitor."
    post = planned(brandassist, tmp_path, words, hours=1)
    assert brandassist("diary", "add", f"At the fair. %%{words}%%").code == 0
    (row,) = brandassist("queue", "list", "--json").json
    assert row["hold"] == ["locked_since_approval"]
    listed = brandassist("queue", "list")
    assert "take-back" in listed.err and listed.code == 0
    refused = brandassist("queue", "release", post)
    assert "--locked" in refused.problem
    assert brandassist("queue", "release", post, "--locked").code == 0
    (row,) = brandassist("queue", "list", "--json").json
    assert row["hold"] == []


def test_what_is_published_is_taken_back_once(brandassist: Brandassist, tmp_path: Path) -> None:
    post = planned(brandassist, tmp_path, "Too early.\n")
    assert "only what is published" in brandassist("queue", "withdraw", post).problem
    assert brandassist("queue", "run", "--until-idle").code == 0
    said = brandassist("queue", "withdraw", post)
    assert said.code == 0 and "Taken back" in said.err
    shown = brandassist("queue", "show", post, "--json").json
    assert (shown["state"], shown["mark"]) == ("published", "taken_back") and shown["taken_back_at"]
    assert brandassist("queue", "withdraw", post).problem == "It was taken back already."


def test_what_is_published_is_brought_up_to_date_once_its_new_text_is_approved(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    post = planned(brandassist, tmp_path, "One lamp.\n")
    assert brandassist("queue", "run", "--until-idle").code == 0
    first = brandassist("queue", "show", post, "--json").json
    assert "No newer text" in brandassist("queue", "edit", post).problem
    (tmp_path / "newer.md").write_text("Three lamps.\n")
    assert brandassist("draft", "edit", first["draft"], tmp_path / "newer.md").code == 0
    assert brandassist("approve", first["draft"], "--for", "practice").code == 0
    edit = brandassist("queue", "edit", post).id
    assert brandassist("queue", "run", "--until-idle").code == 0
    shown = brandassist("queue", "show", edit, "--json").json
    assert (shown["state"], shown["edits"]) == ("published", post)
    assert shown["parts"][0]["remote_id"] == first["parts"][0]["remote_id"]


def test_what_was_missed_is_told_with_what_its_words_meant(brandassist: Brandassist, tmp_path: Path) -> None:
    assert brandassist("queue", "missed").out.strip() == "Nothing missed its time."
    missed = planned(brandassist, tmp_path, "The van comes tomorrow.\n", hours=1)
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(days=2)):
        assert brandassist("queue", "run", "--until-idle").code == 0
        [row] = brandassist("queue", "missed", "--json").json
        assert (row["id"], row["approved"], row["stale"][0]["text"]) == (missed, True, "tomorrow")
        told = datetime.fromisoformat(row["wall"]).date() + timedelta(days=1)
        assert row["stale"][0]["at"] == told.isoformat()
        assert row["late_minutes"] > 2000
        assert "queue retry ID" in brandassist("queue", "missed").out
        assert brandassist("queue", "move", missed, "--at", row["next_free"], "--zone", row["next_free_zone"]).code == 0
        assert brandassist("queue", "missed", "--json").json == []
        assert brandassist("queue", "move", missed, "--at", row["wall"], "--zone", row["zone"]).problem


def test_history_tells_who_did_what(brandassist: Brandassist, tmp_path: Path) -> None:
    first = planned(brandassist, tmp_path, "First.\n", hours=1)
    second = planned(brandassist, tmp_path, "Second.\n", hours=2)
    assert brandassist("queue", "hold", first).code == 0
    told = [json.loads(line) for line in brandassist("queue", "history", first, "--json").out.splitlines()]
    assert {(each["what"], each["delivery"]) for each in told} >= {("held", first), ("scheduled", first)}
    assert second not in {each["delivery"] for each in told}
    table = brandassist("queue", "history").out
    assert table.startswith("at,local,zone,who,")
    assert second in table
    assert "First." not in table


def test_history_into_a_file(brandassist: Brandassist, tmp_path: Path) -> None:
    planned(brandassist, tmp_path, "First.\n", hours=1)
    file = tmp_path / "what happened.csv"
    assert brandassist("queue", "history", "--out", file).code == 0
    assert file.read_text(encoding="utf-8").startswith("at,local,zone,who,")
    assert "left alone" in brandassist("queue", "history", "--out", file).problem
    assert brandassist("queue", "history", "--since", "2099-01-01", "--json").out == ""
    assert brandassist("queue", "history", "--since", "yesterday").problem
    assert brandassist("queue", "history", "nothing").problem


def test_one_network_after_another_and_the_rest_waits_for_the_first(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("A thought.\n")
    draft = brandassist("draft", "new", file).id
    at = f"{clock.now() + timedelta(hours=2):%Y-%m-%dT%H:%M}"
    both = ["schedule", draft, "--to", "practice", "site", "--at", at, "--zone", "UTC"]
    assert "not possible" in brandassist(*both, "--every-minutes", "-1").problem
    assert brandassist("queue", "list", "--json").json == []
    made = brandassist(*both, "--every-minutes", "10", "--stop-if-refused")
    first, second = brandassist("queue", "list", "--json").json
    assert made.out.split() == [first["id"], second["id"]]
    apart = datetime.fromisoformat(second["due_at"]) - datetime.fromisoformat(first["due_at"])
    assert apart == timedelta(minutes=10)
    assert (first["after"], second["after"]) == (None, first["id"])
    assert brandassist("queue", "cancel", first["id"]).code == 0
    [_, second] = brandassist("queue", "list", "--json").json
    assert second["hold"] == ["first_stopped"]
