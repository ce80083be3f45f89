"""Each warning with a hit and a near miss; what is asked of one post and of all is the same; none ever blocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import clock
from brandassist.planning.beside import Row
from brandassist.planning.warnings import Code, Warning, alike
from brandassist.store import brought_in
from brandassist.store.brought_in import Elsewhere
from brandassist.store.deliveries import plan
from brandassist.store.diary.trips import Stop
from brandassist.store.tables import account as accounts
from brandassist.walltime import WallTime, from_instant
from brandassist.workspace import Workspace
from brandassist.writing.said_before import Other
from drafts.checks.said_before import Said
from tests.support.builders import SetClock, an_account

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday, 13:00 in Rome
MONDAY = WallTime("2026-11-23T08:30", "Europe/Rome")
BREAD = "We moved the bread to the door, and people stay longer in the aisle behind it."
FRUIT = "Fruit sells best where nobody expects it: beside the tills, in small baskets."


@pytest.fixture(autouse=True)
def sunday() -> Iterator[SetClock]:
    told = SetClock(NOW)
    with clock.set_to(told):
        yield told


def draft(workspace: Workspace, text: str = BREAD, *to: str) -> str:
    made = workspace.drafts.new("post", "", text)
    for each in to:
        workspace.drafts.add_target(made, each)
    return made


def planned(workspace: Workspace, text: str, at: WallTime, *to: str) -> list[str]:
    return workspace.queue.schedule(draft(workspace, text), to, at)


def at(hours: float) -> WallTime:
    return from_instant(MONDAY.instant() + timedelta(hours=hours), "Europe/Rome")


def codes(found: list[Warning]) -> list[Code]:
    return [each.code for each in found]


def asked(workspace: Workspace, *to: str, text: str = BREAD, when: WallTime = MONDAY, **more: Any) -> list[Warning]:
    return workspace.warnings.of(draft(workspace, text), to, when, **more)


def only(found: list[Warning]) -> dict[str, Any]:
    [one] = found
    return dict(one.data)


def test_a_post_alone_is_warned_of_nothing(workspace: Workspace, practice: str) -> None:
    assert asked(workspace, practice) == []
    workspace.slots.add(practice, 0, "08:30")
    assert asked(workspace, practice) == []


@pytest.mark.parametrize(("minutes", "hit"), [(119, True), (120, False), (-119, True), (-120, False), (0, True)])
def test_too_close_on_either_side(workspace: Workspace, practice: str, minutes: int, hit: bool) -> None:
    [other] = planned(workspace, FRUIT, at(minutes / 60), practice)
    found = asked(workspace, practice)
    assert codes(found) == (["too_close"] if hit else [])
    if hit:
        told = only(found)
        assert (told["other"], told["least"], told["after"]) == (other, 120, minutes > 0)
        assert told["minutes"] == abs(minutes)
        assert (told["network"], told["title"]) == ("practice", FRUIT[:80])


def test_how_close_follows_the_rule_and_only_its_account(workspace: Workspace, practice: str, site: str) -> None:
    planned(workspace, FRUIT, at(3), practice)
    assert asked(workspace, practice) == []
    workspace.set_rule("spacing_minutes", 181)
    assert codes(asked(workspace, practice)) == ["too_close"]
    assert asked(workspace, site) == []
    workspace.set_rule("spacing_minutes", 0)
    assert asked(workspace, practice) == []


def test_what_is_not_approved_counts_too(workspace: Workspace, practice: str) -> None:
    workspace.set_rule("approval_rule", "every")
    planned(workspace, BREAD, at(1), practice)
    assert codes(asked(workspace, practice, text=BREAD)) == ["too_close", "nearly_the_same"]


def test_moving_a_post_leaves_itself_out(workspace: Workspace, practice: str) -> None:
    draft_id = draft(workspace)
    [mine] = workspace.queue.schedule(draft_id, [practice], MONDAY)
    assert codes(workspace.warnings.of(draft_id, [practice], at(1))) == ["too_close", "nearly_the_same"]
    assert workspace.warnings.of(draft_id, [practice], at(1), ignoring=mine) == []


def test_the_same_words_again_within_ninety_days(workspace: Workspace, practice: str, sunday: SetClock) -> None:
    planned(workspace, BREAD, MONDAY, practice)
    told = only(asked(workspace, practice, text=BREAD.replace("longer", "longer now"), when=at(24)))
    assert (told["same"], told["days"], told["wall"]) == (False, 1, "2026-11-23T08:30")
    assert 0.4 < told["likeness"] < 1
    assert only(asked(workspace, practice, when=at(24 * 90)))["same"]
    assert asked(workspace, practice, when=at(24 * 90 + 1)) == []
    assert asked(workspace, practice, text=FRUIT, when=at(24)) == []


def test_what_was_brought_in_from_the_network_counts(workspace: Workspace) -> None:
    to = an_account(workspace.db, "x", device=workspace.me.device_id)
    with workspace.db.write("drafts") as tx:
        brought_in.add(tx, "x", "1", where=Elsewhere("https://x.example/1", NOW - timedelta(days=3), None, BREAD))
    told = only(asked(workspace, to))
    assert (told["url"], told["same"], told["network"]) == ("https://x.example/1", True, "x")


def test_the_same_minute_on_three_networks(workspace: Workspace, practice: str, site: str) -> None:
    third = an_account(workspace.db, "mastodon", device=workspace.me.device_id)
    assert codes(asked(workspace, practice, site)) == []
    told = only(asked(workspace, practice, site, third))
    assert told == {"networks": ["mastodon", "practice", "site"], "count": 3}
    draft_id = draft(workspace, BREAD, practice, site, third)
    with workspace.db.write("queue", "drafts") as tx:
        workspace.queue.plan_in(tx, draft_id, [practice, site], MONDAY)
    assert codes(workspace.warnings.of(draft_id, [third], MONDAY)) == ["same_hour_everywhere"]
    assert codes(workspace.warnings.of(draft_id, [third], at(1 / 60))) == []
    target = next(each.id for each in workspace.drafts.show(draft_id).targets if each.account_id == third)
    workspace.drafts.make_own_version(target)
    workspace.drafts.write_own(target, FRUIT)
    assert workspace.warnings.of(draft_id, [third], MONDAY) == []


def test_quiet_hours_by_the_clock_of_the_readers(workspace: Workspace, practice: str) -> None:
    workspace.set_rule("quiet_from", "21:00")
    workspace.set_rule("quiet_to", "08:31")
    assert only(asked(workspace, practice)) == {"from": "21:00", "to": "08:31", "at": "08:30"}
    assert asked(workspace, practice, when=at(1 / 60)) == []
    assert asked(workspace, practice, when=from_instant(MONDAY.instant(), "Asia/Tokyo")) == []  # 16:30 there


def flight(workspace: Workspace) -> None:
    stops = [
        Stop("Turin", "2026-11-23", "2026-11-23", zone="Europe/Rome", ends_at="07:00"),
        Stop("Tokyo", "2026-11-24", "2026-11-27", zone="Asia/Tokyo", starts_at="06:30"),
    ]
    workspace.trips.create("Japan", "2026-11-23", "2026-11-27", stops)


@pytest.mark.parametrize(("wall", "minutes"), [
    ("2026-11-23T06:59", None), ("2026-11-23T07:00", 930), ("2026-11-23T22:29", 1), ("2026-11-23T22:30", None),
])  # fmt: skip
def test_while_she_is_between_two_stops(workspace: Workspace, practice: str, wall: str, minutes: int | None) -> None:
    flight(workspace)
    found = asked(workspace, practice, when=WallTime(wall, "Europe/Rome"))
    between = [each for each in found if each.code == "while_travelling" and not each.data["night"]]
    assert [each.data["minutes"] for each in between] == ([minutes] if minutes else [])
    if between:
        assert (between[0].data["left"], between[0].data["towards"]) == ("Turin", "Tokyo")


def test_a_trip_makes_it_night_for_her(workspace: Workspace, practice: str) -> None:
    flight(workspace)
    evening = WallTime("2026-11-25T17:00", "Europe/Rome")
    assert only(asked(workspace, practice, when=evening)) == {"here": "01:00", "zone": "Asia/Tokyo", "night": True}
    assert asked(workspace, practice, when=WallTime("2026-11-25T09:00", "Europe/Rome")) == []
    assert asked(workspace, practice, when=WallTime("2026-11-30T03:00", "Europe/Rome")) == []  # at home she chose it
    assert asked(workspace, practice, when=WallTime("2026-11-25T23:30", "Asia/Tokyo"), means="here") == []


def test_a_sign_in_that_ends_before(workspace: Workspace) -> None:
    to = an_account(workspace.db, "x", device=workspace.me.device_id)
    with workspace.db.write("accounts") as tx:
        ends = MONDAY.instant()
        tx.execute(accounts.update().where(accounts.c.id == to).values(facts={"expires_at": ends.isoformat()}))
    told = only(asked(workspace, to))
    assert told == {"account": to, "network": "x", "ends": ends, "lost": False}
    assert asked(workspace, to, when=at(-1 / 60)) == []
    with workspace.db.write("accounts") as tx:
        tx.execute(accounts.update().where(accounts.c.id == to).values(way="you"))
    assert asked(workspace, to) == []


def test_pause_and_freeze_are_told_and_keep_nobody(workspace: Workspace, practice: str) -> None:
    workspace.queue.pause()
    assert codes(asked(workspace, practice)) == ["paused"]
    workspace.queue.freeze("a recall")
    told = only(asked(workspace, practice))
    assert (told["since"], told["zone"], told["reason"]) == ("2026-11-22T13:00", "Europe/Rome", "a recall")
    assert planned(workspace, BREAD, MONDAY, practice)


def test_an_embargo_is_told_before_the_queue_refuses(workspace: Workspace, practice: str) -> None:
    entry = workspace.diary.new(title="A new store", text="Tins in the window.")
    draft_id = workspace.from_entry.begin(entry, to=[practice])
    workspace.embargoes.put(entry, at(1))
    told = only(workspace.warnings.of(draft_id, [practice], MONDAY))
    assert told == {"entry": "A new store", "until": "2026-11-23T09:30", "zone": "Europe/Rome"}
    assert workspace.warnings.of(draft_id, [practice], at(1)) == []


def test_a_slot_that_is_taken_says_so_once(workspace: Workspace, practice: str) -> None:
    workspace.slots.add(practice, 0, "08:30")
    [other] = planned(workspace, FRUIT, MONDAY, practice)
    found = asked(workspace, practice)
    assert codes(found) == ["slot_full"] and found[0].data["other"] == other
    assert codes(asked(workspace, practice, when=at(1 / 60))) == ["too_close"]


def test_what_is_said_of_all_is_what_is_said_of_each(workspace: Workspace, practice: str, site: str) -> None:
    workspace.set_rule("quiet_from", "21:00")
    workspace.set_rule("quiet_to", "08:00")
    flight(workspace)
    made = [
        *planned(workspace, BREAD, at(0), practice, site),
        *planned(workspace, BREAD, at(1), practice),
        *planned(workspace, FRUIT, at(13), practice, site),
        *planned(workspace, "Nothing like the others at all.", at(40), practice),
    ]
    found = workspace.warnings.between(NOW, NOW + timedelta(days=7))
    rows = {each.id: each for each in workspace.queue.list()}
    each = {
        row.id: workspace.warnings.of(row.draft_id, [row.account_id], WallTime(row.wall, row.zone), ignoring=row.id)
        for row in (rows[delivery_id] for delivery_id in made)
    }
    assert found == {delivery_id: told for delivery_id, told in each.items() if told}
    assert len(found) >= 4
    assert workspace.warnings.between(NOW, MONDAY.instant()) == {}


def test_once_read_nothing_is_read_again(workspace: Workspace, practice: str) -> None:
    planned(workspace, FRUIT, at(1), practice)
    beside = workspace.warnings.beside(draft(workspace), [practice], "Europe/Rome")
    workspace.close()
    assert codes(beside.at(MONDAY.instant())) == ["too_close"]
    assert beside.at(at(5).instant()) == []


def test_a_pause_lets_calendars_be(workspace: Workspace, practice: str) -> None:
    planned(workspace, FRUIT, at(1), practice)
    workspace.queue.pause()
    assert workspace.warnings.between(NOW, NOW + timedelta(days=7)) == {}


def test_new_words_for_what_is_out_are_no_second_post(workspace: Workspace, practice: str) -> None:
    [first] = planned(workspace, FRUIT, at(1), practice)
    with workspace.db.write("queue") as tx:
        row = next(each for each in workspace.queue.list() if each.id == first)
        plan.create(
            tx, draft_id=row.draft_id, target_id=row.target_id, account_id=practice, kind="post", planned=MONDAY,
            promise="computer", edits=first,
        )  # fmt: skip
    assert codes(asked(workspace, practice)) == ["too_close"]
    assert only(asked(workspace, practice))["other"] == first


FEW = ("we", "moved", "the", "bread", "to", "a", "door", "and", "fruit", "sells", "best")
WORDS = st.lists(st.sampled_from(FEW), max_size=12).map(" ".join)


@given(WORDS, st.lists(WORDS, max_size=8))
def test_what_is_found_by_its_runs_is_what_comparing_all_finds(text: str, others: list[str]) -> None:
    there = [Other(str(n), NOW + timedelta(n), "x", "a", "d", Said(each)) for n, each in enumerate(others)]

    def found(pairs: list[Any]) -> set[tuple[str, str, float]]:
        return {(other.id, finding.rule, finding.data["likeness"]) for other, finding in pairs}

    assert found(Row(there).alike(Said(text))) == found(alike(Said(text), there))
