"""Deleting somebody whole: what is theirs goes, what the ledger needs stays without a word and without a name.

An emptied message keeps its network's name for it, its times and its status: so no later collection brings it back,
and the sums still add up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from brandassist import clock
from brandassist.errors import Problem, Stopped
from brandassist.store import presence, search
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import Actor, record, record_each
from brandassist.store.inbox import messages, written
from brandassist.store.many import among
from brandassist.store.people import apart, people
from brandassist.store.people.people import Kin
from brandassist.store.tables import (
    draft,
    entry_person,
    follow_up,
    idea,
    idea_photo,
    link,
    message,
    message_text,
    person,
    person_note,
    person_tag,
    profile,
    redirect,
    revision,
    sorting_rule,
    working_text,
)

OWED = ("needs_reply", "snoozed")
BATCH = 500  # messages between two questions whether to go on
GoOn = Callable[[int, int], bool]


@dataclass(frozen=True)
class Goes:
    """What deleting somebody takes away, and what stays: `answers` that went out, `entries` of the diary that name
    them, as they were written."""

    name: str
    profiles: int
    messages: int
    notes: int
    tags: int
    answers: int
    entries: int


def goes(tx: Connection, who: Kin) -> Goes:
    """What would go and what would stay."""
    theirs = _messages(who)
    answered = select(message.c.draft_id).where(theirs, message.c.draft_id.is_not(None))
    sent = _count(tx, message, theirs, message.c.answered_at.is_not(None), message.c.draft_id.in_(answered))
    return Goes(
        people.facts(tx, who).name,
        len(who.profiles),
        _count(tx, message, theirs),
        _count(tx, person_note, person_note.c.person_id.in_(who.people)),
        _count(tx, person_tag, person_tag.c.person_id.in_(who.people)),
        sent,
        _count(tx, entry_person, entry_person.c.person_id.in_(who.people)),
    )


def erase(tx: Connection, me: Actor, who: Kin, go_on: GoOn) -> None:
    """Delete somebody; `go_on` hears how many of their messages and our answers are done, at the end of all.

    Raises Problem `reply_on_its_way` while an answer to them may be out and nobody knows, and `Stopped`.
    """
    rows = tx.execute(select(message).where(_messages(who))).all()
    names = {row.author for row in rows} | {row.handle for row in rows} | _names(tx, who)
    answers = written.to_any(tx, [row.id for row in rows]) | {row.draft_id: row.id for row in rows if row.draft_id}
    total = len(answers) + len(rows)
    for done, (draft_id, message_id) in enumerate(sorted(answers.items())):
        if done % BATCH == 0:
            _ask(go_on, done, total)
        _give_up(tx, me, message_id, draft_id)
    _forget_ideas(tx, [row.id for row in rows], [row.text for row in rows])
    for done in range(0, len(rows), BATCH):
        _ask(go_on, len(answers) + done, total)
        _empty(tx, me, rows[done : done + BATCH])
    _forget_rules(tx, names - {""})
    _forget_person(tx, who)
    record(tx, me, "erased", "person", who.id)
    _ask(go_on, total, total)


def _ask(go_on: GoOn, done: int, total: int) -> None:
    if not go_on(done, total):
        raise Stopped


def _messages(who: Kin):
    return message.c.profile_id.in_(who.profiles)


def _count(tx: Connection, table: Any, *wanted: Any) -> int:
    return tx.execute(select(func.count()).select_from(table).where(*wanted)).scalar_one()


def _names(tx: Connection, who: Kin) -> set[str]:
    rows = tx.execute(select(profile.c.name, profile.c.handle).where(profile.c.id.in_(who.profiles)))
    return {word for row in rows for word in row}


def _give_up(tx: Connection, me: Actor, message_id: str, draft_id: str) -> None:
    """Call off the answer that waits to go, and take its words away; one that went out is ours and stays."""
    went = False
    for planned in read.of_draft(tx, draft_id):
        if planned.state in plan.ENDED or planned.left:
            went = went or planned.state in ("published", "partly_published")
            continue
        plan.lock(tx, planned.id)
        planned = read.get(tx, planned.id)
        if planned.state not in plan.UNTOUCHED:
            raise Problem("reply_on_its_way", message=message_id, delivery=planned.id, state=planned.state)
        stop.cancel(tx, planned)
        record(tx, me, "cancelled", "delivery", planned.id)
    if not went:
        tx.execute(update(working_text).where(working_text.c.draft_id == draft_id).values(title="", text=""))
        tx.execute(update(revision).where(revision.c.draft_id == draft_id).values(title="", text=""))
        tx.execute(update(draft).where(draft.c.id == draft_id).values(binned_at=clock.now()))
        search.drop(tx, draft_id)


def _empty(tx: Connection, me: Actor, rows: Sequence[Any]) -> None:
    ids = [row.id for row in rows]
    bare: dict[str, Any] = {"author": "", "handle": "", "text": "", "url": "", "why": "", "profile_id": None}
    tx.execute(update(message).where(among(tx, message.c.id, ids)).values(**bare, erased_at=clock.now()))
    owed = [row.id for row in rows if row.status in OWED]
    messages.decide_each(tx, owed, "nothing_owed", why="erased")  # the ledger hears of it
    tx.execute(delete(message_text).where(among(tx, message_text.c.message_id, ids)))
    presence.forget(tx, ids)
    search.drop_all(tx, ids)
    record_each(tx, me, "erased", "message", ids)


def _forget_ideas(tx: Connection, ids: Sequence[str], texts: Sequence[str]) -> None:
    """An idea that is still in their words goes, unless a draft was begun from it; what it quotes goes in any case."""
    said = " ".join(" ".join(texts).split())
    rows = tx.execute(select(link.c.id, link.c.idea_id).where(among(tx, link.c.message_id, ids))).all()
    for row in rows:
        tx.execute(update(link).where(link.c.id == row.id).values(quote="", url="", page=""))
        words = tx.execute(select(idea.c.text).where(idea.c.id == row.idea_id)).scalar()
        lines = (words or "").splitlines()
        others = [each for each in lines if not each.strip() or " ".join(each.split()) not in said]
        if others == lines:
            continue
        if any(each.strip() for each in others):  # what somebody else asked stays
            tx.execute(update(idea).where(idea.c.id == row.idea_id).values(text="\n".join(others)))
            continue
        if tx.execute(select(link.c.id).where(link.c.idea_id == row.idea_id, link.c.draft_id.is_not(None))).first():
            tx.execute(update(idea).where(idea.c.id == row.idea_id).values(text="…"))
            continue
        tx.execute(delete(link).where(link.c.idea_id == row.idea_id))
        tx.execute(delete(idea_photo).where(idea_photo.c.idea_id == row.idea_id))
        tx.execute(delete(idea).where(idea.c.id == row.idea_id))


def _forget_rules(tx: Connection, names: set[str]) -> None:
    """A person's own rules that sort by who wrote, where they hold one of these names."""
    folded = {name.casefold() for name in names}
    for row in tx.execute(
        select(sorting_rule.c.id, sorting_rule.c.holds).where(sorting_rule.c.field == "author")
    ).all():
        if row.holds.casefold() in folded:
            tx.execute(delete(sorting_rule).where(sorting_rule.c.id == row.id))


def _forget_person(tx: Connection, who: Kin) -> None:
    """The diary's own people keep their name, for its entries and promises stay as she wrote them."""
    apart.forget(tx, who.every)
    tx.execute(delete(profile).where(profile.c.id.in_(who.profiles)))
    for table in (person_note, person_tag):
        tx.execute(delete(table).where(table.c.person_id.in_(who.people)))
    tx.execute(
        delete(redirect).where(
            redirect.c.kind == "person", or_(redirect.c.from_id.in_(who.people), redirect.c.to_id.in_(who.people))
        )
    )
    kept = [select(table.c.person_id).where(table.c.person_id.in_(who.people)) for table in (entry_person, follow_up)]
    bare: dict[str, Any] = {"about": "", "language": "", "muted_at": None, "blocked_at": None}
    tx.execute(update(person).where(person.c.id.in_(who.people)).values(**bare))
    tx.execute(delete(person).where(person.c.id.in_(who.people), *(person.c.id.not_in(each) for each in kept)))
