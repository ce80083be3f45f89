"""Where the changes of two sides meet: together they are one region, and a person decides or nobody has to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drafts.merging.changes import Change, Tokens, words
from drafts.patterns import pattern

Kind = Literal["same", "mine", "theirs", "agreed", "conflict"]

_NEAR = 3  # words that a change beside a conflict may bring or take to be decided with it
_ENOUGH = 3  # words in a row by which a change is known again within a larger one
# Marks that come in pairs, as they stand at a word's start and at its end.
_OPENS = pattern(r"(?<!\S)[\[(\"'«“]*([*_~`]+)(?=\S)|([\[(])")
_CLOSES = pattern(r"(?<=\S)([*_~`]+)[\])\"'»”.,;:!?…]*(?!\S)|([\])])")


@dataclass(frozen=True)
class Region:
    """`base[a:b]`, and what each side changed there."""

    a: int
    b: int
    mine: tuple[Change, ...] = ()
    theirs: tuple[Change, ...] = ()

    def put(self, base: Tokens, side: Sequence[Change]) -> tuple[str, ...]:
        """The region with those changes made."""
        made: list[str] = []
        at = self.a
        for change in side:
            made += (*base[at : change.a], *change.put)
            at = change.b
        return (*made, *base[at : self.b])


def regions(base: Tokens, mine: Sequence[Change], theirs: Sequence[Change]) -> list[Region]:
    """All changes in order, those that meet or are decided together as one."""
    found: list[Region] = []
    sided = [(change, True) for change in mine] + [(change, False) for change in theirs]
    for change, is_mine in sorted(sided, key=lambda each: (each[0].a, each[0].b)):
        one = Region(change.a, change.b, (change,) if is_mine else (), () if is_mine else (change,))
        if found and any(_meet(other, change, base) for other in (found[-1].theirs if is_mine else found[-1].mine)):
            one = _together(found.pop(), one)
        found.append(one)
    return _balanced(base, _widened(base, found))


def kind_of(base: Tokens, region: Region) -> Kind:
    """Whose change is taken; "agreed": both made it, or one made the other's and more."""
    if any(change.asked for change in (*region.mine, *region.theirs)):
        return "conflict"
    mine, theirs = _effective(region.mine), _effective(region.theirs)
    if not theirs:
        return "mine"
    if not mine:
        return "theirs"
    return "conflict" if settled(base, region) is None else "agreed"


def settled(base: Tokens, region: Region) -> tuple[str, ...] | None:
    """What both sides come to without being asked; None: they want different things."""
    mine, theirs = _effective(region.mine), _effective(region.theirs)
    one, two = region.put(base, mine), region.put(base, theirs)
    blank, other_blank = (all(_is_blank(change, base) for change in side) for side in (mine, theirs))
    more, less = _holds(base, mine, theirs), _holds(base, theirs, mine)
    if one == two or (other_blank and not blank):
        return one
    if blank and not other_blank:
        return two
    if blank or (more and less):  # the larger break, for nobody is asked about what cannot be seen
        return max(one, two, key=lambda put: ("".join(put).count("\n"), len("".join(put)), put))
    return one if more else two if less else None


def _effective(side: Sequence[Change]) -> list[Change]:
    return [change for change in side if not change.followed]


def _is_blank(change: Change, base: Tokens) -> bool:
    return not words(base[change.a : change.b]) and not words(change.put)


def _meet(one: Change, two: Change, base: Tokens) -> bool:
    """Whether two changes of different sides are about the same words, or put words in the same place."""
    if one.a < two.b and two.a < one.b:
        return True
    if one.a == one.b == two.a == two.b:
        return True
    if two.b == one.a:
        one, two = two, one
    if one.b != two.a:
        return False
    return _adds_beside(one, two) or _glued(one, two, base)


def _adds_beside(one: Change, two: Change) -> bool:
    """Whether one puts words where the other's end or begin, which brings more than it takes, or the very same."""
    if two.a == two.b:
        return one.grows or _ends(one, two)
    return one.a == one.b and (two.grows or _begins(two, one))


def _begins(large: Change, small: Change) -> bool:
    """Whether what one puts begins with the words the other puts."""
    some = words(small.put)
    return words(large.put)[: len(some)] == some


def _ends(large: Change, small: Change) -> bool:
    some = words(small.put)
    return words(large.put)[-len(some) :] == some if some else not words(large.put)


def _glued(one: Change, two: Change, base: Tokens) -> bool:
    """Whether two words would touch where a change follows another: at an end of the text, whose blanks are free."""
    before = one.put[-1:] or tuple(base[max(0, one.a - 1) : one.a])
    after = two.put[:1] or tuple(base[two.b : two.b + 1])
    return bool(before and after) and not before[0].isspace() and not after[0].isspace()


def _holds(base: Tokens, larger: Sequence[Change], smaller: Sequence[Change]) -> bool:
    """Whether one side made all changes of the other, and more."""
    return all(any(_has(base, change, other) for change in larger) for other in smaller)


def _has(base: Tokens, large: Change, small: Change) -> bool:
    """Whether the large change takes what the small one takes, and puts what it puts where it puts it."""
    if not (large.a <= small.a and small.b <= large.b) or {*words(base[small.a : small.b])} & {*large.put}:
        return False
    if not small.put:
        return not large.put or (small.a, small.b) != (large.a, large.b)
    return (
        (large.a == small.a and _begins(large, small))
        or (large.b == small.b and _ends(large, small))
        or (len(words(small.put)) >= _ENOUGH and found_in(large.put, small.put) >= 0)
    )


def found_in(some: Tokens, run: Tokens) -> int:
    """Where the run begins for the first time; -1: nowhere."""
    return next((at for at in range(len(some) - len(run) + 1) if tuple(some[at : at + len(run)]) == tuple(run)), -1)


def _together(one: Region, two: Region) -> Region:
    return Region(one.a, max(one.b, two.b), one.mine + two.mine, one.theirs + two.theirs)


def _widened(base: Tokens, found: list[Region]) -> list[Region]:
    """A conflict takes in small changes right beside it, so that a phrase is decided as a phrase."""
    made: list[Region] = []
    for region in found:
        while made and _decided_with(base, made[-1], region):
            region = _together(made.pop(), region)
        made.append(region)
    return made


def _decided_with(base: Tokens, one: Region, two: Region) -> bool:
    between = base[one.b : two.a]
    if words(between) or "\n" in "".join(between):
        return False
    kinds = kind_of(base, one), kind_of(base, two)
    return all(kind == "conflict" or _is_small(base, each) for kind, each in zip(kinds, (one, two), strict=True)) and (
        "conflict" in kinds
    )


def _is_small(base: Tokens, region: Region) -> bool:
    return all(
        max(len(words(base[change.a : change.b])), len(words(change.put))) <= _NEAR and "\n" not in "".join(change.put)
        for change in (*region.mine, *region.theirs)
    )


def _balanced(base: Tokens, found: list[Region]) -> list[Region]:
    """A conflict takes in what opens or closes its marks: the two ends of `**bold**` are decided together."""
    made: list[Region] = []
    waiting = found[::-1]
    while waiting:
        region = waiting.pop()
        if kind_of(base, region) == "conflict" and not _is_whole(base, region):
            if (ahead := _until_whole(base, region, waiting[::-1])) is not None:
                number, region = ahead
                del waiting[len(waiting) - number :]
            elif (behind := _until_whole(base, region, made[::-1])) is not None:
                number, region = behind
                del made[len(made) - number :]
        made.append(region)
    return made


def _until_whole(base: Tokens, region: Region, others: Sequence[Region]) -> tuple[int, Region] | None:
    """How many of the others, nearest first, and the region with them; None where the paragraph ends before."""
    for number, other in enumerate(others, 1):
        one, two = sorted((region, other), key=lambda each: (each.a, each.b))
        if "\n" in "".join(base[one.b : two.a]):
            return None
        region = _together(one, two)
        if _is_whole(base, region):
            return number, region
    return None


def _is_whole(base: Tokens, region: Region) -> bool:
    """Whether each side leaves as many marks open as the base does."""
    marks = _open(base[region.a : region.b])
    return all(_open(region.put(base, side)) == marks for side in (region.mine, region.theirs))


def _open(some: Tokens) -> int:
    text = "".join(some)
    return len(_OPENS.findall(text)) - len(_CLOSES.findall(text))
