"""The parts of a delivery as they are kept: one for each post of a thread, one for everything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from brandassist.store.tables import part


@dataclass(frozen=True)
class PartRow:
    id: str
    ordinal: int
    key: str
    state: str
    handles: dict[str, Any]
    remote_id: str | None
    url: str | None
    mark: str | None
    first_tried_at: datetime | None
    published_at: datetime | None
    taken_back_at: datetime | None = None
    comment: bool = False


def read_part(row: Any) -> PartRow:
    """Read one row of the part table."""
    return PartRow(
        id=row.id,
        ordinal=row.ordinal,
        key=row.key,
        state=row.state,
        handles=row.handles,
        remote_id=row.remote_id,
        url=row.url,
        mark=row.mark,
        first_tried_at=row.first_tried_at,
        published_at=row.published_at,
        taken_back_at=row.taken_back_at,
        comment=row.comment,
    )


def every_part() -> Select[Any]:
    """The statement that reads parts in their order, to be narrowed."""
    return select(part).order_by(part.c.ordinal)


_ITS_PARTS = every_part().where(part.c.delivery_id == bindparam("this"))


def parts_of(tx: Connection, delivery_id: str) -> tuple[PartRow, ...]:
    """One delivery's parts in order."""
    return tuple(read_part(row) for row in tx.execute(_ITS_PARTS, {"this": delivery_id}))
