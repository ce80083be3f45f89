"""Shapes of words, as the word lists in `resources/words/` write them, and where a text holds them.

A shape is words in small letters: `(a|b)` one of these, `[a]` may be there, `*` any ending, `...` up to three words
between, `-` a hyphen, a space or nothing. A shape is found only as whole words, over white space and Markdown's marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from drafts.patterns import pattern
from drafts.quoting import Span

if TYPE_CHECKING:
    import regex

_SIGNS = re.compile(r" \.\.\. |\[|\] ?|.", re.DOTALL)
_MEANS = {
    " ... ": r" ++(?:[^ .!?;:]{1,40}+ ++){0,3}?",
    "[": "(?:(?:",
    "] ": ") ++)?",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "*": r"\w*",
    " ": " ++",
    "-": "[ -]?",
}
_ALIKE = str.maketrans(
    {**dict.fromkeys("\n\r\t\u00a0\u202f\u2007*_~`", " "), **dict.fromkeys("’‘ʼ", "'"), **dict.fromkeys("‐‑", "-")}
)


def expression(shape: str) -> str:
    """A shape as a regular expression over `alike` text. Raises ValueError for one that is none."""
    if shape.count("[") != shape.count("]") or shape.count("(") != shape.count(")") or not shape.strip("[]()|* -."):
        raise ValueError(f"no shape of words: {shape!r}")
    start = shape.rfind(" [")
    if start > 0 and shape.endswith("]"):  # nothing follows what may be there: the space before it may be missing
        return f"{expression(shape[:start])}(?: ++(?:{expression(shape[start + 2 : -1])}))?"
    return "".join(_MEANS.get(sign) or re.escape(sign) for sign in _SIGNS.findall(shape))


def alike(text: str) -> str:
    """The text, of the same length, as shapes are looked for: small letters, one kind of apostrophe, no marks."""
    small = text.lower()
    if len(small) != len(text):  # a capital that has no small letter of its own
        small = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    return small.translate(_ALIKE)


def addresses_hidden(text: str) -> str:
    """The text as `alike` makes it, with nothing to find in its addresses."""
    return _ADDRESS.sub(lambda found: "\0" * len(found[0]), alike(text))


_ADDRESS = pattern(r"(?<!\w)(?:\w{1,20}://|[\w-]{1,60}(?:\.[\w-]{1,60}){1,9}/)\S*")


@dataclass(frozen=True)
class Shapes:
    """Many shapes, looked for in one walk; `find` gives each place with the shape's number, the earlier shape first."""

    shapes: tuple[str, ...]

    def find(self, alike_text: str) -> Iterator[tuple[Span, int]]:
        """Where they stand in a text as `alike` makes it, in order and never one over another."""
        for match in self._pattern.finditer(alike_text):
            yield match.span(), (match.lastindex or 1) - 1

    def at(self, alike_text: str, begin: int) -> tuple[int, int] | None:
        """Where the one ends that begins at this place, and its number; None where none does."""
        match = self._pattern.match(alike_text, begin)
        return (match.end(), (match.lastindex or 1) - 1) if match else None

    def whole(self, word: str) -> int | None:
        """Which shape a word or phrase is, or None."""
        text = " ".join(alike(word).split())
        return next((number for span, number in self.find(text) if span == (0, len(text))), None)

    @cached_property
    def _pattern(self) -> "regex.Pattern[str]":
        return _compiled(self.shapes)


@lru_cache(maxsize=16)
def _compiled(shapes: tuple[str, ...]) -> "regex.Pattern[str]":
    alternatives = "|".join(f"({expression(each)})" for each in shapes)
    return pattern(rf"(?<!\w)(?:{alternatives})(?!\w)" if shapes else r"(?!)")
