"""An inbox on a real database, with the practice network as its own process and the real lanes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.inbox.service import Inbox
from brandassist.networks import network
from brandassist.networks.contract import Login, Mentions
from brandassist.publishing.lanes import Lanes
from brandassist.store import answering, approvals, drafts, revisions, targets
from brandassist.store.accounts import get as account
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.payloads import FrozenPart, Payload
from brandassist.walltime import WallTime
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import DEVICE, an_account, open_database


@dataclass(frozen=True)
class Outcome:
    problem: Problem | None


class Approver:
    """Approves as the program does, through the same stores, without pictures and checks."""

    def __init__(self, allowed: bool = True) -> None:
        self.allowed = allowed

    def may_approve_in(self, tx: Transaction) -> bool:
        return self.allowed

    def submit_in(self, tx: Transaction, draft_id: str, only: Collection[str] | None = None) -> tuple[str, ...]:
        revision_id = revisions.keep(tx, draft_id, "submit", None)
        for target_id in only or ():
            approvals.say(
                tx, "submitted", draft_id=draft_id, target_id=target_id, member_id=None, revision_id=revision_id
            )
        return tuple(only or ())

    def approve_in(
        self,
        tx: Transaction,
        draft_id: str,
        only: Collection[str] | None = None,
        *,
        seen: Mapping[str, str] | None = None,
    ) -> Sequence[Outcome]:
        assert self.allowed
        revision_id = revisions.keep(tx, draft_id, "approve", None)
        for view in targets.of(tx, draft_id):
            if view.review == "approved" and not view.changed:
                continue
            content = rendered(tx, draft_id, view.account_id)
            if len(content.parts[0].text) > 500:
                return [Outcome(Problem("check_failed", account=view.label, rules="too_long"))]
            standing = approvals.stand(
                tx, draft_id=draft_id, target_id=view.id, revision_id=revision_id, content=content, member_id=None
            )
            if (waiting := plan.open_for(tx, view.id)) is not None:
                plan.fill(tx, waiting, standing.payload_id, 1)
            approvals.say(tx, "approved", draft_id=draft_id, target_id=view.id, member_id=None)
        return [Outcome(None)]


def rendered(tx: Transaction, draft_id: str, account_id: str) -> Payload:
    draft = drafts.get(tx, draft_id)
    assert draft.message_id is not None
    answered = answering.answered(tx, draft.message_id)
    adapter = network(account(tx, account_id).network)
    assert isinstance(adapter, Mentions)
    text = adapter.reply_text(answered.handle, draft.text)
    facts = draft.facts
    return Payload(
        account_id,
        (FrozenPart(text),),
        facts.visibility,
        facts.language,
        "short",
        reply_to=answered.remote_id,
        root=answered.root,
    )


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
            plan.fill(tx, made, standing.payload_id, 1)
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


@pytest.fixture
def approver() -> Approver:
    return Approver()


def an_inbox(database: Database, folder: Path, approver: Approver) -> Inbox:
    def login(account_id: str) -> Login:
        return Login(account_id, "", "you", {}, Http(), secret="practice", folder=folder)

    return Inbox(database, Actor(None, DEVICE), login, approver, Planner())


@pytest.fixture
def inbox(database: Database, tmp_path: Path, approver: Approver) -> Inbox:
    return an_inbox(database, tmp_path / "practice", approver)


@pytest.fixture
def lanes(database: Database, practice: Practice) -> Iterator[Lanes]:
    lanes = Lanes(a_post_office(database, practice))
    yield lanes
    lanes.stop()
