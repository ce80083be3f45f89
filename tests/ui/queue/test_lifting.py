"""Where what is in the hand lands: slots, steps, days. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from brandassist.planning.occurrences import SlotTime
from brandassist.planning.slots import Opening
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import WallTime
from tests.ui.queue.test_presenter import row
from ui.queue.calendar.axis import DAY, Axis
from ui.queue.calendar.lifting import Lift, Load, Stop, begin, liftable, over, shifted, stepped, stops_of, to_day
from ui.queue.presenter import Waiting, posts_of

MONDAY = date(2026, 11, 16)
AXIS = Axis(48, 888, 48, MONDAY)
ROME = "Europe/Rome"
DRAFT = Load(draft=Waiting("d", "A draft", "draft", (("c", "practice", "Practice"),)))


def opening(day: int, wall: str, account: str = "c", taken: str | None = None) -> Opening:
    planned = WallTime(f"{MONDAY + timedelta(days=day)}T{wall}", ROME)
    return Opening(SlotTime(Slot("s", account, "", day, wall, "readers", ROME), planned, planned.instant()), taken)


def stop(day: int, minutes: int) -> Stop:
    return Stop(day, minutes, opening(day, f"{minutes // 60:02d}:{minutes % 60:02d}"))


places: st.SearchStrategy[tuple[int, int]] = st.tuples(st.integers(0, 6), st.integers(0, DAY // 5 - 1)).map(
    lambda each: (each[0], each[1] * 5)
)
stops = st.lists(places, max_size=8, unique=True).map(lambda found: [stop(*each) for each in sorted(found)])
lifts = places.map(lambda place: Lift(DRAFT, *place))


@given(lifts, stops, st.sampled_from([-1, 1]), st.booleans())
def test_arrows_never_leave_the_week_and_go_their_way(lift: Lift, known: list[Stop], by: int, fine: bool) -> None:
    after = stepped(lift, by, known, fine)
    assert 0 <= after.day <= 6 and 0 <= after.minutes < DAY
    here, there = (lift.day, lift.minutes), (after.day, after.minutes)
    assert here <= there if by > 0 else there <= here
    if after.stop is not None:
        assert (after.stop.day, after.stop.minutes) == there


@given(stops.filter(bool))
def test_arrows_go_through_every_slot(known: list[Stop]) -> None:
    lift, seen = Lift(DRAFT, 0, 0), {(0, 0)}
    for _ in known:
        lift = stepped(lift, 1, known, fine=False)
        seen.add((lift.day, lift.minutes))
    assert {(each.day, each.minutes) for each in known} <= seen


@given(lifts, stops, st.integers(0, 6), st.integers(-100, 1300), st.booleans())
def test_the_mouse_lands_in_the_slot_it_covers_else_where_it_is(
    lift: Lift, known: list[Stop], day: int, y: int, fine: bool
) -> None:
    after = over(lift, AXIS, day, y, known, 84, fine)
    near = [each for each in known if each.day == day and abs(AXIS.top(each.minutes) - y) < 42]
    assert after.day == day and 0 <= after.minutes < DAY
    if near and not fine:
        assert after.stop in near
    else:
        assert after.stop is None and after.minutes % (5 if fine else 30) == 0


def test_alt_goes_by_five_minutes_also_past_a_slot() -> None:
    after = stepped(Lift(DRAFT, 2, 8 * 60), 1, [stop(2, 9 * 60)], fine=True)
    assert (after.day, after.minutes, after.stop) == (2, 485, None)


def test_another_day_keeps_the_time_or_takes_its_nearest_slot() -> None:
    here = Lift(DRAFT, 2, 8 * 60)
    assert to_day(here, 3, [], False).minutes == 8 * 60
    assert to_day(here, 3, [stop(3, 600), stop(3, 1100)], False).minutes == 600
    assert to_day(here, 3, [stop(3, 600)], True).minutes == 8 * 60


def test_slots_of_other_accounts_are_no_place_for_it_and_a_full_one_says_so() -> None:
    found = stops_of([opening(0, "08:00", taken="x"), opening(1, "08:00", "other")], DRAFT, AXIS, ROME)
    assert [(each.day, each.full) for each in found] == [(0, True)]
    both = [opening(0, "08:00", taken="x"), opening(0, "08:00", "other")]
    assert [each.full for each in stops_of(both, None, AXIS, ROME)] == [False]


def test_a_draft_is_lifted_to_the_next_free_slot() -> None:
    now = datetime(2026, 11, 17, 12, 10, tzinfo=ZoneInfo(ROME))
    free, full = stop(3, 600), Stop(2, 600, opening(2, "10:00", taken="x"), full=True)
    lift = begin(DRAFT, AXIS, now, [stop(0, 600), full, free])
    assert (lift.day, lift.minutes, lift.stop) == (3, 600, free)
    assert (begin(DRAFT, AXIS, now, []).day, begin(DRAFT, AXIS, now, []).minutes) == (1, 750)


def test_what_is_out_or_may_be_does_not_move_by_hand() -> None:
    for state in ("published", "partly_published", "unconfirmed", "refused", "sending"):
        [post] = posts_of([row(id="1"), row(id="2", state=state)], ROME)
        assert not liftable(post)
    assert liftable(posts_of([row(state="handed_over")], ROME)[0])


def test_several_keep_their_distances() -> None:
    noon = datetime(2026, 11, 17, 11, tzinfo=UTC)
    posts = posts_of([row(id="1", due_at=noon), row(id="2", draft_id="b", due_at=noon + timedelta(days=1))], ROME)
    moved = shifted(Lift(Load((posts[1], posts[0])), 4, 9 * 60), AXIS)
    assert [(post.key, f"{wall:%d %H:%M}") for post, wall in moved] == [("2", "20 09:00"), ("1", "19 09:00")]
