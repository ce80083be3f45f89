"""Small pictures in the list: there once the list rests, never waited for, and said in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from brandassist.store.diary import entries
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.walk import unnamed
from ui.diary.list.lines import PICTURE, Line, name, picture_place
from ui.diary.page import DiaryPage
from ui.theme import scaled, theme

MANY, RED = 300, (210, 40, 30)


@pytest.fixture
def pictured(workspace: Workspace, tmp_path: Path) -> list[str]:
    """Many entries, the latest first, each with a photo of its own; their hashes, in this order."""
    ids: list[str] = []
    with workspace.db.write("diary") as tx:
        for number in range(MANY):
            day = f"2026-{12 - number // 28:02}-{28 - number % 28:02}"
            title = f"Entry {number}"
            ids.append(entries.create(tx, workspace.me, title=title, day=day, zone="Europe/Rome", text=".", locks=()))
    for number, entry_id in enumerate(ids):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (8 + number, 8), RED).save(path)
        workspace.diary.add_photos(entry_id, [path])
    return [row.picture for row in workspace.timeline.rows(ids)]


def _settled(page: DiaryPage) -> bool:
    view = page.list.view
    first, last = view.seen()
    rows = [row for row in range(first, last) if view.entries.picture(row)]
    return len(rows) > 2 and all(page.list.view.inline.has(view.entries.picture(row), PICTURE) for row in rows)


def test_pictures_stand_in_the_rows_in_sight(
    open_diary: Open, workspace: Workspace, pictured: list[str], qtbot: QtBot
) -> None:
    workspace.diary.describe_photo(workspace.diary.list()[0].id, pictured[0], "A till")
    page = open_diary()
    view = page.list.view
    qtbot.waitUntil(lambda: _settled(page), timeout=10000)
    row = view.entries.row_of(workspace.diary.list()[0].id)
    place = picture_place(view.visualRect(view.entries.index(row, 0)), view.entries.item(row))
    assert place is not None
    shown = view.grab().toImage().pixelColor(place.center())
    assert abs(shown.red() - RED[0]) < 12 and shown.green() < 60
    assert "photo: A till" in name(view.entries.item(row))
    assert unnamed(page) == []


def test_what_goes_by_is_not_read(open_diary: Open, pictured: list[str], qtbot: QtBot) -> None:
    page = open_diary()
    view = page.list.view
    qtbot.waitUntil(lambda: _settled(page), timeout=10000)
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep())
        qtbot.waitUntil(lambda: not view.entries.unread(*view.seen()), timeout=10000)
    qtbot.waitUntil(lambda: _settled(page), timeout=10000)
    read = [each for each in pictured if page.list.view.inline.has(each, PICTURE)]
    assert 10 < len(read) < MANY / 2


def test_a_picture_that_is_gone_leaves_its_place_empty(
    open_diary: Open, workspace: Workspace, pictured: list[str], qtbot: QtBot
) -> None:
    gone = pictured[1]
    for path in workspace.media_folder.rglob(f"{gone}*"):
        path.unlink()
    page = open_diary()
    qtbot.waitUntil(lambda: page.list.view.inline.has(pictured[2], PICTURE), timeout=10000)
    assert page.list.view.inline.has(pictured[0], PICTURE)
    assert not page.list.view.inline.has(gone, PICTURE)


def test_pictures_grow_with_the_letters(open_diary: Open, pictured: list[str], qtbot: QtBot) -> None:
    page = open_diary()
    qtbot.waitUntil(lambda: _settled(page), timeout=10000)
    theme.choose("light", 110)
    qtbot.waitUntil(lambda: page.list.view.inline.has(pictured[0], scaled(PICTURE)), timeout=10000)


def test_words_keep_their_room() -> None:
    line = Line("a", 12, "A queue", "1 photo", locked=False, pale=False, picture="0" * 64)
    assert picture_place(QRect(0, 0, 280, 60), line) is not None
    assert picture_place(QRect(0, 0, 220, 60), line) is None
