"""What jrnl wrote out comes in, and its three forms are the same entries (as jrnl 4 writes them, read 2026-11-22)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.store.diary.entries import Entry
from brandassist.workspace import Workspace

JSON = json.dumps(
    {
        "tags": {"@service": 1, "@secret": 1},
        "entries": [
            {"title": "Two tills.", "body": "One queue, *still*. @service %%The lease ends @secret%%",
             "date": "2026-11-12", "time": "09:15", "tags": ["@service", "@secret"], "starred": False},
            {"title": "Sun at Rimini.", "body": "", "date": "2026-12-01", "time": "18:40", "tags": [],
             "starred": True},
        ],
    }, indent=2,
)  # fmt: skip
TEXT = """[2026-11-12 09:15] Two tills.
One queue, *still*. @service %%The lease ends @secret%%

[2026-12-01 06:40:00 PM] Sun at Rimini. *
"""
MARKDOWN = """# 2026

## November

### 2026-11-12 09:15 Two tills.

One queue, *still*. @service %%The lease ends @secret%%


## December

### 2026-12-01 18:40 Sun at Rimini. *

"""
FORMS = {"journal.json": JSON, "journal.txt": TEXT, "journal.md": MARKDOWN}


def _entries(workspace: Workspace) -> list[Entry]:
    return [workspace.diary.show(row.id).entry for row in workspace.diary.list()]


@pytest.mark.parametrize("name", FORMS)
def test_each_form_comes_in_and_the_others_bring_nothing_twice(workspace: Workspace, tmp_path: Path, name: str) -> None:
    for form, words in FORMS.items():
        (tmp_path / form).write_text(words, encoding="utf-8")
    report = workspace.imports.bring_in(tmp_path / name)
    assert report.told[-1].notes[0].about == ("starred (1)",)
    sun, tills = _entries(workspace)
    assert (sun.title, sun.text, sun.day, sun.zone) == (
        "Sun at Rimini.", "", "2026-12-01", workspace.rule("zone"),
    )  # fmt: skip
    assert (tills.title, tills.text, tills.day, tills.tags) == (
        "Two tills.", "One queue, *still*. @service The lease ends @secret", "2026-11-12", ("service",),
    )  # fmt: skip
    assert [tills.text[start:end] for start, end in tills.locks] == ["The lease ends @secret"]
    for form in FORMS:
        assert workspace.imports.bring_in(tmp_path / form).counts["here_already"] == 2


def test_a_day_that_cannot_be_and_broken_files_are_told(workspace: Workspace, tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("[2026-02-30 09:15] Never\n\n[2026-02-28 09:15] A %%mark here\nWords [2026-01-01 10:00] stay")
    report = workspace.imports.bring_in(odd)
    assert [each.problem.code for each in report.told if each.problem] == ["journal_entry_odd"]
    assert [(each.title, each.text, each.locked) for each in _entries(workspace)] == [
        ("A mark here", "Words [2026-01-01 10:00] stay", True)
    ]
    broken = tmp_path / "broken.json"
    broken.write_text(JSON[:-20])
    with pytest.raises(Problem, match="journal_broken"):
        workspace.imports.bring_in(broken)
    latin = tmp_path / "latin.txt"
    latin.write_bytes(TEXT.encode() + b"perch\xe9")
    with pytest.raises(Problem, match="not_utf8"):
        workspace.imports.bring_in(latin)
    plain = tmp_path / "plain.md"
    plain.write_text("# 2026\n\nA year's plan")
    assert workspace.imports.bring_in(plain).counts["draft"] == 1
