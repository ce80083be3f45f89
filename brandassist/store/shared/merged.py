"""One row written at two places: field by field, from what it was when both agreed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from brandassist.store.shared.rows import Row, same

Merge = Callable[[str, str, str], str | None]
"""What a text became, mine, theirs: both in one; None where they changed the same words."""

PROSE: dict[str, tuple[str, ...]] = {
    "comment": ("text",),
    "draft": ("excerpt", "first_comment"),
    "entry": ("title", "text"),
    "entry_photo": ("alt",),
    "follow_up": ("text",),
    "idea": ("text",),
    "idea_photo": ("alt",),
    "person": ("about",),
    "picture": ("alt",),
    "saved_text": ("title", "text", "heading"),
    "variant": ("text",),
    "working_text": ("title", "text"),
}
_SETS = {("draft", "tags"), ("saved_text", "tags"), ("saved_text", "accounts"), ("place", "former")}
_HIGHEST = {"pictures_given", "updated_at", "at"}
_SILENT = {"base_id", "member_id", "master", "embargoed_until"}  # nobody wrote these
_LATER = ("updated_at", "at")  # by which of these two rows one is later


@dataclass
class Merged:
    """The row as both would have it; what could not be said in one."""

    row: Row
    aside: dict[str, Any] = field(default_factory=dict[str, Any])  # values that gave way, by column
    overlapping: list[str] = field(default_factory=list[str])  # columns of prose in which both changed the same words
    crossed: bool = False  # both wrote in one text, whether or not it could be put together


def merged(
    table: str, base: Row | None, mine: Row, theirs: Row, merge: Merge, *, decided: Collection[str] = ()
) -> Merged:
    """Put together what was made of `base` here (mine) and there (theirs); None: it was made at both.

    decided: columns of prose in which a person chose at both, so that two texts are not mixed into one nobody chose.
    """
    found = Merged(dict(theirs))
    mine_later = _later(mine, theirs)
    for name, said in mine.items():
        there: Any = theirs.get(name)
        was = (base or {}).get(name)
        if name not in theirs or same(said, there):
            continue
        if name in decided:
            _prose(found, name, was or "", said, there, None)
        elif base is not None and same(said, was):
            continue
        elif base is not None and same(there, was):
            found.row[name] = said
        elif name in PROSE.get(table, ()):
            _prose(found, name, was or "", said, there, merge)
        elif (table, name) in _SETS:
            found.row[name] = _both(was or [], said, there)
        elif name in _HIGHEST:
            found.row[name] = max(each for each in (said, there) if each is not None)
        else:
            found.row[name], aside = (said, there) if mine_later else (there, said)
            if name not in _SILENT:
                found.aside[name] = aside
    if table == "working_text" and any(found.row[each] != theirs.get(each) for each in PROSE[table]):
        found.row["member_id"] = mine.get("member_id")  # who put it together; nobody's name stands under other words
    return found


def _prose(found: Merged, name: str, was: str, mine: str, theirs: str, merge: Merge | None) -> None:
    found.crossed = True
    if merge is not None and not was and not (mine and theirs):
        found.row[name] = mine or theirs
        return
    together = None if merge is None else merge(was, mine, theirs)
    if together is None:
        found.overlapping.append(name)
    else:
        found.row[name] = together


def _later(mine: Row, theirs: Row) -> bool:
    for name in _LATER:
        if mine.get(name) is not None and theirs.get(name) is not None:
            return mine[name] >= theirs[name]
    return True


def _both(was: list[Any], mine: list[Any], theirs: list[Any]) -> list[Any]:
    """All that both have or one added, without what one took away; in their order, ours behind."""
    kept = [each for each in theirs if each in mine or each not in was]
    return kept + [each for each in mine if each not in was and each not in kept]


def lists(was: list[Any], mine: list[Any], theirs: list[Any]) -> list[Any]:
    """The same of a list whose order counts: where only one changed the order, that one's stands."""
    together = _both(was, mine, theirs)
    if [each for each in theirs if each in was] == [each for each in was if each in theirs]:
        ordered = [each for each in mine if each in together]
        return ordered + [each for each in together if each not in ordered]
    return together
