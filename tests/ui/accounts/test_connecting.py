"""Connecting by the dialogs, against WordPress's contract server and the practice network on real sockets."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from brandassist.accounts import sign_in
from brandassist.accounts.needs import needs_of
from brandassist.http import Http
from brandassist.networks import BUILT_IN, names, network
from brandassist.networks.contract import App
from tests.accounts.conftest import Keychain
from tests.accounts.test_sign_in import PAGE, press_the_button
from tests.networks.test_other_packages import own_keys
from tests.support.bluesky import ContractBluesky
from tests.support.other_packages import lay_out_broken
from tests.support.wordpress import ContractWordPress
from tests.ui.accounts.conftest import WAIT, Browser
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.browser import BrowserDialog
from ui.accounts.connect import ConnectDialog
from ui.accounts.page import AccountsPage
from ui.accounts.wordpress import WordPressDialog
from ui.program import Program


def wordpress(page: AccountsPage) -> WordPressDialog:
    page.open_dialog("wordpress")
    assert isinstance(page.dialog, WordPressDialog)
    return page.dialog


def mastodon(page: AccountsPage) -> BrowserDialog:
    page.open_dialog("mastodon")
    assert isinstance(page.dialog, BrowserDialog)
    return page.dialog


def fill(dialog: ConnectDialog, url: str, user: str, secret: str) -> None:
    for field, text in ((dialog.address, url), (dialog.user, user), (dialog.secret, secret)):
        field.setText(text)


def read_and_close(page: AccountsPage, qtbot: QtBot) -> str:
    """Wait for what came of it, press Done; returns what was said."""
    dialog = page.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.connected_as is not None, timeout=WAIT)
    assert dialog.connected_as is not None
    said = dialog.connected_as.accessibleName()
    assert unnamed(dialog) == []
    dialog.main.click()
    assert page.dialog is None
    return said


def states(dialog: WordPressDialog) -> list[str]:
    return [line.mark.state for line in dialog.lines()]


def test_five_checks_run_while_one_types_and_then_it_connects(
    page: AccountsPage, blog: ContractWordPress, keychain: Keychain, qtbot: QtBot
) -> None:
    dialog, login = wordpress(page), blog.users["editor"]
    assert not dialog.main.isEnabled()
    fill(dialog, blog.url, login.user, login.application_password)
    qtbot.waitUntil(lambda: dialog.main.isEnabled(), timeout=WAIT)
    assert states(dialog) == ["passed"] * 5
    assert all(line.accessibleName().count(":") for line in dialog.lines())
    assert unnamed(dialog) == []
    dialog.main.click()
    assert "Comments that wait for approval can be read" in read_and_close(page, qtbot)
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 3, timeout=WAIT)
    assert page.presenter.rows()[2].state == "Connected"
    assert page.presenter.rows()[2].key == "This computer’s keychain"
    assert list(keychain.kept.values()) == [login.application_password]
    assert blog.posts() == []
    shown = page.table.current()
    assert shown is not None
    assert shown.row.account.network == "wordpress"


def test_a_wrong_password_keeps_the_fields_and_says_what_to_do(
    page: AccountsPage, blog: ContractWordPress, qtbot: QtBot
) -> None:
    dialog = wordpress(page)
    fill(dialog, blog.url, "editor", "wrong")
    qtbot.waitUntil(lambda: dialog.failed_check() is not None, timeout=WAIT)
    assert states(dialog) == ["passed", "passed", "failed", "", ""]
    line = dialog.failed_check()
    assert line is not None
    assert "24 letters and digits" in line.said.text()
    assert not dialog.main.isEnabled()
    assert dialog.address.text() == blog.url
    dialog.secret.setText(blog.users["editor"].application_password)
    qtbot.waitUntil(lambda: dialog.main.isEnabled(), timeout=WAIT)
    dialog.leave_now()


def test_a_role_that_may_not_publish_is_told(page: AccountsPage, blog: ContractWordPress, qtbot: QtBot) -> None:
    dialog, login = wordpress(page), blog.users["contributor"]
    fill(dialog, blog.url, login.user, login.application_password)
    qtbot.waitUntil(lambda: dialog.failed_check() is not None, timeout=WAIT)
    assert states(dialog)[:4] == ["passed", "passed", "passed", "failed"]
    assert not dialog.main.isEnabled()
    dialog.leave_now()


@pytest.mark.parametrize(
    ("address", "told"),
    [("http://127.0.0.1:9", "cannot be reached"), ("http://blog.example", "without encryption"), ("a b", "address")],
)
def test_an_address_that_cannot_be_is_told_before_any_password(
    page: AccountsPage, address: str, told: str, qtbot: QtBot
) -> None:
    dialog = wordpress(page)
    dialog.address.setText(address)
    qtbot.waitUntil(lambda: dialog.failed_check() is not None, timeout=WAIT)
    line = dialog.failed_check()
    assert line is not None
    assert told in line.said.text()
    dialog.leave_now()


def test_what_is_no_wordpress_is_told(page: AccountsPage, server: str, qtbot: QtBot) -> None:
    dialog = wordpress(page)
    dialog.address.setText(server)
    qtbot.waitUntil(lambda: dialog.failed_check() is not None, timeout=WAIT)
    line = dialog.failed_check()
    assert line is not None
    assert "No WordPress answers" in line.said.text()
    dialog.leave_now()


def test_esc_asks_if_something_was_typed(page: AccountsPage, qtbot: QtBot) -> None:
    dialog = wordpress(page)
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    dialog.address.setText("blog.example")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.asking()
    dialog.leave_now()
    assert gone == [0]
    empty = wordpress(page)
    qtbot.keyClick(empty, Qt.Key.Key_Escape)
    assert page.dialog is None


def test_closing_the_window_closes_the_dialog(program: Program, page: AccountsPage) -> None:
    wordpress(page).address.setText("blog.example")
    program.window.close()
    assert page.dialog is None


def test_signing_in_again_keeps_the_account(
    program: Program, page: AccountsPage, blog: ContractWordPress, keychain: Keychain, qtbot: QtBot
) -> None:
    workspace, login = program.workspace, blog.users["author"]
    assert workspace is not None
    url, secret = blog.url, login.application_password
    account_id = workspace.accounts.connect("wordpress", url=url, user=login.user, secret=secret)
    blog.users["author"] = replace(login, application_password="new one")
    workspace.accounts.test(account_id)
    qtbot.waitUntil(lambda: any(shown.sign_in for shown in page.presenter.rows()), timeout=WAIT)
    page.table.choose(account_id)
    page.sign_in()
    dialog = page.dialog
    assert isinstance(dialog, WordPressDialog)
    assert (dialog.address.text(), dialog.user.text(), dialog.address.isReadOnly()) == (url, login.user, True)
    dialog.secret.setText("new one")
    qtbot.waitUntil(lambda: dialog.main.isEnabled(), timeout=WAIT)
    dialog.main.click()
    qtbot.waitUntil(lambda: page.presenter.rows()[2].state == "Connected", timeout=WAIT)
    assert list(keychain.kept.values()) == ["new one"]
    assert len(page.presenter.rows()) == 3


def test_mastodon_signs_in_by_the_browser(
    page: AccountsPage, server: str, browser: Browser, keychain: Keychain, qtbot: QtBot
) -> None:
    dialog = mastodon(page)
    assert unnamed(dialog) == []
    dialog.address.setText(server)
    dialog.check_complete()
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    back = press_the_button(browser.opened[0])
    with urlopen(back, timeout=10) as shown:
        assert "You are signed in" in shown.read().decode()
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 3, timeout=WAIT)
    assert page.presenter.rows()[2].state == "Connected"
    assert len(keychain.kept) == 1
    assert "Signed in as @chief" in read_and_close(page, qtbot)


def test_mastodon_takes_a_code_where_the_browser_does_not_come_back(
    page: AccountsPage, server: str, browser: Browser, qtbot: QtBot
) -> None:
    dialog = mastodon(page)
    dialog.address.setText(server)
    dialog.check_complete()
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    dialog.by_hand.click()
    page_with_code = press_the_button(browser.opened[1])
    code = page_with_code.partition("<code")[2].partition(">")[2].partition("<")[0]
    dialog.code.setText("not the code")
    dialog.use.click()
    qtbot.waitUntil(lambda: dialog.fields.error.isVisible(), timeout=WAIT)
    dialog.code.setText(code)
    dialog.use.click()
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 3, timeout=WAIT)


def test_leaving_while_the_browser_is_awaited_lets_go_of_it(
    program: Program, page: AccountsPage, server: str, browser: Browser, qtbot: QtBot
) -> None:
    dialog = mastodon(page)
    dialog.address.setText(server)
    dialog.check_complete()
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    dialog.leave_now()
    assert page.dialog is None
    program.background.close()  # would wait for the sign-in's whole patience if it still waited
    assert len(page.presenter.rows()) == 2


def test_bluesky_takes_handle_and_app_password_and_another_server_where_one_is_named(
    page: AccountsPage, qtbot: QtBot
) -> None:
    with ContractBluesky() as server:
        page.open_dialog("bluesky")
        dialog = page.dialog
        assert isinstance(dialog, ConnectDialog)
        fill(dialog, "", server.me.handle, server.me.app_password)
        dialog.check_complete()
        assert dialog.main.isEnabled()
        dialog.address.setText(server.url)
        dialog.main.click()
        assert "irene.bsky.social" in read_and_close(page, qtbot)
        assert server.truth() == []


def test_the_menu_offers_what_is_built_and_ones_own_only_once(
    program: Program, page: AccountsPage, qtbot: QtBot
) -> None:
    def offered() -> list[str]:
        menu = page.network_menu()
        found = [str(action.data()) for action in menu.actions()]
        menu.deleteLater()
        return found

    assert offered() == [name for name in names() if name not in ("practice", "site")]
    assert program.workspace is not None
    program.workspace.accounts.forget(page.presenter.rows()[1].id)
    qtbot.waitUntil(lambda: "site" in offered(), timeout=WAIT)
    page.open_dialog("site")
    dialog = page.dialog
    assert dialog is not None
    assert dialog.main.isEnabled()
    dialog.main.click()
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 2, timeout=WAIT)


def test_c_opens_the_choice_of_networks(page: AccountsPage, qtbot: QtBot) -> None:
    line = page.table.current_line()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_C)
    menus = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()


def own_keys_dialog(page: AccountsPage) -> BrowserDialog:
    page.open_dialog("letterbox")
    assert isinstance(page.dialog, BrowserDialog)
    return page.dialog


@pytest.mark.usefixtures("example_package")
def test_keys_of_ones_own_are_explained_asked_for_and_used(
    page: AccountsPage, server: str, browser: Browser, keychain: Keychain, qtbot: QtBot
) -> None:
    dialog = own_keys_dialog(page)
    back_to = dialog.needs.return_address
    said = " ".join(label.text() for label in dialog.needs_view.findChildren(QLabel))
    assert "keys of your own" in said
    assert back_to in said
    client_id, client_secret = own_keys(server, back_to)
    dialog.address.setText(server)
    dialog.check_complete()
    assert not dialog.main.isEnabled()
    dialog.client_id.setText(client_id)
    dialog.client_secret.setText(client_secret)
    dialog.check_complete()
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    urlopen(press_the_button(browser.opened[0]), timeout=10).close()
    told = read_and_close(page, qtbot)
    assert "Signed in as @chief" in told
    assert "Granted: read, write" in told
    assert client_secret in next(iter(keychain.kept.values()))


def signed_in(server: str, client_id: str, client_secret: str) -> str:
    """What the keychain would hold after the browser."""
    started = sign_in.begin(network("letterbox"), server, Http(), PAGE, App(client_id, client_secret, server))
    try:
        urlopen(press_the_button(started.address), timeout=10).close()
        return started.wait(10)
    finally:
        started.close()


@pytest.mark.usefixtures("example_package")
@pytest.mark.parametrize("same", [True, False])
def test_signing_in_again_uses_the_keys_that_are_kept_and_keeps_the_account(
    program: Program, page: AccountsPage, server: str, browser: Browser, qtbot: QtBot, same: bool
) -> None:
    assert program.workspace is not None
    accounts = program.workspace.accounts
    client_id, client_secret = own_keys(server, needs_of("letterbox").return_address)
    secret = json.loads(signed_in(server, client_id, client_secret))
    kept = {**secret, "scopes": ["read"], "token": secret["token"] if same else "practice"}
    account_id = accounts.connect("letterbox", url=server, secret=json.dumps(kept), label="Mine")
    assert accounts.get(account_id).facts["missing_scopes"] == ["write"]
    qtbot.waitUntil(lambda: len(page.presenter.rows()) == 3, timeout=WAIT)
    page.table.choose(account_id)
    page.sign_in()
    dialog = page.dialog
    assert isinstance(dialog, BrowserDialog)
    qtbot.waitUntil(dialog.client_id.isVisible, timeout=WAIT)
    assert dialog.needs_view.isHidden()
    assert dialog.client_id.text() == ""
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WAIT)
    assert f"client_id={client_id}" in browser.opened[0]
    urlopen(press_the_button(browser.opened[0]), timeout=10).close()
    if same:
        read_and_close(page, qtbot)
        assert accounts.get(account_id).facts["missing_scopes"] == []
    else:
        qtbot.waitUntil(lambda: dialog.fields.error.isVisible(), timeout=WAIT)
        assert dialog.fields.error.accessibleName() == "You signed in as @chief, but this account is @you."
        dialog.leave_now()
        assert accounts.get(account_id).facts["missing_scopes"] == ["write"]
    assert [row.account.id for row in accounts.list()].count(account_id) == 1


@pytest.mark.usefixtures("example_package")
def test_what_is_wrong_is_said_beside_the_field_it_is_about(page: AccountsPage, server: str, qtbot: QtBot) -> None:
    page.open_dialog("bluesky")
    dialog = page.dialog
    assert dialog is not None
    fill(dialog, "http://127.0.0.1:9", "alma.example", "secret")
    dialog.check_complete()
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.fields.error.isVisible(), timeout=WAIT)
    assert dialog.fields.line_of(dialog.address).isAncestorOf(dialog.fields.error)
    assert "cannot be reached" in dialog.address.accessibleDescription()
    assert dialog.secret.text() == "secret"
    dialog.leave_now()


def test_a_network_whose_package_is_broken_is_told_and_harms_nothing(
    page: AccountsPage, example_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(lay_out_broken(tmp_path)))
    page.open_dialog("absent")
    assert page.dialog is None
    assert "does not work" in page.error.accessibleName()
    page.open_dialog("letterbox")
    assert page.dialog is not None
    assert page.error.isHidden()
    page.dialog.leave_now()


def test_a_folder_is_chosen_and_named_where_it_is_none_of_a_site(
    page: AccountsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    home = tmp_path / "my site"
    home.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(home))
    page.open_dialog("folder")
    dialog = page.dialog
    assert dialog is not None
    assert unnamed(dialog) == []
    dialog.choose.click()
    assert dialog.address.text() == str(home)
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.fields.error.isVisible(), timeout=WAIT)
    assert dialog.fields.line_of(dialog.address).isAncestorOf(dialog.fields.error)
    (home / "hugo.toml").write_text("title = 'Notes'\n", "utf-8")
    dialog.main.click()
    assert "Signed in as my site" in read_and_close(page, qtbot)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_network_has_a_dialog_that_says_what_it_takes_and_can_be_walked_by_keys(
    page: AccountsPage, name: str, qtbot: QtBot
) -> None:
    page.open_dialog(name)
    dialog = page.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    said = " ".join(label.text() for label in dialog.needs_view.findChildren(QLabel))
    assert "What you will need" in said
    assert "{" not in said
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.leave_now()
