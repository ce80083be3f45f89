"""A server is made, upgraded and checked by commands; its line is proven, its password kept out of sight."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text

from brandassist import opening, paths
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.database import begun, open_engine
from brandassist.store.migrate import HEAD, KNOWN, alembic_config, schema_version
from brandassist.store.search import create_index
from brandassist.store.shared import passwords
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist, brandassist, own_home  # noqa: F401 - fixtures
from tests.cli.conftest import keychain as kept_keychain  # noqa: F401 - a fixture
from tests.live.postgres import GUARDED, PASSWORD, Postgres, running_postgres
from tests.support import keychain as support_keychain
from tests.support.two_computers import a_computer, created, founded

pytestmark = pytest.mark.live

OFFICE = Path(support_keychain.__file__).with_name("office.pem")  # names office.example, signed by itself


def typed(url: str) -> str:
    """As a person writes it."""
    return url.replace("+psycopg", "")


@pytest.fixture(scope="module")
def guarded() -> Iterator[Postgres]:
    with running_postgres(OFFICE) as server:
        yield server


@pytest.fixture
def guarded_url(guarded: Postgres) -> Iterator[str]:
    """Of an empty database, for the login that needs a password."""
    with guarded.fresh_database() as url:
        yield typed(url).replace("brandassist@", f"{GUARDED}@")


@pytest.fixture(autouse=True)
def nobody_gave_a_password() -> Iterator[None]:
    passwords._keychain.cache_clear()
    passwords._given.clear()
    yield
    passwords._keychain.cache_clear()
    passwords._given.clear()


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda words: monkeypatch.setattr("sys.stdin", io.StringIO(words))


def code_of_opening(address: str) -> str:
    with pytest.raises(Problem) as caught:
        open_workspace(address, settings=device_settings.load())
    return caught.value.code


def tables_at(url: str) -> list[str]:
    engine = open_engine(url)
    with begun(engine) as tx:
        found = inspect(tx).get_table_names()
    engine.dispose()
    return found


def test_opening_makes_nothing_and_create_makes_it_once(postgres_url: str, brandassist: Brandassist) -> None:  # noqa: F811
    address = typed(postgres_url)
    assert code_of_opening(address) == "no_workspace_there"
    assert tables_at(postgres_url) == []
    made = brandassist("workspace", "create", address)
    assert made.code == 0
    opened = open_workspace(address, settings=device_settings.load())
    assert opened.id == made.id
    assert [each.account.network for each in opened.accounts.list()] == ["practice", "site"]
    opened.close()
    again = brandassist("workspace", "create", address)
    assert (again.code, "already" in again.err) == (1, True)
    checked = brandassist("--json", "workspace", "check", address)
    assert (checked.code, checked.json["workspace"], checked.json["missing"]) == (0, made.id, [])


def test_a_database_of_others_is_left_alone(postgres_url: str, brandassist: Brandassist) -> None:  # noqa: F811
    engine = open_engine(postgres_url)
    with begun(engine, writes=True) as tx:
        tx.execute(text("CREATE TABLE person (id integer)"))
    engine.dispose()
    said = brandassist("workspace", "create", typed(postgres_url))
    assert (said.code, "other tables" in said.err) == (1, True)
    assert tables_at(postgres_url) == ["person"]


def an_older_one(url: str) -> None:
    engine = open_engine(url)
    with begun(engine, writes=True) as tx:
        command.upgrade(alembic_config(tx), KNOWN[-2])
        create_index(tx)
        tx.execute(text("INSERT INTO setting VALUES ('workspace_id', to_json(CAST(:id AS text)))"), {"id": new_id()})
        tx.execute(
            text("INSERT INTO member (id, name, role, created_at) VALUES (:id, 'Anna', 'executive', now())"),
            {"id": new_id()},
        )
    engine.dispose()


def test_an_older_one_is_upgraded_only_when_somebody_says_so(postgres_url: str, brandassist: Brandassist) -> None:  # noqa: F811
    an_older_one(postgres_url)
    address = typed(postgres_url)
    assert code_of_opening(address) == "schema_older"
    assert brandassist("workspace", "check", address).code == 1
    engine = open_engine(postgres_url)
    with begun(engine) as tx:
        assert schema_version(tx) == KNOWN[-2]
    assert brandassist("workspace", "upgrade", address).code == 0
    with begun(engine) as tx:
        assert schema_version(tx) == HEAD
    engine.dispose()
    open_workspace(address, settings=device_settings.load()).close()


def test_an_older_server_is_not_upgraded_by_a_copy_either(postgres_url: str, tmp_path: Path) -> None:
    computer = a_computer(postgres_url, tmp_path, founded(postgres_url))
    with computer.acting.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :older"), {"older": KNOWN[-2]})
    computer.close()
    computer = a_computer(postgres_url, tmp_path, computer.me.member_id or "")
    with pytest.raises(Problem, match="schema_older"):
        computer.exchange()
    computer.close()


def test_what_was_taken_off_a_server_is_told_and_put_back(postgres_url: str, brandassist: Brandassist) -> None:  # noqa: F811
    address = typed(postgres_url)
    created(address, device_settings.load())
    engine = open_engine(postgres_url)
    with begun(engine, writes=True) as tx:
        tx.execute(text("DROP TRIGGER history_kept ON history"))
        tx.execute(text("DROP TRIGGER change_told ON change"))
    engine.dispose()
    checked = brandassist("--json", "workspace", "check", address)
    assert (checked.code, checked.json["missing"]) == (1, ["change_told", "history_kept"])
    assert brandassist("workspace", "upgrade", address).code == 0
    assert brandassist("--json", "workspace", "check", address).json["missing"] == []


def test_another_workspace_at_a_known_address_replaces_nothing(postgres_url: str) -> None:
    address, settings = typed(postgres_url), device_settings.load()
    created(address, settings)
    workspace = open_workspace(address, settings=settings)
    workspace.diary.capture("Seen at the station")
    workspace.close()
    engine = open_engine(postgres_url)
    with begun(engine, writes=True) as tx:
        told = {"id": new_id()}
        tx.execute(text("UPDATE setting SET value = to_json(CAST(:id AS text)) WHERE key = 'workspace_id'"), told)
    engine.dispose()
    workspace = open_workspace(address, settings=settings)
    with pytest.raises(Problem, match="another_workspace_there"):
        workspace.db.exchange()
    assert [each.kind for each in workspace.find("station")] == ["entry"]
    workspace.close()


# -- the password ---------------------------------------------------------------------------------------------------


def test_the_password_is_asked_for_once_and_stands_nowhere_but_in_the_keychain(
    guarded_url: str,
    brandassist: Brandassist,  # noqa: F811
    kept_keychain: object,  # noqa: F811
    types: Callable[[str], None],
    own_folders: Path,
) -> None:
    types("")
    assert "asks for a password" in brandassist("workspace", "create", guarded_url).err
    types("wrong\n")
    assert "does not take that password" in brandassist("workspace", "create", guarded_url).err
    types(f"{PASSWORD}\n")
    said = brandassist("workspace", "create", guarded_url)
    assert said.code == 0
    passwords._given.clear()  # a later process
    passwords._keychain.cache_clear()
    types("")
    assert brandassist("--workspace", guarded_url, "diary", "add", "Paint at noon").code == 0
    told = "".join(each.read_text(errors="replace") for each in own_folders.rglob("*") if each.is_file())
    assert "Paint at noon" in told
    assert PASSWORD not in told + said.out + said.err


def test_without_a_keychain_the_password_file_is_named(
    guarded_url: str,
    brandassist: Brandassist,  # noqa: F811
    types: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    types(f"{PASSWORD}\n")
    assert "~/.pgpass" in brandassist("workspace", "create", guarded_url).err
    passwords._given.clear()
    passwords._keychain.cache_clear()
    assert code_of_opening(guarded_url) == "password_needed"
    file = tmp_path / "pgpass"
    file.write_text(f"127.0.0.1:*:*:{GUARDED}:{PASSWORD}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    open_workspace(guarded_url, settings=device_settings.load()).close()


# -- the line -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "more", "code"),
    [
        ("office.example", f"&sslrootcert={OFFICE}", "no_workspace_there"),  # it got through
        ("office.example", "&sslmode=require", "no_workspace_there"),
        ("office.example", "", "server_untrusted"),
        ("other.example", f"&sslrootcert={OFFICE}", "server_untrusted"),
    ],
)
def test_a_server_that_does_not_prove_who_it_is_hears_nothing(
    guarded: Postgres, host: str, more: str, code: str
) -> None:
    with guarded.fresh_database() as url:
        database = url.rpartition("/")[2]
        address = f"postgresql://brandassist@{host}:{guarded.port}/{database}?hostaddr=127.0.0.1{more}"
        assert code_of_opening(address) == code


def test_a_server_without_a_certificate_is_refused(postgres: Postgres, postgres_url: str) -> None:
    database = postgres_url.rpartition("/")[2]
    address = f"postgresql://brandassist@office.example:{postgres.port}/{database}?hostaddr=127.0.0.1"
    assert code_of_opening(address) == "server_untrusted"
    assert code_of_opening(f"{address}&sslmode=disable") == "no_workspace_there"


def test_a_database_that_is_not_there_is_named(postgres: Postgres) -> None:
    assert code_of_opening(f"postgresql://brandassist@127.0.0.1:{postgres.port}/nowhere") == "no_database_there"


# -- hearing --------------------------------------------------------------------------------------------------------


def test_a_change_is_heard_at_once_and_nothing_is_asked_without_one(postgres_url: str, tmp_path: Path) -> None:
    member = founded(postgres_url)
    one, two = (a_computer(postgres_url, tmp_path / name, member, name) for name in ("one", "two"))
    for each in (one, two):
        while each.due():
            each.exchange()
    assert not two.due()
    with one.write("settings") as tx:
        tx.execute(text("UPDATE member SET name = 'Alma'"))
    assert two.due()
    two.exchange()
    with two.read() as tx:
        assert tx.execute(text("SELECT name FROM member")).scalar() == "Alma"
    assert not two.due()
    with two.write("diary") as tx:
        tx.execute(text("INSERT INTO place (id, name) VALUES ('p', 'Novara')"))
    assert two.due()  # something is outgoing
    one.close()
    two.close()


def test_after_a_restart_it_listens_again(postgres: Postgres, postgres_url: str, tmp_path: Path) -> None:
    member = founded(postgres_url)
    one, two = (a_computer(postgres_url, tmp_path / name, member, name) for name in ("one", "two"))
    while two.due():
        two.exchange()
    postgres.restart()
    with suppress(Problem):  # the first meets the end of an old connection
        one.exchange()
    with one.write("settings") as tx:
        tx.execute(text("UPDATE member SET name = 'Alma'"))
    assert any(two.due() for _ in range(3))  # the first reads the server's farewell, the next the end of the line
    two.exchange()
    with two.read() as tx:
        assert tx.execute(text("SELECT name FROM member")).scalar() == "Alma"
    one.close()
    two.close()


def test_the_folder_of_a_shared_workspace_is_this_computers_own(postgres_url: str) -> None:
    settings = device_settings.load()
    created(typed(postgres_url), settings)
    opened = open_workspace(typed(postgres_url), settings=settings)
    assert opened.folder == paths.shared_files(opened.id)
    assert opening.located(typed(postgres_url)).folder is None
    opened.close()
