"""An entry that is not to leave yet: said in its menu, shown in a quiet line, followed, changed and lifted."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist.store.diary.embargoes import Embargo
from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.widgets.moment import TimeDialog

WAIT = 10000


def pick(page: DiaryPage, words: str) -> None:
    """In the entry's menu, under "Not to leave before"."""
    page.entry._more.click()  # pyright: ignore[reportPrivateUsage]
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    inner = next(each.menu() for each in menu.actions() if each.text() == "Not to leave before")
    assert isinstance(inner, QMenu)
    next(each for each in inner.actions() if each.text() == words).trigger()
    menu.close()


def kept(workspace: Workspace, entry_id: str) -> Embargo | None:
    return workspace.diary.show(entry_id).entry.embargo


def test_until_i_have_left_follows_the_trip_and_is_lifted(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    days = [(clock.now() + timedelta(days=each)).date().isoformat() for each in (0, 2, 5)]
    stop = Stop("Torino", days[0], days[1], zone="Europe/Rome", ends_at="18:00")
    trip = workspace.trips.create("Stores", days[0], days[2], [stop])
    entry_id = workspace.diary.new(day=days[0], title="Torino", text="Tins.", trip=trip)
    page = open_diary()
    page.presenter.open(entry_id)
    line = page.entry.sheet.embargo
    qtbot.waitUntil(lambda: page.embargo.entry_id == entry_id, timeout=WAIT)
    assert not line.isVisible()
    pick(page, "I have left")
    qtbot.waitUntil(line.isVisible, timeout=WAIT)
    assert "Not before you have left" in line.words.text() and "18:00" in line.words.text()
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
    workspace.trips.change(trip, "Stores", days[0], days[2], [Stop("Torino", days[0], days[2], zone="Europe/Rome")])
    qtbot.waitUntil(lambda: "00:00" in line.words.text(), timeout=WAIT)
    line.lift.click()
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=WAIT)
    assert kept(workspace, entry_id) is None


def test_a_time_is_asked_for_and_changed(open_diary: Open, workspace: Workspace, qtbot: QtBot) -> None:
    entry_id = workspace.diary.new(title="At home", text="Bread.")
    page = open_diary()
    page.presenter.open(entry_id)
    line = page.entry.sheet.embargo
    qtbot.waitUntil(lambda: page.embargo.entry_id == entry_id, timeout=WAIT)
    pick(page, "I have left")
    qtbot.waitUntil(page.entry.sheet.refused.isVisible, timeout=WAIT)  # it lies in no trip
    pick(page, "A day and time…")

    def answer(hour: int) -> None:
        dialog = page.findChild(TimeDialog)
        assert isinstance(dialog, TimeDialog) and dialog.windowTitle() == "Not to leave before"
        day = (clock.now() + timedelta(days=30)).date()
        dialog.date.setDate(QDate(day.year, day.month, day.day))
        dialog.time.setTime(QTime(hour, 30))
        dialog.zone.setText("Europe/Rome")
        dialog.accept_button.click()

    answer(8)
    qtbot.waitUntil(lambda: "08:30" in line.words.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: page.findChild(TimeDialog) is None, timeout=WAIT)
    line.change.click()
    answer(9)
    qtbot.waitUntil(lambda: "09:30" in line.words.text(), timeout=WAIT)
    embargo = kept(workspace, entry_id)
    assert embargo is not None and (embargo.kind, embargo.planned.wall[11:]) == ("time", "09:30")
