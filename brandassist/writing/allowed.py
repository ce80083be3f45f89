"""Words a person lets pass: the checks of this workspace are silent about them from then on."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import allowed_words
from brandassist.store.writing.allowed_words import AllowedWord
from drafts.wording.shapes import alike

LONGEST = 200  # bytes; what is let pass is a word or a phrase, not a text
LONGEST_HERE = 20_000  # in one draft a whole passage may be left as it is


class AllowedWords:
    """The words of one workspace, for one member at one device."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def allow(self, said: str) -> bool:
        """Let a word or phrase pass for ever, with the other forms of the rule it falls under.

        False when it was allowed already. Raises Problem `no_word`, or those of `storable`.
        """
        said, word = _compared(said)
        with self._db.write("drafts") as tx:
            if new := allowed_words.add(tx, word, said, self._me.member_id):
                history.record(tx, self._me, "allowed", "word", word)
        return new

    def forget(self, said: str) -> None:
        """Tell it again from now on; raises Problem `not_found`, `no_word`."""
        _, word = _compared(said)
        with self._db.write("drafts") as tx:
            if not allowed_words.forget(tx, word):
                raise Problem("not_found", kind="allowed word", id=said)
            history.record(tx, self._me, "forgot", "word", word)

    def ignore(self, draft_id: str, said: str) -> None:
        """Let a word or passage pass in one draft; raises Problem `no_word`, or those of `storable`."""
        _, word = _compared(said, LONGEST_HERE)
        with self._db.write("drafts") as tx:
            allowed_words.ignore(tx, draft_id, word)

    def list(self) -> list[AllowedWord]:
        """All allowed words."""
        with self._db.read() as tx:
            return allowed_words.every(tx)

    def words(self) -> frozenset[str]:
        """What `drafts.checks.check.check` takes as `allowed`."""
        with self._db.read() as tx:
            return allowed_words.words(tx)


def _compared(said: str, longest: int = LONGEST) -> tuple[str, str]:
    said = " ".join(storable(said, longest).split())
    word = " ".join(alike(said).split())
    if not word:
        raise Problem("no_word")
    return said, word
