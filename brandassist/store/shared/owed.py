"""What follows of texts for the queue: kept here until the server does it, before anything else and once in effect.

Words that were locked must keep posts from leaving, and the locked entry itself never reaches the server.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import Connection, text

from brandassist.store.database import Join, Told

TABLE = (
    "CREATE TABLE IF NOT EXISTS owed (seq INTEGER PRIMARY KEY AUTOINCREMENT, act TEXT NOT NULL, told TEXT NOT NULL,"
    " number INTEGER)"
)


class Owed(NamedTuple):
    """An act that the server has not done yet, as far as this copy knows."""

    seq: int
    act: str
    told: Told
    number: int | None  # of the handing over with which it was begun


def keep(tx: Connection, act: str, told: Told, join: Join | None) -> None:
    """Owe this from now on, in one with the last where that is the same act, not begun, and `join` says how."""
    last = next(iter(every(tx)[-1:]), None)
    if join is not None and last is not None and last.act == act and last.number is None:
        one = join(last.told, told)
        if one is not None:
            told = one
            done(tx, last)
    plain = json.dumps(told, ensure_ascii=False)
    tx.execute(text("INSERT INTO owed (act, told) VALUES (:act, :told)"), {"act": act, "told": plain})


def every(tx: Connection) -> list[Owed]:
    """All that is owed, in the order in which it came about."""
    rows = tx.execute(text("SELECT seq, act, told, number FROM owed ORDER BY seq")).all()
    return [Owed(seq, act, json.loads(told), number) for seq, act, told, number in rows]


def begin(tx: Connection, each: Owed, number: int) -> int:
    """Give it its number; the one it has already, where another process began."""
    told = {"seq": each.seq, "number": number}
    tx.execute(text("UPDATE owed SET number = :number WHERE seq = :seq AND number IS NULL"), told)
    return tx.execute(text("SELECT number FROM owed WHERE seq = :seq"), told).scalar() or number


def done(tx: Connection, each: Owed) -> None:
    """The server did it."""
    tx.execute(text("DELETE FROM owed WHERE seq = :seq"), {"seq": each.seq})
