"""The visit form writes into the entry; what was promised is listed, kept, moved and led back to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open, settled
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.diary.visits.promises import PromisesDialog


def fill(page: DiaryPage, prompt: str, words: str) -> None:
    field = next(field for name, field in page.entry.sheet.visit.fields.items() if name == prompt)
    field.setFocus()
    QTest.keyClicks(field, words)


def dialog_of(page: DiaryPage, qtbot: QtBot) -> PromisesDialog:
    page.services.shell.trigger("promises")
    found = page.window().findChild(PromisesDialog)
    assert isinstance(found, PromisesDialog)
    qtbot.waitUntil(lambda: bool(found.rows.items()), timeout=10000)
    return found


def test_what_is_written_becomes_part_of_the_entry(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    page.services.shell.trigger("visit_form")
    form = page.entry.sheet.visit
    assert form.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.fields["seen"])
    fill(page, "seen", "Cold doors")
    fill(page, "promised", "Chairs for @Greta by Friday")
    QTest.keyClick(form.fields["promised"], Qt.Key.Key_Return)
    fill(page, "promised", "A call")
    text = "Seen\nCold doors\n\nPromised\nChairs for @Greta by Friday\nA call"
    qtbot.waitUntil(lambda: page.entry.sheet.text.text() == text)
    qtbot.waitUntil(lambda: settled(page) and len(workspace.diary.list()) == 1, timeout=10000)
    assert workspace.diary.show(workspace.diary.list()[0].id).entry.text == text
    assert workspace.promises.list() == []  # not while one still writes
    QTest.keyClick(form.fields["promised"], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(workspace.promises.list()) == 2, timeout=10000)
    first, second = workspace.promises.list()
    assert (first.text, first.person, bool(first.due)) == ("Chairs for @Greta by Friday", "Greta", True)
    assert (second.text, second.due) == ("A call", "")
    page.visit.open()
    page.visit.close()  # the same again promises nothing twice
    qtbot.waitUntil(lambda: settled(page), timeout=10000)
    assert len(workspace.promises.list()) == 2


def test_the_form_shows_what_the_entry_holds_and_follows_it(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.diary.capture("Noon.\n\nHeard\n%%no chairs%%")
    page = open_diary()
    page.visit.open()
    heard = page.entry.sheet.visit.fields["heard"]
    qtbot.waitUntil(lambda: heard.text() == "no chairs")
    heard.moveCursor(heard.textCursor().MoveOperation.End)
    QTest.keyClicks(heard, " here")
    assert page.entry.sheet.text.text() == "Noon.\n\nHeard\nno chairs here"
    (lock,) = page.entry.sheet.text.locks()
    assert page.entry.sheet.text.text()[slice(*lock)].startswith("no chairs")


def test_promises_are_kept_moved_and_led_back_to(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    entry = workspace.diary.capture("Cold doors.", place="Harbour store")
    workspace.diary.capture("Later.")
    late = workspace.promises.add(entry, "A heater", due="2020-01-02")
    workspace.promises.add(entry, "A door", due="2999-01-02")
    page = open_diary()
    dialog = dialog_of(page, qtbot)
    assert [each.text for each in dialog.rows.items()] == ["A heater", "A door"]
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.done_button.click()
    qtbot.waitUntil(lambda: [each.text for each in dialog.rows.items()] == ["A door"], timeout=10000)
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: len(dialog.rows.items()) == 2, timeout=10000)
    dialog.view.choose_row(0)
    dialog.days().actions()[2].trigger()
    today = date.fromisoformat(workspace.promises.today())
    qtbot.waitUntil(lambda: dialog.rows.items()[0].due > today.isoformat(), timeout=10000)
    assert dialog.rows.items()[0].id == late
    dialog.view.choose_row(0)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == entry, timeout=10000)


def test_what_is_owed_stands_beside_the_entry_and_is_kept_with_one_key(
    open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    trip = workspace.trips.create("North", "2026-11-19", "2026-11-21")
    beside = workspace.diary.new(day="2026-11-20", title="Lamps", trip=trip)
    entry = workspace.diary.new(day="2026-11-19", title="Doors", trip=trip)
    workspace.promises.add(beside, "A rack", due="2026-11-20")
    lamp = workspace.promises.add(entry, "A lamp")
    page = open_diary()
    page.presenter.open(entry)
    promised = page.side.promised
    order = ["Done: A lamp", "Done: A rack"]
    qtbot.waitUntil(lambda: [each.accessibleName().split(",")[0] for each in promised.buttons] == order, timeout=10000)
    assert promised.isVisible()
    promised.buttons[0].setFocus()
    QTest.keyClick(promised.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(promised.buttons) == 1, timeout=10000)
    assert [each.id for each in workspace.promises.list(done=True) if each.done_at] == [lamp]
    page.window().strip.undo()
    qtbot.waitUntil(lambda: len(promised.buttons) == 2, timeout=10000)
    promised.opened.emit(beside)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == beside, timeout=10000)
    other = workspace.diary.new(title="Apart")
    page.presenter.open(other)
    qtbot.waitUntil(promised.isHidden, timeout=10000)
    page.presenter.open(entry)
    qtbot.waitUntil(promised.isVisible, timeout=10000)
    assert missing_from_tab_order(page.window()) == []
    assert unnamed(page) == []
