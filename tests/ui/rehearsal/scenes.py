"""A week in which something of everything is found, and one in which nothing is."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from brandassist import clock
from brandassist.store import accounts
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from tests.ui.queue.scenes import Builder
from ui.accounts.page import AccountsPage
from ui.rehearsal.page import RehearsalPage
from ui.shell.window import Window

BREAD = "The bread stands at the door now. People come in for it and stay for the rest."


def fill(workspace: Workspace) -> Builder:
    """Seven posts on four networks; a sign-in that ends in three days."""
    week = Builder(workspace)
    week.account("x", "@alma")
    week.account("linkedin", "Alma Bianchi")
    ends = (clock.now() + timedelta(days=3)).isoformat()
    with week.db.write("accounts") as tx:
        linkedin = accounts.get(tx, week.accounts["linkedin"])
        accounts.limit_cost(tx, week.accounts["x"], Decimal("0.20"))
        accounts.learnt(tx, linkedin.id, "Alma Bianchi", {**linkedin.facts, "expires_at": ends})
    week.post("Bread at the door", BREAD, week.at(1, "08:30"), "practice")
    week.post("Bread once more", BREAD.replace("now", "today"), week.at(2, "08:30"), "practice")
    week.post("What the freezer taught us", "w" * 12 + " word" * 60, week.at(2, "12:30"), "x")
    week.post("A link to the talk", "My talk is online https://talk.example/waste", week.at(3, "12:30"), "x")
    week.post("Two stools at the till", "Two stools at the till. That is all.", week.at(4, "09:00"), "linkedin")
    week.post("And a third", "A third stool, for whoever waits.", week.at(4, "10:15"), "linkedin", approved=False)
    week.post("Friday at the depot", "No accident for three hundred days.", week.at(5, "09:00"), "practice")
    return week


def _quiet(workspace: Workspace) -> None:
    week = Builder(workspace)
    week.post("Bread at the door", BREAD, week.at(1, "08:30"), "practice")


def _told(window: Window) -> bool:
    page = window.current()
    return isinstance(page, RehearsalPage) and page.told is not None


def _accounts_read(window: Window) -> bool:
    page = window.current()
    return page is not None and page.isVisible()


def _on_x(window: Window) -> bool:
    page = window.current()
    if not isinstance(page, AccountsPage) or not page.presenter.rows():
        return False
    last = next(each.id for each in page.presenter.rows() if each.row.account.network == "x")
    there = page.table.current()
    if there is None or there.id != last:
        page.table.choose(last)
        return False
    return True


SCENES = (
    Scene("rehearsal", "rehearsal", fill, None, _told),
    Scene("rehearsal-nothing", "rehearsal", _quiet, None, _told),
    Scene("accounts-ending", "accounts", fill, None, _accounts_read),
    Scene("accounts-cost", "accounts", fill, None, _on_x),
)
