"""Words a person adds to those that hold only for a while: the checks and the queue point them out from then on."""

from __future__ import annotations

from typing import get_args

from brandassist.assets import WRITTEN
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import stale_words
from brandassist.store.writing.stale_words import StaleWord
from drafts.wording.shapes import alike, expression
from drafts.wording.stale import OwnUntil, OwnWord

LONGEST = 200  # bytes; a word or a phrase
UNTIL: tuple[OwnUntil, ...] = get_args(OwnUntil)
_SIGNS = frozenset("()[]|*")  # they mean something in a list of shapes


class StaleWords:
    """The list of one workspace, for one member at one device."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def add(self, said: str, language: str, until: str = "day") -> None:
        """Add a word or phrase of one of the languages `WRITTEN`, that holds for one of `UNTIL`.

        Raises Problem `no_word`, `word_signs`, `language_not_listed`, `until_unknown`, or those of `storable`.
        """
        said, word = _compared(said)
        if until not in UNTIL:
            raise Problem("until_unknown", until=until, known=", ".join(UNTIL))
        with self._db.write("drafts") as tx:
            stale_words.add(tx, _listed(language), word, said, until, self._me.member_id)
            history.record(tx, self._me, "added", "stale word", word)

    def remove(self, said: str, language: str) -> None:
        """Take it off the list; raises Problem `not_found` and those of `add`."""
        said, word = _compared(said)
        with self._db.write("drafts") as tx:
            if not stale_words.remove(tx, _listed(language), word):
                raise Problem("not_found", kind="stale word", id=said)
            history.record(tx, self._me, "removed", "stale word", word)

    def list(self) -> list[StaleWord]:
        """All of them."""
        with self._db.read() as tx:
            return stale_words.every(tx)

    def own(self) -> tuple[OwnWord, ...]:
        """What `assets.words_of` takes beside the language."""
        with self._db.read() as tx:
            return stale_words.own(tx)


def _listed(language: str) -> str:
    name = language.partition("-")[0].lower()
    if name not in WRITTEN:
        raise Problem("language_not_listed", language=language, known=", ".join(WRITTEN))
    return name


def _compared(said: str) -> tuple[str, str]:
    said = " ".join(storable(said, LONGEST).split())
    if _SIGNS & set(said):
        raise Problem("word_signs", signs=" ".join(sorted(_SIGNS)))
    word = " ".join(alike(said).split())
    try:
        expression(word)
    except ValueError:
        raise Problem("no_word") from None
    return said, word
