"""The diary written into an archive and brought back: the same entries, days, places, tags, photos, locks and links."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist.archive.private import archive, bring_back
from brandassist.diary.entries import NewEntry
from brandassist.store.diary import places
from brandassist.store.diary.places import Place
from brandassist.workspace import Workspace, open_workspace
from drafts import locking
from tests.support.day_one import picture

PICTURES = [picture(shade) for shade in (1, 60, 120)]
WORDS = st.sampled_from(
    ["Two tills", "%", "# Heading", "---", "café", "日本語", "👩🏽‍🚀", "[a](b)", "\n\n", "#tag", " "]
)
TEXTS = st.lists(WORDS, max_size=8).map(" ".join).filter(lambda text: locking.MARK not in text)
PLACES = st.none() | st.builds(
    Place, st.just(""), st.sampled_from(["Store 214", "Rimini"]), latitude=st.sampled_from([44.0, 45.5]),
    longitude=st.just(12.5), city=st.sampled_from(["", "Torino"]),
)  # fmt: skip
ENTRIES = st.builds(
    NewEntry,
    TEXTS,
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=2).map(tuple),
    title=st.sampled_from(["", "Ladders", "a: b"]),
    day=st.dates().filter(lambda day: day.year > 1900).map(lambda day: day.isoformat()),
    zone=st.sampled_from(["", "Europe/Rome", "Asia/Tokyo"]),
    met=PLACES,
    tags=st.lists(st.sampled_from(["service", "big shop", "è"]), unique=True).map(tuple),
    people=st.lists(st.sampled_from(["Greta", "Elmar"]), unique=True).map(tuple),
    locked=st.booleans(),
)
WRITTEN = st.lists(st.tuples(ENTRIES, st.lists(st.sampled_from(PICTURES), max_size=3, unique=True)), max_size=5)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diary-round-trip") / "empty"
    open_workspace(folder).close()
    return folder


def _all(workspace: Workspace) -> list[tuple[Any, ...]]:
    shown = [workspace.diary.show(row.id) for row in workspace.diary.list()]
    with workspace.db.read() as tx:
        where = [places.get(tx, each.entry.place_id) if each.entry.place_id else None for each in shown]
    return sorted(((each.entry.id, each, place) for each, place in zip(shown, where, strict=True)), key=lambda x: x[0])


@settings(max_examples=10)
@given(WRITTEN)
def test_an_archive_brings_the_diary_back_the_same(empty: Path, written: list[tuple[NewEntry, list[bytes]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("one", "two"):
            shutil.copytree(empty, folder / each)
        with closing(open_workspace(folder / "one")) as one:
            for new, photos in written:
                copied = tuple(one.diary.copy_in(data, f"{at}.jpg") for at, data in enumerate(photos))
                entry_id = one.diary.write(replace(new, copied=copied))
                if not new.locked:
                    one.ideas.add("Who waits?", entry_id=entry_id)
            before = _all(one)
            assert [len(shown.entry.photos) for _, shown, _ in before] == [len(photos) for _, photos in written]
            archive(one.db, one.folder, folder / "out")
        shelf = {path.name: path.read_text(encoding="utf-8") for path in (folder / "out" / "diary").iterdir()}
        for _, shown, _ in before:
            marked = locking.marked(shown.entry.text, shown.entry.locks)
            assert any(marked.strip() in text for text in shelf.values())
        with closing(open_workspace(folder / "two")) as two:
            bring_back(folder / "out", two.db, two.folder, two.me, "here")
        with closing(open_workspace(folder / "two")) as two:
            assert _all(two) == before
