"""The diary: writing is saving, locked stays locked, and every entry knows what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.errors import Problem
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open, settled
from tests.ui.diary.scenes import LINES, a_trip, photos
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.list.lines import Line
from ui.diary.page import DiaryPage
from ui.language import speak
from ui.theme import colour, theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def english(themed: QApplication) -> None:
    speak(themed, "en")


def lines(page: DiaryPage) -> list[Line]:
    return [each for each in page.list.view.model().items() if isinstance(each, Line)]  # type: ignore[attr-defined]


def write(page: DiaryPage, qtbot: QtBot, text: str) -> None:
    page.entry.sheet.text.setFocus()
    qtbot.keyClicks(page.entry.sheet.text, text)


def saved(page: DiaryPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: settled(page), timeout=10000)


def show(page: DiaryPage, qtbot: QtBot, entry_id: str) -> None:
    page.presenter.open(entry_id)
    qtbot.waitUntil(lambda: page.laid is page.presenter.sheet and page.presenter.sheet.id == entry_id, timeout=10000)


def put_caret(page: DiaryPage, start: int, end: int | None = None) -> None:
    cursor = page.entry.sheet.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end if end is not None else start, QTextCursor.MoveMode.KeepAnchor)
    page.entry.sheet.text.setTextCursor(cursor)


def test_the_first_start_has_one_empty_entry_and_the_caret_in_it(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    assert [line.title for line in lines(page)] == ["New entry"]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.entry.sheet.text)
    assert page.side.start.isVisible()
    assert page.side.alone.isVisible()
    assert workspace.diary.list() == []  # an untouched sheet leaves no row


def test_what_is_typed_is_saved_without_another_word(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    write(page, qtbot, "Twenty tins, half an hour.")
    page.entry.sheet.title.setFocus()
    qtbot.keyClicks(page.entry.sheet.title, "The paint desk")
    qtbot.waitUntil(lambda: [line.title for line in lines(page)] == ["The paint desk"], timeout=10000)
    saved(page, qtbot)
    (row,) = workspace.diary.list()
    entry = workspace.diary.show(row.id).entry
    assert (entry.title, entry.text) == ("The paint desk", "Twenty tins, half an hour.")
    assert page.context_line() == "Saved on this computer"


def test_who_types_on_and_on_is_saved_meanwhile(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    for _ in range(60):
        qtbot.keyClicks(page.entry.sheet.text, "word ", delay=5)
        if workspace.diary.list():
            break
    assert workspace.diary.list()


def test_leaving_and_the_main_key_keep_a_revision(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    write(page, qtbot, "One.")
    page.window().trigger("main")  # type: ignore[attr-defined]
    saved(page, qtbot)
    entry_id = page.presenter.sheet.id
    qtbot.waitUntil(lambda: len(workspace.diary.revisions(entry_id)) == 1, timeout=10000)
    write(page, qtbot, " Two.")
    page.leave()
    qtbot.waitUntil(lambda: len(workspace.diary.revisions(entry_id)) == 2, timeout=10000)
    assert workspace.diary.revisions(entry_id)[0].text == "One. Two."


def test_a_disk_that_fails_loses_nothing_and_is_tried_again(
    open_diary: Open, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_diary()
    real = type(workspace.diary).autosave

    def full(*args: object, **more: object) -> None:
        raise Problem("disk_full")

    monkeypatch.setattr(type(workspace.diary), "autosave", full)
    write(page, qtbot, "Still here.")
    qtbot.waitUntil(page.entry.sheet.unsaved.isVisible, timeout=10000)
    assert "The text is still here" in page.entry.sheet.unsaved.accessibleName()
    assert page.context_line() == "Not saved"
    page.new_entry()
    write(page, qtbot, "Another.")
    monkeypatch.setattr(type(workspace.diary), "autosave", real)
    saved(page, qtbot)
    assert not page.entry.sheet.unsaved.isVisible()
    assert {row.opening for row in workspace.diary.list()} == {"Still here.", "Another."}


def test_a_locked_paragraph_stays_locked_through_edits_and_undo(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    entry_id = workspace.diary.new(text="Open one.\nThe landlord wants the corner back, quietly.\nOpen two.")
    page = open_diary()
    show(page, qtbot, entry_id)
    text = page.entry.sheet.text
    text.setFocus()
    put_caret(page, 15)
    page.window().trigger("lock_passage")  # type: ignore[attr-defined]
    saved(page, qtbot)
    locked = "The landlord wants the corner back, quietly."
    entry = workspace.diary.show(entry_id).entry
    assert [entry.text[a:b] for a, b in entry.locks] == [locked]
    put_caret(page, 0)
    write(page, qtbot, "First. ")
    saved(page, qtbot)
    entry = workspace.diary.show(entry_id).entry
    assert [entry.text[a:b] for a, b in entry.locks] == [locked]
    start, end = entry.locks[0]
    put_caret(page, start, end)
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    saved(page, qtbot)
    assert workspace.diary.show(entry_id).entry.locks == ()
    text.undo()
    saved(page, qtbot)
    entry = workspace.diary.show(entry_id).entry
    assert [entry.text[a:b] for a, b in entry.locks] == [locked]
    put_caret(page, entry.locks[0][0] + 2)
    page.lock_passage()
    saved(page, qtbot)
    assert workspace.diary.show(entry_id).entry.locks == ()


def test_what_cannot_be_held_while_the_server_is_away_is_said_beside_the_lock(
    english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = workspace.diary.new(text="The landlord wants the corner back.")
    page = open_diary()
    show(page, qtbot, entry_id)
    assert not page.entry.unheld.isVisible()
    posts = [1]
    monkeypatch.setattr("brandassist.diary.held_back.not_yet", lambda *_: posts[0])  # `tests.live.shared` has it whole
    page.entry.lock.click()
    qtbot.waitUntil(page.entry.unheld.isVisible, timeout=10000)
    assert page.entry.unheld.label.text().startswith("1 approved post holds words you locked. Without a connection")
    posts[0] = 0
    workspace.db.say("diary")
    qtbot.waitUntil(lambda: not page.entry.unheld.isVisible(), timeout=10000)


def test_locks_count_characters_where_qt_counts_units(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    entry_id = workspace.diary.new(text="🎨🪣 paint\nsecret 🤫 words here\nopen")
    page = open_diary()
    show(page, qtbot, entry_id)
    put_caret(page, 14)
    page.lock_passage()
    saved(page, qtbot)
    entry = workspace.diary.show(entry_id).entry
    assert [entry.text[a:b] for a, b in entry.locks] == ["secret 🤫 words here"]


def test_no_break_spaces_are_kept(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    entry_id = workspace.diary.new(text="14\N{NO-BREAK SPACE}people")
    page = open_diary()
    show(page, qtbot, entry_id)
    put_caret(page, 9)
    write(page, qtbot, "!")
    saved(page, qtbot)
    assert workspace.diary.show(entry_id).entry.text == "14\N{NO-BREAK SPACE}people!"


def test_a_draft_comes_from_the_selection_and_never_from_locked_words(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    entry_id = a_trip(workspace)
    page = open_diary()
    show(page, qtbot, entry_id)
    start = "\n".join(LINES).index(LINES[3])
    put_caret(page, start, start + len(LINES[3]))
    assert page.entry.draft.isVisible()
    with qtbot.waitSignal(page.presenter.drafted, timeout=10000) as made:
        page.window().trigger("make_draft")  # type: ignore[attr-defined]
    assert made.args is not None
    assert workspace.drafts.show(made.args[0]).text == LINES[3]
    page.presenter.refresh()
    qtbot.waitUntil(lambda: len(page.side.ideas.shown()) == 5, timeout=10000)
    start = "\n".join(LINES).index(LINES[2])
    put_caret(page, start + 3)
    page.drafting.make_draft()
    qtbot.waitUntil(page.entry.sheet.refused.isVisible, timeout=10000)
    assert "locked" in page.entry.sheet.refused.accessibleName()


def test_an_idea_is_written_and_becomes_a_draft_by_its_key(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    entry_id = workspace.diary.new(text="First paragraph.\nLadder aisle at ten.")
    page = open_diary()
    show(page, qtbot, entry_id)
    put_caret(page, 20)
    ideas = page.side.ideas
    ideas.begin()
    qtbot.keyClicks(ideas.field, "Mark the heavy ladders")
    qtbot.keyClick(ideas.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.text for each in ideas.shown()] == ["Mark the heavy ladders"], timeout=10000)
    assert ideas.shown()[0].source == "From paragraph 2"
    with qtbot.waitSignal(page.presenter.drafted, timeout=10000) as made:
        qtbot.keyClick(ideas.buttons()[0], Qt.Key.Key_D)
    assert made.args is not None
    assert workspace.drafts.show(made.args[0]).text == "Ladder aisle at ten."
    qtbot.waitUntil(lambda: ideas.shown()[0].draft_id == made.args[0], timeout=10000)


def test_facts_are_saved_as_their_field_is_left(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    write(page, qtbot, "Words.")
    facts = page.entry.sheet.facts
    facts.place.setText("Station road")
    facts.place.editingFinished.emit()
    facts.people.setText("Ada Byron, Grace Hill , ")
    facts.people.editingFinished.emit()
    facts.tags.setText("paint, repairs")
    facts.tags.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(page.presenter.sheet.id), timeout=10000)
    qtbot.waitUntil(lambda: bool(workspace.diary.show(page.presenter.sheet.id).entry.tags), timeout=10000)
    entry = workspace.diary.show(page.presenter.sheet.id).entry
    assert (entry.place, entry.people, entry.tags) == (
        "Station road",
        ("Ada Byron", "Grace Hill"),
        ("paint", "repairs"),
    )


def test_a_private_entry_shows_it_and_offers_no_draft(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    write(page, qtbot, "For me alone.")
    page.window().trigger("make_private")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(line.locked for line in lines(page)), timeout=10000)
    assert page.entry.private
    page.drafting.make_draft()
    qtbot.waitUntil(page.entry.sheet.refused.isVisible, timeout=10000)
    assert workspace.drafts.list() == []


def test_photos_are_taken_in_described_and_refused_in_place(
    open_diary: Open, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_diary()
    (tmp_path / "no.jpg").write_text("no picture")
    page.entry.sheet.pictures.emit([*photos(tmp_path, 2), tmp_path / "no.jpg"])
    strip = page.entry.sheet.photos
    qtbot.waitUntil(lambda: len(strip.photos()) == 2, timeout=10000)
    qtbot.waitUntil(page.entry.sheet.refused.isVisible, timeout=10000)
    assert strip.isVisible()
    strip.strip.setFocus()
    strip.strip.setCurrentIndex(strip.strip.model().index(0, 0))
    qtbot.keyClick(strip.strip, Qt.Key.Key_Right)
    strip.alt.setFocus()
    qtbot.keyClicks(strip.alt, "Tins on a table")
    qtbot.keyClick(strip.alt, Qt.Key.Key_Return)
    entry_id = page.presenter.sheet.id
    assert [line.id for line in lines(page)] == [entry_id]
    qtbot.waitUntil(
        lambda: [each.alt for each in workspace.diary.show(entry_id).entry.photos] == ["", "Tins on a table"],
        timeout=10000,
    )


def test_a_photo_taken_off_comes_back_by_undo_and_goes_by_waiting(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    entry_id = a_trip(workspace)
    page = open_diary()
    show(page, qtbot, entry_id)
    strip, window = page.entry.sheet.photos, page.window()
    qtbot.waitUntil(lambda: len(strip.photos()) == 5, timeout=10000)
    strip.strip.setCurrentIndex(strip.strip.model().index(1, 0))
    qtbot.keyClick(strip.strip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(strip.photos()) == 4, timeout=10000)
    window.strip.undo()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(strip.photos()) == 5, timeout=10000)
    strip.strip.setCurrentIndex(strip.strip.model().index(1, 0))
    qtbot.keyClick(strip.strip, Qt.Key.Key_Delete)
    window.strip.commit_now()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(workspace.diary.show(entry_id).entry.photos) == 4, timeout=10000)


def test_a_photo_whose_file_is_gone_is_said_and_found_again(
    open_diary: Open, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    (kept,) = photos(tmp_path, 1)
    entry_id = workspace.diary.new(text="Words.")
    (photo,) = workspace.diary.add_photos(entry_id, [kept]).photos
    for path in workspace.media_folder.rglob(f"{photo.sha256}*"):
        path.unlink()
    page = open_diary()
    show(page, qtbot, entry_id)
    page.entry.sheet.grab()  # painting asks for the picture
    qtbot.waitUntil(page.entry.sheet.lost.isVisible, timeout=10000)
    page.entry.sheet.pictures.emit([kept])
    qtbot.waitUntil(lambda: not page.entry.sheet.lost.isVisible(), timeout=10000)


def test_a_pasted_picture_becomes_a_photo(open_diary: Open, qtbot: QtBot) -> None:
    page = open_diary()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    pasted = QMimeData()
    pasted.setImageData(image)
    page.entry.sheet.text.insertFromMimeData(pasted)
    qtbot.waitUntil(lambda: len(page.entry.sheet.photos.photos()) == 1, timeout=10000)


def test_a_deleted_entry_comes_back_by_undo_and_goes_by_waiting(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.diary.new(title="One", text="One.")
    workspace.diary.new(title="Two", text="Two.")
    page = open_diary()
    show(page, qtbot, first)
    window = page.window()
    window.trigger("delete_entry")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: [line.title for line in lines(page)] == ["Two"], timeout=10000)
    window.strip.undo()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: sorted(line.title for line in lines(page)) == ["One", "Two"], timeout=10000)
    window.trigger("delete_entry")  # type: ignore[attr-defined]
    window.strip.commit_now()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: [row.title for row in workspace.diary.binned()] == ["One"], timeout=10000)


def test_finding_narrows_the_list(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.diary.new(title="Paint", text="A desk.")
    workspace.diary.new(title="Ladders", text="A supplier.")
    page = open_diary()
    page.window().trigger("find_here")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.list.finding.field)
    qtbot.keyClicks(page.list.finding.field, "supplier")
    qtbot.waitUntil(lambda: [line.title for line in lines(page)] == ["Ladders"], timeout=10000)
    qtbot.keyClick(page.list.finding.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(lines(page)) == 2, timeout=10000)


def test_the_hints_go_one_by_one_and_all_at_once(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    write(page, qtbot, "Noon at the paint desk, a colour gone wrong.")
    page.presenter.saving.flush()
    qtbot.waitUntil(lambda: page.found is not None and page.found.done[0], timeout=10000)
    assert page.side.start.isVisible()
    page.side.start.tips.hidden.emit()
    assert not page.side.start.isVisible()
    assert page.services.device.get("hints_hidden") is True


def test_what_another_process_writes_is_shown(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    entry_id = workspace.diary.new(title="One", text="Before.")
    page = open_diary()
    workspace.diary.autosave(entry_id, "One", "After.")
    qtbot.waitUntil(lambda: page.entry.sheet.text.text() == "After.", timeout=10000)


def test_everything_focusable_has_a_name_and_a_place(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    assert unnamed(page) == []
    show(page, qtbot, a_trip(workspace))
    qtbot.waitUntil(lambda: len(page.entry.sheet.photos.photos()) == 5, timeout=10000)
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []


def test_the_list_reads_every_row_aloud(english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    show(page, qtbot, a_trip(workspace))
    model = page.list.view.model()
    qtbot.waitUntil(lambda: model.rowCount() >= 7, timeout=10000)
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "12, The store on the hill, 5 photos, 4 ideas, 1 draft, locked" in spoken


def test_the_sheet_follows_the_theme(open_diary: Open, qtbot: QtBot) -> None:
    page = open_diary()
    for mode in ("dark", "light"):
        theme.choose(mode)
        image = page.entry.sheet.text.grab().toImage()
        assert image.pixelColor(image.width() - 40, image.height() - 4) == colour("surface")


def test_the_hints_stand_below_the_entry_where_the_window_is_narrow(open_diary: Open, qtbot: QtBot) -> None:
    page = open_diary()
    qtbot.waitUntil(page.side.start.isVisible)
    assert not page.start.isVisible()
    page.window().resize(1024, 680)
    qtbot.waitUntil(lambda: page.start.isVisible() and not page.side.isVisible())
    page.window().resize(1440, 900)
    qtbot.waitUntil(lambda: page.side.start.isVisible() and not page.start.isVisible())
