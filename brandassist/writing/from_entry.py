"""Drafts that grow from the diary and its ideas: the words and photos come along, what is locked never does."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from brandassist.errors import Problem
from brandassist.store import history, links, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries, ideas, private
from brandassist.store.diary.entries import Entry
from brandassist.store.diary.ideas import Idea
from brandassist.store.history import Actor
from brandassist.store.links import Origin
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.drafts import Facts, Kind, PictureRef
from brandassist.writing.from_link import words_about
from drafts import locking
from drafts.page_head import PageHead
from drafts.quoting import WORDS_OF_A_QUOTE, quotes


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
            entry = entries.get(tx, entry_id)
            starts, ends = _bounds(entry, passage)
            draft_id = self._create(tx, entry, (starts, ends), open_text(entry, starts, ends), kind)
            for account_id in to:
                targets.add(tx, draft_id, account_id)
            return draft_id

    def begin_idea(self, idea_id: str, *, kind: Kind = "post", to: Iterable[str] = ()) -> str:
        """Make a draft of an idea: of its passage where that still stands in its entry, else of the idea's words; with
        the photos the idea keeps, else all of its entry. What was locked since does not come along.

        Returns the draft's id, that of the first one if there is one. A dropped idea is revived by it. Raises what
        `begin` raises.
        """
        with self._db.write("drafts", "diary") as tx:
            idea = ideas.get(tx, idea_id)
            if idea.dropped_at is not None:
                ideas.set_dropped(tx, idea_id, None)
                history.record(tx, self._me, "revived", "idea", idea_id)
            draft_id = idea.draft_id or self._from_idea(tx, idea, kind)
            for account_id in to:
                targets.add(tx, draft_id, account_id)
            return draft_id

    def _from_idea(self, tx: Transaction, idea: Idea, kind: Kind) -> str:
        if idea.entry_id is None:
            return self._from_words(tx, idea, kind)
        entry = entries.get(tx, idea.entry_id)
        starts, ends = _bounds(entry, None)
        open_text(entry, starts, ends)  # what is private as a whole gives nothing
        at = entry.text.find(idea.quote, 0) if idea.quote.strip() else -1
        passage = (0, 0) if at < 0 else (at, at + len(idea.quote))
        text = _open_words(tx, idea.text, _hidden(tx, idea, entry)) if at < 0 else open_text(entry, *passage)
        return self._create(tx, entry, passage, text, kind, idea)

    def _from_words(self, tx: Transaction, idea: Idea, kind: Kind) -> str:
        """Of an idea that came from no entry: a message, a page, or her own head."""
        words = text = _open_words(tx, idea.text)
        if idea.url:
            mine = next(iter(settings.get(tx, "write_languages")), "")
            text = words_about(PageHead(idea.url, title=words, site=urlsplit(idea.url).hostname or ""), mine)
        facts, me = Facts(), self._me.member_id
        draft_id = drafts.create(tx, kind=kind, title="", text=text, facts=facts, extra={}, member_id=me)
        drafts.save_pictures(tx, draft_id, _pictures(tx, idea))
        links.add(
            tx,
            quote=words,
            draft_id=draft_id,
            idea_id=idea.id,
            url=idea.url,
            page=idea.page,
            message_id=idea.message_id,
        )
        history.record(tx, self._me, "created", "draft", draft_id, idea=idea.id)
        return draft_id

    def _create(
        self, tx: Transaction, entry: Entry, passage: tuple[int, int], text: str, kind: Kind, idea: Idea | None = None
    ) -> str:
        hidden = _hidden(tx, idea, entry) if idea is not None else _locked(entry)
        revision_id = entries.revise(tx, self._me, entry.id)
        draft_id = drafts.create(
            tx,
            kind=kind,
            title=_cut(tx, entry.title, hidden) if kind == "article" else "",
            text=text,
            facts=Facts(tags=entry.tags),
            extra={},
            member_id=self._me.member_id,
        )
        kept = _pictures(tx, idea, hidden) if idea is not None else []
        whole = [PictureRef(each.sha256, _cut(tx, each.alt, hidden)) for each in entry.photos]
        drafts.save_pictures(tx, draft_id, kept or whole)
        links.add(
            tx,
            entry_id=entry.id,
            revision_id=revision_id,
            starts=passage[0],
            ends=passage[1],
            quote=text,
            draft_id=draft_id,
            idea_id=idea.id if idea is not None else None,
        )
        history.record(tx, self._me, "created", "draft", draft_id, entry=entry.id)
        return draft_id

    def insert(self, draft_id: str, entry_id: str, passage: tuple[int, int]) -> str:
        """Note that a passage was taken into a draft that is there already; returns the words to put in.

        Raises what `begin` raises.
        """
        with self._db.write("drafts", "diary") as tx:
            drafts.lock(tx, draft_id)
            entry = entries.get(tx, entry_id)
            starts, ends = _bounds(entry, passage)
            text = open_text(entry, starts, ends)
            links.add(
                tx,
                entry_id=entry.id,
                revision_id=entries.revise(tx, self._me, entry.id),
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


def _open_words(tx: Transaction, words: str, hidden: Iterable[str] = ()) -> str:
    """An idea's own words without those that are `hidden`, or that quote any locked passage of the diary (one everyday
    word of another entry is no quote); raises Problem `entry_locked` where nothing is left."""
    left = _cut(tx, words, hidden)
    if words.strip() and not left:
        raise Problem("entry_locked")
    return left


def _cut(tx: Transaction, words: str, hidden: Iterable[str]) -> str:
    passages = [each for each in private.passages(tx) if len(each.split()) >= WORDS_OF_A_QUOTE]
    return locking.without_locked(words, quotes(words, [*passages, *hidden])).strip()


def _hidden(tx: Transaction, idea: Idea, entry: Entry) -> list[str]:
    """What its entry locks, as it stands now and as the same words stood when the idea was written."""
    found = _locked(entry)
    for each in links.taken_by_idea(tx, idea.id):
        spans = locking.shift(entry.locks, entry.text, each.text)
        found += [each.text[slice(*span)] for span in spans]
    return found


def _locked(entry: Entry) -> list[str]:
    return list(private.of_entry(entry.title, entry.text, entry.locks, entry.locked))


def _pictures(tx: Transaction, idea: Idea, hidden: Collection[str] = ()) -> list[PictureRef]:
    return [PictureRef(each.sha256, _cut(tx, each.alt, hidden)) for each in idea.photos]


def _bounds(entry: Entry, passage: tuple[int, int] | None) -> tuple[int, int]:
    if entry.binned_at is not None:
        raise Problem("in_bin", kind="entry", id=entry.id)
    starts, ends = passage or (0, len(entry.text))
    if not 0 <= starts <= ends <= len(entry.text) or (passage is not None and starts == ends):
        raise Problem("bad_passage", text=f"{starts}:{ends}")
    return starts, ends
