"""Writes what was chosen where two changed the same words apart; what either wrote is in a revision before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brandassist.diary import held_back, locks
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries, entry_pieces
from brandassist.store.history import Actor
from brandassist.store.writing import divergences, draft_pieces, drafts, revisions, targets
from brandassist.store.writing.divergences import Divergence
from drafts.quoting import Span

ONE_LINE = ("title", "heading", "alt")
PARTS = ("working_text", "variant", "draft", "entry")
"""What a second draft or entry can be made of."""


def keep_both(db: Database, tx: Transaction, me: Actor, subject: str, solved: Sequence[Divergence]) -> list[str]:
    """The revisions that hold what stands and what the other wrote, made where one is missing."""
    found: list[str] = []
    if solved[0].record == "entry":
        found.append(entries.revise(tx, me, subject))
    elif solved[0].record == "draft":
        found.append(revisions.keep(tx, subject, "pause", drafts.writer(tx, subject) or me.member_id))
    for each in (one for one in solved if one.kind not in divergences.NOT_IN_REVISIONS):
        there = divergences.kept(tx, each, each.mine)
        found.append(there.id if there is not None else _keep_mine(db, tx, me, each))
    return list(dict.fromkeys(found))


def _keep_mine(db: Database, tx: Transaction, me: Actor, about: Divergence) -> str:
    writer = replace(me, member_id=about.member_id)
    if about.kind != "entry":
        write(db, tx, writer, about, about.mine)
        kept = revisions.keep(tx, about.subject, "pause", about.member_id)
        write(db, tx, replace(me, member_id=about.writer_id), about, about.standing)
        return kept
    was = entries.get(tx, about.subject)
    locked = _spans(was, about.field, about.mine)
    write(db, tx, writer, about, about.mine, locked)
    kept = entries.revise(tx, writer, about.subject)
    entries.save(tx, was.id, title=was.title, text=was.text, locks=was.locks)
    return kept


def write(db: Database, tx: Transaction, me: Actor, about: Divergence, text: str, locked: Sequence[Span] = ()) -> bool:
    """Put a text where it belongs; `locked`: of an entry's text. Returns whether posts are held or let go by it."""
    if about.field in ONE_LINE:
        text = " ".join(text.split())
    if about.kind == "entry":
        return _write_entry(db, tx, about, text, locked)
    if about.kind == "picture" or about.kind in divergences.NOT_IN_REVISIONS:
        divergences.put(tx, about, text)
        return False
    record = drafts.get(tx, about.subject)
    if about.kind == "variant":
        targets.keep_own(tx, about.row, text)
    elif about.kind == "draft":
        drafts.save_facts(tx, record.id, replace(record.facts, **{about.field: text}))
    else:
        title, master = (text, record.text) if about.field == "title" else (record.title, text)
        drafts.save_text(tx, record.id, title, master, me.member_id)
    return False


def _write_entry(db: Database, tx: Transaction, about: Divergence, text: str, locked: Sequence[Span]) -> bool:
    was = entries.get(tx, about.subject)
    if about.field == "title":
        entries.save(tx, was.id, title=text, text=was.text, locks=was.locks)
    else:
        spans = locks.settled(locked, len(text))
        entries.save(tx, was.id, title=was.title, text=text, locks=spans)
    return held_back.relock(db, tx, was, entries.get(tx, was.id))


def _spans(was: entries.Entry, field: str, text: str) -> Sequence[Span]:
    """Where another text of an entry is locked: whole where any of the entry is, as nobody can say better."""
    if field == "title":
        return was.locks
    return [(0, len(text))] if was.locks else ()


def two_drafts(tx: Transaction, me: Actor, draft_id: str, solved: Sequence[Divergence]) -> str:
    """Make a draft of what the other wrote, with all else as it stands in the first; returns its id."""
    record, own = drafts.get(tx, draft_id), {each.row: each.mine for each in solved if each.kind == "variant"}
    said = {each.field: each.mine for each in solved if each.kind in ("working_text", "draft")}
    alts = {each.row: each.mine for each in solved if each.kind == "picture"}
    kept_facts = {name: said.get(name, getattr(record.facts, name)) for name in ("excerpt", "first_comment")}
    made = drafts.create(
        tx,
        kind=record.kind,
        title=said.get("title", record.title),
        text=said.get("text", record.text),
        facts=replace(record.facts, slug="", **kept_facts),
        extra=record.extra,
        member_id=solved[0].member_id or me.member_id,
    )
    shown = drafts.pictures(tx, draft_id)
    drafts.save_pictures(tx, made, [replace(each, alt=alts.get(each.media, each.alt)) for each in shown])
    for each in targets.of(tx, draft_id):
        target_id = targets.add(tx, made, each.account_id)
        if each.own is not None:
            targets.write_own(tx, target_id, own.get(each.id, each.own))
        targets.set_numbered(tx, target_id, each.numbered)
        targets.choose_pictures(tx, target_id, each.chosen)
    for row in draft_pieces.links(tx, draft_id):
        draft_pieces.copy_link(tx, row.id, made)
    revisions.keep(tx, made, "pause", solved[0].member_id or me.member_id)
    return made


def two_entries(tx: Transaction, me: Actor, entry_id: str, solved: Sequence[Divergence]) -> str:
    """Make an entry of what the other wrote, of the same day, place, trip, people and tags; photos stay."""
    was, said = entries.get(tx, entry_id), {each.field: each.mine for each in solved if each.kind == "entry"}
    text = said.get("text", was.text)
    spans = _spans(was, "text", text) if "text" in said else was.locks
    made = entries.create(
        tx, me, title=said.get("title", was.title), day=was.day, zone=was.zone, text=text, locks=spans
    )
    entry_pieces.copy_facts(tx, was, made)
    entries.revise(tx, me, made)
    return made
