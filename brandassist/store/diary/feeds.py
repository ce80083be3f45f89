"""Feeds and their items as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, true, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.tables import feed, feed_item, idea

KEPT = 500  # items of one feed; what became an idea is kept beyond them


@dataclass(frozen=True)
class Feed:
    """`title` is what it calls itself, else its host; `read_at` None where it never came."""

    id: str
    address: str
    title: str
    etag: str
    modified: str
    read_at: datetime | None
    items: int = 0


@dataclass(frozen=True)
class Item:
    """`idea_id` is what it became, None for nothing that is not in the bin."""

    id: str
    feed_id: str
    feed: str
    address: str
    title: str
    url: str
    words: str
    published_at: datetime | None
    seen_at: datetime
    idea_id: str | None


class Told(Protocol):
    """An item as a feed tells it."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def published_at(self) -> datetime | None: ...


def follow(tx: Connection, actor: Actor, address: str) -> str:
    """Follow the feed at an address, anew or again; returns its id."""
    known = tx.execute(select(feed.c.id).where(feed.c.address == address)).scalar()
    if known is not None:
        tx.execute(update(feed).where(feed.c.id == known).values(left_at=None))
        return known
    feed_id = new_id()
    values = {"id": feed_id, "address": address, "member_id": actor.member_id, "created_at": clock.now()}
    tx.execute(insert(feed).values(values))
    return feed_id


def leave(tx: Connection, feed_id: str, at: datetime) -> None:
    """Follow it no longer; of its items only those that became ideas are remembered."""
    tx.execute(update(feed).where(feed.c.id == feed_id).values(left_at=at, etag="", modified=""))
    tx.execute(delete(feed_item).where(feed_item.c.feed_id == feed_id, feed_item.c.idea_id.is_(None)))


def take(tx: Connection, feed_id: str, title: str, stamps: tuple[str, str], items: Iterable[Told]) -> int:
    """Keep what a feed told; returns how many items were new. What became an idea stays as it was then."""
    values = {"title": title, "etag": stamps[0], "modified": stamps[1], "read_at": clock.now()}
    tx.execute(update(feed).where(feed.c.id == feed_id).values(values))
    mine = feed_item.c.feed_id == feed_id
    known = {row.key: row.idea_id for row in tx.execute(select(feed_item.c.key, feed_item.c.idea_id).where(mine))}
    new = 0
    for each in items:
        said = {"title": each.title, "url": each.url, "words": each.words, "published_at": each.published_at}
        if each.key not in known:
            known[each.key] = None
            new += 1
            tx.execute(
                insert(feed_item).values(id=new_id(), feed_id=feed_id, key=each.key, seen_at=clock.now(), **said)
            )
        elif known[each.key] is None:
            tx.execute(update(feed_item).where(mine, feed_item.c.key == each.key).values(said))
    _forget_oldest(tx, feed_id)
    return new


def _forget_oldest(tx: Connection, feed_id: str) -> None:
    newest = _newest()
    old = tx.execute(
        select(feed_item.c.id).where(feed_item.c.feed_id == feed_id, feed_item.c.idea_id.is_(None)).order_by(*newest)
    ).scalars()
    for item_id in list(old)[KEPT:]:
        tx.execute(delete(feed_item).where(feed_item.c.id == item_id))


def _newest() -> tuple[ColumnElement[object], ...]:
    return func.coalesce(feed_item.c.published_at, feed_item.c.seen_at).desc(), feed_item.c.id


def every(tx: Connection) -> list[Feed]:
    """The feeds that are followed, by their titles."""
    found = _read(tx, feed.c.left_at.is_(None))
    return sorted(found, key=lambda each: (each.title.casefold(), each.id))


def get(tx: Connection, feed_id: str) -> Feed:
    """One feed that is followed; raises Problem `not_found`."""
    found = _read(tx, (feed.c.id == feed_id) & feed.c.left_at.is_(None))
    if not found:
        raise Problem("not_found", kind="feed", id=feed_id)
    return found[0]


def _read(tx: Connection, wanted: ColumnElement[bool]) -> list[Feed]:
    many = select(func.count()).where(feed_item.c.feed_id == feed.c.id).scalar_subquery()
    rows = tx.execute(select(feed, many.label("many")).where(wanted))
    return [
        Feed(row.id, row.address, _title(row.title, row.address), row.etag, row.modified, row.read_at, row.many)
        for row in rows
    ]


def items(tx: Connection, feed_id: str | None = None) -> list[Item]:
    """What was read, of one feed or all that are followed, the newest first."""
    return _items(tx, true() if feed_id is None else feed_item.c.feed_id == feed_id)


def lock_item(tx: Connection, item_id: str) -> Item:
    """One item, and whoever else makes something of it waits; raises Problem `not_found`."""
    tx.execute(select(feed_item.c.id).where(feed_item.c.id == item_id).with_for_update())
    found = _items(tx, feed_item.c.id == item_id)
    if not found:
        raise Problem("not_found", kind="feed item", id=item_id)
    return found[0]


def _items(tx: Connection, wanted: ColumnElement[bool]) -> list[Item]:
    rows = tx.execute(
        select(feed_item, feed.c.title.label("feed_title"), feed.c.address, idea.c.id.label("kept_idea"))
        .join(feed, feed.c.id == feed_item.c.feed_id)
        .outerjoin(idea, (idea.c.id == feed_item.c.idea_id) & idea.c.binned_at.is_(None))
        .where(wanted, feed.c.left_at.is_(None))
        .order_by(*_newest())
    )
    return [
        Item(
            row.id,
            row.feed_id,
            _title(row.feed_title, row.address),
            row.address,
            row.title,
            row.url,
            row.words,
            row.published_at,
            row.seen_at,
            row.kept_idea,
        )
        for row in rows
    ]


def became(tx: Connection, item_id: str, idea_id: str) -> None:
    """Write down which idea an item became."""
    tx.execute(update(feed_item).where(feed_item.c.id == item_id).values(idea_id=idea_id))


def _title(said: str, address: str) -> str:
    return said or urlsplit(address).hostname or address
