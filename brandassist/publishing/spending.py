"""Spending: what posts cost on networks that charge, and the limit a person sets for a month.

When the next post would go beyond it, the account changes to "by you": nothing more is charged, nothing is lost.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from brandassist import assets, clock
from brandassist.publishing.post import Post
from brandassist.store import accounts
from brandassist.store.accounts import Account
from brandassist.store.database import Transaction
from brandassist.store.deliveries import charged
from brandassist.store.publishing import cost_limits
from brandassist.store.writing import payloads
from brandassist.store.writing.payloads import FrozenPart, Payload
from drafts import prices
from drafts.prices import Prices


def cost_of(payload: Payload, network: str) -> Decimal | None:
    """What sending it costs, exact, in the network's currency; None where the network charges nothing."""
    known = assets.prices_for(network)
    if known is None:
        return None
    return sum((_cost(part, payload, known) for part in payload.parts), Decimal())


def spent(tx: Transaction, account: Account, now: datetime) -> Decimal:
    """What this month's posts have cost so far; the month begins at midnight UTC on its first day."""
    known = assets.prices_for(account.network)
    if known is None:
        return Decimal()
    month = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    left = charged.left_since(tx, account.id, month)
    frozen = payloads.some(tx, {each.payload_id for each in left})
    each = ((frozen[one.payload_id], one.ordinal) for one in left)
    return sum((_cost(payload.parts[ordinal], payload, known) for payload, ordinal in each), Decimal())


def limited(post: Post, account_id: str) -> bool:
    """Whether a limit stands on this account's posts."""
    with post.database.read() as tx:
        account = accounts.get(tx, account_id)
    return account.cost_limit is not None and assets.prices_for(account.network) is not None


def heed_limit(post: Post, account_id: str) -> None:
    """Change the account to "by you" where its next post would cost more than is left of the month's limit."""
    now = clock.now()
    with post.database.read() as tx:
        account = accounts.get(tx, account_id)
        row = charged.next_due(tx, account_id, now)
        if account.cost_limit is None or row is None or row.payload_id is None:
            return
        before = spent(tx, account, now)
        cost = cost_of(payloads.get(tx, row.payload_id), account.network) or Decimal()
    if before + cost <= account.cost_limit:
        return
    with post.database.write("accounts", "queue") as tx:
        cost_limits.reach(tx, account, before, post.device_id)


def _cost(part: FrozenPart, payload: Payload, known: Prices) -> Decimal:
    described = sum(bool(each.alt.strip()) for each in part.pictures)
    return prices.cost(part.text, known, descriptions=described, reply=payload.reply_to is not None)
