"""What the posts of an account may cost in a month, on networks that charge; publishing heeds it."""

from __future__ import annotations

import re
from decimal import Decimal

from brandassist import assets
from brandassist.errors import Problem
from brandassist.store import accounts, history
from brandassist.store.database import Database
from brandassist.store.history import Actor


def choose(db: Database, me: Actor, account_id: str, words: str) -> None:
    """Set the limit, in the network's currency; "" takes it away. Raises Problem `charges_nothing`, `bad_amount`."""
    amount = _amount(words.strip())
    with db.write("accounts") as tx:
        known = accounts.get(tx, account_id)
        if assets.prices_for(known.network) is None:
            raise Problem("charges_nothing", account=known.label)
        accounts.limit_cost(tx, account_id, amount)
        history.record(tx, me, "limited cost", "account", account_id, limit="" if amount is None else str(amount))


def _amount(words: str) -> Decimal | None:
    """An amount as people write it, with a point or a comma, at most two places."""
    if not words:
        return None
    if not re.fullmatch(r"\d{1,7}([.,]\d{1,2})?", words):
        raise Problem("bad_amount", amount=words)
    return Decimal(words.replace(",", "."))
