"""Which posts a text is compared with: those of the last 90 days and the planned ones, on its account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.store import brought_in
from brandassist.store.brought_in import Elsewhere, Source
from brandassist.store.database import Database
from brandassist.store.tables import delivery
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.support.builders import a_delivery
from tests.writing.conftest import Account

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
WORDS = "Nine people waited at the repair desk one morning, and seven of them came back with a neighbour."
Rules = Callable[[str], list[str]]


def post(db: Database, account_id: str, days: int, state: str) -> None:
    made = a_delivery(db, account_id, WORDS, due=NOW + timedelta(days=days))
    with db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == made).values(state=state))


@pytest.fixture(autouse=True)
def at_six(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def rules(library: Drafts, rendering: Rendering) -> Rules:
    """What the checks say of the first target of a new draft with those words."""

    def of(account_id: str) -> list[str]:
        view = library.show(library.new("post", "", WORDS, to=[account_id]))
        return [each.rule for each in rendering.render(view.targets[0].id).findings]

    return of


@pytest.mark.parametrize(("days", "told"), [(-89, True), (-91, False), (3, True)])
def test_posts_of_ninety_days_and_planned_ones_count_on_their_account(
    db: Database, account: Account, rules: Rules, days: int, told: bool
) -> None:
    here, there = account("mastodon", "A"), account("mastodon", "B")
    post(db, here, days, "published" if days < 0 else "scheduled")
    assert rules(here) == (["duplicate"] if told else [])
    assert rules(there) == []


def test_what_is_new_or_gone_is_noticed(db: Database, account: Account, rules: Rules) -> None:
    here = account("mastodon")
    assert rules(here) == []
    post(db, here, -2, "cancelled")
    assert rules(here) == []
    post(db, here, -1, "published")
    assert rules(here) == ["duplicate"]


def test_a_draft_is_never_like_itself(db: Database, account: Account, library: Drafts, rendering: Rendering) -> None:
    here = account("x")
    draft_id = library.new("post", "", WORDS, to=[here])
    with db.write("drafts") as tx:
        where = Elsewhere("https://x.com/i/status/1", NOW - timedelta(days=3), text=WORDS)
        brought_in.add(tx, "x", "1", draft_id=draft_id, where=where)
    (target,) = library.show(draft_id).targets
    assert rendering.render(target.id).findings == ()


@pytest.mark.parametrize(("source", "days", "told"), [("x", 80, True), ("x", 95, False), ("wordpress", 3, False)])
def test_what_was_brought_in_counts_on_its_network(
    db: Database, account: Account, rules: Rules, source: Source, days: int, told: bool
) -> None:
    here = account("x")
    assert rules(here) == []
    with db.write("diary") as tx:
        where = Elsewhere("https://x.com/i/status/1", NOW - timedelta(days=days), text=WORDS)
        brought_in.add(tx, source, "1", where=where)
    assert rules(here) == (["duplicate"] if told else [])
