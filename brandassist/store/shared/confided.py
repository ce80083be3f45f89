"""An entry that one locks while another writes in it: no word vanishes, and no locked one leaves (ADR 0022)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.store import history
from brandassist.store.diary import entries
from brandassist.store.history import Actor
from brandassist.store.shared import outgoing, rows, unswept
from brandassist.store.shared.merged import PROSE
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.packing import OF_ENTRY, QUOTELESS, emptied
from brandassist.store.shared.rows import Name, Row, is_one_of, plain
from brandassist.store.tables import divergence, entry, entry_revision, link, metadata
from brandassist.store.writing import divergences
from drafts.merging.own_words import own_words

_BESIDE = [metadata.tables[each] for each in OF_ENTRY if each != entry_revision.name]
_PROSE = PROSE["entry"]


class WroteThere(Exception):
    """What is to be emptied on the server holds words that this copy does not know yet."""

    def __init__(self, theirs: Row) -> None:
        self.theirs = theirs


class Confided(Exception):
    """Another computer keeps this entry to itself now: nothing that was written in it here goes there."""


def wrote_there(base: Row | None, theirs: Row | None) -> bool:
    """Whether somebody wrote in an entry since both ends agreed."""
    if base is None or theirs is None or theirs["locked"]:
        return False
    return any(base[each] != theirs[each] for each in _PROSE)


def empty(tx: Connection, entry_id: str, known: Row, *, new: bool = False) -> None:
    """Leave that there is an entry of that day, for what refers to it; no word of it."""
    row = emptied({each.name: known[each.name] for each in entry.c})
    tx.execute(insert(entry).values(**row) if new else update(entry).where(entry.c.id == entry_id).values(**row))
    blank: Row = {"title": "", "text": "", "locks": []}
    tx.execute(update(entry_revision).where(entry_revision.c.entry_id == entry_id).values(**blank))
    tx.execute(update(link).where(link.c.entry_id == entry_id).values(**QUOTELESS))
    for table in _BESIDE:
        tx.execute(delete(table).where(table.c.entry_id == entry_id))
    tx.execute(delete(divergence).where(divergence.c.subject == entry_id))


def keep_theirs(tx: Connection, entry_id: str, theirs: Row) -> None:
    """In the copy of who locked it: what the other wrote is kept in a revision and asked about, and nothing moves."""
    (note,) = (each for each in outgoing.notes(tx) if each.name == Name("entry", (entry_id,)))
    ours = tx.execute(select(entry).where(entry.c.id == entry_id)).mappings().one()
    with outgoing.unnoted(tx):
        entries.keep_beside(tx, entry_id, theirs["title"], theirs["text"], None)
        for column in _PROSE:
            was = (note.base or {}).get(column) or ""
            if theirs[column] not in (was, ours[column]):
                place = ("entry", entry_id, column)
                divergences.add(tx, entry_id, place, was, theirs[column], ours[column], None)
    outgoing.note_with_base(tx, note.name, entry_id, plain(entry, theirs))


def set_apart(tx: Connection, me: Actor, entry_id: str) -> None:
    """In the copy of who wrote without knowing: their words become an entry of theirs, this one is empty too."""
    found = [each for each in outgoing.notes(tx) if each.root == entry_id]
    here = tx.execute(select(entry).where(entry.c.id == entry_id)).mappings().first()
    ours = dict(here) if here else next(each.base for each in found if each.base and each.name.table == "entry")
    made = _of_own_words(tx, me, found, ours) if here else None
    with outgoing.unnoted(tx):
        unswept.note(tx, [{"id": entry_id, "locked": True}])
        empty(tx, entry_id, ours, new=here is None)  # one that was deleted here stands there
        rows.index(tx, {Name("entry", (entry_id,))})
    outgoing.settled(tx, [each.seq for each in outgoing.notes(tx) if each.root == entry_id])
    if made is not None:
        history.record(tx, me, "split off", "entry", made, entry=entry_id)


def _of_own_words(tx: Connection, me: Actor, found: Sequence[Note], ours: Row) -> str | None:
    base = next((each.base for each in found if each.name.table == "entry"), None) or ours
    added = [each for each in found if each.base is None and metadata.tables[each.name.table] in _BESIDE]
    title = own_words(base["title"], ours["title"])
    words = own_words(base["text"], ours["text"])
    if not (title or words or added):
        return None
    made = entries.create(tx, me, title=title, day=ours["day"], zone=ours["zone"], text=words, locks=())
    for each in added:
        table = metadata.tables[each.name.table]
        tx.execute(update(table).where(is_one_of(table, [each.name.key])).values(entry_id=made))
    return made
