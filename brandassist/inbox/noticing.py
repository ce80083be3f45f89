"""What the inbox notices by itself and leaves to a person: more than usual, a tone, harsh words."""

from __future__ import annotations

from brandassist import clock
from brandassist.inbox import folding, signals
from brandassist.inbox.folding import Fold
from brandassist.inbox.signals import Signals
from brandassist.inbox.tone import Tone, tone_of
from brandassist.store.database import Database
from brandassist.store.history import Actor, record
from brandassist.store.inbox import messages
from brandassist.store.inbox.obligations import MessageRow


class Noticing:
    """The inbox's own noticing; `Inbox` has the rest."""

    _db: Database
    _me: Actor

    def signals(self) -> Signals:
        """Whether more people write than usual, with the numbers that rests on."""
        with self._db.read() as tx:
            return signals.read(tx, clock.now())

    def tone(self, row: MessageRow) -> Tone | None:
        """How a message sounds: a guess, of English alone; None where nothing can be claimed."""
        return None if row.own else tone_of(row.text)

    def fold(self, row: MessageRow) -> Fold:
        """Why a message is folded away, "" where it is not."""
        return folding.fold_of(row)

    def say_harsh(self, message_id: str, harsh: bool) -> None:
        """A person says whether its words are harsh after all; raises Problem `not_found`."""
        with self._db.write("inbox") as tx:
            messages.lock(tx, message_id)
            messages.unfold(tx, message_id, None if harsh else clock.now())
            record(tx, self._me, "folded" if harsh else "unfolded", "message", message_id)
