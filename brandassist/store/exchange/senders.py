"""Which end sends a post: exactly one of the two, and it gives that away before the other takes it.

What was written here goes from here until it is given. Each giving counts one up, so that whatever is heard late, twice
or from before a backup, the higher number is what holds. The claim asks (`deliveries.claim.sent_elsewhere`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.store.deliveries import plan
from brandassist.store.deliveries.claim import sent_elsewhere
from brandassist.store.deliveries.plan import ENDED
from brandassist.store.tables import account, account_key, attempt, delivery, draft, exchange_sender, target

_EVERY = ""  # of a draft's accounts of which nothing else is said
_UNTRIED = ("scheduled", "your_turn", "missed", "cancelled")


def came(tx: Connection, draft_ids: Iterable[str]) -> None:
    """These were written at the other end: they go from there."""
    known = set(tx.execute(select(exchange_sender.c.draft_id)).scalars())
    for each in sorted(set(draft_ids) - known):
        tx.execute(insert(exchange_sender).values(draft_id=each, account_id=_EVERY, here=False, number=0))


def came_from_there(tx: Connection) -> list[str]:
    asked = select(exchange_sender.c.draft_id).where(exchange_sender.c.account_id == _EVERY)
    return sorted(tx.execute(asked).scalars())


def drafts_here(tx: Connection) -> set[str]:
    return set(tx.execute(select(draft.c.id)).scalars())


def told(tx: Connection, drafts: Collection[str]) -> list[dict[str, Any]]:
    """What was given by either to the other, as this end knows it."""
    asked = select(exchange_sender).where(exchange_sender.c.account_id != _EVERY)
    ordered = asked.order_by(exchange_sender.c.draft_id, exchange_sender.c.account_id)
    return [dict(row) for row in tx.execute(ordered).mappings() if row["draft_id"] in drafts]


def hear(tx: Connection, theirs: Iterable[Mapping[str, Any]], accounts: Mapping[str, str]) -> None:
    """Take what the other gave, and let go of what it has taken."""
    for each in theirs:
        account_id = accounts.get(each["account_id"], each["account_id"])
        if each["number"] > _number(tx, each["draft_id"], account_id):
            _put(tx, each["draft_id"], account_id, here=not each["here"], number=each["number"])


def give(tx: Connection, draft_id: str, account_id: str) -> None:
    """From now on it goes from the other end, for good or until it is given back."""
    _put(tx, draft_id, account_id, here=False, number=_number(tx, draft_id, account_id) + 1)


def of_here(tx: Connection, drafts: Collection[str]) -> list[tuple[str, str]]:
    """The drafts and accounts that go from here and of which nothing was tried yet."""
    asked = select(target.c.draft_id, target.c.account_id).order_by(target.c.draft_id, target.c.account_id)
    elsewhere = {(row.draft_id, row.account_id): row.here for row in tx.execute(select(exchange_sender))}
    tried = select(attempt.c.delivery_id).distinct()
    begun = select(delivery.c.draft_id, delivery.c.account_id).where(
        delivery.c.state.not_in(_UNTRIED)
        | delivery.c.server_ref.is_not(None)
        | ((delivery.c.state != "cancelled") & ((delivery.c.tries > 0) | delivery.c.id.in_(tried)))
    )
    at_work = {(row.draft_id, row.account_id) for row in tx.execute(begun)}
    return [
        (row.draft_id, row.account_id)
        for row in tx.execute(asked)
        if row.draft_id in drafts
        and elsewhere.get((row.draft_id, row.account_id), elsewhere.get((row.draft_id, _EVERY), True))
        and (row.draft_id, row.account_id) not in at_work
    ]


def could_send(tx: Connection) -> list[str]:
    """The accounts for which a computer here has the key, and those at which a person here posts by hand."""
    held = select(account_key.c.account_id)
    by_hand = (account.c.way == "you") & (account.c.state != "forgotten")
    asked = select(account.c.id).where(account.c.id.in_(held) | by_hand).order_by(account.c.id)
    return list(tx.execute(asked).scalars())


def end(tx: Connection) -> None:
    """Nothing goes from elsewhere any more; what waited for that is held until a person looked at it."""
    waiting = select(delivery.c.id).where(delivery.c.state.not_in(ENDED), sent_elsewhere())
    for each in list(tx.execute(waiting).scalars()):
        plan.put_hold(tx, each, "by_hand")
    tx.execute(delete(exchange_sender))


def _number(tx: Connection, draft_id: str, account_id: str) -> int:
    asked = select(exchange_sender.c.number).where(*_this(draft_id, account_id))
    return tx.execute(asked).scalar() or 0


def _put(tx: Connection, draft_id: str, account_id: str, *, here: bool, number: int) -> None:
    changed = update(exchange_sender).where(*_this(draft_id, account_id)).values(here=here, number=number)
    if tx.execute(changed).rowcount == 0:
        row = {"draft_id": draft_id, "account_id": account_id, "here": here, "number": number}
        tx.execute(insert(exchange_sender).values(**row))


def _this(draft_id: str, account_id: str):
    return exchange_sender.c.draft_id == draft_id, exchange_sender.c.account_id == account_id
