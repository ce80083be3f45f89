"""The list of entries: all there by their day at once, their lines read as they come into sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brandassist.store.diary import entries
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from ui.diary.list.lines import Heading, Line

MANY = 700


def many(workspace: Workspace) -> None:
    with workspace.db.write("diary") as tx:
        for number in range(MANY):
            day = f"{2026 - number // 336}-{12 - number // 28 % 12:02}-{28 - number % 28:02}"
            entries.create(
                tx, workspace.me, title=f"Entry {number}", day=day, zone="Europe/Rome", text="Words.", locks=()
            )


def test_lines_are_read_as_they_come_into_sight(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    many(workspace)
    page = open_diary()
    view = page.list.view
    qtbot.waitUntil(lambda: view.model().rowCount() > MANY, timeout=10000)
    assert len({each.id for each in page.list.items() if isinstance(each, Line)}) == MANY
    assert "Entry 600" not in [each.title for each in page.list.items()]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.list.items()[-1].title == f"Entry {MANY - 1}", timeout=10000)
    assert "Entry 350" not in [each.title for each in page.list.items()], "what nobody looks at is not read"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not view.entries.unread(*view.seen()), timeout=10000)
    assert isinstance(page.list.items()[0], Heading)


def test_a_line_that_changed_is_read_again_where_it_is_looked_at(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    many(workspace)
    page = open_diary()
    qtbot.waitUntil(lambda: page.list.view.model().rowCount() > MANY, timeout=10000)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.list.items()[-1].title == f"Entry {MANY - 1}", timeout=10000)
    last = workspace.timeline.outline().groups[-1].entries[-1].id
    workspace.diary.autosave(last, "Another title", "Words.")
    qtbot.waitUntil(lambda: page.list.items()[-1].title == "Another title", timeout=10000)
    assert page.list.view.currentIndex().row() == page.list.view.model().rowCount() - 1
