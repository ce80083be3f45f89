"""A paragraph one side moved takes along what the other side changed in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafts.merging.changes import Change, Tokens, words
from drafts.merging.meeting import Region, found_in

_LEAST = 4  # words that make a paragraph known elsewhere
Span = tuple[int, int]


def followed(base: Tokens, mine: Sequence[Change], theirs: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """The changes of both, each made where its paragraph is now; what cannot be followed is asked."""
    one, two = list(mine), list(theirs)
    if not _moves(base, mine) and not _moves(base, theirs):
        return one, two
    _follow(base, mine, theirs, one, two)
    _follow(base, theirs, mine, two, one)
    return one, two


def _follow(
    base: Tokens, moving: Sequence[Change], other: Sequence[Change], moved: list[Change], left: list[Change]
) -> None:
    """What `other` changed in a paragraph that `moving` moved: made in `moved`, marked in `left`."""
    for span, target in _moves(base, moving):
        here = [number for number, change in enumerate(other) if _touches(change, span)]
        same = any((change.a, change.b, change.put) == _what(moving[target]) for change in other)
        if not here or same:
            continue
        if not all(_inside(other[number], span) for number in here):
            moved[target] = replace(moved[target], asked=True)
            continue
        run = tuple(base[slice(*span)])
        new = Region(*span).put(base, [other[number] for number in here])
        put = moved[target].put
        at = found_in(put, run)
        if at >= 0:
            moved[target] = replace(moved[target], put=(*put[:at], *new, *put[at + len(run) :]))
            for number in here:
                left[number] = replace(left[number], followed=True)


def _what(change: Change) -> tuple[int, int, tuple[str, ...]]:
    return change.a, change.b, change.put


def _moves(base: Tokens, side: Sequence[Change]) -> list[tuple[Span, int]]:
    """The paragraphs that a side took away in one place and put in another: what they were, and which change put."""
    puts = [(number, change) for number, change in enumerate(side) if len(words(change.put)) >= _LEAST]
    found: list[tuple[Span, int]] = []
    for number, change in enumerate(side):
        for span in _paragraphs(base, change.a, change.b) if puts else ():
            run = tuple(base[slice(*span)])
            places = [other for other, one in puts if other != number and found_in(one.put, run) >= 0]
            if len(places) == 1:
                found.append((span, places[0]))
    return found


def _paragraphs(base: Tokens, start: int, end: int) -> Iterator[Span]:
    """The whole paragraphs of the base between two places, as far as they are long enough to be known again."""
    at = start
    while at < end:
        while at < end and base[at].isspace():
            at += 1
        begin = at
        while at < end and "\n" not in base[at]:
            at += 1
        whole = (not begin or "\n" in base[begin - 1]) and (at == len(base) or "\n" in base[at])
        if whole and len(words(base[begin:at])) >= _LEAST:
            yield begin, at
        at = max(at, begin + 1)


def _touches(change: Change, span: Span) -> bool:
    start, end = span
    if change.a == change.b:
        return start < change.a < end or (change.a in span and "\n" not in "".join(change.put))
    return change.a < end and start < change.b


def _inside(change: Change, span: Span) -> bool:
    start, end = span
    return start <= change.a and change.b <= end and (change.a, change.b) != span
