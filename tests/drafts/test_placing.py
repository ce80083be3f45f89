from hypothesis import given
from hypothesis import strategies as st

from drafts.placing import numbers, renumbered, replaced


def test_marks_follow_their_pictures_and_those_that_stay_here_go() -> None:
    text = "Uno ![a](picture:7)\n\n![](picture:2) due ![x](https://shop.example/x.jpg) [picture:2](picture:2)"
    assert numbers(text) == (7, 2)
    assert (
        renumbered(text, {7: 1})
        == "Uno ![a](picture:1)\n\n due ![x](https://shop.example/x.jpg) [picture:2](picture:2)"
    )


@given(st.text(alphabet="ab![](picture:1234)\n", max_size=80), st.permutations([1, 2, 3, 4]))
def test_there_and_back_is_the_same_text(text: str, order: list[int]) -> None:
    there = {number: place for place, number in enumerate(order, start=1)}
    back = {place: number for number, place in there.items()}
    kept = renumbered(text, {number: number for number in there})
    assert renumbered(renumbered(text, there), back) == kept
    assert replaced(text, lambda words, number: f"![{words}](picture:{number})").count("picture:") == text.count(
        "picture:"
    )
