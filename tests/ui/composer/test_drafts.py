"""Targets, versions, pictures, and how drafts begin and end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account, picture
from tests.ui.walk import unnamed
from ui.composer.asking import EntryDialog
from ui.composer.page import ComposerPage
from ui.composer.pictures.picture_words import amount
from ui.composer.versions.own_version import ChangeDialog, FollowDialog
from ui.composer.versions.versions import WRITERS, VersionsDialog
from ui.widgets.button import Button

Show = Callable[..., Shown]


def one(kept: list[str], text: str = "First words.") -> Callable[..., None]:
    """A workspace with one draft for X, and an account beside it."""

    def prepare(workspace: Workspace) -> None:
        kept.append(workspace.drafts.new("post", "", text, to=[account(workspace, "x", "me")]))
        account(workspace, "bluesky", "me")

    return prepare


def test_a_target_is_added_and_removed(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    page = shown.page
    page.acting.ask_target()
    added = next(action for action in page.acting.menu.actions() if action.text().startswith("Bluesky"))
    added.trigger()
    page.acting.menu.close()
    shown.until(lambda: len(page.writing.targets.cells) == 3)
    shown.until(lambda: len(page.composer.previews) == 2)
    page.writing.targets.choose(2)
    page.writing.paper.version_notice.offer("Remove target").click()
    shown.until(lambda: len(page.writing.targets.cells) == 2)
    assert page.composer.current == ""


def test_an_own_version_follows_again_only_after_its_difference_was_shown(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.workspace.drafts.write_own(shown.workspace.drafts.show(kept[0]).targets[0].id, "Own words.")
    shown.open(kept[0])
    page = shown.page
    shown.until(lambda: bool(page.composer.owns))
    page.writing.targets.choose(1)
    assert page.writing.paper.sheet.text() == "Own words."
    page.writing.paper.version_notice.offer("Follow master text…").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FollowDialog)
    shown.until(lambda: "First" in dialog.view.toPlainText() and "Own" in dialog.view.toPlainText())
    next(each for each in dialog.findChildren(Button) if each.text() == "Follow master text").click()
    shown.until(lambda: shown.target("x").own is None)
    shown.until(lambda: page.writing.paper.sheet.text() == "First words.")
    assert shown.workspace.drafts.revisions(kept[0])[0].content.variants != {}


def test_a_change_of_the_master_is_shown_and_taken_into_an_own_version(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Nine came. They asked."))
    own = shown.workspace.drafts.show(kept[0]).targets[0].id
    shown.workspace.drafts.make_own_version(own)
    shown.workspace.drafts.write_own(own, "Nine came. What for?")
    shown.workspace.drafts.autosave(kept[0], "", "Eleven came. They asked.")
    shown.open(kept[0])
    page = shown.page
    shown.until(lambda: bool(page.composer.owns))
    page.writing.targets.choose(shown.cell("x"))
    notice = page.writing.paper.version_notice
    shown.until(lambda: "changed since" in notice.accessibleName())
    notice.offer("See the change…").click()
    shown.until(lambda: isinstance(QApplication.activeModalWidget(), ChangeDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ChangeDialog)
    shown.until(lambda: "Nine" in dialog.view.toPlainText() and "Eleven" in dialog.view.toPlainText())
    assert unnamed(dialog) == []
    dialog.take_button.click()
    shown.until(lambda: page.writing.paper.sheet.text() == "Eleven came. What for?")
    assert page.composer.current == own
    shown.until(lambda: "changed since" not in notice.accessibleName())


def test_any_two_versions_are_compared_and_their_writers_named(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "One."))
    for text in ("One two.", "One two three."):
        shown.workspace.drafts.pause(kept[0])
        shown.workspace.drafts.autosave(kept[0], "", text)
    shown.workspace.drafts.pause(kept[0])
    shown.open(kept[0])
    shown.page.beside.show_versions()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VersionsDialog)
    shown.until(lambda: dialog.model.rowCount() == 3)
    assert unnamed(dialog) == []
    first = dialog.model.items()[2]
    dialog.against.set_value(first.id)
    shown.until(lambda: dialog.view.toPlainText() == "One two three.")
    dialog.list.choose_row(1)
    shown.until(lambda: "two" in dialog.view.toPlainText() and "three" not in dialog.view.toPlainText())
    dialog.against.set_value(WRITERS)
    shown.until(lambda: "You: One" in dialog.view.toPlainText())


def test_an_earlier_version_comes_back(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.workspace.drafts.pause(kept[0])
    shown.open(kept[0])
    QTest.keyClicks(shown.page.writing.paper.sheet, "Worse. ")
    shown.page.beside.show_versions()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VersionsDialog)
    shown.until(lambda: dialog.model.rowCount() == 2)
    dialog.list.choose_row(1)
    shown.until(lambda: "Worse" in dialog.view.toPlainText())
    dialog.restore.click()
    shown.until(lambda: shown.page.writing.paper.sheet.text() == "First words.")
    assert shown.workspace.drafts.show(kept[0]).text == "First words."


def test_pictures_are_attached_described_and_removed(show: Show, tmp_path: Path) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    page, path = shown.page, picture(tmp_path)
    page.beside.take_pictures([str(path)])
    shown.until(lambda: shown.line("Picture 1 has no description.") is not None)
    line = shown.line("Picture 1 has no description.")
    assert line is not None
    page.acting.act(line)
    field = page.writing.paper.pictures.fields[line.picture]
    QTest.keyClicks(field, "A box of plugs")
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).pictures[0].alt == "A box of plugs")
    shown.until(lambda: shown.line("Picture 1 has no description.") is None)
    page.writing.paper.pictures.remove(line.picture)
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).pictures == ())


def test_what_becomes_of_a_picture_stands_beside_it(show: Show, tmp_path: Path) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    page = shown.page
    page.beside.take_pictures([str(picture(tmp_path))])
    shown.until(lambda: fates(page) == ["Being prepared for the networks…"])
    shown.until(lambda: "4032" in fates(page)[0])
    (told,) = fates(page)
    assert told.startswith("Place and device stay here. 4032 × 2016, ")
    assert "X as it is, " in told
    assert " · " not in told
    page.writing.targets.choose(1)
    shown.until(lambda: fates(page) != [told])
    (alone,) = fates(page)
    assert " → as it is, " in alone
    rendered = page.composer.previews[0].rendered
    assert rendered is not None
    assert amount(rendered.pictures[0].bytes) in alone


def fates(page: ComposerPage) -> list[str]:
    rows = page.writing.paper.pictures.rows.values()
    return [row.fate.accessibleName() for row in rows if row.fate.accessibleName()]


def test_a_file_that_is_no_picture_is_told_in_place(show: Show, tmp_path: Path) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    shown.page.beside.take_pictures([str(broken)])
    shown.until(shown.page.writing.paper.ask_notice.isVisible)
    assert "broken.jpg" in shown.page.writing.paper.ask_notice.accessibleName()


def test_drafts_begin_from_a_file_the_clipboard_and_an_entry(show: Show, tmp_path: Path) -> None:
    def prepare(workspace: Workspace) -> None:
        workspace.diary.new(title="A visit", text="Seen today.")

    shown = show(prepare)
    page, file = shown.page, tmp_path / "post.md"
    file.write_text("---\ntitle: From a file\n---\nIts text.\n", encoding="utf-8")
    page.starting.take_file(str(file))
    shown.until(lambda: page.writing.paper.title.text() == "From a file")
    assert page.writing.paper.sheet.text() == "Its text."

    QGuiApplication.clipboard().setText("Copied words.")
    page.starting.from_clipboard()
    shown.until(lambda: page.writing.paper.sheet.text() == "Copied words.")

    page.starting.from_entry()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntryDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)
    assert not dialog.shape.isVisible()  # no templates here
    dialog.begin.click()
    shown.until(lambda: page.writing.paper.sheet.text() == "Seen today.")
    shown.until(lambda: page.writing.parts.origin.isVisible())

    broken = tmp_path / "broken.md"
    broken.write_text("---\ntitle: [\n---\nText\n", encoding="utf-8")
    page.starting.take_file(str(broken))
    shown.until(page.writing.paper.ask_notice.isVisible)


def test_delete_goes_to_the_bin_after_the_undo_window_and_comes_back(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept), undo=30)
    shown.open(kept[0])
    page = shown.page
    shown.window.activateWindow()
    shown.until(shown.window.isActiveWindow)
    page.drafts.list.setFocus()
    QTest.keyClick(page.drafts.list, Qt.Key.Key_Delete)
    assert shown.window.strip.counting and page.drafts.model.rowCount() == 0
    shown.window.strip.undo()
    assert page.drafts.model.rowCount() == 1
    page.delete()
    shown.window.strip.commit_now()
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).binned_at is not None)
    shown.until(lambda: page.writing.empty.isVisible())
    page.drafts.open_filter()
    page.drafts.group.set_value("bin")
    shown.until(lambda: page.drafts.model.rowCount() == 1)
    page.drafts.list.choose_row(0)
    page.drafts.delete_current()
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).binned_at is None)


def test_a_very_long_text_comes_in_pieces_and_is_never_cut(show: Show) -> None:
    kept: list[str] = []
    text = "\n".join(f"Line {number} of a very long text." for number in range(40_000))
    shown = show(one(kept, text))
    shown.until(lambda: shown.page.composer.draft_id == kept[0])
    sheet = shown.page.writing.paper.sheet
    assert sheet.text() == text
    shown.until(lambda: not sheet.isReadOnly())
    assert sheet.text() == text
    QTest.keyClicks(sheet, "Typed. ")
    shown.saved()
    assert shown.workspace.drafts.show(kept[0]).text == "Typed. " + text
