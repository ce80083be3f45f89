"""Ideas: a line worth a draft, on its own or from a passage, a photo, a message. What is locked gives none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brandassist import clock
from brandassist.diary import locks
from brandassist.diary.ranking import Pick
from brandassist.diary.taking_in import copied
from brandassist.diary.weekly import for_this_week
from brandassist.errors import Problem
from brandassist.store import history, links
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries as rows
from brandassist.store.diary import ideas as idea_rows
from brandassist.store.diary import photos as photo_rows
from brandassist.store.diary.ideas import Idea, Pictured, State
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
from brandassist.store.storable import storable
from drafts.patterns import pattern

Span = tuple[int, int]
_QUESTION = pattern(r"[^.!?…\n]*[^.!?…\s][^.!?…\n]*\?+")


class Ideas:
    """The ideas of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor, media_folder: Path) -> None:
        self._db = db
        self._me = me
        self._media = media_folder

    # -- where they come from -----------------------------------------------------------------------------------

    def add(
        self,
        text: str,
        *,
        entry_id: str | None = None,
        passage: Span | None = None,
        photo: str | None = None,
        files: Sequence[Path] = (),
    ) -> str:
        """Write an idea; returns its id. From an entry it keeps the passage (None: no certain one) and its words.

        `photo` is the SHA-256 of one of the entry's photos, which the idea keeps; without `text` it is what that photo
        is said to show. `files` are photos of no entry. Raises Problem `empty_idea`, `passage_locked` where the passage
        or the entry is locked, and what `media.keep` raises; then nothing was written.
        """
        text = storable(text).strip()
        loose = [copied(path, self._media) for path in files]
        with self._db.write("diary") as tx:
            shown = self._photo_of(tx, entry_id, photo)
            idea_id = self._create(tx, text or (shown.alt if shown is not None else ""), entry=entry_id)
            if entry_id is not None:
                self._link_to_entry(tx, idea_id, entry_id, passage)
            for each in loose:
                photo_rows.keep_media(tx, each.photo, each.bytes)
            kept = [Pictured(each.photo.sha256, each.photo.alt) for each in loose]
            idea_rows.keep_photos(tx, idea_id, [*([shown] if shown is not None else []), *kept])
        return idea_id

    def of_message(self, *message_ids: str) -> str:
        """The idea of what somebody asked, or of what several asked, made at the first call; returns its id.

        Its words are the first question of each, a line each, or all they wrote where there is none. Where one of them
        has an idea already the others join it, and its words stay as they are.
        """
        ids = list(dict.fromkeys(message_ids))
        with self._db.write("diary", "inbox") as tx:
            for message_id in sorted(ids):
                messages.lock(tx, message_id)  # two at once make one
            known = [idea_rows.of_message(tx, each) for each in ids]
            said = [messages.get(tx, each).text for each in ids]
            idea_id = next((each[0].id for each in known if each), None)
            if idea_id is None:
                lines = dict.fromkeys(question_in(each) for each in said)
                idea_id = self._create(tx, "\n".join(each for each in lines if each), message=ids[0])
            for message_id, text, ideas in zip(ids, said, known, strict=True):
                if all(each.id != idea_id for each in ideas):
                    links.add(tx, message_id=message_id, quote=text, idea_id=idea_id)
        return idea_id

    def add_photos(self, idea_id: str, files: Sequence[Path]) -> None:
        """Give an idea photos of no entry, all or none; raises what `media.keep` raises."""
        loose = [copied(path, self._media) for path in files]
        with self._db.write("diary") as tx:
            idea_rows.get(tx, idea_id)
            for each in loose:
                photo_rows.keep_media(tx, each.photo, each.bytes)
            idea_rows.keep_photos(tx, idea_id, [Pictured(each.photo.sha256, each.photo.alt) for each in loose])

    def _create(self, tx: Transaction, text: str, **source: str | None) -> str:
        if not text.strip():
            raise Problem("empty_idea")
        idea_id = idea_rows.create(tx, self._me, text.strip())
        history.record(tx, self._me, "wrote", "idea", idea_id, **source)
        return idea_id

    def _photo_of(self, tx: Transaction, entry_id: str | None, sha256: str | None) -> Pictured | None:
        if sha256 is None:
            return None
        for each in photo_rows.of(tx, entry_id) if entry_id is not None else ():
            if each.sha256 == sha256:
                return Pictured(each.sha256, each.alt, each.name)
        raise Problem("not_found", kind="photo", id=sha256)

    def _link_to_entry(self, tx: Transaction, idea_id: str, entry_id: str, passage: Span | None) -> None:
        entry = rows.get(tx, entry_id)
        starts, ends = (0, 0) if passage is None else (min(passage), min(max(passage), len(entry.text)))
        if entry.locked or locks.touches(entry.locks, starts, ends):
            raise Problem("passage_locked", entry=entry_id)
        links.add(
            tx,
            entry_id=entry_id,
            revision_id=rows.revise(tx, self._me, entry_id),
            starts=starts,
            ends=ends,
            quote=entry.text[starts:ends],
            idea_id=idea_id,
        )

    # -- reading ------------------------------------------------------------------------------------------------

    def list(self, *, entry_id: str | None = None, state: State | None = None) -> list[Idea]:
        """Ideas, newest first, of one entry or all, in one state or in any."""
        with self._db.read() as tx:
            found = idea_rows.every(tx, entry_id=entry_id)
        return found if state is None else [each for each in found if each.state == state]

    def get(self, idea_id: str) -> Idea:
        """One idea; raises Problem `not_found`."""
        with self._db.read() as tx:
            return idea_rows.get(tx, idea_id)

    def this_week(self) -> list[tuple[Idea, Pick]]:
        """The ideas worth writing this week with their reasons, best first (see `ranking`)."""
        return for_this_week(self._db)

    # -- what a person decides ----------------------------------------------------------------------------------

    def drop(self, idea_id: str) -> None:
        """Decide against an idea; its draft, if it has one, stays. Raises Problem `idea_used` where it is out."""
        with self._db.write("diary") as tx:
            state = idea_rows.get(tx, idea_id).state
            if state == "used":
                raise Problem("idea_used")
            if state != "dropped":
                idea_rows.set_dropped(tx, idea_id, clock.now())
                history.record(tx, self._me, "dropped", "idea", idea_id)
        self._db.say("inbox")  # a message shows what became of its idea

    def revive(self, idea_id: str) -> None:
        """Decide for a dropped idea again; any other stays what it is."""
        with self._db.write("diary") as tx:
            if idea_rows.get(tx, idea_id).dropped_at is not None:
                idea_rows.set_dropped(tx, idea_id, None)
                history.record(tx, self._me, "revived", "idea", idea_id)
        self._db.say("inbox")

    # -- the bin ------------------------------------------------------------------------------------------------

    def binned(self) -> list[Idea]:
        """Ideas in the bin."""
        with self._db.read() as tx:
            return idea_rows.every(tx, binned=True)

    def delete(self, idea_id: str) -> None:
        """Put an idea into the bin."""
        with self._db.write("diary") as tx:
            idea_rows.set_binned(tx, idea_id, clock.now())
            history.record(tx, self._me, "deleted", "idea", idea_id)

    def restore(self, idea_id: str) -> None:
        """Take an idea out of the bin."""
        with self._db.write("diary") as tx:
            idea_rows.set_binned(tx, idea_id, None)
            history.record(tx, self._me, "restored", "idea", idea_id)


def question_in(said: str) -> str:
    """The first sentence of what somebody wrote that asks something; all of it where none does."""
    found = _QUESTION.search(said)
    return " ".join((found[0] if found else said).split())
