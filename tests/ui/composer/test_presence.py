"""Who else writes in the draft that is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from brandassist.presence import Presence
from brandassist.store.history import Actor
from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown

Show = Callable[..., Shown]


@pytest.fixture
def shown(show: Show) -> Shown:
    def prepare(workspace: Workspace) -> None:
        workspace.add_member("Luca", "assistant")
        workspace.drafts.new("post", "", "Words that both look at.")

    shown = show(prepare)
    shown.open(shown.workspace.drafts.list()[0].id)
    return shown


def luca(shown: Shown) -> Presence:
    other = next(each for each in shown.workspace.members() if each.name == "Luca")
    return Presence(shown.workspace.db, Actor(other.id, shown.workspace.settings.device_id))


def test_one_sees_beside_the_title_that_another_writes_and_since_when(shown: Shown) -> None:
    line, sheet = shown.page.writing.paper.presence, shown.page.writing.paper.sheet
    sheet.setFocus()
    top = sheet.mapToGlobal(sheet.rect().topLeft())
    assert not line.isVisible()
    luca(shown).typing(shown.draft.view.id)
    shown.until(line.isVisible)
    assert line.accessibleName().startswith("Luca is writing here since ")
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus and sheet.hasFocus()
    assert sheet.mapToGlobal(sheet.rect().topLeft()) == top
    luca(shown).stopped(shown.draft.view.id)
    shown.until(lambda: not line.isVisible())


def test_another_is_told_while_one_types_here_and_no_more_when_one_leaves(shown: Shown) -> None:
    other, draft_id = luca(shown), shown.draft.view.id
    assert other.others() == {}
    QTest.keyClicks(shown.page.writing.paper.sheet, "More. ")
    shown.until(lambda: draft_id in other.others())
    shown.window.go("diary")
    shown.until(lambda: other.others() == {})


def test_what_comes_in_while_both_write_is_not_announced_again(shown: Shown) -> None:
    sheet, draft_id = shown.page.writing.paper.sheet, shown.draft.view.id
    luca(shown).typing(draft_id)
    shown.until(shown.page.writing.paper.presence.isVisible)
    shown.workspace.drafts.autosave(draft_id, "", "Words that both look at, too.")
    shown.until(lambda: sheet.text().endswith("too."))
    shown.settled()
    assert not shown.page.writing.paper.hand_notice.isVisible()


def test_the_list_says_of_a_draft_that_another_writes_in_it(shown: Shown) -> None:
    def said() -> str:
        return shown.page.drafts.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    before = said()
    luca(shown).typing(shown.draft.view.id)
    shown.until(lambda: said() == f"{before}, Luca is writing")
    luca(shown).stopped(shown.draft.view.id)
    shown.until(lambda: said() == before)
