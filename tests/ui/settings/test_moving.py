"""Settings: texts from elsewhere come in, and all drafts go out, with progress, an end in place, and a report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.importing.report import Brought, Report
from tests.support.day_one import entry, zipped
from tests.support.ghost import ContractGhost
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.language import speak
from ui.program import Program
from ui.settings.moving_words import Moving
from ui.settings.page import SettingsPage


def _folder(tmp_path: Path, many: int = 3) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(many):
        (folder / f"note {number}.md").write_text(f"Words of note {number}, [[elsewhere]].")
    (folder / "bad.md").write_bytes(b"caf\xe9")
    return folder


def test_a_folder_comes_in_and_what_was_not_understood_is_listed(
    program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    moving = page.moving
    moving.bring_in(_folder(tmp_path))
    assert moving.busy.isVisible()
    assert not moving.folder.isEnabled()
    qtbot.waitUntil(lambda: moving.folder.isEnabled(), timeout=WAIT)
    assert moving.told.text() == "3 drafts, 1 could not be read"
    assert not moving.busy.isVisible()
    told = [(each.source, each.words) for each in moving.model.items()]
    assert told[0] == ("bad.md", "Line 1 is not UTF-8 text. Save the file as UTF-8 and try again.")
    assert told[1] == ("note 0.md", "Links to other notes became words: 1")
    assert program.workspace is not None
    assert len(program.workspace.drafts.list()) == 3
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    moving.bring_in(tmp_path / "notes")
    qtbot.waitUntil(lambda: moving.told.text() == "3 were here already, 1 could not be read", timeout=WAIT)


def test_posts_of_a_connected_blog_come_in(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    moving = page.moving
    assert program.workspace is not None
    assert not moving.blogs.isVisible()
    with ContractGhost() as blog:
        for number in range(25):
            blog.article(f"Post {number}")
        program.workspace.accounts.connect("ghost", url=blog.url, secret=blog.key, label="The blog")
        page.arrive(None)
        qtbot.waitUntil(moving.blogs.isVisible, timeout=WAIT)
        assert moving.blogs.select.currentText() == "The blog"
        assert unnamed(page) == []
        assert missing_from_tab_order(program.window) == []
        page.finder.setText("export")
        assert not moving.blogs.isVisible()
        page.finder.setText("")
        assert moving.blogs.isVisible()
        moving.blogs.pictures.setChecked(True)
        moving.blogs.button.click()
        assert not moving.blogs.button.isEnabled()
        qtbot.waitUntil(lambda: moving.told.text() == "25 drafts", timeout=WAIT)
        assert moving.blogs.button.isEnabled()
        for post in list(blog.blog.posts.values())[:4]:
            post.authors = ["user2"]
        moving.blogs.button.click()
        told = ("The blog", "Posts of other people were left out: 4")
        qtbot.waitUntil(lambda: told in [(each.source, each.words) for each in moving.model.items()], timeout=WAIT)
        moving.blogs.everyone.setChecked(True)
        moving.blogs.button.click()
        qtbot.waitUntil(lambda: moving.told.text() == "25 were here already", timeout=WAIT)
        assert moving.model.items() == []
        blog.fail("5xx-before", match="GET *posts*")
        moving.blogs.button.click()
        qtbot.waitUntil(lambda: bool(moving.error("import").accessibleName()), timeout=WAIT)
        assert "Ghost" in moving.error("import").accessibleName()


def test_it_can_be_ended_and_begun_again(program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    moving = page.moving
    folder = _folder(tmp_path, 300)
    moving.bring_in(folder)
    moving.busy.cancelled.emit()
    qtbot.waitUntil(lambda: moving.folder.isEnabled(), timeout=WAIT)
    assert moving.told.text().startswith("Stopped.")
    assert program.workspace is not None
    assert len(program.workspace.drafts.list()) < 300
    moving.bring_in(folder)
    qtbot.waitUntil(lambda: moving.folder.isEnabled(), timeout=WAIT * 4)
    assert len(program.workspace.drafts.list()) == 300


def test_what_cannot_come_in_is_said_in_place(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK")
    page.moving.bring_in(tmp_path / "letter.docx")
    qtbot.waitUntil(lambda: page.moving.folder.isEnabled(), timeout=WAIT)
    assert page.moving.error("import").accessibleName().startswith("letter.docx is nothing")


def test_all_drafts_go_out_and_a_folder_in_use_is_left_alone(
    program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert program.workspace is not None
    program.workspace.drafts.new("post", "", "One thought.")
    page.moving.export_to(tmp_path / "out")
    qtbot.waitUntil(lambda: page.moving.written.text().startswith("1 draft written to"), timeout=WAIT)
    assert len(list((tmp_path / "out").glob("*.md"))) == 1
    page.moving.export_to(tmp_path / "out")
    qtbot.waitUntil(lambda: bool(page.moving.error("export").accessibleName()), timeout=WAIT)


def test_another_diary_comes_in_as_entries_and_the_counts_are_translated(
    program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    moving = page.moving
    moving.bring_in(zipped(tmp_path / "export.zip", [entry("1", "Two tills"), entry("2", "Sun", weather={"c": 1})]))
    qtbot.waitUntil(lambda: moving.told.text() == "2 diary entries", timeout=WAIT)
    assert [each.words for each in moving.model.items()] == ["What else the entries held stays there: weather (1)"]
    assert program.workspace is not None
    assert len(program.workspace.diary.list()) == 2


def test_a_folder_of_notes_becomes_entries(program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.moving.bring_in_notes(_folder(tmp_path))
    qtbot.waitUntil(lambda: page.moving.told.text() == "3 diary entries, 1 could not be read", timeout=WAIT)
    assert program.workspace is not None
    assert not program.workspace.drafts.list()
    assert {row.title for row in program.workspace.diary.list()} == {"note 0", "note 1", "note 2"}


def test_the_counts_have_their_plurals_in_italian(themed: QApplication) -> None:
    report = Report([Brought("a", "entry"), Brought("b", "draft"), Brought("c", "draft")])
    speak(themed, "it")
    try:
        assert Moving().counts(report) == "2 bozze, 1 nota di diario"
    finally:
        speak(themed, "en")
