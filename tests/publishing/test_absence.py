"""After an absence nothing that was missed goes by itself, the queue pauses itself, and what happened can be told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.publishing.absence import Absences
from brandassist.store import devices
from brandassist.store.database import Database
from brandassist.store.deliveries import settle, stop
from brandassist.store.deliveries.claim import claim
from brandassist.store.deliveries.read import get
from brandassist.store.history import Actor
from brandassist.walltime import from_instant
from tests.support.builders import DEVICE, SetClock, a_delivery, an_account

GRACE = timedelta(minutes=10)
FRIDAY = datetime(2026, 11, 20, 16, 52, tzinfo=UTC)


@pytest.fixture
def time() -> SetClock:
    return SetClock(FRIDAY)


@pytest.fixture
def absences(database: Database) -> Absences:
    return Absences(database, Actor(None, DEVICE), lambda: GRACE)


def state(database: Database, delivery_id: str) -> str:
    with database.read() as tx:
        return get(tx, delivery_id).state


def paused(database: Database) -> bool:
    with database.read() as tx:
        return stop.standing(tx).paused


def claimed(database: Database, account_id: str) -> str | None:
    now, lease = clock.now(), timedelta(minutes=5)
    got = claim(
        database, account_id=account_id, device_id=DEVICE, owner=f"{DEVICE}:1:1", now=now, lease=lease, grace=GRACE
    )
    return got.delivery_id if got else None


def test_a_weekend_away_pauses_the_queue_and_nothing_that_was_missed_is_claimed(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        missed = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        coming = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=63))
        time.advance(hours=62)
        absences.beat()
        assert paused(database)
        assert state(database, missed) == "missed"
        assert claimed(database, account_id) is None
        time.advance(hours=1)
        assert claimed(database, account_id) is None  # its own time, but nobody has looked yet
        with database.write() as tx:
            stop.pause(tx, False)
        assert claimed(database, account_id) == coming


def test_what_is_still_inside_its_grace_goes_and_a_pause_by_hand_holds_it_too(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        late = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=62, minutes=-4))
        time.advance(hours=62)
        absences.beat()
        assert paused(database)
        story = absences.story(absences.missed())
        assert [row.id for row in story.going] == [late]
        with database.write() as tx:
            stop.pause(tx, True)
        assert claimed(database, account_id) is None
        with database.write() as tx:
            stop.pause(tx, False)
        assert claimed(database, account_id) == late


def test_what_goes_on_is_missed_after_its_grace_though_the_queue_is_paused(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        late = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=62, minutes=-4))
        time.advance(hours=62)
        absences.beat()
        time.advance(minutes=7)
        assert claimed(database, account_id) is None
        absences.beat()
        with database.write() as tx:
            settle.miss(tx, clock.now(), GRACE)
        assert state(database, late) == "missed"


@pytest.mark.parametrize("case", ["nothing missed", "short", "first start", "clock back", "another computer's"])
def test_no_absence_no_pause(database: Database, absences: Absences, time: SetClock, case: str):
    with clock.set_to(time):
        account_id = an_account(database, device="another" if case == "another computer's" else DEVICE)
        if case != "first start":
            absences.beat()
        due = timedelta(hours=90) if case == "nothing missed" else timedelta(minutes=1)
        a_delivery(database, account_id, due=FRIDAY + due)
        time.advance(minutes=-60 if case == "clock back" else 8 if case == "short" else 3000)
        absences.beat()
        assert not paused(database)


def test_a_post_that_nobody_approved_or_that_waits_for_a_hand_is_no_reason_to_pause(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=1), approved=False)
        hand = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=1), promise="you")
        time.advance(hours=62)
        absences.beat()
        assert not paused(database)
        story = absences.story(absences.missed())
        assert [row.id for row in story.by_hand] == [hand]
        assert len(absences.missed()) == 1


def test_the_story_tells_the_absence_and_that_the_queue_paused_itself(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        after = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=70))
        time.advance(hours=62)
        absences.beat()
        story = absences.story(absences.missed())
        [away] = story.away
        assert (away.since, away.until) == (FRIDAY, FRIDAY + timedelta(hours=62))
        assert story.paused_itself and story.paused_at == time()
        assert story.next_up is not None and story.next_up.id == after
        with database.write() as tx:
            stop.pause(tx, False)
        story = absences.story(absences.missed())
        assert story.paused_at is None and not story.paused_itself


def test_of_two_processes_that_wake_together_one_tells_it(database: Database, absences: Absences, time: SetClock):
    other = Absences(database, Actor(None, DEVICE), lambda: GRACE)
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        time.advance(hours=62)
        absences.beat()
        other.beat()
        assert len(absences.story(absences.missed()).away) == 1


def test_an_absence_found_after_a_crash_between_two_writes_is_told_all_the_same(
    database: Database, absences: Absences, time: SetClock, monkeypatch: pytest.MonkeyPatch
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        time.advance(hours=62)
        with monkeypatch.context() as broken:
            broken.setattr(stop, "pause", _die)
            with pytest.raises(KeyboardInterrupt):
                absences.beat()
        absences.beat()
        assert paused(database)
        assert len(absences.story(absences.missed()).away) == 1


def _die(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_stale_words_stand_where_they_are_and_say_what_they_meant(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        text = "Two crates early. This morning they stood there; I ask for the bell tomorrow."
        a_delivery(database, account_id, text, due=FRIDAY + timedelta(hours=1))
        a_delivery(database, account_id, "Bread is made by hand.", due=FRIDAY + timedelta(hours=2))
        time.advance(hours=62)
        with database.write() as tx:
            settle.miss(tx, clock.now(), GRACE)
        rows = absences.missed()
        first, second = (absences.words(rows)[row.id] for row in rows)
        assert [(each.text, each.meant.at.isoformat()) for each in first.stale] == [
            ("This morning", "2026-11-20T00:00:00"),
            ("tomorrow", "2026-11-21T00:00:00"),
        ]
        assert all(text[each.start : each.end] == each.text for each in first.stale)
        assert second.stale == ()


def test_posted_now_by_a_person_it_goes_though_the_queue_paused_itself(
    database: Database, absences: Absences, time: SetClock
):
    with clock.set_to(time):
        account_id = an_account(database)
        absences.beat()
        missed = a_delivery(database, account_id, due=FRIDAY + timedelta(hours=2))
        a_delivery(database, account_id, due=FRIDAY + timedelta(hours=3))
        time.advance(hours=62)
        absences.beat()
        with database.write() as tx:
            stop.send_again(tx, get(tx, missed), from_instant(clock.now(), "UTC"))
        assert claimed(database, account_id) == missed
        with database.write() as tx:  # a pause somebody asked for holds it
            stop.pause(tx, True)
            stop.send_again(tx, get(tx, missed), from_instant(clock.now(), "UTC"))
            assert get(tx, missed).holds == ("paused",)


def test_a_new_computer_has_not_been_away(database: Database, time: SetClock):
    with clock.set_to(time), database.write() as tx:
        devices.ensure(tx, "new", "a laptop")
    with clock.set_to(time):
        Absences(database, Actor(None, "new"), lambda: GRACE).beat()
    assert not paused(database)
