from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.events import Events
from brandassist.ids import new_id
from brandassist.store import accounts
from brandassist.store.database import Database, sqlite_url
from brandassist.store.history import Actor
from brandassist.store.migrate import prepare
from brandassist.store.tables import device, media, member
from brandassist.writing.library import Drafts


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = Database(sqlite_url(tmp_path / "workspace.sqlite"), Events())
    prepare(db.engine)
    yield db
    db.close()


@pytest.fixture
def person(db: Database) -> Callable[[str, str], Actor]:
    """Adds a member at a device of their own."""

    def add(name: str, role: str) -> Actor:
        actor = Actor(new_id(), new_id())
        with db.write() as tx:
            tx.execute(insert(member).values(id=actor.member_id, name=name, role=role, created_at=clock.now()))
            tx.execute(insert(device).values(id=actor.device_id, name=f"{name}'s", created_at=clock.now()))
        return actor

    return add


@pytest.fixture
def me(person: Callable[[str, str], Actor]) -> Actor:
    return person("Chief", "executive")


@pytest.fixture
def account(db: Database) -> Callable[..., str]:
    def add(network: str = "practice", label: str = "", **facts: object) -> str:
        account_id = accounts.fresh_id()
        with db.write() as tx:
            accounts.add(tx, account_id, network=network, label=label or network, url="")
            accounts.learnt(tx, account_id, "me", facts)
        return account_id

    return add


@pytest.fixture
def photo(db: Database) -> Callable[[str], str]:
    def add(name: str) -> str:
        sha = name.encode().hex().ljust(64, "0")
        with db.write() as tx:
            tx.execute(
                insert(media).values(
                    sha256=sha,
                    name=f"{name}.jpg",
                    mime="image/jpeg",
                    width=1,
                    height=1,
                    bytes=1,
                    facts={},
                    created_at=clock.now(),
                )
            )
        return sha

    return add


@pytest.fixture
def library(db: Database, me: Actor) -> Drafts:
    return Drafts(db, me)
