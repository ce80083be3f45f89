"""Accounts as they look with a few networks connected, and one that lost its login."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import update

from brandassist.store import accounts, devices
from brandassist.store.publishing import cost_limits
from brandassist.store.tables import account
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from ui.accounts.page import AccountsPage
from ui.accounts.wordpress import WordPressDialog
from ui.shell.window import Window

LIMITS = {"reads_pending": True}
BLOG = "https://blog.example"


def _several(workspace: Workspace) -> None:
    workspace.change_member(workspace.member.id, "Alma Bianchi", "executive")
    workspace.add_member("Bruno Neri", "assistant")
    workspace.set_rule("approval_rule", "every")
    with workspace.db.write("accounts") as tx:
        for network, label, url, handle, state in (
            ("wordpress", "blog.example", BLOG, "Alma Bianchi", "connected"),
            ("mastodon", "Mastodon", "https://social.example", "@alma@social.example", "sign_in"),
        ):
            account_id = accounts.fresh_id()
            accounts.add(tx, account_id, network=network, label=label, url=url)
            accounts.learnt(tx, account_id, handle, {"profile": url, **LIMITS})
            problem = {"code": "wrong_secret", "network": label, "words": "invalid token"}
            accounts.tested(tx, account_id, state, problem if state == "sign_in" else None)  # type: ignore[arg-type]
            devices.give_key(tx, workspace.me.device_id, account_id)
        tx.execute(update(account).where(account.c.network == "practice").values(handle="@you@practice"))


def page_of(window: Window) -> AccountsPage | None:
    page = window.current()
    return page if isinstance(page, AccountsPage) else None


def _shown(window: Window) -> bool:
    page = page_of(window)
    return page is not None and page.table.current() is not None


def _on_last(window: Window) -> bool:
    page = page_of(window)
    if page is None or not page.presenter.rows():
        return False
    last = page.presenter.rows()[-1].id
    there = page.table.current()
    if there is None or there.id != last:
        page.table.choose(last)
        return False
    return True


def _connecting(window: Window) -> None:
    page = page_of(window)
    if page is not None:
        page.open_dialog("wordpress")
        dialog = page.dialog
        assert isinstance(dialog, WordPressDialog)
        dialog.address.setText("http://127.0.0.1:9")
        dialog.user.setText("alma")
        dialog.run_checks()


def _told(window: Window) -> bool:
    page = page_of(window)
    dialog = page.dialog if page else None
    return isinstance(dialog, WordPressDialog) and dialog.failed_check() is not None


def _open_x(window: Window) -> None:
    page = page_of(window)
    if page is not None:
        page.open_dialog("x")


def _open_mastodon(window: Window) -> None:
    page = page_of(window)
    if page is not None:
        page.open_dialog("mastodon")


def _opened(window: Window) -> bool:
    page = page_of(window)
    return page is not None and page.dialog is not None and page.dialog.isVisible()


def _connect_site(window: Window) -> None:
    page = page_of(window)
    if page is not None:
        page.open_dialog("site")
        assert page.dialog is not None
        page.dialog.main.click()


def _connected(window: Window) -> bool:
    page = page_of(window)
    return page is not None and page.dialog is not None and page.dialog.connected_as is not None


def _with_command(workspace: Workspace) -> None:
    _several(workspace)
    site = workspace.accounts.named("site").id
    workspace.accounts.test(site)
    workspace.online.keep(site, "git push origin main")
    workspace.online.run(site)


def _limit_reached(workspace: Workspace) -> None:
    _several(workspace)
    account_id = accounts.fresh_id()
    with workspace.db.write("accounts") as tx:
        accounts.add(tx, account_id, network="x", label="X", url="")
        accounts.learnt(tx, account_id, "@alma", {})
        accounts.tested(tx, account_id, "connected", None)
        devices.give_key(tx, workspace.me.device_id, account_id)
    workspace.accounts.limit_cost(account_id, "5")
    with workspace.db.write("accounts") as tx:
        cost_limits.reach(tx, accounts.get(tx, account_id), Decimal("4.99"), workspace.me.device_id)


def _on_site(window: Window) -> bool:
    page = page_of(window)
    if page is None or not page.presenter.rows():
        return False
    site = next(shown.id for shown in page.presenter.rows() if shown.row.in_folder)
    there = page.table.current()
    if there is None or there.id != site:
        page.table.choose(site)
        return False
    details = page.table.details
    return details is not None and details.run_this is not None and details.run_this.said.isVisible()


def _open_folder(window: Window) -> None:
    page = page_of(window)
    if page is not None:
        page.open_dialog("folder")


SCENES = (
    Scene("accounts-limit", "accounts", _limit_reached, None, _on_last),
    Scene("accounts-run-this", "accounts", _with_command, None, _on_site),
    Scene("accounts-connect-folder", "accounts", _several, _open_folder, _opened),
    Scene("accounts", "accounts", _several, None, _on_last),
    Scene("accounts-new", "accounts", None, None, _shown),
    Scene("accounts-connect", "accounts", _several, _connecting, _told),
    Scene("accounts-connect-keys", "accounts", _several, _open_x, _opened),
    Scene("accounts-connect-browser", "accounts", _several, _open_mastodon, _opened),
    Scene("accounts-connected", "accounts", _several, _connect_site, _connected),
)
