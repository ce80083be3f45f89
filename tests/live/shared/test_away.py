"""Without a connection: everything is shown, texts are written, nothing else is done, and it is said once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.practice import address
from brandassist.publishing.ticker import Ticker
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.live.shared.conftest import Desks

pytestmark = pytest.mark.live


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        act()
    return caught.value.code


def planned(workspace: Workspace, account: str, words: str, minutes: float) -> str:
    draft = workspace.drafts.new("post", words[:12], words)
    workspace.drafts.add_target(draft, account)
    at = from_instant(clock.now() + timedelta(minutes=minutes), "Etc/UTC")
    (made,) = workspace.queue.schedule(draft, [account], at)
    return made


def later(minutes: float) -> AbstractContextManager[None]:
    at = clock.now() + timedelta(minutes=minutes)
    return clock.set_to(lambda: at)


def test_all_is_shown_and_nothing_is_done(desks: Desks) -> None:
    workspace = desks.at("hers")
    workspace.set_rule("approval_rule", "alone")
    account = workspace.accounts.connect("practice")
    out = planned(workspace, account, "The shelves were full.", 1)
    with later(2):
        workspace.lanes.run_until_idle()
    stand = workspace.accounts.connect("assisted", url="https://stand.example", compose="https://stand.example/new")
    mine = planned(workspace, stand, "The tills were quiet.", 5)
    waits = workspace.drafts.new("post", "Waits", "Nobody approved it.")
    workspace.drafts.add_target(waits, account)
    workspace.approvals.submit(waits)
    message = workspace.inbox.add_by_hand(stand, author="Nives", text="Where is that shop?")
    idea = workspace.ideas.add("Why tills are quiet at nine")
    workspace.catch_up()
    desks.line["hers"].cut()
    before = {row.id: row.state for row in workspace.queue.list()}
    assert before[out] == "published"
    with later(6):
        (turn,) = workspace.turns.waiting()
        assert (turn.id, turn.your_turn) == (mine, True)
        assert workspace.turns.show(mine).parts[0].text == "The tills were quiet."
        assert refused(lambda: workspace.turns.opened(mine)) == "offline"
        assert refused(lambda: workspace.turns.handed(mine, 0)) == "offline"
    assert workspace.inbox.show(message).messages[0].text == "Where is that shop?"
    assert workspace.awaiting.count() == len(workspace.awaiting.list()) == 1
    assert workspace.trail.lines(out)
    for act in (
        lambda: workspace.queue.withdraw(out),
        lambda: workspace.queue.cancel(mine),
        lambda: workspace.queue.hold(mine),
        lambda: workspace.approvals.approve(waits),
        lambda: workspace.approvals.request_changes(waits, "Say where"),
        lambda: workspace.inbox.draft_reply(message, "In Bergamo."),
        lambda: workspace.set_rule("grace_minutes", 20),
    ):
        assert refused(act) == "offline"
    workspace.ideas.drop(idea)
    assert workspace.ideas.get(idea).state == "dropped"
    workspace.ideas.revive(idea)
    assert {row.id: row.state for row in workspace.queue.list()} == before
    desks.line["hers"].heal()
    workspace.catch_up()
    assert {row.id: row.state for row in workspace.queue.list()} == before
    workspace.queue.withdraw(out)
    address.stop(workspace.practice_folder)


def test_a_line_captured_offline_is_on_the_other_computer_once_there_is_a_line(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    desks.line["hers"].cut()
    hers.close()
    hers = desks.at("hers")
    entry = hers.capturing.keep(hers.capturing.read("Bergamo: two people asked for the blue chair #chairs"))
    hers.catch_up()
    assert his.find("chair") == []
    desks.line["hers"].heal()
    hers.catch_up()
    his.catch_up()
    assert his.diary.show(entry).entry.tags == ("chairs",)


def test_that_the_server_is_away_is_logged_once(desks: Desks, caplog: pytest.LogCaptureFixture) -> None:
    workspace = desks.at("hers")
    looked = threading.Semaphore(0)

    def look() -> None:
        try:
            workspace.lanes.look_now()
        finally:
            looked.release()

    caplog.set_level(logging.INFO)
    desks.line["hers"].cut()
    ticker = Ticker({look: timedelta(milliseconds=20)})
    try:
        for _ in range(5):
            assert looked.acquire(timeout=60)
        told = [
            each for each in caplog.records if each.levelno >= logging.WARNING and each.name.startswith("brandassist")
        ]
        assert [each.getMessage() for each in told] == ["timed work waits for the server of this workspace"]
    finally:
        ticker.stop()
