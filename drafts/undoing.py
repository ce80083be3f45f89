"""What was changed in a text, step by step, so that it can be taken back after the program was closed."""

from collections.abc import Iterable
from typing import NamedTuple

MOST_STEPS, MOST_SIGNS = 400, 200_000
WORD = 24  # signs of typing that are one step together


class Step(NamedTuple):
    """At this place (code points) `gone` was taken out and `come` put in."""

    at: int
    gone: str
    come: str

    def back(self) -> "Step":
        """The step that takes it back."""
        return Step(self.at, self.come, self.gone)


def step(old: str, new: str) -> Step:
    """The one change that makes the new text of the old."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    return Step(start, old[start : len(old) - end], new[start : len(new) - end])


def applied(text: str, change: Step) -> str:
    """The text after it; raises ValueError where it is not the text the step was made for."""
    end = change.at + len(change.gone)
    if text[change.at : end] != change.gone or change.at > len(text):
        raise ValueError("another text")
    return text[: change.at] + change.come + text[end:]


def noted(steps: Iterable[Step], change: Step) -> list[Step]:
    """The steps with one more: typing goes on in the last word, and what takes the last one back ends it."""
    kept = list(steps)
    if not change.gone and not change.come:
        return kept
    last = kept[-1] if kept else None
    if last is not None and change == last.back():
        return kept[:-1]
    if last is not None and _goes_on(last, change):
        kept[-1] = Step(last.at, last.gone, last.come + change.come)
    else:
        kept.append(change)
    while len(kept) > MOST_STEPS or sum(len(each.gone) + len(each.come) for each in kept) > MOST_SIGNS:
        kept.pop(0)
    return kept


def _goes_on(last: Step, change: Step) -> bool:
    together = last.come + change.come
    return (
        not last.gone
        and not change.gone
        and change.at == last.at + len(last.come)
        and len(together) <= WORD
        and "\n" not in together
        and not last.come.endswith(" ")
    )


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
