"""Notes kept as files become entries: with their pictures or not at all, and never twice."""

import codecs
from pathlib import Path

import pytest
from PIL import Image

from brandassist.errors import Problem
from brandassist.importing.report import Note
from brandassist.workspace import Workspace


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "graz").mkdir(parents=True)
    (folder / "vienna.md").write_text(
        "---\ntitle: Westend\ndate: 2026-11-12\nplace: Vienna\ntrip: danube\npeople: [Greta, Elmar]\n"
        "tags: paint, repairs\n---\nTen past noon. %%The lease ends.%%\n\n![](tins.png)\n",
        encoding="utf-8",
    )
    (folder / "2026-11-09 On the ferry.txt").write_bytes(
        codecs.BOM_UTF16_LE + "Thinking of #ladders.".encode("utf-16-le")
    )
    (folder / "broken.md").write_text("---\ntitle: [never closed\n---\nText\n")
    (folder / "latin.txt").write_bytes("perché".encode("latin-1"))
    (folder / "tins.png").write_bytes(b"not a picture")
    (folder / "graz" / "night.md").write_text("# Lamps at night\n\nAt night.")
    Image.new("RGB", (8, 8)).save(folder / "graz" / "one.jpg")
    Image.new("RGB", (8, 9)).save(folder / "graz" / "two.jpg")
    return folder


def test_notes_come_in_and_what_is_broken_is_reported(workspace: Workspace, notes: Path) -> None:
    trip = workspace.trips.create("Danube", "2026-11-09", "2026-11-13")
    ticks: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        ticks.append((done, total))
        return True

    report = workspace.imports.entries(notes, go_on)
    problems = {each.source: each.problem.code for each in report.lines if each.problem}
    assert problems == {"broken.md": "front_matter_broken", "latin.txt": "not_utf8"}
    told = {each.source: each.notes for each in report.lines}
    assert told["vienna.md"] == (Note("pictures_refused", ("tins.png",)),)
    entries = {row.title: workspace.diary.show(row.id).entry for row in workspace.diary.list()}
    vienna, ferry = entries["Westend"], entries["On the ferry"]
    assert (vienna.day, vienna.place, vienna.people, vienna.tags, vienna.trip_id) == (
        "2026-11-12", "Vienna", ("Elmar", "Greta"), ("paint", "repairs"), trip,
    )  # fmt: skip
    assert [vienna.text[start:end] for start, end in vienna.locks] == ["The lease ends."]
    assert (ferry.day, ferry.text, ferry.tags) == ("2026-11-09", "Thinking of #ladders.", ("ladders",))
    assert [each.name for each in entries[""].photos] == ["one.jpg", "two.jpg"]
    assert ticks[-1][0] == ticks[-1][1] > 0


def test_ended_in_the_middle_the_rest_comes_in_the_next_time(workspace: Workspace, notes: Path) -> None:
    assert workspace.imports.entries(notes, lambda done, total: done < 1).stopped
    assert len(workspace.diary.list()) == 1
    (notes / "broken.md").write_text("---\ntitle: closed\n---\nText\n")
    again = workspace.imports.entries(notes)
    assert again.counts["entry"] == 3
    assert again.counts["here_already"] == 1
    assert workspace.imports.entries(notes).counts["entry"] == 0


def test_pictures_alone_are_an_entry_and_files_that_are_none_leave_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "20261103-door.jpg")
    report = workspace.imports.entries(tmp_path)
    assert [len(workspace.diary.show(each.id).entry.photos) for each in report.lines] == [1]
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "no.png").write_bytes(b"no picture")
    again = workspace.imports.entries(tmp_path / "more")
    assert [each.problem.code for each in again.lines if each.problem] == ["nothing_to_import"]
    assert len(workspace.diary.list()) == 1


def test_one_note_alone_and_what_lies_outside_its_folder_stays_outside(workspace: Workspace, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "private.png")
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "one.md").write_text("![](../private.png)\n\nA door.")
    (folder / "linked.png").symlink_to(tmp_path / "private.png")
    report = workspace.imports.entries(folder / "one.md")
    assert [each.became for each in report.lines] == ["entry"]
    assert [each.became for each in workspace.imports.entries(folder).lines] == ["here_already"]
    assert not workspace.diary.show(report.lines[0].id).entry.photos
    with pytest.raises(Problem, match="file_missing"):
        workspace.imports.entries(tmp_path / "absent")
    with pytest.raises(Problem, match="import_not_known"):
        workspace.imports.entries(tmp_path / "private.png")
