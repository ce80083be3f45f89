"""Notices: what is worth telling, told once by whoever is there, held in the quiet hours, never a word of a person."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from brandassist import clock
from brandassist.agent.facts import Fact
from brandassist.agent.notices import Notices
from brandassist.agent.words import said
from brandassist.store import devices
from brandassist.workspace import Workspace, open_workspace
from tests.agent.notices import SECRET, an_own_account, lose_sign_in, missed, move, of_mine, published, put
from tests.support.builders import SetClock, a_delivery
from tests.support.other_computers import LUCA, another, was_seen

CLAIMS = """
import sys
from brandassist.workspace import open_workspace
workspace = open_workspace(sys.argv[1])
print(len(workspace.notices.claim()), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def at() -> Iterator[SetClock]:
    moved = SetClock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    with clock.set_to(moved):
        yield moved


@pytest.fixture
def workspace(tmp_path: Path, at: SetClock) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work")
    opened.set_rule("zone", "UTC")
    opened.settings.change(silent=[])
    yield opened
    opened.close()


def told(workspace: Workspace) -> list[Fact]:
    """What a process that is there tells now."""
    claimed = workspace.notices.claim()
    workspace.notices.told(claimed)
    return claimed


def abouts(facts: list[Fact]) -> list[str]:
    return [each.about for each in facts]


def test_each_is_told_once(workspace: Workspace) -> None:
    square = an_own_account(workspace)
    of_mine(workspace, square, -1)
    missed(workspace, square)
    published(workspace, square)
    lose_sign_in(workspace, an_own_account(workspace, label="Second"))
    assert abouts(told(workspace)) == ["turn", "missed", "sign_in", "published"]
    assert told(workspace) == []


def test_a_computer_that_is_not_on_is_told_once_before_its_post(workspace: Workspace, at: SetClock) -> None:
    square = an_own_account(workspace)
    due = at() + timedelta(hours=2)
    a_delivery(workspace.db, square, f"Soon, {SECRET}.", due=due)
    luca = another(workspace, at(), square)
    assert told(workspace) == []
    at.advance(minutes=50)
    assert told(workspace) == []  # an hour and ten minutes are left
    at.advance(minutes=11)
    [fact] = told(workspace)
    assert (fact.about, fact.kind, fact.time, fact.screen) == ("computer_away", "missed", "14:00", "queue")
    assert LUCA not in said([fact], "en").title  # it may stand on a locked screen
    assert told(workspace) == []
    was_seen(workspace, luca, at())
    assert told(workspace) == []


def test_an_account_of_no_computer_is_told_once_until_it_is_connected(workspace: Workspace, at: SetClock) -> None:
    square = an_own_account(workspace)
    luca = another(workspace, at(), square)
    for hours in (1, 2):
        a_delivery(workspace.db, square, f"Soon, {SECRET}.", due=at() + timedelta(hours=hours))
    workspace.computers.strike(luca)
    [fact] = told(workspace)
    assert (fact.about, fact.screen, fact.target) == ("no_computer", "accounts", square)
    assert told(workspace) == []
    for language in ("en", "it"):
        assert "Town square" in said([fact], language).title
    with workspace.db.write("accounts") as tx:
        devices.give_key(tx, workspace.me.device_id, square)
    assert told(workspace) == []


def test_ten_minutes_before_and_at_the_minute(workspace: Workspace, at: SetClock) -> None:
    of_mine(workspace, an_own_account(workspace), 25)
    assert told(workspace) == []
    at.advance(minutes=16)
    [soon] = told(workspace)
    assert (soon.about, soon.time) == ("soon", "12:25")
    at.advance(minutes=8)
    assert told(workspace) == []
    at.advance(minutes=1)
    assert abouts(told(workspace)) == ["turn"]
    at.advance(hours=2)
    assert told(workspace) == []


def test_at_another_time_it_is_told_again(workspace: Workspace) -> None:
    mine = of_mine(workspace, an_own_account(workspace), -1)
    assert abouts(told(workspace)) == ["turn"]
    move(workspace, mine, -2)
    assert abouts(told(workspace)) == ["turn"]


def test_while_everything_is_frozen_it_is_nobodys_turn(workspace: Workspace) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    workspace.queue.freeze()
    assert told(workspace) == []


def test_what_a_person_posted_or_decided_herself_is_no_news(workspace: Workspace) -> None:
    square = an_own_account(workspace)
    by_hand, gone = published(workspace, square), missed(workspace, square)
    put(workspace, by_hand, promise="you")
    put(workspace, gone, problem={"code": "said_absent"})
    published(workspace, square, hours_ago=30)
    assert told(workspace) == []


def test_a_sign_in_lost_again_is_told_again(workspace: Workspace) -> None:
    square = an_own_account(workspace)
    for _ in range(2):
        lose_sign_in(workspace, square)
        assert abouts(told(workspace)) == ["sign_in"]
        assert told(workspace) == []
        lose_sign_in(workspace, square, lost=False)
        assert told(workspace) == []


def test_approvals_are_told_to_who_may_approve_and_did_not_ask(tmp_path: Path, workspace: Workspace) -> None:
    account_id = workspace.accounts.list()[0].account.id
    workspace.change_member(workspace.member.id, "Alma", "executive")
    workspace.add_member("Bruno", "assistant")
    workspace.set_rule("approval_rule", "every")
    hers = open_workspace(tmp_path / "work", as_member="Alma")
    his = open_workspace(tmp_path / "work", as_member="Bruno")
    draft = his.drafts.new("post", "", f"For Alma, {SECRET}.", to=[account_id])
    his.approvals.submit(draft)
    assert told(his) == []
    assert abouts(told(hers)) == ["approvals"]
    assert told(hers) == []
    his.close()
    hers.close()


def test_what_is_switched_off_is_not_told_nor_made_up_for(workspace: Workspace) -> None:
    square = an_own_account(workspace)
    workspace.settings.change(silent=["missed"])
    missed(workspace, square)
    of_mine(workspace, square, -1)
    assert [each.about for each in workspace.notices.waiting().facts] == ["turn"]
    assert abouts(told(workspace)) == ["turn"]
    workspace.settings.change(silent=[])
    assert told(workspace) == []


def test_publishing_as_planned_is_quiet_at_first(tmp_path: Path) -> None:
    with_defaults = open_workspace(tmp_path / "fresh")
    published(with_defaults, an_own_account(with_defaults))
    assert told(with_defaults) == []
    with_defaults.close()


# -- two processes ----------------------------------------------------------------------------------------------------


def claiming(workspace: Workspace) -> subprocess.Popen[str]:
    """Another process that has taken what there is, and not shown it yet."""
    command = [sys.executable, "-c", CLAIMS, workspace.address]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "1\n"
    return other


def end(other: subprocess.Popen[str]) -> None:
    other.kill()
    other.communicate()


def test_what_another_process_took_is_left_to_it_and_taken_over_once_it_was_killed(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "work")
    of_mine(workspace, an_own_account(workspace), -1)
    other = claiming(workspace)
    try:
        assert told(workspace) == []  # it is alive, and will show it
    finally:
        end(other)
    assert abouts(told(workspace)) == ["turn"]
    assert told(workspace) == []
    workspace.close()


def test_what_could_not_be_shown_is_left_to_others(workspace: Workspace) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    first = Notices(workspace.db, workspace.me, workspace.settings, gone=living)
    second = Notices(workspace.db, workspace.me, workspace.settings, lambda device: f"{device}:1:other", living)
    claimed = second.claim()
    assert first.claim() == []
    second.let_go(claimed)
    assert abouts(told(workspace)) == ["turn"]


def living(owner: str, device_id: str, *, expired: bool) -> bool:
    del owner, device_id, expired
    return False


# -- quiet hours ------------------------------------------------------------------------------------------------------


def test_over_midnight_all_is_held_and_told_together_but_what_is_outdated(workspace: Workspace, at: SetClock) -> None:
    workspace.set_rule("quiet_from", "22:00")
    workspace.set_rule("quiet_to", "07:00")
    square = an_own_account(workspace)
    at.advance(hours=10, minutes=30)
    done, still = of_mine(workspace, square, 20), of_mine(workspace, square, 30)
    published(workspace, square)
    at.advance(hours=1)
    assert told(workspace) == []
    assert workspace.notices.waiting().quiet_until == datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
    at.advance(hours=4)
    assert told(workspace) == []
    put(workspace, done, state="cancelled")  # she saw to it at night
    at.advance(hours=3, minutes=29)
    assert told(workspace) == []
    at.advance(minutes=1)
    claimed = told(workspace)
    assert [(each.about, each.target == still) for each in claimed] == [("turn", True), ("published", False)]


@pytest.mark.parametrize(
    ("night", "ends"),
    [
        (datetime(2026, 10, 24, 21, 0, tzinfo=UTC), datetime(2026, 10, 25, 6, 0, tzinfo=UTC)),  # an hour comes twice
        (datetime(2027, 3, 27, 22, 0, tzinfo=UTC), datetime(2027, 3, 28, 5, 0, tzinfo=UTC)),  # an hour is left out
    ],
)
def test_when_the_clock_changes_they_end_by_the_new_one(
    workspace: Workspace, at: SetClock, night: datetime, ends: datetime
) -> None:
    for key, value in (("zone", "Europe/Rome"), ("quiet_from", "22:00"), ("quiet_to", "07:00")):
        workspace.set_rule(key, value)
    at.at = night
    of_mine(workspace, an_own_account(workspace), 1)
    while at.at < ends:
        assert workspace.notices.claim() == []
        assert workspace.notices.waiting().quiet_until == ends
        at.advance(minutes=15)
    assert abouts(told(workspace)) == ["turn"]


# -- each once, whatever happens ---------------------------------------------------------------------------------------


class Life(RuleBasedStateMachine):
    """Window and agent, in any order, killed between taking and showing; in and out of quiet hours."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = SetClock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
        self.setting = clock.set_to(self.clock)
        self.setting.__enter__()
        self.workspace = open_workspace(self.folder)
        self.workspace.set_rule("zone", "UTC")
        self.workspace.set_rule("quiet_from", "22:00")
        self.workspace.set_rule("quiet_to", "07:00")
        self.workspace.settings.change(silent=[])
        self.account = an_own_account(self.workspace)
        self.dead: set[str] = set()
        self.born = 0
        self.running: dict[str, Notices] = {each: self.start() for each in ("window", "agent")}
        self.taken: dict[str, list[Fact]] = {}
        self.shown: dict[str, int] = {}
        self.kills: dict[str, int] = {}

    def start(self) -> Notices:
        self.born += 1
        name = str(self.born)
        work = self.workspace

        def owner(device: str) -> str:
            return f"{device}:{name}:process"

        def gone(owner: str, device_id: str, *, expired: bool) -> bool:
            del device_id, expired
            return owner in self.dead

        return Notices(work.db, work.me, work.settings, owner, gone)

    who = st.sampled_from(["window", "agent"])

    @rule(minutes=st.integers(0, 700))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @rule()
    def something_is_missed(self) -> None:
        missed(self.workspace, self.account)

    @rule(who=who)
    def takes(self, who: str) -> None:
        if who not in self.taken:
            claimed = self.running[who].claim()
            assert not (claimed and (self.clock.at.hour >= 22 or self.clock.at.hour < 7))
            assert len({each.key for each in claimed}) == len(claimed)
            self.taken[who] = claimed

    @rule(who=who)
    def shows(self, who: str) -> None:
        claimed = self.taken.pop(who, [])
        for each in claimed:
            self.shown[each.key] = self.shown.get(each.key, 0) + 1
        self.running[who].told(claimed)

    @rule(who=who, after=st.booleans())
    def is_killed(self, who: str, after: bool) -> None:
        for each in self.taken.pop(who, []):
            self.kills[each.key] = self.kills.get(each.key, 0) + 1
            if after:  # it was on the screen already
                self.shown[each.key] = self.shown.get(each.key, 0) + 1
        self.dead.add(self.running[who]._owner)  # type: ignore[reportPrivateUsage]
        self.running[who] = self.start()

    @invariant()
    def none_twice_but_by_a_kill(self) -> None:
        for key, times in self.shown.items():
            assert times <= 1 + self.kills.get(key, 0)

    def teardown(self) -> None:
        for who in list(self.running):
            self.shows(who)
        self.clock.at = self.clock.at.replace(hour=12) + timedelta(days=1)
        self.takes("agent")
        self.shows("agent")
        assert len(self.shown) == len(self.workspace.absences.missed())
        self.workspace.close()
        self.setting.__exit__(None, None, None)
        shutil.rmtree(self.folder)


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
