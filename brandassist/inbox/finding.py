"""Finding what somebody wrote, over all of the inbox, latest first."""

from __future__ import annotations

from brandassist import clock
from brandassist.store.database import Database
from brandassist.store.inbox import finding
from brandassist.store.inbox.obligations import MessageRow


class Finding:
    """The part of `Inbox` that finds messages by their words or who wrote them."""

    _db: Database

    def find(self, words: str, *, limit: int | None = None, offset: int = 0) -> list[MessageRow]:
        """Other people's messages that hold all `words`, the last as a beginning; none where there is no word."""
        with self._db.read() as tx:
            return finding.rows(tx, clock.now(), words, limit, offset)
