"""Texts that two changed apart, as a handing over leaves them: one stands, the other is in a revision and a row."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.tables import divergence, entry, entry_revision, revision, working_text
from brandassist.writing.library import Drafts


def a_draft_apart(
    db: Database, me: Actor, other: Actor, draft_id: str, texts: tuple[str, str, str], *, gone: bool = False
) -> str:
    """The master text from its base: mine, handed over later, and what the other wrote, which stands.

    `gone`: nobody knows the base. Returns the divergence.
    """
    base, mine, theirs = texts
    library, title = Drafts(db, me), Drafts(db, me).show(draft_id).title
    library.autosave(draft_id, title, base)
    library.pause(draft_id)
    library.autosave(draft_id, title, mine)
    library.pause(draft_id)
    with db.write("drafts") as tx:
        found = working_text.c.draft_id == draft_id
        tx.execute(update(working_text).where(found).values(text=theirs, member_id=other.member_id, at=clock.now()))
        tx.execute(update(revision).where(revision.c.text == base).values(at=clock.now() - timedelta(hours=16)))
    return _row(db, me, "working_text", draft_id, draft_id, "text", ("" if gone else base, mine, theirs))


def an_own_version_apart(db: Database, me: Actor, target_id: str, draft_id: str, texts: tuple[str, str, str]) -> str:
    """The same of a target's own version."""
    Drafts(db, me).write_own(target_id, texts[2])
    return _row(db, me, "variant", draft_id, target_id, "text", texts)


def an_entry_apart(db: Database, me: Actor, entry_id: str, texts: tuple[str, str, str]) -> str:
    """The same of an entry's text."""
    with db.write("diary", "drafts") as tx:
        for text in texts[:2]:
            values: dict[str, object] = {"id": new_id(), "entry_id": entry_id, "title": "", "text": text, "locks": []}
            tx.execute(insert(entry_revision).values(**values, member_id=me.member_id, at=clock.now()))
        tx.execute(update(entry).where(entry.c.id == entry_id).values(text=texts[2], locks=[]))
    return _row(db, me, "entry", entry_id, entry_id, "text", texts)


def a_saved_reply_apart(db: Database, me: Actor, reply_id: str, texts: tuple[str, str, str]) -> str:
    """The same of a saved reply, which stands as the other wrote it."""
    return _row(db, me, "saved_text", reply_id, reply_id, "text", texts)


def _row(db: Database, me: Actor, kind: str, subject: str, row: str, field: str, texts: tuple[str, str, str]) -> str:
    found = new_id()
    base, mine, theirs = texts
    with db.write("drafts", "diary") as tx:
        tx.execute(
            insert(divergence).values(
                id=found,
                kind=kind,
                subject=subject,
                row=row,
                field=field,
                base=base,
                mine=mine,
                theirs=theirs,
                member_id=me.member_id,
                device_id=me.device_id,
                at=clock.now(),
            )
        )
    return found
