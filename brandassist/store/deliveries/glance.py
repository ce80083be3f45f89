"""What the lanes ask each second: whether there is anything to do at all, in one question."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, or_, select

from brandassist.store.database import Database
from brandassist.store.deliveries import claim, server, settle, unheard


def anything_to_do(database: Database, device_id: str, now: datetime, grace: timedelta, soonest: datetime) -> bool:
    """Whether anything is being sent, was missed, is unheard of, or some account has work here.

    `soonest`: what is due later is handed over to a server that can hold it.
    """
    asked = unheard.asked(device_id, now) | {"oldest": now - grace, "soonest": soonest}
    with database.glance() as tx:
        return bool(tx.execute(_ANYTHING, asked).scalar())


def _any(found: Any) -> Any:
    return exists(select(found.subquery()))


_ANYTHING = select(
    or_(
        *(_any(each) for each in (settle.SENDING, settle.ANY_OVERDUE, unheard.ANY, claim.WORK, server.WORK)),
    )
)  # put together once
