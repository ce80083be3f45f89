"""What is owed to whom, as lists and counts."""

from __future__ import annotations

from collections.abc import Collection as Some
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.errors import Problem
from brandassist.files import write_whole
from brandassist.inbox.figures import DAYS, Figures, figures_of
from brandassist.inbox.ledger import PRACTICE, Ledger, as_csv, ledger_of
from brandassist.store import accounts, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.inbox import answers, ledger, obligations, splits
from brandassist.store.inbox.obligations import STATUSES, MessageRow, Status
from brandassist.store.inbox.splits import Asked, Split


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
            return _ledger(tx, since, until)

    def figures(self, since: datetime, until: datetime) -> Figures:
        """How many of those who wrote from `since` until before `until` were answered, and how soon."""
        with self._db.read() as tx:
            return _figures(tx, since, until)

    def answered(self, since: datetime, until: datetime) -> Figures:
        """As `figures`, but of what was first answered in that time, whenever it was written."""
        with self._db.read() as tx:
            given = answers.given(tx, since, until, PRACTICE)
            return figures_of(since, until, given, answers.oldest_debt(tx, PRACTICE), _home(tx))

    def next_back(self) -> datetime | None:
        """When the next snoozed message is owed again, in UTC; None where none is snoozed."""
        with self._db.read() as tx:
            return splits.next_back(tx, self._asked(tx))

    def export_ledger(self, path: Path, since: datetime, until: datetime) -> None:
        """Write both as a table for a spreadsheet; raises Problem `disk_full`, `folder_read_only`."""
        with self._db.read() as tx:
            told = as_csv(_ledger(tx, since, until), _figures(tx, since, until))
        write_whole(path, told.encode())

    def days(self, first: date | None = None, last: date | None = None) -> tuple[datetime, datetime]:
        """From the beginning of the first day to the end of the last, at home; left out: four weeks up to today.

        Raises Problem `days_reversed`, and `bad_date` where the calendar ends.
        """
        with self._db.read() as tx:
            zone = _home(tx)
        last = last or clock.now().astimezone(zone).date()
        first = first or last - timedelta(days=DAYS - 1)
        if last < first:
            raise Problem("days_reversed", first=first.isoformat(), last=last.isoformat())
        try:
            return midnight_before(first, zone), midnight_before(last + timedelta(days=1), zone)
        except OverflowError as error:
            raise Problem("bad_date", text=(first if first.year == 1 else last).isoformat()) from error

    def _asked(self, tx: Transaction) -> Asked:
        now = clock.now()
        return Asked(self._me.member_id, now, midnight_after(now, _home(tx)))


def _ledger(tx: Transaction, since: datetime, until: datetime) -> Ledger:
    networks = {each.id: each.network for each in accounts.every(tx, forgotten=True)}
    return ledger_of(since, until, ledger.read(tx, since, until), networks)


def _figures(tx: Transaction, since: datetime, until: datetime) -> Figures:
    written = answers.between(tx, since, until, PRACTICE)
    return figures_of(since, until, written, answers.oldest_debt(tx, PRACTICE), _home(tx))


def _home(tx: Transaction) -> ZoneInfo:
    return ZoneInfo(settings.get(tx, "zone"))


def midnight_after(now: datetime, zone: ZoneInfo) -> datetime:
    """The end of today by a zone's clock, in UTC."""
    return midnight_before(now.astimezone(zone).date() + timedelta(days=1), zone)


def midnight_before(day: date, zone: ZoneInfo) -> datetime:
    """When a day begins by a zone's clock, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
