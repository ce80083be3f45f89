"""A story: two computers, one server, one network, and what goes wrong between them; and what must be true after it.

What must be true is known from what the program told the two people while they worked and from the network's own list
of posts, never from the program's rows.
"""

from __future__ import annotations

import json
import random
import re
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from brandassist import paths, sharing
from brandassist import settings as device_settings
from brandassist.events import Events
from brandassist.practice import address
from brandassist.store import history
from brandassist.store.database import Database, sqlite_url
from brandassist.store.deliveries import read
from brandassist.store.devices import give_key
from brandassist.store.shared import outgoing
from brandassist.store.shared.rows import Row
from brandassist.store.writing import drafts
from brandassist.workspace import open_workspace
from tests.live.postgres import Postgres
from tests.live.shared.at_work import Place
from tests.live.shared.computer import Computer, Known
from tests.support.at_random import WORD, texts_in, words_in
from tests.support.builders import an_account
from tests.support.relay import Relay, relay
from tests.support.two_computers import differing

KILLED_WITHIN = 0.4
GROWN = re.compile(r"\d+w\w")
FAULTS = ("reset-after-body", "5xx-after", "reset-before", "slow")  # of the network itself
STEPS, ACTS = 3, (4, 12)
STEP_SECONDS = 1.0  # at most; one whose acts are done waits for nobody
EQUAL_WITHIN = 40.0  # seconds, once nothing is cut any more
SENT_WITHIN = 120.0
LOOK = 0.3  # seconds between two looks at what was sent


class Story:
    """The whole scene; `known` grows with every round."""

    def __init__(self, server: Postgres, url: str, folder: Path, seed: int, lines: tuple[Relay, Relay]) -> None:
        self.seed, self.server, self.url, self.lines = seed, server, url, lines
        self.known, self.rounds = Known(), 0
        self.practice = folder / "practice"
        self.network = address.ensure(self.practice)
        self._ask("/_switchboard", {"unlimited": True})
        places = _founded(url, folder, lines, self.practice)
        self.truth = Database(url, Events())
        self.computers = [Computer(each, line, self.known, seed) for each, line in zip(places, lines, strict=True)]
        for each in self.computers:
            assert each.rest(30), "it did not open"
        self.copies = [Database(sqlite_url(each.copy), Events()) for each in self.computers]

    # -- what goes wrong ----------------------------------------------------------------------------------------

    def round(self) -> None:
        """Both work while lines break and processes die; then all is whole again, and both ends become equal."""
        self.rounds += 1
        chance = random.Random(f"{self.seed} {self.rounds}")
        for _ in range(STEPS):
            self._step(chance)
        for line in self.lines:
            line.heal()
        self._ask("/_switchboard", {"fail": ""})
        for each in self.computers:
            assert each.rest(60), f"{self}: it never ended what it did, see {each.place.home}/log"
        self._become_equal()
        for each in (*self.computers, *self.computers):  # sent while the next round goes wrong
            each.order("send off")
            each.rest(60)

    def _step(self, chance: random.Random) -> None:
        """What happens is the seed's; when it happens to two processes is the machine's."""
        for each in self.computers:
            self._trouble(each.line, chance)
            many = chance.randint(*ACTS)
            if each.rest(0):
                each.order("act", many)
        fault, fails = chance.choice(FAULTS), chance.random() < 0.2
        if fails:
            self._ask("/_switchboard", {"fail": fault})
        until = time.monotonic() + STEP_SECONDS
        restarted, killed, one = chance.random() < 0.05, chance.random() < 0.3, chance.choice(self.computers)
        after = chance.uniform(0, KILLED_WITHIN)
        if restarted:
            self.server.kill()
            self.server.start()
        if killed:
            one.rest(after)
            one.kill()
            one.start()
        for each in self.computers:
            each.rest(until - time.monotonic())

    def _trouble(self, line: Relay, chance: random.Random) -> None:
        line.heal()
        seconds = chance.uniform(0, 0.05)
        trouble: list[Callable[[], None]] = [line.heal, line.cut, line.reset, line.hang, lambda: line.slow(seconds)]
        chance.choices(trouble, (4, 2, 1, 1, 1))[0]()

    def __str__(self) -> str:
        return f"seed {self.seed}, round {self.rounds}"

    # -- what must be true --------------------------------------------------------------------------------------

    def _become_equal(self) -> None:
        until = time.monotonic() + EQUAL_WITHIN
        while True:
            for each in (*self.computers, self.computers[0]):
                each.order("exchange")
                assert each.rest(60), "it never came back from the server"
            found = [_apart(each, self.truth) for each in self.copies]
            if not any(found):
                break
            assert time.monotonic() < until, f"{self}: still other than the server: {found}"
        hers, *others = self.copies
        assert not self.known.confided - words_in(hers), f"{self}: locked words lost"
        for each in (self.truth, *others):
            assert not self.known.confiding & words_in(each), f"{self}: locked words in {each.url}"
        for each in (self.truth, *self.copies):
            there = words_in(each) - self.known.confiding
            lost, added = self.known.kept - self.known.taken - there, there - self.known.written
            assert not lost, f"{self}: lost {lost} in {each.url}: {self._done_with(lost)}"
            assert not added, f"{self}: nobody wrote {added} in {each.url}"
        grown = {word for text in texts_in(self.truth) for word in re.findall(r"\w+", text) if GROWN.search(word)}
        assert not grown, f"{self}: words grown together: {grown}"

    def end(self) -> Counter[str]:
        """All that was planned and approved went out, once; how often each post, by its first word, stands there."""
        until = time.monotonic() + SENT_WITHIN
        wanted = self.known.planned & self.known.approved
        while True:
            posted = Counter(WORD.findall(each)[0] for each in self.posts() if WORD.search(each))
            if all(posted[each] for each in wanted) or time.monotonic() > until:
                break
            self.computers[0].order("answer", self.posts())
            assert self.computers[0].rest(60)
            threading.Event().wait(LOOK)
        self._become_equal()
        twice = {word for word, times in posted.items() if times > 1}
        assert not twice, f"{self}: sent twice: {self._told_of(twice)}"
        missing = {each for each in wanted if not posted[each]}
        assert not missing, f"{self}: never sent: {self._told_of(missing)}"
        assert not {word for each in self.posts() for word in WORD.findall(each)} - self.known.written
        return posted

    def _told_of(self, words: set[str]) -> str:
        """All that the rows say of the posts that begin with these words, to find out why."""
        told: list[object] = []
        with self.truth.read() as tx:
            for row in read.select_rows(tx):
                if WORD.findall(drafts.get(tx, row.draft_id).text)[0] in words:
                    told += [row, *read.attempts(tx, row.id), *history.of(tx, row.id)]
        there = [each for each in self.posts() if words & set(WORD.findall(each))]
        return "\n".join(map(str, (*there, *told)))

    def _done_with(self, words: set[str]) -> str:
        """What their people were doing when they wrote these words."""
        logs = [(each.place.home / "log").read_text().splitlines() for each in self.computers]
        return "\n".join(told for log in logs for told in log if words & set(WORD.findall(told)))

    def posts(self) -> list[str]:
        return [each["text"] for each in self._ask("/_posts") if each["author"] == "you"]

    def _ask(self, path: str, body: Any = None) -> Any:
        headers = {"User-Agent": "test", "Content-Type": "application/json", "Authorization": "Bearer practice"}
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.network + path, data, headers), timeout=10) as answer:
            return json.loads(answer.read() or b"null")

    def close(self) -> None:
        for each in (self.truth, *self.copies):
            each.close()
        for each in self.computers:
            if each.alive:
                each.kill()
        address.stop(self.practice)


def _apart(copy: Database, truth: Database) -> dict[str, list[tuple[Row | None, Row | None]]]:
    """What a copy has otherwise than the server, apart from entries whose words stay there."""
    with copy.read() as tx:
        staying = outgoing.staying(tx)
    found: dict[str, list[tuple[Row | None, Row | None]]] = {}
    for table, pairs in differing(copy, truth).items():
        own = {"entry": "id", "history": "subject"}.get(table, "entry_id")
        left = [pair for pair in pairs if not any(row is not None and row.get(own) in staying for row in pair)]
        if left:
            found[table] = left
    return found


def _founded(url: str, folder: Path, lines: tuple[Relay, Relay], practice: Path) -> list[Place]:
    """A workspace of two members on two computers: of three accounts one's key is on the first alone, one's on the
    second, one's on both. The practice network is the same for both."""
    address = url.replace("+psycopg", "")
    homes = [folder / name for name in ("hers", "his")]
    devices = [device_settings.load(home / "config" / "brandassist" / "device.json") for home in homes]
    sharing.create(sharing.on_server(address), devices[0], "Anna")
    with closing(open_workspace(address, as_member="Anna", settings=devices[0])) as workspace:
        workspace.add_member("Luca", "assistant")
        workspace.set_rule("approval_rule", "assistant")
        workspace.set_rule("grace_minutes", 600)  # a slow machine is no absence
        ours, theirs = (each.device_id for each in devices)
        accounts = [an_account(workspace.db, device=ours)]
    with closing(open_workspace(address, as_member="Luca", settings=devices[1])) as workspace:
        accounts += [an_account(workspace.db, device=theirs), an_account(workspace.db, device=ours)]
        with workspace.db.write("accounts") as tx:
            give_key(tx, theirs, accounts[-1])
        workspace_id = workspace.id
    for home in homes:
        files = paths.shared_files(workspace_id, home / "data" / "brandassist")
        files.mkdir(parents=True)
        (files / "practice").symlink_to(practice)
    return [
        Place(home, address.replace(f":{urlsplit(address).port}/", f":{line.port}/"), member, letter, tuple(accounts))
        for home, line, member, letter in zip(homes, lines, ("Anna", "Luca"), ("a", "b"), strict=True)
    ]


@contextmanager
def story(server: Postgres, url: str, folder: Path, seed: int) -> Generator[Story]:
    with relay(server.port) as one, relay(server.port) as two:
        told = Story(server, url, folder, seed, (one, two))
        try:
            yield told
        finally:
            told.close()
