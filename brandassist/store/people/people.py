"""People who write: which profiles and which people are one human being, joined by hand and parted again.

Joining moves nothing. A profile of nobody gets its person; a person who turns out to be another one leads to them by a
redirect, and keeps what was written about them. So parting them brings back what there was.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import redirects
from brandassist.store.people import apart
from brandassist.store.tables import (
    change,
    entry_person,
    follow_up,
    person,
    person_note,
    person_tag,
    profile,
    redirect,
)

Stand = dict[str, Any]


@dataclass(frozen=True)
class Kin:
    """One human being: who stands for them (None: nobody said anything about them yet), all that lead there, and all
    their profiles, the first read first."""

    person_id: str | None
    people: tuple[str, ...]
    profiles: tuple[str, ...]

    @property
    def id(self) -> str:
        """What they are called here: the person's id, else their only profile's."""
        return self.person_id or self.profiles[0]

    @property
    def every(self) -> tuple[str, ...]:
        """All ids."""
        return self.people + self.profiles


@dataclass(frozen=True)
class Profile:
    """Somebody's login on one network; `reach`: their followers there, None where it does not tell."""

    id: str
    network: str
    handle: str
    name: str
    url: str
    reach: int | None


@dataclass(frozen=True)
class Facts:
    """What a person said about somebody."""

    name: str
    about: str
    language: str
    muted_at: datetime | None
    blocked_at: datetime | None


def alone(tx: Connection) -> None:
    """Whoever else joins, parts or deletes waits until this transaction ends."""
    tx.execute(select(change.c.counter).where(change.c.topic == "inbox").with_for_update())


def leads(tx: Connection) -> dict[str, str]:
    """Who was joined to whom."""
    rows = tx.execute(select(redirect.c.from_id, redirect.c.to_id).where(redirect.c.kind == "person"))
    return {row.from_id: row.to_id for row in rows}


def root(known: Mapping[str, str], person_id: str) -> str:
    """Who stands for a person, over any number of turns."""
    seen = {person_id}
    while (further := known.get(person_id)) is not None and further not in seen:
        seen.add(person_id := further)
    return person_id


def kin(tx: Connection, any_id: str) -> Kin:
    """Everything of the human being whom a profile's or a person's id means; raises Problem `not_found`."""
    found = tx.execute(select(profile.c.person_id).where(profile.c.id == any_id)).first()
    person_id = found.person_id if found is not None else any_id
    if found is None and tx.execute(select(person.c.id).where(person.c.id == any_id)).first() is None:
        raise Problem("not_found", kind="person", id=any_id)
    if person_id is None:
        return Kin(None, (), (any_id,))
    known = leads(tx)
    top = root(known, person_id)
    people = (top, *sorted(each for each in known if each != top and root(known, each) == top))
    theirs = select(profile.c.id).where(profile.c.person_id.in_(people)).order_by(profile.c.seen_at, profile.c.id)
    return Kin(top, people, tuple(tx.execute(theirs).scalars()))


def profiles(tx: Connection, ids: Collection[str]) -> list[Profile]:
    """These profiles, the first read first."""
    rows = tx.execute(select(profile).where(profile.c.id.in_(ids)).order_by(profile.c.seen_at, profile.c.id))
    return list(map(_profile, rows))


def every_profile(tx: Connection) -> dict[str, Profile]:
    """All, by id."""
    return {row.id: _profile(row) for row in tx.execute(select(profile))}


def _profile(row: Row[Any]) -> Profile:
    return Profile(row.id, row.network, row.handle, row.name, row.url, row.reach)


def every_fact(tx: Connection) -> dict[str, Facts]:
    """What was said under each name alone, by the person's id."""
    rows = tx.execute(select(person))
    return {row.id: Facts(row.name, row.about, row.language, row.muted_at, row.blocked_at) for row in rows}


def facts(tx: Connection, who: Kin) -> Facts:
    """What was said about somebody, by whichever name; before anybody said anything, the profile's own name."""
    rows = {row.id: row for row in tx.execute(select(person).where(person.c.id.in_(who.people)))}
    if not rows:
        (own,) = profiles(tx, who.profiles)
        return Facts(own.name or own.handle, "", "", None, None)
    known = [rows[each] for each in who.people]
    about, language = (next((word for row in known if (word := getattr(row, each))), "") for each in _SAID)
    first = known[0]
    return Facts(first.name, about, language, first.muted_at, first.blocked_at)


_SAID = ("about", "language")


def say(tx: Connection, who: Kin, **words: str) -> None:
    """Keep what a person says about somebody (`about`, `language`); empty words take back what any name of them had."""
    empty = {name: "" for name, word in words.items() if not word}
    if empty:
        tx.execute(update(person).where(person.c.id.in_(who.people)).values(**empty))
    tx.execute(update(person).where(person.c.id == who.person_id).values(**words))


def set_flags(tx: Connection, who: Kin, **at: datetime | None) -> None:
    """Set or take off `muted_at` and `blocked_at`, for every name they have."""
    tx.execute(update(person).where(person.c.id.in_(who.people)).values(**at))


def ensure(tx: Connection, any_id: str) -> Kin:
    """The same human being, with a person to keep things about, who is named as the profile is."""
    who = kin(tx, any_id)
    if who.person_id is not None:
        return who
    (own,) = profiles(tx, who.profiles)
    made = new_id()
    tx.execute(insert(person).values(id=made, name=_free_name(tx, own)))
    tx.execute(update(profile).where(profile.c.id == own.id).values(person_id=made))
    return Kin(made, (made,), who.profiles)


def rename(tx: Connection, who: Kin, name: str) -> None:
    """Call somebody by this name, or as their first profile is called where it is empty.

    A name they were joined with leads them from now on, as it was written, and keeps what was said of it.
    Raises Problem `empty_name`, and `called_so` where somebody else has this name.
    """
    assert who.person_id is not None
    if not name:
        if not who.profiles:
            raise Problem("empty_name")
        name = _free_name(tx, profiles(tx, who.profiles)[0], who.person_id)
    others = tx.execute(select(person.c.id, person.c.name).where(person.c.id != who.person_id))
    same = next((row.id for row in others if row.name.casefold() == name.casefold()), None)
    if same is None:
        tx.execute(update(person).where(person.c.id == who.person_id).values(name=name))
    elif same in who.people:
        redirects.drop(tx, same)
        redirects.leave(tx, "person", who.person_id, same)
    else:
        raise Problem("called_so", name=name)


def _free_name(tx: Connection, own: Profile, but: str = "") -> str:
    others = select(person.c.name).where(person.c.id != but)
    taken = {name.casefold() for name in tx.execute(others).scalars()}
    name, handle = " ".join((own.name or own.handle).split()) or own.network, own.handle or own.network
    tries = [name, f"{name} ({handle})", f"{name} ({handle}, {own.network})"]
    tries += (f"{name} ({handle}, {own.network}, {number})" for number in range(2, len(taken) + 3))
    return next(each for each in tries if each.casefold() not in taken)


# -- joined and parted --------------------------------------------------------------------------------------------


def stand(tx: Connection, ids: Collection[str]) -> Stand:
    """How these profiles and people stand to each other, as plain data without a word of anybody's."""
    theirs = tx.execute(select(profile.c.id, profile.c.person_id).where(profile.c.id.in_(ids)).order_by(profile.c.id))
    leading = tx.execute(
        select(redirect.c.from_id, redirect.c.to_id)
        .where(redirect.c.kind == "person", redirect.c.from_id.in_(ids))
        .order_by(redirect.c.from_id, redirect.c.to_id)
    )
    flags = tx.execute(
        select(person.c.id, person.c.muted_at, person.c.blocked_at).where(person.c.id.in_(ids)).order_by(person.c.id)
    )
    return {
        "profiles": [list(row) for row in theirs],
        "leads": [list(row) for row in leading],
        "flags": [[row.id, *(at.isoformat() if at else None for at in row[1:])] for row in flags],
        "apart": apart.of(tx, ids),
    }


def put_back(tx: Connection, ids: Collection[str], then: Stand) -> None:
    """Make them stand as they did."""
    for profile_id, person_id in then["profiles"]:
        tx.execute(update(profile).where(profile.c.id == profile_id).values(person_id=person_id))
    tx.execute(delete(redirect).where(redirect.c.kind == "person", redirect.c.from_id.in_(ids)))
    for from_id, to_id in then["leads"]:
        redirects.leave(tx, "person", from_id, to_id)
    for person_id, muted, blocked in then["flags"]:
        at = {"muted_at": muted, "blocked_at": blocked}
        values = {name: datetime.fromisoformat(each) if each else None for name, each in at.items()}
        tx.execute(update(person).where(person.c.id == person_id).values(**values))
    apart.forget(tx, ids)
    for one, other in then["apart"]:
        apart.say(tx, [one], [other])


def join(tx: Connection, into: Kin, others: Sequence[Kin]) -> None:
    """Make them one; who is muted or blocked under one name is under all."""
    assert into.person_id is not None
    for each in others:
        if each.person_id is None:
            tx.execute(update(profile).where(profile.c.id.in_(each.profiles)).values(person_id=into.person_id))
        else:
            redirects.leave(tx, "person", each.person_id, into.person_id)
    whole = kin(tx, into.person_id)
    rows = tx.execute(select(person.c.muted_at, person.c.blocked_at).where(person.c.id.in_(whole.people))).all()
    muted, blocked = ([at for at in found if at] for found in zip(*rows, strict=True))
    set_flags(tx, whole, muted_at=min(muted, default=None), blocked_at=min(blocked, default=None))
    apart.forget_among(tx, whole.every)


def part(tx: Connection, who: Kin, profile_id: str) -> None:
    """Set a profile apart: with the person it came with, where that one has no other profile, else by itself."""
    own = tx.execute(select(profile.c.person_id).where(profile.c.id == profile_id)).scalar_one()
    beside = select(profile.c.id).where(profile.c.person_id == own, profile.c.id != profile_id).limit(1)
    lead_here = {from_id for from_id, to_id in leads(tx).items() if to_id == own}
    if own != who.person_id and not lead_here and tx.execute(beside).first() is None:
        redirects.drop(tx, own)
    else:
        tx.execute(update(profile).where(profile.c.id == profile_id).values(person_id=None))


def unmake(tx: Connection, person_id: str) -> None:
    """Forget a person made by joining, unless somebody said something about them since."""
    row = tx.execute(select(person).where(person.c.id == person_id)).first()
    if row is None or row.about or row.language or row.muted_at or row.blocked_at:
        return
    leaning = (person_note, person_tag, entry_person, follow_up, profile)
    if any(tx.execute(select(each.c.person_id).where(each.c.person_id == person_id)).first() for each in leaning):
        return
    leading = or_(redirect.c.from_id == person_id, redirect.c.to_id == person_id)
    if tx.execute(select(redirect.c.from_id).where(redirect.c.kind == "person", leading)).first() is None:
        tx.execute(delete(person).where(person.c.id == person_id))


def everyone(tx: Connection) -> list[Kin]:
    """Everybody who wrote, or about whom a note, a tag or a word is kept; not who is only named in the diary."""
    top = leads(tx)
    theirs: dict[str, list[str]] = {}
    for row in tx.execute(select(profile.c.id, profile.c.person_id).order_by(profile.c.seen_at, profile.c.id)):
        theirs.setdefault(root(top, row.person_id) if row.person_id else row.id, []).append(row.id)
    noted = select(person_note.c.person_id).union(select(person_tag.c.person_id))
    said = select(person.c.id).where(or_(person.c.about != "", person.c.language != ""))
    kept = {root(top, each) for asked in (noted, said) for each in tx.execute(asked).scalars()}
    lead: dict[str, list[str]] = {}
    for each in top:
        lead.setdefault(root(top, each), []).append(each)
    people = set(tx.execute(select(person.c.id)).scalars())
    return [
        Kin(key, (key, *sorted(lead.get(key, ()))), tuple(theirs.get(key, ())))
        if key in people
        else Kin(None, (), tuple(theirs[key]))
        for key in {**theirs, **dict.fromkeys(kept)}
    ]
