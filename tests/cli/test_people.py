"""People from the command line, on what the practice network's followers wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Brandassist
from tests.cli.test_inbox import answers as answers  # the fixture


def test_somebody_is_known_joined_quieted_exported_and_deleted(
    brandassist: Brandassist, answers: list[dict[str, Any]], tmp_path: Path
) -> None:
    rows = brandassist("people", "list", "--json").json
    assert {each["author"] for each in answers} == {each["name"] for each in rows}
    first = brandassist("people", "list", "--unanswered", "--json").json[0]["id"]
    note = brandassist("people", "note", first, "Prefers to meet outside.").id
    assert brandassist("people", "tag", first, "#market", "Graz").code == 0
    assert brandassist("people", "describe", first, "--about", "Runs the market").code == 0
    called = brandassist("people", "rename", first, "Nerina of the market")
    assert called.code == 0 and "before" in called.err
    shown = brandassist("people", "show", first, "--json").json
    assert shown["name"] == "Nerina of the market" and shown["profiles"][0]["name"] != shown["name"]
    assert [(each["id"], each["text"]) for each in shown["notes"]] == [(note, "Prefers to meet outside.")]
    assert (shown["tags"], shown["about"]) == (["Graz", "market"], "Runs the market")
    assert shown["past"][0]["network"] == "practice" and shown["suggestions"] == []
    assert "Prefers" in brandassist("people", "show", first).out
    muted = brandassist("people", "mute", first)
    assert muted.code == 0 and "owed no answer" in muted.out
    assert brandassist("people", "mute", first, "--off").code == 0
    blocked = brandassist("people", "block", first)
    assert "nothing was done" in blocked.err
    assert brandassist("people", "block", first, "--off").code == 0
    left_out = brandassist("people", "list", "--unanswered", "--json").json
    assert shown["id"] in {each["id"] for each in left_out}
    folder = tmp_path / "given"
    assert brandassist("people", "export", first, folder).code == 0
    assert "Prefers to meet outside." in (folder / "person.md").read_text(encoding="utf-8")
    asked = brandassist("people", "delete", first, "--json")
    assert asked.json["notes"] == 1 and "Nothing was deleted" in asked.err
    assert brandassist("people", "delete", first, "--yes").code == 0
    assert brandassist("people", "show", shown["id"]).code == 1
    brandassist("inbox", "collect", "practice")
    left = {each["text"] for each in brandassist("inbox", "list", "--json").json}
    assert not left & {each["text"] for each in shown["past"]}


def test_two_are_joined_parted_and_refused(brandassist: Brandassist, answers: list[dict[str, Any]]) -> None:
    again = brandassist("people", "join", "nobody", "else")
    assert again.code == 1 and again.err == "There is no person nobody.\n"
    [first, *_] = brandassist("people", "list", "--json").json
    assert brandassist("people", "join", first["id"]).code == 1
    assert brandassist("people", "part", first["id"]).code == 1
    assert brandassist("people", "note", first["id"], " ").err == "Write a word first.\n"
