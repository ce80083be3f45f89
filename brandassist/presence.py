"""Who is writing in which draft or entry: said while somebody types, soft, never a lock."""

from __future__ import annotations

from contextlib import suppress

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import presence
from brandassist.store.database import Database
from brandassist.store.diary import private
from brandassist.store.history import Actor
from brandassist.store.presence import Writer


class Presence:
    """What it says acts on the server, on a line that may be slow: never call it where typing waits.

    Without a connection, or where nobody else works here, it says nothing; of an entry that stays on this computer it
    never does.
    """

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def typing(self, subject: str) -> None:
        """This member writes there, now; to be said again within a minute while they do."""
        with self._db.read() as tx:
            if not presence.shared(tx) or private.stays(tx, subject):
                return
        with suppress(Problem), self._db.acting.write("presence", synced=False) as tx:
            presence.say(tx, subject, self._me, clock.now())

    def stopped(self, subject: str) -> None:
        """They write there no more."""
        with self._db.read() as tx:
            if not presence.shared(tx):
                return
        with suppress(Problem), self._db.acting.write("presence", synced=False) as tx:
            presence.stop(tx, subject, self._me)

    def others(self) -> dict[str, tuple[Writer, ...]]:
        """Who else writes, by draft and entry, the longest first; as far as this computer knows."""
        with self._db.read() as tx:
            return presence.everywhere(tx, self._me.member_id, clock.now())
