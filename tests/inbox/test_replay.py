"""Replaying what networks tell, in any order, twice, changed, taken away, killed in between: nothing is ever lost.

The oracle beside it knows each message once, by what was told and decided, and derives what is owed from nothing else.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.inbox.deciding import Deciding
from brandassist.networks.contract import Collected, Incoming
from brandassist.store.database import Database
from brandassist.store.inbox import collections, messages, obligations
from brandassist.store.inbox.keeping import Received, Rules
from brandassist.store.inbox.obligations import OWED
from tests.inbox.conftest import someone
from tests.support.builders import SetClock, an_account, open_database

MESSAGES, PEOPLE, POSTS, PAGE = 500, 40, 12, 25
TARGET = timedelta(hours=24)


def sort(came: Received) -> tuple[str, str]:
    return next(((word, word) for word in ("thanks", "spam", "question") if came.text.startswith(word)), ("", ""))


RULES = Rules(lambda at: at + TARGET, sort)


@dataclass
class Known:
    """What the oracle knows of one message. `told`: the status by what was told; `decided`: by a person, above it."""

    came: Incoming
    status: str = ""
    gone: bool = False
    until: Any = None
    past: list[tuple[str, Any]] = field(default_factory=list[tuple[str, Any]])  # what undo puts back


class Oracle:
    """One message after the other, by brute force over everything that was ever told."""

    def __init__(self, at: SetClock) -> None:
        self.known: dict[str, Known] = {}
        self._at = at

    def told(self, page: Collected) -> None:
        for came in {each.remote_id: each for each in page.messages}.values():
            one = self.known.get(came.remote_id)
            if one is None:
                self._new(came)
            else:
                self._again(one, came)
        for name in page.gone:
            one = self.known.get(name)
            if one is not None and not one.gone and all(each.remote_id != name for each in page.messages):
                one.gone = True
                if one.status in ("needs_reply", "snoozed") and not one.came.own:
                    self._becomes(one, "gone")

    def _new(self, came: Incoming) -> None:
        owes = not came.own and came.kind == "reply" and sort(came)[0] != "thanks"
        one = self.known[came.remote_id] = Known(came, "needs_reply" if owes else "nothing_owed")
        if came.own and (above := self.known.get(came.in_reply_to or "")):
            self._answered(above)
        if any(each.came.own and each.came.in_reply_to == came.remote_id for each in self.known.values()):
            self._answered(one)
        if not came.own:
            for other in self.known.values():
                same = self._first(other.came) == self._first(came) and other.came.handle == came.handle
                if same and other.status == "snoozed" and not other.came.own:
                    self._becomes(other, "needs_reply")

    def _answered(self, one: Known) -> None:
        if one.status in ("needs_reply", "snoozed") and not one.came.own:
            self._becomes(one, "answered")

    def _again(self, one: Known, came: Incoming) -> None:
        closed_by_sort = one.status == "nothing_owed" and sort(one.came)[0] == "thanks" and not one.came.own
        if one.gone:
            one.gone = False
            if one.status == "gone":
                self._becomes(one, "needs_reply")
                if any(
                    each.came.own and not each.gone and each.came.in_reply_to == came.remote_id
                    for each in self.known.values()
                ):
                    self._becomes(one, "answered")
        if closed_by_sort and sort(came)[0] != "thanks" and came.text != one.came.text:
            self._becomes(one, "needs_reply")
        one.came = came

    def _becomes(self, one: Known, status: str, until: Any = None) -> None:
        one.status, one.until, one.past = status, until, []

    def decide(self, name: str, status: str, until: Any = None) -> None:
        one = self.known[name]
        one.past = [(one.status, one.until)]
        one.status, one.until = status, until

    def undo(self, name: str) -> bool:
        one = self.known[name]
        if not one.past:
            return False
        [(one.status, one.until)], one.past = one.past, []
        return True

    def now(self, name: str) -> str:
        one = self.known[name]
        if one.status == "snoozed" and one.until <= self._at():
            return "needs_reply"
        return "nothing_owed" if one.status == "gone" else one.status

    def statuses(self) -> dict[str, str]:
        return {name: self.now(name) for name, one in self.known.items() if not one.came.own}

    def _first(self, came: Incoming) -> str:
        return came.root or ""


def the_story(random: Random) -> list[Collected]:
    """Pages as a network might tell them: 500 messages in any order, with likes, own answers, edits and the rest."""
    said: list[Incoming] = []
    for number in range(MESSAGES):
        post = f"p{random.randrange(POSTS)}"
        thread = [each.remote_id for each in said if each.root == post and not each.own and each.kind == "reply"]
        above = random.choice(thread) if thread and random.random() < 0.5 else post
        own = above != post and random.random() < 0.15
        kind = "reply" if own or random.random() < 0.9 else random.choice(("like", "share"))
        who = f"h{random.randrange(PEOPLE)}"
        text = f"{random.choice(('thanks', 'spam', 'question', 'word', 'word'))} {number}"
        at = clock.now() - timedelta(minutes=random.randint(0, 8_000))
        handle = "me" if own else who
        said.append(Incoming(f"m{number}", handle, handle, text, at, in_reply_to=above, root=post, own=own, kind=kind))
    told = said + random.choices(said, k=MESSAGES // 2)
    random.shuffle(told)
    pages = [Collected(tuple(told[start : start + PAGE]), str(start)) for start in range(0, len(told), PAGE)]
    return [_with_changes(random, page, said) for page in pages]


def _with_changes(random: Random, page: Collected, said: list[Incoming]) -> Collected:
    edited = [
        Incoming(**{**vars(each), "text": f"{random.choice(('thanks', 'question', 'word'))} anew {random.random()}"})
        for each in random.sample(said, 3)
        if each.kind == "reply"
    ]
    gone = tuple(each.remote_id for each in random.sample(said, 6))
    shown = (*page.messages, *edited)
    return Collected(tuple(random.sample(shown, len(shown))), page.cursor, gone=gone)


class Replay:
    """A real database, what a person decides in between, and the oracle."""

    def __init__(self, folder: Path, random: Random, at: SetClock) -> None:
        self.random, self.at, self.oracle = random, at, Oracle(at)
        self.database: Database = open_database(folder)
        self.account_id = an_account(self.database)
        self.inbox = Deciding(self.database, someone(self.database, "executive"))
        self.before: str | None = None

    def keep(self, page: Collected, database: Database, at_point: Callable[[str], None] = lambda where: None) -> None:
        """As collecting does: what came and where it ended, in one transaction."""
        at_point("asked")
        with database.write("inbox") as tx:
            messages.keep(tx, self.account_id, page.messages, RULES, gone=page.gone)
            at_point("kept")
            collections.answered(tx, self.account_id, self.before, page.cursor, "")
            at_point("before the commit")
        at_point("after the commit")

    def killed(self, page: Collected, where: str) -> None:
        """A process of its own is killed at a point; what it committed stands, all of it or nothing."""
        child = os.fork()
        if child == 0:
            try:
                own = Database(self.database.url, Events())
                self.keep(page, own, lambda at: os.kill(os.getpid(), signal.SIGKILL) if at == where else None)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL

    def decide(self) -> None:
        rows = self.rows()
        waiting = [name for name, row in rows.items() if row.status in OWED]
        some = self.random.sample(sorted(rows), 6)
        for name in some:
            what = self.random.choice(("snooze", "waive", "spam", "reopen", "undo"))
            row, until = rows[name], self.at() + timedelta(hours=self.random.randint(1, 30))
            if what == "undo":
                self._undo(name, row.id)
            elif what == "reopen" and row.status not in obligations.OPEN:
                self.inbox.reopen(row.id)
                self.oracle.decide(name, "needs_reply")
            elif what == "spam" and row.status != "spam":
                self.inbox.spam(row.id)
                self.oracle.decide(name, "spam")
            elif what in ("snooze", "waive") and name in waiting and row.status in OWED:
                self.inbox.snooze(row.id, until) if what == "snooze" else self.inbox.waive(row.id, "seen")
                self.oracle.decide(name, *(("snoozed", until) if what == "snooze" else ("waived",)))

    def _undo(self, name: str, message_id: str) -> None:
        try:
            self.inbox.undo(message_id)
            undone = True
        except Problem as problem:
            assert problem.code == "nothing_to_undo"
            undone = False
        assert self.oracle.undo(name) is undone, name

    def rows(self) -> dict[str, obligations.MessageRow]:
        with self.database.read() as tx:
            return {row.remote_id: row for row in obligations.rows(tx, self.at())}

    def holds(self) -> None:
        with self.database.read() as tx:
            counts = obligations.counts(tx, self.at())
        rows, expected = self.rows(), self.oracle.statuses()
        assert {name: row.status for name, row in rows.items()} == expected
        assert {name: each for name, each in counts.items() if each} == Counter(expected.values())
        assert sum(counts.values()) == len(expected)  # every distinct message, once
        together = {name: row.conversation_id for name, row in rows.items()}
        roots = {name: self.oracle.known[name].came.root for name in rows}
        assert len(set(together.values())) == len(set(roots.values())) == len({(together[n], roots[n]) for n in rows})


def test_nothing_that_came_is_ever_lost(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    first = pytestconfig.getoption("--first-seed")
    for seed in range(first, first + max(1, pytestconfig.getoption("--seeds") // 20)):
        folder = tmp_path / str(seed)
        folder.mkdir()
        at = SetClock()
        with clock.set_to(at):
            replay = Replay(folder, Random(seed), at)
            points = ["asked", "kept", "before the commit", "after the commit"]
            for number, page in enumerate(the_story(replay.random)):
                if number % 4 == 1:
                    where = points[number // 4 % 4]
                    replay.killed(page, where)
                    if where == "after the commit":
                        replay.oracle.told(page)
                    replay.holds()
                replay.keep(page, replay.database)
                replay.before = page.cursor
                replay.oracle.told(page)
                replay.holds()
                replay.decide()
                replay.holds()
                at.advance(hours=replay.random.choice((0, 1, 5)))
                replay.holds()
            assert len(replay.oracle.known) == MESSAGES
            replay.database.close()
