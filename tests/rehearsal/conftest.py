"""A week on a real database: posts to accounts, tried by the real rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.rehearsal.planned import Finding, Rehearsal
from brandassist.rehearsal.service import Rehearsals
from brandassist.store import settings
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.tables import account, delivery
from brandassist.writing.rendering import Rendering
from tests.support.builders import DEVICE, a_delivery, an_account, open_database

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # a Monday


class Week:
    """Posts of the coming week, hours from Monday at 06:00."""

    def __init__(self, folder: Path) -> None:
        self.media = folder / "media"
        self.database: Database = open_database(folder)
        self.rehearsals = Rehearsals(self.database, Rendering(self.database, self.media), self.media, DEVICE)
        self._accounts: dict[str, str] = {}

    def account(self, network: str = "practice", **facts: Any) -> str:
        if network not in self._accounts:
            self._accounts[network] = an_account(self.database, network)
        if facts:
            with self.database.write("accounts") as tx:
                this = account.c.id == self._accounts[network]
                tx.execute(update(account).where(this).values(facts=facts))
        return self._accounts[network]

    def post(self, hours: float, *texts: str, to: str = "practice", **more: Any) -> str:
        due = NOW + timedelta(hours=hours)
        return a_delivery(self.database, self.account(to), *texts, due=due, **more)

    def change(self, delivery_id: str, **values: Any) -> None:
        with self.database.write("queue") as tx:
            tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))

    def rule(self, key: str, value: Any) -> None:
        with self.database.write("settings") as tx:
            settings.put(tx, Actor(None, DEVICE), key, value)

    def told(self, days: int = 7) -> Rehearsal:
        return self.rehearsals.rehearse(days)

    def found(self, delivery_id: str | None = None) -> list[str]:
        """The codes of what was found, of one delivery or of all."""
        return [each.code for each in self.findings() if delivery_id in (None, each.delivery_id)]

    def findings(self) -> tuple[Finding, ...]:
        return self.told().findings


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    week = Week(tmp_path)
    with clock.set_to(lambda: NOW):
        yield week
    week.database.close()
