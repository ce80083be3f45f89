"""A workspace on which more than one computer works."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from brandassist.ids import new_id
from brandassist.publishing.computers import Computers
from brandassist.store import devices
from brandassist.store.history import Actor
from brandassist.store.publishing import absences
from brandassist.store.tables import account_key
from brandassist.workspace import Workspace

LUCA = "Luca’s computer"


def another(workspace: Workspace, seen_at: datetime | None = None, *accounts: str, name: str = LUCA) -> str:
    """A computer last at work then, which alone holds the keys of these accounts; returns its id."""
    made = new_id()
    with workspace.db.write("accounts", "settings") as tx:
        devices.ensure(tx, made, name)
        for account_id in accounts:
            tx.execute(delete(account_key).where(account_key.c.account_id == account_id))
            devices.give_key(tx, made, account_id)
    if seen_at is not None:
        was_seen(workspace, made, seen_at)
    return made


def was_seen(workspace: Workspace, device_id: str, at: datetime) -> None:
    with workspace.db.write("settings") as tx:
        absences.saw(tx, device_id, at)


def strike_this_one(workspace: Workspace) -> None:
    """As the executive did from another computer."""
    there = another(workspace, name="The executive’s")
    Computers(workspace.db, Actor(workspace.member.id, there)).strike(workspace.me.device_id)
