"""Comments in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from tests.ui.walk import unnamed
from ui.composer.commenting import CommentDialog, CommentsDialog

Show = Callable[..., Shown]


def test_a_passage_is_commented_found_again_and_settled(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came. They asked."))
    shown.open(kept[0])
    sheet, comments = shown.page.writing.paper.sheet, shown.workspace.comments
    shown.page.acting.comment()
    assert "Select the passage" in shown.page.writing.paper.ask_notice.accessibleName()
    sheet.select((0, 4))
    shown.page.acting.comment()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CommentDialog)
    assert unnamed(dialog) == []
    QTest.keyClicks(dialog.words, "Who counted?")
    dialog.asks.setChecked(True)
    dialog.send.click()
    shown.until(lambda: [(each.quote, each.asks) for each in comments.of(kept[0])] == [("Nine", True)])
    sheet.select((0, 0))
    QTest.keyClicks(sheet, "So. ")
    shown.saved()
    shown.page.acting.show_comments()
    margin = QApplication.activeModalWidget()
    assert isinstance(margin, CommentsDialog)
    shown.until(lambda: margin.model.rowCount() == 1)
    assert unnamed(margin) == []
    margin.settle.click()
    shown.until(lambda: comments.of(kept[0])[0].resolved)
    shown.until(lambda: margin.settle.text() == "Open again")
    margin.show_it.click()
    assert sheet.selection() == (4, 8)
