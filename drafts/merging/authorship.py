"""Tells who wrote which passage of a text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafts.merging.aligning import opcodes
from drafts.patterns import pattern

_WORD = pattern(r"\s+|\S+")


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
        for tag, a, b, c, d in opcodes(words, new):
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
