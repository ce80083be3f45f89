"""What was changed in a text, step by step, so that it can be taken back, also after the program was closed.

Places are counted in UTF-16 units, as the window counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

MOST_STEPS, MOST_SIGNS = 1_000, 20_000_000  # of one text
_UTF16, _PASS = "utf-16-le", "surrogatepass"
WORD = 24  # units of typing, or of deleting, that are one step together


class Step(NamedTuple):
    """At this place `gone` was taken out and `come` put in; `joined` to the step before it, as typing is."""

    at: int
    gone: str
    come: str
    joined: bool = False

    def back(self) -> Step:
        """The step that takes it back."""
        return Step(self.at, self.come, self.gone)


class Theirs(NamedTuple):
    """A step of another hand: the text is another by it, and it is nothing that can be taken back here."""

    step: Step


Move = Step | Theirs | Literal["back", "forth"]


class Past:
    """The steps of one text, and those taken back that can be done again. Every move is told once, by `news`."""

    def __init__(self, moves: Iterable[Move] = ()) -> None:
        self._done: list[Step] = []
        self._signs = 0  # of all that is done: counted on the way, a key must not count them again
        self._undone: list[Step] = []
        self._news: list[Move] = []
        self._may_join = False  # not what was typed before something else was done
        for move in moves:
            self._again(move)
        self._news, self._may_join = [], False

    def changed(self, change: Step) -> None:
        """The text was changed: what had been taken back cannot be done again."""
        together = _joined(self._done[-1], change) if self._done and self._may_join else None
        self._add(change._replace(joined=together is not None), together)

    def back(self) -> Step | None:
        """The change that takes the last step back, to be made in the text."""
        if not self._done:
            return None
        self._undone.append(self._off(-1))
        self._moved("back")
        return self._undone[-1].back()

    def forth(self) -> Step | None:
        """The change that does again what was taken back last."""
        if not self._undone:
            return None
        self._on(self._undone.pop())
        self._moved("forth")
        return self._done[-1]

    def follow(self, change: Step) -> None:
        """Another hand changed the text: what is taken back goes around that; what it reached into stays as it is."""
        self._done = _around(self._done, change, lambda each: (each.come, each.gone))
        self._undone = _around(self._undone, change, lambda each: (each.gone, each.come))
        self._signs = sum(len(each.gone) + len(each.come) for each in self._done)
        self._news.append(Theirs(change))

    def forget(self) -> None:
        """The text is another one."""
        self._done, self._signs, self._undone, self._news = [], 0, [], []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_go_forth(self) -> bool:
        """Whether something was taken back."""
        return bool(self._undone)

    def news(self) -> tuple[Move, ...]:
        """What was done since this was last asked."""
        news, self._news = tuple(self._news), []
        return news

    def _moved(self, move: Literal["back", "forth"]) -> None:
        self._may_join = False
        self._news.append(move)

    def _add(self, change: Step, together: Step | None) -> None:
        """`together`: it and the step before as one."""
        if together is not None:
            self._off(-1)
        self._on(together or change)
        while len(self._done) > MOST_STEPS or self._signs > MOST_SIGNS:
            self._off(0)
        self._undone, self._may_join = [], True
        self._news.append(change)

    def _on(self, change: Step) -> None:
        self._done.append(change)
        self._signs += len(change.gone) + len(change.come)

    def _off(self, which: int) -> Step:
        change = self._done.pop(which)
        self._signs -= len(change.gone) + len(change.come)
        return change

    def _again(self, move: Move) -> None:
        if isinstance(move, Step):
            self._add(move, _joined(self._done[-1], move) if move.joined and self._done else None)
        elif isinstance(move, Theirs):
            self.follow(move.step)
        elif move == "back":
            self.back()
        else:
            self.forth()


def step(old: str, new: str, at: int = 0) -> Step | None:
    """The one change that makes the new text of the old, both standing at `at`; None where they are the same."""
    if old == new:
        return None
    start = _common(old, new)
    old, new, at = old[start:], new[start:], at + units(old[:start])
    end = _common(old[::-1], new[::-1])
    return Step(at, old[: len(old) - end], new[: len(new) - end])


def applied(text: str, change: Step) -> str | None:
    """The text after it; None where it is not the text the step was made for."""
    whole = text.encode(_UTF16, _PASS)
    start, end = 2 * change.at, 2 * (change.at + units(change.gone))
    if start < 0 or whole[start:end].decode(_UTF16, _PASS) != change.gone:
        return None
    return (whole[:start] + change.come.encode(_UTF16, _PASS) + whole[end:]).decode(_UTF16, _PASS)


def place_after(old: str, new: str, place: int) -> int:
    """Where a place of the old text is in the new one."""
    change = step(old, new)
    if change is None or place <= change.at:
        return place
    return max(place - units(change.gone), change.at) + units(change.come)


def units(text: str) -> int:
    """Its length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode(_UTF16, _PASS)) // 2


def _around(some: list[Step], theirs: Step, sides: Callable[[Step], tuple[str, str]]) -> list[Step]:
    """The steps as they are after another hand's, from the next one that would be made down to one it reached into.

    `sides`: of a step, what stands in the text as the other hand found it, and what would stand there instead.
    """
    kept: list[Step] = []
    for each in reversed(some):
        here, there = map(units, sides(each))
        if theirs.at >= each.at + here:
            theirs = theirs._replace(at=theirs.at - here + there)
        elif theirs.at + units(theirs.gone) <= each.at:
            each = each._replace(at=each.at + units(theirs.come) - units(theirs.gone))
        else:
            break
        kept.append(each)
    return kept[::-1]


def _joined(last: Step, change: Step) -> Step | None:
    """Both as one step: typing goes on within a word, deleting goes on in one direction."""
    if not last.gone and not change.gone and change.at == last.at + units(last.come):
        together = Step(last.at, "", last.come + change.come)
        begins_word = last.come[-1:].isspace() and not change.come.isspace()
        several = len(change.come.split()) > 1 or (len(change.come) > 1 and change.come[0].isspace())  # pasted
        apart = begins_word or several or "\n" in together.come or len(together.come) > WORD
        return None if apart else together
    if last.come or change.come or len(last.gone) + len(change.gone) > WORD:
        return None
    if change.at + units(change.gone) == last.at:
        return Step(change.at, change.gone + last.gone, "")
    return Step(last.at, last.gone + change.gone, "") if change.at == last.at else None


def _common(one: str, two: str) -> int:
    """How many signs both begin with."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == two[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
