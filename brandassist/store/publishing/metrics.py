"""How posts were taken up: what their networks counted, and which are to be counted next. Rows are only added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.inbox import collections
from brandassist.store.tables import delivery, metric, part

LATE = timedelta(days=7)  # how long after its last moment a post is still counted, where the computer was off


@dataclass(frozen=True)
class Counted:
    """What a network counted at one time: figures by name (likes, reposts, replies, views); none that it kept back."""

    at: datetime
    counts: Mapping[str, int]


@dataclass(frozen=True)
class ToCount:
    part_id: str
    remote_id: str


def due(tx: Connection, account_id: str, moments: Sequence[timedelta], now: datetime, most: int) -> list[ToCount]:
    """Published parts that reached one of the ages in `moments` and were not counted since, the longest due first."""
    last = select(func.max(metric.c.at)).where(metric.c.part_id == part.c.id).scalar_subquery()
    rows = tx.execute(
        select(part.c.id, part.c.remote_id, part.c.published_at, last.label("counted_at"))
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .where(
            delivery.c.account_id == account_id,
            delivery.c.kind == "post",
            part.c.comment.is_(False),
            delivery.c.edits.is_(None),
            delivery.c.promise != "you",  # the id in a link that a person gave need not be the network's own
            part.c.mark.in_(("live", "written")),
            part.c.remote_id.is_not(None),
            part.c.published_at > now - max(moments) - LATE,
        )
    )
    waiting: list[tuple[datetime, ToCount]] = []
    for row in rows:
        reached = max((row.published_at + each for each in moments if row.published_at + each <= now), default=None)
        if reached is not None and (row.counted_at is None or row.counted_at < reached):
            waiting.append((reached, ToCount(row.id, row.remote_id)))
    return [each for _, each in sorted(waiting, key=lambda one: one[0])][:most]


def keep(tx: Connection, part_id: str, counts: Mapping[str, int]) -> None:
    """Write down what was counted now; empty where the network counts nothing of this post."""
    tx.execute(insert(metric).values(id=new_id(), part_id=part_id, counts=dict(counts), at=clock.now()))


@dataclass(frozen=True)
class Uptake:
    """How a delivery was taken up: the last figures of its parts, by ordinal.

    `failed_at`: when its network last failed to count, None where it counted since.
    """

    parts: Mapping[int, Counted]
    failed_at: datetime | None


def uptake(tx: Connection, delivery_id: str) -> Uptake:
    """How one delivery was taken up, as far as its network told."""
    account_id = tx.execute(select(delivery.c.account_id).where(delivery.c.id == delivery_id)).scalar() or ""
    rows = tx.execute(
        select(part.c.ordinal, metric.c.at, metric.c.counts)
        .join(part, part.c.id == metric.c.part_id)
        .where(part.c.delivery_id == delivery_id)
        .order_by(metric.c.at, metric.c.id)
    )
    found = {row.ordinal: Counted(row.at, row.counts) for row in rows if row.counts}
    return Uptake(found, collections.not_counted_since(tx, account_id))
