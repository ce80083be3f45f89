"""How soon people were answered: what came in a time with its first answer, and who waits the longest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from brandassist.store.inbox.following import WAITING
from brandassist.store.inbox.obligations import OWED
from brandassist.store.tables import account, message


class Answer(NamedTuple):  # of which there may be 100,000
    """One message that was owed an answer; `answered_at` is its first, None while there is none."""

    network: str
    received_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True)
class Debt:
    """The message whose author waits the longest."""

    message_id: str
    author: str
    network: str
    received_at: datetime


def between(tx: Connection, since: datetime, until: datetime, without: str) -> Iterator[Answer]:
    """What others wrote from `since` until before `until` that was owed an answer, but on the network `without`.

    Owed: it waits, was answered or was waived. Not what owed nothing (thanks, likes, gone, muted), nor spam, whether
    a person said so or a rule suspects it while nobody answered.
    """
    return _where(tx, without, message.c.received_at >= since, message.c.received_at < until)


def given(tx: Connection, since: datetime, until: datetime, without: str) -> Iterator[Answer]:
    """As `between`, but what was first answered in that time, whenever it was written."""
    return _where(tx, without, message.c.answered_at >= since, message.c.answered_at < until)


def _where(tx: Connection, without: str, *when: ColumnElement[bool]) -> Iterator[Answer]:
    every = tx.execute(select(account.c.id, account.c.network))
    networks = {row.id: row.network for row in every if row.network != without}
    asked = select(message.c.account_id, message.c.received_at, message.c.answered_at).where(
        message.c.own.is_(False),
        *when,
        or_(
            message.c.status.in_(("answered", "waived")),
            and_(message.c.status.in_(OWED), or_(message.c.sort != "spam", message.c.answered_at.is_not(None))),
            and_(message.c.status == "done", message.c.answered_at.is_not(None)),
        ),
    )
    for some in tx.execute(asked).partitions(1_000):
        yield from (Answer(networks[one], came, answered) for one, came, answered in some if one in networks)


def oldest_debt(tx: Connection, without: str) -> Debt | None:
    """Who has waited the longest for an answer, snoozed or not; suspected spam does not count."""
    mine = select(account.c.id).where(account.c.network != without)
    asked = (
        select(message.c.id, message.c.author, message.c.handle, message.c.account_id, message.c.received_at)
        .where(message.c.sort != "spam", message.c.account_id.in_(mine))
        .order_by(message.c.received_at, message.c.id)
        .limit(1)
    )
    # Each state by itself, for an index has each in the order it came.
    firsts = [found for each in WAITING if (found := tx.execute(asked.where(message.c.status == each)).one_or_none())]
    if not firsts:
        return None
    row = min(firsts, key=lambda each: (each.received_at, each.id))
    network = tx.execute(select(account.c.network).where(account.c.id == row.account_id)).scalar_one()
    return Debt(row.id, row.author or row.handle, network, row.received_at)
