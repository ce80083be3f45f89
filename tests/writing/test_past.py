"""What can be taken back, as it lies on the disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.writing import past
from brandassist.writing.past import Batch
from drafts.undoing import Past, applied, step


class Writer:
    """Somebody at one text, whose steps are kept at each `save`."""

    def __init__(self, folder: Path, text: str = "", what: str = "") -> None:
        self.folder, self.text, self.stood, self.what = folder, text, text, what
        self.past = past.read(folder, "d", {what: text}).get(what, Past())

    def type(self, text: str) -> None:
        if (change := step(self.text, text)) is not None:
            self.past.changed(change)
        self.text = text

    def back(self) -> None:
        if (change := self.past.back()) is not None:
            made = applied(self.text, change)
            assert made is not None
            self.text = made

    def save(self) -> None:
        past.note(self.folder, "d", [Batch(self.what, self.stood, self.text, self.past.news())])
        self.stood = self.text


def way_back(folder: Path, text: str, what: str = "") -> list[str]:
    found, steps = [text], past.read(folder, "d", {what: text})[what]
    while (change := steps.back()) is not None:
        made = applied(found[-1], change)
        assert made is not None, "a step for another text"
        found.append(made)
    return found


def test_another_day_goes_on_where_it_stopped(tmp_path: Path) -> None:
    writer = Writer(tmp_path, "Begun.")
    for text in ("Begun. Then 👩‍🔧.", "Begun. Then.", "Then."):
        writer.type(text)
        writer.save()
    writer.back()
    writer.save()
    again = Writer(tmp_path, writer.text)
    change = again.past.forth()
    assert change is not None and applied(again.text, change) == "Then."
    assert way_back(tmp_path, "Begun. Then.") == ["Begun. Then.", "Begun. Then 👩‍🔧.", "Begun."]


def test_steps_of_a_text_that_another_hand_changed_are_not_used(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.type("Mine")
    writer.save()
    assert way_back(tmp_path, "Theirs") == ["Theirs"]
    theirs = Writer(tmp_path, "Theirs")
    theirs.type("Theirs and mine")
    theirs.save()
    assert way_back(tmp_path, "Theirs and mine") == ["Theirs and mine", "Theirs"]


def test_steps_ahead_of_the_text_are_passed_over(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    for text in ("one", "one two", "one two three"):
        writer.type(text)
        writer.save()
    assert way_back(tmp_path, "one two") == ["one two", "one", ""]  # killed before the words got to the disk
    again = Writer(tmp_path, "one two")
    again.type("one two four")
    again.save()
    assert way_back(tmp_path, "one two four") == ["one two four", "one two", "one", ""]


def test_each_text_of_a_draft_has_its_own(tmp_path: Path) -> None:
    master, title = Writer(tmp_path), Writer(tmp_path, what="title")
    master.type("Text"), title.type("Title")
    master.save(), title.save()
    assert way_back(tmp_path, "Text") == ["Text", ""]
    assert way_back(tmp_path, "Title", "title") == ["Title", ""]


@given(st.integers(1, 400))
def test_a_torn_or_spoilt_record_spoils_no_other(tmp_path_factory: pytest.TempPathFactory, torn: int) -> None:
    folder = tmp_path_factory.mktemp("past")
    writer = Writer(folder)
    for text in ("one", "one, two", "one, two, three"):
        writer.type(text)
        writer.save()
    file = folder / "d.undo"
    whole = file.read_bytes()
    file.write_bytes(whole[: max(0, len(whole) - torn)])
    for text in ("one", "one, two", "one, two, three"):
        assert way_back(folder, text)[0] == text
    again = Writer(folder, "one, two, three")
    again.type("one, two, three!")
    again.save()
    assert way_back(folder, "one, two, three!")[:2] == ["one, two, three!", "one, two, three"]


def test_what_is_no_record_is_passed_over(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.type("one")
    writer.save()
    strange = b'\n[]\n{"a":1}\n\xff\n["","x","y",[["a",1,2,3]]]\n["","x","y",["sideways"]]\n' + b"[" * 9_000
    with (tmp_path / "d.undo").open("ab") as file:
        file.write(strange)
    assert way_back(tmp_path, "one") == ["one", ""]


def test_the_file_stays_small_and_loses_the_oldest_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "MOST_BYTES", 4_000)
    writer = Writer(tmp_path)
    for number in range(100):
        writer.type(f"{writer.text}{number} words. ")
        writer.save()
    assert (tmp_path / "d.undo").stat().st_size <= 4_200
    back = way_back(tmp_path, writer.text)
    assert 10 < len(back) < 60
    writer.type("x" * 5_000)  # alone more than the file may hold
    writer.save()
    assert way_back(tmp_path, writer.text) == [writer.text]


def test_nobody_else_of_this_computer_reads_it(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "past")
    writer.type("Secret for now")
    writer.save()
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "past").stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "past" / "d.undo").stat().st_mode) == 0o600


def test_files_of_drafts_that_are_no_more_go(tmp_path: Path) -> None:
    Writer(tmp_path).past.news()
    for name in ("kept", "gone"):
        past.note(tmp_path, name, [Batch("", "", "a", (step("", "a"),))])  # type: ignore[arg-type] - there is a step
    past.forget_all_but(tmp_path, {"kept"})
    assert [each.stem for each in tmp_path.iterdir()] == ["kept"]


def test_a_disk_that_fails_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    past.note(tmp_path / "file", "d", [Batch("", "", "a", (step("", "a"),))])  # type: ignore[arg-type] - there is one
    assert way_back(tmp_path / "file", "a") == ["a"]
