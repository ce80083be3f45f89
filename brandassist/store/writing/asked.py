"""What servers answered about links and names, with the time they were asked. It lies in the workspace, not on the
device: whoever approves sees what whoever wrote has asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from sqlalchemy import Connection, and_, delete, insert, select

from brandassist import clock
from brandassist.store.tables import asked
from drafts.checks.addresses import Answer, Answers, Outcome

Kind = Literal["link", "name"]
KEPT = timedelta(days=30)  # older than that, an answer says nothing any more


@dataclass(frozen=True)
class Asked:
    """One answer; `account_id` "" for a link."""

    kind: Kind
    account_id: str
    subject: str
    outcome: Outcome


def keep(tx: Connection, answers: Iterable[Asked]) -> None:
    """Put these in the place of what was answered before, and forget what is too old."""
    tx.execute(delete(asked).where(asked.c.at < clock.now() - KEPT))
    for each in answers:
        same = and_(asked.c.kind == each.kind, asked.c.account_id == each.account_id, asked.c.subject == each.subject)
        tx.execute(delete(asked).where(same))
        tx.execute(
            insert(asked).values(
                kind=each.kind,
                account_id=each.account_id,
                subject=each.subject,
                outcome=each.outcome,
                at=clock.now(),
            )
        )


def about(tx: Connection, account_id: str = "", since: datetime | None = None) -> Answers:
    """What is known of links, and of the names on one account."""
    since = since or clock.now() - KEPT
    rows = tx.execute(select(asked).where(asked.c.account_id.in_(("", account_id)), asked.c.at >= since)).all()
    links, names = (
        {row.subject: Answer(row.outcome, row.at) for row in rows if row.kind == kind} for kind in get_args(Kind)
    )
    return Answers(links, names)
