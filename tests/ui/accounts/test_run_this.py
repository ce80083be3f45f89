"""The command that puts a site online, in the window: kept, tried, failing in words, taken away."""

from __future__ import annotations

import shlex
import sys
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist.run_this import AGAIN_AFTER
from tests.ui.accounts.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.page import AccountsPage
from ui.accounts.run_this import EXAMPLES, RunThisView
from ui.program import Program
from ui.widgets.button import LinkButton


@pytest.fixture
def view(page: AccountsPage) -> RunThisView:
    page.table.choose(next(shown.id for shown in page.presenter.rows() if shown.label == "Your site"))
    assert page.table.details is not None
    assert page.table.details.run_this is not None
    return page.table.details.run_this


def python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


def keep(view: RunThisView, line: str, qtbot: QtBot) -> None:
    view.command.setText(line)
    view.keep.click()
    qtbot.waitUntil(lambda: view.commanding.kept is not None and view.commanding.kept.command == line, timeout=WAIT)


def run(view: RunThisView, qtbot: QtBot) -> None:
    view.try_now.click()
    assert not view.try_now.isEnabled()
    qtbot.waitUntil(lambda: bool(view.went.text()) and view.try_now.isEnabled(), timeout=WAIT)


def test_it_is_kept_tried_and_taken_away(view: RunThisView, qtbot: QtBot, program: Program) -> None:
    assert not view.try_now.isEnabled()
    keep(view, python("print('copied')"), qtbot)
    run(view, qtbot)
    assert view.went.text().startswith("The command went well")
    assert view.said.text() == "copied"
    view.command.setText("")
    view.keep.click()
    qtbot.waitUntil(lambda: view.commanding.kept is None and not view.try_now.isEnabled(), timeout=WAIT)


def test_what_fails_says_why(view: RunThisView, qtbot: QtBot) -> None:
    keep(view, python("import sys; print('no such server'); sys.exit(1)"), qtbot)
    run(view, qtbot)
    assert view.went.text().startswith("The command failed")
    assert view.said.text() == "no such server"
    assert "It is tried again at" in view.went.text()
    assert view.try_now.text() == "Run it again"


def test_what_is_no_longer_tried_is_told_in_the_strip(
    view: RunThisView, qtbot: QtBot, program: Program, page: AccountsPage
) -> None:
    strip, commands = program.window.strip, program.workspace
    assert commands is not None
    keep(view, python("import sys; sys.exit(1)"), qtbot)
    account, at = page.table.current(), clock.now()
    assert account is not None
    for pause in (timedelta(), *AGAIN_AFTER):
        at += pause + timedelta(seconds=1)
        with clock.set_to(lambda now=at: now):
            commands.online.run(account.id)
    qtbot.waitUntil(lambda: strip.notice.text() == "Your site: the command that puts it online fails", timeout=WAIT)
    qtbot.waitUntil(lambda: "It failed 4 times in a row and is not tried" in view.went.text(), timeout=WAIT)
    assert view.try_now.text() == "Run it again"
    keep(view, python("print('copied')"), qtbot)
    run(view, qtbot)
    qtbot.waitUntil(strip.notice.isHidden, timeout=WAIT)


def test_what_cannot_be_kept_is_told_beside_it(view: RunThisView, qtbot: QtBot) -> None:
    view.command.setText("git push https://me:canary-pw@host.example/x.git")
    view.keep.click()
    qtbot.waitUntil(lambda: "password or token" in view.error.accessibleName(), timeout=WAIT)
    assert view.commanding.kept is None
    assert view.command.text()  # what was typed stays


def test_an_example_is_a_beginning(view: RunThisView) -> None:
    links = view.examples.findChildren(LinkButton)
    for link in links:
        link.click()
    assert view.command.text() in EXAMPLES.values()
    assert len(links) == 2


def test_a_new_address_is_put_online_too(view: RunThisView, page: AccountsPage, qtbot: QtBot, program: Program) -> None:
    keep(view, python("print('copied')"), qtbot)
    details = page.table.details
    assert details is not None
    details.address.setText("https://name.example")
    details.address.returnPressed.emit()
    qtbot.waitUntil(lambda: view.went.text().startswith("The command went well"), timeout=WAIT)


def test_closing_does_not_wait_for_it(view: RunThisView, qtbot: QtBot, program: Program) -> None:
    keep(view, python("import time; time.sleep(600)"), qtbot)
    view.try_now.click()
    kept = program.workspace
    assert kept is not None
    qtbot.waitUntil(lambda: (kept.online.of(view.commanding._account) or 0) and _runs(kept, view), timeout=WAIT)
    program.window.close()
    program.close()  # ends within the test's time


def _runs(workspace: object, view: RunThisView) -> bool:
    kept = workspace.online.of(view.commanding._account)  # type: ignore[attr-defined]
    return kept is not None and kept.process is not None


def test_only_a_site_has_one_and_everything_can_be_reached(
    view: RunThisView, page: AccountsPage, program: Program
) -> None:
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    page.table.choose(next(shown.id for shown in page.presenter.rows() if shown.label == "Practice"))
    assert page.table.details is not None
    assert page.table.details.run_this is None
