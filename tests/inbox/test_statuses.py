"""The status machine: exactly one status, answered only with proof, done never closes what is owed."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.in_hand import latest_delivery
from brandassist.inbox.owing import midnight_after
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import prove
from brandassist.store.inbox import messages, obligations
from brandassist.store.inbox.obligations import CLOSED, OPEN, OWED, STATUSES
from brandassist.store.inbox.splits import SPLITS
from brandassist.store.tables import delivery, draft, message, part
from tests.inbox.conftest import an_inbox, approval_by_the_executive, someone
from tests.support.builders import SetClock, an_account, open_database

TARGET = timedelta(hours=24)


class Statuses(RuleBasedStateMachine):
    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.clock = SetClock()
        self.stack.enter_context(clock.set_to(self.clock))
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.database: Database = open_database(folder)
        self.stack.callback(self.database.close)
        self.account_id = an_account(self.database)
        chief = someone(self.database, "executive")
        approval_by_the_executive(self.database, chief)
        self.executive: Inbox = an_inbox(self.database, folder, chief)
        self.assistant: Inbox = an_inbox(self.database, folder, someone(self.database, "assistant"))
        self.number = 0
        self.balances: list[tuple[datetime, int, int]] = []

    def teardown(self) -> None:
        self.stack.close()

    def status(self, message_id: str) -> str:
        return self.executive.show(message_id).message.status

    @rule(to=ids, sort=st.sampled_from(["", "question", "spam", "thanks"]))
    def sorted_as(self, to: str, sort: str) -> None:
        before = self.executive.show(to).message
        try:
            self.executive.correct_sort(to, sort)
        except Problem as problem:
            assert problem.code == "reply_on_its_way"
            return
        after = self.executive.show(to).message
        assert (after.sort, after.status in OWED) == (sort, before.status in OWED and sort != "thanks") or (
            before.status == "nothing_owed" and sort != "thanks"
        )

    @rule(to=ids)
    def assigned(self, to: str) -> None:
        self.executive.assign(to, self.executive._me.member_id)

    def collect(self, **more: Any) -> str:
        self.number += 1
        self.clock.advance(seconds=1)
        came = Incoming(str(self.number), "Ada Bo", "ada", "A word.", self.clock(), **more)
        with self.database.write("inbox") as tx:
            messages.keep(tx, self.account_id, [came], messages.within(TARGET))
            found = tx.execute(select(message.c.id).where(message.c.remote_id == str(self.number)))
            return found.scalar_one()

    @rule(target=ids)
    def somebody_writes(self) -> str:
        return self.collect()

    @rule(target=ids, to=ids)
    def she_writes_again(self, to: str) -> str:
        before = self.status(to)
        again = self.collect(in_reply_to=self.executive.show(to).message.remote_id)
        assert self.status(again) == "needs_reply"
        assert self.status(to) in (OPEN if before == "snoozed" else (before,))  # nobody is put off who writes again
        return again

    @rule(to=ids)
    def answered_on_the_network_itself(self, to: str) -> None:
        self.collect(in_reply_to=self.executive.show(to).message.remote_id, own=True)

    @rule(to=ids, text=st.sampled_from(["Thank you.", "Another word.", "", "x" * 501]))
    def write(self, to: str, text: str) -> None:
        self.assistant.draft_reply(to, text)

    @rule(to=ids, allowed=st.booleans())
    def send(self, to: str, allowed: bool) -> None:
        inbox = self.executive if allowed else self.assistant
        before = self.status(to)
        try:
            sent = inbox.send(to)
        except Problem as problem:
            assert problem.code in ("nothing_written", "reply_on_its_way", "check_failed")
            assert self.status(to) == before
            return
        assert self.status(to) in OWED
        assert allowed <= sent.approved

    @rule(to=ids, fate=st.sampled_from(["published", "refused", "unconfirmed", "missed", "cancelled"]))
    def delivered(self, to: str, fate: str) -> None:
        with self.database.write("queue", "inbox") as tx:
            row = latest_delivery(tx, messages.get(tx, to).draft_id)
            if row is None or row.state != "scheduled" or not row.approved:
                return
            for each in row.parts if fate == "published" else ():
                self.number += 1
                prove(tx, each.id, remote_id=f"r{self.number}", url="", mark="live", now=self.clock())
            if fate == "cancelled":
                stop.cancel(tx, row)
            elif fate == "missed":
                tx.execute(update(delivery).where(delivery.c.id == row.id).values(state="missed", asks=True))
            else:
                if fate != "published":
                    tx.execute(update(part).where(part.c.delivery_id == row.id).values(state=fate))
                recompute(tx, row.id, self.clock())
        if fate == "published":
            assert self.status(to) == "answered"
        elif fate != "unconfirmed":
            assert self.status(to) in ("needs_reply", "snoozed", "waived", "spam", "done", "answered", "nothing_owed")

    @rule(to=ids)
    def found_out(self, to: str) -> None:
        with self.database.write("queue", "inbox") as tx:
            row = latest_delivery(tx, messages.get(tx, to).draft_id)
            if row is not None and row.state == "unconfirmed":
                for each in row.parts:
                    stop.said_published(tx, read.get(tx, row.id), each.ordinal, f"https://here.example/{each.id}")

    @rule(to=ids, hours=st.integers(1, 72))
    def snooze(self, to: str, hours: int) -> None:
        until = self.clock() + timedelta(hours=hours)
        self.decide(to, lambda: self.executive.snooze(to, until), "snoozed", OWED)

    @rule(to=ids)
    def waive(self, to: str) -> None:
        self.decide(to, lambda: self.executive.waive(to, "met"), "waived", OWED)

    @rule(to=ids)
    def done(self, to: str) -> None:
        closed = tuple(each for each in STATUSES if each not in OWED)
        before = self.status(to)
        after = "done" if before in ("answered", "nothing_owed") else before
        self.decide(to, lambda: self.executive.done(to), after, closed)

    @rule(to=ids)
    def spam(self, to: str) -> None:
        self.decide(to, lambda: self.executive.spam(to), "spam", STATUSES)

    @rule(to=ids)
    def reopen(self, to: str) -> None:
        self.executive.reopen(to)
        assert self.status(to) in OWED and self.status(to) != "snoozed"

    @rule(to=ids)
    def undo(self, to: str) -> None:
        try:
            self.executive.undo(to)
        except Problem as problem:
            assert problem.code == "nothing_to_undo"

    def decide(self, to: str, act: Any, after: str, allowed: tuple[str, ...]) -> None:
        before = self.status(to)
        try:
            act()
        except Problem as problem:
            assert before not in allowed or problem.code == "reply_on_its_way"
            assert self.status(to) == before
        else:
            assert before in allowed
            assert self.status(to) == after

    @precondition(lambda self: self.number)
    @rule(hours=st.integers(1, 100))
    def time_passes(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    @invariant()
    def each_has_exactly_one_status(self) -> None:
        with self.database.read() as tx:
            by_status = {each: obligations.rows(tx, self.clock(), statuses=[each]) for each in STATUSES}
            everything = obligations.rows(tx, self.clock())
            counted = obligations.counts(tx, self.clock())
        assert sorted(row.id for rows in by_status.values() for row in rows) == sorted(row.id for row in everything)
        assert all(row.status == each for each, rows in by_status.items() for row in rows)
        assert {each: len(rows) for each, rows in by_status.items()} == counted

    @invariant()
    def splits_are_what_a_look_at_each_says(self) -> None:
        if len(self.balances) % 3:
            return  # a look at each costs more than all the rest
        now, everything = self.clock(), self.executive.list()
        open_ones = [row for row in everything if row.status in ("needs_reply", "drafting")]
        ends = midnight_after(now, ZoneInfo("UTC"))
        wanted = {
            "owed_today": [row for row in open_ones if row.due_at and row.due_at < ends and row.sort != "spam"],
            "questions": [row for row in open_ones if row.sort == "question"],
            "owed": [row for row in open_ones if row.sort != "spam"],
            "waiting": [row for row in everything if row.status == "awaiting_approval"],
            "snoozed": [row for row in everything if row.status == "snoozed"],
            "spam": [row for row in open_ones if row.sort == "spam"],
            "mine": [row for row in open_ones if row.assigned_to and row.sort != "spam"],
            "done": [row for row in everything if row.status in CLOSED],
        }
        listed = {each: self.executive.list(split=each) for each in SPLITS}
        assert {name: [row.id for row in rows] for name, rows in listed.items()} == {
            name: [row.id for row in rows] for name, rows in wanted.items()
        }
        assert self.executive.splits() == {name: len(rows) for name, rows in wanted.items()}
        most = len(everything) // 2 + 1
        paged = [*self.executive.list(limit=most), *self.executive.list(limit=most, offset=most)]
        assert paged == everything

    @invariant()
    def the_ledger_adds_up(self) -> None:
        self.clock.advance(seconds=1)
        now, rows = self.clock(), self.executive.list()
        self.balances.append((now, sum(row.status in OWED for row in rows), len(rows)))
        since, opening, before = self.balances[(len(rows) * 7) % len(self.balances)]
        for until, closing, known in self.balances[-1], self.balances[-2 if len(self.balances) > 1 else -1]:
            if until >= since:
                line = self.executive.ledger(since, until).practice
                found = (line.opening, line.closing, line.came) if line else (0, 0, 0)
                assert found == (opening, closing, known - before)
                assert line is None or line.adds_up()

    @invariant()
    def answered_only_with_proof(self) -> None:
        with self.database.read() as tx:
            live = select(draft.c.message_id).where(draft.c.message_id.is_not(None))
            replied = {each for each in tx.execute(live).scalars() if self._published(tx, each)}
            own = set(tx.execute(select(message.c.in_reply_to).where(message.c.own.is_(True))).scalars())
        for row in self.executive.list(["answered"]):
            assert row.id in replied or row.remote_id in own

    @staticmethod
    def _published(tx: Any, message_id: str) -> bool:
        drafts = tx.execute(select(draft.c.id).where(draft.c.message_id == message_id)).scalars().all()
        return any(row.state == "published" for each in drafts for row in read.of_draft(tx, each))

    @invariant()
    def waived_says_why(self) -> None:
        assert all(row.why for row in self.executive.list(["waived"]))


TestStatuses = pytest.mark.timeout(300)(Statuses.TestCase)
TestStatuses.settings = settings(max_examples=6, stateful_step_count=20, deadline=None)
