"""Texts that two changed apart in the same words: what each wrote, and the one text a person makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from brandassist.errors import Problem
from brandassist.store import history, members
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import divergences, draft_bin, drafts, revisions, targets
from brandassist.store.writing.divergences import Divergence, Waiting
from brandassist.writing import solving
from brandassist.writing.approval import Approvals
from drafts.merging.locks import Locks, merged_locks
from drafts.merging.three_way import Choice, Merge, Written, merge, resolved
from drafts.merging.two_sides import two_sides
from drafts.quoting import Span

Choices = Mapping[int, Choice]


@dataclass(frozen=True)
class Side:
    """Who wrote a text, where and when, as far as is known; `me`: who looks."""

    who: str
    me: bool
    device: str
    at: datetime


@dataclass(frozen=True)
class Apart:
    """One text: "mine" of the merge is what `yours` wrote. `based`: whether it is known what both began with."""

    id: str
    kind: str  # the table in whose row it stands: working_text, variant, picture, entry, saved_text, …
    field: str
    account: tuple[str, str] | None  # label and network of the own version it is
    standing: str
    base_at: datetime | None
    yours: Side
    theirs: Side
    based: bool
    merge: Merge


@dataclass(frozen=True)
class Diverged:
    """All such texts of one record, each the oldest of its field."""

    kind: str  # draft | entry | saved_text
    subject: str
    title: str
    texts: tuple[Apart, ...]
    asks_again: bool  # something of it is approved
    may_part: bool  # it can be kept as two


@dataclass(frozen=True)
class Solved:
    """What was done, to be taken back: the texts as they were and as they are, by divergence; `made`: the second."""

    subject: str
    then: Mapping[str, str]
    now: Mapping[str, str]
    made: str = ""
    locks: tuple[Span, ...] = ()  # of the entry, as they were
    not_asked: Problem | None = None  # why approval could not be asked again


class DivergedTexts:
    """The texts of one workspace that grew apart, for one member."""

    def __init__(self, db: Database, me: Actor, approvals: Approvals) -> None:
        self._db = db
        self._me = me
        self._approvals = approvals

    def waiting(self) -> list[Waiting]:
        """The records that have such a text, the one that waits longest first."""
        with self._db.read() as tx:
            return divergences.waiting(tx)

    def subjects(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(each.subject for each in self.waiting())

    def read(self, subject: str) -> Diverged | None:
        """What is to be chosen in a record; None where there is nothing."""
        with self._db.read() as tx:
            found = _each_once(divergences.open_of(tx, subject))
            if not found:
                return None
            kind = found[0].record
            named = {each.id: each.name for each in members.every(tx)}
            meant = targets.of(tx, subject) if kind == "draft" else []
            told = [(each, *self._sides(tx, each, named)) for each in found]
            answer = kind == "draft" and drafts.get(tx, subject).message_id is not None
            title = divergences.title(tx, kind, subject)
        accounts = {each.id: (each.label, each.network) for each in meant}
        texts = tuple(
            Apart(
                id=each.id,
                kind=each.kind,
                field=each.field,
                account=accounts.get(each.row),
                standing=each.standing,
                base_at=base_at,
                yours=yours,
                theirs=theirs,
                based=bool(each.base.strip()),
                merge=self._merged(each),
            )
            for each, base_at, yours, theirs in told
        )
        asks = any(each.approval_id is not None for each in meant)
        may_part = not answer and any(each.kind in solving.PARTS for each in found)
        return Diverged(kind, subject, title, texts, asks, may_part)

    def solve(self, subject: str, choices: Mapping[str, Choices], seen: Mapping[str, str]) -> Solved:
        """Make the text as chosen the text; both others stay in revisions, and approval is asked again where one stood.

        choices: by the id of a text, each of its conflicts; seen: what stood there as it was looked at. Raises Problem
        `choices_open`, `changed_since`, `nothing_apart` and those of `storable`.
        """
        found = self._open(subject)
        merges = {each.id: self._merged(each) for each in found}
        picked = {each.id: _storable(choices.get(each.id, {})) for each in found}
        if any(set(merges[each.id].conflicts) - picked[each.id].keys() for each in found):
            raise Problem("choices_open")
        with self._db.write("drafts", "diary") as tx:
            self._must_stand(tx, subject, found, seen)
            spans = entries.get(tx, subject).locks if _of_entry(found) else ()
            bases = solving.keep_both(self._db, tx, self._me, subject, found)
            held = False
            for each in found:
                text = resolved(merges[each.id], picked[each.id])
                locked = self._locked(tx, each, spans, merges[each.id], picked[each.id])
                held |= solving.write(self._db, tx, self._me, each, text, locked)
            now = {each.id: each.standing for each in divergences.open_of(tx, subject)}
            self._settle(tx, found, bases)
            again = _to_ask_again(tx, subject) if _of_draft(found) else []
        if held:
            self._db.say("queue")
        not_asked = self._ask_again(subject, again) if again else None
        then = {each.id: each.standing for each in found}
        return Solved(subject, then, {each: now[each] for each in then}, locks=spans, not_asked=not_asked)

    def keep_as_two(self, subject: str, seen: Mapping[str, str]) -> Solved:
        """Leave what stands, and make a second draft or entry of what the other wrote.

        Raises Problem `is_one`, `is_answer`, `changed_since`, `nothing_apart`.
        """
        found = self._open(subject)
        if not any(each.kind in solving.PARTS for each in found):
            raise Problem("is_one")
        with self._db.write("drafts", "diary") as tx:
            self._must_stand(tx, subject, found, seen)
            solving.keep_both(self._db, tx, self._me, subject, found)
            if not _of_entry(found) and drafts.get(tx, subject).message_id is not None:
                raise Problem("is_answer")
            make, kind = solving.two_entries if _of_entry(found) else solving.two_drafts, found[0].record
            made = make(tx, self._me, subject, found)
            divergences.solve(tx, [each.id for each in found], self._me.member_id)
            history.record(tx, self._me, "kept as two", kind, subject, into=made)
            history.record(tx, self._me, "split off", kind, made, **{kind: subject})
        then = {each.id: each.standing for each in found}
        return Solved(subject, then, then, made)

    def take_back(self, done: Solved) -> None:
        """Make what was chosen open again, and the texts what they were. Raises Problem `changed_since`."""
        with self._db.write("drafts", "diary") as tx:
            divergences.reopen(tx, list(done.then))
            found = [each for each in divergences.open_of(tx, done.subject) if each.id in done.then]
            if not found or {each.id: each.standing for each in found} != dict(done.now):
                raise Problem("changed_since")
            if done.made:
                (entries.bin_entry if _of_entry(found) else draft_bin.put)(tx, done.made)
            held = False
            for each in [] if done.made else found:
                held |= solving.write(self._db, tx, self._me, each, done.then[each.id], done.locks)
            history.record(tx, self._me, "took back", found[0].record, done.subject)
        if held:
            self._db.say("queue")

    # -- beneath ------------------------------------------------------------------------------------------------

    def _open(self, subject: str) -> list[Divergence]:
        with self._db.read() as tx:
            found = _each_once(divergences.open_of(tx, subject))
        if not found:
            raise Problem("nothing_apart")
        return found

    def _must_stand(self, tx: Transaction, subject: str, found: Sequence[Divergence], seen: Mapping[str, str]) -> None:
        if _of_draft(found):
            drafts.lock(tx, subject)
        there = {each.id: each.standing for each in _each_once(divergences.open_of(tx, subject))}
        if there != {each.id: each.standing for each in found} or there != dict(seen):
            raise Problem("changed_since")

    def _merged(self, each: Divergence) -> Merge:
        """The merge as who looks sees it: their own words are "mine"."""
        yours, theirs = (each.mine, each.standing) if self._handed(each) else (each.standing, each.mine)
        found = merge(each.base, yours, theirs) if each.base.strip() else two_sides(yours, theirs)
        return _in_one_line(found) if each.field in solving.ONE_LINE else found

    def _handed(self, each: Divergence) -> bool:
        """Whether what was handed over later is what who looks wrote here."""
        if each.member_id != self._me.member_id:
            return False
        return each.writer_id not in (None, self._me.member_id) or each.device_id == self._me.device_id

    def _sides(self, tx: Transaction, each: Divergence, named: Mapping[str, str]) -> tuple[datetime | None, Side, Side]:
        base = divergences.kept(tx, each, each.base) if each.base.strip() else None
        mine = divergences.kept(tx, each, each.mine)
        writer = each.writer_id
        handed = Side(
            named.get(each.member_id or "", ""),
            each.member_id == self._me.member_id,
            each.device,
            mine.at if mine is not None else each.at,
        )
        standing = Side(named.get(writer or "", ""), writer == self._me.member_id, "", each.stands_since)
        yours, theirs = (handed, standing) if self._handed(each) else (standing, handed)
        return None if base is None else base.at, yours, theirs

    def _locked(
        self, tx: Transaction, each: Divergence, there: Sequence[Span], merged: Merge, choices: Choices
    ) -> tuple[Span, ...]:
        """Where the text as chosen is locked: where either side is, and where that is unclear."""
        if each.kind != "entry" or each.field != "text":
            return ()
        handed = divergences.kept(tx, each, each.mine)
        mine = handed.locks if handed is not None else ()
        spans: Locks = ((), mine, there) if self._handed(each) else ((), there, mine)
        return merged_locks(merged, spans, choices)

    def _settle(self, tx: Transaction, found: Sequence[Divergence], bases: Sequence[str]) -> None:
        subject, told = found[0].subject, dict[str, object]()
        if _of_entry(found):
            told |= {"revision": entries.revise(tx, self._me, subject), "bases": list(bases)}
        elif _of_draft(found):
            made = revisions.keep(tx, subject, "merge", self._me.member_id)
            told |= {"revision": made, "bases": list(bases)}
        if stood := {each.id: each.standing for each in found if each.kind in divergences.NOT_IN_REVISIONS}:
            told["stood"] = stood
        divergences.solve(tx, [each.id for each in found], self._me.member_id)
        history.record(tx, self._me, "put together", found[0].record, subject, **told)

    def _ask_again(self, draft_id: str, target_ids: Sequence[str]) -> Problem | None:
        try:
            self._approvals.submit(draft_id, target_ids)
        except Problem as problem:
            return problem  # the text is kept; the Composer says that it was approved otherwise
        return None


def _in_one_line(found: Merge) -> Merge:
    """Both of a title stand beside each other, not below."""
    return Merge(tuple(each._replace(text=" ".join(each.text.split("\n\n"))) for each in found.pieces))


def _of_entry(found: Sequence[Divergence]) -> bool:
    return found[0].record == "entry"


def _of_draft(found: Sequence[Divergence]) -> bool:
    return found[0].record == "draft"


def _each_once(found: Sequence[Divergence]) -> list[Divergence]:
    """The oldest of each field: the next is looked at when that one is decided."""
    first: dict[tuple[str, str, str], Divergence] = {}
    for each in found:
        first.setdefault((each.kind, each.row, each.field), each)
    return list(first.values())


def _storable(choices: Choices) -> dict[int, Choice]:
    return {
        number: Written(storable(each.text)) if isinstance(each, Written) else each for number, each in choices.items()
    }


def _to_ask_again(tx: Transaction, draft_id: str) -> list[str]:
    """The targets whose approved text reads otherwise now; what is out stays as it is."""
    return [
        each.id
        for each in targets.of(tx, draft_id)
        if each.changed and each.review != "awaiting" and (each.delivery is None or each.delivery.state != "published")
    ]
