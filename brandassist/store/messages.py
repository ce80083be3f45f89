"""Messages: kept once however often and by whomever they are collected; what was decided about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import conversations, search
from brandassist.store.obligations import MessageRow, Status, select_rows
from brandassist.store.tables import account, message

HISTORY = timedelta(days=7)
"""What was written longer than this before its account was connected is history: it owes nothing."""


class Received(Protocol):
    """A message as a network gives it (`networks.contract.Incoming`)."""

    @property
    def remote_id(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def received_at(self) -> datetime: ...
    @property
    def url(self) -> str: ...
    @property
    def in_reply_to(self) -> str | None: ...
    @property
    def root(self) -> str | None: ...
    @property
    def own(self) -> bool: ...
    @property
    def pending(self) -> bool: ...
    @property
    def visibility(self) -> str: ...
    @property
    def ref(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def profile_url(self) -> str: ...


@dataclass(frozen=True)
class Rules:
    """How what comes is sorted, and until when it wants an answer: functions of the rooms above.

    `due`: of the instant it came; `sort`: the sort, and what sorted it.
    """

    due: Callable[[datetime], datetime]
    sort: Callable[[Received], tuple[str, str]] = lambda _: ("", "")


@dataclass(frozen=True)
class Kept:
    """What keeping changed: messages of other people `new`, known ones `changed` there, and those `gone` there."""

    new: int = 0
    changed: int = 0
    gone: int = 0


def within(target: timedelta) -> Rules:
    """Everything wants an answer that long after it came, whatever it says."""
    return Rules(lambda at: at + target)


def keep(tx: Connection, account_id: str, received: Iterable[Received], rules: Rules) -> Kept:
    """Keep what came, each message once, oldest first."""
    # Collectors of one account wait here for each other, so that each sees what the other kept.
    connected = tx.execute(select(account.c.created_at).where(account.c.id == account_id).with_for_update()).scalar()
    if connected is None:
        raise Problem("not_found", kind="account", id=account_id)
    new = sum(
        _keep_one(tx, account_id, each, rules, connected)
        for each in sorted(received, key=lambda each: each.received_at)
    )
    return Kept(new)


def _keep_one(tx: Connection, account_id: str, came: Received, rules: Rules, connected: datetime) -> int:
    if came.own and conversations.own_part(tx, account_id, plain(came.remote_id)):
        return 0  # a first comment that went out from here is no message
    text, author = plain(came.text), plain(came.author)
    now: dict[str, Any] = {"text": text, "author": author, "pending": came.pending}
    known = tx.execute(
        select(message).where(message.c.account_id == account_id, message.c.remote_id == plain(came.remote_id))
    ).first()
    if known is not None:
        if any(getattr(known, name) != value for name, value in now.items()):
            tx.execute(update(message).where(message.c.id == known.id).values(**now))
            search.put(tx, "message", known.id, author, text)
        return 0
    message_id = _add(tx, account_id, came, now, rules, connected)
    search.put(tx, "message", message_id, author, text)
    return 0 if came.own else 1


def _add(
    tx: Connection, account_id: str, came: Received, now: dict[str, Any], rules: Rules, connected: datetime
) -> str:
    message_id, remote_id = new_id(), plain(came.remote_id)
    above = plain(came.in_reply_to) if came.in_reply_to else None
    belongs = conversations.place(tx, account_id, remote_id, above, plain(came.root) if came.root else None)
    owed = not came.own and came.received_at >= connected - HISTORY
    tx.execute(
        insert(message).values(
            id=message_id,
            account_id=account_id,
            conversation_id=belongs,
            remote_id=remote_id,
            handle=plain(came.handle),
            url=came.url if came.url.startswith(("https://", "http://", "file://")) else "",
            in_reply_to=above,
            own=came.own,
            visibility=plain(came.visibility),
            status="needs_reply" if owed else "nothing_owed",
            received_at=came.received_at,
            due_at=rules.due(came.received_at) if owed else None,
            **now,
        )
    )
    conversations.join(tx, account_id, remote_id, belongs)
    if came.own and above is not None:
        _answered_elsewhere(tx, account_id, above, came.received_at)
    return message_id


def _answered_elsewhere(tx: Connection, account_id: str, remote_id: str, at: datetime) -> None:
    """An own answer read on the network is its proof, whoever sent it from wherever."""
    tx.execute(
        update(message)
        .where(
            message.c.account_id == account_id,
            message.c.remote_id == remote_id,
            message.c.own.is_(False),
            message.c.status.in_(("needs_reply", "snoozed")),
        )
        .values(status="answered", answered_at=at, why="")
    )


def plain(text: str) -> str:
    """Return the text as every database can keep it: what it cannot becomes U+FFFD."""
    return text.replace("\0", "\ufffd").encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def get(tx: Connection, message_id: str) -> MessageRow:
    """Return one message; raises Problem `not_found`."""
    found = select_rows(tx, clock.now(), message.c.id == message_id)
    if not found:
        raise Problem("not_found", kind="message", id=message_id)
    return found[0]


def lock(tx: Connection, message_id: str) -> MessageRow:
    """The same, and everybody else who decides about it waits for this transaction."""
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
    tx.execute(update(message).where(message.c.id == message_id).values(**values))


def assign(tx: Connection, message_id: str, member_id: str | None) -> None:
    """Say who answers a message."""
    tx.execute(update(message).where(message.c.id == message_id).values(assigned_to=member_id))


def decide(
    tx: Connection, message_id: str, status: Status, *, why: str = "", snoozed_until: datetime | None = None
) -> None:
    """Store what was decided about a message."""
    tx.execute(
        update(message).where(message.c.id == message_id).values(status=status, why=why, snoozed_until=snoozed_until)
    )


def owe(tx: Connection, message_id: str, due_at: datetime) -> None:
    """An answer is due again."""
    tx.execute(update(message).where(message.c.id == message_id).values(due_at=due_at))


def reply_with(tx: Connection, message_id: str, draft_id: str) -> None:
    """Say which draft answers it."""
    tx.execute(update(message).where(message.c.id == message_id).values(draft_id=draft_id))


def unfold(tx: Connection, message_id: str, at: datetime | None) -> None:
    """Somebody said that its words are not harsh; None takes that back."""
    tx.execute(update(message).where(message.c.id == message_id).values(unfolded_at=at))


def in_conversation(tx: Connection, conversation_id: str) -> list[MessageRow]:
    """All messages of a conversation in the order they came, own ones too."""
    return select_rows(tx, clock.now(), message.c.conversation_id == conversation_id)


def of_person(tx: Connection, row: MessageRow, most: int) -> list[MessageRow]:
    """What the same person wrote in other conversations on this network, latest first."""
    if not row.handle:
        return []
    same = account.alias("same")
    network = select(same.c.id).where(same.c.network == row.network)
    found = select_rows(
        tx,
        clock.now(),
        message.c.handle == row.handle,
        message.c.own.is_(False),
        message.c.account_id.in_(network),
        message.c.conversation_id != row.conversation_id,
    )
    return found[::-1][:most]
