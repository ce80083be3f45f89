"""What another hand wrote, brought into a text in which somebody types."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafts.following import made, met, place, steps, touches
from drafts.undoing import Past, Step, applied, step, units

WORDS = st.lists(st.sampled_from(["red", "è", "👩🔧", "shelf", "in\n\nBergamo", "a", "\n", " "]), max_size=14)
TEXT = WORDS.map(" ".join)


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """The text with some stretches replaced."""
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 8)))
        text = text[:start] + draw(TEXT) + text[end:]
    return text


TWO = TEXT.flatmap(lambda text: st.tuples(st.just(text), edited(text)))
THREE = TEXT.flatmap(lambda text: st.tuples(st.just(text), edited(text), edited(text)))


@given(TWO)
def test_steps_make_the_new_text_of_the_old(texts: tuple[str, str]) -> None:
    old, new = texts
    assert made(old, steps(old, new)) == new


@given(TWO, st.data())
def test_a_caret_stays_behind_the_sign_it_stood_behind(texts: tuple[str, str], data: st.DataObject) -> None:
    old, new = texts
    some = steps(old, new)
    offset = data.draw(st.integers(1, max(1, len(old))))
    at = units(old[:offset])
    stays = not any(each.at < at <= each.at + units(each.gone) for each in some)
    now = place(at, some)
    wide = new.encode("utf-16-le")
    assert 0 <= now <= units(new)
    if stays and old:
        sign = old[offset - 1]
        assert wide[2 * (now - units(sign)) : 2 * now].decode("utf-16-le") == sign


def test_a_caret_between_words_that_are_changed_stays_between_them() -> None:
    old, new = "One two three.", "One and two three and four."
    some = steps(old, new)
    assert len(some) == 2
    assert new[: place(len("One two"), some)] == "One and two"
    assert place(len("One"), some) == len("One")
    assert place(0, some) == 0


@given(THREE)
def test_what_both_wrote_is_in_one_text_and_mine_where_they_met(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    both = met(base, mine, theirs)
    if theirs in (base, mine):
        assert both.text == mine
    if mine == base:
        assert (both.text, both.apart) == (theirs, False)
    words = set(both.text.split())
    assert words <= set(mine.split()) | set(theirs.split()) | set(base.split())


def test_words_in_one_paragraph_are_both_there() -> None:
    both = met("One two three four.", "One 2 three four.", "One two three, and four.")
    assert (both.text, both.apart) == ("One 2 three, and four.", False)


def test_the_same_words_stay_as_i_write_them() -> None:
    both = met("A red shelf.\n\nMore.", "A blue shelf.\n\nMore.", "A green shelf.\n\nMore, theirs.")
    assert (both.text, both.apart) == ("A blue shelf.\n\nMore, theirs.", True)


def test_a_stretch_is_touched_at_its_ends_too() -> None:
    some = steps("One two three.", "One two more three.")
    assert touches(some, 8, 13)
    assert not touches(some, 4, 7)


@given(TEXT, st.data())
def test_undo_takes_back_mine_alone_and_never_theirs(first: str, data: st.DataObject) -> None:
    """Whatever both write, taking all back leaves every sign of theirs that I did not take out."""
    past, text = Past(), first
    for number, mine in enumerate(data.draw(st.lists(st.booleans(), max_size=8)), 1):
        at = data.draw(st.integers(0, len(text)))
        come = f"<{'m' if mine else 't'}{number}>"
        change = Step(units(text[:at]), "", come)
        after = applied(text, change)
        assert after is not None
        text = after
        if mine:
            past.changed(change)
        else:
            past.follow(change)
    before = text
    while (change := past.back()) is not None:
        after = applied(text, change)
        assert after is not None, "a step that fits no text"
        text = after
    for number in range(1, 9):
        assert (f"<t{number}>" in before) <= (f"<t{number}>" in text)
    while (change := past.forth()) is not None:
        after = applied(text, change)
        assert after is not None
        text = after
    assert text == before


@given(TEXT, st.data())
def test_a_past_made_of_its_news_goes_the_same_way(first: str, data: st.DataObject) -> None:
    past, text, moves = Past(), first, list[object]()
    for act in data.draw(st.lists(st.sampled_from(["mine", "theirs", "back", "forth"]), max_size=10)):
        if act in ("back", "forth"):
            change = past.back() if act == "back" else past.forth()
            text = text if change is None else made(text, [change])
        else:
            new = data.draw(edited(text))
            if act == "mine" and (change := step(text, new)) is not None:
                past.changed(change)
            elif act == "theirs":
                for each in steps(text, new):
                    past.follow(each)
            text = new
        moves.extend(past.news())
    again = Past(moves)  # type: ignore[arg-type]
    assert (again.can_go_back, again.can_go_forth) == (past.can_go_back, past.can_go_forth)
    while (change := past.back()) is not None:
        assert again.back() == change
        text = made(text, [change])
    assert again.back() is None
