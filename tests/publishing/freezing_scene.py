"""A workspace that a window and an agent deliver from, and a server that schedules; frozen at random instants.

What is true is read from the server alone: which posts it has and since when, what it still holds, and what it ever
held (its idempotency keys). Its clock and ours are moved on together, so that minutes of waiting pass in a moment.
"""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.practice import address
from brandassist.store.deliveries import read
from brandassist.store.tables import account, account_key, delivery, part
from brandassist.workspace import Workspace, open_workspace
from tests.publishing.conftest import Practice
from tests.support.builders import a_delivery

ACCOUNTS = 3
ATONCE, HELD, LATE, REPLIES = 9, 4, 3, 2  # due around the freeze · with the server · being handed over · answers
AROUND = 1.5  # seconds before and after the freeze in which things become due
LEAD = 2.0  # seconds between the moved clock and the middle of what is due
IN_TEN_MINUTES = timedelta(minutes=10)
FAULTS = ("", "", "slow:3", "reset-after-body:2", "5xx-after:1", "5xx-before:2", "429:1")
RECALL_FAULTS = ("", "5xx-before:40", "5xx-before:1", "5xx-before:40", "reset-after-body:2", "5xx-after:1")
PATIENCE = 40.0


@dataclass
class Outcome:
    """One freeze: what the server says, and what we said."""

    latest: float  # seconds from the key to the last send that began, by the server's record; negative: none after
    written: float  # seconds from the key to the freeze being written
    truth: dict[str, set[str]]
    told: dict[str, set[str]]
    unasked: list[str] = field(default_factory=list[str])  # what left after the thaw


class Stage:
    """The processes, the workspace seen from beside, and the server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ahead_file = folder / "ahead"
        self._ahead_file.write_bytes(struct.pack("d", 0.0))
        self.ahead = 0.0
        self.workspace: Workspace = open_workspace(folder / "workspace")
        self.practice = Practice(self.workspace.practice_folder)
        self.practice.switch(unlimited=True)
        self._accounts = self._make_accounts()
        self.window = self._start("window", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.agent = self._start("agent", stderr=subprocess.PIPE)
        for told in (self.window.stdout, self.agent.stderr):
            assert told is not None
            assert told.readline(), "it did not start"

    def _start(self, role: str, **pipes: Any) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.publishing.freezing_worker", role]
        where = [str(self.workspace.folder), str(self._ahead_file)]
        return subprocess.Popen([*command, *where], cwd=Path(__file__).parents[2], text=True, **pipes)

    def close(self) -> None:
        for process in (self.window, self.agent):
            process.terminate()
            process.communicate(timeout=30)
        self.workspace.close()
        address.stop(self.practice.folder)

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def move_clock(self, seconds: float) -> None:
        """Both computers' clocks at once, as nearly as two can."""
        self.ahead += seconds
        self.practice.switch(ahead=self.ahead)
        opened = os.open(self._ahead_file, os.O_WRONLY)
        os.pwrite(opened, struct.pack("d", self.ahead), 0)
        os.close(opened)

    def tell(self, word: str) -> dict[str, Any]:
        assert self.window.stdin is not None
        assert self.window.stdout is not None
        self.window.stdin.write(f"{word}\n")
        self.window.stdin.flush()
        return json.loads(self.window.stdout.readline())

    def _make_accounts(self) -> list[str]:
        with self.workspace.db.write("accounts") as tx:
            first = tx.execute(select(account).where(account.c.network == "practice")).mappings().one()
            made = [first["id"]]
            for number in range(1, ACCOUNTS):
                made.append(new_id())
                tx.execute(account.insert().values(**{**first, "id": made[-1], "label": f"Practice {number}"}))
                tx.execute(account_key.insert().values(device_id=self.workspace.me.device_id, account_id=made[-1]))
        return made

    # -- one freeze ---------------------------------------------------------------------------------------------

    def freeze_once(self, random: Random, number: int) -> Outcome:
        """Plan, freeze at a random instant around the due times, compare, thaw, and see that nothing leaves."""
        middle = self.now() + IN_TEN_MINUTES
        with clock.set_to(self.now):
            planned = self._plan(random, number, middle)
            with_server = [each for each, (kind, _) in planned.items() if kind == "held"]
            self._until(lambda: all(self._row(each).state == "handed_over" for each in with_server))
            if fault := random.choice(FAULTS):
                self.practice.fail(fault)
            self.move_clock((middle - self.now()).total_seconds() - LEAD)
            planned |= self._plan_late(number)
            press_at = middle + timedelta(seconds=random.uniform(-AROUND, AROUND))
            time.sleep(max(0.0, (press_at - self.now()).total_seconds()))
            if fault := random.choice(RECALL_FAULTS):
                self.practice.fail(fault, "DELETE /api/v1/scheduled_statuses/*")
            told = self.tell("freeze")
            wait_until = time.time() + LEAD + AROUND  # all that was due has had its time
            self._until(lambda: time.time() > wait_until and self._at_rest(planned))
            outcome = self._compare(planned, told)
            self.practice.fail("")
            self.tell("thaw")
            outcome.unasked = self._leaves_after_thaw(planned)
            for each in planned:
                self._until(partial(self._ended, each))
        return outcome

    def _plan(self, random: Random, number: int, middle: datetime) -> dict[str, tuple[str, str]]:
        planned: dict[str, tuple[str, str]] = {}
        for kind, many in (("once", ATONCE), ("held", HELD), ("reply", REPLIES)):
            for each in range(many):
                text = f"Freeze {number}, {kind} {each}."
                due = middle + timedelta(seconds=random.uniform(-AROUND, AROUND))
                delivery_id = a_delivery(
                    self.workspace.db,
                    self._accounts[each % ACCOUNTS],
                    text,
                    due=due,
                    promise="server" if kind == "held" else "computer",
                )
                planned[delivery_id] = (kind, text)
                # A wall clock shows minutes; these are due at the second.
                values: dict[str, Any] = {"due_at": due} | ({"kind": "reply"} if kind == "reply" else {})
                with self.workspace.db.write("queue") as tx:
                    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))
        return planned

    def _plan_late(self, number: int) -> dict[str, tuple[str, str]]:
        """What is on its way to the server, or about to be, when everything is frozen."""
        planned: dict[str, tuple[str, str]] = {}
        for each in range(LATE):
            text = f"Freeze {number}, late {each}."
            due = self.now() + timedelta(minutes=20 + each)
            planned[a_delivery(self.workspace.db, self._accounts[each % ACCOUNTS], text, due=due, promise="server")] = (
                "late",
                text,
            )
        return planned

    def _row(self, delivery_id: str) -> read.DeliveryRow:
        with self.workspace.db.read() as tx:
            return read.get(tx, delivery_id)

    def _at_rest(self, planned: dict[str, tuple[str, str]]) -> bool:
        """Nothing is under way any more: what a server refuses to give back stays with it and is named."""
        refuses = self.practice.faults_left() > 0
        there = self._held() if refuses else set[str]()
        for delivery_id, (_, text) in planned.items():
            state = self._row(delivery_id).state
            if state in ("sending", "unconfirmed", "handed_over") or (state == "recalling" and text not in there):
                return False
        return True

    def _until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "it did not come to rest"
            time.sleep(0.1)

    # -- the truth ----------------------------------------------------------------------------------------------

    def _compare(self, planned: dict[str, tuple[str, str]], told: dict[str, Any]) -> Outcome:
        posts = {each["text"]: self._begun(each) for each in self.practice.posts()}
        there = self._held()
        ever = self._ever_held()
        truth: dict[str, set[str]] = {"sent": set(), "recalled": set(), "not_recalled": set(), "held": set()}
        for delivery_id, (_, text) in planned.items():
            if text in posts:
                truth["sent"].add(text)
            elif text in there:
                truth["not_recalled"].add(text)
            else:
                truth["recalled" if self._keys(delivery_id) & ever else "held"].add(text)
        said = self.tell("sorting")
        texts = {each: text for each, (_, text) in planned.items()}
        ours = {kind: {texts[each] for each in ids if each in texts} for kind, ids in said.items()}
        mine = {text: at for text, at in posts.items() if text in texts.values()}
        # What the server itself sent at its time began there, not here; it counts as sent, not as begun by us.
        begun = [at - told["pressed"] for text, at in posts.items() if self._from_here(text, planned)]
        return Outcome(
            max(begun, default=-1.0), told["done"] - told["pressed"], truth, self._since(ours, mine, told["pressed"])
        )

    def _since(self, ours: dict[str, set[str]], posts: dict[str, float], pressed: float) -> dict[str, set[str]]:
        """What began before the freeze was asked for may have ended before it: none needs to name that."""
        named = set[str]().union(*ours.values())
        before = {text for text, at in posts.items() if at <= pressed and text not in named}
        return {**ours, "sent": ours["sent"] | before}

    def _begun(self, post: dict[str, Any]) -> float:
        return datetime.fromisoformat(post["created"].replace("Z", "+00:00")).timestamp() - self.ahead

    def _from_here(self, text: str, planned: dict[str, tuple[str, str]]) -> bool:
        return any(text == each and kind in ("once", "reply") for kind, each in planned.values())

    def _held(self) -> set[str]:
        return {each["params"]["text"] for each in self.practice.held()}

    def _ever_held(self) -> set[str]:
        with closing(sqlite3.connect(self.practice.folder / "practice.sqlite")) as file:
            rows = file.execute("select key from idempotency where scheduled is not null").fetchall()
        return {key.rsplit("-", 2)[0] for (key,) in rows}

    def _keys(self, delivery_id: str) -> set[str]:
        with self.workspace.db.read() as tx:
            return set(tx.execute(select(part.c.key).where(part.c.delivery_id == delivery_id)).scalars())

    def _leaves_after_thaw(self, planned: dict[str, tuple[str, str]]) -> list[str]:
        before = {each["text"] for each in self.practice.posts()}
        still = self._held()
        end = time.monotonic() + 2.2  # two beats of both processes
        while time.monotonic() < end:
            time.sleep(0.2)
        after = {each["text"] for each in self.practice.posts()}
        texts = {text for _, text in planned.values()}
        return sorted(((after - before) | (self._held() - still)) & texts)

    def _ended(self, delivery_id: str) -> bool:
        row = self._row(delivery_id)
        if row.state in ("published", "cancelled", "refused"):
            return True
        try:
            self.workspace.queue.cancel(delivery_id)
        except Problem:
            return False
        return True


@contextmanager
def stage(folder: Path) -> Generator[Stage]:
    """Open it, and end all its processes."""
    opened = Stage(folder)
    try:
        yield opened
    finally:
        opened.close()
