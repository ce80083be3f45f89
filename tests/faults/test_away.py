"""Away for 72 hours: the lid opens and closes, also in the middle of a request, the clock is set back and forth, and
the program is ended and begun anew. Nothing leaves unasked, nothing twice, nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from brandassist import clock
from brandassist.agent.bus import Bus, NoBus
from brandassist.agent.sleep import SleepWatch
from brandassist.http import Answer, Broken, Http
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from tests.faults.scene import is_over
from tests.faults.stages import PracticeStage
from tests.support.builders import SetClock, a_delivery, an_account, open_database

HOURS = 72
GRACE = timedelta(minutes=10)
# By itself a post may leave within the grace, or be repeated once the network showed twice that it is not there.
LATEST = GRACE + timedelta(minutes=6) + GRACE


def no_bus() -> Bus:
    raise NoBus


@dataclass
class Absence:
    """One workspace over three days; the truth is what the server recorded."""

    folder: Path
    stage: PracticeStage
    random: Random
    at: SetClock = field(default_factory=SetClock)
    due: dict[str, datetime] = field(default_factory=dict[str, datetime])  # text -> when it was to leave
    # Each text that was sent, and what the clock said then.
    left: list[tuple[str, datetime]] = field(default_factory=list[tuple[str, datetime]])
    closing: int = 0  # so many calls until the lid closes in the middle of one

    def play(self) -> list[DeliveryRow]:
        database = open_database(self.folder)
        accounts = [an_account(database, "practice", self.stage.url) for _ in range(2)]
        begun = self.at()
        with clock.set_to(self.at), self._watched_calls():
            for number in range(24):
                self._plan(database, accounts[number % 2], number, begun)
            while self.at() < begun + timedelta(hours=HOURS):
                self._awake_for_a_while(self._post(database))
            self._stay(self._post(database), timedelta(hours=4), timedelta(minutes=5))
            with database.read() as tx:
                rows = select_rows(tx)
        database.close()
        return rows

    def _plan(self, database: Database, account_id: str, number: int, begun: datetime) -> None:
        due = begun + timedelta(minutes=self.random.randint(1, HOURS * 60))
        parts = [f"{self.folder.name}: post {number}, part {each}." for each in range(self.random.choice((1, 1, 3)))]
        a_delivery(database, account_id, *parts, due=due)
        self.due |= dict.fromkeys(parts, due)

    def _post(self, database: Database) -> Post:
        return self.stage.post_office(database)

    def _awake_for_a_while(self, post: Post) -> None:
        """Awake from a minute to three hours, then asleep, ended, or with another clock."""
        self.closing = self.random.choice((0, 0, self.random.randint(1, 6)))
        for spec in self.random.choice(((), ("reset-after-body:1",), ("hang:1",), ("429:1",), ("5xx-after:1",))):
            self.stage.fail(spec)
        self._stay(post, timedelta(minutes=self.random.randint(1, 180)), timedelta(minutes=3))
        if self.random.random() < 0.3:  # set right, or wrong
            self.at.at += timedelta(minutes=self.random.randint(-240, 240))
        else:
            self.at.at += timedelta(minutes=self.random.randint(5, 900))

    def _stay(self, post: Post, long: timedelta, step: timedelta) -> None:
        lanes, until = Lanes(post), self.at() + long
        watch = SleepWatch(lanes, no_bus)
        while self.at() < until:
            watch.look()
            lanes.run_until_idle()
            self.at.at += step * self.random.random()
        lanes.stop()

    @contextmanager
    def _watched_calls(self) -> Generator[None]:
        really = Http.call

        def call(http: Http, method: str, url: str, **what: object) -> Answer:
            if method != "POST" or not url.endswith("/api/v1/statuses"):
                return really(http, method, url, **what)  # type: ignore[arg-type]
            self._note(what)
            self.closing -= 1
            if self.closing != 0:
                return really(http, method, url, **what)  # type: ignore[arg-type]
            arrived = self.random.random() < 0.5
            if arrived:
                really(http, method, url, **what)  # type: ignore[arg-type]
            self.at.at += timedelta(minutes=self.random.randint(1, 1200))
            raise Broken("connection_lost", "127.0.0.1")

        Http.call = call  # type: ignore[method-assign,assignment]
        try:
            yield
        finally:
            Http.call = really  # type: ignore[method-assign]

    def _note(self, what: dict[str, object]) -> None:
        said = str(what)
        self.left += [(text, self.at()) for text in self.due if text in said]

    def check(self, rows: list[DeliveryRow]) -> None:
        there = Counter(text for text in self.stage.texts() if text in self.due)
        assert {text: count for text, count in there.items() if count > 1} == {}, "doubled"
        assert [(row.state, row.problem) for row in rows if not is_over(row)] == [], "lost"
        first: dict[str, datetime] = {}
        for text, at in self.left:
            late = at - self.due[text]
            assert late >= timedelta(), ("early", text)
            follows = text.rpartition(", part ")[2] != "0."
            latest = LATEST if not follows else LATEST + (first[text.rpartition(",")[0]] - self.due[text])
            assert late <= latest, ("unasked", text, late)
            first.setdefault(text.rpartition(",")[0], at)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeStage]:
    folder = tmp_path_factory.mktemp("network") / "practice"
    made = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder)
    made.publish = "POST /api/v1/statuses"
    made.control("POST", "/_switchboard", {"unlimited": True})
    yield made
    address.stop(folder)


def away(stage: PracticeStage, folder: Path, seed: int) -> Counter[str]:
    folder = folder / f"seed{seed}"
    folder.mkdir()
    absence = Absence(folder, stage, Random(seed))
    rows = absence.play()
    absence.check(rows)
    return Counter(row.state for row in rows)


@pytest.mark.timeout(300)
def test_three_days_away(stage: PracticeStage, tmp_path: Path) -> None:
    ended = sum((away(stage, tmp_path, seed) for seed in (1, 2)), Counter[str]())
    assert ended["published"] and ended["missed"], ended


@pytest.mark.faults
@pytest.mark.timeout(600)
def test_three_days_away_in_many_ways(stage: PracticeStage, tmp_path: Path, fault_seed: int) -> None:
    ended = away(stage, tmp_path, fault_seed)
    print(f"\nseed {fault_seed}: {dict(ended)}")
    assert ended.total(), "nothing was planned"
