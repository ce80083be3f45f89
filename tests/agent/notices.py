"""A workspace with something to tell, for the tests of notices."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import update

from brandassist import clock
from brandassist.store.tables import account, delivery, part
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.support.builders import a_delivery, an_account

SECRET = "canary-7731"  # stands in every text of a person, and may stand in no notice


def an_own_account(workspace: Workspace, network: str = "mastodon", label: str = "Town square") -> str:
    made = an_account(workspace.db, network, "https://social.example", workspace.me.device_id)
    with workspace.db.write("accounts") as tx:
        tx.execute(update(account).where(account.c.id == made).values(label=label))
    return made


def of_mine(workspace: Workspace, account_id: str, minutes: float) -> str:
    """A post by hand, due so many minutes from now."""
    due = clock.now() + timedelta(minutes=minutes)
    return a_delivery(workspace.db, account_id, f"About {SECRET}.", due=due, promise="you")


def missed(workspace: Workspace, account_id: str) -> str:
    made = a_delivery(workspace.db, account_id, f"Too late, {SECRET}.", due=clock.now() - timedelta(hours=2))
    put(workspace, made, state="missed", asks=True, problem={"code": "missed"})
    return made


def published(workspace: Workspace, account_id: str, hours_ago: float = 0) -> str:
    at = clock.now() - timedelta(hours=hours_ago)
    made = a_delivery(workspace.db, account_id, f"Out, {SECRET}.", due=at)
    with workspace.db.write("queue") as tx:
        tx.execute(
            update(part).where(part.c.delivery_id == made).values(state="published", mark="live", published_at=at)
        )
    put(workspace, made, state="published")
    return made


def put(workspace: Workspace, delivery_id: str, **values: Any) -> None:
    with workspace.db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))


def move(workspace: Workspace, delivery_id: str, minutes: float) -> None:
    due = clock.now() + timedelta(minutes=minutes)
    put(workspace, delivery_id, due_at=due, wall=from_instant(due, "UTC").wall)


def lose_sign_in(workspace: Workspace, account_id: str, lost: bool = True) -> None:
    with workspace.db.write("accounts") as tx:
        state = "sign_in" if lost else "connected"
        tx.execute(update(account).where(account.c.id == account_id).values(state=state))
