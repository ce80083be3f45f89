"""Templates and snippets, and all the ways a draft begins, at the command line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.support.pages import Pages


@pytest.fixture
def weekly(tmp_path: Path) -> Path:
    path = tmp_path / "weekly.md"
    path.write_text(
        "---\ntitle: Week {week}\ntags: [shops]\nlanguage: en\ntargets: [site]\n---\n\nIn {store}: {text}\n"
    )
    return path


def text_of(brandassist: Brandassist, draft: str) -> str:
    return brandassist("--json", "draft", "show", draft).json["text"]


def test_a_template_is_kept_changed_renamed_removed_and_restored(brandassist: Brandassist, weekly: Path) -> None:
    made = brandassist("template", "add", "Friday", weekly, "--to", "practice").id
    (row,) = brandassist("--json", "template", "list").json
    assert (row["id"], row["name"], row["title"], row["language"]) == (made, "Friday", "Week {week}", "en")
    shown = brandassist("--json", "template", "show", "friday").json
    assert (shown["kind"], shown["to"], shown["tags"]) == ("article", ["Your site", "Practice"], ["shops"])
    assert "{store}" in shown["filled"]
    assert brandassist("template", "rename", "Friday", "Weekly").code == 0
    weekly.write_text("Three things I saw: {first}.")
    assert brandassist("template", "change", "weekly", weekly).code == 0
    assert brandassist("--json", "template", "show", "Weekly").json["text"] == "Three things I saw: {first}."
    assert brandassist("template", "remove", "Weekly").code == 0
    assert "No templates yet" in brandassist("template", "list").out
    assert len(brandassist("--json", "template", "list", "--bin").json) == 1
    assert brandassist("template", "restore", made).code == 0
    assert "Weekly" in brandassist("template", "list").out


def test_a_template_takes_the_words_of_whatever_a_draft_begins_from(
    brandassist: Brandassist, weekly: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brandassist("template", "add", "Friday", weekly)
    alone = brandassist("--json", "draft", "show", brandassist("draft", "new", "--template", "Friday").id).json
    assert alone["title"].startswith("Week ") and alone["text"] == "In {store}: {text}"
    assert [each["network"] for each in alone["targets"]] == ["site"]
    entry = brandassist("diary", "add", "The queue is long. %%Only for me.%%", "--place", "Bari").id
    draft = brandassist("draft", "new", "--from-entry", entry, "--template", "Friday", "--to", "practice").id
    shown = brandassist("--json", "draft", "show", draft).json
    assert (shown["text"], [each["entry_id"] for each in shown["from"]]) == ("In Bari: The queue is long.", [entry])
    assert [each["network"] for each in shown["targets"]] == ["practice", "site"]
    idea = brandassist("idea", "add", "Paint has a price.").id
    draft = brandassist("draft", "new", "--from-idea", idea, "--template", "Friday").id
    assert text_of(brandassist, draft) == "In Bari: Paint has a price."  # the diary names one place today
    (row,) = brandassist("--json", "idea", "list").json
    assert (row["draft"], row["state"]) == (draft, "shaping")
    assert brandassist("draft", "new", "--from-idea", idea).id == draft
    assert draft in brandassist("draft", "new", "--from-idea", idea, "--template", "Friday").problem
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Copied words.")))
    assert text_of(brandassist, brandassist("draft", "new", "-").id) == "Copied words."


def test_what_is_left_open_is_a_finding_and_keeps_a_draft_from_approval(
    brandassist: Brandassist, weekly: Path, tmp_path: Path
) -> None:
    brandassist("template", "add", "Friday", weekly)
    draft = brandassist("draft", "new", "--template", "Friday").id
    (target,) = brandassist("--json", "approve", draft).json
    assert not target["approved"]
    file = tmp_path / "a.md"
    file.write_text("Ciao da {negozio}, \\{così}.")
    checked = brandassist("--json", "check", file, "--for", "practice").json
    (finding,) = [each for each in checked["targets"][0]["findings"] if each["rule"] == "blank-left"]
    assert (finding["level"], finding["span"], finding["action"]) == ("error", [8, 17], "fill")


def test_a_draft_becomes_a_template_and_snippets_go_into_drafts(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("Three things: {first}.")
    draft = brandassist("draft", "new", file, "--to", "practice").id
    assert brandassist("template", "add", "Three", "--from-draft", draft).code == 0
    assert brandassist("--json", "template", "show", "Three").json["to"] == ["Practice"]
    file.write_text("In {place} I work for {company}.\n")
    assert brandassist("snippet", "add", "Disclosure", file, "--language", "en").id
    assert brandassist("snippet", "put", "disclosure", draft).code == 0
    assert text_of(brandassist, draft) == "Three things: {first}.\n\nIn {place} I work for {company}."


def test_the_starters_come_in_the_language_that_is_asked_for(brandassist: Brandassist) -> None:
    made = brandassist("--json", "template", "starters", "--language", "it").json
    assert "Firma" in brandassist("snippet", "list").out
    assert len(made) > 5
    assert "already" in brandassist("snippet", "starters", "--language", "it").out


def test_a_draft_begins_from_any_file(brandassist: Brandassist, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("Perché?".encode("cp1252"))
    said = brandassist("draft", "new", "--from-file", old)
    assert text_of(brandassist, said.id) == "Perché?" and "cp1252" in said.err
    page = tmp_path / "page.html"
    page.write_text("<h1>Queue</h1><p>Long.<img src=x>")
    said = brandassist("draft", "new", "--from-file", page)
    assert text_of(brandassist, said.id) == "Long." and "1 picture" in said.err


def test_a_draft_begins_from_a_link_and_the_page_is_asked_only_then(brandassist: Brandassist) -> None:
    with Pages() as pages:
        address = pages.html("/a", "<title>The queue</title>", **{"Content-Type": "text/html"})
        shown = brandassist("--json", "draft", "show", brandassist("draft", "new", "--from-link", address).id).json
        assert shown["text"] == f"“The queue”\n\n<{address}>"
        assert [(each["url"], each["page"]) for each in shown["from"]] == [(address, "The queue")]
        asked = len(pages.requests)
        offline = brandassist("draft", "new", "--from-link", address, "--offline").id
        assert text_of(brandassist, offline) == f"<{address}>" and len(pages.requests) == asked
        absent = brandassist("draft", "new", "--from-link", pages.url + "/absent")
        assert "no page" in absent.err and text_of(brandassist, absent.id) == f"<{pages.url}/absent>"


def test_what_cannot_begin_is_said_in_one_sentence(brandassist: Brandassist, tmp_path: Path, weekly: Path) -> None:
    brandassist("template", "add", "Friday", weekly)
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    for argv in (
        ("draft", "new"),
        ("draft", "new", "--template", "Nobody"),
        ("draft", "new", "--from-file", pdf),
        ("draft", "new", "--from-file", tmp_path / "absent.md"),
        ("draft", "new", "--from-link", "no address"),
        ("draft", "new", "--from-link", "https://me:secret@page.example/"),
        ("draft", "new", "--from-idea", "nothing"),
        ("draft", "new", "--from-entry", "nothing"),
        ("template", "add", "friday", weekly),
        ("template", "add", "Other"),
        ("snippet", "remove", "Friday"),
    ):
        assert brandassist(*argv).problem
    assert brandassist("draft", "new", weekly, "--from-idea", "x").code == 2
    assert brandassist("--json", "draft", "list").json == []
