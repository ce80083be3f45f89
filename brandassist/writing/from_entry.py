"""Drafts that grow from the diary and its ideas: the words and photos come along, what is locked never does."""

from __future__ import annotations

from collections.abc import Iterable

from brandassist.errors import Problem
from brandassist.store import diary, drafts, history, ideas, links, targets
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import Entry
from brandassist.store.drafts import Facts, Kind, PictureRef
from brandassist.store.history import Actor
from brandassist.store.ideas import Idea
from brandassist.store.links import Origin
from drafts import locking


class FromEntry:
    """Begins drafts from entries, and says where a draft came from."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def begin(
        self, entry_id: str, *, passage: tuple[int, int] | None = None, kind: Kind = "post", to: Iterable[str] = ()
    ) -> str:
        """Make a draft of an entry, or of the characters `passage` of it; returns the draft's id.

        The link remembers revision, offsets and quote (what is locked is cut from it too). Raises Problem
        `entry_locked` (all of it, or nothing else is left), `bad_passage`, `not_found`, `in_bin`.
        """
        with self._db.write("drafts", "diary") as tx:
            entry = diary.get(tx, entry_id)
            starts, ends = _bounds(entry, passage)
            draft_id = self._create(tx, entry, (starts, ends), open_text(entry, starts, ends), kind)
            for account_id in to:
                targets.add(tx, draft_id, account_id)
            return draft_id

    def begin_idea(self, idea_id: str, *, kind: Kind = "post", to: Iterable[str] = ()) -> str:
        """Make a draft of an idea: of its passage where that still stands in its entry, else of the idea's words.

        Returns the draft's id, that of the first one if there is one. Raises what `begin` raises.
        """
        with self._db.write("drafts", "diary") as tx:
            idea = ideas.get(tx, idea_id)
            draft_id = idea.draft_id or self._from_idea(tx, idea, kind)
            for account_id in to:
                targets.add(tx, draft_id, account_id)
            return draft_id

    def _from_idea(self, tx: Transaction, idea: Idea, kind: Kind) -> str:
        if idea.entry_id is None:
            facts, me = Facts(), self._me.member_id
            draft_id = drafts.create(tx, kind=kind, title="", text=idea.text, facts=facts, extra={}, member_id=me)
            links.add(tx, quote=idea.text, draft_id=draft_id, idea_id=idea.id)
            history.record(tx, self._me, "created", "draft", draft_id, idea=idea.id)
            return draft_id
        entry = diary.get(tx, idea.entry_id)
        starts, ends = _bounds(entry, None)
        open_text(entry, starts, ends)  # what is private as a whole gives nothing
        at = entry.text.find(idea.quote, 0) if idea.quote.strip() else -1
        passage = (0, 0) if at < 0 else (at, at + len(idea.quote))
        text = idea.text if at < 0 else open_text(entry, *passage)
        return self._create(tx, entry, passage, text, kind, idea.id)

    def _create(
        self, tx: Transaction, entry: Entry, passage: tuple[int, int], text: str, kind: Kind, idea_id: str | None = None
    ) -> str:
        revision_id = diary.revise(tx, self._me, entry.id)
        draft_id = drafts.create(
            tx,
            kind=kind,
            title=entry.title if kind == "article" else "",
            text=text,
            facts=Facts(tags=entry.tags),
            extra={},
            member_id=self._me.member_id,
        )
        drafts.save_pictures(tx, draft_id, [PictureRef(each.sha256, each.alt) for each in entry.photos])
        links.add(
            tx,
            entry_id=entry.id,
            revision_id=revision_id,
            starts=passage[0],
            ends=passage[1],
            quote=text,
            draft_id=draft_id,
            idea_id=idea_id,
        )
        history.record(tx, self._me, "created", "draft", draft_id, entry=entry.id)
        return draft_id

    def insert(self, draft_id: str, entry_id: str, passage: tuple[int, int]) -> str:
        """Note that a passage was taken into a draft that is there already; returns the words to put in.

        Raises what `begin` raises.
        """
        with self._db.write("drafts", "diary") as tx:
            drafts.lock(tx, draft_id)
            entry = diary.get(tx, entry_id)
            starts, ends = _bounds(entry, passage)
            text = open_text(entry, starts, ends)
            links.add(
                tx,
                entry_id=entry.id,
                revision_id=diary.revise(tx, self._me, entry.id),
                starts=starts,
                ends=ends,
                quote=text,
                draft_id=draft_id,
            )
            return text

    def provenance(self, draft_id: str) -> list[Origin]:
        """The entries, passages, ideas and pages a draft came from."""
        with self._db.read() as tx:
            drafts.get(tx, draft_id)
            return links.origins(tx, draft_id=draft_id)


def open_text(entry: Entry, starts: int, ends: int) -> str:
    """The entry's words between two offsets without what is locked; raises Problem `entry_locked`."""
    if entry.locked:
        raise Problem("entry_locked", entry=entry.id)
    spans = [(max(first, starts) - starts, min(last, ends) - starts) for first, last in entry.locks]
    text = locking.without_locked(entry.text[starts:ends], [span for span in spans if span[0] < span[1]]).strip()
    if not text and entry.text[starts:ends].strip():
        raise Problem("entry_locked", entry=entry.id)
    return text


def _bounds(entry: Entry, passage: tuple[int, int] | None) -> tuple[int, int]:
    if entry.binned_at is not None:
        raise Problem("in_bin", kind="entry", id=entry.id)
    starts, ends = passage or (0, len(entry.text))
    if not 0 <= starts <= ends <= len(entry.text) or (passage is not None and starts == ends):
        raise Problem("bad_passage", text=f"{starts}:{ends}")
    return starts, ends
