"""`brandassist accounts`: what is connected, connecting, testing, forgetting. Secrets are never on the command line."""

from __future__ import annotations

import getpass
import sys

from brandassist.cli.verbs import Call, Verbs
from brandassist.networks import network
from brandassist.networks.contract import App


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
    accounts.add("test", _test, "ask the network who you are; posts nothing").add_argument("account", metavar="ID")
    forget = accounts.add("forget", _forget, "take the login out of this computer's keychain")
    forget.add_argument("account", metavar="ID")
    forget.add_argument("--force", action="store_true", help="also while posts are planned for it")


def _list(call: Call) -> None:
    rows = (
        {
            "id": row.account.id,
            "network": row.account.network,
            "name": row.account.label,
            "handle": row.account.handle,
            "url": row.account.url,
            "state": row.account.state,
            "problem": row.account.problem,
            "tested_at": row.account.tested_at,
            "here": row.here,
            "keys": [name for _, name in row.account.keys],
            "planned": row.account.depending,
            "kind": row.info.kind if row.info else None,
            "ways": row.info.ways if row.info else (),
            "reads_back": row.finds,
            "reads_replies": row.reads,
            "server_schedules": row.schedules,
            "withdraws": row.withdraws,
        }
        for row in call.workspace.accounts.list()
    )
    call.out.rows(rows, ("id", "network", "name", "handle", "state", "here", "planned"), empty="No accounts yet.")


def _connect(call: Call) -> None:
    args, info = call.args, network(call.args.network).info
    secret = None
    if args.browser:
        secret = _by_browser(call)
    elif info.needs_secret:
        secret = _asked_secret(info.label)
    call.out.created(
        call.workspace.accounts.connect(args.network, url=args.url, user=args.user, secret=secret, label=args.name)
    )
    if secret is not None and not call.workspace.accounts.lasting:
        call.say("This computer has no keychain, and nothing else may hold a secret: the login ends with this command.")


def _asked_secret(label: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(f"Password or token for {label} (it goes to this computer's keychain): ").strip()
    return sys.stdin.readline().strip()


def _by_browser(call: Call) -> str:
    import webbrowser

    from brandassist.accounts import sign_in
    from brandassist.accounts.listener import Page
    from brandassist.http import Http

    page = Page("You are signed in; you can close this page.", "Signing in did not work; go back to the terminal.")
    started = sign_in.begin(network(call.args.network), call.args.url, Http(), page, _keys(call))
    try:
        if started.listener is not None and webbrowser.open(started.address):
            call.say("Waiting for your browser …")
            return started.wait()
        call.say(f"Open this address, allow access, and type the code shown:\n{started.address_for_code}")
        return started.paste(getpass.getpass("Code: ") if sys.stdin.isatty() else sys.stdin.readline())
    finally:
        started.close()


def _keys(call: Call) -> App | None:
    """The person's own developer keys; the secret one is asked for, or read from standard input."""
    if not call.args.client_id:
        return None
    secret = getpass.getpass("Client secret (empty for none): ") if sys.stdin.isatty() else sys.stdin.readline()
    return App(call.args.client_id, secret.strip(), call.args.url)


def _test(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    problem = call.workspace.accounts.test(account.id)
    if problem is not None:
        raise problem
    call.out.line(f"{account.label} works; nothing was posted.")


def _forget(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account)
    call.workspace.accounts.forget(account.id, force=call.args.force)
