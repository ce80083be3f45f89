"""A network that fetches pictures: the folder that is put online is asked for, and may be said or changed later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.support.meta import ContractInstagram
from tests.support.meta.browser import agree
from tests.support.meta.graph import CLIENT_ID, CLIENT_SECRET
from tests.ui.accounts.conftest import WAIT, Browser
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.browser import BrowserDialog
from ui.accounts.page import AccountsPage
from ui.program import Program

ADDRESS = "https://pictures.example/p"


@pytest.fixture
def instagram() -> Iterator[ContractInstagram]:
    with ContractInstagram() as server:
        yield server


def test_the_folder_is_asked_for_and_what_is_wrong_with_it_costs_no_second_sign_in(
    program: Program,
    page: AccountsPage,
    instagram: ContractInstagram,
    browser: Browser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page.open_dialog("instagram")
    dialog = page.dialog
    assert isinstance(dialog, BrowserDialog)
    said = " ".join(label.text() for label in dialog.needs_view.findChildren(QLabel))
    assert "Without one you post by hand" in said and "no program delete" in said
    assert unnamed(dialog) == [] and missing_from_tab_order(dialog) == []
    dialog.address.setText(instagram.url)  # hidden: a person has the one Instagram
    dialog.client_id.setText(CLIENT_ID)
    dialog.client_secret.setText(CLIENT_SECRET)
    dialog.pictures.address.setText(ADDRESS)
    dialog.check_complete()
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    dialog.code.setText(agree(browser.opened[0]))
    dialog.use.click()
    qtbot.waitUntil(lambda: dialog.pictures.error.isVisible(), timeout=WAIT)
    assert dialog.pictures.line_of(dialog.pictures.folder).isAncestorOf(dialog.pictures.error)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog.pictures.choose.click()
    assert dialog.pictures.folder.text() == str(tmp_path)
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.connected_as is not None, timeout=WAIT)
    assert len(browser.opened) == 1
    assert program.workspace is not None
    row = next(row for row in program.workspace.accounts.list() if row.account.network == "instagram")
    assert (row.account.way, row.ways) == ("computer", ("computer", "you"))
    assert row.account.facts["pictures_address"] == ADDRESS
    dialog.main.click()


def test_the_folder_can_be_said_later_under_the_account(
    program: Program, page: AccountsPage, instagram: ContractInstagram, tmp_path: Path, qtbot: QtBot
) -> None:
    assert program.workspace is not None
    accounts = program.workspace.accounts
    account_id = accounts.connect("instagram", url=instagram.url, secret=instagram.token)
    assert accounts.row(account_id).ways == ("you",)
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 3, timeout=WAIT)
    page.table.choose(account_id)
    details = page.table.details
    assert details is not None and unnamed(details) == []
    assert details.run_this is not None and details.run_this.isHidden()
    details.pictures.folder.setText(str(tmp_path))
    details.pictures.address.setText("pictures.example/p/")
    qtbot.keyClick(details.pictures.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: accounts.get(account_id).way == "computer", timeout=WAIT)
    assert accounts.get(account_id).facts["pictures_address"] == ADDRESS
    command = details.run_this
    qtbot.waitUntil(lambda: command.isVisible(), timeout=WAIT)  # where that folder is not online by itself
    command.command.setText("rsync -a ./ name@server.example:pictures/")
    command.keep.click()
    qtbot.waitUntil(lambda: command.commanding.kept is not None or bool(command.commanding.problem), timeout=WAIT)
    assert command.commanding.problem == ""
    assert missing_from_tab_order(details) == []
