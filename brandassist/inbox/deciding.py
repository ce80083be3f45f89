"""What a person decides about messages: one or several at once, in one transaction, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from brandassist.inbox import triage
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.storable import storable

Some = str | Sequence[str]
"""The id of a message, or of several; of several, those are passed over to which a decision does not apply."""


class Deciding:
    """The part of `Inbox` that decides. Where it applies to none of several, the first one's Problem is raised."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def snooze(self, message_ids: Some, until: datetime) -> None:
        """It needs a reply again from `until` on, by itself. Raises `not_owed`, `snooze_passed`, `own_message`."""
        self._about(message_ids, triage.snooze, until)

    def waive(self, message_ids: Some, why: str) -> None:
        """Close without an answer; what is closed among several is done with.

        Raises `why_needed`, `not_owed`, `reply_on_its_way`, `own_message`.
        """
        one = isinstance(message_ids, str) or len(message_ids) == 1
        self._about(message_ids, triage.waive if one else triage.close, storable(why))

    def done(self, message_ids: Some) -> None:
        """Close what is answered or owes nothing; raises Problem `owed` where waiving is meant, `own_message`."""
        self._about(message_ids, triage.done)

    def spam(self, message_ids: Some) -> None:
        """Raises Problem `reply_on_its_way`, `own_message`."""
        self._about(message_ids, triage.spam)

    def reopen(self, message_ids: Some) -> None:
        """An answer is owed again; raises Problem `own_message`."""
        self._about(message_ids, triage.reopen)

    def assign(self, message_ids: Some, member_id: str | None) -> None:
        """Say who answers, None for nobody in particular; raises Problem `not_found`, `own_message`."""
        self._about(message_ids, triage.assign, member_id)

    def undo(self, message_ids: Some) -> None:
        """Take the last decision about each back; raises Problem `nothing_to_undo`."""
        self._about(message_ids, triage.undo)

    def _about(self, message_ids: Some, decide: Callable[..., None], *more: object) -> None:
        with self._deciding() as tx:
            triage.about(message_ids, lambda message_id: decide(tx, self._me, message_id, *more))

    def _deciding(self) -> AbstractContextManager[Transaction]:
        return self._db.write("inbox", "queue", "drafts")
