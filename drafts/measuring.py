"""How long a text is to read: its words, and the minutes they take."""

from typing import NamedTuple

from drafts.patterns import pattern
from drafts.plain import without_comments

WORDS_A_MINUTE = 220  # Brysbaert 2019 (English 238) and Trauzettel-Klosinski 2012 (Italian 188), silent reading
SIGNS_A_MINUTE = 400  # of Chinese and Japanese, which write no blanks between words; same sources

_ADDRESS = pattern(r"\]\([^)\n]*\)|https?://\S+")
_SIGN = pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_BETWEEN = pattern(r"[\s\p{Han}\p{Hiragana}\p{Katakana}]+")
_SAID = pattern(r"[\p{L}\p{N}]")


class Measure(NamedTuple):
    """`minutes` is 0 for nothing, else at least 1. A sign of a script without blanks counts as a word."""

    words: int
    minutes: int


def measure(text: str) -> Measure:
    """Count what is read: no comments, no addresses, no lone marks."""
    text = _ADDRESS.sub(lambda found: "]" if found[0][0] == "]" else "link", without_comments(text))
    signs = 0 if text.isascii() else len(_SIGN.findall(text))
    words = sum(_SAID.search(piece) is not None for piece in _BETWEEN.split(text))
    minutes = words / WORDS_A_MINUTE + signs / SIGNS_A_MINUTE
    return Measure(words + signs, max(1, round(minutes)) if words + signs else 0)
