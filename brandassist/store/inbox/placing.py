"""Which conversation each message belongs to: with all it answers and all that answers it, in whatever order they came.

Messages hang together by the names their network gives them: of the message itself, of the one above, of the first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.many import insert_all, rows_among
from brandassist.store.tables import conversation, delivery, message, part

# How much a name speaks for being a conversation's first.
OVERRULED, ITSELF, ANSWERED, STORED, TOLD, OURS = range(6)


@dataclass(frozen=True, slots=True)
class Placed:
    """A message by its name; `above`: what it answers; `root`: the first of its conversation, where told."""

    name: str
    above: str | None
    root: str | None


@dataclass(frozen=True)
class OwnPart:
    """A part of a post of ours; `first`: what the network calls the first part of that thread."""

    part_id: str
    first: str


@dataclass(frozen=True)
class Answer:
    """A stored message that answers one of a name."""

    conversation_id: str
    own: bool
    at: datetime


def own_parts(tx: Connection, account_id: str, names: Collection[str]) -> dict[str, OwnPart]:
    """The parts of posts of ours that the network knows by these names."""
    first = part.alias("first")
    asked = (
        select(part.c.remote_id, first.c.id, func.coalesce(first.c.remote_id, part.c.remote_id).label("first"))
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .join(first, (first.c.delivery_id == delivery.c.id) & (first.c.ordinal == 0))
        .where(delivery.c.account_id == account_id, delivery.c.kind == "post", delivery.c.edits.is_(None))
    )
    found = rows_among(tx, asked, part.c.remote_id, names)
    return {row.remote_id: OwnPart(row.id, row.first) for row in found}


def answers_to(tx: Connection, account_id: str, names: Collection[str]) -> dict[str, list[Answer]]:
    """What is stored that answers messages of these names."""
    asked = select(message.c.in_reply_to, message.c.conversation_id, message.c.own, message.c.received_at)
    asked = asked.where(message.c.account_id == account_id)
    found: dict[str, list[Answer]] = {}
    for row in rows_among(tx, asked, message.c.in_reply_to, names):
        found.setdefault(row.in_reply_to, []).append(Answer(row.conversation_id, row.own, row.received_at))
    return found


@dataclass(slots=True)
class _Group:
    """A conversation in the making. `stored`: those it is made of, with their present roots; `merged`: into which."""

    root: str
    weight: int
    stored: dict[str, str] = field(default_factory=dict[str, str])
    merged: _Group | None = None


class Placing:
    """Finds and makes the conversations of what came to one account."""

    def __init__(self, tx: Connection, account_id: str, ours: Mapping[str, OwnPart]) -> None:
        self._tx = tx
        self._account_id = account_id
        self._ours = ours
        self._groups: dict[str, _Group] = {}  # by the names in them
        self._by_id: dict[str, _Group] = {}  # by the conversations stored

    def place(self, came: Iterable[Placed], below: Mapping[str, Collection[Answer]]) -> dict[str, str]:
        """Return each message's conversation by its name; conversations that turn out to be one are joined."""
        all_of_them = list(came)
        self._read(all_of_them, below)
        for each in all_of_them:
            self._add(each, below.get(each.name, ()))
        return self._store([each.name for each in all_of_them])

    def _read(self, came: list[Placed], below: Mapping[str, Collection[Answer]]) -> None:
        names = {self._first(name) for each in came for name in (each.name, each.above, each.root) if name}
        known = select(message.c.remote_id, message.c.conversation_id).where(message.c.account_id == self._account_id)
        messages = rows_among(self._tx, known, message.c.remote_id, names)
        ids = {row.conversation_id for row in messages}
        ids |= {answer.conversation_id for answers in below.values() for answer in answers}
        stored = select(conversation.c.id, conversation.c.root, conversation.c.part_id)
        of_account = stored.where(conversation.c.account_id == self._account_id)
        rows = rows_among(self._tx, of_account, conversation.c.root, names)
        rows += rows_among(self._tx, stored, conversation.c.id, ids)
        for row in rows:
            if row.id not in self._by_id:
                group = _Group(row.root, OURS if row.part_id else STORED, {row.id: row.root})
                self._by_id[row.id] = self._groups[row.root] = group
        for row in messages:
            self._groups[row.remote_id] = self._joined(
                self._groups.get(row.remote_id), self._by_id[row.conversation_id]
            )

    def _add(self, came: Placed, below: Collection[Answer]) -> None:
        mine = self._group(came.name, ITSELF)
        above = [(came.above, ANSWERED)] if came.above and came.above != came.name else []
        above += [(came.root, TOLD)] if came.root and came.root != came.name else []
        if above and mine.root == came.name and mine.weight < OURS:
            mine.weight = OVERRULED
        for name, weight in above:
            mine = self._joined(mine, self._group(self._first(name), weight))
        for answer in below:
            mine = self._joined(mine, self._by_id[answer.conversation_id])

    def _group(self, name: str, weight: int) -> _Group:
        found = self._groups.get(name)
        if found is None:
            found = self._groups[name] = _Group(name, OURS if name in self._ours else weight)
        found = self._groups[name] = _end_of(found)
        if found.root == name and found.weight > OVERRULED:
            found.weight = max(found.weight, weight)
        return found

    def _joined(self, one: _Group | None, other: _Group) -> _Group:
        other = _end_of(other)
        if one is None or (one := _end_of(one)) is other:
            return other
        if other.weight > one.weight:
            one, other = other, one
        one.stored |= other.stored
        other.merged = one
        return one

    def _first(self, name: str) -> str:
        """An answer to the third part of a thread belongs under its first."""
        return self._ours[name].first if name in self._ours else name

    def _store(self, names: list[str]) -> dict[str, str]:
        kept: dict[int, str] = {}
        made: list[dict[str, Any]] = []
        renamed: list[dict[str, Any]] = []
        for group in {id(end): end for name in names if (end := _end_of(self._groups[name]))}.values():
            kept[id(group)] = self._largest(group) if group.stored else new_id()
            values = {
                "root": group.root,
                "part_id": self._ours[group.root].part_id if group.root in self._ours else None,
            }
            if not group.stored:
                made.append(
                    {"id": kept[id(group)], "account_id": self._account_id, "created_at": clock.now(), **values}
                )
            elif group.stored[kept[id(group)]] != group.root:
                renamed.append({"this": kept[id(group)], **values})
        if renamed:
            self._tx.execute(update(conversation).where(conversation.c.id == bindparam("this")), renamed)
        insert_all(self._tx, conversation, made)
        return {name: kept[id(_end_of(self._groups[name]))] for name in names}

    def _largest(self, group: _Group) -> str:
        """Move the messages of the smaller of several stored ones into the largest; returns that."""
        ids = sorted(group.stored)
        if len(ids) == 1:
            return ids[0]
        counted = select(message.c.conversation_id, func.count().label("holds")).group_by(message.c.conversation_id)
        rows = rows_among(self._tx, counted, message.c.conversation_id, ids)
        sizes = {row.conversation_id: row.holds for row in rows}
        largest, *others = sorted(ids, key=lambda each: (-sizes.get(each, 0), each))
        moved = update(message).where(message.c.conversation_id.in_(others))
        self._tx.execute(moved.values(conversation_id=largest))
        self._tx.execute(delete(conversation).where(conversation.c.id.in_(others)))
        return largest


def _end_of(group: _Group) -> _Group:
    if group.merged is None:
        return group
    end = group
    while end.merged is not None:
        end = end.merged
    while group.merged is not None:  # so that a long chain is walked once
        group.merged, group = end, group.merged
        if group is end:
            break
    return end
