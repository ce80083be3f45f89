"""Profiles: who writes, as their network knows them. A rename there changes the profile and not who they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from sqlalchemy import Connection, Row, bindparam, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.many import insert_all, rows_among
from brandassist.store.storable import plain, web_address
from brandassist.store.tables import person, profile

MOST = 2**31 - 1  # what a column of a number can keep
Silence = Literal["", "muted", "blocked"]


class Author(Protocol):
    """Who wrote a message, as its network tells it."""

    @property
    def ref(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def profile_url(self) -> str: ...
    @property
    def reach(self) -> int | None: ...


@dataclass
class Profile:
    """A profile while messages are kept. `silence`: what a person decided about who it is."""

    id: str
    key: str
    handle: str
    name: str
    url: str
    silence: Silence = ""
    reach: int | None = None


def key_of(author: Author) -> str:
    """What somebody is known by: the network's lasting name, else the handle; "" where it tells neither."""
    return plain(author.ref or author.handle)


def of_authors(tx: Connection, network: str, authors: Iterable[Author]) -> dict[str, Profile]:
    """The authors' profiles by `key_of`, made where they are new and following what the network tells now.

    Somebody known by the handle alone takes the lasting name when it is first told.
    """
    latest = {key: each for each in authors if (key := key_of(each))}
    stored = _stored(tx, network, latest)
    by_key = {one.key: one for one in stored}
    by_handle = {one.handle: one for one in stored}
    found: dict[str, Profile] = {}
    made: list[dict[str, Any]] = []
    changed: dict[str, Profile] = {}
    for key, author in sorted(latest.items(), key=lambda each: not each[1].ref):
        told = {"handle": plain(author.handle), "name": plain(author.author), "url": web_address(author.profile_url)}
        reach = author.reach if author.reach is None else max(0, min(author.reach, MOST))
        one = by_key.get(key)
        if one is None:
            one = _by_handle_alone(by_key, told["handle"]) if author.ref else by_handle.get(key)
        if one is None:
            one = Profile(new_id(), key, told["handle"], told["name"], told["url"], reach=reach)
            made.append({**told, "reach": reach, "id": one.id, "network": network, "key": key, "seen_at": clock.now()})
        elif _follow(one, {**told, "reach": reach, **({"key": key} if author.ref else {})}):
            changed[one.id] = one
        found[key] = by_key[one.key] = by_handle[one.handle] = one
    insert_all(tx, profile, made)
    if changed:
        tx.execute(update(profile).where(profile.c.id == bindparam("this")), [_row(one) for one in changed.values()])
    return found


def _stored(tx: Connection, network: str, latest: Mapping[str, Author]) -> list[Profile]:
    keys = {*latest, *(plain(each.handle) for each in latest.values() if each.handle)}
    nameless = {key for key, each in latest.items() if not each.ref}
    asked = select(profile, person.c.muted_at, person.c.blocked_at).outerjoin(
        person, person.c.id == profile.c.person_id
    )
    asked = asked.where(profile.c.network == network)
    rows = rows_among(tx, asked, profile.c.key, keys)
    rows += rows_among(tx, asked, profile.c.handle, nameless)
    once = {row.id: Profile(row.id, row.key, row.handle, row.name, row.url, _silence(row), row.reach) for row in rows}
    return list(once.values())


def _silence(row: Row[Any]) -> Silence:
    if row.blocked_at is not None:
        return "blocked"
    return "muted" if row.muted_at is not None else ""


def _by_handle_alone(by_key: dict[str, Profile], handle: str) -> Profile | None:
    one = by_key.get(handle)
    if one is None or one.key != one.handle:
        return None
    return by_key.pop(handle)


def _follow(one: Profile, told: Mapping[str, str | int | None]) -> bool:
    """Take over what is told and differs; what the network leaves empty stays."""
    news = {name: value for name, value in told.items() if value not in ("", None) and getattr(one, name) != value}
    for name, value in news.items():
        setattr(one, name, value)
    return bool(news)


def _row(one: Profile) -> dict[str, str | int | None]:
    told = {"key": one.key, "handle": one.handle, "name": one.name, "url": one.url, "reach": one.reach}
    return {"this": one.id, **told}
