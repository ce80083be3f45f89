"""The end that leads: what the other wrote is put together here with what was written here meanwhile."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from brandassist.events import Topic
from brandassist.store.diary import entries
from brandassist.store.exchange import kept
from brandassist.store.exchange.changes import Change, Ordered
from brandassist.store.exchange.records import is_stub
from brandassist.store.history import Actor
from brandassist.store.shared import handing, packing
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.packing import LISTS, List, Parcel, has_lock
from brandassist.store.shared.rows import Name, Row, read_keys, topics_of
from brandassist.store.tables import entry, entry_revision, exchange_base


def take(
    tx: Connection,
    found: Sequence[Change],
    ordered: Sequence[Ordered],
    returning: Collection[str],
    *,
    who: Actor,
    merge: Merge,
    wrote: int,
    since: int,
) -> tuple[list[str], frozenset[Topic]]:
    """Write in here what the other changed; returns the records that cannot be taken yet, and the topics that changed.

    `wrote`: how many files left here so far; `since`: which of them the other had read. What it changed is measured
    from what we had read of it before, where it does not know yet that we had.
    """
    kept.forget_older(tx, since)  # what came before that file left, the other knows to be here
    tables: set[str] = set()
    left = _in_order(found)
    while left:
        refused: list[str] = []
        for root in left:
            mine = [each for each in found if each.root == root]
            its_lists = [each for each in ordered if each.owner == root]
            parcel = _parcel(root, mine, its_lists, kept.base(tx), _lists_known(tx), root in returning)
            try:
                with tx.begin_nested():
                    written = _write(tx, parcel, who, merge)
            except IntegrityError:  # both made the same, or it refers to what is not here: once more, after the others
                refused.append(root)
                continue
            tables |= {each.table for each in written}
            kept.set_base(tx, {each.name: each.row for each in mine if each.name.table not in LISTS}, wrote)
            _know_lists(tx, its_lists, wrote)
        if len(refused) == len(left):
            break  # there the other gives way, and says it anew
        left = refused
    return left, topics_of(tables) if tables else frozenset()


def _in_order(found: Sequence[Change]) -> list[str]:
    rank: dict[str, tuple[int, int]] = {}
    for place, each in enumerate(found):
        order = packing.rank_of(_note(each, place, None)), place
        rank[each.root] = min(rank.get(each.root, order), order)
    return sorted(rank, key=lambda root: rank[root])


def _note(each: Change, place: int, base: Row | None) -> Note:
    return Note(place, each.name, each.root, base, None, None)


def _parcel(
    root: str,
    mine: Sequence[Change],
    ordered: Sequence[Ordered],
    known: dict[Name, kept.Base],
    lists_known: dict[tuple[str, str], list[Row]],
    returns: bool,
) -> Parcel:
    notes = [
        _note(each, place, known[each.name].row if each.name in known else each.base) for place, each in enumerate(mine)
    ]
    lists = [
        List(each.table, each.owner, lists_known.get((each.table, each.owner), each.was), each.row) for each in ordered
    ]
    return Parcel(root, 0, notes, {each.name: each.row for each in mine}, lists, returns=returns)


def _write(tx: Connection, parcel: Parcel, who: Actor, merge: Merge) -> set[Name]:
    here = tx.execute(select(entry).where(entry.c.id == parcel.root)).mappings().first()
    if here is None or not has_lock(dict(here)):
        return handing.put_together(tx, _without_return(parcel), who, merge, kept=True)
    if is_stub(dict(here)):
        return handing.put_together(tx, parcel, who, merge, kept=True) if parcel.returns else set()
    return _beside(tx, parcel, who)


def _without_return(parcel: Parcel) -> Parcel:
    return Parcel(parcel.root, 0, parcel.notes, parcel.mine, parcel.lists)


def _beside(tx: Connection, parcel: Parcel, who: Actor) -> set[Name]:
    """What the other wrote in an entry that is locked here: its words are kept in a revision, no lock moves."""
    written: set[Name] = set()
    for name, row in parcel.mine.items():
        if row is None or name.table not in ("entry", "entry_revision"):
            continue
        if name.table == "entry_revision" and not read_keys(tx, entry_revision, [name.key]):
            tx.execute(insert(entry_revision).values(**row | {"base_id": None}))
            written.add(name)
        if name.table == "entry" and row["text"]:
            made = entries.keep_beside(tx, row["id"], row["title"], row["text"], who.member_id)
            written.add(Name("entry_revision", (made,)))
    return written


# -- lists of pictures, as the other had them when it was last read -------------------------------------------------

_LIST = "list "


def _lists_known(tx: Connection) -> dict[tuple[str, str], list[Row]]:
    asked = select(exchange_base).where(exchange_base.c.name.startswith(_LIST))
    return {
        (row.name.removeprefix(_LIST), row.key): [
            kept.as_row(row.name.removeprefix(_LIST), each) or {} for each in json.loads(row.row)
        ]
        for row in tx.execute(asked)
    }


def _know_lists(tx: Connection, ordered: Sequence[Ordered], wrote: int) -> None:
    for each in ordered:
        name = f"{_LIST}{each.table}"
        tx.execute(exchange_base.delete().where(exchange_base.c.name == name, exchange_base.c.key == each.owner))
        told = json.dumps([kept.as_text(each.table, row) for row in each.row], ensure_ascii=False)
        tx.execute(insert(exchange_base).values(name=name, key=each.owner, row=told, number=wrote))
