"""A person decides in the very moment in which another process claims: whoever is told "done" can rely on it."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.http import Http
from brandassist.networks.contract import Login, OutgoingPart, Published
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.dispatch import LEASE
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.owner import owner_here
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store import members, settings
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.claim import claim, renew
from brandassist.store.history import Actor
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.support.builders import DEVICE, a_delivery, an_account, open_database
from tests.support.witness import Witness

ROUNDS = 15
LONGEST = 0.03  # seconds one of the two may come later than the other
DECISIONS = ("take_back", "approve", "move", "cancel", "hold", "freeze", "pause")
GOES = ("published",)
WAITS = ("scheduled",)
ENDS_AS = {"take_back": WAITS, "approve": GOES, "move": WAITS, "cancel": ("cancelled",), "hold": WAITS, "freeze": WAITS}
ENDS_AS["pause"] = WAITS


def post_office(database: Database, url: str = "") -> Post:
    def login(account_id: str) -> Login:
        return Login(account_id, url, "you", {}, Http(), secret=account_id)

    return Post(database, DEVICE, login, lambda _: None, lambda: timedelta(minutes=10))  # type: ignore[arg-type, return-value] - no pictures here


@dataclass
class Desk:
    """A person at a computer of the workspace; what was approved is called A, what comes after it B."""

    database: Database
    folder: Path
    url: str = ""
    drafts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with self.database.write() as tx:
            self.me = Actor(members.add(tx, None, "Chief", "executive"), DEVICE)
            settings.put(tx, self.me, "approval_rule", "alone")
        self.library = Drafts(self.database, self.me)
        self.approvals = Approvals(self.database, self.me, Rendering(self.database, self.folder / "media"))
        self.queue = Queue(self.database, self.me, self.approvals, post_office(self.database, self.url))

    def plan(self, account_id: str, text: str) -> str:
        """Something approved that may go at once."""
        draft_id = self.library.new("post", "", text, to=[account_id])
        [delivery_id] = self.queue.schedule(draft_id, [account_id], from_instant(clock.now(), "UTC"))
        self.drafts[delivery_id] = draft_id
        return delivery_id

    def decide(self, decision: str, delivery_id: str) -> bool:
        """Whether it was done; False when it came too late, and was told so."""
        draft_id = self.drafts[delivery_id]
        try:
            match decision:
                case "take_back":
                    self.approvals.take_back(draft_id)
                case "approve":
                    shown = self.library.show(draft_id)
                    self.library.autosave(draft_id, "", shown.text.replace("A", "B"))
                    [outcome] = self.approvals.approve(draft_id)
                    return outcome.problem is None and outcome.fingerprint != shown.targets[0].fingerprint
                case "move":
                    self.queue.move(delivery_id, from_instant(clock.now() + timedelta(days=1), "UTC"))
                case "freeze":
                    return (
                        delivery_id not in [row.id for row in self.queue.freeze()]
                        and self.state(delivery_id) not in GOES
                    )
                case "pause":
                    self.queue.pause()
                    return self.state(delivery_id) not in ("sending", *GOES)
                case _:
                    getattr(self.queue, decision)(delivery_id)
        except Problem as problem:
            assert problem.code in ("being_sent", "nothing_to_take_back", "not_movable", "not_cancellable"), problem
            return False
        return True

    def state(self, delivery_id: str) -> str:
        with self.database.read() as tx:
            return read.get(tx, delivery_id).state

    def undo(self) -> None:
        """The next round begins with a queue that goes."""
        if self.queue.standing().frozen_since is not None:
            self.queue.thaw()
        self.queue.resume()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def elsewhere(database: Database) -> Iterator[Database]:
    other = Database(database.url, Events())
    yield other
    other.close()


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_beside_a_claim_is_kept_or_told_to_be_too_late(
    database: Database, elsewhere: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, decision: str
) -> None:
    sent: list[str] = []

    def publish(_self: object, _login: Login, part: OutgoingPart, *_: object) -> Published:
        sent.append(part.text)
        return Published(f"{len(sent)}", f"http://network.example/{len(sent)}")

    monkeypatch.setattr(Adapter, "_publish", publish)
    chance, desk = random.Random(f"claim against {decision}"), Desk(database, tmp_path)
    lanes, pause = Lanes(post_office(elsewhere)), threading.Event()
    try:
        for number in range(ROUNDS):
            account_id = an_account(database)
            delivery_id = desk.plan(account_id, f"A {number}.")
            begin, late = threading.Barrier(2), [chance.uniform(0, LONGEST) for _ in range(2)]
            sender = threading.Thread(target=_send, args=(lanes, begin, pause, late[0]))
            sender.start()
            begin.wait(10)
            pause.wait(late[1])
            done = desk.decide(decision, delivery_id)
            sender.join(30)
            lanes.run_until_idle()
            _hold_to(decision, done, desk, delivery_id, sent, f"{number}.")
            desk.undo()
    finally:
        lanes.stop()
    assert len(sent) == len(set(sent))


def _send(lanes: Lanes, begin: threading.Barrier, pause: threading.Event, late: float) -> None:
    begin.wait(10)
    pause.wait(late)
    lanes.run_until_idle()


def _hold_to(decision: str, done: bool, desk: Desk, delivery_id: str, sent: list[str], mine: str) -> None:
    left = [text for text in sent if text.endswith(f" {mine}")]
    states = [row.state for row in desk.queue.of_draft(desk.drafts[delivery_id]) if row.state != "cancelled"]
    if not done:
        named = decision in ("freeze", "pause")  # as in flight in that moment: it may go, or stop before its first byte
        assert left == [f"A {mine}"] or (named and not left), (
            decision,
            "told to be too late, and it is not out",
            left,
            states,
        )
        return
    wanted = [f"B {mine}"] if decision == "approve" else []
    assert left == wanted, (decision, "was told to be done", left, states)
    assert tuple(states) == (() if decision == "cancel" else ENDS_AS[decision])


def test_decisions_beside_another_process(tmp_path: Path) -> None:
    """The same with a process of its own that sends over the wire, many posts and all decisions mixed."""
    database = open_database(tmp_path)
    chance = random.Random("two processes")
    with Witness() as witness:
        desk = Desk(database, tmp_path, witness.url)
        accounts = [an_account(database, "mastodon", witness.url) for _ in range(4)]
        planned = [desk.plan(account_id, f"A {n}.") for n in range(8) for account_id in accounts[n % 4 :][:1]]
        planned += [desk.plan(each, f"A {8 + n}.") for n, each in enumerate(accounts * 3)]
        database.close()  # a fork must not share a connection
        sender = _fork(database.url, witness.url)
        pause, decided = threading.Event(), {}
        for delivery_id in chance.sample(planned, len(planned)):
            pause.wait(chance.uniform(0, LONGEST))
            decision = chance.choice(["take_back", "approve", "move", "cancel", "hold"])
            decided[delivery_id] = (decision, desk.decide(decision, delivery_id))
        assert os.waitstatus_to_exitcode(os.waitpid(sender, 0)[1]) == 0
        sender = _fork(database.url, witness.url)  # what was approved anew after the first one saw nothing to do
        assert os.waitstatus_to_exitcode(os.waitpid(sender, 0)[1]) == 0
        sent = [text for _account, text in witness.posted]
    for number, delivery_id in enumerate(planned):
        decision, done = decided[delivery_id]
        _hold_to(decision, done, desk, delivery_id, sent, f"{number}.")
    database.close()


def _fork(database_url: str, network_url: str) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        database = Database(database_url, Events())
        lanes = Lanes(post_office(database, network_url))
        lanes.run_until_idle()
        lanes.stop()
        code = 0
    finally:
        os._exit(code)


def test_a_step_that_begins_beside_a_freeze_waits_and_is_not_made(database: Database, elsewhere: Database) -> None:
    """On PostgreSQL a statement does not see what is not yet committed: neither would have known of the other."""
    account_id = an_account(database)
    a_delivery(database, account_id)
    now, grace, owner = clock.now(), timedelta(minutes=10), owner_here(DEVICE)
    asked = {"account_id": account_id, "device_id": DEVICE, "owner": owner, "now": now, "lease": LEASE, "grace": grace}
    claimed = claim(elsewhere, **asked)  # type: ignore[arg-type] - each is what its name says
    assert claimed is not None
    may: list[object] = []

    def begin() -> None:
        with elsewhere.write() as tx:
            may.append(renew(tx, claimed, now, LEASE))

    step = threading.Thread(target=begin)
    with database.write() as tx:
        assert stop.freeze_all(tx, None, "") == [claimed.delivery_id]
        step.start()
        step.join(0.3)
        assert may == []
    step.join(30)
    assert may == [None]
