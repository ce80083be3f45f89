"""An office on one server: Anna approves, each of the others has a login of their own, and roles hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from sqlalchemy import insert

from brandassist import clock
from brandassist.events import Events
from brandassist.store import devices, members
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.rights import ROLES
from brandassist.store.shared import roles
from brandassist.store.tables import device
from tests.support.builders import DEVICE
from tests.support.two_computers import founded


@dataclass
class Office:
    """`owner` is the database with all rights; `ids` are the members by role."""

    url: str
    owner: Database
    ids: dict[str, str]

    @property
    def name(self) -> str:
        return self.url.rpartition("/")[2]

    def login(self, role: str) -> str:
        return f"{role}_of_{self.name}"

    def address(self, role: str) -> str:
        """Where this member signs in, as the driver wants it."""
        _, _, place = self.url.partition("@")
        return f"postgresql+psycopg://{self.login(role)}@{place}"

    @contextmanager
    def database(self, role: str) -> Iterator[Database]:
        database = Database(self.address(role), Events())
        try:
            yield database
        finally:
            database.close()

    @contextmanager
    def psql(self, role: str) -> Iterator[psycopg.Connection]:
        """The bare line, with no program of ours in between."""
        with psycopg.connect(self.address(role).replace("+psycopg", ""), autocommit=True) as connection:
            yield connection

    def actor(self, role: str) -> Actor:
        return Actor(self.ids[role], self.device(role))

    def device(self, role: str) -> str:
        """The computer this member sits at."""
        return DEVICE if role == "executive" else f"device of the {role}"


@contextmanager
def an_office(url: str) -> Iterator[Office]:
    anna = founded(url)
    owner = Database(url, Events())
    office = Office(url, owner, {"executive": anna})
    with owner.write("settings") as tx:
        roles.install(tx)
        tx.execute(insert(device).values(id=DEVICE, name="a test", created_at=clock.now()))
        for role in ROLES:
            if role != "executive":
                office.ids[role] = members.add(tx, None, f"The {role}", role)
            roles.give_login(tx, office.ids[role], office.login(role), f"secret of {role}")
    for role in ROLES[1:]:
        with office.database(role) as theirs, theirs.write("settings") as tx:
            devices.ensure(tx, office.device(role), f"a computer of the {role}")
    try:
        yield office
    finally:
        owner.close()
