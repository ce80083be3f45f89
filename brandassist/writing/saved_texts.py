"""Templates and snippets: kept under a name, changed, put away and brought back, filled with what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

from brandassist import assets, clock
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import drafts, saved_texts, targets
from brandassist.store.writing.saved_texts import NAMES, Content, SavedText
from brandassist.writing.blanks import known
from brandassist.writing.library import BIN_DAYS
from drafts.blanks import fill

Use = Literal["template", "snippet"]
LONGEST_NAME = 200  # bytes


class SavedTexts:
    """Those of one workspace, for one member at one device. Names are told apart whatever the case of their letters."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def list(self, kind: Use, *, binned: bool = False) -> list[SavedText]:
        """All by name, or those in the bin."""
        with self._db.read() as tx:
            return saved_texts.every(tx, kind, binned=binned)

    def named(self, kind: Use, word: str) -> SavedText:
        """The one of this name, else of this id; raises Problem `not_found`."""
        with self._db.read() as tx:
            found = _named(tx, kind, word)
            if found is not None:
                return found
            try:
                return saved_texts.get(tx, kind, word)
            except Problem:
                raise Problem("not_found", kind=NAMES[kind], id=word) from None

    def add(self, kind: Use, content: Content) -> str:
        """Keep a new one; returns its id. Raises Problem `empty_name`, `no_words`, `name_taken`."""
        content = _checked(content)
        with self._db.write("drafts") as tx:
            return self._add(tx, kind, content)

    def change(self, kind: Use, text_id: str, content: Content) -> None:
        """Write one anew, its name too; raises what `add` raises, and `not_found`."""
        content = _checked(content)
        with self._db.write("drafts") as tx:
            _must_be_free(tx, kind, content.title, text_id)
            saved_texts.change(tx, kind, text_id, content)
            history.record(tx, self._me, "saved", kind, text_id)

    def delete(self, kind: Use, text_id: str) -> None:
        """Put it into the bin for 30 days; raises Problem `not_found`."""
        with self._db.write("drafts") as tx:
            saved_texts.put_away(tx, kind, text_id)
            history.record(tx, self._me, "deleted", kind, text_id)

    def restore(self, kind: Use, text_id: str) -> None:
        """Take it out of the bin; raises Problem `not_found`, `name_taken`."""
        with self._db.write("drafts") as tx:
            _must_be_free(tx, kind, saved_texts.get(tx, kind, text_id).title, text_id)
            saved_texts.take_out(tx, kind, text_id)
            history.record(tx, self._me, "restored", kind, text_id)

    def empty_bin(self) -> int:
        """Forget what lay in the bin for 30 days, saved replies too; returns how many."""
        with self._db.write("drafts") as tx:
            return saved_texts.empty(tx, clock.now() - timedelta(days=BIN_DAYS))

    def add_starters(self, language: str) -> list[str]:
        """Keep the templates and snippets that come with the program, but none whose name is there; returns ids."""
        if language not in assets.WRITTEN:
            raise Problem("no_starters", language=language, known=", ".join(assets.WRITTEN))
        with self._db.write("drafts") as tx:
            made: list[str] = []
            for each in assets.starters(language):
                kind: Use = each["kind"]
                if _named(tx, kind, each["title"]) is None:
                    made.append(self._add(tx, kind, _starter(each, language)))
            return made

    def of_draft(self, draft_id: str, name: str) -> Content:
        """A draft as the content of a template of this name; raises Problem `not_found`."""
        with self._db.read() as tx:
            record, meant = drafts.get(tx, draft_id), targets.of(tx, draft_id)
        kind = record.kind if record.kind in ("article", "statement") else "post"
        to, facts = tuple(each.account_id for each in meant), record.facts
        return Content(name, record.text, facts.language, kind, record.title, facts.tags, to)

    def filled(self, kind: Use, text_id: str, draft_id: str | None = None) -> str:
        """Its text, filled with what is known now (and of where the draft came from); the rest is left to a person."""
        with self._db.read() as tx:
            found = saved_texts.get(tx, kind, text_id)
            return fill(found.text, known(tx, self._me, found.language, draft_id))

    def _add(self, tx: Transaction, kind: Use, content: Content) -> str:
        _must_be_free(tx, kind, content.title, "")
        made = saved_texts.add(tx, kind, content)
        history.record(tx, self._me, "saved", kind, made)
        return made


def _starter(told: dict[str, Any], language: str) -> Content:
    kind, heading = told.get("draft_kind", "post"), told.get("heading", "")
    return Content(told["title"], told["text"], language, kind, heading, tuple(told.get("tags", ())))


def _named(tx: Transaction, kind: Use, name: str) -> SavedText | None:
    wanted = " ".join(name.split()).casefold()
    return next((each for each in saved_texts.every(tx, kind) if each.title.casefold() == wanted), None)


def _must_be_free(tx: Transaction, kind: Use, name: str, text_id: str) -> None:
    found = _named(tx, kind, name)
    if found is not None and found.id != text_id:
        raise Problem("name_taken", name=found.title)


def _checked(content: Content) -> Content:
    title = " ".join(storable(content.title, LONGEST_NAME).split())
    text = storable(content.text).strip()
    if not title:
        raise Problem("empty_name")
    if not text:
        raise Problem("no_words")
    tags = tuple(storable(each) for each in content.tags)
    heading, language = storable(content.heading).strip(), storable(content.language).strip()
    return replace(content, title=title, text=text, heading=heading, language=language, tags=tags)
