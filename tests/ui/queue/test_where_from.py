"""A post that is out says in its details where it came from; one click or one action goes there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist import clock
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage

Show = Callable[..., Shown]
TEXT = "Twelve minutes, no chairs."


def published(workspace: Workspace) -> None:
    """One from the diary, and one from nowhere."""
    practice = next(each.account for each in workspace.accounts.list() if each.account.network == "practice")
    entry = workspace.diary.capture(TEXT, title="Torino", day="2026-03-01")
    now = from_instant(clock.now(), workspace.rule("zone"))
    for draft_id in (workspace.from_entry.begin(entry), workspace.drafts.new("post", "", "From nowhere.")):
        workspace.queue.schedule(draft_id, [practice.id], now)
    workspace.lanes.run_until_idle()


def in_front(shown: Shown) -> str:
    """The entry the Diary shows, "" while another screen is in front."""
    page = shown.window.current()
    return page.presenter.sheet.id if isinstance(page, DiaryPage) else ""


def test_a_link_and_an_action_go_to_the_entry(show: Show) -> None:
    shown = show(published)
    shown.until(lambda: {TEXT, "From nowhere."} <= shown.posts().keys())
    (entry,) = (row.id for row in shown.workspace.diary.list())
    shown.choose("From nowhere.")
    assert "where_from" not in shown.page.possible()
    shown.choose(TEXT)
    shown.until(lambda: shown.button("From diary: Torino, 1 Mar") is not None)
    assert "where_from" in shown.page.possible()
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []
    link = shown.button("From diary: Torino, 1 Mar")
    assert link is not None
    link.setFocus()
    shown.qtbot.keyClick(link, Qt.Key.Key_Space)
    shown.until(lambda: in_front(shown) == entry)
    shown.window.go("queue")
    shown.window.trigger("where_from")
    shown.until(lambda: in_front(shown) == entry)
