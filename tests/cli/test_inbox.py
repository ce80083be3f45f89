"""The inbox from the command line: a post, its answers, a reply with proof, and what may not be closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.cli.inbox import WARNINGS
from brandassist.inbox.collecting import Collection
from brandassist.inbox.service import Inbox
from brandassist.practice import address
from tests.cli.conftest import Brandassist

ROW = {
    "id",
    "network",
    "account",
    "author",
    "text",
    "received_at",
    "dated_at",
    "due_at",
    "status",
    "in_reply_to",
    "url",
    "kind",
    "sort",
    "sorted_by",
    "assigned_to",
    "edited_at",
    "gone_at",
}


@pytest.fixture
def answers(brandassist: Brandassist, tmp_path: Path) -> Iterator[list[dict[str, Any]]]:
    """What followers said to a post of ours."""
    post = tmp_path / "post.md"
    post.write_text("Twelve minutes in the queue, and no chairs.\n")
    draft = brandassist("draft", "new", post, "--to", "practice").id
    now = f"{clock.now():%Y-%m-%dT%H:%M}"
    assert brandassist("schedule", draft, "--to", "practice", "--at", now, "--zone", "UTC").code == 0
    assert brandassist("queue", "run", "--until-idle").code == 0
    [collected] = brandassist("inbox", "collect", "practice", "--json").json
    assert collected["new"] >= 1 and collected["problem"] is None
    [unread] = brandassist("inbox", "unreadable", "--json").json
    assert (unread["network"], unread["why"]) == ("site", "no_comments") and unread["says"] and unread["source"]
    yield brandassist("inbox", "list", "--json").json
    address.stop(tmp_path / "workspace" / "practice")


def status(brandassist: Brandassist, message_id: str) -> str:
    return next(each["status"] for each in brandassist("inbox", "list", "--json").json if each["id"] == message_id)


def test_a_reply_goes_the_whole_way(brandassist: Brandassist, answers: list[dict[str, Any]]) -> None:
    first = answers[0]
    assert set(first) == ROW
    assert (first["network"], first["status"]) == ("practice", "needs_reply")
    delivery = brandassist("inbox", "reply", first["id"], "Two stools are on their way.").id
    assert status(brandassist, first["id"]) == "drafting"
    brandassist("queue", "run", "--until-idle")
    assert status(brandassist, first["id"]) == "answered"
    [row] = [each for each in brandassist("queue", "list", "--json").json if each["id"] == delivery]
    assert row["state"] == "published"
    shown = brandassist("inbox", "show", first["id"], "--json").json
    assert shown["post"]["texts"] == ["Twelve minutes in the queue, and no chairs."]
    assert brandassist("inbox", "done", first["id"]).code == 0
    assert status(brandassist, first["id"]) == "done"


def test_the_assistants_reply_waits_for_approval(brandassist: Brandassist, answers: list[dict[str, Any]]) -> None:
    first = answers[0]["id"]
    brandassist("settings", "set", "approval_rule", "every")
    brandassist("member", "add", "Alma", "--role", "assistant")
    handed_in = brandassist("--as", "Alma", "inbox", "reply", first, "We measured it for a month.")
    assert "approval" in handed_in.err
    brandassist("queue", "run", "--until-idle")
    assert status(brandassist, first) == "awaiting_approval"
    chief = next(each["name"] for each in brandassist("member", "list", "--json").json if each["role"] == "executive")
    assert brandassist("--as", chief, "approve", handed_in.id).code == 0
    brandassist("queue", "run", "--until-idle")
    assert status(brandassist, first) == "answered"


def test_done_on_an_owed_message_names_waive(brandassist: Brandassist, answers: list[dict[str, Any]]) -> None:
    first = answers[0]["id"]
    refused = brandassist("inbox", "done", first)
    assert refused.code == 1 and "waive" in refused.err and refused.err.count("\n") == 1
    assert brandassist("inbox", "snooze", first, "--until", "2020-01-01T08:00").code == 1
    assert brandassist("inbox", "snooze", first, "--until", "2999-01-01T08:00").code == 0
    assert status(brandassist, first) == "snoozed"
    assert brandassist("inbox", "waive", first, "--why", " ").code == 1
    assert brandassist("inbox", "waive", first, "--why", "met her").code == 0
    assert status(brandassist, first) == "waived"
    assert brandassist("inbox", "spam", first).code == 0
    assert brandassist("inbox", "reopen", first).code == 0
    assert status(brandassist, first) == "needs_reply"
    assert brandassist("inbox", "reply", first, "  ").code == 1
    assert brandassist("inbox", "show", "nobody").code == 1


def test_sorting_the_ledger_and_figures_from_the_terminal(
    brandassist: Brandassist, answers: list[dict[str, Any]], tmp_path: Path
) -> None:
    first = answers[0]["id"]
    assert brandassist("inbox", "sort", first, "question").code == 0
    assert [each["id"] for each in brandassist("inbox", "list", "--split", "questions", "--json").json].count(
        first
    ) == 1
    assert brandassist("inbox", "sort", first, "Thanks").code == 0
    assert status(brandassist, first) == "nothing_owed"
    assert "There is no sort 'rant'" in brandassist("inbox", "sort", first, "rant").err
    made = brandassist("inbox", "rules", "add", "spam", "cheap watches").id
    assert brandassist("inbox", "rules", "off", made).code == 0
    own = brandassist("inbox", "rules", "list", "--json").json[0]
    assert (own["name"], own["holds"], own["on"]) == (made, "cheap watches", False)
    assert brandassist("inbox", "rules", "remove", made).code == 0
    assert brandassist("inbox", "rules", "on", made).code == 1
    told = brandassist("inbox", "ledger", "--json").json
    assert told["total"]["came"] == 0 and told["practice"]["came"] == len(answers)
    assert brandassist("inbox", "ledger", "--csv", tmp_path / "ledger.csv").code == 0
    assert (tmp_path / "ledger.csv").read_text().startswith("network,opening,came")
    assert brandassist("inbox", "figures", "--json").json["figures"][0]["owed"] == 0  # practice never counts
    assert "is not a date" in brandassist("inbox", "figures", "--from", "soon").err


def test_a_message_from_where_no_program_reads_is_brought_in(brandassist: Brandassist) -> None:
    connected = brandassist("accounts", "connect", "assisted", "--url", "https://board.example", "--name", "Board")
    assert connected.code == 0
    added = brandassist(
        "inbox", "add", "Board", "Why no chairs?", "--author", "Ada Bo", "--link", "https://board.example/7"
    )
    assert added.code == 0
    [row] = [each for each in brandassist("inbox", "list", "--json").json if each["id"] == added.id]
    assert (row["author"], row["text"], row["status"]) == ("Ada Bo", "Why no chairs?", "needs_reply")
    assert brandassist("inbox", "add", "Board", " ", "--author", "Ada").code == 1


def test_what_could_not_be_seen_is_said_in_a_sentence(
    brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = [Collection(warning, "Forum", "mastodon", warning=warning) for warning in (*WARNINGS, "")]
    monkeypatch.setattr(Inbox, "collect_all", lambda _: came)
    said = brandassist("inbox", "collect")
    assert said.code == 0 and len(said.err.splitlines()) == len(WARNINGS)
    assert "Forum: mentions outside your own posts cannot be seen with this login." in said.err


def test_saved_replies_are_kept_used_and_brought_back(brandassist: Brandassist, answers: list[dict[str, Any]]) -> None:
    first, second = answers[0]["id"], answers[1]["id"]
    thanks = brandassist("inbox", "saved", "add", "Thanks", "Thank you, {name}.", "--language", "en").id
    asked = brandassist("inbox", "saved", "add", "Back soon", "We look at {your shop} and write again.").id
    grazie = brandassist("inbox", "saved", "add", "A grazie", "Grazie, {nome}.", "--language", "it").id
    rows = brandassist("inbox", "saved", "list", "--for", first, "--json").json
    assert [each["id"] for each in rows] == [thanks, asked, grazie], "those of the message's language stand first"
    assert set(rows[0]) == {"id", "name", "language", "text", "used", "last_used"}
    assert brandassist("inbox", "reply", first, "--saved", thanks).code == 0
    shown = brandassist("inbox", "show", first, "--json").json
    name = answers[0]["author"].split()[0]
    assert shown["reply"]["text"] == f"Thank you, {name}."
    open_blank = brandassist("inbox", "reply", second, "--saved", asked)
    assert open_blank.code == 1 and "{your shop}" in open_blank.err
    assert brandassist("inbox", "reply", second, "We look at it.", "--saved", asked).code == 0
    used = {each["id"]: each for each in brandassist("inbox", "saved", "list", "--json").json}
    assert [used[each]["used"] for each in (thanks, asked, grazie)] == [1, 1, 0]
    assert used[thanks]["last_used"] and used[grazie]["last_used"] is None

    assert brandassist("inbox", "saved", "edit", thanks, "--text", "Thank you so much, {name}.").code == 0
    kept = next(each for each in brandassist("inbox", "saved", "list", "--json").json if each["id"] == thanks)
    assert (kept["name"], kept["language"], kept["text"]) == ("Thanks", "en", "Thank you so much, {name}.")
    assert kept["used"] == 1, "it is still the same reply"
    assert "is no language" in brandassist("inbox", "saved", "edit", thanks, "--language", "Italian, please").err
    assert brandassist("inbox", "saved", "edit", thanks, "--text", "  ").code == 1
    assert brandassist("inbox", "saved", "delete", thanks).code == 0
    assert brandassist("inbox", "saved", "edit", thanks, "--name", "Other").code == 1
    assert "in the bin" in brandassist("inbox", "reply", second, "--saved", thanks).err
    [binned] = brandassist("inbox", "saved", "list", "--bin", "--json").json
    assert (binned["id"], binned["used"]) == (thanks, 1)
    assert brandassist("inbox", "saved", "restore", thanks).code == 0
    assert brandassist("inbox", "saved", "list", "--bin", "--json").json == []
    for verb in ("edit", "delete", "restore"):
        assert brandassist("inbox", "saved", verb, "nobody").err.count("\n") == 1


def test_several_are_decided_about_at_once_and_taken_back(
    brandassist: Brandassist, answers: list[dict[str, Any]]
) -> None:
    ids = [each["id"] for each in answers]
    before = {each["id"]: each["status"] for each in answers}
    assert brandassist("inbox", "waive", *ids, "--why", "met them").code == 0
    assert {status(brandassist, each) for each in ids} == {"waived", "done"}
    assert brandassist("inbox", "undo", *ids).code == 0
    assert {each: status(brandassist, each) for each in ids} == before
    assert "nothing" in brandassist("inbox", "undo", *ids).err.lower()
    refused = brandassist("inbox", "spam", ids[0], "nobody")
    assert refused.code == 1 and status(brandassist, ids[0]) == before[ids[0]], "all of them, or none"

    [me] = brandassist("member", "list", "--json").json
    assert brandassist("inbox", "assign", *ids, "--to", me["name"]).code == 0
    mine = brandassist("inbox", "list", "--split", "mine", "--json").json
    assert {each["assigned_to"] for each in mine} == {me["id"]}
    assert brandassist("inbox", "assign", ids[0], "--to", "Nobody Known").err == "There is no member Nobody Known.\n"
    assert brandassist("inbox", "assign", *ids, "--nobody").code == 0
    assert brandassist("inbox", "list", "--split", "mine", "--json").json == []
    assert brandassist("inbox", "assign", ids[0]).code == 2


def test_messages_are_found_by_words_and_days_must_be_in_order(
    brandassist: Brandassist, answers: list[dict[str, Any]]
) -> None:
    name, word = answers[0]["author"], max(answers[0]["text"].split(), key=len).strip("?.!,@")
    for words in (name, word):
        assert answers[0]["id"] in [each["id"] for each in found(brandassist, words)]
    assert found(brandassist, name, "--status", "waived") == []
    assert found(brandassist, "\u202e") == []
    assert brandassist("inbox", "list", "--words", "unheard-of").out == "There is no such message.\n"
    reversed_days = brandassist("inbox", "figures", "--from", "2026-12-01", "--to", "2026-11-01")
    assert reversed_days.code == 1 and "lies before" in reversed_days.err
    assert brandassist("settings", "set", "zone", "Europe/Rome").code == 0
    for edge in (("--from", "0001-01-01"), ("--to", "9999-12-31")):
        assert "is not a date" in brandassist("inbox", "ledger", *edge).err


def found(brandassist: Brandassist, words: str, *more: str) -> list[dict[str, Any]]:
    return brandassist("inbox", "list", "--words", words, *more, "--json").json


def test_what_a_stranger_wrote_commands_no_terminal(brandassist: Brandassist) -> None:
    brandassist("accounts", "connect", "assisted", "--url", "https://board.example", "--name", "Board")
    hostile = "\x1b[2J\x1b]0;owned\x07\u202eWhy\u2066 no\x9b31m chairs?"
    added = brandassist("inbox", "add", "Board", hostile, "--author", "\x1b[31mAda\u202e").id
    shown = brandassist("inbox", "list").out + brandassist("inbox", "show", added).out
    assert "chairs?" in shown and "Ada" in shown
    assert not set(shown) & set("\x1b\x07\x9b\u202e\u2066")
    [row] = brandassist("inbox", "list", "--json").json
    assert "\u202e" in row["author"], "a program gets it as it came"
