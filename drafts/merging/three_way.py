"""Merges two texts that grew apart from one base, by words; asks only about what both changed.

No word is lost that neither took away, and none appears that nobody wrote: pieces are whole words of one of the three
texts (as diff3, Khanna, Kunal and Pierce, 2007, but on words and blanks). Swapping the sides gives the same text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from drafts.merging.changes import Change, Tokens, changes, tokens
from drafts.merging.meeting import Kind, Region, kind_of, regions, settled
from drafts.merging.moves import followed
from drafts.patterns import pattern

_BREAK = pattern(r"\n\s*\n")


class Stretch(NamedTuple):
    """Words of one of the texts, and where they begin there (code points)."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


class Piece(NamedTuple):
    """A stretch of the merged text, and what stands there in each of the three; "same" is the same in all.

    text: what is taken without asking; of a conflict both sides' words (`both`).
    """

    kind: Kind
    text: str
    base: Stretch
    mine: Stretch
    theirs: Stretch


@dataclass(frozen=True)
class Written:
    """Words a person wrote in place of all that was offered."""

    text: str


Choice = Literal["base", "mine", "theirs", "both"] | Written


@dataclass(frozen=True)
class Merge:
    """The pieces in order: together the merged text, and together each of the three."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What is merged unasked; where there is a conflict, both sides' words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The numbers of the pieces a person decides."""
        return tuple(number for number, piece in enumerate(self.pieces) if piece.kind == "conflict")


def merge(base: str, mine: str, theirs: str) -> Merge:
    """Merge what led from `base` to `mine` with what led to `theirs`."""
    of = tokens(base), tokens(mine), tokens(theirs)
    one, two = followed(of[0], changes(of[0], of[1]), changes(of[0], of[2]))
    return Merge(tuple(_pieces(of, regions(of[0], one, two))))


def resolved(merge: Merge, choices: Mapping[int, Choice]) -> str:
    """The text as chosen; choices: by the number of a piece, of conflicts and of what was taken unasked alike.

    What nobody chose stays as it was merged, so that an open conflict holds both sides' words. Raises IndexError where
    there is no such piece.
    """
    return "".join(_resolved(merge, choices))


def offsets(merge: Merge, choices: Mapping[int, Choice]) -> Iterator[tuple[Piece, int, int]]:
    """Where each piece stands in the text as chosen (code points)."""
    at = 0
    for piece, text in zip(merge.pieces, _resolved(merge, choices), strict=True):
        yield piece, at, at + len(text)
        at += len(text)


def _resolved(merge: Merge, choices: Mapping[int, Choice]) -> Iterator[str]:
    """What stands for each piece; a blank that keeps two words apart goes with the second."""
    for number in choices:
        merge.pieces[number]
    last = ""
    for number, piece in enumerate(merge.pieces):
        text = chosen(piece, choices[number]) if number in choices else piece.text
        if number in choices or number - 1 in choices:
            text = _joined(last, text, " ")[len(last) :]
        last = text or last
        yield text


def chosen(piece: Piece, choice: Choice) -> str:
    """What a choice puts there; written words stand between the blanks that the words offered stand between."""
    if isinstance(choice, Written):
        return _between_blanks(choice.text, piece.mine.text if piece.mine.text.strip() else piece.theirs.text)
    if choice != "both":
        return getattr(piece, choice).text
    return piece.text if piece.kind == "conflict" else both(piece.mine.text, piece.theirs.text)


def _between_blanks(text: str, like: str) -> str:
    words = like.strip()
    if not words or not text.strip():
        return text
    before, _, after = like.partition(words)
    return ("" if text[0].isspace() else before) + text + ("" if text[-1].isspace() else after)


def both(mine: str, theirs: str, *, whole: bool = False) -> str:
    """Both sides' words, in the order of the alphabet, so that it is the same on either side's computer.

    whole: they are whole paragraphs, and stay that.
    """
    if mine == theirs or not mine.strip() or not theirs.strip():
        return max(mine, theirs, key=lambda each: (each.strip() != "", len(each), each))
    one, two = sorted((mine, theirs))
    if whole and not _BREAK.search(_blanks_between(one, two)):
        return f"{one.rstrip()}\n\n{two.lstrip(chr(10))}"
    return _joined(one, two, "\n\n" if _BREAK.search(one + two) else " ")


def _blanks_between(before: str, after: str) -> str:
    return before[len(before.rstrip()) :] + after[: len(after) - len(after.lstrip())]


def _joined(before: str, after: str, blank: str) -> str:
    """Two texts after each other, with a blank between two words that would touch."""
    touch = before and after and not before[-1].isspace() and not after[0].isspace()
    return before + (blank if touch else "") + after


class _Walk:
    """Where the walk along the three texts stands, in tokens and in code points."""

    def __init__(self, some: Tokens) -> None:
        self._tokens = some
        self._at = 0
        self._starts = [0, *accumulate(map(len, some))]

    def take(self, count: int) -> Stretch:
        """The next tokens."""
        start = self._at
        self._at += count
        return Stretch("".join(self._tokens[start : self._at]), self._starts[start])


def _pieces(of: tuple[Tokens, Tokens, Tokens], found: list[Region]) -> Iterator[Piece]:
    base = of[0]
    walks = _Walk(of[0]), _Walk(of[1]), _Walk(of[2])
    at = 0
    for region in [*found, Region(len(base), len(base))]:
        yield from _same(walks, base[at : region.a])
        if region.mine or region.theirs:
            size = region.b - region.a
            stretches = [walks[0].take(size)]
            for walk, side in zip(walks[1:], (region.mine, region.theirs), strict=True):
                stretches.append(walk.take(size + sum(_growth(change) for change in side)))
            kind = kind_of(base, region)
            yield from _shown(Piece(kind, _taken(base, region, kind), *stretches))
        at = region.b


def _shown(piece: Piece) -> Iterator[Piece]:
    """A conflict without the blank that all end in: nobody chooses between blanks."""
    texts = [each.text for each in piece[2:]]
    blank = texts[0][len(texts[0].rstrip()) :]
    if (
        piece.kind != "conflict"
        or not blank
        or any(text[len(text.rstrip()) :] != blank or text == blank for text in texts)
    ):
        yield piece
        return
    cut = [Stretch(each.text[: -len(blank)], each.start) for each in piece[2:]]
    yield Piece("conflict", both(cut[1].text, cut[2].text), *cut)
    yield Piece("same", blank, *(Stretch(blank, each.end) for each in cut))


def _growth(change: Change) -> int:
    return change.d - change.c - (change.b - change.a)


def _same(walks: tuple[_Walk, _Walk, _Walk], run: Tokens) -> Iterator[Piece]:
    """What is the same in all, a piece for each paragraph."""
    count = 0
    for number, token in enumerate(run, 1):
        count += 1
        if number == len(run) or _BREAK.search(token):
            base, mine, theirs = (walk.take(count) for walk in walks)
            yield Piece("same", base.text, base, mine, theirs)
            count = 0


def _taken(base: Tokens, region: Region, kind: Kind) -> str:
    one, two = ("".join(_made(base, region, side)) for side in (region.mine, region.theirs))
    if kind == "conflict":
        return both(one, two, whole=_is_whole(base, region))
    return one if kind == "mine" else two if kind == "theirs" else "".join(settled(base, region) or ())


def _is_whole(base: Tokens, region: Region) -> bool:
    """Whether a region begins and ends as a paragraph does."""
    before, after = "".join(base[: region.a][-1:]), "".join(base[region.b :][:1])
    begins, ends = "".join(base[region.a :][:1]), "".join(base[: region.b][-1:])
    return (region.a == 0 or bool(_BREAK.search(before) or _BREAK.match(begins))) and (
        region.b == len(base) or bool(_BREAK.search(after) or _BREAK.search(ends))
    )


def _made(base: Tokens, region: Region, side: tuple[Change, ...]) -> tuple[str, ...]:
    return region.put(base, [change for change in side if not change.followed])
