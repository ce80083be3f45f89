"""The ledger of what is owed: an entry for each time an answer came to be owed again, or no longer is.

A message opens its account by being kept, which its id tells the time of. All that changes its status says so here
first, in the same transaction. Entries carry the time the program learnt of it, so that what was told of a past week
stays true: a message of Friday that was collected on Monday is Monday's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, case, func, insert, select, text

from brandassist import clock
from brandassist.ids import first_of, new_id
from brandassist.store.inbox.obligations import OWED
from brandassist.store.tables import ledger_entry, message

REOPENED, NOTHING_OWED = "reopened", "nothing_owed"
CLOSINGS = ("answered", "waived", "spam", NOTHING_OWED)
MOST = 500  # ids in one statement


@dataclass
class Books:
    """What is known of one account's messages: `owed` now, and what happened `during` a period and `after` it."""

    owed: int = 0
    during: Counter[str] = field(default_factory=Counter[str])
    after: Counter[str] = field(default_factory=Counter[str])


def passing(tx: Connection, message_ids: Collection[str], status: str) -> None:
    """These messages are about to get this status: write down those that it makes owed, or no longer owed."""
    ids = list(message_ids)
    was: dict[str, str] = {}
    for start in range(0, len(ids), MOST):
        asked = select(message.c.id, message.c.status).where(
            message.c.id.in_(ids[start : start + MOST]), message.c.own.is_(False)
        )
        was |= {row.id: row.status for row in tx.execute(asked)}
    passed(tx, ((each, before, status) for each, before in was.items()))


def passed(tx: Connection, moves: Iterable[tuple[str, str, str]]) -> None:
    """The same where it is known what they were: the message, its status before, and the one it gets."""
    now = clock.now()
    entries = [
        {"id": new_id(), "message_id": each, "verb": verb_of(after), "at": now}
        for each, before, after in moves
        if (before in OWED) != (after in OWED)
    ]
    if entries:
        tx.execute(insert(ledger_entry), entries)


def verb_of(status: str) -> str:
    """What the ledger calls it when a message gets a status."""
    if status in OWED:
        return REOPENED
    return status if status in CLOSINGS else NOTHING_OWED


def read(tx: Connection, since: datetime, until: datetime) -> dict[str, Books]:
    """The books of every account that ever had a message, for the time from `since` until before `until`."""
    mine = message.c.own.is_(False)
    found: dict[str, Books] = {}
    asked = select(message.c.account_id, func.count()).where(mine, message.c.status.in_(OWED))
    for account_id, owed in tx.execute(asked.group_by(message.c.account_id)):
        found.setdefault(account_id, Books()).owed = owed
    for account_id, late, came, owing in _came(tx, since, until):
        books = found.setdefault(account_id, Books())
        (books.after if late else books.during).update({"came": came, "came_owed": owing})
    for account_id, late, verb, times in _entries(tx, since, until):
        books = found.setdefault(account_id, Books())
        (books.after if late else books.during)[verb] += times
    return found


def _entries(tx: Connection, since: datetime, until: datetime) -> list[tuple[str, bool, str, int]]:
    late = case((ledger_entry.c.at >= until, 1), else_=0).label("late")
    asked = (
        select(message.c.account_id, late, ledger_entry.c.verb, func.count())
        .join(message, message.c.id == ledger_entry.c.message_id)
        .where(ledger_entry.c.at >= since)
        .group_by(message.c.account_id, text("late"), ledger_entry.c.verb)
    )
    return [(row[0], bool(row[1]), row[2], row[3]) for row in tx.execute(asked)]


def _came(tx: Connection, since: datetime, until: datetime) -> list[tuple[str, bool, int, int]]:
    """By account, and whether it was after the period: how many came, and how many of them owed something at first.

    What a message owed at first is what it owes now without all that was written down since.
    """
    late = case((message.c.id >= first_of(until), 1), else_=0).label("late")
    kept = (message.c.id >= first_of(since), message.c.own.is_(False))
    owes = func.sum(case((message.c.status.in_(OWED), 1), else_=0))
    came = (
        select(message.c.account_id, late, func.count(), owes).where(*kept).group_by(message.c.account_id, text("late"))
    )
    since_then = func.sum(case((ledger_entry.c.verb == REOPENED, 1), else_=-1))
    moved = (
        select(message.c.account_id, late, since_then)
        .join(ledger_entry, ledger_entry.c.message_id == message.c.id)
        .where(*kept)
        .group_by(message.c.account_id, text("late"))
    )
    changed = {(row[0], row[1]): row[2] for row in tx.execute(moved)}
    return [(row[0], bool(row[1]), row[2], row[3] - changed.get((row[0], row[1]), 0)) for row in tx.execute(came)]
