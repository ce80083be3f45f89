"""Texts in which two changed the same words apart, as rows: which are open, what stands there now, what was kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Row, RowMapping, Table, insert, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import (
    device,
    divergence,
    draft,
    entry,
    entry_photo,
    entry_revision,
    metadata,
    picture,
    revision,
    saved_text,
    target,
    variant,
    working_text,
)
from drafts.quoting import Span


class _Place(NamedTuple):
    """Where words stand that two changed: the column that a divergence names the row by, and what they are part of."""

    key: Column[Any]
    record: str
    owner: Column[Any] | None = None  # of a picture, whose key is not its own


_PLACES: dict[str, _Place] = {
    "working_text": _Place(working_text.c.draft_id, "draft"),
    "variant": _Place(variant.c.target_id, "draft"),
    "draft": _Place(draft.c.id, "draft"),
    "picture": _Place(picture.c.media, "draft", picture.c.draft_id),
    "entry": _Place(entry.c.id, "entry"),
    "entry_photo": _Place(entry_photo.c.media, "entry", entry_photo.c.entry_id),
    "saved_text": _Place(saved_text.c.id, "saved_text"),
}
NOT_IN_REVISIONS = ("entry_photo", "saved_text")
"""Of these the divergence itself keeps both sides, and the history what stood."""

_CALLED = {"entry": entry.c.title, "saved_text": saved_text.c.title}


@dataclass(frozen=True)
class Divergence:
    """One text. `mine` was handed over later, by `member_id` on `device`; `standing` is what is there now."""

    id: str
    kind: str  # the table in whose row the words stand
    subject: str  # the draft, entry or saved text
    row: str  # its key there; of a picture its SHA-256
    field: str
    base: str
    mine: str
    theirs: str
    standing: str
    stands_since: datetime
    writer_id: str | None  # of what stands there, as far as is known
    member_id: str | None
    device_id: str | None
    device: str
    at: datetime

    @property
    def record(self) -> str:
        """What the words are part of: draft | entry | saved_text."""
        return _PLACES[self.kind].record


class Waiting(NamedTuple):
    """A record in which a person is to choose."""

    kind: str  # draft | entry | saved_text
    subject: str
    title: str
    since: datetime


class Kept(NamedTuple):
    """A revision that holds a text."""

    id: str
    at: datetime
    member_id: str | None
    locks: tuple[Span, ...] = ()  # of an entry's text


def open_of(tx: Connection, subject: str) -> list[Divergence]:
    """Those of one record that nobody has solved, oldest first; what was given up meanwhile is none."""
    asked = (
        select(divergence, device.c.name.label("device"))
        .outerjoin(device, device.c.id == divergence.c.device_id)
        .where(divergence.c.subject == subject, divergence.c.solved_at.is_(None))
        .order_by(divergence.c.at, divergence.c.id)
    )
    found = [(row, _standing(tx, row)) for row in tx.execute(asked).all()]
    return [_read(tx, row, there) for row, there in found if there is not None]


def waiting(tx: Connection) -> list[Waiting]:
    """The records outside the bin that have one, the one that waits longest first."""
    asked = select(divergence).where(divergence.c.solved_at.is_(None)).order_by(divergence.c.at, divergence.c.id)
    first: dict[str, Row[Any]] = {}
    for row in tx.execute(asked).all():
        if row.subject not in first and _standing(tx, row) is not None:
            first[row.subject] = row
    found = [(row, _PLACES[row.kind].record) for row in first.values()]
    return [
        Waiting(record, row.subject, title(tx, record, row.subject), row.at)
        for row, record in found
        if not _binned(tx, record, row.subject)
    ]


def _binned(tx: Connection, record: str, subject: str) -> bool:
    table = metadata.tables[record]
    if "binned_at" not in table.c:
        return False
    return tx.execute(select(table.c.binned_at).where(table.c.id == subject)).scalar() is not None


def title(tx: Connection, record: str, subject: str) -> str:
    """What a record is called."""
    if record == "draft":
        asked = select(working_text.c.title).where(working_text.c.draft_id == subject)
    else:
        asked = select(_CALLED[record]).where(metadata.tables[record].c.id == subject)
    return tx.execute(asked).scalar() or ""


def put(tx: Connection, about: Divergence, text: str) -> None:
    """Write the words of a picture or of a saved text where they stand."""
    table = metadata.tables[about.kind]
    tx.execute(update(table).where(_itself(about.kind, about.subject, about.row)).values({about.field: text}))


def add(
    tx: Connection,
    subject: str,
    place: tuple[str, str, str],
    base: str,
    other: str,
    standing: str,
    who: str | None,
    device_id: str | None = None,
) -> None:
    """What `who` made of `base` stands beside the text, that a person may choose; `place`: table, row and column.

    `device_id`: the computer that handed it over.
    """
    kind, row, field = place
    told = {"base": base, "mine": other, "theirs": standing, "member_id": who, "device_id": device_id}
    place_of = {"kind": kind, "subject": subject, "row": row, "field": field}
    tx.execute(insert(divergence).values(id=new_id(), **place_of, **told, at=clock.now()))


def solve(tx: Connection, ids: Collection[str], member_id: str | None) -> None:
    """Say that a person decided about them."""
    done = {"solved_at": clock.now(), "solved_by": member_id}
    tx.execute(update(divergence).where(divergence.c.id.in_(ids)).values(**done))


def reopen(tx: Connection, ids: Collection[str]) -> None:
    """What was decided is taken back."""
    tx.execute(update(divergence).where(divergence.c.id.in_(ids)).values(solved_at=None, solved_by=None))


def kept(tx: Connection, about: Divergence, text: str) -> Kept | None:
    """The latest revision in which this field is that text."""
    if about.kind in NOT_IN_REVISIONS:
        return None
    if about.kind == "entry":
        return _latest(tx, entry_revision, about, entry_revision.c.entry_id == about.subject, text)
    if about.kind == "working_text":
        return _latest(tx, revision, about, revision.c.draft_id == about.subject, text)
    asked = select(revision).where(revision.c.draft_id == about.subject).order_by(revision.c.number.desc())
    account_id = tx.execute(select(target.c.account_id).where(target.c.id == about.row)).scalar()
    for row in tx.execute(asked):
        if about.kind == "picture":
            held = next((each["alt"] for each in row.pictures if each["media"] == about.row), None)
        else:
            held = row.variants.get(account_id) if about.kind == "variant" else row.facts.get(about.field)
        if held == text:
            return Kept(row.id, row.at, row.member_id)
    return None


def _latest(tx: Connection, table: Table, about: Divergence, whose: Any, text: str) -> Kept | None:
    asked = select(table).where(whose, table.c[about.field] == text)
    row = tx.execute(asked.order_by(table.c.at.desc(), table.c.id.desc()).limit(1)).mappings().first()
    if row is None:
        return None
    return Kept(row["id"], row["at"], row["member_id"], tuple((a, b) for a, b in row.get("locks", ())))


def _itself(kind: str, subject: str, key: str) -> ColumnElement[bool]:
    place = _PLACES[kind]
    return (place.key == key) if place.owner is None else (place.key == key) & (place.owner == subject)


def _standing(tx: Connection, row: Row[Any]) -> RowMapping | None:
    if row.kind not in _PLACES:
        return None
    table = metadata.tables[row.kind]
    return tx.execute(select(table).where(_itself(row.kind, row.subject, row.row))).mappings().first()


def _read(tx: Connection, row: Row[Any], there: RowMapping) -> Divergence:
    found = Divergence(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        row=row.row,
        field=row.field,
        base=row.base,
        mine=row.mine,
        theirs=row.theirs,
        standing=there[row.field],
        stands_since=there.get("updated_at") or there.get("at") or row.at,
        writer_id=there.get("member_id"),
        member_id=row.member_id,
        device_id=row.device_id,
        device=row.device or "",
        at=row.at,
    )
    if found.writer_id is None and (last := kept(tx, found, found.standing)) is not None:
        return replace(found, writer_id=last.member_id)
    return found
