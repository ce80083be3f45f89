"""Two people edit one text apart: random edits whose places are known, and what must become of them.

Nothing here asks the merge how texts are aligned: an edit knows which words of the base it took and put.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafts.merging.three_way import Merge, merge
from tests.drafts.voice.passages import LANGUAGES, passages

BLOCKS = (
    "- pane da un chilo\n- latte fresco, due file\n- *è fresco?* chiesto 9 volte",
    "> “Ne vendiamo 14 al giorno”, dice Anna.\n> Nessuno guarda la scadenza.",
    "Leggi [il numero di ieri](https://example.com/pane?giorno=14&ora=8.20#fine) e **scrivi a me**: 3,50 € o 4,20 €.",
    "```\nfor store in stores:\n    count(store)\n```",
    "## Che cosa cambia 👩‍🌾🇮🇹",
)


class Edit(NamedTuple):
    """`base[a:b]`, counted in words and blanks by turns, becomes `put`."""

    a: int
    b: int
    put: tuple[str, ...]


class Apart(NamedTuple):
    """A text, what each side did to it, and whether no two edits of different sides are about the same words."""

    base: tuple[str, ...]
    mine: tuple[Edit, ...]
    theirs: tuple[Edit, ...]
    fresh: bool  # whether no word that was put is one of the base: then each is known by itself

    @property
    def texts(self) -> tuple[str, str, str]:
        return "".join(self.base), made(self.base, self.mine), made(self.base, self.theirs)

    @property
    def overlap(self) -> bool:
        return any(meet(one, two) for one in self.mine for two in self.theirs)


def meet(one: Edit, two: Edit) -> bool:
    """Whether two edits take the same words or blanks, or put words in one place."""
    same_place = one.a == one.b == two.a == two.b
    beside = one.b == two.a or two.b == one.a
    # What puts more than it takes adds words at its ends too.
    adds = (one.a == one.b and len(two.put) > two.b - two.a) or (two.a == two.b and len(one.put) > one.b - one.a)
    return (one.a < two.b and two.a < one.b) or same_place or (beside and adds)


def made(base: Sequence[str], edits: Sequence[Edit]) -> str:
    text = list(base)
    for edit in sorted(edits, reverse=True):
        text[edit.a : edit.b] = edit.put
    return "".join(text)


def pairs(count: int, seed: int) -> Iterator[Apart]:
    """Pairs of offline edits in Italian and English prose, with lists, quotations, links and code among it."""
    rng = random.Random(seed)
    prose = {language: [each.text for each in passages(language)] for language in LANGUAGES}
    for _ in range(count):
        language = rng.choice(LANGUAGES)
        base = tokens_of("\n\n".join([*rng.sample(prose[language], rng.randint(2, 6)), rng.choice(BLOCKS)]))
        pool = [word for word in tokens_of(" ".join(rng.sample(prose[language], 4))) if not word.isspace()]
        if fresh := rng.random() < 0.5:
            pool = [word for word in pool if word not in base]
        yield Apart(base, edits(rng, base, pool), edits(rng, base, pool), fresh)


def tokens_of(text: str) -> tuple[str, ...]:
    """Words and blanks by turns, read without the merge's own pattern."""
    made: list[str] = []
    for sign in text:
        if made and made[-1][-1].isspace() == sign.isspace():
            made[-1] += sign
        else:
            made.append(sign)
    return tuple(made)


def edits(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> tuple[Edit, ...]:
    """One to six edits of one person, each at words of its own with one between them at least."""
    found: list[Edit] = []
    for _ in range(rng.randint(1, 6)):
        edit = rng.choice(
            (_replace, _replace, _insert, _insert, _delete, _sentence, _split, _drop_paragraph, _paragraph)
        )(rng, base, pool)
        if all(edit.b + 2 < other.a or other.b + 2 < edit.a for other in found):
            found.append(edit)
    return tuple(sorted(found))


def _word(rng: random.Random, base: Sequence[str]) -> int:
    return rng.randrange(0, len(base), 2)


def _some(rng: random.Random, pool: Sequence[str], most: int) -> list[str]:
    """Words with blanks between them."""
    return " ".join(rng.choice(pool) for _ in range(rng.randint(1, most))).replace(" ", "\0 \0").split("\0")


def _replace(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    at = _word(rng, base)
    end = min(at + 2 * rng.randint(0, 3), len(base) - 1) + 1
    while True:
        put = tuple(_some(rng, pool, 4))
        if not {*put} & {each for each in base[at:end] if not each.isspace()}:
            return Edit(at, end, put)


def _insert(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    at = _word(rng, base)
    return Edit(at, at, (*_some(rng, pool, 3), " "))


def _delete(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    at = rng.randrange(0, len(base) - 1, 2)
    return Edit(at, min(at + 2 * rng.randint(1, 8), len(base) - 1), ())


def _sentence(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    """A sentence at the end of a paragraph."""
    ends = [at for at, each in enumerate(base) if "\n\n" in each] + [len(base)]
    at = rng.choice(ends)
    return Edit(at, at, (" ", *_some(rng, pool, 8)))


def _split(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    """A paragraph parted in two, or two made one."""
    at = rng.randrange(1, len(base) - 1, 2)
    return Edit(at, at + 1, (" " if "\n" in base[at] else "\n\n",))


def _starts(base: Sequence[str]) -> list[int]:
    return [0] + [at + 1 for at, each in enumerate(base) if "\n\n" in each]


def _drop_paragraph(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    start, end = rng.choice(list(zip(_starts(base), [*_starts(base)[1:], len(base)], strict=True))[:-1])
    return Edit(start, end, ())


def _paragraph(rng: random.Random, base: Sequence[str], pool: Sequence[str]) -> Edit:
    """A paragraph of its own, before another."""
    at = rng.choice(_starts(base))
    return Edit(at, at, (*_some(rng, pool, 20), "\n\n"))


class Figures(NamedTuple):
    """What came of many pairs: how many there were, how many in which nothing overlaps, and what went wrong."""

    pairs: int = 0
    apart: int = 0
    unasked: int = 0  # of those apart: no question, and the very text both edits make together
    asked: int = 0  # conflicts in the rest
    lost: int = 0  # words that neither took away
    nobodys: int = 0  # words that nobody wrote
    too_many: int = 0  # words that somebody took away, or put once, in texts merged without a question


def judged(some: Iterator[Apart]) -> Figures:
    """Merge them all and count."""
    total = Figures()
    for each in some:
        one = judge(each, merge(*each.texts))
        total = Figures(*(a + b for a, b in zip(total, one, strict=True)))
    return total


def judge(each: Apart, result: Merge) -> Figures:
    text, base, one, two = map(_bag, (result.text, *each.texts))
    # What the texts tell: a word that somebody put, and that the base had too, cannot be told from it.
    lost = (base - (base - one) - (base - two) + ((one - base) | (two - base)) - text).total()
    too_many = 0
    if each.fresh:
        taken = {at for edit in (*each.mine, *each.theirs) for at in range(edit.a, edit.b)}
        kept = _bag("".join(word if at not in taken else " " for at, word in enumerate(each.base)))
        mine, theirs = (_bag(" ".join(word for edit in side for word in edit.put)) for side in (each.mine, each.theirs))
        lost = max(lost, (kept + (mine | theirs) - text).total())
        too_many = 0 if result.conflicts else (text - (kept + mine + theirs)).total()
    expected = made(each.base, [*each.mine, *each.theirs])
    return Figures(
        pairs=1,
        apart=not each.overlap,
        unasked=not each.overlap and not result.conflicts and result.text == expected,
        asked=len(result.conflicts),
        lost=lost,
        nobodys=sum(word not in one and word not in two for word in text),
        too_many=too_many,
    )


def _bag(text: str) -> Counter[str]:
    return Counter(text.split())


def told(figures: Figures) -> str:
    share = figures.unasked / figures.apart if figures.apart else 1.0
    return (
        f"{figures.pairs} pairs, {figures.apart} of them without overlap: {share:.2%} merged unasked, word for word; "
        f"{figures.asked} questions in the rest; {figures.lost} words lost, {figures.nobodys} of nobody, "
        f"{figures.too_many} too many"
    )
