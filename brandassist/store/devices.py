"""The computers that work on this workspace, and which of them holds the key of which account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.tables import account, account_key, device


@dataclass(frozen=True)
class Device:
    """A computer. `seen_at`: when the program was last at work there; `accounts`: ids of those whose key it holds.

    `struck_at`: since when it gets no key any more.
    """

    id: str
    name: str
    created_at: datetime
    seen_at: datetime | None
    struck_at: datetime | None
    accounts: frozenset[str]

    @property
    def last_at(self) -> datetime:
        """When it was last known to be there at all."""
        return self.seen_at or self.created_at


def ensure(tx: Connection, device_id: str, name: str) -> bool:
    """Write this computer down at its first visit; says whether it was new."""
    if known(tx, device_id):
        return False
    tx.execute(insert(device).values(id=device_id, name=name, created_at=clock.now()))
    return True


def known(tx: Connection, device_id: str) -> bool:
    """Whether this computer has been here before."""
    return tx.execute(select(device.c.id).where(device.c.id == device_id)).scalar() is not None


def every(tx: Connection) -> list[Device]:
    """All computers, struck ones too, in the order they came."""
    keys: dict[str, set[str]] = {}
    for row in tx.execute(select(account_key)):
        keys.setdefault(row.device_id, set()).add(row.account_id)
    return [
        Device(row.id, row.name, row.created_at, row.seen_at, row.struck_at, frozenset(keys.get(row.id, ())))
        for row in tx.execute(select(device).order_by(device.c.created_at, device.c.id))
    ]


def get(tx: Connection, device_id: str) -> Device:
    """Return one computer; raises Problem `not_found`."""
    found = next((each for each in every(tx) if each.id == device_id), None)
    if found is None:
        raise Problem("not_found", kind="device", id=device_id)
    return found


def elsewhere(tx: Connection, device_id: str) -> dict[str, tuple[Device, ...]]:
    """Accounts whose key this computer does not hold, each with the computers that do, the last seen first."""
    connected = select(account.c.id).where(account.c.state != "forgotten", account.c.id.not_in(_held_by(device_id)))
    found: dict[str, tuple[Device, ...]] = dict.fromkeys(tx.execute(connected).scalars(), ())
    for each in sorted(every(tx), key=lambda one: one.last_at, reverse=True) if found else ():
        found |= {account_id: (*found[account_id], each) for account_id in each.accounts & found.keys()}
    return found


def struck_at(tx: Connection, device_id: str) -> datetime | None:
    """Since when this computer is struck off; None where it is not."""
    return tx.execute(select(device.c.struck_at).where(device.c.id == device_id)).scalar()


def strike(tx: Connection, device_id: str, now: datetime) -> None:
    """Its keys go, and it gets none any more."""
    tx.execute(update(device).where(device.c.id == device_id).values(struck_at=now))
    tx.execute(delete(account_key).where(account_key.c.device_id == device_id))


def admit(tx: Connection, device_id: str) -> None:
    """It may get keys again; it has none."""
    tx.execute(update(device).where(device.c.id == device_id).values(struck_at=None))


def must_stand(tx: Connection, device_id: str) -> None:
    """Raises Problem `struck_off` where this computer is."""
    if struck_at(tx, device_id) is not None:
        raise Problem("struck_off")


def give_key(tx: Connection, device_id: str, account_id: str) -> None:
    """This computer may claim for this account from now on; twice is once. Raises Problem `struck_off`."""
    # Locked: a strike in the same moment came before, and then there is no key, or waits, and takes it away.
    tx.execute(select(device.c.id).where(device.c.id == device_id).with_for_update())
    must_stand(tx, device_id)
    if account_id not in keys_of(tx, device_id):
        tx.execute(insert(account_key).values(device_id=device_id, account_id=account_id))


def keys_of(tx: Connection, device_id: str) -> frozenset[str]:
    """The accounts this computer may claim for."""
    return frozenset(tx.execute(_held_by(device_id)).scalars())


def _held_by(device_id: str) -> Select[tuple[str]]:
    return select(account_key.c.account_id).where(account_key.c.device_id == device_id)
