"""Splits: what is to be done in the inbox, cut as one works through it, with counts that stay quick among 100,000.

Suspected spam stands apart: it is owed an answer like everything else until a person says otherwise, but in its own
split alone. The rows of a split are read from one index, which holds what is open and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, text

from brandassist.store.inbox import obligations
from brandassist.store.inbox.obligations import MessageRow, status_now
from brandassist.store.tables import message
from brandassist.store.tables.inbox import OPEN_ROWS

Split = Literal["owed_today", "questions", "owed", "waiting", "snoozed", "spam", "mine", "done"]
SPLITS: tuple[Split, ...] = get_args(Split)
OPEN_SPLITS: tuple[Split, ...] = SPLITS[:-1]


@dataclass(frozen=True)
class Asked:
    """Who asks for a split, and when: `today_ends` is the midnight at the end of today, at home."""

    member_id: str | None
    now: datetime
    today_ends: datetime


def rows(
    tx: Connection,
    asked: Asked,
    split: Split,
    *,
    account_id: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[MessageRow]:
    """What is in a split: what is open by the time it is due, what is done latest first."""
    return obligations.page(tx, asked.now, _ids(asked, split, account_id), limit, offset)


def counts(tx: Connection, asked: Asked, account_id: str | None = None) -> dict[Split, int]:
    """How many messages are in each split; one may be in several."""
    of_account = () if account_id is None else (message.c.account_id == account_id,)
    sums = (func.count().filter(_is(asked, each)) for each in OPEN_SPLITS)
    row = tx.execute(select(*sums).select_from(message).where(text(OPEN_ROWS), *of_account)).one()
    found: dict[Split, int] = dict(zip(OPEN_SPLITS, row, strict=True))
    return {**found, "done": obligations.count(tx, _ids(asked, "done", account_id))}


def next_back(tx: Connection, asked: Asked) -> datetime | None:
    """When the next snoozed message is owed again, in UTC; None where none is snoozed."""
    first = select(func.min(message.c.snoozed_until)).where(text(OPEN_ROWS), _is(asked, "snoozed"))
    return tx.execute(first).scalar()


def of_message(row: MessageRow) -> Split:
    """The widest split a message is in."""
    if row.status in obligations.CLOSED:
        return "done"
    if row.status in ("snoozed", "awaiting_approval"):
        return "snoozed" if row.status == "snoozed" else "waiting"
    return "spam" if row.sort == "spam" else "owed"


def _ids(asked: Asked, split: Split, account_id: str | None) -> Select[Any]:
    of_account = () if account_id is None else (message.c.account_id == account_id,)
    if split == "done":
        return obligations.closed_rows(*of_account)
    return obligations.open_rows(_is(asked, split), *of_account)


def _is(asked: Asked, split: Split) -> ColumnElement[bool]:
    """Whether an open message is in a split; the status is asked last, for it is the dearest."""
    status = status_now(asked.now)
    if split == "snoozed":
        return and_(message.c.status == "snoozed", status == "snoozed")
    if split == "waiting":
        return and_(message.c.draft_id.is_not(None), status == "awaiting_approval")
    which = {
        "owed_today": and_(message.c.due_at < asked.today_ends, message.c.sort != "spam"),
        "questions": message.c.sort == "question",
        "owed": message.c.sort != "spam",
        "spam": message.c.sort == "spam",
        "mine": and_(message.c.assigned_to == asked.member_id, message.c.sort != "spam"),
    }
    return and_(which[split], status.in_(("needs_reply", "drafting")))
