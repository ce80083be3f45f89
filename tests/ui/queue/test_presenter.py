"""What the Queue shows, from rows: posts, days, counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow
from ui.deliveries import left_words
from ui.glyphs import STATES
from ui.queue.presenter import counts_of, glyph_of, posts_of

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
PLAIN = DeliveryRow(
    id="1",
    draft_id="a",
    target_id="t",
    account_id="c",
    network="practice",
    account="Practice",
    title="A title",
    kind="post",
    state="scheduled",
    holds=(),
    approved=True,
    payload_id="p",
    due_at=NOON,
    wall="2026-11-18T13:00",
    zone="Europe/Rome",
    fold=0,
    promise="computer",
    tries=0,
    looks=0,
    next_look_at=None,
    not_before=None,
    problem={},
    asks=False,
    depends_on=None,
    server_ref=None,
    created_at=NOON - timedelta(days=1),
    parts=(),
)


def row(**changes: Any) -> DeliveryRow:
    return replace(PLAIN, **changes)


def test_one_draft_at_one_time_is_one_post_with_the_gravest_word() -> None:
    [post] = posts_of([row(id="1", state="published"), row(id="2", state="unconfirmed")], "Europe/Rome")
    assert post.state == "unconfirmed"
    assert [each.id for each in post.rows] == ["1", "2"]


def test_moved_apart_they_are_two_posts() -> None:
    posts = posts_of([row(id="1"), row(id="2", due_at=NOON + timedelta(hours=1))], "Europe/Rome")
    assert [post.key for post in posts] == ["1", "2"]


def test_holds_and_the_gate_count_while_it_waits_and_not_after() -> None:
    assert glyph_of(row(approved=False)) == "awaiting"
    assert glyph_of(row(approved=False, holds=("by_hand",))) == "held"
    assert glyph_of(row(state="unconfirmed", holds=("frozen",))) == "unconfirmed"
    assert glyph_of(row(state="missed", approved=False)) == "missed"


def test_days_follow_the_workspace_and_times_the_post() -> None:
    late = datetime(2026, 11, 18, 23, 30, tzinfo=UTC)
    [post] = posts_of([row(due_at=late, zone="Europe/Lisbon", wall="2026-11-18T23:30")], "Europe/Rome")
    assert post.at.date() == date(2026, 11, 19)
    assert (post.planned.hour, post.planned.minute, post.other_zone) == (23, 30, "Lisbon")


def test_counts_are_of_posts_not_of_networks() -> None:
    rows = [row(id="1", approved=False), row(id="2", approved=False, network="x"), row(id="3", state="refused")]
    counts = counts_of(posts_of(rows, "Europe/Rome"))
    assert (counts.posts, counts.awaiting, counts.refused) == (1, 1, 1)


deliveries = st.lists(
    st.builds(
        lambda number, draft, hours, state, held: row(
            id=str(number),
            draft_id=draft,
            due_at=NOON + timedelta(hours=hours),
            state=state,
            holds=("by_hand",) if held else (),
        ),
        st.integers(0, 10_000),
        st.sampled_from("abc"),
        st.integers(-80, 80),
        st.sampled_from([state for state in STATES if state not in ("draft", "held", "awaiting", "approved")]),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(deliveries)
def test_every_delivery_is_in_exactly_one_post(rows: list[DeliveryRow]) -> None:
    ids = [each.id for post in posts_of(rows, "Europe/Rome") for each in post.rows]
    assert sorted(ids) == sorted(each.id for each in rows)


def test_a_thread_refused_in_its_middle_says_why(themed: QApplication) -> None:
    def parts(*states: str) -> tuple[PartRow, ...]:
        return tuple(PartRow(state, n, "k", state, {}, None, None, None, None, None) for n, state in enumerate(states))

    problem = {"code": "403", "words": "Replies are not allowed."}
    stopped = row(
        network="x", state="partly_published", parts=parts("published", "refused", "waiting"), problem=problem
    )
    assert left_words(stopped) == ["X said: Replies are not allowed."]
    assert left_words(replace(stopped, parts=parts("published", "waiting", "waiting"))) == []
    assert left_words(replace(stopped, problem={"code": "left"})) == ["The rest was left; what is up stays."]
