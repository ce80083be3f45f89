"""A person's word over the rules: a sort corrected is never overruled, and each rule says how often it was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from brandassist.errors import Problem
from brandassist.inbox import triage
from brandassist.inbox.deciding import Some
from brandassist.inbox.rules import sorting_in
from brandassist.inbox.sorting import BUILT_IN, FIELDS, PERSON, SORTS, Rules, Sort, sort_of
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor, record
from brandassist.store.inbox import ledger, sorting_rules
from brandassist.store.inbox.sorting_rules import OpenMessage
from brandassist.store.storable import storable
from brandassist.store.writing import approval_rules


@dataclass(frozen=True)
class RuleView:
    """A rule and how it does: `own` ones have what they look for; `corrected` of those it `sorted` were wrong."""

    name: str  # of an own one its id
    sort: Sort
    own: bool
    on: bool
    field: str = ""
    holds: str = ""
    sorted: int = 0
    corrected: int = 0


class Correcting:
    """The part of `Inbox` that sorts."""

    _db: Database
    _me: Actor

    def correct_sort(self, message_ids: Some, sort: str) -> None:
        """Say what a message or several are; what is owed follows. Undone as any other decision.

        Raises Problem `unknown_sort`, `not_found`, `own_message`, `reply_on_its_way`.
        """
        known = _known_sort(sort)
        with self._db.write("inbox", "queue", "drafts") as tx:
            triage.about(message_ids, partial(triage.sort_as, tx, self._me, sort=known))

    def rules(self) -> list[RuleView]:
        """Every rule, a person's own first, in the order they are asked."""
        with self._db.read() as tx:
            return _rules(tx)

    def add_rule(self, sort: str, field: str, holds: str) -> str:
        """Keep a rule of one's own and sort what is open anew; returns its id.

        Raises Problem `unknown_sort`, `unknown_field`, `nothing_written`, `sorting_is_hers` (it would decide what
        leaves unasked, which the executive says), and those of `storable`.
        """
        known, holds = _known_sort(sort), " ".join(storable(holds).split())
        if field not in FIELDS:
            raise Problem("unknown_field", field=field, known=", ".join(FIELDS))
        if not holds:
            raise Problem("nothing_written")
        with self._db.write("inbox") as tx:
            self._must_sort(tx)
            made = sorting_rules.add(tx, known, field, holds)
            record(tx, self._me, "added", "sorting rule", made, sort=known, field=field, holds=holds)
            _sort_again(tx)
            return made

    def remove_rule(self, rule_id: str) -> None:
        """Forget a rule of one's own and sort what is open anew; raises Problem `not_found`, `sorting_is_hers`."""
        with self._db.write("inbox") as tx:
            self._must_sort(tx)
            sorting_rules.remove(tx, rule_id)
            record(tx, self._me, "removed", "sorting rule", rule_id)
            _sort_again(tx)

    def switch_rule(self, name: str, on: bool) -> None:
        """Let a rule speak or be silent, and sort what is open anew; raises Problem `not_found`, `sorting_is_hers`."""
        with self._db.write("inbox") as tx:
            self._must_sort(tx)
            if name not in BUILT_IN and all(each.id != name for each in sorting_rules.every(tx)):
                raise Problem("not_found", kind="rule", id=name)
            sorting_rules.switch(tx, name, on)
            record(tx, self._me, "switched", "sorting rule", name, on=on)
            _sort_again(tx)

    def _must_sort(self, tx: Transaction) -> None:
        if not approval_rules.may_sort(tx, self._me):
            raise Problem("sorting_is_hers")


def _known_sort(sort: str) -> Sort:
    for each in SORTS:
        if each == sort.lower():
            return each
    raise Problem("unknown_sort", sort=sort, known=", ".join(each for each in SORTS if each))


def _rules(tx: Transaction) -> list[RuleView]:
    off, own = sorting_rules.switched_off(tx), sorting_rules.every(tx)
    now, corrected = sorting_rules.sorted_by(tx), sorting_rules.corrected(tx)

    def seen(name: str) -> tuple[int, int]:
        wrong = corrected.get(name, 0)
        return now.get(name, 0) + wrong, wrong

    mine = [
        RuleView(each.id, _known_sort(each.sort), True, each.id not in off, each.field, each.holds, *seen(each.id))
        for each in own
    ]
    return mine + [RuleView(name, sort, False, name not in off, "", "", *seen(name)) for name, sort in BUILT_IN.items()]


def _sort_again(tx: Transaction) -> None:
    """Sort what is open and no person sorted. What turns out to be thanks owes nothing, unless it is being answered."""
    rules = sorting_in(tx)
    changed = [(each, *found) for each in sorting_rules.open_ones(tx, PERSON) if (found := _found(rules, each))]
    closed = [each.id for each, sort, _ in changed if sort == "thanks" and not each.in_hand]
    ledger.passing(tx, closed, "nothing_owed")
    sorting_rules.store(tx, [(each.id, sort, by) for each, sort, by in changed], closed)


def _found(rules: Rules, each: OpenMessage) -> tuple[Sort, str] | None:
    """What a message is by now, None where that is what it was."""
    found = sort_of(each.text, each.author, each.handle, "", rules, each.kind)
    return None if found == (each.sort, each.sorted_by) else found
