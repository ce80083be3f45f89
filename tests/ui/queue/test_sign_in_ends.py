"""A sign-in that will be over: told in the strip, marked on the card, and one action leads to signing in again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QPushButton
from sqlalchemy import update

from brandassist import clock
from brandassist.store.tables import account
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from ui.accounts.page import AccountsPage
from ui.queue.words import note_of
from ui.shell.strip import Strip

BEFORE, AFTER = "A drawer of hinges", "The porch"
OVER = "The sign-in will be over by then"


def ending(days: float, *networks: str) -> Callable[[Workspace], None]:
    """One post before and one after the sign-ins end."""

    def prepare(workspace: Workspace) -> None:
        make = Builder(workspace)
        for network in networks:
            make.account(network, network.capitalize())
            ends = {"expires_at": (clock.now() + timedelta(days=days, minutes=5)).isoformat()}
            with workspace.db.write("accounts") as tx:
                tx.execute(update(account).where(account.c.network == network).values(facts=ends))
        make.post(BEFORE, "Twelve kinds.", make.now + timedelta(hours=1), *networks)
        make.post(AFTER, "It needs a lamp.", make.now + timedelta(days=days + 1), *networks)

    return prepare


def test_the_strip_tells_it_and_the_card_is_marked(show: Callable[..., Shown]) -> None:
    shown = show(ending(3, "mastodon"))
    strip = shown.window.strip
    shown.until(lambda: strip.notice.text() == "Mastodon: Sign in again in 3 days")
    shown.until(lambda: {BEFORE, AFTER} <= set(shown.posts()))
    now = shown.now
    assert note_of(shown.posts()[AFTER], now) == OVER
    assert note_of(shown.posts()[BEFORE], now) == ""
    shown.choose(BEFORE)
    assert shown.button("Sign in again") is None
    shown.choose(AFTER)
    shown.press("Sign in again")
    _signing_in(shown, "mastodon")


def test_a_lost_sign_in_says_so_once(show: Callable[..., Shown]) -> None:
    def lost(workspace: Workspace) -> None:
        ending(3, "mastodon")(workspace)
        with workspace.db.write("accounts") as tx:
            tx.execute(update(account).where(account.c.network == "mastodon").values(state="sign_in"))

    shown = show(lost)
    shown.until(lambda: shown.window.strip.notice.text() == "Mastodon: Sign in again")
    shown.until(lambda: AFTER in shown.posts())
    assert note_of(shown.posts()[AFTER], shown.now) == "The account must be signed in again"
    shown.window.strip.notice.click()
    _signing_in(shown, "mastodon")


def test_several_are_told_together_and_none_too_early(show: Callable[..., Shown]) -> None:
    shown = show(ending(3, "mastodon", "linkedin"))
    shown.until(lambda: shown.window.strip.notice.text() == "2 accounts to sign in to again")
    shown.until(lambda: AFTER in shown.posts() and note_of(shown.posts()[AFTER], shown.now) == OVER)
    with shown.workspace.db.write("accounts") as tx:
        ends = {"expires_at": (clock.now() + timedelta(days=60)).isoformat()}
        tx.execute(update(account).where(account.c.network.in_(("mastodon", "linkedin"))).values(facts=ends))
    notice = shown.window.strip.notice
    assert notice.isVisible()
    shown.until(notice.isHidden)
    shown.until(lambda: note_of(shown.posts()[AFTER], shown.now) != OVER)
    assert notice.text() == ""
    assert note_of(shown.posts()[AFTER], shown.now) == ""


def test_notices_wait_behind_each_other(themed: object) -> None:
    strip = Strip()
    told: list[str] = []

    def first() -> None:
        told.append("first")

    def second() -> None:
        told.append("second")

    strip.tell("Sign in again", second)
    strip.tell("Two missed", first)
    assert strip.notice.text() == "Two missed (1 of 2)"
    strip.tell("Three missed", first)
    assert strip.notice.text() == "Three missed (1 of 2)"
    strip.notice.click()
    assert (told, strip.notice.text()) == (["first"], "Sign in again (1 of 2)")
    strip.tell("", first)
    assert strip.notice.text() == "Sign in again"
    strip.notice.click()
    assert told == ["first", "second"]
    strip.tell("", second)
    strip.tell("", second)
    assert strip.notice.isHidden()


def _signing_in(shown: Shown, network: str) -> None:
    shown.until(lambda: isinstance(shown.window.current(), AccountsPage))
    page = shown.window.current()
    assert isinstance(page, AccountsPage)
    shown.until(lambda: page.dialog is not None)
    assert page.dialog is not None
    assert page.dialog.info.name == network
    assert page.dialog.again is not None
    assert page.dialog.findChildren(QPushButton)
    page.dialog.leave_now()
