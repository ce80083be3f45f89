"""The hour against past days: numbers that can be checked by hand, no false alarm, nothing started."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.agent.notices import Notices
from brandassist.agent.words import LANGUAGES, said
from brandassist.inbox import signals
from brandassist.inbox.service import Inbox
from brandassist.inbox.tone import tone_of
from brandassist.store import settings
from brandassist.store.database import Database
from brandassist.store.deliveries import stop
from brandassist.store.history import Actor
from brandassist.store.inbox import collections
from brandassist.store.tables import account, message
from tests.inbox.conftest import kept, someone
from tests.support.builders import DEVICE, SetClock, an_account

NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
counts = st.lists(st.integers(0, 40), min_size=0, max_size=14)


@given(st.integers(0, 60), st.integers(0, 60), counts)
def test_a_spike_is_far_above_every_day_looked_at_and_never_a_handful(came: int, people: int, days: list[int]) -> None:
    if not signals.is_spike(came, people, days):
        return
    usual = signals.usual_of(days)
    assert usual is not None and len(days) >= signals.FEWEST_DAYS
    assert came >= 10 and people >= 5 and came > max(days) and came >= 3 * usual[1]
    assert signals.is_spike(came + 1, people, days)


@given(counts.filter(lambda days: len(days) >= signals.FEWEST_DAYS))
def test_the_usual_is_of_the_days_themselves(days: list[int]) -> None:
    usual = signals.usual_of(days)
    assert usual is not None
    low, high = usual
    assert low in days and high in days and low <= high
    assert 2 * sum(low <= each <= high for each in days) >= len(days)


@given(st.integers(0, 3), st.integers(0, 3))
def test_three_messages_alarm_nobody(came: int, people: int) -> None:
    assert not signals.is_spike(came, people, [0] * 14)


def test_the_same_hour_is_that_of_the_wall_clock() -> None:
    now = datetime(2026, 10, 26, 9, 0, tzinfo=ZoneInfo("Europe/Rome"))  # the clocks went back the night before
    (_, after, until), (_, _, before) = signals.same_hours(now, 2)
    assert (until - after, until.hour, before.hour) == (HOUR, 8, 7)


@pytest.fixture
def now() -> SetClock:
    return SetClock(NOW)


def quiet_weeks(database: Database, network: str, each_day: int = 3, days: int = 30) -> str:
    """An account that was read for so long, with some messages in this hour of every day."""
    to = an_account(database, network)
    with database.write("accounts", "settings") as tx:
        tx.execute(update(account).where(account.c.id == to).values(created_at=NOW - days * DAY))
        collections.answered(tx, to, None, None, "")
        settings.put(tx, Actor(None, DEVICE), "zone", "Europe/Rome")
    for back in range(1, min(days, 15)):
        for number in range(each_day):
            kept(database, to, f"{back}-{number}", NOW - back * DAY - number * timedelta(minutes=5))
    return to


def flood(database: Database, to: str, many: int, text: str = "What happened there?", people: int = 100) -> None:
    for number in range(many):
        at = NOW - number * timedelta(minutes=2)
        kept(database, to, f"now-{number}", at, text=f"{text} {number}", handle=f"p{number % people}")


def test_a_spike_rests_on_numbers_and_starts_nothing(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        to = quiet_weeks(database, "mastodon")
        flood(database, to, 14)
        found = inbox.signals()
        assert (found.last_hour, found.people, found.usual, found.spike) == (14, 14, (3, 3), True)
        assert [count for _, count in found.days] == [3] * 14
        assert found.days[0][0].isoformat() == "2026-11-22"
        assert not found.practice


def test_a_spike_is_told_by_whoever_looks_once_a_day_and_not_while_everything_is_held(
    database: Database, executive: Actor, tmp_path: Path, now: SetClock
) -> None:
    device = device_settings.DeviceSettings(tmp_path / "settings.json")
    notices = Notices(database, executive, device, spike=signals.spike_day)
    with clock.set_to(now):
        to = quiet_weeks(database, "mastodon")
        assert notices.claim() == []
        flood(database, to, 14)
        [told] = notices.claim()
        assert (told.about, told.kind, told.screen) == ("spike", "spike", "inbox")
        notices.told([told])
        now.advance(minutes=2)
        assert notices.claim() == [], "once, though it goes on"
        with database.read() as tx:
            assert stop.standing(tx).frozen_since is None, "it only tells"
        for each in LANGUAGES:
            assert "14" not in (words := said([told], each)).title + words.words
        another = Notices(database, someone(database, "assistant"), device, spike=signals.spike_day)
        with database.write("queue") as tx:
            stop.freeze_all(tx, executive.member_id, "")
        assert another.claim() == []


def test_one_person_writing_on_and_on_is_no_spike(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        flood(database, quiet_weeks(database, "mastodon"), 20, people=1)
        found = inbox.signals()
        assert (found.last_hour, found.people, found.spike) == (20, 1, False)


def test_too_few_days_judge_nothing(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        flood(database, quiet_weeks(database, "mastodon", days=4), 29)
        found = inbox.signals()
        assert (len(found.days), found.usual, found.spike, found.last_hour) == (4, None, False, 29)


def test_made_up_people_count_only_where_there_is_nobody_else(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        flood(database, quiet_weeks(database, "practice"), 14)
        alone = inbox.signals()
        assert (alone.practice, alone.spike) == (True, True)
        quiet_weeks(database, "mastodon")
        beside = inbox.signals()
        assert (beside.practice, beside.last_hour, beside.spike) == (False, 0, False)


def test_an_account_connected_yesterday_is_no_spike(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        quiet_weeks(database, "mastodon")
        flood(database, quiet_weeks(database, "wordpress", days=1, each_day=0), 25)
        assert not inbox.signals().spike


def test_likes_spam_and_our_own_do_not_count(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        to = quiet_weeks(database, "mastodon")
        kept(database, to, "like", NOW)
        with database.write("inbox") as tx:
            tx.execute(update(message).where(message.c.remote_id == "like").values(kind="like"))
        kept(database, to, "own", NOW, own=True)
        kept(database, to, "spam", NOW)
        inbox.spam(next(row.id for row in inbox.list() if row.remote_id == "spam"))
        assert inbox.signals().last_hour == 0


def test_tone_is_a_guess_of_english_alone(database: Database, inbox: Inbox, now: SetClock) -> None:
    with clock.set_to(now):
        to = quiet_weeks(database, "mastodon")
        flood(database, to, 6, "This is the worst service I have ever had and you should be ashamed")
        kept(database, to, "it", NOW, text="Il servizio è pessimo e non torno più da voi, vergognatevi di questo.")
        kept(database, to, "short", NOW, text="Terrible!")
        tone = inbox.signals().tone
        assert (tone.messages, tone.english, tone.critical) == (8, 6, 6)
        (row,) = [row for row in inbox.list() if row.remote_id == "it"]
        assert inbox.tone(row) is None


def test_how_it_sounds() -> None:
    assert tone_of("Thank you so much, this was wonderful and you are great people.") == "warm"
    assert tone_of("Where do you open on Sunday, and for how long is it?") == ""
    assert tone_of("Merci beaucoup pour tout ce que vous avez fait pour nous.") is None
