import io
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from brandassist import clock
from brandassist import workspace as opening
from brandassist.practice import address
from brandassist.store import accounts
from brandassist.store.publishing import cost_limits
from tests.cli.conftest import Brandassist
from tests.support.bluesky import ContractBluesky
from tests.support.ghost import ContractGhost
from tests.support.keychain import FileKeychain
from tests.support.micropub import ContractMicropub
from tests.support.program import Said
from tests.support.x import ContractX
from tests.support.x.state import Person


def test_the_accounts_of_a_new_workspace_are_listed_and_tested(brandassist: Brandassist, tmp_path: Path) -> None:
    rows = brandassist("--json", "accounts", "list").json
    assert [(row["network"], row["state"], row["here"]) for row in rows] == [
        ("practice", "connected", True),
        ("site", "connected", True),
    ]
    try:
        assert brandassist("accounts", "test", "practice").code == 0
        practice = brandassist("--json", "accounts", "list").json[0]
        assert practice["handle"].endswith("@practice")
        assert practice["tested_at"]
    finally:
        address.stop(tmp_path / "workspace" / "practice")


def test_a_secret_comes_by_standard_input_and_never_by_the_command_line(
    brandassist: Brandassist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "server"
    url = address.ensure(folder)
    try:
        monkeypatch.setattr("sys.stdin", io.StringIO("practice\n"))
        connected = brandassist("accounts", "connect", "mastodon", "--url", url, "--name", "Mine")
        rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
        assert rows[connected.id]["name"] == "Mine"
        monkeypatch.setattr("sys.stdin", io.StringIO("canary-77\n"))
        said = brandassist("accounts", "connect", "mastodon", "--url", url)
        assert said.code == 1
        assert "did not accept" in said.err
        assert "canary" not in said.out + said.err
        assert brandassist("accounts", "forget", "mine").code == 0
        assert len(brandassist("--json", "accounts", "list").json) == 2
    finally:
        address.stop(folder)


def test_bluesky_is_connected_by_handle_and_app_password(
    brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractBluesky() as server:

        def connect(password: str) -> Said:
            monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
            return brandassist("accounts", "connect", "bluesky", "--url", server.url, "--user", server.me.handle)

        connected = connect(server.me.app_password)
        row = next(row for row in brandassist("--json", "accounts", "list").json if row["id"] == connected.id)
        assert (row["handle"], row["state"], row["url"]) == ("@irene.bsky.social", "connected", server.url)
        promised = row["promises"]
        assert (promised["reads_back"], promised["reads_replies"], promised["withdraws"]) == (True, True, True)
        said = connect("c4n4ry-pass")
        assert (said.code, "did not accept" in said.err, "c4n4ry" in said.out + said.err) == (1, True, False)
        assert server.truth() == []


def test_signing_in_again_keeps_the_account(
    brandassist: Brandassist, keychain: FileKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractBluesky() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.me.app_password}\n"))
        connected = brandassist("accounts", "connect", "bluesky", "--url", server.url, "--user", server.me.handle)
        server.expire()
        server.me.app_password, server.me.handle = "newp-assw-ordm-ade0", "irene.valli.example"
        assert brandassist("accounts", "test", connected.id).code == 1
        assert state(brandassist, connected.id) == ("@irene.bsky.social", "sign_in")
        monkeypatch.setattr("sys.stdin", io.StringIO("wrong-pass-word-here\n"))
        assert "did not accept" in brandassist("accounts", "reconnect", connected.id).problem
        monkeypatch.setattr("sys.stdin", io.StringIO("newp-assw-ordm-ade0\n"))
        said = brandassist("accounts", "reconnect", "bluesky")
        assert (said.code, "nothing was posted" in said.err) == (0, True)
        assert state(brandassist, connected.id) == ("@irene.valli.example", "connected")
        assert brandassist("accounts", "test", connected.id).code == 0
        assert "no signing in" in brandassist("accounts", "reconnect", "site").problem


def test_signing_in_again_as_somebody_else_is_refused(
    brandassist: Brandassist, keychain: FileKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractX() as one:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{one.token()}\n"))
        connected = brandassist("accounts", "connect", "x", "--url", one.url)
        one.state.me = Person("99", "somebody", "Somebody Else")
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{one.token()}\n"))
        said = brandassist("accounts", "reconnect", connected.id)
        assert said.problem == "You signed in as @somebody, but this account is @irene_v."
        assert state(brandassist, connected.id) == ("@irene_v", "connected")


def state(brandassist: Brandassist, account_id: str) -> tuple[str, str]:
    row = next(row for row in brandassist("--json", "accounts", "list").json if row["id"] == account_id)
    return row["handle"], row["state"]


def test_an_account_that_is_not_there_is_told(brandassist: Brandassist) -> None:
    said = brandassist("accounts", "test", "nobody")
    assert (said.code, said.err) == (1, "There is no account nobody.\n")
    assert brandassist("accounts", "connect", "nonsense").code == 1


def test_what_connecting_takes_is_said_before_anything_is_asked(brandassist: Brandassist) -> None:
    said = brandassist("accounts", "needs", "mastodon")
    assert said.code == 0
    assert "about 1 minute." in said.out
    assert "nobody else" in said.out
    told = brandassist("--json", "accounts", "needs", "wordpress").json
    assert (told["sign_in"], told["minutes"], told["agrees"]) == ("app_password", 3, ["site_admin"])
    assert any("Application passwords" in sentence for sentence in told["sentences"])
    assert brandassist("accounts", "needs", "nonsense").err == "There is no network 'nonsense'.\n"
    networks = brandassist("--json", "accounts", "networks").json
    assert {"practice", "mastodon", "wordpress"} <= {row["network"] for row in networks}
    assert all(row["problem"] is None for row in networks)


def test_the_list_says_what_each_account_promises(brandassist: Brandassist) -> None:
    practice, site = brandassist("--json", "accounts", "list").json
    assert practice["promises"] == {
        "reads_back": True,
        "reads_replies": True,
        "reads_pending": False,
        "server_schedules": True,
        "withdraws": True,
        "edits": True,
        "counts": True,
    }
    assert [site["promises"][name] for name in ("reads_replies", "edits", "counts")] == [False, True, False]
    assert (practice["ways"], practice["way"], practice["expires_at"]) == (["computer", "server"], "computer", None)
    assert practice["missing_scopes"] == []


def test_a_ghost_is_connected_by_its_key(brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch) -> None:
    with ContractGhost() as blog:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{blog.key}\n"))
        connected = brandassist("accounts", "connect", "ghost", "--url", f"{blog.url}/ghost/")
        rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
        account = rows[connected.id]
        assert (account["handle"], account["promises"]["server_schedules"]) == ("Irene Valli", True)
        assert account["ways"][:2] == ["computer", "server"]
        monkeypatch.setattr("sys.stdin", io.StringIO("no key\n"))
        said = brandassist("accounts", "connect", "ghost", "--url", blog.url)
        assert (said.code, "Admin API key" in said.err) == (1, True)
        assert blog.truth() == []


def test_a_sign_in_that_ends_is_told_beside_the_account_and_the_post_that_meets_it(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    words = tmp_path / "post.md"
    words.write_text("A word.\n")
    draft = brandassist("draft", "new", words, "--to", "practice").id
    at = f"{clock.now() + timedelta(days=5):%Y-%m-%dT%H:%M}"
    planned = brandassist("schedule", draft, "--to", "practice", "--at", at, "--zone", "UTC").id
    before = brandassist("queue", "list", "--json").json
    assert [row["meets_expired_sign_in"] for row in before] == [False]
    with opening.open_workspace(tmp_path / "workspace").db.write("accounts") as tx:
        account = accounts.named(tx, "practice")
        facts = {
            **account.facts,
            "expires_at": (clock.now() + timedelta(days=3)).isoformat(),
            "missing_scopes": ["read"],
        }
        accounts.learnt(tx, account.id, account.handle, facts)
    [practice, site] = brandassist("accounts", "list", "--json").json
    assert (practice["expiry"], practice["warnings"]) == ("known", ["expires_soon", "scopes_missing"])
    assert practice["meets_expired_sign_in"] == [planned] and practice["missing_scopes"] == ["read"]
    assert (site["expiry"], site["warnings"], site["expires_at"]) == ("unknown", [], None)
    told = brandassist("accounts", "list")
    assert "ends" in told.err + told.out and "missing read" in told.err + told.out
    assert [row["meets_expired_sign_in"] for row in brandassist("queue", "list", "--json").json] == [True]
    assert brandassist("queue", "show", planned, "--json").json["meets_expired_sign_in"] is True


def test_a_micropub_site_is_connected_by_its_own_address(
    brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractMicropub() as site:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{site.token}\n"))
        connected = brandassist("accounts", "connect", "micropub", "--url", site.url)
        rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
        assert rows[connected.id]["handle"] == site.url.removeprefix("http://")
        monkeypatch.setattr("sys.stdin", io.StringIO("another\n"))
        said = brandassist("accounts", "connect", "micropub", "--url", site.url)
        assert (said.code, "another" in said.err) == (1, False)
        assert site.truth() == []


def test_the_folder_of_a_generators_site_is_connected_without_a_secret(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    said = brandassist("accounts", "connect", "folder", "--url", tmp_path)
    assert (said.code, "Hugo, Eleventy, Jekyll or Pelican" in said.err) == (1, True)
    (tmp_path / "_config.yml").write_text("title: Notes\n")
    connected = brandassist("accounts", "connect", "folder", "--url", tmp_path)
    rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
    assert rows[connected.id]["handle"] == tmp_path.name
    assert brandassist("accounts", "test", connected.id).code == 0


def test_a_limit_on_what_posts_cost_is_only_for_what_costs(brandassist: Brandassist) -> None:
    said = brandassist("accounts", "limit", "practice", "5")
    assert (said.code, "costs nothing" in said.problem) == (1, True)
    said = brandassist("accounts", "limit", "practice", "a lot")
    assert (said.code, "is no amount" in said.problem) == (1, True)


def test_a_reached_limit_is_told_until_a_person_chooses(brandassist: Brandassist, tmp_path: Path) -> None:
    with opening.open_workspace(tmp_path / "workspace").db.write("accounts") as tx:
        accounts.add(tx, "x-1", network="x", label="Mine", url="")
    assert brandassist("accounts", "limit", "Mine", "5").code == 0
    opened = opening.open_workspace(tmp_path / "workspace")
    with opened.db.write("accounts") as tx:
        cost_limits.reach(tx, accounts.get(tx, "x-1"), Decimal("4.99"), opened.me.device_id)
    told = brandassist("accounts", "list")
    assert "above the limit of 5, so posts there are yours to post by hand" in told.err
    assert [row["limit_reached"] for row in brandassist("--json", "accounts", "list").json] == [False, False, True]
    assert brandassist("accounts", "way", "Mine", "computer").code == 0
    assert "above the limit" not in brandassist("accounts", "list").err
