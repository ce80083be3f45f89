"""Drafts that begin from a template, alone or with the words of an entry, an idea, a file or a page in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brandassist import assets
from brandassist.store import accounts, history
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.writing import drafts, saved_texts, targets
from brandassist.store.writing.saved_texts import SavedText
from brandassist.writing.blanks import by_name, known
from brandassist.writing.library import Drafts
from drafts.blanks import blanks, fill


class Templates:
    """Gives drafts the shape of a template. What a blank stands for is filled in where it is known."""

    def __init__(self, db: Database, me: Actor, library: Drafts) -> None:
        self._db = db
        self._me = me
        self._library = library

    def begin(self, template_id: str, *, to: Iterable[str] = ()) -> str:
        """Make a draft of a template, for its accounts and those of `to` (ids); returns its id.

        Raises Problem `not_found`.
        """
        with self._db.write("drafts") as tx:
            return self.begin_in(tx, template_id, to=to)

    def begin_in(self, tx: Transaction, template_id: str, *, to: Iterable[str] = (), title: str = "") -> str:
        """The same inside a transaction (topic "drafts"); `title` where the template has none."""
        template = saved_texts.get(tx, "template", template_id)
        draft_id = self._library.new_in(tx, template.draft_kind, title, "", to=to)
        self._shape(tx, template, draft_id)
        return draft_id

    def apply(self, template_id: str, draft_id: str) -> None:
        """Put the words of a draft that was just begun into a template: where it says {text}, else after its own.

        Raises Problem `not_found`, `in_bin`, `too_long`.
        """
        with self._db.write("drafts") as tx:
            self._shape(tx, saved_texts.get(tx, "template", template_id), draft_id)

    def _shape(self, tx: Transaction, template: SavedText, draft_id: str) -> None:
        record = drafts.lock(tx, draft_id)
        words = {**known(tx, self._me, template.language, draft_id)}
        words |= by_name({"text": record.text, "title": record.title})
        text = fill(template.text, words)
        if record.text and not _asks_for_text(template.text):
            text = f"{text}\n\n{record.text}"
        title = fill(template.heading, words) if template.heading else record.title
        drafts.save_text(tx, draft_id, title, text, self._me.member_id)
        facts = replace(
            record.facts,
            language=record.facts.language or template.language,
            tags=tuple(dict.fromkeys((*record.facts.tags, *template.tags))),
        )
        drafts.save_facts(tx, draft_id, facts)
        drafts.save_kind(tx, draft_id, template.draft_kind)
        connected = {each.id for each in accounts.every(tx)}
        for account_id in template.accounts:
            if account_id in connected:
                targets.add(tx, draft_id, account_id)
        history.record(tx, self._me, "shaped", "draft", draft_id, template=template.title)


def _asks_for_text(text: str) -> bool:
    return any(assets.blank_names().get(each.name.casefold()) == "text" for each in blanks(text))
