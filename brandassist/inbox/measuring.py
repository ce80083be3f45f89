"""Measuring: how own posts were taken up, asked of the networks beside their replies.

It only reads there and only adds rows here: a count that fails changes nothing, and is made again later.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta

from brandassist import clock
from brandassist.accounts.logins import Renewed, once_renewed
from brandassist.networks import network
from brandassist.networks.abilities import Measures
from brandassist.networks.contract import MOST_COUNTED, Login, Network
from brandassist.store import accounts
from brandassist.store.accounts import Account
from brandassist.store.database import Database
from brandassist.store.inbox import collections
from brandassist.store.publishing import metrics

log = logging.getLogger(__name__)

AGAIN_AFTER = timedelta(hours=1)  # a network that did not answer; nobody waits for a count


def measure_all(db: Database, device_id: str, login: Callable[[str], Login], renewed: Renewed | None = None) -> None:
    """Count what has come to its moment, on every account whose key this device holds.

    `login` and `renewed` as `accounts` has them.
    """
    with db.read() as tx:
        present = accounts.every(tx)
    for each in present:
        if each.state == "connected" and any(key == device_id for key, _ in each.keys):
            _measure_quietly(db, each, login, renewed)


def _measure_quietly(db: Database, account: Account, login: Callable[[str], Login], renewed: Renewed | None) -> None:
    """Count the posts of one account; whatever goes wrong is told with the account's collecting."""
    try:
        adapter = network(account.network)
        if isinstance(adapter, Measures):
            _measure(db, account, adapter, login, renewed)
    except Exception as error:  # noqa: BLE001 - a count harms nothing: neither this account's replies nor another's
        log.info("could not count on %s: %s", account.network, type(error).__name__)
        with db.write() as tx:
            collections.not_counted(tx, account.id)


def _measure(
    db: Database, account: Account, adapter: Network, login: Callable[[str], Login], renewed: Renewed | None
) -> None:
    assert isinstance(adapter, Measures)
    now = clock.now()
    with db.read() as tx:
        failed_at = collections.not_counted_since(tx, account.id)
        due = metrics.due(tx, account.id, adapter.info.measured_after, now, MOST_COUNTED)
    if not due or (failed_at is not None and now < failed_at + AGAIN_AFTER):
        return
    wanted = tuple(each.remote_id for each in due)
    found = once_renewed(adapter, login(account.id), renewed, lambda one: adapter.measure(one, wanted))
    with db.write("queue") as tx:
        collections.counted(tx, account.id)
        for each in due:  # what the network left out is not there: asked again at its next moment, not each minute
            told = asdict(found[each.remote_id]) if each.remote_id in found else {}
            metrics.keep(tx, each.part_id, {name: value for name, value in told.items() if value is not None})
