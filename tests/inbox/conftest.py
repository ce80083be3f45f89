"""An inbox on a real database, with the practice network as its own process and the real lanes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Login
from brandassist.publishing.lanes import Lanes
from brandassist.store import approvals, members, payloads, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.walltime import WallTime
from brandassist.writing.approval import Approvals
from brandassist.writing.rendering import Rendering
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import DEVICE, an_account, open_database


class Planner:
    def send_reply(self, tx: Transaction, draft_id: str, target_id: str, account_id: str, planned: WallTime) -> str:
        if plan.open_for(tx, target_id) is not None:
            raise Problem("already_scheduled")
        made = plan.create(
            tx,
            draft_id=draft_id,
            target_id=target_id,
            account_id=account_id,
            kind="reply",
            planned=planned,
            promise="computer",
        )
        standing = approvals.standing(tx, target_id)
        if standing is not None:
            plan.fill(tx, made, standing.payload_id, len(payloads.get(tx, standing.payload_id).parts))
        return made


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


def an_inbox(database: Database, folder: Path, me: Actor) -> Inbox:
    def login(account_id: str) -> Login:
        return Login(account_id, "", "you", {}, Http(), secret="practice", folder=folder / "practice")

    approvals = Approvals(database, me, Rendering(database, folder / "media"))
    return Inbox(database, me, login, approvals, Planner())


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
