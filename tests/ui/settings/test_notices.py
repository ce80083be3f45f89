"""Settings, notices: a switch for each kind, kept at once, taken back, walked by keyboard."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.agent.facts import KINDS
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.settings.page import SettingsPage


def kept() -> list[str]:
    return device_settings.load().silent


def test_all_but_what_went_as_planned_is_told_until_somebody_chooses(page: SettingsPage, qtbot: QtBot) -> None:
    boxes = page.notices.kinds
    assert tuple(boxes) == KINDS
    assert [kind for kind, box in boxes.items() if not box.isChecked()] == ["published"]
    boxes["published"].click()
    boxes["missed"].click()
    qtbot.waitUntil(lambda: kept() == ["missed"], timeout=WAIT)
    page.presenter.undo()
    qtbot.waitUntil(lambda: kept() == [], timeout=WAIT)
    assert boxes["missed"].isChecked()


def test_it_is_found_and_walked_by_keyboard_and_read_aloud(page: SettingsPage) -> None:
    page.finder.setText("notifications")
    assert page.notices.isVisible()
    assert not page.data.isVisible()
    page.finder.setText("")
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
