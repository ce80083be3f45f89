"""What was brought in from elsewhere: what it is known by there, what it became here, and whether it was out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, insert, select, true

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import account, brought_in, delivery, draft, part

Journal = Literal["day_one", "jrnl", "rednotebook", "notes"]  # entries: `history` says which they became
Source = Literal["markdown", "wordpress", "ghost", "x", Journal]


@dataclass(frozen=True)
class Elsewhere:
    """Where and when something was out before it came here. `at` None: it was never out."""

    url: str = ""
    at: datetime | None = None
    account_id: str | None = None
    text: str = ""  # the words as they went out


@dataclass(frozen=True)
class Known:
    """What became of something that came in before; `binned`: its draft lies in the bin."""

    draft_id: str | None
    idea_id: str | None
    binned: bool


def add(
    tx: Connection,
    source: Source,
    key: str,
    *,
    draft_id: str | None = None,
    idea_id: str | None = None,
    where: Elsewhere | None = None,
) -> None:
    """Write down that this came in, in the transaction that makes what it became."""
    where = where or Elsewhere()
    tx.execute(
        insert(brought_in).values(
            id=new_id(),
            source=source,
            key=key,
            draft_id=draft_id,
            idea_id=idea_id,
            account_id=where.account_id,
            url=where.url,
            published_at=where.at,
            text=where.text,
            at=clock.now(),
        )
    )


def known(tx: Connection, source: Source, key: str | None = None) -> dict[str, Known]:
    """All that came from one source, or what is known by this key, by the key there."""
    rows = tx.execute(
        select(brought_in.c.key, brought_in.c.draft_id, brought_in.c.idea_id, draft.c.binned_at)
        .outerjoin(draft, draft.c.id == brought_in.c.draft_id)
        .where(brought_in.c.source == source, true() if key is None else brought_in.c.key == key)
    )
    return {row.key: Known(row.draft_id, row.idea_id, row.binned_at is not None) for row in rows}


def sent_as(tx: Connection, url: str) -> Known | None:
    """The draft that this program itself put there, if it did."""
    found = tx.execute(
        select(draft.c.id, draft.c.binned_at)
        .join(delivery, delivery.c.draft_id == draft.c.id)
        .join(part, part.c.delivery_id == delivery.c.id)
        .where(part.c.url == url, part.c.url != "")
        .limit(1)
    ).first()
    return None if found is None else Known(found.id, None, found.binned_at is not None)


@dataclass(frozen=True)
class Earlier:
    """A post that was out before this program knew of it; `network` it was on, `account` its label if it is here."""

    network: str
    account_id: str | None
    account: str
    url: str
    at: datetime
    text: str
    draft_id: str | None


def of_draft(tx: Connection, draft_id: str) -> list[Earlier]:
    """Where a draft that was brought in is out already."""
    return _earlier(tx, brought_in.c.draft_id == draft_id)


def since(tx: Connection, moment: datetime) -> list[Earlier]:
    """Posts of elsewhere that went out since then, oldest first: a new post may say nearly the same."""
    return _earlier(tx, (brought_in.c.published_at >= moment) & (brought_in.c.text != ""))


def _earlier(tx: Connection, wanted: ColumnElement[bool]) -> list[Earlier]:
    rows = tx.execute(
        select(brought_in, account.c.label)
        .outerjoin(account, account.c.id == brought_in.c.account_id)
        .where(brought_in.c.published_at.is_not(None), wanted)
        .order_by(brought_in.c.published_at, brought_in.c.id)
    )
    return [
        Earlier(row.source, row.account_id, row.label or "", row.url, row.published_at, row.text, row.draft_id)
        for row in rows
    ]
