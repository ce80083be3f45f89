"""People of several networks on a real database, put there as keeping messages would."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.people.service import People
from brandassist.store import members, search
from brandassist.store.database import Database
from brandassist.store.diary import entries as entry_rows
from brandassist.store.diary import whereabouts
from brandassist.store.history import Actor
from brandassist.store.tables import conversation, entry, message, profile
from tests.support.builders import DEVICE, an_account, open_database

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


class World:
    """A workspace of this test's own; `hours` are counted back from NOW."""

    def __init__(self, database: Database) -> None:
        self.db = database
        with database.write("settings") as tx:
            self.me = Actor(members.add(tx, None, "Ada", "executive"), DEVICE)
            self.other = members.add(tx, None, "Ivo", "assistant")
        self.people = People(database, self.me)
        self._accounts: dict[str, str] = {}

    def account(self, network: str) -> str:
        if network not in self._accounts:
            self._accounts[network] = an_account(self.db, network)
        return self._accounts[network]

    def profile(self, name: str, network: str = "mastodon", handle: str = "", url: str = "") -> str:
        made, handle = new_id(), handle or f"{name.split()[0].lower()}@{network}.example"
        row = {"network": network, "key": made, "handle": handle, "name": name, "url": url, "seen_at": clock.now()}
        with self.db.write("inbox") as tx:
            tx.execute(insert(profile).values(id=made, **row))
        return made

    def wrote(self, profile_id: str, text: str, hours: float = 1, network: str = "mastodon", **more: object) -> str:
        made, account_id = new_id(), self.account(network)
        at = NOW - hours * HOUR
        row = {"author": "A name", "handle": "a@handle", "status": "needs_reply", "due_at": at + 24 * HOUR, **more}
        with self.db.write("inbox") as tx:
            under = {"id": new_id(), "account_id": account_id, "root": made, "created_at": at}
            tx.execute(insert(conversation).values(**under))
            where = {"account_id": account_id, "conversation_id": under["id"], "remote_id": made}
            tx.execute(
                insert(message).values(id=made, text=text, received_at=at, profile_id=profile_id, **where, **row)
            )
            search.put(tx, "message", made, str(row["author"]), text)
        return made

    def met(self, name: str, day: str, title: str = "", place: str = "", locked: bool = False, text: str = "") -> str:
        """An entry of the diary that names somebody; returns the person's id."""
        with self.db.write("diary") as tx:
            place_id = whereabouts.place_named(tx, place) if place else None
            made = entry_rows.create(tx, self.me, title=title, day=day, zone="UTC", text=text, locks=[])
            tx.execute(update(entry).where(entry.c.id == made).values(place_id=place_id, locked=locked))
            person_id = whereabouts.person_named(tx, name)
            entry_rows.set_people(tx, made, [person_id])
        return person_id


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    ticks = count()  # ids of one millisecond have no order
    with clock.set_to(lambda: NOW + timedelta(milliseconds=next(ticks))):
        database = open_database(tmp_path)
        yield World(database)
        database.close()
