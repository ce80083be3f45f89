"""All that happened to deliveries, read for an audit: who decided what, every attempt, every look; oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from brandassist.store.tables import account, attempt, delivery, device, history, member, part

CHUNK = 500
Told = dict[str, Any]


def count(tx: Connection, delivery_id: str | None, since: datetime | None) -> int:
    """How many lines there are."""
    happened = select(func.count()).select_from(history).where(*_happened(delivery_id, since))
    tried = select(func.count()).select_from(attempt).where(*_tried(delivery_id, since))
    return tx.execute(happened).scalar_one() + tx.execute(tried).scalar_one()


def lines(tx: Connection, delivery_id: str | None, since: datetime | None) -> Iterator[Told]:
    """Decisions and attempts in the order they happened, a few hundred read at a time."""
    yield from merge(_decisions(tx, delivery_id, since), _attempts(tx, delivery_id, since), key=_when)


def _when(row: Told) -> tuple[datetime, str]:
    return row["at"], row["id"]


def _decisions(tx: Connection, delivery_id: str | None, since: datetime | None) -> Iterator[Told]:
    asked = (
        select(history, member.c.name.label("who"), device.c.name.label("device"))
        .add_columns(delivery.c.draft_id, account.c.network, account.c.label)
        .outerjoin(member, member.c.id == history.c.member_id)
        .outerjoin(device, device.c.id == history.c.device_id)
        .outerjoin(delivery, delivery.c.id == history.c.subject)
        .outerjoin(account, account.c.id == delivery.c.account_id)
        .where(*_happened(delivery_id, since))
        .order_by(history.c.at, history.c.id)
    )
    yield from _told(tx, asked)


def _attempts(tx: Connection, delivery_id: str | None, since: datetime | None) -> Iterator[Told]:
    asked = (
        select(attempt, part.c.ordinal, device.c.name.label("device"))
        .add_columns(delivery.c.draft_id, account.c.network, account.c.label)
        .join(part, part.c.id == attempt.c.part_id)
        .join(delivery, delivery.c.id == attempt.c.delivery_id)
        .join(account, account.c.id == delivery.c.account_id)
        .outerjoin(device, device.c.id == attempt.c.device_id)
        .where(*_tried(delivery_id, since))
        .order_by(attempt.c.at, attempt.c.id)
    )
    yield from _told(tx, asked)


def _told(tx: Connection, asked: Select[Any]) -> Iterator[Told]:
    for row in tx.execute(asked).mappings().yield_per(CHUNK):
        yield {str(name): value for name, value in row.items()}


def _happened(delivery_id: str | None, since: datetime | None) -> list[Any]:
    """What was done to deliveries, to the drafts they came from, and to the whole queue; or to one of them."""
    drafts = select(delivery.c.draft_id)
    if delivery_id is None:
        about = or_(history.c.kind.in_(("delivery", "queue")), _of_drafts(drafts))
    else:
        drafts = drafts.where(delivery.c.id == delivery_id)
        about = or_(and_(history.c.kind == "delivery", history.c.subject == delivery_id), _of_drafts(drafts))
    return [about, *([history.c.at >= since] if since is not None else [])]


def _of_drafts(drafts: Any) -> Any:
    return and_(history.c.kind == "draft", history.c.subject.in_(drafts))


def _tried(delivery_id: str | None, since: datetime | None) -> list[Any]:
    one = [attempt.c.delivery_id == delivery_id] if delivery_id is not None else []
    return [*one, *([attempt.c.at >= since] if since is not None else [])]
