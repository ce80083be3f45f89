"""What goes from the copy to the server in one transaction: one record, with all that was written in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, text, update

from brandassist.store.shared import outgoing
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.rows import WRITTEN, Name, Row, key_of, plain, read_keys
from brandassist.store.tables import comment, entry, entry_photo, idea_photo, link, metadata, picture, target, variant

LISTS = {"entry_photo": "entry_id", "idea_photo": "idea_id", "picture": "draft_id"}
"""Tables whose rows are a list, by the column that says whose: the ordinal is no name of a row."""

# Records in an order in which later ones link to earlier ones.
_RECORDS = ("media", "place", "person", "trip", "entry", "idea", "saved_text", "draft")
_RANK = {
    name: place for place, name in enumerate(dict.fromkeys((*_RECORDS, *(t.name for t in metadata.sorted_tables))))
}
OF_ENTRY = ("entry_revision", "entry_tag", "entry_person", "entry_photo", "follow_up")


@dataclass(frozen=True)
class List:
    """One list of pictures as it was when both agreed, and as it is here."""

    table: str
    owner: str
    was: list[Row]
    mine: list[Row]


@dataclass
class Parcel:
    """One record on its way; `number` tells this handing over from all others of this copy."""

    root: str
    number: int
    notes: list[Note]
    mine: dict[Name, Row | None]
    lists: list[List] = field(default_factory=list[List])
    stays: bool = False  # an entry with a lock: the server gets its id and day, no word
    returns: bool = False  # it had a lock, and has none any more: all of it as it is here
    quoteless: frozenset[str] = frozenset()  # links whose quote is of an entry that stays


def roots(tx: Connection) -> list[str]:
    """The records that are to be handed over, those that others refer to first."""
    rank: dict[str, tuple[int, int]] = {}
    for each in outgoing.notes(tx):
        if each.name.table == "media" and not shown(tx, each.root):
            continue
        order = rank_of(each), each.seq
        rank[each.root] = min(rank.get(each.root, order), order)
    return sorted(rank, key=lambda root: rank[root])


def rank_of(each: Note) -> int:
    """By the table of the record itself: its columns that name it are its parents' otherwise."""
    if each.name.table in ("history", "divergence", "redirect"):
        return len(_RANK)
    if each.name.table == "variant":
        return _RANK["draft"]
    table = metadata.tables[each.name.table]
    columns = WRITTEN[each.name.table]
    if each.name.table == "link":
        return _RANK["link"]  # a record's own rank is lower wherever the record itself goes
    refers = [key.column.table.name for name in columns for key in table.c[name].foreign_keys]
    return _RANK[refers[0]] if refers else _RANK[each.name.table]


def shown(tx: Connection, sha256: str) -> bool:
    """Whether a picture hangs anywhere but on entries whose words stay here."""
    for table in (picture, idea_photo):
        if tx.execute(select(table.c.media).where(table.c.media == sha256).limit(1)).first() is not None:
            return True
    asked = select(entry).join(entry_photo, entry_photo.c.entry_id == entry.c.id).where(entry_photo.c.media == sha256)
    hung = tx.execute(asked).mappings().all()
    return not hung or any(not has_lock(dict(row)) for row in hung)


QUOTELESS: Row = {"quote": "", "entry_revision_id": None, "starts": 0, "ends": 0}
"""What a link to an entry that stays says on the server."""


def emptied(row: Row) -> Row:
    """What the server has of an entry that stays: its id and day, no word of it."""
    return row | {"title": "", "text": "", "locks": [], "locked": True, "place_id": None, "trip_id": None}


def has_lock(row: Row) -> bool:
    """Whether any of an entry is locked: then all of it stays on this computer."""
    return bool(row["locked"] or row["locks"])


def stays(tx: Connection, root: str) -> bool:
    """Whether this record is an entry of which any word is locked here."""
    row = tx.execute(select(entry).where(entry.c.id == root)).mappings().first()
    return row is not None and has_lock(dict(row))


def pack(tx: Connection, root: str) -> Parcel | None:
    """Take a record along; None: nobody wrote in it. Its notes say so from now on.

    What is again as it was goes along too: what others made of it meanwhile was not brought, and now will be.
    """
    stays, returns = _locked(tx, root)
    put_back(tx)
    found = [each for each in outgoing.notes(tx) if each.root == root and each.handing is None]
    wanted: dict[str, list[Note]] = defaultdict(list)
    for each in found:
        wanted[each.name.table].append(each)
    mine: dict[Name, Row | None] = {}
    for name, notes in wanted.items():
        table = metadata.tables[name]
        there = read_keys(tx, table, [each.name.key for each in notes])
        mine.update({each.name: there.get(each.name.key) for each in notes})
    if not found:
        return None
    number = outgoing.state(tx).number + 1
    outgoing.keep_state(tx, number=number)
    parcel = Parcel(root, number, found, mine, _lists(tx, found), stays, returns, _quoteless(tx, mine))
    for each in found:
        row = mine[each.name]
        sent = None if row is None else plain(metadata.tables[each.name.table], row)
        outgoing.change(tx, each.seq, handing=number, sent=sent)
    return parcel


def put_back(tx: Connection) -> None:
    """An account that was taken off a draft and put back is the target that the server knows, not a second one."""
    notes = [each for each in outgoing.notes(tx) if each.name.table == target.name]
    here = read_keys(tx, target, [each.name.key for each in notes])
    gone = {_meant(each.base): each.name.key[0] for each in notes if each.base and each.name.key not in here}
    anew = {_meant(row): key[0] for key, row in here.items()}
    for each in gone.keys() & anew.keys():
        tx.execute(text("PRAGMA defer_foreign_keys = ON"))
        tx.execute(update(target).where(target.c.id == anew[each]).values(id=gone[each]))
        for table in (variant, comment):
            refers = table.c.target_id == anew[each]
            tx.execute(update(table).where(refers).values(target_id=gone[each]))


def _meant(row: Row) -> tuple[str, str]:
    return row["draft_id"], row["account_id"]


def _locked(tx: Connection, root: str) -> tuple[bool, bool]:
    row = tx.execute(select(entry).where(entry.c.id == root)).mappings().first()
    if row is None:
        return False, False
    if has_lock(dict(row)):
        return True, False
    if root not in outgoing.staying(tx):
        return False, False
    outgoing.note(tx, Name("entry", (root,)), root)
    for name in (*OF_ENTRY, "link"):
        table = metadata.tables[name]
        for each in tx.execute(select(table).where(table.c.entry_id == root)).mappings().all():
            owner = next(each[column] for column in WRITTEN[name] if each[column])
            outgoing.note(tx, Name(name, key_of(table, each)), owner)
    return False, True


def _lists(tx: Connection, notes: list[Note]) -> list[List]:
    made: list[List] = []
    for name, column in LISTS.items():
        table = metadata.tables[name]
        owners = {each.name.key[0] for each in notes if each.name.table == name}
        for owner in sorted(owners):
            ordered = select(table).where(table.c[column] == owner).order_by(table.c.ordinal)
            mine = [dict(row) for row in tx.execute(ordered).mappings()]
            was = {key_of(table, row): row for row in mine}
            for each in notes:
                if each.name.table == name and each.name.key[0] == owner:
                    was.pop(each.name.key, None)
                    if each.base is not None:
                        was[each.name.key] = each.base
            made.append(List(name, owner, sorted(was.values(), key=lambda row: row["ordinal"]), mine))
    return made


def _quoteless(tx: Connection, mine: dict[Name, Row | None]) -> frozenset[str]:
    held: set[str] = set()
    for name, row in mine.items():
        if name.table == link.name and row is not None and row["entry_id"]:
            its = tx.execute(select(entry).where(entry.c.id == row["entry_id"])).mappings().first()
            if its is not None and has_lock(dict(its)):
                held.add(row["id"])
    return frozenset(held)
