"""An inbox on a real database, with the practice network as its own process and the real lanes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.http import Http
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming, Login, Picture
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store import members, settings
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
from brandassist.store.inbox.messages import Rules
from brandassist.store.writing.payloads import FrozenPicture
from brandassist.writing.approval import Approvals
from brandassist.writing.rendering import Rendering
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import DEVICE, an_account, open_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    from brandassist.practice import address

    network = Practice(tmp_path / "practice")
    yield network
    address.stop(network.folder)


@pytest.fixture
def account_id(database: Database) -> str:
    return an_account(database)


def someone(database: Database, role: str) -> Actor:
    """A member at this device."""
    with database.write("settings") as tx:
        return Actor(members.add(tx, None, f"The {role}", role), DEVICE)


def approval_by_the_executive(database: Database, me: Actor) -> None:
    with database.write("settings") as tx:
        settings.put(tx, me, "approval_rule", "every")


def no_picture(frozen: FrozenPicture) -> Picture:
    raise AssertionError("replies here have no pictures")


def an_inbox(database: Database, folder: Path, me: Actor) -> Inbox:
    def login(account_id: str) -> Login:
        return Login(account_id, "", "you", {}, Http(), secret="practice", folder=folder / "practice")

    approvals = Approvals(database, me, Rendering(database, folder / "media"))
    post = Post(database, DEVICE, login, no_picture, lambda: timedelta(minutes=10))
    return Inbox(database, me, login, approvals, Queue(database, me, approvals, post))


@pytest.fixture
def executive(database: Database) -> Actor:
    return someone(database, "executive")


@pytest.fixture
def inbox(database: Database, tmp_path: Path, executive: Actor) -> Inbox:
    return an_inbox(database, tmp_path, executive)


@pytest.fixture
def lanes(database: Database, practice: Practice) -> Iterator[Lanes]:
    lanes = Lanes(a_post_office(database, practice))
    yield lanes
    lanes.stop()


def kept(database: Database, account_id: str, remote_id: str, at: datetime, **more: Any) -> None:
    """One message of somebody else, kept as collecting keeps it."""
    facts = {"author": "Somebody", "handle": f"h{remote_id}", "text": "Where is it?", "received_at": at} | more
    with database.write("inbox") as tx:
        messages.keep(
            tx, account_id, [Incoming(remote_id=remote_id, **facts)], Rules(lambda at: at + timedelta(hours=24))
        )
