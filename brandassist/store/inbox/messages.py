"""Messages: kept once however often and by whomever they are collected; what was decided about each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import search
from brandassist.store.inbox import following, ledger, placing
from brandassist.store.inbox.keeping import CLOCKS, EARLIEST, HISTORY, LATEST, Keeping, Kept, Received, Rules
from brandassist.store.inbox.obligations import MessageRow, Status, select_rows
from brandassist.store.inbox.placing import OwnPart, Placed
from brandassist.store.many import among, insert_all
from brandassist.store.people import profiles
from brandassist.store.people.profiles import Profile
from brandassist.store.storable import plain, web_address
from brandassist.store.tables import account, delivery, message

__all__ = ["Kept", "Received", "Rules", "keep", "within"]


def within(target: timedelta) -> Rules:
    """Everything wants an answer that long after it came, whatever it says."""
    return Rules(lambda at: at + target)


def keep(
    tx: Connection,
    account_id: str,
    received: Iterable[Received],
    rules: Rules,
    *,
    gone: Iterable[str] = (),
    whole: Collection[str] = (),
    asked_at: datetime | None = None,
) -> Kept:
    """Keep what came, each message once; one that is there already follows what its network tells now.

    `gone`, `whole`: as `networks.contract.Collected`; what came after `asked_at` is not missed there. Raises Problem
    `not_found`.
    """
    where = _locked(tx, account_id, rules)
    told = {plain(each.remote_id): each for each in received}
    stored = following.stored(tx, account_id, told)
    came = {name: each for name, each in told.items() if name not in stored}
    places = {name: _place(name, each) for name, each in came.items()}
    ours = placing.own_parts(tx, account_id, _names(came, places))
    # A first comment that went out from here is no message.
    came = {name: each for name, each in came.items() if not (each.own and name in ours)}
    emptied = {name for name, row in stored.items() if row.erased_at is not None}  # makes nobody known again
    writing = (each for name, each in told.items() if not each.own and name not in emptied)
    writers = profiles.of_authors(tx, where.network, writing)
    answered = _add(tx, where, came, [places[name] for name in came], writers, ours)
    followed = following.follow(tx, where, [(row, told[name]) for name, row in stored.items()], writers)
    following.answered_elsewhere(tx, account_id, answered | followed.back)
    missing = following.missing(tx, account_id, whole, asked_at or clock.now()) if whole else set[str]()
    left = following.leave(tx, account_id, ({plain(each) for each in gone} | missing) - told.keys())
    return Kept(sum(not each.own for each in came.values()), followed.changed, left)


def _locked(tx: Connection, account_id: str, rules: Rules) -> Keeping:
    # Collectors of one account wait here for each other, so that each sees what the other kept.
    asked = select(account.c.network, account.c.created_at).where(account.c.id == account_id)
    found = tx.execute(asked.with_for_update()).one_or_none()
    if found is None:
        raise Problem("not_found", kind="account", id=account_id)
    return Keeping(account_id, found.network, found.created_at - HISTORY, rules, clock.now())


def _place(name: str, came: Received) -> Placed:
    return Placed(name, plain(came.in_reply_to or "") or None, plain(came.root or "") or None)


def _names(came: Mapping[str, Received], places: Mapping[str, Placed]) -> set[str]:
    above = {name for each in places.values() for name in (each.above, each.root) if name}
    return above | {name for name, each in came.items() if each.own}


def _add(
    tx: Connection,
    where: Keeping,
    came: Mapping[str, Received],
    places: Sequence[Placed],
    writers: Mapping[str, Profile],
    ours: Mapping[str, OwnPart],
) -> set[str]:
    """Store what is new; returns the names of what it answers there, and of what was answered before it came."""
    if not came:
        return set()
    below = placing.answers_to(tx, where.account_id, came)
    belongs = placing.Placing(tx, where.account_id, ours).place(places, below)
    rows = [
        _row(where, each, came[each.name], belongs[each.name], _writer(came[each.name], writers)) for each in places
    ]
    following.wake(tx, {(row["conversation_id"], row["profile_id"]) for row in rows if row["profile_id"]})
    insert_all(tx, message, rows)
    search.put_new(tx, "message", ((row["id"], row["author"], row["text"]) for row in rows))
    answered = {name for name, answers in below.items() if any(each.own for each in answers)}
    return answered | {each.above for each in places if each.above and came[each.name].own}


def _writer(came: Received, writers: Mapping[str, Profile]) -> Profile | None:
    return None if came.own else writers.get(profiles.key_of(came))


def _row(where: Keeping, place: Placed, came: Received, conversation_id: str, writer: Profile | None) -> dict[str, Any]:
    to_come = came.received_at > where.now + CLOCKS
    received_at = where.now if to_come else max(came.received_at, EARLIEST)
    sort, sorted_by = ("", "") if came.own else where.rules.sort(came)
    owes = where.owes(came.own, came.kind, sort, received_at)
    silence = writer.silence if writer else ""
    return {
        "id": new_id(),
        "account_id": where.account_id,
        "conversation_id": conversation_id,
        "remote_id": place.name,
        "author": plain(came.author),
        "handle": plain(came.handle),
        "text": plain(came.text),
        "url": web_address(came.url),
        "in_reply_to": place.above,
        "own": came.own,
        "pending": came.pending,
        "visibility": plain(came.visibility),
        "kind": came.kind,
        "sort": sort,
        "sorted_by": sorted_by,
        "status": "needs_reply" if owes and not silence else "nothing_owed",
        "why": silence if owes else "",
        "received_at": received_at,
        "dated_at": min(came.received_at, LATEST) if to_come else None,
        "due_at": where.rules.due(received_at) if owes else None,
        "profile_id": writer.id if writer else None,
    }


def get(tx: Connection, message_id: str) -> MessageRow:
    """Return one message; raises Problem `not_found`."""
    found = select_rows(tx, clock.now(), message.c.id == message_id)
    if not found:
        raise Problem("not_found", kind="message", id=message_id)
    return found[0]


def lock(tx: Connection, message_id: str) -> MessageRow:
    """The same, and everybody else who decides about it waits for this transaction.

    The deliveries of its answer first, as whoever delivers has them: else each could wait for the other (PostgreSQL).
    """
    answer = select(message.c.draft_id).where(message.c.id == message_id).scalar_subquery()
    delivering = select(delivery.c.id).where(delivery.c.draft_id == answer).order_by(delivery.c.id)
    tx.execute(delivering.with_for_update())
    tx.execute(select(message.c.id).where(message.c.id == message_id).with_for_update())
    return get(tx, message_id)


def stored(tx: Connection, message_id: str) -> dict[str, Any]:
    """What was decided about a message, as plain data: what undoing needs."""
    row = tx.execute(select(message).where(message.c.id == message_id)).one()
    until = row.snoozed_until.isoformat() if row.snoozed_until else None
    more = {name: getattr(row, name) for name in ("status", "why", "assigned_to", "sort", "sorted_by")}
    return {**more, "snoozed_until": until}


def put_back(tx: Connection, message_id: str, before: dict[str, Any]) -> None:
    """Store again what `stored` told of a message, all of it or some."""
    values = dict(before)
    if until := values.get("snoozed_until"):
        values["snoozed_until"] = datetime.fromisoformat(until)
    if "status" in values:
        ledger.passing(tx, (message_id,), values["status"])
    tx.execute(update(message).where(message.c.id == message_id).values(**values))


def assign(tx: Connection, message_id: str, member_id: str | None) -> None:
    """Say who answers a message."""
    tx.execute(update(message).where(message.c.id == message_id).values(assigned_to=member_id))


def sort_as(tx: Connection, message_id: str, sort: str, sorted_by: str) -> None:
    """Say what a message is, and who or what says so."""
    tx.execute(update(message).where(message.c.id == message_id).values(sort=sort, sorted_by=sorted_by))


def decide(
    tx: Connection, message_id: str, status: Status, *, why: str = "", snoozed_until: datetime | None = None
) -> None:
    """Store what was decided about a message."""
    decide_each(tx, (message_id,), status, why=why, snoozed_until=snoozed_until)


def decide_each(
    tx: Connection, ids: Collection[str], status: Status, *, why: str = "", snoozed_until: datetime | None = None
) -> None:
    """Store the same about many."""
    ledger.passing(tx, ids, status)
    values = {"status": status, "why": why, "snoozed_until": snoozed_until}
    tx.execute(update(message).where(among(tx, message.c.id, ids)).values(**values))


def owe(tx: Connection, message_id: str, due_at: datetime) -> None:
    """An answer is due that was not before; it is owed from now on."""
    tx.execute(update(message).where(message.c.id == message_id).values(due_at=due_at, owed_since=clock.now()))


def settled_by(tx: Connection, draft_id: str) -> list[str]:
    """The messages this draft answers, in the order they came."""
    found = select(message.c.id).where(message.c.draft_id == draft_id)
    return list(tx.execute(found.order_by(message.c.received_at, message.c.id)).scalars())


def own_answer_since(tx: Connection, row: MessageRow, since: datetime) -> datetime | None:
    """When an answer of ours to it came in from its network, or its proof, after this instant."""
    last = select(message.c.received_at).where(
        message.c.account_id == row.account_id,
        message.c.in_reply_to == row.remote_id,
        message.c.own.is_(True),
        message.c.received_at > since,
    )
    collected = tx.execute(last.order_by(message.c.received_at.desc())).scalar()
    proven = row.answered_at if row.answered_at is not None and row.answered_at > since else None
    return max((each for each in (collected, proven) if each is not None), default=None)


def reply_with(tx: Connection, message_id: str, draft_id: str | None) -> None:
    """Say which draft answers it."""
    tx.execute(update(message).where(message.c.id == message_id).values(draft_id=draft_id))


def unfold(tx: Connection, message_id: str, at: datetime | None) -> None:
    """Somebody said that its words are not harsh; None takes that back."""
    tx.execute(update(message).where(message.c.id == message_id).values(unfolded_at=at))


def in_conversation(tx: Connection, conversation_id: str) -> list[MessageRow]:
    """All messages of a conversation in the order they came, own ones too."""
    return select_rows(tx, clock.now(), message.c.conversation_id == conversation_id)
