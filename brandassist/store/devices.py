"""The computers that work on this workspace, and which of them holds the key of which account."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from brandassist import clock
from brandassist.store.tables import account_key, device


def ensure(tx: Connection, device_id: str, name: str) -> bool:
    """Write this computer down at its first visit; says whether it was new."""
    if known(tx, device_id):
        return False
    tx.execute(insert(device).values(id=device_id, name=name, created_at=clock.now()))
    return True


def known(tx: Connection, device_id: str) -> bool:
    """Whether this computer has been here before."""
    return tx.execute(select(device.c.id).where(device.c.id == device_id)).scalar() is not None


def give_key(tx: Connection, device_id: str, account_id: str) -> None:
    """This computer may claim for this account from now on; twice is once."""
    if account_id not in keys_of(tx, device_id):
        tx.execute(insert(account_key).values(device_id=device_id, account_id=account_id))


def keys_of(tx: Connection, device_id: str) -> frozenset[str]:
    """The accounts this computer may claim for."""
    rows = tx.execute(select(account_key.c.account_id).where(account_key.c.device_id == device_id))
    return frozenset(rows.scalars())
