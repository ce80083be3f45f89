"""A time is given with whose clock it means: the readers', hers, or none; her own doubtful hours are asked about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from brandassist.store.diary.trips import Stop
from brandassist.walltime import WallTime
from tests.ui.settings.conftest import WAIT, page, program
from tests.ui.walk import unnamed
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.widgets.button import Button
from ui.widgets.moment import Chosen, TimeDialog

__all__ = ["page", "program"]  # fixtures of a real program with Settings in front


@pytest.fixture
def asked(program: Program, page: SettingsPage) -> list[Chosen]:
    """What the dialog brings; she lands in Tokyo on 2 March at 18:00, which is 10:00 in Rome."""
    workspace = program.workspace
    assert workspace is not None
    workspace.set_rule("zone", "Europe/Rome")
    stop = Stop("Tokyo", "2027-03-02", "2027-03-05", zone="Asia/Tokyo", starts_at="18:00")
    workspace.trips.create("Japan", "2027-03-02", "2027-03-05", [stop])
    return []


def dialog_at(program: Program, at: datetime, asked: list[Chosen], means: str = "readers") -> TimeDialog:
    services = program.window.services
    assert services is not None
    dialog = TimeDialog(program.window, services, "Paint", at, "Europe/Rome", means=means)
    dialog.chosen.connect(asked.append)
    dialog.open()
    return dialog


def test_three_meanings_in_words(program: Program, asked: list[Chosen], qtbot: QtBot) -> None:
    dialog = dialog_at(program, datetime(2027, 3, 3, 8, 30, tzinfo=UTC), asked)
    words = [dialog.means.itemText(at) for at in range(3)]
    assert words[:2] == ["08:30 for readers in Rome", "08:30 where I am"]
    dialog.zone.setText("America/New_York")
    assert dialog.means.itemText(0) == "08:30 for readers in New York"
    assert unnamed(dialog) == []
    dialog.means.set_value("here")
    dialog.means.activated.emit(1)
    assert not dialog.zone.isEnabled()
    qtbot.waitUntil(lambda: dialog.zone.text() == "Asia/Tokyo", timeout=WAIT)
    assert dialog.means.itemText(0) == "08:30 for readers in New York"
    dialog.means.set_value("readers")
    dialog.means.activated.emit(0)
    assert dialog.zone.isEnabled() and dialog.zone.text() == "America/New_York"
    dialog.means.set_value("here")
    dialog.means.activated.emit(1)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=WAIT)
    assert (asked[0].planned, asked[0].means) == (WallTime("2027-03-03T08:30", "Asia/Tokyo"), "here")


def test_an_hour_she_flies_over_is_asked_about(program: Program, asked: list[Chosen], qtbot: QtBot) -> None:
    dialog = dialog_at(program, datetime(2027, 3, 2, 14, 0, tzinfo=UTC), asked, "here")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: dialog.choices.count() == 2, timeout=WAIT)
    offered = {each.text()[:14]: each for each in dialog.findChildren(Button) if " UTC" in each.text()}
    assert list(offered) == ["22:00 (UTC+09)", "06:00 (UTC+01)"]
    offered["06:00 (UTC+01)"].click()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=WAIT)
    assert asked[0].planned == WallTime("2027-03-02T06:00", "Europe/Rome")


def test_where_nobody_asks_whose_clock_there_is_no_choice(program: Program, asked: list[Chosen], qtbot: QtBot) -> None:
    dialog = dialog_at(program, datetime(2027, 3, 3, 8, 30, tzinfo=UTC), asked, "")
    assert not dialog.means.isVisible()
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=WAIT)
    assert asked[0].means == "readers"
