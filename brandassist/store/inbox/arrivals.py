"""How many wrote in a stretch of time: counted where an index answers, whatever the inbox holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, true

from brandassist.store.inbox.obligations import STATUSES
from brandassist.store.tables import message

STORED = tuple(each for each in STATUSES if each not in ("drafting", "awaiting_approval", "spam"))  # spam is no signal


@dataclass(frozen=True)
class Arrival:
    """Somebody's words. `who`: their profile, else their handle, else the message's own id."""

    who: str
    text: str


def counted(tx: Connection, account_ids: Collection[str] | None, after: datetime, until: datetime) -> int:
    """How many messages of others came after `after`, up to `until`: no likes, shares, spam, nor any added by hand.

    Of all accounts where none are named.
    """
    return tx.execute(select(func.count()).where(*_came(account_ids, after, until))).scalar_one()


def read(
    tx: Connection, account_ids: Collection[str], after: datetime, until: datetime, most: int, characters: int
) -> list[Arrival]:
    """The latest of them, each with the first `characters` of its text."""
    who = func.coalesce(message.c.profile_id, func.nullif(message.c.handle, ""), message.c.id)
    asked = select(who, func.substr(message.c.text, 1, characters)).where(*_came(account_ids, after, until))
    found = tx.execute(asked.order_by(message.c.received_at.desc()).limit(most))
    return [Arrival(row[0], row[1]) for row in found]


def people(tx: Connection, account_ids: Collection[str], after: datetime, until: datetime) -> int:
    """How many different people they are of."""
    who = func.coalesce(message.c.profile_id, func.nullif(message.c.handle, ""), message.c.id)
    return tx.execute(select(func.count(who.distinct())).where(*_came(account_ids, after, until))).scalar_one()


def _came(account_ids: Collection[str] | None, after: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        message.c.status.in_(STORED),  # with the moment, what ix_message_status holds
        message.c.received_at > after,
        message.c.received_at <= until,
        message.c.account_id.in_(account_ids) if account_ids is not None else true(),
        message.c.own.is_(False),
        message.c.by_hand.is_(False),
        message.c.kind == "reply",
        message.c.sort != "spam",
    )
