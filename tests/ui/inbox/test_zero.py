"""Nobody is owed an answer: said with how the day went and what comes next, and the keys still act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist import clock
from brandassist.workspace import Workspace
from tests.screenshots import MORNING
from tests.ui.inbox.building import HOUR, Builder, Came, zero
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.figures.summary import Summary

Show = Callable[..., Shown]


def test_how_the_day_went_and_what_comes_next(show: Show) -> None:
    with clock.set_to(lambda: MORNING):  # not at midnight, when what was answered today was so yesterday
        _said(show(zero))


def _said(shown: Shown) -> None:
    waiting = shown.page.waiting
    shown.until(waiting.zero.isVisible)
    assert waiting.zero.sentence.text() == "Everyone has an answer."
    assert waiting.zero.figures.text() == "2 messages were answered today, half of them within 9\u00a0h."
    assert waiting.zero.ahead.text() == "The next one comes back Friday at 02:20."
    assert waiting.list.accessibleDescription() == waiting.zero.aloud
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []
    waiting.zero.more.click()
    [summary] = shown.page.findChildren(Summary)
    shown.until(lambda: bool(summary.rows.items()))
    summary.close()
    shown.workspace.set_rule("working_days", "mon tue wed thu fri")
    shown.until(lambda: waiting.target.text() == "Reply target 24 h, weekdays.")


def test_the_last_one_is_done_and_z_takes_it_back(show: Show) -> None:
    """Practice never counts: nothing is said of figures, and no way leads to them."""

    def one_waits(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.came("practice", Came("1", "Alma Qualunque", "Is the bench there?", make.now - HOUR, handle="alma"))

    shown = show(one_waits)
    waiting = shown.page.waiting
    shown.choose("Alma Qualunque")
    assert waiting.zero.isHidden()
    shown.list.setFocus()
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Exclam)
    shown.until(waiting.zero.isVisible)
    assert waiting.zero.aloud == "Everyone has an answer." and waiting.zero.more.isHidden()
    focus = shown.window.focusWidget()
    assert focus is waiting.list
    for letter in "JKRESAWNX!":
        shown.qtbot.keyClick(focus, letter)
    shown.show("spam")
    shown.until(lambda: shown.authors() == [])
    assert waiting.zero.isHidden() and waiting.empty.isVisible()
    shown.show("owed")
    shown.until(waiting.zero.isVisible)
    waiting.list.setFocus()
    shown.qtbot.keyClick(waiting.list, Qt.Key.Key_Z)
    shown.in_front("Alma Qualunque")
    shown.until(waiting.zero.isHidden)
    assert waiting.empty.isHidden() and shown.authors() == ["Alma Qualunque"]
