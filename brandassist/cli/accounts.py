"""`brandassist accounts`: what is connected, connecting, testing, forgetting. Secrets are never on the command line."""

from __future__ import annotations

import getpass
import sys
from typing import Any

from brandassist.accounts.needs import needs_of
from brandassist.accounts.promises import AccountRow
from brandassist.cli import expected, needs, run_this
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.abilities import Registers
from brandassist.networks.contract import App
from brandassist.store.writing.approval_rules import RULES

NOBODYS = "No computer holds the login of {name} any more; connect it here (accounts connect), or on another."
LIMIT_REACHED = (
    "The next post on {name} would bring the month above the limit of {limit}, so posts there are yours to post by "
    "hand (queue turn); change it with accounts limit, then accounts way."
)


def add_to(verbs: Verbs) -> None:
    accounts = verbs.group("accounts", "the networks you are on")
    accounts.add("list", _list, "list all accounts")
    connect = accounts.add(
        "connect", _connect, "connect one; its secret is asked for, or read from standard input; prints the id"
    )
    connect.add_argument("network")
    connect.add_argument("--url", default="", help="the server's address")
    connect.add_argument("--user", default="", metavar="N", help="the name to sign in with")
    connect.add_argument("--name", default="", metavar="LABEL", help="what you call it")
    connect.add_argument("--browser", action="store_true", help="sign in with the browser")
    connect.add_argument(
        "--client-id", default="", metavar="ID", help="of your own developer keys, where the network needs them"
    )
    again = accounts.add(
        "reconnect", _reconnect, "sign in again; posts, replies and history stay, also under a new handle"
    )
    again.add_argument("account", metavar="ID")
    again.add_argument("--browser", action="store_true", help="sign in with the browser, by the keys kept before")
    again.add_argument("--client-id", default="", metavar="ID", help="of other developer keys than those kept")
    accounts.add("needs", needs.show, "say what connecting a network takes").add_argument("network")
    accounts.add("networks", needs.show_all, "list the networks that can be connected")
    connect.add_argument("--compose", default="", metavar="URL", help="the page to write on, where you post by hand")
    connect.add_argument("--pictures-folder", default="", metavar="FOLDER", help="one that is put online, for pictures")
    connect.add_argument("--pictures-address", default="", metavar="URL", help="the public address of that folder")
    pictures = accounts.add("pictures", _pictures, "say which folder is put online for pictures; without one, none is")
    pictures.add_argument("account", metavar="ID")
    pictures.add_argument("folder", nargs="?", default="", metavar="FOLDER")
    pictures.add_argument("address", nargs="?", default="", metavar="URL")
    address = accounts.add("address", _address, "say at which public address your site is read; without one, at none")
    address.add_argument("account", metavar="ID")
    address.add_argument("address", nargs="?", default="", metavar="URL", help="with https:// before it")
    way = accounts.add("way", _way, "choose who sends: this computer, its server, or you; what is planned stays")
    way.add_argument("account", metavar="ID")
    way.add_argument("way", choices=("computer", "server", "you"))
    approval = accounts.add("approval", _approval, "whose posts there wait for the executive, where it differs")
    approval.add_argument("account", metavar="ID")
    approval.add_argument(
        "rule", choices=(*RULES, "workspace"), help="nobody's, the assistant's, everybody's, as usual"
    )
    limit = accounts.add("limit", _limit, "what posts may cost in a month; beyond it they are yours to post by hand")
    limit.add_argument("account", metavar="ID")
    limit.add_argument("amount", metavar="AMOUNT", help="in the network's currency, or off")
    run_this.add_to(accounts)
    accounts.add("test", _test, "ask the network who you are; posts nothing").add_argument("account", metavar="ID")
    forget = accounts.add("forget", _forget, "take the login out of this computer's keychain")
    forget.add_argument("account", metavar="ID")
    forget.add_argument("--force", action="store_true", help="also while posts are planned for it")


def _list(call: Call) -> None:
    rows, ahead = call.workspace.accounts.list(), call.workspace.accounts.forecasts()
    columns = ("id", "network", "name", "handle", "state", "here", "planned", "expires_at")
    told = ({**_row(row), **expected.fields(ahead[row.account.id])} for row in rows)
    call.out.rows(told, columns, empty="No accounts yet.")
    for row in rows:
        for sentence in expected.sentences(row.account.label, ahead[row.account.id]):
            call.say(sentence)
        if (command := call.workspace.online.of(row.account.id)) and command.given_up:
            call.say(run_this.given_up(row.account.label, command))
        if not row.account.keys and row.account.way != "you":
            call.say(NOBODYS.format(name=row.account.label))
        if row.limit_reached:
            call.say(LIMIT_REACHED.format(name=row.account.label, limit=row.account.cost_limit))


def _row(row: AccountRow) -> dict[str, Any]:
    account = row.account
    return {
        "id": account.id,
        "network": account.network,
        "name": account.label,
        "handle": account.handle,
        "url": account.url,
        "state": account.state,
        "problem": account.problem,
        "tested_at": account.tested_at,
        "here": row.here,
        "keys": [name for _, name in account.keys],
        "planned": account.depending,
        "kind": row.info.kind if row.info else None,
        "way": account.way,
        "ways": row.ways,
        "approval_rule": account.approval_rule or None,
        "cost_limit": None if account.cost_limit is None else str(account.cost_limit),
        "limit_reached": row.limit_reached,
        "promises": row.promises,
        "scopes": account.facts.get("scopes") or [],
    }


def _connect(call: Call) -> None:
    args, info = call.args, network(call.args.network).info
    secret = None
    if args.browser:
        secret = _by_browser(call, args.network, args.url, _keys(call, args.url))
    elif info.needs_secret:
        secret = _asked_secret(info.label, needs_of(args.network).sign_in)
    account_id = call.workspace.accounts.connect(
        args.network,
        url=args.url,
        user=args.user,
        secret=secret,
        label=args.name,
        compose=args.compose,
        pictures=(args.pictures_folder, args.pictures_address),
    )
    call.out.created(account_id)
    _say_what_was_given(call, account_id)
    if secret is not None and not call.workspace.accounts.lasting:
        call.say("This computer has no keychain, and nothing else may hold a secret: the login ends with this command.")


def _reconnect(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    info = network(account.network).info
    if not info.needs_secret:
        raise Problem("no_sign_in_needed", account=account.label)
    if call.args.browser:
        keys = _keys(call, account.url) or call.workspace.accounts.developer_keys(account.id)
        secret = _by_browser(call, account.network, account.url, keys)
    else:
        secret = _asked_secret(info.label, needs_of(account.network).sign_in)
    call.workspace.accounts.reconnect(account.id, secret)
    _say_what_was_given(call, account.id)


def _pictures(call: Call) -> None:
    accounts, args = call.workspace.accounts, call.args
    account = accounts.named(args.account)
    accounts.set_pictures(account.id, args.folder, args.address)
    _say_who_posts(call, account.id)


def _say_who_posts(call: Call, account_id: str) -> None:
    account = call.workspace.accounts.get(account_id)
    if account.way == "you" and network(account.network).info.ways[0] != "you":
        call.say("It has no place for pictures yet, so you post there by hand (accounts pictures).")


def _address(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    call.workspace.accounts.set_address(account.id, call.args.address)
    call.workspace.online.want(account.id)  # it stands on every page


def _way(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    call.workspace.accounts.choose_way(account.id, call.args.way)


def _approval(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    rule = "" if call.args.rule == "workspace" else call.args.rule
    call.workspace.accounts.choose_approval(account.id, rule)


def _limit(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    call.workspace.accounts.limit_cost(account.id, "" if call.args.amount == "off" else call.args.amount)


def _say_what_was_given(call: Call, account_id: str) -> None:
    account = call.workspace.accounts.get(account_id)
    call.say(f"Connected as {account.handle}; nothing was posted.")
    if missing := account.facts.get("missing_scopes"):
        call.say(f"Not granted: {', '.join(missing)}.")
    if account.facts.get("reads_pending") is False:
        call.say("Comments that wait for approval cannot be read with this login.")
    if account.facts.get("counts") is False:
        call.say("Likes, shares and replies are not counted: that permission was not granted.")
    _say_who_posts(call, account_id)


def _asked_secret(label: str, kind: str) -> str:
    if sys.stdin.isatty():
        asked = {"hook": "Webhook address", "key": "Key", "app_password": "Application password"}
        words = asked.get(kind, "Password or token")
        return getpass.getpass(f"{words} for {label} (it goes to this computer's keychain): ").strip()
    return sys.stdin.readline().strip()


def _by_browser(call: Call, name: str, url: str, keys: App | None) -> str:
    import webbrowser

    from brandassist.accounts import sign_in
    from brandassist.accounts.listener import Page
    from brandassist.http import Http

    page = Page("You are signed in; you can close this page.", "Signing in did not work; go back to the terminal.")
    adapter = network(name)
    started = sign_in.begin(adapter, url, Http(), page, keys)
    try:
        if started.listener is not None and webbrowser.open(started.address):
            call.say("Waiting for your browser …")
            return started.wait()
        brought = "the code shown" if isinstance(adapter, Registers) else "the whole address the browser was sent to"
        call.say(f"Open this address, allow access, and type {brought}:\n{started.address_for_code}")
        return started.paste(getpass.getpass("Code: ") if sys.stdin.isatty() else sys.stdin.readline())
    finally:
        started.close()


def _keys(call: Call, url: str) -> App | None:
    """The person's own developer keys; the secret one is asked for, or read from standard input."""
    if not call.args.client_id:
        return None
    secret = getpass.getpass("Client secret (empty for none): ") if sys.stdin.isatty() else sys.stdin.readline()
    return App(call.args.client_id, secret.strip(), url)


def _test(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    problem = call.workspace.accounts.test(account.id)
    if problem is not None:
        raise problem
    call.out.line(f"{account.label} works; nothing was posted.")


def _forget(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    call.workspace.accounts.forget(account.id, force=call.args.force)
