"""The limit on what posts cost in a month, beside the promises of an account that costs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from brandassist.store import accounts, devices
from brandassist.store.publishing import cost_limits
from tests.ui.accounts.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.page import AccountsPage
from ui.program import Program


def on_x(program: Program, page: AccountsPage, qtbot: QtBot) -> str:
    workspace = program.workspace
    assert workspace is not None
    account_id = accounts.fresh_id()
    with workspace.db.write("accounts") as tx:
        accounts.add(tx, account_id, network="x", label="@alma", url="")
        devices.give_key(tx, workspace.me.device_id, account_id)
    qtbot.waitUntil(lambda: any(each.id == account_id for each in page.presenter.rows()), timeout=WAIT)
    page.table.choose(account_id)
    return account_id


def words(page: AccountsPage) -> str:
    assert page.table.details is not None
    return "\n".join(label.text() for label in page.table.details.findChildren(QLabel))


def kept(page: AccountsPage, account_id: str) -> Decimal | None:
    return next(each for each in page.presenter.rows() if each.id == account_id).row.account.cost_limit


def test_a_limit_is_set_changed_and_taken_away(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    account_id = on_x(program, page, qtbot)
    details = page.table.details
    assert details is not None and details.cost_limit is not None
    limit = details.cost_limit
    assert "No limit is set" in words(page)
    for typed, amount in (("5", Decimal(5)), ("2,50", Decimal("2.50")), ("", None)):
        limit.change.click()
        limit.amount.setText(typed)
        qtbot.keyClick(limit.amount, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=amount: kept(page, account_id) == wanted, timeout=WAIT)
        if amount is not None:
            said = f"Per post; limit US$ {amount:.2f} a month"
            qtbot.waitUntil(lambda told=said: told in words(page), timeout=WAIT)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


def test_what_is_no_amount_is_said_and_nothing_changes(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    account_id = on_x(program, page, qtbot)
    details = page.table.details
    assert details is not None and details.cost_limit is not None
    details.cost_limit.change.click()
    details.cost_limit.amount.setText("a lot")
    qtbot.keyClick(details.cost_limit.amount, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is not an amount" in words(page), timeout=WAIT)
    assert kept(page, account_id) is None


def test_esc_leaves_the_limit_as_it_was(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    account_id = on_x(program, page, qtbot)
    details = page.table.details
    assert details is not None and details.cost_limit is not None
    limit = details.cost_limit
    qtbot.waitUntil(limit.change.isVisible, timeout=WAIT)  # the layout shows what it was given a turn later
    limit.change.click()
    assert limit.amount.isVisible()
    limit.amount.setText("5")
    qtbot.keyClick(limit.amount, Qt.Key.Key_Escape)
    assert not limit.amount.isVisible()
    assert limit.window().focusWidget() is limit.change  # whether or not the window is in front
    assert program.window.current() is page
    assert kept(page, account_id) is None


def reach(program: Program, account_id: str) -> None:
    workspace = program.workspace
    assert workspace is not None
    workspace.accounts.limit_cost(account_id, "5")
    with workspace.db.write("accounts") as tx:
        cost_limits.reach(tx, accounts.get(tx, account_id), Decimal("4.99"), workspace.me.device_id)


NOTICE = "@alma: limit on cost reached. Change it, or post by hand"


def test_the_strip_tells_that_a_limit_was_reached_and_leads_there(
    program: Program, page: AccountsPage, qtbot: QtBot
) -> None:
    account_id = on_x(program, page, qtbot)
    page.table.choose(next(each.id for each in page.presenter.rows() if each.id != account_id))
    reach(program, account_id)
    strip = program.window.strip
    qtbot.waitUntil(lambda: strip.notice.text() == NOTICE, timeout=WAIT)
    program.window.go("settings")
    strip.notice.click()
    qtbot.waitUntil(lambda: getattr(page.table.current(), "id", "") == account_id, timeout=WAIT)
    assert program.window.current() is page
    current = page.table.current()
    assert current is not None and current.state == "Limit on cost reached"
    qtbot.waitUntil(lambda: "above US$ 5.00, so @alma has changed to by hand" in words(page), timeout=WAIT)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


@pytest.mark.parametrize("answer", ["another limit", "direct again", "by hand"])
def test_a_reached_limit_is_told_until_a_person_answers(
    program: Program, page: AccountsPage, qtbot: QtBot, answer: str
) -> None:
    account_id = on_x(program, page, qtbot)
    reach(program, account_id)
    strip = program.window.strip
    qtbot.waitUntil(lambda: strip.notice.text() == NOTICE, timeout=WAIT)
    assert program.workspace is not None
    with program.workspace.db.write("accounts") as tx:
        accounts.tested(tx, account_id, "connected", None)  # a test that went well answers nothing
    qtbot.waitUntil(lambda: bool(page.presenter.rows()[-1].row.account.tested_at), timeout=WAIT)
    assert page.presenter.rows()[-1].row.limit_reached
    details = page.table.details
    assert details is not None and details.cost_limit is not None
    qtbot.waitUntil(details.cost_limit.leave.isVisible, timeout=WAIT)
    if answer == "another limit":
        details.cost_limit.change.click()
        details.cost_limit.amount.setText("20")
        qtbot.keyClick(details.cost_limit.amount, Qt.Key.Key_Return)
    elif answer == "direct again":
        details.choose_way("computer")
    else:
        details.cost_limit.leave.click()
    qtbot.waitUntil(strip.notice.isHidden, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.presenter.rows()[-1].row.limit_reached, timeout=WAIT)


def test_what_costs_nothing_has_no_limit(page: AccountsPage) -> None:
    assert page.table.details is not None
    assert page.table.details.cost_limit is None
