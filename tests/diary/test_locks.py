import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from brandassist.diary import locks

numbers = st.integers(-3, 25)
spans = st.lists(st.tuples(numbers, numbers), max_size=6)


def _characters(of: tuple[tuple[int, int], ...]) -> set[int]:
    return {at for start, end in of for at in range(start, end)}


@given(spans, st.integers(0, 20))
def test_settled_spans_cover_the_same_characters_in_order_and_apart(of: list[tuple[int, int]], length: int) -> None:
    settled = locks.settled(of, length)
    wanted = {at for span in of for at in range(min(span), max(span)) if 0 <= at < length}
    assert _characters(settled) == wanted
    assert all(first[1] < second[0] for first, second in itertools.pairwise(settled))
    assert locks.settled(settled, length) == settled


@given(spans, st.tuples(numbers, numbers))
def test_unlocking_opens_that_passage_and_no_other(of: list[tuple[int, int]], opened: tuple[int, int]) -> None:
    before = locks.settled(of, 20)
    after = locks.without(before, opened, 20)
    assert _characters(after) == _characters(before) - set(range(min(opened), max(opened)))


@given(spans, st.tuples(st.integers(0, 20), st.integers(0, 20)))
def test_a_passage_touches_what_it_shares_a_character_with(of: list[tuple[int, int]], passage: tuple[int, int]) -> None:
    settled, (starts, ends) = locks.settled(of, 20), sorted(passage)
    assume(starts < ends)
    assert locks.touches(settled, starts, ends) == bool(_characters(settled) & set(range(starts, ends)))
