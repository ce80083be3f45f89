"""Connecting to the real practice network, which speaks Mastodon's API."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.accounts.service import Accounts
from brandassist.credentials import Credentials
from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.tables import account
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.drafts import Facts
from brandassist.walltime import WallTime
from tests.accounts.conftest import Keychain, someone

TOKEN = "practice"


def test_connecting_checks_and_posts_nothing(accounts: Accounts, server: str, keychain: Keychain) -> None:
    account_id = accounts.connect("mastodon", url=f"{server}/", secret=TOKEN, label="Mine")
    row = next(each for each in accounts.list() if each.account.id == account_id)
    assert (row.account.label, row.account.state, row.account.url, row.here) == ("Mine", "connected", server, True)
    assert row.account.handle.startswith("@")
    assert (row.finds, row.reads, row.schedules, row.withdraws) == (True, True, True, True)
    assert row.account.facts["limits"]["characters"] == 500
    assert list(keychain.kept.values()) == [TOKEN]
    login = accounts.login(account_id)
    assert (login.secret, login.url) == (TOKEN, server)
    assert TOKEN not in repr(login)


def test_a_wrong_secret_is_told_and_nothing_is_kept(accounts: Accounts, server: str, keychain: Keychain) -> None:
    with pytest.raises(Problem) as caught:
        accounts.connect("mastodon", url=server, secret="canary-wrong")
    assert caught.value.code == "wrong_secret"
    assert "canary" not in str(caught.value)
    assert (accounts.list(), keychain.kept) == ([], {})


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"url": "", "secret": "x"}, "url_needed"),
        ({"url": "https://social.example", "secret": None}, "secret_needed"),
        ({"url": "http://social.example", "secret": "x"}, "plain_http_refused"),
        ({"url": "http://127.0.0.1:9", "secret": "x"}, "unreachable"),
        ({"url": "no address", "secret": "x"}, "bad_address"),
    ],
)
def test_what_cannot_work_is_told(accounts: Accounts, given: dict[str, str], code: str) -> None:
    with pytest.raises(Problem) as caught:
        accounts.connect("mastodon", **given)
    assert caught.value.code == code


def test_the_practice_network_needs_nothing(accounts: Accounts, keychain: Keychain) -> None:
    account_id = accounts.connect("practice", label="Practice")
    assert keychain.kept == {}
    assert accounts.test(account_id) is None
    assert accounts.login(account_id).folder is not None


def test_the_same_login_is_the_same_account_also_after_forgetting(accounts: Accounts, server: str) -> None:
    first = accounts.connect("mastodon", url=server, secret=TOKEN)
    assert accounts.connect("mastodon", url=server, secret=TOKEN, label="Again") == first
    accounts.forget(first)
    assert accounts.list() == []
    with pytest.raises(Problem) as caught:
        accounts.login(first)
    assert caught.value.code == "no_key_here"
    assert accounts.connect("mastodon", url=server, secret=TOKEN) == first
    assert accounts.get(first).label == "Again"


def test_another_computer_has_no_key_until_it_signs_in(
    accounts: Accounts, server: str, db: Database, practice_folder: Path
) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    other = Accounts(db, someone(db, "Helper"), Credentials(Keychain()), {"practice": practice_folder})
    with pytest.raises(Problem) as caught:
        other.login(account_id)
    assert caught.value.code == "no_key_here"
    assert [each.here for each in other.list()] == [False]
    assert other.connect("mastodon", url=server, secret=TOKEN) == account_id
    assert sorted(name for _, name in accounts.get(account_id).keys) == ["Chief's computer", "Helper's computer"]


def test_a_secret_gone_from_the_keychain_asks_for_signing_in(
    accounts: Accounts, server: str, keychain: Keychain
) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    keychain.kept.clear()
    problem = accounts.test(account_id)
    assert problem is not None
    assert problem.code == "sign_in_needed"
    assert accounts.get(account_id).state == "sign_in"
    accounts.reconnect(account_id, TOKEN)
    assert accounts.get(account_id).state == "connected"
    assert accounts.test(account_id) is None


def test_signing_in_as_somebody_else_is_refused(accounts: Accounts, server: str, db: Database) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    with db.write() as tx:
        tx.execute(account.update().values(handle="@me@before", facts={"id": "somebody else's"}))
    with pytest.raises(Problem) as caught:
        accounts.reconnect(account_id, TOKEN)
    assert caught.value.code == "other_account"
    assert caught.value.data["expected"] == "@me@before"
    assert accounts.get(account_id).facts["id"] == "somebody else's"


def test_a_new_handle_is_the_same_account(accounts: Accounts, server: str, db: Database, keychain: Keychain) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    now = accounts.get(account_id)
    renamed = {
        "handle": "@before@server",
        "label": "@before@server",
        "facts": {**now.facts, "kept_as": "@before@server"},
    }
    with db.write() as tx:
        tx.execute(account.update().values(**renamed))
    accounts.reconnect(account_id, TOKEN)
    after = accounts.get(account_id)
    assert (after.handle, after.label, after.facts["id"]) == (now.handle, now.handle, now.facts["id"])
    assert list(keychain.kept.values()) == [TOKEN]
    assert accounts.test(account_id) is None
    with db.write() as tx:
        tx.execute(account.update().values(handle="@before@server", label="Mine"))
    assert accounts.connect("mastodon", url=server, secret=TOKEN) == account_id
    assert (accounts.get(account_id).handle, accounts.get(account_id).label) == (now.handle, "Mine")
    assert len(accounts.list()) == 1


def test_without_an_id_the_handle_decides(accounts: Accounts, server: str, db: Database) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    with db.write() as tx:
        tx.execute(account.update().values(handle="@somebody@else", facts={}))
    with pytest.raises(Problem, match="other_account"):
        accounts.reconnect(account_id, TOKEN)


def test_a_server_that_is_down_for_a_while_does_not_ask_for_signing_in(
    accounts: Accounts, server: str, db: Database
) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    with db.write() as tx:
        tx.execute(account.update().values(url="http://127.0.0.1:9"))
    problem = accounts.test(account_id)
    assert problem is not None
    found = accounts.get(account_id)
    assert (problem.code, found.state) == ("unreachable", "connected")
    assert found.problem is not None
    assert found.problem["code"] == "unreachable"


def test_forgetting_is_refused_while_posts_depend_on_it(accounts: Accounts, server: str, db: Database) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN)
    with db.write() as tx:
        draft_id = drafts.create(tx, kind="post", title="", text="a", facts=Facts(), extra={}, member_id=None)
        plan.create(
            tx,
            draft_id=draft_id,
            target_id=targets.add(tx, draft_id, account_id),
            account_id=account_id,
            kind="post",
            planned=WallTime("2030-01-01T08:00", "UTC"),
            promise="computer",
        )
    with pytest.raises(Problem) as caught:
        accounts.forget(account_id)
    assert (caught.value.code, caught.value.data["count"]) == ("posts_depend", 1)
    accounts.forget(account_id, force=True)
    assert accounts.list() == []


def test_accounts_are_found_by_what_a_person_calls_them(accounts: Accounts, server: str) -> None:
    account_id = accounts.connect("mastodon", url=server, secret=TOKEN, label="Mine")
    practice = accounts.connect("practice", label="Practice")
    for word in (account_id, "mine", "mastodon", accounts.get(account_id).handle):
        assert accounts.named(word).id == account_id
    assert accounts.named("PRACTICE").id == practice
    with pytest.raises(Problem):
        accounts.named("nobody")


def test_an_account_of_a_network_that_is_not_installed_is_still_listed(
    accounts: Accounts, db: Database, me: Actor
) -> None:
    with db.write() as tx:
        tx.execute(insert(account).values(id="x", network="gone", label="Old", facts={}, created_at=clock.now()))
    assert [(each.account.label, each.info) for each in accounts.list()] == [("Old", None)]


def test_the_secret_is_in_no_file_of_the_workspace(
    accounts: Accounts, server: str, tmp_path: Path, db: Database
) -> None:
    accounts.connect("mastodon", url=server, secret=TOKEN, label="Mine")
    with pytest.raises(Problem):
        accounts.connect("mastodon", url=server, secret="canary-0815")
    with sqlite3.connect(tmp_path / "workspace.sqlite") as raw:
        dump = "\n".join(raw.iterdump())
    assert "canary-0815" not in dump
    assert not any(value == TOKEN for row in raw.execute("SELECT * FROM account") for value in row)
