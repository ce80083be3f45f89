"""Words and minutes."""

import pytest

from drafts.measuring import measure


@pytest.mark.parametrize(
    ("text", "words", "minutes"),
    [
        ("", 0, 0),
        ("---\n\n> *", 0, 0),
        ("Twelve minutes at the counter.", 5, 1),
        ("## The **bench** that stayed", 4, 1),
        ("a [kettle](https://kettle.example/of/many/words here) – b", 3, 1),
        ("<!-- not read --> read", 1, 1),
        ("l’idea dell'anno", 2, 1),
        ("word " * 1100, 1100, 5),
        ("東京に行く。Wi-Fi", 6, 1),
        ("東" * 2000, 2000, 5),
    ],
)
def test_what_is_counted(text: str, words: int, minutes: int) -> None:
    assert measure(text) == (words, minutes)
