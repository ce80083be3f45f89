"""What moves with her is shown before it moves: after another home in Settings, and where it changed elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.ui.settings.conftest import WAIT, page, program
from tests.ui.walk import unnamed
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.travelling.dialog import TravellingDialog
from ui.travelling.watch import TravelWatch

__all__ = ["page", "program"]  # fixtures of a real program with Settings in front


def workspace_of(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


@pytest.fixture
def post(program: Program, page: SettingsPage, qtbot: QtBot) -> str:
    """One that follows her, in a week at 08:30, at home in Rome."""
    workspace = workspace_of(program)
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("approval_rule", "alone")
    qtbot.waitUntil(lambda: page.presenter.rules["zone"] == "Europe/Rome", timeout=WAIT)
    day = (clock.now() + timedelta(days=7)).date()
    account = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    draft = workspace.drafts.new("post", "Paint", "The paint was still wet.")
    [made] = workspace.queue.schedule(draft, [account], WallTime(f"{day}T08:30", "Europe/Rome"), means="here")
    return made


def dialog_of(program: Program, qtbot: QtBot) -> TravellingDialog:
    def found() -> list[TravellingDialog]:
        return [each for each in program.window.findChildren(TravellingDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    return found()[0]


def zone_of(program: Program, post: str) -> str:
    return workspace_of(program).queue.show(post)[0].zone


def choose_home(page: SettingsPage, zone: str) -> None:
    page.presenter.choose("rule", "zone", zone)


def test_another_home_shows_the_posts_before_it_moves_them(
    program: Program, page: SettingsPage, post: str, qtbot: QtBot
) -> None:
    choose_home(page, "Asia/Tokyo")
    dialog = dialog_of(program, qtbot)
    assert workspace_of(program).rule("zone") == "Europe/Rome"
    assert unnamed(dialog) == []
    dialog.cancel.click()
    qtbot.waitUntil(lambda: page.presenter.rules["zone"] == "Europe/Rome", timeout=WAIT)
    qtbot.waitUntil(lambda: page.times.zone.value() == "Europe/Rome", timeout=WAIT)
    choose_home(page, "Asia/Tokyo")
    dialog_of(program, qtbot).apply.click()
    qtbot.waitUntil(lambda: zone_of(program, post) == "Asia/Tokyo", timeout=WAIT)
    assert workspace_of(program).rule("zone") == "Asia/Tokyo"
    qtbot.waitUntil(lambda: program.window.strip.counting, timeout=WAIT)
    program.window.strip.undo()
    qtbot.waitUntil(lambda: zone_of(program, post) == "Europe/Rome", timeout=WAIT)


def test_what_is_left_stands(program: Program, page: SettingsPage, post: str, qtbot: QtBot) -> None:
    choose_home(page, "Asia/Tokyo")
    dialog_of(program, qtbot).leave.click()
    qtbot.waitUntil(lambda: workspace_of(program).rule("zone") == "Asia/Tokyo", timeout=WAIT)
    qtbot.waitUntil(lambda: workspace_of(program).queue.show(post)[0].means == "readers", timeout=WAIT)
    assert zone_of(program, post) == "Europe/Rome"


def test_what_changed_elsewhere_is_told_and_moved_from_there(
    program: Program, page: SettingsPage, post: str, qtbot: QtBot
) -> None:
    workspace_of(program).set_rule("zone", "Asia/Tokyo")  # as the command line may have done
    watch = program.window.findChildren(TravelWatch)[0]
    qtbot.waitUntil(lambda: len(watch.moving) == 1, timeout=WAIT)
    watch.ask()
    dialog_of(program, qtbot).apply.click()
    qtbot.waitUntil(lambda: zone_of(program, post) == "Asia/Tokyo", timeout=WAIT)
    qtbot.waitUntil(lambda: len(watch.moving) == 0, timeout=WAIT)


def test_a_doubtful_hour_must_be_chosen(themed: QApplication, qtbot: QtBot) -> None:
    from brandassist.planning.travel import Moving
    from brandassist.planning.watch import in_zone

    reading = in_zone("2027-11-07T01:30", "America/New_York")
    before = WallTime("2027-11-07T01:30", "Europe/Rome")
    moving = Moving("d", "Paint", "Practice", "practice", before, reading.times[0], reading.clock, True, reading.times)
    dialog = TravellingDialog(None, [moving])
    qtbot.addWidget(dialog)
    dialog.show()
    said: list[object] = []
    dialog.moved.connect(said.append)
    dialog.apply.click()
    assert dialog.problem.isVisible() and said == []
    select = dialog.choices["d"]
    assert "UTC-04" in select.itemText(1) and "UTC-05" in select.itemText(2)
    select.setCurrentIndex(2)
    select.activated.emit(2)
    dialog.apply.click()
    assert said == [{"d": 1}]


def test_an_hour_that_is_over_cannot_be_moved_to(themed: QApplication, qtbot: QtBot) -> None:
    from brandassist.planning.travel import Moving

    past = WallTime("2020-01-01T08:30", "Asia/Tokyo")
    moving = Moving("d", "Paint", "Practice", "practice", WallTime("2020-01-01T08:30", "Europe/Rome"), past)
    dialog = TravellingDialog(None, [moving])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.apply.isEnabled() and dialog.leave.isEnabled()
