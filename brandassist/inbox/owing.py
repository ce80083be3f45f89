"""What is owed to whom, as lists and counts."""

from __future__ import annotations

from collections.abc import Collection as Some
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.inbox.ledger import Ledger, ledger_of
from brandassist.store import accounts, ledger, obligations, settings, splits
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.obligations import STATUSES, MessageRow, Status
from brandassist.store.splits import Asked, Split


class Owing:
    """The part of `Inbox` that tells who waits."""

    _db: Database
    _me: Actor

    def list(
        self,
        statuses: Some[Status] = STATUSES,
        *,
        split: Split | None = None,
        account_id: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[MessageRow]:
        """Other people's messages, what is owed the longest against its target first, then the latest.

        `split`: those in a split, instead of those with a status.
        """
        with self._db.read() as tx:
            if split is not None:
                return splits.rows(tx, self._asked(tx), split, account_id=account_id, limit=limit, offset=offset)
            return obligations.rows(
                tx, clock.now(), statuses=statuses, account_id=account_id, limit=limit, offset=offset
            )

    def counts(self, account_id: str | None = None) -> dict[Status, int]:
        """How many messages have each status now."""
        with self._db.read() as tx:
            return obligations.counts(tx, clock.now(), account_id)

    def splits(self, account_id: str | None = None) -> dict[Split, int]:
        """How many messages are in each split now; one may be in several. Today ends at midnight at home."""
        with self._db.read() as tx:
            return splits.counts(tx, self._asked(tx), account_id)

    def late(self) -> int:
        """How many wait for an answer beyond the target."""
        with self._db.read() as tx:
            return obligations.late(tx, clock.now())

    def ledger(self, since: datetime, until: datetime) -> Ledger:
        """What was owed, came and was closed from `since` until before `until`, by network and in all."""
        with self._db.read() as tx:
            networks = {each.id: each.network for each in accounts.every(tx, forgotten=True)}
            return ledger_of(since, until, ledger.read(tx, since, until), networks)

    def _asked(self, tx: Transaction) -> Asked:
        now = clock.now()
        return Asked(self._me.member_id, now, midnight_after(now, ZoneInfo(settings.get(tx, "zone"))))


def midnight_after(now: datetime, zone: ZoneInfo) -> datetime:
    """The end of today by a zone's clock, in UTC."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=zone).astimezone(UTC)
