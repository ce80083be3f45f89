"""Logins by the command line: made, told once, followed when a role changes, ended; names and errors in words."""

from __future__ import annotations

import io
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.store.shared import roles
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist, brandassist, own_home
from tests.support.office import Office, an_office

__all__ = ["brandassist", "own_home"]  # fixtures
pytestmark = pytest.mark.live


@pytest.fixture
def bare(postgres_url: str, own_home: Path, monkeypatch: pytest.MonkeyPatch, brandassist: Brandassist):
    """A workspace on a server as its owner has it, who is Anna too."""
    with an_office(postgres_url) as office:
        monkeypatch.setenv("BRANDASSIST_WORKSPACE", postgres_url.replace("+psycopg", ""))
        yield office, lambda *typed: brandassist("--as", "Anna", *typed)


def signed_in(office: Office, login: str) -> str:
    _, _, place = office.url.partition("@")
    with psycopg.connect(f"postgresql://{login}@{place}") as line:
        row = line.execute("SELECT acting_role()").fetchone()
        assert row is not None
        return row[0]


def test_a_login_is_made_told_once_followed_and_ended(bare: tuple[Office, Brandassist]) -> None:
    office, run = bare
    login = f"lia_of_{office.name}"
    made = run("member", "add", "Lia", "--role", "colleague", "--login", login, "--json")
    assert made.code == 0, made.err
    assert made.json["login"] == login and len(made.json["password"]) >= 20
    assert made.json["password"] not in run("member", "list").out
    assert signed_in(office, login) == "colleague"
    assert run("member", "change", "Lia", "--role", "assistant").code == 0
    assert signed_in(office, login) == "assistant"
    with office.owner.read() as tx:
        groups = tx.execute(
            text(
                "SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
                " JOIN pg_roles l ON l.oid = m.member WHERE l.rolname = :login"
            ),
            {"login": login},
        ).scalars()
        assert list(groups) == [f"{office.name}_assistant"]
    again = run("member", "login", "Lia", "--login", "other")
    assert (again.code, again.err) == (1, f"They have a login already: {login}.\n")
    assert run("member", "end-login", "Lia").code == 0
    with pytest.raises(psycopg.OperationalError):
        signed_in(office, login)
    assert "no login" in run("member", "end-login", "Lia").err


def test_whoever_signs_in_is_who_acts(bare: tuple[Office, Brandassist], tmp_path: Path) -> None:
    office, _ = bare
    for role in ("assistant", "reader"):
        own = device_settings.load(tmp_path / f"{role}.json")
        workspace = open_workspace(office.address(role).replace("+psycopg", ""), settings=own)
        assert (workspace.member.id, workspace.member.role) == (office.ids[role], role)
        workspace.close()


def test_a_computer_has_one_login(bare: tuple[Office, Brandassist]) -> None:
    office, _ = bare
    open_workspace(office.address("assistant").replace("+psycopg", "")).close()
    with pytest.raises(Problem, match="device_of_another"):
        open_workspace(office.address("reader").replace("+psycopg", ""))


def test_a_password_from_standard_input_is_not_told(
    bare: tuple[Office, Brandassist], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, run = bare
    monkeypatch.setattr("sys.stdin", io.StringIO("Chairs, at last\n"))
    said = run("member", "add", "Ugo", "--role", "reader", "--login", f"ugo_of_{office.name}", "--password-stdin")
    assert said.code == 0, said.err
    assert "Chairs" not in said.out
    with office.owner.read() as tx:
        kept = tx.execute(
            text("SELECT rolpassword FROM pg_authid WHERE rolname = :name"), {"name": f"ugo_of_{office.name}"}
        )
        assert kept.scalar_one().startswith("SCRAM-SHA-256$")


@pytest.mark.parametrize(("login", "code"), [("Lia", "bad_login"), ("lia; DROP", "bad_login"), ("", "bad_login")])
def test_a_name_that_cannot_be_makes_nothing(bare: tuple[Office, Brandassist], login: str, code: str) -> None:
    office, _ = bare
    with pytest.raises(Problem) as refused, office.owner.write("settings") as tx:
        roles.give_login(tx, office.ids["reader"], login, "secret")
    assert refused.value.code in (code, "has_login")


def test_only_who_may_make_roles_makes_them(bare: tuple[Office, Brandassist]) -> None:
    office, _ = bare
    with office.database("executive") as hers:
        with pytest.raises(Problem, match="may_not_make_roles"), hers.write("settings") as tx:
            roles.give_login(tx, office.ids["reader"], "another", "secret")
        with pytest.raises(Problem, match="may_not_make_roles"), hers.write("settings") as tx:
            roles.install(tx)


def test_installing_again_changes_nothing_and_repairs_what_was_opened(postgres_url: str) -> None:
    with an_office(postgres_url) as office:
        with office.owner.write("settings") as tx:
            tx.execute(text(f'GRANT ALL ON approval TO "{office.name}_assistant"'))
            tx.execute(text("DROP POLICY added ON approval"))
            roles.install(tx)
        with office.psql("assistant") as line, pytest.raises(psycopg.errors.InsufficientPrivilege):
            line.execute("DELETE FROM approval")
        assert signed_in(office, office.login("colleague")) == "colleague"


def test_an_owner_who_is_no_superuser_is_enough(postgres_url: str) -> None:
    """A managed server gives no superuser: the owner of the database with CREATEROLE makes it all."""
    from brandassist.events import Events
    from brandassist.store.database import Database
    from brandassist.store.migrate import prepare
    from tests.support.two_computers import founded

    name = postgres_url.rpartition("/")[2]
    owner = f"owner_of_{name}"
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as line:
        line.execute(f'CREATE ROLE "{owner}" LOGIN CREATEROLE'.encode())
        line.execute(f'ALTER DATABASE "{name}" OWNER TO "{owner}"'.encode())
        line.execute(f'ALTER SCHEMA public OWNER TO "{owner}"'.encode())
    url = postgres_url.replace("//brandassist@", f"//{owner}@")
    server = Database(url, Events())
    prepare(server.engine)
    member = founded(url)
    with server.write("settings") as tx:
        roles.install(tx)
        roles.give_login(tx, member, f"anna_of_{name}", "secret")
    with server.write("settings") as tx:
        assert roles.take_login(tx, member) == f"anna_of_{name}"
    server.close()
