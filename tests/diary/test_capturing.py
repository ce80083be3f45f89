"""A typed line becomes an entry, by the names the workspace knows."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.workspace import Workspace


def test_a_line_becomes_an_entry(workspace: Workspace, photo: Path) -> None:
    workspace.diary.capture("Earlier.", place="Harbour store")
    known, today = workspace.capturing.known()
    line = workspace.capturing.read('harbour store, yesterday: #chairs @Greta "no chairs" %%her knee%%')
    entry = workspace.diary.show(workspace.capturing.keep(line, photos=[photo])).entry
    assert (entry.place, entry.title) == ("Harbour store", "Harbour store")
    assert entry.day == (today - timedelta(days=1)).isoformat()
    assert (entry.tags, entry.people) == (("chairs",), ("Greta",))
    assert entry.text == '#chairs @Greta "no chairs" her knee'
    assert [entry.text[a:b] for a, b in entry.locks] == ["her knee"]
    assert len(entry.photos) == 1
    assert known.by_name["harbour store"] == "Harbour store"


def test_what_is_said_goes_before_what_is_read(workspace: Workspace) -> None:
    line = workspace.capturing.read("Store 7, ieri: freddo")
    entry = workspace.diary.show(workspace.capturing.keep(line, place="Graz", day="2026-01-05", locked=True)).entry
    assert (entry.place, entry.day, entry.locked) == ("Graz", "2026-01-05", True)


def test_a_photo_that_is_none_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    with pytest.raises(Problem):
        workspace.capturing.keep(workspace.capturing.read("Cold #door"), photos=[broken])
    assert workspace.diary.list() == []


def test_a_new_store_is_known_by_its_number_from_then_on(workspace: Workspace) -> None:
    workspace.places.change(workspace.places.add("Harbour store"), city="Graz")
    workspace.capturing.keep(workspace.capturing.read("Store 214, Graz: cold"))
    (store,) = [each for each in workspace.places.list() if each.number]
    assert (store.name, store.number, store.city) == ("Store 214", "214", "Graz")
    workspace.places.change(store.id, name="Riverside")
    for typed in ("Negozio 214: warm", "Store 214: warm", "riverside, warm"):
        assert workspace.capturing.read(typed).place == "Riverside"
