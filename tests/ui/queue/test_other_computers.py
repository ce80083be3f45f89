"""A post another computer sends: which one must be on, since when it was not seen, and when none is left."""

# pyright: reportOptionalMemberAccess=false

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QLabel, QPushButton

from brandassist import clock
from brandassist.workspace import Workspace
from tests.support.other_computers import LUCA, another, was_seen
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from tests.ui.walk import unnamed
from ui.accounts.page import AccountsPage
from ui.today.page import TodayPage

Show = Callable[..., Shown]
TITLE = "Bread"
ALONE = "One post has no computer that can send it any more."


def words(shown: Shown) -> str:
    return " ".join(each.text() for each in shown.page.details.widget().findChildren(QLabel))


def of_luca(workspace: Workspace) -> None:
    make = Builder(workspace)
    another(workspace, clock.now(), make.accounts["practice"])
    make.post(TITLE, "We moved the bread to the door.", make.now + timedelta(hours=3), "practice")


def test_it_says_which_computer_must_be_on_and_warns_when_it_is_silent(show: Show) -> None:
    shown = show(of_luca)
    shown.until(lambda: TITLE in shown.posts())
    shown.choose(TITLE)
    shown.until(lambda: f"sent by “{LUCA}”, which must be on" in words(shown))
    assert "this computer" not in words(shown)
    assert "last seen" not in words(shown)
    [luca] = [each.id for each in shown.workspace.computers.list() if each.name == LUCA]
    was_seen(shown.workspace, luca, clock.now() - timedelta(days=1))
    shown.workspace.db.say("queue")
    shown.until(lambda: "was last seen" in words(shown))
    assert unnamed(shown.page) == []


def test_without_a_computer_today_leads_to_connecting_it_here(show: Show) -> None:
    shown = show(of_luca)
    [luca] = [each.id for each in shown.workspace.computers.list() if each.name == LUCA]
    shown.workspace.computers.strike(luca)
    shown.choose(TITLE)
    shown.until(lambda: "no computer holds its login any more" in words(shown))
    shown.window.go("today")

    page = shown.window.current()
    assert isinstance(page, TodayPage)

    def lines() -> dict[str, QPushButton]:
        return {each.words.text(): each.link for each in page.notices.lines}

    shown.until(lambda: ALONE in lines())
    lines()[ALONE].click()
    shown.until(lambda: isinstance(shown.window.current(), AccountsPage))
    practice = shown.workspace.accounts.named("practice").id
    shown.until(lambda: shown.workspace.accounts.row(practice).here)
    assert shown.workspace.computers.needed(shown.workspace.queue.list()) == {}
