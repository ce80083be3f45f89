"""Another hand writes in the entry that is open here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brandassist.presence import Presence
from brandassist.store.history import Actor
from brandassist.store.writing import divergences
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.diary.test_diary import put_caret, saved, show, write
from ui.diary.page import DiaryPage

TEXT = "The first shelf is red.\n\nThe second shelf is blue."


def shown(page: DiaryPage, qtbot: QtBot, workspace: Workspace) -> str:
    entry_id = workspace.diary.new(title="Bergamo", text=TEXT)
    show(page, qtbot, entry_id)
    page.entry.sheet.text.setFocus()
    return entry_id


def theirs(workspace: Workspace, entry_id: str, text: str, title: str = "Bergamo") -> None:
    workspace.diary.autosave(entry_id, title, text)


def before_caret(page: DiaryPage) -> str:
    text = page.entry.sheet.text
    return text.text()[: text.textCursor().position()]


def test_a_change_in_the_same_paragraph_leaves_the_caret_beside_its_sign(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    entry_id, text = shown(page, qtbot, workspace), page.entry.sheet.text
    put_caret(page, TEXT.index("second") + len("second"))
    theirs(workspace, entry_id, TEXT.replace("The second", "And the second").replace("blue.", "blue, mostly."), "Here")
    qtbot.waitUntil(lambda: "mostly" in text.text(), timeout=10000)
    assert before_caret(page).endswith("And the second")
    qtbot.waitUntil(lambda: page.entry.sheet.title.text() == "Here", timeout=10000)


def test_what_is_typed_and_what_comes_are_both_there_and_undo_takes_back_mine(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    entry_id, text = shown(page, qtbot, workspace), page.entry.sheet.text
    put_caret(page, TEXT.index("shelf") + len("shelf"))
    write(page, qtbot, " here")
    theirs(workspace, entry_id, TEXT.replace("blue.", "green."))  # before what was typed is kept
    write(page, qtbot, " now")
    qtbot.waitUntil(lambda: "green" in text.text(), timeout=10000)
    saved(page, qtbot)
    both = "The first shelf here now is red.\n\nThe second shelf is green."
    assert text.text() == workspace.diary.show(entry_id).entry.text == both
    assert before_caret(page).endswith("here now")
    for _ in range(4):
        qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.text() == TEXT.replace("blue", "green")


def test_the_same_words_stay_as_they_are_typed_and_both_are_kept(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    entry_id, text = shown(page, qtbot, workspace), page.entry.sheet.text
    put_caret(page, TEXT.index("red") + len("red"))
    write(page, qtbot, "dish")
    theirs(workspace, entry_id, TEXT.replace("red.", "crimson."))
    saved(page, qtbot)
    assert text.text().startswith("The first shelf is reddish.")
    assert any("crimson" in each.text for each in workspace.diary.revisions(entry_id))
    with workspace.db.read() as tx:
        assert [(each.kind, each.field) for each in divergences.open_of(tx, entry_id)] == [("entry", "text")]


def test_a_locked_passage_stays_locked_where_others_write_around_it(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    entry_id, text = shown(page, qtbot, workspace), page.entry.sheet.text
    put_caret(page, TEXT.index("second"))
    page.lock_passage()
    saved(page, qtbot)
    theirs(workspace, entry_id, "Before it all.\n\n" + TEXT)
    qtbot.waitUntil(lambda: text.text().startswith("Before"), timeout=10000)
    assert [text.text()[a:b] for a, b in text.locks()] == ["The second shelf is blue."]
    text.undo()
    assert text.text().startswith("Before")


def test_who_else_writes_is_shown_beside_the_day(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    luca = workspace.add_member("Luca", "assistant")
    page = open_diary()
    entry_id = shown(page, qtbot, workspace)
    other = Presence(workspace.db, Actor(luca, workspace.settings.device_id))
    other.typing(entry_id)
    qtbot.waitUntil(page.entry.presence.isVisible, timeout=10000)
    assert page.entry.presence.accessibleName().startswith("Luca is writing here since ")
    write(page, qtbot, "More. ")
    qtbot.waitUntil(lambda: entry_id in other.others(), timeout=10000)
    page.leave()
    qtbot.waitUntil(lambda: other.others() == {}, timeout=10000)


def test_the_list_says_of_an_entry_that_another_writes_in_it(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    luca = workspace.add_member("Luca", "assistant")
    page = open_diary()
    entry_id = shown(page, qtbot, workspace)
    view = page.list.view

    def said() -> str:
        return view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    before, other = said(), Presence(workspace.db, Actor(luca, workspace.settings.device_id))
    other.typing(entry_id)
    qtbot.waitUntil(lambda: said() == f"{before}, Luca is writing", timeout=10000)
    other.stopped(entry_id)
    qtbot.waitUntil(lambda: said() == before, timeout=10000)
