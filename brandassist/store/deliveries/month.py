"""Deliveries counted and picked by day, by the database: what a month shows costs the same among ten thousand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    case,
    column,
    func,
    select,
    values,
)

from brandassist.store.columns import Instant
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.tables import account, approval, delivery


@dataclass(frozen=True)
class DayPosts:
    """One day: how many posts it has, and the deliveries of the first few."""

    count: int
    first: tuple[DeliveryRow, ...]


@dataclass(frozen=True)
class Coming:
    """One delivery that is still to go, without its words."""

    id: str
    draft_id: str
    account_id: str
    network: str
    account: str  # its label
    due_at: datetime
    promise: str


@dataclass(frozen=True)
class Standing:
    """Posts of a stretch of time: all, those that still go, those that wait for approval, those refused."""

    posts: int
    to_go: int
    awaiting: int
    refused: int
    unconfirmed: int
    missed: int


def _shown() -> ColumnElement[bool]:
    """What a calendar shows: posts, not what was called off, not replies."""
    return and_(delivery.c.kind == "post", delivery.c.state != "cancelled")


def _between(since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(delivery.c.due_at >= since, delivery.c.due_at < until)


# Deliveries of one draft at one time are one post; what changes a published one stands apart.
_POST = (delivery.c.draft_id, delivery.c.due_at, delivery.c.edits.is_not(None))


def days(tx: Connection, bounds: Sequence[datetime], first: int) -> list[DayPosts]:
    """Each day between two of the `bounds` (instants at which a day begins): its count, and its `first` posts."""
    picked = tx.execute(_picked(bounds, first)).all()
    counts = {row.day: row.posts for row in picked}
    keys: dict[tuple[str, datetime], int] = {(row.draft_id, row.due_at): row.day for row in picked}
    found = [list[DeliveryRow]() for _ in bounds[1:]]
    if keys:
        drafts = {draft for draft, _ in keys}
        among = delivery.c.draft_id.in_(drafts)
        for row in select_rows(tx, _between(bounds[0], bounds[-1]), _shown(), among):
            if (day := keys.get((row.draft_id, row.due_at))) is not None:
                found[day].append(row)
    return [DayPosts(counts.get(day, 0), tuple(rows)) for day, rows in enumerate(found)]


def _picked(bounds: Sequence[datetime], first: int) -> Select[Any]:
    """The first posts of each day, each with its day's number and how many posts that day has."""
    edges = values(column("day", Integer), column("since", Instant), column("until", Instant), name="days")
    rows = [(day, since, until) for day, (since, until) in enumerate(pairwise(bounds))]
    day = edges.data(rows).cte("days")
    posts = (
        select(day.c.day, delivery.c.draft_id, delivery.c.due_at, func.min(delivery.c.created_at).label("made"))
        .join(delivery, and_(delivery.c.due_at >= day.c.since, delivery.c.due_at < day.c.until))
        .where(_shown())
        .group_by(day.c.day, *_POST)
        .cte("posts")
    )
    place = func.row_number().over(partition_by=posts.c.day, order_by=(posts.c.due_at, posts.c.made))
    ranked = select(posts, place.label("place"), func.count().over(partition_by=posts.c.day).label("posts"))
    chosen = ranked.cte("ranked")
    return select(chosen).where(chosen.c.place <= first)


def coming(tx: Connection, since: datetime, until: datetime) -> list[Coming]:
    """What is still to go between two instants, in the order of its times; nothing of it but when and where."""
    names = ("id", "draft_id", "account_id", "due_at", "promise")
    asked = (
        select(*(delivery.c[name] for name in names), account.c.network, account.c.label.label("account"))
        .join(account, account.c.id == delivery.c.account_id)
        .where(_shown(), _between(since, until), delivery.c.edits.is_(None))
        .where(delivery.c.state.in_(("scheduled", "handed_over", "your_turn")))
        .order_by(delivery.c.due_at, delivery.c.created_at)
    )
    return [Coming(**row) for row in tx.execute(asked).mappings()]


def by_network(tx: Connection, since: datetime, until: datetime) -> list[tuple[str, int]]:
    """How many posts each network gets, the most first."""
    count = func.count()
    asked = (
        select(account.c.network, count)
        .join(account, account.c.id == delivery.c.account_id)
        .where(_shown(), _between(since, until), delivery.c.edits.is_(None))
        .group_by(account.c.network)
        .order_by(count.desc(), account.c.network)
    )
    return [(row[0], row[1]) for row in tx.execute(asked)]


def standing(tx: Connection, since: datetime, until: datetime) -> Standing:
    """How the posts of a stretch of time stand, in posts."""
    approved = select(approval.c.id).where(
        approval.c.payload_id == delivery.c.payload_id, approval.c.withdrawn_at.is_(None)
    )
    gated = and_(delivery.c.state.in_(("scheduled", "missed")), ~approved.exists())
    going = delivery.c.state.in_(("scheduled", "handed_over", "your_turn", "sending", "recalling"))
    counted = (going, gated, *(delivery.c.state == each for each in ("refused", "unconfirmed", "missed")))
    each = select(*(func.max(case((what, 1), else_=0)).label(f"n{at}") for at, what in enumerate(counted)))
    posts = each.where(_shown(), _between(since, until)).group_by(*_POST).subquery()
    total = select(func.count(), *(func.coalesce(func.sum(posts.c[f"n{at}"]), 0) for at in range(len(counted))))
    return Standing(*(int(each) for each in tx.execute(total.select_from(posts)).one()))
