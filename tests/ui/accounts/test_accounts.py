"""The list of accounts: what is shown, by keyboard, tested, hidden and forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.accounts.conftest import Keychain
from tests.support.wordpress import ContractWordPress
from tests.ui.accounts.conftest import WAIT, Browser
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.page import AccountsPage
from ui.accounts.setup import StepButton
from ui.keymap import keymap
from ui.language import speak
from ui.program import Program


def labels(page: AccountsPage) -> list[str]:
    return [shown.label for shown in page.presenter.rows()]


def state(page: AccountsPage, label: str) -> str:
    return next(shown.state for shown in page.presenter.rows() if shown.label == label)


def connect_blog(program: Program, blog: ContractWordPress, role: str = "editor") -> str:
    assert program.workspace is not None
    login = blog.users[role]
    secret = login.application_password
    return program.workspace.accounts.connect("wordpress", url=blog.url, user=login.user, secret=secret)


def test_a_new_workspace_shows_its_two_accounts(page: AccountsPage) -> None:
    assert labels(page) == ["Practice", "Your site"]
    assert [shown.key for shown in page.presenter.rows()] == ["No key needed"] * 2
    words = page.presenter.rows()[0].words
    assert all(each in words for each in ("Practice", "Connected", "This computer", "never"))


def test_arrows_move_and_open_what_is_promised(page: AccountsPage, qtbot: QtBot) -> None:
    first = page.table.current_line()
    assert first is not None
    qtbot.keyClick(first, Qt.Key.Key_Down)
    shown, line = page.table.current(), page.table.current_line()
    assert shown is not None
    assert line is not None
    assert shown.label == "Your site"
    assert page.table.details is not None
    assert page.table.details.shown.id == shown.id
    assert line.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert first.focusPolicy() == Qt.FocusPolicy.ClickFocus
    qtbot.keyClick(line, Qt.Key.Key_Home)
    assert page.table.current_line() is first


def test_testing_the_practice_account_by_its_letter(page: AccountsPage, qtbot: QtBot) -> None:
    line = page.table.current_line()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_T)
    assert state(page, "Practice") == "Testing"
    qtbot.waitUntil(lambda: state(page, "Practice") == "Connected", timeout=WAIT)
    qtbot.waitUntil(lambda: page.presenter.rows()[0].tested.startswith("Today"), timeout=WAIT)


def test_space_and_the_radio_buttons_choose_who_sends(page: AccountsPage, qtbot: QtBot) -> None:
    line, details = page.table.current_line(), page.table.details
    assert line is not None
    assert details is not None
    radios = details.promises.radios
    assert list(radios) == ["computer", "server"]
    assert radios["computer"].isChecked()
    assert [each.text for each in page.key_hints() if each.keys == "Space"] == ["Choose the way"]
    qtbot.keyClick(line, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.presenter.rows()[0].row.account.way == "server", timeout=WAIT)
    qtbot.waitUntil(lambda: radios["server"].isChecked(), timeout=WAIT)
    assert "The server" in page.presenter.rows()[0].words
    assert "What is planned already keeps its promise." in " ".join(
        each.text() for each in details.findChildren(QLabel)
    )
    radios["computer"].click()
    qtbot.waitUntil(lambda: page.presenter.rows()[0].row.account.way == "computer", timeout=WAIT)
    qtbot.keyClick(line, Qt.Key.Key_Down)  # your site, which only this computer can write
    assert page.table.details is not None
    assert page.table.details.promises.radios == {}
    assert "Space" not in [each.keys for each in page.key_hints()]
    assert unnamed(page) == []


def test_letters_that_are_switched_off_do_nothing(page: AccountsPage, qtbot: QtBot) -> None:
    line = page.table.current_line()
    assert line is not None
    keymap.take({"letters": ""})
    try:
        qtbot.keyClick(line, Qt.Key.Key_T)
        assert state(page, "Practice") == "Connected"
    finally:
        keymap.take({})


def test_a_login_that_is_refused_asks_to_sign_in_again(
    program: Program, page: AccountsPage, blog: ContractWordPress, qtbot: QtBot
) -> None:
    account_id = connect_blog(program, blog)
    qtbot.waitUntil(lambda: len(labels(page)) == 3, timeout=WAIT)
    page.table.choose(account_id)
    assert "sign_in" in page.possible()  # a login can be renewed before it is refused, too
    blog.users["editor"] = replace(blog.users["editor"], application_password="another")
    page.table.test()
    qtbot.waitUntil(lambda: page.presenter.rows()[2].sign_in, timeout=WAIT)
    shown = page.presenter.rows()[2]
    assert shown.state == "Sign in again"
    assert "did not accept the password" in shown.problem
    assert page.table.details is not None
    assert page.table.details.error.isVisible()
    assert "1 to sign in again" in page.context_line()


def test_a_server_that_does_not_answer_is_told_in_its_row(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    with ContractWordPress() as blog:
        account_id = connect_blog(program, blog)
    qtbot.waitUntil(lambda: len(labels(page)) == 3, timeout=WAIT)
    page.presenter.test(account_id)
    qtbot.waitUntil(lambda: page.presenter.rows()[2].state == "The last test failed", timeout=WAIT)
    assert "cannot be reached" in page.presenter.rows()[2].problem


def test_the_practice_account_can_be_hidden_and_shown(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    page.practice.click()
    assert labels(page) == ["Your site"]
    assert page.practice.text() == "Show the practice account"
    page.practice.click()
    assert labels(page) == ["Practice", "Your site"]


def test_forgetting_asks_in_place_and_empties_the_keychain(
    program: Program, page: AccountsPage, blog: ContractWordPress, keychain: Keychain, browser: Browser, qtbot: QtBot
) -> None:
    account_id = connect_blog(program, blog)
    qtbot.waitUntil(lambda: len(labels(page)) == 3, timeout=WAIT)
    assert keychain.kept
    page.table.choose(account_id)
    details = page.table.details
    assert details is not None
    details.forget.click()
    qtbot.waitUntil(details.question.isVisible, timeout=WAIT)
    assert "its posts and replies stay" in details.asked.text()
    details.revoke.click()
    assert browser.opened == [f"{blog.url}/wp-admin/profile.php#application-passwords-section"]
    assert len(labels(page)) == 3
    details.sure.click()
    qtbot.waitUntil(lambda: len(labels(page)) == 2, timeout=WAIT)
    assert keychain.kept == {}


def test_the_site_takes_a_public_address(program: Program, page: AccountsPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.table.choose(page.presenter.rows()[1].id)
    details = page.table.details
    assert details is not None
    details.address.setText("alma.example")
    qtbot.keyClick(details.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.rows()[1].below == "alma.example", timeout=WAIT)
    assert "https://alma.example" in (tmp_path / "work" / "site" / "feed.xml").read_text()
    details.address.setText("http://alma.example")
    qtbot.keyClick(details.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "without encryption" in page.presenter.rows()[1].problem, timeout=WAIT)


def test_the_steps_of_setting_up_go_when_they_are_done(
    program: Program, page: AccountsPage, blog: ContractWordPress, qtbot: QtBot
) -> None:
    steps = {button.step.name: button for button in page.setup.findChildren(StepButton)}
    assert (steps["people"].step.done, steps["accounts"].step.done) == (True, False)
    assert len(page.panes()) == 2
    connect_blog(program, blog)
    qtbot.waitUntil(lambda: len(page.panes()) == 1, timeout=WAIT)
    assert program.workspace is not None
    program.workspace.add_member("Bruno", "assistant")
    qtbot.waitUntil(lambda: len(page.panes()) == 2, timeout=WAIT)  # nobody approves what Bruno writes
    still = [each for each in page.setup.findChildren(StepButton) if each.step.name == "people" and not each.step.done]
    still[-1].click()  # buttons of before may still be on their way out
    assert program.window.current_name() == "settings"


def test_without_a_keychain_it_says_so(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    from brandassist.credentials import Credentials

    workspace = program.workspace
    assert workspace is not None
    workspace.credentials = Credentials()  # the tests' own keychain backend always fails
    workspace.__dict__.pop("accounts")
    page.presenter.load()
    qtbot.waitUntil(lambda: not page.presenter.lasting, timeout=WAIT)


def test_one_line_is_the_lists_tab_stop_and_all_have_names(program: Program, page: AccountsPage) -> None:
    page.table.choose(page.presenter.rows()[1].id)
    QApplication.processEvents()
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


def test_the_names_a_new_workspace_gives_follow_the_language(
    themed: QApplication, program: Program, page: AccountsPage
) -> None:
    speak(themed, "it")
    try:
        assert labels(page) == ["Palestra", "Il tuo sito"]
    finally:
        speak(themed, "en")
