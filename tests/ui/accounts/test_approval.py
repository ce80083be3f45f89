"""Whose posts wait for the executive, said for one account beside its promises."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from brandassist.store import settings
from tests.ui.accounts.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.page import AccountsPage
from ui.program import Program


def chosen(page: AccountsPage, account_id: str) -> str:
    return next(each for each in page.presenter.rows() if each.id == account_id).row.account.approval_rule


def choose(page: AccountsPage, rule: str) -> None:
    assert page.table.details is not None
    box = page.table.details.approval.rule
    box.set_value(rule)
    box.activated.emit(box.currentIndex())


def test_an_account_gets_a_rule_of_its_own_and_loses_it(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    account_id = page.presenter.rows()[0].id
    page.table.choose(account_id)
    for rule in ("every", "assistant", ""):
        choose(page, rule)
        qtbot.waitUntil(lambda wanted=rule: chosen(page, account_id) == wanted, timeout=WAIT)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


def test_an_assistant_cannot_loosen_it(program: Program, page: AccountsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    member = workspace.member
    with workspace.db.write("settings") as tx:
        settings.put(tx, workspace.me, "approval_rule", "every")
    workspace.add_member("Ada", "executive")
    workspace.change_member(member.id, member.name, "assistant")
    account_id = page.presenter.rows()[0].id
    page.table.choose(account_id)
    choose(page, "alone")
    details = page.table.details
    assert details is not None
    qtbot.waitUntil(lambda: "executive" in page.presenter.rows()[0].problem, timeout=WAIT)
    assert (chosen(page, account_id), details.approval.rule.value()) == ("", "")
