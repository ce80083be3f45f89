"""Photos found in a watched folder: asked about above the sheet, and what each answer does."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.support.photos import LYON, a_photo, scene
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.diary.photos.given import pictured
from ui.language import speak

MORNING = datetime.fromisoformat("2026-11-12T10:12:00")


@pytest.fixture(autouse=True)
def english(themed: QApplication) -> None:
    speak(themed, "en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        a_photo(tmp_path / "phone" / f"{number}.jpg", number, MORNING + timedelta(minutes=number * 6.5))
    return tmp_path / "phone"


def asked(page: DiaryPage, folder: Path, qtbot: QtBot) -> None:
    page.services.device.put("watched", [str(folder)])
    look(page, qtbot)
    qtbot.waitUntil(page.entry.proposal.make.isVisible, timeout=10000)


def look(page: DiaryPage, qtbot: QtBot) -> None:
    looks = page.watching.looks
    page.watching.look()
    qtbot.waitUntil(lambda: page.watching.looks > looks, timeout=10000)


def words(page: DiaryPage) -> str:
    return page.entry.proposal._words.text()


def test_photos_are_asked_about_and_become_an_entry_by_keyboard(
    open_diary: Open, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    page = open_diary()
    assert not page.entry.proposal.isVisible()
    asked(page, folder, qtbot)
    assert words(page).startswith("7 photos, 12 Nov ")
    assert words(page).endswith("10:12 to 10:51, near Turin: make a visit?")
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
    page.entry.proposal.make.setFocus()
    qtbot.keyClick(page.entry.proposal.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(page.entry.sheet.photos.photos()) == 7, timeout=20000)
    (row,) = workspace.diary.list()
    entry = workspace.diary.show(row.id).entry
    assert page.presenter.sheet.id == row.id
    assert (entry.day, entry.zone, entry.place, len(entry.photos)) == ("2026-11-12", "Europe/Rome", "Turin", 7)
    qtbot.waitUntil(lambda: not page.entry.proposal.isVisible(), timeout=10000)


def test_not_now_is_not_asked_again_and_the_next_group_comes(
    open_diary: Open, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    a_photo(folder / "evening.jpg", 60, MORNING + timedelta(hours=9), place=LYON)
    page = open_diary()
    asked(page, folder, qtbot)
    assert words(page).startswith("1 photo, ")
    page.entry.proposal.later.click()
    qtbot.waitUntil(lambda: words(page).startswith("7 photos, ") and page.entry.proposal.isVisible(), timeout=10000)
    page.entry.proposal.later.click()
    qtbot.waitUntil(lambda: not page.entry.proposal.isVisible(), timeout=10000)
    look(page, qtbot)
    assert not page.entry.proposal.isVisible()
    assert workspace.watched.proposals([folder]) == []
    assert workspace.diary.list() == []


def test_photos_go_to_an_entry_of_their_day_without_those_that_are_there(
    open_diary: Open, workspace: Workspace, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    entry_id = workspace.diary.new(day="2026-11-12", title="Lamps", text="Noon.")
    scene(2).resize((200, 150)).save(tmp_path / "sent.png")
    workspace.diary.add_photos(entry_id, [tmp_path / "sent.png"])
    page = open_diary()
    asked(page, folder, qtbot)
    strip = page.entry.proposal
    assert strip.without.isVisible()
    assert not strip.without.isChecked()  # nothing is dropped unasked
    strip.without.click()
    strip.add.click()
    menu = next(each for each in strip.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == ["Lamps"]
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(workspace.diary.show(entry_id).entry.photos) == 7, timeout=20000)
    qtbot.waitUntil(lambda: not strip.isVisible(), timeout=10000)


def test_a_folder_that_vanishes_is_one_sentence_until_it_is_back(
    open_diary: Open, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_diary()
    asked(page, folder, qtbot)
    folder.rename(tmp_path / "away")
    look(page, qtbot)
    strip = page.entry.proposal
    assert strip.problem.accessibleName().count("is not there at the moment") == 1
    assert not strip.make.isVisible()
    (tmp_path / "away").rename(folder)
    look(page, qtbot)
    assert not strip.problem.isVisible()
    assert strip.make.isVisible()


def test_a_broken_photo_is_named_and_the_rest_is_in(
    open_diary: Open, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    broken = folder / "3.jpg"
    broken.write_bytes(broken.read_bytes()[:4000])
    os.utime(broken, (1_700_000_000, 1_700_000_000))
    page = open_diary()
    asked(page, folder, qtbot)
    page.entry.proposal.make.click()
    strip = page.entry.proposal
    qtbot.waitUntil(lambda: "3.jpg" in strip.problem.accessibleName(), timeout=20000)
    assert [row.photos for row in workspace.diary.list()] == [6]
    look(page, qtbot)
    assert "3.jpg" in strip.problem.accessibleName()  # until it was read
    strip.problem.acted.emit()
    assert not strip.isVisible()


def test_a_pulled_card_is_told_and_can_be_done_without(
    open_diary: Open, workspace: Workspace, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_diary()
    workspace.watched.look(folder)
    workspace.watched.make_visit(workspace.watched.proposals([folder])[0])
    folder.rename(tmp_path / "away")
    page.services.device.put("watched", [str(folder)])
    look(page, qtbot)
    strip = page.entry.proposal
    assert strip.away.accessibleName().startswith("7 photos are still to come")
    strip.away.acted.emit()
    qtbot.waitUntil(lambda: not strip.away.isVisible(), timeout=10000)
    (tmp_path / "away").rename(folder)
    look(page, qtbot)
    assert [row.photos for row in workspace.diary.list()] == [0]


# -- dropped and pasted ------------------------------------------------------------------------------------------


def test_a_folder_and_several_files_are_dropped_together(
    open_diary: Open, workspace: Workspace, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    heic = Path(__file__).parents[2] / "support" / "photo.heic"
    single = a_photo(tmp_path / "single.webp", 70)
    page = open_diary()
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(each)) for each in (folder, heic, single)])
    page.entry.sheet.pictures.emit(pictured(given))
    qtbot.waitUntil(lambda: len(page.entry.sheet.photos.photos()) == 9, timeout=20000)
    names = [each.name for each in page.entry.sheet.photos.photos()]
    assert names == [*(f"{number}.jpg" for number in range(7)), "photo.heic", "single.webp"]


def test_what_is_in_the_diary_already_is_said_and_taken_off_only_when_asked(
    open_diary: Open, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    first = workspace.diary.new(day="2026-11-10", title="The first")
    workspace.diary.add_photos(first, [folder / "1.jpg"])
    page = open_diary()
    page.presenter.new_note()
    page.entry.sheet.pictures.emit([folder / "1.jpg", folder / "2.jpg"])
    line = page.entry.sheet.already
    qtbot.waitUntil(line.isVisible, timeout=10000)
    assert line.accessibleName() == "1 of these photos is already in the diary: 10 Nov, The first."
    qtbot.waitUntil(lambda: len(page.entry.sheet.photos.photos()) == 2, timeout=10000)
    line.off.click()
    qtbot.waitUntil(lambda: [each.name for each in page.entry.sheet.photos.photos()] == ["2.jpg"], timeout=10000)


@pytest.mark.parametrize(
    ("html", "text", "taken"),
    [
        ("", "", True),
        ('<img src="https://pictures.example/a.jpg">', "https://pictures.example/a.jpg", True),
        ("", "https://pictures.example/a.jpg", True),
        ("<p>Words <b>from an office</b></p>", "Words from an office", False),
        ("", "Words", False),
    ],
)
def test_a_browsers_picture_is_a_picture_and_an_offices_words_are_words(html: str, text: str, taken: bool) -> None:
    given = QMimeData()
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(1)
    given.setImageData(image)
    if html:
        given.setHtml(html)
    if text:
        given.setText(text)
    assert (pictured(given) is not None) == taken


def test_a_long_import_is_stopped_and_what_was_added_stays(
    open_diary: Open, workspace: Workspace, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [a_photo(tmp_path / f"{number:02}.jpg", number) for number in range(40)]
    page = open_diary()
    sheet = page.entry.sheet
    real = type(workspace.diary).add_photos

    def cancelled(diary: object, entry_id: str, some: object, go_on: object, each: object) -> object:
        def stopping(done: int, total: int) -> bool:
            if done == 10:
                page.photos._intake.stop()
            return go_on(done, total)  # type: ignore[operator]

        return real(diary, entry_id, some, stopping, each)  # type: ignore[arg-type]

    monkeypatch.setattr(type(workspace.diary), "add_photos", cancelled)
    sheet.pictures.emit(paths)
    qtbot.waitUntil(lambda: len(sheet.photos.photos()) == 10, timeout=20000)
    qtbot.waitUntil(lambda: not sheet.busy.isVisible(), timeout=10000)
    assert [each.photos for each in workspace.diary.list()] == [10]


def test_when_a_photo_was_taken_is_said_and_what_cannot_be_is_not_believed(
    open_diary: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    a_photo(tmp_path / "a.jpg", 1, MORNING)
    a_photo(tmp_path / "b.jpg", 2, datetime.fromisoformat("1970-01-01T00:00:00"))
    page = open_diary()
    strip = page.entry.sheet.photos
    page.entry.sheet.pictures.emit([tmp_path / "a.jpg", tmp_path / "b.jpg"])
    qtbot.waitUntil(lambda: len(strip.photos()) == 2, timeout=10000)
    strip.strip.setCurrentIndex(strip.strip.model().index(0, 0))
    assert strip._note.text() == "Photo 1 of 2, a.jpg. Thursday 12 November 2026, 10:12"
    strip.strip.setCurrentIndex(strip.strip.model().index(1, 0))
    assert "Its camera says Thursday 1 January 1970, which cannot be. Its file is from " in strip._note.text()
