"""What one side changed of a base: stretches of whole words and of the blanks between them.

A word is what stands between blanks, with its marks, so that neither a price nor an address nor a letter of several
code points is ever put together from two hands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafts.merging.aligning import Block, blocks, common, common_end
from drafts.patterns import pattern

Tokens = Sequence[str]  # words and blanks by turns

_TOKEN = pattern(r"\s+|\S+")
_CHANCE = 2  # words between two changes that may be the same by chance


@dataclass(frozen=True)
class Change:
    """`base[a:b]` became `put`, which stands at `[c:d]` in the side's own text; all in tokens.

    asked: a person decides, whatever else changed. followed: it is made elsewhere, where its passage moved to.
    """

    a: int
    b: int
    c: int
    d: int
    put: tuple[str, ...]
    asked: bool = False
    followed: bool = False

    @property
    def swaps(self) -> bool:
        """Whether something went and something came."""
        return self.a < self.b and bool(self.put)

    @property
    def grows(self) -> bool:
        """Whether it brings more than it takes."""
        return len(self.put) > self.b - self.a


def tokens(text: str) -> tuple[str, ...]:
    """The words and blanks that are the text."""
    return tuple(_TOKEN.findall(text))


def words(some: Tokens) -> list[str]:
    """Those that are no blanks."""
    return [each for each in some if not each.isspace()]


def changes(base: Tokens, side: Tokens) -> list[Change]:
    """What led from one to the other, in order; no two of them touch."""
    found: list[Change] = []
    for change in _raw(base, side):
        if found and _one_rewriting(found[-1], change, base):
            last = found.pop()
            change = replace(last, b=change.b, d=change.d, put=tuple(side[last.c : change.d]))
        found.append(change)
    return found


def _raw(base: Tokens, side: Tokens) -> Iterator[Change]:
    """What stands between the words that are the same, without what is the same of that at its start and end.

    The start goes first: what is added between two blanks that are alike is added after the first of them.
    """
    a = c = free = 0
    for b, d in [*_same_words(base, side), (len(base), len(side))]:
        head = common(base, side, a, b, c, d)
        tail = common_end(base, side, a + head, b, c + head, d)
        if a + head < b - tail or c + head < d - tail:
            yield _placed(base, side, (a + head, b - tail, c + head, d - tail), free)
            free = b - tail + 1
        a, c = b + 1, d + 1


def _placed(base: Tokens, side: Tokens, at: tuple[int, int, int, int], free: int) -> Change:
    """What was added or taken away, moved to where a paragraph or a sentence begins, if it reads the same there.

    Without that, taking away the first of two paragraphs that begin with one word would take that of the second.
    """
    a, b, c, d = at
    best, where = _begins(base, a), 0
    whole, start, end = (side, c, d) if a == b else (base, a, b)
    back = 1
    while (a == b or c == d) and a - back >= free and whole[start - back] == whole[end - back]:
        if (begins := _begins(base, a - back)) > best:
            best, where = begins, back
        back += 1
    return Change(a - where, b - where, c - where, d - where, tuple(side[c - where : d - where]))


def _begins(base: Tokens, at: int) -> int:
    """3 where a paragraph begins, 2 a line, 1 a sentence."""
    blank = base[at - 1] if at else "\n\n"
    if "\n" in blank:
        return 3 if blank.count("\n") > 1 else 2
    return int(at > 1 and blank.isspace() and base[at - 2].rstrip("*_`)\"'”’»")[-1:] in set(".!?…"))


def _same_words(base: Tokens, side: Tokens) -> Iterator[tuple[int, int]]:
    """The places of each word that is the same in both."""
    old, new = _places(base), _places(side)
    found: list[Block] = blocks([base[at] for at in old], [side[at] for at in new])
    for a, c, size in found:
        yield from zip(old[a : a + size], new[c : c + size], strict=True)


def _places(some: Tokens) -> list[int]:
    return [at for at, each in enumerate(some) if not each.isspace()]


def _one_rewriting(one: Change, two: Change, base: Tokens) -> bool:
    """Whether what stands between two changes was only met by chance, as "of the" is between two other phrases."""
    between = base[one.b : two.a]
    met = one.swaps and two.swaps and len(words(between)) <= _CHANCE and "\n" not in "".join(between)
    return met and all(
        _letters(between) <= max(_letters(base[each.a : each.b]), _letters(each.put)) for each in (one, two)
    )


def _letters(some: Tokens) -> int:
    return len("".join(words(some)))
