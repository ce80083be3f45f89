"""Two texts that grew apart become one: nothing lost, nothing made up, and only what overlaps is asked."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafts.merging.three_way import Merge, Written, merge, resolved
from tests.drafts.merging.offline import judged, pairs

WORDS = ("a", "b", "the", "è", "**b", "c**", "12,50", "👩‍🌾", "[x](https://e.org/?a=1)", "-", "fine.")
BLANKS = (" ", " ", " ", "\n", "\n\n", "  ", "\r\n", "\u00a0")
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BLANKS)), max_size=12).map(
    lambda each: "".join(word + blank for word, blank in each)
) | st.text(max_size=20)

BASE = """I stood at the counter from 8.20 to 8.31. Nobody asked what it costs.

Nine people out of fifteen asked only this: *è fresco?*

We should leverage what she already knows. From Monday three stores try her shelf for four weeks.

I will publish the number here on 15 December."""
PARAGRAPHS = BASE.split("\n\n")


def both_ways(base: str, mine: str, theirs: str) -> Merge:
    found, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert found.text == other.text
    assert len(found.conflicts) == len(other.conflicts)
    return found


def asked(found: Merge) -> list[tuple[str, str, str]]:
    pieces = [found.pieces[number] for number in found.conflicts]
    return [(each.base.text, each.mine.text, each.theirs.text) for each in pieces]


@settings(max_examples=400)
@given(TEXTS, TEXTS, TEXTS)
@example("w\n", "w", "w\nN")
@example("\nw", "w", "N\nw")
@example("a b", "b", "c a b")
@example("", "a a a ", "a a a\n")
def test_what_always_holds(base: str, mine: str, theirs: str):
    found = both_ways(base, mine, theirs)
    sides = zip(*((piece.base, piece.mine, piece.theirs) for piece in found.pieces), strict=True)
    for text, stretches in zip((base, mine, theirs), sides, strict=False):
        assert "".join(each.text for each in stretches) == text
        assert all(one.end == two.start for one, two in pairwise(stretches))
    assert found.pieces or not base + mine + theirs
    old, one, two, new = (set(each.split()) for each in (base, mine, theirs, found.text))
    assert new <= one | two, "a word nobody wrote"
    for choice in ("base", "mine", "theirs", "both"):
        chosen = resolved(found, dict.fromkeys(found.conflicts, choice))
        assert set(chosen.split()) <= old | one | two


STEPS = st.lists(st.sampled_from(("keep", "keep", "keep", "drop", "swap", "add", "add the same", "part")), max_size=15)


def edited(steps: list[str], who: str) -> str:
    """A text of words that are there once each, after one step for each of its words."""
    made: list[str] = []
    for number, step in enumerate([*steps, *["keep"] * (15 - len(steps))]):
        word, own = f"w{number}", f"{who}{number}"
        blank = "\n\n" if (number % 5 == 4) != (step == "part") else " "
        put = {"drop": [], "swap": [own], "add": [word, own], "add the same": [word, f"both{number}"]}.get(step, [word])
        made += [each + blank for each in put]
    return "".join(made)


@settings(max_examples=300)
@given(STEPS, STEPS)
def test_no_word_is_lost_that_neither_took_away(mine: list[str], theirs: list[str]):
    texts = [edited(steps, who) for steps, who in (([], ""), (mine, "m"), (theirs, "t"))]
    found = both_ways(*texts)
    old, one, two = (set(each.split()) for each in texts)
    new = Counter(found.text.split())
    expected = (old & one & two) | (one - old) | (two - old)
    assert expected <= set(new)
    if not found.conflicts:
        assert new == Counter(expected)
    else:
        assert new.keys() <= one | two


@settings(max_examples=150)
@given(TEXTS, TEXTS)
def test_who_changed_alone_is_taken_whole(base: str, text: str):
    for found in (merge(base, base, text), merge(base, text, base), merge(base, text, text)):
        assert found.text == text
        assert not found.conflicts


def test_a_thousand_pairs_of_offline_edits():
    found = judged(pairs(1_000, seed=20261123))
    assert (found.pairs, found.lost, found.nobodys, found.too_many) == (1_000, 0, 0, 0)
    assert found.apart > 500
    assert found.asked > 100
    assert found.unasked >= 0.99 * found.apart


def test_a_merge_handed_over_again_changes_nothing():
    for each in pairs(200, seed=7):
        base, mine, theirs = each.texts
        first = merge(base, mine, theirs).text
        # What it was made of is its base from then on; somebody else may have merged the same meanwhile.
        assert [merge(old, first, old).text for old in (base, mine, theirs)] == [first] * 3
        assert (merge(base, first, merge(base, theirs, mine).text)).text == first


def test_as_the_screen_asks_it():
    mine = (
        BASE.replace("Nine people out of fifteen", "Nine of fifteen people")
        .replace("leverage", "use")
        .replace("three stores", "four stores")
        .replace("four weeks", "six weeks")
        .replace("15 December.", "15 December, whatever it is.")
    )
    theirs = (
        BASE.replace("from 8.20 to 8.31.", "for twelve minutes.")
        .replace("Nine people out of fifteen", "Most people")
        .replace("leverage", "start from")
        .replace("three stores", "five stores")
        .replace("four weeks", "five weeks")
    )
    found = both_ways(BASE, mine, theirs)
    assert asked(found) == [
        ("Nine people out of fifteen", "Nine of fifteen people", "Most people"),
        ("leverage", "use", "start from"),
        ("three", "four", "five"),
        ("four", "six", "five"),
    ]
    one, two, three, four = found.conflicts
    text = resolved(found, {one: "mine", two: "theirs", three: "base", four: Written("eight")})
    assert "minutes. Nobody asked what it costs.\n\nNine of fifteen people asked only this" in text
    assert "should start from what she already knows. From Monday three stores try her shelf for eight weeks." in text
    assert text.endswith("15 December, whatever it is.")


def test_what_was_taken_unasked_can_be_put_back():
    found = merge("One two three.", "One 2 three.", "One two three. Four.")
    assert found.text == "One 2 three. Four."
    taken = next(number for number, piece in enumerate(found.pieces) if piece.kind == "mine")
    assert resolved(found, {taken: "base"}) == "One two three. Four."
    with pytest.raises(IndexError):
        resolved(found, {99: "mine"})


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        (
            "Uno due tre. Nuova.\n\nQuattro cinque.",
            "Uno due 3.\n\nQuattro cinque.",
            "Uno due 3. Nuova.\n\nQuattro cinque.",
        ),
        ("Uno due.\n\ntre.\n\nQuattro cinque.", "Uno 2 tre.\n\nQuattro cinque.", None),
        ("Uno due\n\ntre.\n\nQuattro cinque.", "Uno 2 tre.\n\nQuattro cinque.", "Uno 2\n\ntre.\n\nQuattro cinque."),
        ("Uno due tre. Quattro cinque.", "Uno due tre.\n\nQuattro 5.", "Uno due tre. Quattro 5."),
        (
            "Uno due tre.\n\nIn mezzo.\n\nQuattro cinque.",
            "Uno due 3.\n\nQuattro 5.",
            "Uno due 3.\n\nIn mezzo.\n\nQuattro 5.",
        ),
        (
            "Uno due tre. A.\n\nQuattro cinque.",
            "Uno due tre.\n\nB. Quattro cinque.",
            "Uno due tre. A.\n\nB. Quattro cinque.",
        ),
        (
            "Uno due tre.\n\nQuattro cinque.\n",
            "Uno due tre.\n\nQuattro cinque. Sei.",
            "Uno due tre.\n\nQuattro cinque. Sei.",
        ),
        ("Uno due tre.", "Uno due tre.\n\nQuattro cinque.\n\nSei.", "Uno due tre.\n\nSei."),
        ("Uno  due tre.\n\nQuattro cinque.", "Uno\ndue tre.\n\nQuattro cinque.", "Uno\ndue tre.\n\nQuattro cinque."),
    ],
    ids=["last word", "same word", "split", "joined", "paragraph", "end and start", "last line", "gone", "blanks"],
)
def test_paragraphs_split_joined_and_added(mine: str, theirs: str, text: str | None):
    found = both_ways("Uno due tre.\n\nQuattro cinque.", mine, theirs)
    if text is None:
        assert found.conflicts
    else:
        assert (found.text, found.conflicts) == (text, ())


def test_both_add_in_one_place_and_both_are_kept_in_one_order():
    found = both_ways("One.\n\nTwo.", "One.\n\nMine here.\n\nTwo.", "One.\n\nAlso theirs.\n\nTwo.")
    assert asked(found) == [("", "Mine here.\n\n", "Also theirs.\n\n")]
    assert found.text == "One.\n\nAlso theirs.\n\nMine here.\n\nTwo."
    assert resolved(found, {found.conflicts[0]: "mine"}) == "One.\n\nMine here.\n\nTwo."
    assert resolved(found, {found.conflicts[0]: Written("A third.")}) == "One.\n\nA third.\n\nTwo."
    assert resolved(found, {found.conflicts[0]: Written("")}) == "One.\n\nTwo."


def test_what_one_took_away_and_the_other_edited_is_asked():
    found = both_ways(BASE, BASE.replace(PARAGRAPHS[1] + "\n\n", ""), BASE.replace("only this", "just this"))
    assert len(found.conflicts) == 1
    assert PARAGRAPHS[1].replace("only", "just") in found.text


def test_a_moved_paragraph_takes_the_other_ones_words_along():
    moved = "\n\n".join([PARAGRAPHS[2], *PARAGRAPHS[:2], PARAGRAPHS[3]])
    found = both_ways(BASE, moved, BASE.replace("leverage", "use").replace("8.31", "8.40"))
    assert not found.conflicts
    assert found.text == moved.replace("leverage", "use").replace("8.31", "8.40")


def test_a_paragraph_moved_here_and_taken_away_there_is_asked():
    moved = "\n\n".join([PARAGRAPHS[2], *PARAGRAPHS[:2], PARAGRAPHS[3]])
    found = both_ways(BASE, moved, BASE.replace(PARAGRAPHS[2] + "\n\n", ""))
    assert asked(found) == [("", PARAGRAPHS[2] + "\n\n", "")]
    assert found.text == moved


def test_a_paragraph_moved_to_two_places_is_asked():
    first = "\n\n".join([PARAGRAPHS[1], PARAGRAPHS[0], *PARAGRAPHS[2:]])
    last = "\n\n".join([PARAGRAPHS[0], *PARAGRAPHS[2:], PARAGRAPHS[1]])
    found = both_ways(BASE, first, last)
    assert len(found.conflicts) == 2
    assert all(PARAGRAPHS[1] in one + two for _, one, two in asked(found))


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("It costs 3,50 € now.", "It costs 4,50 € now.", "It costs 3,60 € now."),
        ("See https://e.org/a?b=1 now.", "See https://e.org/c?b=1 now.", "See https://e.org/a?b=2 now."),
        ("On 2026-11-23 at noon", "On 2027-11-23 at noon", "On 2026-11-24 at noon"),
        ("The 👩‍🌾 sells", "The 👩🏽‍🌾 sells", "The 👨‍🌾 sells"),
        ("Read [the number](https://e.org).", "Read [the total](https://e.org).", "Read [the number](https://f.org)."),
        ("l'amico di Anna", "l'amica di Anna", "dell'amico di Anna"),
    ],
)
def test_no_price_address_day_or_letter_is_put_together_from_two_hands(base: str, mine: str, theirs: str):
    assert both_ways(base, mine, theirs).conflicts


def test_both_ends_of_bold_are_decided_together():
    found = both_ways(
        "We say that nobody came today.", "We **say that nobody came** today.", "We know that nobody came today."
    )
    (number,) = found.conflicts
    assert resolved(found, {number: "theirs"}) == "We know that nobody came today."
    assert resolved(found, {number: "mine"}) == "We **say that nobody came** today."


def test_lists_quotations_and_code_merge_line_by_line():
    base = "- bread\n- milk\n- eggs\n\n> She said no.\n\n```\nfor a in b:\n    run(a)\n```"
    mine = base.replace("- milk\n", "- milk, two litres\n").replace("    run(a)", "        run(a)")
    theirs = base.replace("- eggs", "- eggs\n- salt").replace("said no", "said yes").replace("in b:", "in c:")
    found = both_ways(base, mine, theirs)
    assert not found.conflicts
    assert found.text == (
        "- bread\n- milk, two litres\n- eggs\n- salt\n\n> She said yes.\n\n```\nfor a in c:\n        run(a)\n```"
    )


def test_line_ends_of_another_system_cost_no_question():
    found = both_ways(BASE, BASE.replace("\n", "\r\n"), BASE.replace("leverage", "use").replace("Nobody", "No one"))
    assert found.text == BASE.replace("leverage", "use").replace("Nobody", "No one").replace("\n", "\r\n")
    assert not found.conflicts


def test_a_book_is_merged():
    base = "\n\n".join(f"{number} {BASE}" for number in range(300))
    mine = base.replace("250 I stood", "250 I sat").replace("7 I stood", "7 I lay")
    theirs = base.replace("251 I stood", "251 We stood") + "\n\nThe end."
    found = merge(base, mine, theirs)
    assert not found.conflicts
    assert "250 I sat" in found.text
    assert found.text.endswith("The end.")
    assert len(base.split()) > 15_000
