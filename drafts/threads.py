"""Splits a short post into the parts of a thread, as exact pieces of the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from drafts.counting import fits, fits_bytes, length
from drafts.limits import Limits
from drafts.patterns import pattern
from drafts.tokens import whole


class Piece(NamedTuple):
    """One part: `text` is exactly `source[start:end]`; fixed: the author's own `---` stands before it."""

    text: str
    start: int
    end: int
    fixed: bool


SEAM = pattern(r"(?m)^[ \t]*-{3,}[ \t]*\r?$")

# A word with what clings to it. Spaces that forbid a break (U+00A0, U+2007, U+202F) are inside a word.
_WORD = pattern(r"[\S\xA0\u2007\u202F]++")
# A full-width full stop ends a sentence though no space follows it.
_FULL_WIDTH = pattern(r"[^。！？]*+[。！？]++[」』）”’]*+|[^。！？]++")
_FULL_WIDTH_END = pattern("[。！？]")
_SENTENCE_END = pattern(r"[.!?…。！？][)\]\"'”’»」』）]*\Z")
_CLUSTER = pattern(r"\X")
_PARAGRAPH, _SENTENCE = 2, 1
# A break of a better kind is taken when the part before it is at least a third as long as it could be.
_FULL_ENOUGH = 3
_GUESSES = 6

# No network writes down how long a thread may be; nobody reads on beyond this, and it bounds the work.
MOST_PARTS = 100


def split(text: str, limits: Limits, most: int | None = None) -> tuple[Piece, ...]:
    """The parts to send, in order; none for a text of white space alone. At most `most`, and then no more is read.

    No part exceeds the limits, save one that is nothing but a link, a mention or a character too long for
    them (the
    checks report it). Between two parts only white space, and the author's own `---` lines, are left out.
    Where a
    network has no threads the text stays one part, whatever its length.
    """
    if most is None or limits.max_length is None:
        return tuple(_pieces(text, limits))
    # A part is cut from what it needs and no more: of a longer text only the head is looked at, while that does.
    reach = 2 * most * limits.max_length
    while True:
        pieces = tuple(islice(_pieces(text[:reach], limits), most + (reach < len(text))))
        if reach >= len(text) or len(pieces) > most:
            return pieces[:most]
        reach *= 4


def numbered(text: str, limits: Limits, most: int | None = None) -> tuple[Piece, ...]:
    """The parts as `split` cuts them where each must leave room for its number; one part alone needs none."""
    pieces = split(text, limits, most)
    width = 1
    while len(pieces) > 1 and (room := _room_beside(limits, width)) is not None:
        pieces = split(text, room, most)
        if len(str(len(pieces))) <= width:
            break
        width += 1
    return pieces


def number(pieces: Sequence[Piece], limits: Limits) -> tuple[str, ...]:
    """What is sent of these parts with "1/3" under each.

    A part that is one link as long as the limit stays without, rather than go over it.
    """
    texts = [piece.text for piece in pieces]
    marked = [text + mark(at + 1, len(texts)) for at, text in enumerate(texts)]
    fitting = zip(texts, marked, strict=True)
    return tuple(with_it if fits(with_it, limits) and len(texts) > 1 else bare for bare, with_it in fitting)


def mark(ordinal: int, count: int) -> str:
    """The number of a part, on a line of its own: it never runs into a sentence, a link or a hashtag."""
    return f"\n\n{ordinal}/{count}"


def _room_beside(limits: Limits, width: int) -> Limits | None:
    """The limits less the longest number of so many digits; None where nothing would be left."""
    taken = len(mark(10**width - 1, 10**width - 1))  # a digit, a stroke and a line's end count one everywhere
    if limits.max_length is None or limits.max_length <= taken:
        return None
    less = None if limits.max_bytes is None else max(1, limits.max_bytes - taken)
    return replace(limits, max_length=limits.max_length - taken, max_bytes=less)


def _pieces(text: str, limits: Limits) -> Iterator[Piece]:
    begun = False
    for begin, stop in _sections(text) if limits.threads else [(0, len(text))]:
        fixed = begun
        for start, end in _parts(text, begin, stop, limits):
            if not text[start:end].isspace():
                yield Piece(text[start:end], start, end, fixed)
                begun, fixed = True, False


def _sections(text: str) -> Iterator[tuple[int, int]]:
    """What stands between the author's own seams."""
    begin = 0
    for seam in SEAM.finditer(text):
        yield begin, seam.start()
        begin = seam.end()
    yield begin, len(text)


def _parts(text: str, begin: int, stop: int, limits: Limits) -> Iterator[tuple[int, int]]:
    words = list(_words(text, begin, stop))
    starts, ends = [start for start, _ in words], [end for _, end in words]
    if words and not limits.threads:
        yield starts[0], ends[-1]
        return
    number = 0
    while number < len(words):
        last = _longest(text, starts[number], ends, number, limits)
        if last >= number:
            last = _best_break(text, starts, ends, number, last)
            yield starts[number], ends[last]
            number = last + 1
            continue
        *full, rest = _cut(text, starts[number], ends[number], limits)
        yield from full
        starts[number] = rest[0]
        if not fits(text[rest[0] : rest[1]], limits):
            yield rest
            number += 1


def _words(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    full_width = _FULL_WIDTH_END.search(text, begin, stop)
    for word in _WORD.finditer(text, begin, stop):
        if full_width and _FULL_WIDTH_END.search(word[0]) and "://" not in word[0]:
            yield from (m.span() for m in _FULL_WIDTH.finditer(text, *word.span()))
        else:
            yield word.span()


def _longest(text: str, start: int, ends: Sequence[int], first: int, limits: Limits) -> int:
    """The last number whose end still makes a fitting part from `start`, or `first - 1`."""
    if limits.max_length is None:
        return len(ends) - 1
    low, high = first - 1, len(ends)  # low fits (or is nothing), high does not (or is beyond the end)
    reach, tries = (
        start + limits.max_length,
        0,
    )  # most text counts one a code point: guess so, then by its own rate
    while high - low > 1:
        tries += 1
        guess = bisect_right(ends, reach, lo=first) - 1
        if tries > _GUESSES:
            guess = (low + high) // 2 if high < len(ends) else low + tries
        guess = min(max(guess, low + 1), high - 1)
        part = text[start : ends[guess]]
        counted = length(part, limits)
        if counted <= limits.max_length and fits_bytes(part, limits):
            low, reach = guess, ends[guess] + limits.max_length - counted
        else:
            high, reach = guess, start + len(part) * limits.max_length // counted
    return low


def _best_break(text: str, starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> int:
    """The number after which to break: a paragraph's end, else a line's or sentence's, else the last word."""
    if last + 1 == len(ends):
        return last
    enough = starts[first] + (ends[last] - starts[first]) / _FULL_ENOUGH
    sentence = None
    for number in range(last, first - 1, -1):
        if ends[number] < enough:
            break
        kind = _kind_of_break(text, starts[number], ends[number], starts[number + 1])
        if kind == _PARAGRAPH:
            return number
        if kind == _SENTENCE and sentence is None:
            sentence = number
    return last if sentence is None else sentence


def _kind_of_break(text: str, start: int, end: int, following: int) -> int:
    lines = text.count("\n", end, following)
    if lines:
        return _PARAGRAPH if lines > 1 else _SENTENCE
    ends_sentence = _SENTENCE_END.search(text, max(start, end - 8), end) and not text[following].islower()
    return _SENTENCE if ends_sentence else 0


def _cut(text: str, start: int, end: int, limits: Limits) -> Iterator[tuple[int, int]]:
    """Cuts a word that is too long between grapheme clusters, never inside a link or a mention."""
    ends = list(_atoms(text, start, end, limits))
    first = 0
    while first < len(ends):
        last = max(first, _longest(text, start, ends, first, limits))
        yield start, ends[last]
        start, first = ends[last], last + 1


def _atoms(text: str, start: int, end: int, limits: Limits) -> Iterator[int]:
    """The ends of what may not be cut further; a hashtag may where it fits into no part at all."""
    at = start
    for token in whole(text[start:end]):
        if token.kind == "hashtag" and not fits(text[start + token.start : start + token.end], limits):
            continue
        yield from (m.end() for m in _CLUSTER.finditer(text, at, start + token.start))
        last = _CLUSTER.match(text, start + token.end - 1, end)  # an accent may follow a link's last letter
        yield (at := last.end() if last else start + token.end)
    yield from (m.end() for m in _CLUSTER.finditer(text, at, end))
