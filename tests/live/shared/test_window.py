"""The window of a shared workspace: with whom and since when; offline how old it is, and why not; then back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from brandassist import settings as device_settings
from brandassist.store.tables import working_text
from brandassist.workspace import Workspace
from tests.live.shared.conftest import Desks
from tests.ui.conftest import themed as themed
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.reach import ACTS, reach
from ui.settings.page import SettingsPage
from ui.today.page import TodayPage
from ui.widgets.button import Button

pytestmark = pytest.mark.live
PATIENCE = 20_000


class Shown:
    """Her program at work on the shared workspace."""

    def __init__(self, program: Program, desks: Desks, qtbot: QtBot) -> None:
        self.program, self.window, self.desks, self.qtbot = program, program.window, desks, qtbot
        self.line = desks.line["hers"]

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def masthead(self) -> str:
        return self.window.masthead.connection.accessibleName()

    def go(self, screen: str) -> QWidget:
        self.window.go(screen)
        self.until(lambda: self.window.current_name() == screen)
        shown = self.window.current()
        assert shown is not None
        return shown


@pytest.fixture
def shown(desks: Desks, themed: QApplication, qtbot: QtBot) -> Iterator[Shown]:
    prepared = desks.at("hers")
    address = prepared.address
    prepared.add_member("Luca Conti", "assistant")
    account = prepared.accounts.list()[0].account.id
    waiting = prepared.drafts.new("post", "Bread", "We moved the bread to the door.")
    prepared.drafts.add_target(waiting, account)
    prepared.approvals.submit(waiting)
    prepared.catch_up()
    prepared.close()
    background, settings = Background(), device_settings.load()
    program = Program(address, None, settings, Device(settings, background), background)
    program.window.resize(1440, 900)
    program.window.show()
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=PATIENCE)
    yield Shown(program, desks, qtbot)
    program.window.close()
    program.close()
    program.window.deleteLater()


def test_it_says_with_whom_and_offline_how_old_it_is_and_comes_back_by_itself(shown: Shown) -> None:
    window, age = shown.window, shown.window.age
    shown.until(lambda: shown.masthead().startswith("Shared with Luca, "))
    assert age.isHidden()
    today = shown.go("today")
    assert isinstance(today, TodayPage)
    approve = next(each for each in today.findChildren(Button) if each.text() == "Approve")
    shown.until(lambda: approve.isVisible() and approve.isEnabled())
    told = shown.masthead().rpartition(" ")[2]

    shown.line.cut()
    shown.until(lambda: shown.masthead().startswith("Offline, "))
    shown.until(age.isVisible)
    assert age.words.text().startswith("As of ") and "Not connected" in age.words.text()
    assert not approve.isEnabled() and "needs the connection" in approve.toolTip()
    assert approve.accessibleDescription() == approve.toolTip()
    draft = shown.workspace.drafts.new("post", "", "On the train.")
    shown.until(lambda: "1 text waits to be handed over" in age.words.text())
    assert "1 text waits" in window.strip.context()
    for screen in sorted(ACTS):
        shown.go(screen)
        assert age.isVisible(), screen
    shown.go("composer")
    assert age.isHidden()
    settings = shown.go("settings")
    assert isinstance(settings, SettingsPage)
    section = settings.workspace
    shown.until(section.isVisible)
    assert section.address.text() == shown.workspace.address
    assert section.others.text() == "Luca Conti"
    assert "not reached" in section.exchanged.text() and "1 text waits" in section.exchanged.text()
    assert unnamed(settings) == []

    shown.line.heal()
    shown.go("today")
    shown.until(age.isHidden)
    shown.until(lambda: shown.masthead().startswith("Shared with Luca, "))
    shown.until(lambda: approve.isEnabled() and "connection" not in approve.toolTip())
    shown.until(lambda: reach.now is not None and reach.now.left == 0)
    assert shown.masthead().rpartition(" ")[2] >= told
    assert missing_from_tab_order(window) == []
    with shown.workspace.acting.read() as tx:
        assert tx.scalar(select(working_text.c.text).where(working_text.c.draft_id == draft)) == "On the train."
