"""What hangs on an entry when it is split or made one with another: which rows go along with which words."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.ids import new_id
from brandassist.store import search
from brandassist.store.diary import embargoes, entries, photos
from brandassist.store.diary.entries import Entry
from brandassist.store.tables import (
    entry,
    entry_person,
    entry_photo,
    entry_revision,
    entry_tag,
    follow_up,
    link,
)


def copy_facts(tx: Connection, source: Entry, entry_id: str) -> None:
    """When and where it was written, trip, people, tags, its embargo, and whether all of it is locked."""
    about = {"place_id": source.place_id, "trip_id": source.trip_id, "created_at": source.created_at}
    entries.change(tx, entry_id, **about, locked=source.locked)
    if source.embargo is not None:
        embargoes.put(tx, entry_id, source.embargo.kind, source.embargo.planned)
    entries.set_tags(tx, entry_id, source.tags)
    entries.set_people(tx, entry_id, people_of(tx, source.id))


def people_of(tx: Connection, entry_id: str) -> list[str]:
    """The ids of the people of an entry."""
    return list(tx.execute(select(entry_person.c.person_id).where(entry_person.c.entry_id == entry_id)).scalars())


def linked(tx: Connection, entry_id: str):
    """The links of an entry: id, offsets, and the text they are of (None where no passage was certain)."""
    return tx.execute(
        select(link.c.id, link.c.starts, link.c.ends, entry_revision.c.text)
        .outerjoin(entry_revision, entry_revision.c.id == link.c.entry_revision_id)
        .where(link.c.entry_id == entry_id)
    ).all()


def move_link(tx: Connection, link_id: str, entry_id: str) -> None:
    """Let something have come from another entry; the words it was taken from stay those of then."""
    tx.execute(update(link).where(link.c.id == link_id).values(entry_id=entry_id))


def copy_link(tx: Connection, link_id: str, entry_id: str) -> None:
    """Let something have come from another entry too."""
    row = tx.execute(select(link).where(link.c.id == link_id)).mappings().one()
    tx.execute(insert(link).values({**row, "id": new_id(), "entry_id": entry_id}))


def move_photos(tx: Connection, from_id: str, to_id: str, wanted: Collection[str] | None = None) -> None:
    """Hang photos (SHA-256; None: all) on another entry, after its own, with what is said of them."""
    for each in photos.of(tx, from_id):
        if wanted is None or each.sha256 in wanted:
            photos.remove(tx, from_id, each.sha256)
            photos.add(tx, to_id, each, 0)  # its size is known: it is kept already


def move_promises(tx: Connection, from_id: str, to_id: str, wanted: Collection[str] | None = None) -> None:
    """What was promised stands in another entry now (ids; None: all)."""
    mine = follow_up.c.entry_id == from_id
    mine = mine if wanted is None else mine & follow_up.c.id.in_(wanted)
    tx.execute(update(follow_up).where(mine).values(entry_id=to_id))


def take_over(tx: Connection, gone_id: str, into_id: str) -> None:
    """Links, revisions, photos and promises of an entry are another's, and it is no more."""
    move_photos(tx, gone_id, into_id)
    move_promises(tx, gone_id, into_id)
    for table in (link, entry_revision):
        tx.execute(update(table).where(table.c.entry_id == gone_id).values(entry_id=into_id))
    forget(tx, gone_id)


def forget(tx: Connection, entry_id: str) -> None:
    """Take an entry away that has no revisions and links any more."""
    for table in (entry_tag, entry_person, entry_photo):
        tx.execute(delete(table).where(table.c.entry_id == entry_id))
    tx.execute(delete(entry).where(entry.c.id == entry_id))
    search.drop(tx, entry_id)


def give_revisions(tx: Connection, from_id: str, to_id: str) -> None:
    """What an entry was is what another was."""
    tx.execute(update(entry_revision).where(entry_revision.c.entry_id == from_id).values(entry_id=to_id))
