"""From the copy to the server: one record in one transaction, put together with what others made of it meanwhile.

Handing over twice changes nothing twice: each has a number, the server keeps which went through, and whoever finds one
begun and not answered (a kill, a cut line) first asks, and closes that number for good.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import history
from brandassist.store.diary import entries
from brandassist.store.history import Actor
from brandassist.store.shared import outgoing, rows, touched
from brandassist.store.shared.merged import PROSE, Merge, Merged, lists, merged
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.packing import LISTS, List, Parcel
from brandassist.store.shared.rows import Name, Row, is_one_of, key_of, read_keys, same_row
from brandassist.store.tables import (
    divergence,
    draft,
    entry,
    entry_person,
    entry_photo,
    entry_revision,
    entry_tag,
    follow_up,
    link,
    metadata,
    revision,
)
from brandassist.store.writing import drafts, revisions

_RANK = {each.name: place for place, each in enumerate(metadata.sorted_tables)}

_OF_ITS_KIND = {"revision": "base_id", "entry_revision": "base_id", "comment": "answers"}


class Crossed(Exception):
    """Both wrote in one text, and what stands here is in no revision yet."""


class Closed(Exception):
    """Somebody found this handing over without an answer and closed it."""


def went_through(server: Connection, copy_id: str, numbers: set[int]) -> set[int]:
    """Which of these did; those that did not, never will."""
    for number in sorted(numbers):
        told = {"copy": copy_id, "number": number}
        server.execute(
            text("INSERT INTO handed VALUES (:copy, :number, false) ON CONFLICT (copy_id, number) DO NOTHING"), told
        )
    asked = text("SELECT number FROM handed WHERE copy_id = :copy AND through")
    return set(server.execute(asked, {"copy": copy_id}).scalars()) & numbers


_REMEMBERED = 100  # handings over of one copy


def hand(server: Connection, copy_id: str, parcel: Parcel, me: Actor, merge: Merge, *, kept: bool) -> None:
    """Write a parcel on the server, in its transaction. Raises `Crossed` unless `kept`, `Closed`, IntegrityError."""
    done = server.execute(
        text("INSERT INTO handed VALUES (:copy, :number, true) ON CONFLICT (copy_id, number) DO NOTHING"),
        {"copy": copy_id, "number": parcel.number},
    )
    if not done.rowcount:
        raise Closed
    server.execute(
        text("DELETE FROM handed WHERE copy_id = :copy AND number < :oldest"),
        {"copy": copy_id, "oldest": parcel.number - _REMEMBERED},
    )
    _Handing(server, parcel, me, merge, kept).run()


class _Handing:
    """One record being written on the server."""

    def __init__(self, server: Connection, parcel: Parcel, me: Actor, merge: Merge, kept: bool) -> None:
        self.tx = server
        self.parcel = parcel
        self.me = me
        self.merge = merge
        self.kept = kept
        self.written: set[Name] = set()

    def run(self) -> None:
        for table in (draft, entry):  # whoever else writes in this record waits
            self.tx.execute(select(table.c.id).where(table.c.id == self.parcel.root).with_for_update())
        if self.parcel.stays:
            self._stub()
        else:
            read = [(each, *self._list(each)) for each in self.parcel.lists]
            renumbered = {old: new for *_, numbers in read for old, new in numbers.items()}
            mine = {name: self._own(name, row, renumbered) for name, row in self.parcel.mine.items()}
            if not self.parcel.returns:
                self._keep_theirs(mine)
            for name in sorted((each for each in mine if each.table not in LISTS), key=self._order):
                self._row(name, mine[name])
            for each, theirs, together, _ in read:
                self._write_list(each, theirs, together)
            self._forget(mine)
        rows.index(self.tx, self.written)
        touched.again(self.tx, self.written if self.parcel.stays else self.written | self.parcel.mine.keys())

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
            return row | {"quote": "", "entry_revision_id": None, "starts": 0, "ends": 0}
        if name.table in ("working_text", "variant") and renumbered:
            row["text"] = _renumber(row["text"], renumbered)
        if name.table == "draft" and renumbered:
            row["pictures_given"] = max(row["pictures_given"], *renumbered.values())
        return row

    # -- texts ------------------------------------------------------------------------------------------------------

    def _keep_theirs(self, mine: Mapping[Name, Row | None]) -> None:
        """Where both wrote in one text, what stands there and what stands here are both in a revision first."""
        crossed = False
        for name, row in mine.items():
            if name.table in ("working_text", "variant", "entry") and row is not None:
                there = read_keys(self.tx, metadata.tables[name.table], [name.key], lock=True).get(name.key)
                if there is not None:
                    crossed |= merged(name.table, self._note(name).base, row, there, self.merge).crossed
        if not crossed:
            return
        if not self.kept:
            raise Crossed
        if self.tx.execute(select(draft.c.id).where(draft.c.id == self.parcel.root)).first() is not None:
            revisions.keep(self.tx, self.parcel.root, "pause", drafts.writer(self.tx, self.parcel.root))
        elif self.tx.execute(select(entry.c.id).where(entry.c.id == self.parcel.root)).first() is not None:
            entries.revise(self.tx, self.me, self.parcel.root)

    def _row(self, name: Name, mine: Row | None) -> None:
        if mine is None:
            return
        table, base = metadata.tables[name.table], self._note(name).base
        theirs = read_keys(self.tx, table, [name.key], lock=name.table != "history").get(name.key)
        if theirs is None:
            if base is not None and same_row(base, mine) and not self.parcel.returns:
                return  # gone there, and nobody wrote in it here
            if name.table == "revision":
                mine = mine | {"number": self._number(mine)}
            self._put(table, name, mine, new=True)
        elif name.table not in ("history", "revision"):
            both = Merged(mine) if self.parcel.returns else merged(name.table, base, mine, theirs, self.merge)
            if name.table == "entry" and theirs["locked"] and not theirs["text"] and not self.parcel.returns:
                both = Merged(theirs)  # locked on another computer: no word goes back into it
            if not same_row(both.row, theirs):
                self._put(table, name, both.row, new=False)
            self._tell(name, base, mine, theirs, both)

    def _number(self, mine: Row) -> int:
        asked = select(func.max(revision.c.number)).where(revision.c.draft_id == mine["draft_id"])
        return max(mine["number"], (self.tx.execute(asked).scalar() or 0) + 1)

    def _put(self, table: Table, name: Name, row: Row, *, new: bool) -> None:
        if new:
            self.tx.execute(insert(table).values(**row))
        else:
            self.tx.execute(update(table).where(is_one_of(table, [name.key])).values(**row))
        self.written.add(name)

    def _tell(self, name: Name, base: Row | None, mine: Row, theirs: Row, both: Merged) -> None:
        for column in both.overlapping:
            told = {"base": (base or {}).get(column) or "", "mine": mine[column], "theirs": theirs[column]}
            self.tx.execute(
                insert(divergence).values(
                    id=new_id(),
                    kind=name.table,
                    subject=self.parcel.root,
                    row=name.key[0],
                    field=column,
                    member_id=self.me.member_id,
                    device_id=self.me.device_id,
                    at=clock.now(),
                    **told,
                )
            )
        if both.aside:
            aside = {column: _sayable(said) for column, said in both.aside.items()}
            history.record(self.tx, self.me, "set aside", name.table, self.parcel.root, row=list(name.key), **aside)

    def _forget(self, mine: Mapping[Name, Row | None]) -> None:
        """What was deleted here goes, unless somebody changed it there meanwhile, or added to it."""
        gone = [each for each, row in mine.items() if row is None and each.table not in LISTS]
        try:
            with self.tx.begin_nested():
                for name in sorted(gone, key=self._order, reverse=True):
                    self._forget_one(name, self._note(name).base)
        except IntegrityError:
            return  # something there still refers to it: all of it stays, and comes back here

    def _forget_one(self, name: Name, base: Row | None) -> None:
        table = metadata.tables[name.table]
        theirs = read_keys(self.tx, table, [name.key], lock=True).get(name.key)
        if theirs is not None and base is not None and _untouched(name, base, theirs):
            self.tx.execute(delete(table).where(is_one_of(table, [name.key])))
            self.written.add(name)

    # -- lists of pictures ------------------------------------------------------------------------------------------

    def _list(self, each: List) -> tuple[list[Row], list[Row], dict[int, int]]:
        """The list there, both together, and the new numbers of my pictures whose number was given there meanwhile."""
        table, column = metadata.tables[each.table], LISTS[each.table]
        asked = select(table).where(table.c[column] == each.owner).order_by(table.c.ordinal).with_for_update()
        theirs = [dict(row) for row in self.tx.execute(asked).mappings()]
        if self.parcel.returns or [*map(_bare, theirs)] == [*map(_bare, each.was)]:
            return theirs, each.mine, {}
        return theirs, *_both_lists(each, theirs, self._given(each), self.merge)

    def _write_list(self, each: List, theirs: list[Row], together: list[Row]) -> None:
        table, column = metadata.tables[each.table], LISTS[each.table]
        if [*map(_bare, together)] == [*map(_bare, theirs)]:
            return
        self.written.update(Name(each.table, key_of(table, row)) for row in theirs)
        self.tx.execute(delete(table).where(table.c[column] == each.owner))
        first = min((row["ordinal"] for row in (*each.mine, *theirs)), default=0)
        if together:
            self.tx.execute(insert(table), [row | {"ordinal": first + place} for place, row in enumerate(together)])

    def _given(self, each: List) -> int:
        if each.table != "picture":
            return 0
        return self.tx.execute(select(draft.c.pictures_given).where(draft.c.id == each.owner)).scalar() or 0

    # -- what stays here --------------------------------------------------------------------------------------------

    def _stub(self) -> None:
        """On the server stands that there is an entry of that day, for what refers to it; no word of it."""
        entry_id = self.parcel.root
        found = self.tx.execute(select(entry).where(entry.c.id == entry_id)).mappings().first()
        own = next((row for name, row in self.parcel.mine.items() if name.table == "entry"), None)
        if found is None and own is None:
            return
        known: Row = own or dict(found or {})
        empty = {each.name: known[each.name] for each in entry.c}
        empty |= {"title": "", "text": "", "locks": [], "locked": True, "place_id": None, "trip_id": None}
        self._put(entry, Name("entry", (entry_id,)), empty, new=found is None)
        blank: Row = {"title": "", "text": "", "locks": []}
        self.tx.execute(update(entry_revision).where(entry_revision.c.entry_id == entry_id).values(**blank))
        self.tx.execute(
            update(link).where(link.c.entry_id == entry_id).values(quote="", entry_revision_id=None, starts=0, ends=0)
        )
        for table in (entry_tag, entry_person, entry_photo, follow_up):
            self.tx.execute(delete(table).where(table.c.entry_id == entry_id))
        self.tx.execute(delete(divergence).where(divergence.c.subject == entry_id))


def _untouched(name: Name, base: Row, theirs: Row) -> bool:
    """Whether nobody wrote in it there; when it was last touched is no word."""
    prose = PROSE.get(name.table)
    if prose is None:
        return same_row(base, theirs)
    return all(base.get(each) == theirs[each] for each in prose)


def _both_lists(each: List, theirs: list[Row], given: int, merge: Merge) -> tuple[list[Row], dict[int, int]]:
    was, mine, there = ({row["media"]: row for row in found} for found in (each.was, each.mine, theirs))
    numbers: set[int] = {row["number"] for row in theirs if "number" in row}
    renumbered, together = dict[int, int](), list[Row]()
    for media in lists(list(was), list(mine), list(there)):
        if media in mine and media in there:
            row = merged(each.table, was.get(media), mine[media], there[media], merge).row | {
                name: there[media][name] for name in ("number",) if name in there[media]
            }
        else:
            row = dict(mine.get(media) or there[media])
        if media in mine and "number" in row:
            if media not in there and row["number"] in numbers:
                given = max(given, row["number"], *numbers) + 1
                row["number"] = given
            if row["number"] != mine[media]["number"]:
                renumbered[mine[media]["number"]] = row["number"]
            numbers.add(row["number"])
        together.append(row)
    return together, renumbered


def _bare(row: Row) -> Row:
    return {name: said for name, said in row.items() if name != "ordinal"}


def _renumber(words: str, numbers: Mapping[int, int]) -> str:
    return re.sub(r"picture:(\d+)", lambda found: f"picture:{numbers.get(int(found[1]), int(found[1]))}", words)


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
