"""Locked passages: spans over an entry's text. What is unclear counts as locked."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def settled(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """Return the spans in order, within the text, none empty, touching ones joined."""
    clean = sorted((max(0, min(span)), min(length, max(span))) for span in spans)
    joined: list[Span] = []
    for start, end in clean:
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def without(spans: Iterable[Span], opened: Span, length: int) -> tuple[Span, ...]:
    """Return the spans with `opened` taken out of them."""
    start, end = min(opened), max(opened)
    rest: list[Span] = []
    for first, last in spans:
        rest += [(first, min(last, start)), (max(first, end), last)]
    return settled([span for span in rest if span[0] < span[1]], length)


def touches(spans: Iterable[Span], starts: int, ends: int) -> bool:
    """Whether any locked character lies in the passage."""
    return any(first < ends and starts < last for first, last in spans)
