import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import insert

from brandassist import clock, media
from brandassist.ids import new_id
from brandassist.store import accounts, devices, members, settings
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.tables import media as media_table
from brandassist.writing.approval import Approvals
from brandassist.writing.documents import Documents
from brandassist.writing.from_entry import FromEntry
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.support.builders import empty_database

Account = Callable[..., str]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = empty_database(tmp_path)
    yield db
    db.close()


def someone(db: Database, name: str, role: str) -> Actor:
    """A member at a device of their own."""
    device_id = new_id()
    with db.write() as tx:
        devices.ensure(tx, device_id, f"{name}'s computer")
        return Actor(members.add(tx, None, name, role), device_id)


def rule(db: Database, me: Actor, value: str) -> None:
    with db.write("settings") as tx:
        settings.put(tx, me, "approval_rule", value)


@pytest.fixture
def me(db: Database) -> Actor:
    return someone(db, "Chief", "executive")


@pytest.fixture
def account(db: Database) -> Account:
    def add(network: str = "practice", label: str = "", **facts: object) -> str:
        account_id = accounts.fresh_id()
        with db.write() as tx:
            accounts.add(tx, account_id, network=network, label=label or network, url="")
            accounts.learnt(tx, account_id, "me", facts)
        return account_id

    return add


@pytest.fixture
def media_folder(tmp_path: Path) -> Path:
    return tmp_path / "media"


@pytest.fixture
def photo(db: Database, media_folder: Path) -> Callable[[int], str]:
    """Takes a small picture in; returns its hash."""

    def add(number: int) -> str:
        out = io.BytesIO()
        Image.new("RGB", (40, 30), (number, 90, 90)).save(out, "JPEG")
        kept = media.keep(out.getvalue(), media_folder)
        with db.write() as tx:
            tx.execute(
                insert(media_table).values(
                    sha256=kept.sha256,
                    name=f"{number}.jpg",
                    mime=kept.mime,
                    width=kept.width,
                    height=kept.height,
                    bytes=kept.bytes,
                    facts=kept.facts,
                    created_at=clock.now(),
                )
            )
        return kept.sha256

    return add


@pytest.fixture
def library(db: Database, me: Actor) -> Drafts:
    return Drafts(db, me)


@pytest.fixture
def documents(db: Database, me: Actor, library: Drafts) -> Documents:
    return Documents(db, me, library)


@pytest.fixture
def from_entry(db: Database, me: Actor) -> FromEntry:
    return FromEntry(db, me)


@pytest.fixture
def rendering(db: Database, media_folder: Path) -> Rendering:
    return Rendering(db, media_folder)


@pytest.fixture
def approvals(db: Database, me: Actor, rendering: Rendering) -> Approvals:
    return Approvals(db, me, rendering)
