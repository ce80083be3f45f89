"""Which pieces of one sequence are which of another that grew from it: anchors first, so that a book costs no more.

Runs of three that both hold once are anchors (after B. Cohen's patience diff); what lies between them is small
enough for `difflib`. Where nothing fits, nothing is said to be the same: an edit grows, no word is lost.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

Opcode = tuple[str, int, int, int, int]
_SMALL = 250_000  # pairs of pieces `difflib` compares in a moment
_MOST = 4_000_000  # pairs it compares where there are no anchors


class Block(NamedTuple):
    """`old[a : a + size]` is `new[c : c + size]`."""

    a: int
    c: int
    size: int


def blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The runs that are the same in both, in order, none beside the next in both."""
    found: list[Block] = []
    for block in sorted(_parts(old, new)):
        last = found[-1] if found else Block(-1, -1, 0)
        if last.a + last.size == block.a and last.c + last.size == block.c:
            found[-1] = Block(last.a, last.c, last.size + block.size)
        else:
            found.append(block)
    return found


def opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[Opcode]:
    """What `difflib` calls by that name: equal, replace, delete and insert, in order."""
    a = c = 0
    for start, other, size in [*blocks(old, new), Block(len(old), len(new), 0)]:
        if a < start or c < other:
            yield ("replace" if a < start and c < other else "delete" if a < start else "insert"), a, start, c, other
        if size:
            yield "equal", start, start + size, other, other + size
        a, c = start + size, other + size


def _parts(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        a, b, c, d = waiting.pop()
        head = common(old, new, a, b, c, d)
        if head:
            yield Block(a, c, head)
        a, c = a + head, c + head
        tail = common_end(old, new, a, b, c, d)
        if tail:
            yield Block(b - tail, d - tail, tail)
        b, d = b - tail, d - tail
        if a == b or c == d:
            continue
        anchors = [] if (b - a) * (d - c) <= _SMALL else _anchors(old, new, a, b, c, d)
        if anchors:
            for i, j in [*anchors, (b, d)]:
                waiting.append((a, i, c, j))
                a, c = i, j
        elif (b - a) * (d - c) <= _MOST:
            for i, j, size in SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_matching_blocks():
                if size:
                    yield Block(a + i, c + j, size)


def common(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> int:
    """How many pieces are the same from the start of both stretches."""
    most, same = min(b - a, d - c), 0
    while same < most and old[a + same] == new[c + same]:
        same += 1
    return same


def common_end(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> int:
    """How many pieces are the same before the end of both stretches."""
    most, same = min(b - a, d - c), 0
    while same < most and old[b - 1 - same] == new[d - 1 - same]:
        same += 1
    return same


def _anchors(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> list[tuple[int, int]]:
    """Places of runs that each stretch holds once, the most that stand in one order; of three pieces, else of one."""
    for length in (3, 1):
        here, there = _once(old, a, b, length), _once(new, c, d, length)
        both = [(at, there[run]) for run, at in here.items() if run in there]
        if both:
            return _rising(sorted(both))
    return []


def _once(pieces: Sequence[str], start: int, end: int, length: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for at in range(start, end - length + 1):
        run = tuple(pieces[at : at + length])
        places[run] = -1 if run in places else at
    return {run: at for run, at in places.items() if at >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs that rise in both."""
    ends: list[int] = []  # the smallest end of a choice of each length
    lasts: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(lasts[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        lasts[at : at + 1] = [number]
    chosen: list[tuple[int, int]] = []
    at = lasts[-1] if lasts else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]
