"""What was promised on a visit: sentences with a day, done or still owed, each in the entry it was written in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from brandassist import clock
from brandassist.diary.days import checked_day, today
from brandassist.errors import Problem
from brandassist.store import history, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries as rows
from brandassist.store.diary import follow_ups, whereabouts
from brandassist.store.diary.follow_ups import FollowUp
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from drafts import day_words, locking


class Promises:
    """The promises of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def today(self) -> str:
        """The day it is in the workspace's zone, ISO 8601."""
        with self._db.read() as tx:
            return today(settings.get(tx, "zone"))

    def add(self, entry_id: str, text: str, *, due: str = "", person: str = "", locked: bool = False) -> str:
        """Write a promise down; returns its id.

        Without `due` the day is read from the words ("by Friday", "entro venerdì"), without `person` the first
        `@person` of open words. Any `%%` keeps all of it private, as `locked` does, and so does a lock of the entry on
        them. Raises Problem `empty_promise`, `bad_date`.
        """
        words, spans = locking.parse(storable(text).strip())
        words = " ".join(words.split())
        if not words:
            raise Problem("empty_promise")
        with self._db.write("diary") as tx:
            day = self._day(tx, due) if due.strip() else self._named(tx, words)
            shut = locked or bool(spans) or _locked_in(tx, entry_id, words)
            people = () if shut else locking.capture(words).people  # a record would tell what the lock hides
            who = storable(person).strip() or next(iter(people), "")
            person_id = whereabouts.person_named(tx, who) if who else None
            promise = follow_ups.add(tx, self._me, entry_id, words, locked=shut, due=day, person_id=person_id)
            history.record(tx, self._me, "promised", "entry", entry_id, promise=promise)
        return promise

    def take(self, entry_id: str, lines: Sequence[str]) -> int:
        """Follow up what an entry's lines promise; one that is followed up already stays as it is. Returns how many."""
        with self._db.read() as tx:
            known = {each.text for each in follow_ups.every(tx, done=True, entry_id=entry_id)}
        new = [line for line in dict.fromkeys(" ".join(each.split()) for each in lines) if line and line not in known]
        for line in new:
            self.add(entry_id, line)
        return len(new)

    def around(self, entry_id: str) -> list[FollowUp]:
        """What is owed of an entry, and then of the others on its trip."""
        with self._db.read() as tx:
            return follow_ups.around(tx, entry_id)

    def list(self, *, done: bool = False, entry_id: str = "") -> list[FollowUp]:
        """What is owed, overdue first, then by day; `done` with what was kept. Of one entry, or of all."""
        with self._db.read() as tx:
            return follow_ups.every(tx, done=done, entry_id=entry_id)

    def done(self, promise_id: str) -> None:
        """It was kept."""
        self._set(promise_id, "kept", done_at=clock.now())

    def reopen(self, promise_id: str) -> None:
        """It is owed again."""
        self._set(promise_id, "promised again", done_at=None)

    def move(self, promise_id: str, due: str) -> None:
        """Give it another day (ISO 8601, or words such as "next Monday"), or none; raises Problem `bad_date`."""
        with self._db.read() as tx:
            day = self._day(tx, due) if due.strip() else ""
        self._set(promise_id, "moved promise", due=day)

    def remove(self, promise_id: str) -> None:
        """It was no promise; the words in the entry stay."""
        with self._db.write("diary") as tx:
            found = follow_ups.get(tx, promise_id)
            follow_ups.remove(tx, promise_id)
            history.record(tx, self._me, "removed promise", "entry", found.entry_id, promise=promise_id)

    def _set(self, promise_id: str, verb: str, **values: object) -> None:
        with self._db.write("diary") as tx:
            found = follow_ups.get(tx, promise_id)
            follow_ups.change(tx, promise_id, **values)
            history.record(tx, self._me, verb, "entry", found.entry_id, promise=promise_id)

    def _day(self, tx: Transaction, text: str) -> str:
        try:
            return checked_day(text)
        except Problem:
            named = day_words.find(text.strip(), self._here(tx), ahead=True)
            if len(named) != 1 or named[0].span != (0, len(text.strip())):
                raise
            return named[0].day.isoformat()

    def _named(self, tx: Transaction, words: str) -> str:
        named = day_words.find(words, self._here(tx), ahead=True)
        return named[0].day.isoformat() if named else ""

    def _here(self, tx: Transaction) -> date:
        return date.fromisoformat(today(settings.get(tx, "zone")))


def _locked_in(tx: Transaction, entry_id: str, words: str) -> bool:
    entry = rows.get(tx, entry_id)
    return any(words in " ".join(each.split()) for each in locking.locked_texts(entry.text, entry.locks))
