"""Two processes at work on one workspace of 200 due deliveries over 5 accounts."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert

from brandassist import clock
from brandassist.events import Events
from brandassist.http import Http
from brandassist.networks.contract import Login
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries.read import select_rows
from brandassist.store.migrate import prepare
from brandassist.store.tables import device
from tests.support.builders import DEVICE, a_delivery, an_account
from tests.support.witness import Witness

ACCOUNTS, EACH, PROCESSES = 5, 40, 2


@dataclass(frozen=True)
class Seen:
    """What was planned, what the network saw, how the processes ended, and how the deliveries stand."""

    planned: Counter[str]
    posted: Counter[str]
    overlapped: Counter[str]  # by account: calls that began while another of the same account was under way
    ended: list[int]
    states: Counter[str]


def two_processes_deliver(database_url: str) -> Seen:
    """Play the crowd on this empty database."""
    with Witness() as witness:
        wanted = _prepare(database_url, witness.url)
        workers = [_start(database_url, witness.url) for _ in range(PROCESSES)]
        ended = [os.waitstatus_to_exitcode(os.waitpid(each, 0)[1]) for each in workers]
        posted = Counter(text for _account, text in witness.posted)
        overlapped = +witness.overlapped
    database = Database(database_url, Events())
    with database.read() as tx:
        rows = select_rows(tx)
    database.close()
    return Seen(Counter(wanted), posted, overlapped, ended, Counter(row.state for row in rows))


def _prepare(database_url: str, network_url: str) -> list[str]:
    database = Database(database_url, Events())
    prepare(database.engine)
    with database.write() as tx:
        tx.execute(insert(device).values(id=DEVICE, name="a test", created_at=clock.now()))
    wanted: list[str] = []
    for number in range(ACCOUNTS):
        account_id = an_account(database, "mastodon", network_url)
        wanted += [f"Account {number}, post {each}." for each in range(EACH)]
        for text in wanted[-EACH:]:
            a_delivery(database, account_id, text)
    database.close()
    return wanted


def _start(database_url: str, network_url: str) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        database = Database(database_url, Events())

        def login(account_id: str) -> Login:
            return Login(account_id, network_url, "you", {}, Http(), secret=account_id)

        lanes = Lanes(Post(database, DEVICE, login, lambda _: None, lambda: timedelta(minutes=10)))  # type: ignore[arg-type, return-value] - no pictures here
        lanes.run_until_idle()
        lanes.stop()
        code = 0
    finally:
        os._exit(code)
