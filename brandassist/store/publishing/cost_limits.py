"""That an account reached its limit on cost, and that a person answered it: both stand in the history."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Connection, select

from brandassist.store import accounts, history
from brandassist.store.accounts import Account
from brandassist.store.deliveries.charged import hand_over_to_person
from brandassist.store.history import Actor
from brandassist.store.tables import history as lines

REACHED = "reached cost limit"
ANSWERED = ("chose way", "limited cost")  # what a person does about it


def reach(tx: Connection, known: Account, spent: Decimal, device_id: str) -> None:
    """From now on a person posts there by hand, also what was planned and has not begun to leave."""
    accounts.choose_way(tx, known.id, "you")
    hand_over_to_person(tx, known.id)
    told = {"limit": str(known.cost_limit), "account": known.label, "spent": str(spent)}
    history.record(tx, Actor(None, device_id), REACHED, "account", known.id, **told)


def reached(tx: Connection, known: Account) -> bool:
    """Whether its posts are by hand because of the limit, and nobody has chosen since."""
    if known.way != "you" or known.cost_limit is None:
        return False
    said = select(lines.c.verb).where(lines.c.subject == known.id, lines.c.verb.in_((REACHED, *ANSWERED)))
    return tx.execute(said.order_by(lines.c.at.desc(), lines.c.id.desc()).limit(1)).scalar() == REACHED
