"""Photos of diary entries: each is written down once by its hash, and hangs on an entry in an order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.diary import consents
from brandassist.store.diary.consents import NOTHING_SAID, Consent
from brandassist.store.tables import entry, entry_photo, media


@dataclass(frozen=True)
class Photo:
    sha256: str
    name: str
    alt: str
    mime: str
    width: int
    height: int
    facts: dict[str, Any] = field(default_factory=dict[str, Any])  # taken, latitude, longitude …: stays here
    likeness: str | None = None  # as `media.likeness` has it; None where nobody has looked yet
    consent: Consent = NOTHING_SAID


def keep_media(tx: Connection, photo: Photo, size: int) -> None:
    """Write a picture of the media folder down, once."""
    if tx.execute(select(media.c.sha256).where(media.c.sha256 == photo.sha256)).scalar() is None:
        tx.execute(
            insert(media).values(
                sha256=photo.sha256,
                name=photo.name,
                mime=photo.mime,
                width=photo.width,
                height=photo.height,
                bytes=size,
                facts=photo.facts,
                likeness=photo.likeness,
                created_at=clock.now(),
            )
        )


def size(tx: Connection, sha256: str) -> tuple[int, int]:
    """Width and height of a picture, upright; raises Problem `not_found`."""
    row = tx.execute(select(media.c.width, media.c.height).where(media.c.sha256 == sha256)).one_or_none()
    if row is None:
        raise Problem("not_found", kind="picture", id=sha256[:12])
    return row.width, row.height


def add(tx: Connection, entry_id: str, photo: Photo, size: int) -> None:
    """Hang a kept picture on an entry, after the others; twice is once."""
    keep_media(tx, photo, size)
    mine = entry_photo.c.entry_id == entry_id
    if tx.execute(select(entry_photo.c.media).where(mine, entry_photo.c.media == photo.sha256)).scalar() is None:
        last = tx.execute(select(func.max(entry_photo.c.ordinal)).where(mine)).scalar()
        tx.execute(
            insert(entry_photo).values(
                entry_id=entry_id, ordinal=0 if last is None else last + 1, media=photo.sha256, alt=photo.alt
            )
        )


def of(tx: Connection, entry_id: str) -> tuple[Photo, ...]:
    """The entry's photos in their order."""
    found = tx.execute(
        select(entry_photo.c.alt, media)
        .join(media, media.c.sha256 == entry_photo.c.media)
        .where(entry_photo.c.entry_id == entry_id)
        .order_by(entry_photo.c.ordinal)
    )
    return tuple(
        Photo(
            row.sha256,
            row.name,
            row.alt,
            row.mime,
            row.width,
            row.height,
            row.facts,
            row.likeness,
            consents.read(row),
        )
        for row in found
    )


def describe(tx: Connection, entry_id: str, sha256: str, alt: str) -> None:
    """Set what a photo shows, in words; raises Problem `not_found`."""
    done = tx.execute(
        update(entry_photo).where(entry_photo.c.entry_id == entry_id, entry_photo.c.media == sha256).values(alt=alt)
    )
    if done.rowcount == 0:
        raise Problem("not_found", kind="photo", id=sha256)


def remove(tx: Connection, entry_id: str, sha256: str) -> None:
    """Take a photo off an entry; the original stays in the media folder."""
    tx.execute(delete(entry_photo).where(entry_photo.c.entry_id == entry_id, entry_photo.c.media == sha256))


@dataclass(frozen=True)
class Hung:
    """A photo of an entry that is not in the bin."""

    sha256: str
    likeness: str | None
    entry_id: str
    title: str
    day: str


def hung(tx: Connection) -> list[Hung]:
    """All photos of all entries outside the bin, the latest day first."""
    found = tx.execute(
        select(media.c.sha256, media.c.likeness, entry.c.id, entry.c.title, entry.c.day)
        .join(entry_photo, entry_photo.c.media == media.c.sha256)
        .join(entry, entry.c.id == entry_photo.c.entry_id)
        .where(entry.c.binned_at.is_(None))
        .order_by(entry.c.day.desc(), entry.c.id, entry_photo.c.ordinal)
    )
    return [Hung(row.sha256, row.likeness, row.id, row.title, row.day) for row in found]


def sizes(tx: Connection) -> set[int]:
    """How many bytes the kept pictures have: a file of another size is none of them."""
    return set(tx.execute(select(media.c.bytes)).scalars())


def not_looked_at(tx: Connection, most: int) -> list[str]:
    """Pictures whose likeness nobody knows yet."""
    return list(tx.execute(select(media.c.sha256).where(media.c.likeness.is_(None)).limit(most)).scalars())


def set_likeness(tx: Connection, sha256: str, likeness: str) -> None:
    """Keep what a picture looks like."""
    tx.execute(update(media).where(media.c.sha256 == sha256).values(likeness=likeness))
