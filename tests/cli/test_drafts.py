from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fila.md"
    path.write_text("---\ntitle: La fila\ntags: [negozi]\ntargets: [site]\n---\n\nDodici minuti.\n")
    return path


def test_a_draft_goes_from_a_file_to_approval(brandassist: Brandassist, file: Path, tmp_path: Path) -> None:
    draft = brandassist("draft", "new", file, "--to", "practice").id
    (row,) = brandassist("--json", "draft", "list").json
    assert (row["id"], row["title"], row["kind"]) == (draft, "La fila", "article")
    assert [(each["network"], each["review"]) for each in row["targets"]] == [
        ("site", "editing"),
        ("practice", "editing"),
    ]
    assert brandassist("submit", draft).code == 0
    assert brandassist("request-changes", draft, "--why", "Più corto").code == 0
    shown = brandassist("--json", "draft", "show", draft).json
    assert [each["why"] for each in shown["targets"]] == ["Più corto", "Più corto"]
    approved = brandassist("--json", "approve", draft, "--for", "site").json
    assert [(each["approved"], len(each["fingerprint"])) for each in approved] == [(True, 64)]
    file.write_text("Altro testo.\n")
    assert brandassist("draft", "edit", draft, file).code == 0
    shown = brandassist("--json", "draft", "show", draft).json
    assert [each["changed_since_approval"] for each in shown["targets"]] == [True, False]
    assert brandassist("take-back", draft, "--for", "site").code == 0
    assert brandassist("draft", "export", draft, tmp_path / "out.md").code == 0
    assert "Altro testo." in (tmp_path / "out.md").read_text()
    assert "Altro testo." in brandassist("draft", "export", draft, "-").out
    assert "revision 1" in brandassist("draft", "history", draft).out


def test_a_draft_begins_from_the_diary(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", "La fila è lunga. %%Solo per me.%%").id
    draft = brandassist("draft", "from-entry", entry, "--to", "practice").id
    shown = brandassist("--json", "draft", "show", draft).json
    assert shown["text"] == "La fila è lunga."
    assert [each["entry_id"] for each in shown["from"]] == [entry]
    part = brandassist("draft", "from-entry", entry, "--passage", "0:7").id
    assert brandassist("--json", "draft", "show", part).json["text"] == "La fila"
    assert brandassist("draft", "from-entry", entry, "--passage", "x").code == 1


def test_what_cannot_be_done_is_said_in_one_sentence(brandassist: Brandassist, tmp_path: Path, file: Path) -> None:
    plain = tmp_path / "plain.md"
    plain.write_text("Ciao.")
    draft = brandassist("draft", "new", plain).id
    for argv in (
        ("submit", draft),
        ("approve", draft),
        ("approve", draft, "--for", "site"),
        ("draft", "show", "nothing"),
        ("draft", "new", tmp_path / "absent.md"),
        ("draft", "new", file, "--to", "nobody"),
        ("draft", "export", draft, tmp_path / "no" / "where.md"),
    ):
        said = brandassist(*argv)
        assert (said.code, said.err.count("\n")) == (1, 1), argv
        assert "_" not in said.err.partition(str(tmp_path))[0], said.err
    assert len(brandassist("--json", "draft", "list").json) == 1


def test_approval_goes_on_for_the_others_and_says_which_did_not(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text(f"---\ntargets: [practice, site]\n---\n\nGrazie @{'a' * 600}\n")
    draft = brandassist("draft", "new", file).id
    said = brandassist("--json", "approve", draft)
    assert said.code == 1
    assert [each["approved"] for each in said.json] == [False, True]
    assert "mention-too-long" in said.err


def test_the_bin_gives_back(brandassist: Brandassist, file: Path) -> None:
    draft = brandassist("draft", "new", file).id
    assert brandassist("draft", "delete", draft).code == 0
    assert brandassist("--json", "draft", "list").json == []
    assert [each["id"] for each in brandassist("--json", "draft", "list", "--bin").json] == [draft]
    assert brandassist("submit", draft).code == 1
    assert brandassist("draft", "restore", draft).code == 0
    assert brandassist("submit", draft).code == 0


def test_the_parts_of_a_thread_are_numbered_where_asked(brandassist: Brandassist, tmp_path: Path) -> None:
    thread = tmp_path / "thread.md"
    thread.write_text("Uno.\n\n---\n\nDue.\n")
    draft = brandassist("draft", "new", thread, "--to", "practice", "site").id
    assert brandassist("draft", "number", draft, "--for", "practice").code == 0
    shown = brandassist("--json", "draft", "show", draft).json
    assert [each["numbered"] for each in shown["targets"]] == [True, False]
    assert brandassist("draft", "number", draft, "--off").code == 0
    shown = brandassist("--json", "draft", "show", draft).json
    assert [each["numbered"] for each in shown["targets"]] == [False, False]


def test_the_margin_of_a_draft_holds_comments(brandassist: Brandassist, file: Path) -> None:
    draft = brandassist("draft", "new", file).id
    comment = brandassist("draft", "comment", draft, "Perché dodici?", "--at", "Dodici", "--ask").id
    (row,) = brandassist("--json", "draft", "comments", draft).json
    assert (row["id"], row["quote"], row["asks_for_changes"], row["removed"]) == (comment, "Dodici", True, False)
    assert brandassist("draft", "resolve", comment).code == 0
    assert brandassist("--json", "draft", "comments", draft).json[0]["resolved"]
    assert brandassist("draft", "reopen", comment).code == 0
    file.write_text("Altro.\n")
    brandassist("draft", "edit", draft, file)
    (row,) = brandassist("--json", "draft", "comments", draft).json
    assert (row["removed"], row["resolved"]) == (True, False)
    assert brandassist("draft", "comment", draft, "?", "--at", "Dodici").code == 1


def test_what_the_assistant_plans_waits_where_the_rule_says_so(brandassist: Brandassist, file: Path) -> None:
    brandassist("accounts", "connect", "practice")
    brandassist("member", "add", "Bea", "--role", "assistant")
    assert brandassist("settings", "set", "approval_rule", "assistant").code == 0
    mine, hers = (brandassist("draft", "new", file).id for _ in range(2))
    brandassist("schedule", mine, "--to", "practice", "--at", "2099-01-01T08:30")
    planned = brandassist("--as", "Bea", "schedule", hers, "--to", "practice", "--at", "2099-01-02T08:30")
    assert "waits for approval" in planned.err
    assert [row["approved"] for row in brandassist("--json", "queue", "list").json] == [True, False]
    assert "executive" in brandassist("--as", "Bea", "approve", hers).err
    assert "executive" in brandassist("--as", "Bea", "accounts", "approval", "practice", "alone").err
    assert brandassist("accounts", "approval", "practice", "alone").code == 0
    assert brandassist("--as", "Bea", "approve", hers, "--for", "practice").code == 0
    assert brandassist("--json", "accounts", "list").json[0]["approval_rule"] == "alone"


def test_changes_are_asked_for_at_a_passage_and_answered(brandassist: Brandassist, file: Path) -> None:
    brandassist("settings", "set", "approval_rule", "every")
    brandassist("accounts", "connect", "practice")
    draft = brandassist("draft", "new", file, "--to", "practice").id
    brandassist("submit", draft)
    assert brandassist("request-changes", draft, "--why", "Perché?", "--at", "mai scritto").code == 1
    assert brandassist("request-changes", draft, "--why", "Perché dodici?", "--at", "Dodici").code == 0
    (row,) = brandassist("--json", "draft", "comments", draft).json
    assert (row["text"], row["quote"], row["asks_for_changes"]) == ("Perché dodici?", "Dodici", True)
    brandassist("draft", "answer", row["id"], "Erano in fila.")
    (row,) = brandassist("--json", "draft", "comments", draft).json
    assert [each["text"] for each in row["answers"]] == ["Erano in fila."]
