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
    (folder / "bari").mkdir(parents=True)
    (folder / "torino.md").write_text(
        "---\ntitle: Lingotto\ndate: 2026-11-12\nplace: Torino\npeople: [Sofia, Dario]\ntags: bread, waste\n---\n"
        "Eight twenty. %%Two retire.%%\n\n![](shelf.png)\n",
        encoding="utf-8",
    )
    (folder / "2026-11-09 On a plane.txt").write_bytes(codecs.BOM_UTF16_LE + "Thinking of lifts.".encode("utf-16-le"))
    (folder / "broken.md").write_text("---\ntitle: [never closed\n---\nText\n")
    (folder / "latin.txt").write_bytes("perché".encode("latin-1"))
    (folder / "shelf.png").write_bytes(b"not a picture")
    (folder / "bari" / "fish.md").write_text("# Torch and fish\n\nAt night.")
    Image.new("RGB", (8, 8)).save(folder / "bari" / "one.jpg")
    Image.new("RGB", (8, 9)).save(folder / "bari" / "two.jpg")
    return folder


def test_notes_come_in_and_what_is_broken_is_reported(workspace: Workspace, notes: Path) -> None:
    ticks: list[tuple[int, int]] = []
    found = import_folder(notes, workspace.diary, workspace.trips, lambda done, total: ticks.append((done, total)))
    problems = {each.path.name: each.problem.code for each in found if each.problem}
    assert problems == {
        "broken.md": "front_matter_broken",
        "latin.txt": "not_utf8",
        "shelf.png": "not_a_picture",
    }
    entries = {row.title: workspace.diary.show(row.id).entry for row in workspace.diary.list()}
    torino = entries["Lingotto"]
    assert (torino.day, torino.place, torino.people, torino.tags) == (
        "2026-11-12",
        "Torino",
        ("Dario", "Sofia"),
        ("bread", "waste"),
    )
    assert [torino.text[start:end] for start, end in torino.locks] == ["Two retire."]
    assert (entries["On a plane"].day, entries["On a plane"].text) == ("2026-11-09", "Thinking of lifts.")
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
