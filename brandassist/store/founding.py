"""The first opening of a workspace: its id, its first member, this computer, and two accounts that need no login."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import devices, members, settings
from brandassist.store.history import Actor, record
from brandassist.store.tables import account, change

OWN_NETWORKS = (("practice", "Practice"), ("site", "Your site"))
"""Networks that work on day one; they need no secret."""


def found(tx: Connection, *, first_member: str, device_id: str, device_name: str, zone: str, files_here: bool) -> str:
    """Make what every workspace has, unless it is there; returns the workspace's id.

    `files_here`: the database lies in this computer's folder, so its practice network and site do too.
    """
    # Two processes opening a new workspace at once: the second waits here, then finds everything made.
    tx.execute(select(change.c.topic).where(change.c.topic == "settings").with_for_update())
    workspace_id = settings.read_raw(tx, "workspace_id")
    new_device = devices.ensure(tx, device_id, device_name)
    if workspace_id is None:
        workspace_id = new_id()
        settings.write_raw(tx, "workspace_id", workspace_id)
        settings.write_raw(tx, "zone", zone)
        member_id = members.add(tx, None, first_member, "executive")
        record(tx, Actor(member_id, device_id), "founded", "workspace", workspace_id)
        _connect_own_networks(tx, device_id)
    elif new_device and files_here:
        own = [name for name, _ in OWN_NETWORKS]
        for account_id in tx.execute(select(account.c.id).where(account.c.network.in_(own))).scalars().all():
            devices.give_key(tx, device_id, account_id)
    return workspace_id


def _connect_own_networks(tx: Connection, device_id: str) -> None:
    for network, label in OWN_NETWORKS:
        account_id = new_id()
        tx.execute(
            insert(account).values(id=account_id, network=network, label=label, facts={}, created_at=clock.now())
        )
        devices.give_key(tx, device_id, account_id)
