"""What is chosen of two texts, without a window."""

from __future__ import annotations

from datetime import UTC, datetime

from brandassist.writing.diverged import Apart, Diverged, Side
from drafts.merging.three_way import merge
from tests.ui.merging.scenes import BASE, MINE, THEIRS
from ui.merging.choosing import Choosing, Line, Same, written
from ui.merging.words import cell

AT = datetime(2026, 11, 18, tzinfo=UTC)


def choosing(theirs: str = THEIRS) -> Choosing:
    me, other = Side("Anna", True, "", AT), Side("Dario", False, "", AT)
    apart = Apart("t", "working_text", "text", None, theirs, AT, me, other, True, merge(BASE, MINE, theirs))
    return Choosing(Diverged("draft", "d", "", (apart,), False, True))


def whole(found: Choosing) -> str:
    return "".join(each.text for each in found.text("t"))


def test_lines_are_the_paragraphs_somebody_changed():
    found = choosing().lines("t")
    assert [type(each) for each in found] == [Line, Line, Line, Same, Line]
    taken = [each.taken_from() for each in found if isinstance(each, Line)]
    assert taken == ["theirs", None, None, "mine"]
    assert [len(each.conflicts()) for each in found if isinstance(each, Line)] == [0, 1, 3, 0]


def test_a_choice_is_undone_and_done_again():
    found = choosing()
    first = found.conflicts[0]
    found.choose([first], "mine")
    found.choose([first], written("Half of them"))
    assert "Half of them" in whole(found)
    found.undo()
    assert "Six of twenty visitors" in whole(found) and found.made() == 1
    found.undo()
    assert found.made() == 0 and not found.can_undo()
    found.redo()
    assert found.choice(first) == "mine"
    found.choose([first], "mine")  # the same again is no step
    found.undo()
    assert found.made() == 0


def test_what_was_taken_unasked_can_be_kept_as_it_was():
    found = choosing()
    line = next(each for each in found.lines("t") if isinstance(each, Line))
    found.choose(line.taken(), "base")
    assert found.keeps_base(line.taken()) and "from 9.10 to 9.22" in whole(found)
    found.take(line.taken())
    assert "for twelve minutes" in whole(found)


def test_what_was_chosen_stays_where_the_same_is_still_asked():
    earlier = choosing()
    earlier.choose(earlier.conflicts, "theirs")
    later = choosing(THEIRS.replace("for five weeks", "for nine weeks"))
    later.carry_over(earlier)
    assert later.made() == len(earlier.conflicts) - 1
    assert later.open() == 1


def test_what_both_keep_around_a_change_is_not_marked():
    lines = [each for each in choosing().lines("t") if isinstance(each, Line)]
    base, mine = (cell(lines[-1], side)[0] for side in ("base", "mine"))
    assert "".join(text for _, text in base) == "I will write the number here on 3 July."
    assert [text for kind, text in mine if kind == "added"] == [", good or bad"]
    assert [text for kind, text in base if kind == "gone" and text] == []
    first = cell(lines[0], "theirs")[0]
    assert [text for kind, text in first if kind == "added"] == ["for twelve minutes"]
