"""Comments in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from tests.ui.walk import unnamed
from ui.composer.asking import WhyDialog
from ui.composer.comments.commenting import CommentDialog, CommentsDialog

Show = Callable[..., Shown]


def test_a_passage_is_commented_found_again_and_settled(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came. They asked."))
    shown.open(kept[0])
    sheet, comments = shown.page.writing.paper.sheet, shown.workspace.comments
    shown.page.margin.comment()
    assert "Select the passage" in shown.page.writing.paper.ask_notice.accessibleName()
    sheet.select((0, 4))
    shown.page.margin.comment()
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
    shown.page.margin.show_comments()
    margin = QApplication.activeModalWidget()
    assert isinstance(margin, CommentsDialog)
    shown.until(lambda: margin.model.rowCount() == 1)
    assert unnamed(margin) == []
    margin.settle.click()
    shown.until(lambda: comments.of(kept[0])[0].resolved)
    shown.until(lambda: margin.settle.text() == "Open again")
    margin.show_it.click()
    assert sheet.selection() == (4, 8)


def notes(shown: Shown) -> list[tuple[int, int]]:
    """The marks in the gutter: where in the text, and how many comments each stands for."""
    found = shown.page.writing.paper.sheet.gutter.shown_notes()
    return [(said[0].place.position(), len(said)) for _, said in found]


def test_marks_stand_where_something_is_open_and_move_with_the_text(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came.\n\nThey asked one thing."))
    comments, page = shown.workspace.comments, shown.page
    shown.open(kept[0])
    assert notes(shown) == []
    comments.at_words(kept[0], "Nine", "Who counted?")
    comments.at_words(kept[0], "came", "When?")
    last = comments.at_words(kept[0], "one thing", "Which?")
    shown.until(lambda: notes(shown) == [(0, 2), (30, 1)])
    sheet = page.writing.paper.sheet
    assert sheet.accessibleDescription() == "3 comments in the margin"
    sheet.select((0, 0))
    QTest.keyClicks(sheet, "So. ")
    assert notes(shown) == [(4, 2), (34, 1)]  # at once, before anything is saved
    shown.saved()
    shown.until(lambda: notes(shown) == [(4, 2), (34, 1)])

    place = sheet.gutter.shown_notes()[1][0].center().toPoint()
    QTest.mouseClick(sheet.gutter, Qt.MouseButton.LeftButton, pos=place)
    margin = QApplication.activeModalWidget()
    assert isinstance(margin, CommentsDialog)
    shown.until(lambda: margin.model.rowCount() == 3)
    chosen = margin.list.current()
    assert chosen is not None
    assert chosen.id == last
    QTest.keyClicks(margin.words, "The hours.")
    margin.send.click()
    shown.until(lambda: "The hours." in margin.answers.text())
    assert unnamed(margin) == []
    margin.settle.click()
    shown.until(lambda: notes(shown) == [(4, 2)])
    margin.reject()

    sheet.select((0, len("So. Nine people came.")))
    sheet.textCursor().removeSelectedText()
    shown.saved()
    shown.until(lambda: all(each.gone for _, said in sheet.gutter.shown_notes() for each in said))
    assert notes(shown) == [(0, 2)]  # where it was
    ((_, gone),) = sheet.gutter.shown_notes()
    assert gone[0].words.endswith("“Nine” was removed from here.")
    assert sheet.accessibleDescription() == "2 comments in the margin, 2 about passages that were removed"
    sheet.select((3, 3))
    page.margin.show_comments("")
    margin = QApplication.activeModalWidget()
    assert isinstance(margin, CommentsDialog)
    shown.until(lambda: margin.model.rowCount() == 3)
    margin.show_it.click()
    assert sheet.selection() == (0, 0)


def test_a_selection_is_commented_from_the_menu_of_the_sheet(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came."))
    shown.open(kept[0])
    sheet = shown.page.writing.paper.sheet

    def entry() -> QAction:
        QTest.keyClick(sheet, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = next(each for each in menu.actions() if each.text() == "Comment on the selection…")
        menu.close()
        return found

    sheet.setFocus()
    assert not entry().isEnabled()
    sheet.select((0, 4))
    asked = entry()
    assert asked.isEnabled()
    asked.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CommentDialog)
    QTest.keyClicks(dialog.words, "Who counted?")
    dialog.send.click()
    shown.until(lambda: [each.quote for each in shown.workspace.comments.of(kept[0])] == ["Nine"])


def test_marks_are_those_of_the_text_on_the_sheet(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine people came."))
    shown.open(kept[0])
    shown.workspace.drafts.write_own(shown.target("x").id, "Ten came.")
    shown.workspace.comments.at_words(kept[0], "people", "Who?")
    shown.workspace.comments.add(kept[0], "Nine!", (0, 3), target_id=shown.target("x").id)
    shown.until(lambda: notes(shown) == [(5, 1)])
    shown.page.writing.targets.choose(shown.cell("x"))
    assert notes(shown) == [(0, 1)]
    shown.page.writing.targets.choose(shown.cell("mastodon"))
    assert notes(shown) == [(5, 1)]


def test_changes_asked_for_at_a_passage_send_it_back(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        one(kept, "Nine people came.")(workspace)
        workspace.set_rule("approval_rule", "every")
        workspace.approvals.submit(kept[0])

    shown = show(prepare)
    shown.open(kept[0])
    shown.page.writing.paper.sheet.select((5, 11))
    shown.page.writing.parts.changes.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WhyDialog)
    assert unnamed(dialog) == []
    QTest.keyClicks(dialog.why, "Say who.")
    dialog.send.click()
    shown.until(lambda: shown.target("x").review == "changes_requested")
    (said,) = shown.workspace.comments.of(kept[0])
    assert (said.quote, said.text, said.asks) == ("people", "Say who.", True)
    shown.until(lambda: notes(shown) == [(5, 1)])
    page = shown.page
    shown.until(lambda: [row.state for row in page.drafts.model.items()] == ["changes_requested"])
