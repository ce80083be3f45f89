"""A list of pictures that two changed: both in one order, and the numbers by which a text calls them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from brandassist.store.shared.merged import Merged, lists
from brandassist.store.shared.packing import List
from brandassist.store.shared.rows import Name, Row

Told = tuple[Name, Row | None, Row, Row, Merged]  # a row: as it was, mine, theirs, and both together


@dataclass
class Listed:
    """A list of pictures: there, both together, the new numbers of my pictures whose number was given meanwhile."""

    about: List
    theirs: list[Row]
    together: list[Row]
    renumbered: dict[int, int] = field(default_factory=dict[int, int])
    merged: list[Told] = field(default_factory=list[Told])


def both_lists(each: List, theirs: list[Row], given: int, merge: Callable[..., Merged]) -> Listed:
    """What both made of a list, a picture by its content; `given`: the highest number that was ever given there."""
    was, mine, there = ({row["media"]: row for row in found} for found in (each.was, each.mine, theirs))
    numbers: set[int] = {row["number"] for row in theirs if "number" in row}
    made = Listed(each, theirs, [])
    for media in lists(list(was), list(mine), list(there)):
        if media in mine and media in there:
            told = Name(each.table, (media,)), was.get(media), mine[media], there[media]
            both = merge(*told)
            for column in ("ordinal", "number"):  # where it stands is the list's, and its number is given below
                both.aside.pop(column, None)
            row = both.row | {name: there[media][name] for name in ("number",) if name in there[media]}
            made.merged.append((*told, both))
        else:
            row = dict(mine.get(media) or there[media])
        if media in mine and "number" in row:
            if media not in there and row["number"] in numbers:
                given = max(given, row["number"], *numbers) + 1
                row["number"] = given
            if row["number"] != mine[media]["number"]:
                made.renumbered[mine[media]["number"]] = row["number"]
            numbers.add(row["number"])
        made.together.append(row)
    return made


def bare(row: Row) -> Row:
    """A row without its place in the list."""
    return {name: said for name, said in row.items() if name != "ordinal"}


def renumbered_in(words: str, numbers: Mapping[int, int]) -> str:
    """A text that calls pictures by these numbers, with the new ones."""
    return re.sub(r"picture:(\d+)", lambda found: f"picture:{numbers.get(int(found[1]), int(found[1]))}", words)
