"""The agent tells: on the notices of a real message bus, in Italian and English, and a click leads to the place."""

from __future__ import annotations

import os
import signal
import string
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import assets, clock
from brandassist.agent.bus import Bus, NoBus
from brandassist.agent.desktop import Desktop
from brandassist.agent.facts import ABOUT, Fact
from brandassist.agent.telling import Telling
from brandassist.agent.words import LANGUAGES, Said, language_here, said
from brandassist.workspace import Workspace, open_workspace
from tests.agent.notices import SECRET, an_own_account, missed, of_mine, published
from tests.support import private_bus
from tests.support.program import Program

PATIENCE = 30.0


@pytest.fixture
def bus() -> Iterator[str]:
    if not private_bus.possible():
        pytest.skip("no dbus-daemon here")
    with private_bus.private_bus() as where:
        yield where


@pytest.fixture
def desktop(bus: str) -> Iterator[private_bus.Desktop]:
    service = private_bus.Desktop(bus)
    yield service
    service.stop()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work")
    opened.settings.change(silent=[])
    yield opened
    opened.close()


def telling(workspace: Workspace, bus: str, opened: list[Said]) -> Telling:
    shows = Desktop(lambda: Bus(bus))
    return Telling(workspace.notices, shows, workspace.settings, workspace.events, opened.append)


def until(true: Callable[[], object], doing: Callable[[], object] = lambda: None) -> None:
    give_up = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < give_up
        doing()
        time.sleep(0.01)


def test_several_at_once_are_one_calm_notice_and_a_click_leads_to_the_most_urgent(
    workspace: Workspace, desktop: private_bus.Desktop
) -> None:
    opened: list[Said] = []
    square = an_own_account(workspace, label="Tom & <Jerry>")
    mine = of_mine(workspace, square, -1)
    for _ in range(3):
        published(workspace, square)
    missed(workspace, square)
    agent = telling(workspace, desktop.bus, opened)
    agent.look()
    assert desktop.shown == [
        (
            "Your turn: Tom & <Jerry>",
            "Missed, nothing was sent: Tom &amp; &lt;Jerry&gt;. 3 posts were published.",
        )
    ]
    desktop.click(7)  # of another program
    desktop.click(1)
    until(lambda: opened, agent.look)
    assert [(each.screen, each.target) for each in opened] == [("turn", mine)]
    missed(workspace, square)
    agent.look()  # a change is told at once
    assert len(desktop.shown) == 2
    agent.close()
    assert SECRET not in str(desktop.shown)


def test_where_no_server_shows_notices_it_goes_on_and_they_wait(workspace: Workspace, bus: str) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    for where in (bus, "unix:path=/nowhere/at/all"):
        agent = telling(workspace, where, [])
        agent.look()
        agent.look()
        agent.close()
    assert len(workspace.notices.waiting().facts) == 1


def test_a_server_that_ends_in_the_middle_leaves_it_to_be_told(
    workspace: Workspace, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    service = private_bus.Desktop(bus)
    agent = telling(workspace, bus, [])
    assert agent._shows.ready()  # type: ignore[reportPrivateUsage]
    service.stop()
    agent.look()
    assert len(workspace.notices.waiting().facts) == 1
    monkeypatch.setattr("brandassist.agent.desktop.AGAIN", 0.0)
    service = private_bus.Desktop(bus)
    monkeypatch.setattr("brandassist.agent.telling.LOOK", 0.0)
    agent.look()
    assert len(service.shown) == 1
    agent.close()
    service.stop()


def test_a_server_without_actions_and_markup_gets_plain_words(workspace: Workspace, bus: str) -> None:
    service = private_bus.Desktop(bus, "body")
    square = an_own_account(workspace, label="A & B")
    of_mine(workspace, square, -1)
    missed(workspace, square)
    agent = telling(workspace, bus, [])
    agent.look()
    assert service.shown == [("Your turn: A & B", "Missed, nothing was sent: A & B.")]
    agent.close()
    service.stop()


def test_the_agent_itself_tells_in_the_language_of_its_person(
    tmp_path: Path, workspace: Workspace, desktop: private_bus.Desktop
) -> None:
    workspace.settings.change(language="it")
    square = an_own_account(workspace)
    of_mine(workspace, square, -1)
    program = Program(tmp_path / "work", {**os.environ, "DBUS_SESSION_BUS_ADDRESS": desktop.bus})
    waits = program("agent", "--status")
    assert "To be told: Your turn: Town square." in waits.out
    running = program.start("agent")
    try:
        until(lambda: desktop.shown)
        assert desktop.shown == [("Tocca a te: Town square", "")]
        until(lambda: not workspace.notices.waiting().facts)
        assert "Nothing waits to be told." in program("agent", "--status").out
    finally:
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=PATIENCE)
    assert running.returncode == 0


def test_an_agent_killed_as_it_tells_costs_one_repeated_notice_and_none_is_lost(
    tmp_path: Path, workspace: Workspace, desktop: private_bus.Desktop
) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    program = Program(tmp_path / "work", {**os.environ, "DBUS_SESSION_BUS_ADDRESS": desktop.bus})
    first = program.start("agent")
    desktop.as_it_is_shown = first.kill
    first.communicate(timeout=PATIENCE)
    assert first.returncode == -signal.SIGKILL
    assert desktop.shown == [("Your turn: Town square", "")]
    desktop.as_it_is_shown = None
    second = program.start("agent")
    try:
        until(lambda: len(desktop.shown) == 2)
        until(lambda: not workspace.notices.waiting().facts)
        workspace.queue.pause()  # a change is a reason to look
        workspace.queue.resume()
        missed(workspace, an_own_account(workspace, label="Later"))
        until(lambda: len(desktop.shown) == 3)
        assert desktop.shown[1:] == [("Your turn: Town square", ""), ("Missed, nothing was sent: Later", "")]
    finally:
        second.send_signal(signal.SIGTERM)
        second.communicate(timeout=PATIENCE)


def test_what_waits_is_told_to_programs_too(tmp_path: Path, workspace: Workspace) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    [waits] = Program(tmp_path / "work")("agent", "--status", "--json").json["notices"]
    assert (waits["about"], waits["screen"], waits["account"]) == ("turn", "turn", "Town square")


def test_what_the_quiet_hours_hold_is_said_with_their_end(tmp_path: Path, workspace: Workspace) -> None:
    of_mine(workspace, an_own_account(workspace), -1)
    for key, value in (("zone", "Europe/Rome"), ("quiet_from", "00:01"), ("quiet_to", "00:00")):
        workspace.set_rule(key, value)  # always but for one minute at midnight
    told = Program(tmp_path / "work", ahead=to_noon())("agent", "--status").out
    assert told.endswith("The quiet hours hold it until 00:00 (Europe/Rome).\n")


def to_noon() -> timedelta:
    now = clock.now()
    return now.replace(hour=12) + timedelta(days=1) - now


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken"),
    [
        ("it", {"LANG": "en_GB.UTF-8"}, "it"),
        ("", {"LANG": "it_IT.UTF-8"}, "it"),
        ("", {"LANGUAGE": "de:it:en", "LANG": "en_GB.UTF-8"}, "it"),
        ("", {"LC_ALL": "C", "LANG": "it_IT.UTF-8"}, "en"),
        ("", {}, "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems(
    chosen: str, environment: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_here(chosen) == spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_all_of_it(language: str) -> None:
    words, english = assets.read_json("notices", f"{language}.json"), assets.read_json("notices", "en.json")
    assert words.keys() == english.keys() == {"about", "names", "open", *ABOUT}
    for about in ABOUT:
        assert [blanks(each) for each in words[about]] == [blanks(each) for each in english[about]]
    for about in ABOUT:
        fact = Fact(about, "key", "queue", "id", "practice", "practice", "09:30")
        assert words["names"]["practice"] in said([fact], language).title or about in ("approvals", "spike")
        assert "2" in said([fact, fact], language).title or about == "spike"  # there is one at most


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_no_bus_is_no_fault() -> None:
    with pytest.raises(NoBus):
        Bus("unix:path=/nowhere/at/all")
