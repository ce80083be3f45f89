"""What RedNotebook keeps comes in: its months, tags and categories, its marks as Markdown, pictures by their paths."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from brandassist import cli
from brandassist.importing.report import Note
from brandassist.store.diary.entries import Entry
from brandassist.workspace import Workspace
from drafts.journals.rednotebook import as_markdown, entries_of, local_path
from drafts.journals.told import Odd, Told

NOVEMBER = """12:
  text: |-
    == Two tills ==
    One queue, //still//. --Nobody-- came. #service
    See [the plan ""https://shop.example/a b""] and [Monday 2026-11-09].

    + first
    + second

    % the lease ends #secret
    [""{tins}"".png?300]
  Tags:
    repairs: null
  Promised:
    Chairs by Friday: null
30: {text: 'Sun at Rimini.'}
31: {text: 'No such day.'}
"""


def _folder(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    picture = tmp_path / "pictures" / "tins of paint.png"
    picture.parent.mkdir()
    Image.new("RGB", (8, 9)).save(picture)
    (data / "2026-11.txt").write_text(NOVEMBER.replace("{tins}", f"file://{picture.with_suffix('')}"), "utf-8")
    (data / "2026-12.txt").write_text("1: {text: [not, closed", "utf-8")
    return data


def _entries(workspace: Workspace) -> list[Entry]:
    return sorted((workspace.diary.show(row.id).entry for row in workspace.diary.list()), key=lambda each: each.day)


def test_a_journal_comes_in_once_with_its_tags_categories_and_pictures(workspace: Workspace, tmp_path: Path) -> None:
    data = _folder(tmp_path)
    report = workspace.imports.bring_in(data)
    refused = {each.source: each.problem.code for each in report.lines if each.problem}
    assert refused == {"2026-11-31": "journal_entry_odd", "2026-12": "journal_entry_odd"}
    tills, sun = _entries(workspace)
    assert (sun.day, sun.text) == ("2026-11-30", "Sun at Rimini.")
    assert tills.text == (
        "## Two tills\nOne queue, *still*. ~~Nobody~~ came. #service\n"
        "See [the plan](<https://shop.example/a b>) and Monday (2026-11-09).\n\n1. first\n1. second\n\n"
        "the lease ends #secret\n\n## Promised\n\n- Chairs by Friday"
    )
    assert [tills.text[start:end] for start, end in tills.locks] == ["the lease ends #secret"]
    assert tills.tags == ("repairs", "service")
    assert [each.name for each in tills.photos] == ["tins of paint.png"]
    again = workspace.imports.bring_in(data)
    assert again.counts["entry"] == 0
    assert again.counts["here_already"] == 2


def test_the_zip_of_its_backup_is_the_same_journal(workspace: Workspace, tmp_path: Path) -> None:
    data, backup = _folder(tmp_path), tmp_path / "RedNotebook-Backup.zip"
    with zipfile.ZipFile(backup, "w") as holder:
        holder.write(data / "2026-11.txt", "2026-11.txt")
    assert workspace.imports.bring_in(backup).counts["entry"] == 2
    assert workspace.imports.bring_in(data).counts["entry"] == 0


def test_a_picture_that_is_gone_or_lies_on_another_computer_is_told(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "2026-11.txt").write_text(
        '3: {text: \'[""/nowhere/door"".jpg] [""file://server/share/x"".png] A door.\'}'
    )
    report = workspace.imports.bring_in(tmp_path / "2026-11.txt")
    assert report.lines[0].notes == (Note("pictures_missing", ("door.jpg", "file://server/share/x.png")),)
    assert _entries(workspace)[0].text.strip() == "A door."


def test_in_the_terminal(workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = _folder(tmp_path)
    assert cli.main(["--workspace", str(workspace.folder), "--json", "diary", "import", str(data)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["counts"]["entry"] == 2
    assert {each["became"] for each in told["items"]} == {"entry", "refused"}


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("file:///srv/her/a%20b.png", "/srv/her/a b.png"),
        ("/srv/her/a b.png", "/srv/her/a b.png"),
        ("file:///C:/Pictures/a.png", "C:/Pictures/a.png"),
        ("file://server/share/a.png", ""),
        (r"\\server\share\a.png", ""),
        ("//server/share/a.png", ""),
        ("http://shop.example/a.png", ""),
        ("smb://server/a.png", ""),
    ],
)
def test_only_a_path_of_this_computer_is_one(said: str, path: str) -> None:
    assert local_path(said) == path


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("=Title=", "# Title"),
        ("https://shop.example//double//path", "https://shop.example//double//path"),
        ("```\n== code ==\n//x//\n```", "```\n== code ==\n//x//\n```"),
        ("``a //b// c``", "``a //b// c``"),
        ("a -- b -- c", "a -- b -- c"),
        ("{red words|color:red}", "red words"),
        ("====================", "* * *"),
        ("\tsaid so", "> said so"),
    ],
)
def test_its_marks_become_markdown_and_nothing_else_does(there: str, here: str) -> None:
    assert as_markdown(there) == here


@given(st.text(alphabet='ab/-=*_"[]{}|%#+ \n\t\\`.:png', max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    as_markdown(text)
    lines = "\n".join("    " + line for line in text.replace("\t", " ").split("\n"))
    for told in _months(f"7:\n  text: |2\n{lines}\n"):
        assert isinstance(told, Odd) or told.day == "2026-11-07"


def _months(text: str) -> list[Told | Odd]:
    try:
        return list(entries_of("2026-11", text))
    except Odd as odd:
        return [odd]
