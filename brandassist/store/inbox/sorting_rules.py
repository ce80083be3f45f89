"""A person's own rules for sorting messages, and which of those that come with the program are switched off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import settings
from brandassist.store.tables import history, message, sorting_rule

OFF = "sorting_off"  # among what the program keeps for itself


@dataclass(frozen=True)
class SortingRule:
    """Whatever `holds` these words in its `field` (text, author) is of this sort, "" for none."""

    id: str
    sort: str
    field: str
    holds: str


def every(tx: Connection) -> list[SortingRule]:
    """All, in the order they were made, in which they are asked too."""
    rows = tx.execute(select(sorting_rule).order_by(sorting_rule.c.created_at, sorting_rule.c.id))
    return [SortingRule(row.id, row.sort, row.field, row.holds) for row in rows]


def add(tx: Connection, sort: str, field: str, holds: str) -> str:
    """Keep a new one; returns its id."""
    made = new_id()
    values = {"id": made, "sort": sort, "field": field, "holds": holds, "created_at": clock.now()}
    tx.execute(insert(sorting_rule).values(**values))
    return made


def remove(tx: Connection, rule_id: str) -> None:
    """Raises Problem `not_found`."""
    if not tx.execute(delete(sorting_rule).where(sorting_rule.c.id == rule_id)).rowcount:
        raise Problem("not_found", kind="rule", id=rule_id)


def switched_off(tx: Connection) -> frozenset[str]:
    """The names of those that say nothing."""
    return frozenset(settings.read_raw(tx, OFF) or ())


def switch(tx: Connection, name: str, on: bool) -> None:
    """Let a rule speak or be silent."""
    off = switched_off(tx)
    settings.write_raw(tx, OFF, sorted(off - {name} if on else off | {name}))


def sorted_by(tx: Connection) -> dict[str, int]:
    """How many messages each rule sorted as they are now, by its name or id."""
    asked = select(message.c.sorted_by, func.count()).where(message.c.sorted_by != "")
    return {row[0]: row[1] for row in tx.execute(asked.group_by(message.c.sorted_by))}


def corrected(tx: Connection) -> dict[str, int]:
    """How many messages a person says each rule sorted wrongly, by its name or id."""
    by = history.c.detail["before"]["sorted_by"].as_string().label("by")
    asked = (
        select(by, func.count(message.c.id.distinct()))
        .join(history, history.c.subject == message.c.id)
        .where(message.c.sorted_by == "person", history.c.verb == "sorted")
        .group_by(by)
    )
    return {row[0]: row[1] for row in tx.execute(asked) if row[0] not in ("", "person", None)}


@dataclass(frozen=True)
class OpenMessage:
    """What sorting needs of an open message; `in_hand`: a reply is being written."""

    id: str
    text: str
    author: str
    handle: str
    kind: str
    sort: str
    sorted_by: str
    in_hand: bool


def open_ones(tx: Connection, person: str) -> list[OpenMessage]:
    """All that is owed and that no person sorted."""
    names = ("id", "text", "author", "handle", "kind", "sort", "sorted_by")
    asked = select(*(message.c[name] for name in names), message.c.draft_id.is_not(None).label("in_hand"))
    open_rows = (message.c.own.is_(False), message.c.status.in_(("needs_reply", "snoozed")))
    return [OpenMessage(*row) for row in tx.execute(asked.where(*open_rows, message.c.sorted_by != person))]


def store(tx: Connection, sorts: Sequence[tuple[str, str, str]], closed: Sequence[str]) -> None:
    """Keep the sorts of messages, by their ids, and what sorted them; those `closed` owe nothing any more."""
    this = update(message).where(message.c.id == bindparam("this"))
    if sorts:
        told = [{"this": each, "to": sort, "by": by} for each, sort, by in sorts]
        tx.execute(this.values(sort=bindparam("to"), sorted_by=bindparam("by")), told)
    if closed:
        tx.execute(this.values(status="nothing_owed", snoozed_until=None), [{"this": each} for each in closed])
