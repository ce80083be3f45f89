"""What is known of somebody, on its ways out: the archive takes and brings it back, the share has none of it, and an
export or a deletion that is ended in the middle leaves everything as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from brandassist.archive.private import archive, bring_back
from brandassist.archive.shared import share
from brandassist.cli.people_words import PAGE
from brandassist.errors import Stopped
from brandassist.people import exporting
from brandassist.people.service import People
from brandassist.store import dump
from brandassist.store.people import erasing
from brandassist.workspace import open_workspace
from tests.people.conftest import World
from tests.people.test_deleting import CANARY, in_tables, known_everywhere


def all_files(folder: Path) -> bytes:
    return b"\n".join(each.name.encode() + each.read_bytes() for each in folder.rglob("*") if each.is_file()).lower()


def test_a_share_holds_nothing_about_people_and_an_archive_brings_it_back_with_its_links(
    world: World, tmp_path: Path
) -> None:
    one = known_everywhere(world)
    diary = world.met("Somebody of the diary", "2026-05-14", text="A visit")
    world.people.join([one], into=diary)
    view = world.people.of(one)
    assert (len(view.profiles), len(view.notes), len(view.past), view.met.times) == (2, 1, 3, 1)

    given, kept = tmp_path / "share", tmp_path / "archive"
    share(world.db, tmp_path, given)
    assert b"a visit" in all_files(given) and CANARY.encode() not in all_files(given)
    archive(world.db, tmp_path, kept)
    assert CANARY.encode() in all_files(kept)

    back = open_workspace(tmp_path / "back")
    try:
        bring_back(kept, back.db, back.folder, back.me, "a test")
        again = People(back.db, world.me)
        assert again.of(one) == view
        assert again.of(diary) == view  # the name of the diary still leads to her
        with world.db.read() as tx:
            links = [row["message_id"] for row in dump.everything(tx)["link"]]
        with back.db.read() as tx:
            assert [row["message_id"] for row in dump.everything(tx)["link"]] == links != []
    finally:
        back.close()


def ending_at(step: int) -> Callable[[int, int], bool]:
    """Says no when it is asked for this time, the first time being 0."""
    asked: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        assert 0 <= done <= total
        return len(asked) <= step

    return go_on


@pytest.mark.parametrize("step", range(4))
def test_a_deletion_ended_anywhere_has_deleted_nothing(
    world: World, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "BATCH", 1)
    one = known_everywhere(world)
    world.wrote(one, f"And the {CANARY} once more")
    with world.db.read() as tx:
        before = dump.everything(tx)
    with pytest.raises(Stopped):
        world.people.delete(one, ending_at(step))
    with world.db.read() as tx:
        assert dump.everything(tx) == before
    assert world.people.delete(one, ending_at(4))
    assert in_tables(world) == []


def test_an_export_ended_in_the_middle_leaves_no_folder(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "BATCH", 1)
    one, folder = known_everywhere(world), tmp_path / "given"
    here = sorted(each.name for each in tmp_path.iterdir())
    with pytest.raises(Stopped):
        world.people.export(one, folder, PAGE, ending_at(1))
    assert sorted(each.name for each in tmp_path.iterdir()) == here
    world.people.export(one, folder, PAGE, ending_at(2))
    told = json.loads((folder / "person.json").read_text(encoding="utf-8"))
    assert len(told["messages"]) == 2 and [each["text"] for each in told["ideas"]] == [f"Do you know the {CANARY}?"]
