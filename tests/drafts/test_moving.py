"""Parts change their places; no word does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.limits import Limits
from drafts.moving import moved
from drafts.plain import plain
from drafts.threads import SEAM, split
from tests.drafts.rules import X
from tests.drafts.test_threads import SMALL, TEXTS


def after(source: str, starts: list[int], number: int, by: int) -> str:
    move = moved(source, starts, number, by)
    assert move is not None
    return source[: move.start] + move.text + source[move.end :]


def words(text: str) -> list[str]:
    return sorted(SEAM.sub("", text).split())


def test_fixed_parts_change_places_and_their_seam_stays():
    source = "Uno.\n---\n**Due** qui.\n\n---\n\nTre."
    starts = [0, source.index("**"), source.index("Tre")]
    assert after(source, starts, 0, 1) == "**Due** qui.\n---\nUno.\n\n---\n\nTre."
    assert after(source, starts, 2, -1) == "Uno.\n---\nTre.\n\n---\n\n**Due** qui."


def test_soft_joints_become_the_authors_own():
    source = "Uno. Due.\n\nTre. Quattro."
    starts = [source.index(word) for word in ("Uno", "Due", "Tre", "Quattro")]
    assert after(source, starts, 2, -1) == "Uno.\n\n---\n\nTre.\n\n---\n\nDue.\n\n---\n\nQuattro."


def test_nothing_moves_beyond_the_ends_or_where_a_part_has_no_place_of_its_own():
    assert moved("Uno.\n---\nDue.", [0, 9], 0, -1) is None
    assert moved("Uno.\n---\nDue.", [0, 9], 1, 1) is None
    assert moved("Uno.", [0, 0], 0, 1) is None


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(SMALL), st.data())
def test_no_word_is_lost_and_the_parts_stay_as_they_were_cut(text: str, limits: Limits, data: st.DataObject):
    text = plain(text)
    pieces = split(text, limits)
    if len(pieces) < 2:
        return
    number = data.draw(st.integers(0, len(pieces) - 1))
    by = -1 if number == len(pieces) - 1 else data.draw(st.sampled_from([1] if number == 0 else [1, -1]))
    starts = [piece.start for piece in pieces]
    move = moved(text, starts, number, by)
    assert move is not None
    result = text[: move.start] + move.text + text[move.end :]
    assert words(result.replace(" ", "\n")) == words(text.replace(" ", "\n")) or _cut_in_a_word(text, starts)
    assert result[move.at :].startswith(pieces[number].text)
    parts = [piece.text for piece in split(result, limits)]
    expected = [piece.text for piece in pieces]
    expected[number], expected[number + by] = expected[number + by], expected[number]
    for part in (number, number + by):
        assert expected[part] in parts


def _cut_in_a_word(text: str, starts: list[int]) -> bool:
    return any(start and not text[start - 1].isspace() for start in starts)


def test_moving_there_and_back_gives_the_parts_back():
    source = "Uno.\n---\nDue.\n---\nTre."
    starts = [0, 9, 18]
    once = after(source, starts, 0, 1)
    again = after(once, [piece.start for piece in split(once, X)], 1, -1)
    assert again == source
