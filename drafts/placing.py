"""Where an article places its pictures: `![…](picture:N)`, N being the number of a picture of its draft."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

_PLACED = pattern(r"!\[([^\]\n]*)\]\(picture:(\d{1,4})\)")


def numbers(text: str) -> tuple[int, ...]:
    """Which pictures a text places, in its order."""
    return tuple(int(found[2]) for found in _PLACED.finditer(text)) if "](picture:" in text else ()


def renumbered(text: str, places: Mapping[int, int]) -> str:
    """The text with each number as `places` has it; what is not among them does not go, and its mark is taken out."""
    return replaced(text, lambda words, number: f"![{words}](picture:{places[number]})" if number in places else "")


def replaced(text: str, mark: Callable[[str, int], str]) -> str:
    """The text with what `mark` makes of the words and the number of each mark."""

    def put(found: "regex.Match[str]") -> str:
        return mark(found[1], int(found[2]))

    return _PLACED.sub(put, text) if "](picture:" in text else text
