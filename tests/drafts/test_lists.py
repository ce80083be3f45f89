"""Lists while they are typed."""

import pytest

from drafts.lists import moved, next_item, renumbered


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("- one", "- "),
        ("    * one", "    * "),
        ("9. nine", "10. "),
        ("1) one", "2) "),
        ("- [x] done", "- [ ] "),
        ("2. [ ] open", "3. [ ] "),
        ("- ", ""),
        ("3. ", ""),
        ("- [ ] ", ""),
        ("words", None),
        ("-no", None),
        ("#tag", None),
    ],
)
def test_what_the_next_line_begins_with(line: str, wanted: str | None) -> None:
    assert next_item(line) == wanted


def test_items_go_in_and_out_until_they_stand_at_the_edge() -> None:
    assert moved("- one", out=False) == "    - one"
    assert moved("\t1. one", out=True) == "1. one"
    assert moved("- one", out=True) is None
    assert moved("words", out=False) is None


def test_numbers_follow_each_other_at_each_depth() -> None:
    lines = ["3. a", "3. b", "    1. in", "    5. in", "    - sign", "more of it", "9. c", "- other", "7. d"]
    changed = renumbered(lines)
    assert [changed.get(place, line) for place, line in enumerate(lines)] == [
        "3. a", "4. b", "    1. in", "    2. in", "    - sign", "more of it", "5. c", "- other", "7. d",
    ]  # fmt: skip
    after = [changed.get(place, line) for place, line in enumerate(lines)]
    assert renumbered(after) == {}
