"""The post people answer says where it came from; one click or one action goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from brandassist import clock, walltime
from brandassist.workspace import Workspace
from tests.ui.inbox.test_journey import TEXT, Show, collected
from ui.diary.page import DiaryPage
from ui.provenance import WhereFrom


def from_the_diary(workspace: Workspace) -> None:
    practice = next(each.account for each in workspace.accounts.list() if each.account.network == "practice")
    entry = workspace.diary.capture(TEXT, title="Torino", day="2026-03-01")
    draft = workspace.from_entry.begin(entry)
    workspace.queue.schedule(draft, [practice.id], walltime.from_instant(clock.now(), workspace.rule("zone")))
    workspace.lanes.run_until_idle()


def test_from_an_answer_to_the_entry(show: Show) -> None:
    shown = show(from_the_diary)
    collected(shown)
    (entry,) = (row.id for row in shown.workspace.diary.list())

    def there() -> bool:
        page = shown.window.current()
        return isinstance(page, DiaryPage) and page.presenter.sheet.id == entry

    (came,) = shown.page.findChildren(WhereFrom)
    assert [link.text() for link in came.links] == ["From diary: Torino, 1 Mar"]
    came.links[0].setFocus()
    shown.qtbot.keyClick(came.links[0], Qt.Key.Key_Space)
    shown.until(there)
    shown.window.go("inbox")
    assert "where_from" in shown.page.possible()
    shown.window.trigger("where_from")
    shown.until(there)
