"""Lists of people, read in a few statements however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from brandassist.people.views import NeverAnswered, PersonRow
from brandassist.store.database import Transaction
from brandassist.store.people import acquaintance, people, person_notes
from brandassist.store.people.acquaintance import Waiting
from brandassist.store.people.people import Facts, Profile


def rows(tx: Transaction) -> list[tuple[PersonRow, str]]:
    """Everybody, each with all words they may be sought by."""
    kins, known = people.everyone(tx), people.every_profile(tx)
    facts, tags, counts = people.every_fact(tx), person_notes.every_one(tx), acquaintance.counts(tx)
    found: list[tuple[PersonRow, str]] = []
    for who in kins:
        theirs = [known[each] for each in who.profiles]
        said = facts.get(who.person_id or "")
        name = said.name if said is not None else theirs[0].name or theirs[0].handle
        marks = tuple(sorted({tag for each in who.people for tag in tags.get(each, ())}))
        written = sum(counts.get(each, 0) for each in who.profiles)
        row = PersonRow(who.id, name, _networks(theirs), written, marks, _is(said, "muted_at"), _is(said, "blocked_at"))
        others = (facts[each].name for each in who.people[1:])
        found.append(
            (row, " ".join((name, *others, *marks, *(word for each in theirs for word in (each.name, each.handle)))))
        )
    return found


def _networks(theirs: Sequence[Profile]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.network for each in theirs))


def _is(said: Facts | None, flag: str) -> bool:
    return said is not None and getattr(said, flag) is not None


def never_answered(tx: Transaction) -> list[NeverAnswered]:
    """Who wrote and never got an answer; one answer, under any of their names, is one."""
    leads, facts = people.leads(tx), people.every_fact(tx)
    found: dict[str, list[Waiting]] = defaultdict(list)
    for each in acquaintance.unanswered(tx):
        found[people.root(leads, each.person_id) if each.person_id else each.profile_id].append(each)
    told = [
        _never(key, waiting, facts.get(key))
        for key, waiting in found.items()
        if not (key in facts and (_is(facts[key], "blocked_at") or _answered(tx, key)))
    ]
    return sorted(told, key=lambda each: (each.since, each.id))


def _answered(tx: Transaction, person_id: str) -> bool:
    return acquaintance.answered(tx, people.kin(tx, person_id).profiles)


def _never(key: str, waiting: Sequence[Waiting], said: Facts | None) -> NeverAnswered:
    first = waiting[0]
    networks = tuple(dict.fromkeys(each.network for each in waiting))
    written, still = sum(each.messages for each in waiting), sum(each.open for each in waiting)
    last = max(waiting, key=lambda each: each.last_id).last_id
    name = said.name if said is not None else first.name or first.handle
    return NeverAnswered(key, name, networks, first.since, written, still, last)
