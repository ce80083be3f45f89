"""Finds a passage again in a text that was edited since: where it is now, or that it is gone."""

from difflib import SequenceMatcher
from typing import NamedTuple

from drafts.patterns import pattern

AROUND = 40  # characters kept on each side of a passage
_TIE = 20  # of them that must still stand for the words between to be the passage
_PIECE, _LEAST = 12, 6  # of them, at most and at least, that tell where a removed passage stood
_ENOUGH = 0.5  # of a passage's words that must still stand in one run
_WORD = pattern(r"\w+")


class Anchor(NamedTuple):
    """A passage as it was: its words, what stood around them, and where it began (code points)."""

    quote: str
    before: str
    after: str
    start: int


def anchor(text: str, start: int, end: int) -> Anchor:
    """Hold on to `text[start:end]`."""
    return Anchor(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], start)


def find(text: str, held: Anchor) -> tuple[int, int] | None:
    """Where the passage stands now; None: it was removed.

    The same words win, where they stand several times those with most of the old surroundings; else what stands
    between the old surroundings; else the longest run of its words, if that is at least half of them.
    """
    if not held.quote.strip():
        return None
    places = list(_all(text, held.quote))
    if places:
        best = max(places, key=lambda at: (_same_around(text, at, held), -abs(at - held.start)))
        return best, best + len(held.quote)
    return _between(text, held) or _most(text, held)


def place_of(text: str, held: Anchor) -> int:
    """Where the passage begins now, or, where it was removed, stood: beside the nearest of what was around it."""
    span = find(text, held)
    if span is not None:
        return span[0]
    for skipped in range(AROUND):
        before, after = held.before[: len(held.before) - skipped][-_PIECE:], held.after[skipped : skipped + _PIECE]
        for piece, behind in ((before, len(before)), (after, 0)):
            found = [at + behind for at in _all(text, piece)] if len(piece.strip()) >= _LEAST else []
            if found:
                return min(found, key=lambda at: abs(at - held.start))
    return min(held.start, len(text))


def _all(text: str, quote: str):
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _same_around(text: str, at: int, held: Anchor) -> int:
    end = at + len(held.quote)
    before, after = text[max(0, at - AROUND) : at], text[end : end + AROUND]
    return _common(before[::-1], held.before[::-1]) + _common(after, held.after)


def _common(one: str, two: str) -> int:
    for number, (a, b) in enumerate(zip(one, two, strict=False)):
        if a != b:
            return number
    return min(len(one), len(two))


def _between(text: str, held: Anchor) -> tuple[int, int] | None:
    before, after = held.before[-_TIE:], held.after[:_TIE]
    if len(before.strip()) < _TIE // 2 or len(after.strip()) < _TIE // 2:
        return None
    start = text.find(before)
    end = text.find(after, start + len(before)) if start >= 0 else -1
    start += len(before)
    words = text[start:end] if end >= 0 else ""
    return (start, end) if words.strip() and len(words) <= 3 * len(held.quote) + AROUND else None


def _most(text: str, held: Anchor) -> tuple[int, int] | None:
    there = [(found[0], *found.span()) for found in _WORD.finditer(text)]
    wanted = [found[0] for found in _WORD.finditer(held.quote)]
    match = SequenceMatcher(None, [word for word, _, _ in there], wanted, autojunk=False).find_longest_match()
    if match.size < 2 or match.size < _ENOUGH * len(wanted):
        return None
    return there[match.a][1], there[match.a + match.size - 1][2]
