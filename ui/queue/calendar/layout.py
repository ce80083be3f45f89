"""How the cards of one day share its column: beside each other where they touch, never over each other. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Box:
    """Room for one card, or for several (`keys`) that find no room of their own. `left` and `width` in pixels."""

    keys: tuple[str, ...]
    top: int
    left: int = 0
    width: int = 0


def share(cards: Sequence[tuple[str, int]], width: int, high: int, least: int) -> list[Box]:
    """Boxes for cards (key, top), each `high`, in a column `width` wide; none is narrower than `least` if it can be.

    Cards that touch, also by way of others, stand beside each other in equal lanes. Where there are more than find
    room, those that come too late stand for each other in the last lane.
    """
    most = max(1, width // max(1, least))
    found: list[Box] = []
    group: list[tuple[int, Box]] = []  # lane and box of the cards that touch
    for key, top in sorted(cards, key=_order):
        if group and all(box.top + high <= top for _, box in group):
            found += _laid(group, width)
            group = []
        ends = {lane: box.top + high for lane, box in group}  # the last of each lane counts
        lane = next((each for each in range(most) if ends.get(each, top) <= top), None)
        if lane is not None:
            group.append((lane, Box((key,), top)))
        else:
            at = max(index for index, (lane, _) in enumerate(group) if lane == most - 1)
            group[at] = (most - 1, replace(group[at][1], keys=(*group[at][1].keys, key)))
    return found + _laid(group, width)


def _order(card: tuple[str, int]) -> tuple[int, str]:
    return card[1], card[0]


def _laid(group: Sequence[tuple[int, Box]], width: int) -> list[Box]:
    lanes = 1 + max((lane for lane, _ in group), default=0)
    return [
        replace(box, left=lane * width // lanes, width=(lane + 1) * width // lanes - lane * width // lanes)
        for lane, box in group
    ]
