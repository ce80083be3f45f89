"""Every network is connected in the window: what it takes, signing in, what came of it, signing in again, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from brandassist.accounts.needs import needs_of
from brandassist.networks import BUILT_IN, network
from tests.accounts.conftest import Keychain
from tests.support.signing_in import OFFERED, Counter, comes_back, pasted
from tests.ui.accounts.conftest import WAIT, Browser
from tests.ui.accounts.test_connecting import read_and_close
from ui.accounts.browser import BrowserDialog
from ui.accounts.connect import ConnectDialog
from ui.accounts.page import AccountsPage
from ui.program import Program

BY_BROWSER = [name for name in BUILT_IN if needs_of(name).sign_in in ("browser", "own_keys")]


@pytest.fixture(params=BUILT_IN)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def counter(name: str, tmp_path: Path) -> Iterator[Counter]:
    with OFFERED[name](tmp_path) as offered:
        yield offered


def words_in(dialog: ConnectDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def type_in(dialog: ConnectDialog, counter: Counter) -> None:
    """Fill what is shown; the address of a network that has but one is hidden, and leads to its contract server."""
    typed = [
        (dialog.address, counter.url),
        (dialog.user, counter.user),
        (dialog.secret, counter.secret),
        (dialog.compose, counter.compose),
        (dialog.pictures.folder, counter.pictures[0]),
        (dialog.pictures.address, counter.pictures[1]),
    ]
    if isinstance(dialog, BrowserDialog):
        typed += [(dialog.client_id, counter.client_id), (dialog.client_secret, counter.client_secret)]
    for field, text in typed:
        if text and not field.isReadOnly():
            field.setText(text)
    dialog.check_complete()


def sign_in(dialog: ConnectDialog, counter: Counter, browser: Browser, qtbot: QtBot, *, by_code: bool = False) -> None:
    """Press the button, and play the browser where one is needed."""
    qtbot.waitUntil(dialog.main.isEnabled, timeout=WAIT)
    opened = len(browser.opened)
    dialog.main.click()
    if counter.agrees is None:
        return
    assert isinstance(dialog, BrowserDialog)
    qtbot.waitUntil(lambda: len(browser.opened) > opened, timeout=WAIT)
    if by_code and not dialog.pasting.isVisible():
        dialog.by_hand.click()
    ended_at = counter.agrees(browser.opened[-1])
    if dialog.pasting.isVisible():
        dialog.code.setText(pasted(ended_at))
        dialog.use.click()
    else:
        comes_back(ended_at)


def opened(page: AccountsPage, name: str) -> ConnectDialog:
    page.open_dialog(name)
    assert page.dialog is not None
    return page.dialog


def test_every_network_is_tried_here() -> None:
    assert set(OFFERED) == set(BUILT_IN)


def test_it_is_connected_and_signed_in_to_again(
    program: Program,
    page: AccountsPage,
    browser: Browser,
    keychain: Keychain,
    name: str,
    counter: Counter,
    qtbot: QtBot,
) -> None:
    assert program.workspace is not None
    accounts, needs = program.workspace.accounts, needs_of(name)
    if name in ("practice", "site"):  # a new workspace has them
        accounts.forget(next(row.account.id for row in accounts.list() if row.account.network == name))
    dialog = opened(page, name)
    said = words_in(dialog)
    assert "What you will need" in said
    assert not needs.minutes or f"About {needs.minutes} minute" in said
    assert ("Must agree: " in said) == (needs.sign_in != "none")
    assert name == "wordpress" or needs.return_address in said
    type_in(dialog, counter)
    sign_in(dialog, counter, browser, qtbot)
    qtbot.waitUntil(lambda: dialog.connected_as is not None, timeout=WAIT)
    assert dialog.connected_as is not None
    qtbot.waitUntil(dialog.connected_as.promises.isVisible, timeout=WAIT)
    told = read_and_close(page, qtbot)
    assert f"Signed in as {counter.handle}. Nothing was posted." in told
    assert ("Not granted: " + ", ".join(counter.missing) in told) if counter.missing else "Not granted" not in told
    assert ("Comments that wait for approval can be read" in told) == bool(counter.reads_pending)
    assert counter.posted() == []
    row = next(row for row in accounts.list() if row.account.network == name)
    qtbot.waitUntil(lambda: row.account.id in [shown.id for shown in page.presenter.rows()], timeout=WAIT)
    shown = next(shown for shown in page.presenter.rows() if shown.id == row.account.id)
    assert shown.state == ("Not everything is allowed" if counter.missing else "Connected")

    page.table.choose(row.account.id)
    page.sign_in()
    if not network(name).info.needs_secret:
        assert page.dialog is None
        return
    again = page.dialog
    assert again is not None
    type_in(again, Counter("", secret=counter.secret))
    sign_in(again, counter, browser, qtbot)
    assert counter.handle in read_and_close(page, qtbot)
    assert [each.account.id for each in accounts.list() if each.account.network == name] == [row.account.id]
    assert len(keychain.kept) == 1 and counter.posted() == []


@pytest.mark.parametrize("name", BY_BROWSER)
def test_a_code_is_pasted_where_the_browser_does_not_come_back(
    program: Program, page: AccountsPage, browser: Browser, name: str, counter: Counter, qtbot: QtBot
) -> None:
    dialog = opened(page, name)
    type_in(dialog, counter)
    sign_in(dialog, counter, browser, qtbot, by_code=True)
    assert counter.handle in read_and_close(page, qtbot)


@pytest.mark.parametrize("name", BY_BROWSER)
def test_leaving_while_the_browser_is_awaited_connects_nothing(
    program: Program,
    page: AccountsPage,
    browser: Browser,
    keychain: Keychain,
    name: str,
    counter: Counter,
    qtbot: QtBot,
) -> None:
    dialog = opened(page, name)
    type_in(dialog, counter)
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    dialog.leave_now()
    assert page.dialog is None
    program.background.close()  # would wait for the sign-in's whole patience if it still waited
    assert program.workspace is not None
    assert [row.account.network for row in program.workspace.accounts.list()] == ["practice", "site"]
    assert keychain.kept == {}
