"""Another hand writes in the draft that is open here."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.composer.sheet.sheet import Sheet

Show = Callable[..., Shown]
TEXT = "The first shelf is red.\n\nThe second shelf is blue."


@pytest.fixture
def shown(show: Show) -> Shown:
    def prepare(workspace: Workspace) -> None:
        workspace.drafts.new("post", "Shelves", TEXT, to=[account(workspace, "mastodon", "me")])

    shown = show(prepare)
    shown.open(shown.workspace.drafts.list()[0].id)
    shown.page.writing.paper.sheet.setFocus()
    return shown


def sheet_of(shown: Shown) -> Sheet:
    return shown.page.writing.paper.sheet


def theirs(shown: Shown, text: str, title: str = "Shelves") -> None:
    """What the database has becomes another text, by somebody else."""
    shown.workspace.drafts.autosave(shown.draft.view.id, title, text)


def caret_behind(shown: Shown, words: str) -> None:
    sheet = sheet_of(shown)
    end = sheet.text().index(words) + len(words)
    sheet.select((end, end))


def behind_caret(shown: Shown) -> str:
    sheet = sheet_of(shown)
    return sheet.text()[: sheet.selection()[0]]


def test_a_change_in_the_same_paragraph_leaves_the_caret_beside_its_sign(shown: Shown) -> None:
    caret_behind(shown, "The second sh")
    theirs(shown, TEXT.replace("The second", "And the second").replace("blue.", "blue, mostly."))
    shown.until(lambda: "mostly" in sheet_of(shown).text())
    assert behind_caret(shown).endswith("And the second sh")
    QTest.keyClicks(sheet_of(shown), "!")
    assert "second sh!elf is blue, mostly." in sheet_of(shown).text()


def test_what_is_typed_and_what_comes_are_both_there_while_keys_go_on(shown: Shown) -> None:
    caret_behind(shown, "first shelf")
    QTest.keyClicks(sheet_of(shown), " here")
    theirs(shown, TEXT.replace("blue.", "green."))  # before what was typed is kept
    QTest.keyClicks(sheet_of(shown), " in")
    shown.until(lambda: "green" in sheet_of(shown).text())
    QTest.keyClicks(sheet_of(shown), " town")
    shown.saved()
    both = "The first shelf here in town is red.\n\nThe second shelf is green."
    assert sheet_of(shown).text() == both
    assert shown.workspace.drafts.show(shown.draft.view.id).text == both
    assert behind_caret(shown).endswith("in town")


def test_undo_takes_back_what_was_typed_here_and_nothing_else(shown: Shown) -> None:
    caret_behind(shown, "first shelf")
    QTest.keyClicks(sheet_of(shown), " here")
    shown.saved()
    theirs(shown, sheet_of(shown).text().replace("The first", "The very first").replace("blue.", "green."))
    shown.until(lambda: "green" in sheet_of(shown).text())
    QTest.keyClicks(sheet_of(shown), " now")
    shown.saved()
    sheet = sheet_of(shown)
    for _ in range(4):
        sheet.undo()
    assert sheet.text() == "The very first shelf is red.\n\nThe second shelf is green."
    for _ in range(4):
        sheet.redo()
    assert sheet.text() == "The very first shelf here now is red.\n\nThe second shelf is green."


def test_undo_goes_around_what_came_also_after_the_program_was_closed(shown: Shown) -> None:
    draft_id = shown.draft.view.id
    caret_behind(shown, "first shelf")
    QTest.keyClicks(sheet_of(shown), " here")
    shown.saved()
    theirs(shown, sheet_of(shown).text().replace("blue.", "green."))
    shown.until(lambda: "green" in sheet_of(shown).text())
    QTest.keyClicks(sheet_of(shown), " now")
    shown.saved()
    shown.page.composer.close()
    shown.open(draft_id)
    sheet = sheet_of(shown)
    for _ in range(4):
        sheet.undo()
    assert sheet.text() == TEXT.replace("blue", "green")


def test_a_selection_stays_on_its_words(shown: Shown) -> None:
    start = TEXT.index("second")
    sheet_of(shown).select((start, start + len("second shelf")))
    theirs(shown, "Before.\n\n" + TEXT.replace("second shelf", "second, oak shelf"))
    shown.until(lambda: "oak" in sheet_of(shown).text())
    cursor = sheet_of(shown).textCursor()
    assert cursor.selectedText() == "second, oak shelf"


def test_the_word_that_is_typed_is_left_alone_and_both_versions_are_kept(shown: Shown) -> None:
    caret_behind(shown, "shelf is red")
    QTest.keyClicks(sheet_of(shown), "dish")
    theirs(shown, TEXT.replace("is red.", "is crimson.").replace("blue", "green"))
    shown.until(lambda: "green" in sheet_of(shown).text())
    assert "The first shelf is reddish." in sheet_of(shown).text()
    shown.until(shown.page.writing.paper.hand_notice.isVisible)
    shown.saved()
    view = shown.workspace.drafts.show(shown.draft.view.id)
    assert view.text == "The first shelf is reddish.\n\nThe second shelf is green."
    kept = [each.content.text for each in shown.workspace.drafts.revisions(view.id)]
    assert any("is crimson." in text for text in kept)


def test_lines_that_come_above_move_nothing_that_is_looked_at(shown: Shown) -> None:
    long = "\n\n".join(f"Paragraph {number} of a text that is long enough." for number in range(60))
    theirs(shown, long)
    sheet = sheet_of(shown)
    shown.until(lambda: sheet.text() == long)
    caret_behind(shown, "Paragraph 40 of")
    seen = sheet.cursorRect().top()
    assert sheet.verticalScrollBar().value() > 0
    theirs(shown, "A new line.\n\nAnd another.\n\n" + long)
    shown.until(lambda: sheet.text().startswith("A new line."))
    assert abs(sheet.cursorRect().top() - seen) <= 1
    assert behind_caret(shown).endswith("Paragraph 40 of")


def test_a_title_follows_too(shown: Shown) -> None:
    title = shown.page.writing.paper.title
    title.setFocus()
    title.setCursorPosition(len("Shel"))
    theirs(shown, TEXT, "Red Shelves")
    shown.until(lambda: title.text() == "Red Shelves")
    assert title.cursorPosition() == len("Red Shel")
    QTest.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "Red Shelves"


def test_the_version_of_a_target_follows_beside_the_caret(shown: Shown) -> None:
    target, drafts = shown.target("mastodon").id, shown.workspace.drafts
    drafts.write_own(target, "Own words here.")
    shown.until(lambda: target in shown.page.composer.owns)
    shown.page.showing.target(target)
    caret_behind(shown, "Own words")
    drafts.write_own(target, "My own words here.")
    drafts.write_own(target, "All the Own words here, more.")
    shown.until(lambda: sheet_of(shown).text() == "All the Own words here, more.")
    assert behind_caret(shown).endswith("Own words")
