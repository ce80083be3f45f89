"""The part of `Inbox` that keeps saved replies."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.inbox.filling import Filled, fill_in
from brandassist.store.database import Database
from brandassist.store.history import Actor, record
from brandassist.store.inbox import messages
from brandassist.store.storable import language_code, storable
from brandassist.store.writing import saved_texts
from brandassist.store.writing.saved_texts import Content, SavedText, Uses

LONGEST_TITLE = 200  # bytes


class SavedReplies:
    """They are texts (topic "drafts"): written without a connection too."""

    _db: Database
    _me: Actor

    def saved(self, *, binned: bool = False) -> list[SavedText]:
        """All by title, or those in the bin."""
        with self._db.read() as tx:
            return saved_texts.every(tx, "reply", binned=binned)

    def saved_reply(self, reply_id: str) -> SavedText:
        """One, also from the bin; raises Problem `not_found`."""
        with self._db.read() as tx:
            return saved_texts.get(tx, "reply", reply_id)

    def uses(self) -> dict[str, Uses]:
        """How often and when last each was put into an answer, by id; those never used are not there."""
        with self._db.read() as tx:
            return saved_texts.uses(tx)

    def fill(self, reply_id: str, message_id: str) -> Filled:
        """Its text for this message, filled with what is known; raises Problem `not_found`, `in_bin`."""
        with self._db.read() as tx:
            return fill_in(tx, self._me, reply_id, message_id)

    def use(self, reply_id: str, message_id: str) -> None:
        """Count that it was put into the answer to this message; raises Problem `not_found`."""
        with self._db.write() as tx:
            saved_texts.get(tx, "reply", reply_id)
            messages.get(tx, message_id)
            saved_texts.use(tx, self._me, reply_id, message_id)

    def save_reply(self, title: str, text: str, language: str = "", *, reply_id: str | None = None) -> str:
        """Keep a new one, or write one anew; returns its id.

        Without a title it is called as it begins. Raises Problem `nothing_written`, `bad_language`, `not_found`,
        `in_bin`, and those of `storable`.
        """
        title, text = " ".join(storable(title, LONGEST_TITLE).split()), storable(text).strip()
        if not text:
            raise Problem("nothing_written")
        content = Content(title or text.splitlines()[0][:60], text, language_code(language))
        with self._db.write("drafts") as tx:
            if reply_id is None:
                reply_id = saved_texts.add(tx, "reply", content)
            else:
                if saved_texts.get(tx, "reply", reply_id).binned_at is not None:
                    raise Problem("in_bin", kind=saved_texts.NAMES["reply"], id=reply_id)
                saved_texts.change(tx, "reply", reply_id, content)
            record(tx, self._me, "saved", "saved reply", reply_id)
            return reply_id

    def bin_saved(self, reply_id: str) -> None:
        """Put it into the bin for 30 days; raises Problem `not_found`."""
        with self._db.write("drafts") as tx:
            saved_texts.put_away(tx, "reply", reply_id)
            record(tx, self._me, "deleted", "saved reply", reply_id)

    def restore_saved(self, reply_id: str) -> None:
        """Raises Problem `not_found`."""
        with self._db.write("drafts") as tx:
            saved_texts.take_out(tx, "reply", reply_id)
            record(tx, self._me, "restored", "saved reply", reply_id)
