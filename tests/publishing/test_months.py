"""A month counted by the database says what counting by hand says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from brandassist.store.tables import delivery
from brandassist.workspace import Workspace, open_workspace
from tests.ui.queue.scenes import ZONE, Builder
from ui.queue.month.days import bounds_of, days_of, month_after
from ui.queue.presenter import posts_of

FIRST = date(2026, 10, 1)  # clocks go back on the 25th: one of its days has 25 hours
STATES = ("scheduled", "published", "refused", "unconfirmed", "missed", "handed_over", "cancelled")


@pytest.fixture
def workspace(own_folders: Path, tmp_path: Path) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "workspace")
    yield made
    made.close()


def filled(workspace: Workspace, seed: int) -> None:
    random, make = Random(seed), Builder(workspace)
    make.account("linkedin", "LinkedIn")
    make.account("mastodon", "Town square")
    begin = datetime(2026, 9, 20, tzinfo=ZoneInfo(ZONE))
    for number in range(60):
        at = begin + timedelta(days=random.randrange(60), minutes=5 * random.randrange(288))
        networks = random.sample(["linkedin", "mastodon", "practice"], random.randint(1, 3))
        states = {network: random.choice(STATES) for network in networks}
        make.post(f"Post {number}", "Words", at, *networks, states=states, approved=random.random() < 0.8)


@pytest.mark.parametrize("seed", range(3))
def test_days_networks_and_standing(workspace: Workspace, seed: int) -> None:
    filled(workspace, seed)
    days = days_of(FIRST)
    bounds, inside = bounds_of(days, ZONE), (days.index(FIRST), days.index(month_after(FIRST, 1)))
    read = workspace.months.read(bounds, inside, 3, bounds[0])
    shown = [row for row in workspace.queue.list() if row.state != "cancelled"]
    posts = posts_of(shown, ZONE)
    for at, day in enumerate(days):
        there = [post for post in posts if post.at.date() == day]
        assert read.days[at].count == len(there)
        assert {row.id for row in read.days[at].first} == {row.id for post in there[:3] for row in post.rows}
    month = [post for post in posts if (post.at.year, post.at.month) == (FIRST.year, FIRST.month)]
    rows = [row for post in month for row in post.rows]
    assert dict(read.networks) == {net: sum(r.network == net for r in rows) for net in {r.network for r in rows}}
    gated = [post for post in month if any(r.state in ("scheduled", "missed") and not r.approved for r in post.rows)]
    assert (read.standing.posts, read.standing.awaiting) == (len(month), len(gated))
    assert read.standing.refused == sum(any(r.state == "refused" for r in post.rows) for post in month)
    going = [row.id for row in shown if row.state in ("scheduled", "handed_over")]
    assert {each.id for each in read.coming} == {each for each in going if _in(workspace, each, bounds)}


def _in(workspace: Workspace, delivery_id: str, bounds: list[datetime]) -> bool:
    return bounds[0] <= workspace.queue.show(delivery_id)[0].due_at < bounds[-1]


def test_a_reply_and_what_changes_a_post_do_not_count(workspace: Workspace) -> None:
    make = Builder(workspace)
    at = datetime(2026, 10, 5, 8, tzinfo=ZoneInfo(ZONE))
    [out] = make.post("Out", "Words", at, "practice")
    [reply] = make.post("Reply", "Words", at, "practice")
    [edit] = make.post("Edit", "Words", at, "practice")
    with workspace.db.write("queue") as tx:
        tx.execute(delivery.update().where(delivery.c.id == reply).values(kind="reply"))
        tx.execute(delivery.update().where(delivery.c.id == edit).values(edits=out))
    days = days_of(FIRST)
    read = workspace.months.read(bounds_of(days, ZONE), (3, 34), 3, at)
    assert read.networks == (("practice", 1),)
    assert [row.id for day in read.days for row in day.first] == [out, edit]
