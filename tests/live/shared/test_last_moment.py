"""An act whose answer is lost, and a post that went out elsewhere a moment ago: nothing is said that nobody knows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.cli.sentences import SENTENCES
from brandassist.practice import address
from brandassist.walltime import from_instant
from tests.live.shared.conftest import Desks
from tests.live.shared.test_away import later, planned, refused

pytestmark = pytest.mark.live


def test_an_act_that_lost_its_answer_may_have_been_done(desks: Desks) -> None:
    workspace, line = desks.at("hers"), desks.line["hers"]
    workspace.catch_up()
    line.cut_after(b"COMMIT\0")
    assert refused(lambda: workspace.set_rule("grace_minutes", 25)) == "answer_lost"
    assert "may have been done" in SENTENCES["answer_lost"]
    assert refused(lambda: workspace.set_rule("grace_minutes", 35)) == "offline", "it is away from there on"
    line.heal()
    workspace.catch_up()
    assert workspace.rule("grace_minutes") == 25, "what was done is shown once there is a line"


def test_an_act_that_broke_before_its_end_was_not_done(desks: Desks) -> None:
    workspace, line = desks.at("hers"), desks.line["hers"]
    workspace.catch_up()
    line.cut_after(b"grace_minutes")
    assert refused(lambda: workspace.set_rule("grace_minutes", 25)) == "offline"
    line.heal()
    workspace.catch_up()
    assert workspace.rule("grace_minutes") != 25


def test_what_just_went_out_elsewhere_is_not_planned_again(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    hers.set_rule("approval_rule", "alone")
    account = hers.accounts.connect("practice")
    posted = planned(hers, account, "The shelves were full.", 1)
    draft = next(each.draft_id for each in hers.queue.list() if each.id == posted)
    other = hers.drafts.new("post", "Tills", "The tills were quiet.")
    hers.drafts.add_target(other, account)
    hers.queue.cancel(posted)
    hers.catch_up()
    his.catch_up()
    hers.queue.schedule(draft, [account], from_instant(clock.now() + timedelta(minutes=1), "Etc/UTC"))
    with later(2):
        hers.lanes.run_until_idle()
    at = from_instant(clock.now() + timedelta(hours=1), "Etc/UTC")
    assert not [each for each in his.queue.list() if each.state == "published"], "he was not told yet"
    assert refused(lambda: his.queue.schedule(draft, [account], at)) == "went_out_meanwhile"
    his.queue.schedule(other, [account], at)
    his.catch_up()
    assert sorted(each.state for each in his.queue.list() if each.draft_id == draft) == ["cancelled", "published"]
    address.stop(hers.practice_folder)
