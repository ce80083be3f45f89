"""What happens to messages on their network after they were kept: edited, let in, answered there, gone, back again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import history, search
from brandassist.store.columns import Instant
from brandassist.store.inbox import ledger
from brandassist.store.inbox.keeping import Keeping, Received
from brandassist.store.inbox.placing import own_parts
from brandassist.store.many import rows_among
from brandassist.store.people import profiles
from brandassist.store.people.profiles import Profile
from brandassist.store.storable import plain, web_address
from brandassist.store.tables import conversation, message, message_text

WAITING = ("needs_reply", "snoozed")
FOLLOWS = (
    "author",
    "handle",
    "text",
    "url",
    "pending",
    "sort",
    "sorted_by",
    "status",
    "why",
    "due_at",
    "owed_since",
    "edited_at",
    "gone_at",
    "profile_id",
)
FIXED = ("id", "remote_id", "own", "kind", "received_at", "by_hand", "erased_at")


@dataclass(frozen=True)
class Followed:
    """How many messages of other people changed, and the names of those that are back there and owe an answer again."""

    changed: int
    back: frozenset[str]


def stored(tx: Connection, account_id: str, names: Collection[str]) -> dict[str, Row[Any]]:
    """What is stored of messages by these names."""
    asked = select(*(message.c[name] for name in (*FIXED, *FOLLOWS))).where(message.c.account_id == account_id)
    rows = rows_among(tx, asked, message.c.remote_id, names)
    return {row.remote_id: row for row in rows}


def follow(
    tx: Connection,
    where: Keeping,
    pairs: Iterable[tuple[Row[Any], Received]],
    writers: Mapping[str, Profile],
) -> Followed:
    """Take over what the network tells now of messages that are there; what an edit replaced is kept."""
    changed: list[tuple[Row[Any], dict[str, Any]]] = []
    for row, came in pairs:
        if row.erased_at is not None:
            continue  # who wrote it was deleted here, and no words come back
        writer = None if row.own else writers.get(profiles.key_of(came))
        now = _now(where, row, came, writer)
        if any(getattr(row, name) != value for name, value in now.items()):
            changed.append((row, now))
    if not changed:
        return Followed(0, frozenset())
    tx.execute(
        update(message).where(message.c.id == bindparam("this")), [{"this": row.id, **now} for row, now in changed]
    )
    before = [
        {"id": new_id(), "message_id": row.id, "text": row.text, "until": where.now}
        for row, now in changed
        if now["edited_at"] != row.edited_at
    ]
    if before:
        tx.execute(insert(message_text), before)
    for row, now in changed:
        if (now["author"], now["text"]) != (row.author, row.text):
            search.put(tx, "message", row.id, now["author"], now["text"])
    ledger.passed(tx, [(row.id, row.status, now["status"]) for row, now in changed])
    owed = [row for row, now in changed if now["status"] != row.status]
    back = frozenset(row.remote_id for row in owed if row.gone_at is not None)
    told = {row.id: {"before": row.status, "why": "back" if row.remote_id in back else "edited"} for row in owed}
    history.noticed(tx, "owed_again", "message", told)
    return Followed(sum(not row.own for row, _ in changed), back)


def _now(where: Keeping, row: Row[Any], came: Received, writer: Profile | None) -> dict[str, Any]:
    now: dict[str, Any] = {name: getattr(row, name) for name in FOLLOWS}
    told = {"author": plain(came.author), "handle": plain(came.handle), "url": web_address(came.url)}
    now |= {name: value for name, value in told.items() if value} | {"text": plain(came.text), "pending": came.pending}
    now["profile_id"] = writer.id if writer else row.profile_id
    if row.gone_at is not None:
        now["gone_at"] = None
        if (row.status, row.why) == ("nothing_owed", "gone"):
            now |= {"status": "needs_reply", "why": "", "due_at": row.due_at or where.rules.due(where.now)}
    if now["text"] != row.text:
        now["edited_at"] = where.now
        if not row.own and row.sorted_by != "person":
            _sort_anew(where, row, came, now, writer)
    return now


def _sort_anew(where: Keeping, row: Row[Any], came: Received, now: dict[str, Any], writer: Profile | None) -> None:
    now["sort"], now["sorted_by"] = where.rules.sort(came)
    # What was closed by its sort alone may want an answer by now; what was owed stays so, whatever it says.
    closed = (row.status, row.why, row.sort) == ("nothing_owed", "", "thanks")
    if closed and where.owes(row.own, row.kind, now["sort"], row.received_at):
        silence = writer.silence if writer else ""
        status = "nothing_owed" if silence else "needs_reply"
        now |= {"status": status, "why": silence, "due_at": where.rules.due(where.now), "owed_since": where.now}


def answered_elsewhere(tx: Connection, account_id: str, names: Collection[str]) -> None:
    """An own answer read on the network is its proof, whoever sent it from wherever, and whichever was read first."""
    asked = select(message.c.in_reply_to, func.min(message.c.received_at).label("at")).where(
        message.c.account_id == account_id, message.c.own.is_(True), message.c.gone_at.is_(None)
    )
    answers = rows_among(tx, asked.group_by(message.c.in_reply_to), message.c.in_reply_to, names)
    if not answers:
        return
    first = {row.in_reply_to: row.at for row in answers}
    waits = select(message.c.id, message.c.remote_id, message.c.status).where(
        message.c.account_id == account_id, message.c.own.is_(False), message.c.status.in_(WAITING)
    )
    rows = rows_among(tx, waits, message.c.remote_id, first)
    if rows:
        values: dict[str, Any] = {
            "status": "answered",
            "answered_at": func.coalesce(message.c.answered_at, bindparam("then", type_=Instant())),
            "why": "",
            "snoozed_until": None,
        }
        told = [{"this": row.id, "then": first[row.remote_id]} for row in rows]
        ledger.passed(tx, [(row.id, row.status, "answered") for row in rows])
        tx.execute(update(message).where(message.c.id == bindparam("this")).values(**values), told)
        history.noticed(tx, "answered_there", "message", {row.id: {"before": row.status} for row in rows})


def wake(tx: Connection, spoke: Collection[tuple[str, str]]) -> None:
    """Whoever writes again in a conversation is not put off any longer there; pairs of conversation and profile."""
    ids = {conversation_id for conversation_id, _ in spoke}
    asked = select(message.c.id, message.c.conversation_id, message.c.profile_id).where(message.c.status == "snoozed")
    rows = rows_among(tx, asked, message.c.conversation_id, ids)
    awake = [row.id for row in rows if (row.conversation_id, row.profile_id) in spoke]
    if awake:
        values = {"status": "needs_reply", "snoozed_until": None}
        tx.execute(update(message).where(message.c.id.in_(awake)).values(**values))
        history.noticed(tx, "woken", "message", {each: {"before": "snoozed"} for each in awake})


def missing(tx: Connection, account_id: str, whole: Collection[str], asked_at: datetime) -> set[str]:
    """The names of all that is known below own posts of which the network told everything, as far as it was there."""
    firsts = {name: each.first for name, each in own_parts(tx, account_id, whole).items()}
    roots = {firsts.get(name, name) for name in whole}
    asked = (
        select(message.c.conversation_id, conversation.c.root, message.c.remote_id, message.c.in_reply_to)
        .add_columns(message.c.received_at, message.c.by_hand, message.c.gone_at)
        .join(conversation, conversation.c.id == message.c.conversation_id)
        .where(conversation.c.account_id == account_id, message.c.kind == "reply")
    )
    rows = rows_among(tx, asked, conversation.c.root, roots)
    parts = own_parts(tx, account_id, {row.in_reply_to for row in rows if row.in_reply_to})
    known = {row.remote_id for row in rows}
    children: dict[str, list[Row[Any]]] = {}
    for row in rows:
        # What hangs on something nobody knows hangs on the first; another part of ours was not asked about.
        hangs = row.in_reply_to if row.in_reply_to in known or row.in_reply_to in parts else row.root
        children.setdefault(hangs, []).append(row)
    found: set[str] = set()
    ahead = list(whole)
    while ahead:
        for row in children.pop(ahead.pop(), ()):
            ahead.append(row.remote_id)
            if not row.by_hand and row.gone_at is None and row.received_at < asked_at:
                found.add(row.remote_id)
    return found


def leave(tx: Connection, account_id: str, names: Collection[str]) -> int:
    """Note what is no more on its network: it owes nothing, and its words stay. Returns how many of other people."""
    asked = select(message.c.id, message.c.own, message.c.status).where(
        message.c.account_id == account_id, message.c.gone_at.is_(None), message.c.by_hand.is_(False)
    )
    rows = rows_among(tx, asked, message.c.remote_id, names)
    if rows:
        this = message.c.id == bindparam("this")
        tx.execute(update(message).where(this).values(gone_at=clock.now()), [{"this": row.id} for row in rows])
        closed = [row for row in rows if not row.own and row.status in WAITING]
        if closed:
            values = {"status": "nothing_owed", "why": "gone", "snoozed_until": None}
            ledger.passed(tx, [(row.id, row.status, "nothing_owed") for row in closed])
            tx.execute(update(message).where(this).values(**values), [{"this": row.id} for row in closed])
            history.noticed(tx, "gone", "message", {row.id: {"before": row.status} for row in closed})
    return sum(not row.own for row in rows)
