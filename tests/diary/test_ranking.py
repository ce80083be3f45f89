"""The ideas of this week: the same list however the facts come, a reason for each, no gap named twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from brandassist import assets, clock
from brandassist.diary.ranking import FRESH_DAYS, MOST, SAME_WEEKS, Gap, Reason, Seed, this_week
from brandassist.store import accounts
from brandassist.store.deliveries import plan
from brandassist.store.diary import private
from brandassist.store.diary.trips import Stop
from brandassist.store.writing import targets
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from drafts.quoting import quotes

TODAY = date(2026, 11, 23)
OCCASIONS = {"natale": ("11-20", "12-26"), "new year": ("12-20", "01-06")}
WORDS = ("Paint", "A card for Natale", "The new year", "Natalie's bread", "Stools")

days = st.dates(date(2019, 1, 1), TODAY)


@st.composite
def seeds(draw: st.DrawFn) -> list[Seed]:
    made = draw(st.lists(st.tuples(st.sampled_from(WORDS), days, st.none() | days, st.booleans()), max_size=30))
    return [Seed(f"i{at}", *each) for at, each in enumerate(made)]


@st.composite
def gaps(draw: st.DrawFn) -> list[Gap]:
    made = draw(st.lists(st.tuples(st.sampled_from(("x", "site", "instagram")), st.booleans()), max_size=5))
    return [Gap(f"a{at}", network, network, pictured) for at, (network, pictured) in enumerate(made)]


@given(seeds(), gaps(), days, st.randoms())
def test_the_list_is_short_reasoned_and_the_same_however_the_facts_come(
    given_seeds: list[Seed], given_gaps: list[Gap], today: date, random: Random
) -> None:
    picked = this_week(given_seeds, given_gaps, today, OCCASIONS)
    by_id = {each.idea_id: each for each in given_seeds}
    assert len(picked) <= MOST
    assert len({each.idea_id for each in picked}) == len(picked)
    assert all(each.reasons for each in picked)
    missing = [why.account_id for each in picked for why in each.reasons if why.code == "missing"]
    assert len(missing) == len(set(missing))
    pictured = {each.account_id for each in given_gaps if each.pictured}
    for each in picked:
        for why in each.reasons:
            _is_true(why, by_id[each.idea_id], today, pictured)
    random.shuffle(given_seeds)
    random.shuffle(given_gaps)
    assert this_week(given_seeds, given_gaps, today, OCCASIONS) == picked


def _is_true(why: Reason, seed: Seed, today: date, pictured: set[str]) -> None:
    if why.code == "fresh":
        assert today - timedelta(days=why.days) == seed.written and 0 <= why.days < FRESH_DAYS
    elif why.code == "season":
        assert why.day == (seed.about or seed.written) and why.years >= 1
        gone = (today - why.day).days
        assert abs(gone - why.years * 365.25) <= SAME_WEEKS + 1.5
    elif why.code == "occasion":
        assert quotes(seed.text, [why.word])
    else:
        assert seed.pictured or why.account_id not in pictured


@given(seeds(), days)
def test_a_fresh_idea_never_waits_behind_an_equal_older_one(given_seeds: list[Seed], today: date) -> None:
    fresh = [Seed("new", "Stools", today), Seed("old", "Stools", today - timedelta(days=2))]
    order = [each.idea_id for each in this_week([*given_seeds, *fresh], [], today, OCCASIONS, most=1_000)]
    assert order.index("new") < order.index("old")


def test_what_is_old_out_of_season_and_wanted_nowhere_is_not_on_it() -> None:
    old = Seed("old", "Stools", TODAY - timedelta(days=40))
    assert this_week([old], [], TODAY, OCCASIONS) == []
    picked = this_week([old], [Gap("a", "x", "@alma"), Gap("b", "instagram", "alma", True)], TODAY, OCCASIONS)
    assert [(each.idea_id, each.reasons) for each in picked] == [
        ("old", (Reason("missing", account_id="a", network="x", label="@alma"),))
    ]


def test_the_29th_of_february_has_its_weeks_in_every_year() -> None:
    leap = Seed("leap", "Stools", date(2024, 2, 29))
    for today in (date(2025, 2, 24), date(2026, 3, 5), date(2028, 2, 29)):
        (picked,) = this_week([leap], [], today, OCCASIONS)
        assert [(why.code, why.years) for why in picked.reasons] == [("season", today.year - 2024)]


def test_a_season_reaches_over_the_new_year() -> None:
    (picked,) = this_week([Seed("a", "Stools", date(2024, 1, 2))], [], date(2025, 12, 28), OCCASIONS)
    assert (picked.reasons[0].years, picked.reasons[0].day) == (2, date(2024, 1, 2))
    words = [Seed("b", "The new year", date(2026, 6, 1))]
    assert [this_week(words, [], day, OCCASIONS) != [] for day in (date(2026, 12, 27), date(2027, 1, 7))] == [
        True,
        False,
    ]


def test_the_words_of_the_year_are_dated_in_both_languages() -> None:
    said = assets.occasions()
    assert {"christmas", "natale", "december", "dicembre"} <= set(said)
    assert "march" not in said and "may" not in said
    for first, last in said.values():
        assert all(date.fromisoformat(f"2026-{each}") for each in (first, last))


# -- in a workspace -----------------------------------------------------------------------------------------------

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def test_the_week_knows_the_queue_the_diary_and_what_is_locked(workspace: Workspace) -> None:
    workspace.set_rule("zone", "Europe/Rome")
    with clock.set_to(lambda: NOW - timedelta(days=100)):
        old = workspace.ideas.add("Stools at the till")
        last_year = workspace.diary.capture("The bread stood at the door that week.", day="2025-11-25")
        season = workspace.ideas.add("Bread at the door", entry_id=last_year)
        private = workspace.diary.capture("Not for anybody.", day="2025-11-25")
        hidden = workspace.ideas.add("Nobody", entry_id=private)
        workspace.diary.lock(private)
        dropped = workspace.ideas.add("Dropped")
        workspace.ideas.drop(dropped)
    with clock.set_to(lambda: NOW):
        with workspace.db.write("accounts") as tx:
            linkedin = accounts.fresh_id()
            accounts.add(tx, linkedin, network="linkedin", label="Alma Bianchi", url="")
        _plan_elsewhere(workspace, linkedin)
        fresh = workspace.ideas.add("Who tests the tester tins?")
        week = {each.id: [why.code for why in pick.reasons] for each, pick in workspace.ideas.this_week()}
        assert week[fresh][0] == "fresh" and week[season][0] == "season"
        assert hidden not in week and dropped not in week
        labels = [why.label for _, pick in workspace.ideas.this_week() for why in pick.reasons if why.code == "missing"]
        assert labels == ["Alma Bianchi"]
        draft_id = workspace.from_entry.begin_idea(old, to=[linkedin])
        _plan(workspace, draft_id, NOW + timedelta(days=6))
        assert all(why.code != "missing" for _, pick in workspace.ideas.this_week() for why in pick.reasons)
    with clock.set_to(lambda: NOW + timedelta(days=7)):
        labels = [why.label for _, pick in workspace.ideas.this_week() for why in pick.reasons if why.code == "missing"]
        assert "Alma Bianchi" in labels


def test_an_idea_that_repeats_locked_words_is_left_out_and_no_other(workspace: Workspace) -> None:
    workspace.diary.capture("%%The landlord wants this corner back.%%")
    before, quoting, after = (
        workspace.ideas.add(text)
        for text in ("It is the landlord", "Said: the landlord wants this corner, he says", "this corner back, please")
    )
    with workspace.db.read() as tx:
        assert private.passages(tx)
    assert {each.id for each, _ in workspace.ideas.this_week()} == {before, after}
    assert quoting not in {before, after}


def test_days_are_hers_where_she_is(workspace: Workspace) -> None:
    workspace.set_rule("zone", "Europe/Rome")
    workspace.trips.create(
        "Tokyo", "2026-11-22", "2026-11-25", [Stop("Tokyo", "2026-11-22", "2026-11-25", zone="Asia/Tokyo")]
    )
    with clock.set_to(lambda: datetime(2026, 11, 23, 14, 30, tzinfo=UTC)):  # 23:30 in Tokyo
        workspace.ideas.add("Stools")
    with clock.set_to(lambda: datetime(2026, 11, 23, 15, 30, tzinfo=UTC)):  # half past midnight there, not in Rome
        ((_, pick),) = workspace.ideas.this_week()
    assert pick.reasons[0] == Reason("fresh", days=1)


def _plan_elsewhere(workspace: Workspace, but: str) -> None:
    """Something for every account but one."""
    for row in workspace.accounts.list():
        if row.account.id != but:
            draft_id = workspace.drafts.new("post", "", "Planned", to=[row.account.id])
            _plan(workspace, draft_id, NOW + timedelta(days=2))


def _plan(workspace: Workspace, draft_id: str, at: datetime) -> None:
    with workspace.db.write("queue") as tx:
        (target,) = targets.of(tx, draft_id)
        plan.create(
            tx,
            draft_id=draft_id,
            target_id=target.id,
            account_id=target.account_id,
            kind="post",
            planned=from_instant(at, "UTC"),
            promise="computer",
        )
