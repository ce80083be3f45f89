"""Who was said not to be the same: it is not suggested again."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, or_, select

from brandassist import clock
from brandassist.store.tables import not_same


def say(tx: Connection, ones: Collection[str], others: Collection[str]) -> None:
    """Remember that none of these is one of those."""
    for pair in {tuple(sorted((one, other))) for one in ones for other in others}:
        known = select(not_same.c.one).where(not_same.c.one == pair[0], not_same.c.other == pair[1])
        if tx.execute(known).first() is None:
            tx.execute(insert(not_same).values(one=pair[0], other=pair[1], at=clock.now()))


def every(tx: Connection) -> set[tuple[str, str]]:
    """All pairs, the smaller id first."""
    return {(row.one, row.other) for row in tx.execute(select(not_same.c.one, not_same.c.other))}


def of(tx: Connection, ids: Collection[str]) -> list[list[str]]:
    """The pairs in which one of these is, as plain data."""
    asked = select(not_same.c.one, not_same.c.other).where(_holds(ids)).order_by(not_same.c.one, not_same.c.other)
    return [[row.one, row.other] for row in tx.execute(asked)]


def forget(tx: Connection, ids: Collection[str]) -> None:
    """Forget what was said of these."""
    tx.execute(delete(not_same).where(_holds(ids)))


def forget_among(tx: Connection, ids: Collection[str]) -> None:
    """Forget what was said of these and each other: they are one now."""
    tx.execute(delete(not_same).where(not_same.c.one.in_(ids), not_same.c.other.in_(ids)))


def _holds(ids: Collection[str]):
    return or_(not_same.c.one.in_(ids), not_same.c.other.in_(ids))
