"""What spelling is looked up in: the dictionary of a language and the names known here."""

from __future__ import annotations

from brandassist.spelling import dictionary
from brandassist.store import settings
from brandassist.store.database import Transaction
from brandassist.store.writing import names
from drafts.wording.spelling import Spelling, name_words


class KnownNames:
    """The words of the names of one workspace, read anew only when one may have changed."""

    def __init__(self) -> None:
        self._known: tuple[names.State, frozenset[str]] | None = None

    def words(self, tx: Transaction) -> frozenset[str] | None:
        """None where spelling is off."""
        if settings.get(tx, "spelling") == "off":
            return None
        state = names.state(tx)
        if self._known is None or self._known[0] != state:
            self._known = (state, name_words(names.every(tx)))
        return self._known[1]


def spelling_of(language: str, known: frozenset[str] | None) -> Spelling | None:
    """What the checks look words up in; None where nobody asks for spelling (`known` is None), or in that language."""
    found = dictionary(language) if known is not None else None
    return Spelling(found, known) if found is not None and known is not None else None
