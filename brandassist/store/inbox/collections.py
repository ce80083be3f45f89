"""How collecting stands per account: the network's cursor, when it last answered, what it could not say."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.store.tables import cursor, message

CURSOR, ANSWERED, WARNING, FAILURE = "replies", "replies_answered", "replies_warning", "replies_failure"
NOT_BEFORE, LOOKED_AT = "replies_not_before", "replies_looked_at"
NOT_COUNTED = "counts_failure"


@dataclass(frozen=True)
class Health:
    """`answered_at`: when the network last answered. `failing_since`: None while it answers."""

    account_id: str
    answered_at: datetime | None = None
    warning: str = ""
    problem: dict[str, Any] | None = None
    failing_since: datetime | None = None
    not_before: datetime | None = None  # it asked not to be asked again until then


def cursor_of(tx: Connection, account_id: str) -> str | None:
    """Where the last collection ended; None: there was none."""
    return tx.execute(_where(select(cursor.c.value), account_id, CURSOR)).scalar()


def answered(tx: Connection, account_id: str, before: str | None, after: str | None, warning: str) -> None:
    """The network answered a collection that began at the cursor `before` and ended at `after`."""
    # Moved only from where we began: a slower collector must not put it back to before a quicker one's.
    if after is not None and after != before and cursor_of(tx, account_id) == before:
        _put(tx, account_id, CURSOR, after)
    _put(tx, account_id, ANSWERED, "")
    tx.execute(_where(delete(cursor), account_id, FAILURE))
    if warning:
        _put(tx, account_id, WARNING, warning)
    else:
        tx.execute(_where(delete(cursor), account_id, WARNING))


def failed(tx: Connection, account_id: str, problem: dict[str, Any]) -> None:
    """The network did not answer; since when is kept over several failures."""
    told = json.dumps(problem, ensure_ascii=False)
    if not tx.execute(_where(update(cursor), account_id, FAILURE).values(value=told)).rowcount:
        _put(tx, account_id, FAILURE, told)


def health(tx: Connection, account_id: str) -> Health:
    """How collecting stands for one account."""
    rows = {row.name: row for row in tx.execute(select(cursor).where(cursor.c.account_id == account_id))}
    failure = rows.get(FAILURE)
    return Health(
        account_id,
        rows[ANSWERED].at if ANSWERED in rows else None,
        rows[WARNING].value if WARNING in rows else "",
        json.loads(failure.value) if failure else None,
        failure.at if failure else None,
        _instant(rows[NOT_BEFORE].value) if NOT_BEFORE in rows else None,
    )


def not_before(tx: Connection, account_id: str) -> datetime | None:
    """Until when the network wants no more questions, None where it never said."""
    found = tx.execute(_where(select(cursor.c.value), account_id, NOT_BEFORE)).scalar()
    return _instant(found) if found else None


def ask_not_before(tx: Connection, account_id: str, until: datetime) -> None:
    """The network wants no more questions until an instant."""
    _put(tx, account_id, NOT_BEFORE, until.isoformat())


def next_looked_at(tx: Connection, account_id: str, most: int) -> list[str]:
    """Names of messages that wait for an answer, each time the next ones, and from the first again after the last."""
    waits = (message.c.account_id == account_id, message.c.own.is_(False), message.c.kind == "reply")
    there = (message.c.by_hand.is_(False), message.c.status.in_(("needs_reply", "snoozed")))
    asked = select(message.c.id, message.c.remote_id).where(*waits, *there).order_by(message.c.id).limit(most)
    last = tx.execute(_where(select(cursor.c.value), account_id, LOOKED_AT)).scalar() or ""
    rows = tx.execute(asked.where(message.c.id > last)).all()
    if len(rows) < most:
        rows = [*rows, *tx.execute(asked.where(message.c.id <= last).limit(most - len(rows)))]
    if rows:
        _put(tx, account_id, LOOKED_AT, rows[-1].id)
    return [row.remote_id for row in rows]


def _instant(kept: str) -> datetime:
    return datetime.fromisoformat(kept)


def not_counted(tx: Connection, account_id: str) -> None:
    """The network did not tell how posts were taken up, just now."""
    _put(tx, account_id, NOT_COUNTED, "")


def counted(tx: Connection, account_id: str) -> None:
    """It did."""
    tx.execute(_where(delete(cursor), account_id, NOT_COUNTED))


def not_counted_since(tx: Connection, account_id: str) -> datetime | None:
    """When the network last failed to tell, None where it told since."""
    return tx.execute(_where(select(cursor.c.at), account_id, NOT_COUNTED)).scalar()


def _put(tx: Connection, account_id: str, name: str, value: str) -> None:
    values = {"value": value, "at": clock.now()}
    if not tx.execute(_where(update(cursor), account_id, name).values(**values)).rowcount:
        tx.execute(insert(cursor).values(account_id=account_id, name=name, **values))


def _where(statement: Any, account_id: str, name: str) -> Any:
    return statement.where(cursor.c.account_id == account_id, cursor.c.name == name)
