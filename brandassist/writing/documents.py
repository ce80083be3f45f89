"""Drafts from Markdown files with front matter, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brandassist.errors import Problem
from brandassist.media import Kept
from brandassist.store import accounts, history
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import drafts, revisions, targets
from brandassist.store.writing.drafts import Facts, Kind
from brandassist.writing.library import Drafts
from brandassist.writing.pictures import put_in
from drafts import documents
from drafts.documents import Document, DocumentError


class Documents:
    """Takes files in and gives them out. A file that cannot be taken in leaves everything as it was."""

    def __init__(self, db: Database, me: Actor, library: Drafts) -> None:
        self._db = db
        self._me = me
        self._library = library

    def take_in(self, data: bytes, *, kind: Kind | None = None, to: Iterable[str] = ()) -> str:
        """Make a draft of a file; returns its id. A file with a title is an article unless `kind` says otherwise.

        Its targets are those of the front matter and `to` (account ids). Raises Problem `front_matter_broken`
        (with `line`), `front_matter_field`, `front_matter_too_large`, `null_bytes`,
        `not_utf8`, `too_large`, `not_found`, `ambiguous_account`.
        """
        return self.keep(read(data), kind=kind, to=to)

    def keep(
        self,
        found: Document,
        *,
        kind: Kind | None = None,
        to: Iterable[str] = (),
        with_pictures: Sequence[tuple[str, str, Kept]] = (),
    ) -> str:
        """The same with what was read already; raises the Problems of `storable`, `not_found`, `ambiguous_account`.

        with_pictures: names, descriptions, and what is in the media folder.
        """
        with self._db.write("drafts") as tx:
            meant = [accounts.named(tx, word).id for word in found.targets]
            draft_id = self._library.new_in(
                tx,
                kind or ("article" if found.title else "post"),
                found.title,
                found.text,
                facts=facts_of(found),
                extra=dict(found.extra),
                to=dict.fromkeys([*meant, *to]),
            )
            if with_pictures:
                put_in(tx, draft_id, with_pictures)
            revisions.keep(tx, draft_id, "import", self._me.member_id)
            return draft_id

    def replace(self, draft_id: str, data: bytes) -> None:
        """Put a file's content in place of a draft's; what it was stays in its revisions.

        Targets named in the file are added, none are taken away. Raises what `take_in` raises, and `in_bin`.
        """
        found = read(data)
        with self._db.write("drafts") as tx:
            drafts.lock(tx, draft_id)
            revisions.keep(tx, draft_id, "pause", self._me.member_id)
            drafts.save_text(tx, draft_id, storable(found.title), storable(found.text), self._me.member_id)
            drafts.save_facts(tx, draft_id, facts_of(found), dict(found.extra))
            for word in found.targets:
                targets.add(tx, draft_id, accounts.named(tx, word).id)
            revisions.keep(tx, draft_id, "import", self._me.member_id)
            history.record(tx, self._me, "replaced", "draft", draft_id)

    def export(self, draft_id: str) -> bytes:
        """A draft as a file: its master text under front matter, UTF-8."""
        with self._db.read() as tx:
            return documents.write(self._document(tx, draft_id)).encode()

    def _document(self, tx: Transaction, draft_id: str) -> Document:
        record = drafts.get(tx, draft_id)
        return Document(
            title=record.title,
            text=record.text,
            slug=record.facts.slug,
            tags=record.facts.tags,
            excerpt=record.facts.excerpt,
            language=record.facts.language,
            visibility="" if record.facts.visibility == "public" else record.facts.visibility,
            targets=tuple(each.label for each in targets.of(tx, draft_id)),
            first_comment=record.facts.first_comment,
            extra=record.extra,
        )


def facts_of(found: Document) -> Facts:
    return Facts(
        slug=storable(found.slug),
        excerpt=storable(found.excerpt),
        language=storable(found.language),
        visibility=storable(found.visibility) or "public",
        tags=tuple(storable(tag) for tag in found.tags),
        first_comment=storable(found.first_comment),
    )


def read(data: bytes) -> Document:
    """A file's fields and text; raises Problem as `Documents.take_in` does."""
    try:
        return documents.read(data)
    except DocumentError as error:
        raise told(error) from error


def told(error: DocumentError, name: str = "") -> Problem:
    """What keeps a file from being taken in, for a person."""
    if error.code == "too_large":
        return Problem("too_large", megabytes=documents.LARGEST // 1_000_000)
    if error.code == "front_matter_broken" and error.line is None:
        return Problem("front_matter_field", field=error.detail)
    return Problem(error.code, line=error.line, detail=error.detail, name=name)
