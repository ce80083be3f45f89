"""Snippets and templates at the sheet: put in, kept, changed, deleted and taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from tests.ui.composer.test_starting import asked
from tests.ui.walk import unnamed
from ui.composer.beginnings.managing import ManageDialog
from ui.composer.beginnings.saved_texts import KeepDialog, SavedDialog

Show = Callable[..., Shown]


def opened(show: Show, text: str) -> Shown:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        one(kept, text)(workspace)
        workspace.saved_texts.add("snippet", Content("Disclosure", "In {date} I work for {company}.", "en"))

    shown = show(prepare)
    shown.open(kept[0])
    return shown


def test_a_snippet_goes_in_at_the_caret_and_asks_for_what_is_open(show: Show) -> None:
    shown = opened(show, "Before after")
    sheet = shown.page.writing.paper.sheet
    sheet.select((7, 7))
    shown.window.trigger("insert_snippet")
    dialog = asked(SavedDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)
    dialog.act.click()
    shown.until(lambda: sheet.textCursor().selectedText() == "{company}")
    assert sheet.text().startswith("Before In ") and "{date}" not in sheet.text()
    QTest.keyClicks(sheet, "Bench")
    assert sheet.text().endswith("I work for Bench.after")
    shown.saved()


def test_a_selection_becomes_a_snippet_with_a_name_of_its_own(show: Show) -> None:
    shown = opened(show, "Anna, who mends kettles.")
    shown.page.reusing.save_snippet()
    assert "Select the passage" in shown.page.writing.paper.ask_notice.accessibleName()
    shown.page.writing.paper.sheet.select((0, 24))
    shown.page.reusing.save_snippet()
    dialog = asked(KeepDialog)
    assert dialog.name.text() == "Anna, who mends kettles."
    dialog.name.setText("disclosure")
    dialog.keep.click()
    shown.until(lambda: "Disclosure" in dialog.error.accessibleName())
    dialog.name.setText("Signature")
    dialog.keep.click()
    shown.until(lambda: len(shown.workspace.saved_texts.list("snippet")) == 2)


def test_a_draft_becomes_a_template(show: Show) -> None:
    shown = opened(show, "Three things: {first}.")
    shown.window.trigger("save_template")
    dialog = asked(KeepDialog)
    dialog.name.setText("Three things")
    dialog.keep.click()
    shown.until(lambda: len(shown.workspace.saved_texts.list("template")) == 1)
    [kept] = shown.workspace.saved_texts.list("template")
    assert kept.text == "Three things: {first}." and len(kept.accounts) == len(shown.draft.view.targets)


def test_they_are_changed_renamed_and_deleted_with_a_way_back(show: Show) -> None:
    shown = opened(show, "Text")
    saved = shown.workspace.saved_texts
    shown.page.reusing.insert_snippet()
    asked(SavedDialog).manage.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ManageDialog) and unnamed(dialog) == []
    shown.until(lambda: dialog.name.text() == "Disclosure")
    assert not dialog.save.isEnabled()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Where I work")
    dialog.text.set_text("I work for Bench.")
    dialog.save.click()
    shown.until(
        lambda: [(each.title, each.text) for each in saved.list("snippet")] == [("Where I work", "I work for Bench.")]
    )
    shown.until(lambda: dialog.model.items()[0].title == "Where I work")
    dialog.delete.click()
    shown.until(lambda: saved.list("snippet") == [] and dialog.model.rowCount() == 0)
    assert dialog.gone.isVisible() and not dialog.delete.isEnabled()
    dialog.undo.click()
    shown.until(lambda: dialog.model.rowCount() == 1)
    assert not dialog.gone.isVisible()
    dialog.reject()


def test_the_sheets_own_menu_offers_snippets(show: Show) -> None:
    shown = opened(show, "Text")
    sheet = shown.page.writing.paper.sheet
    sheet.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, sheet.rect().center()))
    menus = [each for each in sheet.findChildren(QMenu) if each.isVisible()]
    words = [action.text() for menu in menus for action in menu.actions()]
    assert "Insert a snippet…" in words and "Save as a snippet…" in words
    for menu in menus:
        menu.close()


def test_whoever_seeks_what_can_be_done_finds_all_of_it(show: Show) -> None:
    shown = opened(show, "Text")
    names = {"from_entry", "from_idea", "from_template", "from_file", "from_clipboard", "from_link"}
    names |= {"insert_snippet", "save_snippet", "save_template"}
    assert names <= set(shown.window.menus.ids())
    assert all(shown.window.menus.action(name).isEnabled() for name in names)
