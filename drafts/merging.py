"""Takes over into one text what changed in another that both grew from, and tells who wrote which passage."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from drafts.patterns import pattern

# A sentence, or the blanks between two: together they are the text, whatever it is.
_SENTENCE = pattern(r"\s+|(?:[^\s.!?…]|[.!?…](?=[^\s.!?…)\]\"'”’»])|[ \t](?=\S))+[.!?…]*[)\]\"'”’»]*|\S")
_WORD = pattern(r"\s+|\S+")

Opcode = tuple[str, int, int, int, int]


class TakenOver(NamedTuple):
    """The text with the changes; `left`: how many were not made, as their sentences read otherwise there."""

    text: str
    left: int


def take_over(base: str, changed: str, own: str) -> TakenOver:
    """Make in `own` the changes that led from `base` to `changed`, sentence by sentence.

    A change is made only where `own` still has the very sentences of `base`; every other word of it stays.
    """
    if own == changed:
        return TakenOver(own, 0)
    old, new, mine = (_SENTENCE.findall(text) for text in (base, changed, own))
    place = _places(old, mine)
    made, left = list(mine), 0
    for tag, a, b, c, d in reversed(list(_opcodes(old, new))):
        if tag == "equal":
            continue
        at = _where(old, place, a, b)
        if at is None:
            left += 1
        else:
            made[at : at + b - a] = new[c:d]
    return TakenOver("".join(made), left)


def _places(old: Sequence[str], mine: Sequence[str]) -> dict[int, int]:
    """Where each piece of `old` stands unchanged in `mine`."""
    return {a + step: c + step for tag, a, b, c, _ in _opcodes(old, mine) if tag == "equal" for step in range(b - a)}


def _where(old: Sequence[str], place: dict[int, int], a: int, b: int) -> int | None:
    """Where in the other text the pieces `a` to `b` stand, or what lies between two of them."""
    if a == b:
        before = a - 1
        while before >= 0 and old[before].isspace():
            before -= 1
        if before < 0:
            return 0 if a == 0 else None
        return place[a - 1] + 1 if before in place and a - 1 in place else None
    standing = [place.get(number) for number in range(a, b)]
    first = standing[0]
    whole = first is not None and standing == list(range(first, first + b - a))
    return first if whole else None


class Passage(NamedTuple):
    """A stretch of a text, and who wrote it; None: nobody knows."""

    who: str | None
    text: str


def authorship(revisions: Iterable[tuple[str | None, str]]) -> list[Passage]:
    """Who wrote what of the last text: each word is of whoever's revision (author, text; oldest first) brought it."""
    words: list[str] = []
    writers: list[str | None] = []
    for who, text in revisions:
        new = _WORD.findall(text)
        kept: list[str | None] = []
        for tag, a, b, c, d in _opcodes(words, new):
            kept += writers[a:b] if tag == "equal" else [who] * (d - c)
        words, writers = new, kept
    return list(_together(words, writers))


def _together(words: Sequence[str], writers: Sequence[str | None]) -> Iterator[Passage]:
    """Runs of one writer; the blanks between two words go with the word before."""
    run: list[str] = []
    now: str | None = None
    for word, who in zip(words, writers, strict=True):
        if run and who != now and not word.isspace():
            yield Passage(now, "".join(run))
            run = []
        if not run or not word.isspace():
            now = who
        run.append(word)
    if run:
        yield Passage(now, "".join(run))


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[Opcode]:
    """What `difflib` tells, with the long same beginning and end taken off first: that is what edits leave."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    if same:
        yield "equal", 0, same, 0, same
    one, two = old[same : len(old) - tail], new[same : len(new) - tail]
    for tag, a, b, c, d in SequenceMatcher(None, one, two, autojunk=len(one) > 2_000).get_opcodes():
        yield tag, a + same, b + same, c + same, d + same
    if tail:
        yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)
