"""A draft becomes two at the caret and is added to another by the menu; Undo takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.walk import unnamed
from ui.composer.pieces import DraftDialog

Show = Callable[..., Shown]
TILLS, CHAIR = "The tills were quiet 🙂 at nine.", "A customer waited twelve minutes."


def of_two_entries(workspace: Workspace) -> str:
    tills, chair = (workspace.diary.capture(words, title=words[:6]) for words in (TILLS, CHAIR))
    draft_id = workspace.from_entry.begin(tills)
    workspace.from_entry.insert(draft_id, chair, (0, len(CHAIR)))
    workspace.drafts.autosave(draft_id, "", f"{TILLS}\n\n{CHAIR}")
    return draft_id


def test_a_draft_is_made_two_and_one_again(show: Show) -> None:
    kept: list[str] = []
    shown = show(lambda workspace: kept.append(of_two_entries(workspace)), undo=10)
    shown.open(kept[0])
    page, sheet = shown.page, shown.page.writing.paper.sheet
    sheet.select((len(TILLS) + 2, len(TILLS) + 2))
    shown.window.trigger("split_draft")
    shown.until(lambda: page.composer.draft_id not in ("", kept[0]))
    made = page.composer.draft_id
    assert sheet.text() == CHAIR
    assert shown.workspace.drafts.show(kept[0]).text == TILLS
    assert page.writing.parts.origin.text().startswith("From diary: A cust")
    shown.window.strip.undo()
    shown.until(lambda: page.composer.draft_id == kept[0] and sheet.text() == f"{TILLS}\n\n{CHAIR}")
    shown.window.go("composer", made)
    shown.until(lambda: page.composer.draft_id == kept[0])
    assert [row.id for row in shown.workspace.drafts.list()] == kept


def test_a_draft_is_added_to_another_by_keyboard(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        kept.extend([of_two_entries(workspace), workspace.drafts.new("post", "Evening", "The evening.")])

    shown = show(prepare, undo=10)
    shown.open(kept[0])
    page = shown.page
    page.writing.paper.sheet.moveCursor(page.writing.paper.sheet.textCursor().MoveOperation.End)
    QTest.keyClicks(page.writing.paper.sheet, " More.")
    shown.window.trigger("merge_draft")
    (dialog,) = page.findChildren(DraftDialog)
    shown.until(lambda: dialog.list.current() is not None)
    assert unnamed(dialog) == []
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    shown.until(lambda: page.composer.draft_id == kept[1])
    assert page.writing.paper.sheet.text() == f"The evening.\n\n{TILLS}\n\n{CHAIR} More."
    assert [row.id for row in shown.workspace.drafts.list()] == [kept[1]]
    shown.window.strip.undo()
    shown.until(lambda: page.composer.draft_id == kept[0])
    assert page.writing.paper.sheet.text() == f"{TILLS}\n\n{CHAIR} More."
    assert {row.id for row in shown.workspace.drafts.list()} == set(kept)


def test_a_draft_that_another_hand_added_elsewhere_is_followed(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        kept.extend(workspace.drafts.new("post", "", words) for words in (TILLS, CHAIR))

    shown = show(prepare, undo=10)
    shown.open(kept[0])
    shown.workspace.draft_pieces.merge(kept[0], kept[1])
    shown.until(lambda: shown.page.composer.draft_id == kept[1])
    assert shown.page.writing.paper.sheet.text() == f"{CHAIR}\n\n{TILLS}"


def test_the_chip_of_several_places_offers_each(show: Show) -> None:
    kept: list[str] = []
    shown = show(lambda workspace: kept.append(of_two_entries(workspace)), undo=10)
    shown.open(kept[0])
    chip = shown.page.writing.parts.origin
    assert chip.text().startswith("From diary: The ti")
    assert chip.text().endswith("and 1 more")
    shown.window.trigger("where_from")
    (menu,) = chip.findChildren(QMenu)
    assert [each.text().partition(",")[0] for each in menu.actions()] == ["From diary: The ti", "From diary: A cust"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    shown.until(lambda: shown.window.current() is not shown.page)
