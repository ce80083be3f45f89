"""Messages that hold some words, or whose authors are called that; latest first."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from brandassist.store import search
from brandassist.store.inbox import obligations
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.search import Stretch
from brandassist.store.tables import message


def rows(tx: Connection, now: datetime, words: str, limit: int | None, offset: int) -> list[MessageRow]:
    """Other people's messages that hold all `words`, the last as a beginning; none where there is no word."""
    ids = _holding(tx, words)
    return obligations.page(tx, now, ids, limit, offset) if ids is not None else []


def _holding(tx: Connection, words: str) -> Select[Any] | None:
    terms = re.findall(r"\w+", words.lower())
    if not terms:
        return None
    wanted = [[Stretch((each,))] for each in terms[:-1]] + [[Stretch((terms[-1],), beginning=True)]]
    return (
        select(message.c.id)
        .where(message.c.own.is_(False), message.c.id.in_(search.subjects(tx, "message", wanted)))
        .order_by(message.c.received_at.desc(), message.c.id.desc())
    )
