"""Computers in Settings: seen, struck off by the executive, and what the struck one is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist.practice import address
from brandassist.workspace import Workspace
from tests.support.other_computers import LUCA, another, strike_this_one
from tests.ui.settings.conftest import WAIT, page_of
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.page import SettingsPage


@pytest.fixture
def mastodon(tmp_path: Path) -> Iterator[str]:
    """A server that takes any token."""
    yield address.ensure(tmp_path / "server")
    address.stop(tmp_path / "server")


def words(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def workspace_of(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


def test_a_lost_computer_is_struck_off_after_a_question(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    section, workspace = page.computers, workspace_of(program)
    qtbot.waitUntil(lambda: "This computer" in words(section), timeout=WAIT)
    assert section.strikes == {}
    site = workspace.accounts.named("site").id
    luca = another(workspace, clock.now() - timedelta(days=3), site)
    qtbot.waitUntil(lambda: luca in section.strikes and section.strikes[luca].isVisible(), timeout=WAIT)
    assert LUCA in words(section) and "Last seen" in words(section) and "Your site" in words(section)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    link = section.strikes[luca]
    assert link.accessibleName() == f"Strike off {LUCA}"
    link.click()
    assert section.question.isVisible() and LUCA in section.asked.text()
    assert workspace.computers.list()[-1].struck_at is None  # nothing before a person is sure
    assert unnamed(page) == [] and missing_from_tab_order(program.window) == []
    QTest.keyClick(section.sure, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: section.strikes.get(luca) not in (None, link), timeout=WAIT)
    assert not section.question.isVisible()
    qtbot.waitUntil(lambda: "Struck off" in words(section), timeout=WAIT)
    assert workspace.accounts.row(site).account.keys == ()
    back = section.strikes[luca]
    assert back.text() == "Let it back in" and back.accessibleName() == f"Let {LUCA} back in"
    back.click()
    qtbot.waitUntil(lambda: workspace.computers.list()[-1].struck_at is None, timeout=WAIT)
    qtbot.waitUntil(lambda: "Struck off" not in words(section), timeout=WAIT)
    assert workspace.accounts.row(site).account.keys == ()  # it is connected there anew


def test_an_assistant_sees_them_and_strikes_none(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = workspace_of(program)
    workspace.add_member("Anna", "executive")
    workspace.change_member(workspace.member.id, "Luca", "assistant")
    another(workspace, clock.now())
    qtbot.waitUntil(lambda: LUCA in words(page.computers), timeout=WAIT)
    assert page.computers.strikes == {}


def test_the_struck_computer_says_so_and_where_to_go(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    strike_this_one(workspace_of(program))
    section = page.computers
    qtbot.waitUntil(section.told.isVisible, timeout=WAIT)
    assert "struck off this computer" in section.told.text() and "sends nothing" in section.told.text()
    assert section.clear.isHidden()  # its keychain holds nothing
    strip = program.window.strip
    qtbot.waitUntil(lambda: "struck off" in strip.notice.text(), timeout=WAIT)
    assert unnamed(page) == []
    section.save.click()
    qtbot.waitUntil(lambda: page.focusWidget() is page.moving.exporter, timeout=WAIT)


def test_opened_again_its_keychain_is_emptied_and_what_was_written_can_be_saved(
    program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path, mastodon: str
) -> None:
    workspace = workspace_of(program)
    account_id = workspace.accounts.connect("mastodon", url=mastodon, secret="practice", label="Town square")
    workspace.drafts.new("post", "", "Written there.")
    strike_this_one(workspace)
    assert [each.id for each in workspace.accounts.left_here()] == [account_id]
    program.window.reopen()
    qtbot.waitUntil(lambda: program.workspace not in (None, workspace), timeout=WAIT)
    qtbot.waitUntil(lambda: workspace_of(program).accounts.left_here() == [], timeout=WAIT)
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=WAIT)
    again = page_of(program)
    again.moving.export_to(tmp_path / "saved")
    qtbot.waitUntil(lambda: any((tmp_path / "saved").rglob("*.md")), timeout=WAIT)
    assert "Written there." in next((tmp_path / "saved").rglob("*.md")).read_text()
