"""Settings, publishing without the window: put in, taken out, and why it could not be."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from brandassist.agent import service
from brandassist.errors import Problem
from tests.ui.settings.conftest import WAIT
from ui.settings.page import SettingsPage


class Manager:
    """Stands in for systemctl: strict about what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers = True

    def __call__(self, *command: str, may_fail: bool = False, patience: float = 0) -> str:
        assert command[:2] == ("systemctl", "--user")
        self.asked.append(command[2])
        if not self.answers and not may_fail:
            raise Problem("service_failed", words="Failed to connect to bus")
        return "active\n" if command[2] == "show" else ""


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Manager:
    made = Manager()
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(service, "_manage", made)
    return made


def test_it_is_put_in_and_taken_out(manager: Manager, page: SettingsPage, qtbot: QtBot) -> None:
    section = page.agent
    qtbot.waitUntil(lambda: "nothing is published" in section.stands.text(), timeout=WAIT)
    section.keep.click()
    qtbot.waitUntil(lambda: "starts when you log in" in section.stands.text(), timeout=WAIT)
    assert section.keep.isChecked()
    assert manager.asked.index("enable") < manager.asked.index("restart")
    section.keep.click()
    qtbot.waitUntil(lambda: "nothing is published" in section.stands.text(), timeout=WAIT)
    assert not section.keep.isChecked()
    assert "disable" in manager.asked


def test_where_no_manager_answers_the_switch_stays_off_and_says_why(
    manager: Manager, page: SettingsPage, qtbot: QtBot
) -> None:
    section = page.agent
    qtbot.waitUntil(lambda: bool(section.stands.text()), timeout=WAIT)
    manager.answers = False
    section.keep.click()
    qtbot.waitUntil(lambda: "systemd does not answer" in section.error("agent").accessibleName(), timeout=WAIT)
    assert not section.keep.isChecked()
    assert section.keep.isEnabled()
