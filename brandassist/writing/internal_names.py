"""Names of projects and people, words and figures that stay inside: the checks tell them in every draft."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import internal_names
from brandassist.store.writing.internal_names import KeptName
from drafts.checks.leaks import InternalName

LONGEST = 200  # bytes; a name or a figure, not a text


class InternalNames:
    """The names of one workspace, for one member at one device."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def add(self, said: str) -> bool:
        """Keep a word, name or figure inside; False when it was already. Raises Problem `no_word`, or of `storable`."""
        said, word = _compared(said)
        with self._db.write("drafts") as tx:
            if new := internal_names.add(tx, word, said, self._me.member_id):
                history.record(tx, self._me, "kept inside", "name", word)
        return new

    def remove(self, said: str) -> None:
        """It may be said from now on; raises Problem `not_found`, `no_word`."""
        said, word = _compared(said)
        with self._db.write("drafts") as tx:
            if not internal_names.remove(tx, word):
                raise Problem("not_found", kind="internal name", id=said)
            history.record(tx, self._me, "let out", "name", word)

    def list(self) -> list[KeptName]:
        """All of them."""
        with self._db.read() as tx:
            return internal_names.every(tx)

    def own(self) -> tuple[InternalName, ...]:
        """What `drafts.checks.check.check` takes as `internal`."""
        with self._db.read() as tx:
            return internal_names.own(tx)


def _compared(said: str) -> tuple[str, str]:
    said = " ".join(storable(said, LONGEST).split())
    if not any(each.isalnum() for each in said):
        raise Problem("no_word")
    return said, said.lower()
