"""What another hand wrote in a text that is open here, in as few and small changes as leave alone what is typed.

Pure. Steps are in order from the last place to the first, so that each stands where the text as it was says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafts.merging.changes import changes, tokens
from drafts.merging.three_way import merge, resolved
from drafts.undoing import Step, applied, step, units

LONGEST = 60_000  # characters that differ; beyond this they are one change, as comparing their words would be felt


@dataclass(frozen=True)
class Met:
    """Two texts in one; `apart`: both changed the same words, and there it has mine."""

    text: str
    apart: bool


def met(base: str, mine: str, theirs: str) -> Met:
    """What was made of `base` here and elsewhere, in one text."""
    if theirs in (base, mine):
        return Met(mine, apart=False)
    if mine == base:
        return Met(theirs, apart=False)
    before, after = _around((base, mine, theirs))
    if max(map(len, (base, mine, theirs))) - before - after > LONGEST:
        return Met(mine, apart=True)
    together = merge(*(_middle(each, before, after) for each in (base, mine, theirs)))
    chosen = resolved(together, dict.fromkeys(together.conflicts, "mine"))
    return Met(mine[:before] + chosen + mine[len(mine) - after :], bool(together.conflicts))


def steps(old: str, new: str) -> tuple[Step, ...]:
    """What makes the new text of the old, word by word."""
    before, after = _around((old, new))
    was, now = _middle(old, before, after), _middle(new, before, after)
    if max(len(was), len(now)) > LONGEST:
        found = [change] if (change := step(was, now)) is not None else []
    else:
        found = list(_steps(was, now))
    ahead = units(old[:before])
    return tuple(each._replace(at=each.at + ahead) for each in reversed(found))


def _steps(old: str, new: str) -> Iterator[Step]:
    was, now = tokens(old), tokens(new)
    word = at = 0
    for change in changes(was, now):
        at += units("".join(was[word : change.a]))
        gone = "".join(was[change.a : change.b])
        made = step(gone, "".join(now[change.c : change.d]), at)
        if made is not None:
            yield made
        at += units(gone)
        word = change.b


def made(text: str, some: Iterable[Step]) -> str:
    """The text after these steps; raises ValueError where it is not the text they were made for."""
    for each in some:
        after = applied(text, each)
        if after is None:
            raise ValueError("the steps are of another text")
        text = after
    return text


def place(at: int, some: Iterable[Step]) -> int:
    """Where a caret at this place stands after these steps (UTF-16 units): behind the sign it stood behind."""
    for each in some:
        end = each.at + units(each.gone)
        if at >= end and at > each.at:
            at += units(each.come) - units(each.gone)
        elif at > each.at:
            at = each.at  # what stood around it is gone
    return at


def touches(some: Iterable[Step], start: int, end: int) -> bool:
    """Whether any of these steps changes something in this stretch, or at its ends (UTF-16 units)."""
    return any(each.at <= end and each.at + units(each.gone) >= start for each in some)


def _around(texts: tuple[str, ...]) -> tuple[int, int]:
    """How many signs all begin with and end with, in whole lines: what stands there is nobody's change."""
    shortest = min(map(len, texts))
    before = _common(texts, shortest)
    before = texts[0].rfind("\n", 0, before) + 1
    backwards = tuple(each[before:][::-1] for each in texts)
    after = _common(backwards, shortest - before)
    line = backwards[0].rfind("\n", 0, after)
    return before, line if line > 0 else 0


def _common(texts: tuple[str, ...], most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if len({each[:middle] for each in texts}) == 1:
            low = middle
        else:
            high = middle - 1
    return low


def _middle(text: str, before: int, after: int) -> str:
    return text[before : len(text) - after]
