"""The part of `Inbox` that answers: keeps what is typed, sends it, takes it back, says who else is at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.inbox import replying, same_again, undoing
from brandassist.inbox.replying import Approves, Sending, Sends, Sent
from brandassist.inbox.same_again import SameAgain
from brandassist.store import presence, settings
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.presence import Writer


class Answering:
    _db: Database
    _me: Actor
    _approvals: Approves
    _queue: Sends

    def draft_reply(self, message_id: str, text: str) -> str:
        """Keep this member's own reply as it is typed; an empty one is none. Returns the draft's id.

        Words of somebody else are never changed by it. Raises Problem `not_found`, `own_message`, and those of
        `storable`; what was kept before stays.
        """
        with self._db.write("inbox", "drafts") as tx:
            return replying.write(tx, self._me, message_id, text)

    def send(
        self,
        message_id: str,
        *,
        settles: Sequence[str] = (),
        hold: timedelta = timedelta(0),
        seen: Mapping[str, str] | None = None,
        looked_at: datetime | None = None,
        text: str | None = None,
        hand_in: bool = False,
        draft_id: str | None = None,
    ) -> Sent:
        """Own Send: submit, approve and plan in one transaction; hands in where approving is another's.

        All is written at once; `hold`: nobody takes it before that, so that `undo_send` surely can. `text`: these
        words, instead of those kept last; `draft_id`: of several written, that one. The rest as `replying.Sending`.
        Raises Problem `nothing_written`, `reply_on_its_way` (see `delivery`: it may be out), `check_failed`,
        `changed_meanwhile`, `answered_meanwhile`, `not_together`.
        """
        with self._db.write("inbox", "drafts", "queue") as tx:
            if text is not None:
                draft_id = replying.write(tx, self._me, message_id, text)
            how = Sending(settings.get(tx, "zone"), settles, hold, seen, looked_at, hand_in, draft_id)
            sent = replying.send(tx, self._me, self._approvals, self._queue, message_id, how)
            presence.stop(tx, message_id, self._me)
            return sent

    def undo_send(self, message_id: str) -> None:
        """Take the reply back before it goes. Raises Problem `reply_on_its_way` once it went, `nothing_to_undo`."""
        with self._db.write("inbox", "drafts", "queue") as tx:
            undoing.undo(tx, self._me, message_id)

    def same_again(self, message_id: str, text: str) -> SameAgain | None:
        """Whether somebody else got nearly the same answer within 30 days; raises Problem `not_found`."""
        with self._db.read() as tx:
            answers = same_again.to_others(tx, message_id)
        return same_again.same_again(text, answers)

    def typing(self, message_id: str) -> tuple[Writer, ...]:
        """Say that this member writes an answer, again while they do; returns who else is at it. Never a lock."""
        with self._db.acting.write("presence", synced=False) as tx:
            presence.say(tx, message_id, self._me, clock.now())
            return presence.others(tx, message_id, self._me.member_id, clock.now())

    def stopped_typing(self, message_id: str) -> None:
        """This member writes no more."""
        with self._db.acting.write("presence", synced=False) as tx:
            presence.stop(tx, message_id, self._me)
