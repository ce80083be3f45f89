"""From the copy to the server: one record in one transaction, put together with what others made of it meanwhile.

Handing over twice changes nothing twice: each has a number, the server keeps which went through, and whoever finds one
begun and not answered (a kill, a cut line) first asks, and closes that number for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from brandassist.store import history
from brandassist.store.diary import entries
from brandassist.store.history import Actor
from brandassist.store.shared import confided, handed, outgoing, pipelining, rows, touched
from brandassist.store.shared.confided import Confided, WroteThere
from brandassist.store.shared.listed import Listed, bare, both_lists, renumbered_in
from brandassist.store.shared.merged import PROSE, Merge, Merged, merged
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.packing import LISTS, QUOTELESS, List, Parcel
from brandassist.store.shared.rows import Name, Row, is_one_of, key_of, read_keys, same_row
from brandassist.store.shared.there import there
from brandassist.store.tables import (
    draft,
    entry,
    metadata,
)
from brandassist.store.writing import divergences, drafts, revisions

_RANK = {each.name: place for place, each in enumerate(metadata.sorted_tables)}

_OF_ITS_KIND = {"revision": "base_id", "entry_revision": "base_id", "comment": "answers"}


class Crossed(Exception):
    """Both wrote in one text, and what stands here is in no revision yet."""


class Closed(Exception):
    """Somebody found this handing over without an answer and closed it."""


def hand(server: Connection, copy_id: str, parcel: Parcel, me: Actor, merge: Merge, *, kept: bool) -> None:
    """Write a parcel on the server, as the first in its transaction; what is wrong may come up at the commit only.

    Raises `Crossed` unless `kept`, `Closed`, `WroteThere`, `Confided`, IntegrityError.
    """
    pipelining.send_on(server)
    handed.begin(server, copy_id, parcel.number)
    try:
        written = put_together(server, parcel, me, merge, kept=kept)
    except IntegrityError as error:
        if getattr(getattr(error.orig, "diag", None), "constraint_name", "") == "handed_pkey":
            raise Closed from error
        raise
    touched.again(server, written if parcel.stays else written | parcel.mine.keys())


def put_together(tx: Connection, parcel: Parcel, me: Actor, merge: Merge, *, kept: bool) -> set[Name]:
    """Write a parcel among what others wrote meanwhile, in the transaction given; returns the rows that were written.

    Raises `Crossed` unless `kept`, `WroteThere`, `Confided`, IntegrityError where others made the same or took away
    what it refers to.
    """
    return _Handing(tx, parcel, me, merge, kept).run()


class _Handing:
    """One record being written on the server."""

    def __init__(self, server: Connection, parcel: Parcel, me: Actor, merge: Merge, kept: bool) -> None:
        self.tx = server
        self.parcel = parcel
        self.me = me
        self.merge = merge
        self.kept = kept
        self.written: set[Name] = set()
        self.there = there(server, parcel)
        self.needed: set[Name] = set()  # what was written here refers to it: it comes back where it is gone there
        self.decided: dict[tuple[str, str], set[str]] = {}  # the columns in which a person chose here and there

    def run(self) -> set[Name]:
        if self.parcel.stays:
            self._stub()
        elif self.there.confided and not self.parcel.returns:
            raise Confided
        else:
            self._note_decided()
            read = [self._list(*each) for each in zip(self.parcel.lists, self.there.lists, strict=True)]
            renumbered = {old: new for each in read for old, new in each.renumbered.items()}
            mine = {name: self._own(name, row, renumbered) for name, row in self.parcel.mine.items()}
            if not self.parcel.returns and self._keep_theirs(mine, read):
                self.there = there(self.tx, self.parcel)
            self.needed = self._parents(mine)
            for name in sorted((each for each in mine if each.table not in LISTS), key=self._order):
                self._row(name, mine[name])
            for each in read:
                self._write_list(each)
            self._forget(mine)
        rows.index(self.tx, self.written)
        return self.written

    def _order(self, name: Name) -> tuple[int, int, int]:
        """What is referred to first: by table, in a table by how many of it stand behind a row."""
        column, behind, row = _OF_ITS_KIND.get(name.table), 0, self.parcel.mine[name]
        while column is not None and row is not None and row[column] is not None:
            behind, row = behind + 1, self.parcel.mine.get(Name(name.table, (row[column],)))
        return _RANK[name.table], behind, self._note(name).seq

    def _note(self, name: Name) -> Note:
        return next(each for each in self.parcel.notes if each.name == name)

    def _own(self, name: Name, row: Row | None, renumbered: Mapping[int, int]) -> Row | None:
        """My row as it may leave, with the numbers that my new pictures have now."""
        if row is None:
            return None
        row = dict(row)
        if name.table == "link" and row["id"] in self.parcel.quoteless:
            return row | QUOTELESS
        if name.table in ("working_text", "variant") and renumbered:
            row["text"] = renumbered_in(row["text"], renumbered)
        if name.table == "draft" and renumbered:
            row["pictures_given"] = max(row["pictures_given"], *renumbered.values())
        return row

    # -- texts ------------------------------------------------------------------------------------------------------

    def _note_decided(self) -> None:
        """Where both chose between the same two texts, each without knowing."""
        own = self.parcel.mine.items()
        chosen = [name for name, row in own if name.table == "divergence" and row and row["solved_at"]]
        for row in (self.there.rows[name] for name in chosen if name in self.there.rows):
            if row["solved_at"]:
                self.decided.setdefault((row["kind"], row["row"]), set()).add(row["field"])

    def _merged(self, name: Name, base: Row | None, mine: Row, theirs: Row) -> Merged:
        decided = self.decided.get((name.table, name.key[0]), ())
        return merged(name.table, base, mine, theirs, self.merge, decided=decided)

    def _keep_theirs(self, mine: Mapping[Name, Row | None], read: list[Listed]) -> bool:
        """Where both wrote in one text, what stands there and what stands here are both in a revision first."""
        crossed = any(both.crossed for each in read if each.about.table == "picture" for *_, both in each.merged)
        for name, row in mine.items():
            if name.table in ("working_text", "variant", "entry") and row is not None:
                there = self.there.rows.get(name)
                if there is not None:
                    crossed |= self._merged(name, self._note(name).base, row, there).crossed
        if not crossed:
            return False
        if not self.kept:
            raise Crossed
        if self.tx.execute(select(draft.c.id).where(draft.c.id == self.parcel.root)).first() is not None:
            revisions.keep(self.tx, self.parcel.root, "pause", drafts.writer(self.tx, self.parcel.root))
        elif self.tx.execute(select(entry.c.id).where(entry.c.id == self.parcel.root)).first() is not None:
            entries.revise(self.tx, self.me, self.parcel.root)
        return True

    def _row(self, name: Name, mine: Row | None) -> None:
        if mine is None:
            return
        table, base = metadata.tables[name.table], self._note(name).base
        theirs = self.there.rows.get(name)
        if theirs is None:
            if not self._wrote(name, mine) and name not in self.needed and not self.parcel.returns:
                return  # gone there, and nobody wrote in it here
            if name.table == "revision":
                mine = mine | {"number": self._number(mine)}
            self._put(table, name, mine, new=True)
        elif name.table not in ("history", "revision"):
            both = Merged(mine) if self.parcel.returns else self._merged(name, base, mine, theirs)
            if not same_row(both.row, theirs):
                self._put(table, name, both.row, new=False)
            self._tell(name, base, mine, theirs, both)

    def _wrote(self, name: Name, mine: Row) -> bool:
        base = self._note(name).base
        return base is None or not same_row(base, mine)

    def _parents(self, mine: Mapping[Name, Row | None]) -> set[Name]:
        return {
            Name(key.column.table.name, (row[key.parent.name],))
            for name, row in mine.items()
            if row is not None and name.table not in LISTS and self._wrote(name, row)
            for key in metadata.tables[name.table].foreign_keys
        }

    def _number(self, mine: Row) -> int:
        self.there.highest = max(mine["number"], self.there.highest + 1)
        return self.there.highest

    def _put(self, table: Table, name: Name, row: Row, *, new: bool) -> None:
        if new:
            self.tx.execute(insert(table).values(**row))
        else:
            self.tx.execute(update(table).where(is_one_of(table, [name.key])).values(**row))
        self.written.add(name)

    def _tell(self, name: Name, base: Row | None, mine: Row, theirs: Row, both: Merged) -> None:
        for column in both.overlapping:
            place, was = (name.table, name.key[0], column), (base or {}).get(column) or ""
            who = self.me.member_id, self.me.device_id
            divergences.add(self.tx, self.parcel.root, place, was, mine[column], theirs[column], *who)
        if both.aside:
            aside = {column: _sayable(said) for column, said in both.aside.items()}
            history.record(self.tx, self.me, "set aside", name.table, self.parcel.root, row=list(name.key), **aside)

    def _forget(self, mine: Mapping[Name, Row | None]) -> None:
        """What was deleted here goes, unless somebody changed it there meanwhile, or added to it."""
        gone = [each for each, row in mine.items() if row is None and each.table not in LISTS]
        if not gone:
            return
        pipelining.wait(self.tx)  # what went wrong before is nothing of this
        try:
            with pipelining.attempt(self.tx):
                for name in sorted(gone, key=self._order, reverse=True):
                    self._forget_one(name, self._note(name).base)
        except IntegrityError:
            return  # something there still refers to it: all of it stays, and comes back here

    def _forget_one(self, name: Name, base: Row | None) -> None:
        table, theirs = metadata.tables[name.table], self.there.rows.get(name)
        if theirs is not None and base is not None and _untouched(name, base, theirs):
            self.tx.execute(delete(table).where(is_one_of(table, [name.key])))
            self.written.add(name)

    # -- lists of pictures ------------------------------------------------------------------------------------------

    def _list(self, each: List, theirs: list[Row]) -> Listed:
        if self.parcel.returns or [*map(bare, theirs)] == [*map(bare, each.was)]:
            return Listed(each, theirs, each.mine)
        return both_lists(each, theirs, self.there.given, self._merged)

    def _write_list(self, found: Listed) -> None:
        each, theirs = found.about, found.theirs
        table, column = metadata.tables[each.table], LISTS[each.table]
        for told in found.merged:
            self._tell(*told)
        if [*map(bare, found.together)] == [*map(bare, theirs)]:
            return
        self.written.update(Name(each.table, key_of(table, row)) for row in theirs)
        self.tx.execute(delete(table).where(table.c[column] == each.owner))
        first = min((row["ordinal"] for row in (*each.mine, *theirs)), default=0)
        if found.together:
            self.tx.execute(
                insert(table), [row | {"ordinal": first + place} for place, row in enumerate(found.together)]
            )

    # -- what stays here --------------------------------------------------------------------------------------------

    def _stub(self) -> None:
        """On the server stands that there is an entry of that day; no word of it."""
        entry_id = self.parcel.root
        name = Name("entry", (entry_id,))
        found = self.tx.execute(select(entry).where(entry.c.id == entry_id)).mappings().first()
        known = self.parcel.mine.get(name) or (dict(found) if found else None)
        if known is None:
            return
        base = next((each.base for each in self.parcel.notes if each.name == name), None)
        if found is not None and confided.wrote_there(base, dict(found)):
            raise WroteThere(dict(found))
        confided.empty(self.tx, entry_id, known, new=found is None)
        self.written.add(name)


def _untouched(name: Name, base: Row, theirs: Row) -> bool:
    """Whether nobody wrote in it there; when it was last touched is no word."""
    prose = PROSE.get(name.table)
    if prose is None:
        return same_row(base, theirs)
    return all(base.get(each) == theirs[each] for each in prose)


def _sayable(said: Any) -> Any:
    return said.isoformat() if hasattr(said, "isoformat") else said


def settle(tx: Connection, parcel: Parcel) -> None:
    """Say in the copy that the server has this; what it made of it is brought next, unless somebody wrote on."""
    outgoing.keep_state(tx, turn=outgoing.state(tx).turn + 1)
    if parcel.stays or parcel.returns:
        outgoing.set_staying(tx, parcel.root, parcel.stays)
    for each in [note for note in outgoing.notes(tx) if note.handing == parcel.number]:
        table, mine = metadata.tables[each.name.table], parcel.mine[each.name]
        if same_row(read_keys(tx, table, [each.name.key]).get(each.name.key), mine):
            outgoing.settled(tx, [each.seq])
        else:
            base = None if mine is None else rows.plain(table, mine)
            outgoing.change(tx, each.seq, base=base, handing=None, sent=None)
