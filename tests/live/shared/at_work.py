"""A computer of a story, as a process: the workspace opened and started as the program does, and a person at it.

It obeys one order after the other and tells all it does before and after, so that whoever kills it knows what was
certain. What it tells is what a person knows: words they wrote, posts they planned.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from pkgutil import walk_packages
from time import monotonic
from typing import NamedTuple

from sqlalchemy import select

from brandassist import clock, walltime
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.store.shared import line
from brandassist.store.shared.shared import Shared
from brandassist.store.tables import draft, entry, target, working_text
from brandassist.workspace import Workspace, open_workspace
from brandassist.writing.diverged import Choices
from brandassist.writing.library import MASTER
from drafts.merging.three_way import Choice
from tests.support.at_random import WORD, Person

PATIENCE = 1.0  # seconds an answer may take
LONGEST = 12  # words of a post


def read_all() -> None:
    """What the program reads when it first needs it, read once for all computers."""
    for package in ("brandassist", "drafts"):
        for each in walk_packages(import_module(package).__path__, f"{package}."):
            if not each.name.endswith("__main__"):
                import_module(each.name)
    import_module("psycopg")


@dataclass(frozen=True)
class Place:
    """Where a computer stands, and who sits at it."""

    home: Path
    address: str
    member: str  # name
    name: str  # the letter its words begin with
    accounts: tuple[str, ...]


class Post(NamedTuple):
    """A post's draft, its text, and where it goes."""

    draft_id: str
    text: str
    account_id: str


class AtWork(Person):
    """Writes, and brings posts on their way; tells each word before it is written."""

    kind = "article"  # posts are for sending

    def __init__(self, place: Place, workspace: Workspace, seed: int, first: int, told: Connection) -> None:
        assert isinstance(workspace.db, Shared)
        super().__init__(place.name, workspace.db, place.home, seed, first)
        self.workspace, self.told, self.accounts = workspace, told, place.accounts
        self.hers = workspace.member.role == "executive"  # who approves; the other one plans

    def verbs(self) -> list[Callable[[], object]]:
        own = [*[self.approve] * 5, *[self.confide] * 2] if self.hers else [self.plan] * 5
        return [*super().verbs(), *[self.write_post] * 2, self.write_on_post, self.solve, *own]

    def word(self) -> str:
        made = super().word()
        self.told.send(("writes", made))
        return made

    def takes(self, word: str) -> None:
        super().takes(word)
        self.told.send(("takes", word))

    def confide(self) -> None:
        """Words that never leave this computer: an entry that is one locked passage, or more in such an entry."""
        words = [Person.word(self) for _ in range(3)]
        for each in words:
            self.told.send(("confides", each))
        private = self._entries(locked=True)
        if private and self.random.random() < 0.5:
            found = self.workspace.diary.show(self.random.choice(private)).entry
            self.workspace.diary.autosave(found.id, found.title, f"{found.text} {' '.join(words)}")
        else:
            self.workspace.diary.capture(f"%%{' '.join(words)}%%")
        self.told.send(("confided", *words))
        self.said -= set(words)

    def _entry(self) -> str:
        found = self._entries(locked=False)
        return self.random.choice(found) if found else self.capture()

    def _entries(self, *, locked: bool) -> list[str]:
        with self.shared.read() as tx:
            rows = tx.execute(select(entry.c.id, entry.c.locked, entry.c.locks).order_by(entry.c.id)).all()
        return [row.id for row in rows if bool(row.locked or row.locks) is locked]

    def _draft(self) -> str:
        with self.shared.read() as tx:
            found = sorted(tx.execute(select(draft.c.id).where(draft.c.kind == "article")).scalars())
        return self.random.choice(found) if found else self.new_draft()

    def _post(self) -> Post:
        found = self._posts()
        return self.random.choice(found) if found else self.write_post()

    def _posts(self) -> list[Post]:
        asked = select(draft.c.id, working_text.c.text, target.c.account_id).where(draft.c.kind == "post")
        with self.shared.read() as tx:
            return [Post(*row) for row in tx.execute(asked.join(working_text).join(target).order_by(draft.c.id))]

    def write_post(self) -> Post:
        text, account = " ".join(self.word() for _ in range(3)), self.random.choice(self.accounts)
        return Post(self.drafts.new("post", "", text, to=[account]), text, account)

    def write_on_post(self) -> None:
        post = self._post()
        if len(post.text.split()) < LONGEST:
            self._type(post.draft_id, MASTER, f"{post.text} {self.word()}", post.text)

    def send_off(self) -> None:
        """Bring all posts on their way, as far as this person's part in it goes."""
        for each in self._posts():
            with suppress(Problem):
                if not self.hers:
                    self._plan(each)
                elif any(one.approval_id is None for one in self.drafts.show(each.draft_id).targets):
                    self._approve(each)

    def approve(self) -> None:
        self._approve(self._post())

    def _approve(self, post: Post) -> None:
        self._solve(post.draft_id)
        made = self.workspace.approvals.approve(post.draft_id)
        if all(each.problem is None for each in made):
            self.told.send(("approved", WORD.findall(post.text)[0]))

    def solve(self) -> None:
        """Choose for whatever two wrote apart, or keep it as two."""
        if apart := sorted(self.workspace.diverged.subjects()):
            self._solve(self.random.choice(apart))

    def _solve(self, subject: str) -> None:
        found = self.workspace.diverged.read(subject)
        if found is None:
            return
        seen = {each.id: each.standing for each in found.texts}
        if self.random.random() < 0.2 and found.kind == "entry":
            self.workspace.diverged.keep_as_two(subject, seen)
            return
        choices: dict[str, Choices] = {
            each.id: dict[int, Choice]((at, self._side()) for at in each.merge.conflicts) for each in found.texts
        }
        self.workspace.diverged.solve(subject, choices, seen)

    def _side(self) -> Choice:
        sides: list[Choice] = ["mine", "theirs", "both"]
        return self.random.choice(sides)

    def plan(self) -> None:
        self._plan(self._post())

    def _plan(self, post: Post) -> None:
        """Once: a post that was planned already, by an answer that never came, is seen in the queue."""
        queue = self.workspace.queue
        if queue.of_draft(post.draft_id):
            return
        self.shared.exchange()
        if not queue.of_draft(post.draft_id):
            soon = walltime.from_instant(clock.now() + timedelta(seconds=1), "UTC")
            queue.schedule(post.draft_id, [post.account_id], soon)
            self.told.send(("planned", WORD.findall(post.text)[0]))


def work(place: Place, seed: int, first: int, orders: Connection, told: Connection) -> None:
    """Open the workspace and obey until killed; begins with ("open",)."""
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(place.home / kind.lower())
    logging.basicConfig(
        filename=place.home / "log", level=logging.INFO, format="%(asctime)s %(threadName)s %(message)s"
    )
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    faulthandler.register(signal.SIGUSR1, (place.home / "stacks").open("a"), all_threads=True)
    line.ANSWER_SECONDS, line.CONNECT_SECONDS = PATIENCE, 2
    logging.info("begin")
    settings = device_settings.load()
    workspace = open_workspace(place.address, as_member=place.member, settings=settings)
    workspace.start()
    person = AtWork(place, workspace, seed, first, told)
    told.send(("open",))
    logging.info("open")
    while True:
        order, *how = orders.recv()
        match order:
            case "act":
                for _ in range(*how):
                    act(person)
            case "send off":
                person.send_off()
            case "exchange":
                with suppress(Problem):
                    workspace.db.exchange()
            case "answer":
                answer(workspace, *how)
            case _:
                raise ValueError(order)
        told.send(("done", order))


def act(person: AtWork) -> None:
    """Do one thing and say which words are kept now."""
    before, began = set(person.said), monotonic()
    try:
        done = person.act()
    except Exception:
        logging.exception("a mistake")
        raise
    logging.info("%s %s, %.1f s", done, sorted(person.said - before), monotonic() - began)
    if ":" not in done:  # a Problem: nothing was kept
        person.told.send(("kept", *person.said - before))


def answer(workspace: Workspace, texts: list[str]) -> None:
    """A person is asked about some posts, has looked on the network (`texts`), and says what is true."""
    with suppress(Problem):
        for row in workspace.queue.asking():
            text = workspace.drafts.show(row.draft_id).text.split()[0]
            if any(text in each for each in texts):
                workspace.queue.settle(row.id, published=f"https://practice.example/@you/{row.id}")
            else:
                workspace.queue.settle(row.id, published=None)
                workspace.queue.retry(row.id, "UTC")
