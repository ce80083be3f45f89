"""What `ranking` needs to know for the ideas of this week, read from the workspace in one go."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate

from brandassist import assets, clock
from brandassist.diary.ranking import Gap, Pick, Seed, this_week
from brandassist.diary.zones import Stay, stays_of, zone_at
from brandassist.errors import Problem
from brandassist.store import accounts, settings
from brandassist.store.accounts import Account
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.diary import ideas as idea_rows
from brandassist.store.diary import private, trips
from brandassist.store.diary.ideas import Idea
from brandassist.walltime import zone_named
from drafts.quoting import WORDS_OF_A_QUOTE, quotes

AHEAD = timedelta(days=7)
_COMING = {"scheduled", "sending", "handed_over", "recalling", "your_turn"}
_BREAK = " ꙮ "  # a word nobody writes: a quote does not run from one idea into the next


def for_this_week(db: Database) -> list[tuple[Idea, Pick]]:
    """The ideas worth writing this week with their reasons, best first.

    Days are hers, where she is then. An idea that gives no draft, because its entry or its words are locked, is none.
    """
    now = clock.now()
    with db.read() as tx:
        stays, home = stays_of(trips.every(tx)), settings.get(tx, "zone")
        locked = [each for each in private.passages(tx) if len(each.split()) >= WORDS_OF_A_QUOTE]
        seeds = [each for each in idea_rows.every(tx) if each.state == "seed" and not each.private]
        gaps = _gaps(tx, now)
    known = {each.id: each for each in _open(seeds, locked)}
    facts = (_seed(each, stays, home) for each in known.values())
    picked = this_week(facts, gaps, _day(now, stays, home), assets.occasions())
    return [(known[each.idea_id], each) for each in picked]


def _open(ideas: Sequence[Idea], locked: Sequence[str]) -> list[Idea]:
    """Those whose own words quote nothing locked; looked for in all of them at once, for a diary holds many."""
    ends = list(accumulate(len(each.text) + len(_BREAK) for each in ideas))
    found = quotes(_BREAK.join(each.text for each in ideas), locked) if locked else ()
    private = {bisect_right(ends, start) for start, _ in found}
    return [each for at, each in enumerate(ideas) if at not in private]


def _seed(idea: Idea, stays: Sequence[Stay], home: str) -> Seed:
    about = date.fromisoformat(idea.day) if idea.day else None
    if idea.out_at is not None:
        about = _day(idea.out_at, stays, home)
    return Seed(idea.id, idea.text, _day(idea.created_at, stays, home), about, bool(idea.photos))


def _day(at: datetime, stays: Sequence[Stay], home: str) -> date:
    return at.astimezone(zone_named(zone_at(at, stays, home))).date()


def _gaps(tx: Transaction, now: datetime) -> list[Gap]:
    """The practice network is no place to be missing from."""
    planned = {
        row.account_id
        for row in read.between(tx, now, now + AHEAD)
        if row.kind == "post" and row.state in _COMING and row.edits is None
    }
    return [
        Gap(each.id, each.network, each.label, _pictured(each))
        for each in accounts.every(tx)
        if each.id not in planned and each.network != "practice"
    ]


def _pictured(account: Account) -> bool:
    try:
        return assets.limits_for(account.network, account.facts).pictures.least > 0
    except Problem:  # its network's own package is not here
        return False
