import codecs
from pathlib import Path

import pytest
from PIL import Image

from brandassist.diary.importing import import_folder
from brandassist.errors import Problem
from brandassist.workspace import Workspace


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "graz").mkdir(parents=True)
    (folder / "vienna.md").write_text(
        "---\ntitle: Westend\ndate: 2026-11-12\nplace: Vienna\npeople: [Greta, Elmar]\ntags: paint, repairs\n---\n"
        "Ten past noon. %%The lease ends.%%\n\n![](tins.png)\n",
        encoding="utf-8",
    )
    (folder / "2026-11-09 On the ferry.txt").write_bytes(
        codecs.BOM_UTF16_LE + "Thinking of ladders.".encode("utf-16-le")
    )
    (folder / "broken.md").write_text("---\ntitle: [never closed\n---\nText\n")
    (folder / "latin.txt").write_bytes("perché".encode("latin-1"))
    (folder / "tins.png").write_bytes(b"not a picture")
    (folder / "graz" / "night.md").write_text("# Lamps at night\n\nAt night.")
    Image.new("RGB", (8, 8)).save(folder / "graz" / "one.jpg")
    Image.new("RGB", (8, 9)).save(folder / "graz" / "two.jpg")
    return folder


def test_notes_come_in_and_what_is_broken_is_reported(workspace: Workspace, notes: Path) -> None:
    ticks: list[tuple[int, int]] = []
    found = import_folder(notes, workspace.diary, workspace.trips, lambda done, total: ticks.append((done, total)))
    problems = {each.path.name: each.problem.code for each in found if each.problem}
    assert problems == {
        "broken.md": "front_matter_broken",
        "latin.txt": "not_utf8",
        "tins.png": "not_a_picture",
    }
    entries = {row.title: workspace.diary.show(row.id).entry for row in workspace.diary.list()}
    vienna = entries["Westend"]
    assert (vienna.day, vienna.place, vienna.people, vienna.tags) == (
        "2026-11-12",
        "Vienna",
        ("Elmar", "Greta"),
        ("paint", "repairs"),
    )
    assert [vienna.text[start:end] for start, end in vienna.locks] == ["The lease ends."]
    assert (entries["On the ferry"].day, entries["On the ferry"].text) == ("2026-11-09", "Thinking of ladders.")
    assert [each.name for each in entries[""].photos] == ["one.jpg", "two.jpg"]
    assert ticks[-1][0] == ticks[-1][1]


def test_a_second_import_brings_in_only_what_is_new(workspace: Workspace, notes: Path) -> None:
    import_folder(notes, workspace.diary, workspace.trips)
    before = len(workspace.diary.list())
    (notes / "broken.md").write_text("---\ntitle: closed\n---\nText\n")
    again = import_folder(notes, workspace.diary, workspace.trips)
    assert [each.path.name for each in again if each.entry_id] == ["broken.md"]
    assert len(workspace.diary.list()) == before + 1


def test_a_folder_of_pictures_becomes_an_entry_and_no_folder_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "20261103-door.jpg")
    found = import_folder(tmp_path, workspace.diary, workspace.trips)
    assert [len(workspace.diary.show(each.entry_id).entry.photos) for each in found if each.entry_id] == [1]
    with pytest.raises(Problem, match="folder_missing"):
        import_folder(tmp_path / "absent", workspace.diary, workspace.trips)
