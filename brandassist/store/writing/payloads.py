"""Payloads: the rendered parts and pictures that approval froze. Once written they are never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import payload

LINK = "{link}"  # in a teaser: stands for the address of the same draft's article


@dataclass(frozen=True)
class FrozenPicture:
    """`original`: SHA-256 in the media folder; `rendition`: SHA-256 of the very bytes that will leave."""

    original: str
    rendition: str
    alt: str


@dataclass(frozen=True)
class FrozenPart:
    """`comment`: it goes under the post right after it, and the post stands without it."""

    text: str
    pictures: tuple[FrozenPicture, ...] = ()
    comment: bool = False


@dataclass(frozen=True)
class Payload:
    """All that leaves for one account, and to whom; not when."""

    account_id: str
    parts: tuple[FrozenPart, ...]
    visibility: str
    language: str
    kind: str  # short | article
    title: str = ""
    slug: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    reply_to: str | None = None  # remote id of the message answered
    root: str | None = None
    links: tuple[str, ...] = field(default=())

    @property
    def has_link(self) -> bool:
        """Whether it waits for another post's address."""
        return any(LINK in part.text for part in self.parts)

    @property
    def comments(self) -> int:
        """How many of its last parts are a first comment."""
        return sum(part.comment for part in self.parts)

    def fingerprint(self) -> str:
        """SHA-256 over everything a reader could notice (DESIGN 3, 2026-11)."""
        plain = asdict(self)
        for part in plain["parts"]:
            if not part["comment"]:
                del part["comment"]  # approved before there were any: the same text stays approved
        told = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(told.encode()).hexdigest()


def named(content: Payload, originals: Mapping[str, str]) -> Payload:
    """The same with other names of the pictures it was made of."""
    parts = tuple(
        replace(
            part,
            pictures=tuple(
                replace(each, original=originals.get(each.original, each.original)) for each in part.pictures
            ),
        )
        for part in content.parts
    )
    return replace(content, parts=parts)


def alike(one: Payload, other: Payload) -> bool:
    """Whether both say the same and show the same pictures, were these made into other bytes at two computers."""
    return _without_bytes(one) == _without_bytes(other)


def _without_bytes(content: Payload) -> Payload:
    parts = tuple(
        replace(part, pictures=tuple(replace(each, rendition="") for each in part.pictures)) for part in content.parts
    )
    return replace(content, parts=parts)


_GET = select(payload.c.content).where(payload.c.id == bindparam("this"))


def freeze(tx: Connection, content: Payload) -> str:
    """Write a payload and return its id."""
    payload_id = new_id()
    tx.execute(
        insert(payload).values(
            id=payload_id, fingerprint=content.fingerprint(), content=asdict(content), created_at=clock.now()
        )
    )
    return payload_id


def get(tx: Connection, payload_id: str) -> Payload:
    """Return what was frozen."""
    return from_plain(tx.execute(_GET, {"this": payload_id}).scalar_one())


def some(tx: Connection, payload_ids: Collection[str]) -> dict[str, Payload]:
    """Return several at once, by their ids."""
    ids, found = sorted(payload_ids), dict[str, Payload]()
    for start in range(0, len(ids), 500):  # SQLite takes a limited number of values in one statement
        these = select(payload.c.id, payload.c.content).where(payload.c.id.in_(ids[start : start + 500]))
        found |= {row.id: from_plain(row.content) for row in tx.execute(these)}
    return found


def from_kept(content: str) -> Payload:
    """Read one as its column keeps it; raises ValueError or KeyError for what approval never wrote."""
    return from_plain(json.loads(content))


def from_plain(content: dict[str, Any]) -> Payload:
    """Read what is kept of one."""
    parts = tuple(
        FrozenPart(
            each["text"],
            tuple(FrozenPicture(**picture) for picture in each["pictures"]),
            bool(each.get("comment")),
        )
        for each in content["parts"]
    )
    rest = {name: value for name, value in content.items() if name not in ("parts", "tags", "links")}
    return Payload(parts=parts, tags=tuple(content["tags"]), links=tuple(content["links"]), **rest)
