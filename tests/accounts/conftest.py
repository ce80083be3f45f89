from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.accounts.service import Accounts
from brandassist.credentials import Credentials
from brandassist.events import Events
from brandassist.ids import new_id
from brandassist.practice import address
from brandassist.store import devices, members
from brandassist.store.database import Database, sqlite_url
from brandassist.store.history import Actor
from brandassist.store.migrate import prepare


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder: Path = tmp_path_factory.mktemp("practice")
    yield folder
    address.stop(folder)


@pytest.fixture(scope="session")
def server(practice_folder: Path) -> str:
    return address.ensure(practice_folder)


class Keychain:
    """A keychain in memory, strict as a system's: deleting what is not there fails."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[(service, username)]


@pytest.fixture
def keychain() -> Keychain:
    return Keychain()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = Database(sqlite_url(tmp_path / "workspace.sqlite"), Events())
    prepare(db.engine)
    yield db
    db.close()


def someone(db: Database, name: str) -> Actor:
    """A member at a device of their own."""
    device_id = new_id()
    with db.write() as tx:
        devices.ensure(tx, device_id, f"{name}'s computer")
        return Actor(members.add(tx, None, name, "executive"), device_id)


@pytest.fixture
def me(db: Database) -> Actor:
    return someone(db, "Chief")


@pytest.fixture
def accounts(db: Database, me: Actor, keychain: Keychain, practice_folder: Path) -> Accounts:
    return Accounts(db, me, Credentials(keychain), {"practice": practice_folder})
