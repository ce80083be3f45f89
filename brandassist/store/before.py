"""What entries or drafts were, row by row, before they were split or made one: taking that back puts it there again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from sqlalchemy import Column, Connection, Table, and_, delete, insert, select, update

from brandassist.store.tables import (
    approval,
    comment,
    delivery,
    draft,
    entry,
    entry_person,
    entry_photo,
    entry_revision,
    entry_tag,
    follow_up,
    link,
    picture,
    redirect,
    review,
    target,
    variant,
    working_text,
)

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Done:
    """What splitting or joining did, and how to take it back: `shown` is the id to look at now."""

    shown: str
    kept: tuple[str, ...]  # what there was
    made: tuple[str, ...]  # what came
    then: Rows
    since: object


class Owned(NamedTuple):
    """A table, the column that says whose a row is, and whether rows that came since may go."""

    table: Table
    owner: Column[Any]
    goes: bool = True


Kind = Literal["entry", "draft"]
_TABLES: dict[Kind, tuple[Owned, ...]] = {
    "entry": (
        Owned(entry, entry.c.id),
        Owned(entry_revision, entry_revision.c.entry_id, goes=False),
        Owned(entry_tag, entry_tag.c.entry_id),
        Owned(entry_person, entry_person.c.entry_id),
        Owned(entry_photo, entry_photo.c.entry_id),
        Owned(follow_up, follow_up.c.entry_id),
        Owned(link, link.c.entry_id),
        Owned(redirect, redirect.c.from_id),
    ),
    "draft": (
        Owned(draft, draft.c.id, goes=False),
        Owned(working_text, working_text.c.draft_id, goes=False),
        Owned(target, target.c.draft_id),
        Owned(variant, variant.c.target_id),
        Owned(picture, picture.c.draft_id),
        Owned(comment, comment.c.draft_id),
        Owned(link, link.c.draft_id),
        Owned(redirect, redirect.c.from_id),
    ),
}
_SINCE = {"entry": (), "draft": (review, approval, delivery)}  # what came of it meanwhile cannot be taken back


def rows(tx: Connection, kind: Kind, ids: Sequence[str]) -> Rows:
    """All rows of these records."""
    return {each.table.name: _read(tx, each.table, _of(each, ids)) for each in _TABLES[kind]}


def stands(tx: Connection, kind: Kind, ids: Sequence[str]) -> object:
    """What must be the same when something is taken back: two of these are equal where nothing happened between."""
    kept = {name: found for name, found in rows(tx, kind, ids).items() if name != entry_revision.name}
    came = [tx.execute(select(each.c.id).where(each.c.draft_id.in_(ids))).scalars().all() for each in _SINCE[kind]]
    return kept, [sorted(each) for each in came]


def put_back(tx: Connection, kind: Kind, ids: Sequence[str], then: Rows) -> None:
    """Make the rows of these records what they were then; those that came since go, apart from revisions and drafts."""
    for each in _TABLES[kind]:
        for row in then[each.table.name]:
            if not tx.execute(update(each.table).where(_is(each.table, row)).values(**row)).rowcount:
                tx.execute(insert(each.table).values(**row))
    for each in reversed(_TABLES[kind]):
        known = [_key(each.table, row) for row in then[each.table.name]]
        for row in _read(tx, each.table, _of(each, ids)) if each.goes else ():
            if _key(each.table, row) not in known:
                tx.execute(delete(each.table).where(_is(each.table, row)))


def _of(each: Owned, ids: Sequence[str]):
    if each.table is variant:
        return each.owner.in_(select(target.c.id).where(target.c.draft_id.in_(ids)))
    return each.owner.in_(ids)


def _read(tx: Connection, table: Table, wanted: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in tx.execute(select(table).where(wanted).order_by(*table.primary_key)).mappings()]


def _key(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[each.name] for each in table.primary_key)


def _is(table: Table, row: Mapping[str, Any]):
    return and_(*(each == row[each.name] for each in table.primary_key))
