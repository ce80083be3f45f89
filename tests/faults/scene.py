"""A scene: one workspace with something to deliver, played to its end, then held against the truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.publishing.queue import Queue
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.history import Actor
from tests.faults import worker
from tests.faults.stages import Stage
from tests.support.builders import DEVICE, a_delivery, an_account, open_database

# Later and later looks: after the crash, after each network's delays, and long after.
MINUTES = (0, 0.025, 0.07, 1.2, 8, 25, 26.5, 50, 51.5, 75, 76.5, 100)  # three failures, each with its two looks
ROUNDS = [timedelta(minutes=each) for each in MINUTES]
ENDED = ("published", "refused", "missed", "cancelled")


@dataclass
class Scene:
    stage: Stage
    folder: Path
    random: Random
    reply_to: str | None = None  # remote id of what it answers, when it is a reply
    ahead: timedelta | None = None  # how far its time lies ahead, when a server is to hold it
    wanted: dict[str, list[str]] = field(default_factory=dict)  # delivery id -> the texts it must bring

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        database = open_database(self.folder)
        account_id = an_account(database, self.stage.network, self.stage.url)
        for _ in range(self.random.randint(1, 2)):
            threads = self.stage.kind == "short" and self.stage.threads
            single = not threads or self.reply_to is not None or self.ahead is not None
            many = 1 if single else self.random.randint(1, 3)
            comments = int(self._may_be_commented() and self.random.random() < 0.5)
            many += comments
            texts = [f"Thought {self.random.getrandbits(48):x}, part {number + 1}." for number in range(many)]
            delivery_id = a_delivery(
                database,
                account_id,
                *texts,
                kind=self.stage.kind,
                due=None if self.ahead is None else clock.now() + self.ahead,
                promise="computer" if self.ahead is None else "server",
                reply_to=self.reply_to,
                comments=comments,
                pictures=() if self.reply_to else self.stage.pictures(self.random.randint(1, 3)),
            )
            self.wanted[delivery_id] = texts
        database.close()

    def _may_be_commented(self) -> bool:
        return self.stage.comments and self.reply_to is None and self.ahead is None

    def play(self) -> None:
        """Go on until everything has ended or asks."""
        for ahead in ROUNDS[:4] if self.ahead is not None else ():
            assert worker.deliver(self.stage, self.folder, ahead=ahead) == 0  # still before its time
        for ahead in ROUNDS:
            ahead += self.ahead or timedelta()
            if self.ahead is not None:
                self.stage.control("POST", "/_switchboard", {"ahead": ahead.total_seconds()})
            assert worker.deliver(self.stage, self.folder, ahead=ahead) == 0
            if all(is_over(row) for row in self.rows()):
                break
        for row in self.rows():
            if row.problem.get("code") == "absent_twice" and self.random.random() < 0.5:
                assert self.retry(row.id) == ""  # a person presses, as she may after two looks
                self.stage.fail("")
                self._go_on()

    def _go_on(self) -> None:
        """Deliver what a person pressed; a network may want its time between two parts."""
        for ahead in ROUNDS:
            assert worker.deliver(self.stage, self.folder, ahead=ahead) == 0
            if all(is_over(row) for row in self.rows()):
                break

    def rows(self) -> list[DeliveryRow]:
        database = Database(f"sqlite:///{self.folder / 'workspace.sqlite'}", Events())
        try:
            with database.read() as tx:
                return select_rows(tx)
        finally:
            database.close()

    def retry(self, delivery_id: str) -> str:
        """What the queue says when a person presses "send again"."""
        database = Database(f"sqlite:///{self.folder / 'workspace.sqlite'}", Events())
        try:
            Queue(database, Actor(None, DEVICE), None, self.stage.post_office(database)).retry(delivery_id, "UTC")
        except Problem as problem:
            return problem.code
        finally:
            database.close()
        return ""

    def check(self) -> None:
        """0 duplicates on the network, 0 lost, and nothing called published that is not there."""
        there = Counter(self.stage.texts())
        if all(row.state == "published" for row in self.rows()):
            left = self.stage.left_over()
            assert not left, ("still online", left)
        for row in self.rows():
            texts = self.wanted[row.id]
            counts = [sum(n for seen, n in there.items() if text in seen) for text in texts]
            assert all(count <= 1 for count in counts), ("posted twice", row.state, counts)
            assert is_over(row), ("lost", row.state, row.problem)
            for part, count in zip(row.parts, counts, strict=True):
                if part.state == "published":
                    assert count == 1, ("published without being there", row.problem)
                if part.state in ("waiting", "refused"):
                    assert count == 0, ("there, and called absent", row.state, row.problem)


def is_over(row: DeliveryRow) -> bool:
    """Ended, or a person is asked."""
    return row.state in ENDED or row.asks or bool(row.holds)
