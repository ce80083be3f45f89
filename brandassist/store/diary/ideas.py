"""Ideas as rows. What an idea became is derived from its drafts; only what a person decided is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, true, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.many import among
from brandassist.store.tables import (
    brought_in,
    delivery,
    draft,
    entry,
    feed_item,
    idea,
    idea_photo,
    link,
    media,
    message,
)

State = Literal["seed", "shaping", "used", "dropped"]
STATES: tuple[State, ...] = get_args(State)
_OUT = ("published", "partly_published")


@dataclass(frozen=True)
class Pictured:
    """A photo that an idea keeps."""

    sha256: str
    alt: str
    name: str = ""


@dataclass(frozen=True)
class Idea:
    """What it came from, as far as it came from something: `entry_id` with `quote` and offsets into its text of then
    (`entry_title`, `day` as they are now; `private` while that entry is locked or in the bin), `message_id` with its
    `author`, or `url` and `page` of the web. `draft_id` is what it became; a draft in the bin does not count.

    Imported posts of elsewhere are ideas too: `network` they were on, `out_at` when.
    """

    id: str
    text: str
    created_at: datetime
    entry_id: str | None = None
    quote: str = ""
    starts: int | None = None
    ends: int | None = None
    entry_title: str = ""
    day: str = ""
    private: bool = False
    message_id: str | None = None
    author: str = ""
    url: str = ""
    page: str = ""
    photos: tuple[Pictured, ...] = ()
    draft_id: str | None = None
    published: bool = False  # something it became is out
    dropped_at: datetime | None = None
    network: str = ""
    out_at: datetime | None = None

    @property
    def state(self) -> State:
        """How far it has come: what is out is used, whatever was decided; what was dropped is dropped."""
        if self.published:
            return "used"
        if self.dropped_at is not None:
            return "dropped"
        return "seed" if self.draft_id is None else "shaping"


def create(tx: Connection, actor: Actor, text: str) -> str:
    """Write an idea; returns its id."""
    idea_id = new_id()
    tx.execute(insert(idea).values(id=idea_id, text=text, member_id=actor.member_id, created_at=clock.now()))
    return idea_id


def keep_photos(tx: Connection, idea_id: str, photos: Iterable[Pictured]) -> None:
    """Give an idea further photos, after those it has; twice is once."""
    known = list(tx.execute(select(idea_photo.c.media).where(idea_photo.c.idea_id == idea_id)).scalars())
    for each in photos:
        if each.sha256 not in known:
            values = {"idea_id": idea_id, "ordinal": len(known), "media": each.sha256, "alt": each.alt}
            tx.execute(insert(idea_photo).values(values))
            known.append(each.sha256)


def every(tx: Connection, *, entry_id: str | None = None, binned: bool = False) -> list[Idea]:
    """Ideas, newest first; `entry_id` narrows them to those of one entry."""
    wanted = idea.c.binned_at.is_not(None) if binned else idea.c.binned_at.is_(None)
    return _read(tx, wanted & (true() if entry_id is None else _linked(link.c.entry_id == entry_id)))


def of_message(tx: Connection, message_id: str) -> list[Idea]:
    """What was made of a message, newest first."""
    return _read(tx, idea.c.binned_at.is_(None) & _linked(link.c.message_id == message_id))


def of_messages(tx: Connection, ids: Collection[str]) -> list[Idea]:
    """What was made of any of these messages, newest first."""
    return _read(tx, idea.c.binned_at.is_(None) & _linked(among(tx, link.c.message_id, ids))) if ids else []


def of_page(tx: Connection, url: str) -> list[Idea]:
    """What was made of a page of the web, newest first."""
    return _read(tx, idea.c.binned_at.is_(None) & _linked(link.c.url == url))


def get(tx: Connection, idea_id: str) -> Idea:
    """One idea that is not in the bin; raises Problem `not_found`."""
    found = _read(tx, (idea.c.id == idea_id) & idea.c.binned_at.is_(None))
    if not found:
        raise Problem("not_found", kind="idea", id=idea_id)
    return found[0]


def _linked(wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    return idea.c.id.in_(select(link.c.idea_id).where(wanted, link.c.idea_id.is_not(None)))


def _read(tx: Connection, wanted: ColumnElement[bool]) -> list[Idea]:
    links = _gathered(_links(tx, wanted))
    photos = _gathered(_photos(tx, wanted))
    rows = tx.execute(
        select(idea, brought_in.c.source, brought_in.c.published_at)
        .outerjoin(brought_in, brought_in.c.idea_id == idea.c.id)
        .where(wanted)
        .order_by(idea.c.created_at.desc(), idea.c.id.desc())
    )
    return [
        Idea(
            row.id,
            row.text,
            row.created_at,
            **_came_from(links.get(row.id, [])),
            **_became(links.get(row.id, [])),
            photos=tuple(Pictured(each.media, each.alt, each.name) for each in photos.get(row.id, [])),
            dropped_at=row.dropped_at,
            network=row.source or "",
            out_at=row.published_at,
        )
        for row in rows
    ]


def _links(tx: Connection, wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    out = select(delivery.c.draft_id).where(delivery.c.state.in_(_OUT))
    return tx.execute(
        select(link, entry.c.title, entry.c.day, message.c.author, message.c.handle)
        .add_columns((entry.c.locked | entry.c.binned_at.is_not(None)).label("private"))
        .add_columns(draft.c.binned_at, draft.c.id.in_(out).label("published"))
        .join(idea, idea.c.id == link.c.idea_id)
        .outerjoin(entry, entry.c.id == link.c.entry_id)
        .outerjoin(message, message.c.id == link.c.message_id)
        .outerjoin(draft, draft.c.id == link.c.draft_id)
        .where(wanted)
        .order_by(link.c.at, link.c.id)
    ).all()


def _photos(tx: Connection, wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    return tx.execute(
        select(idea_photo, media.c.name)
        .join(idea, idea.c.id == idea_photo.c.idea_id)
        .join(media, media.c.sha256 == idea_photo.c.media)
        .where(wanted)
        .order_by(idea_photo.c.idea_id, idea_photo.c.ordinal)
    ).all()


def _gathered(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.idea_id, []).append(row)
    return found


def _came_from(links: Sequence[Row[Any]]) -> dict[str, Any]:
    """Of its first link that says so: the draft's own link repeats it, also where the idea came before its source."""
    first = next((row for row in links if row.entry_id or row.message_id or row.url), None)
    if first is None:
        return {}
    return {
        "entry_id": first.entry_id,
        "quote": first.quote,
        "starts": first.starts,
        "ends": first.ends,
        "entry_title": first.title or "",
        "day": first.day or "",
        "private": bool(first.private),
        "message_id": first.message_id,
        "author": first.author or first.handle or "",
        "url": first.url,
        "page": first.page,
    }


def _became(links: Sequence[Row[Any]]) -> dict[str, Any]:
    kept = [row for row in links if row.draft_id and row.binned_at is None]
    out = [row for row in links if row.draft_id and row.published]
    first = next(iter([row for row in out if row in kept] or kept), None)
    return {"draft_id": first.draft_id if first is not None else None, "published": bool(out)}


def set_dropped(tx: Connection, idea_id: str, at: datetime | None) -> None:
    """Decide against an idea, or for it again."""
    tx.execute(update(idea).where(idea.c.id == idea_id).values(dropped_at=at))


def set_binned(tx: Connection, idea_id: str, at: datetime | None) -> None:
    """Into the bin or out of it; raises Problem `not_found`."""
    if tx.execute(update(idea).where(idea.c.id == idea_id).values(binned_at=at)).rowcount == 0:
        raise Problem("not_found", kind="idea", id=idea_id)


def empty_bin(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant; an idea that became a draft stays, for the draft tells so."""
    grown = select(link.c.idea_id).where(link.c.draft_id.is_not(None), link.c.idea_id.is_not(None))
    old = tx.execute(select(idea.c.id).where(idea.c.binned_at < before, idea.c.id.not_in(grown))).scalars().all()
    for idea_id in old:
        tx.execute(delete(link).where(link.c.idea_id == idea_id))
        tx.execute(update(feed_item).where(feed_item.c.idea_id == idea_id).values(idea_id=None))
        tx.execute(delete(idea_photo).where(idea_photo.c.idea_id == idea_id))
        tx.execute(update(brought_in).where(brought_in.c.idea_id == idea_id).values(idea_id=None))
        tx.execute(delete(idea).where(idea.c.id == idea_id))
    return len(old)
