"""A post that follows her, trips and calendars: it moves only once the dialog of the window was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist.store.diary.trips import Stop
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open, open_diary, workspace
from ui.diary.page import DiaryPage
from ui.diary.trips.calendar_dialog import CalendarDialog
from ui.diary.trips.trip_dialog import TripDialog
from ui.language import speak
from ui.travelling.dialog import TravellingDialog

__all__ = ["open_diary", "workspace"]  # fixtures: a window in front of the diary

WAIT = 20_000
Do = Callable[[], object]
Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
def day() -> date:
    """That of the post, some weeks from now."""
    return (clock.now() + timedelta(days=30)).date()


@pytest.fixture
def post(workspace: Workspace, day: date) -> str:
    """At 08:30 wherever she is that day, which is at home in Rome."""
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("approval_rule", "alone")
    practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    draft = workspace.drafts.new("post", "Paint", "The paint was still wet.")
    return workspace.queue.schedule(draft, [practice], WallTime(f"{day}T08:30", "Europe/Rome"), means="here")[0]


@pytest.fixture
def page(themed: QApplication, open_diary: Open, workspace: Workspace, post: str, qtbot: QtBot) -> DiaryPage:
    del post  # it is there before the window
    speak(themed, "en")
    entry = workspace.diary.new(title="On the way")
    page = open_diary()
    page.presenter.open(entry)
    qtbot.waitUntil(lambda: page.laid is page.presenter.sheet and page.presenter.sheet.id == entry, timeout=WAIT)
    return page


def dialog_of(page: DiaryPage, kind: type[Kind], qtbot: QtBot) -> Kind:
    def found() -> list[Kind]:
        return [each for each in page.window().findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    return found()[0]


def stands(workspace: Workspace, post: str) -> tuple[str, str, str]:
    row = workspace.queue.show(post)[0]
    return row.wall[11:], row.zone, row.means


HOME, THERE = ("08:30", "Europe/Rome", "here"), ("08:30", "Asia/Tokyo", "here")


def answers(
    workspace: Workspace, post: str, page: DiaryPage, change: Do, made: Callable[[], bool], qtbot: QtBot
) -> None:
    """Change, say "Not now": nothing is done. Change again and say yes: it is made, and the post moves."""
    change()
    asked = dialog_of(page, TravellingDialog, qtbot)
    assert stands(workspace, post) == HOME and not made()
    asked.cancel.click()
    qtbot.waitUntil(lambda: not asked.isVisible(), timeout=WAIT)
    assert stands(workspace, post) == HOME and not made()
    change()
    asked = dialog_of(page, TravellingDialog, qtbot)
    assert stands(workspace, post) == HOME and not made()
    asked.apply.click()
    qtbot.waitUntil(lambda: stands(workspace, post) == THERE, timeout=WAIT)
    assert made()


def test_a_planned_trip_moves_it_once_it_was_said(
    page: DiaryPage, workspace: Workspace, post: str, day: date, qtbot: QtBot
) -> None:
    page.entry.sheet.facts.trip_wanted.emit()
    dialog = dialog_of(page, TripDialog, qtbot)
    dialog.name.setText("Japan")
    dialog.starts.setDate(QDate(day.year, day.month, day.day).addDays(-1))
    dialog.ends.setDate(QDate(day.year, day.month, day.day).addDays(1))
    dialog.add_stop()
    dialog.stops[0].city.setText("Tokyo")
    dialog.stops[0].zone.setText("Asia/Tokyo")
    answers(workspace, post, page, dialog.plan.click, lambda: bool(workspace.trips.list()), qtbot)


def test_another_city_on_a_trip_moves_it_once_it_was_said(
    page: DiaryPage, workspace: Workspace, post: str, day: date, qtbot: QtBot
) -> None:
    span = ((day - timedelta(days=1)).isoformat(), (day + timedelta(days=1)).isoformat())
    trip = workspace.trips.create("Away", *span, [Stop("Bari", *span, country="IT", zone="Europe/Rome")])
    page.entry.sheet.facts.trip_edited.emit(trip)
    dialog = dialog_of(page, TripDialog, qtbot)
    dialog.stops[0].city.setText("Tokyo")
    dialog.stops[0].zone.setText("Asia/Tokyo")

    def there() -> bool:
        return [each.zone for each in workspace.trips.get(trip).stops] == ["Asia/Tokyo"]

    answers(workspace, post, page, dialog.plan.click, there, qtbot)


def test_a_trip_that_is_removed_leaves_it_where_a_person_says(
    page: DiaryPage, workspace: Workspace, post: str, day: date, qtbot: QtBot
) -> None:
    span = ((day - timedelta(days=1)).isoformat(), (day + timedelta(days=1)).isoformat())
    trip = workspace.trips.create("Away", *span, [Stop("Tokyo", *span, country="JP", zone="Asia/Tokyo")])
    workspace.travel.apply(workspace.travel.would_move(), {})
    assert stands(workspace, post) == THERE
    page.entry.sheet.facts.trip_edited.emit(trip)
    dialog_of(page, TripDialog, qtbot).removed.emit()
    asked = dialog_of(page, TravellingDialog, qtbot)
    assert stands(workspace, post) == THERE and len(workspace.trips.list()) == 1
    asked.leave.click()
    qtbot.waitUntil(lambda: workspace.trips.list() == [], timeout=WAIT)
    qtbot.waitUntil(lambda: stands(workspace, post) == ("08:30", "Asia/Tokyo", "readers"), timeout=WAIT)


def test_a_calendar_moves_it_once_it_was_said(
    page: DiaryPage, workspace: Workspace, post: str, day: date, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "calendar.ics"
    starts, ends = day - timedelta(days=1), day + timedelta(days=2)
    path.write_text(
        f"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:fair@example\nDTSTART;VALUE=DATE:{starts:%Y%m%d}\n"
        f"DTEND;VALUE=DATE:{ends:%Y%m%d}\nSUMMARY:Paint fair\nLOCATION:Tokyo\\, Japan\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.trips.rowCount() == 1 and dialog.take.isEnabled(), timeout=WAIT)
    answers(workspace, post, page, dialog.take.click, lambda: bool(workspace.trips.list()), qtbot)
