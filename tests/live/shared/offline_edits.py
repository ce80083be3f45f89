"""Random pairs of offline edits through a real server: `python -m tests.live.shared.offline_edits [PAIRS [SEED]]`.

Each pair is made in one draft that two computers have, neither with a line; then both hand over and are brought what
became of it. Judged is what stands at both ends, as `python -m tests.drafts.merging` judges the merge alone.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from drafts.merging.three_way import merge
from tests.drafts.merging.offline import Apart, made, pairs
from tests.live.postgres import running_postgres
from tests.support.two_computers import a_computer, differing, founded

AT_ONCE = 50  # pairs that wait for the line together


class Figures(NamedTuple):
    """What came of the pairs, `apart`: those in which nothing overlaps; words are counted where they are missed."""

    pairs: int = 0
    apart: int = 0
    unasked: int = 0
    asked: int = 0
    lost: int = 0  # words that neither took away and that stand in no text, and for a choice in no revision either
    nobodys: int = 0  # words in what stands that nobody wrote


def merged(base: str, mine: str, theirs: str) -> str | None:
    found = merge(base, mine, theirs)
    return None if found.conflicts else found.text


def measured(count: int, seed: int) -> Figures:
    """Write them all on two computers, bring them together, and count."""
    from brandassist.store.writing import divergences
    from brandassist.writing.library import Drafts

    total, left = Figures(), pairs(count, seed)
    with running_postgres() as server, server.fresh_database() as url, tempfile.TemporaryDirectory() as folder:
        member = founded(url)
        one, two = (a_computer(url, Path(folder) / name, member, name, merge=merged) for name in ("one", "two"))
        hers, his = Drafts(one, one.me), Drafts(two, two.me)
        while batch := list(islice(left, AT_ONCE)):
            ids = [hers.new("post", "", each.texts[0]) for each in batch]
            for draft_id in ids:
                hers.pause(draft_id)
            one.exchange()
            two.exchange()
            for draft_id, each in zip(ids, batch, strict=True):
                hers.autosave(draft_id, "", each.texts[1])
                his.autosave(draft_id, "", each.texts[2])
            for computer in (one, two, one, two):
                computer.exchange()
            for draft_id, each in zip(ids, batch, strict=True):
                with one.read() as tx:
                    asks = bool(divergences.open_of(tx, draft_id))
                kept = [revision.content.text for revision in hers.revisions(draft_id)]
                found = _judged(each, hers.show(draft_id).text, kept, asks=asks)
                total = Figures(*(a + b for a, b in zip(total, found, strict=True)))
        assert differing(one, one.acting) == differing(two, two.acting) == {}
        one.close()
        two.close()
    return total


def _judged(each: Apart, text: str, kept: list[str], *, asks: bool) -> Figures:
    base, mine, theirs = map(_bag, each.texts)
    wanted = base - (base - mine) - (base - theirs) + ((mine - base) | (theirs - base))
    if asks:  # one text stands, and a person chooses: the other is there to the letter
        assert text in each.texts[1:]
        lost = sum((_bag(side) - (_bag(side) if side in kept else _bag(""))).total() for side in each.texts[1:])
    else:
        lost = (wanted - _bag(text)).total()
    return Figures(
        pairs=1,
        apart=not each.overlap,
        unasked=not each.overlap and not asks and text == made(each.base, [*each.mine, *each.theirs]),
        asked=asks,
        lost=lost,
        nobodys=sum(word not in mine and word not in theirs for word in _bag(text)),
    )


def _bag(text: str) -> Counter[str]:
    return Counter(text.split())


def told(figures: Figures) -> str:
    share = figures.unasked / figures.apart if figures.apart else 1.0
    return (
        f"{figures.pairs} pairs, {figures.apart} of them without overlap: {share:.2%} merged unasked, word for word; "
        f"{figures.asked} texts asked about; {figures.lost} words lost, {figures.nobodys} of nobody"
    )


if __name__ == "__main__":
    count, seed = (int(each) for each in (sys.argv[1:] + ["1000", "1"][len(sys.argv[1:]) :])[:2])
    print(told(measured(count, seed)))
