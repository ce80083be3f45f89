"""Where things are in a text: parts of a thread in the author's Markdown, the run past a limit, Qt's positions."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from drafts.counting import fits
from drafts.limits import Limits

_WORD = regex.compile(r"\w++")
_OPENING = "*_~`[(\"'“‘«„#@"
AHEAD = 80  # words that Markdown may hold and the plain text not: an address, a picture's description
LONGEST = 500_000  # characters; beyond this nobody reads thread marks, and looking for them would be felt


def starts_in(source: str, parts: Sequence[str]) -> tuple[int, ...]:
    """Where in `source` each part begins: their words follow each other in the same order. Empty: not looked for."""
    if len(source) > LONGEST or len(parts) < 2:
        return ()
    words = [(m[0], m.start()) for m in _WORD.finditer(source)]
    at, starts = 0, list[int]()
    for part in parts:
        begins: int | None = None
        for match in _WORD.finditer(part):
            found = _next(words, at, match[0])
            if found is None:
                continue
            at = found + 1
            if begins is None:
                begins = _with_marks(source, words[found][1], part[: match.start()])
        starts.append(begins if begins is not None else starts[-1] if starts else 0)
    return tuple(starts)


def _next(words: list[tuple[str, int]], at: int, word: str) -> int | None:
    for number in range(at, min(at + AHEAD, len(words))):
        if words[number][0] == word:
            return number
    return None


def _with_marks(source: str, start: int, before: str) -> int:
    """Where a part begins whose first word is at `start`: with the signs before it, and with Markdown's own."""
    line = source.rfind("\n", 0, start) + 1
    if not _WORD.search(source, line, start):
        return line
    if before and source.endswith(before, 0, start):
        start -= len(before)
    while start > line and source[start - 1] in _OPENING:
        start -= 1
    return start


def over_from(part: str, limits: Limits) -> int | None:
    """The offset from which a part goes past its limit, or None where it fits."""
    if fits(part, limits):
        return None
    low, high = 0, len(part)  # part[:low] fits, part[:high] does not
    while high - low > 1:
        middle = (low + high) // 2
        if fits(part[:middle], limits):
            low = middle
        else:
            high = middle
    return low


def to_qt(text: str, offset: int) -> int:
    """Qt counts UTF-16 units, the engine code points."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """The other way."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "surrogatepass"))


def to_qt_all(text: str, offsets: Sequence[int]) -> list[int]:
    """The same for many offsets, in one walk where they are in order."""
    if text.isascii():
        return list(offsets)
    found: list[int] = []
    at = units = 0
    for offset in offsets:
        if offset < at:
            at = units = 0
        units += len(text[at:offset].encode("utf-16-le", "surrogatepass")) // 2
        at = offset
        found.append(units)
    return found


Span = tuple[int, int]


def unchanged(old: str, new: str, spans: Sequence[Span]) -> list[Span | None]:
    """Where stretches of an older text stand now; None for those in what changed between."""
    if old == new:
        return list(spans)
    before = _common(old, new)
    after = _common(old[before:][::-1], new[before:][::-1])
    grown, changed = len(new) - len(old), len(old) - after
    return [
        span if span[1] <= before else (span[0] + grown, span[1] + grown) if span[0] >= changed else None
        for span in spans
    ]


def _common(one: str, two: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
